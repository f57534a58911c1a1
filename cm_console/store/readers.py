"""Reading without SQLAlchemy, for what must be on the screen before SQLAlchemy has even been imported.

Its import costs more than painting the window. The list of the queue is read by plain statements on the same
driver, each thread with a connection of its own that cannot write.
"""

from __future__ import annotations

import threading
from array import array
from collections import namedtuple
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from cm_console.store.files import connect_file, translated

STEP = 1000
Row = Any
"""A named tuple with the columns of its statement."""

Values = Sequence[Any] | Mapping[str, Any]
"""What is bound to a statement: by place or by name."""


class Readers:
    """Read-only connections to both files of a profile, one a thread."""

    def __init__(self, cache: Path, workspace: Path, key: str | None) -> None:
        self._cache, self._workspace, self._key = cache, workspace, key
        self._mine = threading.local()
        self._all: list[dbapi2.Connection] = []
        self._lock = threading.Lock()

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """One consistent view of both files. Raises `LocalDataError`."""
        try:
            connection = self._connection()
            connection.execute("BEGIN")
            try:
                yield Reader(connection)
            finally:
                connection.execute("ROLLBACK")
        except dbapi2.Error as error:
            ours = translated(error, self._workspace, self._cache, self._key)
            if ours is None:
                raise
            raise ours from error

    def close(self) -> None:
        """Closes the connections of all threads; none may be reading."""
        with self._lock:
            for connection in self._all:
                connection.close()
            self._all.clear()
        self._mine = threading.local()

    def _connection(self) -> dbapi2.Connection:
        connection = getattr(self._mine, "connection", None)
        if connection is None:
            connection = connect_file(self._cache, self._key)
            attach_workspace(connection, self._workspace, self._key)
            connection.execute("PRAGMA query_only=ON")
            connection.row_factory = _named
            self._mine.connection = connection
            with self._lock:
                self._all.append(connection)
        return connection


class Reader:
    """One view of the data."""

    def __init__(self, connection: dbapi2.Connection) -> None:
        self._connection = connection

    def rows(self, statement: str, values: Values = ()) -> list[Row]:
        """All rows of a statement."""
        found: list[Row] = self._connection.execute(statement, values).fetchall()
        return found

    def first(self, statement: str, values: Values = ()) -> Row | None:
        """The first row; None when there is none."""
        return self._connection.execute(statement, values).fetchone()

    def column(self, statement: str, values: Values = ()) -> Iterable[Any]:
        """The first column of every row."""
        cursor = self._connection.cursor()
        cursor.row_factory = None
        return (row[0] for row in cursor.execute(statement, values))

    def numbers(self, statement: str, values: Values = ()) -> array[int]:
        """The first column of every row as whole numbers.

        Fetched in steps: between two of them the window's thread gets its turn.
        """
        found = array("q")
        cursor = self._connection.cursor()
        cursor.row_factory = None
        cursor.execute(statement, values)
        while step := cursor.fetchmany(STEP):
            found.extend([row[0] for row in step])
        return found

    def value(self, statement: str, values: Values = ()) -> Any:
        """The first column of the first row; None when there is none."""
        return next(iter(self.column(statement, values)), None)


def attach_workspace(connection: dbapi2.Connection, workspace: Path, key: str | None) -> None:
    """Lets a connection to the mirror see the workspace as `ws`."""
    secret = f"x'{key}'" if key else ""
    connection.execute("ATTACH DATABASE ? AS ws KEY ?", (str(workspace), secret))


def _named(cursor: dbapi2.Cursor, row: tuple[Any, ...]) -> Row:
    return _row_type(tuple(column[0] for column in cursor.description))._make(row)


@lru_cache(maxsize=64)
def _row_type(names: tuple[str, ...]) -> Any:
    return namedtuple("Row", names, rename=True)  # noqa: PYI024 - the columns are known at run time only
