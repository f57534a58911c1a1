"""When people have less time: stretches of each year, each with a name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cm_console.domain.plan.persona import BusySeason
from cm_console.views import dates
from cm_console.views.icons import icon
from cm_console.views.share_box import ShareBox
from cm_console.views.view import View

LEAP_YEAR = 2024  # the year does not show; a season may begin or end on 29 February
NEW = BusySeason("", 7, 1, 8, 31)


class SeasonRow(View):
    """One stretch of the year."""

    edited = Signal()
    removed = Signal(object)  # itself

    def __init__(self, season: BusySeason, parent: QWidget) -> None:
        super().__init__(parent)
        self.name, self._dash, self._remove = (
            QLineEdit(season.name, self),
            QLabel("–", self),
            QToolButton(self),
        )
        self.first, self.last = QDateEdit(self), QDateEdit(self)
        self.left = ShareBox(season.left, self)
        self.first.setDate(dates.qdate(date(LEAP_YEAR, season.from_month, season.from_day)))
        self.last.setDate(dates.qdate(date(LEAP_YEAR, season.to_month, season.to_day)))
        self._remove.setProperty("role", "bare")
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.name, 1)
        above.addWidget(self._remove)
        for part in (self.first, self._dash, self.last, self.left):
            below.addWidget(part)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(5)
        column.addLayout(above)
        column.addLayout(below)
        for day in (self.first, self.last):
            day.setCalendarPopup(True)
            day.dateChanged.connect(self.edited)
        self.left.valueChanged.connect(self.edited)
        self.name.textEdited.connect(self.edited)
        self._remove.clicked.connect(self._on_remove)
        self.retranslate()

    def season(self) -> BusySeason:
        """What is written."""
        first, last = dates.to_date(self.first.date()), dates.to_date(self.last.date())
        return BusySeason(
            self.name.text().strip(), first.month, first.day, last.month, last.day, self.left.share()
        )

    def retranslate(self) -> None:
        self.name.setPlaceholderText(self.tr("What makes them busy"))
        self.name.setAccessibleName(self.tr("What makes them busy"))
        for day, name in ((self.first, self.tr("From")), (self.last, self.tr("To"))):
            day.setDisplayFormat(self.tr("d MMM"))
            day.setAccessibleName(name)
        self.left.name(self.tr("What it leaves of their time"), self.tr("as usual"))
        self._remove.setIcon(icon("trash-2"))
        self._remove.setAccessibleName(self.tr("Remove this season"))
        self._remove.setToolTip(self.tr("Remove this season"))

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self)


class SeasonsField(View):
    """A line a season; one without a name is not kept."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SeasonRow] = []
        self._add = QPushButton(self)
        self._add.setIcon(icon("plus"))
        self._add.setProperty("role", "quiet")
        below = QHBoxLayout()
        below.addWidget(self._add)
        below.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(5)
        self._column.addLayout(below)
        self._add.clicked.connect(self._on_add)
        self.retranslate()

    def show_seasons(self, seasons: Sequence[BusySeason]) -> None:
        """Shows these from now on."""
        for row in list(self.rows):
            self._drop(row)
        for season in seasons:
            self._take(season)

    def seasons(self) -> tuple[BusySeason, ...]:
        """Those that have a name."""
        written = (row.season() for row in self.rows)
        return tuple(season for season in written if season.name)

    def retranslate(self) -> None:
        self._add.setText(self.tr("Add a busy season"))

    def _take(self, season: BusySeason) -> SeasonRow:
        row = SeasonRow(season, self)
        row.edited.connect(self.edited)
        row.removed.connect(self._on_removed)
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)
        return row

    def _drop(self, row: SeasonRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    @Slot()
    def _on_add(self) -> None:
        self._take(NEW).name.setFocus()

    @Slot(object)
    def _on_removed(self, row: SeasonRow) -> None:
        self._drop(row)
        self._add.setFocus()
        self.edited.emit()
