"""Asks whether everything is to be held, until when, and why."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from PySide6.QtCore import Qt, QTime, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from cm_console.domain.plan.pause import Pause
from cm_console.views import dates
from cm_console.views.view import Overlay, pad

LONGEST = 200
MORNING = time(9)


class PauseCard(Overlay):
    """`paused` carries the end, None when a person is to say so, and the reason."""

    WIDTH = 500
    paused = Signal(object, str)  # datetime (UTC) or None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "overlay")
        self._heading, self._hint = QLabel(self), QLabel(self)
        self.ends, self.day, self.time = QCheckBox(self), QDateEdit(self), QTimeEdit(self)
        self.reason = QLineEdit(self)
        self.yes, self._no = QPushButton(self), QPushButton(self)
        self._heading.setProperty("role", "heading")
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self.yes.setProperty("role", "primary")
        self._no.setProperty("role", "quiet")
        self.day.setCalendarPopup(True)
        self.time.setDisplayFormat("HH:mm")
        pad(self.time)
        self.reason.setMaxLength(LONGEST)
        self._lay_out()
        self.ends.toggled.connect(self._on_ends)
        self.reason.returnPressed.connect(self._on_yes)
        self.yes.clicked.connect(self._on_yes)
        self._no.clicked.connect(self.dismiss)
        self.retranslate()

    def ask(self, pause: Pause | None) -> None:
        """Shows the question, with the end and the reason of the pause that lasts, if one does."""
        until = pause.until if pause else None
        wall = until.astimezone() if until else datetime.combine(dates.today() + timedelta(days=1), MORNING)
        self.day.setDate(dates.qdate(wall.date()))
        self.time.setTime(QTime(wall.hour, wall.minute))
        self.ends.setChecked(until is not None)
        self.reason.setText(pause.reason if pause else "")
        self.yes.setText(self.tr("Keep") if pause else self.tr("Pause everything"))
        self._on_ends()
        self.open()
        self.reason.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Pause everything that is planned"))
        self._hint.setText(
            self.tr(
                "Nothing appears by itself until you go on. What stands on an intranet already leaves it with"
                " the next synchronisation. What was due in the meantime waits for your choice."
            )
        )
        self.ends.setText(self.tr("Ends by itself on"))
        self.day.setDisplayFormat(self.tr("ddd d MMM yyyy"))
        self.day.setAccessibleName(self.tr("Day on which it ends"))
        self.time.setAccessibleName(self.tr("Time at which it ends"))
        self.reason.setPlaceholderText(self.tr("Why, for example: accident at the site in Assen"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self._no.setText(self.tr("Cancel"))

    def _lay_out(self) -> None:
        end, foot = QHBoxLayout(), QHBoxLayout()
        end.setSpacing(8)
        end.addWidget(self.ends)
        end.addWidget(self.day, 1)
        end.addWidget(self.time)
        foot.addStretch(1)
        foot.addWidget(self._no)
        foot.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(10)
        for part in (self._heading, self._hint, self.reason):
            column.addWidget(part)
        column.addLayout(end)
        column.addLayout(foot)

    @Slot()
    def _on_ends(self) -> None:
        self.day.setEnabled(self.ends.isChecked())
        self.time.setEnabled(self.ends.isChecked())

    @Slot()
    def _on_yes(self) -> None:
        wall = datetime.combine(dates.to_date(self.day.date()), dates.to_time(self.time.time()))
        until = wall.astimezone(UTC) if self.ends.isChecked() else None
        self.dismiss()
        self.paused.emit(until, self.reason.text().strip())
