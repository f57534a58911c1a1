"""The calendar as an iCalendar file (RFC 5545), for other programs and back again.

Everything that the plan knows of an item travels in a property of our own, without the private notes, which
never leave this computer. Files of other programs have none of it: they are read by their standard parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
from icalendar import Calendar as File
from icalendar import Event, vRecur

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.errors import BadFile, BadRule
from cm_console.domain.plan.item import DEFAULT_ZONE, PlannedItem, Wording
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.wall_time import USUAL_TIME
from cm_console.services.plan.outside_file import content_of, refuse_more_than_most
from cm_console.services.plan.recurrence import check_rule

PRODUCT = "-//CM Console//CM Console//EN"
OURS = "X-CM-CONSOLE-ITEM"
TENTATIVE = frozenset({Status.IDEA, Status.DRAFT, Status.IN_REVIEW, Status.MISSED})


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds. `items` are pairs of an item and its rule, empty for what happens once.

    `left_out` says how many events could not be used, by the reason.
    """

    items: tuple[tuple[PlannedItem, str, tuple[datetime, ...]], ...]
    left_out: tuple[tuple[str, int], ...] = ()


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
        event.add("rrule", vRecur.from_ical(one.value.rule))
        for moment in one.value.skipped:
            event.add("exdate", _zoned(moment, one.value.item.timezone))
        file.add_component(event)
    for entry in entries:
        if entry.item.at is not None and not entry.is_occurrence:
            file.add_component(_event(entry.id, entry.item, now))
    file.add_missing_timezones()
    content: bytes = file.to_ical()
    return content


def read(path: Path, timezone: str = DEFAULT_ZONE) -> Read:
    """Reads a file; `timezone` is for events that name none. Raises `BadFile`."""
    events = list(events_of(path))
    items: list[tuple[PlannedItem, str, tuple[datetime, ...]]] = []
    left_out: dict[str, int] = {}
    overridden = _overridden(events, timezone)
    for event in events:
        try:
            items.append(_item(event, overridden, timezone))
        except BadRule:
            left_out["rule"] = left_out.get("rule", 0) + 1
        except (KeyError, ValueError, TypeError, AttributeError, OverflowError):
            left_out["unreadable"] = left_out.get("unreadable", 0) + 1
    return Read(tuple(items), tuple(left_out.items()))


# --- writing -----------------------------------------------------------------------------------------


def _event(uid: str, item: PlannedItem, now: datetime) -> Event:
    event, at = Event(), item.at
    event.add("uid", f"{uid}@cm-console")
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
    content = content_of(path)
    try:
        file = File.from_ical(content)
    except (ValueError, IndexError, KeyError) as error:
        raise BadFile(file=path.name, reason=QT_TRANSLATE_NOOP("errors", "not an iCalendar file")) from error
    events = [event for event in file.walk("VEVENT") if isinstance(event, Event)]
    refuse_more_than_most(path, len(events), "events")
    yield from events


def _item(
    event: Event, overridden: dict[str, tuple[datetime, ...]], timezone: str
) -> tuple[PlannedItem, str, tuple[datetime, ...]]:
    at, zone = _wall_time(event.start, timezone)
    ours = event.get(OURS)
    item = msgspec.json.decode(str(ours), type=PlannedItem) if ours else _foreign(event)
    item = replace(item, at=at, timezone=zone)
    if not event.rrules:
        return item, "", ()
    rule = check_rule(event.rrules[0].to_ical().decode(), at, zone)
    exceptions = {_wall_time(one, timezone)[0] for one in event.exdates if isinstance(one, date)}
    skipped = tuple(sorted({*exceptions, *overridden.get(event.uid, ())}))
    return item, rule, skipped


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
    return max(5, min(24 * 60, int(long.total_seconds()) // 60))


def _wall_time(value: date | datetime, timezone: str) -> tuple[datetime, str]:
    """The wall time and its zone. UTC and fixed offsets are not places: they become time in `timezone`."""
    if not isinstance(value, datetime):
        return datetime.combine(value, USUAL_TIME), timezone
    if value.tzinfo is None:
        return value, timezone
    zone = getattr(value.tzinfo, "key", "")
    if zone in {"", "UTC", "Etc/UTC"}:
        return value.astimezone(ZoneInfo(timezone)).replace(tzinfo=None), timezone
    return value.replace(tzinfo=None), zone


def _overridden(events: Iterable[Event], timezone: str) -> dict[str, tuple[datetime, ...]]:
    """By UID: the occurrences that stand in the file as events of their own."""
    found: dict[str, tuple[datetime, ...]] = {}
    for event in events:
        if "RECURRENCE-ID" in event:
            with suppress(ValueError, OverflowError):  # such an event is left out, and counted, by itself
                moment = _wall_time(event.decoded("RECURRENCE-ID"), timezone)[0]
                found[event.uid] = (*found.get(event.uid, ()), moment)
    return found
