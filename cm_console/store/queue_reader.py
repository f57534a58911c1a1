"""Reads the list of the moderation queue: ids in order, and rows by id."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from cm_console.domain.commands import OPEN_STATES, OperationState
from cm_console.domain.moderation import Action, Kind, State, urgency
from cm_console.domain.projection import shown_state
from cm_console.domain.queue import Choice, Counts, Filter, PendingOperation, QueueRow, Scope, Sort
from cm_console.store.bits import ACTION_BITS, REASON_BITS, from_bits
from cm_console.store.operation_states import ATTENTION, OPEN, STANDING
from cm_console.store.queue_query import IS_COMMON, Query, author_query, queue_query
from cm_console.store.readers import Reader, Readers, Row
from cm_console.store.times import from_ms

ROWS = """
SELECT i.id, i.intranet_id, n.name AS intranet, n.has_reports, n.messages_author,
       i.kind, i.remote_id, i.state, i.queue, i.digest,
       p.id AS person, i.author_name, c.id AS community, c.name AS community_name, i.created_at, i.opened_at,
       i.title, i.excerpt, i.matched_words, i.reasons, i.open_reports, i.reporters, i.actions, i.url,
       o.operation_id, o.action, o.state AS operation_state, o.not_before,
       o.error, o.error_title, o.error_hint,
       m.assigned_to_me, m.snoozed_until, m.notes
FROM json_each(:ids) wanted
JOIN item i ON i.id = wanted.value
JOIN ws.intranet n ON n.id = i.intranet_id
LEFT JOIN community c ON c.intranet_id = i.intranet_id AND c.remote_id = i.community_id
LEFT JOIN person p ON p.intranet_id = i.intranet_id AND p.remote_id = i.author_id
LEFT JOIN ws.pending d ON d.intranet_id = i.intranet_id AND d.kind = i.kind AND d.remote_id = i.remote_id
LEFT JOIN ws.operation o ON o.operation_id = d.operation_id
LEFT JOIN ws.marking m ON m.intranet_id = i.intranet_id AND m.kind = i.kind AND m.remote_id = i.remote_id
ORDER BY wanted.key
"""
COMMUNITIES = """
WITH waiting AS (
    SELECT intranet_id, community_id, count(*) AS items FROM item WHERE queue > 0 AND queue = 2 GROUP BY 1, 2
)
SELECT c.id, c.name, n.name AS intranet, coalesce(w.items, 0) FROM community c
JOIN ws.intranet n ON n.id = c.intranet_id
LEFT JOIN waiting w ON w.intranet_id = c.intranet_id AND w.community_id = c.remote_id
ORDER BY n.id, c.name
"""
INTRANETS = """
WITH waiting AS (SELECT intranet_id, count(*) AS items FROM item WHERE queue > 0 AND queue = 2 GROUP BY 1)
SELECT n.id, n.name, n.kind, coalesce(w.items, 0) FROM ws.intranet n
LEFT JOIN waiting w ON w.intranet_id = n.id ORDER BY n.id
"""
OUTBOX_NUMBERS = f"""
SELECT coalesce(sum(state IN ({OPEN}) AND error <> 'outcome_unknown'), 0),
       coalesce(sum(state IN ({ATTENTION}) OR error = 'outcome_unknown'), 0)
FROM ws.operation WHERE state IN ({STANDING})
"""


class QueueReader:
    """Implements `domain.queue.QueueReader`. Safe to use from several threads at once."""

    def __init__(self, readers: Readers, now: Callable[[], datetime]) -> None:
        self._readers, self._now = readers, now

    def first_ids(self, wanted: Filter, sort: Sort, limit: int) -> Sequence[int]:
        """The first ids in order."""
        with self._reading(queue_query(wanted, sort, self._now())) as (reader, query):
            return list(reader.column(query.ids(limit), query.values))

    def all_ids(self, wanted: Filter, sort: Sort) -> array[int]:
        """All ids in order."""
        with self._reading(queue_query(wanted, sort, self._now())) as (reader, query):
            return reader.numbers(query.ids(), query.values)

    def total(self, wanted: Filter) -> int:
        """How many items a filter leaves."""
        with self._reading(queue_query(wanted, Sort.NEWEST, self._now())) as (reader, query):
            return int(reader.value(query.count(), query.values))

    def rows(self, ids: Sequence[int]) -> list[QueueRow]:
        """Rows by id, in the order of `ids`."""
        now = self._now()
        with self._readers.reading() as reader:
            found = reader.rows(ROWS, {"ids": json.dumps(list(ids))})
        return [_row(row, now) for row in found]

    def counts(self) -> Counts:
        """How many items stand in each scope."""
        by_scope: dict[Scope, int] = {
            scope: self.total(Filter(scope=scope)) for scope in Scope if scope is not Scope.ALL
        }
        with self._readers.reading() as reader:
            (waiting, attention) = reader.rows(OUTBOX_NUMBERS)[0]
        return Counts(by_scope, waiting, attention)

    def communities(self) -> list[Choice]:
        """The communities to choose from."""
        return self._choices(COMMUNITIES)

    def intranets(self) -> list[Choice]:
        """The intranets to choose from."""
        return self._choices(INTRANETS)

    def authors(self, typed: str, limit: int) -> list[Choice]:
        """The authors to choose from, whoever has most waiting first; by beginnings of their names."""
        with self._reading(author_query(typed, limit)) as (reader, query):
            return [Choice(*row) for row in reader.rows(query.authors(), query.values)]

    @contextmanager
    def _reading(self, query: Query) -> Iterator[tuple[Reader, Query]]:
        with self._readers.reading() as reader:
            if "text" in query.values and not reader.value(IS_COMMON, query.values):
                query.for_rare_words()
            yield reader, query

    def _choices(self, statement: str) -> list[Choice]:
        with self._readers.reading() as reader:
            return [Choice(*row) for row in reader.rows(statement)]


def _row(row: Row, now: datetime) -> QueueRow:
    state, pending = State(row.state), _pending(row)
    reasons = from_bits(row.reasons, REASON_BITS)
    opened_at = from_ms(row.opened_at)
    waited = (now - opened_at).total_seconds() if opened_at and row.queue == 2 else 0.0
    return QueueRow(
        id=row.id,
        intranet_id=row.intranet_id,
        intranet=row.intranet,
        kind=Kind(row.kind),
        remote_id=row.remote_id,
        state=state,
        shown_state=shown_state(state, _on_its_way(pending), Kind(row.kind)),
        waits=row.queue == 2,
        author_id=row.person,
        author=row.author_name,
        community_id=row.community,
        community=row.community_name or "",
        created_at=from_ms(row.created_at),
        opened_at=opened_at,
        title=row.title,
        excerpt=row.excerpt,
        matched_words=tuple(row.matched_words.split("\n")) if row.matched_words else (),
        reasons=reasons,
        open_reports=row.open_reports if row.has_reports else None,
        actions=from_bits(row.actions, ACTION_BITS),
        urgency=urgency(reasons, row.reporters, held=state is State.HELD, waiting_seconds=waited),
        pending=pending,
        assigned_to_me=bool(row.assigned_to_me),
        snoozed_until=from_ms(row.snoozed_until),
        notes=row.notes or 0,
        url=row.url,
        messages_author=bool(row.messages_author),
        version=row.digest.hex(),
    )


def _on_its_way(pending: PendingOperation | None) -> Action | None:
    """A decision that stopped changes nothing, so it is not laid over the state."""
    return pending.action if pending and pending.state in OPEN_STATES else None


def _pending(row: Row) -> PendingOperation | None:
    if row.operation_id is None:
        return None
    return PendingOperation(
        operation_id=row.operation_id,
        action=Action(row.action),
        state=OperationState(row.operation_state),
        not_before=from_ms(row.not_before),
        error=row.error,
        error_title=row.error_title,
        error_hint=row.error_hint,
    )
