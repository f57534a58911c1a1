"""Everything that a window or a command works with, over one profile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from cm_console.domain.errors import AppError
from cm_console.host.paths import Profile
from cm_console.host.secrets import Secrets
from cm_console.host.settings import Settings
from cm_console.services.due import Due
from cm_console.services.intranets import Intranets
from cm_console.services.moderation import Moderation
from cm_console.services.notifier import Event, Notifier
from cm_console.services.queue import Queue
from cm_console.services.scheduler import Scheduler
from cm_console.services.synchronise import Synchroniser
from cm_console.store.engine import Database

if TYPE_CHECKING:
    from cm_console.services.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class Workspace:
    """The services of one open profile. `notices` is what a person has to know about its opening."""

    profile: Profile
    settings: Settings
    secrets: Secrets
    database: Database
    notifier: Notifier
    queue: Queue
    moderation: Moderation
    intranets: Intranets
    synchroniser: Synchroniser
    scheduler: Scheduler
    due: Due
    plan: Callable[[], Plan]  # loaded when it is first asked for
    notices: tuple[AppError, ...] = ()

    @property
    def folder(self) -> Path:
        """Where all of it is kept."""
        return self.profile.folder

    @property
    def encrypted(self) -> bool:
        """Whether the files can be read with the key in the keyring only."""
        return self.database.encrypted

    def listen(self, callback: Callable[[Event], None]) -> None:
        """Calls `callback`, on any thread, with everything that changes."""
        self.notifier.listen(callback)

    def load_planning(self) -> None:
        """Loads what `plan` needs ahead of its first use; on any thread."""
        import_module("cm_console.services.plan.plan")

    def close(self) -> None:
        """Stops the background and closes the files."""
        self.scheduler.stop()
        self.database.close()
