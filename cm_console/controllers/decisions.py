"""From a key or a button to a decision in the outbox, and back to the next item."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.ports import DecideResult, Moderation
from cm_console.bridge.tasks import Lane, TaskRunner
from cm_console.domain.errors import ActionNotOffered, NothingToUndo
from cm_console.domain.moderation import LOCAL_ACTIONS, NEEDS_TEXT, Action, Reason
from cm_console.domain.queue import QueueRow
from cm_console.models.queue_model import QueueModel
from cm_console.views.errors import texts
from cm_console.views.queue_page import QueuePage
from cm_console.views.reason_card import OFFERED as REASONS

NEEDS_REASON = frozenset({Action.HIDE, Action.REJECT, Action.REMOVE})
STAYS = frozenset({Action.NOTE, Action.ASSIGN, Action.REPLY})  # the item is still the one to look at
MANY = 20


@dataclass(frozen=True, slots=True)
class Order:
    """One decision about some items, ready to be carried out."""

    action: Action
    ids: list[int]
    details: dict[str, Any] = field(default_factory=dict)


class Decisions(QObject):
    """Asks for what a decision needs (reason, text, time), hands it over, and moves on at once."""

    def __init__(
        self, page: QueuePage, model: QueueModel, moderation: Moderation, tasks: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._model = model
        self._moderation = moderation
        self._tasks = tasks
        self._seen: dict[int, str] = {}  # versions of what was on the screen when a decision was begun
        page.decision_requested.connect(self._on_decision)
        page.reasons.answered.connect(self._on_reason)
        page.editor.sent.connect(self._on_text)
        page.snoozed.connect(self._on_snoozed)
        page.many_question.agreed.connect(self._on_agreed)
        page.undo_requested.connect(self._on_undo)
        page.undo_last_requested.connect(self._on_undo_last)

    # --- what a decision needs -----------------------------------------------------------------------

    @Slot(object)
    def _on_decision(self, action: Action) -> None:
        ids = self._page.list.chosen_ids()
        if not ids or not self._offered(action, ids):
            return
        self._seen |= self._versions(ids)
        if action in NEEDS_TEXT:
            self._write(action, ids)
        elif action is Action.SNOOZE:
            self._page.ask_snooze()
        elif action in NEEDS_REASON:
            self._page.reasons.ask(
                action, ids, self._usual_reason(ids), messages_author=self._messages_author(ids)
            )
        elif len(ids) > MANY:
            self._page.ask_many(action, len(ids), Order(action, ids))
        else:
            self._carry_out(Order(action, ids))

    def _offered(self, action: Action, ids: list[int]) -> bool:
        """One item must offer the action; of many, each is answered for on its own."""
        if len(ids) > 1 or action in LOCAL_ACTIONS:
            return True
        detail = self._page.detail.detail
        if detail is not None and detail.row.id == ids[0]:
            offered = action in detail.offered
        else:
            row = self._model.row(self._model.position(ids[0]))
            offered = row is not None and row.pending is None and action in row.actions
        if not offered:
            self._page.banner.say_error(ActionNotOffered(action=action.value))
        return offered

    def _versions(self, ids: list[int]) -> dict[int, str]:
        versions = {row.id: row.version for row in self._sample(ids)}
        detail = self._page.detail.detail
        if detail is not None and detail.row.id in versions:
            versions[detail.row.id] = detail.row.version
        return versions

    def _write(self, action: Action, ids: list[int]) -> None:
        detail = self._page.detail.detail
        if len(ids) == 1 and detail is not None and detail.row.id == ids[0]:
            self._page.editor.open(action, detail)
        elif len(ids) > 1:
            self._page.banner.say(self.tr("Choose one item to write about"))

    def _messages_author(self, ids: list[int]) -> bool:
        return all(row.messages_author for row in self._sample(ids))

    def _usual_reason(self, ids: list[int]) -> Reason | None:
        counted = Counter(reason for row in self._sample(ids) for reason in row.reasons if reason in REASONS)
        return counted.most_common(1)[0][0] if counted else None

    def _sample(self, ids: list[int]) -> list[QueueRow]:
        rows = (self._model.row(self._model.position(item_id)) for item_id in ids[:MANY])
        return [row for row in rows if row is not None]

    @Slot(object, object, str, str)
    def _on_reason(self, action: Action, ids: list[int], reason: str, message: str) -> None:
        self._carry_out(Order(action, ids, {"reason": reason, "message": message}))

    @Slot(object, int, str, str)
    def _on_text(self, action: Action, item_id: int, text: str, title: str) -> None:
        self._carry_out(Order(action, [item_id], {"text": text, "title": title}))

    @Slot(object)
    def _on_snoozed(self, until: datetime) -> None:
        self._carry_out(Order(Action.SNOOZE, self._page.list.chosen_ids(), {"until": until}))

    @Slot(object)
    def _on_agreed(self, order: Order) -> None:
        self._carry_out(order)

    # --- carrying it out -----------------------------------------------------------------------------

    def _carry_out(self, order: Order) -> None:
        if not order.ids:
            return
        seen = {item_id: self._seen.pop(item_id) for item_id in order.ids if item_id in self._seen}
        work = partial(self._moderation.decide, order.ids, order.action, seen=seen, **order.details)
        self._page.banner.hide()
        self._tasks.submit(Lane.DB, work, partial(self._decided, order), self._page.banner.say_error)
        if order.action not in STAYS:
            self._move_on(order.ids)

    def _move_on(self, ids: list[int]) -> None:
        after = self._model.position(ids[-1])
        self._page.list.go_to(self._model.next_undecided(after, besides=frozenset(ids)))

    def _decided(self, order: Order, result: DecideResult) -> None:
        for accepted in result.accepted:
            self._page.editor.drop(accepted.item_id, order.action)
        self._say_refused(result)

    def _say_refused(self, result: DecideResult) -> None:
        if not result.refused:
            return
        error = result.refused[0].error
        if len(result.refused) == 1 and not result.accepted:
            self._page.banner.say_error(error)
            return
        title = self.tr("%Ln item(s) could not be decided", "", len(result.refused))
        self._page.banner.say(title, " – ".join(texts(error)), tone="warning")

    # --- undo ----------------------------------------------------------------------------------------

    @Slot(int)
    def _on_undo(self, item_id: int) -> None:
        work = partial(self._moderation.undo, [item_id])
        self._tasks.submit(Lane.DB, work, self._undone, self._page.banner.say_error)

    @Slot()
    def _on_undo_last(self) -> None:
        self._tasks.submit(Lane.DB, self._moderation.undo_last, self._undone, self._page.banner.say_error)

    def _undone(self, result: DecideResult) -> None:
        if result.accepted:
            self._page.list.go_to_item(result.accepted[0].item_id)
        elif not result.refused:
            self._page.banner.say_error(NothingToUndo())
        self._say_refused(result)
