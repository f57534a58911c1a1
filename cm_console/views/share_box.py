"""A share of somebody's time, written in per cent."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QSpinBox, QWidget

from cm_console.views.view import pad

STEP, NOT_SAID = 5, -5


class ShareBox(QSpinBox):
    """Goes below 0 % to "as usual" where that can be said: then the share is None."""

    def __init__(self, share: float | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(NOT_SAID, 100)
        self.setSingleStep(STEP)
        self.setSuffix(" %")
        pad(self)
        self.show_share(share)

    def show_share(self, share: float | None) -> None:
        """Shows a share (0–1) without saying so."""
        with QSignalBlocker(self):
            self.setValue(NOT_SAID if share is None else round(share * 100))

    def share(self) -> float | None:
        """The share 0–1; None for "as usual"."""
        return None if self.value() < 0 else self.value() / 100

    def name(self, name: str, usual: str = "") -> None:
        """What it is a share for; without words for "as usual" that cannot be chosen."""
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSpecialValueText(usual)
        if not usual:
            self.setMinimum(0)
