"""The places beside the queue: calendar, activity, intranets, settings, the first start, the sheet of keys.

They are built after the queue can be used, because nobody looks at them in the first second.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from cm_console.bridge.ports import IntranetInfo, Settings, Workspace
from cm_console.bridge.tasks import Lane, TaskRunner
from cm_console.controllers.activity import ActivityController
from cm_console.controllers.intranets import IntranetsController
from cm_console.controllers.planning import Planning
from cm_console.domain.errors import AppError
from cm_console.views.activity_page import ActivityPage
from cm_console.views.intranets_page import IntranetsPage
from cm_console.views.key_sheet import KeySheet
from cm_console.views.language import Language
from cm_console.views.settings_page import SettingsPage
from cm_console.views.shell import Page, Shell
from cm_console.views.theme import Theme
from cm_console.views.welcome_page import WelcomePage

StartDemo = Callable[[Workspace], None]
UNDO_SECONDS = 10.0


class Places(QObject):
    """`listed` carries what is connected, each time it was read."""

    listed = Signal(object)  # Sequence[IntranetInfo]

    def __init__(
        self,
        shell: Shell,
        workspace: Workspace,
        tasks: TaskRunner,
        look: tuple[Theme, Language, Settings],
        start_demo: StartDemo | None,
    ) -> None:
        super().__init__(shell)
        self._shell, self._workspace, self._tasks, self._start_demo = shell, workspace, tasks, start_demo
        self._theme, self._language, self._settings = look
        self.activity_page, self.intranets_page = ActivityPage(), IntranetsPage()
        self.settings_page, self.welcome_page = SettingsPage(), WelcomePage()
        self.key_sheet = KeySheet(shell)
        shell.put(Page.ACTIVITY, self.activity_page)
        shell.put(Page.INTRANETS, self.intranets_page)
        shell.put(Page.SETTINGS, self.settings_page)
        shell.put(Page.WELCOME, self.welcome_page)
        self.activity = ActivityController(self.activity_page, workspace, tasks, self)
        self.intranets = IntranetsController(self.intranets_page, workspace, tasks, self)
        self.planning = Planning(shell, workspace, tasks, (self._language, self._settings))
        self._show_settings()
        self._connect()
        self.intranets.read()
        self.activity.read()

    def say_error(self, error: AppError) -> None:
        """A setting could not be kept."""
        self.settings_page.banner.say_error(error)

    # --- inside --------------------------------------------------------------------------------------

    def _show_settings(self) -> None:
        settings = self._settings
        language = settings.get("language", "system")
        self.settings_page.show_values(
            language,
            settings.get("appearance", "system"),
            settings.get("text_size", 100),
            settings.get("undo_seconds", UNDO_SECONDS),
        )
        self.settings_page.show_place(self._workspace.folder, self._workspace.encrypted)
        self.welcome_page.show_language(language)
        self.welcome_page.offer_demo(self._start_demo is not None)

    def _connect(self) -> None:
        self.intranets.listed.connect(self._on_listed)
        self.settings_page.changed.connect(self._on_setting)
        self.settings_page.days_wanted.connect(self._on_days)
        self.welcome_page.language_chosen.connect(self._on_language)
        self.welcome_page.demo_requested.connect(self._on_demo)
        self.welcome_page.connect_requested.connect(self._on_connect_first)
        self.welcome_page.plan_requested.connect(self._on_plan_first)
        self._shell.keys_requested.connect(self._on_keys)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(object)
    def _on_listed(self, intranets: Sequence[IntranetInfo]) -> None:
        self.listed.emit(intranets)

    @Slot()
    def _on_keys(self) -> None:
        if self.key_sheet.isVisible():
            self.key_sheet.dismiss()
        else:
            self.key_sheet.open_for(calendar=self._shell.page() is Page.CALENDAR)

    @Slot(str, object)
    def _on_setting(self, key: str, value: object) -> None:
        try:
            self._settings.set(key, value)
        except AppError as error:
            self.say_error(error)
        if key == "language":
            self._language.use(str(value))
            self.welcome_page.show_language(str(value))
        elif key == "appearance":
            self._theme.set_appearance(str(value))
        elif key == "text_size" and isinstance(value, int):
            self._theme.set_text_size(value)

    @Slot()
    def _on_days(self) -> None:
        self.planning.show_days()

    @Slot(str)
    def _on_language(self, language: str) -> None:
        self._on_setting("language", language)

    @Slot()
    def _on_demo(self) -> None:
        if self._start_demo is not None:
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
    def _on_plan_first(self) -> None:
        self._shell.show_page(Page.CALENDAR)

    @Slot()
    def _on_connect_first(self) -> None:
        self._shell.show_page(Page.INTRANETS)
        self.intranets_page.show_form()
