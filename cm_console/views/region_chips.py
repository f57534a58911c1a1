"""The three regions of Dutch school holidays, each on or off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from cm_console.domain.plan.own_days import Region
from cm_console.views import plan_words
from cm_console.views.view import View


class RegionChips(View):
    """`edited` when a person presses one."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = {region: self._chip() for region in Region}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for chip in self._chips.values():
            row.addWidget(chip)
        row.addStretch(1)
        self.retranslate()

    def choose(self, regions: Sequence[Region]) -> None:
        """Presses exactly these, without saying so."""
        for region, chip in self._chips.items():
            chip.setChecked(region in regions)
        self.retranslate()

    def chosen(self) -> tuple[Region, ...]:
        """Those that are on."""
        return tuple(region for region, chip in self._chips.items() if chip.isChecked())

    def retranslate(self) -> None:
        for region, chip in self._chips.items():
            name = plan_words.word(region)
            chip.setText(f"✓ {name}" if chip.isChecked() else name)
            chip.setAccessibleName(name)
            chip.setProperty("active", "true" if chip.isChecked() else "false")
            chip.style().unpolish(chip)
            chip.style().polish(chip)

    def _chip(self) -> QToolButton:
        chip = QToolButton(self)
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(self._on_chip)
        return chip

    @Slot()
    def _on_chip(self) -> None:
        self.retranslate()
        self.edited.emit()
