"""What people said, one paragraph each, as tall as it needs to be up to a limit."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QWidget

from cm_console.views.safe_text import SafeText

TALLEST = 260
COPY = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)


class TalkText(SafeText):
    """Hidden while nobody said anything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size)
        self.hide()

    def show_said(self, text: str) -> None:
        """Shows safe HTML from now on; the newest, at the end, can be seen."""
        self.show_html(text)
        self.setVisible(bool(text))
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that do nothing here are for what is around it: Esc leaves, Ctrl+S saves."""
        if event.text() and not any(event.matches(one) for one in COPY) and not self._is_press(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _is_press(self, event: QKeyEvent) -> bool:
        return event.text() == "\r" and self.textCursor().hasSelection()

    @Slot(QSizeF)
    def _on_size(self, size: QSizeF) -> None:
        self.setFixedHeight(min(TALLEST, round(size.height()) + 2))
