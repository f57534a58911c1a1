"""Sends decisions so that each takes effect exactly once, whatever breaks and whenever.

The mark "sent" is on disk before the first byte leaves. After it, the only way on is through the server's own
words: an answer that is proven by reading the item again, or, after silence, a look at the item before
anything is sent a second time.
"""

from __future__ import annotations

import logging
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event

from cm_console.domain.changes import Changes
from cm_console.domain.commands import Operation, OperationState
from cm_console.domain.errors import (
    ActionNotOffered,
    AppError,
    Conflict,
    DecisionError,
    IntranetError,
    ItemGone,
    NotAllowed,
    OutcomeUnknown,
    TooManyRequests,
)
from cm_console.domain.evidence import seen
from cm_console.domain.intranet import Absence, Intranet, Lock, Reading, Receipt
from cm_console.domain.moderation import Action
from cm_console.domain.verdict import (
    Step,
    Verdict,
    absent,
    after_conflict,
    after_repetition,
    after_sending,
    after_silence,
    before_sending,
    explains,
)
from cm_console.sync.backoff import after_busy, after_failure
from cm_console.sync.ports import MirrorStore, Now, OutboxStore, Publish
from cm_console.sync.trouble import NOTHING_ARRIVED

log = logging.getLogger(__name__)
FAILURES_IN_A_ROW = 5
MAY_HAVE_LEFT = frozenset({OperationState.SENT, OperationState.UNKNOWN})


@dataclass(slots=True)
class Pusher:
    """Sends what is due to one intranet, oldest first, one operation per item at a time."""

    intranet: Intranet
    intranet_id: int
    mirror: MirrorStore
    outbox: OutboxStore
    now: Now
    publish: Publish
    stop: Event
    random: float = 0.5
    outcomes: Counter[OperationState] = field(default_factory=Counter)
    _failures: int = 0
    _halted: AppError | None = None

    def push(self) -> None:
        """Sends until nothing is due. Raises `IntranetError` when going on makes no sense now."""
        while not self.stop.is_set():
            due = self.outbox.due(self.intranet_id, self.now())
            if not due:
                return
            for operation in due:
                if self.stop.is_set():
                    return
                self._carry_out(operation)
                if self._halted is not None:
                    raise self._halted

    def _carry_out(self, operation: Operation) -> None:
        may_have_left = operation.state in MAY_HAVE_LEFT
        try:
            if may_have_left:
                self._look_up(operation)
            else:
                self._send_if_it_fits(operation)
        except (DecisionError, NotAllowed) as error:
            if may_have_left:
                self._postpone(operation, error, OperationState.UNKNOWN)
            else:
                self._finish(operation, OperationState.REFUSED, error)
        except IntranetError as error:
            state = OperationState.UNKNOWN if may_have_left else OperationState.RETRY
            self._postpone(operation, error, state)

    def _send_if_it_fits(self, operation: Operation) -> None:
        if self.intranet.capabilities().lock is Lock.NONE:
            found = self._read(operation)
            verdict = before_sending(operation.decision, found)
            if verdict.step is Step.FINISH:
                self._close(operation, verdict, found)
                return
        self._send(operation)

    def _send(self, operation: Operation) -> None:
        if not self.outbox.mark_sent(operation.decision.operation_id, self.now()):
            return  # taken back since we looked
        try:
            receipt = self.intranet.send(operation)
        except (Conflict, ActionNotOffered):
            found = self._read_or_leave(operation)
            if found is not None:
                self._close(operation, after_conflict(operation.decision, found), found)
        except ItemGone:
            self._close(operation, absent(operation.decision, Absence.GONE), Absence.GONE)
        except (DecisionError, NotAllowed) as error:
            self._finish(operation, OperationState.REFUSED, error)
        except NOTHING_ARRIVED:
            raise
        except IntranetError as error:
            self._postpone(operation, error, OperationState.UNKNOWN)
        else:
            self._prove(operation, receipt)

    def _prove(self, operation: Operation, receipt: Receipt) -> None:
        """Reads the item again and compares."""
        found = self._read_or_leave(operation)
        if found is None:
            return
        if operation.decision.action is Action.REPLY:
            verdict = Verdict(Step.FINISH, OperationState.DONE)
        elif receipt.already:
            verdict = after_repetition(operation.decision, found)
        else:
            verdict = after_sending(operation.decision, found)
        self._close(operation, verdict, found, receipt.created_remote_id)

    def _look_up(self, operation: Operation) -> None:
        """Nobody knows whether it arrived. A server that knows our ids is simply asked again."""
        if self.intranet.capabilities().idempotent_writes:
            self._send(operation)
            return
        found = self._read(operation)
        if operation.decision.action is Action.REPLY:
            self._look_up_reply(operation, found)
            return
        verdict = after_silence(operation.decision, found)
        if verdict.step is Step.SEND:
            self._send(operation)
        else:
            self._close(operation, verdict, found)

    def _look_up_reply(self, operation: Operation, found: Reading | Absence) -> None:
        placed = self.intranet.find_reply(operation)
        if placed is not None:
            self._close(operation, Verdict(Step.FINISH, OperationState.DONE), found, placed)
        elif isinstance(found, Absence):
            self._close(operation, absent(operation.decision, found), found)
        elif self.intranet.capabilities().refuses_duplicates:
            self._send(operation)
        else:
            self._finish(operation, OperationState.UNKNOWN, OutcomeUnknown())

    def _read(self, operation: Operation) -> Reading | Absence:
        ref = operation.decision.ref
        return self.intranet.read([ref])[ref]

    def _read_or_leave(self, operation: Operation) -> Reading | Absence | None:
        """Reads after sending; when that fails the operation stays open and is looked up next time."""
        try:
            return self._read(operation)
        except (IntranetError, DecisionError) as error:
            self._postpone(operation, error, OperationState.UNKNOWN)
            return None

    def _close(
        self, operation: Operation, verdict: Verdict, found: Reading | Absence, created_remote_id: str = ""
    ) -> None:
        """Stores what the server shows, then finishes the operation."""
        ref = operation.decision.ref
        if isinstance(found, Reading):
            _, changes = self.mirror.store_readings(self.intranet_id, [found])
            if verdict.state is OperationState.DONE and explains(operation.decision, found):
                self.outbox.rebase(self.intranet_id, ref, seen(found))
        else:
            gone = [ref] if found is Absence.GONE else []
            _, changes = self.mirror.store_readings(self.intranet_id, [], gone)
        self._failures = 0
        self.outcomes[verdict.state] += 1
        self.outbox.settle(
            operation.decision.operation_id,
            verdict.state,
            self.now(),
            error=verdict.error,
            theirs=verdict.theirs,
            created_remote_id=created_remote_id,
        )
        self._tell(operation, changes)

    def _finish(self, operation: Operation, state: OperationState, error: AppError) -> None:
        self.outcomes[state] += 1
        self.outbox.settle(operation.decision.operation_id, state, self.now(), error=error)
        self._tell(operation)

    def _postpone(self, operation: Operation, error: AppError, state: OperationState) -> None:
        """Leaves an operation for later: `RETRY` when surely nothing arrived, `UNKNOWN` when it has to be
        looked up first. One item in trouble does not hold up the others; a server in trouble does.
        """
        log.info("put off %s: %s", operation.decision.operation_id, error.code)
        if isinstance(error, TooManyRequests):
            wait = after_busy(error.retry_after, operation.attempts + 1, self.random)
        else:
            wait = after_failure(operation.attempts + 1, self.random)
        later = self.now() + timedelta(seconds=wait)
        self.outbox.settle(operation.decision.operation_id, state, self.now(), error=error, not_before=later)
        self._tell(operation)
        self._failures += 1
        if isinstance(error, NOTHING_ARRIVED) or self._failures >= FAILURES_IN_A_ROW:
            self._halted = error

    def _tell(self, operation: Operation, changes: Changes | None = None) -> None:
        row = self.mirror.item_id(self.intranet_id, operation.decision.ref)
        mine = Changes(items=frozenset() if row is None else frozenset({row}), outbox=True, membership=True)
        self.publish(changes | mine if changes else mine)
