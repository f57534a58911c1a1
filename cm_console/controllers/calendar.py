"""The calendar over the plan: what is read for the visible days, and who listens to what it is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from cm_console.bridge.plan_ports import Board, Plan
from cm_console.bridge.ports import Settings, Workspace
from cm_console.bridge.tasks import Latest, TaskRunner
from cm_console.controllers.calendar_filters import CalendarFilters
from cm_console.controllers.calendar_print import CalendarPrint
from cm_console.controllers.copying import Copying
from cm_console.controllers.item_editor import ItemEditorController
from cm_console.controllers.item_fields import ItemFieldsController
from cm_console.controllers.moving import Moving
from cm_console.controllers.other_dates import OtherDates
from cm_console.controllers.plan_search import PlanSearching
from cm_console.controllers.rearranging import Rearranging
from cm_console.controllers.reviewing import Reviewing
from cm_console.controllers.taking_back import TakingBack
from cm_console.controllers.versions import VersionsController
from cm_console.controllers.view_shapes import ViewShapes
from cm_console.domain.errors import AppError
from cm_console.domain.plan.entry import Entry, Wanted
from cm_console.domain.plan.gaps import Gaps, Week
from cm_console.domain.plan.wall_time import midnight
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.language import Language
from cm_console.views.plan_view import ViewKind, offered
from cm_console.views.plan_words import ColourBy

if TYPE_CHECKING:
    from cm_console.controllers.gaps import GapsController

COLOURS, VIEW, DEADLINES = "calendar.colours", "calendar.view", "calendar.deadlines"


@dataclass(frozen=True, slots=True)
class Extras:
    """What is read only where it is shown."""

    deadlines: bool
    gaps: bool


class CalendarController(QObject):
    """Reads on cm-db; the page is shown again after each change of the plan."""

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
        self.moving = Moving(page, self._plan, tasks, self)
        self.copying = Copying(page, self._plan, tasks, self)
        self.taking_back = TakingBack(page, self._plan, tasks, self)
        self.rearranging = Rearranging(page, self._plan, tasks, self)
        self.reviewing = Reviewing(page, self._plan, tasks, self)
        self.shapes = ViewShapes(page, self._settings, self)
        shown = self._settings.get(VIEW, ViewKind.MONTH.value)
        if shown in offered():
            page.show_view(ViewKind(shown))
        self.filters = CalendarFilters(page, self._settings, self)
        self.search = PlanSearching(page, self._plan, tasks, self)
        self.other_dates = OtherDates(page, self)
        self.print = CalendarPrint(page, self._reading, tasks, self)
        self.versions = VersionsController(page, self._plan, tasks, self)
        self._connect()

    def read(self) -> None:
        """Reads everything that is visible again, and what is searched for."""
        self._read_days()
        self.search.read()

    # --- inside --------------------------------------------------------------------------------------

    @Slot()
    def _read_days(self) -> None:
        self._question.ask(self._reading(*self.page.view.span()), self._take, self._failed)
        if (gaps := self._shown_gaps()) is not None:
            gaps.read()

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

    def _plan(self) -> Plan:
        """Only to be asked on cm-db."""
        return self._workspace.plan()

    def _reading(self, first: date, end: date) -> Callable[[], Board]:
        """The work that reads some days, with the filters and the language of this moment."""
        deadlines, wanted = self.page.deadlines.isChecked(), self.page.bar.wanted()
        extras = Extras(deadlines, gaps=self.page.view_kind is ViewKind.PERSONAS)
        return partial(self._board, first, end, wanted, self._language.code, extras)

    def _board(self, first: date, end: date, wanted: Wanted, language: str, extras: Extras) -> Board:
        plan, begin, stop = self._plan(), midnight(first), midnight(end)
        items = plan.calendar.between(begin, stop, wanted)
        customs = plan.own_calendars.customs()
        return Board(
            first,
            end,
            _with_events(plan, items, begin, stop, wanted),
            plan.calendar.undated(wanted),
            plan.days.told_in(language).between(first, end),
            plan.personas.all(),
            self._workspace.queue.intranets(),
            plan.communities.all(),
            customs.usual_time,
            plan.follow_up.waiting(),
            plan.follow_up.abilities(),
            plan.deadlines.between(first, end, wanted) if extras.deadlines else (),
            plan.campaigns.all(),
            _gaps(plan, items, first, end, wanted, language) if extras.gaps else None,
            plan.texts.all(),
            plan.slots.free_between(first, end),
            customs.quiet_hours,
            plan.reviews.approval(),
            plan.calendar.named("owner"),
            plan.calendar.named("phase"),
            plan.pausing.current(),
            plan.follow_up.still_standing(),
        )

    def _take(self, board: Board) -> None:
        if self.board is None:
            self.fields.clean()
        self.board = board
        self.page.take(board)
        self.editor.take(board)

    def _failed(self, error: AppError) -> None:
        self.page.banner.say_error(error)

    def _remember(self, name: str, value: object) -> None:
        try:
            self._settings.set(name, value)
        except AppError as error:
            self._failed(error)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_range(self) -> None:
        """What is shown meanwhile is drawn first: reading beside it would hold up that frame."""
        QTimer.singleShot(0, self, self._read_days)

    @Slot()
    def _on_colours(self) -> None:
        self._remember(COLOURS, self.page.bar.colour_by().value)

    @Slot()
    def _on_view(self) -> None:
        self._remember(VIEW, self.page.view_kind.value)

    @Slot()
    def _on_deadlines(self) -> None:
        self._remember(DEADLINES, self.page.deadlines.isChecked())


def _gaps(plan: Plan, items: Sequence[Entry], first: date, end: date, wanted: Wanted, language: str) -> Gaps:
    """A filter hides entries, and makes no gaps."""
    if wanted != Wanted():
        items = plan.calendar.between(midnight(first), midnight(end))
    weeks = [Week(first + timedelta(days=days)) for days in range(0, (end - first).days, 7)]
    return plan.gaps.over(items, weeks, None, language)


def _with_events(
    plan: Plan, items: Sequence[Entry], first: datetime, end: datetime, wanted: Wanted
) -> list[Entry]:
    """Items and offline events in order of time."""
    events = (one for one in plan.events.between(first, end) if wanted.fits_event(one.value))
    found = [*items, *map(Entry.of_event, events)]
    return sorted(found, key=lambda entry: (entry.item.at or first, entry.id))
