"""A plain client of the Intranet API for tests, and the small intranet that they share."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Self
from uuid import uuid4

import requests

from cm_console.demo import DemoIntranet

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
RESOURCES = [
    "communities",
    "people",
    "memberships",
    "posts",
    "comments",
    "reactions",
    "events",
    "reports",
    "decisions",
    "scheduled",
]
Record = dict[str, Any]


class Visitor:
    """Talks to a demo intranet; answers are decoded JSON unless the name says otherwise."""

    def __init__(self, intranet: DemoIntranet, token: str | None = None) -> None:
        self._url = intranet.url
        self._session = requests.Session()
        self._session.headers["Authorization"] = f"Bearer {token or intranet.token}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._session.close()

    def send(self, method: str, path: str, **more: Any) -> requests.Response:
        root = "" if path.startswith("/_demo") else "/api/v1"
        return self._session.request(method, f"{self._url}{root}{path}", timeout=20, **more)

    def get(self, path: str, **params: Any) -> Any:
        response = self.send("GET", path, params=params)
        assert response.status_code == 200, response.text
        return response.json()

    def post(self, path: str, body: Any, key: str | None = None) -> requests.Response:
        return self.send("POST", path, json=body, headers={"Idempotency-Key": key or str(uuid4())})

    def create(self, path: str, body: Any) -> Record:
        response = self.post(path, body)
        assert response.status_code == 201, response.text
        return dict(response.json())

    def decide(self, subject: Record, action: str, key: str | None = None, **more: Any) -> requests.Response:
        kind = {"pst": "post", "cmt": "comment", "per": "person"}[subject["id"][:3]]
        body = {
            "subject": {"kind": kind, "id": subject["id"]},
            "action": action,
            "expected_version": subject["version"],
            **more,
        }
        return self.post("/decisions", body, key)

    def activity(self, count: int, seed: int = 0) -> list[dict[str, str]]:
        response = self.send("POST", "/_demo/activity", json={"count": count, "seed": seed})
        assert response.status_code == 200, response.text
        return list(response.json()["changes"])

    def everything(self, resource: str, limit: int = 1000) -> Iterator[Record]:
        """All records of a list, page by page."""
        cursor: dict[str, str] = {}
        while True:
            page = self.get(f"/{resource}", limit=limit, **cursor)
            yield from page["items"]
            if page["next_cursor"] is None:
                return
            cursor = {"cursor": page["next_cursor"]}

    def first(self, resource: str, **fields: Any) -> Record:
        """The first record whose fields have these values."""
        return next(
            record
            for record in self.everything(resource)
            if all(record[name] == value for name, value in fields.items())
        )


class Mirror:
    """A copy of an intranet that is kept by the change feed alone."""

    def __init__(self) -> None:
        self.cursor: str | None = None
        self.records: dict[tuple[str, str], Record] = {}
        self.changes_seen = 0

    def apply(self, page: Any) -> bool:
        """Takes a page of the feed over; says whether more is waiting."""
        for change in page["changes"]:
            key = (change["resource"], change["id"])
            if change["op"] == "delete":
                self.records.pop(key, None)
            else:
                self.records[key] = change["data"]
        self.changes_seen += len(page["changes"])
        self.cursor = page["next_cursor"]
        return bool(page["more"])

    def params(self, limit: int) -> dict[str, Any]:
        return {"limit": limit} if self.cursor is None else {"limit": limit, "cursor": self.cursor}

    def pull(self, visitor: Visitor, limit: int = 1000) -> None:
        """Reads the feed to its end."""
        while self.apply(visitor.get("/changes", **self.params(limit))):
            pass

    def digest(self) -> dict[str, dict[str, Any]]:
        """The same figures as the server gives at /_demo/digest."""
        return {name: self._digest(name) for name in RESOURCES}

    def _digest(self, name: str) -> dict[str, Any]:
        found = sorted((key[1], record["version"]) for key, record in self.records.items() if key[0] == name)
        lines = "".join(f"{record_id}:{version}\n" for record_id, version in found)
        return {"count": len(found), "sha256": sha256(lines.encode()).hexdigest()}

    def content_hash(self) -> str:
        """A hash over everything in all records."""
        text = json.dumps(sorted((*key, record) for key, record in self.records.items()), sort_keys=True)
        return sha256(text.encode()).hexdigest()
