"""What a person decided: absolute-valued, serialisable, with an operation id that makes it exactly once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cm_console.domain.moderation import Action, ItemRef, State


class OperationState(StrEnum):
    """Where a decision is on its way to the server."""

    HELD = "held"  # inside the undo window
    READY = "ready"  # may be sent
    SENT = "sent"  # marked before the first byte left; no answer yet
    RETRY = "retry"  # the server was not able; tried again later
    UNKNOWN = "unknown"  # may have arrived; is looked up before anything is sent
    DONE = "done"  # confirmed by reading the item again
    SUPERSEDED = "superseded"  # somebody else reached the same outcome first
    CONFLICT = "conflict"  # the item is not what the person saw
    REFUSED = "refused"  # the server said no
    GONE = "gone"  # the item no longer exists
    CANCELLED = "cancelled"  # undone or discarded here


OPEN_STATES = frozenset(
    {
        OperationState.HELD,
        OperationState.READY,
        OperationState.SENT,
        OperationState.RETRY,
        OperationState.UNKNOWN,
    }
)
"""Still on its way."""

ATTENTION_STATES = frozenset({OperationState.CONFLICT, OperationState.REFUSED})
"""Stopped until a person says what to do. An `UNKNOWN` with an error set needs a person too."""

UNDOABLE_STATES = frozenset({OperationState.HELD, OperationState.READY, OperationState.RETRY})
"""Nothing has left this computer yet, so undo is certain."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the person saw when deciding: the base of a conflict.

    `fingerprint` covers text, state and open reports (see `domain.evidence`).
    """

    state: State
    version: str
    fingerprint: str
    title: str = ""
    body_html: str = ""
    open_reports: int = 0


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision about one item. `text` is the new text (edit) or the reply; `message` goes to the author.

    `operation_id` is a UUIDv7.
    """

    operation_id: str
    intranet_id: int
    ref: ItemRef
    action: Action
    seen: Seen
    decided_at: datetime
    reason: str = ""
    message: str = ""
    title: str = ""
    text: str = ""
    batch_id: str | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """A decision in the outbox, with what happened to it so far. Times are UTC.

    `error` is a code of `domain.errors`; `error_title`/`error_hint` hold its filled English texts.
    `theirs` is what the server showed when it differed from what the person saw. `request_id` is set once
    the server has answered and the person wants it sent again.
    """

    decision: Decision
    state: OperationState
    attempts: int = 0
    not_before: datetime | None = None
    sent_at: datetime | None = None
    finished_at: datetime | None = None
    error: str = ""
    error_title: str = ""
    error_hint: str = ""
    theirs: Seen | None = None
    created_remote_id: str = ""
    request_id: str = ""

    @property
    def key(self) -> str:
        """The idempotency key on the wire. It stays the same until there is an answer: a server that knows
        it repeats that answer and does nothing.
        """
        return self.request_id or self.decision.operation_id
