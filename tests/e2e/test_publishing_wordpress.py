"""A planned item on a real WordPress: follows the plan, is noticed when changed there, appears in time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from tests.e2e.console import Console
from tests.e2e.test_exactly_once_wordpress import _connected
from tests.e2e.test_publishing_demo import FAR, shown, soon, wall
from tests.servers.wordpress import WordPress

EVERY_STATUS = "publish,future,draft,pending,private,trash"


def plan(console: Console, title: str, at: datetime, mode: str = "server") -> str:
    words = ("--title", title, "--text", f"{title}: lees mee.", "--intranet", "site")
    added = console.run("calendar", "add", *words, "--at", wall(at))
    item_id = str(added["items"][0]["id"])
    console.run("calendar", "schedule", item_id, "--mode", mode)
    return item_id


def planned(console: Console) -> dict[str, int]:
    """What one synchronisation did about planned items."""
    found: dict[str, int] = console.run("sync")["intranets"][0]["planned"]
    return found


def posts(server: WordPress, text: str) -> list[dict[str, Any]]:
    """Every post with these words, wherever it is."""
    found = server.api("admin").every("/posts", status=EVERY_STATUS, context="edit", search="lees mee")
    return [one for one in found if text in one["content"]["raw"]]


@pytest.mark.wordpress
def test_a_scheduled_item_follows_the_plan(wordpress: WordPress, profile: Path) -> None:
    console = _connected(wordpress, profile)
    item_id = plan(console, "Rooster", FAR)
    assert planned(console) == {"placed": 1}
    (there,) = posts(wordpress, "Rooster")
    assert (there["status"], there["date_gmt"]) == ("future", "2030-06-03T07:00:00")
    assert shown(console, item_id)["remote_id"] == str(there["id"])

    console.run("calendar", "move", item_id, "2030-11-04")
    console.run("calendar", "edit", item_id, "--title", "Zomerrooster & meer")
    assert planned(console) == {"changed": 1}
    (there,) = posts(wordpress, "Rooster")
    assert (there["status"], there["date_gmt"]) == ("future", "2030-11-04T08:00:00")  # nine in winter
    assert there["title"]["rendered"] == "Zomerrooster &amp; meer"

    console.run("calendar", "cancel", item_id)
    assert planned(console) == {"withdrawn": 1}
    assert [one["status"] for one in posts(wordpress, "Rooster")] == ["trash"]
    assert planned(console) == {}


@pytest.mark.wordpress
def test_a_change_there_is_noticed_and_nothing_is_written_over_it(
    wordpress: WordPress, profile: Path
) -> None:
    console = _connected(wordpress, profile)
    moved, removed = plan(console, "Kerstborrel", FAR), plan(console, "Nieuwjaar", FAR)
    assert planned(console) == {"placed": 2}
    admin = wordpress.api("admin")
    admin.post(f"/posts/{shown(console, moved)['remote_id']}", {"date_gmt": "2030-06-04T07:00:00"})
    admin.delete(f"/posts/{shown(console, removed)['remote_id']}", force=True)
    console.run("calendar", "edit", moved, "--title", "Kerstborrel met muziek")

    assert planned(console) == {"changed_there": 2}
    assert [shown(console, one)["publication"]["state"] for one in (moved, removed)] == ["changed", "gone"]
    assert [one["title"]["raw"] for one in posts(wordpress, "Kerstborrel")] == ["Kerstborrel"]
    assert planned(console) == {}

    console.run("calendar", "settle", moved, "mine")
    console.run("calendar", "settle", removed, "theirs")
    assert planned(console) == {"changed": 1}
    (there,) = posts(wordpress, "Kerstborrel")
    assert (there["title"]["raw"], there["date_gmt"]) == ("Kerstborrel met muziek", "2030-06-03T07:00:00")
    assert posts(wordpress, "Nieuwjaar") == []
    assert shown(console, removed)["status"] == "approved"


@pytest.mark.wordpress
@pytest.mark.slow
@pytest.mark.parametrize("mode", ["server", "online"])
def test_an_item_appears_at_its_time_and_once(wordpress: WordPress, profile: Path, mode: str) -> None:
    console = _connected(wordpress, profile)
    title = f"Nu op het plein ({mode})"
    at = soon(75 if mode == "server" else 5)  # nearer than a minute WordPress publishes at once
    item_id = plan(console, title, at, mode)
    console.run("sync")
    if mode == "server":
        assert [one["status"] for one in posts(wordpress, title)] == ["future"]
    deadline = at + timedelta(seconds=60)
    while shown(console, item_id)["status"] != "published" and soon(0) < deadline:
        Event().wait(1)
        wordpress.let_time_pass()
        console.run("sync")
    (there,) = posts(wordpress, title)
    here = shown(console, item_id)
    assert (there["status"], here["status"], here["remote_id"]) == ("publish", "published", str(there["id"]))
    appeared = datetime.fromisoformat(there["date_gmt"]).replace(tzinfo=UTC)
    assert appeared >= datetime.fromisoformat(here["publication"]["published_at"])
    assert soon(0) >= at
