"""Changes of content: posts, comments, reactions, reports and scheduled posts."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

import msgspec
from msgspec import UNSET

from cm_console.demo.bodies import (
    CommentBody,
    PostBody,
    ReactionBody,
    ReportBody,
    ScheduledBody,
    ScheduledChange,
)
from cm_console.demo.call import Actor
from cm_console.demo.moderation import conflict, find_subject, shown, touch
from cm_console.demo.problems import Problem, not_found
from cm_console.demo.records import (
    Comment,
    Community,
    Person,
    Post,
    Reaction,
    Record,
    Report,
    Scheduled,
    format_time,
)
from cm_console.demo.storage import Storage

R = TypeVar("R", bound=Record)


def create_post(storage: Storage, actor: Actor, body: PostBody, now: str) -> Post:
    """Adds a post. Raises `Problem` 422 for an unknown community or author."""
    _require(storage, Community, body.community_id, "community_id")
    post_id = storage.next_id(Post)
    post = Post(
        id=post_id,
        updated_at=now,
        community_id=body.community_id,
        author_id=_person(storage, body.author_id, actor, "author_id"),
        title=body.title,
        body_html=body.body_html,
        language=body.language,
        state=body.state,
        held_reason=body.held_reason if body.state == "held" else None,
        matched_words=body.matched_words,
        created_at=now,
        published_at=now if body.state == "visible" else None,
        url=f"{_site(storage)}/p/{post_id}",
    )
    storage.add(post)
    return post


def create_comment(storage: Storage, actor: Actor, body: CommentBody, now: str) -> Comment:
    """Adds a comment. Raises `Problem` 422 for an unknown post, parent or author."""
    post = _require(storage, Post, body.post_id, "post_id")
    if body.parent_id is not None:
        parent = _require(storage, Comment, body.parent_id, "parent_id")
        if parent.post_id != post.id:
            raise _unknown("parent_id")
    comment_id = storage.next_id(Comment)
    comment = Comment(
        id=comment_id,
        updated_at=now,
        community_id=post.community_id,
        post_id=post.id,
        parent_id=body.parent_id,
        author_id=_person(storage, body.author_id, actor, "author_id"),
        body_html=body.body_html,
        language=body.language,
        state=body.state,
        held_reason=body.held_reason if body.state == "held" else None,
        matched_words=body.matched_words,
        created_at=now,
        published_at=now if body.state == "visible" else None,
        url=f"{post.url}#{comment_id}",
    )
    storage.add(comment)
    return comment


def create_reaction(storage: Storage, actor: Actor, body: ReactionBody, now: str) -> Reaction:
    """Adds a reaction. Raises `Problem` 422 for an unknown target or person."""
    _require(storage, Post if body.target.kind == "post" else Comment, body.target.id, "target")
    reaction = Reaction(
        id=storage.next_id(Reaction),
        updated_at=now,
        target=body.target,
        person_id=_person(storage, body.person_id, actor, "person_id"),
        kind=body.kind,
        created_at=now,
    )
    storage.add(reaction)
    return reaction


def create_report(storage: Storage, actor: Actor, body: ReportBody, now: str) -> Report:
    """Adds a report, which gives its subject a new version.

    Raises `Problem` 422 for an unknown subject or reporter, or a subject that members cannot see.
    """
    subject = find_subject(storage, body.subject)
    if subject is None:
        raise _unknown("subject")
    if subject.state not in ("visible", "active"):
        raise Problem(422, "not_reportable", "Only what members can see can be reported.")
    report = Report(
        id=storage.next_id(Report),
        updated_at=now,
        subject=body.subject,
        reporter_id=_person(storage, body.reporter_id, actor, "reporter_id"),
        reason=body.reason,
        note=body.note,
        created_at=now,
    )
    storage.add(report)
    subject.open_reports += 1
    touch(storage, subject, now)
    return report


def withdraw_report(storage: Storage, report: Report, now: str) -> None:
    """Takes an open report back, which gives its subject a new version; others stay as they are."""
    if report.state != "open":
        return
    report.state = "withdrawn"
    touch(storage, report, now)
    subject = find_subject(storage, report.subject)
    if subject is not None:
        subject.open_reports -= 1
        touch(storage, subject, now)


def change(storage: Storage, record: R, wanted: msgspec.Struct, now: str) -> R:
    """Gives a record the fields that a change names."""
    for field in msgspec.structs.fields(wanted):
        value = getattr(wanted, field.name)
        if field.name != "expected_version" and value is not UNSET:
            setattr(record, field.name, value)
    touch(storage, record, now)
    return record


def delete(storage: Storage, record: Record, now: str) -> None:
    """Deletes a record for good, with what hangs on it; open reports about it count as withdrawn."""
    if isinstance(record, Post | Comment):
        _delete_dependants(storage, record, now)
    storage.delete(record)


def _delete_dependants(storage: Storage, record: Post | Comment, now: str) -> None:
    kind = "post" if isinstance(record, Post) else "comment"
    key = f"{kind}:{record.id}"
    for report in storage.about(Report, key):
        if report.state == "open":
            report.state = "withdrawn"
            touch(storage, report, now)
    for reaction in storage.about(Reaction, key):
        storage.delete(reaction)
    for comment in _answers(storage, record):
        if storage.row("comments", comment.id) is not None:
            delete(storage, comment, now)


def _answers(storage: Storage, record: Post | Comment) -> list[Comment]:
    if isinstance(record, Post):
        return storage.about(Comment, f"post:{record.id}")
    return [one for one in storage.about(Comment, f"post:{record.post_id}") if one.parent_id == record.id]


def create_scheduled(storage: Storage, actor: Actor, body: ScheduledBody, now: str) -> Scheduled:
    """Plans a post. Raises `Problem` 422 for an unknown community or author, or a time that has passed."""
    _require(storage, Community, body.community_id, "community_id")
    scheduled = Scheduled(
        id=storage.next_id(Scheduled),
        updated_at=now,
        title=body.title,
        body_html=body.body_html,
        community_id=body.community_id,
        author_id=_person(storage, body.author_id, actor, "author_id"),
        language=body.language,
        scheduled_at=_future(body.scheduled_at, now),
        created_at=now,
    )
    storage.add(scheduled)
    return scheduled


def change_scheduled(storage: Storage, scheduled: Scheduled, body: ScheduledChange, now: str) -> Scheduled:
    """Changes a planned post. Raises `Problem` 422 when it was published already, or for a wrong value."""
    if scheduled.state == "published":
        raise Problem(422, "already_published", "This post has been published; change the post instead.")
    if body.community_id is not UNSET:
        _require(storage, Community, body.community_id, "community_id")
        scheduled.community_id = body.community_id
    if body.scheduled_at is not UNSET:
        scheduled.scheduled_at = _future(body.scheduled_at, now)
    for name in ("title", "body_html", "language"):
        value = getattr(body, name)
        setattr(scheduled, name, getattr(scheduled, name) if value is UNSET else value)
    touch(storage, scheduled, now)
    return scheduled


def publish_due(storage: Storage, actor: Actor, now: str) -> None:
    """Publishes the scheduled posts whose time has come."""
    due = storage.due(now)
    if not due:
        return
    with storage.writing():
        for scheduled in due:
            _publish(storage, actor, scheduled, now)


def _publish(storage: Storage, actor: Actor, scheduled: Scheduled, now: str) -> None:
    body = PostBody(
        community_id=scheduled.community_id,
        title=scheduled.title,
        body_html=scheduled.body_html,
        language=scheduled.language,
        author_id=scheduled.author_id,
    )
    post = create_post(storage, actor, body, now)
    post.scheduled_at = scheduled.scheduled_at
    touch(storage, post, now)
    scheduled.state = "published"
    scheduled.post_id = post.id
    touch(storage, scheduled, now)


def find_current(storage: Storage, actor: Actor, kind: type[R], record_id: str, expected: int | None) -> R:
    """The record to change. Raises `Problem`: 404 not there, 409 not the version the caller knows."""
    record = storage.find(kind, record_id)
    if record is None:
        raise not_found(kind.__name__.lower())
    if expected is not None and expected != record.version:
        raise conflict(shown(record, may_moderate=actor.may_moderate), last_decision=None)
    return record


def _future(moment: datetime, now: str) -> str:
    try:
        text = format_time(moment)
    except OverflowError as error:
        raise Problem(422, "invalid_body", "scheduled_at is too far away.") from error
    if text <= now:
        raise Problem(422, "scheduled_in_past", "Choose a moment that is still to come.")
    return text


def _require(storage: Storage, kind: type[R], record_id: str, field: str) -> R:
    record = storage.find(kind, record_id)
    if record is None:
        raise _unknown(field)
    return record


def _person(storage: Storage, person_id: str | None, actor: Actor, field: str) -> str:
    return actor.id if person_id is None else _require(storage, Person, person_id, field).id


def _unknown(field: str) -> Problem:
    return Problem(
        422, "unknown_reference", f"{field} names a record that is not there.", extra={"field": field}
    )


def _site(storage: Storage) -> str:
    return storage.meta("site") or ""
