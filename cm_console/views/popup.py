"""Where a popup opens: under what was pressed, or above it where there is no room below."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QWidget

GAP = 2


def open_beside(popup: QWidget, pressed: QWidget, size: QSize) -> None:
    """Shows `popup`, at least as wide as what was pressed."""
    popup.resize(max(size.width(), pressed.width()), size.height())
    room = pressed.screen().availableGeometry()
    corner = pressed.mapToGlobal(QPoint(0, pressed.height() + GAP))
    if corner.y() + popup.height() > room.bottom():
        above = pressed.mapToGlobal(QPoint(0, -GAP)).y() - popup.height()
        corner.setY(above if above >= room.top() else max(room.top(), room.bottom() - popup.height()))
    corner.setX(max(room.left(), min(corner.x(), room.right() - popup.width())))
    popup.move(corner)
    popup.show()
