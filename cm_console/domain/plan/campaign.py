"""Campaigns and offline events: what ties items together, online and off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cm_console.domain.plan.item import DEFAULT_ZONE


@dataclass(frozen=True, slots=True)
class Campaign:
    """Items with one goal between two days (both included)."""

    name: str
    brief: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    owner: str = ""
    colour: str = ""


class Gathering(StrEnum):
    """What people do at an offline event."""

    WORKSHOP = "workshop"
    WALK_IN = "walk_in"
    DRINKS = "drinks"
    LUNCH = "lunch"
    TRAINING = "training"
    LAUNCH = "launch"
    MEETING = "meeting"
    VISIT = "visit"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class OfflineEvent:
    """A meeting of people in a place. `at` is wall time; `attended` None until somebody counted."""

    title: str
    kind: Gathering = Gathering.OTHER
    at: datetime | None = None
    timezone: str = DEFAULT_ZONE
    minutes: int = 60
    place: str = ""
    persona_ids: tuple[str, ...] = ()
    topic: str = ""
    community_id: str = ""
    intranet_id: int | None = None
    attended: int | None = None
    notes: str = ""
