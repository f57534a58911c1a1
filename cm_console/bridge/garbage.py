"""Collects reference cycles on the GUI thread only.

Python's own collector runs on whatever thread happens to allocate; when it frees a widget on a worker thread,
the program crashes.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL_MS = 500


class GarbageCollector(QObject):
    """Takes over from the automatic collector until `stop`; made on the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_time)
        self._timer.start(INTERVAL_MS)

    @Slot()
    def leave_alone_what_is_loaded(self) -> None:
        """What stands now stays to the end: modules and classes are not looked through each time."""
        gc.freeze()

    def stop(self) -> None:
        """Gives the work back to the automatic collector."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def _on_time(self) -> None:
        """The oldest generation that is due, as the automatic collector would choose it."""
        counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, limit) in enumerate(counted) if count > limit > 0]
        if 0 in due:
            gc.collect(max(due))
