"""The editor over the plan: opens entries, looks at them while they are written, and keeps them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.plan_ports import Board, Finding, Plan
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.controllers import item_keeping
from cm_console.domain.errors import AppError
from cm_console.domain.plan.entry import Entry, event_id_of
from cm_console.domain.plan.item import Audience, PlannedItem, Wording
from cm_console.domain.plan.review import AGREED
from cm_console.domain.plan.series import Reach
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.wall_time import USUAL_TIME
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.language import Language
from cm_console.views.opened_item import Draft, Opened
from cm_console.views.publish_words import Choice

LAST_HOUR = 23
Target = str | date | PlannedItem | None


class ItemEditorController(QObject):
    """One entry at a time. What is not kept is never thrown away without a question."""

    def __init__(
        self,
        page: CalendarPage,
        plan: Callable[[], Plan],
        tasks: TaskRunner,
        language: Language,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page, self._editor, self._plan = page, page.editor, plan
        self._tasks, self._language = tasks, language
        self._opening, self._following, self._checking = Latest(tasks), Latest(tasks), Latest(tasks)
        self._board: Board | None = None
        page.opened.connect(self._on_opened)
        page.new_wanted.connect(self._on_new)
        page.leave_question.agreed.connect(self._on_leave_agreed)
        page.reach.chosen.connect(self._on_reach)
        self._editor.saved.connect(self._on_saved)
        self._editor.checks_wanted.connect(self._on_checks)
        self._editor.leave_wanted.connect(self._on_leave)
        self._editor.hinted.connect(page.say)
        self._editor.choice_made.connect(self._on_choice)

    def take(self, board: Board) -> None:
        """The plan was read again: the open entry may have changed."""
        self._board = board
        if not self._page.editor_is_open():
            return
        self._editor.offer(board)
        if self._editor.entry.id:
            self._following.ask(partial(self._read, self._editor.entry.id), self._follow, self._lost)

    def offer(self, item: PlannedItem) -> None:
        """Shows an item that somebody may want to keep."""
        self._leave_for(item)

    # --- inside --------------------------------------------------------------------------------------

    def _read(self, entry_id: str) -> Opened:
        return item_keeping.opened(self._plan(), entry_id)

    def _show(self, opened: Opened) -> None:
        if self._board is not None:
            self._editor.open(opened, self._board)
            self._page.show_editor()

    def _show_other(self, opened: Opened) -> None:
        self._show(opened)
        self._editor.to_top()

    def _follow(self, opened: Opened) -> None:
        if self._board is not None and opened.entry.id == self._editor.entry.id:
            self._editor.follow(opened, self._board)

    def _lost(self, error: AppError) -> None:
        """What is open is no longer there: it was undone, or became an item of its own."""
        if self._editor.dirty:
            self._failed(error)
        else:
            self._page.show_tray()

    def _failed(self, error: AppError) -> None:
        self._page.banner.say_error(error)

    def _leave_for(self, target: Target) -> None:
        """Leaves what is open for an entry (by its id), a new one on a day or as it is given, or nothing."""
        if self._page.editor_is_open() and self._editor.dirty:
            self._page.ask_leave((target,))
        else:
            self._go(target)

    def _go(self, target: Target) -> None:
        self._page.banner.hide()  # it was about what is left
        if isinstance(target, str):
            self._opening.ask(partial(self._read, target), self._show_other, self._failed)
        elif target is not None:
            new = target if isinstance(target, PlannedItem) else self._blank(target)
            self._show_other(Opened(Entry("", new)))
            self._editor.wordings.focus_title()
        else:
            self._page.show_tray()
            self._page.focus_view()

    def _blank(self, day: date) -> PlannedItem:
        """A new item on a day, or at a wall time."""
        known = self._board.intranets if self._board else ()
        only = known[0].id if len(known) == 1 else None
        usual = self._board.usual_time if self._board else USUAL_TIME
        at = day if isinstance(day, datetime) else _first_free(day, usual)
        persona = self._page.persona_id
        blank = PlannedItem(
            (Wording(self._language.code),),
            at,
            intranet_id=only,
            audience=(Audience(persona),) if persona else (),
        )
        free = (one.slot for one in (self._board.slots if self._board else ()) if one.at == day)
        slot = next(free, None)
        return slot.filled(blank) if slot else blank

    def _keep(self, draft: Draft, reach: Reach) -> None:
        work = partial(self._kept, draft, reach)
        self._page.banner.hide()
        self._tasks.submit(Lane.DB, work, partial(self._take_kept, draft), self._failed)

    def _kept(self, draft: Draft, reach: Reach) -> Opened:
        return item_keeping.keep(self._plan(), draft, reach)

    def _take_kept(self, draft: Draft, opened: Opened) -> None:
        agreed = draft.item.status in AGREED and draft.step is None
        self._following.cancel()
        self._show(opened)
        self._page.choose(opened.entry.id)
        if agreed and opened.entry.item.status is Status.IN_REVIEW:
            self._page.say(self.tr("Saved – colleagues said yes to another text, so it is in review again"))
        else:
            self._page.say(self.tr("Saved – Ctrl+Z in the calendar takes it back"))

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(str)
    def _on_opened(self, entry_id: str) -> None:
        if event_id_of(entry_id) is None:  # an event has an editor of its own
            self._leave_for(entry_id)

    @Slot(object)
    def _on_new(self, day: date) -> None:
        self._leave_for(day)

    @Slot()
    def _on_leave(self) -> None:
        self._leave_for(None)

    @Slot(object)
    def _on_leave_agreed(self, target: tuple[Target]) -> None:
        self._go(target[0])

    @Slot(object)
    def _on_saved(self, draft: Draft) -> None:
        """What comes back is asked about, unless only a step is taken that a whole series does not have."""
        entry = self._editor.entry
        recurs = entry.is_occurrence or (entry.item.series_id and entry.item.status is Status.SCHEDULED)
        takes_off = draft.step is Status.APPROVED and entry.item.status is Status.SCHEDULED
        if recurs and (takes_off or draft.step in {None, Status.SCHEDULED}):
            self._page.reach.ask(draft)
        else:
            self._keep(draft, Reach.THIS)

    @Slot(object, object)
    def _on_reach(self, reach: Reach, about: object) -> None:
        if isinstance(about, Draft):
            self._keep(about, reach)

    @Slot(str, object)
    def _on_choice(self, entry_id: str, choice: Choice) -> None:
        """A choice about what did not go as planned; what is being written stays open."""
        self._page.banner.hide()
        work = partial(self._chosen, entry_id, choice)
        self._tasks.submit(Lane.DB, work, self._page.say, self._failed)

    def _chosen(self, entry_id: str, choice: Choice) -> str:
        item_keeping.settle(self._plan(), entry_id, choice)
        if choice is Choice.NOW:
            return self.tr("It goes out as soon as the intranet can be reached")
        return self.tr("Done as you chose")

    @Slot(object, str)
    def _on_checks(self, item: PlannedItem, entry_id: str) -> None:
        self._checking.ask(partial(self._checked, item, entry_id), self._editor.show_findings, self._failed)

    def _checked(self, item: PlannedItem, entry_id: str) -> Sequence[Finding]:
        return self._plan().checks.of(item, entry_id)


def _first_free(day: date, usual: time) -> datetime:
    """The usual time; later today it is the next whole hour."""
    at, now = datetime.combine(day, usual), datetime.now().astimezone().replace(tzinfo=None)
    if day != now.date() or now < at or now.hour >= LAST_HOUR:
        return at
    return datetime.combine(day, time(now.hour)) + timedelta(hours=1)
