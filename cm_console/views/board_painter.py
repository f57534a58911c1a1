"""Draws a board: columns with their headings and counts, and the column under the hand."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from cm_console.views import plan_words
from cm_console.views.board_grid import GAP, BoardGrid
from cm_console.views.card_painter import PAD, CardPainter
from cm_console.views.plan_look import STATUS_COLOURS, Colours, ink
from cm_console.views.row_look import Fonts
from cm_console.views.theme import Tokens, colour

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
FLAGS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing


class BoardPainter:
    """Made anew when the font or the colours change."""

    def __init__(self, font: QFont, look: Tokens, colours: Colours) -> None:
        self._look, self._fonts = look, Fonts.of(font)
        self._small, self._strong = QFontMetrics(self._fonts.small), QFontMetrics(self._fonts.strong)
        self.cards = CardPainter(font, look, colours)
        self.header = self._strong.height() + 18

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
        painter.setPen(colour(look.accent if is_here else look.text))
        room = QRect(place.left() + PAD, 4, pill.left() - place.left() - PAD - 4, place.height() - 5)
        if self._names_fit(grid, place.width()):
            painter.setFont(self._fonts.strong)
        painter.drawText(room, LEFT | Qt.TextFlag.TextWordWrap, plan_words.word(status))  # small: two lines

    def _names_fit(self, grid: BoardGrid, width: int) -> bool:
        """Whether all names stand beside a count of two figures, so that all look the same."""
        room = width - PAD - self._small.horizontalAdvance("00") - 22
        return all(self._strong.horizontalAdvance(plan_words.word(one)) <= room for one in grid.columns)

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
