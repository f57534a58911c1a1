"""Icons drawn from one SVG each in the colour of the palette, so they follow light and dark by themselves."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cm_console.views.theme import Tokens, read_resource, tokens


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = read_resource(f"icons:{name}.svg").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(svg.encode()))


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Draws an icon into `rect` in `colour` (#rrggbb)."""
    _renderer(name, colour).render(painter, rect)


@lru_cache(maxsize=256)
def icon_pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """An icon drawn once, `size` logical pixels wide, for what is painted a hundred times a frame."""
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_icon(painter, QRectF(0, 0, size, size), name, colour)
    painter.end()
    return made


class _Engine(QIconEngine):
    """Draws `name` in the token called `role` of the application's palette at the moment of drawing."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_icon(painter, QRectF(rect), self._name, self._colour(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        if pixmap.isNull():  # of a button that has no room yet
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        look: Tokens = tokens(QGuiApplication.palette())
        if mode is QIcon.Mode.Disabled:
            return look.strong_border
        checked = state is QIcon.State.On and self._role == "muted"
        return look.accent if checked else str(getattr(look, self._role))


def icon(name: str, role: str = "muted") -> QIcon:
    """A Lucide icon; `role` is the name of a colour of `Tokens`. A checked muted icon is in the accent."""
    return QIcon(_Engine(name, role))
