"""An item that comes back: an RFC 5545 rule over wall time, with exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cm_console.domain.plan.item import PlannedItem


@dataclass(frozen=True, slots=True)
class Series:
    """`item` is what comes back; its `at` is the first wall time. `rule` is an RRULE without the name.

    `skipped` are wall times of the rule that do not happen, because they were cancelled or because an item of
    their own stands in their place.
    """

    item: PlannedItem
    rule: str
    skipped: tuple[datetime, ...] = ()


class Reach(StrEnum):
    """How far a change of an occurrence reaches."""

    THIS = "this"
    LATER = "later"  # this one and all that follow
    ALL = "all"
