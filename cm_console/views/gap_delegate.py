"""Draws how well a persona is served in a week: a sign, a share, and the numbers behind it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cm_console.domain.plan.gaps import Cell, Level
from cm_console.models.gaps_model import CellRole
from cm_console.views import gap_words
from cm_console.views.icons import icon_pixmap
from cm_console.views.plan_look import ink, wash
from cm_console.views.row_look import Fonts
from cm_console.views.theme import Tokens, colour, tokens

Index = QModelIndex | QPersistentModelIndex
SIGNS = {
    Level.GAP: "circle-alert",
    Level.THIN: "circle-dashed",
    Level.COVERED: "check",
    Level.OVERLOAD: "octagon-alert",
}
PURPLE = "#7b3fa0"
SIGN, MARGIN = 13, 3
BELOW = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom


def inks(level: Level, look: Tokens) -> tuple[QColor, QColor]:
    """The colours of text and ground."""
    if level is Level.OVERLOAD:
        return ink(PURPLE, look), wash(PURPLE, look)
    pairs = {
        Level.GAP: (look.danger, look.danger_soft),
        Level.THIN: (look.warning, look.warning_soft),
        Level.COVERED: (look.good, look.good_soft),
        Level.FREE: (look.muted, look.surface),
    }
    text, ground = pairs[level]
    return colour(text), colour(ground)


class GapDelegate(QStyledItemDelegate):
    """Every cell has its level in a sign and in a colour, and its numbers in words."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        fonts = Fonts.of(option.font)
        width = QFontMetrics(fonts.small).horizontalAdvance("10,5 van 2,5") + 4 * MARGIN
        return QSize(width, fonts.line() + QFontMetrics(fonts.small).height() + 6 * MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell = index.data(CellRole)
        look, fonts = tokens(option.palette), Fonts.of(option.font)
        text, ground = inks(cell.level, look)
        rect: QRect = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, ground, option, look)
        inside = rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        if cell.level is Level.FREE:
            painter.setPen(text)
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, gap_words.NOTHING)
        else:
            self._numbers(painter, inside, cell, fonts, look)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, ground: QColor, option: QStyleOptionViewItem, look: Tokens
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        edge = look.accent if focused else look.strong_border
        painter.setPen(QPen(colour(edge), 2) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(rect), 5, 5)

    def _numbers(self, painter: QPainter, inside: QRect, cell: Cell, fonts: Fonts, look: Tokens) -> None:
        ratio = painter.device().devicePixelRatio()
        text = inks(cell.level, look)[0]
        is_part = cell.coverage is not None and not cell.overload
        share = gap_words.per_cent(cell.coverage or 0.0) if is_part else gap_words.number(cell.has)
        width = QFontMetrics(fonts.strong).horizontalAdvance(share) + SIGN + MARGIN
        left = inside.center().x() - width // 2
        top = inside.top() + (fonts.line() - SIGN) // 2
        painter.drawPixmap(left, top, icon_pixmap(SIGNS[cell.level], text.name(), SIGN, ratio))
        painter.setFont(fonts.strong)
        painter.setPen(text)
        place = inside.adjusted(left - inside.left() + SIGN + MARGIN, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, share)
        painter.setFont(fonts.small)
        painter.setPen(colour(look.text))
        painter.drawText(inside, BELOW, gap_words.of_need(cell))
        if cell.because:
            where = inside.topRight().x() - SIGN + 4, inside.top() - 2
            painter.drawPixmap(*where, icon_pixmap("calendar-days", look.muted, SIGN - 2, ratio))
