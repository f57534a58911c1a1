"""Personas: keeping them, and counting who belongs to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cm_console.domain.plan.errors import UnknownEntry
from cm_console.domain.plan.persona import Persona, Rule
from cm_console.domain.plan.stored import Stored
from cm_console.services.plan.keeping import Keeping, added, changed, removed
from cm_console.store.people_reader import Colleague, PeopleReader, Value
from cm_console.store.plan_store import PlanStore


@dataclass(frozen=True, slots=True)
class Counted:
    """A persona with the number of active accounts that its rule chooses; None without a rule."""

    persona: Stored[Persona]
    people: int | None


@dataclass(frozen=True, slots=True)
class Cover:
    """How much of the organisation the personas describe. `share` is 0–1, None while nobody is here."""

    people: int
    uncovered: int

    @property
    def share(self) -> float | None:
        """The part of the active accounts that some persona describes."""
        return (self.people - self.uncovered) / self.people if self.people else None


@dataclass(frozen=True, slots=True)
class Properties:
    """What a rule can choose by, each with how many active accounts have it, most first."""

    units: Sequence[Value]
    locations: Sequence[Value]
    levels: Sequence[Value]
    roles: Sequence[Value]


MOST_NAMES = 30


class Personas:
    """The personas of one profile. Nothing here touches the network."""

    def __init__(self, store: PlanStore, people: PeopleReader, keeping: Keeping) -> None:
        self._store, self._people, self._keeping = store, people, keeping

    def all(self) -> list[Stored[Persona]]:
        """All personas by name."""
        return sorted(self._store.all(Persona), key=lambda one: one.value.name.casefold())

    def listed(self) -> list[Counted]:
        """All personas by name, counted now."""
        return [Counted(one, self.size_of(one.value.rule)) for one in self.all()]

    def size_of(self, rule: Rule) -> int | None:
        """How many active accounts a rule chooses; None when it chooses by nothing."""
        return self._people.matching(rule) if rule.asks() or rule.picked else None

    def properties(self) -> Properties:
        """What a rule can choose by."""
        people = self._people
        return Properties(people.units(), people.locations(), people.levels(), people.roles())

    def named(self, typed: str) -> list[Colleague]:
        """Colleagues whose names begin as typed, for picking by hand. Nothing is listed unasked."""
        return self._people.named(typed, MOST_NAMES)

    def cover(self, persona_id: str = "", rule: Rule | None = None) -> Cover:
        """How many active accounts no persona describes; with `rule` as if a persona had that one."""
        rules = [one.value.rule for one in self._store.all(Persona) if rule is None or one.id != persona_id]
        rules += [] if rule is None else [rule]
        return Cover(self._people.active(), self._people.matching_none(rules))

    def find(self, name_or_id: str) -> Stored[Persona]:
        """A persona by its id, or by its name without regard to case. Raises `UnknownEntry`."""
        wanted = name_or_id.casefold()
        for one in self._store.all(Persona):
            if one.id == name_or_id or one.value.name.casefold() == wanted:
                return one
        raise UnknownEntry(id=name_or_id)

    def add(self, persona: Persona) -> Stored[Persona]:
        """Keeps a new persona."""
        change = added(persona)
        self._keeping.keep("Persona added", [change])
        return self._keeping.get(Persona, change.id)

    def edit(self, persona_id: str, persona: Persona) -> Stored[Persona]:
        """Replaces what a persona says. Raises `UnknownEntry`."""
        self._keeping.keep("Persona changed", [changed(self._keeping.get(Persona, persona_id), persona)])
        return self._keeping.get(Persona, persona_id)

    def remove(self, persona_id: str) -> None:
        """Lets a persona go; items go on naming it, so undo brings all back. Raises `UnknownEntry`."""
        self._keeping.keep("Persona removed", [removed(self._keeping.get(Persona, persona_id))])
