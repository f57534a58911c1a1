"""Days with a name, put together: public holidays by day, and school holidays as bands along a week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from cm_console.bridge.plan_ports import SpecialDay
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.wall_time import monday_of

PUBLIC = "public"
ALL_REGIONS = 3


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of days within one week; `lane` 0 is the lowest. Columns 0–6, both included."""

    text: str
    lane: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Named:
    """Everything that is special about the days of a month."""

    holidays: dict[date, str]
    free: frozenset[date]
    bands: dict[date, tuple[Band, ...]]  # by the Monday of their week

    @classmethod
    def of(cls, days: Sequence[SpecialDay], personas: Sequence[Stored[Persona]] = ()) -> Named:
        """Sorts special days by what is drawn for them; those of some `personas` only are named so."""
        names = {one.id: one.value.name for one in personas}
        public = [day for day in days if day.kind == PUBLIC]
        others = [day for day in days if day.kind != PUBLIC]
        weeks: dict[date, list[SpecialDay]] = {}
        for day in others:
            weeks.setdefault(monday_of(day.on), []).append(day)
        return cls(
            {day.on: day.name for day in public},
            frozenset(day.on for day in days if day.is_free),
            {monday: _bands(found, names) for monday, found in weeks.items()},
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


def _bands(days: Sequence[SpecialDay], names: Mapping[str, str]) -> tuple[Band, ...]:
    """The bands of one week; each holds days beside each other that say the same."""
    found: list[Band] = []
    by_text: dict[str, list[int]] = {}
    for day in days:
        by_text.setdefault(_text(day, names), []).append(day.on.weekday())
    for text, columns in by_text.items():
        for first, last in _stretches(sorted(columns)):
            taken = {one.lane for one in found if one.first <= last and first <= one.last}
            lane = next(number for number in range(len(found) + 1) if number not in taken)
            found.append(Band(text, lane, first, last))
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
