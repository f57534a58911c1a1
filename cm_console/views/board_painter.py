"""Draws a board: headings with counts, cards, and the column under the hand."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.status import Status
from cm_console.views import dates, plan_words
from cm_console.views.board_grid import GAP, BoardGrid
from cm_console.views.chip_painter import STRIPE
from cm_console.views.icons import icon_pixmap
from cm_console.views.plan_look import SIGNS, STATUS_COLOURS, Colours, ink
from cm_console.views.row_look import Fonts
from cm_console.views.theme import Tokens, colour

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
FLAGS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
SIGN, PAD, LINES = 14, 8, 2


class BoardPainter:
    """Made anew when the font or the colours change."""

    def __init__(self, font: QFont, look: Tokens, colours: Colours) -> None:
        self._look, self._colours, self._fonts = look, colours, Fonts.of(font)
        self._small, self._base = QFontMetrics(self._fonts.small), QFontMetrics(self._fonts.base)
        self._strong = QFontMetrics(self._fonts.strong)
        self.header = self._strong.height() + 18
        self.card = LINES * self._base.height() + 2 * self._small.height() + 2 * PAD + 4

    def paint_ground(self, painter: QPainter, grid: BoardGrid, column: int, height: int) -> None:
        """The ground of a column."""
        place = QRect(grid.left(column), 0, grid.left(column + 1) - grid.left(column), height)
        painter.fillRect(place, colour(self._look.window))
        painter.fillRect(place.right(), 0, 1, height, colour(self._look.border))

    def paint_heading(self, painter: QPainter, grid: BoardGrid, column: int, *, is_here: bool) -> None:
        """The sign, the word and the count of a status."""
        place, status, look = grid.heading(column), grid.columns[column], self._look
        painter.fillRect(place, colour(look.surface))
        painter.fillRect(place.right(), 0, 1, place.height(), colour(look.border))
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, colour(look.strong_border))
        painter.fillRect(place.left(), 0, place.width() - 1, 3, ink(STATUS_COLOURS[status], look))
        count = str(len(grid.cards[column]))
        pill = QRect(0, 0, self._small.horizontalAdvance(count) + 12, self._small.height() + 2)
        pill.moveCenter(QRect(place.right() - pill.width() - 5, 4, pill.width(), place.height() - 5).center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(look.chosen if is_here else look.hover))
        painter.drawRoundedRect(QRectF(pill), pill.height() / 2, pill.height() / 2)
        painter.setFont(self._fonts.small)
        painter.setPen(colour(look.text))
        painter.drawText(pill, CENTRE, count)
        painter.setFont(self._fonts.strong)
        painter.setPen(colour(look.accent if is_here else look.text))
        room = QRect(place.left() + PAD, 4, pill.left() - place.left() - PAD - 4, place.height() - 5)
        name = self._strong.elidedText(plan_words.word(status), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, LEFT, name)

    def paint_card(
        self, painter: QPainter, place: QRect, entry: Entry, *, chosen: bool, current: bool, ratio: float
    ) -> None:
        """One card: when, what, and for whom."""
        look, item = self._look, entry.item
        self._box(painter, place, entry, chosen=chosen, current=current)
        tint = look.danger if item.status is Status.MISSED else look.muted
        left, room, top = place.left() + STRIPE + PAD, place.width() - STRIPE - 2 * PAD, place.top() + PAD
        painter.drawPixmap(left, top, icon_pixmap(SIGNS[item.status], tint, SIGN, ratio))
        self._text(painter, QRect(left + SIGN + 5, top, room - SIGN - 5, SIGN), _when(entry), tint)
        painter.setFont(self._fonts.base)
        painter.setPen(colour(look.muted if item.status is Status.PUBLISHED else look.text))
        line = self._base.height()
        for number, text in enumerate(self._lines(plan_words.title(entry), room)):
            painter.drawText(QRect(left, top + SIGN + 4 + number * line, room, line), LEFT, text)
        foot = QRect(left, place.bottom() - PAD - self._small.height() + 2, room, self._small.height())
        self._text(painter, foot, self._colours.names(item) or plan_words.word(item.format), look.muted)

    def paint_empty(self, painter: QPainter, grid: BoardGrid, column: int, words: str) -> None:
        """A column without cards."""
        painter.setFont(self._fonts.small)
        painter.setPen(colour(self._look.muted))
        place = grid.place(column, 0).adjusted(4, 4, -4, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, words)

    def paint_drop(self, painter: QPainter, grid: BoardGrid, column: int, height: int, refused: str) -> None:
        """The column under the hand: what letting go does, or why it cannot."""
        look = self._look
        tint, fill = (look.danger, look.danger_soft) if refused else (look.accent, look.chosen)
        place = QRect(
            grid.left(column), grid.header, grid.left(column + 1) - grid.left(column), height - grid.header
        )
        painter.setBrush(colour(fill))
        painter.setPen(QPen(colour(tint), 2))
        painter.drawRect(QRectF(place).adjusted(1, 1, -2, -2))
        painter.setFont(self._fonts.small)
        words = refused or plan_words.word(grid.columns[column])
        text = place.adjusted(GAP, GAP, -GAP, -GAP)
        painter.drawText(text, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, words)

    # --- inside --------------------------------------------------------------------------------------

    def _box(self, painter: QPainter, place: QRect, entry: Entry, *, chosen: bool, current: bool) -> None:
        look = self._look
        painter.setBrush(colour(look.chosen if chosen else look.surface))
        painter.setPen(QPen(colour(look.accent if chosen else look.border), 2 if current else 1))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        stripes = self._colours.stripes(entry.item)
        part = place.height() / len(stripes)
        for number, tint in enumerate(stripes):
            edge = QRectF(place.left(), place.top() + number * part, STRIPE, part)
            painter.fillRect(edge, ink(tint, look))

    def _text(self, painter: QPainter, place: QRect, text: str, tint: str) -> None:
        painter.setFont(self._fonts.small)
        painter.setPen(colour(tint))
        shown = self._small.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, LEFT, shown)

    def _lines(self, title: str, room: int) -> list[str]:
        """A title over two lines, cut at the end of the second."""
        words, first = title.split(), ""
        while words and self._base.horizontalAdvance(f"{first} {words[0]}".strip()) <= room:
            first = f"{first} {words.pop(0)}".strip()
        rest = " ".join(words)
        parts = [first, rest] if first else [rest]
        cut = Qt.TextElideMode.ElideRight
        return [self._base.elidedText(part, cut, room) for part in parts if part]


def _when(entry: Entry) -> str:
    at = entry.item.at
    if at is None:
        return dates.moment(None)
    return f"{dates.weekday(at.weekday())} {dates.short_day(at.date())} {dates.clock(at)}"
