"""A month under the hand: keys, mouse, and entries that are carried from day to day."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication

from cm_console.domain.plan.wall_time import monday_of
from cm_console.views import plan_words
from cm_console.views.entry_drag import drag, held
from cm_console.views.month_canvas import MonthCanvas
from cm_console.views.month_grid import DAYS

Key = Qt.Key
Pick = QItemSelectionModel.SelectionFlag
STEPS = {Key.Key_Left: -1, Key.Key_Right: 1, Key.Key_Up: -DAYS, Key.Key_Down: DAYS}
NOTCH = 120  # of a mouse wheel


class MonthView(MonthCanvas):
    """Says what a person wants. Arrows move the day, Tab goes into its entries."""

    opened = Signal(str)
    new_wanted = Signal(object)  # date
    moved_by = Signal(object, int)  # ids, days
    dropped = Signal(object, object)  # ids with the grabbed one first, date
    cancel_wanted = Signal(object)  # ids
    copied = Signal(object)  # ids
    paste_wanted = Signal(object)  # date
    more_wanted = Signal(object)  # date

    _pressed: QPoint | None = None  # where the mouse went down on an entry
    _single = False  # letting go without dragging leaves only that entry chosen
    _turned = 0

    # --- keys ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, ids = Key(event.key()), self.chosen_ids()
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key in STEPS and control:
            if ids:
                self.moved_by.emit(ids, STEPS[key])
        elif key in STEPS:
            self.leave_entries()
            self.step_to(self.day + timedelta(days=STEPS[key]))
        elif control and key in (Key.Key_C, Key.Key_V):
            self._copy_or_paste(key, ids)
        elif key in (Key.Key_Return, Key.Key_Enter):
            self._enter()
        elif key == Key.Key_Delete and ids:
            self.cancel_wanted.emit(ids)
        elif not self._went(key):
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the entries of the day, then on to the next part of the page."""
        rows, here = self.entries.on(self.day), self.currentIndex().row()
        first = rows.start if forward else -1
        after = here + (1 if forward else -1) if here in rows else first
        if after in rows:
            self.go_to_row(after, Pick.ClearAndSelect)
            return True
        self.leave_entries()
        return super().focusNextPrevChild(forward)

    def _went(self, key: Qt.Key) -> bool:
        week = monday_of(self.day)
        if key in (Key.Key_PageUp, Key.Key_PageDown):
            self.go(1 if key == Key.Key_PageDown else -1)
        elif key in (Key.Key_Home, Key.Key_End):
            self.leave_entries()
            self.step_to(week if key == Key.Key_Home else week + timedelta(days=DAYS - 1))
        elif key == Key.Key_Escape and self.currentIndex().isValid():
            self.leave_entries()
        else:
            return False
        return True

    def _enter(self) -> None:
        rows, current = self.entries.on(self.day), self.currentIndex()
        if current.isValid() or rows:
            row = current.row() if current.isValid() else rows.start
            self.opened.emit(self.entries.entry(row).id)
        else:
            self.new_wanted.emit(self.day)

    def _copy_or_paste(self, key: Qt.Key, ids: tuple[str, ...]) -> None:
        if key == Key.Key_V:
            self.paste_wanted.emit(self.day)
        elif ids:
            self.copied.emit(ids)

    # --- mouse ---------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        index, day = self.indexAt(point), self.grid().day_at(point)
        self._pressed, self._single = None, False
        if index.isValid():
            self._pressed = point
            self._press_entry(index.row(), event.modifiers())
        elif day is not None:
            self.leave_entries()
            self.step_to(day)
            if self.more_rect(day).contains(point):
                self.more_wanted.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = QApplication.startDragDistance()
        point = event.position().toPoint()
        if self._pressed is None or (point - self._pressed).manhattanLength() < far:
            return
        index = self.indexAt(self._pressed)
        self._pressed, self._single = None, False
        if index.isValid():
            grabbed = self.entries.entry(index.row())
            drag(self, self.chosen_ids(), grabbed.id, plan_words.title(grabbed))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._single and self._pressed is not None:
            self.go_to_row(self.indexAt(self._pressed).row(), Pick.ClearAndSelect)
        self._pressed, self._single = None, False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index, day = self.indexAt(point), self.grid().day_at(point)
        if index.isValid():
            self.opened.emit(self.entries.entry(index.row()).id)
        elif day is not None and not self.more_rect(day).contains(point):
            self.new_wanted.emit(day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A notch of the wheel is a month."""
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= NOTCH:
            self.go(-1 if self._turned > 0 else 1)
            self._turned = 0

    def _press_entry(self, row: int, modifiers: Qt.KeyboardModifier) -> None:
        index, here = self.entries.index(row), self.currentIndex()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self.go_to_row(row, Pick.Toggle)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier and here.isValid():
            first, last = sorted((here.row(), row))
            stretch = QItemSelection(self.entries.index(first), self.entries.index(last))
            self.selectionModel().select(stretch, Pick.ClearAndSelect)
        elif self.selectionModel().isSelected(index):
            self._single = True  # the hand may be about to carry all that are chosen
            self.go_to_row(row, Pick.NoUpdate)
        else:
            self.go_to_row(row, Pick.ClearAndSelect)

    # --- carrying ------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if held(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        day = self.grid().day_at(event.position().toPoint())
        self._hold_over(day)
        if day is None or self.why_not(day):
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._hold_over(None)

    def dropEvent(self, event: QDropEvent) -> None:
        day, ids = self.grid().day_at(event.position().toPoint()), held(event.mimeData())
        self._hold_over(None)
        if day is not None and ids and not self.why_not(day):
            event.acceptProposedAction()
            self.dropped.emit(ids, day)

    def _hold_over(self, day: date | None) -> None:
        """Only the two days between which the hand moves are drawn again."""
        before = self.drop_day
        if day != before:
            self.drop_day = day
            self.redraw(*(one for one in (before, day) if one is not None))
