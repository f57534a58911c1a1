"""The search field: asks while somebody types, but not for every letter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cm_console.views.icons import icon

PAUSE_MS = 120


class SearchField(QLineEdit):
    """`searched` comes 120 ms after the last letter, at once on Enter, which says `entered` then.

    Esc, ↓ and Enter say `left`.
    """

    searched = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._glass = QAction(icon("search"), "", self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self._on_text)

    def reset(self) -> None:
        """Searches for nothing any more, at once."""
        self.clear()
        self._ask()

    def show_text(self, text: str) -> None:
        """Shows what is searched for already, without asking for it again."""
        self._last = text
        self.setText(text)
        self._pause.stop()

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if override and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()  # ends the search, and not the selection of the list
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.reset()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._ask()
            if event.key() != Qt.Key.Key_Down:
                self.entered.emit()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_text(self) -> None:
        self._pause.start()

    @Slot()
    def _ask(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._last:
            self._last = text
            self.searched.emit(text)
