"""The words for fixed moments of the week."""

from __future__ import annotations

from collections.abc import Mapping

from cm_console.domain.plan.week_slot import FreeSlot, WeekSlot
from cm_console.views import dates, plan_words

APART = " · "


def asks(slot: WeekSlot, personas: Mapping[str, str], intranets: Mapping[int, str]) -> str:
    """What a slot is for; empty when it is for everything."""
    named = [
        plan_words.word(slot.purpose) if slot.purpose else "",
        personas.get(slot.persona_id, "?") if slot.persona_id else "",
        intranets.get(slot.intranet_id, "?") if slot.intranet_id is not None else "",
    ]
    return APART.join(one for one in named if one)


def moment(slot: WeekSlot) -> str:
    """As in "Tuesday 10:00"."""
    return f"{dates.long_weekday(slot.weekday)} {slot.at:%H:%M}"


def free(one: FreeSlot, personas: Mapping[str, str], intranets: Mapping[int, str]) -> str:
    """A free slot on its day: its time, and what it is for."""
    return APART.join(filter(None, (f"{one.at:%H:%M}", asks(one.slot, personas, intranets))))
