"""The command line as a script uses it, against the demo intranet."""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import requests

from cm_console.demo import DemoIntranet
from tests.e2e.console import Console


def _waiting(console: Console, action: str, count: int) -> list[dict[str, Any]]:
    items = console.run("queue", "list", "--limit", "200")["items"]
    return [item for item in items if action in item["actions"]][:count]


def _server_post(demo: DemoIntranet, path: str, body: dict[str, Any]) -> Any:
    answer = requests.post(
        f"{demo.url}{path}", json=body, headers={"Authorization": f"Bearer {demo.token}"}, timeout=30
    )
    answer.raise_for_status()
    return answer.json()


def _server_get(demo: DemoIntranet, path: str, **params: str) -> Any:
    answer = requests.get(
        f"{demo.url}{path}", params=params, headers={"Authorization": f"Bearer {demo.token}"}, timeout=30
    )
    answer.raise_for_status()
    return answer.json()


def test_sync_tells_what_it_did_and_then_that_nothing_is_new(profile: Path, demo: DemoIntranet) -> None:
    console = Console(profile, {"DEMO_TOKEN": demo.token})
    connect = ["intranet", "add", "lindenhof", "--kind", "intranet-api", "--url", demo.url]
    console.run(*connect, "--token-env", "DEMO_TOKEN")
    digest = _server_get(demo, "/_demo/digest")

    first = console.run("sync")["intranets"][0]
    second = console.run("sync")["intranets"][0]

    fetched = {name: counts["fetched"] for name, counts in first["resources"].items()}
    assert fetched == {name: one["count"] for name, one in digest.items() if name in fetched}
    assert fetched["posts"] == 600
    assert second["writes"] == 0
    assert second["requests"] <= len(fetched)
    assert second["resources"] == {}


def test_changes_on_the_server_are_seen_by_the_next_sync(console: Console, demo: DemoIntranet) -> None:
    changes = _server_post(demo, "/_demo/activity", {"count": 100, "seed": 5})["changes"]
    assert len(changes) == 100
    report = console.run("sync")["intranets"][0]
    assert sum(sum(counts.values()) - counts["fetched"] for counts in report["resources"].values()) >= 100
    assert console.run("sync")["intranets"][0]["writes"] == 0


def test_a_decision_reaches_the_server_once(console: Console, demo: DemoIntranet) -> None:
    (item,) = _waiting(console, "approve", 1)
    accepted = console.run("queue", "decide", str(item["id"]), "approve")["accepted"]
    assert [one["id"] for one in accepted] == [item["id"]]

    pushed = console.run("push")["operations"]
    assert [(one["operation_id"], one["item_id"], one["state"], one["error"]) for one in pushed] == [
        (accepted[0]["operation_id"], item["id"], "done", None)
    ]
    decisions = _server_get(demo, "/api/v1/decisions", limit="1000")["items"]
    about = [one for one in decisions if one["subject"]["id"] == item["remote_id"]]
    assert Counter(one["action"] for one in about)["approve"] == 1
    assert console.run("push")["operations"] == []
    assert not console.run("queue", "show", str(item["id"]))["waits"]


def test_an_undone_decision_is_never_sent(console: Console, demo: DemoIntranet) -> None:
    before = len(_server_get(demo, "/api/v1/decisions", limit="1000")["items"])
    (item,) = _waiting(console, "remove", 1)
    console.run("queue", "decide", str(item["id"]), "remove", "--reason", "spam")
    assert len(console.run("queue", "undo", str(item["id"]))["accepted"]) == 1
    refused = console.run("queue", "undo", str(item["id"]), expect=1)["refused"]
    assert refused[0]["code"] == "nothing_to_undo"
    console.run("push")
    assert len(_server_get(demo, "/api/v1/decisions", limit="1000")["items"]) == before


def test_edit_reply_note_and_snooze(console: Console, demo: DemoIntranet) -> None:
    edit, reply, snooze = _waiting(console, "reply", 3)
    console.run("queue", "decide", str(edit["id"]), "edit", "--message", "<p>Aangepast door de redactie.</p>")
    console.run("queue", "decide", str(reply["id"]), "reply", "--message", "Dank je wel, we kijken ernaar.")
    console.run("queue", "decide", str(reply["id"]), "note", "--message", "Gebeld met de teamleider.")
    console.run("queue", "decide", str(snooze["id"]), "snooze")
    states = {one["action"]: one["state"] for one in console.run("push")["operations"]}
    assert states == {"edit": "done", "reply": "done"}

    changed = _server_get(demo, f"/api/v1/{edit['kind']}s/{edit['remote_id']}")
    assert changed["body_html"] == "<p>Aangepast door de redactie.</p>"
    comments = _server_get(demo, "/api/v1/comments", limit="1000")["items"]
    mine = [one for one in comments if "Dank je wel, we kijken ernaar." in one["body_html"]]
    assert len(mine) == 1
    assert "note" in {line["what"] for line in console.run("queue", "show", str(reply["id"]))["history"]}
    assert snooze["id"] in {item["id"] for item in _listed(console, "snoozed")}
    assert snooze["id"] not in {item["id"] for item in _listed(console, "open")}


def _listed(console: Console, state: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = console.run("queue", "list", "--state", state, "--limit", "500")["items"]
    return items


def test_another_moderator_first_is_a_conflict_or_done_already(console: Console, demo: DemoIntranet) -> None:
    same, other = _waiting(console, "remove", 2)
    console.run("queue", "decide", str(same["id"]), str(other["id"]), "remove")
    for item, action in ((same, "remove"), (other, "approve")):
        current = _server_get(
            demo, f"/api/v1/{item['kind'].replace('person', 'people')}s/{item['remote_id']}"
        )
        body = {
            "subject": {"kind": item["kind"], "id": item["remote_id"]},
            "action": action,
            "expected_version": current["version"],
        }
        answer = requests.post(
            f"{demo.url}/api/v1/decisions",
            json=body,
            headers={
                "Authorization": f"Bearer {demo.token}",
                "Idempotency-Key": f"00000000-0000-4000-8000-{int(item['id']):012d}",
            },
            timeout=30,
        )
        assert answer.status_code == 201

    pushed = {one["item_id"]: one for one in console.run("push", expect=1)["operations"]}
    assert pushed[same["id"]]["state"] == "superseded"
    assert pushed[other["id"]]["state"] == "conflict"
    assert pushed[other["id"]]["error"]["code"] == "conflict"
    assert _server_get(demo, f"/api/v1/{other['kind']}s/{other['remote_id']}")["state"] == "visible"

    operation = pushed[other["id"]]["operation_id"]
    assert console.run("outbox", "retry", operation)["operations"][0]["state"] == "ready"
    assert {one["state"] for one in console.run("push")["operations"]} == {"done"}
    assert _server_get(demo, f"/api/v1/{other['kind']}s/{other['remote_id']}")["state"] == "removed"


def test_search_finds_prefixes_phrases_and_words_without_accents(console: Console) -> None:
    item = next(item for item in _listed(console, "all") if len(_words(item)) >= 3)
    first, second, third = _words(item)[:3]
    for typed in (first[:4], f'"{first} {second} {third}"', _without_accents(f"{third} {first}".upper())):
        found = console.run("queue", "list", "--state", "all", "--search", typed, "--limit", "5000")
        assert item["id"] in {one["id"] for one in found["items"]}, typed
    assert console.run("queue", "list", "--state", "all", "--search", "zzzzqqq")["total"] == 0


def _words(item: dict[str, Any]) -> list[str]:
    """The first words of a text, as far as they stand together."""
    return list(itertools.takewhile(str.isalpha, item["excerpt"].split()))


def _without_accents(text: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))


@pytest.mark.parametrize(
    ("arguments", "code", "status"),
    [
        (["queue", "list", "--state", "nonsense"], "bad_value", 2),
        (["queue", "show", "999999"], "unknown_item", 2),
        (["queue", "decide", "1", "reply"], "missing_text", 2),
        (["intranet", "test", "nobody"], "unknown_intranet", 2),
        (["intranet", "remove", "nobody"], "unknown_intranet", 2),
        (["outbox", "discard", "nothing"], "bad_value", 2),
        (["frobnicate"], "bad_value", 2),
    ],
)
def test_wrong_usage_is_said_in_words(profile: Path, arguments: list[str], code: str, status: int) -> None:
    error = Console(profile).run(*arguments, expect=status)["error"]
    assert error["code"] == code
    assert error["title"]
    assert error["hint"]


def test_an_intranet_that_is_down_is_three_and_keeps_decisions(console: Console, demo: DemoIntranet) -> None:
    (item,) = _waiting(console, "approve", 1)
    console.run("queue", "decide", str(item["id"]), "approve")
    demo.stop()
    assert console.run("sync", expect=3)["error"]["code"] == "unreachable"
    assert console.run("push", expect=3)["error"]["code"] == "unreachable"
    (row,) = console.run("outbox", "list")["operations"]
    assert row["state"] in {"ready", "retry"}


def test_a_wrong_token_is_three(console: Console) -> None:
    wrong = Console(console.profile, {"DEMO_TOKEN": "no such token"})
    assert wrong.run("sync", expect=3)["error"]["code"] == "sign_in_refused"
    assert Console(console.profile, {}).run("sync", expect=3)["error"]["code"] == "token_missing"


def test_doctor_and_backup(console: Console, tmp_path: Path) -> None:
    checks = {check["name"]: check for check in console.run("doctor")["checks"]}
    assert checks["connection lindenhof"]["ok"]
    assert checks["workspace integrity"]["value"] == "sound"
    saved = console.run("backup", str(tmp_path / "copy.db"))
    assert saved["bytes"] == (tmp_path / "copy.db").stat().st_size > 0
    assert console.run("backup", str(tmp_path / "copy.db"), expect=2)["error"]["code"] == "bad_value"


def test_removing_an_intranet_leaves_nothing_of_it(console: Console) -> None:
    console.run("intranet", "remove", "lindenhof")
    assert console.run("intranet", "list")["intranets"] == []
    assert console.run("queue", "list", "--state", "all")["total"] == 0


def test_the_demo_server_says_where_it_is_and_ends_when_told(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "cm_console", "demo-server", "--people", "50", "--posts", "60"]
    with subprocess.Popen(
        [*command, "--folder", str(tmp_path)], stdout=subprocess.PIPE, text=True, env=os.environ
    ) as server:
        assert server.stdout is not None
        ready = json.loads(server.stdout.readline())
        answer = requests.get(
            f"{ready['url']}/api/v1/me", headers={"Authorization": f"Bearer {ready['token']}"}, timeout=10
        )
        assert answer.ok
        server.terminate()
        assert server.wait(15) == 0
