"""The window over the real services with 100,000 items: the longest that the GUI thread ever stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cm_console.app.window import make_application
from cm_console.bridge.tasks import TaskRunner
from cm_console.controllers.window import Window
from cm_console.domain.moderation import Reason
from cm_console.views.frame import Frame
from tests.bench.filled import filled_profile
from tests.bench.measure import line
from tests.gui.conftest import Desk
from tests.gui.heartbeat import Heartbeat
from tests.gui.test_speed import choose_all, decide, sort, to_the_end, to_the_middle, walk

ITEMS = 100_000
LIMIT_MS = 50.0


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("profile")
    filled_profile(folder, ITEMS).close()
    return folder


@pytest.fixture
def desk(qtbot: QtBot, folder: Path) -> Iterator[Desk]:
    from cm_console.app.container import open_workspace
    from cm_console.host.paths import Profile

    workspace = open_workspace(Profile(folder))
    _, theme, language = make_application("en", "light", 100)
    frame = Frame()
    qtbot.addWidget(frame)
    tasks = TaskRunner(frame)
    window = Window(frame, theme, language, workspace.settings, tasks)
    frame.show()
    with qtbot.waitSignal(window.ready):
        window.attach(workspace)
    made = Desk(qtbot, window.shell, window, workspace, tasks)  # type: ignore[arg-type]
    made.settle()
    qtbot.waitUntil(lambda: window.model.complete)
    yield made
    tasks.close()
    frame.close()
    workspace.close()


def search(desk: Desk) -> None:
    QTest.keyClicks(desk.page.ui.search, "stor")
    desk.qtbot.waitUntil(lambda: desk.model.wanted.text == "stor")
    desk.settle()
    desk.page.ui.search.reset()
    desk.settle()


def narrow(desk: Desk) -> None:
    desk.page.filters.reason.choose((Reason.FIRST_POST,))
    desk.page.filters.changed.emit()
    desk.settle()
    assert 30_000 < desk.model.rowCount() < 40_000
    desk.page.filters.reset()
    desk.settle()


@pytest.mark.parametrize("doing", [to_the_end, to_the_middle, search, narrow, sort, walk, decide, choose_all])
def test_the_window_never_stands_still(desk: Desk, doing: Callable[[Desk], None]) -> None:
    with Heartbeat() as heart:
        doing(desk)
    line(f"GUI thread, {doing.__name__.replace('_', ' ')}", heart.worst, LIMIT_MS, "(floor: the limit)")
