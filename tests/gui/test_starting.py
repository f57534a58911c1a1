"""The frame is painted before anything heavy is loaded; a workspace that does not open is explained."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cm_console.app.screens import render_screens
from cm_console.app.window import run_window
from cm_console.bridge.ports import Workspace
from cm_console.controllers import planning
from cm_console.domain.errors import CopyRenewed, DatabaseTooNew
from cm_console.domain.moderation import Action
from cm_console.domain.queue import Filter, QueueReader, Sort
from cm_console.views import dates
from cm_console.views.detail_pane import DetailPane
from cm_console.views.empty_state import EmptyState
from cm_console.views.frame import Frame
from cm_console.views.queue_page import QueuePage
from cm_console.views.shell import Page, Shell
from tests.fakes.plan import fill
from tests.fakes.services import FakeSettings, FakeWorkspace
from tests.gui.conftest import Open

HEAVY = ("sqlalchemy", "requests", "keyring", "alembic", "msgspec", "cm_console.services", "cm_console.store")
PROGRAM = """
import json, sys
from cm_console.app.window import open_frame
application, _, frame = open_frame({})
def painted():
    print(json.dumps(sorted(sys.modules)))
    application.quit()
frame.painted.connect(painted)
application.exec()
"""


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    loaded = json.loads(done.stdout)
    assert [name for name in loaded if name.startswith(HEAVY)] == []


WINDOW = """
import json, pathlib, sys
from cm_console.app.window import make_application
from cm_console.bridge.tasks import TaskRunner
from cm_console.controllers.window import Window
from cm_console.views.frame import Frame
from tests.fakes.services import FakeWorkspace
application, theme, language = make_application("en", "light", 100)
workspace, frame = FakeWorkspace(pathlib.Path(sys.argv[1]), 20), Frame()
tasks = TaskRunner(frame)
window = Window(frame, theme, language, workspace.settings, tasks)
def ready():
    print(json.dumps(sorted(sys.modules)))
    application.quit()
window.ready.connect(ready)
frame.show()
window.attach(workspace)
application.exec()
tasks.close()
"""
CALENDAR = tuple(
    f"cm_console.{name}"
    for name in (
        "views.agenda",
        "views.calendar",
        "views.month",
        "views.plan",
        "views.item",
        "views.persona",
        "views.print",
        "models.calendar",
    )
)


def test_nothing_of_the_calendar_is_loaded_with_the_window(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WINDOW, str(tmp_path)], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    loaded = json.loads(done.stdout)
    assert "cm_console.controllers.planning" in loaded
    assert [name for name in loaded if name.startswith(CALENDAR)] == []


def test_planning_is_not_loaded_with_the_workspace_or_a_command() -> None:
    program = (
        "import json, sys, cm_console.cli.run, cm_console.cli.demo_session; print(json.dumps([*sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert {"holidays", "icalendar", "dateutil"}.isdisjoint(json.loads(done.stdout))


def test_planning_is_loaded_once_the_window_is_at_rest(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "AT_REST_MS", 1)
    desk = open_desk()
    desk.qtbot.waitUntil(lambda: desk.workspace.planning_loaded)


class Opening:
    """A small workspace. The first `fails` tries to open it fail, and `look` has the list before that."""

    def __init__(self, folder: Path, *, fails: int = 0, look: bool = True) -> None:
        self.workspace = FakeWorkspace(folder, 20)
        self.fails, self.looks = fails, look
        self.may_open = threading.Event()
        self.may_open.set()

    def look(self) -> QueueReader | None:
        return self.workspace.queue if self.looks else None

    def open(self) -> Workspace:
        assert self.may_open.wait(10)
        if self.fails:
            self.fails -= 1
            raise DatabaseTooNew
        return self.workspace

    def start_demo(self, workspace: Workspace) -> None:
        raise AssertionError(workspace)


class Visitor(QObject):
    """Looks at the program from inside its own event loop, at most ten seconds, and closes it at the end.

    `look` gets the shell each time, and says whether it has seen enough.
    """

    def __init__(self, look: Callable[[Shell], bool]) -> None:
        super().__init__()
        self._look, self._left = look, 500
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_time)
        self._timer.start(20)

    @Slot()
    def _on_time(self) -> None:
        self._left -= 1
        frames = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Frame)]
        for frame in frames:
            shell = frame.findChild(Shell)
            if frame.isVisible() and (self._left < 0 or (shell is not None and self._look(shell))):
                self._timer.stop()
                frame.close()


def test_a_workspace_that_does_not_open_is_explained_and_tried_again(qtbot: QtBot, tmp_path: Path) -> None:
    seen: list[str] = []

    def look(shell: Shell) -> bool:
        said = shell.findChild(EmptyState)
        if not seen and said is not None and "newer version" in said.text():
            seen.append("explained")
            shell.retry_requested.emit()
        elif seen and shell.page() is Page.QUEUE:
            seen.append("queue")
        return "queue" in seen

    opening = Opening(tmp_path, fails=1, look=False)
    visitor = Visitor(look)
    settings = FakeSettings({"language": "en", "appearance": "light"})
    assert run_window(opening, settings) == 0
    assert seen == ["explained", "queue"]
    assert settings.values["window.page"] == Page.QUEUE
    visitor.deleteLater()
    opening.workspace.close()


def test_what_has_to_be_known_about_the_opening_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    seen: list[str] = []

    def look(shell: Shell) -> bool:
        page = shell.findChild(QueuePage)
        if page is not None and page.banner.isVisible():
            seen.append(page.banner.text())
        return bool(seen)

    opening = Opening(tmp_path)
    opening.workspace.notices = (CopyRenewed(),)
    visitor = Visitor(look)
    assert run_window(opening, FakeSettings({"language": "en"})) == 0
    assert seen[0].startswith("The copy of your intranets was damaged and is made anew")
    visitor.deleteLater()
    opening.workspace.close()


def test_the_list_is_there_before_the_workspace_is(qtbot: QtBot, tmp_path: Path) -> None:
    seen: list[str] = []

    def look(shell: Shell) -> bool:
        page = shell.findChild(QueuePage)
        if page is None or shell.page() is not Page.QUEUE:
            return False
        if not seen:
            seen.append("list")
            assert shell.window().focusWidget() is page.list
            assert page.findChild(DetailPane) is None
            page.list.step(3)
            page.decision_requested.emit(Action.APPROVE)  # a hasty key: nothing to carry it out yet
            opening.may_open.set()
        detail = page.findChild(DetailPane)
        if detail is not None and detail.detail is not None:
            model = page.list.queue
            assert model is not None
            seen.append("detail")
            assert detail.detail.row.id == page.list.current_id() == model.id_at(3)
        return "detail" in seen

    opening = Opening(tmp_path)
    opening.may_open.clear()
    visitor = Visitor(look)
    assert run_window(opening, FakeSettings({"language": "en"})) == 0
    assert seen == ["list", "detail"]
    visitor.deleteLater()
    opening.workspace.close()


@pytest.mark.parametrize(("language", "theme"), [("nl", "dark"), ("en", "light")])
def test_every_screen_is_rendered(qtbot: QtBot, tmp_path: Path, language: str, theme: str) -> None:
    workspace = FakeWorkspace(tmp_path, 60)
    ids = list(workspace.queue.first_ids(Filter(), Sort.PRIORITY, 3))
    workspace.moderation.decide(ids, Action.APPROVE)
    workspace.fail(ids[:1], "conflict")
    today = dates.today()
    fill(workspace.plan(), today - timedelta(days=today.weekday()))
    before = len(workspace.moderation.calls)
    files = render_screens(workspace, tmp_path / "out", language=language, theme=theme, size=(1366, 768))
    names = {path.name.split("-", 1)[1].split(f"-{language}-")[0] for path in files}
    assert {
        "welcome", "queue", "queue-selection", "queue-searching", "queue-nothing-found", "queue-empty",
        "detail-reports", "reason", "editor", "keys", "offline", "activity", "conflict", "intranets",
        "connect-error", "settings", "calendar", "agenda", "move", "print", "item", "new-item", "personas",
    } <= names  # fmt: skip
    images = [QImage(str(path)) for path in files]
    assert {(image.width(), image.height()) for image in images} == {(1366, 768)}
    assert len({path.read_bytes() for path in files}) >= len(files) - 1
    assert len(workspace.moderation.calls) == before
    workspace.close()
