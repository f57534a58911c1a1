"""The activity page over the services."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.ports import Workspace
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.domain.changes import Changes
from cm_console.views.activity_page import ActivityPage


class ActivityController(QObject):
    """Reads the operations when the outbox changed, and passes on what a person wants of one."""

    def __init__(self, page: ActivityPage, workspace: Workspace, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._queue = workspace.queue
        self._moderation = workspace.moderation
        self._tasks = tasks
        self._question = Latest(tasks)
        page.retry_requested.connect(self._on_retry)
        page.discard_requested.connect(self._on_discard)
        page.send_again_requested.connect(self._on_send_again)

    def read(self) -> None:
        """Reads all operations again."""
        self._question.ask(self._queue.operations, self._page.take, self._page.banner.say_error)

    def apply(self, changes: Changes) -> None:
        """Something was committed."""
        if changes.outbox or changes.many:
            self.read()

    def _settle(self, work: Callable[[str], None], operation_id: str) -> None:
        self._page.banner.hide()
        self._tasks.submit(Lane.DB, partial(work, operation_id), self._settled, self._page.banner.say_error)

    def _settled(self, _nothing: None) -> None:
        self.read()

    @Slot(str)
    def _on_retry(self, operation_id: str) -> None:
        self._settle(self._moderation.retry, operation_id)

    @Slot(str)
    def _on_discard(self, operation_id: str) -> None:
        self._settle(self._moderation.discard, operation_id)

    @Slot(str)
    def _on_send_again(self, operation_id: str) -> None:
        self._settle(self._moderation.send_again, operation_id)
