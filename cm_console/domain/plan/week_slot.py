"""A fixed moment of the week at which something may appear."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from cm_console.domain.plan.item import Audience, PlannedItem
from cm_console.domain.plan.purpose import Purpose, main_purpose, mix_of
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

    def filled(self, item: PlannedItem) -> PlannedItem:
        """An item that says what the slot asks, and for the rest what it said."""
        return replace(
            item,
            audience=(Audience(self.persona_id),) if self.persona_id else item.audience,
            intranet_id=item.intranet_id if self.intranet_id is None else self.intranet_id,
            purposes=item.purposes if self.purpose is None else mix_of({self.purpose: 1}),
        )

    def in_week(self, day: date) -> datetime:
        """Its wall time in the week of a day; a change of the clock does not move it."""
        return datetime.combine(monday_of(day) + timedelta(days=self.weekday), self.at)


@dataclass(frozen=True, slots=True)
class FreeSlot:
    """A slot in one week, with nothing on it yet."""

    at: datetime
    slot: WeekSlot
