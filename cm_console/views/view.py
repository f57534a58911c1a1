"""Bases of the parts of the window: they change their language while they are open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QWidget


class View(QWidget):
    """A page or a part of one. `retranslate` sets every text, at the start and after a change of language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def retranslate(self) -> None:
        """Sets the texts that depend on the language."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class Card(QFrame):
    """A framed part; otherwise like `View`. `Esc` closes it."""

    closed = Signal()

    def retranslate(self) -> None:
        """Sets the texts that depend on the language."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.claims(event)
        ):
            event.accept()  # the key comes here instead of to a shortcut of the page below
            return True
        return super().event(event)

    def claims(self, event: QKeyEvent) -> bool:
        """Whether a key is meant for this card, though the page has a shortcut on it."""
        return event.key() == Qt.Key.Key_Escape

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    @Slot()
    def dismiss(self) -> None:
        """Hides the card and says so."""
        self.hide()
        self.closed.emit()


class Overlay(Card):
    """A card that floats in the middle of its parent and keeps the keyboard until it is answered."""

    WIDTH = 460

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(40)
        shadow.setOffset(0, 8)
        self.setGraphicsEffect(shadow)
        self.setAutoFillBackground(True)
        self.hide()
        parent.installEventFilter(self)

    def open(self) -> None:
        """Shows the card above everything else."""
        self.show()
        self.place()
        self.raise_()

    def claims(self, _event: QKeyEvent) -> bool:
        """All of them: nothing may happen below an unanswered question."""
        return True

    def place(self) -> None:
        """Keeps the card in the middle, whatever the size of the window."""
        around = self._around.rect()
        width = min(self.WIDTH, around.width() - 24)
        height = min(max(self.sizeHint().height(), self.heightForWidth(width)), around.height() - 16)
        self.setGeometry(
            (around.width() - width) // 2, max(8, (around.height() - height) * 2 // 5), width, height
        )

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False


def shortcut(owner: QWidget, keys: str) -> QShortcut:
    """A key that works wherever the focus is inside `owner`, except while text is typed."""
    made = QShortcut(QKeySequence(keys), owner)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.setAutoRepeat(keys in {"J", "K"})
    return made
