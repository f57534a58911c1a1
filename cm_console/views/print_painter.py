"""Puts a plan on paper: months or a list, with a heading, a legend and the number of the page.

Everything is text and lines, so it is as sharp as the printer. A unit is a tenth of a point (1/720 inch).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPen

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.status import Status
from cm_console.views import dates, plan_words
from cm_console.views.icons import paint_icon
from cm_console.views.month_bands import Named
from cm_console.views.month_grid import DAYS, Month
from cm_console.views.plan_look import NOBODY, ink, sign, wash
from cm_console.views.print_sheet import Paper, Sheet
from cm_console.views.theme import LIGHT, colour

UNITS = 720  # per inch
MARGIN_MM = 12
TITLE, BASE, SMALL = 150, 82, 70  # heights of letters
HEAD, FOOT, GUTTER = 340, 180, 190
WEEKDAYS, DAY_HEAD, CHIP, GAP = 130, 125, 112, 12
LINE, HEADING = 170, 200
TIME, SIGN, STRIPE = 270, 75, 30
SATURDAY = 5
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
APART = "  ·  "
COLUMNS = (0.40, 0.22, 0.24, 0.14)  # of a line: title, whom, what, where


def a4(device: QPagedPaintDevice) -> None:
    """A4 on its side; in the dialog of the printer a person can choose otherwise."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    across = QPageLayout.Orientation.Landscape
    page = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), across, margins, QPageLayout.Unit.Millimeter)
    device.setPageLayout(page)


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of the list; `goes_on` when it began on the page before."""

    day: date
    entries: Sequence[Entry]
    goes_on: bool = False


class PrintPainter:
    """Knows its pages for one size of paper; draws them one at a time."""

    def __init__(self, sheet: Sheet, family: str, width: float, height: float) -> None:
        self._sheet, self._by_day = sheet, sheet.by_day()
        self._width, self._height = width, height
        self._base, self._small = _font(family, BASE), _font(family, SMALL)
        self._strong, self._title = _font(family, BASE, bold=True), _font(family, TITLE, bold=True)
        self._months = list(sheet.months()) if sheet.paper is Paper.MONTHS else []
        self._lists = [] if self._months else self._paged()

    @property
    def pages(self) -> int:
        """How many there are; at least one."""
        return max(1, len(self._months) or len(self._lists))

    def paint(self, painter: QPainter, page: int) -> None:
        """Draws one page; the first is 0."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        body = QRectF(0, HEAD, self._width, self._height - HEAD - FOOT)
        if self._months:
            self._head(painter, dates.month(self._months[page].first))
            self._month(painter, body, self._months[page])
        else:
            self._head(painter, self._sheet.title)
            self._list(painter, body, page)
        self._foot(painter, page)

    # --- around --------------------------------------------------------------------------------------

    def _head(self, painter: QPainter, title: str) -> None:
        width = self._width
        used = self._say(painter, QRectF(0, 0, width, 200), title, self._title, LIGHT.text)
        period = self._sheet.title if title != self._sheet.title else ""
        self._say(painter, QRectF(used, 0, width - used, 200), period, self._base, LIGHT.muted, RIGHT)
        all_words = QCoreApplication.translate("print", "Everything that is planned")
        filters = self._sheet.filters or all_words
        self._say(painter, QRectF(0, 195, width, 110), filters, self._small, LIGHT.muted)

    def _foot(self, painter: QPainter, page: int) -> None:
        line = QRectF(0, self._height - 110, self._width, 110)
        number = f"{page + 1} / {self.pages}"
        self._say(painter, line, number, self._small, LIGHT.muted, RIGHT)
        nobody = (NOBODY, QCoreApplication.translate("Legend", "not chosen"))
        left, room = 0.0, self._width - 600
        for tint, name in (*self._sheet.told.colours.legend(), nobody):
            width = QFontMetricsF(self._small).horizontalAdvance(name)
            if left + 110 + width > room:
                break
            painter.fillRect(QRectF(left, line.center().y() - 35, 70, 70), ink(tint, LIGHT))
            place = QRectF(left + 110, line.top(), width + 10, line.height())
            self._say(painter, place, name, self._small, LIGHT.text)
            left += 110 + width + 150

    # --- months --------------------------------------------------------------------------------------

    def _month(self, painter: QPainter, body: QRectF, month: Month) -> None:
        column, line = (body.width() - GUTTER) / DAYS, (body.height() - WEEKDAYS) / month.weeks
        for number in range(DAYS):
            place = QRectF(GUTTER + number * column + 40, body.top(), column - 50, WEEKDAYS)
            self._say(painter, place, dates.long_weekday(number), self._small, LIGHT.muted)
        for week in range(month.weeks):
            monday, top = month.monday + timedelta(weeks=week), body.top() + WEEKDAYS + week * line
            gutter = QRectF(0, top, GUTTER - 30, DAY_HEAD)
            self._say(painter, gutter, str(monday.isocalendar().week), self._small, LIGHT.muted, RIGHT)
            for number in range(DAYS):
                cell = QRectF(GUTTER + number * column, top, column, line)
                self._day(painter, cell, monday + timedelta(days=number), month)

    def _day(self, painter: QPainter, cell: QRectF, day: date, month: Month) -> None:
        named, own = self._sheet.told.named, month.is_own(day)
        if day.weekday() >= SATURDAY or day in named.free or not own:
            painter.fillRect(cell, colour(LIGHT.window))
        painter.setPen(QPen(colour(LIGHT.strong_border), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell)
        number = str(day.day) if day.day > 1 else dates.short_day(day)
        head = QRectF(cell.left() + 40, cell.top() + 10, cell.width() - 60, DAY_HEAD - 10)
        ink_of_day = LIGHT.text if own else LIGHT.muted
        used = self._say(painter, head, number, self._strong if own else self._base, ink_of_day)
        beside = head.adjusted(used + 40, 0, 0, 0)
        self._say(painter, beside, *self._name_of(named, day), RIGHT)
        self._chips(painter, cell.adjusted(25, DAY_HEAD, -25, -10), self._by_day.get(day, ()))

    def _name_of(self, named: Named, day: date) -> tuple[str, QFont, str]:
        """The public holiday of a day, or else the others."""
        if day in named.holidays:
            return named.holidays[day], self._small, LIGHT.danger
        return ", ".join(named.about(day)), self._small, LIGHT.good

    def _chips(self, painter: QPainter, room: QRectF, entries: Sequence[Entry]) -> None:
        """As many as fit; with a line of its own for each title where there is room for that."""
        height = 2 * CHIP if len(entries) * (2 * CHIP + GAP) <= room.height() else CHIP
        fitting = max(0, int((room.height() + GAP) // (height + GAP)))
        count = len(entries) if len(entries) <= fitting else max(0, fitting - 1)
        for number, entry in enumerate(entries[:count]):
            top = room.top() + number * (height + GAP)
            self._chip(painter, QRectF(room.left(), top, room.width(), height), entry)
        if count < len(entries) and fitting:
            more = QCoreApplication.translate("month", "+{n} more").format(n=len(entries) - count)
            place = QRectF(room.left() + 30, room.top() + count * (CHIP + GAP), room.width(), CHIP)
            self._say(painter, place, more, self._small, LIGHT.accent)

    def _chip(self, painter: QPainter, place: QRectF, entry: Entry) -> None:
        painter.fillRect(place, wash(self._sheet.told.colours.stripes(entry.item)[0], LIGHT))
        self._stripes(painter, place, entry)
        self._sign(painter, place.left() + STRIPE + 20, place.top() + CHIP / 2, entry)
        words = QRectF(place.left(), place.top(), place.width(), CHIP)
        words.adjust(STRIPE + SIGN + 40, 0, -10, 0)
        clock = f"{dates.clock(entry.item.at)} " if entry.item.at else ""
        used = self._say(painter, words, clock, self._small, LIGHT.muted)
        if place.height() > CHIP:
            words.moveTop(words.top() + CHIP - 10)
            words.setLeft(place.left() + STRIPE + 20)
        else:
            words.setLeft(words.left() + used)
        self._say(painter, words, plan_words.title(entry), self._small, LIGHT.text)

    # --- the list ------------------------------------------------------------------------------------

    def _paged(self) -> list[list[_Day]]:
        """The days of each page; a day that does not fit goes on on the next one."""
        room = self._height - HEAD - FOOT
        pages: list[list[_Day]] = [[]]
        left = room
        for day, entries in self._by_day.items():
            rest, goes_on = list(entries), False
            while rest:
                fitting = int((left - HEADING) // LINE)
                if fitting < 1:
                    pages.append([])
                    left = room
                    continue
                pages[-1].append(_Day(day, rest[:fitting], goes_on))
                left -= HEADING + LINE * len(rest[:fitting])
                rest, goes_on = rest[fitting:], True
        return pages

    def _list(self, painter: QPainter, body: QRectF, page: int) -> None:
        top = body.top()
        for part in self._lists[page]:
            self._heading(painter, QRectF(0, top + 40, self._width, HEADING - 40), part)
            top += HEADING
            for entry in part.entries:
                self._line(painter, QRectF(0, top, self._width, LINE), entry)
                top += LINE
        if not self._by_day:
            words = QCoreApplication.translate("print", "Nothing is planned in these days.")
            self._say(painter, body, words, self._base, LIGHT.muted, CENTRE)

    def _heading(self, painter: QPainter, place: QRectF, part: _Day) -> None:
        painter.fillRect(place, colour(LIGHT.window))
        words = place.adjusted(50, 0, -50, 0)
        title = dates.long_day(part.day)
        if part.goes_on:
            title = QCoreApplication.translate("print", "{day} (goes on)").format(day=title)
        used = self._say(painter, words, title, self._strong, LIGHT.text)
        week = QCoreApplication.translate("agenda", "week {number}")
        said = week.format(number=part.day.isocalendar().week)
        self._say(painter, words, said, self._small, LIGHT.muted, RIGHT)
        names = words.adjusted(used + 100, 0, -500, 0)
        self._say(painter, names, *self._name_of(self._sheet.told.named, part.day))

    def _line(self, painter: QPainter, place: QRectF, entry: Entry) -> None:
        item, told = entry.item, self._sheet.told
        self._stripes(painter, QRectF(50, place.top() + 15, STRIPE, place.height() - 30), entry)
        clock = dates.clock(item.at) if item.at else ""
        self._say(painter, place.adjusted(120, 0, 0, 0), clock, self._base, LIGHT.muted)
        self._sign(painter, 120 + TIME, place.center().y(), entry)
        left = 120.0 + TIME + SIGN + 40
        what = APART.join(plan_words.what(entry))
        cells = (plan_words.title(entry), told.colours.names(item), what, told.place(item))
        for number, (share, text) in enumerate(zip(COLUMNS, cells, strict=True)):
            width = (self._width - 120 - TIME - SIGN - 40) * share
            cell = QRectF(left, place.top(), width - 60, place.height())
            font, tint = (self._small, LIGHT.muted) if number else (self._base, LIGHT.text)
            self._say(painter, cell, text, font, tint)
            left += width
        painter.fillRect(QRectF(50, place.bottom(), self._width - 50, 3), colour(LIGHT.border))

    # --- parts ---------------------------------------------------------------------------------------

    def _stripes(self, painter: QPainter, place: QRectF, entry: Entry) -> None:
        stripes = self._sheet.told.colours.stripes(entry.item)
        part = place.height() / len(stripes)
        for number, tint in enumerate(stripes):
            top = place.top() + number * part
            painter.fillRect(QRectF(place.left(), top, STRIPE, part), ink(tint, LIGHT))

    def _sign(self, painter: QPainter, left: float, middle: float, entry: Entry) -> None:
        tint = LIGHT.danger if entry.item.status is Status.MISSED else LIGHT.muted
        rect = QRectF(left, middle - SIGN / 2, SIGN, SIGN)
        paint_icon(painter, rect, sign(entry), tint)

    def _say(
        self,
        painter: QPainter,
        place: QRectF,
        text: str,
        font: QFont,
        tint: str,
        flags: Qt.AlignmentFlag = LEFT,
    ) -> float:
        """Draws a text, cut to its place; the width that it takes."""
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, place.width()))
        painter.setFont(font)
        painter.setPen(colour(tint))
        painter.drawText(place, flags | Qt.TextFlag.TextSingleLine, shown)
        return metrics.horizontalAdvance(shown)


def _font(family: str, height: int, *, bold: bool = False) -> QFont:
    font = QFont(family)
    font.setPixelSize(height)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
