"""Database files by themselves: opening, checking, copying, and SQLite's errors in our words."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from cm_console.domain.errors import (
    AppError,
    CopyDamaged,
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseLocked,
    DiskFull,
    ProfileReadOnly,
    UpgradeFailed,
)

BUSY_MILLISECONDS = 30_000
PLAIN_HEADER = b"SQLite format 3\x00"


def connect_file(path: Path, key: str | None) -> dbapi2.Connection:
    """A connection to one file with the settings that every connection has."""
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
    if key:
        connection.execute("PRAGMA cipher_log_level=NONE")  # what it finds is ours to say, not stderr's
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
    connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    for setting in ("foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {setting}")
    return connection


def sqlite_version() -> str:
    """Which SQLite reads and writes our files."""
    return str(dbapi2.sqlite_version)


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


def translated(
    error: Exception, workspace: Path, cache: Path | None = None, key: str | None = None
) -> AppError | None:
    """The error of SQLite in our words; None when it is a mistake of ours, which nobody else can mend."""
    cause = getattr(error, "orig", None) or error  # SQLAlchemy wraps the driver's errors
    name, text = str(getattr(cause, "sqlite_errorname", "") or ""), str(cause).lower()
    folder = str(workspace.parent)
    if name.startswith("SQLITE_FULL") or "disk is full" in text:
        return DiskFull()
    closed = name.startswith("SQLITE_CANTOPEN") or "unable to open" in text
    if closed and is_damaged(workspace, key):  # so SQLite calls it when it cannot read the tables
        return DatabaseDamaged(file=workspace.name, folder=str(workspace.parent / "backups"))
    if closed or name.startswith(("SQLITE_READONLY", "SQLITE_PERM")):
        return ProfileReadOnly(folder=folder)
    if name.startswith("SQLITE_NOTADB") or "not a database" in text:
        return DatabaseLocked()
    if name.startswith("SQLITE_BUSY") or "database is locked" in text:
        return DatabaseBusy()
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_IOERR")) or "malformed" in text or "disk i/o" in text:
        if cache is not None and is_sound(workspace, key):
            with suppress(OSError):  # the next start looks for damage by itself only where this stands
                doubt(cache).touch(mode=0o600)
            return CopyDamaged(file=cache.name, folder=str(cache.parent))
        return DatabaseDamaged(file=workspace.name, folder=str(workspace.parent / "backups"))
    return None


def doubt(cache: Path) -> Path:
    """The file whose being there says that the copy was found damaged while it was in use."""
    return cache.with_name(f"{cache.name}.doubt")


def is_damaged(path: Path, key: str | None) -> bool:
    """Whether a quick look finds damage; a file that is missing, busy or out of reach is not damaged."""
    if not path.exists():
        return False
    try:
        connection = connect_file(path, key)
        try:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok")
        finally:
            connection.close()
    except dbapi2.Error as error:
        return means_damage(error)


def means_damage(error: dbapi2.Error) -> bool:
    """Whether SQLite says that the content of a file is wrong, and not how it was opened."""
    return str(getattr(error, "sqlite_errorname", "")).startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))


def is_sound(path: Path, key: str | None) -> bool:
    """Whether a file is free of damage, as far as a quick look can tell."""
    try:
        check(path, key)
    except AppError:
        return False
    return True


def copy_to(path: Path, target: Path, key: str | None) -> None:
    """Copies a database that may be in use to `target`, and checks the copy. Raises `DiskFull` and others."""
    folder = target.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(folder).free < 2 * path.stat().st_size:
            raise DiskFull
        connection = open_file(path, key)
        try:
            connection.execute("VACUUM INTO ?", (str(target),))
        finally:
            connection.close()
        check(target, key)
    except OSError as error:
        raise UpgradeFailed(folder=str(folder)) from error
    except dbapi2.Error as error:
        raise translated(error, path) or UpgradeFailed(folder=str(folder)) from error


def check(path: Path, key: str | None) -> None:
    """Asks SQLite whether a file is sound. Raises `DatabaseDamaged`."""
    connection = open_file(path, key)
    try:
        answer = connection.execute("PRAGMA quick_check").fetchone()[0]
    except dbapi2.Error as error:
        raise DatabaseDamaged(file=path.name, folder=str(path.parent)) from error
    finally:
        connection.close()
    if answer != "ok":
        raise DatabaseDamaged(file=path.name, folder=str(path.parent))


def open_file(path: Path, key: str | None) -> dbapi2.Connection:
    """A connection to a file, or the reason why there is none in our words."""
    try:
        return connect_file(path, key)
    except dbapi2.Error as error:
        raise translated(error, path) or ProfileReadOnly(folder=str(path.parent)) from error
