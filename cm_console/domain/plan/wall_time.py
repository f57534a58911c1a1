"""Days and the clock on the wall, as plans are made in them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cm_console.domain.plan.item import DEFAULT_ZONE

QUARTER = timedelta(minutes=15)
USUAL_TIME = time(9)  # for what has a day and no time yet


def midnight(day: date) -> datetime:
    """The wall time at which a day begins."""
    return datetime.combine(day, time())


def monday_of(day: date) -> date:
    """The first day of the ISO week of a day."""
    return day - timedelta(days=day.weekday())


def clock_change(day: date, timezone: str = DEFAULT_ZONE) -> tuple[datetime, timedelta] | None:
    """The wall time from which a clock skips (positive) or repeats (negative) a while; None on most days.

    Raises `zoneinfo.ZoneInfoNotFoundError` for an unknown zone.
    """
    zone, first = ZoneInfo(timezone), midnight(day)
    before = first.replace(tzinfo=zone).utcoffset() or timedelta()
    for number in range(1, timedelta(days=1) // QUARTER + 1):
        at = first + number * QUARTER
        change = (at.replace(tzinfo=zone).utcoffset() or timedelta()) - before
        if change:
            return at - abs(change), change
    return None
