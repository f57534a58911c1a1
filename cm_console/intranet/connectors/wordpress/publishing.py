"""Planned posts on WordPress, which publishes them itself when their time has come.

The marker of a planned post is its slug: it can be asked for, and the bin keeps it with a suffix. Whoever
changes the address of the post by hand takes the marker away. WordPress has no lock, so between our look and
our write there is a gap of one request; and what it is sent it cleans, so only its answers are compared.
"""

from __future__ import annotations

import hashlib
import html
from collections.abc import Sequence
from datetime import UTC

import msgspec

from cm_console.domain.errors import Conflict, ItemGone, NoAnswer, Refused, ServerFailed, Unreachable
from cm_console.domain.publishing import UNKNOWN_COMMUNITY, Outgoing, Placed, PlacedState
from cm_console.intranet.connectors.wordpress.api import Api, code_of
from cm_console.intranet.connectors.wordpress.items import community_of, moment
from cm_console.intranet.connectors.wordpress.places import POST_LIST
from cm_console.intranet.connectors.wordpress.wire import Planned, Row, fields

_STATES = {"future": PlacedState.SCHEDULED, "publish": PlacedState.PUBLISHED}
_IN_BIN = "__trashed"


class Publisher:
    """Implements `domain.publishing.Publishing` for one account."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def place(self, outgoing: Outgoing, key: str) -> Placed:
        """Makes the post; one that is due within a minute WordPress publishes at once.

        Also raises `Refused` for a moment that has passed, which WordPress would publish with an old date.
        """
        marker = _marker(key)
        made = self._write("/posts", {**self._body(outgoing), "slug": marker})
        return _placed(made) if made.slug == marker else self._first_of(made, key)

    def find(self, key: str) -> Placed | None:
        """The post with the slug of `key`, one outside the bin first."""
        marker = _marker(key)
        query = {**POST_LIST, "slug": f"{marker},{marker}{_IN_BIN}", "orderby": "id", "order": "asc"}
        rows = self._api.listing("/posts", Planned, query).rows
        return next(map(_placed, sorted(rows, key=lambda row: row.status == "trash")), None)

    def replace(self, remote_id: str, outgoing: Outgoing, version: str) -> Placed:
        """Changes the post, also one that was put aside; see `Publishing.replace`."""
        shown = _placed(self._read(remote_id))
        if shown.version != version and shown.shows(outgoing):
            return shown
        if shown.version != version or shown.state is PlacedState.PUBLISHED:
            raise Conflict
        return _placed(self._write(f"/posts/{shown.remote_id}", self._body(outgoing)))

    def withdraw(self, remote_id: str, version: str) -> None:
        """Puts the post into the bin, or makes it a draft on a site without one."""
        try:
            row = self._read(remote_id)
            if row.status == "trash":
                return
            if _fingerprint(row) != version or row.status == "publish":
                raise Conflict
            self._remove(row)
        except ItemGone:
            return

    def standing(self, remote_ids: Sequence[str]) -> dict[str, Placed]:
        """The posts now, a hundred in one request."""
        rows = self._api.by_ids("/posts", Planned, remote_ids, POST_LIST)
        return {str(row.id): _placed(row) for row in rows}

    def _first_of(self, made: Planned, key: str) -> Placed:
        """WordPress gives a slug once: whoever has ours came first, and `made` must not appear as well."""
        try:
            first = self.find(key)
            if first is None:
                return _placed(made)  # something on the site makes slugs of its own
            self._remove(made)
        except Unreachable as error:  # that would mean that nothing was placed
            raise NoAnswer(host=self._api.http.host) from error
        return first

    def _remove(self, row: Row) -> None:
        route = f"/posts/{row.id}"
        try:
            self._api.write("DELETE", route, Row)
        except ServerFailed as error:
            if code_of(error) != "rest_trash_not_supported":
                raise
            self._api.write("POST", route, Row, {"status": "draft"})

    def _read(self, remote_id: str) -> Planned:
        query = {"context": "edit", "_fields": fields(Planned)}
        return self._api.get(f"/posts/{remote_id}", Planned, query).value

    def _write(self, route: str, body: dict[str, object]) -> Planned:
        return self._api.write("POST", route, Planned, body).value

    def _body(self, outgoing: Outgoing) -> dict[str, object]:
        now = self._api.http.server_now()
        if outgoing.at is not None and outgoing.at <= now:
            raise Refused(host=self._api.http.host, reason="scheduled_in_past")
        place = {"categories": [self._known(outgoing.community_id)]} if outgoing.community_id else {}
        appears = (outgoing.at or now).astimezone(UTC)
        return {
            "title": html.escape(outgoing.title, quote=False),
            "content": outgoing.body_html,
            "status": "publish" if outgoing.at is None else "future",
            "date_gmt": f"{appears:%Y-%m-%dT%H:%M:%S}",  # also at once: a date ahead would make it wait
            "featured_media": int(outgoing.cover or 0),
            **place,
        }

    def _known(self, category: str) -> str:
        """WordPress drops a category that it does not have without a word; so it is asked first."""
        try:
            self._api.get(f"/categories/{category}", Row, {"_fields": "id"})
        except ItemGone as error:
            raise Refused(host=self._api.http.host, reason=UNKNOWN_COMMUNITY) from error
        return category


def _marker(key: str) -> str:
    return f"cm-{key}"


def _placed(row: Planned) -> Placed:
    state = _STATES.get(row.status, PlacedState.ASIDE)
    return Placed(
        remote_id=str(row.id),
        state=state,
        at=None if state is PlacedState.ASIDE else moment(row.date_gmt),
        title=html.unescape(row.title.raw),
        body_html=row.content.raw,
        version=_fingerprint(row),
        community_id=community_of(row.categories) or "",
        post_id=str(row.id) if state is PlacedState.PUBLISHED else "",
    )


def _fingerprint(row: Planned) -> str:
    cover = [row.featured_media] if row.featured_media else []
    seen = (row.title.raw, row.content.raw, row.status, row.date_gmt, sorted(row.categories), *cover)
    return hashlib.sha256(msgspec.json.encode(seen)).hexdigest()[:16]
