"""A week under the hand: keys, mouse, and entries that are carried to another time or made longer."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.wall_time import midnight, monday_of
from cm_console.views.plan_canvas import Pick
from cm_console.views.week_canvas import USUAL_HOUR, WeekCanvas
from cm_console.views.week_grid import DAY, DAYS, HOUR, SLOT, SNAP, snapped
from cm_console.views.week_painter import Held

Key, Modifier = Qt.Key, Qt.KeyboardModifier
SIDEWAYS = {Key.Key_Left: -1, Key.Key_Right: 1}
UPRIGHT = {Key.Key_Up: -1, Key.Key_Down: 1}
ZOOMS = {Key.Key_Plus: 8, Key.Key_Equal: 8, Key.Key_Minus: -8}
ZOOM_STEP, EDGE = 8, 5  # pixels an hour; pixels from the lower edge that make a block longer


class WeekView(WeekCanvas):
    """Says what a person wants. Arrows move the slot, Tab goes into the entries of the day."""

    new_wanted = Signal(object)  # datetime
    moved_by = Signal(object, int)  # ids, days
    dropped = Signal(object, object)  # ids with the grabbed one first, date
    put_at = Signal(object, object)  # ids with the grabbed one first, its new wall time
    resized_to = Signal(str, int)  # id, minutes
    cancel_wanted = Signal(object)  # ids
    copied = Signal(object)  # ids
    paste_wanted = Signal(object)  # datetime

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grip = 0.0  # minutes from the beginning of the grabbed entry to the hand
        self._grabbed = SLOT  # how many minutes the grabbed entry has
        self.viewport().setMouseTracking(True)

    # --- keys ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Key(event.key()), event.modifiers() & ~Modifier.KeypadModifier
        if modifiers & Modifier.ControlModifier:
            done = self._carried(key, modifiers) or self._zoomed(key) or self._copied(key)
        elif modifiers & Modifier.AltModifier:
            done = self._stretched(key)
        else:
            done = self._walked(key) or self._went(key) or self._acted(key)
        if not done:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the entries of the day, then on to the next part of the page."""
        rows, here = self.rows_of(self.day), self.currentIndex().row()
        step = 1 if forward else -1
        after = rows.index(here) + step if here in rows else 0 if forward else -1
        if 0 <= after < len(rows):
            self.go_to_row(rows[after], Pick.ClearAndSelect)
            return True
        self.leave_entries()
        return super().focusNextPrevChild(forward)

    def _walked(self, key: Qt.Key) -> bool:
        """Over the slots; at midnight it ends."""
        if key in SIDEWAYS:
            after = self.moment + timedelta(days=SIDEWAYS[key])
        elif key in UPRIGHT:
            after = self.moment + UPRIGHT[key] * timedelta(minutes=SLOT)
            after = after if after.date() == self.day else self.moment
        else:
            return False
        self.leave_entries()
        self.step_to(after)
        return True

    def _went(self, key: Qt.Key) -> bool:
        if key in (Key.Key_PageUp, Key.Key_PageDown):
            self.go(1 if key == Key.Key_PageDown else -1)
        elif key in (Key.Key_Home, Key.Key_End):
            monday = monday_of(self.day)
            self.show_day(monday if key == Key.Key_Home else monday + timedelta(days=DAYS - 1))
        elif key == Key.Key_Escape and self.currentIndex().isValid():
            self.leave_entries()
        else:
            return False
        return True

    def _acted(self, key: Qt.Key) -> bool:
        ids = self.chosen_ids()
        if key in (Key.Key_Return, Key.Key_Enter):
            if self.current_id():
                self.opened.emit(self.current_id())
            else:
                self.new_wanted.emit(self.moment)
        elif key == Key.Key_Delete and ids:
            self.cancel_wanted.emit(ids)
        else:
            return False
        return True

    def _carried(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """By days, by a quarter of an hour, with Shift by an hour."""
        chosen = self._chosen()
        if key in SIDEWAYS and chosen:
            self.moved_by.emit(self.chosen_ids(), SIDEWAYS[key])
        elif key in UPRIGHT and chosen:
            step = HOUR if modifiers & Modifier.ShiftModifier else SNAP
            first = chosen[0].item.at
            if first is not None:
                after = first + UPRIGHT[key] * timedelta(minutes=step)
                self.put_at.emit(self.chosen_ids(), after)
        return key in SIDEWAYS or key in UPRIGHT

    def _stretched(self, key: Qt.Key) -> bool:
        """The entry of the keyboard becomes a quarter of an hour longer, or shorter."""
        here = self.currentIndex()
        if key not in UPRIGHT or not here.isValid():
            return False
        entry = self.entries.entry(here.row())
        minutes = snapped(entry.item.minutes + UPRIGHT[key] * SNAP)
        if minutes >= SNAP:
            self.resized_to.emit(entry.id, minutes)
        return True

    def _zoomed(self, key: Qt.Key) -> bool:
        if key in ZOOMS:
            self.zoom_to(self.hour + ZOOMS[key])
        elif key == Key.Key_0:
            self.zoom_to(USUAL_HOUR)
        else:
            return False
        return True

    def _copied(self, key: Qt.Key) -> bool:
        ids = self.chosen_ids()
        if key == Key.Key_V:
            self.paste_wanted.emit(self.moment)
        elif key == Key.Key_C and ids:
            self.copied.emit(ids)
        else:
            return False
        return True

    def _chosen(self) -> list[Entry]:
        found = (self.entries.find(one) for one in self.chosen_ids())
        return [entry for entry in found if entry is not None]

    # --- mouse ---------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._edge_at(event.position().toPoint())
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and row >= 0:
            self.go_to_row(row, Pick.ClearAndSelect)
            entry = self.entries.entry(row)
            self.resized = (entry.id, entry.item.minutes)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self.resized is not None:
            self._stretch_to(point)
            return
        if not event.buttons():
            shape = Qt.CursorShape
            self.viewport().setCursor(shape.SizeVerCursor if self._edge_at(point) >= 0 else shape.ArrowCursor)
        super().mouseMoveEvent(event)
        if self._pressed is None:
            self._let_loose()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.resized is not None:
            (entry_id, minutes), self.resized = self.resized, None
            self.viewport().update()
            entry = self.entries.find(entry_id)
            if entry is not None and minutes != entry.item.minutes:
                self.resized_to.emit(entry_id, minutes)
            return
        super().mouseReleaseEvent(event)
        self._let_loose()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the hours become taller, or shorter; otherwise they scroll."""
        turned = event.angleDelta().y()
        if event.modifiers() & Modifier.ControlModifier and turned:
            centre = event.position().toPoint().y()
            self.zoom_to(self.hour + (ZOOM_STEP if turned > 0 else -ZOOM_STEP), centre)
        else:
            super().wheelEvent(event)

    def _edge_at(self, point: QPoint) -> int:
        """The entry whose lower edge is under the mouse, or -1; what is published keeps its length."""
        index = self.indexAt(point)
        if not index.isValid() or point.y() < self.visualRect(index).bottom() - EDGE:
            return -1
        published = self.entries.entry(index.row()).item.status is Status.PUBLISHED
        return -1 if published else index.row()

    def _stretch_to(self, point: QPoint) -> None:
        entry = self.entries.find(self.resized[0]) if self.resized is not None else None
        if entry is not None and entry.item.at is not None:
            start = entry.item.at.hour * HOUR + entry.item.at.minute
            end = round(self.grid.minute_at(self.content(point)) / SNAP) * SNAP
            self.resized = (entry.id, max(SNAP, min(end, DAY) - start))
            self.viewport().update()

    # --- what a place means --------------------------------------------------------------------------

    def ground_pressed(self, content: QPoint) -> None:
        self.leave_entries()
        if (at := self._slot_at(content)) is not None:
            self.step_to(at)

    def ground_opened(self, content: QPoint) -> None:
        if (at := self._slot_at(content)) is not None:
            self.new_wanted.emit(at)

    def grabbed_at(self, content: QPoint) -> None:
        entry = self.entries.entry(self.row_at(content))
        if entry.item.at is not None:
            start = entry.item.at.hour * HOUR + entry.item.at.minute
            self._grip, self._grabbed = self.grid.minute_at(content) - start, entry.item.minutes

    def hold_over(self, content: QPoint | None) -> bool:
        before, self.held = self.held, self._held_at(content) if content is not None else None
        if self.held != before:
            self.viewport().update()
        return self.held is not None and not self.held.refused

    def let_go(self, content: QPoint, ids: tuple[str, ...]) -> None:
        held = self._held_at(content)
        if held is None:
            return
        if held.start is None:
            self.dropped.emit(ids, self.grid.day(held.day))
        else:
            self.put_at.emit(ids, self.grid.moment(held.day, held.start))

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self._let_loose()

    def _held_at(self, content: QPoint) -> Held | None:
        """What letting go here would mean; above the hours it is the day alone."""
        day = self.grid.day_at(content)
        if day < 0:
            return None
        if content.y() - self.verticalOffset() < self.frozen_height():
            return Held(day, None, refused=self.why_not(self.grid.day(day)))
        start = snapped(self.grid.minute_at(content) - self._grip)
        refused = self.why_not_at(self.grid.moment(day, start))
        return Held(day, start, min(self._grabbed, DAY - start), refused)

    def _slot_at(self, content: QPoint) -> datetime | None:
        """The beginning of the slot under a place; above the hours the chosen time of that day."""
        day = self.grid.day_at(content)
        if day < 0:
            return None
        if content.y() - self.verticalOffset() < self.frozen_height():
            return datetime.combine(self.grid.day(day), self.moment.time())
        slot = min(int(self.grid.minute_at(content)) // SLOT * SLOT, DAY - SLOT)
        return midnight(self.grid.day(day)) + timedelta(minutes=slot)

    def _let_loose(self) -> None:
        """What comes next is not in this hand any more; an idea from the tray has half an hour."""
        self._grip, self._grabbed = 0.0, SLOT
