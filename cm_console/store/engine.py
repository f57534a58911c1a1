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

from cm_console.domain.errors import (
    AppError,
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseLocked,
    DiskFull,
    ProfileReadOnly,
)

BUSY_MILLISECONDS = 30_000
PLAIN_HEADER = b"SQLite format 3\x00"
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
        _begin_with(self._writer, "BEGIN IMMEDIATE")
        _begin_with(self._reader, "BEGIN")

    @property
    def encrypted(self) -> bool:
        """Whether the files can be read with the key only."""
        return self._key is not None

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

    def close(self) -> None:
        """Closes every connection; the write-ahead logs are folded into the files."""
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
        secret = f"x'{self._key}'" if self._key else ""
        connection.execute("ATTACH DATABASE ? AS ws KEY ?", (str(self._workspace), secret))
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


def connect_file(path: Path, key: str | None) -> dbapi2.Connection:
    """A connection to one file with the settings that every connection has."""
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
    if key:
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
    connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    for setting in ("foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {setting}")
    return connection


def is_plain(path: Path) -> bool | None:
    """Whether a database file is readable without a key; None when there is no file yet."""
    try:
        with path.open("rb") as file:
            header = file.read(len(PLAIN_HEADER))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ProfileReadOnly(folder=str(path.parent)) from error
    return header == PLAIN_HEADER if header else None


def translated(error: DBAPIError | dbapi2.Error, workspace: Path) -> AppError | None:
    """The error of SQLite in our words; None when it is a mistake of ours, which nobody else can mend."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    name, text = str(getattr(cause, "sqlite_errorname", "") or ""), str(cause).lower()
    folder = str(workspace.parent)
    if name.startswith("SQLITE_FULL") or "disk is full" in text:
        return DiskFull()
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN")) or "unable to open" in text:
        return ProfileReadOnly(folder=folder)
    if name.startswith("SQLITE_NOTADB") or "not a database" in text:
        return DatabaseLocked()
    if name.startswith("SQLITE_BUSY") or "database is locked" in text:
        return DatabaseBusy()
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_IOERR")) or "malformed" in text or "disk i/o" in text:
        return DatabaseDamaged(file=workspace.name, folder=str(workspace.parent / "backups"))
    return None


def _begin_with(engine: Engine, statement: str) -> None:
    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)
