"""One period of the organisation's own: its name, its days, and for whom it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QLabel, QLineEdit, QWidget

from cm_console.domain.plan.own_days import OwnDays, Returns
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.stored import Stored
from cm_console.models.checklist_model import Option
from cm_console.views import dates, plan_words
from cm_console.views.checklist import ChecklistField
from cm_console.views.field_grid import field_grid
from cm_console.views.kept_page import KeptForm
from cm_console.views.quiet_field import QuietField
from cm_console.views.region_chips import RegionChips
from cm_console.views.view import claim_keys


class OwnDaysForm(KeptForm):
    """A period stays as long as it was while its first day changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = OwnDays("", dates.today(), dates.today())
        self._personas: dict[str, str] = {}  # id by name
        self.name, self.returns, self.is_free = QLineEdit(self), QComboBox(self), QCheckBox(self)
        self.first, self.last = QDateEdit(self), QDateEdit(self)
        self.quiet = QuietField(self)
        self.regions, self.personas = RegionChips(self), ChecklistField(self)
        self.note = QLabel(self)
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        self._labels = {
            name: QLabel(self) for name in ("name", "first", "last", "returns", "regions", "personas")
        }
        for one in Returns:
            self.returns.addItem("", one)
        claim_keys(self.returns.view())
        for day in (self.first, self.last):
            day.setCalendarPopup(True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_days(self, days: OwnDays, note: str = "") -> None:
        """Shows a period; `note` says what is still to be filled in."""
        self._days = days
        self.name.setText(days.name)
        with QSignalBlocker(self.first), QSignalBlocker(self.last):
            self.first.setDate(dates.qdate(days.first))
            self.last.setDate(dates.qdate(days.last))
        self.returns.setCurrentIndex(list(Returns).index(days.returns))
        self.is_free.setChecked(days.is_free)
        self.quiet.show_quiet(days.quiet_hours, is_quiet=days.is_quiet)
        self.regions.choose(days.regions)
        known = {persona_id: name for name, persona_id in self._personas.items()}
        self.personas.choose([known[one] for one in days.persona_ids if one in known])
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def days(self) -> OwnDays:
        """The period as it is written now."""
        known = set(self._personas.values())
        gone = tuple(one for one in self._days.persona_ids if one not in known)
        chosen = tuple(self._personas[name] for name in self.personas.chosen() if name in self._personas)
        return replace(
            self._days,
            name=self.name.text().strip(),
            first=dates.to_date(self.first.date()),
            last=dates.to_date(self.last.date()),
            returns=Returns(self.returns.currentData()),
            is_free=self.is_free.isChecked(),
            is_quiet=self.quiet.is_quiet(),
            quiet_hours=self.quiet.hours(),
            regions=self.regions.chosen(),
            persona_ids=(*chosen, *gone),
        )

    def offer(self, personas: Sequence[Stored[Persona]]) -> None:
        """For whom it can count."""
        self._personas = {one.value.name: one.id for one in personas}
        self.personas.offer([Option(name) for name in self._personas])

    def retranslate(self) -> None:
        names = {
            "name": self.tr("Name"),
            "first": self.tr("First day"),
            "last": self.tr("Last day"),
            "returns": self.tr("Does it come back?"),
            "regions": self.tr("Only in these school regions"),
            "personas": self.tr("Only for these personas"),
        }
        for name, label in self._labels.items():
            label.setText(names[name])
        for name in ("name", "first", "last", "returns", "regions"):
            field: QWidget = getattr(self, name)
            field.setAccessibleName(names[name])
        self.personas.name(names["personas"], self.tr("everybody"))
        self.is_free.setText(self.tr("Most people are free"))
        for row, one in enumerate(Returns):
            self.returns.setItemText(row, plan_words.word(one))
        for day in (self.first, self.last):
            day.setDisplayFormat(self.tr("ddd d MMM yyyy"))

    def _lay_out(self) -> None:
        grid = field_grid(self, 12, 12)
        grid.addWidget(self.note, 0, 0, 1, 2)
        rows = (("name", "returns"), ("first", "last"), ("regions", "personas"))
        for number, names in enumerate(rows):
            for column, name in enumerate(names):
                self._labels[name].setProperty("role", "small")
                self._labels[name].setContentsMargins(0, 6, 0, 0)
                grid.addWidget(self._labels[name], number * 2 + 1, column)
                grid.addWidget(getattr(self, name), number * 2 + 2, column)
        grid.addWidget(self.is_free, len(rows) * 2 + 1, 0, 1, 2)
        grid.addWidget(self.quiet, len(rows) * 2 + 2, 0, 1, 2)
        grid.setRowMinimumHeight(len(rows) * 2 + 1, 44)
        grid.setRowStretch(len(rows) * 2 + 3, 1)

    def _connect(self) -> None:
        self.name.textEdited.connect(self.edited)
        self.returns.activated.connect(self.edited)
        self.is_free.clicked.connect(self.edited)
        self.quiet.edited.connect(self.edited)
        self.first.dateChanged.connect(self._on_first)
        self.last.dateChanged.connect(self._on_last)
        self.regions.edited.connect(self.edited)
        self.personas.edited.connect(self.edited)

    @Slot()
    def _on_first(self) -> None:
        """The end goes along, so that the period stays as long as it was."""
        first = dates.to_date(self.first.date())
        self._set(self.last, first + (self._days.last - self._days.first))
        self._written()

    @Slot()
    def _on_last(self) -> None:
        """An end before the beginning takes the beginning along."""
        last = dates.to_date(self.last.date())
        self._set(self.first, min(dates.to_date(self.first.date()), last))
        self._written()

    def _set(self, field: QDateEdit, day: date) -> None:
        with QSignalBlocker(field):
            field.setDate(dates.qdate(day))

    def _written(self) -> None:
        self._days = replace(
            self._days, first=dates.to_date(self.first.date()), last=dates.to_date(self.last.date())
        )
        self.edited.emit()


def bouwvak(today: date) -> OwnDays:
    """The holiday of the building trades: three weeks in summer, of which each year's days are published."""
    year = today.year if today < date(today.year, 9, 1) else today.year + 1
    july = date(year, 7, 15)
    monday = july + timedelta(days=-july.weekday() % 7)
    return OwnDays("Bouwvak", monday, monday + timedelta(days=18), is_free=True)
