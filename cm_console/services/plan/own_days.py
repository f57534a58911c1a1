"""The days that an organisation names itself, and how it plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cm_console.domain.plan.customs import CUSTOMS_ID, Customs
from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.stored import Change, Stored
from cm_console.services.plan import own_days_file
from cm_console.services.plan.days import Known
from cm_console.services.plan.keeping import Keeping, added, changed, removed
from cm_console.store.plan_store import PlanStore


@dataclass(frozen=True, slots=True)
class ImportedDays:
    """What a file added, and how many of its events could not be used."""

    names: tuple[str, ...]
    left_out: int


class OwnCalendars:
    """Every change can be taken back, as all of the plan."""

    def __init__(self, store: PlanStore, keeping: Keeping) -> None:
        self._store, self._keeping = store, keeping

    def all(self) -> list[Stored[OwnDays]]:
        """All of them, by their first day."""
        return sorted(self._store.all(OwnDays), key=lambda one: (one.value.first, one.value.name))

    def add(self, days: OwnDays) -> Stored[OwnDays]:
        """Keeps a new period."""
        change = added(days)
        self._keeping.keep("Days added", [change])
        return self._keeping.get(OwnDays, change.id)

    def edit(self, days_id: str, days: OwnDays) -> Stored[OwnDays]:
        """Replaces a period. Raises `UnknownEntry`."""
        self._keeping.keep("Days changed", [changed(self._keeping.get(OwnDays, days_id), days)])
        return self._keeping.get(OwnDays, days_id)

    def remove(self, days_id: str) -> None:
        """Lets a period go. Raises `UnknownEntry`."""
        self._keeping.keep("Days removed", [removed(self._keeping.get(OwnDays, days_id))])

    def bring_in(self, path: Path, *, is_free: bool) -> ImportedDays:
        """Adds the days of an iCalendar file that are not here yet, as one step. Raises `BadFile`."""
        found, left_out = own_days_file.read(path, is_free=is_free)
        here = {one.value for one in self._store.all(OwnDays)}
        fresh = [days for days in dict.fromkeys(found) if days not in here]
        changes: Sequence[Change] = [added(days) for days in fresh]
        self._keeping.keep("Days imported", changes)
        return ImportedDays(tuple(days.name for days in fresh), left_out)

    def customs(self) -> Customs:
        """How it is planned here."""
        found = self._store.find(Customs, CUSTOMS_ID)
        return found.value if found else Customs()

    def set_customs(self, customs: Customs) -> None:
        """Changes how it is planned here."""
        former = self._store.find(Customs, CUSTOMS_ID)
        change = Change(CUSTOMS_ID, former.value if former else None, customs)
        if change.before != change.after:
            self._keeping.keep("Customs changed", [change])

    def known(self) -> Known:
        """The regions and periods of now."""
        return self.customs().regions, [one.value for one in self._store.all(OwnDays)]
