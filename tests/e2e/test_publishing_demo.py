"""What is planned by the command line stands on the intranet exactly once, and follows the plan."""

from __future__ import annotations

import random
import signal
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from cm_console.app.container import open_workspace
from cm_console.demo import DemoIntranet
from cm_console.domain.plan.item import PlannedItem, Wording
from cm_console.domain.plan.status import Mode
from cm_console.host.paths import Profile
from tests.e2e.console import Console
from tests.e2e.test_exactly_once_demo import ask, plan_of_faults
from tests.unit.demo.visitor import Visitor

ITEMS, KILLS = 40, 12
FAR = datetime(2030, 6, 3, 9, 0)  # noqa: DTZ001 - wall time
ZONE = ZoneInfo("Europe/Amsterdam")


def plan(console: Console, demo: DemoIntranet, title: str, at: datetime, **more: str) -> str:
    """Schedules an item in the first community; its id."""
    with Visitor(demo) as visitor:
        community = visitor.get("/communities", limit=1)["items"][0]["id"]
    name = console.run("intranet", "list")["intranets"][0]["name"]
    added = console.run(
        *("calendar", "add", "--title", title, "--text", f"{title}: lees mee.", "--at", wall(at)),
        *("--intranet", name, "--community", community),
    )
    item_id = str(added["items"][0]["id"])
    console.run("calendar", "schedule", item_id, "--mode", more.get("mode", "server"))
    return item_id


def wall(at: datetime) -> str:
    return at.isoformat(sep=" ", timespec="seconds")


def soon(seconds: float) -> datetime:
    """A wall time in Amsterdam a little ahead."""
    return (datetime.now(ZONE) + timedelta(seconds=seconds)).replace(tzinfo=None, microsecond=0)


def shown(console: Console, item_id: str) -> dict[str, Any]:
    items = console.run("calendar", "list", "--from", "2026-01-01", "--to", "2031-01-01")["items"]
    return next(one for one in items if one["id"] == item_id)


def on_server(demo: DemoIntranet) -> dict[str, dict[str, Any]]:
    """Our scheduled posts by title; a title that stands there twice is an error."""
    with Visitor(demo) as visitor:
        items = [one for one in visitor.everything("scheduled") if "lees mee" in one["body_html"]]
    assert max(Counter(one["title"] for one in items).values(), default=1) == 1
    return {one["title"]: one for one in items}


def test_a_scheduled_item_follows_the_plan(console: Console, demo: DemoIntranet) -> None:
    item_id = plan(console, demo, "Rooster", FAR)
    assert shown(console, item_id)["remote_id"] is None
    assert console.run("sync")["intranets"][0]["planned"] == {"placed": 1}
    here = shown(console, item_id)
    there = on_server(demo)["Rooster"]
    assert here["remote_id"].endswith(there["id"])
    assert (here["status"], here["publication"]["state"]) == ("scheduled", "standing")
    assert there["scheduled_at"] == "2030-06-03T07:00:00Z"
    assert there["body_html"] == "<p>Rooster: lees mee.</p>"

    console.run("calendar", "edit", item_id, "--title", "Zomerrooster")
    console.run("calendar", "move", item_id, "2030-11-04")
    assert console.run("sync")["intranets"][0]["planned"] == {"changed": 1}
    assert on_server(demo)["Zomerrooster"]["scheduled_at"] == "2030-11-04T08:00:00Z"  # nine in winter

    console.run("calendar", "cancel", item_id)
    assert console.run("sync")["intranets"][0]["planned"] == {"withdrawn": 1}
    assert on_server(demo) == {}
    console.run("calendar", "undo")
    assert console.run("sync")["intranets"][0]["planned"] == {"placed": 1}
    assert on_server(demo).keys() == {"Zomerrooster"}
    assert console.run("sync")["intranets"][0]["planned"] == {}


@pytest.mark.parametrize("whose", ["mine", "theirs"])
def test_a_change_on_the_server_is_noticed_and_settled(
    console: Console, demo: DemoIntranet, whose: str
) -> None:
    item_id = plan(console, demo, "Rooster", FAR)
    console.run("sync")
    there = on_server(demo)["Rooster"]
    with Visitor(demo) as visitor:
        changed = {"title": "Rooster van Jan", "expected_version": there["version"]}
        assert visitor.send("PATCH", f"/scheduled/{there['id']}", json=changed).ok
    assert console.run("sync")["intranets"][0]["planned"] == {"changed_there": 1}
    here = shown(console, item_id)
    assert here["publication"]["waits_for_a_choice"]
    assert here["title"] == "Rooster"
    settled = console.run("calendar", "settle", item_id, whose)["items"][0]
    wanted = "Rooster" if whose == "mine" else "Rooster van Jan"
    console.run("sync")
    assert settled["title"] == wanted
    assert on_server(demo).keys() == {wanted}
    assert not shown(console, item_id)["publication"]["waits_for_a_choice"]
    console.run("calendar", "settle", item_id, whose, expect=2)


@pytest.mark.parametrize("mode", ["server", "online"])
def test_an_item_appears_at_its_time_and_once(console: Console, demo: DemoIntranet, mode: str) -> None:
    item_id = plan(console, demo, "Nu op het plein", soon(6), mode=mode)
    console.run("sync")
    deadline = soon(60)
    while shown(console, item_id)["status"] != "published" and soon(0) < deadline:
        Event().wait(1)
        console.run("sync")
    here = shown(console, item_id)
    assert here["status"] == "published"
    with Visitor(demo) as visitor:
        posts = [one for one in visitor.everything("posts") if one["title"] == "Nu op het plein"]
    assert [one["id"] for one in posts] == [here["remote_id"].rpartition("/")[2]]
    assert abs(datetime.fromisoformat(here["at"]) - datetime.fromisoformat(wall(deadline))) < timedelta(
        minutes=2
    )
    console.run("calendar", "cancel", item_id, expect=2)


@pytest.mark.timeout(600)
def test_forty_items_survive_kills_and_faults(tmp_path: Path, profile: Path) -> None:
    folder, faults = tmp_path / "intranet", plan_of_faults(tmp_path / "faults.json", 0.05)
    with DemoIntranet(folder, people=60, posts=300, seed=3) as calm:
        port = int(calm.url.rpartition(":")[2])
        console = Console(profile, {"DEMO_TOKEN": calm.token})
        connect = ["intranet", "add", "demo", "--kind", "intranet-api", "--url", calm.url]
        console.run(*connect, "--token-env", "DEMO_TOKEN")
        console.run("sync")
        plan_many(profile, calm)
    killed, chance = 0, random.Random(5)
    with DemoIntranet(folder, people=60, posts=300, seed=3, port=port, faults=faults):
        while killed < KILLS:
            killed += kill_while_publishing(console, chance)
    with DemoIntranet(folder, people=60, posts=300, seed=3, port=port) as mended:
        for _ in range(30):
            console.run("push")
            states = dict(ask(console, "SELECT state, count(*) FROM publication GROUP BY state"))
            if states == {"standing": ITEMS}:
                break
            Event().wait(1)  # what was put off comes due
        found = on_server(mended)
    print(f"killed {killed} times; publications {states}")
    assert states == {"standing": ITEMS}
    assert found.keys() == {f"Bericht {number}" for number in range(ITEMS)}


def plan_many(profile: Path, demo: DemoIntranet) -> None:
    with Visitor(demo) as visitor:
        community = visitor.get("/communities", limit=1)["items"][0]["id"]
    workspace = open_workspace(Profile(profile))
    (connected,) = workspace.intranets.connected()
    calendar = workspace.plan().calendar
    for number in range(ITEMS):
        words = (Wording("nl", f"Bericht {number}", "Kom je ook? lees mee."),)
        at = FAR + timedelta(days=number)
        made = calendar.add(PlannedItem(words, at, intranet_id=connected.id, community_id=community))
        calendar.schedule(made.id, Mode.SERVER)
    workspace.close()


def kill_while_publishing(console: Console, chance: random.Random) -> bool:
    process = console.start("push")
    Event().wait(chance.uniform(0.5, 2.0))
    process.kill()
    return process.wait() == -signal.SIGKILL


def test_everything_is_held_and_goes_on(console: Console, demo: DemoIntranet) -> None:
    item_id = plan(console, demo, "Feest", FAR)
    console.run("sync")
    paused = console.run("calendar", "pause", "--reason", "Ongeval")
    assert (paused["paused"], paused["until"], paused["still_standing"]) == (True, None, 1)
    assert console.run("sync")["intranets"][0]["planned"] == {"withdrawn": 1}
    assert on_server(demo) == {}
    assert console.run("calendar", "pause", "--until", wall(FAR))["still_standing"] == 0
    assert console.run("sync")["intranets"][0]["planned"] == {"placed": 1}, "the party is after the pause"
    console.run("calendar", "pause")
    assert console.run("sync")["intranets"][0]["planned"] == {"withdrawn": 1}
    assert shown(console, item_id)["status"] == "scheduled"
    assert not console.run("calendar", "resume")["paused"]
    assert console.run("sync")["intranets"][0]["planned"] == {"placed": 1}
    assert on_server(demo).keys() == {"Feest"}
    assert console.run("calendar", "resume", expect=2)["error"]["code"] == "not_paused"
    assert (
        console.run("calendar", "pause", "--until", "2020-01-01", expect=2)["error"]["code"] == "pause_over"
    )
