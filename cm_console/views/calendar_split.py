"""The calendar, and beside it the tray of ideas or, with more room, the editor."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

LEFT, TRAY, EDITOR, LEAST = 960, 310, 420, 280  # widths in pixels


class CalendarSplit(QSplitter):
    """Gives the side its usual width whenever something else comes there."""

    def __init__(self, left: QWidget, tray: QWidget, editor: QWidget, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._tray, self._editor, self._side = tray, editor, QStackedWidget(self)
        self._side.setMinimumWidth(LEAST)
        for part in (tray, editor):
            self._side.addWidget(part)
        for part in (left, self._side):
            self.addWidget(part)
        self.setStretchFactor(0, 1)
        self.setSizes([LEFT, TRAY])
        self.setChildrenCollapsible(False)

    def editor_is_open(self) -> bool:
        """Whether an item is being looked at or written."""
        return self._side.currentWidget() is self._editor

    def show_editor(self) -> None:
        """The editor takes the place of the tray."""
        self._show(self._editor, EDITOR)

    def show_tray(self) -> None:
        """The tray comes back."""
        self._show(self._tray, TRAY)

    def _show(self, part: QWidget, width: int) -> None:
        if self._side.currentWidget() is not part:
            self._side.setCurrentWidget(part)
            self.setSizes([max(1, self.width() - width), width])
