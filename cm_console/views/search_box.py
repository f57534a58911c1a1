"""A box of many choices in which a person types a part of the name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from cm_console.views.view import claim_keys

SHOWN = 14


class SearchBox(QComboBox):
    """Holds one of its choices always: what is typed and fits none is taken back. `picked` on a change."""

    picked = Signal()
    gone = ""  # the name of what is chosen and not offered any more; without it, what it is

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: object = None
        self.line = QLineEdit(self)
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(SHOWN)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        completer = QCompleter(self.model(), self)
        self.setCompleter(completer)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(SHOWN)
        claim_keys(self.view())
        if (popup := completer.popup()) is not None:
            claim_keys(popup)
        self.activated.connect(self._on_activated)
        self.line.editingFinished.connect(self._on_finished)

    def offer(self, options: Sequence[tuple[object, str]]) -> None:
        """Fills the box; what was chosen stays chosen, and is there even when it is not offered any more."""
        if [(self.itemData(row), self.itemText(row)) for row in range(self.count())] == list(options):
            return
        with QSignalBlocker(self):
            self.clear()
            for value, text in options:
                self.addItem(text, value)
        self.choose(self._value)

    def choose(self, value: object) -> None:
        """Chooses a value without saying so."""
        self._value = value
        row = self._row(value)
        with QSignalBlocker(self):
            if row < 0 and value:
                self.addItem(self.gone or str(value), value)
                row = self.count() - 1
            self.setCurrentIndex(max(0, row))
            self.line.setCursorPosition(0)

    def value(self) -> object:
        """What is chosen."""
        return self._value

    def _row(self, value: object) -> int:
        return next((row for row in range(self.count()) if self.itemData(row) == value), -1)

    @Slot()
    def _on_activated(self) -> None:
        if self.currentData() != self._value:
            self._value = self.currentData()
            self.picked.emit()

    @Slot()
    def _on_finished(self) -> None:
        row = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        if row < 0:
            row = self._row(self._value)
        self.setCurrentIndex(row)
        self.setEditText(self.itemText(row))
        self._on_activated()
