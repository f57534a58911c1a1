"""Draws one entry: colour, sign of the status, time, title, and whether it comes back.

In one line; in a narrow column, where the title would be three letters, in two. What does not change from
one frame to the next is worked out once for each entry.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QStaticText

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.status import PLANNED, Status
from cm_console.views import dates, plan_words
from cm_console.views.icons import icon_pixmap
from cm_console.views.plan_look import SIGNS, Colours, ink, wash
from cm_console.views.row_look import Fonts, plain
from cm_console.views.theme import Tokens, colour

STRIPE = 4
SIGN = 12
GAP = 4
NARROW = 200  # below this the title wants a line of its own
KEPT = 2000


@dataclass(frozen=True, slots=True)
class Chosen:
    """How an entry stands out: it is chosen, the keyboard is at it, it stands in another lane as well."""

    chosen: bool = False
    current: bool = False
    shared: bool = False


PLAIN = Chosen()


@dataclass(slots=True)
class _Look:
    """An entry as it is drawn. `titles` are by the room that they have."""

    entry: Entry
    stripes: list[QColor]
    fill: QColor
    edge: QPen  # no pen for what is promised, because that is filled
    text: QColor
    sign: QPixmap
    time: QStaticText | None
    titles: dict[int, QStaticText] = field(default_factory=dict)


class ChipPainter:
    """Keeps what it worked out until the font or the colours change."""

    def __init__(
        self, font: QFont, look: Tokens, colours: Colours, stamp: Callable[[datetime], str] = dates.clock
    ) -> None:
        self.fonts, self.look, self.colours, self._stamp = Fonts.of(font), look, colours, stamp
        self._metrics = QFontMetrics(self.fonts.small)
        self._looks: dict[str, _Look] = {}
        self.line = self._metrics.height()
        self.height, self.double = self.line + 5, 2 * self.line + 6

    def paint(self, painter: QPainter, rect: QRect, entry: Entry, state: Chosen, ratio: float) -> None:
        """Draws an entry into `rect`; the painter smooths edges and has the small font."""
        found = self._look(entry, ratio)
        self._ground(painter, rect, found, state)
        self._words(painter, rect, found, state, ratio)

    def _words(self, painter: QPainter, rect: QRect, found: _Look, state: Chosen, ratio: float) -> None:
        x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        two = height >= self.double
        line = height // 2 + 1 if two else height
        left, right, top = x + STRIPE + GAP, x + width - 4, y + (line - SIGN) // 2
        painter.drawPixmap(left, top, found.sign)
        begin, left = left, left + SIGN + GAP
        taken = left + (round(found.time.size().width()) if found.time is not None else 0)
        for name, is_so in (("repeat", bool(found.entry.item.series_id)), ("users", state.shared)):
            if is_so and right - SIGN >= taken:
                painter.drawPixmap(right - SIGN, top, icon_pixmap(name, self.look.muted, SIGN - 1, ratio))
                right -= SIGN
        if two:
            right = x + width - 4
        base = y + (line - self.line) / 2
        if found.time is not None:
            painter.setPen(colour(self.look.muted))
            painter.drawStaticText(QPointF(left, base), found.time)
            left += round(found.time.size().width()) + GAP
        if two:
            base, left = base + self.line, begin
        painter.setPen(found.text)
        painter.drawStaticText(QPointF(left, base), self._title(found, right - left))

    def paint_dot(self, painter: QPainter, rect: QRect, entry: Entry, state: Chosen, ratio: float) -> None:
        """Draws an entry as a square: its colours and the sign of its status."""
        found = self._look(entry, ratio)
        self._ground(painter, rect, found, state)
        left = rect.left() + (rect.width() + STRIPE - SIGN + 1) // 2
        painter.drawPixmap(left, rect.top() + (rect.height() - SIGN) // 2, found.sign)

    def elided(self, text: str, width: int) -> str:
        """A text in the small font, cut to a width."""
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _ground(self, painter: QPainter, rect: QRect, found: _Look, state: Chosen) -> None:
        if state.chosen:
            painter.setBrush(colour(self.look.chosen))
            painter.setPen(QPen(colour(self.look.accent), 2 if state.current else 1))
        else:
            painter.setBrush(found.fill)
            painter.setPen(found.edge)
        x, y, height = rect.x(), rect.y(), rect.height()
        painter.drawRoundedRect(QRectF(x + 0.5, y + 0.5, rect.width() - 1, height - 1), 3, 3)
        edges = [y + height * number // len(found.stripes) for number in range(len(found.stripes) + 1)]
        for stripe, top, bottom in zip(found.stripes, edges, edges[1:], strict=False):
            painter.fillRect(x, top, STRIPE, bottom - top, stripe)

    def _look(self, entry: Entry, ratio: float) -> _Look:
        found = self._looks.get(entry.id)
        if found is None or found.entry is not entry:
            if len(self._looks) > KEPT:
                self._looks.clear()
            found = self._looks[entry.id] = self._made(entry, ratio)
        return found

    def _made(self, entry: Entry, ratio: float) -> _Look:
        item, look = entry.item, self.look
        if entry.event is not None:
            return self._made_event(entry, ratio)
        stripes = self.colours.stripes(item)
        solid = item.status in PLANNED
        tint = look.danger if item.status is Status.MISSED else look.muted
        return _Look(
            entry,
            [ink(stripe, look) for stripe in stripes],
            wash(stripes[0], look) if solid else colour(look.surface),
            QPen(Qt.PenStyle.NoPen) if solid else QPen(ink(stripes[0], look), 1, Qt.PenStyle.DotLine),
            colour(look.muted if item.status is Status.PUBLISHED else look.text),
            icon_pixmap(SIGNS[item.status], tint, SIGN, ratio),
            self._laid_out(self._stamp(item.at)) if item.at is not None else None,
        )

    def _made_event(self, entry: Entry, ratio: float) -> _Look:
        """Meeting each other stands out from what is published: a line around it, and people."""
        look, at = self.look, entry.item.at
        return _Look(
            entry,
            [colour(look.accent)],
            colour(look.surface),
            QPen(colour(look.accent), 1),
            colour(look.text),
            icon_pixmap("users", look.accent, SIGN, ratio),
            self._laid_out(self._stamp(at)) if at is not None else None,
        )

    def _title(self, found: _Look, width: int) -> QStaticText:
        if width not in found.titles:
            found.titles[width] = self._laid_out(self.elided(plan_words.title(found.entry), width))
        return found.titles[width]

    def _laid_out(self, text: str) -> QStaticText:
        made = plain(text)
        made.prepare(font=self.fonts.small)
        return made
