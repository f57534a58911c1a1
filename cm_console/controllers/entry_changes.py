"""How entries of the plan are changed on cm-db, and how the calendar tells what was done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.tasks import Lane, TaskRunner
from cm_console.domain.errors import AppError
from cm_console.domain.plan.entry import Entry, event_id_of
from cm_console.views.calendar_page import CalendarPage


class EntryChanges(QObject):
    """What all changes that a person asks for in the calendar share. `plan` is only asked on cm-db."""

    def __init__(
        self, page: CalendarPage, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page, self._plan, self._tasks = page, plan, tasks

    def change(self, work: Callable[[], list[str]], words: str) -> None:
        """Carries out `work`, which gives the ids that the entries have now, then says the words.

        An occurrence that was changed is an item of its own now, and stays the chosen one.
        """
        self._page.banner.hide()
        self._tasks.submit(Lane.DB, work, partial(self._changed, words), self.failed)

    def tell(self, work: Callable[[], str]) -> None:
        """Carries out `work`, which gives the words for the last line."""
        self._page.banner.hide()
        self._tasks.submit(Lane.DB, work, self._page.say, self.failed)

    def failed(self, error: AppError) -> None:
        """Says above the calendar what went wrong."""
        self._page.banner.say_error(error)

    def entries(self, ids: Sequence[str]) -> list[Entry]:
        """Those of these entries that are shown, in the calendar or among the ideas."""
        shown = (self._page.model.find(one) or self._page.tray.model.find(one) for one in ids)
        return [entry for entry in shown if entry is not None]

    def _changed(self, words: str, ids: list[str]) -> None:
        if len(ids) == 1:
            self._page.choose(ids[0])
        self._page.say(words)


def parted(ids: Sequence[str]) -> tuple[list[str], list[str]]:
    """The ids of events, and those of items."""
    events = [found for one in ids if (found := event_id_of(one)) is not None]
    return events, [one for one in ids if event_id_of(one) is None]
