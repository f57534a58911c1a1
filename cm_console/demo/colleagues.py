"""Colleagues on the demo intranet: they answer and react to a post, and one rewrites what was planned."""

from __future__ import annotations

import http.client
import json
from collections.abc import Sequence
from contextlib import closing
from itertools import cycle
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

PATIENCE = 20.0  # seconds for one answer
KINDS = ("like", "like", "heart", "thanks", "like", "celebrate")


class Colleagues:
    """Uses the intranet's own address and token, in the name of its people.

    Every method raises OSError when the intranet is not there or does not take it.
    """

    def __init__(self, url: str, token: str) -> None:
        self._host, self._token = urlsplit(url).netloc, token

    def answer(self, post_id: str, remarks: Sequence[str], reactions: int) -> None:
        """Each remark is another colleague's, and so is each of the reactions."""
        people = self._active()
        for person_id, remark in zip(people, remarks, strict=False):
            body = {"post_id": post_id, "author_id": person_id, "body_html": f"<p>{remark}</p>"}
            self._ask("POST", "/comments", body)
        post = {"kind": "post", "id": post_id}
        kinds = cycle(KINDS)
        for person_id in reversed(people[-reactions:]):
            wanted: dict[str, Any] = {"target": post, "person_id": person_id, "kind": next(kinds)}
            self._ask("POST", "/reactions", wanted)

    def rewrite(self, scheduled_id: str, title: str) -> None:
        """Somebody gives a planned post another title."""
        known = self._ask("GET", f"/scheduled/{scheduled_id}")
        wanted = {"title": title, "expected_version": known["version"]}
        self._ask("PATCH", f"/scheduled/{scheduled_id}", wanted)

    def _active(self) -> list[str]:
        """People who can write, the community manager not among them."""
        manager = self._ask("GET", "/me")["id"]
        people = self._ask("GET", "/people?limit=100")["items"]
        return [one["id"] for one in people if one["state"] == "active" and one["id"] != manager]

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        headers = {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}
        if method == "POST":
            headers["Idempotency-Key"] = str(uuid4())
        with closing(http.client.HTTPConnection(self._host, timeout=PATIENCE)) as connection:
            try:
                connection.request(method, f"/api/v1{path}", json.dumps(body) if body else None, headers)
                answer = connection.getresponse()
                content = answer.read()
            except http.client.HTTPException as error:
                raise OSError("the demo intranet gave no answer") from error
        if answer.status >= http.client.BAD_REQUEST:
            raise OSError(f"the demo intranet answered {answer.status}")
        return json.loads(content)
