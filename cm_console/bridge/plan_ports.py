"""What the calendar and the personas in the window ask of the plan. Everything runs on cm-db."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from cm_console.domain.plan.entry import Entry, Wanted
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.persona import Persona, Rule
from cm_console.domain.plan.series import Reach, Series
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Stored
from cm_console.domain.queue import Choice


class SpecialDay(Protocol):
    """A day with a name. `kind` is public, school or own; `regions` is empty when it holds everywhere."""

    @property
    def on(self) -> date: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def regions(self) -> Sequence[str]: ...
    @property
    def is_free(self) -> bool: ...


class Days(Protocol):
    """Special days in one language."""

    def told_in(self, language: str) -> Days: ...
    def between(self, first: date, end: date) -> Sequence[SpecialDay]: ...


class Finding(Protocol):
    """Something that a check found; `check` is a code."""

    @property
    def check(self) -> str: ...
    @property
    def about(self) -> str: ...
    @property
    def blocks(self) -> bool: ...


class Checks(Protocol):
    """What is worth saying about an item before it is scheduled."""

    def of(self, item: PlannedItem, entry_id: str = "") -> Sequence[Finding]: ...


class Calendar(Protocol):
    """Looking at the calendar, and every way to change it. Times are wall times."""

    def between(self, first: datetime, end: datetime, wanted: Wanted = ...) -> list[Entry]: ...
    def undated(self, wanted: Wanted = ...) -> list[Entry]: ...
    def get(self, entry_id: str) -> Entry: ...
    def series_of(self, entry_id: str) -> Stored[Series] | None: ...
    def add(self, item: PlannedItem, rule: str = "") -> Entry: ...
    def edit(self, entry_id: str, item: PlannedItem, reach: Reach = ...) -> Entry: ...
    def move(self, entry_id: str, at: datetime | None, reach: Reach = ...) -> Entry: ...
    def move_days(self, entry_ids: Sequence[str], days: int) -> list[str]: ...
    def copy(self, entry_id: str, at: datetime | None) -> Entry: ...
    def step(self, entry_id: str, after: Status) -> Entry: ...
    def cancel(self, entry_id: str, reach: Reach = ...) -> None: ...


class Counted(Protocol):
    """A persona with the number of active accounts that its rule chooses; None without a rule."""

    @property
    def persona(self) -> Stored[Persona]: ...
    @property
    def people(self) -> int | None: ...


class Cover(Protocol):
    """How much of the organisation the personas describe; `share` is 0–1, None while nobody is here."""

    @property
    def people(self) -> int: ...
    @property
    def uncovered(self) -> int: ...
    @property
    def share(self) -> float | None: ...


class Personas(Protocol):
    """Keeping personas, and counting who belongs to them."""

    def all(self) -> Sequence[Stored[Persona]]: ...
    def listed(self) -> Sequence[Counted]: ...
    def size_of(self, rule: Rule) -> int | None: ...
    def cover(self) -> Cover: ...
    def add(self, persona: Persona) -> Stored[Persona]: ...
    def edit(self, persona_id: str, persona: Persona) -> Stored[Persona]: ...
    def remove(self, persona_id: str) -> None: ...


class Keeping(Protocol):
    """Taking back and doing again; both return in English what it was. `together` makes one of several."""

    def together(self, label: str) -> AbstractContextManager[None]: ...

    def undo(self) -> str: ...
    def redo(self) -> str: ...


class Plan(Protocol):
    """The plan of one profile, loaded when it is first asked for."""

    @property
    def keeping(self) -> Keeping: ...
    @property
    def personas(self) -> Personas: ...
    @property
    def days(self) -> Days: ...
    @property
    def checks(self) -> Checks: ...
    @property
    def calendar(self) -> Calendar: ...


@dataclass(frozen=True, slots=True)
class Board:
    """Everything that the calendar shows of the days from `first` up to and without `end`."""

    first: date
    end: date
    entries: Sequence[Entry]
    undated: Sequence[Entry]
    days: Sequence[SpecialDay]
    personas: Sequence[Stored[Persona]]
    intranets: Sequence[Choice]
    communities: Sequence[Choice]
