"""The list of the queue, read before the rest of the workspace has even been loaded."""

from __future__ import annotations

from cm_console.app.database_key import database_key
from cm_console.host.clock import now
from cm_console.host.paths import Profile
from cm_console.host.secrets import Secrets
from cm_console.host.settings import Settings
from cm_console.store.files import is_plain
from cm_console.store.queue_reader import QueueReader
from cm_console.store.readers import Readers
from cm_console.store.repair import in_doubt
from cm_console.store.upgrade import KNOWN_VERSION, Files, version_of


class FirstLook(QueueReader):
    """Reads the two files of a profile as they are, until `close`."""

    def __init__(self, profile: Profile, key: str | None) -> None:
        self._own = Readers(profile.cache, profile.workspace, key)
        super().__init__(self._own, now)

    def close(self) -> None:
        """Closes its connections; nobody may be reading."""
        self._own.close()


def first_look(profile: Profile, settings: Settings) -> FirstLook | None:
    """None when there is nothing to look at before the files have been made, upgraded or repaired.

    Raises `DatabaseLocked` and other `LocalDataError`s.
    """
    files = {"cache": profile.cache, "workspace": profile.workspace}
    if None in {is_plain(path) for path in files.values()}:
        return None
    key = database_key(profile, settings, Secrets())
    if in_doubt(Files(profile.cache, profile.workspace, profile.backups, key)):
        return None
    if {name: version_of(path, key) for name, path in files.items()} != KNOWN_VERSION:
        return None
    return FirstLook(profile, key)
