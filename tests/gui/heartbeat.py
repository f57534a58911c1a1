"""Measures how long the GUI thread is ever unable to react."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

from PySide6.QtCore import QObject, QTimer, Slot

BEAT_MS = 2


class Heartbeat(QObject):
    """While it beats, `worst` is the longest pause between two turns of the event loop, in milliseconds.

    A pause is as long as the clock says, but no longer than the CPU time that all threads of this program
    have used meanwhile: it counts that another thread kept the interpreter from the GUI thread, and does not
    count that another program had the processor.
    """

    def __init__(self) -> None:
        super().__init__()
        self.worst = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> Self:
        self._wall, self._cpu = time.perf_counter(), time.process_time()
        self._timer.start(BEAT_MS)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._beat()
        self._timer.stop()

    @Slot()
    def _beat(self) -> None:
        wall, cpu = time.perf_counter(), time.process_time()
        self.worst = max(self.worst, min(wall - self._wall, cpu - self._cpu) * 1000)
        self._wall, self._cpu = wall, cpu
