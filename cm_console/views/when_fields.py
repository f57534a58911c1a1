"""When: a day and a time of the clock, or none yet; and how it comes back."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSignalBlocker, QTime, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from cm_console.domain.plan.wall_time import USUAL_TIME
from cm_console.views import dates
from cm_console.views.icons import icon
from cm_console.views.repeat_choices import NEVER, choices, described
from cm_console.views.view import View, claim_keys, pad

OWN = "own"


class WhenFields(View):
    """Wall time: what stands here is what the clock on the wall says at that moment."""

    edited = Signal()
    slot_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dated = QCheckBox(self)
        self._day, self._time = QDateEdit(self), QTimeEdit(self)
        self._repeat, self._own = QComboBox(self), QLineEdit(self)
        self.next_slot = QPushButton(icon("clock"), "", self)
        self.next_slot.setProperty("role", "quiet")
        self.next_slot.clicked.connect(self.slot_wanted)
        self._day.setCalendarPopup(True)
        self._time.setDisplayFormat("HH:mm")
        pad(self._time)
        claim_keys(self._repeat.view())
        self._rule = NEVER
        row = QHBoxLayout()
        row.addWidget(self._dated)
        row.addWidget(self._day, 1)
        row.addWidget(self._time)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._repeat)
        column.addWidget(self._own)
        below = QHBoxLayout()
        below.addWidget(self.next_slot)
        below.addStretch(1)
        column.addLayout(below)
        self._dated.toggled.connect(self._on_edited)
        self._day.dateChanged.connect(self._on_edited)
        self._time.timeChanged.connect(self._on_edited)
        self._repeat.activated.connect(self._on_edited)
        self._own.textEdited.connect(self._on_edited)
        self.retranslate()

    def show_moment(self, at: datetime | None, rule: str) -> None:
        """Shows a wall time. How it comes back can be chosen where it does not yet, and is told otherwise."""
        self._own.clear()
        self._repeat.setCurrentIndex(0)
        self.follow(at, rule)

    def follow(self, at: datetime | None, rule: str) -> None:
        """Shows what changed elsewhere; how it is to come back by what was chosen here stays chosen."""
        self._rule = rule
        moment = at or datetime.combine(dates.today(), USUAL_TIME)
        with QSignalBlocker(self._dated), QSignalBlocker(self._day), QSignalBlocker(self._time):
            self._dated.setChecked(at is not None)
            self._day.setDate(dates.qdate(moment.date()))
            self._time.setTime(QTime(moment.hour, moment.minute))
        self._show()

    def choose(self, at: datetime) -> None:
        """Puts another wall time here, as if a person had."""
        with QSignalBlocker(self._dated), QSignalBlocker(self._day), QSignalBlocker(self._time):
            self._dated.setChecked(True)
            self._day.setDate(dates.qdate(at.date()))
            self._time.setTime(QTime(at.hour, at.minute))
        self._on_edited()

    def at(self) -> datetime | None:
        """The wall time; None for an idea without a day."""
        if not self._dated.isChecked():
            return None
        return datetime.combine(dates.to_date(self._day.date()), dates.to_time(self._time.time()))

    def rule(self) -> str:
        """How it comes back from now on; empty when it does not, or did already."""
        if self._rule or self.at() is None:
            return NEVER
        chosen = str(self._repeat.currentData())
        return self._own.text().strip() if chosen == OWN else chosen

    def retranslate(self) -> None:
        self._dated.setText(self.tr("On"))
        self.next_slot.setText(self.tr("Next free slot"))
        self.next_slot.setToolTip(self.tr("The next fixed moment of your week that suits this item (Alt+S)"))
        self._dated.setAccessibleName(self.tr("It has a day and a time"))
        self._day.setDisplayFormat(self.tr("ddd d MMM yyyy"))
        self._day.setAccessibleName(self.tr("Day"))
        self._time.setAccessibleName(self.tr("Time"))
        self._repeat.setAccessibleName(self.tr("How it comes back"))
        self._own.setPlaceholderText("FREQ=MONTHLY;BYDAY=2TU;COUNT=6")
        self._own.setAccessibleName(self.tr("Own rule (RRULE)"))
        self._own.setToolTip(self.tr("A rule as calendars write it (RFC 5545)"))
        self._show()

    def _show(self) -> None:
        dated = self._dated.isChecked()
        self._day.setEnabled(dated)
        self._time.setEnabled(dated)
        self._fill_repeat()
        self._repeat.setVisible(dated)
        self._repeat.setEnabled(not self._rule)
        self._own.setVisible(dated and not self._rule and self._repeat.currentData() == OWN)

    def _fill_repeat(self) -> None:
        day, chosen = dates.to_date(self._day.date()), self._repeat.currentIndex()
        known = [(self._rule, described(self._rule, day))]
        if not self._rule:
            known = [*choices(day), (OWN, self.tr("By a rule of my own…"))]
        with QSignalBlocker(self._repeat):
            self._repeat.clear()
            for rule, text in known:
                self._repeat.addItem(text, rule)
            self._repeat.setCurrentIndex(chosen if 0 <= chosen < len(known) else 0)

    @Slot()
    def _on_edited(self) -> None:
        self._show()
        self.edited.emit()
