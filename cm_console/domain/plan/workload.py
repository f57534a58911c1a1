"""Who has how much work in the plan: hours of a week beside the hours that there are."""

from __future__ import annotations

from dataclasses import dataclass

from cm_console.domain.plan.gaps import Week
from cm_console.domain.plan.item import Format, PlannedItem

USUAL_MINUTES = 60
MOST_EFFORT = 100 * 60  # minutes, of one item
MINUTES = {
    Format.POST: 30,
    Format.NEWS: 90,
    Format.BLOG: 180,
    Format.VIDEO: 240,
    Format.POLL: 30,
    Format.QUESTION: 20,
    Format.WIKI: 120,
    Format.THANKS: 20,
    Format.GAME: 120,
    Format.FIGURES: 90,
    Format.SURPRISE: 90,
}
"""What making one usually takes; assumptions to begin with, each item can say otherwise."""


def effort_of(item: PlannedItem) -> int:
    """The minutes of work that an item takes."""
    known = item.effort_minutes
    return MINUTES.get(item.format, USUAL_MINUTES) if known is None else known


@dataclass(frozen=True, slots=True)
class Load:
    """The work of one owner in one week. `hours` is what there is; None: nobody said, so it is never over."""

    minutes: int
    items: int
    hours: float | None = None

    @property
    def is_over(self) -> bool:
        """Whether it is more than there is."""
        return self.hours is not None and self.minutes > self.hours * 60


@dataclass(frozen=True, slots=True)
class Workload:
    """A row an owner, a column a week."""

    weeks: tuple[Week, ...]
    owners: tuple[str, ...]
    loads: tuple[tuple[Load, ...], ...]
