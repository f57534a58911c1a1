"""Pictures, places, dates, personas and own days by the command line, as a script does it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.e2e.console import Console

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 40


def test_an_item_has_a_place_dates_and_a_picture(console: Console, tmp_path: Path) -> None:
    wrong = console.run(
        "calendar", "add", "--title", "x", "--intranet", "lindenhof", "--community", "nergens", expect=2
    )["error"]
    assert wrong["code"] == "bad_value"
    name, _, remote_id = wrong["hint"].removeprefix("Possible: ").split("), ")[0].rpartition(" (")
    (tmp_path / "Jan ontslagen.png").write_bytes(PNG)
    made = console.run(
        "calendar", "add", "--title", "Fietstocht", "--intranet", "lindenhof", "--community", name.upper(),
        "--at", "2026-12-04", "--due", "2026-12-01", "--owner", "Els", "--tag", "fiets", "--minutes", "45",
        "--timezone", "Europe/London", "--picture", f"{tmp_path / 'Jan ontslagen.png'}=Een fiets",
        "--people", "nobody",
    )["items"][0]  # fmt: skip
    assert made["community"] == remote_id
    assert (made["at"], made["due"], made["timezone"]) == ("2026-12-04 09:00", "2026-12-01", "Europe/London")
    (picture,) = made["pictures"]
    assert (picture["alt_text"], picture["people"]) == ("Een fiets", "nobody")
    assert "Jan" not in picture["file"]
    assert (console.profile / "media" / picture["file"]).read_bytes() == PNG
    edited = console.run("calendar", "edit", made["id"], "--community", remote_id, "--due", "-")["items"][0]
    assert (edited["community"], edited["due"], edited["owner"]) == (remote_id, None, "Els")
    assert console.run("calendar", "edit", made["id"], "--community", "-")["items"][0]["community"] == ""


def test_a_persona_has_a_face_seasons_and_people(console: Console, tmp_path: Path) -> None:
    (tmp_path / "face.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"\x00" * 40)
    made = console.run(
        "persona", "add", "Wijkteam", "--colour", "#2456C5", "--picture", str(tmp_path / "face.jpg"),
        "--busy", "zomer=06-15..08-31@0.5", "--busy", "kerst=12-20..01-05", "--pick", "lindenhof=nobody",
    )["persona"]  # fmt: skip
    assert (made["colour"], made["picked"]) == ("#2456c5", 1)
    assert made["people"] == 0
    assert made["busy"] == ["zomer=06-15..08-31@0.5", "kerst=12-20..01-05"]
    assert made["picture"].endswith(".jpg")
    edited = console.run("persona", "edit", "wijkteam", "--busy", "-", "--picture", "-", "--pick", "-")[
        "persona"
    ]
    assert (edited["busy"], edited["picture"], edited["picked"]) == ([], None, 0)
    assert edited["colour"] == "#2456c5"


def test_own_days_count_in_the_calendar(profile: Path, tmp_path: Path) -> None:
    console = Console(profile, {})
    empty = console.run("days", "list")
    assert empty == {
        "days": [],
        "regions": ["Noord", "Midden", "Zuid"],
        "usual_time": "09:00",
        "quiet_hours": None,
        "spacing_minutes": 30,
        "leaves": {"summer_holiday": 0.3, "school_holiday": 0.6, "busy_season": 0.4},
    }
    console.run("days", "add", "Bouwvak", "2027-07-19", "2027-08-06", "--free", "--region", "Noord")
    days = console.run("days", "carnival")["days"]
    assert [(one["name"], one["returns"], one["free"], one["regions"]) for one in days] == [
        ("Carnaval", "with_easter", True, ["Zuid"]), ("Bouwvak", "once", True, ["Noord"]),
    ]  # fmt: skip
    left = console.run("days", "remove", days[0]["id"])
    assert [one["name"] for one in left["days"]] == ["Bouwvak"]
    assert console.run("days", "set", "--region", "Zuid", "--usual-time", "07:30")["usual_time"] == "07:30"
    made = console.run("calendar", "add", "--title", "x", "--at", "2026-12-04")["items"][0]
    assert made["at"] == "2026-12-04 07:30"
    for _ in range(2):
        console.run("calendar", "undo")
    assert console.run("days", "list")["usual_time"] == "09:00"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["calendar", "add", "--title", "x", "--timezone", "Nergens/Ooit"], "bad_value"),
        (["calendar", "add", "--title", "x", "--due", "morgen"], "bad_value"),
        (["calendar", "add", "--title", "x", "--minutes", "0"], "bad_value"),
        (["calendar", "add", "--title", "x", "--picture", "nergens.png=Iets"], "media_unreadable"),
        (["calendar", "add", "--title", "x", "--community", "nergens"], "bad_value"),
        (["persona", "add", "x", "--colour", "rood"], "bad_value"),
        (["persona", "add", "x", "--busy", "zomer=13-45..08-31"], "bad_value"),
        (["persona", "add", "x", "--pick", "nergens=1"], "unknown_intranet"),
        (["days", "add", "x", "2027-02-30"], "bad_value"),
        (["days", "add", "x", "2027-03-02", "2027-03-01"], "bad_value"),
        (["days", "remove", "nothing"], "unknown_entry"),
        (["days", "import", "nergens.ics"], "bad_file"),
        (["days", "set", "--usual-time", "ooit"], "bad_value"),
    ],
)
def test_bad_input_is_said_in_words(profile: Path, arguments: list[str], code: str) -> None:
    error = Console(profile, {}).run(*arguments, expect=2)["error"]
    assert error["code"] == code
    assert error["hint"]


def test_a_backup_that_is_put_back_has_its_pictures(profile: Path, tmp_path: Path) -> None:
    plan = Console(profile, {})
    (tmp_path / "fiets.png").write_bytes(PNG)
    picture = f"{tmp_path / 'fiets.png'}=Een fiets"
    (item,) = plan.run("calendar", "add", "--title", "Fietsdag", "--picture", picture)["items"]
    copy = tmp_path / "usb" / "copy.db"
    assert plan.run("backup", str(copy))["pictures"] == 1
    plan.run("calendar", "edit", item["id"], "--title", "Iets anders")
    shutil.rmtree(plan.profile / "media")
    assert plan.run("restore", str(copy))["pictures"] == 1
    (found,) = plan.run("calendar", "list")["items"]
    assert found["title"] == "Fietsdag"
    assert (plan.profile / "media" / found["pictures"][0]["file"]).exists()
    assert plan.run("restore", str(tmp_path / "none.db"), expect=2)["error"]["code"] == "bad_value"
