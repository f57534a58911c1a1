"""Versions of an item: the same message for another persona or place, in words of its own.

All of them name the item that was first; it may be gone, and they still belong together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.item import Audience, PlannedItem, Wording, moment_of
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.status import Status
from cm_console.services.plan.calendar import Calendar
from cm_console.services.plan.keeping import Keeping
from cm_console.store.plan_store import PlanStore


class Versions:
    """The versions of one profile's items. `now` gives the moment in UTC."""

    def __init__(
        self, store: PlanStore, keeping: Keeping, calendar: Calendar, now: Callable[[], datetime]
    ) -> None:
        self._store, self._keeping, self._calendar, self._now = store, keeping, calendar, now

    def of(self, entry_id: str) -> list[Entry]:
        """The other versions of an entry, in order of time; cancelled ones are none any more."""
        here = self._store.find(PlannedItem, entry_id)
        if here is None:
            return []
        family = self._store.versions(here.value.version_of or here.id)
        others = [one for one in family if one.id != entry_id and one.value.status is not Status.CANCELLED]
        entries = (Entry(one.id, one.value, one.version) for one in others)
        return sorted(entries, key=lambda entry: (entry.item.at is None, entry.item.at, entry.id))

    def make(self, entry_id: str, persona_id: str = "", intranet_id: int | None = None) -> Entry:
        """A draft beside an entry, for a persona or for an intranet; its words begin as the entry's.

        Raises `UnknownEntry`.
        """
        with self._keeping.together("Version made"):
            item = self.begin(entry_id)
            if persona_id:
                language = self._keeping.get(Persona, persona_id).value.language
                wordings = _in_language(item.wordings, language)
                item = replace(item, audience=(Audience(persona_id),), wordings=wordings)
            if intranet_id is not None:
                item = replace(item, intranet_id=intranet_id, community_id="")
            return self._calendar.add(item)

    def begin(self, entry_id: str) -> PlannedItem:
        """What a version of an entry begins with. An occurrence becomes an item of its own first.

        A version of what has passed has no time yet. Raises `UnknownEntry`.
        """
        entry = self._calendar.get(entry_id)
        if entry.is_occurrence:
            entry = self._calendar.edit(entry_id, entry.item)
        item = entry.item
        at = item.at if item.at and moment_of(item.at, item.timezone) > self._now() else None
        return replace(
            item,
            at=at,
            status=Status.DRAFT if at else Status.IDEA,
            version_of=item.version_of or entry.id,
            series_id="",
            occurrence=None,
        )

    def move_all(self, entry_id: str, at: datetime) -> list[str]:
        """Moves an entry to a wall time, and its other versions by as much; the ids of what moved.

        A version that has no time yet or has been published stays. All of it is done, or nothing. Raises as
        `Calendar.move`.
        """
        former = self._calendar.get(entry_id).item
        if former.at is None or former.status is Status.PUBLISHED:
            return [self._calendar.move(entry_id, at).id]
        return self._calendar.shift([entry_id, *(one.id for one in self.of(entry_id))], at - former.at)


def _in_language(wordings: tuple[Wording, ...], language: str) -> tuple[Wording, ...]:
    """Their own language first, where it is written in it."""
    return tuple(sorted(wordings, key=lambda one: one.language != language))
