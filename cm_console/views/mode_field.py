"""Who publishes an item at its time."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from cm_console.domain.plan.status import Mode
from cm_console.views import publish_words
from cm_console.views.view import View, claim_keys


class ModeField(View):
    """The choice, and below it what it means in one sentence."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box, self._meaning = QComboBox(self), QLabel(self)
        for mode in Mode:
            self.box.addItem("", mode)
        claim_keys(self.box.view())
        self._schedules: bool | None = None
        self._meaning.setWordWrap(True)
        self._meaning.setTextFormat(Qt.TextFormat.PlainText)
        self._meaning.setProperty("role", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.box)
        column.addWidget(self._meaning)
        self.box.activated.connect(self._on_chosen)
        self.retranslate()

    def show_mode(self, mode: Mode) -> None:
        """Who publishes it as it is kept."""
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(list(Mode).index(mode))
        self._show_meaning()

    def show_ability(self, schedules: bool | None) -> None:
        """Whether the chosen intranet publishes by itself; None while nobody knows."""
        self._schedules = schedules
        self._show_meaning()

    def mode(self) -> Mode:
        """Who is to publish."""
        return Mode(self.box.currentData())

    def summary(self) -> str:
        """The choice in a few words."""
        return self.box.currentText()

    def retranslate(self) -> None:
        for number, mode in enumerate(Mode):
            self.box.setItemText(number, publish_words.said(publish_words.MODES[mode]))
        self.box.setAccessibleName(self.tr("Who publishes it"))
        self._show_meaning()

    def _show_meaning(self) -> None:
        cannot = self.mode() is Mode.SERVER and self._schedules is False
        meaning = publish_words.NO_SCHEDULE if cannot else publish_words.MEANINGS[self.mode()]
        self._meaning.setText(publish_words.said(meaning))

    @Slot()
    def _on_chosen(self) -> None:
        self._show_meaning()
        self.edited.emit()
