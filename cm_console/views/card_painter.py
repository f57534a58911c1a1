"""Draws a card of the board: when, what over two lines, and for whom.

What does not change from one frame to the next is worked out once for each entry and width.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QStaticText

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.status import Status
from cm_console.views import dates, plan_words
from cm_console.views.chip_painter import STRIPE
from cm_console.views.icons import icon_pixmap
from cm_console.views.plan_look import SIGNS, Colours, ink
from cm_console.views.row_look import Fonts, plain
from cm_console.views.theme import Tokens, colour

SIGN, PAD, LINES = 14, 8, 2
CUT = Qt.TextElideMode.ElideRight


@dataclass(slots=True)
class _Card:
    """An entry as it is drawn in a column of one width."""

    entry: Entry
    width: int
    stripes: list[QColor]
    sign: QPixmap
    tint: QColor
    text: QColor
    when: QStaticText
    lines: list[QStaticText]
    foot: QStaticText


class CardPainter:
    """Keeps what it worked out until the font or the colours change."""

    def __init__(self, font: QFont, look: Tokens, colours: Colours) -> None:
        self._look, self._colours, self._fonts = look, colours, Fonts.of(font)
        self._small, self._base = QFontMetrics(self._fonts.small), QFontMetrics(self._fonts.base)
        self._cards: dict[str, _Card] = {}
        self.height = LINES * self._base.height() + 2 * self._small.height() + 2 * PAD + 4

    def paint(
        self, painter: QPainter, place: QRect, entry: Entry, *, chosen: bool, current: bool, ratio: float
    ) -> None:
        """Draws a card into `place`; the painter smooths edges."""
        card = self._card(entry, place.width(), ratio)
        self._box(painter, place, card, chosen=chosen, current=current)
        left, top = place.left() + STRIPE + PAD, place.top() + PAD
        painter.drawPixmap(left, top, card.sign)
        painter.setFont(self._fonts.small)
        painter.setPen(card.tint)
        lift = (SIGN - self._small.height()) / 2
        painter.drawStaticText(QPointF(left + SIGN + 5, top + lift), card.when)
        painter.setPen(colour(self._look.muted))
        painter.drawStaticText(QPointF(left, place.bottom() - PAD - self._small.height() + 2), card.foot)
        painter.setFont(self._fonts.base)
        painter.setPen(card.text)
        for number, line in enumerate(card.lines):
            painter.drawStaticText(QPointF(left, top + SIGN + 4 + number * self._base.height()), line)

    def _box(self, painter: QPainter, place: QRect, card: _Card, *, chosen: bool, current: bool) -> None:
        look = self._look
        painter.setBrush(colour(look.chosen if chosen else look.surface))
        painter.setPen(QPen(colour(look.accent if chosen else look.border), 2 if current else 1))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        part = place.height() / len(card.stripes)
        for number, tint in enumerate(card.stripes):
            painter.fillRect(QRectF(place.left(), place.top() + number * part, STRIPE, part), tint)

    def _card(self, entry: Entry, width: int, ratio: float) -> _Card:
        found = self._cards.get(entry.id)
        if found is None or found.entry is not entry or found.width != width:
            found = self._cards[entry.id] = self._made(entry, width, ratio)
        return found

    def _made(self, entry: Entry, width: int, ratio: float) -> _Card:
        look, item, room = self._look, entry.item, width - STRIPE - 2 * PAD
        tint = look.danger if item.status is Status.MISSED else look.muted
        foot = self._colours.names(item) or plan_words.word(item.format)
        return _Card(
            entry,
            width,
            [ink(stripe, look) for stripe in self._colours.stripes(item)],
            icon_pixmap(SIGNS[item.status], tint, SIGN, ratio),
            colour(tint),
            colour(look.muted if item.status is Status.PUBLISHED else look.text),
            self._laid_out(self._small.elidedText(_when(entry), CUT, room - SIGN - 5), self._fonts.small),
            [self._laid_out(line, self._fonts.base) for line in self._lines(plan_words.title(entry), room)],
            self._laid_out(self._small.elidedText(foot, CUT, room), self._fonts.small),
        )

    def _lines(self, title: str, room: int) -> list[str]:
        """A title over two lines, cut at the end of the second."""
        words, first = title.split(), ""
        while words and self._base.horizontalAdvance(f"{first} {words[0]}".strip()) <= room:
            first = f"{first} {words.pop(0)}".strip()
        rest = " ".join(words)
        parts = [first, rest] if first else [rest]
        return [self._base.elidedText(part, CUT, room) for part in parts if part]

    def _laid_out(self, text: str, font: QFont) -> QStaticText:
        made = plain(text)
        made.prepare(font=font)
        return made


def _when(entry: Entry) -> str:
    at = entry.item.at
    if at is None:
        return dates.moment(None)
    return f"{dates.weekday(at.weekday())} {dates.short_day(at.date())} {dates.clock(at)}"
