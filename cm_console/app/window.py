"""Starts the window: first a painted frame, then the pages, then the workspace on its own thread."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QDir, QObject, QSize, Qt, Slot
from PySide6.QtWidgets import QApplication

from cm_console.views.language import Language
from cm_console.views.shell import Shell
from cm_console.views.theme import APPEARANCES, Theme

if TYPE_CHECKING:
    from cm_console.bridge.ports import Settings, Workspace
    from cm_console.bridge.tasks import TaskRunner
    from cm_console.controllers.places import StartDemo
    from cm_console.controllers.window import Window


FRAME = QSize(16, 48)  # what a title bar and borders take


def make_application(language: str, appearance: str, text_size: int) -> tuple[QApplication, Theme, Language]:
    """The application with its look and language; found again when there is one already."""
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("CM Console")
    application.setDesktopFileName("cm-console")
    resources = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parents[2])) / "resources"
    for kind in ("icons", "styles", "translations"):
        QDir.setSearchPaths(kind, [str(resources / kind)])
    wanted = appearance if appearance in APPEARANCES else "system"
    return application, Theme(application, wanted, text_size), Language(application, language)


class _Start(QObject):
    """What happens after the first paint. Heavy modules are imported here, never before."""

    def __init__(
        self,
        shell: Shell,
        theme: Theme,
        language: Language,
        settings: Settings,
        make_workspace: Callable[[], Workspace],
        start_demo: StartDemo | None,
    ) -> None:
        super().__init__(shell)
        self._shell, self._theme, self._language, self._settings = shell, theme, language, settings
        self._make_workspace, self._start_demo = make_workspace, start_demo
        shell.retry_requested.connect(self._open)
        self.tasks: TaskRunner | None = None
        self.window: Window  # built by `begin`, which nothing that needs it comes before

    @Slot()
    def begin(self) -> None:
        """Opens the workspace on cm-db while the queue is built here."""
        from cm_console.bridge.tasks import TaskRunner

        self.tasks = tasks = TaskRunner(self._shell)
        self._open()
        from cm_console.controllers.window import Window

        self.window = Window(
            self._shell, self._theme, self._language, self._settings, tasks, self._start_demo
        )

    @Slot()
    def _open(self) -> None:
        from cm_console.bridge.tasks import Lane

        if self.tasks is not None:
            self._shell.explain(None)
            self.tasks.submit(Lane.DB, self._make_workspace, self._opened, self._shell.explain)

    def _opened(self, workspace: Workspace) -> None:
        self.window.attach(workspace)


def _place(shell: Shell, geometry: str) -> None:
    """Where the window was last time; the first time as large as it likes, or all of a small screen."""
    if geometry:
        shell.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        return
    room = shell.screen().availableGeometry().size() - FRAME
    if room.width() < shell.width() or room.height() < shell.height():
        shell.setWindowState(Qt.WindowState.WindowMaximized)


def run_window(
    make_workspace: Callable[[], Workspace],
    *,
    settings: Settings,
    language: str = "",
    theme: str = "",
    start_demo: StartDemo | None = None,
) -> int:
    """Shows the window until it is closed; the exit code.

    `make_workspace` is called on cm-db after the first paint; its `AppError` is shown with the next step.
    `language` and `theme` win over the settings; `start_demo` runs on cm-io when a person asks for the demo.
    """
    application, look, tongue = make_application(
        language or settings.get("language", "system"),
        theme or settings.get("appearance", "system"),
        settings.get("text_size", 100),
    )
    shell = Shell()
    _place(shell, settings.get("window.geometry", ""))
    start = _Start(shell, look, tongue, settings, make_workspace, start_demo)
    shell.painted.connect(start.begin)
    shell.show()
    code = application.exec()
    if start.tasks is not None:
        start.tasks.close()
    return code
