"""The picture of a month: many entries, without a widget for any of them.

It is a `QListView` because screen readers know that kind of list; where an entry stands is arithmetic.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import (
    QEvent,
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
from PySide6.QtGui import QFocusEvent, QHelpEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip, QWidget

from cm_console.bridge.plan_ports import Board
from cm_console.models.calendar_model import CalendarModel
from cm_console.views import dates
from cm_console.views.counted import Counted
from cm_console.views.month_bands import NOTHING, Named
from cm_console.views.month_grid import DAYS, Grid, Month, add_months
from cm_console.views.month_painter import Marks, MonthPainter
from cm_console.views.plan_look import Colours
from cm_console.views.theme import tokens

Index = QModelIndex | QPersistentModelIndex
Pick = QItemSelectionModel.SelectionFlag


class MonthCanvas(QListView):
    """Shows the entries of a model on the days of one month, one day of it chosen."""

    span_changed = Signal()
    day_changed = Signal()

    def __init__(self, model: CalendarModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = model
        self._today = self._day = dates.today()
        self._month = Month.of(self._day)
        self._colours, self._named = Colours(), NOTHING
        self.drop_day: date | None = None  # where the hand would let go
        self._kept: tuple[frozenset[str], str] = (frozenset(), "")
        self._counted = Counted(self)
        self._painter = self._made_painter()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAcceptDrops(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # no ground below ours
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._keep_choice)
        model.modelReset.connect(self._restore_choice)
        self.selectionModel().selectionChanged.connect(self._on_choice)
        self.selectionModel().currentChanged.connect(self._on_current)

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
        self._tell()
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
        self._tell()
        self.span_changed.emit()
        self.day_changed.emit()
        self.viewport().update()

    def set_today(self, today: date) -> None:
        """The day that is marked as today."""
        if today != self._today:
            self._today = today
            self.viewport().update()

    def show_plan(self, board: Board, colours: Colours) -> None:
        """Colours and special days from now on."""
        named = Named.of(board.days, board.personas, board.deadlines)
        if (colours, named) != (self._colours, self._named):
            self._colours, self._named = colours, named
            self.renew()

    def renew(self) -> None:
        """Draws everything anew, after a change of language, font or colours."""
        self._painter = self._made_painter()
        self._tell()
        self.viewport().update()

    def chosen_ids(self) -> tuple[str, ...]:
        """The chosen entries in order of time."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.entries.entry(row).id for row in rows)

    def choose(self, entry_id: str) -> bool:
        """Chooses one entry; whether it is shown."""
        row = self.entries.row(entry_id)
        if row >= 0:
            self.go_to_row(row, Pick.ClearAndSelect)
        return row >= 0

    def redraw(self, *days: date) -> None:
        """Draws only these days again."""
        grid = self.grid()
        for day in days:
            self.viewport().update(grid.cell(day))

    def why_not(self, day: date) -> str:
        """Why nothing can be put on a day; empty when it can."""
        return self.tr("This day has passed") if day < self._today else ""

    def grid(self) -> Grid:
        """Where the days stand now."""
        return Grid(self._month, self.viewport().size(), self._painter.gutter, self._painter.header)

    def more_rect(self, day: date) -> QRect:
        """Where "+3 more" stands on a day; empty when everything fits."""
        return self._painter.places(self.grid(), self.entries, day).more

    # --- Qt's questions ------------------------------------------------------------------------------

    def visualRect(self, index: Index) -> QRect:
        day = self.entries.day_of(index.row()) if index.isValid() else None
        if day is None or not self._month.holds(day):
            return QRect()
        places = self._painter.places(self.grid(), self.entries, day)
        return next((place for row, place in places.chips if row == index.row()), places.more)

    def indexAt(self, point: QPoint) -> QModelIndex:
        grid = self.grid()
        day = grid.day_at(point)
        chips = self._painter.places(grid, self.entries, day).chips if day else ()
        row = next((row for row, place in chips if place.contains(point)), -1)
        return self.entries.index(row) if row >= 0 else QModelIndex()

    def isIndexHidden(self, _index: Index) -> bool:
        return False

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return 0

    def scrollTo(self, _index: Index, _hint: object = None) -> None:
        """A month is never scrolled."""

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """A month is never scrolled."""

    def moveCursor(self, _action: object, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        return self.currentIndex()

    def updateGeometries(self) -> None:
        QAbstractItemView.updateGeometries(self)

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)
        self.viewport().update()

    def dataChanged(self, _top: Index, _bottom: Index, _roles: Sequence[int] = ()) -> None:
        self.viewport().update()

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = QEvent.Type
        if event.type() in (kinds.FontChange, kinds.StyleChange, kinds.PaletteChange, kinds.LanguageChange):
            self.renew()

    def focusInEvent(self, event: QFocusEvent) -> None:
        QWidget.focusInEvent(self, event)  # a list would choose its first entry
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        QWidget.focusOutEvent(self, event)
        self.viewport().update()

    # --- inside --------------------------------------------------------------------------------------

    def _made_painter(self) -> MonthPainter:
        return MonthPainter(self.font(), tokens(self.palette()), self._colours, self._named)

    def _marks(self) -> Marks:
        current = self.currentIndex()
        return Marks(
            today=self._today,
            day=self._day,
            focused=self.hasFocus(),
            chosen=frozenset(self.chosen_ids()),
            current=self.entries.entry(current.row()).id if current.isValid() else "",
            drop=self.drop_day,
            refused=self.why_not(self.drop_day) if self.drop_day else "",
        )

    def go_to_row(self, row: int, command: Pick) -> None:
        """The keyboard goes to an entry, and to its day."""
        day = self.entries.day_of(row)
        self.selectionModel().setCurrentIndex(self.entries.index(row), command)
        if day is not None and day != self._day:
            self.step_to(day)

    def leave_entries(self) -> None:
        """From the entries back to their day."""
        self.selectionModel().clear()

    def _tell(self) -> None:
        """The day in words, which a screen reader reads when it changes."""
        count = len(self.entries.on(self._day))
        words = [dates.long_day(self._day), self._counted.items(count), *self._named.about(self._day)]
        self.setAccessibleName("; ".join(words))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def _tip(self, point: QPoint) -> str:
        index, day = self.indexAt(point), self.grid().day_at(point)
        if index.isValid():
            entry = self.entries.entry(index.row())
            return "\n".join(filter(None, (str(index.data()), self._colours.names(entry.item))))
        return "\n".join(self._named.about(day)) if day else ""

    @Slot(QItemSelection, QItemSelection)
    def _on_choice(self, chosen: QItemSelection, left: QItemSelection) -> None:
        for part in (chosen, left):
            self.viewport().update(self.visualRegionForSelection(part))

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, here: QModelIndex, before: QModelIndex) -> None:
        for index in (here, before):
            self.viewport().update(self.visualRect(index))
        self.redraw(self._day)

    @Slot()
    def _keep_choice(self) -> None:
        current = self.currentIndex()
        here = self.entries.entry(current.row()).id if current.isValid() else ""
        self._kept = (frozenset(self.chosen_ids()), here)

    @Slot()
    def _restore_choice(self) -> None:
        chosen, current = self._kept
        for entry_id in chosen:
            row = self.entries.row(entry_id)
            if row >= 0:
                self.selectionModel().select(self.entries.index(row), Pick.Select)
        row = self.entries.row(current)
        if row >= 0:
            self.selectionModel().setCurrentIndex(self.entries.index(row), Pick.NoUpdate)
        self._tell()
        self.viewport().update()
