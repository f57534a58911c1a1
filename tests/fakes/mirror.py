"""A mirror in memory: what the engine's store is to a connector, with nothing but the contract."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from cm_console.domain.intranet import Event, Intranet, Page, Reaction, Record
from cm_console.domain.moderation import Item, Kind, Precedent, Report, State
from cm_console.domain.people import Community, Membership, Person

_RESOURCES: dict[type, str] = {
    Community: "communities",
    Person: "people",
    Membership: "memberships",
    Reaction: "reactions",
    Event: "events",
    Report: "reports",
    Precedent: "decisions",
}


@dataclass
class MemoryMirror:
    """Holds records by resource and remote id, and the cursor of each stream."""

    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    cursors: dict[str, str | None] = field(default_factory=dict)

    def pull(self, intranet: Intranet, *streams: str) -> list[Page]:
        """Pulls streams to their end as the engine does, storing page by page; returns the pages."""
        taken = []
        for stream in streams:
            for page in intranet.pull(stream, self.cursors.get(stream), self):
                self.store(stream, page)
                taken.append(page)
        return taken

    def store(self, stream: str, page: Page) -> None:
        """Keeps a page with its cursor."""
        for record in page.records:
            self.records.setdefault(resource_of(record), {})[remote_id_of(record)] = record
        for tombstone in page.tombstones:
            self.records.get(tombstone.resource, {}).pop(tombstone.remote_id, None)
        if page.cursor is not None:
            self.cursors[stream] = page.cursor

    def items(self, resource: str) -> dict[str, Item]:
        """The posts or comments by remote id."""
        return {key: item for key, item in self.records.get(resource, {}).items() if isinstance(item, Item)}

    # --- the contract ---------------------------------------------------------------------------------------

    def count(self, resource: str) -> int:
        return len(self.records.get(resource, {}))

    def open_items(self, kind: Kind) -> Sequence[str]:
        items = self.items(f"{kind.value}s")
        return [key for key, item in items.items() if item.state is State.HELD]

    def scheduled_before(self, moment: datetime) -> Sequence[str]:
        return [
            key
            for key, item in self.items("posts").items()
            if item.state is State.SCHEDULED and item.created_at and item.created_at <= moment
        ]

    def known_ids(self, resource: str) -> frozenset[str]:
        return frozenset(self.records.get(resource, {}))


def resource_of(record: Record) -> str:
    """The resource that a record belongs to."""
    return f"{record.ref.kind.value}s" if isinstance(record, Item) else _RESOURCES[type(record)]


def remote_id_of(record: Record) -> str:
    """The id under which its platform knows it."""
    return record.ref.remote_id if isinstance(record, Item) else record.remote_id
