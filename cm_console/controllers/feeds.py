"""Feed files are kept as the plan is: some moments after a change, read on cm-db and written on cm-io."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from cm_console.bridge.ports import Settings, Workspace
from cm_console.bridge.tasks import Lane, TaskRunner
from cm_console.domain.errors import AppError
from cm_console.domain.plan.feed import SETTING

if TYPE_CHECKING:
    from cm_console.bridge.campaign_ports import Feeds

log = logging.getLogger(__name__)
PAUSE_MS = 1500  # after the last change


class FeedsController(QObject):
    """Loads nothing of the plan as long as nobody has a feed. `failed` when a file cannot be written."""

    failed = Signal(object)  # AppError

    def __init__(self, workspace: Workspace, tasks: TaskRunner, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._tasks, self._settings = workspace, tasks, settings
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)

    def note_change(self) -> None:
        """The plan has changed."""
        if self._settings.get(SETTING, list[object]()):
            self._pause.start()

    def _due(self) -> tuple[Feeds, Sequence[Any]]:
        feeds = self._workspace.plan().feeds(self._settings)
        return feeds, feeds.due()

    def _write(self, answer: tuple[Feeds, Sequence[Any]]) -> None:
        feeds, due = answer
        self._tasks.submit(Lane.IO, partial(feeds.write_changed, due), None, self._not_written)

    def _not_written(self, error: AppError) -> None:
        log.warning("a feed was not written: %s", error.code)
        self.failed.emit(error)

    @Slot()
    def _on_pause(self) -> None:
        self._tasks.submit(Lane.DB, self._due, self._write, self._not_written)
