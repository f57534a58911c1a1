"""The gaps over the plan: reads them on cm-db, and lets the editor open what is suggested for one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.ports import Settings
from cm_console.bridge.tasks import Latest, TaskRunner
from cm_console.controllers.item_editor import ItemEditorController
from cm_console.domain.errors import AppError
from cm_console.domain.plan.gaps import Gaps, Week
from cm_console.domain.plan.suggestion import Asked, Suggestion
from cm_console.domain.plan.target import Target
from cm_console.domain.plan.workload import Workload
from cm_console.views import gap_words
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.gaps_view import GapsView
from cm_console.views.language import Language

TARGET = "gaps.target"
Answer = tuple[Gaps, Workload]


class GapsController(QObject):
    """Made when the gaps are first shown. Each time that a gap is asked about, it gets another idea."""

    def __init__(
        self,
        view: GapsView,
        page: CalendarPage,
        plan: Callable[[], Plan],
        tasks: TaskRunner,
        look: tuple[Language, Settings],
        editor: ItemEditorController,
    ) -> None:
        super().__init__(editor)
        self._view, self._page, self._plan, self._editor = view, page, plan, editor
        self._language, self._settings = look
        self._reading, self._suggesting = Latest(tasks), Latest(tasks)
        self._turns: Counter[tuple[str, Week]] = Counter()
        kept = self._settings.get(TARGET, "")
        view.panel.set_target(Target(kept) if kept in set(Target) else None)
        view.panel.target_chosen.connect(self._on_target)
        view.suggestion_wanted.connect(self._on_suggestion)

    def read(self) -> None:
        """Reads what the view shows again."""
        first, end = self._view.span()
        work = partial(self._read, first, end, self._view.panel.chosen_target(), self._language.code)
        self._reading.ask(work, self._take, self._failed)

    # --- inside --------------------------------------------------------------------------------------

    def _read(self, first: date, end: date, target: Target | None, language: str) -> Answer:
        plan, last = self._plan(), end - timedelta(days=1)
        return plan.gaps.between(first, last, target, language), plan.workloads.between(first, last)

    def _take(self, answer: Answer) -> None:
        self._view.take(*answer, self._page.bar.wanted().persona_ids)

    def _failed(self, error: AppError) -> None:
        self._page.banner.say_error(error)

    def _suggest(self, asked: Asked) -> Suggestion:
        return self._plan().suggestions.suggest(asked)

    def _offer(self, found: Suggestion) -> None:
        self._editor.offer(found.item)
        heading = self.tr("An idea for {persona} – nothing is kept before you save it")
        self._page.banner.say(heading.format(persona=found.persona), gap_words.reasons(found))

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_target(self) -> None:
        chosen = self._view.panel.chosen_target()
        try:
            self._settings.set(TARGET, chosen.value if chosen else "")
        except AppError as error:
            self._failed(error)

    @Slot(str, object)
    def _on_suggestion(self, persona_id: str, week: Week) -> None:
        turn = self._turns[persona_id, week]
        self._turns[persona_id, week] += 1
        asked = Asked(persona_id, week, target=self._view.panel.chosen_target(), turn=turn)
        self._suggesting.ask(partial(self._suggest, asked), self._offer, self._failed)
