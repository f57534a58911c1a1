"""The line above the calendar: which days, in which view, for whom, in which colours, and a new item."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from cm_console.domain.plan.entry import Wanted
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Stored
from cm_console.views import plan_words
from cm_console.views.chip import MenuChip
from cm_console.views.icons import icon
from cm_console.views.plan_view import ViewKind
from cm_console.views.plan_words import ColourBy
from cm_console.views.view import View, claim_keys
from cm_console.views.view_chooser import ViewChooser


class CalendarBar(View):
    """Says what a person wants to see."""

    back_wanted = Signal()
    on_wanted = Signal()
    today_wanted = Signal()
    new_wanted = Signal()
    personas_wanted = Signal()
    days_wanted = Signal()
    filter_changed = Signal()
    colour_changed = Signal()
    view_chosen = Signal(object)  # ViewKind

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._personas: list[tuple[str, str]] = []
        self._back, self._on = QToolButton(self), QToolButton(self)
        self._today, self._new, self._people = QPushButton(self), QPushButton(self), QPushButton(self)
        self._days = QToolButton(self)
        self._title = QLabel(self)
        self.chooser = ViewChooser(self)
        self.persona, self.status = MenuChip(self), MenuChip(self)
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
        return Wanted(persona_ids=self.persona.chosen(), statuses=self.status.chosen())

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

    def offer(self, personas: Sequence[Stored[Persona]]) -> None:
        """The personas that can be chosen."""
        self._personas = [(one.id, one.value.name) for one in personas]
        everyone = self.tr("Everyone")
        self.persona.offer(self.tr("Persona"), everyone, self._personas)

    def retranslate(self) -> None:
        self._today.setText(self.tr("Today"))
        self._new.setText(self.tr("New item"))
        self._people.setText(self.tr("Personas"))
        for button, name in (
            (self._back, self.tr("Back")),
            (self._on, self.tr("On")),
            (self._days, self.tr("Holidays and own days")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        for number, by in enumerate(ColourBy):
            self.colour.setItemText(number, plan_words.word(by))
        self.colour.setAccessibleName(self.tr("What the colours tell"))
        self.persona.offer(self.tr("Persona"), self.tr("Everyone"), self._personas)
        steps = [(one, plan_words.word(one)) for one in Status]
        self.status.offer(self.tr("Status"), self.tr("All but cancelled"), steps)

    def _dress(self) -> None:
        self._back.setIcon(icon("chevron-left", "text"))
        self._on.setIcon(icon("chevron-right", "text"))
        self._people.setIcon(icon("users"))
        self._days.setIcon(icon("calendar-days"))
        self._new.setIcon(icon("plus", "on_accent"))
        self._new.setProperty("role", "primary")
        self._title.setProperty("role", "title")
        for bare in (self._back, self._on, self._days):
            bare.setProperty("role", "bare")
        for button in (self._today, self._people):
            button.setProperty("role", "quiet")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(6)
        for left in (self._back, self._on, self._today, self._title):
            row.addWidget(left)
        row.addStretch(1)
        row.addWidget(self.chooser)
        row.addStretch(1)
        for part in (self.persona, self.status, self.colour, self._people, self._days, self._new):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_wanted)
        self._on.clicked.connect(self.on_wanted)
        self._today.clicked.connect(self.today_wanted)
        self._new.clicked.connect(self.new_wanted)
        self.chooser.chosen.connect(self.view_chosen)
        self._people.clicked.connect(self.personas_wanted)
        self._days.clicked.connect(self.days_wanted)
        self.persona.changed.connect(self.filter_changed)
        self.status.changed.connect(self.filter_changed)
        self.colour.activated.connect(self.colour_changed)
