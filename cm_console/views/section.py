"""A part of a long form that opens and closes; closed, it says in a few words what is in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from cm_console.views.icons import icon
from cm_console.views.view import View

ARROW = QSize(14, 14)
LEFT, BELOW = 20, 8  # of what is inside


class Section(View):
    """`toggled` comes when a person opens or closes it."""

    toggled = Signal()

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self._text = ""
        self.head, self._summary = QToolButton(self), QLabel(self)
        self.head.setProperty("role", "section")
        self.head.setCheckable(True)
        self.head.setIconSize(ARROW)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._summary.setProperty("role", "small")
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout()
        line.addWidget(self.head)
        line.addWidget(self._summary, 1)
        self._inside = QVBoxLayout()
        self._inside.addWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addLayout(self._inside)
        self.head.clicked.connect(self._on_head)
        self.set_open(is_open=False)

    def is_open(self) -> bool:
        """Whether what is inside can be seen."""
        return self.head.isChecked()

    def set_open(self, *, is_open: bool) -> None:
        """Opens or closes, without saying so."""
        self.head.setChecked(is_open)
        self.head.setIcon(icon("chevron-down" if is_open else "chevron-right"))
        self.content.setVisible(is_open)
        self._inside.setContentsMargins(LEFT, 0, 0, BELOW if is_open else 0)
        self._show_summary()

    def name(self, title: str, summary: str) -> None:
        """What it is called, and what is in it in a few words."""
        self._text = summary
        self.head.setText(title)
        self.head.setAccessibleName(title)
        self._show_summary()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_summary()

    def _show_summary(self) -> None:
        text = "" if self.is_open() else self._text
        self.head.setAccessibleDescription(text)
        room = self.width() - self.head.sizeHint().width() - 16
        self._summary.setText(self._summary.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room))
        self._summary.setToolTip(text)

    @Slot()
    def _on_head(self) -> None:
        self.set_open(is_open=self.head.isChecked())
        self.toggled.emit()
