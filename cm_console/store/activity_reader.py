"""Reads the activity panel: what waits to be sent, what stopped and why, and what arrived lately."""

from __future__ import annotations

from collections.abc import Iterable

from cm_console.domain.commands import OperationState
from cm_console.domain.moderation import Action
from cm_console.domain.queue import OperationRow
from cm_console.domain.text import excerpt, plain_text
from cm_console.store.operation_states import STANDING, quoted
from cm_console.store.outbox import seen_of
from cm_console.store.readers import Readers, Row
from cm_console.store.times import from_ms, moment

FINISHED_SHOWN = 100
SUMMARY_CHARACTERS = 90
OPERATIONS = """
SELECT o.*, n.name AS intranet, i.id AS item_id FROM ws.operation o
JOIN ws.intranet n ON n.id = o.intranet_id
LEFT JOIN item i ON i.intranet_id = o.intranet_id AND i.kind = o.kind AND i.remote_id = o.remote_id
"""


class ActivityReader:
    """Reads operations. Safe to use from several threads at once."""

    def __init__(self, readers: Readers) -> None:
        self._readers = readers

    def operations(self) -> list[OperationRow]:
        """What is not finished, newest first, then the latest that finished."""
        with self._readers.reading() as reader:
            standing = reader.rows(f"{OPERATIONS} WHERE o.state IN ({STANDING}) ORDER BY o.operation_id DESC")
            finished = reader.rows(
                f"{OPERATIONS} WHERE o.state NOT IN ({STANDING})"
                f" ORDER BY o.operation_id DESC LIMIT {FINISHED_SHOWN}"
            )
        return [_row(row) for row in (*standing, *finished)]

    def in_states(self, states: Iterable[OperationState]) -> list[OperationRow]:
        """Every operation in these states, oldest first."""
        with self._readers.reading() as reader:
            rows = reader.rows(f"{OPERATIONS} WHERE o.state IN ({quoted(states)}) ORDER BY o.operation_id")
        return [_row(row) for row in rows]


def _row(row: Row) -> OperationRow:
    base = seen_of(row.seen)
    return OperationRow(
        operation_id=row.operation_id,
        item_id=row.item_id,
        intranet=row.intranet,
        action=Action(row.action),
        state=OperationState(row.state),
        summary=excerpt(base.title or plain_text(base.body_html), SUMMARY_CHARACTERS),
        decided_at=moment(row.decided_at),
        not_before=from_ms(row.not_before),
        attempts=row.attempts,
        error=row.error,
        error_title=row.error_title,
        error_hint=row.error_hint,
        base=base,
        theirs=seen_of(row.theirs) if row.theirs else None,
        reason=row.reason,
        text=row.text or row.message,
    )
