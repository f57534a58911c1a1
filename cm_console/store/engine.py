"""Opens the two database files as one: the mirror as `main`, the workspace attached as `ws`.

One connection writes (guarded by a lock, `BEGIN IMMEDIATE`), every reading thread has its own `query_only`
connection. SQLite's and SQLCipher's errors become errors of `domain.errors` here and nowhere else.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool, StaticPool
from sqlcipher3 import dbapi2

from cm_console.domain.errors import AppError
from cm_console.store.files import check, connect_file, copy_to, translated
from cm_console.store.readers import Readers, attach_workspace

READERS = 8


class Database:
    """Both files of one profile. `key`: 64 hexadecimal digits for encrypted files, None for plain ones."""

    def __init__(self, cache: Path, workspace: Path, key: str | None) -> None:
        self._cache, self._workspace, self._key = cache, workspace, key
        self._write_lock = threading.RLock()
        self._writer = create_engine(
            "sqlite+pysqlite://", module=dbapi2, creator=self._open_writer, poolclass=StaticPool
        )
        self._reader = create_engine(
            "sqlite+pysqlite://",
            module=dbapi2,
            creator=self._open_reader,
            poolclass=QueuePool,
            pool_size=READERS,
            max_overflow=READERS,
        )
        self.readers = Readers(cache, workspace, key)
        _begin_with(self._writer, "BEGIN IMMEDIATE")
        _begin_with(self._reader, "BEGIN")

    @property
    def encrypted(self) -> bool:
        """Whether the files can be read with the key only."""
        return self._key is not None

    @property
    def key(self) -> str | None:
        """The key of the files."""
        return self._key

    @property
    def folder(self) -> Path:
        """The profile folder."""
        return self._workspace.parent

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that may write; all of it is kept or nothing."""
        with self._write_lock, self._translated(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view of both files."""
        with self._translated(), self._reader.begin() as connection:
            yield connection

    def changes_made(self) -> int:
        """Rows that this object's writer has changed so far."""
        with self._write_lock, self._translated(), self._writer.connect() as connection:
            driver: Any = connection.connection.driver_connection
            return int(driver.total_changes)

    def copy_workspace(self, target: Path) -> None:
        """A checked copy of the workspace, taken while it is in use. Raises `DiskFull` and others."""
        copy_to(self._workspace, target, self._key)

    def problem_of(self, path: Path) -> str | None:
        """What SQLite finds wrong with one of the files; None when it is sound."""
        try:
            check(path, self._key)
        except AppError as error:
            return error.texts()[0]
        return None

    def close(self) -> None:
        """Closes every connection; the write-ahead logs are folded into the files."""
        self.readers.close()
        self._reader.dispose()
        self._writer.dispose()

    def _open_writer(self) -> dbapi2.Connection:
        connection = self._open()
        connection.execute("PRAGMA main.journal_mode=WAL")
        connection.execute("PRAGMA ws.journal_mode=WAL")
        connection.execute("PRAGMA main.synchronous=NORMAL")
        connection.execute("PRAGMA ws.synchronous=FULL")
        return connection

    def _open_reader(self) -> dbapi2.Connection:
        connection = self._open()
        connection.execute("PRAGMA query_only=ON")
        return connection

    def _open(self) -> dbapi2.Connection:
        connection = connect_file(self._cache, self._key)
        attach_workspace(connection, self._workspace, self._key)
        return connection

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, dbapi2.Error) as error:
            ours = translated(error, self._workspace)
            if ours is None:
                raise
            raise ours from error


def _begin_with(engine: Engine, statement: str) -> None:
    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)
