"""Draws an entry as a block of a time grid: as much of its time and title as the block has room for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QStaticText, QTextLayout, QTextOption

from cm_console.domain.plan.entry import Entry
from cm_console.views import plan_words
from cm_console.views.chip_painter import GAP, KEPT, SIGN, STRIPE, ChipPainter, Chosen
from cm_console.views.icons import icon_pixmap
from cm_console.views.plan_look import Colours
from cm_console.views.theme import Tokens, colour

LEAST_TITLE = 24  # pixels; below this letters tell nothing
MOST_LINES = 6
WIDE = 400  # pixels; from here on there is room for the names of personas


class BlockPainter(ChipPainter):
    """Keeps the lines of a title by the room that they have."""

    def __init__(self, font: QFont, look: Tokens, colours: Colours) -> None:
        super().__init__(font, look, colours)
        self._wrapped: dict[tuple[str, int, int], tuple[Entry, list[QStaticText]]] = {}

    def paint_block(self, painter: QPainter, rect: QRect, entry: Entry, state: Chosen, ratio: float) -> None:
        """Draws an entry into `rect`; the painter smooths edges and has the small font."""
        found = self._look(entry, ratio)
        self._ground(painter, rect, found, state)
        left, right = rect.left() + STRIPE + GAP, rect.right() - GAP
        lines = min(MOST_LINES, (rect.height() - 2) // self.line)
        if lines < 1 or right - left < SIGN:
            return
        top = rect.top() + 1 if lines > 1 else rect.top() + (rect.height() - self.line) // 2
        begin = left
        sign_top = top + (self.line - SIGN) // 2
        painter.drawPixmap(left, sign_top, found.sign)
        left += SIGN + GAP
        if entry.item.series_id and right - left > 2 * SIGN:
            right -= SIGN
            painter.drawPixmap(right, sign_top, icon_pixmap("repeat", self.look.muted, SIGN - 1, ratio))
            right -= GAP
        if found.time is not None:
            wide = round(found.time.size().width())
            if right - left >= wide + (LEAST_TITLE if lines == 1 else 0):
                painter.setPen(colour(self.look.muted))
                painter.drawStaticText(QPointF(left, top), found.time)
                left += wide + GAP
        if rect.width() >= WIDE:
            right = self._draw_names(painter, entry, QRect(left, top, right - left, self.line))
        painter.setPen(found.text)
        if lines > 1:
            self._draw_title(
                painter, entry, QRect(begin, top + self.line, rect.right() - GAP - begin, lines - 1)
            )
        else:
            self._draw_title(painter, entry, QRect(left, top, right - left, 1))

    def _draw_names(self, painter: QPainter, entry: Entry, room: QRect) -> int:
        """Says at the right for whom it is; where that begins."""
        names = self.elided(self.colours.names(entry.item), room.width() // 3)
        painter.setPen(colour(self.look.muted))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, names)
        return room.right() - self._metrics.horizontalAdvance(names) - 2 * GAP

    def _draw_title(self, painter: QPainter, entry: Entry, room: QRect) -> None:
        """The height of `room` counts lines."""
        if room.width() < LEAST_TITLE:
            return
        for number, line in enumerate(self._title_lines(entry, room.width(), room.height())):
            painter.drawStaticText(QPointF(room.left(), room.top() + number * self.line), line)

    def _title_lines(self, entry: Entry, width: int, lines: int) -> list[QStaticText]:
        key = (entry.id, width, lines)
        kept = self._wrapped.get(key)
        if kept is None or kept[0] is not entry:
            if len(self._wrapped) > KEPT:
                self._wrapped.clear()
            texts = self._broken(plan_words.title(entry), width, lines)
            kept = self._wrapped[key] = (entry, [self._laid_out(one) for one in texts])
        return kept[1]

    def _broken(self, text: str, width: int, lines: int) -> list[str]:
        """A text in so many lines at most; what does not fit in the last is cut off there."""
        layout = QTextLayout(text, self.fonts.small)
        layout.setTextOption(_anywhere())
        layout.beginLayout()
        found: list[str] = []
        while len(found) < lines and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            end = line.textStart() + line.textLength()
            last = len(found) == lines - 1
            found.append(
                self.elided(text[line.textStart() :], width)
                if last
                else text[line.textStart() : end].rstrip()
            )
        layout.endLayout()
        return found


def _anywhere() -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
