"""The personas over the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from cm_console.bridge.plan_ports import Counted, Cover, Plan
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.domain.errors import AppError
from cm_console.domain.plan.persona import Persona, Rule
from cm_console.views.personas_page import PersonasPage

COUNT_MS = 200  # after the last key


class PersonasController(QObject):
    """Reads and keeps on cm-db; counts people while a rule is being written."""

    def __init__(
        self, page: PersonasPage, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page, self._plan, self._tasks = page, plan, tasks
        self._reading, self._counting = Latest(tasks), Latest(tasks)
        self._rule = Rule()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(COUNT_MS)
        self._pause.timeout.connect(self._on_pause)
        page.kept.connect(self._on_kept)
        page.removed.connect(self._on_removed)
        page.rule_edited.connect(self._on_rule)

    def read(self) -> None:
        """Reads and counts all personas again."""
        self._reading.ask(self._read, self._take, self._failed)

    def _read(self) -> tuple[Sequence[Counted], Cover]:
        personas = self._plan().personas
        return personas.listed(), personas.cover()

    def _take(self, answer: tuple[Sequence[Counted], Cover]) -> None:
        self._page.take(*answer)

    def _failed(self, error: AppError) -> None:
        self._page.banner.say_error(error)

    def _keep(self, persona_id: str, persona: Persona) -> str:
        personas = self._plan().personas
        return (personas.edit(persona_id, persona) if persona_id else personas.add(persona)).id

    def _remove(self, persona_id: str) -> None:
        self._plan().personas.remove(persona_id)

    def _count(self, rule: Rule) -> int | None:
        return self._plan().personas.size_of(rule)

    @Slot(str, object)
    def _on_kept(self, persona_id: str, persona: Persona) -> None:
        work = partial(self._keep, persona_id, persona)
        self._tasks.submit(Lane.DB, work, self._page.show_kept, self._failed)

    @Slot(str)
    def _on_removed(self, persona_id: str) -> None:
        self._tasks.submit(Lane.DB, partial(self._remove, persona_id), None, self._failed)

    @Slot(object)
    def _on_rule(self, rule: Rule) -> None:
        self._rule = rule
        self._pause.start()

    @Slot()
    def _on_pause(self) -> None:
        self._counting.ask(partial(self._count, self._rule), self._page.form.show_count, self._failed)
