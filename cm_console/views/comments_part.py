"""What colleagues say about an item among themselves: the comments so far, and a new one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cm_console.bridge.review_ports import Talk
from cm_console.views import review_words
from cm_console.views.talk_text import TalkText
from cm_console.views.theme import tokens
from cm_console.views.view import View

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
HEIGHT = 56


class CommentBox(QPlainTextEdit):
    """Ctrl+Enter sends what is written."""

    sent = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _sends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _sends(event):
            self.sent.emit()
        else:
            super().keyPressEvent(event)


class CommentsPart(View):
    """`said` carries a text and whether it is the devil's advocate's; `removed` the id of a comment."""

    said = Signal(str, bool)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._talk = Talk()
        self.thread_text, self.box = TalkText(self), CommentBox(self)
        self.against, self.add, self._hint = QCheckBox(self), QPushButton(self), QLabel(self)
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        self.box.setFixedHeight(HEIGHT)
        self.box.setTabChangesFocus(True)
        row = QHBoxLayout()
        row.addWidget(self.against)
        row.addStretch(1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self._hint, self.thread_text, self.box):
            column.addWidget(part)
        column.addLayout(row)
        self.box.textChanged.connect(self._on_text)
        self.box.sent.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        self.thread_text.link_clicked.connect(self._on_link)
        self._on_text()
        self.retranslate()

    def show_talk(self, talk: Talk) -> None:
        """What was said so far; what is being written stays."""
        self._talk = talk
        self._show()

    def begin(self) -> None:
        """Another item: nothing of the last one stays."""
        self.box.clear()
        self.against.setChecked(False)

    def pending(self) -> bool:
        """Whether something is written that nobody can read yet."""
        return bool(self.box.toPlainText().strip())

    def summary(self) -> str:
        """How many comments there are; empty for none."""
        count = len(self._talk.comments.said)
        return str(count) if count else ""

    def retranslate(self) -> None:
        self._hint.setText(self.tr("For each other only: comments are never published, printed or exported."))
        self.box.setPlaceholderText(self.tr("Write a comment – Ctrl+Enter adds it"))
        self.box.setAccessibleName(self.tr("A new comment"))
        self.against.setText(self.tr("As the devil's advocate"))
        self.against.setToolTip(self.tr("What could go wrong, whatever you think of it yourself"))
        self.add.setText(self.tr("Add"))
        self.add.setToolTip("Ctrl+Enter")
        self.thread_text.setAccessibleName(self.tr("Comments"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        talk = self._talk
        self.thread_text.show_said(review_words.comments(talk.comments, talk.me, tokens(self.palette())))

    @Slot()
    def _on_text(self) -> None:
        self.add.setEnabled(self.pending())

    @Slot()
    def _on_add(self) -> None:
        if self.pending():
            self.said.emit(self.box.toPlainText().strip(), self.against.isChecked())
            self.begin()

    @Slot(str)
    def _on_link(self, address: str) -> None:
        if address.startswith(review_words.REMOVE):
            self.removed.emit(address.removeprefix(review_words.REMOVE))


def _sends(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in ENTER
