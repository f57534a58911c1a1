"""Draws how well a persona is served in a week: a sign, and what they get of what they need."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cm_console.domain.plan.gaps import Cell, Level
from cm_console.models.gaps_model import CellRole
from cm_console.views import gap_words
from cm_console.views.icons import icon_pixmap
from cm_console.views.plan_look import wash
from cm_console.views.row_look import Fonts
from cm_console.views.theme import DARK, Tokens, colour, tokens

Index = QModelIndex | QPersistentModelIndex
SIGNS = {
    Level.GAP: "circle-alert",
    Level.THIN: "circle-dashed",
    Level.COVERED: "check",
    Level.OVERLOAD: "octagon-alert",
}
PURPLE, LIGHT_PURPLE = "#7b3fa0", "#d2b0ec"  # the second on dark ground
SIGN, SMALL, MARGIN = 15, 11, 3
BELOW = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom


def inks(level: Level, look: Tokens) -> tuple[QColor, QColor]:
    """The colours of text and ground."""
    if level is Level.OVERLOAD:
        return colour(LIGHT_PURPLE if look is DARK else PURPLE), wash(PURPLE, look)
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
        metrics = QFontMetrics(_strong(Fonts.of(option.font)))
        return QSize(metrics.horizontalAdvance("10,5/2,5") + 4 * MARGIN, SIGN + metrics.height() + 5 * MARGIN)

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
        ratio, ink, height = painter.device().devicePixelRatio(), inks(cell.level, look)[0], inside.height()
        least = SIGN + QFontMetrics(_strong(fonts)).height() + MARGIN
        inside = inside.adjusted(0, max(0, height - least) // 2, 0, -(max(0, height - least) // 2))
        painter.drawPixmap(
            inside.center().x() - SIGN // 2,
            inside.top(),
            icon_pixmap(SIGNS[cell.level], ink.name(), SIGN, ratio),
        )
        painter.setFont(_strong(fonts))
        painter.setPen(ink)
        painter.drawText(inside, BELOW, gap_words.short(cell))
        if cell.because:
            where = inside.right() - SMALL + 2, inside.top()
            painter.drawPixmap(*where, icon_pixmap("calendar-days", look.muted, SMALL, ratio))


def _strong(fonts: Fonts) -> QFont:
    font = QFont(fonts.small)
    font.setWeight(QFont.Weight.DemiBold)
    return font
