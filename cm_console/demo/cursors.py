"""Opaque cursors: a place in a list or in the change feed of one particular intranet."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as Base64Error

from cm_console.demo.problems import Problem
from cm_console.demo.storage import Storage

MAX_CURSOR = 500


def write_cursor(storage: Storage, list_name: str, place: str) -> str:
    """A cursor for a place in a list."""
    text = f"{storage.meta('feed')}:{list_name}:{place}"
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read_cursor(storage: Storage, list_name: str, cursor: str) -> str | None:
    """The place in a list, or None when the cursor does not belong to this list of this intranet.

    Raises `Problem` for what cannot be a cursor at all.
    """
    if not 1 <= len(cursor) <= MAX_CURSOR:
        detail = f"cursor: expected 1 to {MAX_CURSOR} characters."
        raise Problem(422, "invalid_parameter", detail, extra={"field": "cursor"})
    try:
        text = urlsafe_b64decode(cursor.encode() + b"=" * (-len(cursor) % 4)).decode()
    except (Base64Error, ValueError):
        return None
    feed, _, rest = text.partition(":")
    name, _, place = rest.partition(":")
    return place if (feed, name) == (storage.meta("feed"), list_name) else None
