"""A message inside a page: what happened, the next step, and at most one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from cm_console.domain.errors import AppError
from cm_console.views.errors import texts
from cm_console.views.icons import icon
from cm_console.views.view import Card

ICONS = {"danger": "circle-alert", "warning": "triangle-alert", "good": "circle-check", "plain": "info"}
INKS = {"plain": "accent"}


class Banner(Card):
    """Hidden until it has something to say. `acted` says that its button was pressed."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error: AppError | None = None
        self._tone = "plain"
        self._icon = QLabel(self)
        self._title = QLabel(self)
        self._hint = QLabel(self)
        self._act = QPushButton(self)
        self._close = QToolButton(self)
        self._close.setIcon(icon("x", "text"))
        self._close.setProperty("role", "bare")
        self._title.setProperty("role", "strong")
        for text in (self._title, self._hint):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self._act.clicked.connect(self.acted)
        self._close.clicked.connect(self._on_close)
        self.retranslate()
        self.hide()

    def say(
        self, title: str, hint: str = "", *, tone: str = "plain", action: str = "", closable: bool = True
    ) -> None:
        """Shows a message; `tone` is danger, warning, good or plain; `action` is the text of the button."""
        self._error = None
        self._set(title, hint, tone, action, closable=closable)

    def say_error(self, error: AppError, action: str = "") -> None:
        """Shows an error in the language of the window, also when that changes."""
        title, hint = texts(error)
        self._set(title, hint, "danger", action, closable=True)
        self._error = error

    def text(self) -> str:
        """What is shown, for tests and screen readers."""
        return f"{self._title.text()}\n{self._hint.text()}".strip()

    def retranslate(self) -> None:
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self._close.accessibleName())
        self._draw_icon()
        if self._error is not None:
            title, hint = texts(self._error)
            self._title.setText(title)
            self._hint.setText(hint)

    def _set(self, title: str, hint: str, tone: str, action: str, *, closable: bool) -> None:
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._tone = tone
        self._draw_icon()
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._act.setText(action)
        self._act.setVisible(bool(action))
        self._close.setVisible(closable)
        self.setAccessibleName(self.text())
        self.show()

    def _draw_icon(self) -> None:
        ink = INKS.get(self._tone, self._tone)
        self._icon.setPixmap(icon(ICONS[self._tone], ink).pixmap(18, 18))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._act)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @Slot()
    def _on_close(self) -> None:
        self.dismiss()
