"""What the screens of the moderation queue ask for and are shown."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from cm_console.domain.commands import OperationState, Seen
from cm_console.domain.moderation import Action, Kind, Reason, ReportState, State, Urgency


class Scope(StrEnum):
    """Which items a list is about."""

    OPEN = "open"  # waits for a decision, and is not snoozed
    DECIDED = "decided"  # decided here, not confirmed by the server yet
    SNOOZED = "snoozed"
    MINE = "mine"  # waits for a decision and is assigned to me
    CLOSED = "closed"  # does not wait, but once did: held, reported, hidden, spam or removed
    ALL = "all"


class Sort(StrEnum):
    """The order of a list. Each is backed by an index."""

    PRIORITY = "priority"
    OLDEST = "oldest"
    NEWEST = "newest"
    REPORTS = "reports"


class Assignee(StrEnum):
    """Who took an item on. Taking on is noted on this computer, so no other names are known."""

    ME = "me"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show. Empty tuples and None mean "no restriction"; `text` is what the person typed.

    `states` are states as the server confirmed them; `created_after` and `created_before` are UTC.
    """

    scope: Scope = Scope.OPEN
    intranet_ids: tuple[int, ...] = ()
    community_ids: tuple[int, ...] = ()
    kinds: tuple[Kind, ...] = ()
    reasons: tuple[Reason, ...] = ()
    states: tuple[State, ...] = ()
    author_id: int | None = None
    assignee: Assignee | None = None
    created_after: datetime | None = None
    created_before: datetime | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class PendingOperation:
    """The decision that stands over an item until the server confirmed it."""

    operation_id: str
    action: Action
    state: OperationState
    not_before: datetime | None
    error: str = ""
    error_title: str = ""
    error_hint: str = ""


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One row of the list. `urgency` is as of the moment of reading; times are UTC.

    `shown_state` is the confirmed `state` with the pending decision laid over it. `open_reports` is None
    where the platform has no reports.
    """

    id: int
    intranet_id: int
    intranet: str
    kind: Kind
    remote_id: str
    state: State
    shown_state: State
    waits: bool
    author_id: int | None
    author: str
    community_id: int | None
    community: str
    created_at: datetime | None
    opened_at: datetime | None
    title: str
    excerpt: str
    matched_words: tuple[str, ...]
    reasons: tuple[Reason, ...]
    open_reports: int | None
    actions: tuple[Action, ...]
    urgency: Urgency
    pending: PendingOperation | None
    assigned_to_me: bool
    snoozed_until: datetime | None
    notes: int
    url: str
    messages_author: bool = False  # a message that goes with a decision reaches the author
    version: str = ""  # another one whenever the copy of the item has changed


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report. The reporter's name is empty until somebody asked for it; the asking is logged."""

    id: int
    reason: Reason
    note: str
    state: ReportState
    created_at: datetime | None
    reporter: str
    reporter_hidden: bool


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """One contribution in the thread around an item, oldest first."""

    id: int
    kind: Kind
    author: str
    created_at: datetime | None
    excerpt: str
    state: State
    is_subject: bool
    depth: int


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """Something that was done about an item: here or on the intranet, newest first.

    `what` is an action or an event code (`identity_revealed`, `undone`, …); `text` is the reason or note.
    """

    at: datetime | None
    actor: str
    what: str
    text: str
    local: bool


@dataclass(frozen=True, slots=True)
class AuthorCard:
    """Who wrote it and how that went so far. Counts are None where the copy cannot know them."""

    id: int
    name: str
    job_title: str | None
    org_unit: str | None
    location: str | None
    joined_at: datetime | None
    posts: int | None
    comments: int | None
    refused: int | None  # hidden, spam or removed
    recent: tuple[ThreadRow, ...]


@dataclass(frozen=True, slots=True)
class ItemDetail:
    """Everything about one item. `safe_html` is sanitised and refers to nothing remote.

    `text` is what an edit starts from. `links` are the addresses named in the text.
    """

    row: QueueRow
    safe_html: str
    text: str
    links: tuple[str, ...]
    images_left_out: int
    thread: tuple[ThreadRow, ...]
    author: AuthorCard | None
    reports: tuple[ReportRow, ...]
    history: tuple[HistoryRow, ...]
    offered: tuple[Action, ...]  # remote actions the server offers, then the local ones


@dataclass(frozen=True, slots=True)
class OperationRow:
    """One line of the activity panel."""

    operation_id: str
    item_id: int | None
    intranet: str
    action: Action
    state: OperationState
    summary: str  # title or first words of the item
    decided_at: datetime
    not_before: datetime | None
    attempts: int
    error: str
    error_title: str
    error_hint: str
    base: Seen
    theirs: Seen | None
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How many items stand in each scope, for the navigation."""

    by_scope: dict[Scope, int]
    waiting_to_send: int
    need_attention: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a filter menu, with how many open items it holds."""

    id: int
    name: str
    intranet: str
    open_items: int


class QueueReader(Protocol):
    """What the list model needs. `first_ids`, `rows` are fast enough for the GUI thread (≤ 200 rows)."""

    def first_ids(self, wanted: Filter, sort: Sort, limit: int) -> Sequence[int]:
        """The first ids in order, by an index, without touching the rest."""
        ...

    def all_ids(self, wanted: Filter, sort: Sort) -> array[int]:
        """All ids in order (array of type 'q'); for the database worker, not the GUI thread."""
        ...

    def rows(self, ids: Sequence[int]) -> list[QueueRow]:
        """The rows of at most 200 ids, in the order of `ids`; unknown ids are left out."""
        ...
