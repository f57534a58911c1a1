"""Some entries in a small list above the page, to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cm_console.domain.plan.entry import Entry
from cm_console.models.calendar_model import EntriesModel
from cm_console.views import plan_words
from cm_console.views.entry_list import EntryList
from cm_console.views.view import Card

WIDTH, MOST_ROWS = 320, 8


class EntriesCard(Card):
    """Stands there until Esc, or until something else gets the keyboard. Each entry is shown with its day."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setProperty("role", "overlay")
        self.setAutoFillBackground(True)
        self.model = EntriesModel(self, plan_words.spoken)
        self.list = EntryList(self.model, self)
        self.list.rows.names_days = True
        self._heading = QLabel(self)
        self._heading.setProperty("role", "strong")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self._heading)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.hide()

    def open(self, heading: str, entries: Sequence[Entry], above: QRect) -> None:
        """Shows entries at a place in the parent."""
        self.take(entries)
        self.say(heading)
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
        """What there is now."""
        self.model.take(entries)

    def say(self, heading: str) -> None:
        """What they have in common."""
        self._heading.setText(heading)
        self.list.setAccessibleName(heading)
