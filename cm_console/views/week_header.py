"""Draws what stands above the hours of a week: its days, their names, and where the clock is changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from cm_console.domain.plan.wall_time import clock_change, monday_of
from cm_console.views import dates
from cm_console.views.chip_painter import ChipPainter
from cm_console.views.month_bands import Band, Named
from cm_console.views.month_painter import CENTRE, LEFT, RIGHT
from cm_console.views.theme import Tokens, colour
from cm_console.views.week_grid import WeekGrid

PAD, HOUR = 6, 60


@dataclass(frozen=True, slots=True)
class OddHour:
    """A while that the clock skips, or goes through twice; in minutes of a day (0 is Monday)."""

    day: int
    start: int
    end: int
    skipped: bool

    def words(self) -> str:
        """What the clock does then."""
        text = (
            QCoreApplication.translate("week", "No {from} – {to}")
            if self.skipped
            else QCoreApplication.translate("week", "{from} – {to} twice")
        )
        return text.replace("{from}", clock(self.start)).replace("{to}", clock(self.end))


def odd_hours(days: Sequence[date]) -> tuple[OddHour, ...]:
    """The changes of the clock in some days beside each other."""
    found = []
    for number, day in enumerate(days):
        if (change := clock_change(day)) is not None:
            start, shift = change[0].hour * HOUR + change[0].minute, round(change[1].total_seconds() / 60)
            found.append(OddHour(number, start, start + abs(shift), shift > 0))
    return tuple(found)


def clock(minute: int) -> str:
    """A minute of the day on the clock: "09:00"."""
    return f"{minute // HOUR:02}:{minute % HOUR:02}"


class WeekHeader:
    """Draws with the fonts of `chips`. It stays where it is when the hours scroll."""

    def __init__(self, chips: ChipPainter, look: Tokens, named: Named, days: Sequence[date]) -> None:
        self._chips, self._look, self._days, self.named = chips, look, days, named
        self.odd = odd_hours(days)
        self._small, self._strong = QFontMetrics(chips.fonts.small), QFontMetrics(chips.fonts.strong)
        self._head, self._line = self._strong.height() + 10, self._small.height()
        monday = monday_of(days[0])
        above = named.lanes(monday)
        clocks = (Band(odd.words(), above, odd.day, odd.day, is_due=True) for odd in self.odd)
        self._bands = (*_shown(named.bands.get(monday, ()), days), *clocks)
        lanes = max((band.lane + 1 for band in self._bands), default=0)
        holidays = self._line if any(day in named.holidays for day in days) else 0
        self.height = self._head + holidays + lanes * (self._line + 1) + 3

    def about(self, day: date) -> list[str]:
        """The names of a day, and what its clock does."""
        number = self._days.index(day) if day in self._days else -1
        return [*self.named.about(day), *(odd.words() for odd in self.odd if odd.day == number)]

    def paint(self, painter: QPainter, grid: WeekGrid, today: date) -> None:
        """Draws all of it."""
        look = self._look
        painter.fillRect(0, 0, grid.width, grid.header, colour(look.surface))
        painter.setPen(colour(look.muted))
        painter.setFont(self._chips.fonts.small)
        week = QCoreApplication.translate("week", "W{number}")
        number = week.replace("{number}", str(grid.first.isocalendar().week))
        painter.drawText(QRect(0, 0, grid.gutter - PAD, self._head), RIGHT, number)
        for column, day in enumerate(self._days):
            left = grid.column(column)
            painter.fillRect(left - 1, 0, 1, grid.header, colour(look.border))
            place = QRect(left, 0, grid.column(column + 1) - left - 1, self._head)
            self._name(painter, place, day, is_today=day == today)
            if day in self.named.holidays:
                self._holiday(painter, place, self.named.holidays[day])
        for band in self._bands:
            self._band(painter, grid, band)
        painter.fillRect(0, grid.header - 1, grid.width, 1, colour(look.strong_border))

    def paint_hidden(self, painter: QPainter, grid: WeekGrid, count: int) -> None:
        """How much stands in the weekend that is not shown."""
        painter.setFont(self._chips.fonts.small)
        painter.setPen(colour(self._look.accent))
        words = QCoreApplication.translate("week", "Weekend: {count}").replace("{count}", str(count))
        painter.drawText(
            QRect(grid.column(grid.days - 1), 0, grid.width - grid.column(grid.days - 1) - PAD, self._head),
            RIGHT,
            words,
        )

    def _name(self, painter: QPainter, place: QRect, day: date, *, is_today: bool) -> None:
        look, fonts = self._look, self._chips.fonts
        number = dates.short_day(day) if day == self._days[0] or day.day == 1 else str(day.day)
        wide = self._strong.horizontalAdvance(number) + 12
        name = dates.long_weekday(day.weekday())
        if self._small.horizontalAdvance(name) + wide + 3 * PAD > place.width():
            name = dates.weekday(day.weekday())
        painter.setFont(fonts.small)
        painter.setPen(colour(look.accent if is_today else look.muted))
        painter.drawText(place.adjusted(PAD, 0, 0, 0), LEFT, name)
        left = place.left() + 2 * PAD + self._small.horizontalAdvance(name)
        pill = QRect(left, 4, wide, self._strong.height() + 1)
        if is_today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(look.accent))
            painter.drawRoundedRect(QRectF(pill), pill.height() / 2, pill.height() / 2)
        painter.setFont(fonts.strong)
        painter.setPen(colour(look.on_accent if is_today else look.text))
        painter.drawText(pill, CENTRE if is_today else LEFT, number)

    def due_at(self, grid: WeekGrid, point: QPoint) -> str:
        """What is said at a place above the hours of another date of an item; empty where nothing is."""
        clocks = {odd.words() for odd in self.odd}
        due = (one for one in self._bands if one.is_due and one.text not in clocks)
        return next((one.text for one in due if self._place(grid, one).contains(point)), "")

    def _place(self, grid: WeekGrid, band: Band) -> QRect:
        left, right = grid.column(band.first), grid.column(band.last + 1) - 1
        top = grid.header - 2 - (band.lane + 1) * (self._line + 1)
        return QRect(left, top, right - left, self._line)

    def _holiday(self, painter: QPainter, place: QRect, name: str) -> None:
        painter.setFont(self._chips.fonts.small)
        painter.setPen(colour(self._look.danger))
        line = QRect(place.left() + PAD, self._head - 3, place.width() - 2 * PAD, self._line)
        painter.drawText(line, LEFT, self._chips.elided(name, line.width()))

    def _band(self, painter: QPainter, grid: WeekGrid, band: Band) -> None:
        look, place = self._look, self._place(grid, band)
        painter.fillRect(place, colour(look.warning_soft if band.is_due else look.good_soft))
        painter.setPen(colour(look.warning if band.is_due else look.good))
        painter.setFont(self._chips.fonts.small)
        text = self._chips.elided(band.text, place.width() - 2 * PAD)
        painter.drawText(place.adjusted(PAD, 0, 0, 0), LEFT, text)


def _shown(bands: Sequence[Band], days: Sequence[date]) -> Iterator[Band]:
    """The bands of a week as far as they lie in some of its days, in columns of those days."""
    before, last = days[0].weekday(), len(days) - 1
    for band in bands:
        if band.last >= before and band.first - before <= last:
            yield replace(band, first=max(0, band.first - before), last=min(last, band.last - before))
