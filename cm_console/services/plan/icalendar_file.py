"""The calendar as an iCalendar file (RFC 5545), for other programs and back again.

Everything that the plan knows of an item travels in a property of our own, without the private notes, which
never leave this computer. Files of other programs have none of it: they are read by their standard parts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
from icalendar import Calendar as File
from icalendar import Event, vRecur

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.errors import BadFile, BadRule, CannotMoveAll
from cm_console.domain.plan.imported import LeftOut
from cm_console.domain.plan.item import DEFAULT_ZONE, PlannedItem, Wording
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.wall_time import USUAL_TIME
from cm_console.domain.plan.workload import MOST_EFFORT
from cm_console.services.plan.outside_file import refuse_a_far_year, refuse_more_than_most, text_of
from cm_console.services.plan.recurrence import check_rule, in_utc, moved

PRODUCT = "-//CM Console//CM Console//EN"
OURS = "X-CM-CONSOLE-ITEM"
UTC_NAMES = frozenset({"UTC", "Etc/UTC"})
Moment = date | datetime
TENTATIVE = frozenset({Status.IDEA, Status.DRAFT, Status.IN_REVIEW, Status.MISSED})


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds. `items` are pairs of an item and its rule, empty for what happens once.

    `left_out` says how many events could not be used, by the reason.
    """

    items: tuple[tuple[PlannedItem, str, tuple[datetime, ...]], ...]
    left_out: tuple[tuple[LeftOut, int], ...] = ()


def write(entries: Iterable[Entry], series: Sequence[Stored[Series]], now: datetime) -> bytes:
    """Entries with a time, and whole series, as one file. Occurrences without an item of their own are in the
    rule of their series. `now` is in UTC.
    """
    file = File()
    file.add("prodid", PRODUCT)
    file.add("version", "2.0")
    file.add("x-wr-calname", "CM Console")
    for one in series:
        event = _event(one.id, one.value.item, now)
        event.add("rrule", vRecur.from_ical(in_utc(one.value.rule, one.value.item.timezone)))
        for moment in one.value.skipped:
            event.add("exdate", _zoned(moment, one.value.item.timezone))
        file.add_component(event)
    for entry in entries:
        if entry.item.at is not None and not entry.is_occurrence:
            file.add_component(_event(entry.id, entry.item, now))
    file.add_missing_timezones()
    content: bytes = file.to_ical()
    return content


def read(path: Path, timezone: str = DEFAULT_ZONE, known: Container[str] = ()) -> Read:
    """Reads a file; `timezone` is for events that name none, and those with a UID of `known` are left out.

    Raises `BadFile`.
    """
    items: list[tuple[PlannedItem, str, tuple[datetime, ...]]] = []
    left_out = Counter[LeftOut]()
    events = list(events_of(path))
    overridden = _overridden(events)
    for event in events:
        if event.uid in known:
            left_out[LeftOut.ALREADY_HERE] += 1
            continue
        try:
            items.append(_item(event, overridden, timezone))
        except (BadRule, CannotMoveAll):
            left_out[LeftOut.RULE] += 1
        except _Unusable as reason:
            left_out[reason.why] += 1
        except (KeyError, ValueError, TypeError, AttributeError, OverflowError):
            left_out[LeftOut.UNREADABLE] += 1
        else:
            left_out[LeftOut.MORE_DATES] += "RDATE" in event
    return Read(tuple(items), tuple((reason, count) for reason, count in left_out.items() if count))


class _Unusable(Exception):  # stays in this file: becomes a reason of what was left out
    """An event that cannot be held here."""

    def __init__(self, why: LeftOut) -> None:
        super().__init__(why)
        self.why = why


# --- writing -----------------------------------------------------------------------------------------


def _event(uid: str, item: PlannedItem, now: datetime) -> Event:
    event, at = Event(), item.at
    event.add("uid", uid_of(uid))
    event.add("dtstamp", now)
    if at is not None:
        event.add("dtstart", _zoned(at, item.timezone))
        event.add("dtend", _zoned(at + timedelta(minutes=item.minutes), item.timezone))
    event.add("summary", item.title)
    if item.wordings:
        event.add("description", item.wordings[0].text)
    if item.tags:
        event.add("categories", list(item.tags))
    event.add("status", standing(item.status))
    event.add("transp", "TRANSPARENT")  # a plan to publish does not make anybody busy
    event.add(OURS, msgspec.json.encode(replace(item, notes="")).decode())
    return event


def uid_of(record_id: str) -> str:
    """The UID by which other programs, and this one, know an item or series again."""
    return f"{record_id}@cm-console"


def standing(status: Status) -> str:
    """A status as other calendars know it."""
    if status is Status.CANCELLED:
        return "CANCELLED"
    return "TENTATIVE" if status in TENTATIVE else "CONFIRMED"


def _zoned(at: datetime, timezone: str) -> datetime:
    return at.replace(tzinfo=ZoneInfo(timezone))


# --- reading -----------------------------------------------------------------------------------------


def events_of(path: Path) -> Iterator[Event]:
    """The events of a file. Raises `BadFile`."""
    content = text_of(path)
    no_calendar = BadFile(file=path.name, reason=QT_TRANSLATE_NOOP("errors", "not an iCalendar file"))
    try:
        files = File.from_ical(content, multiple=True)
    except (ValueError, IndexError, KeyError) as error:
        raise no_calendar from error
    if not files:
        raise no_calendar
    events = [event for file in files for event in file.walk("VEVENT") if isinstance(event, Event)]
    refuse_more_than_most(path, len(events), "events")
    yield from events


def _item(
    event: Event, overridden: Mapping[str, Sequence[Moment]], timezone: str
) -> tuple[PlannedItem, str, tuple[datetime, ...]]:
    if _moves_the_rest(event):
        raise _Unusable(LeftOut.THIS_AND_LATER)
    _refuse_an_unknown_zone(event)
    at, zone = _wall_time(event.start, timezone)
    refuse_a_far_year(at)
    ours = event.get(OURS)
    item = _ours(str(ours)) if ours else _foreign(event)
    item = replace(item, at=at, timezone=zone, minutes=_within_a_day(item.minutes))
    if not event.rrules:
        return item, "", ()
    series = _series(event, item, overridden.get(event.uid, ()))
    return item, series.rule, series.skipped


def _series(event: Event, item: PlannedItem, overridden: Sequence[Moment]) -> Series:
    """A series as the file counts it, in the zone that it begins in, brought to its wall time here as a
    whole: late in the evening in UTC, the days of its rule are those of the next day here.
    """
    if len(event.rrules) > 1 or "EXRULE" in event:
        raise _Unusable(LeftOut.RULE)
    begin = event.start
    own_zone = begin.tzinfo if isinstance(begin, datetime) else None
    zone = own_zone or ZoneInfo(item.timezone)
    first = _at_start(begin, begin, zone)
    rule = check_rule(event.rrules[0].to_ical().decode(), first, zone)
    times = [*(one for one in event.exdates if isinstance(one, date)), *overridden]
    skipped = tuple(sorted({_at_start(one, begin, zone) for one in times}))
    by = item.at - first if item.at else timedelta()
    return moved(Series(replace(item, at=first), rule, skipped), by)


def _at_start(value: Moment, start: Moment, zone: tzinfo) -> datetime:
    """A moment as wall time in a zone; a day alone is its occurrence of that day."""
    if isinstance(value, datetime):
        return value.astimezone(zone).replace(tzinfo=None) if value.tzinfo else value
    return datetime.combine(value, start.time() if isinstance(start, datetime) else USUAL_TIME)


def _name_of(value: datetime) -> str:
    return str(getattr(value.tzinfo, "key", ""))


def _refuse_an_unknown_zone(event: Event) -> None:
    """A zone that nobody knows is left without any by the library."""
    start = event.start
    named = event["DTSTART"].params.get("TZID")
    if named and isinstance(start, datetime) and start.tzinfo is None:
        raise _Unusable(LeftOut.ZONE)


def _moves_the_rest(event: Event) -> bool:
    """Whether it changes all occurrences from a day on; such a change is not held here."""
    return "RECURRENCE-ID" in event and "RANGE" in event["RECURRENCE-ID"].params


def _ours(text: str) -> PlannedItem:
    """What this program wrote of an item, and somebody may have changed. Raises ValueError."""
    item = msgspec.json.decode(text, type=PlannedItem)
    for day in (item.due_on, item.expires_on, item.review_on):
        if day is not None:
            refuse_a_far_year(day)
    if not item.wordings:
        raise ValueError(text)
    if not 0 <= (item.effort_minutes or 0) <= MOST_EFFORT:
        raise ValueError(item.effort_minutes)
    return item


def _foreign(event: Event) -> PlannedItem:
    title, text = str(event.get("SUMMARY", "")).strip(), str(event.get("DESCRIPTION", "")).strip()
    cancelled = str(event.get("STATUS", "")).upper() == "CANCELLED"
    return PlannedItem(
        (Wording("nl", title, text),),
        status=Status.CANCELLED if cancelled else Status.DRAFT,
        tags=tuple(str(one) for one in event.categories),
        minutes=_minutes(event),
    )


def _minutes(event: Event) -> int:
    long: timedelta = event.duration
    return int(long.total_seconds()) // 60


def _within_a_day(minutes: int) -> int:
    return max(5, min(24 * 60, minutes))


def _wall_time(value: date | datetime, timezone: str) -> tuple[datetime, str]:
    """The wall time and its zone. UTC and fixed offsets are not places: they become time in `timezone`."""
    if not isinstance(value, datetime):
        return datetime.combine(value, USUAL_TIME), timezone
    if value.tzinfo is None:
        return value, timezone
    zone = _name_of(value)
    if not zone or zone in UTC_NAMES:
        return value.astimezone(ZoneInfo(timezone)).replace(tzinfo=None), timezone
    return value.replace(tzinfo=None), zone


def _overridden(events: Iterable[Event]) -> dict[str, list[Moment]]:
    """By UID: the occurrences that stand in the file as events of their own."""
    found: dict[str, list[Moment]] = {}
    for event in events:
        if "RECURRENCE-ID" in event and not _moves_the_rest(event):
            with suppress(ValueError, OverflowError):  # such an event is left out, and counted, by itself
                found.setdefault(event.uid, []).append(event.decoded("RECURRENCE-ID"))
    return found
