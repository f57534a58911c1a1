"""Asks for a name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cm_console.views.view import Overlay

LONGEST = 60
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NameCard(Overlay):
    """`named` carries what was written; Esc keeps nothing."""

    WIDTH = 380
    named = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "overlay")
        self._heading, self._hint = QLabel(self), QLabel(self)
        self.name = QLineEdit(self)
        self.name.setMaxLength(LONGEST)
        self._yes, self._no = QPushButton(self), QPushButton(self)
        self._heading.setProperty("role", "heading")
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        self._yes.setProperty("role", "primary")
        self._no.setProperty("role", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(10)
        for part in (self._heading, self._hint, self.name):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._no)
        row.addWidget(self._yes)
        column.addLayout(row)
        self.name.textChanged.connect(self._on_text)
        self._yes.clicked.connect(self._on_yes)
        self._no.clicked.connect(self.dismiss)
        self.retranslate()

    def ask(self, heading: str, hint: str, name: str = "") -> None:
        """Shows the question; Enter answers it."""
        self._heading.setText(heading)
        self._hint.setText(hint)
        self.name.setAccessibleName(heading)
        self.name.setText(name)
        self.name.selectAll()
        self._on_text()
        self.open()
        self.name.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        self._yes.setText(self.tr("Keep"))
        self._no.setText(self.tr("Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._on_yes()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_text(self) -> None:
        self._yes.setEnabled(bool(self.name.text().strip()))

    @Slot()
    def _on_yes(self) -> None:
        if name := self.name.text().strip():
            self.dismiss()
            self.named.emit(name)
