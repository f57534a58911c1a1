"""When nothing is to appear: quiet days of the organisation's own, and the quiet hours of every day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.quiet import QuietTime
from cm_console.services.plan.days import Days


class QuietTimes:
    """Quiet as the organisation keeps it at the moment that is asked. Times are wall times."""

    def __init__(self, days: Days, customs: Callable[[], Customs]) -> None:
        self._days, self._customs = days, customs

    def between(self, first: date, end: date) -> Quiet:
        """What is quiet from `first` up to and without `end`, read once to be asked often."""
        found = [
            QuietTime(one.on, one.name, one.quiet_hours, one.persona_ids)
            for one in self._days.between(first, end)
            if one.is_quiet
        ]
        return Quiet(found, self._customs())

    def at(self, at: datetime, persona_ids: Iterable[str]) -> tuple[str, bool] | None:
        """As `Quiet.at`, for one moment."""
        return self.between(at.date(), at.date() + timedelta(days=1)).at(at, persona_ids)


class Quiet:
    """The quiet of some days."""

    def __init__(self, times: Iterable[QuietTime], customs: Customs) -> None:
        self._hours = customs.quiet_hours
        self._days = defaultdict[date, list[QuietTime]](list)
        for one in times:
            self._days[one.on].append(one)

    def at(self, at: datetime, persona_ids: Iterable[str]) -> tuple[str, bool] | None:
        """Why a wall time is quiet for these personas, and whether the whole day is kept by name; None when
        something can appear. What is quiet for some personas only does not touch others.
        """
        whom = set(persona_ids)
        for one in self._days.get(at.date(), ()):
            if one.holds(at) and (not one.persona_ids or whom & set(one.persona_ids)):
                return one.name, True
        if self._hours is not None and self._hours.hold(at.time()):
            return self._hours.name, False
        return None
