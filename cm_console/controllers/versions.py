"""Versions of items over the plan: made, opened, and moved together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.domain.errors import AppError
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.status import Status
from cm_console.views import dates
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.versions_bar import ForWhom


class VersionsController(QObject):
    """Everything runs on cm-db; each change is one thing to take back."""

    def __init__(
        self, page: CalendarPage, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page, self._plan, self._tasks = page, plan, tasks
        self._counting = Latest(tasks)
        bar, card = page.editor.versions, page.move_card
        bar.opened.connect(page.opened)
        bar.wanted.connect(self._on_wanted)
        card.versions_wanted.connect(self._on_versions_wanted)
        card.together.connect(self._on_together)

    # --- inside --------------------------------------------------------------------------------------

    def _make(self, entry_id: str, whom: ForWhom) -> Entry:
        return self._plan().versions.make(entry_id, whom.persona_id, whom.intranet_id)

    def _made(self, entry: Entry) -> None:
        self._page.opened.emit(entry.id)
        self._page.say(self.tr("This is the version – Ctrl+Z in the calendar takes it back"))

    def _movable(self, entry_id: str) -> int:
        """How many other versions have a day that can still be changed."""
        found = (one.item for one in self._plan().versions.of(entry_id))
        return sum(item.at is not None and item.status is not Status.PUBLISHED for item in found)

    def _counted(self, entry_id: str, count: int) -> None:
        self._page.move_card.offer_versions(entry_id, count)

    def _move(self, entry_id: str, at: datetime) -> str:
        self._plan().versions.move_all(entry_id, at)
        words = self.tr("Moved to {moment} with its versions – Ctrl+Z takes it back")
        return words.format(moment=dates.moment(at))

    def _failed(self, error: AppError) -> None:
        self._page.banner.say_error(error)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(str, object)
    def _on_wanted(self, entry_id: str, whom: ForWhom) -> None:
        if self._page.editor.dirty:
            self._page.say(self.tr("Save this item first; its version begins with the same words"))
            return
        self._page.banner.hide()
        self._tasks.submit(Lane.DB, partial(self._make, entry_id, whom), self._made, self._failed)

    @Slot(str)
    def _on_versions_wanted(self, entry_id: str) -> None:
        self._counting.ask(partial(self._movable, entry_id), partial(self._counted, entry_id), self._failed)

    @Slot(str, object)
    def _on_together(self, entry_id: str, at: datetime) -> None:
        self._page.banner.hide()
        self._tasks.submit(Lane.DB, partial(self._move, entry_id, at), self._page.say, self._failed)
