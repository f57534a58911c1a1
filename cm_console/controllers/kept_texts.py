"""Texts to use again over the plan: read, kept, let go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.tasks import Lane, TaskRunner
from cm_console.domain.plan.kept_text import KeptText
from cm_console.domain.plan.stored import Stored
from cm_console.views.texts_card import Kept, TextsCard

Answer = tuple[Sequence[Stored[KeptText]], str]  # all texts, and the one to go to


class KeptTextsController(QObject):
    """Everything runs on cm-db."""

    def __init__(self, card: TextsCard, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self.card, self._plan, self._tasks = card, plan, tasks
        card.saved.connect(self._on_saved)
        card.removed.connect(self._on_removed)

    def open(self) -> None:
        """Shows the card, ready for a new text."""
        self.card.begin()
        self._submit(self._all)

    # --- inside --------------------------------------------------------------------------------------

    def _submit(self, work: Callable[[], Answer]) -> None:
        self._tasks.submit(Lane.DB, work, self._take, self.card.say_error)

    def _take(self, answer: Answer) -> None:
        self.card.take(*answer)

    def _all(self, chosen: str = "") -> Answer:
        return self._plan().texts.all(), chosen

    def _save(self, kept: Kept) -> Answer:
        texts = self._plan().texts
        made = texts.edit(kept.id, kept.text) if kept.id else texts.add(kept.text)
        return self._all(made.id)

    def _remove(self, text_id: str) -> Answer:
        self._plan().texts.remove(text_id)
        return self._all()

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(object)
    def _on_saved(self, kept: Kept) -> None:
        self._submit(partial(self._save, kept))

    @Slot(str)
    def _on_removed(self, text_id: str) -> None:
        self._submit(partial(self._remove, text_id))
