"""The picture of an agenda: day after day from a chosen one on, without a widget for any line.

It is a list as every other; what is its own is the arithmetic with headings between the rows.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from cm_console.models.calendar_model import CalendarModel
from cm_console.views import dates
from cm_console.views.agenda_delegate import EDGE, LEFT, AgendaDelegate
from cm_console.views.agenda_lines import NO_LINES, Lines
from cm_console.views.choice_keeper import ChoiceKeeper, Pick
from cm_console.views.row_look import Fonts
from cm_console.views.theme import colour, tokens
from cm_console.views.uniform_list import UniformList

Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemView.ScrollHint


class AgendaList(UniformList):
    """Shows the entries of a model below the heading of their day; keeps the choice over a fresh plan."""

    def __init__(self, model: CalendarModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = model
        self.lines = NO_LINES
        self.rows = AgendaDelegate(self)
        self.drop_day: date | None = None  # where the hand would let go
        self.setItemDelegate(self.rows)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setModel(model)
        self._choice = ChoiceKeeper(self, model)
        model.modelAboutToBeReset.connect(self._keep_choice)
        model.modelReset.connect(self._restore_choice)

    def last_shown(self) -> date | None:
        """The last day that was read; None before the first reading."""
        return None

    def chosen_ids(self) -> tuple[str, ...]:
        """The chosen entries in order of time."""
        return self._choice.ids()

    def choose(self, entry_id: str) -> bool:
        """Chooses one entry; whether it is shown."""
        row = self.entries.row(entry_id)
        if row >= 0:
            self.selectionModel().setCurrentIndex(self.entries.index(row), Pick.ClearAndSelect)
        return row >= 0

    def leave_entries(self) -> None:
        """From the entries back to their day."""
        self.selectionModel().clear()

    # --- arithmetic ----------------------------------------------------------------------------------

    def arrange(self) -> None:
        """Works out anew where everything stands."""
        days = [day for row in range(self.entries.rowCount()) if (day := self.entries.day_of(row))]
        self.lines = Lines.of(days, self.rows.heading_height(self.font()), self.row_height())

    def footer_height(self) -> int:
        """Below the last row stands up to which day was looked."""
        return self.rows.heading_height(self.font()) if self.lines.rows else 0

    def shown_rows(self) -> range:
        top = self.verticalOffset()
        return self.lines.rows_in(top, top + self.viewport().height())

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self.lines.rows):
            return QRect()
        top = self.lines.rows[index.row()] - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self.lines.row_height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.lines.row_at(point.y() + self.verticalOffset())
        return self.entries.index(row) if row >= 0 else QModelIndex()

    def day_at(self, point: QPoint) -> date | None:
        """The day under a point."""
        return self.lines.day_at(point.y() + self.verticalOffset())

    def scrollTo(self, index: Index, _hint: Hint = Hint.EnsureVisible) -> None:
        if not index.isValid() or index.row() >= len(self.lines.rows):
            return
        bar, top = self.verticalScrollBar(), self.lines.rows[index.row()]
        room = self.viewport().height() - self.row_height()
        above = self.rows.heading_height(self.font())  # the heading comes along
        bar.setValue(min(max(bar.value(), top - room), top - above))

    def setSelection(self, rect: QRect, command: Pick) -> None:
        area = rect.normalized().translated(0, self.verticalOffset())
        found = self.lines.rows_in(area.top(), area.bottom())
        if found:
            self.select_range(found.start, found.stop - 1, command)
        elif command & Pick.Clear:
            self.selectionModel().clearSelection()

    def updateGeometries(self) -> None:
        self.arrange()
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self.lines.height + self.footer_height() - room))
        bar.setPageStep(room)
        bar.setSingleStep(self.row_height() // 3)
        QAbstractItemView.updateGeometries(self)

    def keyboardSearch(self, _typed: str) -> None:
        """Letters are for the page."""

    # --- drawing -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, look, top = QPainter(self.viewport()), tokens(self.palette()), self.verticalOffset()
        height, width = self.rows.heading_height(self.font()), self.viewport().width()
        for day, place in self.lines.headings_in(top, top + self.viewport().height()):
            self.rows.paint_heading(painter, QRect(0, place - top, width, height), day, self.font(), look)
            if day == self.drop_day:
                painter.fillRect(0, place - top, width, 2, colour(look.accent))
        last = self.last_shown()
        if last is not None and self.lines.rows:
            painter.setFont(Fonts.of(self.font()).small)
            painter.setPen(colour(look.muted))
            rect = QRect(EDGE, self.lines.height - top, width - 2 * EDGE, height)
            words = self.tr("Up to and including {day}. Scroll on for more.")
            painter.drawText(rect, LEFT, words.format(day=dates.long_day(last)))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        QWidget.focusInEvent(self, event)  # a list would choose its first entry
        self.viewport().update()

    # --- keeping the choice --------------------------------------------------------------------------

    @Slot()
    def _keep_choice(self) -> None:
        self._choice.keep()

    @Slot()
    def _restore_choice(self) -> None:
        self.updateGeometries()
        self.setAutoScroll(False)  # a fresh plan is no reason to jump
        self._choice.restore()
        self.setAutoScroll(True)
        self.viewport().update()
