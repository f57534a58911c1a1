"""Offline events over the plan: the editor, and what is done with them in the calendar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from cm_console.bridge.campaign_ports import Around
from cm_console.bridge.plan_ports import Board, Plan
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.domain.errors import AppError
from cm_console.domain.plan.landing import Landing
from cm_console.domain.plan.offline_event import OfflineEvent
from cm_console.domain.plan.stored import Stored
from cm_console.views.event_editor import AFTERNOON, EventEditor

Opened = tuple[Stored[OfflineEvent], Around]


class OfflineEventsController(QObject):
    """Reads and keeps on cm-db. `said` carries words about what was done."""

    said = Signal(str)

    def __init__(
        self, editor: EventEditor, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.editor, self._plan, self._tasks = editor, plan, tasks
        self._opening = Latest(tasks)
        editor.kept.connect(self._on_kept)
        editor.removed.connect(self._on_removed)
        editor.proposed.connect(self._on_proposed)

    def open(self, board: Board, event_id: str) -> None:
        """Shows an event over the calendar."""
        self._offer(board)
        self._opening.ask(partial(self._read, event_id), self._show, self.editor.banner.say_error)

    def begin(self, board: Board, day: date) -> None:
        """A new event on a day."""
        self._offer(board)
        self.editor.begin(datetime.combine(day, AFTERNOON))

    # --- inside --------------------------------------------------------------------------------------

    def _offer(self, board: Board) -> None:
        self.editor.offer(board.personas, board.intranets, board.communities)

    def _read(self, event_id: str) -> Opened:
        events = self._plan().events
        return events.find(event_id), events.around(event_id)

    def _show(self, opened: Opened) -> None:
        self.editor.show_event(*opened)

    def _failed(self, error: AppError) -> None:
        self.editor.banner.say_error(error)

    def _keep(self, event_id: str, event: OfflineEvent, along: bool) -> Opened:
        events = self._plan().events
        stored = events.edit(event_id, event, with_items=along) if event_id else events.add(event)
        return self._read(stored.id)

    def _kept(self, opened: Opened) -> None:
        self._show(opened)
        self.said.emit(self.tr("Saved – Ctrl+Z in the calendar takes it back"))

    def _remove(self, event_id: str) -> None:
        self._plan().events.remove(event_id)

    def _removed(self, _nothing: None) -> None:
        self.said.emit(self.tr("Event removed – Ctrl+Z takes it back"))

    def _propose(self, event_id: str) -> tuple[Sequence[Landing], Opened]:
        found = self._plan().events.propose(event_id)
        return found, self._read(event_id)

    def _proposed(self, answer: tuple[Sequence[Landing], Opened]) -> None:
        landings, opened = answer
        self._show(opened)
        self.said.emit(self.tr("%Ln draft(s) planned – Ctrl+Z takes them back", "", len(landings)))

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(str, object, bool)
    def _on_kept(self, event_id: str, event: OfflineEvent, along: bool) -> None:
        work = partial(self._keep, event_id, event, along)
        self._tasks.submit(Lane.DB, work, self._kept, self._failed)

    @Slot(str)
    def _on_removed(self, event_id: str) -> None:
        self._tasks.submit(Lane.DB, partial(self._remove, event_id), self._removed, self._failed)

    @Slot(str)
    def _on_proposed(self, event_id: str) -> None:
        self._tasks.submit(Lane.DB, partial(self._propose, event_id), self._proposed, self._failed)
