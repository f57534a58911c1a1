"""The pictures that belong to a workspace go along with each copy of it: in a folder beside the copy.

A file of the media folder is never changed, so on the same disk a copy is a second name and takes no room.
What is in the files does not matter here; where there is a key they are sealed with it, as the copy is.
"""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

from cm_console.domain.errors import DiskFull, UpgradeFailed

FOLDER = "media"  # beside the workspace
DRAFTS = ".new"  # what was not whole yet when a program was interrupted


def media_of(workspace: Path) -> Path:
    """Where the pictures of a workspace in use are."""
    return workspace.with_name(FOLDER)


def media_beside(copy: Path) -> Path:
    """Where the pictures of a copy are."""
    return copy.with_suffix(f".{FOLDER}")


def take_along(source: Path, target: Path) -> int:
    """Has all files of one folder in another as well; those that are there stay. How many are new.

    Raises `DiskFull`; `UpgradeFailed` when they cannot be read or written.
    """
    try:
        found = [one for one in source.iterdir() if one.is_file()] if source.is_dir() else []
        wanted = [one for one in found if one.suffix != DRAFTS and not (target / one.name).exists()]
        if wanted:
            target.mkdir(mode=0o700, parents=True, exist_ok=True)
        for path in wanted:
            _double(path, target / path.name)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFull from error
        raise UpgradeFailed(folder=str(target.parent)) from error
    return len(wanted)


def forget_lost(folder: Path) -> None:
    """Removes pictures of copies that are no longer there."""
    for media in folder.glob(f"*.{FOLDER}"):
        if not media.with_suffix(".db").exists():
            shutil.rmtree(media, ignore_errors=True)


def _double(path: Path, target: Path) -> None:
    """A second name where the disk can do that, or a copy that has its name once it is whole."""
    try:
        os.link(path, target)
    except OSError:  # another disk, or one that knows no second names
        draft = target.with_suffix(DRAFTS)
        shutil.copy2(path, draft)
        draft.replace(target)
