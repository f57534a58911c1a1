"""The window itself, still empty.

It is painted before anything else is loaded, so it uses the least of Qt: to load the `Qt` namespace alone
takes longer than to paint this.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow


class Frame(QMainWindow):
    """`painted` comes once, after the first picture; `leaving` when the window is being closed."""

    painted = Signal()
    leaving = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._first_paint = True
        self.guard: Callable[[], bool] | None = None  # asked before closing; False keeps it open
        self.setWindowTitle("CM Console")
        self.setMinimumSize(980, 600)
        self.resize(1366, 768)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._first_paint:
            self._first_paint = False
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.guard is not None and not self.guard():
            event.ignore()
            return
        self.leaving.emit()
        super().closeEvent(event)
