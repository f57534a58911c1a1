"""Pictures and films of the plan: copies under the digest of what is in them, sealed where there is a key."""

from __future__ import annotations

import errno
import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from cm_console.domain.errors import DiskFull, ProfileReadOnly
from cm_console.domain.plan.errors import MediaTooLarge, MediaUnknown, MediaUnreadable
from cm_console.host.sealing import MARK, Altered, Seal, digest, is_sealed

log = logging.getLogger(__name__)

MEDIA = "media"  # the folder in a profile
LARGEST = 20_000_000  # bytes
DIGITS = 32  # of the digest
PASTED = "–"  # the name of what comes from the clipboard
OURS = re.compile(rf"[0-9a-f]{{{DIGITS}}}\.[a-z0-9]{{3,4}}")
QUICKTIME = b"qt  "


class MediaFolder:
    """One folder. A file in it is never changed: other content has another name.

    `key` is that of the database; without one the files are as readable as the database is.
    """

    def __init__(self, folder: Path, key: str | None = None) -> None:
        self._folder = folder
        self._seal = Seal(key, "media") if key else None

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
        name = (self._seal.digest(content) if self._seal else digest(content))[:DIGITS] + suffix
        with self._telling():
            target = self._folder / name
            if target.exists():
                target.touch()  # wanted again: as new as one that has just come
            else:
                self._write(target, content)
        return name

    def has(self, name: str) -> bool:
        """Whether a file of ours is here; no other name leads anywhere, since plans come from elsewhere."""
        return OURS.fullmatch(name) is not None and (self._folder / name).is_file()

    def content(self, name: str) -> bytes | None:
        """What is in a file of ours; None when it is not here, cannot be read now, or was changed."""
        if not self.has(name):
            return None
        try:
            kept = (self._folder / name).read_bytes()
            return self._seal.open(kept, name) if self._seal and is_sealed(kept) else kept
        except (OSError, Altered) as error:
            log.warning("a picture or film cannot be read: %s", type(error).__name__)
            return None

    def protect(self) -> int:
        """Seals what an earlier version left readable; how many. Raises `DiskFull` and `ProfileReadOnly`."""
        with self._telling():
            readable = [path for path in self._ours() if not _is_sealed(path)] if self._seal else []
            for path in readable:
                content, kept = path.read_bytes(), path.stat()
                self._write(path, content)
                os.utime(path, ns=(kept.st_atime_ns, kept.st_mtime_ns))
        return len(readable)

    def kept_before(self, moment: datetime) -> Iterator[str]:
        """The files of ours that were copied before a moment (UTC)."""
        for path in self._ours():
            if path.stat().st_mtime < moment.timestamp():
                yield path.name

    def remove(self, name: str) -> None:
        """Lets a file go. Raises `ProfileReadOnly`."""
        with self._telling():
            (self._folder / name).unlink(missing_ok=True)

    def _ours(self) -> Iterator[Path]:
        for path in self._folder.iterdir() if self._folder.is_dir() else ():
            if OURS.fullmatch(path.name):
                yield path

    def _write(self, target: Path, content: bytes) -> None:
        """All of it or nothing: a draft is renamed once it is whole."""
        sealed = self._seal.close(content, target.name) if self._seal else content
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = self._folder / f"{uuid4().hex}.new"
        try:
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(sealed)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise DiskFull from error
            raise ProfileReadOnly(folder=str(self._folder)) from error


def _is_sealed(path: Path) -> bool:
    with path.open("rb") as file:
        return is_sealed(file.read(len(MARK)))


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
