"""How a record of an intranet becomes a row of the mirror."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec

from cm_console.domain.intranet import Event, Reaction, Record
from cm_console.domain.moderation import Item, Kind, Precedent, Report
from cm_console.domain.people import Community, Membership, Person
from cm_console.domain.text import SEARCHED_CHARACTERS, excerpt, plain_text
from cm_console.store.bits import ACTION_BITS, REASON_BITS, to_bits
from cm_console.store.times import to_ms

Values = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Mirrored:
    """A plain mirrored table: its name, its own columns, and how a record fills them."""

    table: str
    resource: str
    columns: tuple[str, ...]
    values: Callable[[Any], Values]


def _community(record: Community) -> Values:
    return (record.name, record.description, record.url, record.member_count, int(record.archived))


def _person(record: Person) -> Values:
    return (
        record.name,
        record.handle,
        record.avatar_url,
        record.org_unit,
        record.location,
        record.job_title,
        record.job_level,
        " ".join(record.roles),
        record.state,
        to_ms(record.joined_at),
        to_ms(record.last_active_at),
    )


def _membership(record: Membership) -> Values:
    return (
        record.person_id,
        record.community_id,
        record.role,
        to_ms(record.joined_at),
        to_ms(record.left_at),
    )


def _reaction(record: Reaction) -> Values:
    subject = record.subject
    return (subject.kind, subject.remote_id, record.person_id, record.kind, to_ms(record.created_at))


def _event(record: Event) -> Values:
    return (
        record.title,
        record.community_id,
        record.place,
        to_ms(record.starts_at),
        to_ms(record.ends_at),
        record.attendees,
    )


def _report(record: Report) -> Values:
    return (
        record.subject.kind,
        record.subject.remote_id,
        record.reporter_id,
        record.reason,
        record.note,
        record.state,
        to_ms(record.created_at),
    )


def _precedent(record: Precedent) -> Values:
    return (
        record.subject.kind,
        record.subject.remote_id,
        record.action,
        record.actor_name,
        record.reason,
        record.message,
        to_ms(record.at),
    )


_SUBJECT = ("subject_kind", "subject_id")
MIRRORED: dict[type, Mirrored] = {
    Community: Mirrored(
        "community",
        "communities",
        ("name", "description", "url", "member_count", "archived"),
        _community,
    ),
    Person: Mirrored(
        "person",
        "people",
        (
            *("name", "handle", "avatar_url", "org_unit", "location", "job_title", "job_level"),
            *("roles", "state", "joined_at", "last_active_at"),
        ),
        _person,
    ),
    Membership: Mirrored(
        "membership",
        "memberships",
        ("person_id", "community_id", "role", "joined_at", "left_at"),
        _membership,
    ),
    Reaction: Mirrored("reaction", "reactions", (*_SUBJECT, "person_id", "kind", "created_at"), _reaction),
    Event: Mirrored(
        "event",
        "events",
        ("title", "community_id", "place", "starts_at", "ends_at", "attendees"),
        _event,
    ),
    Report: Mirrored(
        "report",
        "reports",
        (*_SUBJECT, "reporter_id", "reason", "note", "state", "created_at"),
        _report,
    ),
    Precedent: Mirrored(
        "precedent",
        "decisions",
        (*_SUBJECT, "action", "actor_name", "reason", "message", "at"),
        _precedent,
    ),
}

ITEM_COLUMNS = (
    *("state", "author_id", "community_id", "thread_kind", "thread_id", "parent_kind", "parent_id"),
    *("title", "body_html", "excerpt", "matched_words", "held_reasons", "actions", "language", "url"),
    *("version", "stated_reports", "created_at", "updated_at"),
)
ITEM_RESOURCE = {Kind.POST: "posts", Kind.COMMENT: "comments", Kind.PERSON: "people"}
RESOURCE_KIND = {"posts": Kind.POST, "comments": Kind.COMMENT}
TABLE_OF = {kind.resource: kind.table for kind in MIRRORED.values()}


def item_values(item: Item) -> tuple[Values, str]:
    """The columns of `ITEM_COLUMNS` as the server told them, and the words to search in."""
    words, thread, parent = plain_text(item.body_html), item.thread, item.parent
    return (
        item.state,
        item.author_id,
        item.community_id,
        thread.kind if thread else None,
        thread.remote_id if thread else None,
        parent.kind if parent else None,
        parent.remote_id if parent else None,
        item.title,
        item.body_html,
        excerpt(words),
        "\n".join(item.matched_words),
        to_bits(item.held_reasons, REASON_BITS),
        to_bits(item.actions, ACTION_BITS),
        item.language,
        item.url,
        item.version,
        item.open_reports,
        to_ms(item.created_at),
        to_ms(item.updated_at),
    ), words[:SEARCHED_CHARACTERS]


def searched_words(body_html: str) -> str:
    """The words of a text that can be searched for."""
    return plain_text(body_html)[:SEARCHED_CHARACTERS]


def digest(values: Values) -> bytes:
    """A short hash of a row, to see that nothing changed without reading the row."""
    return hashlib.blake2b(msgspec.msgpack.encode(values), digest_size=12).digest()


def remote_id_of(record: Record) -> str:
    """The remote id of any record."""
    return record.ref.remote_id if isinstance(record, Item) else record.remote_id
