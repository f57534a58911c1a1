"""Sets a damaged copy of the intranets aside, so that a new one is made from what the servers hold.

Only the copy: all of it can be fetched again. What people made here is never touched.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from cm_console.domain.errors import AppError, DatabaseBusy, ProfileReadOnly
from cm_console.store.files import doubt, is_damaged, is_plain, is_sound, means_damage, open_file, translated
from cm_console.store.upgrade import Files, version_of

PARTS = ("", "-wal", "-shm")
# Where SQLite's connections hold their locks on a file: documented, and the same on every system.
SHARED_FIRST, SHARED_SIZE = 0x40000002, 510


def in_doubt(files: Files) -> bool:
    """Whether the copy has to be looked at: it was found damaged while in use, or it cannot be opened."""
    return doubt(files.cache).exists() or _first_page_fails(files)


def set_aside(files: Files, at: datetime) -> Path | None:
    """Renames a damaged copy to `cache.db.damaged-<UTC>` and returns where it is; None when it is sound.

    Only when the workspace opens, which shows that the key is right. Of former ones none is kept. Raises
    `DatabaseBusy` when another program has the copy open, `DiskFull`, `ProfileReadOnly` and others.
    """
    if version_of(files.workspace, files.key) == 0:
        return None
    with translating(files):
        half_done = not files.cache.exists()  # somebody set it aside, and was interrupted
        damaged = half_done or is_damaged(files.cache, files.key)
        target = _rename(files.cache, at) if damaged else None
        if damaged or is_sound(files.cache, files.key):
            doubt(files.cache).unlink(missing_ok=True)
        return target


def _first_page_fails(files: Files) -> bool:
    if is_plain(files.cache) is None:
        return False
    try:
        connection = open_file(files.cache, files.key)
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        finally:
            connection.close()
    except dbapi2.Error as error:
        return means_damage(error)
    except AppError:
        return False  # opening it in earnest says what it is
    return False


def _rename(cache: Path, at: datetime) -> Path:
    """The file before its write-ahead log: what is left alone after a crash in between is still in doubt."""
    doubt(cache).touch(mode=0o600)
    for old in cache.parent.glob(f"{cache.name}.damaged-*"):
        old.unlink()
    target = cache.with_name(f"{cache.name}.damaged-{at:%Y%m%dT%H%M%SZ}")
    with nobody_else(cache):
        for part in PARTS:
            with suppress(FileNotFoundError):
                cache.with_name(cache.name + part).rename(target.with_name(target.name + part))
    return target


@contextmanager
def nobody_else(cache: Path) -> Iterator[None]:
    """Makes sure that no other program has the file open: it would go on in the renamed one, and remove the
    log of the new one when it ends. Windows refuses to rename an open file by itself.
    """
    if sys.platform == "win32" or not cache.exists():
        yield
        return
    import fcntl

    with cache.open("r+b") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, SHARED_SIZE, SHARED_FIRST)
        except BlockingIOError as error:
            raise DatabaseBusy from error
        yield


@contextmanager
def translating(files: Files) -> Iterator[None]:
    """Says in our words what SQLite and the system say about the files."""
    try:
        yield
    except dbapi2.Error as error:
        raise translated(error, files.workspace) or ProfileReadOnly(folder=str(files.cache.parent)) from error
    except PermissionError as error:
        if sys.platform == "win32":
            raise DatabaseBusy from error
        raise ProfileReadOnly(folder=str(files.cache.parent)) from error
    except OSError as error:
        raise ProfileReadOnly(folder=str(files.cache.parent)) from error
