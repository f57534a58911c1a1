"""The one place that creates things: opens a profile and wires the services over it."""

from __future__ import annotations

import getpass
import sys
from dataclasses import replace
from datetime import timedelta
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from cm_console.app.database_key import database_key, profile_id
from cm_console.domain.changes import Changes, ConnectionStatus
from cm_console.domain.errors import AppError, CopyRenewed
from cm_console.host.clock import now
from cm_console.host.logs import start_log
from cm_console.host.media_folder import MediaFolder
from cm_console.host.paths import Profile
from cm_console.host.secrets import Secrets
from cm_console.host.settings import Settings
from cm_console.host.single import sender_lock
from cm_console.intranet.contract import connectors
from cm_console.services.due import Due
from cm_console.services.first_sync import FirstSync
from cm_console.services.intranets import Intranets
from cm_console.services.moderation import Moderation
from cm_console.services.notifier import Notifier
from cm_console.services.queue import Queue
from cm_console.services.scheduler import Scheduler
from cm_console.services.synchronise import Synchroniser
from cm_console.services.workspace import Workspace
from cm_console.store.connections import Connections
from cm_console.store.engine import Database
from cm_console.store.mirror import MirrorStore
from cm_console.store.outbox import Outbox
from cm_console.store.publication_store import PublicationStore
from cm_console.store.repair import in_doubt, set_aside
from cm_console.store.upgrade import Files, upgrade

if TYPE_CHECKING:
    from cm_console.services.plan.plan import Plan

DEFAULT_UNDO_SECONDS = 15.0
WAIT_FOR_OTHERS = 10.0


def open_workspace(profile: Profile, settings: Settings | None = None) -> Workspace:
    """Opens a profile, upgrading its files when they are older; `settings` where somebody read them already.

    Raises `LocalDataError`.
    """
    profile.ensure()
    start_log(profile.logs)
    settings, secrets = settings or Settings(profile.settings), Secrets()
    key = database_key(profile, settings, secrets)
    files = Files(profile.cache, profile.workspace, profile.backups, key)
    notices = _renewed(profile, files)
    upgrade(files, now(), partial(_protect, profile, key))
    database = Database(profile.cache, profile.workspace, key)
    return replace(_wire(profile, settings, secrets, database), notices=notices)


def _renewed(profile: Profile, files: Files) -> tuple[AppError, ...]:
    """Sets a damaged copy aside; what is to be said about it."""
    if not in_doubt(files):
        return ()
    with sender_lock(profile.lock, WAIT_FOR_OTHERS):
        aside = set_aside(files, now())
    return (CopyRenewed(),) if aside else ()


def restore_workspace(profile: Profile, copy: Path) -> int:
    """Puts a copy of the workspace in place of the one in use; how many pictures came back with it.

    Raises `LocalDataError`.
    """
    from cm_console.store.restore import restore

    profile.ensure()
    key = database_key(profile, Settings(profile.settings), Secrets())
    with sender_lock(profile.lock, WAIT_FOR_OTHERS):
        return restore(Files(profile.cache, profile.workspace, profile.backups, key), copy, now())


def _protect(profile: Profile, key: str | None) -> None:
    """No copy is made of pictures that an earlier version left readable."""
    MediaFolder(profile.media, key).protect()


def _wire(profile: Profile, settings: Settings, secrets: Secrets, database: Database) -> Workspace:
    notifier, mirror, outbox = Notifier(), MirrorStore(database), Outbox(database)
    intranets = Intranets(
        Connections(database), mirror, secrets, profile_id(settings), connectors, notifier, now
    )
    queue = Queue(database, now)

    def undo_seconds() -> float:
        return settings.get("undo_seconds", DEFAULT_UNDO_SECONDS)

    moderation = Moderation(database, queue, notifier, now, undo_seconds)
    publications = PublicationStore(database)
    media = MediaFolder(profile.media, database.key)
    plan = cache(partial(_plan, database, notifier))

    def roll() -> None:
        if publications.has_series():
            plan().recurring.roll()

    synchroniser = Synchroniser(
        *(intranets, mirror, outbox, publications, notifier, now, profile.lock), media.content, roll
    )
    first_sync = FirstSync(mirror, intranets, notifier, _own_program(profile))
    due = Due(publications, notifier, now)
    scheduler = Scheduler(
        *(intranets, synchroniser, mirror, outbox, notifier, now, first_sync, due),
        hold=lambda: timedelta(seconds=undo_seconds()),
    )

    def wake(event: Changes | ConnectionStatus) -> None:
        if isinstance(event, Changes) and event.intranets:
            scheduler.sync_now()  # another address or token: what kept it from working may be over
        elif isinstance(event, Changes) and (event.outbox or event.plan):
            scheduler.wake()

    notifier.listen(wake)
    return Workspace(
        profile,
        settings,
        secrets,
        database,
        notifier,
        queue,
        moderation,
        intranets,
        synchroniser,
        scheduler,
        due,
        plan,
    )


def _plan(database: Database, notifier: Notifier) -> Plan:
    from cm_console.services.plan.plan import Plan

    return Plan(database, notifier, now, getpass.getuser())


def _own_program(profile: Profile) -> list[str]:
    """How to start this program again over the same profile."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "cm_console"]
    return [*program, "--profile", str(profile.folder)]
