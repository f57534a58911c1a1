"""The weekly rhythm over the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.ports import Workspace
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.domain.errors import AppError
from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.owner import Owner
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.week_slot import WeekSlot
from cm_console.domain.queue import Choice
from cm_console.views.rhythm_page import RhythmPage


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Everything that the page shows."""

    slots: Sequence[Stored[WeekSlot]]
    owners: Sequence[Owner]
    customs: Customs
    personas: Sequence[Stored[Persona]]
    intranets: Sequence[Choice]


class RhythmController(QObject):
    """Reads and keeps on cm-db."""

    def __init__(self, page: RhythmPage, workspace: Workspace, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self.page, self._workspace, self._tasks = page, workspace, tasks
        self._reading = Latest(tasks)
        page.slots_panel.added.connect(self._on_added)
        page.slots_panel.removed.connect(self._on_removed)
        page.customs.changed.connect(self._on_customs)
        page.owners.hours_set.connect(self._on_hours)
        page.owners.forgotten.connect(self._on_forgotten)

    def read(self) -> None:
        """Reads everything that is shown again."""
        self._reading.ask(self._read, self._take, self._failed)

    def _read(self) -> Rhythm:
        plan = self._workspace.plan()
        return Rhythm(
            plan.slots.all(),
            [one.value for one in plan.workloads.owners()],
            plan.own_calendars.customs(),
            plan.personas.all(),
            self._workspace.queue.intranets(),
        )

    def _take(self, rhythm: Rhythm) -> None:
        self.page.slots_panel.offer(rhythm.personas, rhythm.intranets)
        self.page.slots_panel.take(rhythm.slots)
        self.page.customs.take(rhythm.customs)
        self.page.owners.take(rhythm.owners)

    def _failed(self, error: AppError) -> None:
        self.page.banner.say_error(error)

    def _kept(self, _answer: object) -> None:
        self.page.say(self.tr("Kept – Ctrl+Z in the calendar takes it back"))

    def _keep(self, work: Callable[[], object]) -> None:
        self.page.banner.hide()
        self._tasks.submit(Lane.DB, work, self._kept, self._failed)

    def _add(self, slot: WeekSlot) -> None:
        self._workspace.plan().slots.add(slot)

    def _remove(self, slot_id: str) -> None:
        self._workspace.plan().slots.remove(slot_id)

    def _set_customs(self, customs: Customs) -> None:
        self._workspace.plan().own_calendars.set_customs(customs)

    def _set_hours(self, name: str, hours: float) -> None:
        self._workspace.plan().workloads.set_hours(name, hours)

    def _forget(self, name: str) -> None:
        self._workspace.plan().workloads.forget(name)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(object)
    def _on_added(self, slot: WeekSlot) -> None:
        self._keep(partial(self._add, slot))

    @Slot(str)
    def _on_removed(self, slot_id: str) -> None:
        self._keep(partial(self._remove, slot_id))

    @Slot(object)
    def _on_customs(self, customs: Customs) -> None:
        self._keep(partial(self._set_customs, customs))

    @Slot(str, float)
    def _on_hours(self, name: str, hours: float) -> None:
        self._keep(partial(self._set_hours, name, hours))

    @Slot(str)
    def _on_forgotten(self, name: str) -> None:
        self._keep(partial(self._forget, name))
