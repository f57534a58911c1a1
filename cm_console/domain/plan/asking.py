"""Whether an item wants more of its readers than to be read."""

from __future__ import annotations

from cm_console.domain.plan.item import Format, PlannedItem
from cm_console.domain.plan.manner import Hook
from cm_console.domain.plan.purpose import Purpose, main_purpose

ASKING = frozenset({Format.POLL, Format.QUESTION})  # they ask something by themselves
ACTING = frozenset({Purpose.ACTIVATE, Purpose.BIND})


def asks(item: PlannedItem) -> bool:
    """Whether it says what readers can do."""
    return item.hook is not Hook.NONE or item.format in ASKING


def is_to_move(item: PlannedItem) -> bool:
    """Whether getting people to do something is what it is for."""
    return main_purpose(item.purposes) in ACTING
