"""Below the gaps: how the plan is spread over the purposes, beside a target that the person can choose."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cm_console.domain.plan.gaps import Spread
from cm_console.domain.plan.target import Target
from cm_console.views import gap_words
from cm_console.views.spread_chart import SpreadChart
from cm_console.views.view import View, claim_keys

SIDE, WIDEST = 300, 860


class SpreadPanel(View):
    """A chart, and beside it what it comes down to."""

    target_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spread: Spread | None = None
        self._heading, self._count, self._with = QLabel(self), QLabel(self), QLabel(self)
        self._sending, self._explained = QLabel(self), QLabel(self)
        self._distance, self._shift = QLabel(self), QLabel(self)
        self.target, self.chart = QComboBox(self), SpreadChart(self)
        for choice in (None, *Target):
            self.target.addItem("", choice)
        self.target.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        claim_keys(self.target.view())
        self.target.activated.connect(self.target_chosen)
        self._lay_out()
        self.retranslate()

    def chosen_target(self) -> Target | None:
        """What the spread is compared with; None: the phase that the items name."""
        chosen = self.target.currentData()
        return None if chosen is None else Target(chosen)

    def set_target(self, target: Target | None) -> None:
        """Chooses a target without saying so."""
        with QSignalBlocker(self.target):
            self.target.setCurrentIndex(0 if target is None else list(Target).index(target) + 1)

    def take(self, spread: Spread) -> None:
        """Shows this from now on."""
        self._spread = spread
        self.chart.take(spread)
        self.retranslate()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("What it does for people"))
        self._with.setText(self.tr("Compare with"))
        self._explained.setText(self.tr("of the items only draw attention or inform"))
        self._name_targets()
        if self._spread is not None:
            self._say(self._spread)

    def _name_targets(self) -> None:
        by_phase = gap_words.said(gap_words.BY_PHASE)
        if self._spread is not None and self.chosen_target() is None:
            by_phase = f"{by_phase}: {gap_words.said(gap_words.TARGETS[self._spread.target])}"
        self.target.setItemText(0, by_phase)
        for number, target in enumerate(Target, 1):
            self.target.setItemText(number, gap_words.said(gap_words.TARGETS[target]))
        self.target.setAccessibleName(self._with.text())

    def _say(self, spread: Spread) -> None:
        counted = self.tr("%Ln item(s) with a purpose", "", spread.count)
        silent = self.tr("%Ln without one are left out", "", spread.silent) if spread.silent else ""
        self._count.setText(", ".join(part for part in (counted, silent) if part))
        share, away = spread.sending_only, spread.deviation
        self._sending.setText(gap_words.NOTHING if share is None else gap_words.per_cent(share))
        words = self.tr("{share} should go to other purposes")
        self._distance.setText("" if away is None else words.format(share=gap_words.per_cent(away)))
        self._shift.setText(gap_words.shift(spread))
        self._shift.setVisible(bool(self._shift.text()))

    def _lay_out(self) -> None:
        self._heading.setProperty("role", "heading")
        self._sending.setProperty("role", "title")
        self._shift.setProperty("role", "strong")
        for label in (self._count, self._with, self._explained, self._distance):
            label.setProperty("role", "small")
        for label in (self._explained, self._distance, self._shift):
            label.setWordWrap(True)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._heading)
        top.addWidget(self._count)
        top.addStretch(1)
        top.addWidget(self._with)
        top.addWidget(self.target)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        number = QHBoxLayout()
        number.setSpacing(8)
        number.addWidget(self._sending)
        number.addWidget(self._explained, 1, Qt.AlignmentFlag.AlignVCenter)
        beside.addLayout(number)
        beside.addWidget(self._distance)
        beside.addWidget(self._shift)
        beside.addStretch(1)
        side = QWidget(self)
        side.setFixedWidth(SIDE)
        side.setLayout(beside)
        beside.setContentsMargins(0, 0, 0, 0)
        body = QHBoxLayout()
        body.setSpacing(28)
        self.chart.setMaximumWidth(WIDEST)
        body.addWidget(self.chart, 1, Qt.AlignmentFlag.AlignTop)
        body.addWidget(side)
        body.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(body)
