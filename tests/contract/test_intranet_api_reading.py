"""Lists, single records, conditional requests, and the change feed, over loopback."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from cm_console.demo import DemoIntranet
from tests.contract.test_intranet_api_schema import schema as api
from tests.unit.demo.visitor import NOW, RESOURCES, Mirror, Visitor


@pytest.fixture
def intranet() -> Iterator[DemoIntranet]:
    with DemoIntranet(people=60, posts=300, seed=2, now=NOW) as demo:
        yield demo


@pytest.fixture
def visitor(intranet: DemoIntranet) -> Iterator[Visitor]:
    with Visitor(intranet) as client:
        yield client


def test_the_description_is_valid_openapi_3_1() -> None:
    assert api.raw_schema["openapi"].startswith("3.1.")
    api.validate()


def test_records_have_exactly_the_fields_that_are_described(visitor: Visitor) -> None:
    schemas = api.raw_schema["components"]["schemas"]
    names = [
        "Community",
        "Person",
        "Membership",
        "Post",
        "Comment",
        "Reaction",
        "Event",
        "Report",
        "Decision",
        "Scheduled",
    ]
    for resource, name in zip(RESOURCES, names, strict=True):
        record = visitor.get(f"/{resource}", limit=1)["items"][0]
        assert set(record) == set(schemas[name]["properties"]) == set(schemas[name]["required"]), name


def test_the_feed_from_the_start_is_a_full_copy(visitor: Visitor) -> None:
    mirror = Mirror()
    mirror.pull(visitor, limit=97)
    for resource in RESOURCES:
        listed = {record["id"]: record for record in visitor.everything(resource, limit=83)}
        assert listed == {key[1]: record for key, record in mirror.records.items() if key[0] == resource}
    assert mirror.changes_seen == len(mirror.records)  # compacted: each record once
    assert mirror.digest() == visitor.get("/_demo/digest")


def test_the_feed_goes_on_from_its_cursor_with_tombstones(visitor: Visitor) -> None:
    mirror = Mirror()
    mirror.pull(visitor)
    before = mirror.changes_seen
    deeds = visitor.activity(120, seed=5)
    mirror.pull(visitor)
    assert mirror.digest() == visitor.get("/_demo/digest")
    assert 120 <= mirror.changes_seen - before < 600
    gone = [deed for deed in deeds if deed["what"] == "delete"]
    assert gone
    assert all((deed["resource"], deed["id"]) not in mirror.records for deed in gone)


def test_the_newest_record_that_changes_again_is_seen_again(visitor: Visitor) -> None:
    mirror = Mirror()
    mirror.pull(visitor)
    for version in (1, 2, 3):
        body = {"expected_version": version, "title": f"again {version}"}
        assert visitor.send("PATCH", "/posts/pst-00000001", json=body).status_code == 200
        seen = mirror.changes_seen
        mirror.pull(visitor)
        assert mirror.changes_seen == seen + 1
        assert mirror.records["posts", "pst-00000001"]["title"] == f"again {version}"


def test_a_late_reader_gets_tombstones_too(visitor: Visitor) -> None:
    post = visitor.first("posts", state="visible")
    assert visitor.send("DELETE", f"/posts/{post['id']}").status_code == 204
    changes: list[Any] = []
    mirror, more = Mirror(), True
    while more:
        page = visitor.get("/changes", **mirror.params(1000))
        changes += page["changes"]
        more = mirror.apply(page)
    assert {"resource": "posts", "id": post["id"], "op": "delete"} in changes


def test_reading_the_feed_while_the_intranet_changes_converges(visitor: Visitor) -> None:
    mirror = Mirror()
    seed = 0
    while mirror.apply(visitor.get("/changes", **mirror.params(200))):
        seed += 1
        if seed < 12:
            visitor.activity(15, seed)
    assert seed > 3
    assert mirror.digest() == visitor.get("/_demo/digest")


def test_a_list_cursor_stays_in_place_while_the_list_changes(visitor: Visitor) -> None:
    page = visitor.get("/posts", limit=50)
    untouched = {record["id"] for record in visitor.everything("posts")} - {
        one["id"] for one in page["items"]
    }
    for one in page["items"][:10]:
        assert visitor.send("DELETE", f"/posts/{one['id']}").status_code == 204
    rest = visitor.get("/posts", limit=1000, cursor=page["next_cursor"])
    assert {record["id"] for record in rest["items"]} == untouched


def test_nothing_new_is_304_only_at_the_end_of_the_feed(visitor: Visitor) -> None:
    start = visitor.send("GET", "/changes", params={"limit": 10})
    etag = {"If-None-Match": start.headers["ETag"]}
    cursor = start.json()["next_cursor"]
    assert visitor.send("GET", "/changes", params={"cursor": cursor}, headers=etag).status_code == 200
    mirror = Mirror()
    mirror.pull(visitor)
    end = {"params": {"cursor": mirror.cursor}, "headers": etag}
    assert visitor.send("GET", "/changes", **end).status_code == 304
    visitor.activity(1)
    assert visitor.send("GET", "/changes", **end).status_code == 200


def test_lists_and_records_answer_304_until_something_changes(visitor: Visitor) -> None:
    for path in ("/posts", "/posts/pst-00000001"):
        etag = visitor.send("GET", path).headers["ETag"]
        again = {"headers": {"If-None-Match": etag}}
        assert visitor.send("GET", path, **again).status_code == 304
        visitor.create("/reports", {"subject": {"kind": "post", "id": "pst-00000001"}, "reason": "spam"})
        assert visitor.send("GET", path, **again).status_code == 200


def test_several_records_at_once(visitor: Visitor) -> None:
    ids = "pst-00000003,pst-00000001,pst-99999999,pst-00000003"
    page = visitor.get("/posts", ids=ids)
    assert [record["id"] for record in page["items"]] == ["pst-00000003", "pst-00000001"]
    assert (page["next_cursor"], page["total"]) == (None, 2)


@pytest.mark.parametrize(
    ("path", "params", "status", "code"),
    [
        ("/posts", {"limit": "0"}, 422, "invalid_parameter"),
        ("/posts", {"limit": "1001"}, 422, "invalid_parameter"),
        ("/posts", {"limit": "ten"}, 422, "invalid_parameter"),
        ("/posts", {"page": "2"}, 422, "invalid_parameter"),
        ("/posts", {"cursor": "bm9uc2Vuc2U"}, 400, "cursor_invalid"),
        ("/posts", {"ids": ",".join(["x"] * 101)}, 422, "invalid_parameter"),
        ("/changes", {"cursor": "bm9uc2Vuc2U"}, 410, "cursor_expired"),
        ("/posts/nowhere", {}, 404, "not_found"),
        ("/nowhere", {}, 404, "not_found"),
    ],
)
def test_what_is_asked_wrongly_is_a_problem(
    visitor: Visitor, path: str, params: dict[str, str], status: int, code: str
) -> None:
    response = visitor.send("GET", path, params=params)
    assert (response.status_code, response.json()["code"]) == (status, code)
    assert response.headers["Content-Type"] == "application/problem+json"


def test_a_cursor_of_another_intranet_is_expired(visitor: Visitor) -> None:
    mirror = Mirror()
    with DemoIntranet(people=50, posts=10, seed=9, now=NOW) as other, Visitor(other) as elsewhere:
        mirror.pull(elsewhere)
    response = visitor.send("GET", "/changes", params={"cursor": mirror.cursor})
    assert (response.status_code, response.json()["code"]) == (410, "cursor_expired")


def test_tokens_and_scopes(intranet: DemoIntranet, visitor: Visitor) -> None:
    intranet.issue_token("reader", ("read",))
    intranet.issue_token("late", ("read",), expires_at=NOW)
    bare = requests.get(f"{intranet.url}/api/v1/me", timeout=5)
    assert (bare.status_code, bare.json()["code"]) == (401, "token_invalid")
    with Visitor(intranet, "late") as late:
        response = late.send("GET", "/me")
        assert (response.status_code, response.json()["code"]) == (401, "token_expired")
    with Visitor(intranet, "reader") as reader:
        assert reader.get("/me")["scopes"] == ["read"]
        held = reader.first("posts", state="held")
        assert held["actions"] == []
        response = reader.decide(held, "approve")
        assert (response.status_code, response.json()["code"]) == (403, "scope_missing")
    assert "approve" in visitor.get(f"/posts/{held['id']}")["actions"]
