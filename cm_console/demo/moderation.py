"""What a moderator may do with an item, and what it does."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import Any

import msgspec

from cm_console.demo.bodies import DecisionBody
from cm_console.demo.call import Actor
from cm_console.demo.problems import Problem, not_found
from cm_console.demo.records import (
    Comment,
    Content,
    Decision,
    Person,
    Post,
    Record,
    Report,
    Subject,
    resource_of,
    standing,
)
from cm_console.demo.storage import Row, Storage

_HELD = ("approve", "reject", "remove", "spam", "edit", "reply")
_REPORTED = ("approve", "hide", "remove", "spam", "edit", "reply")
_VISIBLE = ("hide", "remove", "spam", "edit", "reply")
_CONTENT = {
    "held": _HELD,
    "reported": _REPORTED,
    "visible": _VISIBLE,
    "hidden": ("restore",),
    "spam": ("restore",),
    "removed": ("restore",),
}
OFFERS: dict[str, dict[str, tuple[str, ...]]] = {
    "posts": _CONTENT,
    "comments": _CONTENT,
    "people": {
        "pending": ("approve", "reject"),
        "reported": ("approve", "hide"),
        "suspended": ("restore",),
        "removed": ("restore",),
    },
}
_CONTENT_RESULT = {
    "approve": "visible",
    "reject": "hidden",
    "hide": "hidden",
    "remove": "removed",
    "spam": "spam",
    "restore": "visible",
}
_PERSON_RESULT = {"approve": "active", "reject": "removed", "hide": "suspended", "restore": "active"}

Moderated = Post | Comment | Person
_KINDS: dict[str, type[Moderated]] = {"post": Post, "comment": Comment, "person": Person}


def find_subject(storage: Storage, subject: Subject) -> Moderated | None:
    """The live record that a report or decision is about, or None."""
    return storage.find(_KINDS[subject.kind], subject.id)


def offered(record: Record, *, may_moderate: bool = True) -> tuple[str, ...]:
    """The actions that a reader may take with a record as it is now."""
    return _offers(resource_of(record), standing(record), may_moderate=may_moderate)


def shown(record: Record, *, may_moderate: bool) -> dict[str, Any]:
    """A record as the API shows it to one reader."""
    fields: dict[str, Any] = msgspec.to_builtins(record)
    if resource_of(record) in OFFERS:
        fields["actions"] = offered(record, may_moderate=may_moderate)
    return fields


def shown_json(row: Row, *, may_moderate: bool) -> bytes:
    """A stored record as JSON for one reader, without decoding it."""
    if row.resource not in OFFERS:
        return row.data
    return row.data[:-1] + _offers_json(row.resource, row.standing, may_moderate=may_moderate)


def _offers(resource: str, how: str | None, *, may_moderate: bool) -> tuple[str, ...]:
    return OFFERS[resource].get(how or "", ()) if may_moderate else ()


@lru_cache(maxsize=64)
def _offers_json(resource: str, how: str | None, *, may_moderate: bool) -> bytes:
    return b',"actions":' + msgspec.json.encode(_offers(resource, how, may_moderate=may_moderate)) + b"}"


def decide(
    storage: Storage, actor: Actor, order: DecisionBody, now: str
) -> tuple[Decision, Record, Comment | None]:
    """Carries out one decision: the decision, the subject after it, and the reply where one was placed.

    Raises `Problem`: 404 no such subject, 409 stale version, 422 action not offered or text missing.
    """
    subject = find_subject(storage, order.subject)
    if subject is None:
        raise not_found(order.subject.kind)
    _check(storage, actor, order, subject)
    reply = None
    if order.action == "reply" and isinstance(subject, Post | Comment):
        reply = _reply(storage, actor, subject, order, now)
    else:
        _apply(storage, subject, order, now)
    decision = Decision(
        id=storage.next_id(Decision),
        subject=order.subject,
        action=order.action,
        reason=order.reason,
        message=order.message,
        actor_id=actor.id,
        actor_name=actor.name,
        at=now,
        updated_at=now,
        result_version=subject.version,
    )
    storage.add(decision)
    return decision, subject, reply


def _check(storage: Storage, actor: Actor, order: DecisionBody, subject: Moderated) -> None:
    current = shown(subject, may_moderate=actor.may_moderate)
    if order.expected_version != subject.version:
        decisions = storage.about(Decision, f"{order.subject.kind}:{order.subject.id}")
        last = msgspec.to_builtins(decisions[-1]) if decisions else None
        raise conflict(current, last_decision=last)
    if order.action not in offered(subject):
        detail = "This action is not possible with this item as it is now."
        raise Problem(422, "action_not_offered", detail, extra={"current": current})
    if order.action == "edit" and not order.has_text_for(subject):
        raise Problem(422, "invalid_body", "An edit needs body_html, or for a post title or body_html.")
    if order.action == "reply" and not order.message:
        raise Problem(422, "invalid_body", "A reply needs its text in message.")


def conflict(current: dict[str, Any], **extra: Any) -> Problem:
    """Somebody changed the item since it was read; says how it is now."""
    detail = "The item has changed since you read it."
    return Problem(409, "version_conflict", detail, extra={"current": current, **extra})


def _apply(storage: Storage, subject: Moderated, order: DecisionBody, now: str) -> None:
    if order.action == "edit":
        _edit(subject, order)
    else:
        _set_state(subject, order.action, now)
        _close_reports(storage, order, "dismissed" if order.action == "approve" else "upheld", now)
        subject.open_reports = 0
    touch(storage, subject, now)


def _edit(subject: Moderated, order: DecisionBody) -> None:
    if isinstance(subject, Post) and order.title is not None:
        subject.title = order.title
    if isinstance(subject, Content) and order.body_html is not None:
        subject.body_html = order.body_html


def _set_state(subject: Moderated, action: str, now: str) -> None:
    if isinstance(subject, Person):
        subject.state = _PERSON_RESULT[action]  # type: ignore[assignment]
        return
    subject.state = _CONTENT_RESULT[action]  # type: ignore[assignment]
    if subject.state == "visible" and subject.published_at is None:
        subject.published_at = now


def _close_reports(storage: Storage, order: DecisionBody, outcome: str, now: str) -> None:
    for report in storage.about(Report, f"{order.subject.kind}:{order.subject.id}"):
        if report.state == "open":
            report.state = outcome  # type: ignore[assignment]
            touch(storage, report, now)


def _reply(storage: Storage, actor: Actor, subject: Post | Comment, order: DecisionBody, now: str) -> Comment:
    comment_id = storage.next_id(Comment)
    post_id = subject.post_id if isinstance(subject, Comment) else subject.id
    comment = Comment(
        id=comment_id,
        updated_at=now,
        community_id=subject.community_id,
        post_id=post_id,
        parent_id=subject.id if isinstance(subject, Comment) else None,
        author_id=actor.id,
        body_html=f"<p>{escape(order.message or '', quote=False)}</p>",
        created_at=now,
        published_at=now,
        url=f"{subject.url.partition('#')[0]}#{comment_id}",
    )
    storage.add(comment)
    return comment


def touch(storage: Storage, record: Record, now: str) -> None:
    """Stores a changed record under its next version."""
    record.version += 1
    record.updated_at = now
    storage.replace(record)
