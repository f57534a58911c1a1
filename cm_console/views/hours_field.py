"""From one time of the clock to another."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTimeEdit, QWidget

from cm_console.domain.plan.quiet import Hours
from cm_console.views import dates
from cm_console.views.view import View, pad


class HoursField(View):
    """`edited` when somebody is done with one of the two."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.end, self._dash = QTimeEdit(self), QTimeEdit(self), QLabel("–", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.first, self._dash, self.end):
            row.addWidget(part)
        for box in (self.first, self.end):
            box.setDisplayFormat("HH:mm")
            pad(box)
            box.editingFinished.connect(self.edited)
        self.retranslate()

    def show_hours(self, hours: Hours) -> None:
        """Shows these without saying so."""
        for box, at in ((self.first, hours.first), (self.end, hours.end)):
            with QSignalBlocker(box):
                box.setTime(QTime(at.hour, at.minute))

    def hours(self) -> Hours:
        """What is written."""
        return Hours(dates.to_time(self.first.time()), dates.to_time(self.end.time()))

    def retranslate(self) -> None:
        self.first.setAccessibleName(self.tr("From"))
        self.end.setAccessibleName(self.tr("Until"))
