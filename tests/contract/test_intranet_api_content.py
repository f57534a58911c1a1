"""Writing content over loopback: posts, comments, scheduled posts, and bodies that are not accepted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Any

import pytest

from cm_console.demo import DemoIntranet
from tests.unit.demo.visitor import NOW, Mirror, Record, Visitor


@pytest.fixture(scope="module")
def intranet() -> Iterator[DemoIntranet]:
    with DemoIntranet(people=60, posts=300, seed=5, now=NOW) as demo:
        yield demo


@pytest.fixture
def visitor(intranet: DemoIntranet) -> Iterator[Visitor]:
    with Visitor(intranet) as client:
        yield client


def _post(visitor: Visitor, **more: Any) -> Record:
    return visitor.create(
        "/posts", {"community_id": "com-00000001", "title": "t", "body_html": "<p>x</p>", **more}
    )


def test_a_post_is_written_changed_and_deleted(visitor: Visitor) -> None:
    post = _post(visitor, author_id="per-00000009")
    assert (post["author_id"], post["state"], post["version"]) == ("per-00000009", "visible", 1)
    path = f"/posts/{post['id']}"
    changed = visitor.send("PATCH", path, json={"expected_version": 1, "title": "nieuw"}).json()
    assert (changed["title"], changed["body_html"], changed["version"]) == ("nieuw", "<p>x</p>", 2)
    stale = visitor.send("PATCH", path, json={"expected_version": 1, "title": "te laat"})
    assert (stale.status_code, stale.json()["current"]) == (409, changed)
    assert visitor.send("DELETE", path, params={"expected_version": 1}).status_code == 409
    assert visitor.send("DELETE", path, params={"expected_version": 2}).status_code == 204
    assert visitor.send("GET", path).status_code == 404
    assert visitor.send("DELETE", path).status_code == 404


def test_a_deleted_post_takes_along_what_hangs_on_it(visitor: Visitor) -> None:
    post = _post(visitor)
    comment = visitor.create("/comments", {"post_id": post["id"], "body_html": "a"})
    answer = visitor.create(
        "/comments", {"post_id": post["id"], "body_html": "b", "parent_id": comment["id"]}
    )
    like = visitor.create("/reactions", {"target": {"kind": "comment", "id": answer["id"]}, "kind": "like"})
    report = visitor.create(
        "/reports", {"subject": {"kind": "comment", "id": comment["id"]}, "reason": "other"}
    )
    visitor.send("DELETE", f"/posts/{post['id']}")
    for path in (f"/comments/{comment['id']}", f"/comments/{answer['id']}", f"/reactions/{like['id']}"):
        assert visitor.send("GET", path).status_code == 404, path
    assert visitor.get(f"/reports/{report['id']}")["state"] == "withdrawn"
    mirror = Mirror()
    mirror.pull(visitor)
    assert mirror.digest() == visitor.get("/_demo/digest")


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/posts", {"community_id": "com-99999999", "title": "t", "body_html": "x"}),
        ("/posts", {"community_id": "com-00000001", "title": "t", "body_html": "x", "author_id": "nobody"}),
        ("/comments", {"post_id": "pst-99999999", "body_html": "x"}),
        ("/reactions", {"target": {"kind": "comment", "id": "pst-00000001"}, "kind": "like"}),
        ("/reports", {"subject": {"kind": "person", "id": "pst-00000001"}, "reason": "spam"}),
    ],
)
def test_an_unknown_record_cannot_be_named(visitor: Visitor, path: str, body: Any) -> None:
    response = visitor.post(path, body)
    assert (response.status_code, response.json()["code"]) == (422, "unknown_reference")


def test_a_parent_belongs_to_the_same_post(visitor: Visitor) -> None:
    parent = visitor.create("/comments", {"post_id": "pst-00000001", "body_html": "x"})
    body = {"post_id": "pst-00000002", "body_html": "x", "parent_id": parent["id"]}
    assert visitor.post("/comments", body).json()["field"] == "parent_id"


def test_what_members_cannot_see_cannot_be_reported(visitor: Visitor) -> None:
    held = _post(visitor, state="held")
    response = visitor.post("/reports", {"subject": {"kind": "post", "id": held["id"]}, "reason": "spam"})
    assert response.json()["code"] == "not_reportable"


def _plan(visitor: Visitor, moment: datetime) -> Any:
    body = {
        "community_id": "com-00000001",
        "title": "Straks",
        "body_html": "x",
        "scheduled_at": moment.isoformat(),
    }
    return visitor.post("/scheduled", body)


def test_a_planned_post_can_be_moved_and_dropped(visitor: Visitor) -> None:
    planned = _plan(visitor, NOW + timedelta(days=3)).json()
    assert (planned["state"], planned["post_id"]) == ("scheduled", None)
    path = f"/scheduled/{planned['id']}"
    later = (NOW + timedelta(days=9)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    moved = visitor.send("PATCH", path, json={"expected_version": 1, "scheduled_at": later}).json()
    assert (moved["scheduled_at"], moved["title"], moved["version"]) == (later, "Straks", 2)
    assert visitor.send("DELETE", path).status_code == 204
    assert _plan(visitor, NOW - timedelta(days=1)).json()["code"] == "scheduled_in_past"


def test_a_planned_post_is_published_at_its_time(tmp_path: Any) -> None:
    with DemoIntranet(tmp_path, people=50, posts=20, now=NOW) as demo, Visitor(demo) as visitor:
        # The clock of this intranet stands at NOW; two seconds on, the post is due.
        planned = _plan(visitor, NOW + timedelta(seconds=2)).json()
        current, patience = planned, Event()
        for _ in range(200):
            current = visitor.get(f"/scheduled/{planned['id']}")
            if current["state"] == "published":
                break
            patience.wait(0.05)
        post = visitor.get(f"/posts/{current['post_id']}")
        assert (post["title"], post["state"], post["scheduled_at"]) == (
            "Straks",
            "visible",
            planned["scheduled_at"],
        )
        refused = visitor.send(
            "PATCH", f"/scheduled/{planned['id']}", json={"expected_version": 2, "title": "x"}
        )
        assert refused.json()["code"] == "already_published"


@pytest.mark.parametrize(
    ("data", "media_type", "status", "code"),
    [
        (b"{", "application/json", 400, "malformed_json"),
        (b'{"title": "\xff"}', "application/json", 400, "malformed_json"),
        (b"{}", "application/json", 422, "invalid_body"),
        (
            b'{"community_id":"com-00000001","title":"t","body_html":"x","sticky":1}',
            "application/json",
            422,
            "invalid_body",
        ),
        (b"{}", "text/plain", 415, "unsupported_media_type"),
        (b" " * (1024 * 1024 + 1), "application/json", 413, "body_too_large"),
    ],
)
def test_bodies_that_are_not_accepted(
    visitor: Visitor, data: bytes, media_type: str, status: int, code: str
) -> None:
    key = "0b9c3a52-7d0e-4c63-9f2f-8a1f6f1f2d11"
    headers = {"Content-Type": media_type, "Idempotency-Key": key}
    response = visitor.send("POST", "/posts", data=data, headers=headers)
    assert (response.status_code, response.json()["code"]) == (status, code)
