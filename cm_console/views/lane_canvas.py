"""The picture of lanes: who gets what in which week."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cm_console.bridge.plan_ports import Board
from cm_console.domain.plan.wall_time import monday_of
from cm_console.views import dates
from cm_console.views.lane_grid import LaneGrid, Measures, held_in, lanes_of
from cm_console.views.lane_painter import (
    LaneMarks,
    LanePainter,
    count_words,
    gap_words,
    lane_name,
    special_days,
    week_words,
)
from cm_console.views.month_bands import NOTHING, Named
from cm_console.views.plan_keys import PlanKeys
from cm_console.views.theme import tokens

ZOOMS = (8, 13, 26)  # weeks
BEFORE = timedelta(weeks=1)  # the week before the chosen one is shown as well


class LaneCanvas(PlanKeys):
    """Shows the entries of some weeks in a lane a persona, one cell of it chosen."""

    grid = LaneGrid(date.min, 1, (), 0, Measures(0, 0, 0, 0, 0, 0))  # before the first board

    span_changed = Signal()
    zoomed = Signal(int)  # weeks
    faces_wanted = Signal(object)  # files

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day, self._weeks = self.today, ZOOMS[0]
        self._first = monday_of(self._day) - BEFORE
        self._board: Board | None = None
        self._named = NOTHING
        self._faces: dict[str, QImage] = {}
        self._unfolded: frozenset[str] = frozenset()
        self.lane_id = ""  # the lane of the keyboard
        self.drop_cell: tuple[int, int] | None = None
        self.drop_refused = ""
        self._painter = self._made_painter()
        self.grid = self._made_grid()

    # --- what is shown -------------------------------------------------------------------------------

    @property
    def day(self) -> date:
        """The day that keys and buttons are about: of the chosen week, and never past in this one."""
        return self._day

    @property
    def lane(self) -> int:
        """The number of the lane of the keyboard."""
        return next((number for number, one in enumerate(self.grid.lanes) if one.id == self.lane_id), 0)

    @property
    def week(self) -> int:
        """The number of the week of the keyboard."""
        return self.grid.week_of(self._day)

    def span(self) -> tuple[date, date]:
        """The weeks that are shown."""
        return self._first, self._first + timedelta(weeks=self._weeks)

    def title(self) -> str:
        """The months of the weeks that are shown."""
        first, last = self._first, self.span()[1] - timedelta(days=1)
        return (
            f"{dates.month(first)} – {dates.month(last)}" if first.month != last.month else dates.month(first)
        )

    def show_day(self, day: date) -> None:
        """Goes to the week of a day."""
        self.leave_entries()
        self.step_to(day)

    def step_to(self, day: date) -> None:
        """Chooses a day; the weeks turn only as far as is needed."""
        self._day = day
        week = self.week
        if not 0 <= week < self._weeks:
            far = week < -1 or week > self._weeks
            self._first = (
                monday_of(day) - BEFORE if far else self._first + timedelta(weeks=1 if week > 0 else -1)
            )
            self._turned()
        self.tell()
        self.viewport().update()

    def go(self, count: int) -> None:
        """Goes half of the shown weeks on, or back."""
        self.leave_entries()
        shift = timedelta(weeks=count * (self._weeks // 2))
        self._first, self._day = self._first + shift, self._day + shift
        self._turned()

    def zoom(self, step: int) -> None:
        """Shows more weeks, or fewer."""
        number = min(max(0, ZOOMS.index(self._weeks) + step), len(ZOOMS) - 1)
        if ZOOMS[number] != self._weeks:
            self.set_weeks(ZOOMS[number])
            self.zoomed.emit(self._weeks)

    def set_weeks(self, weeks: int) -> None:
        """Shows as many weeks as were left, without saying so; other numbers are passed over."""
        if weeks in ZOOMS and weeks != self._weeks:
            self._weeks = weeks
            if not 0 <= self.week < weeks:
                self._first = monday_of(self._day) - BEFORE
            self._turned()

    def weeks(self) -> int:
        """How many weeks are shown."""
        return self._weeks

    def choose_cell(self, lane: int, week: int) -> None:
        """The keyboard goes to a week of a lane."""
        self.lane_id = self.grid.lanes[min(max(0, lane), len(self.grid.lanes) - 1)].id
        self.step_to(self.day_in(week))
        self.show_place(self.grid.cell(self.lane, self.week))

    def day_in(self, week: int) -> date:
        """The day of a week that something new would get: its first that has not passed."""
        monday = self.grid.monday_at(week)
        return self.today if monday == monday_of(self.today) else monday

    def fold(self, lane: int, *, unfolded: bool) -> None:
        """Shows every entry of a lane, or as many as fit."""
        one = frozenset({self.grid.lanes[lane].id})
        self._unfolded = self._unfolded | one if unfolded else self._unfolded - one
        self.renew()

    @Slot(str, object)
    def take_face(self, file: str, image: QImage | None) -> None:
        """The picture of a persona has been read."""
        if image is not None:
            self._faces[file] = image
            self.viewport().update()

    # --- what a picture says of itself ---------------------------------------------------------------

    def take_board(self, board: Board) -> None:
        self._board = board
        self._named = Named.of([day for day in board.days if not day.persona_ids])
        self.entries.take(board.entries)
        files = {one.value.picture for one in board.personas if one.value.picture} - set(self._faces)
        if files:
            self.faces_wanted.emit(sorted(files))

    def renew(self) -> None:
        self._painter = self._made_painter()
        self.grid = self._made_grid()
        self.updateGeometries()
        self.tell()
        self.viewport().update()

    def content_height(self) -> int:
        return self.grid.height

    def frozen_height(self) -> int:
        return self.grid.sizes.header

    def place_of(self, row: int) -> QRect:
        at, audience = self.entries.entry(row).item.at, self.entries.entry(row).item.audience
        ids = {one.persona_id for one in audience}
        lanes = [number for number, one in enumerate(self.grid.lanes) if one.id in (ids or {""})] or [0]
        lane = self.lane if self.lane in lanes else lanes[0]
        week = self.grid.week_of(at.date()) if at else -1
        if not 0 <= week < self._weeks:
            return QRect()
        found = dict(self.grid.chips(lane, week))
        return found.get(row) or self.grid.more(lane, week)[0]

    def row_at(self, content: QPoint) -> int:
        lane, week = self.grid.lane_at(content), self.grid.week_at(content)
        if lane < 0 or week < 0:
            return -1
        return next((row for row, place in self.grid.chips(lane, week) if place.contains(content)), -1)

    def bring_into_view(self, row: int) -> None:
        item = self.entries.entry(row).item
        if item.at is None:
            return
        if item.at.date() != self._day:
            self.step_to(item.at.date())
        ids = {one.persona_id for one in item.audience} or {""}
        if self.lane_id not in ids:
            self.lane_id = next((one.id for one in self.grid.lanes if one.id in ids), "")
        if row not in dict(self.grid.chips(self.lane, self.week)):
            self.fold(self.lane, unfolded=True)

    def tip_at(self, content: QPoint) -> str:
        lane, week = self.grid.lane_at(content), self.grid.week_at(content)
        if content.y() - self.verticalOffset() < self.frozen_height():
            lane = -1
        if week < 0:
            persona = self.grid.lanes[lane].persona if lane >= 0 else None
            about = (persona.name, persona.one_liner) if persona else ()
            held = count_words(self.grid.lanes[lane].held) if lane >= 0 else ""
            return "\n".join(filter(None, (*about, held)))
        return "\n".join(self._about(lane, week))

    def tell(self) -> None:
        self.setAccessibleName("; ".join(self._about(self.lane, self.week)))

    # --- drawing -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, offset, grid = QPainter(self.viewport()), self.verticalOffset(), self.grid
        region, marks, ratio = event.rect().translated(0, offset), self._marks(), self.devicePixelRatioF()
        look = tokens(self.palette())
        painter.fillRect(event.rect(), look.window)
        painter.translate(0, -offset)
        shown = self.grid.visible(max(region.top(), offset + grid.sizes.header), region.bottom())
        for lane in shown:
            for week in range(grid.weeks):
                self._painter.paint_cell(painter, grid, (lane, week), self.entries, marks, ratio)
            self._painter.paint_bands(painter, grid, lane)
            self._painter.paint_head(painter, grid, lane, self._faces, ratio)
        self._painter.paint_marks(painter, grid, marks)
        painter.translate(0, offset)
        self._painter.paint_header(painter, grid, marks, ratio)
        painter.end()

    # --- inside --------------------------------------------------------------------------------------

    def _turned(self) -> None:
        self.grid = self._made_grid()
        self.span_changed.emit()
        self.tell()
        self.viewport().update()

    def _about(self, lane: int, week: int) -> list[str]:
        """A cell in words, or a whole week when `lane` is none."""
        monday = self.grid.monday_at(week)
        words = [f"{week_words(monday)}, {dates.long_day(monday)}", *special_days(self._named, monday)]
        if not 0 <= lane < len(self.grid.lanes):
            return words
        one = self.grid.lanes[lane]
        entries = [self.entries.entry(row) for row in range(self.entries.rowCount())]
        held = held_in(entries, {week: one.cells.get(week, ())})
        found = [lane_name(one.persona), *words, count_words(held)]
        if one.falls_short(week) and not one.is_empty(week):
            found.append(gap_words(one, week)[0])
        return found + [name for name, first, last in one.busy if first <= week <= last]

    def _made_painter(self) -> LanePainter:
        return LanePainter(self.font(), tokens(self.palette()), self.colours, self._named)

    def _made_grid(self) -> LaneGrid:
        board = self._board
        entries, people, days = (board.entries, board.personas, board.days) if board else ((), (), ())
        gaps = board.gaps if board else None
        lanes = lanes_of(entries, people, days, self._first, self._weeks, gaps)
        width = self.viewport().width()
        return LaneGrid(self._first, self._weeks, lanes, width, self._painter.sizes, self._unfolded)

    def _marks(self) -> LaneMarks:
        return LaneMarks(
            today=self.today,
            lane=self.lane,
            week=self.week,
            focused=self.hasFocus(),
            chosen=frozenset(self.chosen_ids()),
            current=self.current_id(),
            drop=self.drop_cell,
            refused=self.drop_refused,
        )

    def _cell_at(self, content: QPoint) -> tuple[int, int] | None:
        lane, week = self.grid.lane_at(content), self.grid.week_at(content)
        frozen = content.y() - self.verticalOffset() < self.frozen_height()
        return (lane, week) if lane >= 0 and week >= 0 and not frozen else None
