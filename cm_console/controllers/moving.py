"""Entries to another moment: moved, dropped on a day, lengthened, put away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.tasks import TaskRunner
from cm_console.controllers.entry_changes import EntryChanges, parted
from cm_console.domain.plan.entry import OF_EVENT, Entry, event_id_of
from cm_console.domain.plan.status import Status
from cm_console.views import dates
from cm_console.views.calendar_page import CalendarPage

FIXED = frozenset({Status.SCHEDULED, Status.PUBLISHED})  # cannot be without a day


class Moving(EntryChanges):
    """Nothing lands in the past, and what belongs together keeps its distance."""

    def __init__(
        self, page: CalendarPage, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(page, plan, tasks, parent)
        page.moved_by.connect(self._on_moved_by)
        page.dropped.connect(self._on_dropped)
        page.shifted.connect(self._on_shifted)
        page.resized.connect(self._on_resized)
        page.timed.connect(self._on_timed)
        page.put_away.connect(self._on_put_away)

    # --- inside --------------------------------------------------------------------------------------

    def _refused(self, entries: Sequence[Entry], first: date) -> str:
        """Why entries cannot be moved so that the first lands on a day; empty when they can."""
        if any(entry.item.status is Status.PUBLISHED for entry in entries):
            return self.tr("What has been published stays where it is")
        return self._page.view.why_not(first)

    def _shift_all(self, entries: Sequence[Entry], by: timedelta, landing: str) -> None:
        if len(entries) > 1:
            words = self.tr("%Ln item(s) moved – Ctrl+Z takes all of it back", "", len(entries))
        elif entries[0].is_occurrence:
            words = self.tr("Only this one moved to {moment} – Ctrl+Z takes it back; open it to move more")
        else:
            words = self.tr("Moved to {moment} – Ctrl+Z takes it back")
        chosen = [entry.id for entry in entries]
        self.change(partial(self._shift, chosen, by), words.format(moment=landing))

    def _shift(self, ids: Sequence[str], by: timedelta) -> list[str]:
        """What is linked to an event moves along, unless items were chosen beside it."""
        plan, (events, items) = self._plan(), parted(ids)
        with plan.keeping.together("Items moved"):
            for event_id in events:
                at = plan.events.find(event_id).value.at + by
                plan.events.move(event_id, at, with_items=not items)
            moved = plan.calendar.shift(items, by)
        return [*(f"{OF_EVENT}{one}" for one in events), *moved]

    def _resize(self, entry_id: str, minutes: int) -> list[str]:
        plan, event_id = self._plan(), event_id_of(entry_id)
        if event_id is not None:
            plan.events.edit(event_id, replace(plan.events.find(event_id).value, minutes=minutes))
            return [entry_id]
        item = plan.calendar.get(entry_id).item
        return [plan.calendar.edit(entry_id, replace(item, minutes=minutes)).id]

    def _move(self, ids: Sequence[str], at: datetime | None, words: str) -> str:
        plan, (events, items) = self._plan(), parted(ids)
        with plan.keeping.together("Items moved"):
            for entry_id in items:
                plan.calendar.move(entry_id, at)
            for event_id in events:
                if at is not None:
                    plan.events.move(event_id, at, with_items=not items)
        return words

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(object, int)
    def _on_moved_by(self, ids: Sequence[str], days: int) -> None:
        """Shifts entries by whole days; refuses when one of them would land in the past."""
        entries = [entry for entry in self.entries(ids) if entry.item.at is not None]
        landing = [entry.item.at.date() + timedelta(days=days) for entry in entries if entry.item.at]
        if not landing:
            return
        if refusal := self._refused(entries, min(landing)):
            self._page.say(refusal)
            return
        self._shift_all(entries, timedelta(days=days), dates.long_day(min(landing)))

    @Slot(object, object)
    def _on_dropped(self, ids: Sequence[str], day: date) -> None:
        """Entries with a time keep it and their distance to each other; ideas get the usual time, or the one
        at which they were let go.
        """
        entries = self.entries(ids)
        dated = [entry for entry in entries if entry.item.at is not None]
        undated = [entry.id for entry in entries if entry.item.at is None]
        if dated and (at := dated[0].item.at) is not None and at.date() != day:
            self._on_moved_by([entry.id for entry in dated], (day - at.date()).days)
        if undated:
            words = self.tr("Planned on {day} – Ctrl+Z takes it back").format(day=dates.long_day(day))
            at = day if isinstance(day, datetime) else datetime.combine(day, self._page.usual_time)
            self.tell(partial(self._move, undated, at, words))

    @Slot(object, object)
    def _on_shifted(self, ids: Sequence[str], by: timedelta) -> None:
        """Moves entries by the same time, their distance to each other stays."""
        entries = [entry for entry in self.entries(ids) if entry.item.at is not None]
        landing = [entry.item.at + by for entry in entries if entry.item.at is not None]
        if not landing:
            return
        passed = self.tr("This moment has passed") if min(landing) < dates.now() else ""
        if refusal := self._refused(entries, min(landing).date()) or passed:
            self._page.say(refusal)
            return
        self._shift_all(entries, by, dates.moment(min(landing)))

    @Slot(str, int)
    def _on_resized(self, entry_id: str, minutes: int) -> None:
        ends = [one.item.at + timedelta(minutes=minutes) for one in self.entries([entry_id]) if one.item.at]
        if ends and min(ends) < dates.now():
            self._page.say(self.tr("This moment has passed"))
            return
        words = self.tr("It lasts {minutes} minutes now – Ctrl+Z takes it back").format(minutes=minutes)
        self.change(partial(self._resize, entry_id, minutes), words)

    @Slot(object, object)
    def _on_timed(self, ids: Sequence[str], at: datetime) -> None:
        words = self.tr("Moved to {moment} – Ctrl+Z takes it back")
        if any(entry.is_occurrence for entry in self.entries(ids)):
            words = self.tr("Only this one moved to {moment} – Ctrl+Z takes it back; open it to move more")
        self.tell(partial(self._move, tuple(ids), at, words.format(moment=dates.moment(at))))

    @Slot(object)
    def _on_put_away(self, ids: Sequence[str]) -> None:
        entries = [entry for entry in self.entries(ids) if entry.item.at is not None and not entry.event]
        chosen = [entry.id for entry in entries]
        if any(entry.item.status in FIXED for entry in entries):
            self._page.say(
                self.tr("What is scheduled or published has a day. Take it off the schedule first.")
            )
        elif chosen:
            self.tell(partial(self._move, chosen, None, self.tr("Put back among the ideas")))
