"""How much of what is searched for stands on other days than those that are shown, and the way there."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from cm_console.views import dates
from cm_console.views.icons import icon
from cm_console.views.view import View


class SearchHits(View):
    """A line below the search; not there while nothing is searched for."""

    back_wanted = Signal()
    on_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: tuple[int, date | None, date | None] = (0, None, None)
        self._words, self._list = QLabel(self), QPushButton(self)
        self._back, self._on = QToolButton(self), QToolButton(self)
        self._list.setProperty("role", "link")
        self._back.setIcon(icon("chevron-left", "text"))
        self._on.setIcon(icon("chevron-right", "text"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self._back, self._on, self._words, self._list):
            row.addWidget(part)
        row.addStretch(1)
        for button in (self._back, self._on):
            button.setProperty("role", "bare")
        self._back.clicked.connect(self.back_wanted)
        self._on.clicked.connect(self.on_wanted)
        self._list.clicked.connect(self.list_wanted)
        self.hide()
        self.retranslate()

    def tell(self, before: int, after: int, last: date | None, following: date | None) -> None:
        """How many stand before and after the days that are shown, and the nearest of each."""
        self._told = (before + after, last, following)
        self.retranslate()
        self.show()

    def words(self) -> str:
        """What is told."""
        return self._words.text()

    def retranslate(self) -> None:
        count, last, following = self._told
        words = [self.tr("%Ln elsewhere in the plan", "", count)]
        if following is not None:
            words.append(self.tr("the next on {day}").format(day=dates.long_day(following)))
        if last is not None:
            words.append(self.tr("the one before on {day}").format(day=dates.long_day(last)))
        self._words.setText(" · ".join(words) if count else self.tr("Nothing elsewhere in the plan"))
        self._words.setAccessibleName(self._words.text())
        self._list.setText(self.tr("Show all"))
        for button, name in (
            (self._back, self.tr("The one before (Shift+F3)")),
            (self._on, self.tr("The next one (F3)")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
