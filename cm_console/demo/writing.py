"""The writing half of the API: decisions and content."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from cm_console.demo import content
from cm_console.demo.bodies import (
    MAX_VERSION,
    CommentBody,
    CommentChange,
    DecisionBody,
    PostBody,
    PostChange,
    ReactionBody,
    ReportBody,
    ScheduledBody,
    ScheduledChange,
    decode,
)
from cm_console.demo.call import Actor, Answer, Call, answer
from cm_console.demo.moderation import decide, shown
from cm_console.demo.problems import Problem
from cm_console.demo.records import Comment, Post, Record, Report, Scheduled, resource_of
from cm_console.demo.storage import Storage

Create = Callable[[Storage, Actor, Any, str], Record]


def create_decision(call: Call) -> Answer:
    """Carries out one decision of a moderator."""
    order = decode(call.body, DecisionBody)
    decision, subject, reply = decide(call.storage, call.actor, order, call.now)
    fields: dict[str, Any] = {"decision": decision, "subject": _shown(call, subject)}
    if reply is not None:
        fields["created"] = _shown(call, reply)
    return answer(fields, 201, location=f"/api/v1/decisions/{decision.id}")


def _creator(kind: type[Any], create: Create) -> Callable[[Call], Answer]:
    def create_one(call: Call) -> Answer:
        record = create(call.storage, call.actor, decode(call.body, kind), call.now)
        location = f"/api/v1/{resource_of(record)}/{record.id}"
        return answer(_shown(call, record), 201, location=location)

    return create_one


create_post = _creator(PostBody, content.create_post)
create_comment = _creator(CommentBody, content.create_comment)
create_report = _creator(ReportBody, content.create_report)
create_reaction = _creator(ReactionBody, content.create_reaction)
create_scheduled = _creator(ScheduledBody, content.create_scheduled)


def change_post(call: Call) -> Answer:
    """Changes a post."""
    return _change(call, Post, decode(call.body, PostChange))


def change_comment(call: Call) -> Answer:
    """Changes a comment."""
    return _change(call, Comment, decode(call.body, CommentChange))


def _change(call: Call, kind: type[Record], wanted: PostChange | CommentChange) -> Answer:
    record = content.find_current(call.storage, call.actor, kind, call.path["id"], wanted.expected_version)
    return answer(_shown(call, content.change(call.storage, record, wanted, call.now)))


def change_scheduled(call: Call) -> Answer:
    """Changes a scheduled post."""
    body = decode(call.body, ScheduledChange)
    record = content.find_current(call.storage, call.actor, Scheduled, call.path["id"], body.expected_version)
    return answer(msgspec.to_builtins(content.change_scheduled(call.storage, record, body, call.now)))


def _deleter(kind: type[Record]) -> Callable[[Call], Answer]:
    def delete_one(call: Call) -> Answer:
        record = content.find_current(call.storage, call.actor, kind, call.path["id"], _expected(call))
        content.delete(call.storage, record, call.now)
        return Answer(204)

    return delete_one


delete_post = _deleter(Post)
delete_comment = _deleter(Comment)
delete_scheduled = _deleter(Scheduled)


def withdraw_report(call: Call) -> Answer:
    """Takes a report back. It stays in the lists as withdrawn."""
    report = content.find_current(call.storage, call.actor, Report, call.path["id"], _expected(call))
    content.withdraw_report(call.storage, report, call.now)
    return answer(report)


def _expected(call: Call) -> int | None:
    text = call.query.get("expected_version")
    if text is None:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) < 17 and 1 <= int(text) <= MAX_VERSION):
        detail = "expected_version: expected a whole number from 1."
        raise Problem(422, "invalid_parameter", detail, extra={"field": "expected_version"})
    return int(text)


def _shown(call: Call, record: Record) -> dict[str, Any]:
    return shown(record, may_moderate=call.actor.may_moderate)
