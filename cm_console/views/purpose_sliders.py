"""What an item is to do for people: five weights, shown as the shares they make."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QWidget

from cm_console.domain.plan.purpose import Mix, Purpose, mix_of
from cm_console.views import plan_words
from cm_console.views.view import View

STEPS = 10


class PurposeSliders(View):
    """All at nothing means that nobody chose a purpose."""

    edited = Signal()
    _mix: Mix = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = {purpose: QLabel(self) for purpose in Purpose}
        self._sliders = {purpose: QSlider(Qt.Orientation.Horizontal, self) for purpose in Purpose}
        self._shares = {purpose: QLabel(self) for purpose in Purpose}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        width = self.fontMetrics().horizontalAdvance("100 %") + 4
        for row, purpose in enumerate(Purpose):
            slider, share = self._sliders[purpose], self._shares[purpose]
            slider.setRange(0, STEPS)
            slider.setPageStep(2)
            slider.valueChanged.connect(self._on_value)
            share.setFixedWidth(width)
            share.setProperty("role", "muted")
            share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for column, part in enumerate((self._names[purpose], slider, share)):
                grid.addWidget(part, row, column)
        self.retranslate()

    def show_mix(self, mix: Mix) -> None:
        """Shows shares; they stay as they are, however coarse the sliders, until somebody moves one."""
        self._mix = mix
        known = dict(mix)
        for purpose, slider in self._sliders.items():
            with QSignalBlocker(slider):
                slider.setValue(round(known.get(purpose, 0.0) * STEPS))
        self._show_shares()

    def mix(self) -> Mix:
        """The shares, which add up to 1; empty when every weight is nothing."""
        return self._mix

    def retranslate(self) -> None:
        for purpose, label in self._names.items():
            label.setText(plan_words.word(purpose))
            self._sliders[purpose].setAccessibleName(label.text())
        self._show_shares()

    def _show_shares(self) -> None:
        shares = dict(self.mix())
        for purpose, label in self._shares.items():
            share = shares.get(purpose)
            label.setText("–" if share is None else f"{share:.0%}".replace("%", " %"))

    @Slot()
    def _on_value(self) -> None:
        self._mix = mix_of({purpose: slider.value() for purpose, slider in self._sliders.items()})
        self._show_shares()
        self.edited.emit()
