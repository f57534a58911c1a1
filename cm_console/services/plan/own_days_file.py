"""Holidays of other calendars: an iCalendar file whose events are days with a name."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

from icalendar import Event

from cm_console.domain.plan.own_days import OwnDays, Returns
from cm_console.services.plan.icalendar_file import events_of
from cm_console.services.plan.outside_file import refuse_a_far_year

LONGEST = timedelta(days=200)  # what lasts longer is no special day


class _Unusable(Exception):  # stays in this file: becomes a number of what was left out
    """An event that is no day with a name."""


def read(path: Path, *, is_free: bool) -> tuple[list[OwnDays], int]:
    """The days of a file, and how many events could not be used. Raises `BadFile`."""
    found, left_out = list[OwnDays](), 0
    for event in events_of(path):
        try:
            found.append(_days(event, is_free=is_free))
        except (_Unusable, KeyError, ValueError, TypeError, AttributeError, OverflowError):
            left_out += 1
    return found, left_out


def _days(event: Event, *, is_free: bool) -> OwnDays:
    name = str(event.get("SUMMARY", "")).strip()
    if not name or str(event.get("STATUS", "")).upper() == "CANCELLED":
        raise _Unusable
    first = _day(event.start)
    refuse_a_far_year(first)
    last = _last(event)
    if not first <= last <= first + LONGEST:
        raise _Unusable
    return OwnDays(name, first, last, _returns(event, first), is_free)


def _last(event: Event) -> date:
    """The last day that belongs to it: an end without a time of the clock is the day after (RFC 5545)."""
    end = event.end
    if isinstance(end, datetime):
        moment = end - timedelta(seconds=1) if end > event.start else end
        return moment.date()
    return max(_day(event.start), end - timedelta(days=1))


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def _returns(event: Event, first: date) -> Returns:
    rules = [rule.to_ical().decode().upper() for rule in event.rrules]
    if not rules:
        return Returns.ONCE
    plain = {"FREQ=YEARLY", "INTERVAL=1", f"BYMONTH={first.month}", f"BYMONTHDAY={first.day}"}
    if len(rules) > 1 or not set(rules[0].split(";")) <= plain or event.exdates:
        raise _Unusable  # an end, an exception or a weekday: nothing that we could keep
    return Returns.YEARLY
