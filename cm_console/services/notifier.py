"""Tells everybody who listens what changed. Listeners are called on the thread where it happened."""

from __future__ import annotations

from collections.abc import Callable

from cm_console.domain.changes import Changes, ConnectionStatus

Event = Changes | ConnectionStatus


class Notifier:
    """A list of listeners."""

    def __init__(self) -> None:
        self._listeners: tuple[Callable[[Event], None], ...] = ()

    def listen(self, callback: Callable[[Event], None]) -> None:
        """Calls `callback` with every event from now on; it must not wait."""
        self._listeners = (*self._listeners, callback)

    def publish(self, event: Event) -> None:
        """Hands an event to everybody."""
        for listener in self._listeners:
            listener(event)
