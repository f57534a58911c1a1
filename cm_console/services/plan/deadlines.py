"""Which days stand out because of an item that is published on another one, or has no day yet."""

from __future__ import annotations

from datetime import date, timedelta

from cm_console.domain.plan.deadline import Deadline, Due, deadlines_of
from cm_console.domain.plan.entry import Entry, Wanted
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.wall_time import midnight
from cm_console.services.plan.calendar import Calendar
from cm_console.store.plan_store import PlanStore

FAR = timedelta(days=62)  # how far the other days of an occurrence of a series can be from it


class Deadlines:
    """Reads only."""

    def __init__(self, store: PlanStore, calendar: Calendar) -> None:
        self._store, self._calendar = store, calendar

    def between(self, first: date, end: date, wanted: Wanted) -> list[Deadline]:
        """The other days of what is wanted, from `first` up to and without `end`, by day."""
        dated = self._store.dated(PlannedItem, [due.value for due in Due], first, end)
        entries = [Entry(one.id, one.value, one.version) for one in dated]
        around = self._calendar.between(midnight(first - FAR), midnight(end + FAR), wanted)
        entries = [one for one in entries if wanted.fits(one.item)]
        entries += [one for one in around if one.is_occurrence]
        found = [deadline for entry in entries for deadline in deadlines_of(entry, first, end)]
        return sorted(found, key=lambda one: (one.on, one.due, one.entry.id))
