"""A month under the hand: keys, mouse, and entries that are carried from day to day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QWheelEvent

from cm_console.domain.plan.wall_time import monday_of
from cm_console.views.month_canvas import MonthCanvas
from cm_console.views.month_grid import DAYS

Key = Qt.Key
STEPS = {Key.Key_Left: -1, Key.Key_Right: 1, Key.Key_Up: -DAYS, Key.Key_Down: DAYS}
ZOOM = {Key.Key_Plus: 1, Key.Key_Equal: 1, Key.Key_Minus: -1, Key.Key_0: 0}
NOTCH = 120  # of a mouse wheel


class MonthView(MonthCanvas):
    """Says what a person wants. Arrows move the day, Tab goes into its entries."""

    copied_to = Signal(object, object)  # ids with the grabbed one first, date
    more_wanted = Signal(object)  # date
    due_wanted = Signal(object, str)  # date, what is said there of another date of an item

    opens_first = True
    _turned = 0

    # --- keys ----------------------------------------------------------------------------------------

    def begins_at(self) -> date:
        return self.day

    def rows_here(self) -> Sequence[int]:
        return self.entries.on(self.day)

    def walked(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        control, ids = held == Qt.KeyboardModifier.ControlModifier, self.chosen_ids()
        if key in STEPS and control:
            if ids:
                self.moved_by.emit(ids, STEPS[key])
        elif key in STEPS:
            self.leave_entries()
            self.step_to(self.day + timedelta(days=STEPS[key]))
        elif control and key in ZOOM:
            self.zoom(ZOOM[key])
        else:
            return self._went(key)
        return True

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
