"""Models over the fake services, with the workers that the window uses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cm_console.bridge.tasks import TaskRunner
from tests.fakes.services import FakeWorkspace


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[TaskRunner]:
    """Two lanes; nothing may be left running."""
    runner = TaskRunner()
    yield runner
    assert runner.close()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[FakeWorkspace]:
    """Three hundred items."""
    made = FakeWorkspace(tmp_path, 300)
    yield made
    made.close()
