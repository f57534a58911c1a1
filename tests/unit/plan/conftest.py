"""A real plan over real files, with a clock that the test moves."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cm_console.services.notifier import Notifier
from cm_console.services.plan.plan import Plan
from cm_console.store.engine import Database
from tests.property.console import make_template
from tests.unit.store.conftest import database

__all__ = ["database"]  # a fixture of the store's tests, used here as it is


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_template(tmp_path_factory.mktemp("template"))


@dataclass
class Clock:
    """Stands still until the test says otherwise."""

    now: datetime = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def wait(self, **parts: float) -> None:
        self.now += timedelta(**parts)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def plan(database: Database, clock: Clock) -> Plan:
    return Plan(database, Notifier(), clock, "els")


Fresh = Callable[[], AbstractContextManager[Database]]


@pytest.fixture(scope="session")
def fresh(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Fresh:
    """Empty files, for each example of a property."""

    @contextmanager
    def opened() -> Iterator[Database]:
        folder = tmp_path_factory.mktemp("fresh") / "profile"
        shutil.copytree(template, folder)
        database = Database(folder / "cache.db", folder / "workspace.db", None)
        try:
            yield database
        finally:
            database.close()
            shutil.rmtree(folder)

    return opened
