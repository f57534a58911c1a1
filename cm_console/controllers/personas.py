"""The personas over the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from cm_console.bridge.plan_ports import Colleague, Counted, Cover, Plan, Properties
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.controllers.kept import KeptController
from cm_console.controllers.thumbnails import Thumbnails
from cm_console.domain.plan.persona import Persona, Rule
from cm_console.views.face_field import SIDE
from cm_console.views.personas_page import PersonasPage

COUNT_MS = 200  # after the last key


class PersonasController(KeptController[PersonasPage, Persona]):
    """Reads and keeps personas; counts people while a rule is being written."""

    def __init__(
        self, page: PersonasPage, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(page, plan, lambda plan: plan.personas, tasks, parent)
        self._counting, self._searching = Latest(tasks), Latest(tasks)
        self._thumbnails = Thumbnails(plan, tasks, SIDE, self)
        self._rule, self._about = Rule(), ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(COUNT_MS)
        self._pause.timeout.connect(self._on_pause)
        page.rule_edited.connect(self._on_rule)
        page.images_wanted.connect(self._on_images)
        page.form.face.image_wanted.connect(self._on_image)
        page.form.face.file_chosen.connect(self._on_file)
        page.form.picked.searched.connect(self._on_searched)
        self._thumbnails.ready.connect(page.show_image)

    def read(self) -> None:
        """Reads and counts all personas again."""
        self._reading.ask(self._read, self._take, self.failed)

    def _read(self) -> tuple[Sequence[Counted], Cover, Properties]:
        personas = self._plan().personas
        return personas.listed(), personas.cover(), personas.properties()

    def _take(self, answer: tuple[Sequence[Counted], Cover, Properties]) -> None:
        personas, cover, properties = answer
        self.page.form.offer(properties)
        self.page.take(personas, cover)

    def _count(self, persona_id: str, rule: Rule) -> tuple[int | None, Cover]:
        personas = self._plan().personas
        return personas.size_of(rule), personas.cover(persona_id, rule)

    def _show_count(self, answer: tuple[int | None, Cover]) -> None:
        self.page.show_count(*answer)

    def _named(self, typed: str) -> tuple[str, Sequence[Colleague]]:
        return typed, self._plan().personas.named(typed)

    def _offer(self, answer: tuple[str, Sequence[Colleague]]) -> None:
        self.page.form.picked.menu_of_people.offer(*answer)

    def _copy(self, path: Path) -> str:
        return self._plan().media.add(path)

    @Slot(str, object)
    def _on_rule(self, persona_id: str, rule: Rule) -> None:
        self._about, self._rule = persona_id, rule
        self._pause.start()

    @Slot()
    def _on_pause(self) -> None:
        work = partial(self._count, self._about, self._rule)
        self._counting.ask(work, self._show_count, self.failed)

    @Slot(str)
    def _on_searched(self, typed: str) -> None:
        self._searching.ask(partial(self._named, typed), self._offer, self.failed)

    @Slot(object)
    def _on_images(self, files: Sequence[str]) -> None:
        self._thumbnails.ask(files)

    @Slot(str)
    def _on_image(self, file: str) -> None:
        self._thumbnails.ask((file,))

    @Slot(object)
    def _on_file(self, path: Path) -> None:
        take = self.page.form.face.take_picture
        self._tasks.submit(Lane.IO, partial(self._copy, path), take, self.failed)
