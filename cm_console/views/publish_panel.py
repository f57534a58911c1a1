"""What became of an item on its way to the intranet, and what can be chosen when it went otherwise."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.publication import Publication
from cm_console.views import publish_words
from cm_console.views.flow_layout import FlowLayout
from cm_console.views.icons import icon
from cm_console.views.publish_words import Choice
from cm_console.views.view import View

INKS = {"plain": "accent"}


class PublishPanel(View):
    """Hidden while there is nothing to say."""

    chosen = Signal(object)  # Choice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = PlannedItem(())
        self._held: Publication | None = None
        self._sign, self._words, self._choices = QLabel(self), QLabel(self), QWidget(self)
        self._buttons: list[QPushButton] = []
        self._lay_out()
        self.retranslate()

    def show_item(self, item: PlannedItem, held: Publication | None) -> None:
        """An item as it is kept, and what became of it on its server."""
        self._item, self._held = item, held
        self.retranslate()

    def choices(self) -> list[QPushButton]:
        """A button for each choice there is now."""
        return self._buttons

    def text(self) -> str:
        """What is said, for tests and screen readers."""
        return self._words.text()

    def retranslate(self) -> None:
        told = publish_words.told(self._item, self._held)
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(*one) for one in told.choices] if told else []
        self._choices.setVisible(bool(self._buttons))
        self.setVisible(told is not None)
        if told is not None:
            self._sign.setPixmap(icon(told.sign, INKS.get(told.tone, told.tone)).pixmap(18, 18))
            self._words.setText(told.words)
            self.setAccessibleName(told.words)

    def _button(self, choice: Choice, words: str) -> QPushButton:
        button = QPushButton(words, self._choices)
        button.setProperty("choice", choice.value)
        button.clicked.connect(self._on_choice)
        self._flow.addWidget(button)
        button.show()
        return button

    def _lay_out(self) -> None:
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        line = QHBoxLayout()
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        self._flow = FlowLayout(self._choices, gap=6)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 2, 14, 6)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self._choices)

    @Slot()
    def _on_choice(self) -> None:
        self.chosen.emit(Choice(self.sender().property("choice")))
