"""The face of a persona: its picture, or initials on its colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from cm_console.domain.plan.persona import Persona
from cm_console.views import avatars
from cm_console.views.plan_look import persona_colour


def face(persona: Persona, size: int, ratio: float, image: QImage | None = None) -> QPixmap:
    """A round face, `size` logical pixels wide; `image` is the persona's picture where it is known."""
    if image is None or not persona.picture:
        return avatars.pixmap(persona.name, size, ratio, persona_colour(persona))
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter, circle = QPainter(made), QPainterPath()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    circle.addEllipse(QRectF(0, 0, size, size))
    painter.setClipPath(circle)
    side = min(image.width(), image.height())
    middle = QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side)
    painter.drawImage(QRectF(0, 0, size, size), image, middle)
    painter.end()
    return made
