"""Draws an agenda: the heading of a day, and an entry in two lines with everything that tells it apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from cm_console.bridge.plan_ports import Board
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.status import Status
from cm_console.models.calendar_model import EntryRole
from cm_console.views import dates, plan_words
from cm_console.views.icons import paint_icon
from cm_console.views.month_bands import NOTHING, Named
from cm_console.views.plan_look import Colours, ink, sign
from cm_console.views.queue_delegate import FLAGS, paint_background
from cm_console.views.row_look import Fonts
from cm_console.views.theme import Tokens, colour, tokens

Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
STRIPE, SIGN, GAP, EDGE = 4, 14, 10, 16
WIDE = 760  # from here on, whom and where have a column of their own
APART = "  ·  "


@dataclass(frozen=True, slots=True)
class Told:
    """What is known about entries and days besides themselves."""

    colours: Colours = field(default_factory=Colours)
    named: Named = NOTHING
    intranets: Mapping[int, str] = field(default_factory=dict)
    communities: Mapping[tuple[int, str], str] = field(default_factory=dict)

    @classmethod
    def of(cls, board: Board, colours: Colours) -> Told:
        """As a board tells it."""
        intranets = {one.id: one.name for one in board.intranets}
        communities = {(one.intranet_id, one.remote_id): one.name for one in board.communities}
        return cls(colours, Named.of(board.days), intranets, communities)

    def place(self, item: PlannedItem) -> str:
        """The intranet that an item is for, and its community; empty when none was chosen."""
        if item.intranet_id is None:
            return ""
        community = self.communities.get((item.intranet_id, item.community_id), "")
        return APART.join(one for one in (self.intranets.get(item.intranet_id, ""), community) if one)


class AgendaDelegate(QStyledItemDelegate):
    """Entries have one height, headings another."""

    told = Told()
    today = date.min

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(300, 2 * Fonts.of(option.font).line() + 14)

    def heading_height(self, font: QFont) -> int:
        """Height of the heading of a day in pixels."""
        return Fonts.of(font).line() + 20

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(EntryRole)
        look, fonts = tokens(option.palette), Fonts.of(option.font)
        painter.save()
        painter.setRenderHints(FLAGS)
        paint_background(painter, option, look)
        self._stripes(painter, option.rect, entry, look)
        left = option.rect.left() + EDGE + STRIPE + GAP
        room = option.rect.adjusted(0, 5, -EDGE, -6)
        self._time(painter, QRect(left, room.top(), room.width(), fonts.line()), entry, fonts, look)
        room.setLeft(left + QFontMetrics(fonts.strong).horizontalAdvance("00:00") + GAP)
        self._words(painter, room, entry, fonts, look)
        painter.restore()

    def paint_heading(self, painter: QPainter, rect: QRect, day: date, font: QFont, look: Tokens) -> None:
        """The day in words, whether it is today, its names, and the number of its week."""
        fonts = Fonts.of(font)
        painter.fillRect(rect, colour(look.window))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour(look.border))
        place = rect.adjusted(EDGE, 0, -EDGE, 0)
        week = QCoreApplication.translate("agenda", "week {number}").format(number=day.isocalendar().week)
        self._say(painter, place, RIGHT, week, fonts.small, look.muted)
        place.setRight(place.right() - QFontMetrics(fonts.small).horizontalAdvance(week) - GAP)
        words = dates.long_day(day)
        is_today = day == self.today
        self._say(painter, place, LEFT, words, fonts.strong, look.accent if is_today else look.text)
        place.setLeft(place.left() + QFontMetrics(fonts.strong).horizontalAdvance(words) + GAP)
        if is_today:
            self._pill(painter, place, fonts.small, look)
        names, is_public = self.told.named.about(day), day in self.told.named.holidays
        for number, name in enumerate(names):
            shade = look.danger if is_public and not number else look.good
            used = self._say(painter, place, LEFT, name, fonts.small, shade)
            place.setLeft(place.left() + used + GAP)

    # --- inside --------------------------------------------------------------------------------------

    def _pill(self, painter: QPainter, place: QRect, font: QFont, look: Tokens) -> None:
        """Marks today, and moves the left edge of `place` on."""
        words, metrics = QCoreApplication.translate("agenda", "today"), QFontMetrics(font)
        width, height = metrics.horizontalAdvance(words) + 16, metrics.height() + 4
        pill = QRect(place.left(), place.center().y() - height // 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(look.accent))
        painter.drawRoundedRect(QRectF(pill), height / 2, height / 2)
        self._say(painter, pill, Qt.AlignmentFlag.AlignCenter, words, font, look.on_accent)
        place.setLeft(pill.right() + GAP)

    def _stripes(self, painter: QPainter, rect: QRect, entry: Entry, look: Tokens) -> None:
        stripes, top, height = self.told.colours.stripes(entry.item), rect.top() + 3, rect.height() - 7
        for number, tint in enumerate(stripes):
            begin, end = (height * edge // len(stripes) for edge in (number, number + 1))
            painter.fillRect(rect.left() + EDGE, top + begin, STRIPE, end - begin, ink(tint, look))

    def _time(self, painter: QPainter, line: QRect, entry: Entry, fonts: Fonts, look: Tokens) -> None:
        if entry.item.at is not None:
            self._say(painter, line, LEFT, dates.clock(entry.item.at), fonts.base, look.muted)

    def _words(self, painter: QPainter, room: QRect, entry: Entry, fonts: Fonts, look: Tokens) -> None:
        item, line = entry.item, fonts.line()
        what = plan_words.what(entry)
        whom, where = self.told.colours.names(item), self.told.place(item)
        upper = QRect(room.left(), room.top(), room.width(), line)
        lower = upper.translated(0, room.height() - line)
        if room.width() >= WIDE:
            side = min(room.width() * 3 // 5, WIDE)
            self._say(painter, upper.adjusted(side, 0, 0, 0), LEFT, whom, fonts.base, look.muted)
            self._say(painter, lower.adjusted(side, 0, 0, 0), LEFT, where, fonts.small, look.muted)
            upper.setWidth(side - GAP)
            lower.setWidth(side - GAP)
        else:
            what += [one for one in (whom, where) if one]
        self._title(painter, upper, entry, fonts, look)
        self._say(painter, lower, LEFT, APART.join(what), fonts.small, look.muted)

    def _title(self, painter: QPainter, line: QRect, entry: Entry, fonts: Fonts, look: Tokens) -> None:
        item = entry.item
        tint = look.danger if item.status is Status.MISSED else look.muted
        middle = line.top() + (line.height() - SIGN) / 2
        paint_icon(painter, QRectF(line.left(), middle, SIGN, SIGN), sign(entry), tint)
        words = line.adjusted(SIGN + 6, 0, -SIGN - GAP if item.series_id else 0, 0)
        shown = self._say(painter, words, LEFT, plan_words.title(entry), fonts.strong, look.text)
        if item.series_id:
            paint_icon(painter, QRectF(words.left() + shown + 8, middle, SIGN, SIGN), "repeat", look.muted)

    def _say(
        self, painter: QPainter, place: QRect, flags: Qt.AlignmentFlag, text: str, font: QFont, tint: str
    ) -> int:
        """Draws a text, cut to its place; the width that it takes."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(font)
        painter.setPen(colour(tint))
        painter.drawText(place, flags | Qt.TextFlag.TextSingleLine, shown)
        return metrics.horizontalAdvance(shown)
