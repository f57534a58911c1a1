"""A fixed moment of the week at which something may appear."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.purpose import Purpose, main_purpose
from cm_console.domain.plan.wall_time import monday_of


@dataclass(frozen=True, slots=True)
class WeekSlot:
    """`weekday` 0 is Monday, `at` is wall time. What is empty asks nothing of the item that it is for."""

    weekday: int
    at: time
    persona_id: str = ""
    intranet_id: int | None = None
    purpose: Purpose | None = None

    def fits(self, item: PlannedItem) -> bool:
        """Whether an item is what the slot is for: what the slot asks, the item has to say."""
        audience = {one.persona_id for one in item.audience}
        return (
            (not self.persona_id or self.persona_id in audience)
            and (self.intranet_id is None or self.intranet_id == item.intranet_id)
            and (self.purpose is None or self.purpose is main_purpose(item.purposes))
        )

    def in_week(self, day: date) -> datetime:
        """Its wall time in the week of a day; a change of the clock does not move it."""
        return datetime.combine(monday_of(day) + timedelta(days=self.weekday), self.at)


@dataclass(frozen=True, slots=True)
class FreeSlot:
    """A slot in one week, with nothing on it yet."""

    at: datetime
    slot: WeekSlot
