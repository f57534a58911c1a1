"""What goes on paper: what is printed, how it is laid out, and on which pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from cm_console.domain.plan.entry import Entry
from cm_console.views.agenda_delegate import Told
from cm_console.views.month_grid import Month, add_months, next_month

QUARTER = 3  # months


class Extent(StrEnum):
    """Which days are printed."""

    SHOWN = "shown"
    MONTH = "month"
    QUARTER = "quarter"


class Paper(StrEnum):
    """How they are laid out."""

    MONTHS = "months"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on paper, from `first` up to and without `end`. `filters` is in words, empty for none.

    There are no notes here: what is private is not on paper either.
    """

    paper: Paper
    title: str
    filters: str
    first: date
    end: date
    entries: Sequence[Entry]
    told: Told

    def by_day(self) -> Mapping[date, list[Entry]]:
        """The entries of each day that has any, in order of time."""
        found: dict[date, list[Entry]] = {}
        for entry in self.entries:
            if entry.item.at is not None:
                found.setdefault(entry.item.at.date(), []).append(entry)
        return found

    def months(self) -> Iterator[Month]:
        """The months of which days are printed."""
        first = self.first.replace(day=1)
        while first < self.end:
            yield Month.of(first)
            first = next_month(first)


def days_of(extent: Extent, shown: tuple[date, date], day: date) -> tuple[date, date]:
    """The days of an extent: what is shown, or the whole month or quarter of a day."""
    if extent is Extent.SHOWN:
        return shown
    if extent is Extent.MONTH:
        return day.replace(day=1), next_month(day)
    first = date(day.year, (day.month - 1) // QUARTER * QUARTER + 1, 1)
    return first, add_months(first, QUARTER)


def whole_weeks(first: date, end: date) -> tuple[date, date]:
    """The days that stand on the pages of months: whole weeks of whole months."""
    last = Month.of(end - timedelta(days=1))
    return Month.of(first).monday, last.end
