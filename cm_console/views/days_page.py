"""Holidays and days of your own: which school regions count, the usual time, and periods with a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    QTime,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QTimeEdit, QWidget

from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.own_days import OwnDays, Returns, carnival
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.stored import Stored
from cm_console.models.rows_model import RowRole, RowsModel
from cm_console.views import dates, plan_words
from cm_console.views.icons import icon
from cm_console.views.kept_page import KeptPage, line
from cm_console.views.line_delegate import Line, LineDelegate
from cm_console.views.own_days_form import OwnDaysForm, bouwvak
from cm_console.views.region_chips import RegionChips
from cm_console.views.view import pad

Index = QModelIndex | QPersistentModelIndex
WIDEST = 860  # of the form


class DaysDelegate(LineDelegate):
    """A name, its days, and how it comes back."""

    def line(self, index: Index) -> Line:
        days: OwnDays = index.data(RowRole).value
        sign = "repeat" if days.returns is not Returns.ONCE else "calendar-days"
        return Line(sign, "muted", days.name, _when(days))


def spoken(stored: Stored[OwnDays]) -> str:
    """A period as a screen reader says it."""
    return f"{stored.value.name}; {_when(stored.value)}; {plan_words.word(stored.value.returns)}"


class DaysPage(KeptPage[Stored[OwnDays], OwnDaysForm]):
    """Says what a person wants with the days."""

    customs_changed = Signal(object)  # Customs
    file_chosen = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        model: RowsModel[Stored[OwnDays]] = RowsModel(None, _id, spoken)
        super().__init__(OwnDaysForm(), model, DaysDelegate(), parent)
        self.regions, self.usual_time = RegionChips(self), QTimeEdit(self)
        self._regions_label, self._time_label = QLabel(self), QLabel(self)
        self._carnival, self._bouwvak, self._import = (QPushButton(self) for _ in range(3))
        self._customs = Customs()
        self._dress()
        customs = (self._regions_label, self.regions, self._time_label, self.usual_time)
        begin = (self._new, self._carnival, self._bouwvak, self._import)
        above = (line(12, (self._back, self._title), (self._said,)), line(20, customs, begin, 12))
        self.lay_out(above, line(22, (self._remove,), (self._save,)), WIDEST)
        self._connect()
        self.retranslate()

    # --- what is shown -------------------------------------------------------------------------------

    def take(
        self, days: Sequence[Stored[OwnDays]], customs: Customs, personas: Sequence[Stored[Persona]]
    ) -> None:
        """Shows these from now on; what is being written stays."""
        self._customs = customs
        self.regions.choose(customs.regions)
        with QSignalBlocker(self.usual_time):
            self.usual_time.setTime(QTime(customs.usual_time.hour, customs.usual_time.minute))
        if not self._dirty:
            self.form.offer(personas)
        self.show_rows(days)

    def fill(self, row: Stored[OwnDays] | None) -> None:
        self.form.show_days(row.value if row else OwnDays("", dates.today(), dates.today()))

    def written(self) -> OwnDays:
        return self.form.days()

    def retranslate(self) -> None:
        super().retranslate()
        self._title.setText(self.tr("Holidays and own days"))
        self._regions_label.setText(self.tr("School holidays of"))
        self.regions.setAccessibleName(self._regions_label.text())
        self._time_label.setText(self.tr("Usual time"))
        self.usual_time.setAccessibleName(self.tr("Usual time, for what has a day and no time yet"))
        self.usual_time.setToolTip(self.tr("For what has a day and no time yet"))
        self._new.setText(self.tr("New"))
        self._carnival.setText(self.tr("Carnival"))
        self._bouwvak.setText(self.tr("Building holiday"))
        self._import.setText(self.tr("From a file…"))
        self._import.setToolTip(self.tr("The days of an iCalendar file (.ics)"))
        self.list.setAccessibleName(self.tr("Own days"))
        self._empty.say(
            "calendar-days",
            self.tr("No days of your own yet"),
            self.tr("Carnival, a trade fair, the busy weeks of your own work: give them a name."),
            self.tr("Make the first one"),
        )

    # --- inside --------------------------------------------------------------------------------------

    def _begin_with(self, days: OwnDays, note: str = "") -> None:
        """A new period of which much is known already."""
        self.form.show_days(days, note)
        self.begin()
        self._set_dirty(dirty=True)
        if note:
            self.form.first.setFocus()

    def _dress(self) -> None:
        for label in (self._regions_label, self._time_label):
            label.setProperty("role", "muted")
        for button in (self._carnival, self._bouwvak):
            button.setIcon(icon("plus"))
        self._import.setIcon(icon("folder"))
        self.usual_time.setDisplayFormat("HH:mm")
        pad(self.usual_time)

    def _connect(self) -> None:
        self._carnival.clicked.connect(self._on_carnival)
        self._bouwvak.clicked.connect(self._on_bouwvak)
        self._import.clicked.connect(self._on_import)
        self.regions.edited.connect(self._on_customs)
        self.usual_time.editingFinished.connect(self._on_customs)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_carnival(self) -> None:
        made = carnival(dates.today().year)
        self.leave_for(partial(self._begin_with, replace(made, name=self.tr("Carnival"))))

    @Slot()
    def _on_bouwvak(self) -> None:
        """Its days are published each year, so they are asked for and not guessed."""
        note = self.tr("Three weeks; each region has its own. Choose the first Monday of this year's.")
        self.leave_for(partial(self._begin_with, bouwvak(dates.today()), note))

    @Slot()
    def _on_import(self) -> None:
        dialog = QFileDialog(self, self.tr("Days of a file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("iCalendar (*.ics)")
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    @Slot(str)
    def _on_file(self, name: str) -> None:
        self.file_chosen.emit(Path(name))

    @Slot()
    def _on_customs(self) -> None:
        usual = dates.to_time(self.usual_time.time())
        self.customs_changed.emit(replace(self._customs, regions=self.regions.chosen(), usual_time=usual))


def _id(stored: Stored[OwnDays]) -> str:
    return stored.id


def _when(days: OwnDays) -> str:
    first = dates.short_day(days.first)
    stretch = first if days.first == days.last else f"{first} – {dates.short_day(days.last)}"
    year = f" {days.last.year}" if days.returns is Returns.ONCE else ""
    where = ", ".join(plan_words.word(region) for region in days.regions)
    quiet = QCoreApplication.translate("DaysPage", "quiet") if days.is_quiet else ""
    hours = days.quiet_hours.name if days.is_quiet and days.quiet_hours else ""
    return " · ".join(filter(None, (f"{stretch}{year}", where, " ".join(filter(None, (quiet, hours))))))
