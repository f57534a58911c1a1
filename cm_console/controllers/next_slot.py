"""The next free slot: for what is chosen in the calendar or among the ideas, and in the editor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.rhythm_ports import OnSlots
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.domain.errors import AppError
from cm_console.domain.plan.entry import event_id_of
from cm_console.domain.plan.item import PlannedItem
from cm_console.views import dates
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.view import shortcut


class NextSlotController(QObject):
    """Works on cm-db. In the editor nothing is kept before somebody saves."""

    def __init__(
        self, page: CalendarPage, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page, self._plan, self._tasks = page, plan, tasks
        self._asking = Latest(tasks)
        page.bar.more.next_slot_wanted.connect(self._on_wanted)
        shortcut(page, "S").activated.connect(self._on_wanted)
        page.tray.slot_wanted.connect(self._on_ideas)
        page.editor.when.slot_wanted.connect(self._on_written)
        shortcut(page.editor, "Alt+S").activated.connect(self._on_written)

    def _place(self, ids: Sequence[str]) -> OnSlots:
        return self._plan().slots.place(ids)

    def _placed(self, found: OnSlots) -> None:
        days = " · ".join(dates.moment(at) for _, at in found.placed[:2])
        more = "" if len(found.placed) <= 2 else " …"
        words = self.tr("%Ln item(s) put on a free slot", "", len(found.placed))
        left = self.tr("no free slot for %Ln", "", len(found.left)) if found.left else ""
        told = " – ".join(filter(None, (f"{words}: {days}{more}", left, self.tr("Ctrl+Z takes it back"))))
        if len(found.placed) == 1:
            self._page.choose(found.placed[0][0])
        self._page.say(told)

    def _failed(self, error: AppError) -> None:
        self._page.banner.say_error(error)

    def _put(self, ids: Sequence[str]) -> None:
        items = [one for one in ids if event_id_of(one) is None]
        if not items:
            self._page.say(self.tr("Choose an item first, then S puts it on the next free slot"))
            return
        self._page.banner.hide()
        self._tasks.submit(Lane.DB, partial(self._place, items), self._placed, self._failed)

    def _next(self, item: PlannedItem, entry_id: str) -> tuple[str, datetime]:
        return entry_id, self._plan().slots.next_for(item, entry_id)

    def _choose(self, found: tuple[str, datetime]) -> None:
        """Shows the moment, unless another item is open by now."""
        entry_id, at = found
        if self._page.editor_is_open() and self._page.editor.entry.id == entry_id:
            self._page.editor.when.choose(at)

    @Slot()
    def _on_wanted(self) -> None:
        """What is chosen where the keyboard is; else in the view, or among the ideas."""
        ideas = self._page.tray.list
        shown = () if ideas.hasFocus() else self._page.view.chosen_ids()
        self._put(shown or ideas.chosen_ids())

    @Slot()
    def _on_ideas(self) -> None:
        self._put(self._page.tray.list.chosen_ids())

    @Slot()
    def _on_written(self) -> None:
        """The item as it is written now; its time changes in the editor only."""
        editor = self._page.editor
        self._page.banner.hide()
        work = partial(self._next, editor.item(), editor.entry.id)
        self._asking.ask(work, self._choose, self._failed)
