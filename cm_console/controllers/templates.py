"""Templates over the plan: looked at as they would stand, placed, shared, brought in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from cm_console.bridge.campaign_ports import Applied, Known
from cm_console.bridge.plan_ports import Board, Plan
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.domain.errors import AppError
from cm_console.domain.plan.landing import Landing
from cm_console.domain.plan.template import Placing, Template
from cm_console.views.language import Language
from cm_console.views.template_card import TemplateCard


class TemplatesController(QObject):
    """Reads and places on cm-db. `said` carries words about what was done, `placed` where it begins."""

    said = Signal(str)
    placed = Signal(object)  # date

    def __init__(
        self,
        card: TemplateCard,
        plan: Callable[[], Plan],
        tasks: TaskRunner,
        language: Language,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.card, self._plan, self._tasks, self._language = card, plan, tasks, language
        self._reading, self._looking = Latest(tasks), Latest(tasks)
        card.preview_wanted.connect(self._on_preview)
        card.applied.connect(self._on_applied)
        card.removed.connect(self._on_removed)
        card.file_chosen.connect(self._on_file)
        card.file_wanted.connect(self._on_file_wanted)

    def open(self, board: Board, day: date) -> None:
        """Shows the card over the calendar."""
        self.card.offer(board.personas, board.intranets, self._language.code)
        self.card.open_on(day)
        self.read()

    def read(self, chosen: str = "") -> None:
        """Reads the templates again, and goes to one of them."""
        self._reading.ask(self._all, partial(self._take, chosen), self.card.say_error)

    # --- inside --------------------------------------------------------------------------------------

    def _all(self) -> Sequence[Known]:
        return self._plan().templates.all()

    def _take(self, chosen: str, known: Sequence[Known]) -> None:
        self.card.take(known, chosen)

    def _preview(self, template: Template, placing: Placing) -> Sequence[Landing]:
        return self._plan().templates.preview(template, placing, self._language.code)

    def _apply(self, template: Template, placing: Placing) -> Applied:
        return self._plan().templates.apply(template, placing)

    def _applied(self, applied: Applied) -> None:
        self.card.dismiss()
        count = len(applied.ids)
        self.said.emit(self.tr("%Ln item(s) planned – Ctrl+Z takes all of it back", "", count))
        standing = [one.at.date() for one in applied.landings if not one.left_out]
        if standing:
            self.placed.emit(min(standing))

    def _bring_in(self, path: Path) -> Known:
        return self._plan().templates.bring_in(path)

    def _brought_in(self, known: Known) -> None:
        self.read(known.id)

    def _export(self, template_id: str, path: Path) -> None:
        self._plan().templates.export(template_id, path)

    def _remove(self, template_id: str) -> None:
        self._plan().templates.remove(template_id)

    def _removed(self, _nothing: None) -> None:
        self.read()

    def _failed(self, error: AppError) -> None:
        self.card.say_error(error)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(object, object)
    def _on_preview(self, template: Template, placing: Placing) -> None:
        self._looking.ask(partial(self._preview, template, placing), self.card.show_landings, self._failed)

    @Slot(object, object)
    def _on_applied(self, template: Template, placing: Placing) -> None:
        work = partial(self._apply, template, placing)
        self._tasks.submit(Lane.DB, work, self._applied, self._failed)

    @Slot(str)
    def _on_removed(self, template_id: str) -> None:
        self._tasks.submit(Lane.DB, partial(self._remove, template_id), self._removed, self._failed)

    @Slot(object)
    def _on_file(self, path: Path) -> None:
        self.card.banner.hide()
        self._tasks.submit(Lane.DB, partial(self._bring_in, path), self._brought_in, self._failed)

    @Slot(str, object)
    def _on_file_wanted(self, template_id: str, path: Path) -> None:
        self.card.banner.hide()
        self._tasks.submit(Lane.DB, partial(self._export, template_id, path), None, self._failed)
