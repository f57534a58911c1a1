"""What forms are made of: fields in two columns that scroll where the window is low."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget


def field_grid(inside: QWidget, top: int, bottom: int) -> QGridLayout:
    """Two columns of the same width, with margins in pixels."""
    grid = QGridLayout(inside)
    grid.setContentsMargins(22, top, 22, bottom)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(3)
    for column in range(2):
        grid.setColumnStretch(column, 1)
    return grid


def scrolling(inside: QWidget, parent: QWidget) -> QScrollArea:
    """A frameless area that scrolls up and down only."""
    scroll = QScrollArea(parent)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inside)
    return scroll
