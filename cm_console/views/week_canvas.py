"""The picture of a week: what stands at which hour of which day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from cm_console.bridge.plan_ports import Board
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.wall_time import USUAL_TIME, midnight, monday_of
from cm_console.views import dates
from cm_console.views.month_bands import NOTHING, Named
from cm_console.views.plan_hand import PlanHand
from cm_console.views.theme import tokens
from cm_console.views.week_grid import DAY, DAYS, HOUR, SLOT, WeekGrid, blocks_of
from cm_console.views.week_painter import Held, WeekMarks, WeekPainter

USUAL_HOUR, LEAST_HOUR, MOST_HOUR = 48, 24, 120  # pixels
MORNING = 7 * HOUR


class WeekCanvas(PlanHand):
    """Shows the entries of a week at their hours, one slot of half an hour chosen."""

    span_changed = Signal()
    zoomed = Signal(int)  # pixels an hour

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoScroll(False)  # what is read again leaves the hours where they are
        self._slot = datetime.combine(self.today, USUAL_TIME)
        self._monday = monday_of(self.today)
        self._board: Board | None = None
        self._named = NOTHING
        self._hour = USUAL_HOUR
        self._is_fresh = True  # never shown yet
        self.held: Held | None = None
        self.resized: tuple[str, int] | None = None
        self._painter = self._made_painter()
        self.grid = self._made_grid([])

    # --- what is shown -------------------------------------------------------------------------------

    @property
    def day(self) -> date:
        """The day that keys and buttons are about."""
        return self._slot.date()

    @property
    def moment(self) -> datetime:
        """The wall time that keys and buttons are about."""
        return self._slot

    @property
    def hour(self) -> int:
        """How tall an hour is, in pixels."""
        return self._hour

    def span(self) -> tuple[date, date]:
        """The week that is shown."""
        return self._monday, self._monday + timedelta(days=DAYS)

    def title(self) -> str:
        """The days of the week."""
        return dates.week(self._monday)

    def show_day(self, day: date) -> None:
        """Goes to a day, at the same time of it."""
        self.leave_entries()
        self.step_to(datetime.combine(day, self._slot.time()))

    def go(self, count: int) -> None:
        """Goes `count` weeks on, or back."""
        self.show_day(self.day + timedelta(weeks=count))

    def step_to(self, at: datetime) -> None:
        """Chooses the slot that a wall time is in; the week turns when it has to."""
        self._slot = at.replace(minute=at.minute // SLOT * SLOT, second=0, microsecond=0)
        monday = monday_of(self.day)
        if monday != self._monday:
            self._monday = monday
            self._take_entries()
            self.renew()
            self.span_changed.emit()
        start = self._slot.hour * HOUR + self._slot.minute
        self.show_place(self.grid.stretch(self.grid.number(self.day), start, start + SLOT))
        self.tell()
        self.viewport().update()

    def set_today(self, today: date) -> None:
        """The day that is marked as today; it also moves the line of now."""
        super().set_today(today)
        self.viewport().update()

    def zoom_to(self, hour: int, centre: int | None = None) -> None:
        """Makes an hour so many pixels tall; the time at `centre` (a height on the screen) stays there."""
        hour = min(max(LEAST_HOUR, hour), MOST_HOUR)
        if hour == self._hour:
            return
        at = centre if centre is not None else (self.frozen_height() + self.viewport().height()) // 2
        minute = self.grid.minute_at(self.content(QPoint(0, at)))
        self._hour = hour
        self.renew()
        self.verticalScrollBar().setValue(round(self.grid.header + minute * hour / HOUR) - at)
        self.zoomed.emit(hour)

    # --- what a picture says of itself ---------------------------------------------------------------

    def take_board(self, board: Board) -> None:
        self._board = board
        self._named = Named.of(board.days, board.personas, board.deadlines)
        self._take_entries()

    def renew(self) -> None:
        self._painter = self._made_painter()
        self.grid = self._made_grid([self.entries.entry(row) for row in range(self.entries.rowCount())])
        self.updateGeometries()
        self.tell()
        self.viewport().update()

    def content_height(self) -> int:
        return self.grid.height

    def frozen_height(self) -> int:
        return self.grid.header

    def place_of(self, row: int) -> QRect:
        return next((self.grid.place(block) for block in self.grid.blocks if block.row == row), QRect())

    def row_at(self, content: QPoint) -> int:
        here = (block.row for block in self.grid.blocks if self.grid.place(block).contains(content))
        return next(here, -1)

    def bring_into_view(self, row: int) -> None:
        at = self.entries.entry(row).item.at
        if at is not None:
            self.step_to(at)

    def tip_at(self, content: QPoint) -> str:
        day = self.grid.day_at(content)
        return "\n".join(self._painter.header.about(self.grid.day(day))) if day >= 0 else ""

    def tell(self) -> None:
        count = len(self.rows_of(self.day))
        words = [dates.moment(self._slot), self.tr("%Ln item(s) on this day", "", count)]
        self.setAccessibleName("; ".join([*words, *self._painter.header.about(self.day)]))

    def rows_of(self, day: date) -> list[int]:
        """The entries of a day, the earliest first."""
        number = self.grid.number(day)
        return sorted(block.row for block in self.grid.blocks if block.day == number)

    def why_not_at(self, at: datetime) -> str:
        """Why nothing can be put at a wall time; empty when it can."""
        too_late = self.tr("This moment has passed") if at < dates.now() else ""
        return self.why_not(at.date()) or too_late

    # --- drawing -------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        QAbstractItemView.showEvent(self, event)
        if self._is_fresh:
            self._is_fresh = False
            self.renew()
            self.verticalScrollBar().setValue(self.grid.top(MORNING) - self.grid.header)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, offset, marks = QPainter(self.viewport()), self.verticalOffset(), self._marks()
        region = event.rect().translated(0, offset)
        painter.translate(0, -offset)
        self._painter.paint_ground(painter, self.grid, region, marks.now)
        ratio = self.devicePixelRatioF()
        self._painter.paint_blocks(painter, self.grid, region, self.entries, marks, ratio)
        self._painter.paint_marks(painter, self.grid, marks)
        painter.translate(0, offset)
        self._painter.paint_header(painter, self.grid, marks)
        painter.end()

    # --- inside --------------------------------------------------------------------------------------

    def _take_entries(self) -> None:
        first, end = midnight(self._monday), midnight(self._monday + timedelta(days=DAYS))
        board = self._board.entries if self._board else ()
        found = [entry for entry in board if entry.item.at is not None and first <= entry.item.at < end]
        self.grid = self._made_grid(found)  # first, because the list asks for places while it changes
        self.entries.take(found)

    def _made_painter(self) -> WeekPainter:
        days = [self._monday + timedelta(days=number) for number in range(DAYS)]
        return WeekPainter(self.font(), tokens(self.palette()), self.colours, self._named, days)

    def _made_grid(self, entries: list[Entry]) -> WeekGrid:
        moments = [(entry.item.at, entry.item.minutes) for entry in entries]
        blocks = blocks_of(moments, self._monday, min(self._painter.least(self._hour), DAY))
        sizes = self.viewport().width(), self._painter.gutter, self._painter.header.height
        return WeekGrid(self._monday, *sizes, self._hour, blocks)

    def _marks(self) -> WeekMarks:
        return WeekMarks(
            now=dates.now(),
            slot=self._slot,
            focused=self.hasFocus(),
            chosen=frozenset(self.chosen_ids()),
            current=self.current_id(),
            held=self.held,
            resized=self.resized,
        )
