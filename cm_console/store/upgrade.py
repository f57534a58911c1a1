"""Brings both files to the shape that this version knows: in-process, after a backup, all or nothing.

The number of the newest migration also stands in `PRAGMA user_version`, so that an ordinary start asks each
file one cheap question and loads alembic only when there is something to do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from cm_console.domain.errors import (
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseTooNew,
    ProfileReadOnly,
    UpgradeFailed,
)
from cm_console.store.files import connect_file, copy_to, is_plain, open_file, translated
from cm_console.store.media_copies import forget_lost, media_beside, media_of, take_along

KNOWN_VERSION = {"cache": 1, "workspace": 6}
KEPT_BACKUPS = 3
MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Files:
    """The two files of a profile, where backups go, and the key (None: plain files)."""

    cache: Path
    workspace: Path
    backups: Path
    key: str | None


def upgrade(files: Files, at: datetime, prepare: Callable[[], object] | None = None) -> list[str]:
    """Upgrades what needs it; returns the names of the files that were upgraded.

    `prepare` is called before a backup is made.

    Raises `DatabaseTooNew`, `DatabaseLocked`, `DatabaseDamaged`, `DiskFull`, `ProfileReadOnly` and
    `UpgradeFailed`.
    """
    upgraded = []
    for name, path in (("workspace", files.workspace), ("cache", files.cache)):
        version = version_of(path, files.key)
        if version > KNOWN_VERSION[name]:
            raise DatabaseTooNew(file=path.name)
        if version == KNOWN_VERSION[name]:
            continue
        if version > 0:
            if prepare is not None:
                prepare()
            backup(path, files.backups, files.key, at)
        _migrate(name, path, files)
        upgraded.append(name)
    return upgraded


def version_of(path: Path, key: str | None) -> int:
    """The version of a file; 0 for one that is new or does not exist yet."""
    plain = is_plain(path)
    if plain is None:
        return 0
    if plain is False and key is None:
        raise DatabaseLocked
    connection = open_file(path, None if plain else key)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    except dbapi2.Error as error:
        if key and not plain:
            raise DatabaseLocked from error
        raise DatabaseDamaged(file=path.name, folder=str(path.parent / "backups")) from error
    finally:
        connection.close()


def backup(path: Path, folder: Path, key: str | None, at: datetime) -> Path:
    """A checked copy of a file in `folder` (same key) and its pictures; the oldest beyond three go."""
    target = folder / f"{path.stem}-{at:%Y%m%d-%H%M%S-%f}.db"
    copy_to(path, target, key)
    if path.stem == "workspace":
        take_along(media_of(path), media_beside(target))
    for old in sorted(folder.glob(f"{path.stem}-*.db"))[:-KEPT_BACKUPS]:
        old.unlink(missing_ok=True)
    forget_lost(folder)
    return target


def _migrate(name: str, path: Path, files: Files) -> None:
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.pool import StaticPool

    try:
        path.touch(mode=0o600)
    except OSError as error:
        raise ProfileReadOnly(folder=str(path.parent)) from error
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: connect_file(path, files.key),
        poolclass=StaticPool,
    )
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS / name).replace("%", "%%"))
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA secure_delete=ON")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            connection.exec_driver_sql(f"PRAGMA user_version={KNOWN_VERSION[name]}")
            connection.commit()
    except DBAPIError as error:
        raise translated(error, path) or UpgradeFailed(folder=str(files.backups)) from error
    except Exception as error:
        raise UpgradeFailed(folder=str(files.backups)) from error
    finally:
        engine.dispose()
