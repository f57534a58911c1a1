"""Synchronising on request: pull, push, or both, for the command line and the background alike."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import uuid6

from cm_console.domain.changes import Changes
from cm_console.domain.errors import IntranetError
from cm_console.host.single import sender_lock
from cm_console.services.intranets import Intranets
from cm_console.services.notifier import Notifier
from cm_console.store.connections import Connected
from cm_console.store.mirror import MirrorStore
from cm_console.store.outbox import Outbox
from cm_console.store.publication_store import PublicationStore
from cm_console.sync.cycle import Cycle, SyncReport
from cm_console.sync.pictures import ReadFile
from cm_console.sync.ports import Progress

WAIT_FOR_OTHERS = 30.0
PATIENCE = timedelta(seconds=60)


class Synchroniser:
    """Runs synchronisations of connected intranets, one process at a time."""

    def __init__(
        self,
        intranets: Intranets,
        mirror: MirrorStore,
        outbox: Outbox,
        publications: PublicationStore,
        notifier: Notifier,
        now: Callable[[], datetime],
        lock: Path,
        read_file: ReadFile,
        roll: Callable[[], None],
    ) -> None:
        self._intranets, self._mirror = intranets, mirror
        self._outbox, self._publications = outbox, publications
        self._notifier, self._now, self._lock = notifier, now, lock
        self._read_file, self._roll = read_file, roll

    def sync(
        self,
        connected: Connected,
        stop: Event,
        *,
        full: bool = False,
        push: bool = True,
        progress: Progress | None = None,
        hold: timedelta = timedelta(),
    ) -> SyncReport:
        """One synchronisation of one intranet; `progress` is told what was fetched so far. What was planned
        less than `hold` ago is not published yet.

        Raises `IntranetError`, store errors and `DatabaseBusy`.
        """
        with self._cycle(connected, stop, hold) as cycle:
            return cycle.run(full=full, push=push, progress=progress)

    def push(self, connected: Connected, stop: Event) -> None:
        """Sends everything decided so far, undo window or not, and waits up to a minute for what the server
        asked to wait for or what has to be looked up. Raises the last `IntranetError` when it cannot go on.
        """
        self._outbox.end_undo_window(connected.id)
        deadline = self._now() + PATIENCE
        with self._cycle(connected, stop) as cycle:
            cycle.publisher(cycle.sign_in()).run()
            while True:
                failure = _pushed(cycle)
                due = self._outbox.next_due(connected.id)
                if due is None or stop.is_set():
                    return
                if failure is not None and (not failure.retryable or due > deadline):
                    raise failure
                if due > deadline or self._now() > deadline:
                    return
                stop.wait(max(0.0, (due - self._now()).total_seconds()))

    @contextmanager
    def _cycle(self, connected: Connected, stop: Event, hold: timedelta = timedelta()) -> Iterator[Cycle]:
        with sender_lock(self._lock, WAIT_FOR_OTHERS):
            self._roll()
            intranet = self._intranets.open(connected)
            try:
                yield Cycle(
                    intranet,
                    connected.id,
                    connected.name,
                    self._mirror,
                    self._outbox,
                    self._now,
                    self._publish,
                    stop,
                    self._publications,
                    _new_key,
                    self._read_file,
                    random.random(),  # noqa: S311 - spreads retries, protects nothing
                    hold,
                )
            finally:
                intranet.close()

    def _publish(self, changes: Changes) -> None:
        if changes:
            self._notifier.publish(changes)


def _new_key() -> str:
    return str(uuid6.uuid7())


def _pushed(cycle: Cycle) -> IntranetError | None:
    try:
        cycle.pusher().push()
    except IntranetError as error:
        return error
    return None
