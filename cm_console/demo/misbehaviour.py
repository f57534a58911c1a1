"""Carries out the fault plan around the application, and stamps the Date of every answer."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from datetime import timedelta
from email.utils import format_datetime
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from cm_console.demo.call import Clock
from cm_console.demo.faults import Fault, FaultPlan
from cm_console.demo.problems import Problem

_PAGE = b"<!doctype html><html><head><title>Sign in</title></head><body><h1>Please sign in</h1></body></html>"


class Connection(H11Protocol):
    """A connection that hands its transport to the application, so that a fault can cut it."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Sets the connection up, and notes its transport for the requests that come over it."""
        super().connection_made(transport)
        # asyncio leaves this off for a listener made by hand, and every answer would wait 40 ms for an ACK.
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.app_state = {**self.app_state, "transport": transport}


class Misbehaviour:
    """The outermost layer: draws the faults for each request and shows them."""

    def __init__(self, application: ASGIApp, plan: FaultPlan, clock: Clock) -> None:
        self._application = application
        self._plan = plan
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            return
        faults = self._plan.draw(scope["method"], scope["path"])
        skew = timedelta(seconds=faults["clock_skew"].length) if "clock_skew" in faults else timedelta()
        scope["state"]["skew"] = skew
        scope["state"]["page_fault"] = next((kind for kind in faults if kind.endswith("_page")), None)
        if "latency" in faults:
            await asyncio.sleep(faults["latency"].length)
        await self._answer(scope, receive, self._dated(send, skew), faults)

    async def _answer(self, scope: Scope, receive: Receive, send: Send, faults: dict[str, Fault]) -> None:
        refusal = next((make(faults[kind]) for kind, make in _REFUSALS.items() if kind in faults), None)
        if "drop_connection" in faults:
            await _drop(scope, receive)
        elif refusal is not None:
            await refusal.response()(scope, receive, send)
        else:
            twist = next((twist for kind, twist in _TWISTS.items() if kind in faults), None)
            await self._application(scope, receive, send if twist is None else twist(send))

    def _dated(self, send: Send, skew: timedelta) -> Send:
        async def send_dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                now = (self._clock.now() + skew).replace(microsecond=0)
                message["headers"] = [
                    *message["headers"],
                    (b"date", format_datetime(now, usegmt=True).encode()),
                ]
            await send(message)

        return send_dated


def _too_many(fault: Fault) -> Problem:
    headers = {"Retry-After": str(max(0, round(fault.length)))}
    return Problem(429, "too_many_requests", "Wait before you ask again.", headers=headers)


def _failed_before(_: Fault) -> Problem:
    return Problem(500, "internal_error", "The server failed before it did anything.")


def _expired(_: Fault) -> Problem:
    headers = {"WWW-Authenticate": 'Bearer realm="intranet", error="invalid_token"'}
    return Problem(401, "token_expired", "This token has expired.", headers=headers)


_REFUSALS: dict[str, Callable[[Fault], Problem]] = {
    "status_429": _too_many,
    "error_500_before": _failed_before,
    "expired_token": _expired,
}


async def _drop(scope: Scope, receive: Receive) -> None:
    scope["state"]["transport"].abort()
    while (await receive())["type"] != "http.disconnect":
        pass


class _Twisted:
    """Collects an answer, and sends a spoilt one in its place."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message = {}
        self._body = b""

    async def __call__(self, message: Message) -> None:
        """Takes one message of the answer."""
        if message["type"] == "http.response.start":
            self._start = message
            return
        self._body += message.get("body", b"")
        if not message.get("more_body", False):
            await self._finish()

    async def _finish(self) -> None:
        raise AssertionError("a twist finishes in its own way")

    async def _pass_on(self, status: int, media_type: bytes, body: bytes) -> None:
        kept = [
            (k, v)
            for k, v in self._start["headers"]
            if k not in (b"content-type", b"content-length", b"etag")
        ]
        headers = [*kept, (b"content-type", media_type), (b"content-length", str(len(body)).encode())]
        await self._send({"type": "http.response.start", "status": status, "headers": headers})
        await self._send({"type": "http.response.body", "body": body})


class _FailedAfter(_Twisted):
    async def _finish(self) -> None:
        problem = Problem(500, "internal_error", "The server failed after it did what was asked.")
        await self._pass_on(500, b"application/problem+json", problem.body())


class _WrongType(_Twisted):
    async def _finish(self) -> None:
        await self._pass_on(self._start["status"], b"text/plain; charset=utf-8", self._body)


class _WebPage(_Twisted):
    async def _finish(self) -> None:
        await self._pass_on(200, b"text/html; charset=utf-8", _PAGE)


class _CutBody(_Twisted):
    async def _finish(self) -> None:
        await self._send(self._start)
        half = self._body[: len(self._body) // 2]
        await self._send({"type": "http.response.body", "body": half, "more_body": True})


_TWISTS: dict[str, Callable[[Send], Callable[[Message], Awaitable[Any]]]] = {
    "error_500_after": _FailedAfter,
    "wrong_content_type": _WrongType,
    "html_instead_of_json": _WebPage,
    "cut_body": _CutBody,
}
