"""How an item gets onto its intranet: who publishes it, how far it is, and what can be chosen."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.publication import Publication
from cm_console.domain.plan.status import Mode
from cm_console.views import publish_words
from cm_console.views.flow_layout import FlowLayout
from cm_console.views.icons import icon
from cm_console.views.publish_words import Choice, Told
from cm_console.views.view import View, claim_keys

INKS = {"plain": "accent"}


class PublishPanel(View):
    """Says who is to publish, and what a person chooses."""

    edited = Signal()
    chosen = Signal(object)  # Choice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mode = QComboBox(self)
        for mode in Mode:
            self.mode.addItem("", mode)
        claim_keys(self.mode.view())
        self._item = PlannedItem(())
        self._held: Publication | None = None
        self._schedules: bool | None = None
        self._meaning, self._sign, self._words = QLabel(self), QLabel(self), QLabel(self)
        self._told = QWidget(self)
        self._buttons: list[QPushButton] = []
        self._lay_out()
        self.mode.activated.connect(self._on_mode)
        self.retranslate()

    def show_item(self, item: PlannedItem, held: Publication | None) -> None:
        """An item as it is kept, and what became of it on its server."""
        self._item, self._held = item, held
        with QSignalBlocker(self.mode):
            self.mode.setCurrentIndex(list(Mode).index(item.mode))
        self.retranslate()

    def show_ability(self, schedules: bool | None) -> None:
        """Whether the chosen intranet publishes by itself; None while nobody knows."""
        self._schedules = schedules
        self.retranslate()

    def chosen_mode(self) -> Mode:
        """Who is to publish."""
        return Mode(self.mode.currentData())

    def choices(self) -> list[QPushButton]:
        """A button for each choice there is now."""
        return self._buttons

    def retranslate(self) -> None:
        for number, mode in enumerate(Mode):
            self.mode.setItemText(number, publish_words.said(publish_words.MODES[mode]))
        self.mode.setAccessibleName(self.tr("Who publishes it"))
        self._show_meaning()
        self._show_told(publish_words.told(self._item, self._held))

    def _show_meaning(self) -> None:
        mode = self.chosen_mode()
        cannot = mode is Mode.SERVER and self._schedules is False
        self._meaning.setText(
            publish_words.said(publish_words.NO_SCHEDULE if cannot else publish_words.MEANINGS[mode])
        )

    def _show_told(self, told: Told | None) -> None:
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(*one) for one in told.choices] if told else []
        self._told.setVisible(told is not None)
        if told is not None:
            self._sign.setPixmap(icon(told.sign, INKS.get(told.tone, told.tone)).pixmap(18, 18))
            self._words.setText(told.words)
            self._told.setAccessibleName(told.words)

    def _button(self, choice: Choice, words: str) -> QPushButton:
        button = QPushButton(words, self._told)
        button.setProperty("choice", choice.value)
        button.setProperty("role", "quiet")
        button.clicked.connect(self._on_choice)
        self._flow.addWidget(button)
        button.show()
        return button

    def _lay_out(self) -> None:
        for label in (self._meaning, self._words):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._meaning.setProperty("role", "small")
        line = QHBoxLayout()
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        choices = QWidget(self._told)
        self._flow = FlowLayout(choices, gap=6)
        told = QVBoxLayout(self._told)
        told.setContentsMargins(0, 6, 0, 0)
        told.addLayout(line)
        told.addWidget(choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.mode)
        column.addWidget(self._meaning)
        column.addWidget(self._told)

    @Slot()
    def _on_mode(self) -> None:
        self._show_meaning()
        self.edited.emit()

    @Slot()
    def _on_choice(self) -> None:
        self.chosen.emit(Choice(self.sender().property("choice")))
