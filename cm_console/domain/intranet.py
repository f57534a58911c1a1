"""What any intranet must offer to be managed by this console, whatever product it is.

A connector implements `Intranet`; the sync engine knows nothing else of a platform. The rules that all
platforms taught us are in the shapes: a cursor is opaque, a page carries its own cursor, an absent item is
absent for a stated reason, and nothing that a platform lacks is pretended.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from cm_console.domain.commands import Operation
from cm_console.domain.moderation import Action, Item, ItemRef, Kind, Precedent, Report
from cm_console.domain.people import Community, Membership, Person
from cm_console.domain.publishing import Publishing


class Lock(StrEnum):
    """How a platform guards against two moderators deciding about one item."""

    VERSION = "version"  # the server refuses a stale version itself
    NONE = "none"  # the last one wins: we read again before we send


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What this server offers to this account; the window shows nothing beyond it.

    `idempotent_writes`: the server recognises an operation id that it has seen, so sending again is safe.
    `refuses_duplicates`: the server refuses the same reply by the same person under the same item.
    """

    product: str
    version: str
    lock: Lock
    idempotent_writes: bool
    actions: frozenset[Action]
    kinds: frozenset[Kind]
    sends_message_to_author: bool = False
    refuses_duplicates: bool = False
    has_reports: bool = False
    connections: int = 1  # parallel requests that this server takes well
    publishes: bool = False  # this account may place posts (`domain.publishing`)
    schedules: bool = False  # and the server publishes them itself when their time has come
    needs_community: bool = False  # every post belongs to a community
    media: frozenset[str] = frozenset()  # suffixes of the pictures and films that it takes, as ".jpg"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the server says we are, and how far its clock is from ours (seconds, positive = server ahead)."""

    remote_id: str
    name: str
    roles: tuple[str, ...] = ()
    clock_offset: float = 0.0
    warnings: tuple[str, ...] = ()  # what this account cannot do, as codes


@dataclass(frozen=True, slots=True)
class Reaction:
    """One like, heart or thumb."""

    remote_id: str
    subject: ItemRef
    person_id: str | None
    kind: str
    created_at: datetime | None = None
    version: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting that people can attend."""

    remote_id: str
    title: str
    community_id: str | None
    place: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    attendees: int | None = None
    version: str = ""


Record = Community | Person | Membership | Item | Report | Precedent | Reaction | Event


@dataclass(frozen=True, slots=True)
class Tombstone:
    """The server's own word that a record was deleted. `resource` is a name of `RESOURCES`."""

    resource: str
    remote_id: str


RESOURCES: tuple[str, ...] = (
    "communities",
    "people",
    "memberships",
    "posts",
    "comments",
    "reactions",
    "events",
    "reports",
    "decisions",
)


@dataclass(frozen=True, slots=True)
class Page:
    """One answer of a server, to be stored together with its cursor in one transaction.

    `cursor` is where to go on after this page (opaque text of the connector; None keeps the former one).
    `complete` is True on the last page of a run in which nothing was skipped. `suspected` names resources in
    which something seems to be deleted (totals differ), so that it is worth looking (`sweeps`).
    """

    records: tuple[Record, ...] = ()
    tombstones: tuple[Tombstone, ...] = ()
    cursor: str | None = None
    complete: bool = False
    suspected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LiveIds:
    """One page of the ids that a server shows, and where to go on after it (None: from the beginning)."""

    ids: frozenset[str]
    cursor: str | None = None


class Absence(StrEnum):
    """Why an item could not be read."""

    GONE = "gone"  # 404 or 410: the server's word that it is not there
    FORBIDDEN = "forbidden"  # it may be there, but not for us


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the server answered to an action, before we checked it.

    `item` is the item as the answer showed it (None when the answer did not), `created_remote_id` what the
    action created (a reply), `already` that the server had the same operation before.
    """

    item: Item | None = None
    created_remote_id: str = ""
    already: bool = False
    reports: tuple[Report, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Reading:
    """One item read from the server, with its open reports where the platform has reports."""

    item: Item
    reports: tuple[Report, ...] = ()


class Mirror(Protocol):
    """What a connector may ask about the local copy, to decide what to fetch."""

    def count(self, resource: str) -> int:
        """Number of live records of a resource."""
        ...

    def open_items(self, kind: Kind) -> Sequence[str]:
        """Remote ids of items that wait for a decision here."""
        ...

    def scheduled_before(self, moment: datetime) -> Sequence[str]:
        """Remote ids of posts that are scheduled here before `moment` (UTC)."""
        ...

    def known_ids(self, resource: str) -> frozenset[str]:
        """Remote ids of all live records of a resource."""
        ...


class Intranet(Publishing, Protocol):
    """An intranet we are connected to. Every method may raise `IntranetError`; none retries by itself."""

    def identity(self) -> Identity:
        """Who we are there; the check that a sign-in still holds. Raises `SignInRefused`."""
        ...

    def capabilities(self) -> Capabilities:
        """What it offers. Asks the server at most once."""
        ...

    def streams(self) -> tuple[str, ...]:
        """Names of the streams to pull, in the order in which they should be pulled."""
        ...

    def pull(self, stream: str, cursor: str | None, mirror: Mirror) -> Iterator[Page]:
        """Pages of everything new since `cursor` (None: everything). Ends after a page with `complete`.

        Nothing new: one request, and one complete page without records. Raises `CursorExpired` when the
        server no longer knows the cursor.
        """
        ...

    def live_ids(self, resource: str, cursor: str | None = None) -> Iterator[LiveIds]:
        """All remote ids that the server shows now, page by page, or those after `cursor`; only for resources
        in `sweeps()`. In an order that no change on the server disturbs.
        """
        ...

    def sweeps(self) -> tuple[str, ...]:
        """Resources whose deletions the platform does not tell, so that they must be looked for."""
        ...

    def read(self, refs: Sequence[ItemRef]) -> dict[ItemRef, Reading | Absence]:
        """The items as they are now, with an answer for each of `refs`."""
        ...

    def send(self, operation: Operation) -> Receipt:
        """Carries out one decision with the platform's own lock where it has one.

        Raises `Conflict` (the lock refused), `Refused`, `ItemGone`, `ActionNotOffered`; `NoAnswer` when it
        may or may not have arrived; `Unreachable` when it surely did not.
        """
        ...

    def find_reply(self, operation: Operation) -> str | None:
        """Remote id of the reply that `operation` placed, or None. Looked up by author, parent and text."""
        ...

    def requests_made(self) -> int:
        """HTTP requests since this object was made."""
        ...

    def close(self) -> None:
        """Closes the connections."""
        ...


class CursorExpired(Exception):  # an instruction to the sync engine, never shown to a person
    """The server no longer knows our cursor: start this stream from the beginning."""
