"""An idea for a gap, and the grounds it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cm_console.domain.plan.gaps import Cell, Week
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.purpose import Purpose
from cm_console.domain.plan.target import Target

FEWEST_PEOPLE = 10
"""What fewer colleagues did together is never told (k-anonymity)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a suggestion is wanted for. Without a purpose it is what the persona gets too little of.

    `turn` counts how often it was asked for before: each time it is another idea.
    """

    persona_id: str
    week: Week
    purpose: Purpose | None = None
    target: Target | None = None
    turn: int = 0


@dataclass(frozen=True, slots=True)
class ActiveHour:
    """An hour of the week (wall time, Monday is 0) in which at least `FEWEST_PEOPLE` colleagues were active.

    `events` counts posts, comments and reactions; `people` the colleagues behind them.
    """

    weekday: int
    hour: int
    events: int
    people: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A draft that nobody kept yet, for a persona and a week.

    `below` is how much of its purpose is missing (0–1), counted over `rest_on` items around that week; None
    when there is no item, or when the person chose the purpose. `hour` is what the time rests on; None: the
    general finding that colleagues read between eight and nine and between one and three. The item has no
    time when no workday of the week has a free moment left.
    """

    item: PlannedItem
    persona: str
    week: Week
    cell: Cell
    purpose: Purpose
    target: Target
    below: float | None
    rest_on: int
    hour: ActiveHour | None

    @property
    def day(self) -> date | None:
        """The day that was found."""
        return self.item.at.date() if self.item.at else None
