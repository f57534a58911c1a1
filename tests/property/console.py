"""The console without a window over real files, that can be killed at any commit and opened again."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import uuid6
from sqlalchemy import Connection

from cm_console.domain.intranet import Lock
from cm_console.services.moderation import Moderation
from cm_console.services.notifier import Notifier
from cm_console.services.queue import Queue
from cm_console.store.connections import Connections
from cm_console.store.engine import Database
from cm_console.store.mirror import MirrorStore
from cm_console.store.outbox import Outbox
from cm_console.store.publication_store import PublicationStore
from cm_console.store.upgrade import Files, upgrade
from cm_console.sync.cycle import Cycle
from cm_console.sync.pull import Puller
from cm_console.sync.push import Pusher
from tests.fakes.intranet import START, FakeIntranet, Killed, World
from tests.fakes.pictures import read_picture

INTRANET = 1


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        self.time += timedelta(milliseconds=1)
        return self.time

    def advance(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


class Hurry(Event):
    """Waiting takes no time."""

    def wait(self, timeout: float | None = None) -> bool:
        return self.is_set()


class KillableDatabase(Database):
    """The real files, with a switch that ends the process before or after the n-th commit from now."""

    kill_in: int | None = None
    kill_before = False

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with super().writing() as connection:
            yield connection
            if self._strikes() and self.kill_before:
                raise Killed
        if self.kill_in == 0:
            self.kill_in = None
            raise Killed

    def _strikes(self) -> bool:
        if self.kill_in is None:
            return False
        self.kill_in -= 1
        return self.kill_in == 0


@dataclass(frozen=True)
class Parts:
    """The classes under test; a mutant takes the place of one of them."""

    outbox: Callable[[Database], Outbox] = Outbox
    mirror: Callable[[Database], MirrorStore] = MirrorStore
    pusher: type[Pusher] = Pusher
    puller: type[Puller] = Puller


class PlayedCycle(Cycle):
    """A cycle with the parts of this play."""

    parts = Parts()

    def pusher(self) -> Pusher:
        return self.parts.pusher(
            self.intranet, self.intranet_id, self.mirror, self.outbox, self.now, self.publish, self.stop
        )

    def puller(self, progress: object = None) -> Puller:
        return self.parts.puller(
            self.intranet, self.intranet_id, self.name, self.mirror, self.now, self.publish, self.stop
        )


def make_template(folder: Path) -> Path:
    """A profile with one connected intranet, to be copied."""
    folder.mkdir(parents=True, exist_ok=True)
    files = Files(folder / "cache.db", folder / "workspace.db", folder / "backups", None)
    upgrade(files, START)
    database = Database(files.cache, files.workspace, None)
    Connections(database).add(
        name="Plein",
        kind="fake",
        url="https://intranet.example",
        user="",
        token_variable=None,
        person_id="me",
        has_reports=True,
        messages_author=True,
        at=START,
    )
    database.close()
    return folder


@dataclass
class Console:
    """One profile and the services over it."""

    folder: Path
    world: World
    parts: Parts = field(default_factory=Parts)
    clock: Clock = field(default_factory=Clock)

    @classmethod
    def on(cls, template: Path, folder: Path, lock: Lock, parts: Parts) -> Console:
        shutil.copytree(template, folder)
        console = cls(folder, World(lock), parts)
        console.open()
        return console

    def open(self) -> None:
        """Builds everything from what the files hold."""
        self.database = KillableDatabase(self.folder / "cache.db", self.folder / "workspace.db", None)
        self.mirror, self.outbox = self.parts.mirror(self.database), self.parts.outbox(self.database)
        self.queue = Queue(self.database, self.clock)
        self.moderation = Moderation(self.database, self.queue, Notifier(), self.clock, lambda: 10.0)

    def die(self) -> None:
        """Loses everything that is not in the files."""
        self.database.close()
        self.open()

    def cycle(self) -> PlayedCycle:
        cycle = PlayedCycle(
            FakeIntranet(self.world),
            INTRANET,
            "Plein",
            self.mirror,
            self.outbox,
            self.clock,
            lambda changes: None,
            Hurry(),
            PublicationStore(self.database),
            lambda: str(uuid6.uuid7()),
            read_picture,
        )
        object.__setattr__(cycle, "parts", self.parts)
        return cycle

    def rows(self, statement: str) -> list[tuple[object, ...]]:
        with self.database.reading() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(statement)]
