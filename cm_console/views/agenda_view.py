"""The agenda under the hand: everything from a day on, further with every look at its end."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from cm_console.bridge.plan_ports import Board
from cm_console.models.calendar_model import CalendarModel
from cm_console.views import dates, plan_words
from cm_console.views.agenda_delegate import Told
from cm_console.views.agenda_list import AgendaList
from cm_console.views.empty_state import EmptyState
from cm_console.views.entry_drag import accept, drag, held
from cm_console.views.plan_look import Colours

Key = Qt.Key
STEPS = {Key.Key_Left: -1, Key.Key_Right: 1, Key.Key_Up: -7, Key.Key_Down: 7}
ONWARD = (Key.Key_Down, Key.Key_PageDown, Key.Key_End)
WEEKS, YEAR = 4, 52


class AgendaView(AgendaList):
    """Says what a person wants. Arrows walk the entries; at the end four more weeks are read."""

    opened = Signal(str)
    new_wanted = Signal(object)  # date
    moved_by = Signal(object, int)  # ids, days
    dropped = Signal(object, object)  # ids with the grabbed one first, date
    cancel_wanted = Signal(object)  # ids
    copied = Signal(object)  # ids
    paste_wanted = Signal(object)  # date
    copied_to = Signal(object, object)  # ids with the grabbed one first, date
    span_changed = Signal()
    _arrived = Signal()

    def __init__(self, model: CalendarModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._today = self._first = self._day = dates.today()
        self._weeks = WEEKS
        self._read_to: date | None = None
        self._empty = EmptyState(self.viewport())
        self._empty.hide()
        self._empty.acted.connect(self._on_new)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.doubleClicked.connect(self._on_open)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.selectionModel().currentChanged.connect(self._on_current)
        # Later, because the page is in the middle of showing a plan then.
        self._arrived.connect(self._fill, Qt.ConnectionType.QueuedConnection)
        model.modelReset.connect(self._arrived)
        self._say_empty()

    # --- what is shown -------------------------------------------------------------------------------

    @property
    def day(self) -> date:
        """The day that keys and buttons are about."""
        return self._day

    def span(self) -> tuple[date, date]:
        """As many weeks as were looked at so far."""
        return self._first, self._first + timedelta(weeks=self._weeks)

    def last_shown(self) -> date | None:
        return self._read_to

    def title(self) -> str:
        """The first day in words."""
        return self.tr("From {day}").format(day=f"{dates.short_day(self._first)} {self._first.year}")

    def show_day(self, day: date) -> None:
        """Begins at a day."""
        self.leave_entries()
        self._first = self._day = day
        self._weeks, self._read_to = WEEKS, None
        self.verticalScrollBar().setValue(0)
        self.setAccessibleName(self.title())
        self.span_changed.emit()

    def go(self, count: int) -> None:
        """Begins `count` weeks later (or earlier)."""
        self.show_day(self._first + timedelta(weeks=count))

    def show_plan(self, board: Board, colours: Colours) -> None:
        """Colours, names of days and places from now on."""
        self.rows.told = Told.of(board, colours)
        if (board.first, board.end) == self.span():
            self._read_to = board.end - timedelta(days=1)
        self._arrived.emit()
        self.viewport().update()

    def set_today(self, today: date) -> None:
        """The day that is marked as today."""
        self._today = self.rows.today = today
        self.viewport().update()

    def why_not(self, day: date) -> str:
        """Why nothing can be put on a day; empty when it can."""
        return self.tr("This day has passed") if day < self._today else ""

    # --- keys ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, ids = Key(event.key()), self.chosen_ids()
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key in STEPS and control:
            if ids:
                self.moved_by.emit(ids, STEPS[key])
        elif control and key == Key.Key_V:
            self.paste_wanted.emit(self._day)
        elif control and key == Key.Key_C:
            if ids:
                self.copied.emit(ids)
        elif key in (Key.Key_Return, Key.Key_Enter):
            self._enter()
        elif key == Key.Key_Delete and ids:
            self.cancel_wanted.emit(ids)
        elif key == Key.Key_Escape and self.currentIndex().isValid():
            self.leave_entries()
        else:
            self._walk(key, event)

    def _walk(self, key: Qt.Key, event: QKeyEvent) -> None:
        if key in ONWARD and self.currentIndex().row() == self.row_count() - 1:
            self._read_on()
        super().keyPressEvent(event)

    def _enter(self) -> None:
        if self.row_count():
            self._on_open(self.entries.index(max(0, self.currentIndex().row())))
        else:
            self.new_wanted.emit(self._day)

    # --- mouse ---------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self._day = day

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        day = self.day_at(point)
        if self.indexAt(point).isValid():
            super().mouseDoubleClickEvent(event)
        elif day is not None:
            self.new_wanted.emit(day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        at_end = self.verticalScrollBar().value() == self.verticalScrollBar().maximum()
        if at_end and event.angleDelta().y() < 0:
            self._read_on()
        super().wheelEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        grabbed = self.entries.entry(self.currentIndex().row())
        drag(self, self.chosen_ids(), grabbed.id, plan_words.title(grabbed))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if held(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        day = self._free_day(event.position().toPoint())
        self._hold_over(day)
        if day is None:
            event.ignore()
        else:
            accept(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._hold_over(None)

    def dropEvent(self, event: QDropEvent) -> None:
        day, ids = self._free_day(event.position().toPoint()), held(event.mimeData())
        self._hold_over(None)
        if day is not None and ids:
            (self.copied_to if accept(event) else self.dropped).emit(ids, day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._empty.setGeometry(self.viewport().rect())
        self._arrived.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_empty()

    # --- inside --------------------------------------------------------------------------------------

    def _free_day(self, point: QPoint) -> date | None:
        """The day under the hand, when something can be put there."""
        day = self.day_at(point)
        return None if day is None or self.why_not(day) else day

    def _hold_over(self, day: date | None) -> None:
        if day != self.drop_day:
            self.drop_day = day
            self.viewport().update()

    def _say_empty(self) -> None:
        self.setAccessibleName(self.title())
        self._empty.say(
            "calendar-days",
            self.tr("Nothing is planned from here on"),
            self.tr("N plans something. If you are looking for an item, take away the filters."),
            self.tr("Plan something"),
        )

    def _read_on(self, weeks: int = WEEKS) -> None:
        """Looks further, once what was asked for before is there."""
        if self._read_to is not None and self.isVisible():
            self._weeks, self._read_to = self._weeks + weeks, None
            self.span_changed.emit()

    @Slot()
    def _fill(self) -> None:
        """A year is looked at when four weeks do not fill the window; only then it is called empty."""
        self.updateGeometries()
        is_short = self.lines.height + self.footer_height() < self.viewport().height()
        if is_short and self._weeks < YEAR:
            self._read_on(YEAR - self._weeks)
        self._empty.setVisible(not self.lines.rows and self._weeks >= YEAR and self._read_to is not None)

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        if value and value == self.verticalScrollBar().maximum():
            self._read_on()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, here: QModelIndex, _before: QModelIndex) -> None:
        day = self.entries.day_of(here.row()) if here.isValid() else None
        self._day = day or self._day

    @Slot(QModelIndex)
    def _on_open(self, index: QModelIndex) -> None:
        self.opened.emit(self.entries.entry(index.row()).id)

    @Slot()
    def _on_new(self) -> None:
        self.new_wanted.emit(self._day)
