"""How an organisation plans: where its people live, when it publishes and when not, what it assumes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from cm_console.domain.plan.factors import USUAL, Factors
from cm_console.domain.plan.own_days import Region
from cm_console.domain.plan.quiet import Hours
from cm_console.domain.plan.wall_time import USUAL_TIME

CUSTOMS_ID = "customs"  # there is one of it
SPACING = 30  # minutes


@dataclass(frozen=True, slots=True)
class Customs:
    """`regions` are those whose school holidays count; `usual_time` is for what has a day and no time yet.

    Nothing appears in the `quiet_hours` of any day. Between two items in the same community are at least
    `spacing_minutes`, 0 for none.
    """

    regions: tuple[Region, ...] = tuple(Region)
    usual_time: time = USUAL_TIME
    quiet_hours: Hours | None = None
    spacing_minutes: int = SPACING
    factors: Factors = USUAL
