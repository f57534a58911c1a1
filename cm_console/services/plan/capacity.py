"""How much time a persona has in a week, by holidays and by its own busy seasons.

The product of what each circumstance leaves, averaged over the five workdays; nothing is left of a public
holiday or a closed day. With the figures below an activation phase of ten weeks that begins on 19 May 2026
takes until 26 August, as the research worked out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import prod

from cm_console.domain.plan.gaps import Week
from cm_console.domain.plan.persona import BusySeason, Persona
from cm_console.domain.plan.stored import Stored
from cm_console.services.plan.days import DayKind, Days, Region, SpecialDay

WORKDAYS = 5
SUMMER = range(7, 10)  # months; the autumn holiday begins in October


@dataclass(frozen=True, slots=True)
class Factors:
    """What each circumstance leaves of somebody's time (0–1), and where the colleagues of an average live.

    Assumptions, not measurements: to be replaced by what an organisation knows of itself.
    """

    summer_holiday: float = 0.3
    school_holiday: float = 0.6
    busy_season: float = 0.4
    regions: Mapping[Region, float] = field(
        default_factory=lambda: {Region.NORTH: 0.3, Region.MIDDLE: 0.4, Region.SOUTH: 0.3}
    )


@dataclass(frozen=True, slots=True)
class WeekTime:
    """What a week leaves of a persona's time, 0–1, and the names of what takes the rest."""

    share: float
    because: tuple[str, ...]


class Capacity:
    """The special days from `first` up to and without `end`, read once and looked at for many personas."""

    def __init__(self, days: Days, first: date, end: date, factors: Factors | None = None) -> None:
        self._factors = factors or Factors()
        self._days: dict[date, list[SpecialDay]] = defaultdict(list)
        for special in days.between(first, end):
            self._days[special.on].append(special)
        regions = days.regions
        everywhere = sum(self._factors.regions[region] for region in regions)
        self._shares = {region: self._factors.regions[region] / everywhere for region in regions}

    def of_week(self, persona: Stored[Persona], week: Week) -> WeekTime:
        """The time of a persona in a week."""
        days = _workdays(week)
        share = sum(self.of_day(persona, day) for day in days) / WORKDAYS
        names = [one.name for day in days for one in self._special(persona, day) if self._left_by(one) < 1]
        names += [one.name for one in persona.value.busy if any(is_busy(one, day) for day in days)]
        return WeekTime(share, tuple(dict.fromkeys(names)))

    def of_day(self, persona: Stored[Persona], day: date) -> float:
        """The time of a persona on a day."""
        if day.weekday() >= WORKDAYS:
            return 0.0
        left = prod(self._left_by(special) for special in self._special(persona, day))
        for season in persona.value.busy:
            left *= self._factors.busy_season if is_busy(season, day) else 1.0
        return left

    def _special(self, persona: Stored[Persona], day: date) -> Iterable[SpecialDay]:
        found = self._days.get(day, ())
        return (one for one in found if not one.persona_ids or persona.id in one.persona_ids)

    def _left_by(self, special: SpecialDay) -> float:
        """What a day leaves: nothing to those who are free on it, a part to parents in a school holiday."""
        if special.is_free:
            kept = 0.0
        elif special.kind is DayKind.SCHOOL:
            is_summer = special.on.month in SUMMER
            kept = self._factors.summer_holiday if is_summer else self._factors.school_holiday
        else:
            return 1.0
        away = sum(self._shares[region] for region in special.regions) if special.regions else 1.0
        return 1.0 - away * (1.0 - kept)


def is_busy(season: BusySeason, day: date) -> bool:
    """Whether a day lies in a season, which may run over New Year."""
    first, last = (season.from_month, season.from_day), (season.to_month, season.to_day)
    here = (day.month, day.day)
    return first <= here <= last if first <= last else here >= first or here <= last


def _workdays(week: Week) -> Sequence[date]:
    return [week.monday + timedelta(days=number) for number in range(WORKDAYS)]
