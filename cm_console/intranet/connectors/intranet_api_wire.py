"""The bodies of the Intranet API, and how they become records of the domain.

Only the fields that the console uses are decoded: what is not read cannot leak into the copy or a log.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache, lru_cache
from typing import Any, Literal

import msgspec

from cm_console.domain.errors import BadAnswer
from cm_console.domain.intranet import Event, Page, Reaction, Record, Tombstone
from cm_console.domain.moderation import (
    Action,
    Item,
    ItemRef,
    Kind,
    Precedent,
    Reason,
    Report,
    ReportState,
    State,
)
from cm_console.domain.people import Community, Membership, Person, PersonState

API = "/api/v1"
READ_AT_ONCE = 100


class Me(msgspec.Struct):
    id: str
    name: str
    scopes: list[str]


class Product(msgspec.Struct):
    name: str
    version: str = ""


class Offer(msgspec.Struct):
    product: Product
    actions: dict[str, list[str]]
    features: list[str] = []
    media_types: list[str] = []


class Change(msgspec.Struct):
    resource: str
    op: Literal["upsert", "delete"]
    id: str
    data: msgspec.Raw = msgspec.Raw(b"null")


class Changes(msgspec.Struct):
    changes: list[Change]
    next_cursor: str
    more: bool


class Listing(msgspec.Struct):
    items: list[msgspec.Raw]


class Id(msgspec.Struct):
    id: str


class Ids(msgspec.Struct):
    items: list[Id]
    next_cursor: str | None = None


class Decided(msgspec.Struct):
    created: Id | None = None


class Subject(msgspec.Struct):
    kind: str
    id: str

    def ref(self) -> ItemRef:
        return ItemRef(Kind(self.kind), self.id)


class WireCommunity(msgspec.Struct):
    id: str
    version: int
    name: str
    description: str = ""
    url: str = ""


class WirePerson(msgspec.Struct):
    id: str
    version: int
    name: str
    handle: str = ""
    avatar_url: str | None = None
    org_unit: str | None = None
    location: str | None = None
    job_title: str | None = None
    job_level: str | None = None
    roles: list[str] = []
    state: str = "active"
    joined_at: datetime | None = None
    last_active_at: datetime | None = None
    application_text: str | None = None
    open_reports: int = 0
    actions: list[str] = []


class WireMembership(msgspec.Struct):
    id: str
    version: int
    person_id: str
    community_id: str
    role: str = "member"
    joined_at: datetime | None = None
    left_at: datetime | None = None


class WireContent(msgspec.Struct):
    id: str
    version: int
    author_id: str
    body_html: str
    state: State
    community_id: str | None = None
    title: str = ""
    post_id: str | None = None
    parent_id: str | None = None
    language: str = ""
    held_reason: str | None = None
    matched_words: list[str] = []
    open_reports: int = 0
    created_at: datetime | None = None
    updated_at: datetime | None = None
    scheduled_at: datetime | None = None
    url: str = ""
    actions: list[str] = []


class WireReaction(msgspec.Struct):
    id: str
    version: int
    target: Subject
    kind: str
    person_id: str | None = None
    created_at: datetime | None = None


class WireEvent(msgspec.Struct):
    id: str
    version: int
    title: str
    community_id: str | None = None
    place: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    attendees: int | None = None


class WireReport(msgspec.Struct):
    id: str
    version: int
    subject: Subject
    reason: str
    state: str
    reporter_id: str | None = None
    note: str | None = None
    created_at: datetime | None = None


class WireDecision(msgspec.Struct):
    id: str
    version: int
    subject: Subject
    action: str
    actor_name: str = ""
    reason: str | None = None
    message: str | None = None
    at: datetime | None = None


_ACTIONS = {action.value for action in Action}
_REASONS = {reason.value for reason in Reason}
_KINDS = {kind.value for kind in Kind}


def offered(actions: dict[str, list[str]]) -> tuple[frozenset[Action], frozenset[Kind]]:
    """All actions and kinds of items that a server names and we know."""
    names = {name for offer in actions.values() for name in offer}
    return frozenset(_actions(sorted(names))), frozenset(Kind(kind) for kind in actions if kind in _KINDS)


def page_of(answer: Changes, *, complete: bool) -> Page:
    """One page of the change feed as records and tombstones. Raises `BadAnswer`."""
    records: list[Record] = []
    buried: list[Tombstone] = []
    for change in answer.changes:
        if change.resource not in _READERS:
            continue
        if change.op == "delete":
            buried.append(Tombstone(change.resource, change.id))
        else:
            records.append(record_of(change))
    return Page(tuple(records), tuple(buried), answer.next_cursor, complete)


def record_of(change: Change) -> Record:
    """The record of an upsert. Raises `BadAnswer`."""
    wire, convert = _READERS[change.resource]
    try:
        return convert(_decoder(wire).decode(change.data))
    except (msgspec.DecodeError, ValueError) as error:
        raise BadAnswer(host="", reason=f"a record of {change.resource}") from error


def item_of(change: Change) -> Item:
    """The item of a post, a comment, or a person who asks for an account. Raises `BadAnswer`."""
    record = record_of(change)
    if isinstance(record, Person):
        return record.as_item()
    if not isinstance(record, Item):
        raise BadAnswer(host="", reason=f"a record of {change.resource}")
    return record


@cache
def _decoder(wire: type) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(wire)


def _community(wire: WireCommunity) -> Community:
    return Community(
        wire.id, wire.name, description=wire.description, url=wire.url, version=str(wire.version)
    )


def _person(wire: WirePerson) -> Person:
    return Person(
        remote_id=wire.id,
        name=wire.name,
        handle=wire.handle,
        avatar_url=wire.avatar_url or "",
        org_unit=wire.org_unit,
        location=wire.location,
        job_title=wire.job_title,
        job_level=wire.job_level,
        roles=tuple(wire.roles),
        state=PersonState(wire.state),
        joined_at=wire.joined_at,
        last_active_at=wire.last_active_at,
        application=wire.application_text or "",
        open_reports=wire.open_reports,
        actions=_actions(wire.actions),
        version=str(wire.version),
    )


def _membership(wire: WireMembership) -> Membership:
    return Membership(
        wire.id,
        wire.person_id,
        wire.community_id,
        role=wire.role,
        joined_at=wire.joined_at,
        left_at=wire.left_at,
        version=str(wire.version),
    )


def _post(wire: WireContent) -> Item:
    return _content(wire, ItemRef(Kind.POST, wire.id))


def _comment(wire: WireContent) -> Item:
    return _content(wire, ItemRef(Kind.COMMENT, wire.id))


def _content(wire: WireContent, ref: ItemRef) -> Item:
    thread = ItemRef(Kind.POST, wire.post_id) if wire.post_id else None
    parent = ItemRef(Kind.COMMENT, wire.parent_id) if wire.parent_id else thread
    return Item(
        ref=ref,
        state=wire.state,
        author_id=wire.author_id,
        author_name="",
        body_html=wire.body_html,
        title=wire.title,
        community_id=wire.community_id,
        thread=thread,
        parent=parent,
        created_at=wire.scheduled_at if wire.state is State.SCHEDULED else wire.created_at,
        updated_at=wire.updated_at,
        open_reports=wire.open_reports,
        held_reasons=(_reason(wire.held_reason),) if wire.held_reason else (),
        matched_words=tuple(wire.matched_words),
        actions=_actions(wire.actions),
        language=wire.language,
        url=wire.url,
        version=str(wire.version),
    )


def _reaction(wire: WireReaction) -> Reaction:
    return Reaction(
        wire.id,
        wire.target.ref(),
        wire.person_id,
        wire.kind,
        created_at=wire.created_at,
        version=str(wire.version),
    )


def _event(wire: WireEvent) -> Event:
    return Event(
        wire.id,
        wire.title,
        wire.community_id,
        place=wire.place,
        starts_at=wire.starts_at,
        ends_at=wire.ends_at,
        attendees=wire.attendees,
        version=str(wire.version),
    )


def _report(wire: WireReport) -> Report:
    return Report(
        wire.id,
        wire.subject.ref(),
        _reason(wire.reason),
        note=wire.note or "",
        reporter_id=wire.reporter_id,
        state=ReportState(wire.state),
        created_at=wire.created_at,
        version=str(wire.version),
    )


def _decision(wire: WireDecision) -> Precedent:
    return Precedent(
        wire.id,
        wire.subject.ref(),
        wire.action,
        actor_name=wire.actor_name,
        reason=wire.reason or "",
        message=wire.message or "",
        at=wire.at,
        version=str(wire.version),
    )


def _actions(names: list[str]) -> tuple[Action, ...]:
    """The actions that we know; a server may offer more than this version understands."""
    return _known_actions(tuple(names))


@lru_cache(maxsize=256)
def _known_actions(names: tuple[str, ...]) -> tuple[Action, ...]:
    return tuple(Action(name) for name in names if name in _ACTIONS)


def _reason(name: str) -> Reason:
    return Reason(name) if name in _REASONS else Reason.OTHER


_READERS: dict[str, tuple[type, Callable[[Any], Record]]] = {
    "communities": (WireCommunity, _community),
    "people": (WirePerson, _person),
    "memberships": (WireMembership, _membership),
    "posts": (WireContent, _post),
    "comments": (WireContent, _comment),
    "reactions": (WireReaction, _reaction),
    "events": (WireEvent, _event),
    "reports": (WireReport, _report),
    "decisions": (WireDecision, _decision),
}
