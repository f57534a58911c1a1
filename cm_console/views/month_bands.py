"""Days with a name, put together: public holidays by day, and school holidays as bands along a week."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from cm_console.bridge.plan_ports import SpecialDay
from cm_console.domain.plan.deadline import Deadline
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.wall_time import monday_of
from cm_console.views import plan_words

PUBLIC = "public"
ALL_REGIONS = 3
MOST_DUE = 2  # on one day, before they are only counted


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of days within one week; `lane` 0 is the lowest. Columns 0–6, both included.

    `is_due`: another day of an item, and not something about the day itself.
    """

    text: str
    lane: int
    first: int
    last: int
    is_due: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """Everything that is special about the days of a month."""

    holidays: dict[date, str]
    free: frozenset[date]
    bands: dict[date, tuple[Band, ...]]  # by the Monday of their week

    @classmethod
    def of(
        cls,
        days: Sequence[SpecialDay],
        personas: Sequence[Stored[Persona]] = (),
        deadlines: Sequence[Deadline] = (),
    ) -> Named:
        """Sorts special days by what is drawn for them; those of some `personas` only are named so."""
        names = {one.id: one.value.name for one in personas}
        public = [day for day in days if day.kind == PUBLIC]
        others = [day for day in days if day.kind != PUBLIC]
        weeks: dict[date, dict[tuple[str, bool], list[int]]] = {}
        for day in others:
            _note(weeks, day.on, _text(day, names), is_due=False)
        for on, text in due_words(deadlines):
            _note(weeks, on, text, is_due=True)
        return cls(
            {day.on: day.name for day in public},
            frozenset(day.on for day in days if day.is_free),
            {monday: _bands(found) for monday, found in weeks.items()},
        )

    def lanes(self, monday: date) -> int:
        """How many bands lie above each other in a week."""
        return max((band.lane + 1 for band in self.bands.get(monday, ())), default=0)

    def about(self, day: date) -> list[str]:
        """The names of a day, for a screen reader and a tool tip."""
        monday, column = monday_of(day), day.weekday()
        held = [one.text for one in self.bands.get(monday, ()) if one.first <= column <= one.last]
        return [self.holidays[day], *held] if day in self.holidays else held


NOTHING = Named({}, frozenset(), {})


def due_words(deadlines: Sequence[Deadline]) -> Iterator[tuple[date, str]]:
    """What is said of each day that an item has beside its own; of many on one day only how many."""
    days: dict[date, list[Deadline]] = {}
    for one in deadlines:
        days.setdefault(one.on, []).append(one)
    for on, found in days.items():
        if len(found) > MOST_DUE:
            yield on, plan_words.many_deadlines(len(found))
        else:
            yield from ((on, plan_words.deadline(one)) for one in found)


def _note(weeks: dict[date, dict[tuple[str, bool], list[int]]], on: date, text: str, *, is_due: bool) -> None:
    columns = weeks.setdefault(monday_of(on), {}).setdefault((text, is_due), [])
    if on.weekday() not in columns:
        columns.append(on.weekday())


def _bands(texts: Mapping[tuple[str, bool], Sequence[int]]) -> tuple[Band, ...]:
    """The bands of one week; each holds days beside each other that say the same."""
    found: list[Band] = []
    for (text, is_due), columns in texts.items():
        for first, last in _stretches(sorted(columns)):
            taken = {one.lane for one in found if one.first <= last and first <= one.last}
            lane = next(number for number in range(len(found) + 1) if number not in taken)
            found.append(Band(text, lane, first, last, is_due))
    return tuple(found)


def _stretches(columns: Sequence[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for column in columns:
        if found and found[-1][1] == column - 1:
            found[-1] = (found[-1][0], column)
        else:
            found.append((column, column))
    return found


def _text(day: SpecialDay, names: Mapping[str, str]) -> str:
    whole = QCoreApplication.translate("dates", "whole country")
    where = [whole] if len(day.regions) == ALL_REGIONS else list(day.regions)
    whom = [names[one] for one in day.persona_ids if one in names]
    return " · ".join(filter(None, (day.name, ", ".join(where), ", ".join(whom))))
