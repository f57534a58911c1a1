"""Real files for the tests of the store: made once by the migrations, copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cm_console.store.engine import Database
from cm_console.store.mirror import MirrorStore
from cm_console.store.outbox import Outbox
from tests.property.console import make_template


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def database(template: Path, tmp_path: Path) -> Iterator[Database]:
    """Both files, plain, with one connected intranet (number 1)."""
    folder = tmp_path / "profile"
    shutil.copytree(template, folder)
    opened = Database(folder / "cache.db", folder / "workspace.db", None)
    yield opened
    opened.close()


@pytest.fixture
def mirror(database: Database) -> MirrorStore:
    return MirrorStore(database)


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database)
