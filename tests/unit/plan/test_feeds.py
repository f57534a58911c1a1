"""Files that other calendars follow: always whole, never with what is private, and new when the plan is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar as File

from cm_console.domain.errors import BadValue, ProfileReadOnly
from cm_console.domain.plan.feed import SETTING, Feed
from cm_console.domain.plan.item import Audience, PlannedItem, Wording
from cm_console.domain.plan.offline_event import OfflineEvent
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.status import Status
from cm_console.host.settings import Settings
from cm_console.services.plan.feeds import Feeds
from cm_console.services.plan.plan import Plan

AT = datetime(2026, 12, 1, 9)
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
    settings = Settings(tmp_path / "settings.json")
    settings.set(SETTING, [{"file": 3}])
    assert plan.feeds(settings).all() == []
