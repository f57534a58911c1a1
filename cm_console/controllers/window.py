"""The whole window over a workspace: pages, navigation, settings, and what must be remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from cm_console.bridge.events import Bridge
from cm_console.bridge.ports import IntranetInfo, Settings, Workspace
from cm_console.bridge.tasks import Lane, TaskRunner
from cm_console.controllers.activity import ActivityController
from cm_console.controllers.intranets import IntranetsController
from cm_console.controllers.queue import QueueController
from cm_console.domain.changes import Changes, ConnectionStatus
from cm_console.domain.errors import AppError
from cm_console.domain.queue import Counts, Scope, Sort
from cm_console.views.activity_page import ActivityPage
from cm_console.views.intranets_page import IntranetsPage
from cm_console.views.key_sheet import KeySheet
from cm_console.views.language import Language
from cm_console.views.queue_page import QueuePage
from cm_console.views.settings_page import SettingsPage
from cm_console.views.shell import Page, Shell
from cm_console.views.status_line import StatusLine
from cm_console.views.theme import Theme
from cm_console.views.welcome_page import WelcomePage

StartDemo = Callable[[Workspace], None]
UNDO_SECONDS = 10.0


class Window(QObject):
    """Builds the pages into the shell; `attach` brings them to life once the workspace is open."""

    ready = Signal()  # attached, and what is connected is known

    def __init__(
        self,
        shell: Shell,
        theme: Theme,
        language: Language,
        settings: Settings,
        tasks: TaskRunner,
        start_demo: StartDemo | None = None,
    ) -> None:
        super().__init__(shell)
        self.shell, self.theme, self.language = shell, theme, language
        self._settings, self._tasks, self._start_demo = settings, tasks, start_demo
        self._workspace: Workspace | None = None
        self._known: Sequence[IntranetInfo] | None = None
        self.bridge = Bridge(self)
        self.queue_page, self.activity_page = QueuePage(), ActivityPage()
        self.intranets_page, self.settings_page = IntranetsPage(), SettingsPage()
        self.welcome_page, self.status = WelcomePage(), StatusLine()
        pages = (
            self.queue_page,
            self.activity_page,
            self.intranets_page,
            self.settings_page,
            self.welcome_page,
        )
        for page, widget in zip(Page, pages, strict=False):
            shell.put(page, widget)
        shell.put_status(self.status)
        self.key_sheet = KeySheet(shell)
        self._recall()
        self._connect()

    def attach(self, workspace: Workspace) -> None:
        """Shows a workspace from now on; the list of the queue is read first."""
        self._workspace = workspace
        self.queue = QueueController(self.queue_page, workspace, self._tasks, self)
        self.activity = ActivityController(self.activity_page, workspace, self._tasks, self)
        self.intranets = IntranetsController(self.intranets_page, workspace, self._tasks, self)
        self.queue.counted.connect(self._on_counted)
        self.intranets.listed.connect(self._on_listed)
        self.activity_page.item_requested.connect(self._on_item_requested)
        self.bridge.changed.connect(self._on_changed)
        self.bridge.connection_changed.connect(self._on_connection)
        workspace.listen(self.bridge.publish)
        self.queue.start()
        self.intranets.read()
        self.activity.read()
        for status in workspace.scheduler.statuses():
            self._on_connection(status)
        self.status.set_paused(workspace.scheduler.paused)
        self.settings_page.show_place(workspace.folder, workspace.encrypted)

    def remember(self) -> None:
        """Keeps what the next start should begin with."""
        page = self.shell.page()
        values = {
            "window.geometry": bytes(self.shell.saveGeometry().toBase64().data()).decode(),
            "window.page": int(page) if page <= Page.SETTINGS else int(Page.QUEUE),
            "queue.sort": self.queue_page.sort().value,
            "queue.splitter": self.queue_page.ui.splitter.sizes(),
            "detail.splitter": self.queue_page.detail.ui.parts.sizes(),
        }
        try:
            for key, value in values.items():
                self._settings.set(key, value)
        except AppError as error:
            self.settings_page.banner.say_error(error)

    # --- inside --------------------------------------------------------------------------------------

    def _recall(self) -> None:
        settings = self._settings
        sort = settings.get("queue.sort", Sort.PRIORITY.value)
        self.queue_page.set_sort(Sort(sort) if sort in set(Sort) else Sort.PRIORITY)
        for key, splitter in (
            ("queue.splitter", self.queue_page.ui.splitter),
            ("detail.splitter", self.queue_page.detail.ui.parts),
        ):
            sizes = settings.get(key, list[int]())
            if len(sizes) == splitter.count():
                splitter.setSizes(sizes)
        language = settings.get("language", "system")
        self.settings_page.show_values(
            language,
            settings.get("appearance", "system"),
            settings.get("text_size", 100),
            settings.get("undo_seconds", UNDO_SECONDS),
        )
        self.welcome_page.show_language(language)
        self.welcome_page.offer_demo(self._start_demo is not None)

    def _connect(self) -> None:
        shell = self.shell
        shell.keys_requested.connect(self._on_keys)
        shell.sync_requested.connect(self._on_sync)
        shell.page_changed.connect(self._on_page)
        shell.leaving.connect(self.remember)
        self.status.sync_requested.connect(self._on_sync)
        self.status.pause_toggled.connect(self._on_pause)
        self.status.connection_clicked.connect(self._on_connection_clicked)
        self.queue_page.sync_requested.connect(self._on_sync)
        self.settings_page.changed.connect(self._on_setting)
        self.welcome_page.language_chosen.connect(self._on_language)
        self.welcome_page.demo_requested.connect(self._on_demo)
        self.welcome_page.connect_requested.connect(self._on_connect_first)
        self.key_sheet.closed.connect(self._on_keys_closed)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        self.queue.apply(changes)
        self.activity.apply(changes)
        self.intranets.apply(changes)

    @Slot(object)
    def _on_connection(self, status: ConnectionStatus) -> None:
        self.status.take_status(status)
        self.intranets_page.take_status(status)
        self.queue.take_status(status)

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
        if not intranets and first:
            self.shell.show_page(Page.WELCOME)
        elif intranets and page is Page.WELCOME:
            self.shell.show_page(Page.QUEUE)
        elif page is Page.OPENING:
            self.shell.show_page(Page(self._settings.get("window.page", int(Page.QUEUE))))
        if first:
            self.ready.emit()

    @Slot(int)
    def _on_page(self, page: int) -> None:
        if page == Page.QUEUE:
            self.queue_page.focus_list()
        elif page == Page.ACTIVITY:
            self.activity_page.ui.list.setFocus()

    @Slot()
    def _on_keys(self) -> None:
        if self.key_sheet.isVisible():
            self.key_sheet.dismiss()
        else:
            self.key_sheet.open()

    @Slot()
    def _on_keys_closed(self) -> None:
        self._on_page(self.shell.page())

    @Slot()
    def _on_sync(self) -> None:
        if self._workspace is not None:
            self._workspace.scheduler.sync_now()

    @Slot()
    def _on_pause(self) -> None:
        if self._workspace is not None:
            scheduler = self._workspace.scheduler
            scheduler.resume() if scheduler.paused else scheduler.pause()
            self.status.set_paused(scheduler.paused)

    @Slot()
    def _on_connection_clicked(self) -> None:
        self.shell.show_page(Page.INTRANETS)

    @Slot(int)
    def _on_item_requested(self, item_id: int) -> None:
        self.shell.show_page(Page.QUEUE)
        self.queue.go_to_item(item_id)

    @Slot(str, object)
    def _on_setting(self, key: str, value: object) -> None:
        try:
            self._settings.set(key, value)
        except AppError as error:
            self.settings_page.banner.say_error(error)
        if key == "language":
            self.language.use(str(value))
            self.welcome_page.show_language(str(value))
        elif key == "appearance":
            self.theme.set_appearance(str(value))
        elif key == "text_size" and isinstance(value, int):
            self.theme.set_text_size(value)

    @Slot(str)
    def _on_language(self, language: str) -> None:
        self._on_setting("language", language)

    @Slot()
    def _on_demo(self) -> None:
        if self._start_demo is not None and self._workspace is not None:
            self.welcome_page.set_busy(True)
            work = partial(self._start_demo, self._workspace)
            self._tasks.submit(Lane.IO, work, self._demo_started, self._demo_failed)

    def _demo_started(self, _nothing: None) -> None:
        self.welcome_page.set_busy(False)
        self.intranets.read()

    def _demo_failed(self, error: AppError) -> None:
        self.welcome_page.set_busy(False)
        self.welcome_page.banner.say_error(error)

    @Slot()
    def _on_connect_first(self) -> None:
        self.shell.show_page(Page.INTRANETS)
        self.intranets_page.show_form()
