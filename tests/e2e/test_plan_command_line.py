"""Planning by the command line, as a script does it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cm_console.demo import DemoIntranet
from tests.e2e.console import Console

WHEN = ("--from", "2026-12-01", "--to", "2026-12-31")


def listed(console: Console, *more: str) -> list[dict[str, Any]]:
    return list(console.run("calendar", "list", *(more or WHEN))["items"])


def test_a_month_is_planned_for_a_persona(console: Console, demo: DemoIntranet) -> None:
    unit = console.run("persona", "list")
    assert unit["personas"] == []
    assert unit["covered"] == 0
    made = console.run(
        "persona", "add", "Iedereen", "--location", "Arnhem", "--need", "rooster", "--at-least", "2"
    )
    assert made["persona"]["people"] is not None
    console.run("calendar", "add", "--title", "Vrijdagvraag", "--text", "Wat ging er goed?",
                "--persona", "iedereen", "--purpose", "activate=3", "--purpose", "bind=1",
                "--intranet", "lindenhof",
                "--at", "2026-12-04 15:00", "--rrule", "FREQ=WEEKLY;COUNT=4")  # fmt: skip
    console.run("calendar", "add", "--title", "Ooit eens")

    items = listed(console)
    assert [(item["at"], item["timezone"], item["status"]) for item in items] == [
        (f"2026-12-{day:02} 15:00", "Europe/Amsterdam", "draft") for day in (4, 11, 18, 25)
    ]
    assert items[0]["purposes"] == {"activate": 0.75, "bind": 0.25}
    assert (items[0]["personas"], items[0]["intranet"], items[0]["remote_id"]) == (
        ["Iedereen"],
        "lindenhof",
        None,
    )
    assert [item["title"] for item in console.run("calendar", "list")["items"] if item["at"] is None] == [
        "Ooit eens"
    ]

    moved = console.run("calendar", "move", items[3]["id"], "2026-12-24")["items"][0]
    assert moved["at"] == "2026-12-24 15:00"
    console.run("calendar", "cancel", items[1]["id"])
    for step in ("in_review", "approved"):
        items[0] = console.run("calendar", "step", items[0]["id"], step)["items"][0]
    assert [(item["at"][8:10], item["status"]) for item in listed(console)] == [
        ("04", "approved"), ("18", "draft"), ("24", "draft"),
    ]  # fmt: skip
    gaps = console.run("calendar", "gaps", *WHEN)
    assert gaps["weeks"][0] == "2026-W49"
    (everybody,) = gaps["personas"]
    assert (everybody["persona"], everybody["coverage"]) == ("Iedereen", [0.5, 0.0, 0.0, 0.0, 0.0])
    assert everybody["need"][:2] == [2.0, 2.0]
    assert everybody["need"][3] == pytest.approx(0.96), "Christmas"
    assert gaps["purposes"]["activate"] == 0.75
    assert gaps["target"]["name"] == "even"
    for _ in range(4):
        console.run("calendar", "undo")
    assert [item["status"] for item in listed(console)] == ["draft"] * 4


def test_an_idea_for_a_gap_is_kept_when_that_is_asked_for(console: Console, demo: DemoIntranet) -> None:
    console.run("persona", "add", "Wijkteam", "--location", "Arnhem")
    asked = ("calendar", "suggest", "--persona", "wijkteam", "--week", "2026-W49")
    found = console.run(*asked)
    assert found["reasons"]["level"] == "gap"
    assert found["item"]["id"] is None
    assert found["item"]["at"].startswith("2026-12-0")
    assert listed(console) == []
    kept = console.run(*asked, "--add", "--purpose", "bind")
    assert [(one["id"], one["purposes"]) for one in listed(console)] == [(kept["item"]["id"], {"bind": 1.0})]


def test_files_go_out_and_come_in(console: Console, tmp_path: Path) -> None:
    console.run("calendar", "add", "--title", "Fietstocht", "--text", "Mee?", "--at", "2026-12-01 09:00")
    file = tmp_path / "plan.ics"
    assert console.run("calendar", "export", str(file))["entries"] == 1
    known = console.run("calendar", "import", str(file))
    assert (known["added"], known["left_out"]) == ([], [{"reason": "already here", "count": 1}])
    console.run("calendar", "undo")
    assert console.run("calendar", "import", str(file), "--dry-run")["added"] == ["Fietstocht"]
    assert listed(console) == []
    console.run("calendar", "import", str(file))
    (item,) = listed(console)
    weekly = console.run("calendar", "edit", item["id"], "--rrule", "FREQ=WEEKLY;COUNT=3")
    assert [one["at"] for one in listed(console)] == [f"2026-12-{day:02d} 09:00" for day in (1, 8, 15)]
    assert weekly["items"][0]["title"] == "Fietstocht"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["calendar", "add", "--title", "x", "--at", "morgen"], "bad_value"),
        (["calendar", "add", "--title", "x", "--at", "2026-12-01 09:00", "--rrule", "FREQ=OOIT"], "bad_rule"),
        (["calendar", "add", "--title", "x", "--purpose", "verkopen=1"], "bad_value"),
        (["calendar", "add", "--title", "x", "--intranet", "nergens"], "unknown_intranet"),
        (["calendar", "add", "--title", "x", "--persona", "niemand"], "unknown_entry"),
        (["calendar", "move", "nothing", "2026-12-01"], "unknown_entry"),
        (["calendar", "list", "--status", "ooit"], "bad_value"),
        (["calendar", "import", "nergens.ics"], "bad_file"),
        (["calendar", "step", "nothing", "approved"], "unknown_entry"),
        (["calendar", "suggest", "--persona", "niemand", "--week", "2026-W49"], "unknown_entry"),
        (["calendar", "suggest", "--persona", "niemand", "--week", "week 49"], "unknown_entry"),
        (["calendar", "undo"], "nothing_to_take_back"),
        (["persona", "show", "niemand"], "unknown_entry"),
    ],
)
def test_bad_input_is_said_in_words(profile: Path, arguments: list[str], code: str) -> None:
    error = Console(profile, {}).run(*arguments, expect=2)["error"]
    assert error["code"] == code
    assert error["hint"]


def test_words_are_found_in_the_whole_plan(console: Console, demo: DemoIntranet) -> None:
    console.run("persona", "add", "Iedereen", "--location", "Arnhem")
    console.run(
        "calendar", "add", "--title", "Nieuw rooster", "--at", "2031-05-04 09:00", "--persona", "iedereen"
    )
    console.run("calendar", "add", "--title", "Oud rooster", "--at", "2027-05-04 09:00")
    console.run("calendar", "add", "--title", "Ooit een rooster")
    items = console.run("calendar", "find", "rooster")["items"]
    assert [one["title"] for one in items] == ["Oud rooster", "Nieuw rooster", "Ooit een rooster"]
    assert [one["title"] for one in console.run("calendar", "find", "ROOSTER", "nieuw")["items"]] == [
        "Nieuw rooster"
    ]
    mine = console.run("calendar", "find", "rooster", "--persona", "Iedereen", "--status", "draft")["items"]
    assert [one["title"] for one in mine] == ["Nieuw rooster"]
    assert console.run("calendar", "find", "nergens")["items"] == []
