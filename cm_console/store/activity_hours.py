"""At which hours of the week the people of a persona post, comment and react."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from cm_console.domain.plan.persona import Rule
from cm_console.domain.plan.suggestion import FEWEST_PEOPLE, ActiveHour
from cm_console.store.people_reader import ACTIVE, condition
from cm_console.store.readers import Readers
from cm_console.store.times import to_ms

DAYS = 90
HOUR_MS = 3_600_000
HOURS, WEEKDAYS = 24, 7
THURSDAY = 3  # 1 January 1970

# Through the index by author, which holds all that is asked: a scan over the days takes ten times
# as long. The moment at which an account was asked for is no activity; the queue keeps it as an item.
COUNTED = """
WITH chosen AS MATERIALIZED (
    SELECT p.intranet_id, p.remote_id, p.joined_at FROM person p WHERE {active} AND ({rule})
),
event AS (
    SELECT e.intranet_id, e.author_id AS person_id, {slot} AS slot
    FROM chosen c CROSS JOIN item e INDEXED BY ix_item_author
    ON e.intranet_id = c.intranet_id AND e.author_id = c.remote_id AND e.created_at >= ? AND e.created_at < ?
    WHERE e.created_at IS NOT c.joined_at
    UNION ALL
    SELECT e.intranet_id, e.person_id, {slot} FROM reaction e
    WHERE e.created_at >= ? AND e.created_at < ? AND EXISTS (
        SELECT 1 FROM chosen c WHERE c.intranet_id = e.intranet_id AND c.remote_id = e.person_id
    )
)
SELECT intranet_id, slot, count(*) AS events, count(DISTINCT person_id) AS people FROM event GROUP BY 1, 2
"""


class ActivityHours:
    """Counts over the copy; never tells of fewer than `FEWEST_PEOPLE` colleagues. Safe in several threads."""

    def __init__(self, readers: Readers) -> None:
        self._readers = readers

    def of(self, rule: Rule, zone: str, now: datetime) -> tuple[ActiveHour, ...] | None:
        """The hours of the week in which enough of them were active in the last 90 days, busiest first.

        None when there is no such hour. Hours are wall time in `zone`.
        """
        first = now - timedelta(days=DAYS)
        sql, values = condition(rule)
        span = [to_ms(first), to_ms(now)]
        statement = COUNTED.format(active=ACTIVE, rule=sql, slot=_slot(first, now, zone))
        with self._readers.reading() as reader:
            rows = reader.rows(statement, [*values, *span, *span])
        slots: dict[int, tuple[int, int]] = {}
        for row in rows:
            events, people = slots.get(row.slot, (0, 0))
            # by the intranet with most of them: a colleague can have an account on several
            slots[row.slot] = events + row.events, max(people, row.people)
        found = [_hour(slot, *counts) for slot, counts in slots.items() if counts[1] >= FEWEST_PEOPLE]
        return tuple(sorted(found, key=lambda one: (-one.events, one.weekday, one.hour))) or None


def _hour(slot: int, events: int, people: int) -> ActiveHour:
    """`slot` counts hours from midnight of a Thursday."""
    day, hour = divmod(slot, HOURS)
    return ActiveHour((day + THURSDAY) % WEEKDAYS, hour, events, people)


def _slot(first: datetime, end: datetime, zone: str) -> str:
    """The hour of the week of `created_at` by the clock on the wall, as SQL."""
    parts = [f"WHEN e.created_at >= {begin} THEN {offset}" for begin, offset in _changes(first, end, zone)]
    return f"(e.created_at + CASE {' '.join(reversed(parts))} END) / {HOUR_MS} % {HOURS * WEEKDAYS}"


def _changes(first: datetime, end: datetime, zone: str) -> Iterator[tuple[int, int]]:
    """From when on (ms) which distance to UTC (ms) holds; clocks change on a whole hour UTC."""
    known, place = None, ZoneInfo(zone)
    moment = first.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    while moment < end:
        distance = moment.astimezone(place).utcoffset() or timedelta()
        if distance != known:
            known = distance
            yield to_ms(moment) or 0, distance // timedelta(milliseconds=1)
        moment += timedelta(hours=1)
