"""What every page of kept values asks of the plan: to keep one, and to remove one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.domain.errors import AppError
from cm_console.domain.plan.stored import Planned, Stored
from cm_console.views.kept_page import KeptPage

Value = TypeVar("Value", bound=Planned)
Page = TypeVar("Page", bound=KeptPage[Any, Any])


class Keeper(Protocol[Value]):
    """The part of the plan that keeps values of one kind."""

    def add(self, value: Value, /) -> Stored[Value]: ...
    def edit(self, kept_id: str, value: Value, /) -> Stored[Value]: ...
    def remove(self, kept_id: str, /) -> None: ...


class KeptController(QObject, Generic[Page, Value]):
    """Works on cm-db. `keeper` picks the part of the plan; a subclass reads what the page shows."""

    def __init__(
        self,
        page: Page,
        plan: Callable[[], Plan],
        keeper: Callable[[Plan], Keeper[Value]],
        tasks: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.page, self._plan, self._keeper, self._tasks = page, plan, keeper, tasks
        self._reading = Latest(tasks)
        page.kept.connect(self._on_kept)
        page.removed.connect(self._on_removed)

    def change(self, work: Callable[[], Any], done: Callable[[Any], None] | None = None) -> None:
        """Carries out a change of the plan; an earlier trouble is no longer told."""
        self.page.banner.hide()
        self._tasks.submit(Lane.DB, work, done, self.failed)

    def failed(self, error: AppError) -> None:
        """Says on the page what went wrong."""
        self.page.banner.say_error(error)

    # --- inside --------------------------------------------------------------------------------------

    def _keep(self, kept_id: str, value: Value) -> str:
        keeper = self._keeper(self._plan())
        return (keeper.edit(kept_id, value) if kept_id else keeper.add(value)).id

    def _remove(self, kept_id: str) -> None:
        self._keeper(self._plan()).remove(kept_id)

    @Slot(str, object)
    def _on_kept(self, kept_id: str, value: Value) -> None:
        self.change(partial(self._keep, kept_id, value), self.page.show_kept)

    @Slot(str)
    def _on_removed(self, kept_id: str) -> None:
        self.change(partial(self._remove, kept_id))
