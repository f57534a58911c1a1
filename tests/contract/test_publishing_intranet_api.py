"""Planned posts on a real demo intranet, through the connector of the Intranet API."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from socket import socket
from threading import Event
from typing import Any

import pytest

from cm_console.demo import DemoIntranet
from cm_console.domain.errors import (
    Conflict,
    IntranetError,
    ItemGone,
    NoAnswer,
    NotAllowed,
    Refused,
    ServerFailed,
    Unreachable,
)
from cm_console.domain.intranet import Intranet
from cm_console.domain.publishing import Outgoing, Placed, PlacedState
from cm_console.intranet.connectors.intranet_api import CONNECTOR
from tests.contract.publishing_contract import PublishingContract, new_key, standing
from tests.fakes.misbehaving import KEEP, Misbehaving, Received, in_turn, reply
from tests.unit.demo.visitor import Visitor

COMMUNITY = "com-00000001"


class DemoServer:
    community = COMMUNITY

    def __init__(self, demo: DemoIntranet, intranet: Intranet, visitor: Visitor) -> None:
        self.demo, self.intranet, self.visitor = demo, intranet, visitor

    def now(self) -> datetime:
        return datetime.now(UTC)

    def soon(self) -> datetime:
        return self.now().replace(microsecond=0) + timedelta(seconds=2)

    def appear(self, placed: Placed) -> None:
        patience = Event()
        for _ in range(200):
            if self.visitor.get(f"/{placed.remote_id}")["state"] == "published":
                return
            patience.wait(0.05)
        raise AssertionError("it never appeared")

    def retitle(self, placed: Placed, title: str) -> None:
        current = self.visitor.get(f"/{placed.remote_id}")
        body = {"expected_version": current["version"], "title": title}
        assert self.visitor.send("PATCH", f"/{placed.remote_id}", json=body).status_code == 200

    def remove(self, placed: Placed) -> None:
        assert self.visitor.send("DELETE", f"/{placed.remote_id}").status_code == 204

    def files(self, name: str) -> int:
        answer = self.visitor.send("GET", f"/media/cm-{name}")
        assert answer.headers["content-type"] == "image/png" or answer.status_code == 404
        return int(answer.status_code == 200)

    def titles(self) -> list[str]:
        plans = [one for one in self.visitor.everything("scheduled") if one["state"] == "scheduled"]
        return [one["title"] for one in [*self.visitor.everything("posts"), *plans]]


@contextmanager
def serving(folder: Path, **more: Any) -> Iterator[DemoServer]:
    with DemoIntranet(folder / "intranet", people=50, posts=20, **more) as demo, Visitor(demo) as visitor:
        intranet = CONNECTOR.open(demo.url, "", demo.token)
        yield DemoServer(demo, intranet, visitor)
        intranet.close()


def one_fault(folder: Path, kind: str, path: str, method: str) -> Path:
    plan = folder / "plan.json"
    fault = {"kind": kind, "rate": 1, "paths": [f"/api/v1/{path}"], "methods": [method], "times": 1}
    plan.write_text(json.dumps({"seed": 3, "faults": [fault]}))
    return plan


class TestPublishingOnTheIntranetApi(PublishingContract):
    @pytest.fixture
    def server(self, tmp_path: Path) -> Iterator[DemoServer]:
        with serving(tmp_path) as server:
            yield server

    def test_what_this_account_may_do(self, server: DemoServer) -> None:
        offer = server.intranet.capabilities()
        assert (offer.publishes, offer.schedules, offer.idempotent_writes) == (True, True, True)
        server.demo.issue_token("moderator", ("read", "moderate"))
        moderator = CONNECTOR.open(server.demo.url, "", "moderator")
        offer = moderator.capabilities()
        assert (offer.publishes, offer.schedules) == (False, False)
        for at in (None, server.soon()):
            with pytest.raises(NotAllowed):
                moderator.place(self.later(server, at=at), new_key())
        moderator.close()

    def test_what_the_server_does_not_accept_is_refused_with_its_reason(self, server: DemoServer) -> None:
        for community, reason in (("", "invalid_body"), ("com-99999999", "unknown_community")):
            with pytest.raises(Refused) as caught:
                server.intranet.place(self.later(server, community_id=community), new_key())
            assert caught.value.details["reason"] == reason

    def test_a_key_belongs_to_one_post(self, server: DemoServer) -> None:
        key = new_key()
        server.intranet.place(self.later(server), key)
        with pytest.raises(Refused):
            server.intranet.place(self.later(server, "Anders"), key)

    def test_a_known_key_shows_the_post_as_it_is_now(self, server: DemoServer) -> None:
        outgoing, key = self.later(server), new_key()
        placed = server.intranet.place(outgoing, key)
        server.retitle(placed, "Intussen anders")
        assert server.intranet.place(outgoing, key).title == "Intussen anders"
        server.remove(placed)
        with pytest.raises(ItemGone):
            server.intranet.place(outgoing, key)

    def test_a_planned_post_can_be_published_now(self, server: DemoServer) -> None:
        placed = server.intranet.place(self.later(server), new_key())
        now = server.intranet.replace(placed.remote_id, self.later(server, at=None), placed.version)
        assert now.at is not None
        assert now.at - server.now() < timedelta(seconds=6)

    def test_the_post_that_it_became_is_watched(self, server: DemoServer) -> None:
        """Also that somebody hid or removed it later; the plan on the server stays as it was."""
        placed = server.intranet.place(self.later(server, at=server.soon()), new_key())
        server.appear(placed)
        post = server.visitor.get(f"/posts/{standing(server.intranet, placed.remote_id).post_id}")
        assert server.visitor.decide(post, "hide").status_code == 201
        hidden = standing(server.intranet, placed.remote_id)
        assert (hidden.state, hidden.at, hidden.post_id) == (PlacedState.ASIDE, None, "")
        assert server.visitor.send("DELETE", f"/posts/{post['id']}").status_code == 204
        assert server.intranet.standing([placed.remote_id]) == {}
        server.intranet.withdraw(placed.remote_id, hidden.version)

    def test_a_post_at_once_is_not_a_plan(self, server: DemoServer) -> None:
        outgoing = self.later(server, at=None)
        placed = server.intranet.place(outgoing, new_key())
        assert placed.remote_id == f"posts/{placed.post_id}"
        assert server.intranet.replace(placed.remote_id, outgoing, placed.version) == placed
        with pytest.raises(Conflict):
            server.intranet.replace(placed.remote_id, self.later(server, "Te laat", at=None), placed.version)
        with pytest.raises(Conflict):
            server.intranet.withdraw(placed.remote_id, placed.version)

    def test_many_are_looked_at_in_few_requests(self, server: DemoServer) -> None:
        at_once = server.intranet.place(self.later(server, at=None), new_key())
        plans = [server.intranet.place(self.later(server), new_key()) for _ in range(3)]
        unknown = [f"scheduled/sch-{number:08d}" for number in range(500, 696)]
        asked = server.intranet.requests_made()
        known = [at_once.remote_id, plans[0].remote_id, plans[2].remote_id]
        assert server.intranet.standing([*known[:2], *unknown, known[2]]).keys() == set(known)
        assert server.intranet.requests_made() == asked + 3
        assert server.intranet.standing([]) == {}

    def test_a_language_goes_along(self, server: DemoServer) -> None:
        placed = server.intranet.place(self.later(server, language="en"), new_key())
        assert server.visitor.get(f"/{placed.remote_id}")["language"] == "en"


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("error_500_before", ServerFailed),
        ("error_500_after", ServerFailed),
        ("cut_body", NoAnswer),
        ("drop_connection", NoAnswer),
    ],
)
@pytest.mark.parametrize("path", ["scheduled", "posts"])
def test_after_trouble_the_same_key_makes_one_post(
    tmp_path: Path, kind: str, error: type[IntranetError], path: str
) -> None:
    with serving(tmp_path, faults=one_fault(tmp_path, kind, path, "POST")) as server:
        at = server.now() + timedelta(hours=1) if path == "scheduled" else None
        outgoing, key = Outgoing("Een keer", "<p>x</p>", COMMUNITY, at=at), new_key()
        with pytest.raises(error):
            server.intranet.place(outgoing, key)
        assert server.intranet.place(outgoing, key).shows(outgoing)
        assert server.titles().count("Een keer") == 1


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
def test_after_trouble_a_change_is_simply_made_again(tmp_path: Path, method: str) -> None:
    with serving(tmp_path, faults=one_fault(tmp_path, "error_500_after", "scheduled", method)) as server:
        outgoing = Outgoing("Een", "<p>x</p>", COMMUNITY, at=server.now() + timedelta(hours=1))
        placed = server.intranet.place(outgoing, new_key())
        wanted = replace(outgoing, title="Twee")

        def change() -> None:
            if method == "PATCH":
                server.intranet.replace(placed.remote_id, wanted, placed.version)
            else:
                server.intranet.withdraw(placed.remote_id, placed.version)

        with pytest.raises(ServerFailed):
            change()
        change()
        left = server.intranet.standing([placed.remote_id])
        assert [one.title for one in left.values()] == (["Twee"] if method == "PATCH" else [])


def test_what_was_placed_but_cannot_be_read_is_not_called_unsent() -> None:
    """Whoever is told that nothing was sent may send something else."""

    def answering(received: Received, connection: socket) -> bool:
        if received.method == "GET":
            connection.sendall(reply(b'{"id": "p1", "name": "x", "scopes": ["publish"]}'))
            return KEEP
        server.refuse_more()
        connection.sendall(reply(b'{"id": "sch-1"}', 201, connection="close"))
        return not KEEP

    outgoing = Outgoing("x", "x", COMMUNITY, at=datetime.now(UTC) + timedelta(hours=1))
    with Misbehaving(answering) as server:
        intranet = CONNECTOR.open(server.url, "", "token")
        with pytest.raises(NoAnswer):
            intranet.place(outgoing, new_key())
        with pytest.raises(Unreachable):
            intranet.place(outgoing, new_key())
        intranet.close()


def test_the_servers_word_that_it_is_out_is_a_conflict() -> None:
    """Also of a server whose versions stay as they are when a plan is published."""
    me = reply(b'{"id": "p1", "name": "x", "scopes": ["publish"]}')
    refused = reply(b'{"code": "already_published"}', 422, "application/problem+json")
    plan = {"id": "sch-1", "version": 1, "title": "x", "body_html": "x", "post_id": "pst-1"}
    plans = reply(json.dumps({"items": [plan | {"scheduled_at": "2026-03-02T09:30:00Z"}]}).encode())
    post = {"id": "pst-1", "version": 1, "title": "x", "body_html": "x", "state": "visible"}
    posts = reply(json.dumps({"items": [post]}).encode())
    outgoing = Outgoing("y", "y", COMMUNITY, at=datetime.now(UTC) + timedelta(hours=1))
    with Misbehaving(in_turn(me, refused, plans, posts)) as server:
        intranet = CONNECTOR.open(server.url, "", "token")
        with pytest.raises(Conflict):
            intranet.replace("scheduled/sch-1", outgoing, "scheduled/1")
        intranet.close()
