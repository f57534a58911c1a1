"""What a plan leaves open: a cell for each persona and week, and how the purposes are spread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.purpose import Purpose, deviation
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.target import Target

GAP_BELOW = 0.5
OUT_OF_BALANCE = 0.2  # deviation above which something should shift; the gate of the interaction phase


@dataclass(frozen=True, slots=True)
class Week:
    """One ISO week, by its Monday."""

    monday: date

    @classmethod
    def named(cls, name: str) -> Week:
        """The week that is written as `2026-W49`. Raises ValueError."""
        return cls(date.fromisoformat(f"{name}-1"))

    @property
    def name(self) -> str:
        """As in `2026-W49`."""
        year, week, _ = self.monday.isocalendar()
        return f"{year}-W{week:02}"

    @property
    def end(self) -> date:
        """The Monday after it."""
        return self.monday + timedelta(days=7)


class Level(StrEnum):
    """How well a persona is served in a week."""

    FREE = "free"  # nothing is needed
    GAP = "gap"
    THIN = "thin"
    COVERED = "covered"
    OVERLOAD = "overload"


@dataclass(frozen=True, slots=True)
class Reason:
    """A holiday or a busy season, and the share (0–1) of somebody's time that it leaves on its days."""

    name: str
    left: float


@dataclass(frozen=True, slots=True)
class Cell:
    """What one persona gets in one week.

    `has` counts promised items (1 when made for them, less when they read along), `hoped` the same with
    drafts and ideas. `capacity` (0–1) is how much of their usual time they have, and `need` the items that
    this asks for; `reasons` are holidays and busy seasons. `entries` is everything that stands there.
    """

    has: float
    hoped: float
    need: float
    capacity: float
    overload: bool
    reasons: tuple[Reason, ...] = ()
    entries: tuple[Entry, ...] = ()

    @property
    def because(self) -> tuple[str, ...]:
        """The names of what takes their time."""
        return tuple(one.name for one in self.reasons)

    @property
    def coverage(self) -> float | None:
        """The part of the need that is met, 0–1 (measure M45 of the research); None when there is none."""
        return min(1.0, self.has / self.need) if self.need > 0 else None

    @property
    def level(self) -> Level:
        """How well that is."""
        if self.overload:
            return Level.OVERLOAD
        if self.coverage is None:
            return Level.FREE
        if self.coverage >= 1:
            return Level.COVERED
        return Level.GAP if self.coverage < GAP_BELOW else Level.THIN


@dataclass(frozen=True, slots=True)
class Spread:
    """How items are spread over the purposes, beside a target. All shares are 0–1.

    `actual` and `sending_only` (the share of items that only draw attention or inform) rest on `count` items;
    None when that is none. `silent` items have no purpose and are left out.
    """

    target: Target
    wanted: Mapping[Purpose, float]
    actual: Mapping[Purpose, float] | None
    sending_only: float | None
    count: int
    silent: int

    @property
    def deviation(self) -> float | None:
        """How far the plan is from the target, 0–1 (measure M44)."""
        return None if self.actual is None else deviation(self.actual, self.wanted)

    def below(self, purpose: Purpose) -> float:
        """How much of a purpose is missing; negative when there is more than asked for."""
        return self.wanted[purpose] - (self.actual or {}).get(purpose, 0.0)

    def shift(self) -> tuple[Purpose, Purpose] | None:
        """What there is too much of, and what should come in its place; None near enough to the target."""
        if self.deviation is None or self.deviation <= OUT_OF_BALANCE:
            return None
        return min(Purpose, key=self.below), max(Purpose, key=self.below)


@dataclass(frozen=True, slots=True)
class Gaps:
    """The plan of some weeks: a row a persona, a column a week. The spread is that of what is promised."""

    weeks: tuple[Week, ...]
    personas: tuple[Stored[Persona], ...]
    cells: tuple[tuple[Cell, ...], ...]
    spread: Spread
