"""Draws a week by the hour: days, hours, entries, the time that it is, and what hand or keyboard is at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen

from cm_console.domain.plan.entry import Entry
from cm_console.views.block_painter import BlockPainter
from cm_console.views.chip_painter import PLAIN, Chosen
from cm_console.views.month_bands import Named
from cm_console.views.open_time import SLOT_MINUTES, OpenTime, hatch, outline
from cm_console.views.plan_look import Colours
from cm_console.views.theme import Tokens, colour
from cm_console.views.week_grid import DAY_MINUTES, HOURS, WeekGrid
from cm_console.views.week_header import PAD, WeekHeader

SATURDAY = 5
FLAGS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
ALL_OPEN = OpenTime()


@dataclass(frozen=True, slots=True)
class WeekMarks:
    """What stands out at the moment. `slot` is None while the keyboard is at an entry."""

    now: datetime
    day: date
    slot: QRect | None = None
    focused: bool = False
    chosen: frozenset[str] = frozenset()
    current: str = ""
    drop: QRect | None = None
    said: str = ""  # at the place where the hand would let go
    refused: bool = False


class WeekPainter:
    """Made anew when the font, the colours or the special days change."""

    def __init__(
        self,
        font: QFont,
        look: Tokens,
        colours: Colours,
        named: Named,
        days: Sequence[date],
        open_time: OpenTime = ALL_OPEN,
    ) -> None:
        self._look, self.named, self.open_time = look, named, open_time
        self._chips = BlockPainter(font, look, colours)
        self._small = QFontMetrics(self._chips.fonts.small)
        self.gutter = self._small.horizontalAdvance("00:00") + 14
        self.shortest = self._chips.height  # pixels in which an entry can be read
        self.header = WeekHeader(self._chips, look, named, days)

    def paint_ground(self, painter: QPainter, grid: WeekGrid, shown: QRect, now: datetime) -> None:
        """The days and the lines of the hours; places are in the content."""
        look = self._look
        painter.fillRect(0, shown.top(), grid.gutter, shown.height(), colour(look.surface))
        for number in range(grid.days):
            day = grid.day(number)
            restful = day.weekday() >= SATURDAY or day in self.named.free
            place = QRect(
                grid.column(number),
                shown.top(),
                grid.column(number + 1) - grid.column(number),
                shown.height(),
            )
            painter.fillRect(place, colour(look.window if restful else look.surface))
            self._passage(painter, grid, number, now)
            for first, last in self.open_time.quiet_on(day):
                hatch(painter, grid.stretch(number, first, last), look)
        for odd in self.header.odd:
            lines = QBrush(colour(look.strong_border), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(grid.stretch(odd.day, odd.start, odd.end), lines)
        painter.setFont(self._chips.fonts.small)
        for hour in range(HOURS):
            y = grid.y_of(hour * 60)
            if shown.top() - grid.hour <= y <= shown.bottom() + grid.hour:
                self._hour(painter, grid, hour, y)
        for number in range(1, grid.days + 1):
            painter.fillRect(grid.column(number) - 1, shown.top(), 1, shown.height(), colour(look.border))
        self._slots(painter, grid, shown)

    def paint_entry(
        self, painter: QPainter, place: QRect, entry: Entry, marks: WeekMarks, ratio: float
    ) -> None:
        """One entry, as tall as it lasts."""
        painter.setRenderHints(FLAGS)
        painter.setFont(self._chips.fonts.small)
        is_current = marks.focused and entry.id == marks.current
        state = Chosen(chosen=True, current=is_current) if entry.id in marks.chosen else PLAIN
        self._chips.paint_block(painter, place, entry, state, ratio)

    def paint_marks(self, painter: QPainter, grid: WeekGrid, marks: WeekMarks) -> None:
        """The time that it is, the chosen slot, and the place under the hand."""
        look = self._look
        painter.setRenderHints(FLAGS)
        if grid.holds(marks.now.date()):
            number = grid.number(marks.now.date())
            y = grid.y_of(marks.now.hour * 60 + marks.now.minute)
            painter.fillRect(
                grid.column(number),
                y - 1,
                grid.column(number + 1) - grid.column(number),
                2,
                colour(look.danger),
            )
            painter.setBrush(colour(look.danger))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(grid.column(number) - 4, y - 4, 8, 8)
        if marks.slot is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(look.accent if marks.focused else look.strong_border), 2))
            painter.drawRoundedRect(QRectF(marks.slot).adjusted(1, 1, -1, -1), 3, 3)
        if marks.drop is not None:
            ink, fill = (look.danger, look.danger_soft) if marks.refused else (look.accent, look.chosen)
            painter.setBrush(colour(fill))
            painter.setPen(QPen(colour(ink), 2))
            painter.drawRoundedRect(QRectF(marks.drop).adjusted(1, 1, -1, -1), 3, 3)
            painter.setFont(self._chips.fonts.small)
            painter.drawText(
                marks.drop.adjusted(PAD, 2, -PAD, -2), CENTRE | Qt.TextFlag.TextWordWrap, marks.said
            )

    def paint_header(self, painter: QPainter, grid: WeekGrid, marks: WeekMarks) -> None:
        """The names of the days, and what is special about them; it does not scroll."""
        painter.setRenderHints(FLAGS)
        self.header.paint(painter, grid, marks.now.date())

    # --- inside --------------------------------------------------------------------------------------

    def _slots(self, painter: QPainter, grid: WeekGrid, shown: QRect) -> None:
        """What is free; it stands where an entry would, below all entries."""
        painter.setRenderHints(FLAGS)
        least = -(-self.shortest * 60 // grid.hour)
        for number in range(grid.days):
            for first, words in self.open_time.slots.get(grid.day(number), ()):
                place = grid.stretch(number, first, min(DAY_MINUTES, first + max(SLOT_MINUTES, least)))
                if place.intersects(shown):
                    room = place.adjusted(2, 1, -8, 0)
                    said = self._small.elidedText(words, Qt.TextElideMode.ElideRight, room.width() - 12)
                    outline(painter, room, said, self._look, self._chips.fonts)
        painter.setRenderHints(FLAGS, on=False)

    def _passage(self, painter: QPainter, grid: WeekGrid, number: int, now: datetime) -> None:
        """A breath of colour on today, and a shade over what has passed."""
        day, today = grid.day(number), now.date()
        if day == today:
            painter.fillRect(grid.stretch(number, 0, DAY_MINUTES), _thin(self._look.accent, 0.06))
        past = now.hour * 60 + now.minute if day == today else DAY_MINUTES
        if day <= today:
            painter.fillRect(grid.stretch(number, 0, past), _thin(self._look.strong_border, 0.10))

    def _hour(self, painter: QPainter, grid: WeekGrid, hour: int, y: int) -> None:
        look = self._look
        painter.fillRect(grid.gutter, y, grid.width - grid.gutter, 1, colour(look.border))
        painter.setPen(QPen(colour(look.border), 1, Qt.PenStyle.DotLine))
        painter.drawLine(grid.gutter, y + grid.hour // 2, grid.width, y + grid.hour // 2)
        painter.setPen(colour(look.muted))
        place = QRect(0, y, grid.gutter - PAD, self._small.height() + 2)
        painter.drawText(place, RIGHT, f"{hour:02}:00")


def _thin(token: str, share: float) -> QColor:
    """A colour through which the ground is seen; `share` 0–1."""
    made = QColor(token)
    made.setAlphaF(share)
    return made
