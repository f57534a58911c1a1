"""A day that need not be: a tick, and the day beside it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QWidget

from cm_console.views import dates
from cm_console.views.view import View


class DateField(View):
    """`edited` when the tick or the day changes."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tick, self._day = QCheckBox(self), QDateEdit(self)
        self._day.setCalendarPopup(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._tick, 1)
        row.addWidget(self._day)
        self._tick.toggled.connect(self._on_edited)
        self._day.dateChanged.connect(self._on_edited)
        self.retranslate()

    def name(self, text: str) -> None:
        """What the day is for."""
        self._tick.setText(text)
        self._day.setAccessibleName(text)

    def show_day(self, day: date | None, usual: date) -> None:
        """Shows a day; without one, `usual` is where choosing begins."""
        with QSignalBlocker(self._tick), QSignalBlocker(self._day):
            self._tick.setChecked(day is not None)
            self._day.setDate(dates.qdate(day or usual))
        self._day.setEnabled(day is not None)

    def day(self) -> date | None:
        """The day; None without one."""
        return dates.to_date(self._day.date()) if self._tick.isChecked() else None

    def retranslate(self) -> None:
        self._day.setDisplayFormat(self.tr("d MMM yyyy"))

    @Slot()
    def _on_edited(self) -> None:
        self._day.setEnabled(self._tick.isChecked())
        self.edited.emit()
