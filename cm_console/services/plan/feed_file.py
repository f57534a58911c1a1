"""One feed as iCalendar (RFC 5545): for reading in Outlook, Apple Calendar and others.

The same plan always gives the same bytes, so a file is only written when something changed. Neither private
notes nor anything else that is not meant to be read stands in it. The lines are written here and not by the
library, because all of a feed is made anew after a change: 10,000 items take half a second instead of ten.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from icalendar import Timezone

from cm_console.domain.plan.feed import Feed
from cm_console.domain.plan.item import DEFAULT_ZONE, PlannedItem
from cm_console.domain.plan.offline_event import OfflineEvent
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.stored import Planned, Stored
from cm_console.services.plan.icalendar_file import standing
from cm_console.services.plan.recurrence import in_utc

PRODUCT = "-//CM Console//Feed//EN"
REFRESH = "PT15M"
LONGEST_LINE = 75  # octets, without its end
LOCAL, UTC_SHAPE = "%Y%m%dT%H%M%S", "%Y%m%dT%H%M%SZ"
CONTROLS = {chr(one): "" for one in range(32) if chr(one) not in "\t\n"}  # no calendar reads them
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", **CONTROLS})


@dataclass(frozen=True, slots=True)
class Content:
    """What goes into one file; `personas` are names by id."""

    items: Sequence[Stored[PlannedItem]]
    series: Sequence[Stored[Series]]
    events: Sequence[Stored[OfflineEvent]]
    personas: Mapping[str, str]


def write(feed: Feed, content: Content) -> bytes:
    """The bytes of a feed. What has no time is left out."""
    items = [one for one in content.items if one.value.at is not None]
    zones = {one.value.timezone for one in items} | {one.value.timezone for one in content.events}
    zones |= {one.value.item.timezone for one in content.series}
    head = (
        *("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"),
        *(_text("NAME", feed.name), _text("X-WR-CALNAME", feed.name), f"X-WR-TIMEZONE:{DEFAULT_ZONE}"),
        *(f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}", f"X-PUBLISHED-TTL:{REFRESH}"),
    )
    lines = [
        *head,
        *(line for zone in sorted(zones) for line in _zone(zone)),
        *(line for one in content.series for line in _series(one, content.personas)),
        *(line for one in items for line in _component(one, one.value, content.personas)),
        *(line for one in content.events for line in _offline(one, content.personas)),
        "END:VCALENDAR",
    ]
    return b"".join(map(_folded, lines))


def _component(
    stored: Stored[Planned], item: PlannedItem, personas: Mapping[str, str], extra: Iterable[str] = ()
) -> Iterator[str]:
    yield from _begun(stored, item.at, item.minutes, item.timezone)
    yield _text("SUMMARY", item.title)
    if item.wordings and item.wordings[0].text:
        yield _text("DESCRIPTION", item.wordings[0].text)
    yield from _categories((one.persona_id for one in item.audience), personas)
    yield f"STATUS:{standing(item.status)}"
    yield from extra
    yield "END:VEVENT"


def _series(stored: Stored[Series], personas: Mapping[str, str]) -> Iterator[str]:
    series, zone = stored.value, stored.value.item.timezone
    skipped = [f"EXDATE;TZID={zone}:{moment:{LOCAL}}" for moment in series.skipped]
    yield from _component(stored, series.item, personas, (f"RRULE:{in_utc(series.rule, zone)}", *skipped))


def _offline(stored: Stored[OfflineEvent], personas: Mapping[str, str]) -> Iterator[str]:
    event = stored.value
    yield from _begun(stored, event.at, event.minutes, event.timezone)
    yield _text("SUMMARY", event.title)
    if event.place:
        yield _text("LOCATION", event.place)
    if event.topic.text:
        yield _text("DESCRIPTION", event.topic.text)
    yield from _categories(event.persona_ids, personas)
    yield "STATUS:CONFIRMED"
    yield "END:VEVENT"


def _begun(stored: Stored[Planned], at: datetime | None, minutes: int, zone: str) -> Iterator[str]:
    """All that tells other calendars which one it is, how new, and when."""
    changed = f"{stored.updated_at:{UTC_SHAPE}}"
    yield "BEGIN:VEVENT"
    yield f"UID:{stored.id}@cm-console"
    yield f"SEQUENCE:{stored.version - 1}"
    yield f"DTSTAMP:{changed}"
    yield f"LAST-MODIFIED:{changed}"
    yield f"CREATED:{stored.created_at:{UTC_SHAPE}}"
    yield "TRANSP:TRANSPARENT"  # a plan does not make anybody busy
    if at is not None:
        yield f"DTSTART;TZID={zone}:{at:{LOCAL}}"
        yield f"DTEND;TZID={zone}:{at + timedelta(minutes=minutes):{LOCAL}}"


def _categories(ids: Iterable[str], personas: Mapping[str, str]) -> Iterator[str]:
    names = [personas[one].translate(ESCAPES) for one in ids if one in personas]
    if names:
        yield f"CATEGORIES:{','.join(names)}"


def _text(name: str, value: str) -> str:
    plain = value.replace("\r\n", "\n").replace("\r", "\n")
    return f"{name}:{plain.translate(ESCAPES)}"


def _folded(line: str) -> bytes:
    """A line of at most 75 octets, and the rest of it below, never cut within a letter."""
    rest, parts, room = line.encode(), [], LONGEST_LINE
    while len(rest) > room:
        end = room
        while rest[end] & 0xC0 == 0x80:  # the octet goes on with a letter
            end -= 1
        parts.append(rest[:end])
        rest, room = rest[end:], LONGEST_LINE - 1
    return b"\r\n ".join([*parts, rest]) + b"\r\n"


@cache
def _zone(name: str) -> tuple[str, ...]:
    """The lines of a zone, each whole."""
    content: bytes = Timezone.from_tzid(name).to_ical()
    return tuple(content.decode().replace("\r\n ", "").splitlines())
