"""The frame is painted before anything heavy is loaded; a workspace that does not open is explained."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cm_console.app.screens import render_screens
from cm_console.app.window import run_window
from cm_console.bridge.ports import Workspace
from cm_console.domain.errors import DatabaseTooNew
from cm_console.domain.moderation import Action
from cm_console.domain.queue import Filter, Sort
from cm_console.views.shell import Page, Shell
from tests.fakes.services import FakeSettings, FakeWorkspace

HEAVY = ("sqlalchemy", "requests", "keyring", "alembic", "msgspec", "cm_console.services", "cm_console.store")
PROGRAM = """
import json, sys
from cm_console.app.window import make_application
from cm_console.views.shell import Shell
application, _, _ = make_application("en", "light", 100)
shell = Shell()
def painted():
    print(json.dumps(sorted(sys.modules)))
    application.quit()
shell.painted.connect(painted)
shell.show()
application.exec()
"""


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    loaded = json.loads(done.stdout)
    assert [name for name in loaded if name.startswith(HEAVY)] == []


class Visitor(QObject):
    """Looks at the program from inside its own event loop, and closes it at the end."""

    def __init__(self, looking: list[str]) -> None:
        super().__init__()
        self.seen = looking
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    @Slot()
    def _look(self) -> None:
        shells = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Shell)]
        shell = next((one for one in shells if one.isVisible()), None)
        if shell is None:
            return
        if "newer version" in shell.opening_text() and not self.seen:
            self.seen.append(shell.opening_text())
            shell.retry_requested.emit()
        elif shell.page() is Page.QUEUE:
            self.seen.append("queue")
            self._timer.stop()
            shell.close()


def test_a_workspace_that_does_not_open_is_explained_and_tried_again(qtbot: QtBot, tmp_path: Path) -> None:
    opened: list[FakeWorkspace] = []
    tries: list[int] = []

    def make() -> Workspace:
        tries.append(1)
        if len(tries) == 1:
            raise DatabaseTooNew
        opened.append(FakeWorkspace(tmp_path, 20))
        return opened[0]

    visitor = Visitor([])
    settings = FakeSettings({"language": "en", "appearance": "light"})
    assert run_window(make, settings=settings) == 0
    assert "newer version" in visitor.seen[0]
    assert visitor.seen[1:] == ["queue"]
    assert settings.values["window.page"] == Page.QUEUE
    opened[0].close()


@pytest.mark.parametrize(("language", "theme"), [("nl", "dark"), ("en", "light")])
def test_every_screen_is_rendered(qtbot: QtBot, tmp_path: Path, language: str, theme: str) -> None:
    workspace = FakeWorkspace(tmp_path, 60)
    ids = list(workspace.queue.first_ids(Filter(), Sort.PRIORITY, 3))
    workspace.moderation.decide(ids, Action.APPROVE)
    workspace.fail(ids[:1], "conflict")
    before = len(workspace.moderation.calls)
    files = render_screens(workspace, tmp_path / "out", language=language, theme=theme, size=(1366, 768))
    names = {path.name.split("-", 1)[1].split(f"-{language}-")[0] for path in files}
    assert {
        "welcome", "queue", "queue-selection", "queue-searching", "queue-nothing-found", "queue-empty",
        "detail-reports", "reason", "editor", "keys", "offline", "activity", "conflict", "intranets",
        "connect-error", "settings",
    } <= names  # fmt: skip
    images = [QImage(str(path)) for path in files]
    assert {(image.width(), image.height()) for image in images} == {(1366, 768)}
    assert len({path.read_bytes() for path in files}) >= len(files) - 1
    assert len(workspace.moderation.calls) == before
    workspace.close()
