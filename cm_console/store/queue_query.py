"""A filter and an order as SQL. Every order of a scope that can be large is held by an index."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cm_console.domain.queue import Assignee, Filter, Scope, Sort
from cm_console.store.bits import REASON_BITS, to_bits
from cm_console.store.operation_states import OPEN
from cm_console.store.search import match_expression
from cm_console.store.times import to_ms

_SAME_ITEM = "j.intranet_id = x.intranet_id AND j.kind = x.kind AND j.remote_id = x.remote_id"
_SNOOZED = f"SELECT j.id FROM ws.marking x JOIN item j ON {_SAME_ITEM} WHERE x.snoozed_until > :now"
_MINE = f"SELECT j.id FROM ws.marking x JOIN item j ON {_SAME_ITEM} WHERE x.assigned_to_me = 1"
_DECIDED = (
    f"SELECT j.id FROM ws.operation x JOIN item j ON {_SAME_ITEM} WHERE x.state IN ({OPEN})"
    " AND x.action <> 'reply'"  # an answer decides nothing
)

_WAITS = "i.queue > 0 AND i.queue = 2"
"""Says both, because SQLite takes a partial index only where its own condition stands in the query."""

SCOPES: dict[Scope, str] = {
    Scope.OPEN: f"{_WAITS} AND i.id NOT IN ({_SNOOZED}) AND i.id NOT IN ({_DECIDED})",
    Scope.DECIDED: f"i.id IN ({_DECIDED})",
    Scope.SNOOZED: f"{_WAITS} AND i.id IN ({_SNOOZED})",
    Scope.MINE: f"{_WAITS} AND i.id IN ({_MINE}) AND i.id NOT IN ({_DECIDED})",
    Scope.CLOSED: "i.queue > 0 AND i.queue = 1",
    Scope.ALL: "i.state <> 'gone'",
}
ASSIGNEES: dict[Assignee, str] = {
    Assignee.ME: f"i.id IN ({_MINE})",
    Assignee.NOBODY: f"i.id NOT IN ({_MINE})",
}
MATCHES = "i.id IN (SELECT rowid FROM item_fts WHERE item_fts MATCH :text)"
"""Walks the list and keeps what matches: right for words that many items have."""

MATCHES_FIRST = ("item_fts f CROSS JOIN item i ON i.id = f.rowid", "f.item_fts MATCH :text")
"""Reads the matches and then their items: right for words that few items have."""

COMMON = 3000
IS_COMMON = (
    f"SELECT count(*) = {COMMON} FROM (SELECT 1 FROM item_fts WHERE item_fts MATCH :text LIMIT {COMMON})"
)

AUTHORS = """
WITH found AS (
    SELECT i.intranet_id, i.author_id, sum(i.queue = 2) AS waiting, count(*) AS items FROM {source}
    WHERE {condition} GROUP BY 1, 2 ORDER BY waiting DESC, items DESC, min(i.author_name) LIMIT :limit
)
SELECT p.id, p.name, n.name AS intranet, f.waiting FROM found f
JOIN ws.intranet n ON n.id = f.intranet_id
JOIN person p ON p.intranet_id = f.intranet_id AND p.remote_id = f.author_id
ORDER BY f.waiting DESC, f.items DESC, p.name
"""

ORDERS: dict[Sort, str] = {
    Sort.PRIORITY: "i.rank DESC, i.id DESC",
    Sort.OLDEST: "i.created_at, i.id",
    Sort.NEWEST: "i.created_at DESC, i.id DESC",
    Sort.REPORTS: "i.open_reports DESC, i.rank DESC, i.id DESC",
}


@dataclass(slots=True)
class Query:
    """The ids of a list in order, as SQL with bound values."""

    where: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    order: str = ""
    source: str = "item i"

    def add(self, condition: str, **values: Any) -> None:
        """One more condition that must hold."""
        self.where.append(condition)
        self.values.update(values)

    @property
    def condition(self) -> str:
        """All conditions together."""
        return " AND ".join(self.where)

    def ids(self, limit: int | None = None) -> str:
        """The statement for the ids."""
        tail = "" if limit is None else f" LIMIT {int(limit)}"
        return f"SELECT i.id FROM {self.source} WHERE {self.condition} ORDER BY {self.order}{tail}"

    def for_rare_words(self) -> None:
        """Begins with the words instead of with the list."""
        self.source, match = MATCHES_FIRST
        self.where = [match if part == MATCHES else part for part in self.where]

    def count(self) -> str:
        """The statement for their number."""
        return f"SELECT count(*) FROM {self.source} WHERE {self.condition}"

    def authors(self) -> str:
        """The statement for who wrote them: whoever has most waiting first, at most `:limit`."""
        return AUTHORS.format(source=self.source, condition=self.condition)


def queue_query(wanted: Filter, sort: Sort, now: datetime) -> Query:
    """The query of a filter. Only what needed a moderator has an urgency, so `Scope.ALL` goes by age."""
    by_age_only = wanted.scope is Scope.ALL and sort not in {Sort.OLDEST, Sort.NEWEST}
    query = Query(order=ORDERS[Sort.NEWEST if by_age_only else sort])
    query.add(SCOPES[wanted.scope], now=to_ms(now))
    _add_sets(query, wanted)
    _add_people(query, wanted)
    _add_ages(query, wanted)
    _add_words(query, wanted.text, "{}")
    return query


def author_query(typed: str, limit: int) -> Query:
    """Everything that waits or once did, by authors with what was `typed` as beginnings of their names."""
    query = Query(values={"limit": limit})
    query.add("i.queue > 0 AND i.author_id IS NOT NULL")
    _add_words(query, typed, "author : ({})")
    return query


def _add_words(query: Query, typed: str, where: str) -> None:
    if typed.strip():
        expression = match_expression(typed)
        if expression is None:
            query.add("0")
        else:
            query.add(MATCHES, text=where.format(expression))


def _add_sets(query: Query, wanted: Filter) -> None:
    if wanted.intranet_ids:
        query.add(
            "i.intranet_id IN (SELECT value FROM json_each(:intranets))",
            intranets=json.dumps(wanted.intranet_ids),
        )
    if wanted.kinds:
        query.add("i.kind IN (SELECT value FROM json_each(:kinds))", kinds=json.dumps(wanted.kinds))
    if wanted.states:
        query.add("i.state IN (SELECT value FROM json_each(:states))", states=json.dumps(wanted.states))
    if wanted.reasons:
        query.add("i.reasons & :reasons", reasons=to_bits(wanted.reasons, REASON_BITS))
    if wanted.community_ids:
        query.add(
            "EXISTS (SELECT 1 FROM community c WHERE c.intranet_id = i.intranet_id"
            " AND c.remote_id = i.community_id AND c.id IN (SELECT value FROM json_each(:communities)))",
            communities=json.dumps(wanted.community_ids),
        )


def _add_people(query: Query, wanted: Filter) -> None:
    if wanted.author_id is not None:
        query.add(
            "(i.intranet_id, i.author_id) = (SELECT intranet_id, remote_id FROM person WHERE id = :author)",
            author=wanted.author_id,
        )
    if wanted.assignee is not None:
        query.add(ASSIGNEES[wanted.assignee])


def _add_ages(query: Query, wanted: Filter) -> None:
    if wanted.created_after is not None:
        query.add("i.created_at >= :after", after=to_ms(wanted.created_after))
    if wanted.created_before is not None:
        query.add("i.created_at < :before", before=to_ms(wanted.created_before))
