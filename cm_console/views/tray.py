"""The side of the calendar: what waits for a choice, and the ideas that have no day yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cm_console.domain.plan.entry import Entry
from cm_console.models.calendar_model import EntriesModel
from cm_console.views import plan_words
from cm_console.views.entry_list import EntryList
from cm_console.views.icons import icon
from cm_console.views.view import View

MOST_WAITING = 5  # lines; more can be scrolled to


class Tray(View):
    """Two lists, each with a heading and a word about what can be done with it."""

    taken_in = Signal(object)  # ids
    slot_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._is_filtered = False
        self.waiting = EntriesModel(self, plan_words.spoken)
        self.model = EntriesModel(self, plan_words.spoken)
        self.waiting_list, self.list = EntryList(self.waiting, self), EntryList(self.model, self)
        self.waiting_list.rows.names_days = True
        self.waiting_list.setAcceptDrops(False)
        self.waiting_list.setDragEnabled(False)
        self._choose, self._choose_hint = QLabel(self), QLabel(self)
        self._heading, self._hint = QLabel(self), QLabel(self)
        self.next_slot = QPushButton(icon("clock"), "", self)
        self.next_slot.setProperty("role", "quiet")
        self.next_slot.clicked.connect(self.slot_wanted)
        self._lay_out()
        self.setFocusProxy(self.list)
        self.list.taken_in.connect(self.taken_in)
        for model in (self.model, self.waiting):
            model.modelReset.connect(self._on_reset)
        self.retranslate()

    def take(self, ideas: Sequence[Entry], waiting: Sequence[Entry], *, is_filtered: bool) -> None:
        """Shows these; `is_filtered` when there may be ideas that a search or a filter hides."""
        self._is_filtered = is_filtered
        self.waiting.take(waiting)
        self.model.take(ideas)
        self.retranslate()

    def hint(self) -> str:
        """What is said about the ideas, for tests and screen readers."""
        return self._hint.text()

    def retranslate(self) -> None:
        self._show_waiting()
        count = self.model.rowCount()
        name = self.tr("Ideas without a day")
        self._heading.setText(f"{name}  {count}" if count else name)
        some = self.tr("Drag an idea onto a day: it gets the usual time.")
        none = self.tr("Nothing here. Drag an item from the calendar here to take its day away.")
        if self._is_filtered:
            none = self.tr("No idea fits what you search or chose above. Clear shows all of them.")
        self._hint.setText(some if count else none)
        self.next_slot.setText(self.tr("Next free slot"))
        self.next_slot.setToolTip(self.tr("The chosen ideas, one after the other (S)"))
        self.next_slot.setVisible(bool(count))
        self.list.setAccessibleName(self._heading.text())
        self.list.viewport().update()

    def _show_waiting(self) -> None:
        count = self.waiting.rowCount()
        self._choose.setText(self.tr("Waits for your choice  {count}").format(count=count))
        self._choose_hint.setText(self.tr("Missed, refused, or changed on the intranet. Open one to choose."))
        for part in (self._choose, self._choose_hint, self.waiting_list):
            part.setVisible(bool(count))
        line = self.waiting_list.sizeHintForRow(0)
        self.waiting_list.setFixedHeight(max(1, min(count, MOST_WAITING) * line))
        self.waiting_list.setAccessibleName(self._choose.text())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(4)
        for heading, hint, entries in (
            (self._choose, self._choose_hint, self.waiting_list),
            (self._heading, self._hint, self.list),
        ):
            heading.setProperty("role", "heading")
            hint.setProperty("role", "small")
            hint.setWordWrap(True)
            hint.setAlignment(Qt.AlignmentFlag.AlignTop)
            for label in (heading, hint):
                label.setContentsMargins(14, 0, 14, 0)
                column.addWidget(label)
            column.addWidget(entries, int(entries is self.list))
            column.addSpacing(4)
        below = QHBoxLayout()
        below.setContentsMargins(10, 0, 10, 8)
        below.addWidget(self.next_slot)
        below.addStretch(1)
        column.addLayout(below)

    @Slot()
    def _on_reset(self) -> None:
        self.retranslate()
