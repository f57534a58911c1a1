"""All keys on one sheet."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QWidget

from cm_console.views import words
from cm_console.views.keys import DECIDE, IN_A_VIEW, IN_THE_CALENDAR, MOVING, PLANNING, WINDOW, Key
from cm_console.views.view import Overlay

SPACE = 10  # above a heading in the middle of a column
Column = tuple[str, list[tuple[str, str]]]


class KeySheet(Overlay):
    """Closes on Esc, on "?" and on a click."""

    WIDTH = 860

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "overlay")
        self._calendar = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(26, 22, 26, 22)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(7)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        for column in (1, 3, 5):
            self._grid.setColumnStretch(column, 1)
        self.retranslate()

    def open_for(self, *, calendar: bool) -> None:
        """Shows the keys of the queue, or those of the calendar."""
        self._calendar = calendar
        self.retranslate()
        self.open()

    def open(self) -> None:
        super().open()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.deleteLater()
        own = self._of_the_calendar() if self._calendar else self._of_the_queue()
        window = (self.tr("Window"), _said(WINDOW))
        for column, (title, lines) in enumerate((*own, window)):
            self._fill(column * 2, title, lines)
        if self._calendar:
            below = len(own[0][1]) + 1
            self._fill(0, self.tr("In a view"), _said(IN_A_VIEW), below)
        self.setAccessibleName(self.tr("Keys"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "?":
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, _event: object) -> None:
        self.dismiss()

    def _of_the_queue(self) -> tuple[Column, Column]:
        deciding = [(key, words.word(action)) for action, key in DECIDE.items()]
        return (self.tr("Move and select"), _said(MOVING)), (self.tr("Decide"), deciding)

    def _of_the_calendar(self) -> tuple[Column, Column]:
        return (self.tr("In the calendar"), _said(IN_THE_CALENDAR)), (self.tr("Plan"), _said(PLANNING))

    def _fill(self, column: int, title: str, lines: list[tuple[str, str]], first: int = 0) -> None:
        heading = self._label(title, "heading")
        heading.setContentsMargins(0, SPACE if first else 0, 0, 0)
        self._grid.addWidget(heading, first, column, 1, 2)
        for row, (keys, text) in enumerate(lines, first + 1):
            key = self._label(QCoreApplication.translate("keys", keys), "key")
            self._grid.addWidget(key, row, column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(self._label(text, ""), row, column + 1)

    def _label(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", role)
        return label


def _said(keys: Iterable[Key]) -> list[tuple[str, str]]:
    return [(key.keys, key.said()) for key in keys]
