"""Everything of one day, where the month has no room for all of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cm_console.domain.plan.entry import Entry
from cm_console.models.calendar_model import EntriesModel
from cm_console.views import dates, plan_words
from cm_console.views.entry_list import EntryList
from cm_console.views.view import Card

WIDTH, MOST_ROWS = 320, 8


class DayCard(Card):
    """Stands above its day until Esc, or until something else gets the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setProperty("role", "overlay")
        self.setAutoFillBackground(True)
        self.model = EntriesModel(self, plan_words.spoken)
        self.list = EntryList(self.model, self)
        self._day = dates.today()
        self._heading = QLabel(self)
        self._heading.setProperty("role", "strong")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self._heading)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.hide()

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self._day

    def open(self, day: date, entries: Sequence[Entry], above: QRect) -> None:
        """Shows the entries of a day at its place in the parent."""
        self._day = day
        self.take(entries)
        self.retranslate()
        rows = min(len(entries), MOST_ROWS)
        height = self.list.sizeHintForRow(0) * rows + self._heading.sizeHint().height() + 34
        around = self._around.rect().adjusted(8, 8, -8, -8)
        place = QRect(above.left(), above.top(), WIDTH, min(height, around.height()))
        place.moveLeft(max(around.left(), min(place.left(), around.right() - WIDTH)))
        place.moveTop(max(around.top(), min(place.top(), around.bottom() - place.height())))
        self.setGeometry(place)
        self.show()
        self.raise_()
        self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def take(self, entries: Sequence[Entry]) -> None:
        """What the day holds now."""
        self.model.take(entries)

    def retranslate(self) -> None:
        self._heading.setText(dates.long_day(self._day))
        self.list.setAccessibleName(self._heading.text())
