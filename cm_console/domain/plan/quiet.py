"""Times at which nothing is to appear."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of the day, from `first` up to and without `end`; one that ends before it begins goes over
    midnight.
    """

    first: time
    end: time

    def hold(self, at: time) -> bool:
        """Whether a time of the clock lies in it."""
        if self.first <= self.end:
            return self.first <= at < self.end
        return at >= self.first or at < self.end

    def stretches(self) -> tuple[tuple[int, int], ...]:
        """Its parts within one day, in minutes since midnight."""
        first, end = _minutes(self.first), _minutes(self.end)
        if first <= end:
            return ((first, end),) if first < end else ()
        return tuple(one for one in ((0, end), (first, DAY)) if one[0] < one[1])

    @property
    def name(self) -> str:
        """As in `21:00–07:00`."""
        return f"{self.first:%H:%M}–{self.end:%H:%M}"


DAY = 24 * 60  # minutes


@dataclass(frozen=True, slots=True)
class QuietTime:
    """A day on which nothing appears, with `hours` a part of it; without `persona_ids` for everybody."""

    on: date
    name: str
    hours: Hours | None = None
    persona_ids: tuple[str, ...] = ()

    def holds(self, at: datetime) -> bool:
        """Whether a wall time lies in it."""
        return at.date() == self.on and (self.hours is None or self.hours.hold(at.time()))


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
