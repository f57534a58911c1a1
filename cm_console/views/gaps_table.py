"""The heat map of the gaps: a table, so that keyboards and screen readers know their way."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from cm_console.domain.plan.persona import Persona
from cm_console.models.gaps_model import GapsModel
from cm_console.views import gap_words
from cm_console.views.gap_delegate import GapDelegate
from cm_console.views.plan_look import ink, persona_colour
from cm_console.views.theme import tokens

Key = Qt.Key
NARROWEST, NAMES, DOT = 56, 190, 10


class GapsTable(QTableView):
    """Arrows go from cell to cell, Enter opens one, Page up and down show other weeks."""

    picked = Signal(QModelIndex)
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = GapsModel(self, gap_words.spoken, gap_words.column, self._dot)
        self.setModel(self.cells)
        self.setItemDelegate(GapDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._dress_headers()
        self.clicked.connect(self._on_clicked)

    def fit(self, room: int) -> None:
        """Takes no more height than there are rows; in a large window these are taller."""
        least = self.itemDelegate().sizeHint(self._option(), QModelIndex()).height()
        rows = max(1, self.cells.rowCount())
        around = self.horizontalHeader().sizeHint().height() + self.horizontalScrollBar().sizeHint().height()
        height = max(least, min((room - around) // rows, least * 2))
        self.verticalHeader().setDefaultSectionSize(height)
        self.setMaximumHeight(rows * height + around)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Key(event.key())
        if key in (Key.Key_Return, Key.Key_Enter) and self.currentIndex().isValid():
            self.picked.emit(self.currentIndex())
        elif key in (Key.Key_PageUp, Key.Key_PageDown):
            self.turned.emit(1 if key == Key.Key_PageDown else -1)
        elif event.text().strip():
            event.ignore()  # letters and digits are keys of the page; a table would search with them
        else:
            super().keyPressEvent(event)

    # --- inside --------------------------------------------------------------------------------------

    def _dress_headers(self) -> None:
        weeks, names = self.horizontalHeader(), self.verticalHeader()
        weeks.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        weeks.setMinimumSectionSize(NARROWEST)
        weeks.setHighlightSections(False)
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        names.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        names.setFixedWidth(NAMES)
        names.setHighlightSections(False)
        for header in (weeks, names):
            header.setSectionsClickable(False)
            header.setTextElideMode(Qt.TextElideMode.ElideRight)

    def _option(self) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return option

    def _dot(self, persona: Persona) -> QPixmap:
        tint = ink(persona_colour(persona), tokens(self.palette())).name()
        return _dot(tint, self.devicePixelRatioF())

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.picked.emit(index)


@lru_cache(maxsize=64)
def _dot(tint: str, ratio: float) -> QPixmap:
    """A dot in the colour of a persona."""
    made = QPixmap(round(DOT * ratio), round(DOT * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tint))
    painter.drawRoundedRect(QRectF(0, 0, DOT, DOT), 3, 3)
    painter.end()
    return made
