"""Starts the window: an empty frame is painted, then the list of the queue, then everything else.

Each step loads what it needs and no more, because loading is what a start takes its time for.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QDir, QObject, QSize, Signal, Slot
from PySide6.QtWidgets import QApplication

from cm_console.bridge.garbage import GarbageCollector
from cm_console.views.frame import Frame
from cm_console.views.theme import APPEARANCES, Theme

if TYPE_CHECKING:
    from cm_console.bridge.ports import Opening, Settings, Workspace
    from cm_console.bridge.tasks import TaskRunner
    from cm_console.controllers.window import Window
    from cm_console.domain.errors import AppError
    from cm_console.domain.queue import QueueReader
    from cm_console.views.language import Language

BORDERS = QSize(16, 48)  # what a title bar and borders take


def make_application(language: str, appearance: str, text_size: int) -> tuple[QApplication, Theme, Language]:
    """The application with its look and language; found again when there is one already."""
    from cm_console.views.language import Language

    application, theme = _bare_application(appearance, text_size)
    theme.dress()
    return application, theme, Language(application, language)


def _bare_application(appearance: str, text_size: int) -> tuple[QApplication, Theme]:
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("CM Console")
    application.setDesktopFileName("cm-console")
    resources = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parents[2])) / "resources"
    for kind in ("icons", "styles", "translations"):
        QDir.setSearchPaths(kind, [str(resources / kind)])
    wanted = appearance if appearance in APPEARANCES else "system"
    return application, Theme(application, wanted, text_size)


class _Start(QObject):
    """What happens after the first paint. Heavy modules are imported here, never before."""

    ready = Signal()

    def __init__(
        self, application: QApplication, frame: Frame, theme: Theme, settings: Settings, opening: Opening
    ) -> None:
        super().__init__(frame)
        self._application, self._frame, self._theme = application, frame, theme
        self._settings, self._opening = settings, opening
        self.tasks: TaskRunner | None = None
        self.window: Window  # built by `begin`, which nothing that needs it comes before

    @Slot()
    def begin(self) -> None:
        """Looks for the list on cm-db while its page is built here."""
        from cm_console.bridge.tasks import Lane, TaskRunner

        self.tasks = tasks = TaskRunner(self._frame)
        tasks.submit(Lane.DB, self._opening.look, self._looked, self._no_look)
        from cm_console.controllers.window import Window
        from cm_console.views.language import Language

        self._theme.dress()
        language = Language(self._application, self._settings.get("language", "system"))
        self.window = Window(
            self._frame, self._theme, language, self._settings, tasks, self._opening.start_demo
        )
        self.window.shell.retry_requested.connect(self._open)
        self.window.previewed.connect(self._open)
        self.window.ready.connect(self.ready)

    def _looked(self, reader: QueueReader | None) -> None:
        if reader is None:
            self._open()
        else:
            self.window.preview(reader)

    def _no_look(self, _error: AppError) -> None:
        self._open()  # which mends what is wrong, or says it

    @Slot()
    def _open(self) -> None:
        from cm_console.bridge.tasks import Lane

        if self.tasks is not None:
            self.window.shell.explain(None)
            self.tasks.submit(Lane.DB, self._opening.open, self._opened, self._not_opened)

    def _opened(self, workspace: Workspace) -> None:
        self.window.attach(workspace)

    def _not_opened(self, error: AppError) -> None:
        self.window.shell.explain(error)


def _place(frame: Frame, geometry: str) -> None:
    """Where the window was last time; the first time as large as it likes, or all of a small screen."""
    if geometry:
        frame.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        return
    room = frame.screen().availableGeometry().size() - BORDERS
    if room.width() < frame.width() or room.height() < frame.height():
        frame.showMaximized()


def open_frame(settings: Settings) -> tuple[QApplication, Theme, Frame]:
    """The empty window, in its place and about to be painted."""
    look = settings.get("appearance", "system"), settings.get("text_size", 100)
    application, theme = _bare_application(*look)
    frame = Frame()
    _place(frame, settings.get("window.geometry", ""))
    frame.show()
    return application, theme, frame


def run_window(opening: Opening, settings: Settings) -> int:
    """Shows the window until it is closed; the exit code.

    `opening` is asked on cm-db after the first paint; its `AppError` is shown with the next step.
    """
    application, theme, frame = open_frame(settings)
    garbage = GarbageCollector(application)
    start = _Start(application, frame, theme, settings, opening)
    start.ready.connect(garbage.leave_alone_what_is_loaded)
    frame.painted.connect(start.begin)
    code = application.exec()
    if start.tasks is not None:
        start.tasks.close()
    garbage.stop()
    return code
