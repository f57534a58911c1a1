"""Moves what is chosen to any day, however far: by its date or by the number of its week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QSignalBlocker, Qt, QTime, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.wall_time import USUAL_TIME
from cm_console.views import dates, plan_words
from cm_console.views.view import Overlay, pad

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LAST_WEEK = 53


class MoveCard(Overlay):
    """`moved` carries ids and a day: all keep their time and their distance. `timed` carries a wall time.

    A time is asked for one entry only; several keep their own.
    """

    WIDTH = 420
    moved = Signal(object, object)  # ids, date
    timed = Signal(object, object)  # ids, datetime
    versions_wanted = Signal(str)  # id of the only entry
    together = Signal(str, object)  # its id, datetime: its other versions move by as much

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "overlay")
        self._ids: tuple[str, ...] = ()
        self._title = ""
        self._kept: time | None = None  # the time of the only entry
        self._heading, self._hint = QLabel(self), QLabel(self)
        self._names = (QLabel(self), QLabel(self), QLabel(self))
        self.day, self.week, self.time = QDateEdit(self), QSpinBox(self), QTimeEdit(self)
        self._weekday, self.versions = QLabel(self), QCheckBox(self)
        self._count = 0  # of other versions that can move
        self._yes, self._no = QPushButton(self), QPushButton(self)
        self._dress()
        self._lay_out()
        self.day.dateChanged.connect(self._on_day)
        self.week.valueChanged.connect(self._on_week)
        self._yes.clicked.connect(self._on_yes)
        self._no.clicked.connect(self.dismiss)
        self.retranslate()

    def ask(self, entries: Sequence[Entry], usual: time = USUAL_TIME) -> None:
        """Asks where these entries, in order of time, go; `usual` is for ideas without a time."""
        first = entries[0].item
        self._ids = tuple(entry.id for entry in entries)
        self._title = plan_words.title(entries[0])
        self._kept = (first.at.time() if first.at else usual) if len(entries) == 1 else None
        self.day.setMinimumDate(dates.qdate(dates.today()))
        self.day.setDate(dates.qdate(max(first.at.date() if first.at else dates.today(), dates.today())))
        if self._kept is not None:
            self.time.setTime(QTime(self._kept.hour, self._kept.minute))
        self.retranslate()
        self._on_day()
        self.offer_versions(self._ids[0], 0)
        self.open()
        if self._kept is not None:
            self.versions_wanted.emit(self._ids[0])
        self.day.setFocus(Qt.FocusReason.PopupFocusReason)

    def offer_versions(self, entry_id: str, count: int) -> None:
        """How many other versions of an entry could move as well; at first they stay."""
        if self._ids[:1] != (entry_id,):
            return
        self._count = count
        self.versions.setChecked(False)
        self.versions.setVisible(count > 0)
        self.retranslate()
        if self.isVisible():
            self.place()

    def retranslate(self) -> None:
        count, one = len(self._ids), self._kept is not None
        several = self.tr("Move %Ln item(s) to…", "", count)
        self._heading.setText(self.tr("Move “{title}” to…").format(title=self._title) if one else several)
        self._hint.setText(
            self.tr("The first one goes to this day. All keep their time and the days between them.")
        )
        self._hint.setVisible(not one)
        words = (self.tr("Day"), self.tr("Week"), self.tr("Time"))
        for label, part, name in zip(self._names, (self.day, self.week, self.time), words, strict=True):
            label.setText(name)
            part.setAccessibleName(name)
        self._names[2].setVisible(one)
        self.time.setVisible(one)
        self.day.setDisplayFormat(self.tr("d MMM yyyy"))
        self.versions.setText(self.tr("Its %Ln other version(s) move along", "", self._count))
        self._yes.setText(self.tr("Move"))
        self._no.setText(self.tr("Cancel"))
        self._on_day()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._on_yes()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self._heading.setProperty("role", "heading")
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setWordWrap(True)
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        self._weekday.setProperty("role", "muted")
        self._yes.setProperty("role", "primary")
        self._no.setProperty("role", "quiet")
        self.day.setCalendarPopup(True)
        self.time.setDisplayFormat("HH:mm")
        for box in (self.time, self.week):
            pad(box)
        self.week.setRange(1, LAST_WEEK)
        self.week.setKeyboardTracking(False)

    def _lay_out(self) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(10)
        for column, (label, part) in enumerate(
            zip(self._names, (self.day, self.week, self.time), strict=True)
        ):
            fields.addWidget(label, 0, column)
            fields.addWidget(part, 1, column)
        fields.setColumnStretch(0, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._weekday, 1)
        buttons.addWidget(self._no)
        buttons.addWidget(self._yes)
        page = QVBoxLayout(self)
        page.setContentsMargins(22, 20, 22, 16)
        page.setSpacing(10)
        page.addWidget(self._heading)
        page.addWidget(self._hint)
        page.addLayout(fields)
        page.addWidget(self.versions)
        page.addLayout(buttons)

    @Slot()
    def _on_day(self) -> None:
        day = dates.to_date(self.day.date())
        with QSignalBlocker(self.week):
            self.week.setValue(day.isocalendar().week)
        self._weekday.setText(dates.long_day(day))

    @Slot(int)
    def _on_week(self, week: int) -> None:
        """The same weekday in another week of that year; week 53 of a year without one is the next week."""
        day = dates.to_date(self.day.date())
        year, _, weekday = day.isocalendar()
        target = date.fromisocalendar(year, 1, weekday) + timedelta(weeks=week - 1)
        self.day.setDate(dates.qdate(max(target, dates.today())))

    @Slot()
    def _on_yes(self) -> None:
        day, ids = dates.to_date(self.day.date()), self._ids
        at = dates.to_time(self.time.time()) if self._kept is not None else None
        with_versions = self._count > 0 and self.versions.isChecked()
        self.dismiss()
        if with_versions and at is not None:
            self.together.emit(ids[0], datetime.combine(day, at))
        elif at is not None and at != self._kept:
            self.timed.emit(ids, datetime.combine(day, at))
        else:
            self.moved.emit(ids, day)
