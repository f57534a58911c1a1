"""What a hand does in the week, in lanes and on the board: another time, another persona, another step."""

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
from cm_console.controllers.thumbnails import Thumbnails
from cm_console.domain.plan.entry import OF_EVENT
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


class Rearranging(EntryChanges):
    """Listens to these views as soon as they are made. Each gesture is one step that can be taken back."""

    def __init__(
        self, page: CalendarPage, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(page, plan, tasks, parent)
        self._faces = Thumbnails(plan, tasks, FACE_SIDE, self)
        page.view_made.connect(self._on_made)

    # --- inside --------------------------------------------------------------------------------------

    def _follow_week(self, week: WeekView) -> None:
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
            changed, (events, items) = [], parted(ids)
            for event_id in events:
                self._pass_on_event(event_id, timedelta(days=days), source, onto, alone=not items)
            for entry_id in items:
                item = calendar.get(entry_id).item
                after = replace(item, audience=passed_on(item.audience, source, onto))
                changed.append(calendar.edit(entry_id, after).id)
            moved = calendar.move_days(changed, days) if days else changed
            return [*(f"{OF_EVENT}{one}" for one in events), *moved]

    def _pass_on_event(self, event_id: str, by: timedelta, source: str, onto: str, *, alone: bool) -> None:
        """It is for others from now on; what is linked to it moves along, unless items are carried too."""
        events = self._plan().events
        event = events.find(event_id).value
        invited = passed_on([Audience(one) for one in event.persona_ids], source, onto)
        fresh = replace(event, persona_ids=tuple(one.persona_id for one in invited), at=event.at + by)
        events.edit(event_id, fresh, with_items=alone)

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
            ViewKind.DAY: self._follow_week,
            ViewKind.PERSONAS: self._follow_lanes,
            ViewKind.BOARD: self._follow_board,
        }
        if kind in follow:
            follow[kind](view)

    @Slot(object, int, str, str)
    def _on_passed_on(self, ids: Sequence[str], days: int, source: str, onto: str) -> None:
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
