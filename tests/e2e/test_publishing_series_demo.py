"""A scheduled series stands on the intranet twelve weeks ahead, each occurrence once, and rolls on."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from cm_console.app import container
from cm_console.demo import DemoIntranet
from cm_console.domain.plan.status import Status
from cm_console.host.paths import Profile
from tests.e2e.console import Console
from tests.e2e.test_publishing_demo import ZONE, wall
from tests.unit.demo.visitor import Visitor

WEEKS = 12
WEEK = timedelta(weeks=1)
TITLE = "Weekvraag"


def first_time() -> datetime:
    """A wall time three days ahead: of what comes back each week, twelve are within twelve weeks."""
    return datetime.combine(datetime.now(ZONE).date() + timedelta(days=3), time(9))


def schedule_weekly(console: Console, demo: DemoIntranet, at: datetime) -> None:
    with Visitor(demo) as visitor:
        community = visitor.get("/communities", limit=1)["items"][0]["id"]
    name = console.run("intranet", "list")["intranets"][0]["name"]
    (first,) = console.run(
        *("calendar", "add", "--title", TITLE, "--text", "Wat ging goed?", "--at", wall(at)),
        *("--rrule", "FREQ=WEEKLY", "--intranet", name, "--community", community),
    )["items"]
    console.run("calendar", "schedule", first["id"], "--reach", "all", "--mode", "server")


def placed(console: Console) -> list[dict[str, Any]]:
    """The occurrences that are on the server by our own account, in order."""
    items = console.run("calendar", "list", "--from", "2026-01-01", "--to", "2100-01-01")["items"]
    return sorted((one for one in items if one["remote_id"]), key=lambda one: one["at"])


def on_server(demo: DemoIntranet) -> list[str]:
    """When our posts will appear there, in order; one that stands there twice is there twice."""
    with Visitor(demo) as visitor:
        ours = [one for one in visitor.everything("scheduled") if one["title"] == TITLE]
    return sorted(one["scheduled_at"] for one in ours if one["state"] == "scheduled")


def posts(demo: DemoIntranet) -> int:
    """How many of ours have appeared there."""
    with Visitor(demo) as visitor:
        return sum(one["title"] == TITLE for one in visitor.everything("posts"))


def utc(times: list[datetime]) -> list[str]:
    """As the server writes wall times in Amsterdam: nine in summer is another hour there than in winter."""
    return sorted(one.replace(tzinfo=ZONE).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") for one in times)


def test_a_series_stands_there_once_and_follows_the_plan(console: Console, demo: DemoIntranet) -> None:
    first = first_time()
    times = [first + number * WEEK for number in range(WEEKS)]
    schedule_weekly(console, demo, first)
    assert on_server(demo) == []
    assert console.run("sync")["intranets"][0]["planned"] == {"placed": WEEKS}
    assert on_server(demo) == utc(times)
    here = placed(console)
    assert [one["at"] for one in here] == [one.isoformat(" ", "minutes") for one in times]
    assert len({one["remote_id"] for one in here}) == WEEKS
    assert console.run("sync")["intranets"][0]["planned"] == {}

    moved = times[2] + timedelta(days=1, hours=2)
    console.run("calendar", "move", here[2]["id"], wall(moved))
    console.run("calendar", "cancel", here[8]["id"], "--reach", "later")
    left = [*times[:2], moved, *times[3:8]]
    assert on_server(demo) == utc(times), "nothing happens there before a synchronisation"
    assert console.run("sync")["intranets"][0]["planned"] == {"changed": 1, "withdrawn": 4}
    assert on_server(demo) == utc(left)
    assert [one["remote_id"] for one in placed(console)[:8]] == [one["remote_id"] for one in here[:8]]
    assert console.run("sync")["intranets"][0]["planned"] == {}
    assert on_server(demo) == utc(left)


def test_the_series_rolls_on_while_time_passes(
    tmp_path: Path, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two weeks later by the clocks of both: two have appeared, and two more stand ready."""
    folder, passed = tmp_path / "intranet", 2 * WEEK
    first = first_time()
    times = [first + number * WEEK for number in range(WEEKS + 2)]
    with DemoIntranet(folder, people=60, posts=300, seed=3) as demo:
        port = int(demo.url.rpartition(":")[2])
        console = Console(profile, {"DEMO_TOKEN": demo.token})
        connect = ["intranet", "add", "demo", "--kind", "intranet-api", "--url", demo.url]
        console.run(*connect, "--token-env", "DEMO_TOKEN")
        monkeypatch.setenv("DEMO_TOKEN", demo.token)
        console.run("sync")
        schedule_weekly(console, demo, first)
        console.run("sync")
        assert on_server(demo) == utc(times[:WEEKS])
    later = datetime.now(UTC) + passed
    carry_over(folder, later)
    monkeypatch.setattr(container, "now", lambda: datetime.now(UTC) + passed)
    with DemoIntranet(folder, people=60, posts=300, seed=3, port=port, now=later) as demo:
        assert synchronised(profile) == {"appeared": 2, "placed": 2}
        assert (posts(demo), on_server(demo)) == (2, utc(times[2:]))
        assert synchronised(profile) == {}
        assert (posts(demo), on_server(demo)) == (2, utc(times[2:]))
    workspace = container.open_workspace(Profile(profile))
    published = workspace.plan().calendar.with_status(Status.PUBLISHED)
    workspace.close()
    assert sorted(one.item.occurrence for one in published if one.item.occurrence) == times[:2]


def carry_over(folder: Path, later: datetime) -> None:
    """The intranet of `folder` becomes the one that a server with another clock finds there."""
    (former,) = folder.glob("*.db")
    with DemoIntranet(folder, people=60, posts=300, seed=3, now=later):
        pass
    (fresh,) = set(folder.glob("*.db")) - {former}
    former.replace(fresh)


def synchronised(profile: Path) -> dict[str, int]:
    """What one synchronisation in this process, by its clock, did about planned items."""
    workspace = container.open_workspace(Profile(profile))
    try:
        (connected,) = workspace.intranets.connected()
        report = workspace.synchroniser.sync(connected, Event())
        return {str(outcome): count for outcome, count in report.planned.items()}
    finally:
        workspace.close()
