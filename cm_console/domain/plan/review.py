"""The review of a planned item: who was asked, what they answered, and to which content.

A yes is a yes to words, pictures and place. It goes on counting when only the time changes, and no longer
when somebody rewrites the item.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.status import STRICT, Approval, Status

RULE_ID = "review_rule"  # there is one of it
AGREED = frozenset({Status.APPROVED, Status.SCHEDULED})
"""What a rewritten item falls back from where a yes is asked for."""


class Verdict(StrEnum):
    """What a reviewer answers."""

    YES = "yes"
    CHANGE = "change"  # please change something first


@dataclass(frozen=True, slots=True)
class ReviewRule:
    """Who says yes before something is scheduled."""

    approval: Approval = Approval.OPTIONAL


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody said, at a moment in UTC, about the content that `content_of` tells apart."""

    by: str
    verdict: Verdict
    at: datetime
    content: str
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """Those who were asked, and every answer, the newest last. Names are compared without case."""

    asked: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()

    def last_of(self, name: str) -> Answer | None:
        """What somebody answered last; None while they did not."""
        theirs = [one for one in self.answers if one.by.casefold() == name.casefold()]
        return theirs[-1] if theirs else None

    def people(self) -> list[str]:
        """Those who were asked, then those who answered without being asked; each once."""
        return list(distinct((*self.asked, *(one.by for one in self.answers))))


def distinct(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names as they were first written, each once, without those that say nothing."""
    named: dict[str, str] = {}
    for name in names:
        if clean := " ".join(name.split()):
            named.setdefault(clean.casefold(), clean)
    return tuple(named.values())


def subject_of(item: PlannedItem, entry_id: str) -> str:
    """What a review and its comments are about: what comes back is one thing, however often it does."""
    return item.series_id or entry_id.partition("@")[0]


def content_of(item: PlannedItem) -> str:
    """A short text that stays the same while colleagues would read and see the same in the same place."""
    said = {
        "wordings": [[one.language, one.title, one.text] for one in item.wordings],
        "media": [[one.file, one.alt_text] for one in item.media],
        "place": [item.intranet_id, item.community_id],
    }
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def has_enough(approval: Approval, review: Review, content: str) -> bool:
    """Whether as many as the rule asks for said yes to this content, and nobody asks to change it."""
    if approval not in STRICT:
        return True
    last = {one.by.casefold(): one.verdict for one in review.answers if one.content == content}
    if Verdict.CHANGE in last.values():
        return False
    if approval is Approval.ONE:
        return bool(last)
    return bool(review.asked) and all(name.casefold() in last for name in review.asked)
