"""The web application: which path does what, and what every request must pass first."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cm_console.demo import control, media, reading, writing
from cm_console.demo.bodies import MAX_MEDIUM, read_body
from cm_console.demo.call import Actor, Answer, Call, Clock
from cm_console.demo.content import publish_due
from cm_console.demo.faults import FaultPlan
from cm_console.demo.problems import Problem
from cm_console.demo.records import RESOURCES, format_time
from cm_console.demo.storage import Storage, StoredAnswer

API = "/api/v1"
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_PAGED = frozenset({"cursor", "limit"})
_EXPECTED = frozenset({"expected_version"})


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path: the scope it needs, the query parameters it knows, and what it does.

    `repeatable` operations need an Idempotency-Key and answer a repetition with the first answer.
    """

    scope: str
    run: Callable[[Call], Answer]
    query: frozenset[str] = frozenset()
    has_body: bool = False
    repeatable: bool = False
    takes_media: bool = False


def _read(run: Callable[[Call], Answer], query: frozenset[str] = frozenset()) -> Operation:
    return Operation("read", run, query)


def _create(scope: str, run: Callable[[Call], Answer]) -> Operation:
    return Operation(scope, run, has_body=True, repeatable=True)


def _change(run: Callable[[Call], Answer]) -> Operation:
    return Operation("publish", run, has_body=True)


def _delete(run: Callable[[Call], Answer]) -> Operation:
    return Operation("publish", run, _EXPECTED)


def _operations() -> dict[str, dict[str, Operation]]:
    paths: dict[str, dict[str, Operation]] = {
        "/capabilities": {"GET": _read(reading.capabilities)},
        "/me": {"GET": _read(reading.me)},
        "/changes": {"GET": _read(reading.changes, _PAGED)},
    }
    for name in RESOURCES:
        query = _PAGED | {"ids"} if name in ("posts", "comments", "people", "scheduled") else _PAGED
        paths[f"/{name}"] = {"GET": _read(reading.lister(name), query)}
        paths[f"/{name}/{{id}}"] = {"GET": _read(reading.reader(name))}
    for name, method, operation in _WRITES:
        paths[name][method] = operation
    paths["/media/{name}"] = {
        "GET": _read(media.get),
        "PUT": Operation("publish", media.put, has_body=True, takes_media=True),
        "DELETE": Operation("publish", media.delete),
    }
    return paths


_WRITES: Sequence[tuple[str, str, Operation]] = (
    ("/decisions", "POST", _create("moderate", writing.create_decision)),
    ("/posts", "POST", _create("publish", writing.create_post)),
    ("/posts/{id}", "PATCH", _change(writing.change_post)),
    ("/posts/{id}", "DELETE", _delete(writing.delete_post)),
    ("/comments", "POST", _create("publish", writing.create_comment)),
    ("/comments/{id}", "PATCH", _change(writing.change_comment)),
    ("/comments/{id}", "DELETE", _delete(writing.delete_comment)),
    ("/reports", "POST", _create("publish", writing.create_report)),
    ("/reports/{id}", "DELETE", _delete(writing.withdraw_report)),
    ("/reactions", "POST", _create("publish", writing.create_reaction)),
    ("/scheduled", "POST", _create("publish", writing.create_scheduled)),
    ("/scheduled/{id}", "PATCH", _change(writing.change_scheduled)),
    ("/scheduled/{id}", "DELETE", _delete(writing.delete_scheduled)),
)


@dataclass(slots=True)
class Desk:
    """What all operations share: the storage, the clock, the accounts by token, and the fault plan."""

    storage: Storage
    clock: Clock
    plan: FaultPlan
    accounts: dict[str, Actor]
    publisher: Actor

    def handler(self, operations: dict[str, Operation]) -> Callable[[Request], Awaitable[Response]]:
        """A handler for one path."""

        async def handle(request: Request) -> Response:
            operation = operations["GET" if request.method == "HEAD" else request.method]
            actor = self._sign_in(request)
            _check_scope(actor, operation)
            query = _check_query(request, operation)
            key = _idempotency_key(request) if operation.repeatable else None
            body = await _body(request, operation)
            call = Call(
                storage=self.storage,
                actor=actor,
                now=self._now(request),
                url_path=request.url.path,
                path=request.path_params,
                query=query,
                headers=request.headers,
                body=body,
                page_fault=request.scope["state"].get("page_fault"),
            )
            publish_due(self.storage, self.publisher, format_time(self.clock.now()))
            return _perform(operation, call, key).response()

        return handle

    def _now(self, request: Request) -> str:
        skew: timedelta = request.scope["state"].get("skew", timedelta())
        return format_time(self.clock.now() + skew)

    def _sign_in(self, request: Request) -> Actor:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        actor = self.accounts.get(token.strip()) if scheme.lower() == "bearer" else None
        if actor is None:
            raise _unauthorised("token_invalid", "Send a valid bearer token.")
        if actor.expires_at is not None and actor.expires_at <= format_time(self.clock.now()):
            raise _unauthorised("token_expired", "This token has expired.")
        return actor


def _unauthorised(code: str, detail: str) -> Problem:
    challenge = 'Bearer realm="intranet", error="invalid_token"'
    return Problem(401, code, detail, headers={"WWW-Authenticate": challenge})


def _check_scope(actor: Actor, operation: Operation) -> None:
    if operation.scope not in actor.scopes:
        detail = f"This token lacks the scope {operation.scope}."
        raise Problem(403, "scope_missing", detail, extra={"scope": operation.scope})


def _check_query(request: Request, operation: Operation) -> dict[str, str]:
    pairs = request.query_params.multi_items()
    query = dict(pairs)
    unknown = sorted(query.keys() - operation.query)
    if unknown or len(query) != len(pairs):
        detail = "A query parameter is unknown or given twice."
        raise Problem(422, "invalid_parameter", detail, extra={"field": unknown[0] if unknown else None})
    return query


def _idempotency_key(request: Request) -> str:
    text = request.headers.get("idempotency-key")
    if text is None:
        raise Problem(
            400, "idempotency_key_missing", "Send an Idempotency-Key, a UUID made for this request."
        )
    if not _UUID.fullmatch(text):
        raise Problem(400, "idempotency_key_invalid", "The Idempotency-Key is not a UUID.")
    return text.lower()


async def _body(request: Request, operation: Operation) -> bytes:
    if operation.takes_media:
        return await read_body(request, media.MEDIA_TYPES, MAX_MEDIUM)
    return await read_body(request) if operation.has_body else b""


def _perform(operation: Operation, call: Call, key: str | None) -> Answer:
    if operation.scope == "read":
        return operation.run(call)
    if key is None:
        with call.storage.writing():
            return operation.run(call)
    return _perform_once(operation, call, f"{call.actor.id} {key}")


def _perform_once(operation: Operation, call: Call, key: str) -> Answer:
    """Only success is kept: a refusal had no effect, so asking again may be answered differently."""
    request = sha256(call.url_path.encode() + b"\0" + call.body).digest()
    with call.storage.writing():
        before = call.storage.answer(key)
        if before is None:
            answer = operation.run(call)
            stored = StoredAnswer(request, answer.status, answer.body, answer.location)
            call.storage.keep_answer(key, stored)
            return answer
    if before.request != request:
        raise Problem(422, "idempotency_key_reused", "This Idempotency-Key belongs to another request.")
    return Answer(before.status, before.body, location=before.location, replayed=True)


def _control_operations(plan: FaultPlan) -> dict[str, dict[str, Operation]]:
    return {
        "/_demo/activity": {"POST": Operation("publish", control.activity, has_body=True)},
        "/_demo/digest": {"GET": _read(control.digest)},
        "/_demo/faults": {"GET": _read(control.fault_counts(plan))},
    }


async def _show_problem(_: Request, error: Problem) -> Response:
    return error.response()


async def _show_http_error(_: Request, error: HTTPException) -> Response:
    code = {404: "not_found", 405: "method_not_allowed"}.get(error.status_code, "bad_request")
    return Problem(error.status_code, code, headers=error.headers).response()


async def _show_failure(_: Request, __: Exception) -> Response:
    return Problem(500, "internal_error", "The server failed; nothing was changed.").response()


def make_application(desk: Desk) -> Starlette:
    """The application for one intranet."""
    paths = {f"{API}{path}": operations for path, operations in _operations().items()}
    paths |= _control_operations(desk.plan)
    routes = [
        Route(path, desk.handler(operations), methods=list(operations)) for path, operations in paths.items()
    ]
    handlers: dict[Any, Any] = {
        Problem: _show_problem,
        HTTPException: _show_http_error,
        Exception: _show_failure,
    }
    return Starlette(routes=routes, exception_handlers=handlers)
