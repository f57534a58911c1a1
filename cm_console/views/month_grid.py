"""The arithmetic of a month: which day stands where. No drawing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize

from cm_console.domain.plan.wall_time import monday_of

DAYS = 7


@dataclass(frozen=True, slots=True)
class Month:
    """The whole weeks that a month touches, Monday first."""

    first: date  # the first day of the month
    monday: date  # the first day that is shown
    weeks: int

    @classmethod
    def of(cls, day: date) -> Month:
        """The month of a day."""
        first = day.replace(day=1)
        monday = monday_of(first)
        last = next_month(first) - timedelta(days=1)
        return cls(first, monday, (last - monday).days // DAYS + 1)

    @property
    def end(self) -> date:
        """The day after the last one that is shown."""
        return self.monday + timedelta(weeks=self.weeks)

    def days(self) -> list[date]:
        """Every day that is shown."""
        return [self.monday + timedelta(days=number) for number in range(DAYS * self.weeks)]

    def holds(self, day: date) -> bool:
        """Whether a day is shown."""
        return self.monday <= day < self.end

    def is_own(self, day: date) -> bool:
        """Whether a day belongs to the month itself."""
        return (day.year, day.month) == (self.first.year, self.first.month)


def next_month(day: date) -> date:
    """The first day of the month after."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def add_months(day: date, count: int) -> date:
    """The same day of another month, or its last day where that month is shorter."""
    months = day.year * 12 + day.month - 1 + count
    first = date(months // 12, months % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), next_month(first) - timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Cell:
    """A day that is shown; `is_own` when it belongs to the month itself."""

    day: date
    place: QRect
    is_own: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the days of a month stand in the content. `gutter` is for week numbers, `header` for weekdays.

    Without `tops` (the upper edges of the weeks, and the lower of the last) all weeks are as tall.
    """

    month: Month
    size: QSize
    gutter: int
    header: int
    tops: tuple[int, ...] = ()

    def column(self, number: int) -> int:
        """The left edge of a column; column 7 is the right edge of the grid."""
        return self.gutter + (self.size.width() - self.gutter) * number // DAYS

    def line(self, number: int) -> int:
        """The upper edge of a week."""
        if self.tops:
            return self.tops[number]
        return self.header + (self.size.height() - self.header) * number // self.month.weeks

    def cell(self, day: date) -> QRect:
        """The place of a day, without the lines between days; empty for a day that is not shown."""
        if not self.month.holds(day):
            return QRect()
        week, weekday = divmod((day - self.month.monday).days, DAYS)
        left, top = self.column(weekday), self.line(week)
        return QRect(left, top, self.column(weekday + 1) - left - 1, self.line(week + 1) - top - 1)

    def cells(self, week: int) -> list[Cell]:
        """All days of a week, in places as `cell` gives them one by one."""
        monday = self.month.monday + timedelta(weeks=week)
        top, edges = self.line(week), [self.column(number) for number in range(DAYS + 1)]
        height = self.line(week + 1) - top - 1
        days = [monday + timedelta(days=number) for number in range(DAYS)]
        return [
            Cell(day, QRect(left, top, right - left - 1, height), self.month.is_own(day))
            for day, (left, right) in zip(days, pairwise(edges), strict=True)
        ]

    def day_at(self, point: QPoint) -> date | None:
        """The day under a point."""
        if point.x() < self.gutter or point.y() < self.header:
            return None
        columns = [number for number in range(DAYS) if self.column(number) <= point.x()]
        lines = [number for number in range(self.month.weeks) if self.line(number) <= point.y()]
        inside = point.x() < self.size.width() and point.y() < self.size.height()
        return self.month.monday + timedelta(days=lines[-1] * DAYS + columns[-1]) if inside else None
