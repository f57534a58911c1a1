"""What a calendar shows behind its entries: slots that are free, and times at which nothing appears."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from cm_console.bridge.plan_ports import Board
from cm_console.domain.plan.quiet import DAY, Hours
from cm_console.views import slot_words
from cm_console.views.row_look import Fonts
from cm_console.views.theme import Tokens, colour

SLOT_MINUTES = 30
TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class OpenTime:
    """`slots` are free ones by day: minutes since midnight with words; `quiet` stretches of minutes."""

    slots: Mapping[date, tuple[tuple[int, str], ...]] = field(default_factory=dict)
    quiet: Mapping[date, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    every_day: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, board: Board) -> OpenTime:
        """As a board tells it."""
        personas = {one.id: one.value.name for one in board.personas}
        intranets = {one.id: one.name for one in board.intranets}
        slots: dict[date, tuple[tuple[int, str], ...]] = {}
        for one in board.slots:
            told = one.at.hour * 60 + one.at.minute, slot_words.free(one, personas, intranets)
            slots[one.at.date()] = (*slots.get(one.at.date(), ()), told)
        quiet: dict[date, tuple[tuple[int, int], ...]] = {}
        for day in board.days:
            if day.is_quiet:
                quiet[day.on] = (*quiet.get(day.on, ()), *_stretches(day.quiet_hours))
        return cls(slots, quiet, board.quiet_hours.stretches() if board.quiet_hours else ())

    def about(self, day: date) -> list[str]:
        """The free slots of a day, for a screen reader and a tool tip."""
        free = QCoreApplication.translate("slots", "Free slot: {slot}")
        return [free.format(slot=words) for _, words in self.slots.get(day, ())]

    def quiet_on(self, day: date) -> tuple[tuple[int, int], ...]:
        """The minutes of a day in which nothing appears."""
        return (*self.every_day, *self.quiet.get(day, ()))

    def is_quiet(self, day: date) -> bool:
        """Whether nothing appears on a day from morning to night."""
        return (0, DAY) in self.quiet.get(day, ())


def hatch(painter: QPainter, place: QRect, look: Tokens) -> None:
    """Draws that nothing appears here."""
    painter.fillRect(place, QBrush(colour(look.border), Qt.BrushStyle.FDiagPattern))


def outline(painter: QPainter, place: QRect, words: str, look: Tokens, fonts: Fonts) -> None:
    """Draws a free slot: a faint line around it, and what it is for."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(look.strong_border), 1, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
    painter.setFont(fonts.small)
    painter.setPen(colour(look.muted))
    painter.drawText(place.adjusted(7, 2, -5, 0), TOP_LEFT, words)


def _stretches(hours: Hours | None) -> tuple[tuple[int, int], ...]:
    return hours.stretches() if hours is not None else ((0, DAY),)
