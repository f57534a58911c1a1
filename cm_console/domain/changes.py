"""What a commit changed, so that screens read again exactly what they show of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cm_console.domain.errors import AppError


@dataclass(frozen=True, slots=True)
class Changes:
    """The rows that one transaction touched. Merging is commutative, so batches may be joined freely.

    `items` are ids whose row looks different; `membership` says that items entered or left the queue or
    moved in it. `many` means more ids than worth naming: read everything visible again.
    """

    items: frozenset[int] = frozenset()
    membership: bool = False
    many: bool = False
    outbox: bool = False
    intranets: bool = False
    plan: bool = False

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            items=self.items | other.items,
            membership=self.membership or other.membership,
            many=self.many or other.many,
            outbox=self.outbox or other.outbox,
            intranets=self.intranets or other.intranets,
            plan=self.plan or other.plan,
        )

    def __bool__(self) -> bool:
        told = (self.membership, self.many, self.outbox, self.intranets, self.plan)
        return bool(self.items) or any(told)


class Connection(StrEnum):
    """The named state of the connection with one intranet."""

    NEVER = "never"  # not synchronised yet
    SYNCING = "syncing"
    OK = "ok"
    OFFLINE = "offline"  # cannot be reached; tried again by itself
    SLOWED = "slowed"  # the server asked us to wait
    TROUBLE = "trouble"  # the server fails; tried again by itself
    SIGN_IN = "sign_in"  # the token is refused or missing
    STOPPED = "stopped"  # needs a person (mass deletion, certificate, wrong address)
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class ConnectionStatus:
    """The connection with one intranet as the window shows it. Times are UTC.

    `progress` is what the running sync has stored so far, per resource.
    """

    intranet_id: int
    name: str
    state: Connection
    error: AppError | None = None
    last_ok_at: datetime | None = None
    next_at: datetime | None = None
    progress: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ResourceCounts:
    """What a sync did to one resource."""

    fetched: int = 0
    inserted: int = 0
    updated: int = 0
    deleted: int = 0

    def __add__(self, other: ResourceCounts) -> ResourceCounts:
        return ResourceCounts(
            self.fetched + other.fetched,
            self.inserted + other.inserted,
            self.updated + other.updated,
            self.deleted + other.deleted,
        )

    @property
    def written(self) -> int:
        """Rows that the mirror really changed."""
        return self.inserted + self.updated + self.deleted
