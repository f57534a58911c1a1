"""A picture of many entries, without a widget for any of them: what month, week, lanes and board share.

It is a `QListView` because screen readers know that kind of list; where an entry stands is arithmetic. A
place within the picture (`content`) is a place on the screen plus how far it was scrolled.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QHelpEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip, QWidget

from cm_console.bridge.plan_ports import Board
from cm_console.models.calendar_model import EntriesModel
from cm_console.views import dates, plan_words
from cm_console.views.choice_keeper import ChoiceKeeper, Pick
from cm_console.views.plan_look import Colours

Index = QModelIndex | QPersistentModelIndex


class PlanCanvas(QListView):
    """Without `entries` they are its own: a board holds undated ones too. What is chosen stays so when they
    change.
    """

    def __init__(self, parent: QWidget | None = None, entries: EntriesModel | None = None) -> None:
        super().__init__(parent)
        self.entries = entries or EntriesModel(self, plan_words.spoken)
        self.today = dates.today()
        self.colours = Colours()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAcceptDrops(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # no ground below ours
        self.setModel(self.entries)
        self._choice = ChoiceKeeper(self, self.entries)
        self.entries.modelAboutToBeReset.connect(self._keep_choice)
        self.entries.modelReset.connect(self._restore_choice)
        self.selectionModel().selectionChanged.connect(self._on_choice)
        self.selectionModel().currentChanged.connect(self._on_current)

    # --- what a picture says of itself ---------------------------------------------------------------

    def take_board(self, board: Board) -> None:
        """Works out where everything of a board stands."""

    def renew(self) -> None:
        """Works out everything anew, after a change of language, font, colours or size."""

    def content_height(self) -> int:
        """How tall the picture is, with what stays above while it scrolls."""
        return 0

    def frozen_height(self) -> int:
        """The part above that does not scroll."""
        return 0

    def place_of(self, _row: int) -> QRect:
        """Where an entry stands in the content, the first time; empty when it is folded away."""
        return QRect()

    def row_at(self, _content: QPoint) -> int:
        """The entry at a place in the content, or -1."""
        return -1

    def bring_into_view(self, _row: int) -> None:
        """Makes room for an entry that is folded away, and goes to its place."""

    def tip_at(self, _content: QPoint) -> str:
        """What is to be said about a place without an entry."""
        return ""

    def tell(self) -> None:
        """Puts into words where the keyboard is."""

    # --- what a calendar asks of a view --------------------------------------------------------------

    def show_plan(self, board: Board, colours: Colours) -> None:
        """Shows this from now on."""
        self.colours = colours
        self.take_board(board)
        self.renew()

    def set_today(self, today: date) -> None:
        """The day that is marked as today."""
        if today != self.today:
            self.today = today
            self.renew()

    def why_not(self, day: date) -> str:
        """Why nothing can be put on a day; empty when it can."""
        return self.tr("This day has passed") if day < self.today else ""

    def chosen_ids(self) -> tuple[str, ...]:
        """The chosen entries in the order of the picture."""
        return self._choice.ids()

    def choose(self, entry_id: str) -> bool:
        """Chooses one entry; whether it is shown."""
        row = self.entries.row(entry_id)
        if row >= 0:
            self.go_to_row(row, Pick.ClearAndSelect)
        return row >= 0

    def leave_entries(self) -> None:
        """From the entries back to their day."""
        self.selectionModel().clear()

    def go_to_row(self, row: int, command: Pick) -> None:
        """The keyboard goes to an entry."""
        self.selectionModel().setCurrentIndex(self.entries.index(row), command)
        self.bring_into_view(row)
        self.scrollTo(self.entries.index(row))
        self.tell()

    def current_id(self) -> str:
        """The entry that the keyboard is at; empty for none."""
        return self._choice.current_id()

    # --- scrolling -----------------------------------------------------------------------------------

    def content(self, point: QPoint) -> QPoint:
        """A place on the screen as a place in the content."""
        return point + QPoint(0, self.verticalOffset())

    def show_place(self, place: QRect) -> None:
        """Scrolls as little as is needed to show a place of the content."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        above, below = place.top() - self.frozen_height(), place.bottom() + 1 - room
        bar.setValue(min(max(bar.value(), below), above) if place.isValid() else bar.value())

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def scrollTo(self, index: Index, _hint: object = None) -> None:
        self.show_place(self.place_of(index.row()))

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def updateGeometries(self) -> None:
        QAbstractItemView.updateGeometries(self)
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(max(1, room - self.frozen_height()))
        bar.setSingleStep(24)
        bar.setRange(0, max(0, self.content_height() - room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        self.renew()

    # --- Qt's questions ------------------------------------------------------------------------------

    def visualRect(self, index: Index) -> QRect:
        place = self.place_of(index.row()) if index.isValid() else QRect()
        return place.translated(0, -self.verticalOffset()) if place.isValid() else place

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.row_at(self.content(point)) if point.y() >= self.frozen_height() else -1
        return self.entries.index(row) if row >= 0 else QModelIndex()

    def isIndexHidden(self, _index: Index) -> bool:
        return False

    def moveCursor(self, _action: object, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        return self.currentIndex()

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

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def _tip(self, point: QPoint) -> str:
        index = self.indexAt(point)
        if not index.isValid():
            return self.tip_at(self.content(point))
        entry = self.entries.entry(index.row())
        return "\n".join(filter(None, (str(index.data()), self.colours.names(entry.item))))

    @Slot(QItemSelection, QItemSelection)
    def _on_choice(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        self.viewport().update()  # an entry can stand in more than one place

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, _here: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()

    @Slot()
    def _keep_choice(self) -> None:
        self._choice.keep()

    @Slot()
    def _restore_choice(self) -> None:
        self._choice.restore()
