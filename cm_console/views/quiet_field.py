"""Whether nothing is to appear on some days, from morning to night or for some hours."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from cm_console.domain.plan.quiet import Hours
from cm_console.views.hours_field import HoursField
from cm_console.views.view import View

USUAL = Hours(time(9), time(17))


class QuietField(View):
    """`edited` with every change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quiet, self.only, self.field = QCheckBox(self), QCheckBox(self), HoursField(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        for part in (self.quiet, self.only, self.field):
            row.addWidget(part)
        row.addStretch(1)
        for box in (self.quiet, self.only):
            box.clicked.connect(self._on_clicked)
        self.field.edited.connect(self.edited)
        self.show_quiet(None, is_quiet=False)
        self.retranslate()

    def show_quiet(self, hours: Hours | None, *, is_quiet: bool) -> None:
        """Shows how it is kept."""
        self.quiet.setChecked(is_quiet)
        self.only.setChecked(hours is not None)
        self.field.show_hours(hours or USUAL)
        self._follow()

    def is_quiet(self) -> bool:
        """Whether nothing appears."""
        return self.quiet.isChecked()

    def hours(self) -> Hours | None:
        """The hours of that; None for the whole day."""
        return self.field.hours() if self.is_quiet() and self.only.isChecked() else None

    def retranslate(self) -> None:
        self.quiet.setText(self.tr("Quiet: nothing appears"))
        self.only.setText(self.tr("only within these hours"))

    def _follow(self) -> None:
        self.only.setVisible(self.is_quiet())
        self.field.setVisible(self.is_quiet() and self.only.isChecked())

    @Slot()
    def _on_clicked(self) -> None:
        self._follow()
        self.edited.emit()
