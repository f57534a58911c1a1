"""Entries below each other: the tray of ideas, and everything of one day. They can be carried away."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.status import Status
from cm_console.models.calendar_model import EntriesModel, EntryRole
from cm_console.views import dates, plan_words
from cm_console.views.entry_drag import accept, drag, held
from cm_console.views.line_delegate import Line, LineDelegate
from cm_console.views.plan_look import Colours, ink, sign
from cm_console.views.theme import tokens

Index = QModelIndex | QPersistentModelIndex
STRIPE = 4


class EntryDelegate(LineDelegate):
    """An entry in two lines, with the colours that it has in the month."""

    colours = Colours()
    names_days = False  # where entries of several days stand together

    def line(self, index: Index) -> Line:
        entry: Entry = index.data(EntryRole)
        item = entry.item
        parts = (*plan_words.what(entry), self.colours.names(item))
        return Line(
            sign(entry),
            "danger" if item.status is Status.MISSED else "muted",
            plan_words.title(entry),
            "  ·  ".join(part for part in parts if part),
            self._when(item.at),
        )

    def _when(self, at: datetime | None) -> str:
        if at is None:
            return ""
        if not self.names_days:
            return dates.clock(at)
        year = "" if at.year == dates.today().year else f" {at.year}"
        return f"{dates.short_day(at.date())}{year}  {dates.clock(at)}"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        entry: Entry = index.data(EntryRole)
        stripes, rect = self.colours.stripes(entry.item), option.rect.adjusted(0, 1, 0, -2)
        part = rect.height() // len(stripes)
        for number, tint in enumerate(stripes):
            colour = ink(tint, tokens(option.palette))
            painter.fillRect(rect.left(), rect.top() + number * part, STRIPE, part, colour)


class EntryList(QListView):
    """Says what a person wants with the entries of a model."""

    opened = Signal(str)
    cancel_wanted = Signal(object)  # ids
    taken_in = Signal(object)  # ids that were let go here

    def __init__(self, model: EntriesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = model
        self.rows = EntryDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self.rows)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.doubleClicked.connect(self._on_open)

    def chosen_ids(self) -> tuple[str, ...]:
        """The chosen entries from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._entries.entry(row).id for row in rows)

    def show_colours(self, colours: Colours) -> None:
        """Colours from now on."""
        self.rows.colours = colours
        self.viewport().update()

    # --- Qt overrides --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and self.chosen_ids():
            self.cancel_wanted.emit(self.chosen_ids())
        else:
            super().keyPressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        grabbed = self._entries.entry(self.currentIndex().row())
        drag(self, self.chosen_ids(), grabbed.id, plan_words.title(grabbed))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if held(event.mimeData()) and event.source() is not self:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        accept(event, may_copy=False)

    def dropEvent(self, event: QDropEvent) -> None:
        if ids := held(event.mimeData()):
            accept(event, may_copy=False)
            self.taken_in.emit(ids)

    @Slot(QModelIndex)
    def _on_open(self, index: QModelIndex) -> None:
        self.opened.emit(self._entries.entry(index.row()).id)
