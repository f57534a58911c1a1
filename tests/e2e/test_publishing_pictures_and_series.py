"""Pictures and what comes back, by the command line: on the intranet once, and gone when it is not wanted."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from cm_console.app import container
from cm_console.demo import DemoIntranet
from cm_console.host.clock import now
from cm_console.host.paths import Profile
from cm_console.services.plan.recurring import HORIZON
from tests.e2e.console import Console
from tests.e2e.test_publishing_demo import FAR, ZONE, on_server, plan, shown, wall
from tests.fakes.pictures import chunk, png
from tests.unit.demo.visitor import Visitor

SECRET = b"Author\0Fatima"
KILLS = 6
WEEKS = HORIZON // timedelta(weeks=1)
FRIDAY = 4


def pictures_of(demo: DemoIntranet, title: str) -> dict[str, bytes]:
    """What a scheduled post shows, by address."""
    found = re.findall(r'src="([^"]+)"', on_server(demo)[title]["body_html"])
    with Visitor(demo) as visitor:
        return {one: visitor.send("GET", path_of(one)).content for one in found}


def path_of(address: str) -> str:
    return address[address.index("/media/") :]


def with_picture(console: Console, demo: DemoIntranet, picture: Path) -> str:
    item_id = plan(console, demo, "Fietstocht", FAR)
    told = f"{picture}=Drie fietsen in de zon"
    console.run("calendar", "edit", item_id, "--picture", told, "--people", "nobody")
    return item_id


def test_a_picture_goes_along_without_traces_and_goes_when_it_is_not_wanted(
    console: Console, demo: DemoIntranet, tmp_path: Path
) -> None:
    picture = tmp_path / "fiets.png"
    picture.write_bytes(png(chunk(b"tEXt", SECRET)))
    item_id = with_picture(console, demo, picture)
    assert console.run("sync")["intranets"][0]["planned"] == {"placed": 1}
    ((address, content),) = pictures_of(demo, "Fietstocht").items()
    assert content == png()
    assert 'alt="Drie fietsen in de zon"' in on_server(demo)["Fietstocht"]["body_html"]
    console.run("calendar", "edit", item_id, "--title", "Grote fietstocht")
    console.run("sync")
    assert pictures_of(demo, "Grote fietstocht") == {address: content}
    console.run("calendar", "cancel", item_id)
    assert console.run("sync")["intranets"][0]["planned"] == {"withdrawn": 1}
    with Visitor(demo) as visitor:
        assert visitor.send("GET", path_of(address)).status_code == 404


def test_a_picture_survives_kills_and_is_there_once(
    console: Console, demo: DemoIntranet, tmp_path: Path
) -> None:
    picture = tmp_path / "fiets.png"
    picture.write_bytes(png())
    item_id = with_picture(console, demo, picture)
    killed = console.kill_while("push", times=KILLS, longest=1.2, seed=9)
    for _ in range(30):
        console.run("push")
        if (shown(console, item_id)["publication"] or {}).get("state") == "standing":
            break
        Event().wait(1)  # what was put off comes due
    print(f"killed {killed} times")
    ((_, content),) = pictures_of(demo, "Fietstocht").items()  # and `on_server` allows no title twice
    assert content == png()


def next_friday() -> datetime:
    """A wall time at least a day ahead."""
    tomorrow = datetime.now(ZONE).replace(tzinfo=None, hour=15, minute=0, second=0, microsecond=0)
    tomorrow += timedelta(days=1)
    return tomorrow + timedelta(days=(FRIDAY - tomorrow.weekday()) % 7)


def weekly(console: Console, demo: DemoIntranet, first: datetime) -> None:
    with Visitor(demo) as visitor:
        community = visitor.get("/communities", limit=1)["items"][0]["id"]
    added = console.run(
        *("calendar", "add", "--title", "Vrijdagvraag", "--text", "Wat ging goed? lees mee."),
        *("--intranet", "lindenhof", "--community", community, "--at", wall(first)),
        *("--rrule", "FREQ=WEEKLY;BYDAY=FR"),
    )
    occurrence = str(added["items"][0]["id"])
    console.run("calendar", "schedule", occurrence, "--mode", "server", "--reach", "all")


def standing_at(demo: DemoIntranet) -> list[datetime]:
    """The wall times at which the question stands on the intranet."""
    with Visitor(demo) as visitor:
        moments = [
            datetime.fromisoformat(one["scheduled_at"]).astimezone(ZONE).replace(tzinfo=None)
            for one in visitor.everything("scheduled")
            if one["title"] == "Vrijdagvraag"
        ]
    assert len(moments) == len(set(moments))
    return sorted(moments)


def item_at(console: Console, at: datetime) -> str:
    span = ("--from", f"{at:%Y-%m-%d}", "--to", f"{at:%Y-%m-%d}")
    (item,) = console.run("calendar", "list", *span)["items"]
    return str(item["id"])


def test_what_comes_back_stands_for_twelve_weeks_and_follows(console: Console, demo: DemoIntranet) -> None:
    first = next_friday()
    weekly(console, demo, first)
    fridays = [first + timedelta(weeks=number) for number in range(WEEKS)]
    assert console.run("sync")["intranets"][0]["planned"] == {"placed": WEEKS}
    assert standing_at(demo) == fridays
    moved = fridays[2] - timedelta(days=1)
    console.run("calendar", "move", item_at(console, fridays[2]), f"{moved:%Y-%m-%d}")
    console.run("calendar", "cancel", item_at(console, fridays[8]), "--reach", "later")
    planned = console.run("sync")["intranets"][0]["planned"]
    assert planned == {"changed": 1, "withdrawn": WEEKS - 8}
    assert standing_at(demo) == [*fridays[:2], moved, *fridays[3:8]]
    assert console.run("sync")["intranets"][0]["planned"] == {}


def test_what_comes_back_goes_on_with_a_synchronisation(
    console: Console, demo: DemoIntranet, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = next_friday()
    weekly(console, demo, first)
    console.run("sync")
    monkeypatch.setattr(container, "now", lambda: now() + timedelta(weeks=3))
    monkeypatch.setenv("DEMO_TOKEN", demo.token)
    workspace = container.open_workspace(Profile(profile))
    try:
        (connected,) = workspace.intranets.connected()
        workspace.synchroniser.sync(connected, Event())
    finally:
        workspace.close()
    assert standing_at(demo) == [first + timedelta(weeks=number) for number in range(WEEKS + 3)]
