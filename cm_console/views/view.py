"""Bases of the parts of the window: they change their language while they are open."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

FIELD_PADDING = 9  # pixels


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

    def showEvent(self, event: QShowEvent) -> None:
        let_enter_press(self)
        super().showEvent(event)


class Card(QFrame):
    """A framed part; otherwise like `View`. `Esc` closes it."""

    closed = Signal()

    def retranslate(self) -> None:
        """Sets the texts that depend on the language."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        let_enter_press(self)
        super().showEvent(event)

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


class _Veil(QWidget):
    """Dims what is below a question and keeps the mouse from it."""

    SHADE = QColor(0, 0, 0, 70)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.SHADE)
        painter.end()


class Overlay(Card):
    """A card in the middle of its parent that keeps the keyboard and the mouse until it is answered."""

    WIDTH = 460

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self._veil = _Veil(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # or a click beside a button goes to the page below
        self._veil.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._veil.setFocusProxy(self)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(40)
        shadow.setOffset(0, 8)
        self.setGraphicsEffect(shadow)
        self.setAutoFillBackground(True)
        self.hide()
        parent.installEventFilter(self)

    def open(self) -> None:
        """Shows the card above everything else."""
        self._veil.show()
        self.show()
        self.place()
        self._veil.raise_()
        self.raise_()

    def claims(self, _event: QKeyEvent) -> bool:
        """All of them: nothing may happen below an unanswered question."""
        return True

    def place(self) -> None:
        """Keeps the card in the middle, whatever the size of the window."""
        around = self._around.rect()
        self._veil.setGeometry(around)
        width = min(self.WIDTH, around.width() - 24)
        height = min(max(self.sizeHint().height(), self.heightForWidth(width)), around.height() - 16)
        self.setGeometry(
            (around.width() - width) // 2, max(8, (around.height() - height) * 2 // 5), width, height
        )

    def hideEvent(self, event: QHideEvent) -> None:
        self._veil.hide()
        super().hideEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the card: below it, letters would decide."""
        stops = [part for part in self._chain() if _takes_tab(part)]
        if stops:
            stops[0 if forward else -1].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _chain(self) -> Iterator[QWidget]:
        """The parts of the card in the order of Tab, from behind the one with the focus round to it."""
        here = self.focusWidget() or self
        part = here.nextInFocusChain()
        while part is not None and part is not here:
            if self.isAncestorOf(part):
                yield part
            part = part.nextInFocusChain()

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False


def _takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops at a control now; of buttons that exclude each other, only at the pressed one."""
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    if not policy or not widget.isVisible() or not widget.isEnabled():
        return False
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is None or group.checkedButton() in (None, widget)


def let_enter_press(part: QWidget) -> None:
    """Enter presses the button with the focus, as in a dialog; beside "Cancel" it would mean the opposite."""
    for button in part.findChildren(QPushButton):
        if not button.isCheckable():
            button.setAutoDefault(True)


class _Claim(QObject):
    """Lets no key of a popup reach the shortcuts of the page below it."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return False


def claim_keys(popup: QWidget) -> None:
    """Keeps letters for an open menu or list: without this, A would approve the item behind it."""
    popup.installEventFilter(_Claim(popup))


def pad(box: QAbstractSpinBox) -> None:
    """The text of a spin box begins where that of other fields does; a style sheet does not reach it."""
    box.lineEdit().setTextMargins(FIELD_PADDING, 0, 0, 0)


def refill_line(line: QLineEdit, text: str) -> None:
    """Shows a text; the cursor stays in words that are there already, as when they were just saved."""
    at = line.cursorPosition() if line.text().strip() == text else len(text)
    line.setText(text)
    line.setCursorPosition(at)


def refill(area: QPlainTextEdit, text: str) -> None:
    """The same for several lines, which begin at their first line otherwise."""
    at = area.textCursor().position() if area.toPlainText().strip() == text else 0
    area.setPlainText(text)
    cursor = area.textCursor()
    cursor.setPosition(min(at, len(text)))
    area.setTextCursor(cursor)


def shortcut(owner: QWidget, keys: str) -> QShortcut:
    """A key that works wherever the focus is inside `owner`, except while text is typed."""
    made = QShortcut(QKeySequence(keys), owner)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.setAutoRepeat(keys in {"J", "K"})
    return made
