"""The picture of a month: many entries, without a widget for any of them.

A day that is too full counts what does not fit. Whoever wants to see more makes the weeks taller: only then
it scrolls.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cm_console.bridge.plan_ports import Board
from cm_console.models.calendar_model import CalendarModel
from cm_console.views import dates
from cm_console.views.counted import Counted
from cm_console.views.month_bands import NOTHING, Named
from cm_console.views.month_grid import DAYS, Grid, Month, add_months
from cm_console.views.month_painter import ALL_OPEN, Marks, MonthPainter
from cm_console.views.open_time import OpenTime
from cm_console.views.plan_keys import PlanKeys
from cm_console.views.plan_look import Colours
from cm_console.views.theme import tokens

Index = QModelIndex | QPersistentModelIndex
Pick = QItemSelectionModel.SelectionFlag
TALLER = (1.0, 1.5, 2.25, 3.5)  # times as tall as fits; after the last a week is as tall as its fullest day
EVERYTHING = len(TALLER)


class MonthCanvas(PlanKeys):
    """Shows the entries of a model on the days of one month, one day of it chosen."""

    span_changed = Signal()
    day_changed = Signal()
    zoomed = Signal(int)  # how tall the weeks are: a number of `TALLER`, or `EVERYTHING`

    entries: CalendarModel

    def __init__(self, model: CalendarModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, model)
        self._day = self.today
        self._month = Month.of(self._day)
        self._named, self._open = NOTHING, ALL_OPEN
        self._zoom, self._tops = 0, tuple[int, ...]()
        self.drop_day: date | None = None  # where the hand would let go
        self._counted = Counted(self)
        self._painter = self._made_painter()
        model.modelReset.connect(self._lay_out)

    # --- what is shown -------------------------------------------------------------------------------

    @property
    def month(self) -> Month:
        """The month that is shown."""
        return self._month

    @property
    def day(self) -> date:
        """The day that keys and buttons are about."""
        return self._day

    def span(self) -> tuple[date, date]:
        """The whole weeks that are shown."""
        return self._month.monday, self._month.end

    def title(self) -> str:
        """The month in words."""
        return dates.month(self._month.first)

    def show_day(self, day: date) -> None:
        """Goes to a day, in the month that it belongs to."""
        self.leave_entries()
        self._go_to(day, in_its_month=True)

    def step_to(self, day: date) -> None:
        """Goes to a day; one of the month beside can be chosen without turning the page."""
        self._go_to(day, in_its_month=False)

    def _go_to(self, day: date, *, in_its_month: bool) -> None:
        before, former = self._month, self._day
        self._day = day
        if in_its_month or not before.holds(day):
            self._month = Month.of(day)
        self.tell()
        if self._month != before:
            self._lay_out()
            self.span_changed.emit()
            self.viewport().update()
        self.show_place(self.grid().cell(day))
        self.redraw(former, day)
        self.day_changed.emit()

    def go(self, count: int) -> None:
        """Goes `count` months on (or back), to the same day of that month."""
        self.leave_entries()
        self._day = add_months(self._day, count)
        self._month = Month.of(self._day)
        self._lay_out()
        self.tell()
        self.span_changed.emit()
        self.day_changed.emit()
        self.viewport().update()

    def show_plan(self, board: Board, colours: Colours) -> None:
        """Colours and special days from now on."""
        named = Named.of(board.days, board.personas, board.deadlines)
        open_time = OpenTime.of(board)
        if (colours, named, open_time) != (self.colours, self._named, self._open):
            self.colours, self._named, self._open = colours, named, open_time
            self.renew()

    def renew(self) -> None:
        """Draws everything anew, after a change of language, font, colours or size."""
        self._painter = self._made_painter()
        self._lay_out()
        self.tell()
        self.viewport().update()

    def redraw(self, *days: date) -> None:
        """Draws only these days again."""
        for day in days:
            self.viewport().update(self.on_screen(day))

    def grid(self) -> Grid:
        """Where the days stand now, in the content."""
        size = self.viewport().size()
        if self._tops:
            size.setHeight(self._tops[-1])
        return Grid(self._month, size, self._painter.gutter, self._painter.header, self._tops)

    def on_screen(self, day: date) -> QRect:
        """Where a day stands in the window."""
        return self.grid().cell(day).translated(0, -self.verticalOffset())

    def day_at(self, content: QPoint) -> date | None:
        """The day at a place; none where the days of the week stand above it."""
        hidden = content.y() - self.verticalOffset() < self._painter.header
        return None if hidden else self.grid().day_at(content)

    def due_at(self, day: date, content: QPoint) -> str:
        """What is said at a place on a day of another date of an item; empty where nothing is."""
        return self._painter.due_at(self.grid(), day, content)

    def zoom(self, step: int) -> None:
        """Makes the weeks taller, or lower; 0 as tall as fits. The chosen day stays where it is."""
        before = self.on_screen(self._day).top()
        self.set_rows(min(max(0, self._zoom + step), EVERYTHING) if step else 0)
        self.verticalScrollBar().setValue(self.grid().cell(self._day).top() - before)
        self.zoomed.emit(self._zoom)

    def set_rows(self, zoom: int) -> None:
        """Makes the weeks as tall as they were left, without saying so; anything else is passed over."""
        if 0 <= zoom <= EVERYTHING:
            self._zoom = zoom
            self._lay_out()
            self.viewport().update()

    def more_rect(self, day: date) -> QRect:
        """Where "+3 more" stands on a day; empty when everything fits."""
        return self._painter.places(self.grid().cell(day), self.entries, day).more

    # --- what a picture says of itself ---------------------------------------------------------------

    def content_height(self) -> int:
        return self._tops[-1] if self._tops else 0

    def frozen_height(self) -> int:
        return self._painter.header

    def dataChanged(self, top: Index, bottom: Index, roles: Sequence[int] = ()) -> None:
        super().dataChanged(top, bottom, roles)
        self._lay_out()

    def place_of(self, row: int) -> QRect:
        day = self.entries.day_of(row)
        if day is None or not self._month.holds(day):
            return QRect()
        places = self._painter.places(self.grid().cell(day), self.entries, day)
        return next((place for one, place in places.chips if one == row), places.more)

    def row_at(self, content: QPoint) -> int:
        grid = self.grid()
        day = grid.day_at(content)
        chips = self._painter.places(grid.cell(day), self.entries, day).chips if day else ()
        return next((row for row, place in chips if place.contains(content)), -1)

    def bring_into_view(self, row: int) -> None:
        day = self.entries.day_of(row)
        if day is not None and day != self._day:
            self.step_to(day)

    def tip_at(self, content: QPoint) -> str:
        day = self.day_at(content)
        return "\n".join(self._about(day)) if day else ""

    def tell(self) -> None:
        """The day in words, which a screen reader reads when it changes."""
        count = len(self.entries.on(self._day))
        words = [dates.long_day(self._day), self._counted.items(count), *self._about(self._day)]
        self.setAccessibleName("; ".join(words))

    def _about(self, day: date) -> list[str]:
        return [*self._named.about(day), *self._open.about(day)]

    # --- drawing -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, grid, offset = QPainter(self.viewport()), self.grid(), self.verticalOffset()
        region = event.region().translated(0, offset)
        marks, ratio = self._marks(), self.devicePixelRatioF()
        painter.translate(0, -offset)
        for number in range(self._month.weeks):
            monday = self._month.monday + timedelta(weeks=number)
            line = QRect(0, grid.line(number), grid.size.width(), grid.line(number + 1) - grid.line(number))
            if not region.intersects(line):
                continue
            self._painter.paint_week(painter, grid, monday)
            for cell in grid.cells(number):
                if region.intersects(cell.place.adjusted(0, 0, 1, 1)):
                    self._painter.paint_day(painter, cell, self.entries, marks, ratio)
            self._painter.paint_bands(painter, grid, monday)
        self._painter.paint_marks(painter, grid, marks)
        painter.translate(0, offset)
        if event.region().intersects(QRect(0, 0, grid.size.width(), grid.header)):
            self._painter.paint_header(painter, grid)
        painter.end()

    # --- inside --------------------------------------------------------------------------------------

    @Slot()
    def _lay_out(self) -> None:
        """Works out how tall each week is, which is only asked while not all of them fit."""
        before, self._tops = self._tops, self._made_tops() if self._zoom else ()
        if self._tops != before:
            self.updateGeometries()

    def _made_tops(self) -> tuple[int, ...]:
        header, weeks = self._painter.header, self._month.weeks
        fits = (self.viewport().height() - header) // weeks
        heights = [round(fits * TALLER[min(self._zoom, EVERYTHING - 1)])] * weeks
        if self._zoom == EVERYTHING:
            column = (self.viewport().width() - self._painter.gutter) // DAYS
            mondays = (self._month.monday + timedelta(weeks=number) for number in range(weeks))
            heights = [max(fits, self._painter.needed(self.entries, monday, column)) for monday in mondays]
        return tuple(accumulate(heights, initial=header))

    def _made_painter(self) -> MonthPainter:
        return MonthPainter(self.font(), tokens(self.palette()), self.colours, self._named, self._open)

    def _marks(self) -> Marks:
        return Marks(
            today=self.today,
            day=self._day,
            focused=self.hasFocus(),
            chosen=frozenset(self.chosen_ids()),
            current=self.current_id(),
            drop=self.drop_day,
            refused=self.why_not(self.drop_day) if self.drop_day else "",
        )

    @Slot(QItemSelection, QItemSelection)
    def _on_choice(self, chosen: QItemSelection, left: QItemSelection) -> None:
        for part in (chosen, left):
            self.viewport().update(self.visualRegionForSelection(part))

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, here: QModelIndex, before: QModelIndex) -> None:
        for index in (here, before):
            self.viewport().update(self.visualRect(index))
        self.redraw(self._day)
