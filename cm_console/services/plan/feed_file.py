"""One feed as iCalendar (RFC 5545): for reading in Outlook, Apple Calendar and others.

The same plan always gives the same bytes, so a file is only written when something changed. Neither private
notes nor anything else that is not meant to be read stands in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar as File
from icalendar import Event, vDuration, vRecur

from cm_console.domain.plan.feed import Feed
from cm_console.domain.plan.item import DEFAULT_ZONE, PlannedItem
from cm_console.domain.plan.offline_event import OfflineEvent
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.stored import Planned, Stored
from cm_console.services.plan.icalendar_file import standing

PRODUCT = "-//CM Console//Feed//EN"
REFRESH = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Content:
    """What goes into one file; `personas` are names by id."""

    items: Sequence[Stored[PlannedItem]]
    series: Sequence[Stored[Series]]
    events: Sequence[Stored[OfflineEvent]]
    personas: Mapping[str, str]


def write(feed: Feed, content: Content) -> bytes:
    """The bytes of a feed. What has no time is left out."""
    file = File()
    file.add("prodid", PRODUCT)
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    file.add("method", "PUBLISH")
    file.add("x-wr-calname", feed.name)
    file.add("name", feed.name)
    file.add("x-wr-timezone", DEFAULT_ZONE)
    file.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    file.add("x-published-ttl", vDuration(REFRESH))
    for series in content.series:
        file.add_component(_series(series, content.personas))
    for item in content.items:
        if item.value.at is not None:
            file.add_component(_item(item, item.value, content.personas))
    for event in content.events:
        file.add_component(_offline(event, content.personas))
    file.add_missing_timezones()
    made: bytes = file.to_ical()
    return made


def _item(stored: Stored[Planned], item: PlannedItem, personas: Mapping[str, str]) -> Event:
    event = _begun(stored, item.at, item.minutes, item.timezone)
    event.add("summary", item.title)
    if item.wordings and item.wordings[0].text:
        event.add("description", item.wordings[0].text)
    names = [personas[one.persona_id] for one in item.audience if one.persona_id in personas]
    if names:
        event.add("categories", names)
    event.add("status", standing(item.status))
    return event


def _series(stored: Stored[Series], personas: Mapping[str, str]) -> Event:
    series = stored.value
    event = _item(stored, series.item, personas)
    event.add("rrule", vRecur.from_ical(series.rule))
    for moment in series.skipped:
        event.add("exdate", moment.replace(tzinfo=ZoneInfo(series.item.timezone)))
    return event


def _offline(stored: Stored[OfflineEvent], personas: Mapping[str, str]) -> Event:
    offline = stored.value
    event = _begun(stored, offline.at, offline.minutes, offline.timezone)
    event.add("summary", offline.title)
    if offline.place:
        event.add("location", offline.place)
    if offline.topic.text:
        event.add("description", offline.topic.text)
    names = [personas[one] for one in offline.persona_ids if one in personas]
    if names:
        event.add("categories", names)
    event.add("status", "CONFIRMED")
    return event


def _begun(stored: Stored[Planned], at: datetime | None, minutes: int, timezone: str) -> Event:
    """A component with all that tells other calendars which one it is, how new, and when."""
    event, zone = Event(), ZoneInfo(timezone)
    event.add("uid", f"{stored.id}@cm-console")
    event.add("sequence", stored.version - 1)
    event.add("dtstamp", stored.updated_at)
    event.add("created", stored.created_at)
    event.add("last-modified", stored.updated_at)
    event.add("transp", "TRANSPARENT")  # a plan does not make anybody busy
    if at is not None:
        event.add("dtstart", at.replace(tzinfo=zone))
        event.add("dtend", (at + timedelta(minutes=minutes)).replace(tzinfo=zone))
    return event
