"""Pictures and films of the plan: copies under the digest of what is in them, for their owner only."""

from __future__ import annotations

import errno
import hashlib
import os
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from cm_console.domain.errors import DiskFull, ProfileReadOnly
from cm_console.domain.plan.errors import MediaTooLarge, MediaUnknown, MediaUnreadable

MEDIA = "media"  # the folder in a profile
LARGEST = 20_000_000  # bytes
DIGITS = 32  # of the digest
PASTED = "–"  # the name of what comes from the clipboard
OURS = re.compile(rf"[0-9a-f]{{{DIGITS}}}\.[a-z0-9]{{3,4}}")
QUICKTIME = b"qt  "


class MediaFolder:
    """One folder. A file in it is never changed: other content has another name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, path: Path) -> str:
        """Copies a file; its name here.

        Raises `MediaTooLarge`, `MediaUnknown`, `MediaUnreadable`, `DiskFull` and `ProfileReadOnly`.
        """
        try:
            with path.open("rb") as file:
                content = file.read(LARGEST + 1)
        except OSError as error:
            raise MediaUnreadable(file=path.name) from error
        return self.keep(content, path.name)

    def keep(self, content: bytes, called: str = PASTED) -> str:
        """Keeps content; its name here. `called` is for what has to be said about it. Raises as `take`."""
        if len(content) > LARGEST:
            raise MediaTooLarge(file=called, limit=LARGEST // 1_000_000)
        suffix = kind_of(content[:64])
        if not suffix:
            raise MediaUnknown(file=called)
        name = hashlib.sha256(content).hexdigest()[:DIGITS] + suffix
        try:
            self._write(name, content)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise DiskFull from error
            raise ProfileReadOnly(folder=str(self._folder)) from error
        return name

    def path(self, name: str) -> Path | None:
        """Where a file of ours is; None for any other name, since plans come from elsewhere too."""
        path = self._folder / name
        return path if OURS.fullmatch(name) and path.is_file() else None

    def content(self, name: str) -> bytes | None:
        """What is in a file of ours; None when it is not here, or cannot be read now."""
        path = self.path(name)
        try:
            return path.read_bytes() if path else None
        except OSError:
            return None

    def kept_before(self, moment: datetime) -> Iterator[str]:
        """The files of ours that were copied before a moment (UTC)."""
        for path in self._folder.iterdir() if self._folder.is_dir() else ():
            if OURS.fullmatch(path.name) and path.stat().st_mtime < moment.timestamp():
                yield path.name

    def remove(self, name: str) -> None:
        """Lets a file go. Raises `ProfileReadOnly`."""
        try:
            (self._folder / name).unlink(missing_ok=True)
        except OSError as error:
            raise ProfileReadOnly(folder=str(self._folder)) from error

    def _write(self, name: str, content: bytes) -> None:
        """All of it or nothing: a draft is renamed once it is whole."""
        target = self._folder / name
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if target.exists():
            target.touch()  # wanted again: as new as one that has just come
            return
        draft = self._folder / f"{uuid4().hex}.new"
        try:
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(content)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)


def kind_of(head: bytes) -> str:
    """The suffix for content by its first bytes; empty for what is not known. Names are not believed."""
    for begin, suffix in ((b"\xff\xd8\xff", ".jpg"), (b"\x89PNG\r\n\x1a\n", ".png"), (b"GIF8", ".gif")):
        if head.startswith(begin):
            return suffix
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return ".webp"
    if head.startswith(b"\x1aE\xdf\xa3") and b"webm" in head:
        return ".webm"
    if head[4:8] == b"ftyp":
        return {QUICKTIME: ".mov", b"avif": "", b"heic": "", b"mif1": ""}.get(head[8:12], ".mp4")
    return ""
