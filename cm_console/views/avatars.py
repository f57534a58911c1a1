"""Initials in a circle of a colour that belongs to the name. Pictures are never fetched."""

from __future__ import annotations

import zlib
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

# Each with a contrast of at least 4.5 : 1 against white initials.
COLOURS = ("#2456c5", "#7b3fa0", "#a23b72", "#b3401e", "#7d5b00", "#2e6e3a", "#0f6b78", "#4c5a6b", "#8a3b3b")


def initials(name: str) -> str:
    """First letters of the first and the last word of a name; "?" for a name without letters."""
    parts = [part for part in name.split() if part[0].isalnum()]
    if not parts:
        return "?"
    return (parts[0][0] + (parts[-1][0] if len(parts) > 1 else "")).upper()


def colour_of(name: str) -> str:
    """The colour of a name, the same on every computer."""
    return COLOURS[zlib.crc32(name.encode()) % len(COLOURS)]


@lru_cache(maxsize=512)
def pixmap(name: str, size: int, ratio: float, tint: str = "") -> QPixmap:
    """The avatar of `name`, `size` logical pixels wide; `tint` (#rrggbb) instead of the name's own colour."""
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tint or colour_of(name)))
    painter.drawEllipse(QRectF(0, 0, size, size))
    font = QFont(QApplication.font())
    font.setPixelSize(round(size * 0.38))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.end()
    return made
