"""How the plan is spread over the purposes: a bar for what there is, a mark for what is aimed at.

Five bars and a number each are painted here: a library for charts would have to be loaded for them.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cm_console.domain.plan.gaps import Spread
from cm_console.domain.plan.purpose import Purpose
from cm_console.views import gap_words, plan_words
from cm_console.views.plan_look import PURPOSE_COLOURS, ink
from cm_console.views.row_look import Fonts
from cm_console.views.theme import Tokens, colour, tokens
from cm_console.views.view import View

BAR, SPACE, GAP = 12, 9, 12
FULL = 0.6  # the share that fills the width; more is cut off there
MARK = 3
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SpreadChart(View):
    """Shows nothing but the targets while no item has a purpose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spread: Spread | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def take(self, spread: Spread) -> None:
        """Shows this from now on."""
        self._spread = spread
        self.retranslate()

    def retranslate(self) -> None:
        if self._spread is not None:
            lines = (f"{plan_words.word(one)}: {self._numbers(self._spread, one)}" for one in Purpose)
            self.setAccessibleName("; ".join(lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, len(Purpose) * self._step())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._spread is None:
            return
        painter, look, fonts = QPainter(self), tokens(self.palette()), Fonts.of(self.font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, small = QFontMetrics(fonts.base), QFontMetrics(fonts.small)
        names = max(metrics.horizontalAdvance(plan_words.word(one)) for one in Purpose) + GAP
        numbers = max(small.horizontalAdvance(self._numbers(self._spread, one)) for one in Purpose) + GAP
        for row, purpose in enumerate(Purpose):
            line = QRect(0, row * self._step(), self.width(), self._step())
            painter.setFont(fonts.base)
            painter.setPen(colour(look.text))
            painter.drawText(line, LEFT, plan_words.word(purpose))
            painter.setFont(fonts.small)
            painter.setPen(colour(look.muted))
            painter.drawText(line, RIGHT, self._numbers(self._spread, purpose))
            self._bar(painter, line.adjusted(names, 0, -numbers, 0), purpose, look)
        painter.end()

    # --- inside --------------------------------------------------------------------------------------

    def _step(self) -> int:
        return max(self.fontMetrics().height(), BAR) + SPACE

    def _numbers(self, spread: Spread, purpose: Purpose) -> str:
        here = gap_words.per_cent(spread.actual[purpose]) if spread.actual is not None else gap_words.NOTHING
        words = self.tr("{share}, target {target}")
        return words.format(share=here, target=gap_words.per_cent(spread.wanted[purpose]))

    def _bar(self, painter: QPainter, room: QRect, purpose: Purpose, look: Tokens) -> None:
        spread = self._spread
        if spread is None or room.width() <= 0:
            return
        top = room.center().y() - BAR / 2 + 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(look.hover))
        painter.drawRoundedRect(QRectF(room.left(), top, room.width(), BAR), 3, 3)
        if spread.actual is not None and spread.actual[purpose] > 0:
            length = min(1.0, spread.actual[purpose] / FULL) * room.width()
            painter.setBrush(ink(PURPOSE_COLOURS[purpose], look))
            painter.drawRoundedRect(QRectF(room.left(), top, length, BAR), 3, 3)
        where = room.left() + min(1.0, spread.wanted[purpose] / FULL) * room.width()
        painter.setBrush(colour(look.text))
        painter.drawRect(QRectF(where - MARK / 2, top - 3, MARK, BAR + 6))
