"""What the signs of the gaps mean, in a line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from cm_console.domain.plan.gaps import Level
from cm_console.views import gap_words
from cm_console.views.gap_delegate import SIGN, SIGNS, inks
from cm_console.views.icons import icon_pixmap
from cm_console.views.theme import colour, tokens
from cm_console.views.view import View

SWATCH, GAP, SPACE = 22, 6, 18
SHOWN = (Level.GAP, Level.THIN, Level.COVERED, Level.OVERLOAD)


class GapsLegend(View):
    """A swatch with its sign for each level; what does not fit is left out at the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        self.setFont(font)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(", ".join(name for _, name in self._parts()))
        self.setFixedHeight(max(SWATCH, self.fontMetrics().height()) + 8)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, ratio, left = QPainter(self), tokens(self.palette()), self.devicePixelRatioF(), 14
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for level, name in self._parts():
            width = self.fontMetrics().horizontalAdvance(name)
            if left + SWATCH + GAP + width > self.width():
                break
            box = QRectF(left, (self.height() - SWATCH) / 2, SWATCH, SWATCH)
            if level in SHOWN:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(inks(level, look)[1])
                painter.drawRoundedRect(box, 4, 4)
            painter.setPen(colour(look.muted))
            if level is Level.FREE:
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, gap_words.NOTHING)
            else:
                name_of_sign = SIGNS[level] if level else "calendar-days"
                ink = inks(level, look)[0].name() if level else look.muted
                self._sign(painter, box, icon_pixmap(name_of_sign, ink, SIGN, ratio))
            left += SWATCH + GAP
            painter.setPen(colour(look.muted))
            painter.drawText(left, 0, width, self.height(), Qt.AlignmentFlag.AlignVCenter, name)
            left += width + SPACE
        painter.end()

    def _sign(self, painter: QPainter, box: QRectF, picture: QPixmap) -> None:
        painter.drawPixmap(round(box.center().x() - SIGN / 2), round(box.center().y() - SIGN / 2), picture)

    def _parts(self) -> list[tuple[Level | None, str]]:
        """Each level with its word; None for a week in which people have less time."""
        named: list[tuple[Level | None, str]] = [
            (level, gap_words.said(gap_words.LEVELS[level])) for level in (*SHOWN, Level.FREE)
        ]
        return [*named, (None, gap_words.said(gap_words.LESS_TIME))]
