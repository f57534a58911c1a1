"""What the calendar and the personas in the window ask of the plan. Everything runs on cm-db."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Protocol

from cm_console.bridge.campaign_ports import Campaigns, Events, Feeds, Templates
from cm_console.bridge.ports import Settings
from cm_console.domain.plan.campaign import Campaign
from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.deadline import Deadline
from cm_console.domain.plan.entry import Entry, Wanted
from cm_console.domain.plan.gaps import Gaps, Week
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.persona import Persona, PersonRef, Rule
from cm_console.domain.plan.place import Place
from cm_console.domain.plan.publication import Publication, Whose
from cm_console.domain.plan.results import Result
from cm_console.domain.plan.series import Reach, Series
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.suggestion import Asked, Suggestion
from cm_console.domain.plan.target import Target
from cm_console.domain.plan.wall_time import USUAL_TIME
from cm_console.domain.queue import Choice


class SpecialDay(Protocol):
    """A day with a name. `kind` is public, school or own.

    `regions` is empty when it holds everywhere, `persona_ids` when it is for everybody.
    """

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
    @property
    def persona_ids(self) -> Sequence[str]: ...


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
    def shift(self, entry_ids: Sequence[str], by: timedelta) -> list[str]: ...
    def move_days(self, entry_ids: Sequence[str], days: int) -> list[str]: ...
    def copy(self, entry_id: str, at: datetime | None) -> Entry: ...
    def step(self, entry_id: str, after: Status) -> Entry: ...
    def cancel(self, entry_id: str, reach: Reach = ...) -> None: ...


class Waiting(Protocol):
    """An item that waits for a choice; without a publication it was missed, or is to be done by hand now."""

    @property
    def entry(self) -> Entry: ...
    @property
    def publication(self) -> Publication | None: ...


class FollowUp(Protocol):
    """What became of items on their servers, and the choices about those that went otherwise."""

    def of(self, entry_ids: Sequence[str]) -> Mapping[str, Publication]: ...
    def waiting(self) -> Sequence[Waiting]: ...
    def abilities(self) -> Mapping[int, bool | None]: ...
    def publish_now(self, entry_id: str) -> Entry: ...
    def done_elsewhere(self, entry_id: str) -> Entry: ...
    def settle(self, entry_id: str, whose: Whose) -> Entry: ...


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


class Value(Protocol):
    """A value that a property of people has somewhere, and how many active accounts have it."""

    @property
    def text(self) -> str: ...
    @property
    def people(self) -> int: ...


class Properties(Protocol):
    """What a rule can choose by."""

    @property
    def units(self) -> Sequence[Value]: ...
    @property
    def locations(self) -> Sequence[Value]: ...
    @property
    def levels(self) -> Sequence[Value]: ...
    @property
    def roles(self) -> Sequence[Value]: ...


class Colleague(Protocol):
    """Somebody whose name was typed; `work` is a job title or an org unit."""

    @property
    def ref(self) -> PersonRef: ...
    @property
    def name(self) -> str: ...
    @property
    def work(self) -> str: ...
    @property
    def intranet(self) -> str: ...


class Personas(Protocol):
    """Keeping personas, and counting who belongs to them."""

    def all(self) -> Sequence[Stored[Persona]]: ...
    def listed(self) -> Sequence[Counted]: ...
    def size_of(self, rule: Rule) -> int | None: ...
    def properties(self) -> Properties: ...
    def named(self, typed: str) -> Sequence[Colleague]: ...
    def cover(self, persona_id: str = "", rule: Rule | None = None) -> Cover: ...
    def add(self, persona: Persona) -> Stored[Persona]: ...
    def edit(self, persona_id: str, persona: Persona) -> Stored[Persona]: ...
    def remove(self, persona_id: str) -> None: ...


class Communities(Protocol):
    """Where people can be written to."""

    def all(self) -> Sequence[Place]: ...


class Deadlines(Protocol):
    """The other days of items: to be ready, of no use any more, to be looked at again."""

    def between(self, first: date, end: date, wanted: Wanted) -> Sequence[Deadline]: ...


class PlanSearch(Protocol):
    """What is wanted of the whole plan, in order of time."""

    def find(self, wanted: Wanted, today: date) -> Sequence[Entry]: ...


class Media(Protocol):
    """Pictures and films by the names that the plan has for them. Runs on cm-io, but for `clean`."""

    def add(self, path: Path) -> str: ...
    def add_content(self, content: bytes) -> str: ...
    def path(self, file: str) -> Path | None: ...
    def clean(self) -> int: ...


class ImportedDays(Protocol):
    """What a file of holidays added, and how many of its events could not be used."""

    @property
    def names(self) -> Sequence[str]: ...
    @property
    def left_out(self) -> int: ...


class OwnCalendars(Protocol):
    """Days that the organisation names itself, and how it plans."""

    def all(self) -> Sequence[Stored[OwnDays]]: ...
    def add(self, days: OwnDays) -> Stored[OwnDays]: ...
    def edit(self, days_id: str, days: OwnDays) -> Stored[OwnDays]: ...
    def remove(self, days_id: str) -> None: ...
    def bring_in(self, path: Path, *, is_free: bool) -> ImportedDays: ...
    def customs(self) -> Customs: ...
    def set_customs(self, customs: Customs) -> None: ...


class Keeping(Protocol):
    """Taking back and doing again; both return in English what it was. `together` makes one of several."""

    def together(self, label: str) -> AbstractContextManager[None]: ...

    def undo(self) -> str: ...
    def redo(self) -> str: ...


class GapFinder(Protocol):
    """What the plan leaves open."""

    def between(
        self, first: date, last: date, target: Target | None = None, language: str = "nl"
    ) -> Gaps: ...
    def over(
        self, entries: Sequence[Entry], weeks: Sequence[Week], target: Target | None, language: str
    ) -> Gaps: ...


class Suggestions(Protocol):
    """Ideas for gaps; nothing is kept."""

    def suggest(self, asked: Asked) -> Suggestion: ...


class Results(Protocol):
    """What a published item brought, as far as the copy shows it; None while it does not."""

    def of(self, intranet_id: int, post_id: str) -> Result | None: ...


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
    @property
    def gaps(self) -> GapFinder: ...
    @property
    def suggestions(self) -> Suggestions: ...
    @property
    def results(self) -> Results: ...
    @property
    def communities(self) -> Communities: ...
    @property
    def search(self) -> PlanSearch: ...
    @property
    def deadlines(self) -> Deadlines: ...
    @property
    def media(self) -> Media: ...
    @property
    def own_calendars(self) -> OwnCalendars: ...
    @property
    def follow_up(self) -> FollowUp: ...
    @property
    def campaigns(self) -> Campaigns: ...
    @property
    def templates(self) -> Templates: ...
    @property
    def events(self) -> Events: ...
    def feeds(self, settings: Settings) -> Feeds: ...


@dataclass(frozen=True, slots=True)
class Board:
    """Everything that the calendar shows of the days from `first` up to and without `end`.

    Offline events are among the entries, in order of time.
    """

    first: date
    end: date
    entries: Sequence[Entry]
    undated: Sequence[Entry]
    days: Sequence[SpecialDay]
    personas: Sequence[Stored[Persona]]
    intranets: Sequence[Choice]
    communities: Sequence[Place]
    usual_time: time = USUAL_TIME  # for what has a day and no time yet
    waiting: Sequence[Waiting] = ()
    abilities: Mapping[int, bool | None] = field(default_factory=dict)  # who publishes by itself
    deadlines: Sequence[Deadline] = ()  # only where somebody wants to see them
    campaigns: Sequence[Stored[Campaign]] = ()
    gaps: Gaps | None = None  # of these weeks, only where each persona has a lane
