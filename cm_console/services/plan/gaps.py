"""Where the plan leaves a persona without anything to read, and where it says too much of one kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cm_console.domain.plan.entry import Entry, Wanted
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.purpose import Purpose, balance
from cm_console.domain.plan.status import PLANNED
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.wall_time import midnight, monday_of
from cm_console.services.plan.calendar import Calendar
from cm_console.store.plan_store import PlanStore

FOR_EVERYBODY = 0.25  # an item without a persona counts a quarter for each
SENDING = frozenset({Purpose.ATTEND, Purpose.INFORM})


@dataclass(frozen=True, slots=True)
class Week:
    """One ISO week, by its Monday."""

    monday: date

    @property
    def name(self) -> str:
        """As in `2026-W49`."""
        year, week, _ = self.monday.isocalendar()
        return f"{year}-W{week:02}"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one persona gets in one week.

    `has` counts promised items (1 when made for them, less when they read along), `hoped` the same with
    drafts and ideas. `coverage` is 0–1: measure M45 of the research without the capacity of the week.
    """

    has: float
    hoped: float
    coverage: float
    overload: bool


@dataclass(frozen=True, slots=True)
class Gaps:
    """The plan of some weeks: a row a persona, a column a week.

    `purposes` are shares 0–1 of what is promised, None when nothing is; `sending_only` is the share of
    promised items that only draw attention or inform.
    """

    weeks: tuple[Week, ...]
    personas: tuple[Stored[Persona], ...]
    cells: tuple[tuple[Cell, ...], ...]
    purposes: dict[Purpose, float] | None
    sending_only: float | None


class GapFinder:
    """Counts over the calendar."""

    def __init__(self, store: PlanStore, calendar: Calendar) -> None:
        self._store, self._calendar = store, calendar

    def between(self, first: date, last: date) -> Gaps:
        """The weeks that contain `first` up to and with `last`."""
        weeks = _weeks(first, last)
        personas = self._store.all(Persona)
        end = weeks[-1].monday + timedelta(days=7)
        entries = self._calendar.between(midnight(weeks[0].monday), midnight(end), Wanted())
        by_week = defaultdict[date, list[Entry]](list)
        for entry in entries:
            if entry.item.at is not None:
                by_week[monday_of(entry.item.at.date())].append(entry)
        promised = [entry for entry in entries if entry.item.status in PLANNED]
        return Gaps(
            weeks=weeks,
            personas=tuple(personas),
            cells=tuple(tuple(_cell(one, by_week[week.monday]) for week in weeks) for one in personas),
            purposes=balance(entry.item.purposes for entry in promised),
            sending_only=_sending_only(promised),
        )


def _weeks(first: date, last: date) -> tuple[Week, ...]:
    monday = monday_of(first)
    count = (max(last, first) - monday).days // 7 + 1
    return tuple(Week(monday + timedelta(weeks=number)) for number in range(count))


def _cell(persona: Stored[Persona], entries: Sequence[Entry]) -> Cell:
    has = hoped = 0.0
    for entry in entries:
        weight = _weight(entry, persona.id)
        hoped += weight
        has += weight if entry.item.status in PLANNED else 0
    need = persona.value.at_least
    coverage = min(1.0, has / need) if need > 0 else 1.0
    return Cell(has, hoped, coverage, overload=has > persona.value.at_most)


def _weight(entry: Entry, persona_id: str) -> float:
    if not entry.item.audience:
        return FOR_EVERYBODY
    return sum(one.weight for one in entry.item.audience if one.persona_id == persona_id)


def _sending_only(entries: Sequence[Entry]) -> float | None:
    told = [entry for entry in entries if entry.item.purposes]
    if not told:
        return None
    sending = sum(all(purpose in SENDING for purpose, _ in entry.item.purposes) for entry in told)
    return sending / len(told)
