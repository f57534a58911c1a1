"""SQLAlchemy's side of the database: one connection that writes behind a lock, and a pool that reads.

Every write begins with `BEGIN IMMEDIATE`: a transaction that reads first and writes later fails under two
writers. The driver's errors become errors of `domain.errors` here.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool, StaticPool
from sqlcipher3 import dbapi2

from cm_console.domain.errors import AppError

READERS = 8
ADDRESS = "sqlite+pysqlite://"  # the connections come from us


class Engines:
    """Two engines over the same two files."""

    def __init__(
        self,
        open_writer: Callable[[], dbapi2.Connection],
        open_reader: Callable[[], dbapi2.Connection],
        translate: Callable[[Exception], AppError | None],
    ) -> None:
        self._translate = translate
        self._write_lock = threading.RLock()
        self._writer = create_engine(ADDRESS, module=dbapi2, creator=open_writer, poolclass=StaticPool)
        self._reader = create_engine(
            ADDRESS,
            module=dbapi2,
            creator=open_reader,
            poolclass=QueuePool,
            pool_size=READERS,
            max_overflow=READERS,
        )
        _begin_with(self._writer, "BEGIN IMMEDIATE")
        _begin_with(self._reader, "BEGIN")

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that may write."""
        with self._write_lock, self._translated(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One transaction that only reads."""
        with self._translated(), self._reader.begin() as connection:
            yield connection

    def changes_made(self) -> int:
        """Rows that the writer has changed so far."""
        with self._write_lock, self._translated(), self._writer.connect() as connection:
            driver: Any = connection.connection.driver_connection
            return int(driver.total_changes)

    def close(self) -> None:
        """Closes every connection."""
        self._reader.dispose()
        self._writer.dispose()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, dbapi2.Error) as error:
            ours = self._translate(error)
            if ours is None:
                raise
            raise ours from error


def _begin_with(engine: Engine, statement: str) -> None:
    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)
