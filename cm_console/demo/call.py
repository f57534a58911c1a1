"""One request, as the operations of the API see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec
from starlette.responses import Response

from cm_console.demo.storage import Storage

SCOPES = ("read", "moderate", "publish")


@dataclass(frozen=True, slots=True)
class Actor:
    """The account behind a token."""

    id: str
    name: str
    scopes: tuple[str, ...]
    expires_at: str | None = None

    @property
    def may_moderate(self) -> bool:
        """Whether decisions of this account are accepted."""
        return "moderate" in self.scopes


@dataclass(frozen=True, slots=True)
class Call:
    """A request that has passed sign-in, scope and form. `now` is the server's time as text (UTC).

    `page_fault` tells a list to misbehave: `repeated_page` or `shifted_page`.
    """

    storage: Storage
    actor: Actor
    now: str
    url_path: str
    path: Mapping[str, str]
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes = b""
    page_fault: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What an operation answers; `body` is JSON unless `kind` says otherwise; empty for 204 and 304."""

    status: int
    body: bytes = b""
    etag: str | None = None
    location: str | None = None
    replayed: bool = False
    kind: str = "application/json"

    def response(self) -> Response:
        """The answer with its headers."""
        named = {"ETag": self.etag, "Location": self.location}
        headers = {name: value for name, value in named.items() if value is not None}
        if self.replayed:
            headers["Idempotency-Replayed"] = "true"
        return Response(self.body, self.status, headers, self.kind if self.body else None)


def answer(
    value: object, status: int = 200, *, etag: str | None = None, location: str | None = None
) -> Answer:
    """An answer with a value as its JSON body."""
    return Answer(status, msgspec.json.encode(value), etag, location)


class Clock:
    """The server's clock: the real one, or one that starts at a given moment."""

    def __init__(self, start: datetime | None = None) -> None:
        self._ahead = None if start is None else start - datetime.now(UTC)

    def now(self) -> datetime:
        """The moment (UTC)."""
        real = datetime.now(UTC)
        return real if self._ahead is None else real + self._ahead
