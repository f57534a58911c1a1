"""Connecting, testing and removing intranets; everything that asks a server runs on cm-io."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from cm_console.bridge.ports import Added, IntranetInfo, KindInfo, Workspace
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.domain.changes import Changes
from cm_console.domain.errors import AppError
from cm_console.views.intranets_page import IntranetsPage


class IntranetsController(QObject):
    """`listed` carries what is connected, each time it was read."""

    listed = Signal(object)  # Sequence[IntranetInfo]
    connected = Signal()

    def __init__(self, page: IntranetsPage, workspace: Workspace, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._intranets = workspace.intranets
        self._scheduler = workspace.scheduler
        self._tasks = tasks
        self._question = Latest(tasks, Lane.IO)
        self._form_question = Latest(tasks, Lane.IO)
        page.form_requested.connect(page.show_form)
        page.token_given.connect(self._on_token)
        page.removal_agreed.connect(self._on_removal)
        page.form.test_requested.connect(self._on_test)
        page.form.connect_requested.connect(self._on_connect)
        page.form.cancelled.connect(self._on_cancelled)

    def read(self) -> None:
        """Reads what is connected."""
        self._question.ask(self._read, self._take, self._page.banner.say_error)

    def apply(self, changes: Changes) -> None:
        """Something was committed."""
        if changes.intranets:
            self.read()

    def _read(self) -> tuple[Sequence[IntranetInfo], Sequence[KindInfo]]:
        return self._intranets.listed(), self._intranets.kinds()

    def _take(self, answer: tuple[Sequence[IntranetInfo], Sequence[KindInfo]]) -> None:
        self._page.take(*answer)
        self.listed.emit(answer[0])

    def _added(self, added: Added) -> None:
        self._page.form.set_busy(False)
        self._page.ui.stack.setCurrentWidget(self._page.ui.one)
        title = self.tr("{name} is connected").format(name=added.info.name)
        hint = self.tr("The first synchronisation has begun.")
        if not added.token_kept:
            hint = self.tr("This computer has no keyring: enter the token again next time.")
        self._page.banner.say(title, hint, tone="good" if added.token_kept else "warning")
        self._page.ui.list.setFocus()
        self.read()
        self._scheduler.sync_now()
        self.connected.emit()

    def _failed(self, error: AppError) -> None:
        self._page.form.show_error(error)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(str, str, str, str, str)
    def _on_test(self, _name: str, kind: str, url: str, user: str, token: str) -> None:
        self._page.form.set_busy(True)
        work = partial(self._intranets.test, kind, url, user, token)
        self._form_question.ask(work, self._page.form.show_checked, self._failed)

    @Slot(str, str, str, str, str)
    def _on_connect(self, name: str, kind: str, url: str, user: str, token: str) -> None:
        self._page.form.set_busy(True)
        work = partial(self._intranets.add, name, kind, url, user, token)
        self._form_question.ask(work, self._added, self._failed)

    @Slot()
    def _on_cancelled(self) -> None:
        self._form_question.cancel()

    @Slot(str, str)
    def _on_token(self, name: str, token: str) -> None:
        work = partial(self._intranets.set_token, name, token)
        self._tasks.submit(Lane.IO, work, self._token_set, self._page.banner.say_error)

    def _token_set(self, kept: bool) -> None:
        hint = "" if kept else self.tr("This computer has no keyring: enter the token again next time.")
        self._page.banner.say(self.tr("The token is saved"), hint, tone="good" if kept else "warning")
        self.read()
        self._scheduler.sync_now()

    @Slot(object)
    def _on_removal(self, name: str) -> None:
        work = partial(self._intranets.remove, name)
        self._tasks.submit(Lane.IO, work, self._removed, self._page.banner.say_error)

    def _removed(self, _nothing: None) -> None:
        self._page.banner.hide()
        self.read()
