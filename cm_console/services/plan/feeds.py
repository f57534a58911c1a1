"""Feed files: which there are, and keeping them as the plan is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec

from cm_console.domain.errors import BadValue
from cm_console.domain.plan.entry import Wanted
from cm_console.domain.plan.feed import SETTING, Feed
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.offline_event import OfflineEvent
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.series import Series
from cm_console.services.plan import feed_file
from cm_console.services.plan.outside_file import keep_whole
from cm_console.store.plan_store import PlanStore

ENDING = ".ics"
Due = tuple[Feed, feed_file.Content]
T = TypeVar("T")


class Preferences(Protocol):
    """Values by key, anything that JSON can hold."""

    def get(self, key: str, default: T) -> T: ...
    def set(self, key: str, value: object) -> None: ...


class Feeds:
    """The feed files of one profile. Which there are belongs to this computer, not to the plan."""

    def __init__(self, store: PlanStore, settings: Preferences) -> None:
        self._store, self._settings = store, settings

    def all(self) -> list[Feed]:
        """All feeds in the order in which they were added; what cannot be read counts as none."""
        try:
            return msgspec.convert(self._settings.get(SETTING, list[object]()), list[Feed])
        except msgspec.ValidationError:
            return []

    def add(self, feed: Feed) -> None:
        """Adds a feed, or changes the one with the same file, and writes it.

        Raises `BadValue` for a file with another ending, `DiskFull` and `ProfileReadOnly`.
        """
        if Path(feed.file).suffix.lower() != ENDING:
            raise BadValue(value=feed.file, field="feed", possible=f"a file that ends in {ENDING}")
        _write((feed, self._content(feed)))
        others = [one for one in self.all() if one.file != feed.file]
        self._keep([*others, feed])

    def remove(self, file: str) -> None:
        """Forgets a feed and deletes its file, or calendars would show it as it was for ever.

        Raises `BadValue` when there is none, and `ProfileReadOnly`.
        """
        others = [one for one in self.all() if one.file != file]
        if len(others) == len(self.all()):
            raise BadValue(value=file, field="feed", possible=", ".join(one.file for one in others) or "–")
        self._keep(others)
        Path(file).unlink(missing_ok=True)

    def due(self) -> list[Due]:
        """Every feed, with what it should hold now."""
        return [(feed, self._content(feed)) for feed in self.all()]

    def write(self) -> int:
        """Brings every file up to date; how many had to be written.

        Raises `DiskFull` and `ProfileReadOnly`.
        """
        return self.write_changed(self.due())

    def write_changed(self, due: Sequence[Due]) -> int:
        """Writes the files that are not as they should be; how many. Asks nothing of the plan.

        Raises `DiskFull` and `ProfileReadOnly`.
        """
        return sum(_write(one) for one in due)

    # --- inside --------------------------------------------------------------------------------------

    def _content(self, feed: Feed) -> feed_file.Content:
        wanted = Wanted(statuses=feed.statuses, persona_ids=feed.persona_ids)
        return feed_file.Content(
            [one for one in self._store.all(PlannedItem) if wanted.fits(one.value)],
            [one for one in self._store.all(Series) if wanted.fits(one.value.item)],
            [one for one in self._store.all(OfflineEvent) if _is_for(one.value, feed)],
            {one.id: one.value.name for one in self._store.all(Persona)},
        )

    def _keep(self, feeds: Sequence[Feed]) -> None:
        self._settings.set(SETTING, msgspec.to_builtins(list(feeds)))


def _write(due: Due) -> bool:
    path, content = Path(due[0].file), feed_file.write(*due)
    if path.is_file() and path.read_bytes() == content:
        return False
    keep_whole(path, content)
    return True


def _is_for(event: OfflineEvent, feed: Feed) -> bool:
    for_them = not feed.persona_ids or not event.persona_ids or set(event.persona_ids) & set(feed.persona_ids)
    return feed.events and bool(for_them)
