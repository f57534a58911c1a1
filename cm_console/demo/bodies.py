"""The bodies of requests: what is accepted, and how they are read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta
from starlette.requests import Request

from cm_console.demo.problems import Problem
from cm_console.demo.records import (
    HeldReason,
    Language,
    Post,
    Record,
    ReportReason,
    Subject,
    Target,
)

MAX_BODY = 1024 * 1024
MAX_MEDIUM = 20_000_000
T = TypeVar("T")

ID_PATTERN = r"^[A-Za-z0-9_-]{1,64}$"
MAX_VERSION = 2**53
Id = Annotated[str, Meta(pattern=ID_PATTERN)]
Title = Annotated[str, Meta(min_length=1, max_length=255)]
Html = Annotated[str, Meta(min_length=1, max_length=100_000)]
Version = Annotated[int, Meta(ge=1, le=MAX_VERSION)]
Moment = Annotated[datetime, Meta(tz=True)]


class Body(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A request body: fields it does not know are refused, so that a slip of the pen is noticed."""


class DecisionBody(Body, forbid_unknown_fields=True, kw_only=True):
    subject: Subject
    action: Literal["approve", "hide", "reject", "spam", "remove", "restore", "edit", "reply"]
    expected_version: Version
    reason: Annotated[str, Meta(max_length=500)] | None = None
    message: Annotated[str, Meta(max_length=10_000)] | None = None
    title: Title | None = None
    body_html: Html | None = None

    def has_text_for(self, subject: Record) -> bool:
        """Whether this order brings text that an edit of the subject can use."""
        return self.body_html is not None or (isinstance(subject, Post) and self.title is not None)


class PostBody(Body, forbid_unknown_fields=True, kw_only=True):
    community_id: Id
    title: Title
    body_html: Html
    language: Language = "nl"
    author_id: Id | None = None
    state: Literal["visible", "held", "draft"] = "visible"
    held_reason: HeldReason | None = None
    matched_words: Annotated[list[str], Meta(max_length=20)] = []


class PostChange(Body, forbid_unknown_fields=True, kw_only=True):
    expected_version: Version
    title: Title | msgspec.UnsetType = msgspec.UNSET
    body_html: Html | msgspec.UnsetType = msgspec.UNSET
    language: Language | msgspec.UnsetType = msgspec.UNSET


class CommentBody(Body, forbid_unknown_fields=True, kw_only=True):
    post_id: Id
    body_html: Html
    parent_id: Id | None = None
    language: Language = "nl"
    author_id: Id | None = None
    state: Literal["visible", "held"] = "visible"
    held_reason: HeldReason | None = None
    matched_words: Annotated[list[str], Meta(max_length=20)] = []


class CommentChange(Body, forbid_unknown_fields=True, kw_only=True):
    expected_version: Version
    body_html: Html | msgspec.UnsetType = msgspec.UNSET
    language: Language | msgspec.UnsetType = msgspec.UNSET


class ReportBody(Body, forbid_unknown_fields=True, kw_only=True):
    subject: Subject
    reason: ReportReason
    note: Annotated[str, Meta(max_length=2000)] | None = None
    reporter_id: Id | None = None


class ReactionBody(Body, forbid_unknown_fields=True, kw_only=True):
    target: Target
    kind: Literal["like", "heart", "laugh", "thanks", "support", "celebrate"]
    person_id: Id | None = None


class ScheduledBody(Body, forbid_unknown_fields=True, kw_only=True):
    community_id: Id
    title: Title
    body_html: Html
    scheduled_at: Moment
    language: Language = "nl"
    author_id: Id | None = None


class ScheduledChange(Body, forbid_unknown_fields=True, kw_only=True):
    expected_version: Version
    title: Title | msgspec.UnsetType = msgspec.UNSET
    body_html: Html | msgspec.UnsetType = msgspec.UNSET
    scheduled_at: Moment | msgspec.UnsetType = msgspec.UNSET
    community_id: Id | msgspec.UnsetType = msgspec.UNSET
    language: Language | msgspec.UnsetType = msgspec.UNSET


def decode(body: bytes, kind: type[T]) -> T:
    """A body as a value. Raises `Problem`: 400 not JSON, 422 not what is expected."""
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.ValidationError as error:
        raise Problem(422, "invalid_body", str(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Problem(400, "malformed_json", "The body is not valid JSON in UTF-8.") from error


async def read_body(
    request: Request, kinds: Sequence[str] = ("application/json",), most: int = MAX_BODY
) -> bytes:
    """The body of a request. Raises `Problem`: 413 larger than `most`, 415 of no kind that is expected."""
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > most:
        raise _too_large(most)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise _too_large(most)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() not in kinds:
        raise Problem(415, "unsupported_media_type", f"Send {' or '.join(kinds)}.")
    return bytes(body)


def _too_large(most: int) -> Problem:
    detail = f"This body may be {most:,} bytes at most."
    return Problem(413, "body_too_large", detail, headers={"Connection": "close"})
