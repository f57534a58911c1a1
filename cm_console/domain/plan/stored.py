"""A value of the plan as it is kept: with a stable id, a version, and who made and changed it when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from cm_console.domain.plan.campaign import Campaign
from cm_console.domain.plan.comment import Comments
from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.kept_text import KeptText
from cm_console.domain.plan.offline_event import OfflineEvent
from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.owner import Owner
from cm_console.domain.plan.pause import Pause
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.review import Review, ReviewRule
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.template import Template
from cm_console.domain.plan.week_slot import WeekSlot

Planned = (
    Persona
    | PlannedItem
    | Series
    | Campaign
    | Template
    | OfflineEvent
    | OwnDays
    | Customs
    | KeptText
    | WeekSlot
    | Owner
    | Review
    | ReviewRule
    | Comments
    | Pause
)
T_co = TypeVar("T_co", covariant=True, bound=Planned)


@dataclass(frozen=True, slots=True)
class Stored(Generic[T_co]):
    """`id` is a UUIDv7 and never changes; `version` begins at 1 and grows with each change. Times are UTC."""

    id: str
    value: T_co
    version: int
    created_at: datetime
    created_by: str
    updated_at: datetime
    updated_by: str


@dataclass(frozen=True, slots=True)
class Change:
    """One value before and after a step; None: it was not there, or is no longer."""

    id: str
    before: Planned | None
    after: Planned | None
