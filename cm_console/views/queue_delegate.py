"""Draws the rows of the queue and answers to what is clicked or asked inside a row."""

from __future__ import annotations

import html
from collections import OrderedDict

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from cm_console.domain.commands import UNDOABLE_STATES
from cm_console.domain.moderation import SEVERITY
from cm_console.domain.queue import PendingOperation, QueueRow
from cm_console.models.queue_model import RowRole
from cm_console.views import avatars, row_look, times, words
from cm_console.views.icons import paint_icon
from cm_console.views.row_look import AVATAR, GAP, PADDING, Badge, Fonts, RowLook
from cm_console.views.theme import Tokens, colour, tokens

Index = QModelIndex | QPersistentModelIndex
KEPT = 300
FLAGS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing


class QueueDelegate(QStyledItemDelegate):
    """Rich rows of one height. `undo_clicked` carries the id of the item."""

    undo_clicked = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks: OrderedDict[int, RowLook] = OrderedDict()
        self._key: tuple[object, ...] = ()
        self._search: tuple[str, ...] = ()
        self._fonts = Fonts.of(QApplication.font())

    def set_search(self, search: tuple[str, ...]) -> None:
        """The words to mark in every row."""
        self._search = search
        self._looks.clear()

    def forget_looks(self) -> None:
        """Lays everything out anew, after a change of language, font or colours."""
        self._looks.clear()

    # --- Qt overrides ----------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        self._use(option)
        return QSize(240, self._fonts.row())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._use(option)
        look = tokens(option.palette)
        painter.save()
        painter.setRenderHints(FLAGS)
        paint_background(painter, option, look)
        row: QueueRow | None = index.data(RowRole)
        if row is None:
            self._paint_missing(painter, option, look)
        else:
            self._paint_row(painter, option, self._look(row, option, look), look)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            row: QueueRow | None = index.data(RowRole)
            inside = self.undo_rect(option).contains(event.position())
            if row is not None and can_undo(row) and inside:
                self.undo_clicked.emit(row.id)
                return True
        return super().editorEvent(event, model, option, index)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        row: QueueRow | None = index.data(RowRole)
        if event.type() != QEvent.Type.ToolTip or row is None:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), tip(row), view)
        return True

    def undo_rect(self, option: QStyleOptionViewItem) -> QRectF:
        """Where "Undo" stands in a decided row."""
        self._use(option)
        width = QFontMetrics(self._fonts.strong).horizontalAdvance(undo_word()) + 34
        height = self._fonts.badge() + 2
        rect = QRectF(option.rect)
        return QRectF(rect.right() - PADDING - width, rect.bottom() - PADDING - height + 2, width, height)

    # --- drawing --------------------------------------------------------------------------------------

    def _use(self, option: QStyleOptionViewItem) -> None:
        key = (option.font.key(), option.rect.width(), option.palette.cacheKey())
        if key != self._key:
            self._key = key
            self._fonts = Fonts.of(option.font)
            self._looks.clear()

    def _look(self, row: QueueRow, option: QStyleOptionViewItem, look: Tokens) -> RowLook:
        made = self._looks.get(row.id)
        if made is None or made.row is not row:
            width = option.rect.width() - 2 * PADDING - AVATAR - GAP
            made = row_look.build(row, max(60, width), self._fonts, look, self._search)
            self._looks[row.id] = made
            if len(self._looks) > KEPT:
                self._looks.popitem(last=False)
        return made

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, made: RowLook, look: Tokens
    ) -> None:
        rect: QRect = option.rect.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        text = rect.adjusted(AVATAR + GAP, 0, 0, 0)
        decided = made.row.pending is not None or not made.row.waits
        painter.setOpacity(0.6 if decided else 1.0)
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect.topLeft(), avatars.pixmap(made.row.author, AVATAR, ratio))
        self._paint_heading(painter, text, made, look)
        painter.setPen(colour(look.text))
        made.body.draw(painter, QPointF(text.left(), text.top() + self._fonts.line() + 6))
        painter.setOpacity(1.0)
        foot = QRect(text.left(), rect.bottom() - self._fonts.badge() + 1, text.width(), self._fonts.badge())
        if made.row.pending is not None:
            self._paint_pending(painter, option, foot, made.row, made.row.pending, look)
        else:
            self._paint_badges(painter, foot, made, look)

    def _paint_heading(self, painter: QPainter, text: QRect, made: RowLook, look: Tokens) -> None:
        painter.setPen(colour(look.text))
        painter.setFont(self._fonts.strong)
        painter.drawStaticText(text.topLeft(), made.author)
        painter.setFont(self._fonts.base)
        painter.setPen(colour(look.muted))
        painter.drawStaticText(QPointF(text.left() + made.author_width + 5, text.top()), made.place)
        painter.setFont(self._fonts.small)
        age = times.age(made.row.opened_at or made.row.created_at, times.now())
        painter.drawText(text, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, age)

    def _paint_badges(self, painter: QPainter, foot: QRect, made: RowLook, look: Tokens) -> None:
        painter.setFont(self._fonts.small)
        points = f"{made.row.urgency.total:.0f}" if made.row.waits else words.word(made.row.shown_state)
        room = foot.right() - QFontMetrics(self._fonts.small).horizontalAdvance(points) - 24
        left = float(foot.left())
        for badge in made.badges:
            if left + badge.width > room:
                break
            self._paint_badge(painter, QRectF(left, foot.top(), badge.width, foot.height()), badge)
            left += badge.width + 5
        painter.setPen(colour(look.muted))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(foot, right, points)
        if made.row.waits:
            paint_icon(painter, QRectF(room + 8, foot.center().y() - 6, 12, 12), "arrow-up", look.muted)

    def _paint_badge(self, painter: QPainter, rect: QRectF, badge: Badge) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(badge.fill))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        left = rect.left() + 8
        if badge.icon:
            paint_icon(painter, QRectF(left - 1, rect.center().y() - 6.5, 13, 13), badge.icon, badge.ink)
            left += 16
        painter.setPen(colour(badge.ink))
        painter.drawStaticText(QPointF(left, rect.top() + 3), badge.text)

    def _paint_pending(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        foot: QRect,
        row: QueueRow,
        pending: PendingOperation,
        look: Tokens,
    ) -> None:
        seconds = times.seconds_left(pending.not_before, times.now())
        text, icon = row_look.pending_words(pending, seconds)
        ink = look.danger if icon == "triangle-alert" else look.muted
        paint_icon(painter, QRectF(foot.left(), foot.center().y() - 6.5, 14, 14), icon, ink)
        painter.setFont(self._fonts.small)
        painter.setPen(colour(ink))
        undo = self.undo_rect(option)
        room = int((undo.left() if can_undo(row) else foot.right()) - foot.left() - 28)
        shown = QFontMetrics(self._fonts.small).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(foot.adjusted(20, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, shown)
        if can_undo(row):
            self._paint_undo(painter, undo, look)

    def _paint_undo(self, painter: QPainter, rect: QRectF, look: Tokens) -> None:
        painter.setPen(QPen(colour(look.accent), 1))
        painter.setBrush(colour(look.surface))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        paint_icon(painter, QRectF(rect.left() + 9, rect.center().y() - 6.5, 13, 13), "undo-2", look.accent)
        painter.setFont(self._fonts.strong)
        painter.setPen(colour(look.accent))
        text = rect.adjusted(26, 0, -8, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, undo_word())

    def _paint_missing(self, painter: QPainter, option: QStyleOptionViewItem, look: Tokens) -> None:
        painter.setPen(colour(look.muted))
        text = QCoreApplication.translate("row", "This item is no longer here")
        rect = option.rect.adjusted(PADDING + AVATAR + GAP, 0, 0, 0)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)


def paint_background(painter: QPainter, option: QStyleOptionViewItem, look: Tokens) -> None:
    """Surface, selection and the mark of the current row."""
    rect: QRect = option.rect
    state: QStyle.StateFlag = option.state
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    fill = look.chosen if selected else look.hover if hovered else look.surface
    painter.fillRect(rect, colour(fill))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour(look.border))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.fillRect(rect.left(), rect.top(), 3, rect.height(), colour(look.accent))


def can_undo(row: QueueRow) -> bool:
    """Whether nothing has left this computer yet."""
    return row.pending is not None and row.pending.state in UNDOABLE_STATES


def undo_word() -> str:
    """The word on the button in a decided row."""
    return QCoreApplication.translate("row", "Undo")


def tip(row: QueueRow) -> str:
    """Why the row stands where it stands, every factor in words."""
    gravest = max(row.reasons, key=SEVERITY.__getitem__, default=None)
    title = QCoreApplication.translate("row", "Urgency {points}").format(points=f"{row.urgency.total:.0f}")
    lines = [
        f"<tr><td>{html.escape(text)}</td><td align='right'>&nbsp;&nbsp;+{points:.0f}</td></tr>"
        for text, points in words.why_urgent(row.urgency, gravest, row.open_reports)
    ]
    where = html.escape(" · ".join(filter(None, (row.intranet, row.community))))
    return f"<b>{title}</b><table>{''.join(lines)}</table><p>{where}<br>{times.moment(row.created_at)}</p>"
