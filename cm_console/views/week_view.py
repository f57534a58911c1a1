"""A week under the hand: keys, mouse, entries that are carried to another time and made longer or shorter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

from cm_console.domain.plan.wall_time import monday_of
from cm_console.views.choice_keeper import Pick
from cm_console.views.week_canvas import WORKDAYS, WeekCanvas
from cm_console.views.week_grid import DAYS, SLOT, SNAP

Key, Held = Qt.Key, Qt.KeyboardModifier
STEPS = {
    Key.Key_Left: timedelta(days=-1),
    Key.Key_Right: timedelta(days=1),
    Key.Key_Up: timedelta(minutes=-SNAP),
    Key.Key_Down: timedelta(minutes=SNAP),
}
ZOOM = {Key.Key_Plus: 1, Key.Key_Equal: 1, Key.Key_Minus: -1, Key.Key_0: 0}
EDGE = 5  # pixels at the end of an entry by which it can be taken
NOTCH = 120  # of a mouse wheel
USUAL_MINUTES = 30


class WeekView(WeekCanvas):
    """Says what a person wants. Arrows move the slot, Tab goes into the entries of the day."""

    shifted = Signal(object, object)  # ids, timedelta
    resized = Signal(str, int)  # id, minutes
    due_wanted = Signal(object, str)  # date, what is said there of another date of an item
    copied_to = Signal(object, object)  # ids with the grabbed one first, datetime

    _grip = 0  # minutes between the beginning of an entry and the place where the hand took it
    _turned = 0

    # --- keys ----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """N means the slot here, and the day on the rest of the page."""
        if isinstance(event, QKeyEvent) and _claims(event):
            event.accept()
            return True
        return super().event(event)

    def begins_at(self) -> date:
        return self.slot

    def rows_here(self) -> Sequence[int]:
        return self.rows_of(self.day)

    def walked(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        control, ids = held == Held.ControlModifier, self.chosen_ids()
        if key in STEPS and control:
            if ids:
                self.shifted.emit(ids, STEPS[key])
        elif key in (Key.Key_Up, Key.Key_Down) and held == Held.AltModifier:
            self._stretch(SNAP if key == Key.Key_Down else -SNAP)
        elif key in STEPS:
            self._walk(key)
        elif control and key in ZOOM:
            self.zoom(ZOOM[key])
        else:
            return self._went(key)
        return True

    def _walk(self, key: Qt.Key) -> None:
        self.leave_entries()
        if key in (Key.Key_Left, Key.Key_Right):
            self.step_to(self._beside(1 if key == Key.Key_Right else -1))
        else:
            minutes = self.slot.hour * 60 + self.slot.minute
            self.step_to(self.day, minutes + (SLOT if key == Key.Key_Down else -SLOT))
        self.show_slot()

    def _beside(self, way: int) -> date:
        """The next day, or the one before; a weekend that is not shown is passed over."""
        day = self.day + timedelta(days=way)
        while len(self.shown()) == WORKDAYS and day.weekday() >= WORKDAYS:
            day += timedelta(days=way)
        return day

    def _went(self, key: Qt.Key) -> bool:
        if key in (Key.Key_PageUp, Key.Key_PageDown):
            self.go(1 if key == Key.Key_PageDown else -1)
        elif key in (Key.Key_Home, Key.Key_End):
            monday = monday_of(self.day)
            last = WORKDAYS if len(self.shown()) == WORKDAYS else DAYS
            self.show_day(monday if key == Key.Key_Home else monday + timedelta(days=last - 1))
            self.show_slot()
        elif key == Key.Key_N:
            self.new_wanted.emit(self.slot)
        elif key == Key.Key_Escape and self.currentIndex().isValid():
            self.leave_entries()
        else:
            return False
        return True

    def _stretch(self, minutes: int) -> None:
        """Makes the entry of the keyboard longer or shorter."""
        here = self.currentIndex()
        if here.isValid():
            entry = self.entries.entry(here.row())
            self.resized.emit(entry.id, max(SNAP, entry.item.minutes + minutes))

    # --- mouse ---------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._end_at(event.position().toPoint())
        if row >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.go_to_row(row, Pick.ClearAndSelect)
            entry = self.entries.entry(row)
            self.stretched = (entry.id, entry.item.minutes)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self.stretched is None:
            at_end = self._end_at(point) >= 0
            self.viewport().setCursor(Qt.CursorShape.SizeVerCursor if at_end else Qt.CursorShape.ArrowCursor)
            super().mouseMoveEvent(event)
            return
        entry, end = self.entries.find(self.stretched[0]), self.grid.moment_at(self.content(point), SNAP)
        if entry is not None and entry.item.at is not None and end is not None:
            at = entry.item.at
            minutes = max(SNAP, ((end.hour - at.hour) * 60 + end.minute - at.minute) // SNAP * SNAP + SNAP)
            self.stretched = (entry.id, minutes)
            self.drop_refused = self.why_not_at(at + timedelta(minutes=minutes))
            self.dropping = (at, minutes) if self.drop_refused else None
            self._arrange()
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.stretched is None:
            super().mouseReleaseEvent(event)
            return
        (entry_id, minutes), self.stretched = self.stretched, None
        refused, self.dropping, self.drop_refused = bool(self.drop_refused), None, ""
        entry = self.entries.find(entry_id)  # the plan may have changed meanwhile
        if entry is not None and minutes != entry.item.minutes and not refused:
            self.resized.emit(entry.id, minutes)
        self.renew()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl a notch of the wheel is another zoom; otherwise the hours scroll."""
        if event.modifiers() != Held.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= NOTCH:
            self.zoom(1 if self._turned > 0 else -1)
            self._turned = 0

    def ground_pressed(self, content: QPoint) -> None:
        self.leave_entries()
        at = self.grid.moment_at(content, SLOT)
        if at is not None:
            minutes = None if self._is_above(content) else at.hour * 60 + at.minute
            self.step_to(at.date(), minutes)
            if self._is_above(content) and (said := self.due_at(content)):
                self.due_wanted.emit(at.date(), said)

    def ground_opened(self, content: QPoint) -> None:
        taken = self._is_above(content) and self.due_at(content)
        self.ground_pressed(content)
        if self.grid.number_at(content) >= 0 and not taken:
            self.new_wanted.emit(self.slot)

    def grabbed_at(self, content: QPoint) -> None:
        row, at = self.row_at(content), self.grid.moment_at(content, 1)
        begin = self.entries.entry(row).item.at if row >= 0 else None
        self._grip = round((at - begin).total_seconds() / 60) if at and begin else 0

    # --- carrying ------------------------------------------------------------------------------------

    def hold_over(self, content: QPoint | None) -> bool:
        at = self._landing(content) if content is not None else None
        self.drop_refused = self.why_not_at(at) if at else ""
        here = self.currentIndex()
        minutes = self.entries.entry(here.row()).item.minutes if here.isValid() else USUAL_MINUTES
        self.dropping = (at, max(minutes, SLOT)) if at else None
        self.viewport().update()
        return at is not None and not self.drop_refused

    def let_go(self, content: QPoint, ids: tuple[str, ...]) -> None:
        at, grabbed = self._landing(content), self.entries.find(ids[0])
        self._grip = 0
        if at is None:
            return
        if self.copying:
            self.copied_to.emit(ids, at)
        elif grabbed is None or grabbed.item.at is None:
            self.dropped.emit(ids, at)
        elif at != grabbed.item.at:
            self.shifted.emit(ids, at - grabbed.item.at)

    def _landing(self, content: QPoint) -> datetime | None:
        """The time at which what is carried would begin, by a quarter of an hour; None above the hours."""
        if self._is_above(content):
            return None
        above = QPoint(content.x(), self.grid.y_of(0) + max(0, content.y() - self.grid.y_of(self._grip)))
        return self.grid.moment_at(above)

    def _is_above(self, content: QPoint) -> bool:
        """Whether a place is on the names of the days, with hours hidden behind them."""
        return content.y() - self.verticalOffset() < self.frozen_height()

    def _end_at(self, point: QPoint) -> int:
        """The entry whose end is at a place on the screen, or -1."""
        content = self.content(point)
        row = self.row_at(content) if point.y() >= self.frozen_height() else -1
        return row if row >= 0 and self.place_of(row).bottom() - content.y() < EDGE else -1


def _claims(event: QKeyEvent) -> bool:
    """Whether a key that is a shortcut of the page means something else here."""
    asks = event.type() == QEvent.Type.ShortcutOverride
    return asks and event.key() == Key.Key_N and event.modifiers() == Held.NoModifier
