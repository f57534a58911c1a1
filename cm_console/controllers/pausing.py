"""Holding everything that is planned, and going on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.tasks import Lane, TaskRunner
from cm_console.domain.errors import AppError
from cm_console.domain.plan.pause import Pause
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.pause_card import PauseCard
from cm_console.views.view import shortcut


class PausingController(QObject):
    """Works on cm-db; the page shows the pause with everything else that it reads."""

    def __init__(
        self, page: CalendarPage, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page, self._plan, self._tasks = page, plan, tasks
        self.card: PauseCard | None = None  # made when somebody first asks for it
        page.bar.more.pause_wanted.connect(self._on_wanted)
        shortcut(page, "H").activated.connect(self._on_wanted)
        page.pause_bar.acted.connect(self._on_resume)

    def _make_card(self) -> PauseCard:
        card = PauseCard(self._page)
        card.paused.connect(self._on_paused)
        card.closed.connect(self._page.focus_view)
        return card

    def _pause(self, until: datetime | None, reason: str) -> Pause:
        return self._plan().pausing.pause(until, reason)

    def _resume(self) -> Pause:
        return self._plan().pausing.resume()

    def _paused(self, _pause: Pause) -> None:
        self._page.say(self.tr("Everything is paused – Ctrl+Z takes it back"))

    def _resumed(self, _pause: Pause) -> None:
        self._page.say(self.tr("Publishing goes on – what was due meanwhile waits for your choice"))

    def _failed(self, error: AppError) -> None:
        self._page.banner.say_error(error)

    @Slot()
    def _on_wanted(self) -> None:
        self.card = self.card or self._make_card()
        self.card.ask(self._page.pause_bar.pause)

    @Slot(object, str)
    def _on_paused(self, until: datetime | None, reason: str) -> None:
        self._page.banner.hide()
        self._tasks.submit(Lane.DB, partial(self._pause, until, reason), self._paused, self._failed)

    @Slot()
    def _on_resume(self) -> None:
        self._page.banner.hide()
        self._tasks.submit(Lane.DB, self._resume, self._resumed, self._failed)
        self._page.focus_view()
