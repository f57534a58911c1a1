"""Draws a week: hours and days, what is planned, and where hand and keyboard are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen

from cm_console.models.calendar_model import EntriesModel
from cm_console.views.block_painter import BlockPainter
from cm_console.views.chip_painter import PLAIN, Chosen
from cm_console.views.month_bands import Named
from cm_console.views.month_painter import CENTRE, FLAGS, RIGHT, SATURDAY
from cm_console.views.plan_look import Colours
from cm_console.views.theme import Tokens, colour
from cm_console.views.week_grid import DAY, DAYS, HOUR, SLOT, Block, WeekGrid
from cm_console.views.week_header import PAD, WeekHeader, clock

LEAST_HALF = 40  # pixels of an hour from which half hours are drawn
DAWN, DUSK = 7 * HOUR, 19 * HOUR  # outside of these few people work


@dataclass(frozen=True, slots=True)
class Held:
    """Where the hand would let go: minutes of a day, or with none the day itself. `refused` says why not."""

    day: int
    start: int | None
    minutes: int = SLOT
    refused: str = ""


@dataclass(frozen=True, slots=True)
class WeekMarks:
    """What stands out at the moment. `resized` is an entry and its minutes while its edge is in the hand."""

    now: datetime
    slot: datetime
    focused: bool = False
    chosen: frozenset[str] = frozenset()
    current: str = ""
    held: Held | None = None
    resized: tuple[str, int] | None = None


class WeekPainter:
    """Draws from a grid. Made anew when the font, the colours, the days or their names change."""

    def __init__(
        self, font: QFont, look: Tokens, colours: Colours, named: Named, days: Sequence[date]
    ) -> None:
        self._look, self._days = look, days
        self.blocks = BlockPainter(font, look, colours)
        self.header = WeekHeader(self.blocks, look, named, days)
        self._small = QFontMetrics(self.blocks.fonts.small)
        self.gutter = self._small.horizontalAdvance("00:00") + 2 * PAD

    def least(self, hour: int) -> int:
        """The minutes that a block needs to show one line, where an hour is so many pixels tall."""
        return -(-(self._small.height() + 3) * HOUR // hour)

    # --- behind what is planned ----------------------------------------------------------------------

    def paint_ground(self, painter: QPainter, grid: WeekGrid, region: QRect, now: datetime) -> None:
        """Days and hours."""
        painter.setRenderHints(FLAGS, on=False)
        painter.fillRect(region, colour(self._look.window))
        for number, day in enumerate(self._days):
            self._ground(painter, grid, number, day, now)
        painter.setFont(self.blocks.fonts.small)
        for hour in range(DAY // HOUR):
            self._hour(painter, grid, hour)
        for number in range(DAYS):
            line = QRect(grid.column(number) - 1, region.top(), 1, region.height())
            painter.fillRect(line, colour(self._look.border))
        for odd in self.header.odd:
            lines = QBrush(colour(self._look.strong_border), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(grid.stretch(odd.day, odd.start, odd.end), lines)

    def _ground(self, painter: QPainter, grid: WeekGrid, number: int, day: date, now: datetime) -> None:
        look, today = self._look, now.date()
        if day.weekday() < SATURDAY and day not in self.header.named.free:
            painter.fillRect(grid.stretch(number, DAWN, DUSK), colour(look.surface))
        if day == today:
            painter.fillRect(grid.stretch(number, 0, DAY), _thin(look.accent, 0.06))
        past = DAY if day < today else _minutes(now) if day == today else 0
        painter.fillRect(grid.stretch(number, 0, past), _thin(look.strong_border, 0.10))

    def _hour(self, painter: QPainter, grid: WeekGrid, hour: int) -> None:
        top = grid.top(hour * HOUR)
        if hour:
            painter.fillRect(grid.gutter, top, grid.width - grid.gutter, 1, colour(self._look.border))
            place = QRect(0, top - self._small.height() // 2, grid.gutter - PAD, self._small.height())
            painter.setPen(colour(self._look.muted))
            painter.drawText(place, RIGHT, clock(hour * HOUR))
        if grid.hour >= LEAST_HALF:
            half = grid.top(hour * HOUR + SLOT)
            painter.setPen(QPen(colour(self._look.border), 1, Qt.PenStyle.DotLine))
            painter.drawLine(grid.gutter, half, grid.width, half)

    # --- what is planned -----------------------------------------------------------------------------

    def paint_blocks(
        self,
        painter: QPainter,
        grid: WeekGrid,
        region: QRect,
        entries: EntriesModel,
        marks: WeekMarks,
        ratio: float,
    ) -> None:
        """Everything that is planned in a part of the week."""
        painter.setRenderHints(FLAGS)
        painter.setFont(self.blocks.fonts.small)
        for block in grid.blocks:
            entry = entries.entry(block.row)
            place = self._place(grid, block, entry.id, marks)
            if place.intersects(region):
                current = marks.focused and entry.id == marks.current
                state = Chosen(chosen=True, current=current) if entry.id in marks.chosen else PLAIN
                self.blocks.paint_block(painter, place, entry, state, ratio)

    def _place(self, grid: WeekGrid, block: Block, entry_id: str, marks: WeekMarks) -> QRect:
        place = grid.place(block)
        if marks.resized is not None and marks.resized[0] == entry_id:
            end = block.start + max(marks.resized[1], self.least(grid.hour))
            place.setBottom(grid.top(end) - 1)
        return place

    # --- before it -----------------------------------------------------------------------------------

    def paint_marks(self, painter: QPainter, grid: WeekGrid, marks: WeekMarks) -> None:
        """The moment that it is, the chosen slot, and what is under the hand."""
        painter.setRenderHints(FLAGS)
        painter.setFont(self.blocks.fonts.small)
        today, slot = grid.number(marks.now.date()), grid.number(marks.slot.date())
        if 0 <= today < DAYS:
            self._now(painter, grid, today, _minutes(marks.now))
        if not marks.current and 0 <= slot < DAYS:
            self._slot(painter, grid.stretch(slot, _minutes(marks.slot), _minutes(marks.slot) + SLOT), marks)
        held = marks.held
        if held is not None and held.start is not None:
            self._held(painter, grid.stretch(held.day, held.start, held.start + held.minutes), held)

    def paint_header(self, painter: QPainter, grid: WeekGrid, marks: WeekMarks) -> None:
        """The days, which stay above the hours; one of them can be under the hand."""
        painter.setRenderHints(FLAGS)
        self.header.paint(painter, grid, marks.now.date())
        if marks.held is not None and marks.held.start is None:
            left = grid.column(marks.held.day)
            room = QRect(left, 0, grid.column(marks.held.day + 1) - left - 1, grid.header)
            self._held(painter, room, marks.held)

    def _now(self, painter: QPainter, grid: WeekGrid, number: int, minute: int) -> None:
        top, left = grid.top(minute), grid.column(number)
        ink = colour(self._look.danger)
        painter.fillRect(left, top - 1, grid.column(number + 1) - left - 1, 2, ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPoint(left, top), 4, 4)

    def _slot(self, painter: QPainter, place: QRect, marks: WeekMarks) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ink = colour(self._look.accent if marks.focused else self._look.strong_border)
        painter.setPen(QPen(ink, 2))
        painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), 3, 3)
        if place.height() >= self._small.height():
            painter.drawText(place.adjusted(0, 0, -PAD, 0), RIGHT, clock(_minutes(marks.slot)))

    def _held(self, painter: QPainter, place: QRect, held: Held) -> None:
        look = self._look
        ink, fill = (look.danger, look.danger_soft) if held.refused else (look.accent, look.chosen)
        place.setHeight(max(place.height(), self._small.height() + 4))
        painter.setBrush(colour(fill))
        painter.setPen(QPen(colour(ink), 2))
        painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), 3, 3)
        words = held.refused or (clock(held.start) if held.start is not None else "")
        painter.setPen(colour(ink))
        painter.setFont(self.blocks.fonts.small)
        painter.drawText(place, CENTRE, self.blocks.elided(words, place.width() - 2 * PAD))


def _minutes(at: datetime) -> int:
    return at.hour * HOUR + at.minute


def _thin(token: str, share: float) -> QColor:
    """A colour through which the ground is seen; `share` 0–1."""
    made = QColor(token)
    made.setAlphaF(share)
    return made
