"""The pictures and films that items and personas refer to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from cm_console.domain.plan.errors import MediaUnreadable
from cm_console.host.media_folder import OURS, MediaFolder
from cm_console.services.plan.outside_file import keep_whole
from cm_console.store.plan_store import PlanStore

UNSAVED = timedelta(days=1)
"""What is younger may belong to something that is being written."""


class Media:
    """Files by the names that the plan has for them. `now` gives the moment in UTC."""

    def __init__(self, store: PlanStore, folder: MediaFolder, now: Callable[[], datetime]) -> None:
        self._store, self._folder, self._now = store, folder, now

    def add(self, path: Path) -> str:
        """Copies a file of this computer; its name in the plan. Raises as `MediaFolder.take`."""
        return self._folder.take(path)

    def add_content(self, content: bytes) -> str:
        """Keeps what was pasted; its name in the plan. Raises as `MediaFolder.keep`."""
        return self._folder.keep(content)

    def content(self, file: str) -> bytes | None:
        """What is in a file; None when it is not here (the plan may have been made on another computer), or
        cannot be read.
        """
        return self._folder.content(file)

    def export(self, file: str, path: Path) -> None:
        """Writes a readable copy where a person wants one.

        Raises `MediaUnreadable` when there is nothing to copy, `DiskFull` and `ProfileReadOnly`.
        """
        content = self._folder.content(file)
        if content is None:
            raise MediaUnreadable(file=file)
        keep_whole(path, content)

    def has(self, file: str) -> bool:
        """Whether a file is on this computer."""
        return self._folder.has(file)

    def clean(self) -> int:
        """Removes files to which nothing refers, not even what can be taken back; how many.

        Seals what an earlier version left readable.
        """
        old = set(self._folder.kept_before(self._now() - UNSAVED))
        used = {file for text in self._store.with_files() for file in OURS.findall(text)} if old else set()
        unused = old - used
        for file in unused:
            self._folder.remove(file)
        self._folder.protect()
        return len(unused)
