"""Reviews, comments and filters by owner on the command line, as a script does it."""

from __future__ import annotations

from cm_console.demo import DemoIntranet
from tests.e2e.console import Console
from tests.e2e.test_publishing_demo import FAR, on_server, plan


def add(console: Console, title: str, *more: str) -> str:
    made = console.run(
        "calendar", "add", "--title", title, "--text", "x", "--at", "2030-12-04 09:00",
        "--intranet", "lindenhof", "--mode", "reminder", *more,
    )  # fmt: skip
    return str(made["items"][0]["id"])


def test_two_colleagues_say_yes_before_it_is_scheduled(console: Console) -> None:
    entry_id = add(console, "Fietstocht")
    assert console.run("calendar", "approval")["approval"] == "optional"
    assert console.run("calendar", "approval", "all") == {"approval": "all", "scheduled_without": 0}
    refused = console.run("calendar", "schedule", entry_id, expect=2)["error"]
    assert refused["code"] == "not_ready"
    assert console.run("calendar", "step", entry_id, "approved", expect=2)["error"]["code"] == "not_reviewed"
    asked = console.run("calendar", "review", entry_id, "--ask", "Fatima", "Piet")
    assert (asked["status"], asked["asked"], asked["approval"]) == ("in_review", ["Fatima", "Piet"], "all")
    console.run("calendar", "review", entry_id, "--yes", "Fatima", "--comment", "Mooi")
    empty = console.run("calendar", "review", entry_id, "--change", "Piet", expect=2)["error"]
    assert empty["code"] == "bad_value"
    changed = console.run("calendar", "review", entry_id, "--change", "Piet", "--comment", "Andere titel")
    assert changed["status"] == "draft"
    assert [(one["by"], one["answer"], one["comment"]) for one in changed["answers"]] == [
        ("Fatima", "yes", "Mooi"),
        ("Piet", "change", "Andere titel"),
    ]
    console.run("calendar", "edit", entry_id, "--title", "Fietsen in de mist")
    shown = console.run("calendar", "review", entry_id)
    assert [one["to_this_text"] for one in shown["answers"]] == [False, False]
    console.run("calendar", "review", entry_id, "--ask", "Fatima")
    console.run("calendar", "review", entry_id, "--drop", "piet")
    assert console.run("calendar", "review", entry_id, "--yes", "Fatima")["status"] == "approved"
    assert console.run("calendar", "schedule", entry_id)["items"][0]["status"] == "scheduled"
    moved = console.run("calendar", "move", entry_id, "2030-12-05")["items"][0]
    assert moved["status"] == "scheduled"
    edited = console.run("calendar", "edit", entry_id, "--text", "anders")["items"][0]
    assert edited["status"] == "in_review"


def test_comments_are_added_listed_and_taken_back(console: Console) -> None:
    entry_id = add(console, "Fietstocht")
    console.run("calendar", "comment", entry_id, "Wie leest dit?", "--against")
    (said,) = console.run("calendar", "comment", entry_id, "--list")["comments"]
    assert (said["text"], said["against"]) == ("Wie leest dit?", True)
    assert console.run("calendar", "comment", entry_id, "--remove", said["id"])["comments"] == []
    assert console.run("calendar", "undo")["undone"] == "Comment removed"
    assert len(console.run("calendar", "comment", entry_id)["comments"]) == 1
    assert console.run("calendar", "comment", "nowhere", "x", expect=2)["error"]["code"] == "unknown_entry"
    assert "Wie leest dit?" not in str(console.run("calendar", "list", "--from", "2030-12-01"))


def test_the_list_asks_for_owners_and_for_nobody(console: Console) -> None:
    add(console, "Van Els", "--owner", "Els")
    add(console, "Van niemand")

    def titles(*owners: str) -> list[str]:
        options = [part for name in owners for part in ("--owner", name)]
        found = console.run("calendar", "list", "--from", "2030-12-01", "--to", "2030-12-31", *options)
        return sorted(one["title"] for one in found["items"])

    assert titles() == ["Van Els", "Van niemand"]
    assert titles("els") == ["Van Els"]
    assert titles("-") == ["Van niemand"]
    assert titles("-", "ELS") == ["Van Els", "Van niemand"]


def test_what_is_rewritten_is_taken_off_the_server_until_somebody_says_yes(
    console: Console, demo: DemoIntranet
) -> None:
    entry_id = plan(console, demo, "Rooster", FAR)
    console.run("sync")
    assert "Rooster" in on_server(demo)
    console.run("calendar", "approval", "one")
    edited = console.run("calendar", "edit", entry_id, "--text", "Rooster: lees mee, het is anders.")
    assert edited["items"][0]["status"] == "in_review"
    assert console.run("sync")["intranets"][0]["planned"] == {"withdrawn": 1}
    assert on_server(demo) == {}
    console.run("calendar", "review", entry_id, "--yes", "Piet", "--comment", "Zo is het duidelijk")
    console.run("calendar", "schedule", entry_id)
    console.run("sync")
    body = on_server(demo)["Rooster"]["body_html"]
    assert "het is anders" in body
    assert "duidelijk" not in body
