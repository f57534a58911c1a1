"""Days and the clock on the wall, as plans are made in them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

USUAL_TIME = time(9)  # for what has a day and no time yet


def midnight(day: date) -> datetime:
    """The wall time at which a day begins."""
    return datetime.combine(day, time())


def monday_of(day: date) -> date:
    """The first day of the ISO week of a day."""
    return day - timedelta(days=day.weekday())
