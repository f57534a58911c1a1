"""Letting a campaign begin on another day: where everything would land is shown first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cm_console.domain.plan.landing import Landing
from cm_console.views import dates
from cm_console.views.landing_list import LandingList
from cm_console.views.view import Overlay

LIST_HEIGHT = 260


class ShiftCard(Overlay):
    """`preview_wanted` and `shifted` carry the campaign's id and its new first day."""

    preview_wanted = Signal(str, object)  # id, date
    shifted = Signal(str, object)  # id, date

    WIDTH = 620

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "overlay")
        self._campaign_id = ""
        self._heading, self._hint = QLabel(self), QLabel(self)
        self.start, self.preview = QDateEdit(self), LandingList(self)
        self._yes, self._no = QPushButton(self), QPushButton(self)
        self._heading.setProperty("role", "heading")
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self._yes.setProperty("role", "primary")
        self._no.setProperty("role", "quiet")
        self.start.setCalendarPopup(True)
        self.preview.setMinimumHeight(LIST_HEIGHT)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._no)
        foot.addWidget(self._yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(10)
        for part in (self._heading, self._hint, self.start, self.preview):
            column.addWidget(part)
        column.addLayout(foot)
        self.start.dateChanged.connect(self._on_start)
        self._yes.clicked.connect(self._on_yes)
        self._no.clicked.connect(self.dismiss)
        self.retranslate()

    def ask(self, campaign_id: str, first: date) -> None:
        """Shows the question; the day begins where the campaign begins now."""
        self._campaign_id = campaign_id
        with QSignalBlocker(self.start):
            self.start.setDate(dates.qdate(first))
        self.open()
        self.start.setFocus()
        self._on_start()

    def show_landings(self, landings: Sequence[Landing]) -> None:
        """Where everything would land."""
        self.preview.take(landings)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Begin on another day"))
        self._hint.setText(
            self.tr("All items move along and keep their times. What has been published stays where it is.")
        )
        self.start.setDisplayFormat(self.tr("ddd d MMM yyyy"))
        self.start.setAccessibleName(self.tr("First day"))
        self.preview.setAccessibleName(self.tr("Where everything would land"))
        self._yes.setText(self.tr("Move all of it"))
        self._no.setText(self.tr("Cancel"))

    @Slot()
    def _on_start(self) -> None:
        self.preview_wanted.emit(self._campaign_id, dates.to_date(self.start.date()))

    @Slot()
    def _on_yes(self) -> None:
        start = dates.to_date(self.start.date())
        self.dismiss()
        self.shifted.emit(self._campaign_id, start)
