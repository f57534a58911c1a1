"""200 decisions made offline reach a real WordPress exactly once, however often the program is killed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.console import Console
from tests.servers.wordpress import WordPress

PLAN = (("approve", 70), ("spam", 30), ("remove", 30), ("edit", 30), ("reply", 40))
SHOWN = {"approve": "approved", "spam": "spam", "remove": "trash", "edit": "hold", "reply": "hold"}
WORDS = {"edit": "Deze tekst is aangepast.", "reply": "Dank voor je bericht, ik kijk ernaar."}
KILLS = 20


def _connected(server: WordPress, profile: Path) -> Console:
    account = server.accounts["mod"]
    console = Console(profile, {"WORDPRESS_TOKEN": account.password})
    connect = ["intranet", "add", "site", "--kind", "wordpress", "--url", server.url, "--user", account.login]
    console.run(*connect, "--token-env", "WORDPRESS_TOKEN")
    console.run("sync")
    return console


def _decide(console: Console) -> dict[str, str]:
    """Decides about 200 held comments without the network; returns the action by remote id."""
    listed = console.run("queue", "list", "--state", "held", "--search", "", "--limit", "400")
    comments = [item for item in listed["items"] if item["kind"] == "comment"]
    decided: dict[str, str] = {}
    start = 0
    for action, count in PLAN:
        chosen = comments[start : start + count]
        words = ["--message", WORDS[action]] if action in WORDS else []
        console.run("queue", "decide", *(str(item["id"]) for item in chosen), action, *words)
        decided |= {item["remote_id"]: action for item in chosen}
        start += count
    return decided


@pytest.mark.wordpress
@pytest.mark.timeout(900)
def test_two_hundred_decisions_survive_twenty_kills(wordpress: WordPress, profile: Path) -> None:
    console = _connected(wordpress, profile)
    decided = _decide(console)
    assert len(decided) == 200

    killed = console.kill_while("push", times=KILLS, longest=4.0, seed=7)
    answer = console.run("push")
    states = Counter(row["state"] for row in console.run("outbox", "list")["operations"])

    comments = _comments(wordpress)
    replies = Counter(
        str(one["parent"]) for one in comments.values() if one["author"] == _moderator(wordpress)
    )
    wrong = {
        remote_id: (action, comments[remote_id]["status"])
        for remote_id, action in decided.items()
        if comments[remote_id]["status"] != SHOWN[action]
    }
    print(f"killed {killed} of {KILLS}; left for the last run {len(answer['operations'])}; {dict(states)}")
    assert wrong == {}
    assert replies == Counter({remote: 1 for remote, action in decided.items() if action == "reply"})
    for remote_id, action in decided.items():
        if action == "edit":
            assert comments[remote_id]["content"]["raw"] == WORDS["edit"]
    assert killed >= KILLS // 2
    assert states.keys() <= {"done"}


def _comments(server: WordPress) -> dict[str, Any]:
    """Every comment as the site's administrator sees it."""
    found = server.api("admin").every("/comments", status="any", context="edit", order="asc", orderby="id")
    trashed = server.api("admin").every(
        "/comments", status="trash", context="edit", order="asc", orderby="id"
    )
    return {str(one["id"]): one for one in [*found, *trashed]}


def _moderator(server: WordPress) -> int:
    return server.accounts["mod"].id
