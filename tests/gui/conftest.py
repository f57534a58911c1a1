"""A real window over the fake services; every test gets its own workspace."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cm_console.app.window import make_application
from cm_console.bridge.tasks import TaskRunner
from cm_console.controllers.window import Window
from cm_console.models.queue_model import QueueModel
from cm_console.views.frame import Frame
from cm_console.views.language import Language
from cm_console.views.queue_page import QueuePage
from cm_console.views.shell import Page, Shell
from cm_console.views.theme import Theme
from tests.fakes import queue_data
from tests.fakes.services import FakeWorkspace


@dataclass
class Desk:
    """A window, the workspace behind it, and a few hands."""

    qtbot: QtBot
    shell: Shell
    window: Window
    workspace: FakeWorkspace
    tasks: TaskRunner

    @property
    def page(self) -> QueuePage:
        return self.window.queue_page

    @property
    def model(self) -> QueueModel:
        return self.window.queue.model

    def settle(self) -> None:
        """Waits until nothing is under way and everything published was delivered."""
        quiet = 0

        def calm() -> bool:
            nonlocal quiet
            quiet = quiet + 1 if self.tasks.outstanding == 0 and not self.window.bridge.busy() else 0
            return quiet > 3

        self.qtbot.waitUntil(calm, timeout=10_000)

    def press(self, keys: str, target: QWidget | None = None) -> None:
        """Types keys where the focus is."""
        focus = target or self.shell.focusWidget() or self.shell
        if len(keys) == 1:
            QTest.keyClicks(focus, keys)
        else:
            QTest.keySequence(focus, keys)
        self.settle()

    def calls(self, name: str) -> list[tuple[object, ...]]:
        """What was asked of the moderation service."""
        return [call for call in self.workspace.moderation.calls if call[0] == name]


@pytest.fixture(scope="session", autouse=True)
def _no_widget_is_freed_on_a_worker_thread() -> Iterator[None]:
    """As in the program itself: cycles are collected on this thread, after each test that opens a window."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()


Open = Callable[..., Desk]


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> tuple[Theme, Language]:
    """The look of the application, made once as in the program itself."""
    _, theme, language = make_application("en", "light", 100)
    return theme, language


@pytest.fixture
def open_desk(qtbot: QtBot, tmp_path: Path, look: tuple[Theme, Language]) -> Iterator[Open]:
    """Opens windows; all are closed afterwards."""
    desks: list[Desk] = []

    def make(
        *, size: int = 60, language: str = "en", theme: str = "light", connected: bool = True,
        path: Path | None = None, show: tuple[int, int] = (1366, 768), last: Page = Page.QUEUE,
    ) -> Desk:  # fmt: skip
        look[0].set_appearance(theme)
        look[1].use(language)
        folder = tmp_path / str(len(desks))
        folder.mkdir()
        workspace = FakeWorkspace(folder, size, connected=connected, path=path)
        workspace.settings.set("window.page", int(last))
        frame = Frame()
        qtbot.addWidget(frame)
        frame.resize(*show)
        tasks = TaskRunner(frame)
        window = Window(frame, *look, workspace.settings, tasks, start_demo=lambda _workspace: None)
        desk = Desk(qtbot, window.shell, window, workspace, tasks)
        desks.append(desk)
        with qtbot.waitExposed(frame):
            frame.show()
        frame.activateWindow()
        with qtbot.waitSignal(window.ready):  # every place is built
            window.attach(workspace)
        desk.settle()
        return desk

    yield make
    for desk in desks:
        desk.tasks.close()
        desk.window.frame.close()
        desk.workspace.close()
    look[0].set_appearance("light")
    look[1].use("en")
    desks.clear()
    gc.collect()


@pytest.fixture
def desk(open_desk: Open) -> Desk:
    """A window on sixty items, with the keyboard on the list."""
    made = open_desk()
    made.page.focus_list()
    return made


@pytest.fixture(scope="session")
def big_queue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A queue of 100,000 items."""
    path = tmp_path_factory.mktemp("big") / "queue.db"
    queue_data.build(path, 100_000)
    return path
