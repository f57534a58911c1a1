"""What a hand does in the week, in lanes and on the board: another time, another persona, another step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.ports import Settings
from cm_console.bridge.tasks import TaskRunner
from cm_console.controllers.entry_changes import EntryChanges, parted
from cm_console.controllers.thumbnails import Thumbnails
from cm_console.domain.errors import AppError
from cm_console.domain.plan.entry import event_id_of
from cm_console.domain.plan.item import Audience
from cm_console.domain.plan.status import Status
from cm_console.views import plan_words
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.plan_view import ViewKind

if TYPE_CHECKING:
    from cm_console.views.board_view import BoardView
    from cm_console.views.lanes_view import LanesView
    from cm_console.views.week_view import WeekView

FACE_SIDE = 64
HOUR = "calendar.hour"  # its height in the week, in pixels


class Rearranging(EntryChanges):
    """Listens to these views as soon as they are made. Each gesture is one step that can be taken back."""

    def __init__(
        self,
        page: CalendarPage,
        plan: Callable[[], Plan],
        tasks: TaskRunner,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(page, plan, tasks, parent)
        self._settings = settings
        self._faces = Thumbnails(plan, tasks, FACE_SIDE, self)
        page.view_made.connect(self._on_made)

    # --- inside --------------------------------------------------------------------------------------

    def _follow_week(self, week: WeekView) -> None:
        week.set_hour(self._settings.get(HOUR, 0))
        week.zoomed.connect(self._on_zoomed)
        week.shifted.connect(self._page.shifted)
        week.resized.connect(self._page.resized)

    def _follow_lanes(self, lanes: LanesView) -> None:
        lanes.passed_on.connect(self._on_passed_on)
        lanes.given_day.connect(self._on_given_day)
        lanes.faces_wanted.connect(self._faces.ask)
        lanes.personas_wanted.connect(self._page.bar.personas_wanted)
        self._faces.ready.connect(lanes.take_face)

    def _follow_board(self, board: BoardView) -> None:
        board.step_wanted.connect(self._on_step)
        board.refused.connect(self._page.say)

    def _pass_on(self, ids: Sequence[str], days: int, source: str, onto: str) -> list[str]:
        calendar = self._plan().calendar
        with self._plan().keeping.together("Item changed"):
            changed = []
            for entry_id in parted(ids)[1]:  # whom an event is for is written in its own editor
                item = calendar.get(entry_id).item
                after = replace(item, audience=passed_on(item.audience, source, onto))
                changed.append(calendar.edit(entry_id, after).id)
            return calendar.move_days(changed, days) if days else changed

    def _give_day(self, ids: Sequence[str], day: date, onto: str) -> list[str]:
        calendar, usual = self._plan().calendar, self._plan().own_calendars.customs().usual_time
        with self._plan().keeping.together("Items moved"):
            changed = []
            for entry_id in parted(ids)[1]:
                item = calendar.get(entry_id).item
                wanted = item.audience
                if onto and onto not in {one.persona_id for one in wanted}:
                    wanted = (*wanted, Audience(onto))
                    entry_id = calendar.edit(entry_id, replace(item, audience=wanted)).id
                at = datetime.combine(day, item.at.time() if item.at else usual)
                changed.append(calendar.move(entry_id, at).id)
            return changed

    def _step(self, ids: Sequence[str], after: Status) -> list[str]:
        calendar = self._plan().calendar
        with self._plan().keeping.together(f"Status: {after}"):
            return [calendar.step(entry_id, after).id for entry_id in ids]

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(object, object)
    def _on_made(self, kind: ViewKind, view: QObject) -> None:
        follow: dict[ViewKind, Callable[..., None]] = {
            ViewKind.WEEK: self._follow_week,
            ViewKind.PERSONAS: self._follow_lanes,
            ViewKind.BOARD: self._follow_board,
        }
        if kind in follow:
            follow[kind](view)

    @Slot(int)
    def _on_zoomed(self, height: int) -> None:
        try:
            self._settings.set(HOUR, height)
        except AppError as error:
            self.failed(error)

    @Slot(object, int, str, str)
    def _on_passed_on(self, ids: Sequence[str], days: int, source: str, onto: str) -> None:
        if any(map(event_id_of, ids)):
            self._page.say(self.tr("Open the event to say who comes"))
            return
        words = self.tr("It is for somebody else now – Ctrl+Z takes it back")
        self.change(partial(self._pass_on, tuple(ids), days, source, onto), words)

    @Slot(object, object, str)
    def _on_given_day(self, ids: Sequence[str], day: date, onto: str) -> None:
        words = self.tr("Planned – Ctrl+Z takes it back")
        self.change(partial(self._give_day, tuple(ids), day, onto), words)

    @Slot(object, object)
    def _on_step(self, ids: Sequence[str], after: Status) -> None:
        words = self.tr("{status} now – Ctrl+Z takes it back").format(status=plan_words.word(after))
        self.change(partial(self._step, tuple(ids), after), words)


def passed_on(audience: Sequence[Audience], source: str, onto: str) -> tuple[Audience, ...]:
    """The audience with `onto` in the place of `source`; each is empty for everybody."""
    if not onto:
        return ()
    given = [replace(one, persona_id=onto) if one.persona_id == source else one for one in audience]
    if not source:
        given = [*given, Audience(onto)]
    return tuple({one.persona_id: one for one in given}.values())
