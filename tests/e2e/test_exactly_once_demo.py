"""Decisions made offline reach a misbehaving intranet exactly once, however often the program is killed;
and a full synchronisation through every kind of trouble ends with the copy equal to the server.
"""

from __future__ import annotations

import hashlib
import json
import random
import signal
from collections import Counter
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from cm_console.app.container import open_workspace
from cm_console.demo.faults import KINDS
from cm_console.demo.server import DemoIntranet
from cm_console.domain.errors import AppError
from cm_console.host.paths import Profile
from cm_console.intranet.connectors import intranet_api
from cm_console.services.workspace import Workspace
from cm_console.store.files import connect_file
from tests.e2e.console import Console
from tests.unit.demo.visitor import Visitor

KILLS = 20
PLAN = (("approve", 40), ("spam", 30), ("remove", 40), ("edit", 40), ("reply", 50))
WORDS = {"edit": "Deze tekst is aangepast.", "reply": "Dank voor je bericht, ik kijk ernaar."}
TABLES = {
    "communities": "community",
    "people": "person",
    "memberships": "membership",
    "reactions": "reaction",
    "events": "event",
    "reports": "report",
    "decisions": "precedent",
    "posts": "item WHERE kind = 'post' AND state <> 'gone'",
    "comments": "item WHERE kind = 'comment' AND state <> 'gone'",
}
SECONDS = {"latency": 0.1, "status_429": 1.0}


def plan_of_faults(file: Path, rate: float) -> Path:
    """Every fault at a rate, with waits short enough for a test."""
    faults = [{"kind": kind, "rate": rate, "seconds": SECONDS.get(kind)} for kind in KINDS]
    file.write_text(json.dumps({"seed": 11, "faults": faults}))
    return file


def all_decisions(intranet: DemoIntranet) -> dict[str, dict[str, Any]]:
    """What the server itself remembers, by id."""
    found: dict[str, dict[str, Any]] = {}
    with Visitor(intranet) as visitor:
        cursor: str | None = None
        while True:
            answer = visitor.get("/decisions", limit=1000, **({"cursor": cursor} if cursor else {}))
            found |= {one["id"]: one for one in answer["items"]}
            cursor = answer["next_cursor"]
            if cursor is None:
                return found


def decide(console: Console) -> dict[str, str]:
    """200 decisions about different items, without a network; returns the action by operation id."""
    items = console.run("queue", "list", "--state", "all", "--limit", "3000")["items"]
    decided: dict[str, str] = {}
    for action, count in PLAN:
        chosen = [one for one in items if action in one["actions"] and one["kind"] != "person"][:count]
        items = [one for one in items if one not in chosen]
        words = ["--message", WORDS[action]] if action in WORDS else []
        answer = console.run("queue", "decide", *(str(one["id"]) for one in chosen), action, *words)
        subjects = {one["id"]: f"{action} {one['kind']}:{one['remote_id']}" for one in chosen}
        decided |= {one["operation_id"]: subjects[one["id"]] for one in answer["accepted"]}
    return decided


def kill_while_sending(console: Console, chance: random.Random) -> bool:
    """Starts sending and kills it (SIGKILL) some moments after it began; False when it ended before."""
    goal, rest = attempts(console) + chance.randint(1, 14), chance.uniform(0, 0.05)
    process = console.start("push")
    while process.poll() is None and attempts(console) < goal:
        Event().wait(0.005)
    Event().wait(rest)
    process.kill()
    return process.wait() == -signal.SIGKILL


def attempts(console: Console) -> int:
    """Lines that the program has written about what it sent and what came back."""
    return int(ask(console, "SELECT count(*) FROM attempt")[0][0])


def operation_states(console: Console) -> dict[str, int]:
    return dict(ask(console, "SELECT state, count(*) FROM operation GROUP BY state"))


def ask(console: Console, question: str) -> list[Any]:
    connection = connect_file(console.profile / "workspace.db", None)
    try:
        return list(connection.execute(question).fetchall())
    finally:
        connection.close()


@pytest.mark.timeout(600)
def test_two_hundred_decisions_survive_twenty_kills(tmp_path: Path, profile: Path) -> None:
    folder, faults = tmp_path / "intranet", plan_of_faults(tmp_path / "faults.json", 0.05)
    calm = DemoIntranet(folder, people=120, posts=1200, seed=3)
    with calm:
        port, before = int(calm.url.rpartition(":")[2]), all_decisions(calm)
        console = Console(profile, {"DEMO_TOKEN": calm.token})
        console.run(
            *("intranet", "add", "demo", "--kind", "intranet-api", "--url", calm.url),
            *("--token-env", "DEMO_TOKEN"),
        )
        console.run("sync")
    decided, chance = decide(console), random.Random(5)
    assert len(decided) == 200

    with DemoIntranet(folder, people=120, posts=1200, seed=3, port=port, faults=faults) as rough:
        killed = starts = 0
        while killed < KILLS and starts < 10 * KILLS:
            starts += 1
            killed += kill_while_sending(console, chance)
        with Visitor(rough) as visitor:
            struck = {kind: hits for kind, hits in visitor.get("/_demo/faults").items() if hits}
        halfway = len(all_decisions_calmly(rough)) - len(before)
    with DemoIntranet(folder, people=120, posts=1200, seed=3, port=port) as mended:
        console.run("push")
        console.run("sync")
        after = {key: one for key, one in all_decisions(mended).items() if key not in before}
        placed = count_replies(mended)
    states = operation_states(console)
    print(
        f"killed {killed} times in {starts} starts; {halfway} decisions had arrived by then;"
        f" faults {struck}; operations {dict(states)}"
    )
    taken = Counter(
        f"{one['action']} {one['subject']['kind']}:{one['subject']['id']}" for one in after.values()
    )
    assert taken == Counter(decided.values())
    replied = [about.split()[1] for about in decided.values() if about.startswith("reply")]
    assert placed == Counter(replied)
    assert killed == KILLS
    assert states == {"done": 200}


def all_decisions_calmly(intranet: DemoIntranet) -> dict[str, dict[str, Any]]:
    """The same while the server misbehaves: asks until it answers whole."""
    for _ in range(60):
        try:
            return all_decisions(intranet)
        except (AssertionError, OSError, ValueError):
            continue
    raise AssertionError("the server never answered whole")


def count_replies(intranet: DemoIntranet) -> Counter[str]:
    """How often our reply stands under each item."""
    found: Counter[str] = Counter()
    with Visitor(intranet) as visitor:
        cursor: str | None = None
        while True:
            answer = visitor.get("/comments", limit=1000, **({"cursor": cursor} if cursor else {}))
            for one in answer["items"]:
                if WORDS["reply"] in one["body_html"]:
                    parent = f"comment:{one['parent_id']}" if one["parent_id"] else f"post:{one['post_id']}"
                    found[parent] += 1
            cursor = answer["next_cursor"]
            if cursor is None:
                return found


def digest_of(workspace: Workspace, table: str) -> dict[str, Any]:
    """What `/_demo/digest` says of a resource, said of the copy."""
    with workspace.database.reading() as connection:
        rows = connection.exec_driver_sql(f"SELECT remote_id, version FROM {table}").all()
    lines = "".join(f"{remote_id}:{version}\n" for remote_id, version in sorted(tuple(row) for row in rows))
    return {"count": len(rows), "sha256": hashlib.sha256(lines.encode()).hexdigest()}


@pytest.mark.timeout(300)
def test_a_full_sync_through_every_fault_ends_equal(
    tmp_path: Path, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults = plan_of_faults(tmp_path / "faults.json", 0.05)
    monkeypatch.setattr(intranet_api, "PAGE", 100)  # enough requests for every fault to strike
    with DemoIntranet(tmp_path / "intranet", people=300, posts=6000, seed=3, faults=faults) as intranet:
        workspace = open_workspace(Profile(profile))
        try:
            monkeypatch.setenv("DEMO_TOKEN", intranet.token)
            patiently(lambda: connect(workspace, intranet))
            (connected,) = workspace.intranets.connected()
            full = iter([True])  # what ends a run is followed by an ordinary one, as in the background
            tries = patiently(lambda: workspace.synchroniser.sync(connected, Event(), full=next(full, False)))
            with Visitor(intranet) as visitor:
                visitor.post("/_demo/activity", {"count": 200, "seed": 4})
                tries += patiently(lambda: workspace.synchroniser.sync(connected, Event()))
                wanted = visitor.get("/_demo/digest")
                struck = {kind: hits for kind, hits in visitor.get("/_demo/faults").items() if hits}
            found = {resource: digest_of(workspace, table) for resource, table in TABLES.items()}
        finally:
            workspace.close()
    print(f"{tries} runs; faults {struck}; {sum(one['count'] for one in found.values())} records")
    assert found == {resource: wanted[resource] for resource in TABLES}
    assert struck.keys() == set(KINDS)


def connect(workspace: Workspace, intranet: DemoIntranet) -> None:
    workspace.intranets.add(
        "demo", "intranet-api", intranet.url, "", intranet.token, token_variable="DEMO_TOKEN"
    )


def patiently(work: Any, most: int = 60) -> int:
    """Runs something that trouble may end until it ends well; returns how many runs that took."""
    for tries in range(1, most + 1):
        try:
            work()
        except AppError as error:
            Event().wait(min(error.retry_after or 0.0, 1.0))
        else:
            return tries
    raise AssertionError("it never ended well")
