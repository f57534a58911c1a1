"""Copies of entries: put down by the keyboard, or carried to their place with Ctrl."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.tasks import TaskRunner
from cm_console.controllers.entry_changes import EntryChanges, parted
from cm_console.controllers.rearranging import passed_on
from cm_console.views import dates
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.plan_view import PlanView, ViewKind

if TYPE_CHECKING:
    from cm_console.views.agenda_view import AgendaView
    from cm_console.views.lanes_view import LanesView
    from cm_console.views.month_view import MonthView
    from cm_console.views.week_view import WeekView

BY_TIME = frozenset({ViewKind.MONTH, ViewKind.WEEK, ViewKind.DAY, ViewKind.AGENDA})


class Copying(EntryChanges):
    """All copies of one gesture are one step that can be taken back. An event, one meeting, has no copy."""

    def __init__(
        self, page: CalendarPage, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(page, plan, tasks, parent)
        self._copied: tuple[str, ...] = ()
        page.copied.connect(self._on_copied)
        page.paste_wanted.connect(self._on_paste)
        page.view_made.connect(self._on_made)
        self._on_made(page.view_kind, page.view)

    # --- inside --------------------------------------------------------------------------------------

    def _follow(self, view: MonthView | WeekView | AgendaView) -> None:
        view.copied_to.connect(self._on_carried)

    def _follow_lanes(self, lanes: LanesView) -> None:
        lanes.copied_on.connect(self._on_copied_on)

    def _copy(self, ids: Sequence[str], work: Callable[[list[str]], None], words: str) -> None:
        items = parted(ids)[1]
        if items:
            self.tell(partial(self._together, work, items, words))
        else:
            self._page.say(self.tr("An event cannot be copied. Make a new one with E."))

    def _together(self, work: Callable[[list[str]], None], items: list[str], words: str) -> str:
        with self._plan().keeping.together("Item copied"):
            work(items)
        return words

    def _put_down(self, day: date, ids: list[str]) -> None:
        """On a day each keeps its time; at a wall time the first begins there, the others later."""
        times = self._times(ids)
        first = min((at for at in times.values() if at), default=None)
        for entry_id, at in times.items():
            if isinstance(day, datetime):
                self._put(entry_id, day + (at - first) if at and first else day)
            else:
                self._put(entry_id, datetime.combine(day, at.time()) if at else day)

    def _carried(self, grabbed: str, day: date, ids: list[str]) -> None:
        """The grabbed one lands where it was let go, the others as far from it as they are."""
        times = self._times([grabbed, *ids])
        by = _distance(times.get(grabbed), day)
        for entry_id in ids:
            at = times[entry_id]
            self._put(entry_id, at + by if at is not None and by is not None else day)

    def _passed_on(self, by: timedelta, source: str, onto: str, ids: list[str]) -> None:
        calendar = self._plan().calendar
        for entry_id in ids:
            item = calendar.get(entry_id).item
            fresh = calendar.copy(entry_id, item.at + by if item.at else None)
            audience = passed_on(item.audience, source, onto) if onto != source else item.audience
            calendar.edit(fresh.id, replace(fresh.item, audience=audience))

    def _times(self, ids: Sequence[str]) -> dict[str, datetime | None]:
        return {one: self._plan().calendar.get(one).item.at for one in parted(ids)[1]}

    def _put(self, entry_id: str, at: date) -> None:
        """A day alone gets the usual time."""
        if not isinstance(at, datetime):
            at = datetime.combine(at, self._plan().own_calendars.customs().usual_time)
        self._plan().calendar.copy(entry_id, at)

    def _words(self, day: date) -> str:
        moment = dates.moment(day) if isinstance(day, datetime) else dates.long_day(day)
        return self.tr("Copied to {day} – Ctrl+Z takes it back").format(day=moment)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(object, object)
    def _on_made(self, kind: ViewKind, view: PlanView) -> None:
        follow: dict[ViewKind, Callable[..., None]] = dict.fromkeys(BY_TIME, self._follow)
        follow[ViewKind.PERSONAS] = self._follow_lanes
        if kind in follow:
            follow[kind](view)

    @Slot(object)
    def _on_copied(self, ids: Sequence[str]) -> None:
        self._copied = tuple(ids)
        words = self.tr("%Ln item(s) copied – Ctrl+V puts them on the chosen day", "", len(ids))
        self._page.say(words)

    @Slot(object)
    def _on_paste(self, day: date) -> None:
        if self._copied:
            self._copy(self._copied, partial(self._put_down, day), self._words(day))

    @Slot(object, object)
    def _on_carried(self, ids: Sequence[str], day: date) -> None:
        self._copy(ids, partial(self._carried, ids[0], day), self._words(day))

    @Slot(object, int, str, str)
    def _on_copied_on(self, ids: Sequence[str], days: int, source: str, onto: str) -> None:
        work = partial(self._passed_on, timedelta(days=days), source, onto)
        self._copy(ids, work, self.tr("Copied – Ctrl+Z takes it back"))


def _distance(grabbed: datetime | None, onto: date) -> timedelta | None:
    """From where it was to where it is let go: whole days where only a day is known."""
    if grabbed is None:
        return None
    if isinstance(onto, datetime):
        return onto - grabbed
    return timedelta(days=(onto - grabbed.date()).days)
