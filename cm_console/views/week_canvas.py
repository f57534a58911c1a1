"""The picture of some days by the hour: entries as tall as they last, none of them hidden by another."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cm_console.bridge.plan_ports import Board
from cm_console.domain.plan.wall_time import monday_of
from cm_console.views import dates
from cm_console.views.counted import Counted
from cm_console.views.month_bands import NOTHING, Named
from cm_console.views.open_time import OpenTime
from cm_console.views.plan_keys import PlanKeys
from cm_console.views.theme import tokens
from cm_console.views.week_grid import DAY_MINUTES, DAYS, HOURS, SLOT, Block, WeekGrid, spans_of
from cm_console.views.week_painter import ALL_OPEN, WeekMarks, WeekPainter

HOUR_HEIGHTS = (30, 44, 60, 88, 120)  # pixels
FIRST_SHOWN = 7 * 60  # minutes since midnight
NINE = 9 * 60
WORKDAYS = 5


class WeekCanvas(PlanKeys):
    """Shows the entries of one week, one slot of it chosen; with `days` 1 those of one day.

    Without its weekend a week has five days, until somebody goes to the weekend.
    """

    span_changed = Signal()
    zoomed = Signal(int)  # pixels of an hour

    def __init__(self, parent: QWidget | None = None, days: int = DAYS) -> None:
        super().__init__(parent)
        self._days, self._weekend = days, True
        self._day, self._minutes, self._zoom = self.today, NINE, 1
        self._named, self._blocks = NOTHING, dict[date, list[Block]]()
        self._open = ALL_OPEN
        self._was_shown, self._counted = False, Counted(self)
        self.dropping: tuple[datetime, int] | None = (
            None  # where the hand would let go, and how long it lasts
        )
        self.drop_refused = ""
        self.stretched: tuple[str, int] | None = None  # whose end is in the hand, and its minutes
        self._painter = self._made_painter()
        self.grid = self._made_grid()

    # --- what is shown -------------------------------------------------------------------------------

    @property
    def day(self) -> date:
        """The day that keys and buttons are about."""
        return self._day

    @property
    def slot(self) -> datetime:
        """The wall time that keys and buttons are about."""
        return datetime.combine(self._day, time(self._minutes // 60, self._minutes % 60))

    def span(self) -> tuple[date, date]:
        """The week that is shown, its weekend included, or the day."""
        first = self._day if self._days == 1 else monday_of(self._day)
        return first, first + timedelta(days=self._days)

    def shown(self) -> list[date]:
        """The days that are drawn."""
        first = self.span()[0]
        without = not self._weekend and self._days == DAYS and self._day.weekday() < WORKDAYS
        return [first + timedelta(days=number) for number in range(WORKDAYS if without else self._days)]

    def title(self) -> str:
        """The days that are shown, with the number of their week."""
        days = self.shown()
        if len(days) == 1:
            said = dates.long_day(days[0])
        else:
            said = f"{dates.short_day(days[0])} – {dates.short_day(days[-1])} {days[-1].year}"
        return self.tr("{days} · week {number}").format(days=said, number=days[0].isocalendar().week)

    def show_weekend(self, *, shown: bool) -> None:
        """Shows seven days of a week, or five."""
        self._weekend = shown
        self.renew()

    def show_day(self, day: date) -> None:
        """Goes to a day."""
        self.leave_entries()
        self.step_to(day)

    def step_to(self, day: date, minutes: int | None = None) -> None:
        """Chooses a slot; another week is shown where that is needed."""
        before, drawn = self.span(), self.shown()
        self._day = day
        self._minutes = self._minutes if minutes is None else min(max(0, minutes), DAY_MINUTES - SLOT)
        if self.span() != before:
            self._blocks = {}
            self.renew()
            self.span_changed.emit()
        elif self.shown() != drawn:
            self.renew()
        self.tell()
        self.viewport().update()

    def go(self, count: int) -> None:
        """Goes weeks on, or back, or days where one is shown; to the same time of that day."""
        self.show_day(self._day + timedelta(days=count * self._days))
        self.show_slot()

    def show_slot(self) -> None:
        """Scrolls to the chosen slot."""
        number = self.grid.number(self._day)
        self.show_place(self.grid.stretch(number, self._minutes, self._minutes + SLOT))

    def zoom(self, step: int) -> None:
        """Makes an hour taller, or lower; 0 as it was. The chosen time stays where it is on the screen."""
        before = self.grid.y_of(self._minutes) - self.verticalOffset()
        self._zoom = min(max(0, self._zoom + step), len(HOUR_HEIGHTS) - 1) if step else 1
        self.renew()
        self.verticalScrollBar().setValue(self.grid.y_of(self._minutes) - before)
        self.zoomed.emit(HOUR_HEIGHTS[self._zoom])

    def set_hour(self, height: int) -> None:
        """Makes an hour as tall as it was left, without saying so; other heights are passed over."""
        if height in HOUR_HEIGHTS:
            self._zoom = HOUR_HEIGHTS.index(height)
            self.renew()

    def due_at(self, content: QPoint) -> str:
        """What is said at a place of another date of an item; empty where nothing is."""
        return self._painter.header.due_at(self.grid, content - QPoint(0, self.verticalOffset()))

    def why_not_at(self, at: datetime) -> str:
        """Why nothing can be put at a wall time; empty when it can."""
        passed = self.tr("This moment has passed") if at < dates.now() else ""
        return self.why_not(at.date()) or passed

    def set_today(self, today: date) -> None:
        super().set_today(today)
        self.viewport().update()  # the line of the time that it is

    # --- what a picture says of itself ---------------------------------------------------------------

    def take_board(self, board: Board) -> None:
        self._named = Named.of(board.days, board.personas, board.deadlines)
        self._open = OpenTime.of(board)
        first, end = self.span()
        entries = [one for one in board.entries if one.item.at and first <= one.item.at.date() < end]
        self.entries.take(entries)
        self._arrange()

    def renew(self) -> None:
        self._painter = self._made_painter()
        self.grid = self._made_grid()
        self._arrange()
        self.updateGeometries()
        if not self._was_shown and self.viewport().height() > self.grid.header + HOUR_HEIGHTS[0]:
            self._was_shown = True
            self.verticalScrollBar().setValue(self.grid.y_of(FIRST_SHOWN) - self.grid.header)
        self.tell()
        self.viewport().update()

    def content_height(self) -> int:
        return self.grid.height

    def frozen_height(self) -> int:
        return self.grid.header

    def place_of(self, row: int) -> QRect:
        at = self.entries.entry(row).item.at
        if at is None or not self.grid.holds(at.date()):
            return QRect()
        block = next((one for one in self._blocks.get(at.date(), ()) if one.span.row == row), None)
        return self.grid.place(self.grid.number(at.date()), block) if block else QRect()

    def row_at(self, content: QPoint) -> int:
        number = self.grid.number_at(content)
        blocks = self._blocks.get(self.grid.day(number), ()) if number >= 0 else ()
        found = (one.span.row for one in blocks if self.grid.place(number, one).contains(content))
        return next(found, -1)

    def rows_of(self, day: date) -> list[int]:
        """The entries of a day in order of time."""
        return [one.span.row for one in self._blocks.get(day, ())]

    def bring_into_view(self, row: int) -> None:
        at = self.entries.entry(row).item.at
        if at is not None:
            self.step_to(at.date(), (at.hour * 60 + at.minute) // SLOT * SLOT)

    def tip_at(self, content: QPoint) -> str:
        number = self.grid.number_at(content)
        return "\n".join(self._about(self.grid.day(number))) if number >= 0 else ""

    def tell(self) -> None:
        count = len(self.rows_of(self._day))
        words = [dates.moment(self.slot), self._counted.items(count)]
        self.setAccessibleName("; ".join([*words, *self._about(self._day)]))

    def _about(self, day: date) -> list[str]:
        return [*self._painter.header.about(day), *self._open.about(day)]

    # --- drawing -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, offset, grid = QPainter(self.viewport()), self.verticalOffset(), self.grid
        shown, marks, ratio = event.rect().translated(0, offset), self._marks(), self.devicePixelRatioF()
        painter.translate(0, -offset)
        self._painter.paint_ground(painter, grid, shown, marks.now)
        for number in range(grid.days):
            for block in self._blocks.get(grid.day(number), ()):
                place = grid.place(number, block)
                if place.intersects(shown):
                    self._painter.paint_entry(
                        painter, place, self.entries.entry(block.span.row), marks, ratio
                    )
        self._painter.paint_marks(painter, grid, marks)
        painter.translate(0, offset)
        self._painter.paint_header(painter, grid, marks)
        if hidden := sum(len(blocks) for day, blocks in self._blocks.items() if not grid.holds(day)):
            self._painter.header.paint_hidden(painter, grid, hidden)
        painter.end()

    # --- inside --------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        """Works out where everything stands; what is being made longer has its new length already."""
        shortest = -(-self._painter.shortest * 60 // self.grid.hour)
        times = []
        for row in range(self.entries.rowCount()):
            entry = self.entries.entry(row)
            item, pulled = entry.item, self.stretched
            minutes = pulled[1] if pulled and pulled[0] == entry.id else item.minutes
            if item.at is not None:
                times.append((row, item.at, minutes))
        self._blocks = spans_of(times, shortest)

    def _made_painter(self) -> WeekPainter:
        look = tokens(self.palette())
        return WeekPainter(self.font(), look, self.colours, self._named, self.shown(), self._open)

    def _made_grid(self) -> WeekGrid:
        days, painter = self.shown(), self._painter
        room, header = self.viewport().size(), painter.header.height
        hour = max(HOUR_HEIGHTS[self._zoom], (room.height() - header) // HOURS)  # a large screen is filled
        return WeekGrid(days[0], room.width(), painter.gutter, header, hour, len(days))

    def _marks(self) -> WeekMarks:
        here = self.grid.stretch(self.grid.number(self._day), self._minutes, self._minutes + SLOT)
        drop, said = None, ""
        if self.dropping is not None:
            at, minutes = self.dropping
            first = at.hour * 60 + at.minute
            drop = self.grid.stretch(self.grid.number(at.date()), first, min(DAY_MINUTES, first + minutes))
            said = self.drop_refused or dates.clock(at)
        return WeekMarks(
            now=dates.now(),
            day=self._day,
            slot=None if self.currentIndex().isValid() else here,
            focused=self.hasFocus(),
            chosen=frozenset(self.chosen_ids()),
            current=self.current_id(),
            drop=drop,
            said=said,
            refused=bool(self.drop_refused),
        )
