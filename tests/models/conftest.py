"""Models over the fake services, with the workers that the window uses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel
from pytestqt.qtbot import QtBot

from cm_console.bridge.tasks import TaskRunner
from tests.fakes.services import FakeWorkspace

Watch = Callable[[QAbstractItemModel], None]


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[TaskRunner]:
    """Two lanes; nothing may be left running."""
    runner = TaskRunner()
    yield runner
    assert runner.close()


@pytest.fixture
def watch(qtmodeltester: Any) -> Watch:
    """Watches a model with Qt's own tester, from now until the end of the test."""

    def begin(model: QAbstractItemModel) -> None:
        qtmodeltester.check(model, force_py=False)

    return begin


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[FakeWorkspace]:
    """Three hundred items."""
    made = FakeWorkspace(tmp_path, 300)
    yield made
    made.close()
