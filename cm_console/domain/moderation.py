"""The words of moderation: items, their states, reports, actions, and the order of urgency."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

SECONDS_PER_DAY = 86_400


class Kind(StrEnum):
    """What an item is about."""

    POST = "post"
    COMMENT = "comment"
    PERSON = "person"  # somebody who asks for an account


class State(StrEnum):
    """What members of the intranet can see of an item, as the server last confirmed it."""

    HELD = "held"  # waits for a moderator before anybody sees it
    VISIBLE = "visible"
    HIDDEN = "hidden"
    SPAM = "spam"
    REMOVED = "removed"  # in the bin; can be restored
    DRAFT = "draft"
    SCHEDULED = "scheduled"
    GONE = "gone"  # deleted for good, or no longer readable for us


class Action(StrEnum):
    """What a moderator can decide. `REMOTE_ACTIONS` are sent; the others stay in the workspace."""

    APPROVE = "approve"
    HIDE = "hide"
    REJECT = "reject"
    SPAM = "spam"
    REMOVE = "remove"
    RESTORE = "restore"
    EDIT = "edit"
    REPLY = "reply"
    NOTE = "note"
    ASSIGN = "assign"
    SNOOZE = "snooze"


LOCAL_ACTIONS = frozenset({Action.NOTE, Action.ASSIGN, Action.SNOOZE})
REMOTE_ACTIONS = frozenset(Action) - LOCAL_ACTIONS
STATE_ACTIONS = frozenset(
    {Action.APPROVE, Action.HIDE, Action.REJECT, Action.SPAM, Action.REMOVE, Action.RESTORE}
)
NEEDS_TEXT = frozenset({Action.EDIT, Action.REPLY, Action.NOTE})


class Reason(StrEnum):
    """Why something was reported or held, normalised over all platforms."""

    ILLEGAL = "illegal"
    SELF_HARM = "self_harm"
    HATE = "hate"
    HARASSMENT = "harassment"
    SENSITIVE_DATA = "sensitive_data"
    OFFENSIVE = "offensive"
    MISINFORMATION = "misinformation"
    SPAM = "spam"
    ADVERTISING = "advertising"
    OFF_TOPIC = "off_topic"
    WATCHED_WORD = "watched_word"
    LINK = "link"
    FIRST_POST = "first_post"
    NEEDS_APPROVAL = "needs_approval"
    OTHER = "other"


SEVERITY: dict[Reason, int] = {
    Reason.ILLEGAL: 60,
    Reason.SELF_HARM: 60,
    Reason.HATE: 45,
    Reason.HARASSMENT: 45,
    Reason.SENSITIVE_DATA: 45,
    Reason.OFFENSIVE: 30,
    Reason.MISINFORMATION: 20,
    Reason.WATCHED_WORD: 15,
    Reason.SPAM: 10,
    Reason.ADVERTISING: 10,
    Reason.OTHER: 10,
    Reason.LINK: 8,
    Reason.OFF_TOPIC: 5,
    Reason.FIRST_POST: 5,
    Reason.NEEDS_APPROVAL: 5,
}
POINTS_PER_DOUBLING_OF_REPORTERS = 10.0
POINTS_FOR_HELD = 5.0
POINTS_PER_DAY_WAITING = 2.0


class ReportState(StrEnum):
    """What became of a report."""

    OPEN = "open"
    UPHELD = "upheld"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class ItemRef:
    """An item on its own intranet: the key under which a platform knows it."""

    kind: Kind
    remote_id: str


@dataclass(frozen=True, slots=True)
class Item:
    """Something a moderator may decide about, as the server told it. Times are UTC.

    `version` is the platform's own lock (empty where it has none); `actions` are the canonical actions
    that the server offers to this account now. `body_html` is untrusted.
    """

    ref: ItemRef
    state: State
    author_id: str | None
    author_name: str
    body_html: str
    title: str = ""
    community_id: str | None = None
    thread: ItemRef | None = None  # the post that a comment stands under
    parent: ItemRef | None = None  # what it directly answers to
    created_at: datetime | None = None
    updated_at: datetime | None = None
    open_reports: int | None = None  # as the platform itself counts them; None where it does not
    held_reasons: tuple[Reason, ...] = ()
    matched_words: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    language: str = ""
    url: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One person's report about an item."""

    remote_id: str
    subject: ItemRef
    reason: Reason
    note: str = ""
    reporter_id: str | None = None
    state: ReportState = ReportState.OPEN
    created_at: datetime | None = None
    version: str = ""


@dataclass(frozen=True, slots=True)
class Precedent:
    """A decision that the intranet itself remembers about an item."""

    remote_id: str
    subject: ItemRef
    action: str
    actor_name: str = ""
    reason: str = ""
    message: str = ""
    at: datetime | None = None
    version: str = ""


@dataclass(frozen=True, slots=True)
class Urgency:
    """Why an item stands where it stands: points by factor. `waiting` grows with time, the rest is fixed."""

    severity: float
    reporters: float
    held: float
    waiting: float

    @property
    def total(self) -> float:
        """The sum of all factors."""
        return self.severity + self.reporters + self.held + self.waiting


def needs_decision(state: State, open_reports: int) -> bool:
    """An item waits for a moderator while it is held, or visible with an open report."""
    return state is State.HELD or (open_reports > 0 and state in {State.VISIBLE, State.HIDDEN})


def urgency(reasons: Iterable[Reason], reporters: int, *, held: bool, waiting_seconds: float) -> Urgency:
    """Points of an item: gravest reason, number of different reporters (each doubling counts the same, so
    that a pile-on does not win from gravity), held or not, and days of waiting (so that nothing starves).
    """
    return Urgency(
        severity=float(max((SEVERITY[reason] for reason in reasons), default=0)),
        reporters=POINTS_PER_DOUBLING_OF_REPORTERS * math.log2(1 + reporters),
        held=POINTS_FOR_HELD if held else 0.0,
        waiting=POINTS_PER_DAY_WAITING * max(0.0, waiting_seconds) / SECONDS_PER_DAY,
    )


def rank(reasons: Iterable[Reason], reporters: int, *, held: bool, opened_at_seconds: float) -> float:
    """A number that never changes with the clock and sorts exactly as `urgency().total` does at any moment.

    All items gain the same points a day, so leaving out "now" keeps their order; that lets a database index
    hold the order of urgency. `opened_at_seconds` is UTC since 1970.
    """
    fixed = urgency(reasons, reporters, held=held, waiting_seconds=0)
    return fixed.total - POINTS_PER_DAY_WAITING * opened_at_seconds / SECONDS_PER_DAY
