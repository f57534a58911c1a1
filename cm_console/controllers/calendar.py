"""The calendar over the plan: what is read for the visible days, and every change a person asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.plan_ports import Board, Plan
from cm_console.bridge.ports import Settings, Workspace
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.controllers.calendar_filters import CalendarFilters
from cm_console.controllers.calendar_print import CalendarPrint
from cm_console.controllers.item_editor import ItemEditorController
from cm_console.controllers.item_fields import ItemFieldsController
from cm_console.controllers.rearranging import Rearranging
from cm_console.domain.errors import AppError
from cm_console.domain.plan.entry import OF_EVENT, Entry, Wanted, event_id_of
from cm_console.domain.plan.series import Reach
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.wall_time import USUAL_TIME, midnight
from cm_console.views import dates, plan_words
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.language import Language
from cm_console.views.plan_view import ViewKind, offered
from cm_console.views.plan_words import ColourBy

if TYPE_CHECKING:
    from cm_console.controllers.gaps import GapsController

COLOURS, VIEW, DEADLINES = "calendar.colours", "calendar.view", "calendar.deadlines"
FIXED = frozenset({Status.SCHEDULED, Status.PUBLISHED})  # cannot be without a day


class CalendarController(QObject):
    """Reads and changes on cm-db; the page is shown again after each change of the plan."""

    def __init__(
        self,
        page: CalendarPage,
        workspace: Workspace,
        tasks: TaskRunner,
        look: tuple[Language, Settings],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.page, self._workspace, self._tasks = page, workspace, tasks
        self._language, self._settings = look
        self._question = Latest(tasks)
        self.board: Board | None = None  # what is shown
        self.gaps: GapsController | None = None
        kept = self._settings.get(COLOURS, ColourBy.PERSONA.value)
        page.bar.set_colour_by(ColourBy(kept) if kept in set(ColourBy) else ColourBy.PERSONA)
        self.editor = ItemEditorController(page, self._plan, tasks, self._language, self)
        self.fields = ItemFieldsController(page.editor.fields, self._plan, tasks, self._settings, self)
        self.fields.failed.connect(page.banner.say_error)
        page.deadlines.setChecked(self._settings.get(DEADLINES, False))
        self.rearranging = Rearranging(page, self._plan, tasks, self._settings, self)
        shown = self._settings.get(VIEW, ViewKind.MONTH.value)
        if shown in offered():
            page.show_view(ViewKind(shown))
        self.filters = CalendarFilters(page, self._settings, self)
        self.print = CalendarPrint(page, self._reading, tasks, self)
        self._connect()

    def read(self) -> None:
        """Reads everything that is visible again."""
        self._question.ask(self._reading(*self.page.view.span()), self._take, self._failed)
        if (gaps := self._shown_gaps()) is not None:
            gaps.read()

    # --- inside --------------------------------------------------------------------------------------

    def _shown_gaps(self) -> GapsController | None:
        """What reads the gaps, while they are shown; made, and loaded, when they first are."""
        if self.page.view_kind is not ViewKind.GAPS:
            return None
        if self.gaps is None:
            from cm_console.controllers.gaps import GapsController
            from cm_console.views.gaps_view import GapsView

            view, look = self.page.view, (self._language, self._settings)
            assert isinstance(view, GapsView)  # noqa: S101 - `view_kind` said so
            self.gaps = GapsController(view, self.page, self._plan, self._tasks, look, self.editor)
        return self.gaps

    def _connect(self) -> None:
        page = self.page
        page.range_changed.connect(self._on_range)
        page.view_changed.connect(self._on_view)
        page.colours_changed.connect(self._on_colours)
        page.deadlines_toggled.connect(self._on_deadlines)
        page.moved_by.connect(self._on_moved_by)
        page.dropped.connect(self._on_dropped)
        page.shifted.connect(self._on_shifted)
        page.resized.connect(self._on_resized)
        page.timed.connect(self._on_timed)
        page.put_away.connect(self._on_put_away)
        page.copies_wanted.connect(self._on_copies)
        page.cancel_wanted.connect(self._on_cancel)
        page.reach.chosen.connect(self._on_reach)
        page.undo_wanted.connect(self._on_undo)
        page.redo_wanted.connect(self._on_redo)

    def _plan(self) -> Plan:
        """Only to be asked on cm-db."""
        return self._workspace.plan()

    def _reading(self, first: date, end: date) -> Callable[[], Board]:
        """The work that reads some days, with the filters and the language of this moment."""
        shown, wanted = self.page.deadlines.isChecked(), self.page.bar.wanted()
        return partial(self._board, first, end, wanted, self._language.code, deadlines=shown)

    def _board(self, first: date, end: date, wanted: Wanted, language: str, *, deadlines: bool) -> Board:
        plan = self._plan()
        customs = plan.own_calendars.customs()
        return Board(
            first,
            end,
            _with_events(plan, midnight(first), midnight(end), wanted),
            plan.calendar.undated(wanted),
            plan.days.told_in(language).between(first, end),
            plan.personas.all(),
            self._workspace.queue.intranets(),
            plan.communities.all(),
            customs.usual_time,
            plan.follow_up.waiting(),
            plan.follow_up.abilities(),
            plan.deadlines.between(first, end, wanted) if deadlines else (),
            plan.campaigns.all(),
            plan.slots.free_between(first, end),
            customs.quiet_hours,
        )

    def _take(self, board: Board) -> None:
        if self.board is None:
            self.fields.clean()
        self.board = board
        self.page.take(board)
        self.editor.take(board)

    def _usual(self) -> time:
        return self.board.usual_time if self.board else USUAL_TIME

    def _failed(self, error: AppError) -> None:
        self.page.banner.say_error(error)

    def _change(self, work: Callable[[], str]) -> None:
        """Carries out a change on cm-db; `work` gives the words for the last line."""
        self.page.banner.hide()
        self._tasks.submit(Lane.DB, work, self.page.say, self._failed)

    def _entries(self, ids: Sequence[str]) -> list[Entry]:
        shown = (self.page.model.find(one) or self.page.tray.model.find(one) for one in ids)
        return [entry for entry in shown if entry is not None]

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_range(self) -> None:
        self.read()

    @Slot()
    def _on_colours(self) -> None:
        self._remember(COLOURS, self.page.bar.colour_by().value)

    @Slot()
    def _on_view(self) -> None:
        self._remember(VIEW, self.page.view_kind.value)

    def _remember(self, name: str, value: str) -> None:
        try:
            self._settings.set(name, value)
        except AppError as error:
            self._failed(error)

    @Slot()
    def _on_deadlines(self) -> None:
        try:
            self._settings.set(DEADLINES, self.page.deadlines.isChecked())
        except AppError as error:
            self._failed(error)

    @Slot(object, int)
    def _on_moved_by(self, ids: Sequence[str], days: int) -> None:
        """Shifts entries by whole days; refuses when one of them would land in the past."""
        entries = [entry for entry in self._entries(ids) if entry.item.at is not None]
        landing = [entry.item.at.date() + timedelta(days=days) for entry in entries if entry.item.at]
        if not landing:
            return
        if refusal := self._refused(entries, min(landing)):
            self.page.say(refusal)
            return
        chosen = [entry.id for entry in entries]
        words = self.tr("Moved to {day} – Ctrl+Z takes it back").format(day=dates.long_day(min(landing)))
        self.page.banner.hide()
        work = partial(self._shift, chosen, timedelta(days=days))
        self._tasks.submit(Lane.DB, work, partial(self._moved, words), self._failed)

    def _moved(self, words: str, ids: list[str]) -> None:
        """An occurrence that was changed is an item of its own now, and stays the chosen one."""
        if len(ids) == 1:
            self.page.choose(ids[0])
        self.page.say(words)

    @Slot(object, object)
    def _on_dropped(self, ids: Sequence[str], day: date) -> None:
        """Entries with a time keep it and their distance to each other; ideas get the usual time, or the one
        at which they were let go.
        """
        entries = self._entries(ids)
        dated = [entry for entry in entries if entry.item.at is not None]
        undated = [entry.id for entry in entries if entry.item.at is None]
        if dated and (at := dated[0].item.at) is not None and at.date() != day:
            self._on_moved_by([entry.id for entry in dated], (day - at.date()).days)
        if undated:
            words = self.tr("Planned on {day} – Ctrl+Z takes it back").format(day=dates.long_day(day))
            at = day if isinstance(day, datetime) else datetime.combine(day, self._usual())
            self._change(partial(self._move, undated, at, words))

    @Slot(object, object)
    def _on_shifted(self, ids: Sequence[str], by: timedelta) -> None:
        """Moves entries by the same time, their distance to each other stays."""
        entries = [entry for entry in self._entries(ids) if entry.item.at is not None]
        landing = [entry.item.at + by for entry in entries if entry.item.at is not None]
        if not landing:
            return
        passed = self.tr("This moment has passed") if min(landing) < dates.now() else ""
        if refusal := self._refused(entries, min(landing).date()) or passed:
            self.page.say(refusal)
            return
        words = self.tr("Moved to {moment} – Ctrl+Z takes it back")
        said = words.format(moment=dates.moment(min(landing)))
        self.page.banner.hide()
        work = partial(self._shift, [entry.id for entry in entries], by)
        self._tasks.submit(Lane.DB, work, partial(self._moved, said), self._failed)

    def _shift(self, ids: Sequence[str], by: timedelta) -> list[str]:
        """What is linked to an event moves along, unless items were chosen beside it."""
        plan, (events, items) = self._plan(), _parted(ids)
        with plan.keeping.together("Items moved"):
            for event_id in events:
                at = plan.events.find(event_id).value.at + by
                plan.events.move(event_id, at, with_items=not items)
            moved = plan.calendar.shift(items, by)
        return [*(f"{OF_EVENT}{one}" for one in events), *moved]

    def _refused(self, entries: Sequence[Entry], first: date) -> str:
        """Why entries cannot be moved so that the first lands on a day; empty when they can."""
        if any(entry.item.status is Status.PUBLISHED for entry in entries):
            return self.tr("What has been published stays where it is")
        return self.page.view.why_not(first)

    @Slot(str, int)
    def _on_resized(self, entry_id: str, minutes: int) -> None:
        words = self.tr("It lasts {minutes} minutes now – Ctrl+Z takes it back").format(minutes=minutes)
        self.page.banner.hide()
        work = partial(self._resize, entry_id, minutes)
        self._tasks.submit(Lane.DB, work, partial(self._moved, words), self._failed)

    def _resize(self, entry_id: str, minutes: int) -> list[str]:
        plan, event_id = self._plan(), event_id_of(entry_id)
        if event_id is not None:
            plan.events.edit(event_id, replace(plan.events.find(event_id).value, minutes=minutes))
            return [entry_id]
        item = plan.calendar.get(entry_id).item
        return [plan.calendar.edit(entry_id, replace(item, minutes=minutes)).id]

    @Slot(object, object)
    def _on_timed(self, ids: Sequence[str], at: datetime) -> None:
        words = self.tr("Moved to {moment} – Ctrl+Z takes it back").format(moment=dates.moment(at))
        self._change(partial(self._move, tuple(ids), at, words))

    @Slot(object)
    def _on_put_away(self, ids: Sequence[str]) -> None:
        entries = [entry for entry in self._entries(ids) if entry.item.at is not None and not entry.event]
        chosen = [entry.id for entry in entries]
        if any(entry.item.status in FIXED for entry in entries):
            self.page.say(
                self.tr("What is scheduled or published has a day. Take it off the schedule first.")
            )
        elif chosen:
            self._change(partial(self._move, chosen, None, self.tr("Put back among the ideas")))

    def _move(self, ids: Sequence[str], at: datetime | None, words: str) -> str:
        plan, (events, items) = self._plan(), _parted(ids)
        with plan.keeping.together("Items moved"):
            for entry_id in items:
                plan.calendar.move(entry_id, at)
            for event_id in events:
                if at is not None:
                    plan.events.move(event_id, at, with_items=not items)
        return words

    @Slot(object, object)
    def _on_copies(self, ids: Sequence[str], day: date) -> None:
        words = self.tr("Copied to {day} – Ctrl+Z takes it back").format(day=dates.long_day(day))
        self._change(partial(self._copy, _parted(ids)[1], day, words))

    def _copy(self, ids: Sequence[str], day: date, words: str) -> str:
        """On a day each keeps its time; at a wall time the first begins there, the others later."""
        calendar = self._plan().calendar
        times = {entry_id: calendar.get(entry_id).item.at for entry_id in ids}
        first = min((at for at in times.values() if at), default=None)
        with self._plan().keeping.together("Item copied"):
            for entry_id, at in times.items():
                if isinstance(day, datetime):
                    calendar.copy(entry_id, day + (at - first) if at and first else day)
                else:
                    calendar.copy(entry_id, datetime.combine(day, at.time() if at else self._usual()))
        return words

    @Slot(object)
    def _on_cancel(self, ids: Sequence[str]) -> None:
        """Asks how far it reaches when it is about one occurrence of a series."""
        if len(ids) == 1 and "@" in ids[0]:
            self.page.reach.ask(ids[0])
        else:
            self._cancel(ids, Reach.THIS)

    @Slot(object, object)
    def _on_reach(self, reach: Reach, about: object) -> None:
        if isinstance(about, str):
            self._cancel([about], reach)

    def _cancel(self, ids: Sequence[str], reach: Reach) -> None:
        words = self.tr("Cancelled – Ctrl+Z takes it back")
        self._change(partial(self._cancelled, tuple(ids), reach, words))

    def _cancelled(self, ids: Sequence[str], reach: Reach, words: str) -> str:
        plan, (events, items) = self._plan(), _parted(ids)
        with plan.keeping.together("Items cancelled"):
            for entry_id in items:
                plan.calendar.cancel(entry_id, reach)
            for event_id in events:
                plan.events.remove(event_id)
        return words

    @Slot()
    def _on_undo(self) -> None:
        self._change(self._undo)

    @Slot()
    def _on_redo(self) -> None:
        self._change(self._redo)

    def _undo(self) -> str:
        label = plan_words.change(self._plan().keeping.undo())
        return self.tr("Taken back: {change}").format(change=label)

    def _redo(self) -> str:
        label = plan_words.change(self._plan().keeping.redo())
        return self.tr("Done again: {change}").format(change=label)


def _parted(ids: Sequence[str]) -> tuple[list[str], list[str]]:
    """The ids of events, and those of items."""
    events = [found for one in ids if (found := event_id_of(one)) is not None]
    return events, [one for one in ids if event_id_of(one) is None]


def _with_events(plan: Plan, first: datetime, end: datetime, wanted: Wanted) -> list[Entry]:
    """Items and offline events in order of time."""
    events = (one for one in plan.events.between(first, end) if wanted.fits_event(one.value))
    found = [*plan.calendar.between(first, end, wanted), *map(Entry.of_event, events)]
    return sorted(found, key=lambda entry: (entry.item.at or first, entry.id))
