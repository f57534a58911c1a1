"""The authors to choose from, while somebody types a name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.ports import Queue
from cm_console.bridge.tasks import Latest, TaskRunner
from cm_console.domain.errors import AppError
from cm_console.views.author_chip import AuthorMenu

MOST = 50


class AuthorSearch(QObject):
    """Answers the menu with at most fifty names, those with most waiting first."""

    def __init__(
        self,
        menu: AuthorMenu,
        queue: Queue,
        tasks: TaskRunner,
        failed: Callable[[AppError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._menu, self._queue, self._failed = menu, queue, failed
        self._question = Latest(tasks)
        menu.searched.connect(self._on_searched)

    @Slot(str)
    def _on_searched(self, typed: str) -> None:
        work = partial(self._queue.authors, typed, MOST)
        self._question.ask(work, partial(self._menu.offer, typed), self._failed)
