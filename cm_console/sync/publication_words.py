"""What is to be said about a planned item that did not get through, and what stands there of it."""

from __future__ import annotations

from dataclasses import replace

from cm_console.domain.errors import AppError, NotAllowed, Refused
from cm_console.domain.plan.errors import CommunityUnknown, MayNotPublish, NotTaken
from cm_console.domain.plan.publication import Publication
from cm_console.domain.publishing import UNKNOWN_COMMUNITY, Outgoing, Placed
from cm_console.domain.text import plain_text


def as_said_of_items(error: AppError) -> AppError:
    """A no in words about planned items; others say already what they mean."""
    if isinstance(error, Refused) and error.details.get("reason") == UNKNOWN_COMMUNITY:
        return CommunityUnknown()
    if isinstance(error, Refused):
        return NotTaken(None, **error.details)
    return MayNotPublish(None, **error.details) if isinstance(error, NotAllowed) else error


def told(one: Publication, error: AppError) -> Publication:
    """A publication with what went wrong."""
    title, hint = error.texts()
    return replace(one, error=error.code, error_title=title, error_hint=hint)


def is_ours(sent: Outgoing | None, shown: Placed) -> bool:
    """Whether what the server shows is what we sent, however it laid out the text."""
    if sent is None or shown.title.strip() != sent.title.strip() or shown.at != sent.at:
        return False
    return "".join(plain_text(shown.body_html).split()) == "".join(plain_text(sent.body_html).split())


def settled(one: Publication) -> Publication:
    """A publication of which nothing is in doubt or in trouble any more."""
    return replace(one, attempts=0, not_before=None, error="", error_title="", error_hint="", theirs=None)
