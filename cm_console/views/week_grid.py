"""The arithmetic of a week by the hour: where a day, a time and an entry stand. No drawing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint, QRect

DAYS, HOURS, DAY_MINUTES = 7, 24, 24 * 60
SLOT, SNAP = 30, 15  # minutes: what the keyboard walks by, and what the hand lets go at
MARGIN, FREE = 2, 8  # pixels beside entries; on the right there is always room for a click


@dataclass(frozen=True, slots=True)
class Span:
    """An entry in a day: the row of the model, and minutes since midnight from `first` up to `last`."""

    row: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Block:
    """A span with its place among those of the same time: column `column` of `columns`."""

    span: Span
    column: int
    columns: int


def side_by_side(spans: Iterable[Span]) -> list[Block]:
    """Every span with a column, so that none hides another. Spans that touch nothing have the whole day."""
    found: list[Block] = []
    together: list[tuple[Span, int]] = []
    ends: list[int] = []  # of the last span in each column
    for span in sorted(spans, key=lambda one: (one.first, -one.last, one.row)):
        if together and span.first >= max(ends):
            found += [Block(one, column, len(ends)) for one, column in together]
            together, ends = [], []
        column = next((number for number, end in enumerate(ends) if end <= span.first), len(ends))
        ends[column : column + 1] = [span.last]
        together.append((span, column))
    return found + [Block(one, column, len(ends)) for one, column in together]


@dataclass(frozen=True, slots=True)
class WeekGrid:
    """Days beside each other. Heights and widths in pixels; `hour` is the height of an hour."""

    first: date
    width: int
    gutter: int
    header: int
    hour: int
    days: int = DAYS

    @property
    def height(self) -> int:
        """Everything from the names of the days to midnight."""
        return self.header + HOURS * self.hour

    def column(self, number: int) -> int:
        """The left edge of a day, or for `days` the right edge of the last."""
        return self.gutter + (self.width - self.gutter) * number // self.days

    def day(self, number: int) -> date:
        """A day by its number from the first."""
        return self.first + timedelta(days=number)

    def number(self, day: date) -> int:
        """The number of a day; one that is not shown is below 0 or too high."""
        return (day - self.first).days

    def holds(self, day: date) -> bool:
        """Whether a day is shown."""
        return 0 <= self.number(day) < self.days

    def y_of(self, minutes: int) -> int:
        """Where a time stands; minutes since midnight."""
        return self.header + minutes * self.hour // 60

    def stretch(self, number: int, first: int, last: int) -> QRect:
        """The place of a stretch of minutes in a day."""
        left, top = self.column(number), self.y_of(first)
        return QRect(left, top, self.column(number + 1) - left - 1, max(1, self.y_of(last) - top))

    def place(self, number: int, block: Block) -> QRect:
        """The place of an entry in a day."""
        whole = self.stretch(number, block.span.first, block.span.last)
        room = whole.width() - MARGIN - FREE
        left = room * block.column // block.columns
        right = room * (block.column + 1) // block.columns
        return QRect(whole.left() + MARGIN + left, whole.top() + 1, right - left - 1, whole.height() - 1)

    def number_at(self, point: QPoint) -> int:
        """The number of the day at a place; -1 beside the days."""
        inside = (one for one in range(self.days) if self.column(one) <= point.x() < self.column(one + 1))
        return next(inside, -1)

    def moment_at(self, point: QPoint, snap: int = SNAP) -> datetime | None:
        """The wall time at a place, down to a multiple of `snap` minutes; None beside the days."""
        number = self.number_at(point)
        if number < 0:
            return None
        minutes = (point.y() - self.header) * 60 // self.hour
        minutes = min(max(0, minutes), DAY_MINUTES - snap) // snap * snap
        return datetime.combine(self.day(number), time(minutes // 60, minutes % 60))


def spans_of(times: Sequence[tuple[int, datetime, int]], shortest: int) -> dict[date, list[Block]]:
    """Entries (row, wall time, minutes) by day with their columns; none is drawn shorter than `shortest`
    minutes, and none beyond midnight.
    """
    days: dict[date, list[Span]] = {}
    for row, at, minutes in times:
        first = min(at.hour * 60 + at.minute, DAY_MINUTES - shortest)
        last = min(DAY_MINUTES, first + max(minutes, shortest))
        days.setdefault(at.date(), []).append(Span(row, first, last))
    return {day: side_by_side(spans) for day, spans in days.items()}
