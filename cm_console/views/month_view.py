"""A month under the hand: keys, mouse, and entries that are carried from day to day."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QWheelEvent,
)

from cm_console.domain.plan.wall_time import monday_of
from cm_console.views.month_canvas import MonthCanvas
from cm_console.views.month_grid import DAYS

Key = Qt.Key
Pick = QItemSelectionModel.SelectionFlag
STEPS = {Key.Key_Left: -1, Key.Key_Right: 1, Key.Key_Up: -DAYS, Key.Key_Down: DAYS}
ZOOM = {Key.Key_Plus: 1, Key.Key_Equal: 1, Key.Key_Minus: -1, Key.Key_0: 0}
NOTCH = 120  # of a mouse wheel


class MonthView(MonthCanvas):
    """Says what a person wants. Arrows move the day, Tab goes into its entries."""

    new_wanted = Signal(object)  # date
    moved_by = Signal(object, int)  # ids, days
    dropped = Signal(object, object)  # ids with the grabbed one first, date
    cancel_wanted = Signal(object)  # ids
    copied = Signal(object)  # ids
    paste_wanted = Signal(object)  # date
    copied_to = Signal(object, object)  # ids with the grabbed one first, date
    more_wanted = Signal(object)  # date
    due_wanted = Signal(object, str)  # date, what is said there of another date of an item

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
        elif control and key in ZOOM:
            self.zoom(ZOOM[key])
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

    def ground_pressed(self, content: QPoint) -> None:
        day = self.day_at(content)
        if day is not None:
            self.leave_entries()
            self.step_to(day)
            if self.more_rect(day).contains(content):
                self.more_wanted.emit(day)
            elif said := self.due_at(day, content):
                self.due_wanted.emit(day, said)

    def ground_opened(self, content: QPoint) -> None:
        day = self.day_at(content)
        taken = day and (self.more_rect(day).contains(content) or self.due_at(day, content))
        if day is not None and not taken:
            self.new_wanted.emit(day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A notch of the wheel is a month, once there is nothing to scroll; with Ctrl another zoom."""
        bar, turn = self.verticalScrollBar(), event.angleDelta().y()
        zooms = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if not zooms and bar.value() != (bar.minimum() if turn > 0 else bar.maximum()):
            self._turned = 0
            super().wheelEvent(event)
            return
        self._turned += turn
        if abs(self._turned) >= NOTCH:
            way = 1 if self._turned > 0 else -1
            self._turned = 0
            if zooms:
                self.zoom(way)
            else:
                self.go(-way)

    # --- carrying ------------------------------------------------------------------------------------

    def hold_over(self, content: QPoint | None) -> bool:
        """Only the two days between which the hand moves are drawn again."""
        before, day = self.drop_day, self.day_at(content) if content is not None else None
        if day != before:
            self.drop_day = day
            self.redraw(*(one for one in (before, day) if one is not None))
        return day is not None and not self.why_not(day)

    def let_go(self, content: QPoint, ids: tuple[str, ...]) -> None:
        day = self.day_at(content)
        if day is not None:
            (self.copied_to if self.copying else self.dropped).emit(ids, day)
