"""Decisions over loopback: what each does, that each happens once, and that nobody is overruled unseen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest

from cm_console.demo import DemoIntranet
from tests.unit.demo.visitor import NOW, Record, Visitor


@pytest.fixture(scope="module")
def intranet() -> Iterator[DemoIntranet]:
    with DemoIntranet(people=60, posts=300, seed=4, now=NOW) as demo:
        yield demo


@pytest.fixture
def visitor(intranet: DemoIntranet) -> Iterator[Visitor]:
    with Visitor(intranet) as client:
        yield client


def _post(visitor: Visitor, **more: Any) -> Record:
    return visitor.create(
        "/posts", {"community_id": "com-00000001", "title": "t", "body_html": "<p>x</p>", **more}
    )


def _reported(visitor: Visitor) -> Record:
    post = _post(visitor)
    visitor.create("/reports", {"subject": {"kind": "post", "id": post["id"]}, "reason": "spam", "note": "n"})
    return dict(visitor.get(f"/posts/{post['id']}"))


@pytest.mark.parametrize(
    ("action", "state"),
    [("approve", "visible"), ("reject", "hidden"), ("remove", "removed"), ("spam", "spam")],
)
def test_held_content_is_decided(visitor: Visitor, action: str, state: str) -> None:
    held = _post(visitor, state="held", held_reason="link")
    assert held["published_at"] is None
    response = visitor.decide(held, action, reason="why", message="to the author")
    result = response.json()
    assert response.status_code == 201
    assert (result["subject"]["state"], result["subject"]["version"]) == (state, held["version"] + 1)
    assert (result["subject"]["published_at"] is not None) == (action == "approve")
    assert visitor.get(response.headers["Location"].removeprefix("/api/v1")) == result["decision"]
    assert (result["decision"]["action"], result["decision"]["reason"]) == (action, "why")
    assert result["decision"]["result_version"] == result["subject"]["version"]


@pytest.mark.parametrize(
    ("action", "state", "outcome"),
    [
        ("approve", "visible", "dismissed"),
        ("hide", "hidden", "upheld"),
        ("remove", "removed", "upheld"),
        ("spam", "spam", "upheld"),
    ],
)
def test_a_decision_closes_the_reports(visitor: Visitor, action: str, state: str, outcome: str) -> None:
    reported = _reported(visitor)
    subject = visitor.decide(reported, action).json()["subject"]
    assert (subject["state"], subject["open_reports"]) == (state, 0)
    report = visitor.first("reports", subject={"kind": "post", "id": reported["id"]})
    assert (report["state"], report["version"]) == (outcome, 2)


def test_edit_and_reply_leave_the_item_waiting(visitor: Visitor) -> None:
    reported = _reported(visitor)
    edited = visitor.decide(reported, "edit", title="Beter", body_html="<p>netjes</p>").json()["subject"]
    assert (edited["title"], edited["body_html"], edited["open_reports"]) == ("Beter", "<p>netjes</p>", 1)
    replied = visitor.decide(edited, "reply", message="Let op de toon & <groet>").json()
    assert replied["subject"]["version"] == edited["version"]
    assert replied["created"]["body_html"] == "<p>Let op de toon &amp; &lt;groet&gt;</p>"
    assert visitor.get(f"/comments/{replied['created']['id']}") == replied["created"]
    nested = visitor.decide(replied["created"], "reply", message="nog een").json()["created"]
    assert (nested["parent_id"], nested["post_id"]) == (replied["created"]["id"], reported["id"])


def test_hidden_content_can_be_restored_and_nothing_else(visitor: Visitor) -> None:
    hidden = visitor.decide(_reported(visitor), "hide").json()["subject"]
    assert hidden["actions"] == ["restore"]
    refused = visitor.decide(hidden, "approve")
    assert (refused.status_code, refused.json()["code"]) == (422, "action_not_offered")
    assert refused.json()["current"] == hidden
    assert visitor.decide(hidden, "restore").json()["subject"]["state"] == "visible"


def test_somebody_who_asks_for_an_account(visitor: Visitor) -> None:
    pending = [person for person in visitor.everything("people") if person["state"] == "pending"]
    assert len(pending) >= 5
    assert pending[0]["application_text"]
    assert visitor.decide(pending[0], "approve").json()["subject"]["state"] == "active"
    assert visitor.decide(pending[1], "reject").json()["subject"]["state"] == "removed"


def test_a_stale_version_is_a_conflict_with_the_whole_story(visitor: Visitor) -> None:
    reported = _reported(visitor)
    first = visitor.decide(reported, "hide", reason="first").json()
    late = visitor.decide(reported, "approve")
    problem = late.json()
    assert (late.status_code, problem["code"]) == (409, "version_conflict")
    assert problem["current"] == first["subject"]
    assert problem["last_decision"] == first["decision"]


def test_new_and_withdrawn_reports_give_a_new_version(visitor: Visitor) -> None:
    post = _post(visitor)
    report = visitor.create("/reports", {"subject": {"kind": "post", "id": post["id"]}, "reason": "hate"})
    one = visitor.get(f"/posts/{post['id']}")
    assert (one["version"], one["open_reports"]) == (post["version"] + 1, 1)
    assert "approve" in one["actions"]
    withdrawn = visitor.send("DELETE", f"/reports/{report['id']}").json()
    assert (withdrawn["state"], withdrawn["version"]) == ("withdrawn", 2)
    none = visitor.get(f"/posts/{post['id']}")
    assert (none["version"], none["open_reports"]) == (post["version"] + 2, 0)
    assert "approve" not in none["actions"]
    assert visitor.decide(one, "hide").status_code == 409


def test_the_same_key_and_body_happen_once(visitor: Visitor) -> None:
    reported, key = _reported(visitor), str(uuid4())
    first = visitor.decide(reported, "reply", key, message="eenmaal")
    again = visitor.decide(reported, "reply", key.upper(), message="eenmaal")
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.content == first.content
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"
    assert again.headers["Location"] == first.headers["Location"]
    comments = [one for one in visitor.everything("comments") if one["post_id"] == reported["id"]]
    assert len(comments) == 1


def test_the_same_key_with_another_body_is_refused(visitor: Visitor) -> None:
    reported, key = _reported(visitor), str(uuid4())
    assert visitor.decide(reported, "hide", key).status_code == 201
    other = visitor.decide(reported, "spam", key)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    elsewhere = visitor.post(
        "/reactions", {"target": {"kind": "post", "id": reported["id"]}, "kind": "like"}, key
    )
    assert elsewhere.json()["code"] == "idempotency_key_reused"


def test_a_refused_request_is_not_remembered(visitor: Visitor) -> None:
    reported, key = _reported(visitor), str(uuid4())
    assert visitor.decide({**reported, "version": 99}, "hide", key).status_code == 409
    assert visitor.decide(reported, "hide", key).status_code == 201


@pytest.mark.parametrize(
    ("key", "code"), [(None, "idempotency_key_missing"), ("7", "idempotency_key_invalid")]
)
def test_a_write_needs_a_key(visitor: Visitor, key: str | None, code: str) -> None:
    headers = {} if key is None else {"Idempotency-Key": key}
    response = visitor.send("POST", "/decisions", json={}, headers=headers)
    assert (response.status_code, response.json()["code"]) == (400, code)


def test_an_edit_without_text_changes_nothing(visitor: Visitor) -> None:
    reported = _reported(visitor)
    assert visitor.decide(reported, "edit").json()["code"] == "invalid_body"
    assert visitor.decide(reported, "reply").json()["code"] == "invalid_body"
    assert visitor.get(f"/posts/{reported['id']}") == reported
