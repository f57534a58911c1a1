"""Where things live on this computer."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from cm_console.domain.errors import ProfileReadOnly


@dataclass(frozen=True, slots=True)
class Profile:
    """All data of one person's console in one folder."""

    folder: Path

    @property
    def cache(self) -> Path:
        """The mirror of the intranets; can be rebuilt by a sync."""
        return self.folder / "cache.db"

    @property
    def workspace(self) -> Path:
        """What people here made: decisions, notes, settings that belong to the work."""
        return self.folder / "workspace.db"

    @property
    def settings(self) -> Path:
        """Preferences of the window and the program."""
        return self.folder / "settings.json"

    @property
    def backups(self) -> Path:
        """Copies of the workspace made before upgrades and on request."""
        return self.folder / "backups"

    @property
    def media(self) -> Path:
        """Pictures and films of the plan."""
        return self.folder / "media"

    @property
    def logs(self) -> Path:
        """What the program did, without anybody's words or names."""
        return self.folder / "logs"

    @property
    def lock(self) -> Path:
        """Held by the one process that sends decisions."""
        return self.folder / "sync.lock"

    def ensure(self) -> None:
        """Makes the folders, for their owner only. Raises `ProfileReadOnly`."""
        try:
            for folder in (self.folder, self.backups, self.logs):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise ProfileReadOnly(folder=str(self.folder)) from error
        if not os.access(self.folder, os.W_OK):
            raise ProfileReadOnly(folder=str(self.folder))


def default_profile() -> Profile:
    """The profile of the signed-in user."""
    return Profile(user_data_path("CM Console", appauthor=False))


def resource(*parts: str) -> Path:
    """A file under `resources/`, in the source tree or in the packaged program."""
    bundled = getattr(sys, "_MEIPASS", None)
    root = Path(bundled) if bundled else Path(__file__).resolve().parents[2]
    return root.joinpath("resources", *parts)
