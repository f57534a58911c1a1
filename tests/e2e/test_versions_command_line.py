"""Versions of an item and kept texts by the command line."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.console import Console


def test_a_version_by_the_command_line(profile: Path) -> None:
    console = Console(profile, {})
    console.run("persona", "add", "Wijkteam")
    (first,) = console.run(
        "calendar", "add", "--title", "Rooster", "--text", "Lang", "--at", "2036-12-04 09:00"
    )["items"]
    (made,) = console.run(
        "calendar", "add", "--version-of", first["id"], "--text", "Kort", "--persona", "wijkteam"
    )["items"]
    assert (made["title"], made["version_of"], made["at"]) == ("Rooster", first["id"], first["at"])
    assert made["texts"]["nl"]["text"] == "Kort"
    assert console.run("calendar", "add", expect=2)["error"]["code"] == "bad_value"
    moved = console.run("calendar", "move", made["id"], "2036-12-05", "--versions")["items"]
    assert {(one["id"], one["at"]) for one in moved} == {
        (first["id"], "2036-12-05 09:00"), (made["id"], "2036-12-05 09:00"),
    }  # fmt: skip
    assert console.run("calendar", "undo")["undone"] == "Items moved"
    assert console.run("calendar", "undo")["undone"] == "Version made"


def test_texts_by_the_command_line(profile: Path) -> None:
    console = Console(profile, {})
    made = console.run("calendar", "text", "add", "Vragen?", "--nl", "Vraag het op {platform}", "--en", "Ask")
    assert made["text"]["texts"] == {"nl": "Vraag het op {platform}", "en": "Ask"}
    console.run("calendar", "text", "add", "Afzender", "--nl", "Groet", "--signature")
    found = console.run("calendar", "text", "list")["texts"]
    assert [(one["name"], one["signature"]) for one in found] == [("Vragen?", False), ("Afzender", True)]
    assert console.run("calendar", "text", "add", "Leeg", expect=2)["error"]["code"] == "bad_value"
    console.run("calendar", "text", "remove", "vragen?")
    assert [one["name"] for one in console.run("calendar", "text", "list")["texts"]] == ["Afzender"]
