"""A list whose rows have one height, so that every place in it is arithmetic.

Qt's own list lays all rows out again after each insertion, in batches that hold up the window and leave its
far end blank meanwhile. Here a hundred thousand rows cost what ten cost, and the scroll bar is exact at once.
It is a `QListView` all the same, because screen readers know that kind of list.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

Index = QModelIndex | QPersistentModelIndex
Move = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint


class UniformList(QListView):
    """One column, one row height (asked of the delegate once per font), drawn by the delegate."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = 0
        self._hovered = -1
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)

    # --- arithmetic ----------------------------------------------------------------------------------

    def row_height(self) -> int:
        """Height of every row in pixels."""
        if not self._height:
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            self._height = max(1, self.itemDelegate().sizeHint(option, QModelIndex()).height())
        return self._height

    def row_count(self) -> int:
        """Rows of the model, or 0 without one."""
        return self.model().rowCount() if self.model() is not None else 0

    def shown_rows(self) -> range:
        """The rows of which something can be seen."""
        height, top = self.row_height(), self.verticalOffset()
        last = (top + self.viewport().height()) // height
        return range(top // height, min(last + 1, self.row_count()))

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        top = index.row() * self.row_height() - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self.row_height())

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = (point.y() + self.verticalOffset()) // self.row_height()
        return self.model().index(row, 0) if 0 <= row < self.row_count() else QModelIndex()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: Index) -> bool:
        return False

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        if not index.isValid():
            return
        bar, room = self.verticalScrollBar(), self.viewport().height() - self.row_height()
        top = index.row() * self.row_height()
        if hint is Hint.PositionAtTop:
            bar.setValue(top)
        elif hint is Hint.PositionAtBottom:
            bar.setValue(top - room)
        elif hint is Hint.PositionAtCenter:
            bar.setValue(top - room // 2)
        else:
            bar.setValue(min(max(bar.value(), top - room), top))

    def moveCursor(self, action: Move, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last, page = self.row_count() - 1, max(1, self.viewport().height() // self.row_height() - 1)
        steps = {Move.MoveUp: -1, Move.MovePrevious: -1, Move.MoveDown: 1, Move.MoveNext: 1}
        steps |= {Move.MovePageUp: -page, Move.MovePageDown: page, Move.MoveHome: -last, Move.MoveEnd: last}
        if last < 0:
            return QModelIndex()
        row = min(max(self.currentIndex().row() + steps.get(action, 0), 0), last)
        return self.model().index(row, 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        area = rect.normalized().translated(0, self.verticalOffset())
        first, last = area.top() // self.row_height(), area.bottom() // self.row_height()
        self.select_range(first, last, command)

    def select_range(self, first: int, last: int, command: QItemSelectionModel.SelectionFlag) -> None:
        """Applies `command` to all rows from `first` to `last`."""
        first, last = max(0, first), min(last, self.row_count() - 1)
        if first <= last:
            chosen = QItemSelection(self.model().index(first, 0), self.model().index(last, 0))
            self.selectionModel().select(chosen, command)

    def selectAll(self) -> None:
        self.select_range(0, self.row_count() - 1, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())  # a dozen rows: drawing all of them is quicker than choosing

    # --- keeping up ----------------------------------------------------------------------------------

    def updateGeometries(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self.row_count() * self.row_height() - room))
        bar.setPageStep(room)
        bar.setSingleStep(self.row_height() // 3)
        QAbstractItemView.updateGeometries(self)

    def doItemsLayout(self) -> None:
        """Nothing is laid out; the scroll bar follows the number of rows."""
        QAbstractItemView.doItemsLayout(self)
        self.viewport().update()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def dataChanged(self, _top: Index, _bottom: Index, _roles: Sequence[int] = ()) -> None:
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._height = 0
            self.doItemsLayout()

    # --- drawing -------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain, current = option.state, self.currentIndex().row()
        for row in self.shown_rows():
            index = self.model().index(row, 0)
            option.state = plain & ~QStyle.StateFlag.State_HasFocus
            if self.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if row == current:
                option.state |= QStyle.StateFlag.State_HasFocus
            if row == self._hovered:
                option.state |= QStyle.StateFlag.State_MouseOver
            option.rect = self.visualRect(index)
            self.itemDelegate().paint(painter, option, index)
        painter.end()

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()
