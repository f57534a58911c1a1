"""The picture of a month: many entries, without a widget for any of them.

It never scrolls: a day that is too full counts what does not fit.
"""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
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
from cm_console.views.plan_hand import PlanHand
from cm_console.views.plan_look import Colours
from cm_console.views.theme import tokens

Index = QModelIndex | QPersistentModelIndex
Pick = QItemSelectionModel.SelectionFlag


class MonthCanvas(PlanHand):
    """Shows the entries of a model on the days of one month, one day of it chosen."""

    span_changed = Signal()
    day_changed = Signal()

    entries: CalendarModel

    def __init__(self, model: CalendarModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, model)
        self._day = self.today
        self._month = Month.of(self._day)
        self._named, self._open = NOTHING, ALL_OPEN
        self.drop_day: date | None = None  # where the hand would let go
        self._counted = Counted(self)
        self._painter = self._made_painter()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

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
            self.span_changed.emit()
            self.viewport().update()
        self.redraw(former, day)
        self.day_changed.emit()

    def go(self, count: int) -> None:
        """Goes `count` months on (or back), to the same day of that month."""
        self.leave_entries()
        self._day = add_months(self._day, count)
        self._month = Month.of(self._day)
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
        """Draws everything anew, after a change of language, font or colours."""
        self._painter = self._made_painter()
        self.tell()
        self.viewport().update()

    def redraw(self, *days: date) -> None:
        """Draws only these days again."""
        grid = self.grid()
        for day in days:
            self.viewport().update(grid.cell(day))

    def grid(self) -> Grid:
        """Where the days stand now."""
        return Grid(self._month, self.viewport().size(), self._painter.gutter, self._painter.header)

    def more_rect(self, day: date) -> QRect:
        """Where "+3 more" stands on a day; empty when everything fits."""
        return self._painter.places(self.grid(), self.entries, day).more

    # --- what a picture says of itself ---------------------------------------------------------------

    def place_of(self, row: int) -> QRect:
        day = self.entries.day_of(row)
        if day is None or not self._month.holds(day):
            return QRect()
        places = self._painter.places(self.grid(), self.entries, day)
        return next((place for one, place in places.chips if one == row), places.more)

    def row_at(self, content: QPoint) -> int:
        grid = self.grid()
        day = grid.day_at(content)
        chips = self._painter.places(grid, self.entries, day).chips if day else ()
        return next((row for row, place in chips if place.contains(content)), -1)

    def bring_into_view(self, row: int) -> None:
        day = self.entries.day_of(row)
        if day is not None and day != self._day:
            self.step_to(day)

    def tip_at(self, content: QPoint) -> str:
        day = self.grid().day_at(content)
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
        painter, grid, region = QPainter(self.viewport()), self.grid(), event.region()
        marks, ratio = self._marks(), self.devicePixelRatioF()
        if region.intersects(QRect(0, 0, grid.size.width(), grid.header)):
            self._painter.paint_header(painter, grid)
        for number in range(self._month.weeks):
            monday = self._month.monday + timedelta(weeks=number)
            line = QRect(0, grid.line(number), grid.size.width(), grid.line(number + 1) - grid.line(number))
            if not region.intersects(line):
                continue
            self._painter.paint_week(painter, grid, monday)
            for day in (monday + timedelta(days=column) for column in range(DAYS)):
                if region.intersects(grid.cell(day).adjusted(0, 0, 1, 1)):
                    self._painter.paint_day(painter, grid, self.entries, day, marks, ratio)
            self._painter.paint_bands(painter, grid, monday)
        self._painter.paint_marks(painter, grid, marks)
        painter.end()

    # --- inside --------------------------------------------------------------------------------------

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
