"""Slots, quiet times and hours of owners by the command line, as a script does it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from tests.e2e.console import Console


def test_items_are_put_on_free_slots(profile: Path) -> None:
    console = Console(profile, {})
    console.run("persona", "add", "Wijkteam")
    console.run("calendar", "slots", "add", "thursday", "09:00")
    slots = console.run(
        "calendar", "slots", "add", "tuesday", "10:00", "--persona", "wijkteam", "--purpose", "activate"
    )["slots"]
    assert [(one["weekday"], one["at"], one["persona"], one["purpose"]) for one in slots] == [
        ("tuesday", "10:00", "Wijkteam", "activate"),
        ("thursday", "09:00", None, None),
    ]
    first = console.run("calendar", "add", "--title", "Een")["items"][0]
    second = console.run("calendar", "add", "--title", "Twee")["items"][0]
    placed = console.run("calendar", "next-slot", first["id"], second["id"])["items"]
    moments = [datetime.fromisoformat(one["at"]) for one in placed]
    assert [(at.weekday(), at.hour) for at in moments] == [(3, 9), (3, 9)]
    assert (moments[1] - moments[0]).days == 7
    for one in slots:
        left = console.run("calendar", "slots", "remove", one["id"])["slots"]
    assert left == console.run("calendar", "slots", "list")["slots"] == []
    refused = console.run("calendar", "next-slot", first["id"], expect=2)["error"]
    assert refused["code"] == "no_free_slot"
    assert "no slots yet" in refused["hint"]
    wrong = console.run("calendar", "slots", "add", "monday", "25:00", expect=2)["error"]
    assert wrong["code"] == "bad_value"


def test_owners_have_hours(profile: Path) -> None:
    console = Console(profile, {})
    made = console.run(
        "calendar", "add", "--title", "Blog", "--at", "2026-12-01 09:00", "--owner", "Els",
        "--effort", "90", "--tone", "serious", "--hook", "ask",
    )["items"][0]  # fmt: skip
    assert (made["effort_minutes"], made["tone"], made["hook"]) == (90, "serious", "ask")
    span = ("--from", "2026-12-01", "--to", "2026-12-06")
    told = console.run("calendar", "capacity", *span, "--owner", "Els", "--hours", "1")
    week = {"minutes": 90, "items": 1, "hours": 1.0, "over": True}
    assert told == {"weeks": ["2026-W49"], "owners": [{"owner": "Els", "weeks": [week]}]}
    told = console.run("calendar", "capacity", *span, "--owner", "Els", "--hours", "-")
    assert told["owners"][0]["weeks"] == [week | {"hours": None, "over": False}]
    assert console.run("calendar", "capacity", "--hours", "8", expect=2)["error"]["code"] == "bad_value"


def test_quiet_times_and_shares_are_kept(profile: Path) -> None:
    console = Console(profile, {})
    console.run("days", "add", "Herdenking", "2027-05-04", "--quiet-hours", "18:00-21:00")
    kept = console.run(
        "days", "set", "--quiet-hours", "21:00-07:00", "--spacing", "45", "--summer-leaves", "0.5"
    )
    (day,) = kept["days"]
    assert (day["quiet"], day["quiet_hours"]) == (True, "18:00–21:00")
    assert (kept["quiet_hours"], kept["spacing_minutes"]) == ("21:00–07:00", 45)
    assert kept["leaves"] == {"summer_holiday": 0.5, "school_holiday": 0.6, "busy_season": 0.4}
    assert console.run("days", "set", "--quiet-hours", "-")["quiet_hours"] is None
    assert console.run("days", "set", "--season-leaves", "2", expect=2)["error"]["code"] == "bad_value"
