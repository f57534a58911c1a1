"""Days and the clock on the wall, as plans are made in them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cm_console.domain.plan.item import DEFAULT_ZONE

USUAL_TIME = time(9)  # for what has a day and no time yet


def midnight(day: date) -> datetime:
    """The wall time at which a day begins."""
    return datetime.combine(day, time())


def monday_of(day: date) -> date:
    """The first day of the ISO week of a day."""
    return day - timedelta(days=day.weekday())


def clock_change(day: date, timezone: str = DEFAULT_ZONE) -> int:
    """By how many hours the clock is set on during a day, or back (below 0); mostly 0."""
    zone = ZoneInfo(timezone)
    begin, end = (midnight(one).replace(tzinfo=zone) for one in (day, day + timedelta(days=1)))
    change = (end.utcoffset() or timedelta()) - (begin.utcoffset() or timedelta())
    return change // timedelta(hours=1)
