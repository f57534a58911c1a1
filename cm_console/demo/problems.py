"""Errors of the API: every one is `application/problem+json` with a code that a program can act on."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import msgspec
from starlette.responses import Response

MEDIA_TYPE = "application/problem+json"


class Problem(Exception):
    """A request that cannot be answered as asked; `code` names the case, `extra` adds fields."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str = "",
        *,
        extra: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.detail = detail
        self.extra = extra or {}
        self.headers = headers or {}

    def body(self) -> bytes:
        """The answer as JSON."""
        title = HTTPStatus(self.status).phrase
        fields = {"type": f"urn:intranet-api:problem:{self.code}", "title": title, "status": self.status}
        return msgspec.json.encode({**fields, "code": self.code, "detail": self.detail, **self.extra})

    def response(self) -> Response:
        """The answer with its headers."""
        return Response(self.body(), self.status, dict(self.headers), MEDIA_TYPE)


def not_found(what: str) -> Problem:
    """The record is not there, or no longer."""
    return Problem(404, "not_found", f"There is no {what} with this id.")
