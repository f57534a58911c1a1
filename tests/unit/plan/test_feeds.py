"""Files that other calendars follow: always whole, never with what is private, and new when the plan is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar as File

from cm_console.domain.errors import BadValue, ProfileReadOnly
from cm_console.domain.plan.feed import SETTING, Feed
from cm_console.domain.plan.item import Audience, PlannedItem, Wording
from cm_console.domain.plan.offline_event import OfflineEvent
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Stored
from cm_console.host.settings import Settings
from cm_console.services.plan import feed_file, icalendar_file
from cm_console.services.plan.feeds import Feeds
from cm_console.services.plan.plan import Plan

AT = datetime(2026, 12, 1, 9)
NOW = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
SECRET = "Dit mag niemand lezen"


@pytest.fixture
def feeds(plan: Plan, tmp_path: Path) -> Feeds:
    return plan.feeds(Settings(tmp_path / "settings.json"))


def item(title: str, **parts: object) -> PlannedItem:
    return PlannedItem((Wording("nl", title, "Lees mee"),), AT, notes=SECRET, **parts)  # type: ignore[arg-type]


def events(path: Path) -> dict[str, tuple[str, int]]:
    """Title to status and sequence, as another calendar reads them."""
    file = File.from_ical(path.read_bytes())
    found = file.walk("VEVENT")
    return {str(one["SUMMARY"]): (str(one["STATUS"]), int(str(one["SEQUENCE"]))) for one in found}


def test_other_calendars_read_everything_that_is_chosen(plan: Plan, feeds: Feeds, tmp_path: Path) -> None:
    path = tmp_path / "alles.ics"
    for status in (Status.DRAFT, Status.APPROVED, Status.CANCELLED):
        plan.calendar.add(item(status, status=status))
    plan.calendar.add(item("Weekly", status=Status.APPROVED), "FREQ=WEEKLY;COUNT=3")
    plan.calendar.add(replace(item("Undated"), at=None))
    plan.events.add(OfflineEvent("Borrel", AT, notes=SECRET, place="Kantine"))
    feeds.add(Feed(str(path), "Planning", tuple(Status)))
    assert events(path) == {
        "draft": ("TENTATIVE", 0),
        "approved": ("CONFIRMED", 0),
        "cancelled": ("CANCELLED", 0),
        "Weekly": ("CONFIRMED", 0),
        "Borrel": ("CONFIRMED", 0),
    }
    unfolded = path.read_bytes().decode().replace("\r\n ", "")
    assert SECRET not in unfolded
    assert {
        "X-WR-CALNAME:Planning",
        "REFRESH-INTERVAL;VALUE=DURATION:PT15M",
        "METHOD:PUBLISH",
        "BEGIN:VTIMEZONE",
        "DTSTART;TZID=Europe/Amsterdam:20261201T090000",
        "LOCATION:Kantine",
    } <= set(unfolded.splitlines())


def test_an_end_of_a_series_is_in_utc(plan: Plan, feeds: Feeds, tmp_path: Path) -> None:
    """RFC 5545, 3.3.10: who reads a local end as UTC loses the last one."""
    plan.calendar.add(item("Weekly"), "FREQ=WEEKLY;UNTIL=20261215T090000")
    feeds.add(Feed(str(tmp_path / "alles.ics")))
    assert "RRULE:FREQ=WEEKLY;UNTIL=20261215T080000Z" in (tmp_path / "alles.ics").read_text().splitlines()


def test_a_change_keeps_the_identity_and_counts_up(plan: Plan, feeds: Feeds, tmp_path: Path) -> None:
    path = tmp_path / "alles.ics"
    entry = plan.calendar.add(item("Bericht"))
    feeds.add(Feed(str(path)))
    uids = [line for line in path.read_text("utf-8").splitlines() if line.startswith("UID")]
    plan.calendar.move(entry.id, AT + timedelta(days=1))
    assert feeds.write() == 1
    assert events(path) == {"Bericht": ("TENTATIVE", 1)}
    assert [line for line in path.read_text("utf-8").splitlines() if line.startswith("UID")] == uids


def test_a_file_is_only_written_when_something_changed(plan: Plan, feeds: Feeds, tmp_path: Path) -> None:
    path = tmp_path / "alles.ics"
    plan.calendar.add(item("Bericht"))
    feeds.add(Feed(str(path)))
    before = path.stat().st_mtime_ns
    assert feeds.write() == 0
    assert path.stat().st_mtime_ns == before
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".new")] == []


def test_each_persona_can_have_its_own(plan: Plan, feeds: Feeds, tmp_path: Path) -> None:
    wilma, piet = (plan.personas.add(Persona(name)).id for name in ("Wilma", "Piet"))
    plan.calendar.add(item("Voor Wilma", audience=(Audience(wilma),)))
    plan.calendar.add(item("Voor Piet", audience=(Audience(piet),)))
    plan.events.add(OfflineEvent("Van Piet", AT, persona_ids=(piet,)))
    plan.events.add(OfflineEvent("Van allen", AT))
    feeds.add(Feed(str(tmp_path / "wilma.ics"), persona_ids=(wilma,)))
    feeds.add(Feed(str(tmp_path / "piet.ics"), persona_ids=(piet,), events=False))
    assert set(events(tmp_path / "wilma.ics")) == {"Voor Wilma", "Van allen"}
    assert set(events(tmp_path / "piet.ics")) == {"Voor Piet"}


def test_feeds_are_remembered_changed_and_removed(feeds: Feeds, tmp_path: Path) -> None:
    path = tmp_path / "alles.ics"
    feeds.add(Feed(str(path)))
    feeds.add(Feed(str(path), "Anders", (Status.APPROVED,)))
    assert feeds.all() == [Feed(str(path), "Anders", (Status.APPROVED,))]
    feeds.remove(str(path))
    assert (feeds.all(), path.exists()) == ([], False)
    with pytest.raises(BadValue):
        feeds.remove(str(path))


def test_what_cannot_be_written_is_not_remembered(feeds: Feeds, tmp_path: Path) -> None:
    with pytest.raises(ProfileReadOnly):
        feeds.add(Feed(str(tmp_path / "nowhere" / "alles.ics")))
    with pytest.raises(BadValue):
        feeds.add(Feed(str(tmp_path / "alles.txt")))
    assert feeds.all() == []


def test_damaged_preferences_count_as_none(plan: Plan, tmp_path: Path) -> None:
    preferences = Settings(tmp_path / "settings.json")
    preferences.set(SETTING, [{"file": 3}])
    assert plan.feeds(preferences).all() == []


wild = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200)


@settings(max_examples=80, deadline=None)
@given(wild.filter(str.strip), wild, wild, st.lists(wild.filter(str.strip), max_size=3))
def test_any_text_is_read_as_it_was_written(title: str, text: str, place: str, names: list[str]) -> None:
    """Commas, semicolons, backslashes, line ends and letters of several octets, also where a line is cut."""
    text = f"{text}\n{title}\\,;"
    ids = {str(number): name for number, name in enumerate(names)}
    planned = PlannedItem((Wording("nl", title, text),), AT, audience=tuple(map(Audience, ids)))
    offline = OfflineEvent(title, AT, place=place, timezone="America/Curacao")
    items = [Stored("1", planned, 3, NOW, "els", NOW, "els")]
    others = [Stored("2", offline, 1, NOW, "els", NOW, "els")]
    made = feed_file.write(Feed("x.ics"), feed_file.Content(items, (), others, ids))
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    file: Any = File.from_ical(made)
    item, event = file.walk("VEVENT")
    assert (str(item["SUMMARY"]), str(item["DESCRIPTION"])) == (title, text)
    assert str(event.get("LOCATION", "")) == place
    assert event.start.utcoffset() == timedelta(hours=-4)
    assert [str(one) for one in item.categories] == names


def test_a_series_is_read_with_its_rule_and_its_exceptions(plan: Plan, feeds: Feeds, tmp_path: Path) -> None:
    path = tmp_path / "alles.ics"
    plan.calendar.add(item("Weekly"), "FREQ=WEEKLY;COUNT=3;BYDAY=TU")
    second = plan.calendar.between(AT + timedelta(days=7), AT + timedelta(days=8))[0]
    plan.calendar.move(second.id, AT + timedelta(days=8))
    feeds.add(Feed(str(path)))
    found = icalendar_file.read(path)
    assert sorted((one.at, rule, skipped) for one, rule, skipped in found.items) == [
        (AT, "FREQ=WEEKLY;COUNT=3;BYDAY=TU", (AT + timedelta(days=7),)),
        (AT + timedelta(days=8), "", ()),
    ]
