"""Everything about one offline event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QSignalBlocker, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from cm_console.domain.plan.offline_event import EventKind, OfflineEvent
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.place import Place
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.wall_time import midnight
from cm_console.domain.queue import Choice
from cm_console.views import dates, event_words
from cm_console.views.chip import MenuChip
from cm_console.views.place_fields import PlaceFields
from cm_console.views.view import View, claim_keys, pad

ROWS = (
    ("title", "kind"), ("day", "begin", "minutes"), ("place", "personas"), ("topic", "where"),
    ("capacity", "attendance"), ("outcome", "notes"),
)  # fmt: skip
BOX_HEIGHT = 56
MOST_PEOPLE, LONGEST, STEP = 100_000, 24 * 60, 15
FILL, TOP = Qt.AlignmentFlag(0), Qt.AlignmentFlag.AlignTop
SIDES = {
    "personas": Qt.AlignmentFlag.AlignLeft
    | Qt.AlignmentFlag.AlignAbsolute
    | TOP,  # its arrow is at the right
    "topic": TOP,
}


class EventForm(View):
    """`edited` with every change. Numbers that nobody knows stay empty."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event = OfflineEvent("", midnight(dates.today()))
        self._personas: Sequence[Stored[Persona]] = ()
        self.title, self.place, self.topic = (QLineEdit(self) for _ in range(3))
        self.kind, self.day, self.begin = QComboBox(self), QDateEdit(self), QTimeEdit(self)
        self.minutes, self.capacity, self.attendance = (QSpinBox(self) for _ in range(3))
        self.personas, self.where = MenuChip(self), PlaceFields(self)
        self.outcome, self.notes = QPlainTextEdit(self), QPlainTextEdit(self)
        self._labels = {name: QLabel(self) for names in ROWS for name in names}
        self._dress()
        self._lay_out()
        self._connect()
        self.retranslate()

    # --- what is shown -------------------------------------------------------------------------------

    def offer(
        self, personas: Sequence[Stored[Persona]], intranets: Sequence[Choice], places: Sequence[Place]
    ) -> None:
        """What can be chosen."""
        self._personas = personas
        self.where.offer(intranets, places)
        self._offer_personas()

    def show_event(self, event: OfflineEvent) -> None:
        """Shows what is known of an event."""
        self._event = event
        texts = {self.title: event.title, self.place: event.place, self.topic: event.topic.text}
        for line, text in texts.items():
            line.setText(text)
        numbers = {
            self.minutes: event.minutes,
            self.capacity: event.capacity,
            self.attendance: event.attendance,
        }
        for box, number in numbers.items():
            with QSignalBlocker(box):
                box.setValue(box.minimum() if number is None else number)
        with QSignalBlocker(self.day), QSignalBlocker(self.begin):
            self.day.setDate(dates.qdate(event.at.date()))
            self.begin.setTime(QTime(event.at.hour, event.at.minute))
        for area, text in ((self.outcome, event.outcome), (self.notes, event.notes)):
            with QSignalBlocker(area):
                area.setPlainText(text)
        self.kind.setCurrentIndex(list(EventKind).index(event.kind))
        self.personas.choose(event.persona_ids)
        self.where.show_place(event.topic.intranet_id, event.topic.community_id)

    def event_of(self) -> OfflineEvent:
        """The event as it is written now; what has no field stays."""
        topic = replace(
            self._event.topic,
            text=self.topic.text().strip(),
            intranet_id=self.where.intranet_id(),
            community_id=self.where.community_id(),
        )
        return replace(
            self._event,
            title=self.title.text().strip(),
            at=self.at(),
            kind=EventKind(self.kind.currentData()),
            minutes=self.minutes.value(),
            place=self.place.text().strip(),
            persona_ids=self.personas.chosen(),
            topic=topic,
            capacity=_known(self.capacity),
            attendance=_known(self.attendance),
            outcome=self.outcome.toPlainText().strip(),
            notes=self.notes.toPlainText().strip(),
        )

    def at(self) -> datetime:
        """The wall time that is chosen."""
        return datetime.combine(dates.to_date(self.day.date()), dates.to_time(self.begin.time()))

    def moved_by(self) -> timedelta:
        """How many days it moves."""
        return self.at().date() - self._event.at.date()

    def retranslate(self) -> None:
        names = {
            "title": self.tr("Title"), "kind": self.tr("What it is"), "day": self.tr("Day"),
            "begin": self.tr("Begins at"), "minutes": self.tr("Minutes"), "place": self.tr("Where"),
            "personas": self.tr("For whom"), "topic": self.tr("Topic from online"),
            "where": self.tr("Where that topic is"), "capacity": self.tr("How many can come"),
            "attendance": self.tr("How many came"), "outcome": self.tr("What came out of it"),
            "notes": self.tr("Notes; never leave this computer"),
        }  # fmt: skip
        for name, label in self._labels.items():
            label.setText(names[name])
            part: QWidget = getattr(self, name)
            part.setAccessibleName(names[name])
        for number, kind in enumerate(EventKind):
            self.kind.setItemText(number, event_words.kind(kind))
        self.day.setDisplayFormat(self.tr("ddd d MMM yyyy"))
        for box in (self.capacity, self.attendance):
            box.setSpecialValueText(self.tr("not known"))
        self._offer_personas()

    # --- inside --------------------------------------------------------------------------------------

    def _offer_personas(self) -> None:
        options = [(one.id, one.value.name) for one in self._personas]
        self.personas.offer(self.tr("Personas"), self.tr("Everybody"), options)

    def _dress(self) -> None:
        for kind in EventKind:
            self.kind.addItem("", kind.value)
        claim_keys(self.kind.view())
        self.day.setCalendarPopup(True)
        self.begin.setDisplayFormat("HH:mm")
        self.minutes.setRange(STEP, LONGEST)
        self.minutes.setSingleStep(STEP)
        for box in (self.capacity, self.attendance):
            box.setRange(-1, MOST_PEOPLE)
        for spin in (self.begin, self.minutes, self.capacity, self.attendance):
            pad(spin)
        for area in (self.outcome, self.notes):
            area.setTabChangesFocus(True)
            area.setFixedHeight(BOX_HEIGHT)
        for label in self._labels.values():
            label.setProperty("role", "small")

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        for row, names in enumerate(ROWS):
            width = 6 // len(names)
            for place, name in enumerate(names):
                part: QWidget = getattr(self, name)
                grid.addWidget(self._labels[name], row * 3, place * width, 1, width)
                grid.addWidget(part, row * 3 + 1, place * width, 1, width, SIDES.get(name, FILL))
            grid.setRowMinimumHeight(row * 3 + 2, 4)
        for place in range(6):
            grid.setColumnStretch(place, 1)

    def _connect(self) -> None:
        for line in (self.title, self.place, self.topic):
            line.textEdited.connect(self.edited)
        for area in (self.outcome, self.notes):
            area.textChanged.connect(self.edited)
        for box in (self.minutes, self.capacity, self.attendance):
            box.valueChanged.connect(self.edited)
        self.day.dateChanged.connect(self.edited)
        self.begin.timeChanged.connect(self.edited)
        self.kind.activated.connect(self.edited)
        self.personas.changed.connect(self.edited)
        self.where.edited.connect(self.edited)


def _known(box: QSpinBox) -> int | None:
    return None if box.value() == box.minimum() else box.value()
