"""The calendar as a file: saved for other programs, and what others made brought in after a look at it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.tasks import Lane, TaskRunner
from cm_console.domain.errors import AppError
from cm_console.domain.plan.entry import Wanted
from cm_console.domain.plan.file_kind import FileKind
from cm_console.domain.plan.imported import Imported
from cm_console.views import dates
from cm_console.views.calendar_file_dialog import OpeningDialog, SavingDialog
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.import_card import ImportCard


class ExchangeController(QObject):
    """Reads and writes on cm-db. What is saved is what the filters show, of all days."""

    def __init__(
        self, page: CalendarPage, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page, self._plan, self._tasks = page, plan, tasks
        self._path = Path()
        self.dialog: QFileDialog | None = None
        self.card = ImportCard(page)
        self.card.closed.connect(page.focus_view)
        self.card.agreed.connect(self._on_agreed)

    def open(self) -> None:
        """Asks which file is to be brought in."""
        self.dialog = OpeningDialog(self._page)
        self.dialog.fileSelected.connect(self._on_opened)

    def save(self) -> None:
        """Asks where the calendar is to be saved."""
        self.dialog = SavingDialog(self._page, self.tr("Calendar {day}").format(day=dates.today()))
        self.dialog.fileSelected.connect(self._on_saved)

    # --- inside --------------------------------------------------------------------------------------

    def _bring_in(self, path: Path, *, dry_run: bool) -> Imported:
        return self._plan().exchange.bring_in(path, dry_run=dry_run)

    def _export(self, path: Path, kind: FileKind, wanted: Wanted) -> int:
        return self._plan().exchange.export(path, kind, wanted)

    def _looked(self, found: Imported) -> None:
        self.card.show_found(self._path.name, found)

    def _brought_in(self, found: Imported) -> None:
        count = len(found.titles)
        self._page.say(self.tr("%Ln item(s) added – Ctrl+Z takes all of it back", "", count))
        if found.first is not None:
            self._page.view.show_day(found.first.date())

    def _exported(self, path: Path, count: int) -> None:
        self._page.say(self.tr("%Ln item(s) saved as {file}", "", count).format(file=path.name))

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(str)
    def _on_opened(self, file: str) -> None:
        self._page.banner.hide()
        self._path = Path(file)
        work = partial(self._bring_in, self._path, dry_run=True)
        self._tasks.submit(Lane.DB, work, self._looked, self._failed)

    @Slot()
    def _on_agreed(self) -> None:
        work = partial(self._bring_in, self._path, dry_run=False)
        self._tasks.submit(Lane.DB, work, self._brought_in, self._failed)

    @Slot(str)
    def _on_saved(self, file: str) -> None:
        self._page.banner.hide()
        path = Path(file)
        kind = FileKind.CSV if path.suffix.lower() == ".csv" else FileKind.ICS
        work = partial(self._export, path, kind, self._page.bar.wanted())
        self._tasks.submit(Lane.DB, work, partial(self._exported, path), self._failed)

    def _failed(self, error: AppError) -> None:
        self._page.banner.say_error(error)
