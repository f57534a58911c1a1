"""The mouse over a picture of entries: choosing, opening, and carrying them to another place."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication

from cm_console.views import plan_words
from cm_console.views.choice_keeper import Pick
from cm_console.views.entry_drag import accept, drag, held
from cm_console.views.plan_canvas import PlanCanvas

EDGE, NUDGE = 28, 16  # pixels from the edge at which carrying scrolls, and how far each time


class PlanHand(PlanCanvas):
    """A canvas under the hand. Places are in the content; what a place means is said by who inherits."""

    opened = Signal(str)

    _pressed: QPoint | None = None  # where the mouse went down on an entry
    _single = False  # letting go without dragging leaves only that entry chosen
    _parting = False  # letting go without dragging leaves that entry out
    carried: tuple[str, ...] = ()  # what is over this picture now, the grabbed entry first
    may_copy = True  # whether Ctrl means anything here
    copying = False  # what is carried stays where it is as well

    # --- what a place means --------------------------------------------------------------------------

    def ground_pressed(self, _content: QPoint) -> None:
        """The mouse went down beside the entries."""

    def ground_opened(self, _content: QPoint) -> None:
        """A double click beside the entries."""

    def hold_over(self, _content: QPoint | None) -> bool:
        """Shows where the hand would let go; whether it can. None: the hand has left."""
        return False

    def let_go(self, _content: QPoint, _ids: tuple[str, ...]) -> None:
        """Entries were let go here, the grabbed one first."""

    def grabbed_at(self, _content: QPoint) -> None:
        """The hand takes what is chosen from here."""

    # --- mouse ---------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        index = self.indexAt(point)
        self._forget_press()
        if index.isValid():
            self._pressed = point
            self.grabbed_at(self.content(point))
            self._press_entry(index.row(), event.modifiers())
        else:
            self.ground_pressed(self.content(point))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = QApplication.startDragDistance()
        point = event.position().toPoint()
        if self._pressed is None or (point - self._pressed).manhattanLength() < far:
            return
        index = self.indexAt(self._pressed)
        self._forget_press()
        if index.isValid():
            grabbed = self.entries.entry(index.row())
            drag(self, self.chosen_ids(), grabbed.id, plan_words.title(grabbed))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if (self._single or self._parting) and self._pressed is not None:
            command = Pick.Deselect if self._parting else Pick.ClearAndSelect
            self.go_to_row(self.indexAt(self._pressed).row(), command)
        self._forget_press()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        if index.isValid():
            self.opened.emit(self.entries.entry(index.row()).id)
        else:
            self.ground_opened(self.content(point))

    def wheelEvent(self, event: QWheelEvent) -> None:
        QAbstractItemView.wheelEvent(self, event)

    def _press_entry(self, row: int, modifiers: Qt.KeyboardModifier) -> None:
        index, here = self.entries.index(row), self.currentIndex()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._parting = self.selectionModel().isSelected(index)  # or the hand is about to copy
            self.go_to_row(row, Pick.Select)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier and here.isValid():
            first, last = sorted((here.row(), row))
            stretch = QItemSelection(self.entries.index(first), self.entries.index(last))
            self.selectionModel().select(stretch, Pick.ClearAndSelect)
        elif self.selectionModel().isSelected(index):
            self._single = True  # the hand may be about to carry all that are chosen
            self.go_to_row(row, Pick.NoUpdate)
        else:
            self.go_to_row(row, Pick.ClearAndSelect)

    def _forget_press(self) -> None:
        self._pressed, self._single, self._parting = None, False, False

    # --- carrying ------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.carried = held(event.mimeData())
        if self.carried:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        point = event.position().toPoint()
        self._scroll_at_the_edge(point)
        if self.hold_over(self.content(point)):
            self.copying = accept(event, may_copy=self.may_copy)
        else:
            event.ignore()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.hold_over(None)

    def dropEvent(self, event: QDropEvent) -> None:
        content, ids = self.content(event.position().toPoint()), held(event.mimeData())
        self.carried = ids
        fits = self.hold_over(content)
        self.hold_over(None)
        if ids and fits:
            self.copying = accept(event, may_copy=self.may_copy)
            self.let_go(content, ids)
            self.copying = False

    def _scroll_at_the_edge(self, point: QPoint) -> None:
        bar = self.verticalScrollBar()
        if point.y() > self.viewport().height() - EDGE:
            bar.setValue(bar.value() + NUDGE)
        elif self.frozen_height() <= point.y() < self.frozen_height() + EDGE:
            bar.setValue(bar.value() - NUDGE)
