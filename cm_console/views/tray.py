"""The tray at the right of the calendar: ideas that have no day yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cm_console.models.calendar_model import EntriesModel
from cm_console.views import plan_words
from cm_console.views.entry_list import EntryList
from cm_console.views.view import View


class Tray(View):
    """A heading, the ideas, and a word about what can be done with them."""

    taken_in = Signal(object)  # ids

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.model = EntriesModel(self, plan_words.spoken)
        self.list = EntryList(self.model, self)
        self._heading, self._hint = QLabel(self), QLabel(self)
        self._heading.setProperty("role", "heading")
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(4)
        for label in (self._heading, self._hint):
            label.setContentsMargins(14, 0, 14, 0)
            column.addWidget(label)
        column.addSpacing(4)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.list.taken_in.connect(self.taken_in)
        self.model.modelReset.connect(self._on_reset)
        self.retranslate()

    def retranslate(self) -> None:
        count = self.model.rowCount()
        name = self.tr("Ideas without a day")
        self._heading.setText(f"{name}  {count}" if count else name)
        some = self.tr("Drag an idea onto a day: it gets nine o'clock.")
        none = self.tr("Nothing here. Drag an item from the calendar here to take its day away.")
        self._hint.setText(some if count else none)
        self.list.setAccessibleName(self._heading.text())
        self.list.viewport().update()

    @Slot()
    def _on_reset(self) -> None:
        self.retranslate()
