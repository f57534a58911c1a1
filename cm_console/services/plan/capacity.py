"""How much time a persona has in a week, by holidays and by its own busy seasons.

The product of what each circumstance leaves, averaged over the five workdays; nothing is left of a public
holiday or a closed day. With the usual figures an activation phase of ten weeks that begins on 19 May 2026
takes until 26 August, as the research worked out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import prod

from cm_console.domain.plan.factors import USUAL, Factors
from cm_console.domain.plan.gaps import Reason, Week
from cm_console.domain.plan.persona import BusySeason, Persona
from cm_console.domain.plan.stored import Stored
from cm_console.services.plan.days import DayKind, Days, Region, SpecialDay

WORKDAYS = 5
SUMMER = range(7, 10)  # months; the autumn holiday begins in October


REGIONS = {Region.NORTH: 0.3, Region.MIDDLE: 0.4, Region.SOUTH: 0.3}
"""Where the colleagues of an average organisation live; an assumption, not a measurement."""


@dataclass(frozen=True, slots=True)
class WeekTime:
    """What a week leaves of a persona's time, 0–1, and what takes the rest."""

    share: float
    reasons: tuple[Reason, ...]

    @property
    def because(self) -> tuple[str, ...]:
        """The names of what takes the rest."""
        return tuple(one.name for one in self.reasons)


class Capacity:
    """The special days from `first` up to and without `end`, read once and looked at for many personas."""

    def __init__(self, days: Days, first: date, end: date, factors: Factors | None = None) -> None:
        self._factors = factors or USUAL
        self._days: dict[date, list[SpecialDay]] = defaultdict(list)
        for special in days.between(first, end):
            self._days[special.on].append(special)
        regions = days.regions
        everywhere = sum(REGIONS[region] for region in regions)
        self._shares = {region: REGIONS[region] / everywhere for region in regions}

    def of_week(self, persona: Stored[Persona], week: Week) -> WeekTime:
        """The time of a persona in a week."""
        days = _workdays(week)
        share = sum(self.of_day(persona, day) for day in days) / WORKDAYS
        found = [(one.name, self._left_by(one)) for day in days for one in self._special(persona, day)]
        busy = (one for one in persona.value.busy if any(is_busy(one, day) for day in days))
        found += [(one.name, self._left_in(one)) for one in busy]
        lowest: dict[str, float] = {}
        for name, left in found:
            if left < 1:
                lowest[name] = min(left, lowest.get(name, left))
        return WeekTime(share, tuple(Reason(name, left) for name, left in lowest.items()))

    def of_day(self, persona: Stored[Persona], day: date) -> float:
        """The time of a persona on a day."""
        if day.weekday() >= WORKDAYS:
            return 0.0
        left = prod(self._left_by(special) for special in self._special(persona, day))
        for season in persona.value.busy:
            left *= self._left_in(season) if is_busy(season, day) else 1.0
        return left

    def _special(self, persona: Stored[Persona], day: date) -> Iterable[SpecialDay]:
        found = self._days.get(day, ())
        return (one for one in found if not one.persona_ids or persona.id in one.persona_ids)

    def _left_in(self, season: BusySeason) -> float:
        """What a busy season leaves: as it says itself, or as is assumed for any."""
        return self._factors.busy_season if season.left is None else season.left

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
