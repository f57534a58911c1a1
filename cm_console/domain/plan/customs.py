"""How an organisation plans: where its people live, and at what time it usually publishes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from cm_console.domain.plan.own_days import Region
from cm_console.domain.plan.wall_time import USUAL_TIME

CUSTOMS_ID = "customs"  # there is one of it


@dataclass(frozen=True, slots=True)
class Customs:
    """`regions` are those whose school holidays count; `usual_time` is for what has a day and no time yet."""

    regions: tuple[Region, ...] = tuple(Region)
    usual_time: time = USUAL_TIME
