"""One synchronisation of one intranet: who are we, send, pull, look for deletions, report."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from threading import Event

from cm_console.domain.changes import ResourceCounts
from cm_console.domain.commands import OperationState
from cm_console.domain.intranet import Intranet
from cm_console.sync.patience import Patience
from cm_console.sync.pictures import ReadFile
from cm_console.sync.ports import (
    MirrorStore,
    NewKey,
    Now,
    OutboxStore,
    Progress,
    PublicationStore,
    Publish,
)
from cm_console.sync.publish import Outcome, Publisher
from cm_console.sync.pull import Puller
from cm_console.sync.push import Pusher
from cm_console.sync.reconcile import BELIEVED_AFTER, Reconciler


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What one synchronisation did. `writes` are rows written here, `seconds` the time it took."""

    name: str
    requests: int
    writes: int
    seconds: float
    resources: dict[str, ResourceCounts]
    sent: Counter[OperationState]
    planned: Counter[Outcome]


@dataclass(frozen=True, slots=True)
class Cycle:
    """Everything that one synchronisation needs."""

    intranet: Intranet
    intranet_id: int
    name: str
    mirror: MirrorStore
    outbox: OutboxStore
    now: Now
    publish: Publish
    stop: Event
    publications: PublicationStore
    new_key: NewKey
    read_file: ReadFile
    random: float = 0.5
    hold: timedelta = timedelta()  # what was planned less than this ago is not published yet

    def run(self, *, full: bool = False, push: bool = True, progress: Progress | None = None) -> SyncReport:
        """Sends first, so that what is pulled shows it. Raises `IntranetError` and store errors; what was
        stored before stays stored.
        """
        started, requests = time.monotonic(), self.intranet.requests_made()
        written = self.mirror.changes_made()
        ahead = self.sign_in()
        pusher, publisher, puller = self.pusher(), self.publisher(ahead), self.puller(progress)
        if push:
            pusher.push()
            publisher.run()
        puller.pull(full=full)
        self._sweep(puller, asked_for=full)
        report = SyncReport(
            name=self.name,
            requests=self.intranet.requests_made() - requests,
            writes=self.mirror.changes_made() - written,
            seconds=time.monotonic() - started,
            resources=dict(puller.counts),
            sent=pusher.outcomes,
            planned=+publisher.outcomes,
        )
        self.mirror.forget_words(self.intranet_id, self.stop)
        return report

    def sign_in(self) -> timedelta:
        """Whether we are let in; how far the server's clock is ahead of ours. Raises `IntranetError`."""
        return timedelta(seconds=Patience(self.stop).call(self.intranet.identity).clock_offset)

    def pusher(self) -> Pusher:
        """The part that sends."""
        return Pusher(
            self.intranet,
            self.intranet_id,
            self.mirror,
            self.outbox,
            self.now,
            self.publish,
            self.stop,
            self.random,
        )

    def publisher(self, ahead: timedelta) -> Publisher:
        """The part that makes planned items appear."""
        return Publisher(
            self.intranet,
            self.intranet_id,
            self.publications,
            self.now,
            self.publish,
            self.new_key,
            self.stop,
            self.read_file,
            ahead,
            self.hold,
            self.random,
        )

    def puller(self, progress: Progress | None = None) -> Puller:
        """The part that pulls."""
        return Puller(
            self.intranet,
            self.intranet_id,
            self.name,
            self.mirror,
            self.now,
            self.publish,
            self.stop,
            progress,
        )

    def _sweep(self, puller: Puller, *, asked_for: bool) -> None:
        """Looks for deletions where something seems to be missing or where that was owed."""
        owed = self.mirror.owed_sweeps(self.intranet_id)
        overdue = self.mirror.overdue(self.intranet_id, self.now() - BELIEVED_AFTER)
        reconciler = Reconciler(
            self.intranet, self.intranet_id, self.name, self.mirror, self.now, self.publish, self.stop
        )
        for resource in self.intranet.sweeps():
            if self.stop.is_set():
                return
            if resource in owed | overdue | puller.suspected:
                puller.add(reconciler.sweep(resource, asked_for=asked_for))
            if resource in owed and not self.stop.is_set():
                self.mirror.sweep_done(self.intranet_id, resource)
