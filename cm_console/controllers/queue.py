"""The queue page over the services: which list is shown, which item, and how fresh both are."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from cm_console.bridge.ports import Queue, Workspace
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.controllers.authors import AuthorSearch
from cm_console.controllers.decisions import Decisions
from cm_console.domain.changes import Changes, Connection, ConnectionStatus
from cm_console.domain.errors import AppError
from cm_console.domain.queue import Choice, Counts, ItemDetail, Scope
from cm_console.models.queue_model import QueueModel
from cm_console.views.detail_pane import offered_for
from cm_console.views.queue_page import Nothing, QueuePage
from cm_console.views.safe_text import safe_url

SAMPLE = 200  # rows that are looked at to know what a large selection offers


class QueueController(QObject):
    """Reads for the queue page. `counted` carries the numbers for the navigation."""

    counted = Signal(object)  # Counts

    def __init__(
        self, page: QueuePage, model: QueueModel, workspace: Workspace, tasks: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._queue: Queue = workspace.queue
        self._moderation = workspace.moderation
        self._tasks = tasks
        self._statuses: dict[int, ConnectionStatus] = {}
        self._touched = False  # somebody works with the list, so it must not move by itself
        self._filling = False  # a first synchronisation brings the first items
        self._refilling = False  # the order that is being read replaces an untouched one
        self._anchor = 0  # the item that was chosen for the person meanwhile
        self._detail_question = Latest(tasks)
        self._counts_question = Latest(tasks)
        self._choices_question = Latest(tasks)
        self.model = model
        self.decisions = Decisions(page, self.model, workspace.moderation, tasks, self)
        AuthorSearch(page.filters.author.menu_of_names, workspace.queue, tasks, page.banner.say_error, self)
        self._connect()

    def start(self) -> None:
        """Reads the list, where it is not on the screen already, the numbers and the choices."""
        if self.model.has_shown(self._page.filters.wanted(), self._page.sort()):
            self._on_shown()
            self._on_choice_changed()
            if self.model.complete:
                self._on_completed()
        else:
            self._on_order_wanted()
        self._ask_counts()
        self._ask_choices()

    def apply(self, changes: Changes) -> None:
        """Something was committed: show of it what is on the screen."""
        self.model.apply(changes)
        if changes.many or self._page.list.current_id() in changes.items:
            self._on_choice_changed()
        if changes.membership or changes.many or changes.outbox or changes.intranets:
            self._ask_counts()
        if changes.intranets or changes.many:
            self._ask_choices()

    def take_status(self, status: ConnectionStatus) -> None:
        """A connection changed; that may be why the list is empty."""
        self._statuses[status.intranet_id] = status
        is_first = status.state is Connection.NEVER or bool(status.progress)
        if is_first and not self._touched:
            self._filling = True
        if self.model.complete and not self.model.rowCount():
            self._on_shown()

    def go_to_item(self, item_id: int) -> None:
        """Shows one item, in the list of everything when it is not in the present one."""
        if self._page.list.go_to_item(item_id):
            return
        self._page.filters.set_scope(Scope.ALL)
        self._on_order_wanted()
        self._ask_detail(item_id)

    # --- inside --------------------------------------------------------------------------------------

    def _connect(self) -> None:
        page = self._page
        page.order_wanted.connect(self._on_order_wanted)
        page.choice_changed.connect(self._on_choice_changed)
        page.refresh_requested.connect(self._on_refresh)
        page.detail.reveal_requested.connect(self._on_reveal)
        page.detail.link_requested.connect(self._on_link)
        page.link_agreed.connect(self._on_link_agreed)
        self.model.drifted.connect(self._on_drifted)
        page.decision_requested.connect(self._on_touched)
        self.model.shown.connect(self._on_shown)
        self.model.completed.connect(self._on_completed)
        self.model.failed.connect(self._on_failed)

    def _ask_counts(self) -> None:
        self._counts_question.ask(self._queue.counts, self._take_counts, self._on_failed)

    def _take_counts(self, counts: Counts) -> None:
        self._page.filters.set_counts(counts)
        self.counted.emit(counts)

    def _ask_choices(self) -> None:
        self._choices_question.ask(self._read_choices, self._take_choices, self._on_failed)

    def _read_choices(self) -> tuple[list[Choice], list[Choice]]:
        return self._queue.intranets(), self._queue.communities()

    def _take_choices(self, choices: tuple[list[Choice], list[Choice]]) -> None:
        self._page.filters.set_choices(*choices)

    def _ask_detail(self, item_id: int) -> None:
        self._detail_question.ask(partial(self._queue.detail, item_id), self._take_detail, self._no_detail)

    def _take_detail(self, detail: ItemDetail) -> None:
        self._page.editor.follow(detail.row.id)
        self._page.detail.show_item(detail, self._page.search_words())

    def _no_detail(self, _error: AppError) -> None:
        self._page.detail.show_nothing()  # the item went away between two looks: nothing to act on

    def _begin_at_the_top(self) -> None:
        if self._refilling:
            self._refilling, self._anchor = False, self.model.id_at(0)
            self._page.list.go_to(0)

    def _why_empty(self) -> Nothing:
        states = {status.state for status in self._statuses.values()}
        if self._page.filters.is_narrowed():
            return Nothing.NOT_FOUND
        if self._page.filters.scope() is not Scope.OPEN or not states:
            return Nothing.DONE
        if states <= {Connection.NEVER, Connection.SYNCING}:
            return Nothing.NEVER_SYNCED
        return Nothing.DONE if Connection.OK in states else Nothing.OFFLINE

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_order_wanted(self) -> None:
        self.model.show(self._page.filters.wanted(), self._page.sort())

    @Slot(int, int)
    def _on_drifted(self, arrived: int, left: int) -> None:
        """During the very first synchronisation the list fills itself, until somebody works with it."""
        if self._filling and arrived:
            syncing = {Connection.NEVER, Connection.SYNCING}
            self._filling = any(status.state in syncing for status in self._statuses.values())
            self._refilling = True
            self.model.refresh()
        else:
            self._page.show_drift(arrived, left)

    @Slot()
    def _on_touched(self) -> None:
        self._touched, self._filling = True, False

    @Slot()
    def _on_refresh(self) -> None:
        self.model.refresh()

    @Slot()
    def _on_shown(self) -> None:
        if self.model.rowCount():
            self._page.show_list()
            self._begin_at_the_top()
            return
        self._page.show_empty(self._why_empty())
        self._detail_question.cancel()
        self._page.detail.show_nothing(could_choose=False)

    @Slot()
    def _on_completed(self) -> None:
        self._page.show_total(self.model.rowCount(), exact=True)

    @Slot()
    def _on_choice_changed(self) -> None:
        count, current = self._page.list.chosen_count(), self._page.list.current_id()
        if self._filling:
            self._anchor = self._anchor or current
            if count > 1 or current != self._anchor:
                self._on_touched()
        if count > 1:
            self._detail_question.cancel()
            sample = self._page.list.chosen_positions(SAMPLE)
            rows = [row for position in sample if (row := self.model.row(position)) is not None]
            self._page.detail.show_many(count, offered_for(rows))
        elif current:
            self._ask_detail(current)
        else:
            self._page.detail.show_nothing()

    @Slot()
    def _on_reveal(self) -> None:
        detail = self._page.detail.detail
        if detail is not None:
            work = partial(self._moderation.reveal_reporters, detail.row.id)
            self._tasks.submit(Lane.DB, work, self._take_revealed, self._on_failed)

    def _take_revealed(self, detail: ItemDetail) -> None:
        if detail.row.id == self._page.list.current_id():
            self._detail_question.cancel()
            self._page.detail.show_item(detail, self._page.search_words())

    @Slot(str)
    def _on_link(self, address: str) -> None:
        url = safe_url(address)
        if url is None:
            self._page.banner.say(self.tr("This link is not safe to open"), address[:200], tone="warning")
        else:
            self._page.ask_link(url.toString(), url.host())

    @Slot(object)
    def _on_link_agreed(self, address: str) -> None:
        QDesktopServices.openUrl(QUrl(address))

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self._page.banner.say_error(error)
