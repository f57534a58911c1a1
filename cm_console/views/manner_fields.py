"""How an item speaks and what it asks of readers, and how much work it is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSpinBox, QWidget

from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.manner import Hook, Tone
from cm_console.domain.plan.workload import effort_of
from cm_console.views import plan_words, rhythm_words
from cm_console.views.view import View, claim_keys, pad

STEP, MOST = 15, 6000  # minutes of work


class MannerFields(View):
    """The minutes of work are those that are usual for the format until somebody says otherwise."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hook, self.tone, self.effort = QComboBox(self), QComboBox(self), QSpinBox(self)
        self._labels = (QLabel(self), QLabel(self), QLabel(self))
        self._item = PlannedItem(())
        for box, values in ((self.hook, Hook), (self.tone, Tone)):
            for value in values:
                box.addItem("", value)
            claim_keys(box.view())
            box.activated.connect(self.edited)
        self.effort.setRange(0, MOST)
        self.effort.setSingleStep(STEP)
        pad(self.effort)
        self.effort.valueChanged.connect(self.edited)
        self._lay_out()
        self.retranslate()

    def show_item(self, item: PlannedItem) -> None:
        """Shows what an item says."""
        self._item = item
        self.hook.setCurrentIndex(list(Hook).index(item.hook))
        self.tone.setCurrentIndex(list(Tone).index(item.tone))
        with QSignalBlocker(self.effort):
            self.effort.setValue(item.effort_minutes or 0)
        self.retranslate()

    def written(self, item: PlannedItem) -> PlannedItem:
        """An item with what is written here."""
        return replace(
            item,
            hook=Hook(self.hook.currentData()),
            tone=Tone(self.tone.currentData()),
            effort_minutes=self.effort.value() or None,
        )

    def show_usual(self, item: PlannedItem) -> None:
        """Says what is usual for the format that is chosen now."""
        minutes = effort_of(replace(item, effort_minutes=None))
        self.effort.setSpecialValueText(self.tr("as usual ({n} min)").format(n=minutes))

    def summary(self) -> str:
        """What is unlike most items, in a few words."""
        tone = Tone(self.tone.currentData())
        parts = ["" if tone is Tone.NEUTRAL else plan_words.word(tone)]
        if self.effort.value():
            parts.append(self.tr("work: {n} h").format(n=rhythm_words.hours(self.effort.value())))
        return " · ".join(filter(None, parts))

    def retranslate(self) -> None:
        names = (self.tr("What readers are asked for"), self.tr("Tone"), self.tr("Work"))
        for label, field, name in zip(self._labels, (self.hook, self.tone, self.effort), names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        for box, values in ((self.hook, Hook), (self.tone, Tone)):
            for row, value in enumerate(values):
                box.setItemText(row, plan_words.word(value))
        self.effort.setSuffix(self.tr(" min"))
        self.effort.setToolTip(self.tr("How many minutes of work it is for who takes care of it"))
        self.show_usual(self._item)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(10)
        for label in self._labels:
            label.setProperty("role", "small")
        grid.addWidget(self._labels[0], 0, 0, 1, 2)
        grid.addWidget(self.hook, 1, 0, 1, 2)
        for column, (label, field) in enumerate(zip(self._labels[1:], (self.tone, self.effort), strict=True)):
            grid.addWidget(label, 2, column)
            grid.addWidget(field, 3, column)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
