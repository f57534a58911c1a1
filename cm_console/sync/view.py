"""The mirror of one intranet, as its connector may ask about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cm_console.domain.moderation import Kind
from cm_console.sync.ports import MirrorStore


@dataclass(frozen=True, slots=True)
class MirrorView:
    """Implements `domain.intranet.Mirror`."""

    store: MirrorStore
    intranet_id: int

    def count(self, resource: str) -> int:
        """Live records of a resource."""
        return self.store.count(self.intranet_id, resource)

    def open_items(self, kind: Kind) -> list[str]:
        """Remote ids that wait for a decision, in a stable order."""
        return sorted(self.store.open_items(self.intranet_id, kind))

    def scheduled_before(self, moment: datetime) -> list[str]:
        """Remote ids of posts scheduled before `moment`."""
        return sorted(self.store.scheduled_before(self.intranet_id, moment))

    def known_ids(self, resource: str) -> frozenset[str]:
        """Remote ids of all live records."""
        return self.store.known_ids(self.intranet_id, resource)
