"""The records of the intranet as the API shows them, without the actions that depend on the reader.

All times are text in RFC 3339, UTC, whole seconds (`2026-01-31T09:30:00Z`), so that they sort as text.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal

import msgspec

Language = Literal["nl", "en"]
PostState = Literal["held", "visible", "hidden", "spam", "removed", "draft", "scheduled"]
HeldReason = Literal["first_post", "watched_word", "link", "spam", "needs_approval", "other"]
PersonState = Literal["pending", "active", "suspended", "removed"]
ReportReason = Literal[
    "spam",
    "offensive",
    "harassment",
    "hate",
    "off_topic",
    "misinformation",
    "illegal",
    "sensitive_data",
    "self_harm",
    "advertising",
    "other",
]
SubjectKind = Literal["post", "comment", "person"]
TargetKind = Literal["post", "comment"]


class Record(msgspec.Struct, kw_only=True):
    """What every record has: a stable id, a version that only goes up, and the time of its last change."""

    id: str
    version: int = 1
    updated_at: str = ""


class Subject(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a report or a decision is about."""

    kind: SubjectKind
    id: str


class Target(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a reaction is on."""

    kind: TargetKind
    id: str


class Community(Record, kw_only=True):
    name: str
    description: str
    kind: str
    visibility: Literal["open", "closed"]
    created_at: str
    url: str


class Person(Record, kw_only=True):
    name: str
    handle: str
    email: str
    avatar_url: str | None = None
    org_unit: str
    location: str
    job_title: str
    job_level: str
    roles: list[str] = []
    state: PersonState = "active"
    joined_at: str
    last_active_at: str | None = None
    application_text: str | None = None
    open_reports: int = 0


class Membership(Record, kw_only=True):
    community_id: str
    person_id: str
    role: Literal["member", "moderator", "owner"] = "member"
    joined_at: str
    left_at: str | None = None


class Content(Record, kw_only=True):
    """What posts and comments share: text, author, and how it stands in moderation."""

    community_id: str
    author_id: str
    body_html: str
    language: Language = "nl"
    state: PostState = "visible"
    held_reason: HeldReason | None = None
    matched_words: list[str] = []
    open_reports: int = 0
    created_at: str
    published_at: str | None = None
    url: str


class Post(Content, kw_only=True):
    title: str
    scheduled_at: str | None = None


class Comment(Content, kw_only=True):
    post_id: str
    parent_id: str | None = None


class Reaction(Record, kw_only=True):
    target: Target
    person_id: str
    kind: Literal["like", "heart", "laugh", "thanks", "support", "celebrate"]
    created_at: str


class Event(Record, kw_only=True):
    community_id: str
    title: str
    place: str
    starts_at: str
    ends_at: str
    attendees: int


class Report(Record, kw_only=True):
    subject: Subject
    reporter_id: str
    reason: ReportReason
    note: str | None = None
    state: Literal["open", "upheld", "dismissed", "withdrawn"] = "open"
    created_at: str


class Decision(Record, kw_only=True):
    subject: Subject
    action: str
    reason: str | None = None
    message: str | None = None
    actor_id: str
    actor_name: str
    at: str
    result_version: int


class Scheduled(Record, kw_only=True):
    title: str
    body_html: str
    community_id: str
    author_id: str
    language: Language = "nl"
    scheduled_at: str
    state: Literal["scheduled", "published"] = "scheduled"
    post_id: str | None = None
    created_at: str


RESOURCES: dict[str, type[Record]] = {
    "communities": Community,
    "people": Person,
    "memberships": Membership,
    "posts": Post,
    "comments": Comment,
    "reactions": Reaction,
    "events": Event,
    "reports": Report,
    "decisions": Decision,
    "scheduled": Scheduled,
}
RESOURCE_OF: dict[str, str] = {"post": "posts", "comment": "comments", "person": "people"}
_PREFIXES = {
    "communities": "com",
    "people": "per",
    "memberships": "mem",
    "posts": "pst",
    "comments": "cmt",
    "reactions": "rea",
    "events": "evt",
    "reports": "rep",
    "decisions": "dec",
    "scheduled": "sch",
}


def resource_of(record: Record) -> str:
    """Name of the resource a record belongs to."""
    return _NAMES[type(record)]


def format_id(resource: str, number: int) -> str:
    """Identifier of the nth record of a resource; ids of one resource sort in order of creation."""
    return f"{_PREFIXES[resource]}-{number:08d}"


def format_time(moment: datetime) -> str:
    """A moment in RFC 3339, UTC, whole seconds."""
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def about(record: Record) -> str | None:
    """Key of the record that this one hangs on, so that it can be found from there."""
    match record:
        case Comment():
            return f"post:{record.post_id}"
        case Reaction():
            return f"{record.target.kind}:{record.target.id}"
        case Report() | Decision():
            return f"{record.subject.kind}:{record.subject.id}"
        case _:
            return None


def standing(record: Record) -> str | None:
    """How a record stands in moderation: its state, or `reported` when it is in view with open reports."""
    match record:
        case Content() | Person():
            in_view = record.state in ("visible", "active")
            return "reported" if in_view and record.open_reports else record.state
        case Report() | Scheduled():
            return record.state
        case _:
            return None


_NAMES = {kind: name for name, kind in RESOURCES.items()}
