"""Meeting each other: a workshop, a walk-in hour, drinks. What goes on online is taken there and back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cm_console.domain.plan.item import DEFAULT_ZONE, moment_of


class EventKind(StrEnum):
    """What kind of meeting."""

    WORKSHOP = "workshop"
    WALK_IN = "walk_in"
    DRINKS = "drinks"
    BRAINSTORM = "brainstorm"
    LUNCH = "lunch"
    TRAINING = "training"
    LAUNCH = "launch"
    TEAM_MEETING = "team_meeting"
    SITE_VISIT = "site_visit"
    INTRODUCTION_DAY = "introduction_day"
    FEEDBACK_GROUP = "feedback_group"


@dataclass(frozen=True, slots=True)
class Topic:
    """The conversation online that an event takes up: in words, and where it goes on.

    `post_id` is the remote id of the post that began it, `community_id` that of a whole community; both may
    be empty.
    """

    text: str = ""
    intranet_id: int | None = None
    post_id: str = ""
    community_id: str = ""


@dataclass(frozen=True, slots=True)
class OfflineEvent:
    """One event. `at` is wall time. Items name it by `event_id`; what stands before `at` leads to it, what
    stands after it brings back what happened.

    `attendance` is a number and never names; None while nobody counted.
    """

    title: str
    at: datetime
    kind: EventKind = EventKind.WORKSHOP
    minutes: int = 60
    timezone: str = DEFAULT_ZONE
    place: str = ""
    persona_ids: tuple[str, ...] = ()
    topic: Topic = Topic()
    capacity: int | None = None
    attendance: int | None = None
    outcome: str = ""
    notes: str = ""

    @property
    def moment(self) -> datetime:
        """When it begins, in UTC."""
        return moment_of(self.at, self.timezone)
