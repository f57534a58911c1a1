"""The lines above the calendar: which days in which view, and below which items in which colours."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from cm_console.bridge.plan_ports import Board
from cm_console.domain.plan.entry import Wanted
from cm_console.views import plan_words
from cm_console.views.icons import icon
from cm_console.views.plan_filters import PlanFilters
from cm_console.views.plan_menu import PlanMenu
from cm_console.views.plan_view import ViewKind
from cm_console.views.plan_words import ColourBy
from cm_console.views.search_hits import SearchHits
from cm_console.views.view import View, claim_keys
from cm_console.views.view_chooser import ViewChooser

MARGIN, GAP = 12, 6
LONGEST_TITLE = "september 2026 – november 2026"


class CalendarBar(View):
    """Says what a person wants to see. In a narrow window the views have a line of their own."""

    back_wanted = Signal()
    on_wanted = Signal()
    today_wanted = Signal()
    new_wanted = Signal()
    personas_wanted = Signal()
    days_wanted = Signal()
    print_wanted = Signal()
    filter_changed = Signal()
    colour_changed = Signal()
    view_chosen = Signal(object)  # ViewKind

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back, self._on = QToolButton(self), QToolButton(self)
        self._today, self._new, self._people = QPushButton(self), QPushButton(self), QPushButton(self)
        self._days = QToolButton(self)
        self._title = QLabel(self)
        self.chooser = ViewChooser(self)
        self.hits = SearchHits(self)
        self.filters, self._print, self.more = PlanFilters(self), QToolButton(self), PlanMenu(self)
        self.colour = QComboBox(self)
        for by in ColourBy:
            self.colour.addItem("", by)
        claim_keys(self.colour.view())
        self._dress()
        self._lay_out()
        self._connect()
        self.retranslate()

    def wanted(self) -> Wanted:
        """Which entries are to be shown."""
        return self.filters.wanted()

    def colour_by(self) -> ColourBy:
        """What the colours tell."""
        return ColourBy(self.colour.currentData())

    def set_colour_by(self, by: ColourBy) -> None:
        """Chooses the colours without saying so."""
        with QSignalBlocker(self.colour):
            self.colour.setCurrentIndex(list(ColourBy).index(by))

    def show_title(self, title: str) -> None:
        """The days that are shown below."""
        self._title.setText(title)

    def show_view(self, kind: ViewKind) -> None:
        """The view that is shown below."""
        self.chooser.show_view(kind)

    def offer(self, board: Board) -> None:
        """What can be chosen, and who says yes."""
        self.filters.offer(board.personas, board.intranets, board.campaigns)
        self.filters.offer_more(board.owners, board.phases)
        self.more.show_approval(board.approval)

    def retranslate(self) -> None:
        self._today.setText(self.tr("Today"))
        self._new.setText(self.tr("New item"))
        self._people.setText(self.tr("Personas"))
        for button, name in (
            (self._back, self.tr("Back")),
            (self._on, self.tr("On")),
            (self._days, self.tr("Holidays and own days")),
            (self._print, self.tr("Print or save as PDF")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        for number, by in enumerate(ColourBy):
            self.colour.setItemText(number, plan_words.word(by))
        self.colour.setAccessibleName(self.tr("What the colours tell"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _dress(self) -> None:
        self._back.setIcon(icon("chevron-left", "text"))
        self._on.setIcon(icon("chevron-right", "text"))
        self._people.setIcon(icon("users"))
        self._days.setIcon(icon("calendar-days"))
        self._print.setIcon(icon("printer"))
        self._new.setIcon(icon("plus", "on_accent"))
        self._new.setProperty("role", "primary")
        self._title.setProperty("role", "title")
        for bare in (self._back, self._on, self._days, self._print):
            bare.setProperty("role", "bare")
        for button in (self._today, self._people):
            button.setProperty("role", "quiet")

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        self._above, self._between = above, QHBoxLayout()
        for row in (above, self._between, below):
            row.setSpacing(GAP)
        for left in (self._back, self._on, self._today, self._title):
            above.addWidget(left)
        above.addStretch(1)
        above.addWidget(self.chooser)
        above.addStretch(1)
        for right in (self._people, self._days, self._print, self.more, self._new):
            above.addWidget(right, 0, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self.filters, 1)
        below.addWidget(self.colour, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 8, MARGIN, 8)
        column.setSpacing(GAP)
        column.addLayout(above)
        column.addLayout(self._between)
        column.addLayout(below)
        column.addWidget(self.hits)

    def _fit(self) -> None:
        """Moves the views to a line of their own, or back; beside the rest their names would be dots."""
        beside = (self._back, self._on, self._today, self._people, self._days, self._print, self.more)
        needed = self._title.fontMetrics().horizontalAdvance(LONGEST_TITLE) + 2 * MARGIN
        needed += sum(one.sizeHint().width() + GAP for one in (*beside, self._new, self.chooser))
        is_narrow, is_below = needed > self.width(), self._between.indexOf(self.chooser) >= 0
        if is_narrow and not is_below:
            self._between.addWidget(self.chooser, 0, Qt.AlignmentFlag.AlignLeft)
        elif is_below and not is_narrow:
            self._above.insertWidget(self._above.indexOf(self._title) + 2, self.chooser)

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_wanted)
        self._on.clicked.connect(self.on_wanted)
        self._today.clicked.connect(self.today_wanted)
        self._new.clicked.connect(self.new_wanted)
        self.chooser.chosen.connect(self.view_chosen)
        self._people.clicked.connect(self.personas_wanted)
        self._days.clicked.connect(self.days_wanted)
        self._print.clicked.connect(self.print_wanted)
        self.filters.changed.connect(self.filter_changed)
        self.colour.activated.connect(self.colour_changed)
