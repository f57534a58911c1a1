"""Opens the two database files as one: the mirror as `main`, the workspace attached as `ws`.

One connection writes (see `store.engines`), every reading thread has its own `query_only` connection.
"""

from __future__ import annotations

import threading
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from cm_console.domain.errors import AppError
from cm_console.store.files import check, connect_file, copy_to, translated
from cm_console.store.media_copies import media_beside, media_of, take_along
from cm_console.store.readers import Readers, attach_workspace

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from cm_console.store.engines import Engines


CACHE_KILOBYTES = 32_768  # the indexes of a large copy grow in many places at once
CHECKPOINT_PAGES = 8000  # 32 MB: pages that change again and again are moved into the file once


class Database:
    """Both files of one profile. `key`: 64 hexadecimal digits for encrypted files, None for plain ones."""

    def __init__(self, cache: Path, workspace: Path, key: str | None) -> None:
        self._cache, self._workspace, self._key = cache, workspace, key
        self._lock = threading.Lock()
        self._made: Engines | None = None
        self.readers = Readers(cache, workspace, key)

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

    def writing(self) -> AbstractContextManager[Connection]:
        """One transaction that may write; all of it is kept or nothing."""
        return self._engines().writing()

    def reading(self) -> AbstractContextManager[Connection]:
        """One consistent view of both files."""
        return self._engines().reading()

    def changes_made(self) -> int:
        """Rows that this object's writer has changed so far."""
        return self._engines().changes_made()

    def copy_workspace(self, target: Path) -> int:
        """A checked copy of the workspace, taken while it is in use, and of its pictures; how many of these.

        Raises `DiskFull` and others.
        """
        copy_to(self._workspace, target, self._key)
        return take_along(media_of(self._workspace), media_beside(target))

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
        if self._made is not None:
            self._made.close()

    def _engines(self) -> Engines:
        """SQLAlchemy is imported when something is first written: its import costs more than a window."""
        with self._lock:
            if self._made is None:
                from cm_console.store.engines import Engines

                self._made = Engines(self._open_writer, self._open_reader, self._translate)
            return self._made

    def _translate(self, error: Exception) -> AppError | None:
        return translated(error, self._workspace, self._cache, self._key)

    def _open_writer(self) -> dbapi2.Connection:
        connection = self._open()
        connection.execute("PRAGMA main.journal_mode=WAL")
        connection.execute("PRAGMA ws.journal_mode=WAL")
        connection.execute("PRAGMA main.synchronous=NORMAL")
        connection.execute(f"PRAGMA main.cache_size=-{CACHE_KILOBYTES}")
        connection.execute(f"PRAGMA main.wal_autocheckpoint={CHECKPOINT_PAGES}")
        connection.execute("PRAGMA ws.synchronous=FULL")
        connection.execute("PRAGMA main.secure_delete=ON")  # what is deleted here is people's words
        connection.execute("PRAGMA ws.secure_delete=ON")
        return connection

    def _open_reader(self) -> dbapi2.Connection:
        connection = self._open()
        connection.execute("PRAGMA query_only=ON")
        return connection

    def _open(self) -> dbapi2.Connection:
        connection = connect_file(self._cache, self._key)
        attach_workspace(connection, self._workspace, self._key)
        return connection
