"""Entries off the calendar, and changes of the plan taken back or done again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.tasks import TaskRunner
from cm_console.controllers.entry_changes import EntryChanges, parted
from cm_console.domain.plan.series import Reach
from cm_console.domain.plan.status import Status
from cm_console.views import plan_words
from cm_console.views.calendar_page import CalendarPage


class TakingBack(EntryChanges):
    """Asks how far a cancellation reaches where that is not clear."""

    def __init__(
        self, page: CalendarPage, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(page, plan, tasks, parent)
        page.cancel_wanted.connect(self._on_cancel)
        page.reach.chosen.connect(self._on_reach)
        page.undo_wanted.connect(self._on_undo)
        page.redo_wanted.connect(self._on_redo)

    # --- inside --------------------------------------------------------------------------------------

    def _recurs(self, entry_id: str) -> bool:
        shown = self._page.model.find(entry_id)
        placed = shown is not None and shown.item.series_id and shown.item.status is Status.SCHEDULED
        return "@" in entry_id or bool(placed)

    def _cancel(self, ids: Sequence[str], reach: Reach) -> None:
        words = self.tr("Cancelled – Ctrl+Z takes it back")
        self.tell(partial(self._cancelled, tuple(ids), reach, words))

    def _cancelled(self, ids: Sequence[str], reach: Reach, words: str) -> str:
        plan, (events, items) = self._plan(), parted(ids)
        with plan.keeping.together("Items cancelled"):
            for entry_id in items:
                plan.calendar.cancel(entry_id, reach)
            for event_id in events:
                plan.events.remove(event_id)
        return words

    def _undo(self) -> str:
        label = plan_words.change(self._plan().keeping.undo())
        return self.tr("Taken back: {change}").format(change=label)

    def _redo(self) -> str:
        label = plan_words.change(self._plan().keeping.redo())
        return self.tr("Done again: {change}").format(change=label)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(object)
    def _on_cancel(self, ids: Sequence[str]) -> None:
        """Asks how far it reaches when it is about one of a series, by its rule or scheduled already."""
        if len(ids) == 1 and self._recurs(ids[0]):
            self._page.reach.ask(ids[0])
        else:
            self._cancel(ids, Reach.THIS)

    @Slot(object, object)
    def _on_reach(self, reach: Reach, about: object) -> None:
        if isinstance(about, str):
            self._cancel([about], reach)

    @Slot()
    def _on_undo(self) -> None:
        self.tell(self._undo)

    @Slot()
    def _on_redo(self) -> None:
        self.tell(self._redo)
