"""Draws lanes: names at the left, weeks above, entries between, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QImage, QPainter, QPen

from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.wall_time import monday_of
from cm_console.models.calendar_model import EntriesModel
from cm_console.views import dates
from cm_console.views.chip_painter import PLAIN, SIGN, ChipPainter, Chosen
from cm_console.views.counted import Counted
from cm_console.views.faces import face
from cm_console.views.gap_words import of_need, short
from cm_console.views.icons import icon_pixmap
from cm_console.views.lane_grid import READABLE, Lane, LaneGrid, Measures
from cm_console.views.month_bands import NOTHING, Named
from cm_console.views.plan_look import Colours
from cm_console.views.theme import Tokens, colour

MARGIN, FACE = 8, 28
BETWEEN, NO_BREAK = ", ", "\N{NO-BREAK SPACE}"
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
ABOVE_HAND = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter  # what is carried hides the middle
FLAGS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing


@dataclass(frozen=True, slots=True)
class LaneMarks:
    """What stands out: today, the cell of the keyboard, and the cell under the hand."""

    today: date
    lane: int
    week: int
    focused: bool = False
    chosen: frozenset[str] = frozenset()
    current: str = ""
    drop: tuple[int, int] | None = None
    refused: str = ""


class LanePainter:
    """Draws from a model. Made anew when the font, the colours or the special days change."""

    def __init__(self, font: QFont, look: Tokens, colours: Colours, named: Named = NOTHING) -> None:
        self._look, self.named = look, named
        self._chips = ChipPainter(font, look, colours, dates.weekday_and_clock)
        self._fonts = self._chips.fonts
        small, strong = QFontMetrics(self._fonts.small), QFontMetrics(self._fonts.strong)
        self._small, self._strong = small, strong
        self.sizes = Measures(
            head=max(150, strong.averageCharWidth() * 24),
            header=strong.height() + small.height() + 12,
            line=self._chips.height,
            double=self._chips.double,
            band=small.height(),
            lowest=FACE + 2 * MARGIN + 4,
        )

    # --- entries -------------------------------------------------------------------------------------

    def paint_cell(
        self, painter: QPainter, grid: LaneGrid, at: tuple[int, int], model: EntriesModel,
        marks: LaneMarks, ratio: float,
    ) -> None:  # fmt: skip
        """One week of one lane."""
        lane, week = at
        cell, monday = grid.cell(lane, week), grid.monday_at(week)
        past = monday + timedelta(days=7) <= marks.today
        painter.setRenderHints(FLAGS, on=False)
        painter.fillRect(cell, colour(self._look.window if past else self._look.surface))
        painter.fillRect(cell.right() + 1, cell.top(), 1, cell.height() + 1, colour(self._look.border))
        painter.fillRect(cell.left(), cell.bottom() + 1, cell.width(), 1, colour(self._look.border))
        if not past and grid.lanes[lane].falls_short(week):
            self._gap(painter, grid, lane, week)
        painter.setRenderHints(FLAGS)
        painter.setFont(self._fonts.small)
        draw = self._chips.paint_dot if grid.is_dense else self._chips.paint
        for row, place in grid.chips(lane, week):
            entry = model.entry(row)
            is_chosen = entry.id in marks.chosen
            is_shared = len(entry.item.audience) > 1
            state = Chosen(is_chosen, marks.focused and entry.id == marks.current, is_shared)
            draw(painter, place, entry, state if is_chosen or is_shared else PLAIN, ratio)
        place, hidden = grid.more(lane, week)
        if hidden:
            painter.setPen(colour(self._look.accent))
            painter.drawText(place, CENTRE, self._more(hidden, place.width()))

    def paint_bands(self, painter: QPainter, grid: LaneGrid, lane: int) -> None:
        """The busy seasons of a persona along the foot of its lane."""
        painter.setFont(self._fonts.small)
        for name, first, last in grid.lanes[lane].busy:
            end = grid.cell(lane, last)
            top = end.bottom() + 1 - self.sizes.band
            place = QRect(grid.column(first), top, end.right() + 1 - grid.column(first), self.sizes.band)
            painter.fillRect(place, colour(self._look.warning_soft))
            painter.setPen(colour(self._look.warning))
            painter.drawText(place.adjusted(6, 0, -4, 0), LEFT, self._chips.elided(name, place.width() - 10))

    def paint_marks(self, painter: QPainter, grid: LaneGrid, marks: LaneMarks) -> None:
        """The chosen cell, and the cell under the hand."""
        if not marks.current and marks.lane >= 0 and 0 <= marks.week < grid.weeks:
            cell = QRectF(grid.cell(marks.lane, marks.week)).adjusted(1, 1, -1, -1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ink = self._look.accent if marks.focused else self._look.strong_border
            painter.setPen(QPen(colour(ink), 2))
            painter.drawRect(cell)
        if marks.drop is not None:
            self._drop(painter, grid, marks)

    # --- names and weeks -----------------------------------------------------------------------------

    def paint_head(
        self, painter: QPainter, grid: LaneGrid, lane: int, faces: Mapping[str, QImage], ratio: float
    ) -> None:
        """The face, the name and the number of entries of a lane."""
        head, one, look = grid.head(lane), grid.lanes[lane], self._look
        painter.fillRect(head.adjusted(0, 0, 0, 1), colour(look.window))
        painter.fillRect(head.left(), head.bottom() + 1, head.width(), 1, colour(look.border))
        painter.fillRect(head.right(), head.top(), 1, head.height(), colour(look.border))
        top = head.top() + MARGIN
        if one.persona is None:
            painter.drawPixmap(MARGIN + 4, top + 4, icon_pixmap("users", look.muted, FACE - 8, ratio))
        else:
            shown = face(one.persona, FACE, ratio, faces.get(one.persona.picture))
            painter.drawPixmap(MARGIN, top, shown)
        left = 2 * MARGIN + FACE
        room = head.width() - left - MARGIN
        painter.setFont(self._fonts.strong)
        painter.setPen(colour(look.text))
        name = self._strong.elidedText(lane_name(one.persona), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, top - 2, room, self._strong.height()), LEFT, name)
        painter.setFont(self._fonts.small)
        painter.setPen(colour(look.muted))
        below = QRect(left, top - 1 + self._strong.height(), room, 0)
        below.setBottom(head.bottom() - MARGIN)
        self._count(painter, below, count_words(one.held))

    def paint_header(self, painter: QPainter, grid: LaneGrid, marks: LaneMarks, ratio: float) -> None:
        """The weeks with their numbers and special days; it stands still while the lanes scroll."""
        look, height = self._look, grid.sizes.header
        painter.fillRect(0, 0, grid.width, height, colour(look.surface))
        for week in range(grid.weeks):
            monday, left = grid.monday_at(week), grid.column(week)
            place = QRect(left, 0, grid.column(week + 1) - left - 1, height - 1)
            is_now = monday == monday_of(marks.today)
            self._week(painter, place, monday, ratio, is_now=is_now)
            painter.fillRect(place.right() + 1, 0, 1, height, colour(look.border))
        painter.fillRect(grid.sizes.head - 1, 0, 1, height, colour(look.border))
        painter.fillRect(0, height - 1, grid.width, 1, colour(look.strong_border))

    def _week(self, painter: QPainter, place: QRect, monday: date, ratio: float, *, is_now: bool) -> None:
        look, special = self._look, special_days(self.named, monday)
        if special:
            painter.fillRect(place, colour(look.good_soft))
        if is_now:
            painter.fillRect(place.left(), place.top(), place.width(), 3, colour(look.accent))
        number = str(monday.isocalendar().week)
        painter.setFont(self._fonts.strong)
        painter.setPen(colour(look.accent if is_now else look.text))
        width, room = self._strong.horizontalAdvance(number), place.width() - 8
        upper = QRect(place.left() + 5, place.top() + 5, room, self._strong.height())
        painter.drawText(upper, LEFT, number)
        painter.setFont(self._fonts.small)
        day = dates.short_day(monday)
        if self._small.horizontalAdvance(day) + width + 6 <= room:
            painter.setPen(colour(look.muted))
            painter.drawText(upper.adjusted(width + 6, 0, 0, 0), LEFT, day)
            day = ""
        lower = QRect(upper.left(), upper.bottom() + 2, room, self._small.height())
        painter.setPen(colour(look.good if special else look.muted))
        if special and room < READABLE - MARGIN:
            painter.drawPixmap(
                lower.left(), lower.top() + 1, icon_pixmap("calendar-days", look.good, SIGN, ratio)
            )
        elif special:
            painter.drawText(lower, LEFT, self._chips.elided(", ".join(special), room))
        elif self._small.horizontalAdvance(day) <= room:
            painter.drawText(lower, LEFT, day)

    def _count(self, painter: QPainter, room: QRect, words: str) -> None:
        """In as many lines as it takes, where the lane is tall enough."""
        wrapped = int(Qt.TextFlag.TextWordWrap)
        words = BETWEEN.join(part.replace(" ", NO_BREAK) for part in words.split(BETWEEN))
        needed = self._small.boundingRect(room, wrapped, words)
        if needed.height() <= room.height():
            painter.drawText(room, wrapped, words)
        else:
            room.setHeight(self._small.height())
            painter.drawText(room, LEFT, self._chips.elided(words, room.width()))

    # --- inside --------------------------------------------------------------------------------------

    def _gap(self, painter: QPainter, grid: LaneGrid, number: int, week: int) -> None:
        lane, cell = grid.lanes[number], grid.cell(number, week)
        look, is_empty = self._look, lane.is_empty(week)
        foot = QRect(cell.left(), cell.bottom() + 1 - self.sizes.band, cell.width(), self.sizes.band)
        place = cell if is_empty else foot
        painter.fillRect(place, QBrush(colour(look.border), Qt.BrushStyle.BDiagPattern))
        words = gap_words(lane, week)
        room = grid.column_width - 7  # of the narrowest column: all weeks say it in the same way
        fitting = next((one for one in words if self._small.horizontalAdvance(one) <= room), "0")
        label = QRect(0, 0, self._small.horizontalAdvance(fitting) + 8, self.sizes.band)
        label.moveCenter(place.center())
        painter.fillRect(label, colour(look.surface))
        painter.setFont(self._fonts.small)
        painter.setPen(colour(look.warning))
        painter.drawText(label, CENTRE, fitting)

    def _more(self, hidden: int, width: int) -> str:
        words = QCoreApplication.translate("month", "+{n} more").format(n=hidden)
        return words if self._small.horizontalAdvance(words) <= width else f"+{hidden}"

    def _drop(self, painter: QPainter, grid: LaneGrid, marks: LaneMarks) -> None:
        lane, week = marks.drop or (0, 0)
        look, cell = self._look, grid.cell(lane, week)
        ink, fill = (look.danger, look.danger_soft) if marks.refused else (look.accent, look.chosen)
        painter.setBrush(colour(fill))
        painter.setPen(QPen(colour(ink), 2))
        painter.drawRect(QRectF(cell).adjusted(1, 1, -1, -1))
        painter.setFont(self._fonts.small)
        words = marks.refused or f"{lane_name(grid.lanes[lane].persona)}\n{week_words(grid.monday_at(week))}"
        painter.drawText(cell.adjusted(4, 4, -4, -2), ABOVE_HAND | Qt.TextFlag.TextWordWrap, words)


def lane_name(persona: Persona | None) -> str:
    """The name of a lane."""
    return persona.name if persona else QCoreApplication.translate("lanes", "For everyone")


def week_words(monday: date) -> str:
    """A week in words."""
    number = monday.isocalendar().week
    return QCoreApplication.translate("lanes", "week {number}").format(number=number)


def count_words(held: tuple[int, int, int]) -> str:
    """How much is promised, how much not yet, and how many events, in words."""
    counted, (promised, drafts, events) = Counted(), held
    parts = (
        counted.planned(promised) if promised or not drafts else "",
        counted.drafts(drafts) if drafts else "",
        counted.events(events) if events else "",
    )
    return BETWEEN.join(filter(None, parts))


def gap_words(lane: Lane, week: int) -> Sequence[str]:
    """What a week is short of, from long to short."""
    if lane.is_empty(week):
        nothing = QCoreApplication.translate("lanes", "Nothing yet")
        return nothing, QCoreApplication.translate("lanes", "empty")
    return of_need(lane.served[week]), short(lane.served[week])


def special_days(named: Named, monday: date) -> list[str]:
    """The holidays of a week, each once."""
    days = (monday + timedelta(days=number) for number in range(7))
    return list(dict.fromkeys(name for day in days for name in named.about(day)))
