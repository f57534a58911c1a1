"""Deciding about items: the one way in for a key, a button, a command line and a test."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import uuid6

from cm_console.domain.changes import Changes
from cm_console.domain.commands import Decision
from cm_console.domain.errors import (
    ActionNotOffered,
    AlreadyDecided,
    AppError,
    ChangedMeanwhile,
    MessageNotPossible,
    MissingText,
    NothingToUndo,
    UnknownItem,
)
from cm_console.domain.moderation import LOCAL_ACTIONS, NEEDS_TEXT, Action, ItemRef
from cm_console.domain.queue import ItemDetail
from cm_console.services.notifier import Notifier
from cm_console.services.queue import Queue
from cm_console.store.detail_reader import DetailReader, Subject
from cm_console.store.engine import Database
from cm_console.store.marks import Marks
from cm_console.store.outbox import Outbox

DEFAULT_SNOOZE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A decision that is kept; it is sent after the undo window."""

    item_id: int
    operation_id: str


@dataclass(frozen=True, slots=True)
class RefusedItem:
    """A decision that could not be kept, and why."""

    item_id: int
    error: AppError


@dataclass(frozen=True, slots=True)
class DecideResult:
    """What became of each item."""

    accepted: tuple[Accepted, ...] = ()
    refused: tuple[RefusedItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """The words that go with a decision."""

    reason: str = ""
    message: str = ""
    text: str = ""
    title: str = ""


class Moderation:
    """Keeps decisions. Nothing here touches the network."""

    def __init__(
        self,
        database: Database,
        queue: Queue,
        notifier: Notifier,
        now: Callable[[], datetime],
        undo_seconds: Callable[[], float],
    ) -> None:
        self._details = DetailReader(database.readers)
        self._outbox, self._marks = Outbox(database), Marks(database)
        self._queue, self._notifier, self._now, self._undo_seconds = queue, notifier, now, undo_seconds

    def decide(
        self,
        item_ids: Sequence[int],
        action: Action,
        *,
        reason: str = "",
        message: str = "",
        text: str = "",
        title: str = "",
        until: datetime | None = None,
        seen: Mapping[int, str] | None = None,
    ) -> DecideResult:
        """Decides about items; each is accepted or refused by itself.

        `text` is the note, the reply or the new text; `until` ends a snooze (UTC). `seen` holds the versions
        of the rows that the person looked at: what has changed since is refused. Raises `MissingText`.
        """
        if action in NEEDS_TEXT and not text.strip():
            raise MissingText(action=action.value)
        subjects, refused = self._subjects(list(dict.fromkeys(item_ids)))
        if action in LOCAL_ACTIONS:
            accepted = self._mark(subjects, action, text, until)
        else:
            words = Wording(reason, message, text, title)
            accepted, not_possible = self._queue_up(subjects, action, words, seen or {})
            refused += not_possible
        self._tell(accepted)
        return DecideResult(tuple(accepted), tuple(refused))

    def undo(self, item_ids: Sequence[int]) -> DecideResult:
        """Takes back what has not left this computer yet."""
        subjects, refused = self._subjects(item_ids)
        accepted = []
        for subject in subjects:
            operations = self._outbox.undoable(subject.intranet_id, subject.ref)
            taken = self._outbox.cancel_unsent(operations, self._now()) if operations else {}
            accepted += [Accepted(subject.id, operation_id) for operation_id in taken]
            if not taken:
                refused.append(RefusedItem(subject.id, NothingToUndo()))
        self._tell(accepted)
        return DecideResult(tuple(accepted), tuple(refused))

    def undo_last(self) -> DecideResult:
        """Takes back the newest decision (with all items it was about) that can still be taken back."""
        taken = self._outbox.cancel_unsent(self._outbox.newest_undoable(), self._now())
        accepted = []
        for operation_id, (intranet_id, ref) in taken.items():
            item_id = self._queue.item_id(intranet_id, ref)
            if item_id is not None:
                accepted.append(Accepted(item_id, operation_id))
        self._tell(accepted)
        return DecideResult(tuple(accepted))

    def retry(self, operation_id: str) -> None:
        """Tries a stopped operation again as it was decided."""
        self._tell_items(self._outbox.try_again(operation_id, self._now()))

    def send_again(self, operation_id: str) -> None:
        """After a conflict: the same decision about the item as it is now."""
        operation = self._outbox.get(operation_id)
        if operation is not None:
            self._tell_items(self._outbox.try_again(operation_id, self._now(), operation.theirs))

    def discard(self, operation_id: str) -> None:
        """Lets a decision go that did not arrive."""
        self._tell_items(self._outbox.discard(operation_id, self._now()))

    def reveal_reporters(self, item_id: int) -> ItemDetail:
        """The item with the names of its reporters; that somebody asked is written down first."""
        subject = self._details.subject(item_id)
        if subject is None:
            raise UnknownItem(id=item_id)
        self._marks.journal(subject.intranet_id, subject.ref, "identity_revealed", self._now())
        return self._queue.detail(item_id, reveal=True)

    def _subjects(self, item_ids: Sequence[int]) -> tuple[list[Subject], list[RefusedItem]]:
        found: list[Subject] = []
        refused: list[RefusedItem] = []
        for item_id in item_ids:
            subject = self._details.subject(item_id)
            if subject is None:
                refused.append(RefusedItem(item_id, UnknownItem(id=item_id)))
            else:
                found.append(subject)
        return found, refused

    def _mark(
        self, subjects: list[Subject], action: Action, text: str, until: datetime | None
    ) -> list[Accepted]:
        items, at = [(subject.intranet_id, subject.ref) for subject in subjects], self._now()
        if action is Action.NOTE:
            self._marks.note(items, text, at)
        elif action is Action.ASSIGN:
            self._marks.assign(items, at)
        else:
            self._marks.snooze(items, until or at + DEFAULT_SNOOZE, at)
        return [Accepted(subject.id, str(uuid6.uuid7())) for subject in subjects]

    def _queue_up(
        self, subjects: list[Subject], action: Action, words: Wording, shown: Mapping[int, str]
    ) -> tuple[list[Accepted], list[RefusedItem]]:
        possible, refused = [], []
        for subject in subjects:
            changed = shown.get(subject.id, subject.version) != subject.version
            error = ChangedMeanwhile() if changed else self._obstacle(subject, action, words)
            if error is None:
                possible.append(subject)
            else:
                refused.append(RefusedItem(subject.id, error))
        batch, at = str(uuid6.uuid7()), self._now()
        decisions = [_decision(subject, action, words, batch, at) for subject in possible]
        if decisions:
            self._outbox.add(decisions, at + timedelta(seconds=self._undo_seconds()))
        pairs = zip(possible, decisions, strict=True)
        return [Accepted(subject.id, decision.operation_id) for subject, decision in pairs], refused

    def _obstacle(self, subject: Subject, action: Action, words: Wording) -> AppError | None:
        if action not in subject.actions:
            return ActionNotOffered(action=action.value)
        if words.message and not subject.messages_author:
            return MessageNotPossible(name=subject.intranet)
        if action is not Action.REPLY and self._outbox.in_flight(subject.intranet_id, subject.ref):
            return AlreadyDecided()
        return None

    def _tell_items(self, touched: Sequence[tuple[int, ItemRef]]) -> None:
        ids = (self._queue.item_id(intranet_id, ref) for intranet_id, ref in touched)
        items = frozenset(item_id for item_id in ids if item_id is not None)
        self._notifier.publish(Changes(items=items, membership=True, outbox=True))

    def _tell(self, accepted: Sequence[Accepted]) -> None:
        if accepted:
            ids = frozenset(one.item_id for one in accepted)
            self._notifier.publish(Changes(items=ids, membership=True, outbox=True))


def _decision(subject: Subject, action: Action, words: Wording, batch: str, at: datetime) -> Decision:
    return Decision(
        operation_id=str(uuid6.uuid7()),
        intranet_id=subject.intranet_id,
        ref=subject.ref,
        action=action,
        seen=subject.seen,
        decided_at=at,
        reason=words.reason,
        message=words.message,
        title=words.title,
        text=words.text,
        batch_id=batch,
    )
