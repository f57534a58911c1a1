"""Draws a month: days, their names, entries, and what the hand or the keyboard is at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from cm_console.domain.plan.wall_time import monday_of
from cm_console.models.calendar_model import CalendarModel
from cm_console.views import dates
from cm_console.views.chip_painter import NARROW, PLAIN, ChipPainter, Chosen
from cm_console.views.icons import icon_pixmap
from cm_console.views.month_bands import NOTHING, Band, Named
from cm_console.views.month_grid import DAYS, Cell, Grid
from cm_console.views.open_time import OpenTime, hatch
from cm_console.views.plan_look import Colours
from cm_console.views.theme import Tokens, colour

MARGIN, SIGN = 4, 11
SATURDAY = 5
FLAGS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
ABOVE_HAND = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter  # what is carried hides the middle
ALL_OPEN = OpenTime()


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands out at the moment. `refused` says why nothing can be dropped on `drop`."""

    today: date
    day: date
    focused: bool = False
    chosen: frozenset[str] = frozenset()
    current: str = ""
    drop: date | None = None
    refused: str = ""


@dataclass(frozen=True, slots=True)
class DayPlaces:
    """Where the entries of a day stand: each shown row with its place, and the place of "+3 more"."""

    chips: tuple[tuple[int, QRect], ...]
    more: QRect
    hidden: int


class MonthPainter:
    """Draws from a model. Made anew when the font, the colours or the special days change."""

    def __init__(
        self,
        font: QFont,
        look: Tokens,
        colours: Colours,
        named: Named = NOTHING,
        open_time: OpenTime = ALL_OPEN,
    ) -> None:
        self._look, self.named, self.open_time = look, named, open_time
        self._chips = ChipPainter(font, look, colours)
        self._strong = QFontMetrics(self._chips.fonts.strong)
        self._small = QFontMetrics(self._chips.fonts.small)
        self.header = self._small.height() + 10
        self.gutter = self._small.horizontalAdvance("00") + 16
        self._head = self._strong.height() + 7
        self._band = self._small.height()
        self._widths: dict[str, int] = {}  # of the numbers of days

    def places(self, cell: QRect, model: CalendarModel, day: date) -> DayPlaces:
        """As many entries as fit; the last line says how many do not."""
        rows = model.on(day)
        bands = self.named.lanes(monday_of(day)) * (self._band + 1)
        height = cell.height() - self._head - bands - 2
        roomy = cell.width() >= NARROW or len(rows) * (self._chips.double + 2) > height
        size = self._chips.height if roomy else self._chips.double
        step = size + 2
        room = max(0, height // step)
        count = len(rows) if len(rows) <= room else max(0, room - 1)
        left, width = cell.left() + MARGIN, cell.width() - 2 * MARGIN
        lines = [
            QRect(left, cell.top() + self._head + number * step, width, size) for number in range(count + 1)
        ]
        hidden = len(rows) - count
        return DayPlaces(
            tuple(zip(rows[:count], lines, strict=False)), lines[count] if hidden else QRect(), hidden
        )

    def needed(self, model: CalendarModel, monday: date, column: int) -> int:
        """How tall a week has to be so that everything of its fullest day fits, in columns of this width."""
        fullest = max(len(model.on(monday + timedelta(days=number))) for number in range(DAYS))
        size = self._chips.height if column >= NARROW else self._chips.double
        return self._head + self.named.lanes(monday) * (self._band + 1) + fullest * (size + 2) + 4

    def paint_header(self, painter: QPainter, grid: Grid) -> None:
        """The days of the week."""
        painter.fillRect(0, 0, grid.size.width(), grid.header, colour(self._look.surface))
        painter.setFont(self._chips.fonts.small)
        painter.setPen(colour(self._look.muted))
        wide = grid.column(1) - grid.column(0) > self._small.horizontalAdvance("wwwwwwwwwwwwww")
        for number in range(DAYS):
            left = grid.column(number)
            place = QRect(left + MARGIN + 4, 0, grid.column(number + 1) - left - 8, grid.header)
            name = dates.long_weekday(number) if wide else dates.weekday(number)
            painter.drawText(place, LEFT, name)
        painter.fillRect(0, grid.header - 1, grid.size.width(), 1, colour(self._look.border))

    def paint_week(self, painter: QPainter, grid: Grid, monday: date) -> None:
        """The number of a week and the line below it."""
        cell = grid.cell(monday)
        gutter = QRect(0, cell.top(), grid.gutter, cell.height())
        painter.fillRect(gutter, colour(self._look.window))
        painter.setFont(self._chips.fonts.small)
        painter.setPen(colour(self._look.muted))
        number = str(monday.isocalendar().week)
        painter.drawText(gutter.adjusted(0, 6, 0, 0), Qt.AlignmentFlag.AlignHCenter, number)
        painter.fillRect(0, cell.bottom() + 1, grid.size.width(), 1, colour(self._look.border))

    def paint_day(
        self, painter: QPainter, cell: Cell, model: CalendarModel, marks: Marks, ratio: float
    ) -> None:
        """One day with everything in it."""
        painter.setRenderHints(FLAGS, on=False)
        self._ground(painter, cell, is_today=cell.day == marks.today)
        painter.setRenderHints(FLAGS)
        self._head_line(painter, cell, is_today=cell.day == marks.today)
        painter.setFont(self._chips.fonts.small)
        places = self.places(cell.place, model, cell.day)
        for row, place in places.chips:
            entry = model.entry(row)
            is_current = marks.focused and entry.id == marks.current
            state = Chosen(chosen=True, current=is_current) if entry.id in marks.chosen else PLAIN
            self._chips.paint(painter, place, entry, state, ratio)
        if places.hidden:
            painter.setPen(colour(self._look.accent))
            painter.drawText(places.more.adjusted(6, 0, 0, 0), LEFT, self._more(places))

    def paint_bands(self, painter: QPainter, grid: Grid, monday: date) -> None:
        """The school holidays of a week, its own days, and the other days of items."""
        painter.setFont(self._chips.fonts.small)
        look = self._look
        for band in self.named.bands.get(monday, ()):
            place = self._place(grid, monday, band)
            painter.fillRect(place, colour(look.warning_soft if band.is_due else look.good_soft))
            painter.setPen(colour(look.warning if band.is_due else look.good))
            text = self._chips.elided(band.text, place.width() - 12)
            painter.drawText(place.adjusted(6, 0, 0, 0), LEFT, text)

    def due_at(self, grid: Grid, day: date, content: QPoint) -> str:
        """What is said at a place on a day of another date of an item; empty where nothing is."""
        monday = monday_of(day)
        due = (one for one in self.named.bands.get(monday, ()) if one.is_due)
        return next((one.text for one in due if self._place(grid, monday, one).contains(content)), "")

    def paint_marks(self, painter: QPainter, grid: Grid, marks: Marks) -> None:
        """The chosen day, and the day under the hand."""
        if not marks.current and grid.month.holds(marks.day):
            self._outline(painter, grid.cell(marks.day), marks)
        if marks.drop is not None:
            self._drop(painter, grid.cell(marks.drop), marks)

    # --- inside --------------------------------------------------------------------------------------

    def _place(self, grid: Grid, monday: date, band: Band) -> QRect:
        top = grid.cell(monday).bottom() + 1 - (band.lane + 1) * (self._band + 1)
        left, right = grid.column(band.first), grid.column(band.last + 1) - 1
        return QRect(left, top, right - left, self._band)

    def _more(self, places: DayPlaces) -> str:
        if not places.chips:
            return str(places.hidden)
        return QCoreApplication.translate("month", "+{n} more").format(n=places.hidden)

    def _ground(self, painter: QPainter, cell: Cell, *, is_today: bool) -> None:
        look, day, place = self._look, cell.day, cell.place
        restful = day.weekday() >= SATURDAY or day in self.named.free
        fill = look.window if restful or not cell.is_own else look.surface
        painter.fillRect(place, colour(fill))
        if self.open_time.is_quiet(day):
            hatch(painter, place, look)
        painter.fillRect(place.right() + 1, place.top(), 1, place.height(), colour(look.border))
        if is_today:
            painter.fillRect(place.left(), place.top(), place.width(), 2, colour(look.accent))

    def _head_line(self, painter: QPainter, cell: Cell, *, is_today: bool) -> None:
        look, own, day = self._look, cell.is_own, cell.day
        painter.setFont(self._chips.fonts.strong if own else self._chips.fonts.base)
        number = str(day.day) if day.day > 1 else dates.short_day(day)
        width = self._width(number) + 12
        place = QRect(cell.place.left() + 3, cell.place.top() + 4, width, self._strong.height())
        if is_today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(look.accent))
            painter.drawRoundedRect(QRectF(place), place.height() / 2, place.height() / 2)
        painter.setPen(colour(look.on_accent if is_today else look.text if own else look.muted))
        painter.drawText(place, CENTRE, number)
        left = place.right()
        if day in self.open_time.slots:
            left += self._slots(painter, place, day)
        if day in self.named.holidays:
            painter.setFont(self._chips.fonts.small)
            painter.setPen(colour(look.danger))
            room = cell.place.right() - left - 2 * MARGIN
            name = self._chips.elided(self.named.holidays[day], room)
            painter.drawText(left + MARGIN, place.top(), room, place.height(), RIGHT, name)

    def _width(self, number: str) -> int:
        if number not in self._widths:
            self._widths[number] = self._strong.horizontalAdvance(number)
        return self._widths[number]

    def _slots(self, painter: QPainter, number: QRect, day: date) -> int:
        """A faint sign beside the number of the day: so many slots are free. How wide it is."""
        ratio, count = painter.device().devicePixelRatio(), len(self.open_time.slots[day])
        top = number.center().y() - SIGN // 2 + 1
        painter.drawPixmap(
            number.right() + MARGIN, top, icon_pixmap("circle-dashed", self._look.muted, SIGN, ratio)
        )
        painter.setFont(self._chips.fonts.small)
        painter.setPen(colour(self._look.muted))
        words, left = (str(count) if count > 1 else ""), number.right() + MARGIN + SIGN + 3
        painter.drawText(left, number.top(), number.width(), number.height(), LEFT, words)
        return MARGIN + SIGN + 3 + self._small.horizontalAdvance(words)

    def _outline(self, painter: QPainter, cell: QRect, marks: Marks) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(self._look.accent if marks.focused else self._look.strong_border), 2))
        painter.drawRect(QRectF(cell).adjusted(1, 1, -1, -1))

    def _drop(self, painter: QPainter, cell: QRect, marks: Marks) -> None:
        look = self._look
        ink, fill = (look.danger, look.danger_soft) if marks.refused else (look.accent, look.chosen)
        painter.setBrush(colour(fill))
        painter.setPen(QPen(colour(ink), 2))
        painter.drawRect(QRectF(cell).adjusted(1, 1, -1, -1))
        painter.setPen(colour(ink))
        words = marks.refused or dates.long_day(marks.drop or marks.day)
        painter.drawText(cell.adjusted(6, 4, -6, -4), ABOVE_HAND | Qt.TextFlag.TextWordWrap, words)
