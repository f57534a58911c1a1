"""Files that come from elsewhere, within limits, so that a wrong or hostile one cannot fill the memory; and
files that others read while they are written.
"""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path

from cm_console.domain.errors import QT_TRANSLATE_NOOP, DiskFull, ProfileReadOnly
from cm_console.domain.plan.errors import BadFile

LARGEST = 5_000_000  # bytes
MOST = 5_000  # events or rows
FIRST_YEAR, LAST_YEAR = 1970, 2199


def content_of(path: Path) -> bytes:
    """All of a file. Raises `BadFile` when it is too large or cannot be opened."""
    try:
        if path.stat().st_size > LARGEST:
            raise BadFile(file=path.name, reason=f"larger than {LARGEST // 1_000_000} MB")
        return path.read_bytes()
    except OSError as error:
        raise BadFile(file=path.name, reason=QT_TRANSLATE_NOOP("errors", "cannot be opened")) from error


def text_of(path: Path) -> str:
    """All of a file of text, with or without the mark of UTF-8. Raises `BadFile`."""
    try:
        return content_of(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadFile(file=path.name, reason=QT_TRANSLATE_NOOP("errors", "not UTF-8")) from error


def refuse_more_than_most(path: Path, count: int, what: str) -> None:
    """Raises `BadFile` when a file holds more `what` (events, rows) than anybody plans."""
    if count > MOST:
        raise BadFile(file=path.name, reason=f"more than {MOST} {what}")


def refuse_a_far_year(at: date) -> None:
    """Nobody plans there, and a step further there is no time at all. Raises ValueError."""
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise ValueError(at)


def keep_whole(path: Path, content: bytes) -> None:
    """Writes a file so that whoever reads it meets the old or the new one, never a part.

    Raises `DiskFull` and `ProfileReadOnly`.
    """
    draft = path.with_name(f".{path.name}.new")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    except OSError as error:
        if draft.exists():
            draft.unlink()
        if error.errno == errno.ENOSPC:
            raise DiskFull from error
        raise ProfileReadOnly(folder=str(path.parent)) from error
