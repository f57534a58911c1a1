"""Campaigns, templates, events and feeds by the command line, as a script does it."""

from __future__ import annotations

import json
from pathlib import Path

from cm_console.demo import DemoIntranet
from tests.e2e.console import Console

WHEN = ("--from", "2026-12-01", "--to", "2027-01-31")


def test_a_month_is_planned_from_a_template_and_followed(
    console: Console, demo: DemoIntranet, tmp_path: Path
) -> None:
    console.run("persona", "add", "Wilma")
    feed = tmp_path / "planning.ics"
    assert console.run("calendar", "feed", "add", str(feed), "--persona", "wilma")["feeds"][0]["events"]
    known = console.run("calendar", "template", "list")["templates"]
    assert {one["id"] for one in known} >= {"five-purpose-week", "theme-month"}

    wanted = ("calendar", "template", "apply", "theme-month", "--start", "2026-12-07", "--persona", "wilma",
              "--intranet", "lindenhof", "--fill", "thema=veiligheid", "--campaign", "Veilig werken",
              "--holidays", "after")  # fmt: skip
    seen = console.run(*wanted, "--dry-run")
    assert console.run("calendar", "list", *WHEN)["items"] == []
    done = console.run(*wanted)
    assert done["items"] == seen["items"]
    assert len(done["added"]) == len(done["items"]) == 7
    assert [one["marks"] for one in done["items"]][-1] == [{"mark": "moved", "about": "2027-01-01"}]

    items = console.run("calendar", "list", *WHEN)["items"]
    assert {one["intranet"] for one in items} == {"lindenhof"}
    assert items[0]["title"] == "Deze maand: veiligheid"
    campaign = console.run("campaign", "list")["campaigns"][0]
    assert (campaign["name"], campaign["items"], campaign["hashtag"]) == ("Veilig werken", 7, "#VeiligWerken")

    shifted = console.run("campaign", "shift", "veilig werken", "--start", "2026-12-14")
    assert shifted["campaign"]["first"] == "2026-12-14"
    assert [one["at"][11:] for one in shifted["items"]] == [one["at"][11:] for one in items]
    assert "20261214T090000" in feed.read_text("utf-8")  # the file follows by itself
    assert console.run("calendar", "undo") == {"undone": "Campaign moved"}
    assert console.run("calendar", "undo") == {"undone": "Template applied"}
    assert console.run("campaign", "list") == {"campaigns": []}
    assert "BEGIN:VEVENT" not in feed.read_text("utf-8")


def test_a_template_travels_as_a_file(console: Console, demo: DemoIntranet, tmp_path: Path) -> None:
    made = console.run("calendar", "add", "--title", "Bericht", "--at", "2026-12-07 09:00")["items"][0]["id"]
    console.run("calendar", "template", "make", "Van ons", made)
    path = tmp_path / "share.json"
    console.run("calendar", "template", "export", "van ons", str(path))
    assert "2026" not in path.read_text("utf-8")
    console.run("calendar", "template", "remove", "van ons")
    assert console.run("calendar", "template", "import", str(path))["template"]["own"]
    content = json.loads(path.read_text("utf-8"))
    content["version"] = 2
    path.write_text(json.dumps(content), encoding="utf-8")
    refused = console.run("calendar", "template", "import", str(path), expect=2)
    assert refused["error"]["code"] == "bad_file"
    missing = console.run("calendar", "template", "apply", "nothing", "--start", "2026-12-07", expect=2)
    assert missing["error"]["code"] == "unknown_entry"


def test_an_event_is_told_before_and_after(console: Console, demo: DemoIntranet) -> None:
    console.run("event", "add", "Kerstborrel", "--at", "2026-12-17 16:00", "--kind", "drinks",
                "--place", "Kantine", "--capacity", "80", "--topic", "Wie kookt er?")  # fmt: skip
    assert len(console.run("event", "propose", "kerstborrel", "--dry-run")["items"]) == 3
    console.run("event", "propose", "kerstborrel")
    shown = console.run("event", "show", "kerstborrel")["event"]
    assert (len(shown["before"]), len(shown["after"]), shown["activity"]) == (2, 1, None)
    console.run("event", "edit", "kerstborrel", "--at", "2026-12-18", "--attendance", "62")
    event = console.run("event", "list", *WHEN)["events"][0]
    assert (event["at"], event["attendance"]) == ("2026-12-18 16:00", 62)
    days = [one["at"][:10] for one in console.run("calendar", "list", *WHEN)["items"]]
    assert days == ["2026-12-11", "2026-12-17", "2026-12-22"]
    console.run("event", "remove", "kerstborrel")
    assert console.run("event", "list")["events"] == []
    assert console.run("event", "add", "X", "--at", "2026-12-17", "--capacity", "-1", expect=2)["error"]
