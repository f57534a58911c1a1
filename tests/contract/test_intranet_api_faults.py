"""Each fault can be seen from outside, and a careful reader comes through all of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
import requests

from cm_console.demo import DemoIntranet
from cm_console.demo.faults import KINDS
from tests.unit.demo.visitor import NOW, Mirror, Visitor


@contextmanager
def _faulty(folder: Path, *faults: dict[str, Any]) -> Iterator[Visitor]:
    plan = folder / "plan.json"
    plan.write_text(json.dumps({"seed": 3, "faults": faults}))
    with DemoIntranet(folder, people=50, posts=120, faults=plan, now=NOW) as demo, Visitor(demo) as visitor:
        yield visitor


def _always(kind: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "rate": 1, "paths": ["/api/v1/posts"], **more}


def test_latency(tmp_path: Path) -> None:
    with _faulty(tmp_path, _always("latency", seconds=0.3)) as visitor:
        begin = monotonic()
        visitor.get("/posts", limit=1)
        assert monotonic() - begin >= 0.3


def test_too_many_requests(tmp_path: Path) -> None:
    with _faulty(tmp_path, _always("status_429", seconds=7, times=1)) as visitor:
        response = visitor.send("GET", "/posts")
        assert (response.status_code, response.headers["Retry-After"]) == (429, "7")
        assert visitor.send("GET", "/posts").status_code == 200  # `times` has run out
        assert visitor.get("/_demo/faults")["status_429"] == 1


@pytest.mark.parametrize(("kind", "happened"), [("error_500_before", 0), ("error_500_after", 1)])
def test_failing_before_and_after_the_effect(tmp_path: Path, kind: str, happened: int) -> None:
    with _faulty(tmp_path, _always(kind, methods=["POST"], times=1)) as visitor:
        before = visitor.get("/posts", limit=1)["total"]
        body = {"community_id": "com-00000001", "title": "t", "body_html": "x"}
        key = "0b9c3a52-7d0e-4c63-9f2f-8a1f6f1f2d11"
        assert visitor.post("/posts", body, key).status_code == 500
        assert visitor.get("/posts", limit=1)["total"] == before + happened
        again = visitor.post("/posts", body, key)
        assert again.status_code == 201
        assert ("Idempotency-Replayed" in again.headers) == bool(happened)
        assert visitor.get("/posts", limit=1)["total"] == before + 1


def test_a_cut_body(tmp_path: Path) -> None:
    with (
        _faulty(tmp_path, _always("cut_body")) as visitor,
        pytest.raises(requests.exceptions.ChunkedEncodingError),
    ):
        visitor.send("GET", "/posts")


def test_a_dropped_connection(tmp_path: Path) -> None:
    with (
        _faulty(tmp_path, _always("drop_connection")) as visitor,
        pytest.raises(requests.exceptions.ConnectionError),
    ):
        visitor.send("GET", "/posts")


def test_wrong_content_type_and_a_web_page(tmp_path: Path) -> None:
    with _faulty(
        tmp_path, _always("wrong_content_type", times=1), _always("html_instead_of_json")
    ) as visitor:
        plain = visitor.send("GET", "/posts")
        assert plain.headers["Content-Type"].startswith("text/plain")
        assert plain.json()["items"]
        page = visitor.send("GET", "/posts")
        assert (page.status_code, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
        assert page.text.startswith("<!doctype html>")


def test_an_expired_token(tmp_path: Path) -> None:
    with _faulty(tmp_path, _always("expired_token")) as visitor:
        response = visitor.send("GET", "/posts")
        assert (response.status_code, response.json()["code"]) == (401, "token_expired")


def test_a_skewed_clock(tmp_path: Path) -> None:
    with _faulty(tmp_path, {"kind": "clock_skew", "rate": 1, "methods": ["GET"]}) as visitor:
        response = visitor.send("GET", "/capabilities")
        ahead = parsedate_to_datetime(response.headers["Date"]) - NOW
        assert timedelta(minutes=59) < ahead < timedelta(minutes=70)
        assert response.json()["server_time"].startswith("2026-03-02T10:3")
        assert parsedate_to_datetime(visitor.send("POST", "/posts").headers["Date"]) >= NOW
        assert parsedate_to_datetime(visitor.send("POST", "/posts").headers["Date"]) - NOW < ahead


@pytest.mark.parametrize(("path", "name"), [("/posts", "items"), ("/changes", "changes")])
def test_repeated_and_shifted_pages(tmp_path: Path, path: str, name: str) -> None:
    only = {"paths": [f"/api/v1{path}"], "times": 1}
    with _faulty(
        tmp_path, {**_always("repeated_page"), **only}, {**_always("shifted_page"), **only}
    ) as visitor:
        first = visitor.get(path, limit=10)  # there is no page before the first: the lottery still counts it
        repeated_or_next = visitor.get(path, limit=10, cursor=first["next_cursor"])
        third = visitor.get(path, limit=10, cursor=first["next_cursor"])
        assert visitor.get("/_demo/faults")["repeated_page"] == 1
        assert visitor.get("/_demo/faults")["shifted_page"] == 1
        assert repeated_or_next[name][0] == first[name][-1]  # shifted: one earlier
        assert len(repeated_or_next[name]) == 10
        assert third[name][0] == repeated_or_next[name][1]


def test_a_repeated_page_is_the_one_before_and_leads_on(tmp_path: Path) -> None:
    fault = {"kind": "repeated_page", "rate": 0.5, "paths": ["/api/v1/changes"]}
    with _faulty(tmp_path, fault) as visitor:
        mirror, pages = Mirror(), 0
        while mirror.apply(visitor.get("/changes", **mirror.params(100))):
            pages += 1
            assert pages < 200
        assert visitor.get("/_demo/faults")["repeated_page"] > 1
        assert mirror.changes_seen > len(mirror.records)
        assert mirror.digest() == visitor.get("/_demo/digest")


def test_a_careful_reader_survives_every_fault_together(tmp_path: Path) -> None:
    faults = [{"kind": kind, "rate": 0.05, "seconds": 0.01} for kind in KINDS]
    with _faulty(tmp_path, *faults) as visitor:
        mirror, more, tries = Mirror(), True, 0
        while more:
            tries += 1
            assert tries < 500
            more = _try(visitor, mirror)
        counts = visitor.get("/_demo/faults")
        assert sum(1 for count in counts.values() if count) >= 8
        assert mirror.digest() == visitor.get("/_demo/digest")


def _try(visitor: Visitor, mirror: Mirror) -> bool:
    """One careful step: anything but a whole JSON answer is asked again."""
    try:
        response = visitor.send("GET", "/changes", params=mirror.params(5))
    except requests.exceptions.RequestException:
        return True
    if response.status_code != 200 or response.headers["Content-Type"] != "application/json":
        return True
    return mirror.apply(response.json())


@pytest.mark.parametrize(
    "text", ["{", '{"faults": [{"kind": "fire", "rate": 1}]}', '{"faults": [{"kind": "latency", "rate": 2}]}']
)
def test_a_file_that_is_no_plan_is_refused(tmp_path: Path, text: str) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text(text)
    with pytest.raises(ValueError, match=r"plan\.json is not a fault plan"):
        DemoIntranet(tmp_path, faults=plan).start()
    assert [file.name for file in tmp_path.iterdir()] == ["plan.json"]
