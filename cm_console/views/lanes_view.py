"""Lanes under the hand: keys, mouse, and entries that are carried to another week or another persona."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from cm_console.bridge.plan_ports import Board
from cm_console.domain.plan.wall_time import monday_of
from cm_console.views.empty_state import EmptyState
from cm_console.views.lane_canvas import ZOOMS, LaneCanvas
from cm_console.views.plan_look import Colours

Key = Qt.Key
CELLS = {Key.Key_Left: (0, -1), Key.Key_Right: (0, 1), Key.Key_Up: (-1, 0), Key.Key_Down: (1, 0)}
NOTCH = 120  # of a mouse wheel
DAYS = 7


class LanesView(LaneCanvas):
    """Says what a person wants. Arrows move the cell, Tab goes into its entries."""

    passed_on = Signal(object, int, str, str)  # ids, days, from which persona (empty: all), to which
    copied_on = Signal(object, int, str, str)  # the same, and they stay where they are as well
    given_day = Signal(object, object, str)  # ids without a day, date, persona
    personas_wanted = Signal()

    opens_first = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: str | None = None  # the lane that the hand took entries from
        self._turned_wheel = 0
        self.empty = EmptyState(self)
        self.empty.hide()
        self.empty.acted.connect(self.personas_wanted)
        self._corner = QWidget(self)
        self._corner.setProperty("role", "surface")
        self._shown, self.fewer, self.more = QLabel(self._corner), QToolButton(self), QToolButton(self)
        row = QHBoxLayout(self._corner)
        row.setContentsMargins(8, 0, 4, 0)
        row.setSpacing(2)
        row.addWidget(self._shown, 1)
        for button, sign, slot in ((self.fewer, "+", self._on_fewer), (self.more, "−", self._on_more)):
            button.setProperty("role", "bare")
            button.setText(sign)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(slot)
            row.addWidget(button)
        self.renew()

    def show_plan(self, board: Board, colours: Colours) -> None:
        super().show_plan(board, colours)
        self.empty.setVisible(not board.personas)
        self._place_parts()

    def renew(self) -> None:
        super().renew()
        self._shown.setText(self.tr("%Ln week(s)", "", self.weeks()))
        for button, name in (
            (self.fewer, self.tr("Fewer weeks (+)")),
            (self.more, self.tr("More weeks (-)")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.fewer.setEnabled(self.weeks() != ZOOMS[0])
        self.more.setEnabled(self.weeks() != ZOOMS[-1])
        self.empty.say(
            "users",
            self.tr("Who do you make it for?"),
            self.tr("Each persona gets a lane here, so that you see at once who gets nothing."),
            self.tr("Make the first persona"),
        )
        self._place_parts()

    # --- keys ----------------------------------------------------------------------------------------

    def begins_at(self) -> date:
        return self.day

    def rows_here(self) -> Sequence[int]:
        return self.grid.lanes[self.lane].cells.get(self.week, ())

    def walked(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        if key in CELLS and held == Qt.KeyboardModifier.ControlModifier:
            self._carry_by_key(self.chosen_ids(), *CELLS[key])
        elif key in CELLS:
            lane, week = CELLS[key]
            self.leave_entries()
            self.choose_cell(self.lane + lane, self.week + week)
        else:
            return self._went(key)
        return True

    def _went(self, key: Qt.Key) -> bool:
        if key in (Key.Key_PageUp, Key.Key_PageDown):
            self.go(1 if key == Key.Key_PageDown else -1)
        elif key in (Key.Key_Home, Key.Key_End):
            self.leave_entries()
            self.choose_cell(self.lane, 0 if key == Key.Key_Home else self.weeks() - 1)
        elif key in (Key.Key_Plus, Key.Key_Equal, Key.Key_Minus):
            self.zoom(1 if key == Key.Key_Minus else -1)
        elif key == Key.Key_Space:
            self.fold(self.lane, unfolded=not self.grid.is_unfolded(self.lane))
        elif key == Key.Key_Escape and self.currentIndex().isValid():
            self.leave_entries()
        else:
            return False
        return True

    def _carry_by_key(self, ids: tuple[str, ...], lane: int, week: int) -> None:
        onto = self.lane + lane
        if ids and week:
            self.moved_by.emit(ids, week * DAYS)
        elif ids and 0 <= onto < len(self.grid.lanes):
            source, self.lane_id = self.lane_id, self.grid.lanes[onto].id
            self.passed_on.emit(ids, 0, source, self.lane_id)

    # --- mouse ---------------------------------------------------------------------------------------

    def ground_pressed(self, content: QPoint) -> None:
        cell, lane = self._cell_at(content), self.grid.lane_at(content)
        self.leave_entries()
        if cell is not None:
            self.choose_cell(*cell)
            if self.grid.more(*cell)[0].contains(content):
                self.fold(cell[0], unfolded=True)
        elif lane >= 0 and self.grid.head(lane).contains(content):
            self.choose_cell(lane, self.week)
            self.fold(lane, unfolded=not self.grid.is_unfolded(lane))

    def ground_opened(self, content: QPoint) -> None:
        cell = self._cell_at(content)
        if cell is not None:
            self.choose_cell(*cell)
            self.new_wanted.emit(self.day)

    def grabbed_at(self, content: QPoint) -> None:
        self.lane_id = self.grid.lanes[self.grid.lane_at(content)].id
        self._source = self.lane_id

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl a notch of the wheel is another zoom; otherwise the lanes scroll."""
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned_wheel += event.angleDelta().y()
        if abs(self._turned_wheel) >= NOTCH:
            self.zoom(-1 if self._turned_wheel > 0 else 1)
            self._turned_wheel = 0

    # --- carrying ------------------------------------------------------------------------------------

    def hold_over(self, content: QPoint | None) -> bool:
        self.drop_cell = self._cell_at(content) if content is not None else None
        self.drop_refused = ""
        if self.drop_cell is not None:
            last = self.grid.monday_at(self.drop_cell[1]) + timedelta(days=DAYS - 1)
            self.drop_refused = self.why_not(last)
        self.viewport().update()
        return self.drop_cell is not None and not self.drop_refused

    def let_go(self, content: QPoint, ids: tuple[str, ...]) -> None:
        cell, grabbed = self._cell_at(content), self.entries.find(ids[0])
        if cell is None:
            return
        onto = self.grid.lanes[cell[0]].id
        source, self._source = self._source, None
        self.lane_id = onto
        if grabbed is None or grabbed.item.at is None or source is None:
            self.given_day.emit(ids, self.day_in(cell[1]), onto)
            return
        days = (self.grid.monday_at(cell[1]) - monday_of(grabbed.item.at.date())).days
        if self.copying or onto != source:
            (self.copied_on if self.copying else self.passed_on).emit(ids, days, source, onto)
        elif days:
            self.moved_by.emit(ids, days)

    # --- parts above the picture ---------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def _place_parts(self) -> None:
        sizes = self.grid.sizes
        self._corner.setGeometry(0, 0, sizes.head - 1, sizes.header - 1)
        below = self.grid.height
        self.empty.setGeometry(QRect(0, below, self.width(), max(0, self.height() - below)))

    @Slot()
    def _on_fewer(self) -> None:
        self.zoom(-1)

    @Slot()
    def _on_more(self) -> None:
        self.zoom(1)
