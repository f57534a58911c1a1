"""Finds deletions that a platform does not tell. Absence from a list is a suspicion, never a proof."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from threading import Event

from cm_console.domain.errors import IntranetError, MassDeletion
from cm_console.domain.intranet import Absence, Intranet, LiveIds, Reading, Tombstone
from cm_console.domain.moderation import ItemRef, Kind
from cm_console.sync.patience import Patience
from cm_console.sync.ports import Counts, MirrorStore, Now, Publish

READ_AT_ONCE = 100
SUSPICIOUS_SHARE = 0.05
SUSPICIOUS_COUNT = 20
BELIEVED_AFTER = timedelta(minutes=10)
ONE_MOMENT = timedelta(minutes=10)
READABLE = {"posts": Kind.POST, "comments": Kind.COMMENT}


@dataclass(slots=True)
class _Listing:
    """The ids that a server has shown so far."""

    began: datetime
    ids: set[str] = field(default_factory=set)
    cursor: str | None = None

    def add(self, page: LiveIds) -> None:
        self.ids |= page.ids
        self.cursor = page.cursor

    def can_go_on(self, now: datetime) -> bool:
        return self.cursor is not None and now - self.began < ONE_MOMENT


@dataclass(frozen=True, slots=True)
class Reconciler:
    """Compares what the mirror knows with what the server shows."""

    intranet: Intranet
    intranet_id: int
    name: str
    mirror: MirrorStore
    now: Now
    publish: Publish
    stop: Event

    def sweep(self, resource: str, *, asked_for: bool) -> Counts:
        """Removes from the mirror what the server says is gone.

        Raises `MassDeletion` when suspiciously much is missing, unless a person asked for it (`asked_for`);
        even then each post or comment must be confirmed by itself.
        """
        patience = Patience(self.stop)
        before = patience.call(self.intranet.identity)
        known = self.mirror.known_ids(self.intranet_id, resource)
        shown = self._shown(resource)
        if self.stop.is_set():
            return {}  # half a list shows nothing
        missing = known - shown
        too_many = len(missing) > max(SUSPICIOUS_COUNT, SUSPICIOUS_SHARE * len(known))
        if missing and not asked_for and (too_many or len(missing) == len(known)):
            raise MassDeletion(name=self.name, count=len(missing))
        after = patience.call(self.intranet.identity)
        if (before.remote_id, before.roles) != (after.remote_id, after.roles):
            return {}  # our rights changed meanwhile, so "not shown" says nothing
        if resource in READABLE:
            return self._confirm(READABLE[resource], missing)
        return self._believe_twice(resource, missing)

    def _shown(self, resource: str) -> set[str]:
        """Every id that the server shows. After trouble that passes it goes on behind the last page that
        came, unless that was long ago: together the pages must still tell of about one moment.
        """
        listing, patience = _Listing(self.now()), Patience(self.stop)
        while True:
            try:
                self._list(resource, listing, patience)
            except IntranetError as error:
                patience.bear(error)
                listing = listing if listing.can_go_on(self.now()) else _Listing(self.now())
            else:
                return listing.ids

    def _list(self, resource: str, listing: _Listing, patience: Patience) -> None:
        for page in self.intranet.live_ids(resource, listing.cursor):
            listing.add(page)
            patience.progressed()
            if self.stop.is_set():
                return

    def _confirm(self, kind: Kind, missing: Iterable[str]) -> Counts:
        """Asks for each missing item by itself."""
        total: Counts = {}
        for batch in _batches(sorted(missing)):
            refs = [ItemRef(kind, remote_id) for remote_id in batch]
            found = Patience(self.stop).call(partial(self.intranet.read, refs))
            alive = [reading for reading in found.values() if isinstance(reading, Reading)]
            gone = [ref for ref, answer in found.items() if answer is Absence.GONE]
            counts, changes = self.mirror.store_readings(self.intranet_id, alive, gone)
            self.publish(changes)
            for resource, more in counts.items():
                total[resource] = total[resource] + more if resource in total else more
        return total

    def _believe_twice(self, resource: str, missing: Iterable[str]) -> Counts:
        """What cannot be asked for by itself must be missing in two sweeps, some minutes apart."""
        at = self.now()
        since = self.mirror.suspect(self.intranet_id, resource, missing, at)
        limit = (at - BELIEVED_AFTER).timestamp() * 1000
        believed = [remote_id for remote_id, first in since.items() if first <= limit]
        if not believed:
            return {}
        counts, changes = self.mirror.bury(self.intranet_id, [Tombstone(resource, key) for key in believed])
        self.publish(changes)
        return counts


def _batches(ids: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(ids), READ_AT_ONCE):
        yield ids[start : start + READ_AT_ONCE]
