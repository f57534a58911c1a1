"""Puts a copy of the workspace, with its pictures, in the place of the one in use."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from cm_console.domain.errors import DatabaseDamaged, DatabaseLocked, DatabaseTooNew
from cm_console.store.files import copy_to, is_plain
from cm_console.store.media_copies import media_beside, media_of, take_along
from cm_console.store.repair import PARTS, nobody_else, translating
from cm_console.store.upgrade import KNOWN_VERSION, Files, version_of


def restore(files: Files, copy: Path, at: datetime) -> int:
    """Restores `copy`; how many pictures came back with it. The former workspace stays beside the new one.

    Raises `DatabaseBusy` while another program has it open, `DatabaseLocked` when the key does not fit,
    `DatabaseDamaged`, `DatabaseTooNew`, `DiskFull` and others; then nothing has changed.
    """
    _make_sure(files, copy)
    fresh = files.workspace.with_name(f"{files.workspace.name}.new")
    with translating(files):
        fresh.unlink(missing_ok=True)
        try:
            copy_to(copy, fresh, files.key)
            with nobody_else(files.workspace):
                pictures = take_along(media_beside(copy), media_of(files.workspace))
                _set_aside(files.workspace, at)
                fresh.rename(files.workspace)
        finally:
            fresh.unlink(missing_ok=True)
    return pictures


def _make_sure(files: Files, copy: Path) -> None:
    version = version_of(copy, files.key)
    if version == 0:
        raise DatabaseDamaged(file=copy.name, folder=str(copy.parent))
    if version > KNOWN_VERSION["workspace"]:
        raise DatabaseTooNew(file=copy.name)
    if is_plain(copy) is not (files.key is None):
        raise DatabaseLocked


def _set_aside(workspace: Path, at: datetime) -> None:
    aside = f"{workspace.name}.before-{at:%Y%m%dT%H%M%SZ}"
    for part in PARTS:
        with suppress(FileNotFoundError):
            workspace.with_name(workspace.name + part).rename(workspace.with_name(aside + part))
