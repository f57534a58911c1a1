"""The week over the plan: entries that get another time of the day, or become longer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.ports import Settings
from cm_console.bridge.tasks import Lane, TaskRunner
from cm_console.domain.errors import AppError
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.status import Status
from cm_console.views import dates
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.week_canvas import USUAL_HOUR
from cm_console.views.week_view import WeekView

HOUR = "calendar.hour"  # pixels
Place = tuple[str, datetime]


class WeekController(QObject):
    """Made when the week is first shown. Changes on cm-db; what was moved stays chosen."""

    def __init__(
        self,
        view: WeekView,
        page: CalendarPage,
        plan: Callable[[], Plan],
        tasks: TaskRunner,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view, self._page, self._plan, self._tasks, self._settings = view, page, plan, tasks, settings
        view.zoom_to(settings.get(HOUR, USUAL_HOUR))
        view.zoomed.connect(self._on_zoomed)
        view.put_at.connect(self._on_put_at)
        view.resized_to.connect(self._on_resized)

    # --- inside --------------------------------------------------------------------------------------

    def _places(self, entries: Sequence[Entry], at: datetime) -> list[Place]:
        """The first begins at `at`, the others as long before or after it as they were; ideas with it."""
        was = entries[0].item.at
        shift = at - was if was is not None else None
        return [(one.id, one.item.at + shift if one.item.at and shift is not None else at) for one in entries]

    def _put(self, places: Sequence[Place]) -> list[str]:
        with self._plan().keeping.together("Items moved"):
            return [self._plan().calendar.move(entry_id, at).id for entry_id, at in places]

    def _resize(self, entry_id: str, minutes: int) -> list[str]:
        calendar = self._plan().calendar
        return [calendar.edit(entry_id, replace(calendar.get(entry_id).item, minutes=minutes)).id]

    def _change(self, work: Callable[[], list[str]], words: str) -> None:
        self._page.banner.hide()
        self._tasks.submit(Lane.DB, work, partial(self._done, words), self._failed)

    def _done(self, words: str, ids: list[str]) -> None:
        """An occurrence that was changed is an item of its own now, and stays the chosen one."""
        if len(ids) == 1:
            self._page.choose(ids[0])
        self._page.say(words)

    def _failed(self, error: AppError) -> None:
        self._page.banner.say_error(error)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(object, object)
    def _on_put_at(self, ids: Sequence[str], at: datetime) -> None:
        """Refuses when something would land in the past, or is out already."""
        found = (self._view.entries.find(one) or self._page.tray.model.find(one) for one in ids)
        entries = [entry for entry in found if entry is not None]
        places = self._places(entries, at) if entries else []
        if not places or at == entries[0].item.at:
            return
        if any(entry.item.status is Status.PUBLISHED for entry in entries):
            self._page.say(self.tr("What has been published stays where it is"))
        elif why := self._view.why_not_at(min(place[1] for place in places)):
            self._page.say(why)
        else:
            words = self.tr("Moved to {moment} – Ctrl+Z takes it back").format(moment=dates.moment(at))
            self._change(partial(self._put, places), words)

    @Slot(str, int)
    def _on_resized(self, entry_id: str, minutes: int) -> None:
        words = self.tr("It takes %Ln minute(s) now – Ctrl+Z takes it back", "", minutes)
        self._change(partial(self._resize, entry_id, minutes), words)

    @Slot(int)
    def _on_zoomed(self, hour: int) -> None:
        try:
            self._settings.set(HOUR, hour)
        except AppError as error:
            self._failed(error)
