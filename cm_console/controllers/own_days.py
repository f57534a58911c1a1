"""Holidays and own days over the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.plan_ports import ImportedDays, Plan
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.domain.errors import AppError
from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.stored import Stored
from cm_console.views.days_page import DaysPage

Answer = tuple[Sequence[Stored[OwnDays]], Customs, Sequence[Stored[Persona]]]


class OwnDaysController(QObject):
    """Reads and keeps on cm-db."""

    def __init__(self, page: DaysPage, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self.page, self._plan, self._tasks = page, plan, tasks
        self._reading = Latest(tasks)
        page.kept.connect(self._on_kept)
        page.removed.connect(self._on_removed)
        page.customs_changed.connect(self._on_customs)
        page.file_chosen.connect(self._on_file)

    def read(self) -> None:
        """Reads everything that is shown again."""
        self._reading.ask(self._read, self._take, self._failed)

    def _read(self) -> Answer:
        plan = self._plan()
        return plan.own_calendars.all(), plan.own_calendars.customs(), plan.personas.all()

    def _take(self, answer: Answer) -> None:
        self.page.take(*answer)

    def _failed(self, error: AppError) -> None:
        self.page.banner.say_error(error)

    def _keep(self, days_id: str, days: OwnDays) -> Stored[OwnDays]:
        calendars = self._plan().own_calendars
        return calendars.edit(days_id, days) if days_id else calendars.add(days)

    def _remove(self, days_id: str) -> None:
        self._plan().own_calendars.remove(days_id)

    def _set_customs(self, customs: Customs) -> None:
        self._plan().own_calendars.set_customs(customs)

    def _bring_in(self, path: Path) -> ImportedDays:
        return self._plan().own_calendars.bring_in(path, is_free=True)

    def _brought_in(self, found: ImportedDays) -> None:
        words = self.tr("%Ln period(s) added – Ctrl+Z in the calendar takes it back", "", len(found.names))
        left_out = self.tr("%Ln could not be used", "", found.left_out) if found.left_out else ""
        self.page.say(" · ".join(filter(None, (words, left_out))))

    @Slot(str, object)
    def _on_kept(self, days_id: str, days: OwnDays) -> None:
        work = partial(self._keep, days_id, days)
        self.page.banner.hide()
        self._tasks.submit(Lane.DB, work, self.page.show_kept, self._failed)

    @Slot(str)
    def _on_removed(self, days_id: str) -> None:
        self._tasks.submit(Lane.DB, partial(self._remove, days_id), None, self._failed)

    @Slot(object)
    def _on_customs(self, customs: Customs) -> None:
        self._tasks.submit(Lane.DB, partial(self._set_customs, customs), None, self._failed)

    @Slot(object)
    def _on_file(self, path: Path) -> None:
        self.page.banner.hide()
        self._tasks.submit(Lane.DB, partial(self._bring_in, path), self._brought_in, self._failed)
