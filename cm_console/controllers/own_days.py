"""Holidays and own days over the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.plan_ports import ImportedDays, Plan
from cm_console.bridge.tasks import TaskRunner
from cm_console.controllers.kept import KeptController
from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.stored import Stored
from cm_console.views.days_page import DaysPage

Answer = tuple[Sequence[Stored[OwnDays]], Customs, Sequence[Stored[Persona]]]


class OwnDaysController(KeptController[DaysPage, OwnDays]):
    """Reads and keeps own days, and how the organisation plans."""

    def __init__(self, page: DaysPage, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(page, plan, lambda plan: plan.own_calendars, tasks, parent)
        page.customs_changed.connect(self._on_customs)
        page.file_chosen.connect(self._on_file)

    def read(self) -> None:
        """Reads everything that is shown again."""
        self._reading.ask(self._read, self._take, self.failed)

    def _read(self) -> Answer:
        plan = self._plan()
        return plan.own_calendars.all(), plan.own_calendars.customs(), plan.personas.all()

    def _take(self, answer: Answer) -> None:
        self.page.take(*answer)

    def _set_customs(self, customs: Customs) -> None:
        self._plan().own_calendars.set_customs(customs)

    def _bring_in(self, path: Path) -> ImportedDays:
        return self._plan().own_calendars.bring_in(path, is_free=True)

    def _brought_in(self, found: ImportedDays) -> None:
        words = self.tr("%Ln period(s) added – Ctrl+Z in the calendar takes it back", "", len(found.names))
        left_out = self.tr("%Ln could not be used", "", found.left_out) if found.left_out else ""
        self.page.say(" · ".join(filter(None, (words, left_out))))

    @Slot(object)
    def _on_customs(self, customs: Customs) -> None:
        self.change(partial(self._set_customs, customs))

    @Slot(object)
    def _on_file(self, path: Path) -> None:
        self.change(partial(self._bring_in, path), self._brought_in)
