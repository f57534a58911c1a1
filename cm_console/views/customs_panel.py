"""How it is planned on every day: quiet hours, time between items, what holidays leave of people's time."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.factors import USUAL, Factors
from cm_console.domain.plan.quiet import Hours
from cm_console.views import gap_words
from cm_console.views.hours_field import HoursField
from cm_console.views.share_box import ShareBox
from cm_console.views.view import View, pad

NIGHT = Hours(time(21), time(7))
MOST_MINUTES, STEP = 24 * 60, 5
FACTORS = ("summer_holiday", "school_holiday", "busy_season")


class CustomsPanel(View):
    """Every change counts at once."""

    changed = Signal(object)  # Customs

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._customs = Customs()
        self.is_quiet, self.hours, self.spacing = QCheckBox(self), HoursField(self), QSpinBox(self)
        self.factors = {name: ShareBox(getattr(USUAL, name), self) for name in FACTORS}
        self._usual = {name: QLabel(self) for name in FACTORS}
        self._labels = {name: QLabel(self) for name in ("spacing", *FACTORS)}
        self._headings = (QLabel(self), QLabel(self))
        self._hint = QLabel(self)
        self.spacing.setRange(0, MOST_MINUTES)
        self.spacing.setSingleStep(STEP)
        pad(self.spacing)
        self._lay_out()
        self.is_quiet.clicked.connect(self._on_changed)
        self.hours.edited.connect(self._on_changed)
        for box in (self.spacing, *self.factors.values()):
            box.editingFinished.connect(self._on_changed)
        self.take(self._customs)
        self.retranslate()

    def take(self, customs: Customs) -> None:
        """How it is kept."""
        self._customs = customs
        self.is_quiet.setChecked(customs.quiet_hours is not None)
        self.hours.setEnabled(customs.quiet_hours is not None)
        self.hours.show_hours(customs.quiet_hours or NIGHT)
        with QSignalBlocker(self.spacing):
            self.spacing.setValue(customs.spacing_minutes)
        for name, box in self.factors.items():
            box.show_share(getattr(customs.factors, name))

    def retranslate(self) -> None:
        for heading, text in zip(
            self._headings, (self.tr("Quiet hours and spacing"), self.tr("Time that is left")), strict=True
        ):
            heading.setText(text)
        self.is_quiet.setText(self.tr("Every day nothing appears between"))
        self._hint.setText(
            self.tr(
                "How much of their time people have then. Gaps and what is needed each week follow from it."
            )
        )
        names = {
            "spacing": self.tr("Between two items in the same community, at least"),
            "summer_holiday": self.tr("Summer holiday"),
            "school_holiday": self.tr("Other school holidays"),
            "busy_season": self.tr("Busy season of a persona"),
        }
        for name, label in self._labels.items():
            label.setText(names[name])
        self.spacing.setAccessibleName(names["spacing"])
        self.spacing.setSuffix(self.tr(" min"))
        for name, box in self.factors.items():
            box.name(names[name])
            usual = gap_words.per_cent(getattr(USUAL, name))
            self._usual[name].setText(self.tr("usual: {share}").format(share=usual))

    def _lay_out(self) -> None:
        quiet, shares = QGridLayout(), QGridLayout()
        for grid in (quiet, shares):
            grid.setHorizontalSpacing(12)
            grid.setVerticalSpacing(8)
            grid.setColumnStretch(0, 1)
        quiet.addWidget(self.is_quiet, 0, 0)
        quiet.addWidget(self.hours, 0, 1)
        quiet.addWidget(self._labels["spacing"], 1, 0)
        quiet.addWidget(self.spacing, 1, 1)
        for row, name in enumerate(FACTORS):
            self._usual[name].setProperty("role", "small")
            shares.addWidget(self._labels[name], row, 0)
            shares.addWidget(self._usual[name], row, 1)
            shares.addWidget(self.factors[name], row, 2)
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 8, 22, 8)
        column.setSpacing(8)
        for heading in self._headings:
            heading.setProperty("role", "heading")
        column.addWidget(self._headings[0])
        column.addLayout(quiet)
        column.addSpacing(10)
        column.addWidget(self._headings[1])
        column.addWidget(self._hint)
        column.addLayout(shares)

    def _written(self) -> Customs:
        shares = {name: box.share() or 0.0 for name, box in self.factors.items()}
        return replace(
            self._customs,
            quiet_hours=self.hours.hours() if self.is_quiet.isChecked() else None,
            spacing_minutes=self.spacing.value(),
            factors=Factors(**shares),
        )

    @Slot()
    def _on_changed(self) -> None:
        self.hours.setEnabled(self.is_quiet.isChecked())
        if (written := self._written()) != self._customs:
            self._customs = written
            self.changed.emit(written)
