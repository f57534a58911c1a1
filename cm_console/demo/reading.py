"""The reading half of the API: lists, single records, and the change feed."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from cm_console.demo.bodies import ID_PATTERN, MAX_BODY, MAX_MEDIUM
from cm_console.demo.call import Answer, Call, answer
from cm_console.demo.cursors import read_cursor, write_cursor
from cm_console.demo.media import MEDIA_TYPES
from cm_console.demo.moderation import OFFERS, shown_json
from cm_console.demo.problems import Problem, not_found
from cm_console.demo.records import ReportReason
from cm_console.demo.storage import Row

_ID = re.compile(ID_PATTERN)
DEFAULT_LIMIT = 100
MAX_LIMIT = 1000
MAX_IDS = 100
_FEATURES = (
    "change_feed",
    "expected_version",
    "idempotency_key",
    "multi_get",
    "offered_actions",
    "scheduled_posts",
    "reports",
    "membership_history",
    "content_write",
    "media",
)


def capabilities(call: Call) -> Answer:
    """What this intranet offers to a client."""
    return answer(
        {
            "product": {"name": "CM Console demo intranet", "version": call.storage.meta("generation")},
            "api_version": "1.0",
            "organisation": call.storage.meta("organisation"),
            "features": _FEATURES,
            "actions": {
                kind: _all_actions(resource)
                for kind, resource in (("post", "posts"), ("comment", "comments"), ("person", "people"))
            },
            "report_reasons": ReportReason.__args__,  # type: ignore[attr-defined]
            "limits": {
                "default_page": DEFAULT_LIMIT,
                "max_page": MAX_LIMIT,
                "max_ids": MAX_IDS,
                "max_body_bytes": MAX_BODY,
                "max_medium_bytes": MAX_MEDIUM,
            },
            "media_types": MEDIA_TYPES,
            "server_time": call.now,
        }
    )


def _all_actions(resource: str) -> list[str]:
    return list(dict.fromkeys(action for offer in OFFERS[resource].values() for action in offer))


def me(call: Call) -> Answer:
    """The account behind the token."""
    actor = call.actor
    return answer(
        {
            "id": actor.id,
            "name": actor.name,
            "scopes": actor.scopes,
            "expires_at": actor.expires_at,
            "server_time": call.now,
        }
    )


def lister(resource: str) -> Callable[[Call], Answer]:
    """The operation that lists a resource."""

    def list_resource(call: Call) -> Answer:
        limit, after = _limit(call), _list_place(call, resource)
        if "ids" in call.query:
            return _answer_rows(call, _rows_by_id(call, resource), None)
        etag = f'"{call.storage.last_seq()}"'
        if call.headers.get("if-none-match") == etag:
            return Answer(304, etag=etag)
        rows, more = _list_page(call, resource, after, limit)
        cursor = write_cursor(call.storage, resource, rows[-1].id) if more else None
        total = call.storage.count(resource)
        return _answer_rows(call, rows, cursor, total=total, etag=None if call.page_fault else etag)

    return list_resource


def _list_place(call: Call, resource: str) -> str:
    return _place(call, resource, Problem(400, "cursor_invalid", "This cursor belongs to another list."))


def _list_page(call: Call, resource: str, after: str, limit: int) -> tuple[list[Row], bool]:
    if call.page_fault == "repeated_page" and after:
        return call.storage.page_before(resource, after, limit), True
    first = call.storage.page_before(resource, after, 1) if call.page_fault == "shifted_page" else []
    rows = first + call.storage.page(resource, after, limit + 1)
    return rows[:limit], len(rows) > limit


def _rows_by_id(call: Call, resource: str) -> list[Row]:
    ids = call.query["ids"].split(",")
    if len(ids) > MAX_IDS or not all(map(_ID.fullmatch, ids)):
        raise _invalid("ids", f"1 to {MAX_IDS} ids, separated by commas")
    rows = (call.storage.row(resource, one) for one in dict.fromkeys(ids))
    return [row for row in rows if row is not None]


def _answer_rows(
    call: Call, rows: list[Row], cursor: str | None, *, total: int | None = None, etag: str | None = None
) -> Answer:
    may_moderate = call.actor.may_moderate
    items = b",".join([shown_json(row, may_moderate=may_moderate) for row in rows])
    tail = msgspec.json.encode({"next_cursor": cursor, "total": len(rows) if total is None else total})
    return Answer(200, b'{"items":[' + items + b"]," + tail[1:], etag)


def reader(resource: str) -> Callable[[Call], Answer]:
    """The operation that reads one record of a resource."""

    def read_one(call: Call) -> Answer:
        row = call.storage.row(resource, call.path["id"])
        if row is None:
            raise not_found(f"record in {resource}")
        etag = f'"{row.seq}"'
        if call.headers.get("if-none-match") == etag:
            return Answer(304, etag=etag)
        return Answer(200, shown_json(row, may_moderate=call.actor.may_moderate), etag)

    return read_one


def changes(call: Call) -> Answer:
    """The change feed: what changed behind the cursor, oldest change first.

    Not modified when the caller is at the end and nothing came after it.
    """
    limit = _limit(call)
    place = _place(call, "changes", Problem(410, "cursor_expired", "Start again without a cursor."))
    after = int(place or 0)
    newest = call.storage.last_seq()
    etag = f'"{newest}"'
    if after >= newest and call.headers.get("if-none-match") == etag:
        return Answer(304, etag=etag)
    rows, more = _feed_page(call, after, limit)
    last = rows[-1].seq if rows else after
    return _answer_changes(call, rows, last, more=more, etag=None if call.page_fault else etag)


def _feed_page(call: Call, after: int, limit: int) -> tuple[list[Row], bool]:
    if call.page_fault == "repeated_page" and after:
        return call.storage.changes_before(after, limit), True
    first = call.storage.changes_before(after, 1) if call.page_fault == "shifted_page" else []
    rows = first + call.storage.changes(after, limit + 1)
    return rows[:limit], len(rows) > limit


def _answer_changes(call: Call, rows: list[Row], last: int, *, more: bool, etag: str | None) -> Answer:
    may_moderate = call.actor.may_moderate
    items = b",".join([_change_json(row, may_moderate=may_moderate) for row in rows])
    cursor = write_cursor(call.storage, "changes", str(last))
    tail = msgspec.json.encode({"next_cursor": cursor, "more": more})
    return Answer(200, b'{"changes":[' + items + b"]," + tail[1:], etag)


def _change_json(row: Row, *, may_moderate: bool) -> bytes:
    head = b'{"resource":"%b","id":"%b","op":' % (row.resource.encode(), row.id.encode())
    if row.deleted:
        return head + b'"delete"}'
    return head + b'"upsert","data":' + shown_json(row, may_moderate=may_moderate) + b"}"


def _place(call: Call, list_name: str, otherwise: Problem) -> str:
    if "cursor" not in call.query:
        return ""
    place = read_cursor(call.storage, list_name, call.query["cursor"])
    if place is None:
        raise otherwise
    return place


def _limit(call: Call) -> int:
    text = call.query.get("limit", str(DEFAULT_LIMIT))
    if not (text.isascii() and text.isdecimal() and len(text) < 6 and 1 <= int(text) <= MAX_LIMIT):
        raise _invalid("limit", f"a whole number from 1 to {MAX_LIMIT}")
    return int(text)


def _invalid(name: str, expected: str) -> Problem:
    return Problem(422, "invalid_parameter", f"{name}: expected {expected}.", extra={"field": name})
