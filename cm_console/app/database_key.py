"""The key of the database files, from the keyring of the operating system."""

from __future__ import annotations

import uuid

from cm_console.domain.errors import DatabaseLocked
from cm_console.host.paths import Profile
from cm_console.host.secrets import Secrets, new_database_key
from cm_console.host.settings import Settings
from cm_console.store.files import is_plain


def profile_id(settings: Settings) -> str:
    """Names the secrets of this profile in a keyring that several profiles share."""
    known = settings.get("profile_id", "")
    if not known:
        known = uuid.uuid4().hex
        settings.set("profile_id", known)
    return known


def database_key(profile: Profile, settings: Settings, secrets: Secrets) -> str | None:
    """New files get a key where a keyring keeps it; old files stay as they are. None: the files are plain.

    Raises `DatabaseLocked` when the files have a key that the keyring does not give.
    """
    name = f"{profile_id(settings)}/database"
    kinds = {is_plain(profile.workspace), is_plain(profile.cache)} - {None}
    if True in kinds:
        return None
    key = secrets.get(name) if secrets.backend() else None
    if kinds and key is None:
        raise DatabaseLocked
    if key is None and secrets.backend():
        fresh = new_database_key()
        key = fresh if secrets.set(name, fresh) else None
    return key
