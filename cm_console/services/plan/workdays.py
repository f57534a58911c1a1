"""Which days people work, so that what is placed by the dozen does not land where nobody reads it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from cm_console.domain.plan.item import moment_of
from cm_console.domain.plan.landing import Mark, Note
from cm_console.services.plan.days import Days

SATURDAY = 5
NEAR = 62  # days; longer than any stretch of free days


class Workdays:
    """Looks at days one by one."""

    def __init__(self, days: Days) -> None:
        self._days = days

    def told_in(self, language: str) -> Workdays:
        """The same days with their names in another language."""
        return Workdays(self._days.told_in(language))

    def holiday(self, day: date) -> str:
        """The name of a day on which most people everywhere are free; empty for others, and for weekends."""
        free = (one for one in self._days.on(day) if one.is_free and not one.regions and not one.persona_ids)
        return next((one.name for one in free), "")

    def is_workday(self, day: date) -> bool:
        """Whether most people work."""
        return not is_weekend(day) and not self.holiday(day)

    def nearest(self, day: date, *, later: bool) -> date:
        """The day itself when people work on it, else the next one that they do; `day` when none is near."""
        step = timedelta(days=1 if later else -1)
        return next((one for n in range(NEAR) if self.is_workday(one := day + n * step)), day)

    def notes(self, at: datetime, timezone: str, now: datetime) -> list[Note]:
        """What is worth knowing about a wall time; `now` is in UTC."""
        found = [Note(Mark.HOLIDAY, name)] if (name := self.holiday(at.date())) else []
        if is_weekend(at.date()):
            found.append(Note(Mark.WEEKEND))
        if moment_of(at, timezone) < now:
            found.append(Note(Mark.PAST))
        return found


def is_weekend(day: date) -> bool:
    """Whether a day is a Saturday or a Sunday."""
    return day.weekday() >= SATURDAY
