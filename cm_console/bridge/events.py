"""The one Qt object that other threads may touch: what they publish arrives merged on the GUI thread."""

from __future__ import annotations

import threading

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot

from cm_console.domain.changes import Changes, ConnectionStatus

INTERVAL_MS = 100  # at most ten batches a second


class Bridge(QObject):
    """Merges what is published and hands it to the GUI thread at most ten times a second.

    The first event after a pause is delivered at once, so a key press shows its effect immediately.
    """

    changed = Signal(object)  # Changes
    connection_changed = Signal(object)  # ConnectionStatus
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._changes = Changes()
        self._statuses: dict[int, ConnectionStatus] = {}
        self._awake = False
        self._since_flush = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._flush)
        self._woken.connect(self._schedule, Qt.ConnectionType.QueuedConnection)  # never inside `publish`

    def publish(self, event: Changes | ConnectionStatus) -> None:
        """Takes an event from any thread; never waits."""
        with self._lock:
            if isinstance(event, ConnectionStatus):
                self._statuses[event.intranet_id] = event
            else:
                self._changes |= event
            wake, self._awake = not self._awake, True
        if wake:
            self._woken.emit()

    def busy(self) -> bool:
        """Whether something was published that is not delivered yet."""
        with self._lock:
            return self._awake

    @Slot()
    def _schedule(self) -> None:
        since = self._since_flush.elapsed() if self._since_flush.isValid() else INTERVAL_MS
        if since >= INTERVAL_MS:
            self._flush()
        elif not self._timer.isActive():
            self._timer.start(INTERVAL_MS - since)

    @Slot()
    def _flush(self) -> None:
        with self._lock:
            changes, self._changes = self._changes, Changes()
            statuses, self._statuses = self._statuses, {}
            self._awake = False
        self._since_flush.start()
        for status in statuses.values():
            self.connection_changed.emit(status)
        if changes:
            self.changed.emit(changes)
