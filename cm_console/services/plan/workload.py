"""Who takes care of how much: the work of each owner and week, beside the hours that they have."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from cm_console.domain.plan.entry import Entry, Wanted
from cm_console.domain.plan.errors import UnknownEntry
from cm_console.domain.plan.gaps import Week
from cm_console.domain.plan.owner import Owner
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Change, Stored
from cm_console.domain.plan.wall_time import midnight, monday_of
from cm_console.domain.plan.workload import Load, Workload, effort_of
from cm_console.services.plan.calendar import Calendar
from cm_console.services.plan.gaps import weeks_of
from cm_console.services.plan.keeping import Keeping, added, changed, removed
from cm_console.store.plan_store import PlanStore

ON_HAND = frozenset(Status) - {Status.CANCELLED, Status.MISSED}
"""What is work for somebody, from idea to published."""


class Workloads:
    """The hours of owners, and what the calendar asks of them. Names are the same without regard to case."""

    def __init__(self, store: PlanStore, calendar: Calendar, keeping: Keeping) -> None:
        self._store, self._calendar, self._keeping = store, calendar, keeping

    def owners(self) -> list[Stored[Owner]]:
        """Those with hours, by name."""
        return sorted(self._store.all(Owner), key=lambda one: one.value.name.casefold())

    def set_hours(self, name: str, hours: float) -> None:
        """Keeps how many hours a week somebody has."""
        former, after = self._find(name), Owner(name.strip(), hours)
        if former is None or former.value != after:
            self._keeping.keep("Hours changed", [changed(former, after) if former else added(after)])

    def forget(self, name: str) -> None:
        """Somebody's hours are no longer known. Raises `UnknownEntry`."""
        former = self._find(name)
        if former is None:
            raise UnknownEntry(id=name)
        change: Change = removed(former)
        self._keeping.keep("Hours changed", [change])

    def between(self, first: date, last: date) -> Workload:
        """The weeks that contain `first` up to and with `last`; an item is work in the week it appears in."""
        weeks = weeks_of(first, last)
        found = self._calendar.between(
            midnight(weeks[0].monday), midnight(weeks[-1].end), Wanted(statuses=tuple(ON_HAND))
        )
        work = defaultdict[tuple[str, Week], list[Entry]](list)
        names: dict[str, str] = {}
        for entry in found:
            if entry.item.owner and entry.item.at is not None:
                key = entry.item.owner.casefold()
                names.setdefault(key, entry.item.owner)
                work[key, Week(monday_of(entry.item.at.date()))].append(entry)
        hours = {one.value.name.casefold(): one.value for one in self.owners()}
        names |= {key: owner.name for key, owner in hours.items()}
        keys = sorted(names)
        return Workload(
            weeks,
            tuple(names[key] for key in keys),
            tuple(tuple(_load(work[key, week], hours.get(key)) for week in weeks) for key in keys),
        )

    def _find(self, name: str) -> Stored[Owner] | None:
        wanted = name.strip().casefold()
        return next((one for one in self.owners() if one.value.name.casefold() == wanted), None)


def _load(entries: list[Entry], owner: Owner | None) -> Load:
    minutes = sum(effort_of(entry.item) for entry in entries)
    return Load(minutes, len(entries), owner.hours if owner else None)
