"""The arithmetic of a week: which minute stands where, and how entries of one time stand side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QPoint, QRect

from cm_console.domain.plan.wall_time import midnight

DAYS, HOUR = 7, 60
DAY = 24 * HOUR  # minutes
SNAP, SLOT = 15, 30  # minutes: what the hand carries to, and what the keyboard walks over
INSET, FREE = 2, 8  # pixels beside the blocks of a day; the right side stays free for a click


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the width of a day: from `column` on, `wide` of `columns`."""

    column: int
    wide: int
    columns: int


@dataclass(frozen=True, slots=True)
class Block:
    """The entry of a row on a day (0 is Monday), as it is drawn from one minute up to another."""

    row: int
    day: int
    start: int
    end: int
    share: Share


def side_by_side(spans: Sequence[tuple[int, int]]) -> list[Share]:
    """How spans of time share a width, in their own order: none covers another, none is left out.

    The columns of an interval graph: the first column that is free, as many as meet at once; then each grows
    to the right as far as nothing stands there.
    """
    shares: dict[int, Share] = {}
    for group in _groups(spans):
        placed: list[list[int]] = []  # by column
        for one in group:
            free = (column for column in placed if spans[column[-1]][1] <= spans[one][0])
            if (column := next(free, None)) is None:
                placed.append(column := [])
            column.append(one)
        for number, column in enumerate(placed):
            for one in column:
                shares[one] = Share(number, _room(spans, one, placed[number:]), len(placed))
    return [shares[number] for number in range(len(spans))]


def _groups(spans: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """Spans that meet, or meet what they meet; the earliest first."""
    group: list[int] = []
    until = 0
    for one in sorted(range(len(spans)), key=lambda number: (spans[number][0], -spans[number][1])):
        start, end = spans[one]
        if group and start >= until:
            yield group
            group = []
        until = max(until, end) if group else end
        group.append(one)
    if group:
        yield group


def _room(spans: Sequence[tuple[int, int]], one: int, columns: Sequence[Sequence[int]]) -> int:
    """How many columns a span can have: its own, and those beside it that are empty all that time."""
    start, end = spans[one]
    wide = 1
    for column in columns[1:]:
        if any(spans[other][0] < end and start < spans[other][1] for other in column):
            break
        wide += 1
    return wide


def blocks_of(moments: Sequence[tuple[datetime | None, int]], monday: date, least: int) -> tuple[Block, ...]:
    """Where entries of a week stand, by row; each comes with its wall time and its minutes.

    A block has at least `least` minutes, so that it can be read, and never reaches into another day.
    """
    by_day: dict[int, list[tuple[int, int, int]]] = {}
    for row, (at, minutes) in enumerate(moments):
        if at is not None and 0 <= (day := (at.date() - monday).days) < DAYS:
            start = min(at.hour * HOUR + at.minute, DAY - least)
            by_day.setdefault(day, []).append((row, start, min(DAY, start + max(minutes, least))))
    found = []
    for day, rows in by_day.items():
        shares = side_by_side([(start, end) for _, start, end in rows])
        found += [Block(*one[:1], day, *one[1:], share) for one, share in zip(rows, shares, strict=True)]
    return tuple(found)


def snapped(minute: float, step: int = SNAP) -> int:
    """The nearest minute at which something can begin."""
    return min(max(0, round(minute / step) * step), DAY - step)


@dataclass(frozen=True, slots=True)
class WeekGrid:
    """Where the minutes of a week stand. `gutter` is for hours, `header` for days; `hour` in pixels."""

    monday: date
    width: int
    gutter: int
    header: int
    hour: int
    blocks: tuple[Block, ...] = ()

    @property
    def height(self) -> int:
        """Of the whole day, with the header."""
        return self.header + self.hour * 24 + 1

    def day(self, number: int) -> date:
        """A day of the week by its column."""
        return self.monday + timedelta(days=number)

    def number(self, day: date) -> int:
        """The column of a day; outside 0–6 when it is not shown."""
        return (day - self.monday).days

    def column(self, number: int) -> int:
        """The left edge of a day; column 7 is the right edge of the grid."""
        return self.gutter + (self.width - self.gutter) * number // DAYS

    def top(self, minute: int) -> int:
        """Where a minute of the day begins."""
        return self.header + minute * self.hour // HOUR

    def stretch(self, day: int, start: int, end: int) -> QRect:
        """A while of a day over its whole width, without the lines between days."""
        left, top = self.column(day), self.top(start)
        return QRect(left, top, self.column(day + 1) - left - 1, self.top(end) - top)

    def place(self, block: Block) -> QRect:
        """Where a block is drawn."""
        whole, share = self.stretch(block.day, block.start, block.end), block.share
        left, width = whole.left() + INSET, whole.width() - INSET - FREE
        begin = width * share.column // share.columns
        after = width * (share.column + share.wide) // share.columns
        return QRect(left + begin, whole.top() + 1, max(2, after - begin - 1), whole.height() - 1)

    def day_at(self, content: QPoint) -> int:
        """The column under a point, or -1."""
        if not self.gutter <= content.x() < self.width:
            return -1
        return max(number for number in range(DAYS) if self.column(number) <= content.x())

    def minute_at(self, content: QPoint) -> float:
        """The minute of the day at the height of a point."""
        return (content.y() - self.header) * HOUR / self.hour

    def moment(self, day: int, minute: int) -> datetime:
        """The wall time of a minute in a column."""
        return midnight(self.day(day)) + timedelta(minutes=minute)
