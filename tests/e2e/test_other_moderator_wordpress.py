"""WordPress has no lock: what another moderator did first is seen before anything is sent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.e2e.console import Console
from tests.servers.wordpress import WordPress


def _connected(wordpress: WordPress, profile: Path) -> Console:
    account = wordpress.accounts["mod"]
    console = Console(profile, {"WORDPRESS_TOKEN": account.password})
    connect = ["intranet", "add", "site", "--kind", "wordpress", "--url", wordpress.url]
    console.run(*connect, "--user", account.login, "--token-env", "WORDPRESS_TOKEN")
    console.run("sync")
    return console


@pytest.mark.wordpress
def test_another_moderator_first(wordpress: WordPress, profile: Path) -> None:
    console = _connected(wordpress, profile)
    listed = console.run("queue", "list", "--state", "held", "--limit", "50")["items"]
    same, other, edited, purged = [item for item in listed if item["kind"] == "comment"][:4]
    ids = [str(item["id"]) for item in (same, other, edited, purged)]
    console.run("queue", "decide", *ids, "approve")

    admin = wordpress.api("admin")
    admin.post(f"/comments/{same['remote_id']}", {"status": "approve"})
    admin.post(f"/comments/{other['remote_id']}", {"status": "spam"})
    admin.post(f"/comments/{edited['remote_id']}", {"content": "Heel iets anders dan eerst."})
    admin.delete(f"/comments/{purged['remote_id']}", force=True)

    pushed = {row["item_id"]: row for row in console.run("push", expect=1)["operations"]}
    states = [pushed[item["id"]]["state"] for item in (same, other, edited, purged)]
    assert states == ["superseded", "conflict", "conflict", "gone"]
    assert _status(wordpress, other) == "spam"
    assert _status(wordpress, edited) == "hold"

    for item in (other, edited):
        console.run("outbox", "retry", pushed[item["id"]]["operation_id"])
    again = {row["item_id"]: row["state"] for row in console.run("push")["operations"]}
    assert again == {other["id"]: "done", edited["id"]: "done"}
    assert _status(wordpress, other) == _status(wordpress, edited) == "approved"


def _status(server: WordPress, item: dict[str, Any]) -> str:
    found = server.api("admin").get(f"/comments/{item['remote_id']}", context="edit")
    return str(found["status"])


@pytest.mark.wordpress
def test_a_message_that_cannot_be_delivered_is_refused_at_once(wordpress: WordPress, profile: Path) -> None:
    console = _connected(wordpress, profile)
    (item,) = console.run("queue", "list", "--state", "held", "--limit", "1")["items"]
    decide = ["queue", "decide", str(item["id"]), "remove", "--message", "Dit hoort hier niet."]
    (refused,) = console.run(*decide, expect=1)["refused"]
    assert refused["code"] == "message_not_possible"
