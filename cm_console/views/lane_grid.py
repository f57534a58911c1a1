"""The arithmetic of lanes: a row a persona, a column a week. No drawing, and no widget."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect

from cm_console.bridge.plan_ports import SpecialDay
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.gaps import Cell, Gaps
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.status import PLANNED
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.wall_time import monday_of

EVERYBODY = ""  # the lane of items without an audience
MOST_LINES = 4  # of a lane that is not unfolded
PAD, SPACE, DOT = 4, 2, 18
WIDE, READABLE = 200, 72  # column widths from which an entry fits in one line, and in two
WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Measures:
    """Heights and widths that follow from the font, in pixels."""

    head: int  # the column of names
    header: int  # the line of weeks
    line: int  # an entry in one line
    double: int  # an entry in two lines
    band: int  # a busy season
    lowest: int  # a lane with nothing in it


@dataclass(frozen=True, slots=True)
class Lane:
    """One persona; `cells` are rows of the model by week, `served` what it gets by week, as far as known.

    `held` is how much stands in it: promised, not promised yet, and events.
    """

    id: str
    persona: Persona | None
    cells: dict[int, tuple[int, ...]]
    served: Sequence[Cell] = ()
    busy: tuple[tuple[str, int, int], ...] = ()  # what takes its time: name, first and last week
    held: tuple[int, int, int] = (0, 0, 0)

    def falls_short(self, week: int) -> bool:
        """Whether the persona is promised less in a week than it needs, as the gaps count."""
        coverage = self.served[week].coverage if week < len(self.served) else None
        return coverage is not None and coverage < 1

    def is_empty(self, week: int) -> bool:
        """Whether nothing at all reaches the persona in a week."""
        return not self.cells.get(week) and not (self.served and self.served[week].has)


@dataclass(slots=True)
class LaneGrid:
    """Where lanes and weeks stand in the content. `unfolded` lanes show every entry."""

    monday: date
    weeks: int
    lanes: Sequence[Lane]
    width: int
    sizes: Measures
    unfolded: frozenset[str] = frozenset()
    tops: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        top = self.sizes.header
        for lane in self.lanes:
            self.tops.append(top)
            top += self._height(lane)
        self.tops.append(top)

    @property
    def end(self) -> date:
        """The Monday after the last week."""
        return self.monday + WEEK * self.weeks

    @property
    def height(self) -> int:
        """Everything from the line of weeks to the last lane."""
        return self.tops[-1]

    @property
    def column_width(self) -> int:
        """The width of a week, the last pixel being its line."""
        return max(1, (self.width - self.sizes.head) // self.weeks)

    @property
    def is_dense(self) -> bool:
        """Whether entries are squares without words."""
        return self.column_width < READABLE

    def week_of(self, day: date) -> int:
        """The number of the week of a day; one that is not shown is below 0 or too high."""
        return (monday_of(day) - self.monday).days // 7

    def monday_at(self, week: int) -> date:
        """The first day of a week."""
        return self.monday + WEEK * week

    def column(self, week: int) -> int:
        """The left edge of a week."""
        return self.sizes.head + (self.width - self.sizes.head) * week // self.weeks

    def cell(self, lane: int, week: int) -> QRect:
        """The place of a week of a lane, without the lines between."""
        left, top = self.column(week), self.tops[lane]
        return QRect(left, top, self.column(week + 1) - left - 1, self.tops[lane + 1] - top - 1)

    def head(self, lane: int) -> QRect:
        """The place of a lane's name."""
        return QRect(0, self.tops[lane], self.sizes.head, self.tops[lane + 1] - self.tops[lane] - 1)

    def lane_at(self, content: QPoint) -> int:
        """The lane at a place, or -1."""
        found = bisect_right(self.tops, content.y()) - 1
        return found if 0 <= found < len(self.lanes) else -1

    def week_at(self, content: QPoint) -> int:
        """The week at a place, or -1."""
        if not self.sizes.head <= content.x() < self.width:
            return -1
        return next(week for week in reversed(range(self.weeks)) if self.column(week) <= content.x())

    def visible(self, top: int, bottom: int) -> range:
        """The lanes between two heights of the content."""
        first = max(0, bisect_right(self.tops, top) - 1)
        return range(first, min(len(self.lanes), bisect_right(self.tops, bottom)))

    def chips(self, lane: int, week: int) -> list[tuple[int, QRect]]:
        """The entries of a cell that are shown, each with its place."""
        rows, cell = self.lanes[lane].cells.get(week, ()), self.cell(lane, week)
        return list(zip(rows, self._places(cell, self._shown(lane, week)), strict=False))

    def more(self, lane: int, week: int) -> tuple[QRect, int]:
        """Where "+3 more" stands in a cell, and how many that is; 0 when everything fits."""
        shown = self._shown(lane, week)
        hidden = len(self.lanes[lane].cells.get(week, ())) - shown
        if hidden <= 0:
            return QRect(), 0
        cell, lines = self.cell(lane, week), -(-shown // self._per_line())
        top = cell.top() + PAD + lines * self._step()
        return QRect(cell.left(), top, cell.width(), self._step()), hidden

    def is_unfolded(self, lane: int) -> bool:
        """Whether a lane shows every entry."""
        return self.lanes[lane].id in self.unfolded

    # --- inside --------------------------------------------------------------------------------------

    def _per_line(self) -> int:
        return max(1, (self.column_width - 2 * PAD) // (DOT + SPACE)) if self.is_dense else 1

    def _step(self) -> int:
        if self.is_dense:
            return DOT + SPACE
        return (self.sizes.line if self.column_width >= WIDE else self.sizes.double) + SPACE

    def _shown(self, lane: int, week: int) -> int:
        count = len(self.lanes[lane].cells.get(week, ()))
        per = self._per_line()
        if self.is_unfolded(lane) or count <= MOST_LINES * per:
            return count
        return (MOST_LINES - 1) * per

    def _places(self, cell: QRect, count: int) -> list[QRect]:
        step, per = self._step(), self._per_line()
        left, top = cell.left() + PAD - 1, cell.top() + PAD
        if not self.is_dense:
            width = cell.width() - 2 * PAD + 2
            return [QRect(left, top + number * step, width, step - SPACE) for number in range(count)]
        return [
            QRect(left + number % per * step, top + number // per * step, DOT, DOT) for number in range(count)
        ]

    def _height(self, lane: Lane) -> int:
        per = self._per_line()
        fullest = max((-(-len(rows) // per) for rows in lane.cells.values()), default=0)
        lines = fullest if lane.id in self.unfolded else min(fullest, MOST_LINES)
        foot = self.sizes.band + 1 if lane.busy or (lane.persona and lane.persona.at_least > 0) else 0
        return max(self.sizes.lowest, 2 * PAD + lines * self._step()) + foot + 1


def lanes_of(
    entries: Sequence[Entry],
    personas: Sequence[Stored[Persona]],
    days: Sequence[SpecialDay],
    monday: date,
    weeks: int,
    gaps: Gaps | None = None,
) -> list[Lane]:
    """The lane of everybody, then one a persona by name; an entry for two personas stands in both.

    What they get is known by the `gaps` of the same weeks.
    """
    known = {one.id for one in personas}
    cells: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for row, entry in enumerate(entries):
        week = (monday_of(entry.item.at.date()) - monday).days // 7 if entry.item.at else -1
        if not 0 <= week < weeks:
            continue
        for lane_id in {one.persona_id for one in entry.item.audience if one.persona_id in known} or {
            EVERYBODY
        }:
            cells[lane_id][week].append(row)
    is_known = gaps is not None and (gaps.weeks[0].monday, len(gaps.weeks)) == (monday, weeks)
    served = (
        dict(zip((one.id for one in gaps.personas), gaps.cells, strict=True)) if gaps and is_known else {}
    )
    found = [Lane(EVERYBODY, None, _kept(cells[EVERYBODY]), held=held_in(entries, cells[EVERYBODY]))]
    for one in sorted(personas, key=lambda each: each.value.name.casefold()):
        busy, own = tuple(_busy(one, days, monday, weeks)), cells[one.id]
        lane = Lane(one.id, one.value, _kept(own), served.get(one.id, ()), busy, held_in(entries, own))
        found.append(lane)
    return found


def held_in(entries: Sequence[Entry], cells: Mapping[int, Sequence[int]]) -> tuple[int, int, int]:
    """How much of some rows is promised, how much not yet, and how many are events."""
    mine = [entries[row] for rows in cells.values() for row in rows]
    items = [entry for entry in mine if entry.event is None]
    promised = sum(entry.item.status in PLANNED for entry in items)
    return promised, len(items) - promised, len(mine) - len(items)


def _kept(cells: dict[int, list[int]]) -> dict[int, tuple[int, ...]]:
    return {week: tuple(rows) for week, rows in cells.items()}


def _busy(
    persona: Stored[Persona], days: Sequence[SpecialDay], monday: date, weeks: int
) -> list[tuple[str, int, int]]:
    """Busy seasons and days of its own as stretches of weeks; one day is enough to count for its week."""
    own = [(day.name, day.on) for day in days if persona.id in day.persona_ids]
    found: list[tuple[str, int, int]] = []
    for week in range(weeks):
        first = monday + WEEK * week
        whole = [first + timedelta(days=number) for number in range(7)]
        names = [one.name for one in persona.value.busy if any(map(one.holds, whole))]
        names += [name for name, on in own if on in whole]
        text = ", ".join(dict.fromkeys(names))
        if found and found[-1][0] == text and found[-1][2] == week - 1:
            found[-1] = (text, found[-1][1], week)
        elif text:
            found.append((text, week, week))
    return found
