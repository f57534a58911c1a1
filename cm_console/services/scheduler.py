"""The background synchronisation: one thread, woken by decisions, by time, and by the person.

The next run is planned after the former ended, never on a free-running timer; each intranet fails and waits
by itself, so that one in trouble does not hold up another.
"""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cm_console.domain.changes import Connection, ConnectionStatus
from cm_console.domain.errors import (
    AppError,
    BadAnswer,
    DatabaseBusy,
    NoAnswer,
    ServerFailed,
    SignInRefused,
    TokenMissing,
    TooManyRequests,
    Unreachable,
)
from cm_console.services.due import Due
from cm_console.services.first_sync import FirstSync
from cm_console.services.intranets import Intranets
from cm_console.services.notifier import Notifier
from cm_console.services.synchronise import Synchroniser
from cm_console.store.connections import Connected
from cm_console.store.mirror import MirrorStore
from cm_console.store.outbox import Outbox
from cm_console.sync.backoff import after_busy, after_failure

log = logging.getLogger(__name__)
BETWEEN_SYNCS = timedelta(seconds=60)
BETWEEN_PUBLICATIONS = timedelta(seconds=2)  # whatever goes wrong, never a run after a run after a run
STATES: tuple[tuple[tuple[type[AppError], ...], Connection], ...] = (
    ((TooManyRequests,), Connection.SLOWED),
    ((SignInRefused, TokenMissing), Connection.SIGN_IN),
    ((Unreachable, NoAnswer), Connection.OFFLINE),
    ((ServerFailed, BadAnswer, DatabaseBusy), Connection.TROUBLE),
)


@dataclass(slots=True)
class _Account:
    """What the scheduler remembers about one intranet."""

    status: ConnectionStatus
    pull_at: datetime
    blocked_until: datetime | None = None
    failures: int = 0


class Scheduler:
    """Keeps every connected intranet in step until it is stopped."""

    def __init__(
        self,
        intranets: Intranets,
        synchroniser: Synchroniser,
        mirror: MirrorStore,
        outbox: Outbox,
        notifier: Notifier,
        now: Callable[[], datetime],
        first_sync: FirstSync,
        due: Due,
        hold: Callable[[], timedelta],
    ) -> None:
        self._intranets, self._synchroniser, self._mirror = intranets, synchroniser, mirror
        self._outbox, self._notifier, self._now, self._first_sync = outbox, notifier, now, first_sync
        self._due, self._hold = due, hold
        self._accounts: dict[int, _Account] = {}
        self._stop, self._wake = threading.Event(), threading.Event()
        self._paused = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def paused(self) -> bool:
        """Whether the person asked for rest."""
        return self._paused.is_set()

    def start(self) -> None:
        """Begins in a thread of its own."""
        self._thread = threading.Thread(target=self._run, name="cm-sync", daemon=True)
        self._thread.start()

    def stop(self, timeout: float = 3.0) -> None:
        """Ends after the request that is under way, at the latest after `timeout` seconds."""
        self._stop.set()
        self._wake.set()
        self._first_sync.stop()
        if self._thread is not None:
            self._thread.join(timeout)

    def pause(self) -> None:
        """Rests until `resume`; what is decided is kept."""
        self._paused.set()
        for account in self._accounts.values():
            self._show(account, Connection.PAUSED)

    def resume(self) -> None:
        """Goes on."""
        self._paused.clear()
        self.sync_now()

    def sync_now(self) -> None:
        """Synchronises everything at once, whatever was planned."""
        for account in self._accounts.values():
            account.pull_at, account.blocked_until = self._now(), None
        self._wake.set()

    def wake(self) -> None:
        """Looks again at what there is to do (a decision was made, an intranet was connected)."""
        self._wake.set()

    def statuses(self) -> tuple[ConnectionStatus, ...]:
        """The connection with each intranet."""
        return tuple(account.status for account in self._accounts.values())

    def _run(self) -> None:
        while not self._stop.is_set():
            self._wake.clear()
            try:
                delay = self._round()
            except AppError as error:  # the disk is full, another program holds the files, …
                log.warning("nothing can be synchronised now: %s", error.code)
                delay = BETWEEN_SYNCS.total_seconds()
            self._wake.wait(delay)

    def _round(self) -> float:
        """Does what is due; returns the seconds until something may be due again."""
        connected = self._intranets.connected()
        self._accounts = {one.id: self._accounts.get(one.id) or self._new(one) for one in connected}
        if self.paused:
            return BETWEEN_SYNCS.total_seconds()
        for one in connected:
            if self._stop.is_set():
                return 0.0
            if self._due_at(one) <= self._now():
                self._synchronise(one, self._accounts[one.id])
        reached = [one for one, account in self._accounts.items() if account.failures == 0]
        self._due.note_missed(leave_out=reached)
        soonest = min((self._due_at(one) for one in connected), default=self._now() + BETWEEN_SYNCS)
        return max(0.05, (soonest - self._now()).total_seconds())

    def _due_at(self, connected: Connected) -> datetime:
        account = self._accounts[connected.id]
        planned = self._due.next_at(connected.id, self._hold()) or account.pull_at
        due = min(account.pull_at, self._outbox.next_due(connected.id) or account.pull_at)
        due = min(due, max(planned, account.pull_at - BETWEEN_SYNCS + BETWEEN_PUBLICATIONS))
        return max(due, account.blocked_until) if account.blocked_until else due

    def _synchronise(self, connected: Connected, account: _Account) -> None:
        self._show(account, Connection.SYNCING)
        try:
            if self._first_sync.needed(connected):
                self._first_sync.run(connected)
            self._synchroniser.sync(connected, self._stop, hold=self._hold())
        except AppError as error:
            self._failed(account, error)
        else:
            account.failures, account.blocked_until = 0, None
            account.pull_at = self._now() + BETWEEN_SYNCS
            account.status = replace(account.status, error=None, last_ok_at=self._now())
            self._show(account, Connection.PAUSED if self.paused else Connection.OK)

    def _failed(self, account: _Account, error: AppError) -> None:
        account.failures += 1
        spread = random.random()  # noqa: S311 - spreads retries, protects nothing
        busy = isinstance(error, TooManyRequests)
        wait = (
            after_busy(error.retry_after, account.failures, spread)
            if busy
            else after_failure(account.failures, spread)
        )
        if not error.retryable:
            wait = max(wait, BETWEEN_SYNCS.total_seconds() * 5)
        account.blocked_until = self._now() + timedelta(seconds=wait)
        log.info("sync failed: %s (%s in a row)", error.code, account.failures)
        self._show(account, state_of(error), error)

    def _new(self, connected: Connected) -> _Account:
        state = Connection.NEVER if self._first_sync.needed(connected) else Connection.OK
        status = ConnectionStatus(connected.id, connected.name, state)
        self._notifier.publish(status)
        return _Account(status, pull_at=self._now())

    def _show(self, account: _Account, state: Connection, error: AppError | None = None) -> None:
        next_at = account.blocked_until or account.pull_at
        account.status = replace(account.status, state=state, error=error, next_at=next_at)
        self._notifier.publish(account.status)


def state_of(error: AppError) -> Connection:
    """The named state of a connection in which this error happened."""
    for kinds, state in STATES:
        if isinstance(error, kinds):
            return state
    return Connection.STOPPED
