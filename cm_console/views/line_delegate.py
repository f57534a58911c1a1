"""Rows of two lines with an icon: the activity and the list of intranets."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from cm_console.views.icons import paint_icon
from cm_console.views.queue_delegate import FLAGS, paint_background
from cm_console.views.row_look import Fonts
from cm_console.views.theme import Tokens, colour, tokens

Index = QModelIndex | QPersistentModelIndex
PADDING = 14
ICON = 18


@dataclass(frozen=True, slots=True)
class Line:
    """What one row says; `ink` is the name of a colour of `Tokens`."""

    icon: str
    ink: str
    title: str
    text: str
    right: str = ""


class LineDelegate(QStyledItemDelegate):
    """Subclasses say what a row says; the drawing is the same everywhere."""

    sign_width = ICON

    def line(self, index: Index) -> Line:
        """The words of one row."""
        return Line("info", "muted", str(index.data()), "")

    def paint_sign(self, painter: QPainter, rect: QRect, line: Line, look: Tokens) -> None:
        """Draws what stands before the words."""
        place = QRectF(rect.left(), rect.top() + 1, ICON, ICON)
        paint_icon(painter, place, line.icon, str(getattr(look, line.ink)))

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        fonts = Fonts.of(option.font)
        return QSize(260, 2 * fonts.line() + 2 * PADDING - 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, fonts, line = tokens(option.palette), Fonts.of(option.font), self.line(index)
        painter.save()
        painter.setRenderHints(FLAGS)
        paint_background(painter, option, look)
        rect: QRect = option.rect.adjusted(PADDING, PADDING - 3, -PADDING, -PADDING + 3)
        self.paint_sign(painter, rect, line, look)
        text = rect.adjusted(self.sign_width + 11, 0, 0, 0)
        small = QFontMetrics(fonts.small)
        painter.setFont(fonts.small)
        painter.setPen(colour(look.muted))
        painter.drawText(text, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, line.right)
        below = small.elidedText(line.text, Qt.TextElideMode.ElideRight, text.width())
        painter.setPen(colour(str(getattr(look, line.ink))))
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, below)
        painter.setFont(fonts.strong)
        painter.setPen(colour(look.text))
        room = text.width() - small.horizontalAdvance(line.right) - 10
        title = QFontMetrics(fonts.strong).elidedText(line.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        painter.restore()
