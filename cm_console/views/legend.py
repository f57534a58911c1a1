"""What the colours of the calendar mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cm_console.views.plan_look import NOBODY, Colours, ink
from cm_console.views.theme import colour, tokens
from cm_console.views.view import View

DOT, GAP, SPACE = 10, 6, 16


class Legend(View):
    """A line of dots with words; what does not fit is left out at the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[tuple[str, str]] = []
        self._colours = Colours()
        self.setFixedHeight(self.fontMetrics().height() + 8)

    def take(self, colours: Colours) -> None:
        """Names these colours from now on."""
        self._colours = colours
        self.retranslate()

    def retranslate(self) -> None:
        self._parts = self._colours.legend()
        self._parts.append((NOBODY, self.tr("not chosen")))
        self.setAccessibleName(", ".join(name for _, name in self._parts))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, left = QPainter(self), tokens(self.palette()), 10
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, middle = self.fontMetrics(), self.height() / 2
        for tint, name in self._parts:
            width = metrics.horizontalAdvance(name)
            if left + DOT + GAP + width > self.width():
                break
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink(tint, look))
            painter.drawRoundedRect(QRectF(left, middle - DOT / 2, DOT, DOT), 3, 3)
            painter.setPen(colour(look.muted))
            left += DOT + GAP
            painter.drawText(left, 0, width, self.height(), Qt.AlignmentFlag.AlignVCenter, name)
            left += width + SPACE
        painter.end()
