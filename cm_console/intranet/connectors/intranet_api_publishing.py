"""Planned posts on the Intranet API.

A post for later and a post that was placed at once are two resources there, so a remote id names both:
``scheduled/<id>`` and ``posts/<id>``. A scheduled post that has been published is shown as the post that it
became, under the id it had; its version then begins with ``posts/``, and nothing here changes it any more.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Generic, TypeVar

import msgspec

from cm_console.domain.errors import Conflict, ItemGone, NoAnswer, Refused, Unreachable
from cm_console.domain.publishing import UNKNOWN_COMMUNITY, Outgoing, Picture, Placed, PlacedState, Uploaded
from cm_console.intranet.connectors.intranet_api_wire import API, READ_AT_ONCE, Id
from cm_console.intranet.http import Http, problem_of
from cm_console.intranet.media_types import MARK, media_type

T = TypeVar("T")

AT_ONCE = timedelta(seconds=5)
"""A planned post can only be moved; this near is the nearest thing to publishing it now."""

_SCHEDULED, _POSTS = "scheduled", "posts"
_STATES = {"visible": PlacedState.PUBLISHED, "scheduled": PlacedState.SCHEDULED}


class WirePlan(msgspec.Struct):
    id: str
    version: int
    title: str
    body_html: str
    scheduled_at: datetime
    community_id: str = ""
    state: str = _SCHEDULED
    post_id: str | None = None

    def placed(self) -> Placed:
        return Placed(
            remote_id=f"{_SCHEDULED}/{self.id}",
            state=PlacedState.SCHEDULED,
            at=self.scheduled_at,
            title=self.title,
            body_html=self.body_html,
            version=f"{_SCHEDULED}/{self.version}",
            community_id=self.community_id,
        )


class WirePost(msgspec.Struct):
    id: str
    version: int
    title: str
    body_html: str
    state: str
    community_id: str | None = None
    published_at: datetime | None = None

    def placed(self, remote_id: str) -> Placed:
        state = _STATES.get(self.state, PlacedState.ASIDE)
        return Placed(
            remote_id=remote_id,
            state=state,
            at=self.published_at if state is PlacedState.PUBLISHED else None,
            title=self.title,
            body_html=self.body_html,
            version=f"{_POSTS}/{self.version}",
            community_id=self.community_id or "",
            post_id=self.id if state is PlacedState.PUBLISHED else "",
        )


class WireMedia(msgspec.Struct):
    id: str
    url: str


class Rows(msgspec.Struct, Generic[T]):
    items: list[T]


class Publisher:
    """Implements `domain.publishing.Publishing` for one account."""

    def __init__(self, http: Http) -> None:
        self._http = http

    def place(self, outgoing: Outgoing, key: str) -> Placed:
        """Makes the post under `key`, and reads it: the answer to a known key tells only what once was.

        Also raises `ItemGone` where the server had it and somebody removed it since.
        """
        resource = _POSTS if outgoing.at is None else _SCHEDULED
        body, headers = _body(outgoing, outgoing.at), {"Idempotency-Key": key}
        try:
            made = self._http.request("POST", f"{API}/{resource}", into=Id, json=body, headers=headers).value
        except Refused as error:
            raise _as_known(error, self._http.host) from error.__cause__
        try:
            return self._shown(f"{resource}/{made.id}")
        except Unreachable as error:  # that would mean that nothing was placed
            raise NoAnswer(host=self._http.host) from error

    def find(self, key: str) -> Placed | None:  # noqa: ARG002
        """Never needed, and not possible: the server recognises a key that it has seen, but lists none."""
        return None

    def replace(self, remote_id: str, outgoing: Outgoing, version: str) -> Placed:
        """Changes a scheduled post; see `Publishing.replace`."""
        kind, _, number = version.partition("/")
        if kind != _SCHEDULED:
            return self._unless_different(remote_id, outgoing)
        moment = outgoing.at or self._http.server_now() + AT_ONCE
        body = {**_body(outgoing, moment), "expected_version": int(number)}
        try:
            return self._http.request("PATCH", f"{API}/{remote_id}", into=WirePlan, json=body).value.placed()
        except (Conflict, Refused) as error:
            if isinstance(error, Refused) and _code(error) != "already_published":
                raise _as_known(error, self._http.host) from error.__cause__
            return self._unless_different(remote_id, outgoing)

    def withdraw(self, remote_id: str, version: str) -> None:
        """Deletes a scheduled post; there is no bin."""
        kind, _, number = version.partition("/")
        if kind == _SCHEDULED:
            self._delete(remote_id, number)
        elif remote_id in self.standing([remote_id]):
            raise Conflict

    def upload(self, picture: Picture, content: bytes) -> Uploaded:
        """Puts a file under its name; the same again changes nothing."""
        path, headers = _media(picture.file), {"Content-Type": media_type(picture.file)}
        there = self._http.request("PUT", path, into=WireMedia, headers=headers, content=content).value
        return Uploaded(there.id, there.url)

    def remove_upload(self, file: str) -> None:
        """Deletes a file."""
        try:
            self._http.request("DELETE", _media(file), into=type(None))
        except ItemGone:
            return

    def standing(self, remote_ids: Sequence[str]) -> dict[str, Placed]:
        """The posts now, a hundred in one request, or in two where some have been published."""
        found: dict[str, Placed] = {}
        for start in range(0, len(remote_ids), READ_AT_ONCE):
            found |= self._some(remote_ids[start : start + READ_AT_ONCE])
        return found

    def _some(self, remote_ids: Sequence[str]) -> dict[str, Placed]:
        names = [remote_id.split("/") for remote_id in remote_ids]
        plans = self._rows(_SCHEDULED, WirePlan, [name for kind, name in names if kind == _SCHEDULED])
        found = {plan.placed().remote_id: plan.placed() for plan in plans if plan.post_id is None}
        posts = {f"{_POSTS}/{name}": name for kind, name in names if kind == _POSTS}
        posts |= {f"{_SCHEDULED}/{plan.id}": plan.post_id for plan in plans if plan.post_id is not None}
        rows = {row.id: row for row in self._rows(_POSTS, WirePost, list(posts.values()))}
        return found | {name: rows[post].placed(name) for name, post in posts.items() if post in rows}

    def _rows(self, resource: str, row: type[T], ids: list[str]) -> list[T]:
        if not ids:
            return []
        query = {"ids": ",".join(ids)}
        return self._http.get_json(f"{API}/{resource}", Rows[row], query).value.items  # type: ignore[valid-type]

    def _delete(self, remote_id: str, version: str) -> None:
        query = {"expected_version": version}
        try:
            self._http.request("DELETE", f"{API}/{remote_id}", into=type(None), params=query)
        except ItemGone:
            return

    def _shown(self, remote_id: str) -> Placed:
        found = self.standing([remote_id])
        if remote_id not in found:
            raise ItemGone(host=self._http.host)
        return found[remote_id]

    def _unless_different(self, remote_id: str, outgoing: Outgoing) -> Placed:
        """What stands there, where an earlier request made it so; otherwise somebody else was at it."""
        shown = self._shown(remote_id)
        if not shown.shows(outgoing):
            raise Conflict
        return shown


def _body(outgoing: Outgoing, moment: datetime | None) -> dict[str, object]:
    """Only what is known: the server says itself what else it needs."""
    named = {"community_id": outgoing.community_id, "language": outgoing.language}
    body: dict[str, object] = {"title": outgoing.title, "body_html": outgoing.body_html}
    body |= {name: value for name, value in named.items() if value}
    if moment is not None:
        body["scheduled_at"] = f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return body


def _as_known(error: Refused, host: str) -> Refused:
    """The same no; one that can only be about the community is said so."""
    problem = problem_of(error)
    about = b'"community_id"' in problem.body if problem and problem.code == "unknown_reference" else False
    return Refused(host=host, reason=UNKNOWN_COMMUNITY) if about else error


def _media(file: str) -> str:
    return f"{API}/media/{MARK}{file}"


def _code(error: Refused) -> str:
    problem = problem_of(error)
    return problem.code if problem else ""
