"""Draws a week by the hour: days, hours, entries, the time that it is, and what hand or keyboard is at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.wall_time import clock_change
from cm_console.views import dates
from cm_console.views.chip_painter import PLAIN, ChipPainter, Chosen
from cm_console.views.month_bands import NOTHING, Named
from cm_console.views.plan_look import Colours
from cm_console.views.theme import Tokens, colour
from cm_console.views.week_grid import DAYS, HOURS, WeekGrid

SATURDAY = 5
FLAGS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
PAD = 6


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

    def __init__(self, font: QFont, look: Tokens, colours: Colours, named: Named = NOTHING) -> None:
        self._look, self.named = look, named
        self._chips = ChipPainter(font, look, colours)
        self._small, self._strong = (
            QFontMetrics(self._chips.fonts.small),
            QFontMetrics(self._chips.fonts.strong),
        )
        self.gutter = self._small.horizontalAdvance("00:00") + 14
        self.shortest = self._chips.height  # pixels in which an entry can be read
        self._names, self._band = self._strong.height() + 12, self._small.height()

    def header(self, monday: date) -> int:
        """The height of what stands above the hours of a week."""
        return self._names + self.named.lanes(monday) * (self._band + 1) + 1

    def paint_ground(self, painter: QPainter, grid: WeekGrid, shown: QRect) -> None:
        """The days and the lines of the hours; places are in the content."""
        look = self._look
        for number in range(DAYS):
            day = grid.day(number)
            restful = day.weekday() >= SATURDAY or day in self.named.free
            place = QRect(
                grid.column(number),
                shown.top(),
                grid.column(number + 1) - grid.column(number),
                shown.height(),
            )
            painter.fillRect(place, colour(look.window if restful else look.surface))
        painter.setFont(self._chips.fonts.small)
        for hour in range(HOURS):
            y = grid.y_of(hour * 60)
            if shown.top() - grid.hour <= y <= shown.bottom() + grid.hour:
                self._hour(painter, grid, hour, y)
        for number in range(1, DAYS + 1):
            painter.fillRect(grid.column(number) - 1, shown.top(), 1, shown.height(), colour(look.border))

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
        look = self._look
        painter.fillRect(0, 0, grid.width, grid.header, colour(look.surface))
        painter.setRenderHints(FLAGS)
        painter.setFont(self._chips.fonts.small)
        painter.setPen(colour(look.muted))
        painter.drawText(QRect(0, 0, grid.gutter, self._names), CENTRE, str(grid.monday.isocalendar().week))
        for number in range(DAYS):
            self._name(painter, grid, number, marks)
        self._bands(painter, grid)
        painter.fillRect(0, grid.header - 1, grid.width, 1, colour(look.border))

    # --- inside --------------------------------------------------------------------------------------

    def _hour(self, painter: QPainter, grid: WeekGrid, hour: int, y: int) -> None:
        look = self._look
        painter.fillRect(grid.gutter, y, grid.width - grid.gutter, 1, colour(look.border))
        painter.setPen(QPen(colour(look.border), 1, Qt.PenStyle.DotLine))
        painter.drawLine(grid.gutter, y + grid.hour // 2, grid.width, y + grid.hour // 2)
        painter.fillRect(0, y, grid.gutter, grid.hour, colour(look.window))
        painter.setPen(colour(look.muted))
        place = QRect(0, y, grid.gutter - PAD, self._small.height() + 2)
        painter.drawText(place, RIGHT, f"{hour:02}:00")

    def _name(self, painter: QPainter, grid: WeekGrid, number: int, marks: WeekMarks) -> None:
        look, day = self._look, grid.day(number)
        left, right = grid.column(number), grid.column(number + 1)
        is_today = day == marks.now.date()
        name = f"{dates.weekday(number)} {dates.short_day(day)}"
        width = self._strong.horizontalAdvance(name) + 14
        place = QRect(left + 4, 5, min(width, right - left - 8), self._names - 10)
        painter.setFont(self._chips.fonts.strong)
        if is_today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(look.accent))
            painter.drawRoundedRect(QRectF(place), place.height() / 2, place.height() / 2)
        painter.setPen(colour(look.on_accent if is_today else look.text if day == marks.day else look.muted))
        painter.drawText(place, CENTRE, name)
        room = QRect(place.right() + PAD, 5, right - place.right() - 2 * PAD, self._names - 10)
        painter.setFont(self._chips.fonts.small)
        painter.setPen(colour(look.danger))
        painter.drawText(room, RIGHT, self._chips.elided(self._about(day), room.width()))

    def _about(self, day: date) -> str:
        """The public holiday, or that the clock changes."""
        hours = clock_change(day)
        if not hours:
            return self.named.holidays.get(day, "")
        on = QCoreApplication.translate("week", "clock an hour on")
        back = QCoreApplication.translate("week", "clock an hour back")
        return on if hours > 0 else back

    def _bands(self, painter: QPainter, grid: WeekGrid) -> None:
        look = self._look
        painter.setFont(self._chips.fonts.small)
        for band in self.named.bands.get(grid.monday, ()):
            top = self._names + band.lane * (self._band + 1)
            left, right = grid.column(band.first), grid.column(band.last + 1) - 1
            place = QRect(left, top, right - left, self._band)
            painter.fillRect(place, colour(look.warning_soft if band.is_due else look.good_soft))
            painter.setPen(colour(look.warning if band.is_due else look.good))
            painter.drawText(
                place.adjusted(PAD, 0, 0, 0), LEFT, self._chips.elided(band.text, place.width() - 12)
            )
