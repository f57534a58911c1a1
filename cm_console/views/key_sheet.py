"""All keys on one sheet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QWidget

from cm_console.views import words
from cm_console.views.keys import DECIDE, MOVING, WINDOW
from cm_console.views.view import Overlay


class KeySheet(Overlay):
    """Closes on Esc, on "?" and on a click."""

    WIDTH = 860

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "overlay")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(26, 22, 26, 22)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(7)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        for column in (1, 3, 5):
            self._grid.setColumnStretch(column, 1)
        self.retranslate()

    def open(self) -> None:
        super().open()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.deleteLater()
        moving = [(key.keys, key.said()) for key in MOVING]
        deciding = [(key, words.word(action)) for action, key in DECIDE.items()]
        window = [(key.keys, key.said()) for key in WINDOW]
        columns = (
            (self.tr("Move and select"), moving),
            (self.tr("Decide"), deciding),
            (self.tr("Window"), window),
        )
        for column, (title, lines) in enumerate(columns):
            self._fill(column * 2, title, lines)
        self.setAccessibleName(self.tr("Keys"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "?":
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, _event: object) -> None:
        self.dismiss()

    def _fill(self, column: int, title: str, lines: list[tuple[str, str]]) -> None:
        self._grid.addWidget(self._label(title, "heading"), 0, column, 1, 2)
        for row, (keys, text) in enumerate(lines, 1):
            key = self._label(QCoreApplication.translate("keys", keys), "key")
            self._grid.addWidget(key, row, column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(self._label(text, ""), row, column + 1)

    def _label(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", role)
        return label
