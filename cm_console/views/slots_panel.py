"""The fixed moments of the week: which there are, making one, letting one go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QTime, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.purpose import Purpose
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.week_slot import WeekSlot
from cm_console.domain.queue import Choice
from cm_console.models.rows_model import RowRole, RowsModel
from cm_console.views import dates, plan_words, slot_words
from cm_console.views.icons import icon
from cm_console.views.line_delegate import Line, LineDelegate
from cm_console.views.view import View, claim_keys, pad

Index = QModelIndex | QPersistentModelIndex
DAYS, NINE = 7, time(9)


class SlotDelegate(LineDelegate):
    """When it is, and what it is for."""

    personas: dict[str, str] = {}  # noqa: RUF012 - replaced as a whole, never changed
    intranets: dict[int, str] = {}  # noqa: RUF012 - replaced as a whole, never changed

    def line(self, index: Index) -> Line:
        return Line("clock", "muted", *self.words(index.data(RowRole).value))

    def words(self, slot: WeekSlot) -> tuple[str, str]:
        """Its moment, and what it is for."""
        what = slot_words.asks(slot, self.personas, self.intranets)
        return slot_words.moment(slot).capitalize(), what or self.tr("For everything")


class SlotsPanel(View):
    """`added` carries a slot, `removed` the id of one."""

    added = Signal(object)  # WeekSlot
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate, self.list = SlotDelegate(self), QListView(self)
        self.model: RowsModel[Stored[WeekSlot]] = RowsModel(self, _id, self._spoken)
        self._heading, self._hint = QLabel(self), QLabel(self)
        self.weekday, self.persona, self.intranet, self.purpose = (QComboBox(self) for _ in range(4))
        self.time = QTimeEdit(self)
        self.add, self.remove = QPushButton(icon("plus", "on_accent"), "", self), QPushButton(self)
        self._personas: Sequence[Stored[Persona]] = ()
        self._intranets: Sequence[Choice] = ()
        self._dress()
        self._lay_out()
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.retranslate()

    def offer(self, personas: Sequence[Stored[Persona]], intranets: Sequence[Choice]) -> None:
        """What a slot can be for."""
        if (personas, intranets) != (self._personas, self._intranets):
            self._personas, self._intranets = personas, intranets
            self._delegate.personas = {one.id: one.value.name for one in personas}
            self._delegate.intranets = {one.id: one.name for one in intranets}
            self._fill()

    def take(self, slots: Sequence[Stored[WeekSlot]]) -> None:
        """The slots that there are."""
        self.model.take(slots)
        self.remove.setEnabled(self.list.currentIndex().isValid())
        self.list.viewport().update()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Slots"))
        self._hint.setText(
            self.tr(
                "Fixed moments of the week at which something may appear. “Put on the next free slot” fills"
                " them; what a slot asks, an item has to say."
            )
        )
        self.list.setAccessibleName(self._heading.text())
        self.weekday.setAccessibleName(self.tr("Day"))
        self.time.setAccessibleName(self.tr("Time"))
        self.purpose.setAccessibleName(self.tr("Purpose"))
        self.persona.setAccessibleName(self.tr("Persona"))
        self.intranet.setAccessibleName(self.tr("Intranet"))
        self.add.setText(self.tr("Add"))
        self.remove.setText(self.tr("Remove"))
        self._fill()

    # --- inside --------------------------------------------------------------------------------------

    def _spoken(self, stored: Stored[WeekSlot]) -> str:
        return "; ".join(self._delegate.words(stored.value))

    def _fill(self) -> None:
        """Names all that can be chosen; what was chosen stays."""
        purposes = [(one, plan_words.word(one)) for one in Purpose]
        personas = [(one.id, one.value.name) for one in self._personas]
        intranets = [(one.id, one.name) for one in self._intranets]
        days = [(number, dates.long_weekday(number)) for number in range(DAYS)]
        _offer(self.weekday, days)
        _offer(self.purpose, [(None, self.tr("Any purpose")), *purposes])
        _offer(self.persona, [("", self.tr("Any persona")), *personas])
        _offer(self.intranet, [(None, self.tr("Any intranet")), *intranets])
        self.intranet.setVisible(len(intranets) > 1)

    def _dress(self) -> None:
        self._heading.setProperty("role", "heading")
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self.add.setProperty("role", "primary")
        self.remove.setProperty("role", "danger")
        self.time.setDisplayFormat("HH:mm")
        self.time.setTime(QTime(NINE.hour, NINE.minute))
        pad(self.time)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        for box in (self.weekday, self.persona, self.intranet, self.purpose):
            claim_keys(box.view())

    def _lay_out(self) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(8)
        fields.setVerticalSpacing(6)
        fields.addWidget(self.weekday, 0, 0)
        fields.addWidget(self.time, 0, 1)
        fields.addWidget(self.purpose, 0, 2)
        fields.addWidget(self.persona, 1, 0, 1, 2)
        fields.addWidget(self.intranet, 1, 2)
        fields.setColumnStretch(0, 1)
        fields.setColumnStretch(2, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        buttons.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 8, 22, 14)
        column.setSpacing(8)
        for part in (self._heading, self._hint):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addLayout(fields)
        column.addLayout(buttons)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_add(self) -> None:
        purpose = self.purpose.currentData()
        self.added.emit(
            WeekSlot(
                int(self.weekday.currentData()),
                dates.to_time(self.time.time()),
                str(self.persona.currentData() or ""),
                self.intranet.currentData(),
                Purpose(purpose) if purpose else None,
            )
        )

    @Slot()
    def _on_remove(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.removed.emit(self.model.value(index.row()).id)

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        self.remove.setEnabled(index.isValid())


def _offer(box: QComboBox, choices: Sequence[tuple[object, str]]) -> None:
    chosen = box.currentIndex()
    box.clear()
    for value, text in choices:
        box.addItem(text, value)
    box.setCurrentIndex(chosen if 0 <= chosen < len(choices) else 0)


def _id(stored: Stored[WeekSlot]) -> str:
    return stored.id
