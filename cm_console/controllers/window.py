"""The whole window over a workspace: the queue first, then the other places, and what must be remembered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QSplitter

from cm_console.bridge.events import Bridge
from cm_console.bridge.ports import IntranetInfo, Settings, Workspace
from cm_console.bridge.tasks import TaskRunner
from cm_console.domain.changes import Changes, ConnectionStatus
from cm_console.domain.errors import AppError
from cm_console.domain.queue import Counts, QueueReader, Scope, Sort
from cm_console.models.queue_model import QueueModel
from cm_console.views.frame import Frame
from cm_console.views.language import Language
from cm_console.views.queue_page import QueuePage
from cm_console.views.row_look import spoken
from cm_console.views.shell import Page, Shell
from cm_console.views.theme import Theme

if TYPE_CHECKING:
    from cm_console.controllers.leaving import Leaving
    from cm_console.controllers.places import Places, StartDemo
    from cm_console.controllers.queue import QueueController
    from cm_console.views.status_line import StatusLine

AFTER_PAINT_MS = 50


class Window(QObject):
    """The list of the queue comes first, by `preview`; the rest once the workspace is open, by `attach`."""

    previewed = Signal()  # the list that can be had before the workspace is open has been shown
    ready = Signal()  # every place is built, and what is connected is known

    def __init__(
        self,
        frame: Frame,
        theme: Theme,
        language: Language,
        settings: Settings,
        tasks: TaskRunner,
        start_demo: StartDemo | None = None,
    ) -> None:
        super().__init__(frame)
        self.frame, self.theme, self.language = frame, theme, language
        self._settings, self._tasks, self._start_demo = settings, tasks, start_demo
        self._known: Sequence[IntranetInfo] | None = None
        self._places_begun = False
        self._placed = False
        self.bridge = Bridge(self)
        self.shell, self.queue_page = Shell(frame), QueuePage()
        self._has_list = False
        self.model: QueueModel
        self.queue: QueueController
        self.status: StatusLine
        self.places: Places
        self.leaving: Leaving
        self.shell.put(Page.QUEUE, self.queue_page)
        frame.setCentralWidget(self.shell)
        self._recall()

    def preview(self, reader: QueueReader) -> None:
        """Shows the list by itself; `previewed` follows."""
        self._show_model(reader)
        self.model.shown.connect(self._on_previewed)
        self.model.failed.connect(self._end_preview)
        self.model.show(self.queue_page.filters.wanted(), self.queue_page.sort())

    def attach(self, workspace: Workspace) -> None:
        """Shows a workspace from now on; the list of the queue is read first, where it was not yet."""
        from cm_console.controllers.queue import QueueController
        from cm_console.views.status_line import StatusLine

        self._workspace = workspace
        self._show_model(workspace.queue)
        self.queue_page.complete()
        self._recall_sizes("detail.splitter", self.queue_page.detail.ui.parts)
        self.queue = QueueController(self.queue_page, self.model, workspace, self._tasks, self)
        self.status = StatusLine()
        self.shell.put_status(self.status)
        self._connect()
        self.status.set_paused(workspace.scheduler.paused)
        workspace.listen(self.bridge.publish)
        self.queue.start()
        for notice in workspace.notices:
            self.queue_page.banner.say_error(notice)
        if self.model.rowCount():
            self._on_first_rows()

    def is_ready(self) -> bool:
        """Whether every place is built, and what is connected is known."""
        return self._known is not None

    @Slot()
    def remember(self) -> None:
        """Keeps what the next start should begin with."""
        page = self.shell.page()
        values = {
            "window.geometry": bytes(self.frame.saveGeometry().toBase64().data()).decode(),
            "window.page": int(page) if page <= Page.CALENDAR else int(Page.QUEUE),
            "queue.sort": self.queue_page.sort().value,
            "queue.splitter": self.queue_page.ui.splitter.sizes(),
            "detail.splitter": self.queue_page.detail.ui.parts.sizes(),
        }
        try:
            for key, value in values.items():
                self._settings.set(key, value)
        except AppError as error:
            self.queue_page.banner.say_error(error)

    # --- inside --------------------------------------------------------------------------------------

    def _show_model(self, reader: QueueReader) -> None:
        if self._has_list:
            self.model.read_from(reader)
            return
        self._has_list = True
        self.model = QueueModel(reader, self._tasks, self, spoken)
        self.queue_page.show_model(self.model)

    def _connect(self) -> None:
        self.shell.page_changed.connect(self._on_page)
        self.frame.leaving.connect(self.remember)
        self.queue.counted.connect(self._on_counted)
        self.model.shown.connect(self._on_first_rows)
        self.model.failed.connect(self._on_first_answer)
        self.bridge.changed.connect(self._on_changed)
        self.bridge.connection_changed.connect(self._on_connection)
        for asking in (self.shell, self.status, self.queue_page):
            asking.sync_requested.connect(self._on_sync)
        self.status.pause_toggled.connect(self._on_pause)
        self.status.connection_clicked.connect(self._on_connection_clicked)

    def _recall(self) -> None:
        sort = self._settings.get("queue.sort", Sort.PRIORITY.value)
        self.queue_page.set_sort(Sort(sort) if sort in set(Sort) else Sort.PRIORITY)
        self._recall_sizes("queue.splitter", self.queue_page.ui.splitter)

    def _recall_sizes(self, key: str, splitter: QSplitter) -> None:
        sizes = self._settings.get(key, list[int]())
        if len(sizes) == splitter.count():
            splitter.setSizes(sizes)

    def _show_queue(self) -> None:
        """Leaves the page that says that something is being opened, when there is a list to see."""
        last = self._settings.get("window.page", int(Page.QUEUE))
        if self.shell.page() is Page.OPENING and last == Page.QUEUE and self.model.rowCount():
            self.shell.show_page(Page.QUEUE)
            self.queue_page.focus_list()  # nobody else does while the workspace is not open yet

    def _was_planning(self) -> bool:
        """Whether the calendar was shown last: there is work to do in it without any intranet."""
        return bool(self._settings.get("window.page", int(Page.QUEUE)) == Page.CALENDAR)

    def _leave_opening(self) -> None:
        page = self._settings.get("window.page", int(Page.QUEUE))
        self.shell.show_page(Page(page) if page <= Page.CALENDAR else Page.QUEUE)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _build_places(self) -> None:
        from cm_console.controllers.leaving import Leaving
        from cm_console.controllers.places import Places

        look = (self.theme, self.language, self._settings)
        self.places = Places(self.shell, self._workspace, self._tasks, look, self._start_demo)
        self.places.listed.connect(self._on_listed)
        self.places.activity_page.item_requested.connect(self._on_item_requested)
        self.places.key_sheet.closed.connect(self._on_keys_closed)
        self.leaving = Leaving(self.frame, self.shell, self.places.planning)
        self._placed = True
        for status in self._workspace.scheduler.statuses():
            self._on_connection(status)

    @Slot()
    def _on_first_answer(self) -> None:
        """The other places wait until the queue has been painted."""
        if not self._places_begun:
            self._places_begun = True
            QTimer.singleShot(AFTER_PAINT_MS, self._build_places)

    @Slot()
    def _end_preview(self) -> None:
        self.model.shown.disconnect(self._on_previewed)
        self.model.failed.disconnect(self._end_preview)
        QTimer.singleShot(AFTER_PAINT_MS, self.previewed.emit)

    @Slot()
    def _on_previewed(self) -> None:
        if self.model.rowCount():
            self.queue_page.show_list()
            self._show_queue()
        self._end_preview()

    @Slot()
    def _on_first_rows(self) -> None:
        self._on_first_answer()
        self._show_queue()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        self.queue.apply(changes)
        if self._placed:
            self.places.activity.apply(changes)
            self.places.intranets.apply(changes)
            self.places.planning.apply(changes)

    @Slot(object)
    def _on_connection(self, status: ConnectionStatus) -> None:
        self.status.take_status(status)
        self.queue.take_status(status)
        if self._placed:
            self.places.intranets_page.take_status(status)

    @Slot(object)
    def _on_counted(self, counts: Counts) -> None:
        self.shell.set_count(Page.QUEUE, counts.by_scope.get(Scope.OPEN, 0))
        self.shell.set_count(Page.ACTIVITY, counts.waiting_to_send + counts.need_attention)

    @Slot(object)
    def _on_listed(self, intranets: Sequence[IntranetInfo]) -> None:
        first = self._known is None
        self._known = intranets
        self.status.keep_only(frozenset(info.id for info in intranets))
        page = self.shell.page()
        if not intranets and first and not self._was_planning():
            self.shell.show_page(Page.WELCOME)
        elif intranets and page is Page.WELCOME:
            self.shell.show_page(Page.QUEUE)
        elif page is Page.OPENING:
            self._leave_opening()
        if first:
            self.ready.emit()

    @Slot(int)
    def _on_page(self, page: int) -> None:
        if page == Page.QUEUE and self._known is not None and not self._known:
            self.shell.show_page(Page.WELCOME)  # a queue of nothing would say that everything is decided
        elif page == Page.QUEUE:
            self.queue_page.focus_list()
        elif page in (Page.ACTIVITY, Page.CALENDAR):
            self.shell.focus_page()

    @Slot()
    def _on_keys_closed(self) -> None:
        self._on_page(self.shell.page())

    @Slot()
    def _on_sync(self) -> None:
        self._workspace.scheduler.sync_now()

    @Slot()
    def _on_pause(self) -> None:
        scheduler = self._workspace.scheduler
        if scheduler.paused:
            scheduler.resume()
        else:
            scheduler.pause()
        self.status.set_paused(scheduler.paused)

    @Slot()
    def _on_connection_clicked(self) -> None:
        if self.shell.can_navigate():
            self.shell.show_page(Page.INTRANETS)

    @Slot(int)
    def _on_item_requested(self, item_id: int) -> None:
        self.shell.show_page(Page.QUEUE)
        self.queue.go_to_item(item_id)
