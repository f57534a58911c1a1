"""Which days stand out because of an item that is published on another one, or has no day yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cm_console.domain.plan.deadline import Deadline, Due, deadlines_of
from cm_console.domain.plan.entry import Entry, Wanted
from cm_console.domain.plan.item import PlannedItem, placed
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.wall_time import midnight
from cm_console.services.plan.recurrence import occurrences
from cm_console.store.plan_store import PlanStore


class Deadlines:
    """Reads only."""

    def __init__(self, store: PlanStore) -> None:
        self._store = store

    def between(self, first: date, end: date, wanted: Wanted) -> list[Deadline]:
        """The other days of what is wanted, from `first` up to and without `end`, by day."""
        dated = self._store.dated(PlannedItem, [due.value for due in Due], first, end)
        entries = [Entry(one.id, one.value, one.version) for one in dated]
        for series in self._store.all(Series):
            entries += _occurrences(series, first, end)
        fitting = (one for one in entries if wanted.fits(one.item))
        found = [deadline for entry in fitting for deadline in deadlines_of(entry, first, end)]
        return sorted(found, key=lambda one: (one.on, one.due, one.entry.id))


def _occurrences(series: Stored[Series], first: date, end: date) -> Iterator[Entry]:
    """The occurrences of which another day is among these; that day is always as far from the moment."""
    item = series.value.item
    moments = set()
    for due in Due:
        on: date | None = getattr(item, due)
        if on is not None and item.at is not None:
            apart = on - item.at.date()
            moments.update(occurrences(series.value, midnight(first - apart), midnight(end - apart)))
    for at in sorted(moments):
        yield Entry(f"{series.id}@{at.isoformat()}", placed(item, at), series.version)
