"""Carrying out decisions on WordPress, which has no lock and answers yes to more than it does."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from cm_console.domain.commands import Decision, Operation
from cm_console.domain.errors import (
    ActionNotOffered,
    AppError,
    Conflict,
    ItemGone,
    NoEffect,
    Refused,
    ServerFailed,
    TooManyRequests,
)
from cm_console.domain.intranet import Receipt
from cm_console.domain.moderation import Action, Item, Kind, State
from cm_console.intranet.connectors.wordpress.api import Api, code_of
from cm_console.intranet.connectors.wordpress.comments import COMMENT_LIST, Comments
from cm_console.intranet.connectors.wordpress.items import moment
from cm_console.intranet.connectors.wordpress.posts import Posts
from cm_console.intranet.connectors.wordpress.texts import as_typed, gist
from cm_console.intranet.connectors.wordpress.wire import Comment, Post

FLOOD_SECONDS = 15.0
"""WordPress's own pause between two comments of one person."""

CLOCK_TOLERANCE = timedelta(minutes=2)

_REFUSALS = frozenset(
    {
        "comment_duplicate",
        "rest_comment_closed",
        "rest_comment_draft_post",
        "rest_comment_trash_post",
        "rest_trash_not_supported",
    }
)
_ROUTES = {Kind.POST: "/posts", Kind.COMMENT: "/comments"}
_COMMENT_STATUS = {Action.APPROVE: "approved", Action.HIDE: "hold", Action.SPAM: "spam"}
_POST_STATUS = {Action.REJECT: "draft", Action.HIDE: "private"}
_EXPECTED: dict[Action, frozenset[State]] = {
    Action.APPROVE: frozenset({State.VISIBLE}),
    Action.HIDE: frozenset({State.HELD, State.HIDDEN}),
    Action.REJECT: frozenset({State.DRAFT}),
    Action.SPAM: frozenset({State.SPAM}),
    Action.REMOVE: frozenset({State.REMOVED}),
    Action.RESTORE: frozenset({State.VISIBLE, State.HELD, State.DRAFT}),
}


class Decisions:
    """Sends decisions of one account. `me` is its id on the site."""

    def __init__(self, api: Api, posts: Posts, comments: Comments, me: int) -> None:
        self._api = api
        self._posts = posts
        self._comments = comments
        self._me = me

    def send(self, operation: Operation) -> Receipt:
        """Carries out one decision; the caller has just compared the item with what the person saw.

        Raises as `Intranet.send` does, and `NoEffect` where WordPress says yes but shows another state.
        """
        decision = operation.decision
        if decision.ref.kind not in _ROUTES:
            raise ActionNotOffered(action=decision.action.value)
        try:
            return self._reply(operation) if decision.action is Action.REPLY else self._change(decision)
        except AppError as error:
            meant = _in_our_words(error)
            if meant is None:
                raise
            raise meant from error

    def find_reply(self, operation: Operation, since: datetime | None) -> str | None:
        """The id of a comment of ours with this text under this item, made after `since`."""
        decision = operation.decision
        place: dict[str, str | int] = {"parent": decision.ref.remote_id}
        if decision.ref.kind is Kind.POST:
            place = {"post": decision.ref.remote_id, "parent": "0"}
        query = {**COMMENT_LIST, **place, "author": self._me, "orderby": "id", "order": "desc"}
        wanted = gist(decision.text)
        for row in self._api.listing("/comments", Comment, query).rows:
            made = moment(row.date_gmt)
            if gist(row.content.raw) == wanted and (since is None or (made and made >= since)):
                return str(row.id)
        return None

    def earliest(self, operation: Operation) -> datetime | None:
        """When, by the server's clock, a reply that `operation` placed can have been made at the earliest."""
        if operation.sent_at is None:
            return None
        return operation.sent_at + timedelta(seconds=self._api.http.clock_offset) - CLOCK_TOLERANCE

    def _reply(self, operation: Operation) -> Receipt:
        decision = operation.decision
        try:
            made = self._api.write("POST", "/comments", Comment, self._reply_body(decision)).value
        except Conflict as error:
            if code_of(error) != "comment_duplicate":
                raise
            placed = self.find_reply(operation, None)
            if placed is None:
                raise
            return Receipt(created_remote_id=placed, already=True)
        return Receipt(created_remote_id=str(made.id))

    def _reply_body(self, decision: Decision) -> Mapping[str, object]:
        text = as_typed(decision.text)
        if decision.ref.kind is Kind.POST:
            return {"post": int(decision.ref.remote_id), "content": text}
        route = f"/comments/{decision.ref.remote_id}"
        parent = self._api.get(route, Comment, {"context": "edit", "_fields": "id,post"}).value
        return {"post": parent.post, "parent": parent.id, "content": text}

    def _change(self, decision: Decision) -> Receipt:
        try:
            item = self._write(decision)
        except ItemGone as error:
            if code_of(error) != "rest_already_trashed":
                raise
            return Receipt(item=self._read(decision), already=True)
        except ServerFailed as error:
            if code_of(error) != "rest_comment_failed_edit":
                raise
            return self._unless_reached(decision)  # also the answer where nothing was left to change
        if item.state not in _EXPECTED.get(decision.action, frozenset({item.state})):
            raise NoEffect
        return Receipt(item=item)

    def _write(self, decision: Decision) -> Item:
        route = f"{_ROUTES[decision.ref.kind]}/{decision.ref.remote_id}"
        removal = decision.action is Action.REMOVE  # by DELETE: where there is no bin, it does nothing
        method, body = ("DELETE", None) if removal else ("POST", self._body(decision))
        if decision.ref.kind is Kind.COMMENT:
            return self._comments.items([self._api.write(method, route, Comment, body).value])[0]
        return self._posts.items([self._api.write(method, route, Post, body).value])[0]

    def _body(self, decision: Decision) -> Mapping[str, object]:
        if decision.action is Action.EDIT:
            title = {"title": decision.title} if decision.title and decision.ref.kind is Kind.POST else {}
            return {"content": as_typed(decision.text), **title}
        if decision.ref.kind is Kind.COMMENT:
            return {"status": self._comment_status(decision)}
        return self._post_status(decision)

    def _comment_status(self, decision: Decision) -> str:
        if decision.action is Action.RESTORE:
            return "unspam" if decision.seen.state is State.SPAM else "untrash"
        if decision.action not in _COMMENT_STATUS:
            raise ActionNotOffered(action=decision.action.value)
        return _COMMENT_STATUS[decision.action]

    def _post_status(self, decision: Decision) -> Mapping[str, object]:
        if decision.action is Action.APPROVE:  # with a date ahead it would only be scheduled
            return {"status": "publish", "date_gmt": f"{self._api.http.server_now():%Y-%m-%dT%H:%M:%S}"}
        if decision.action is Action.RESTORE:
            return {"status": "publish" if decision.seen.state is State.HIDDEN else "draft"}
        if decision.action not in _POST_STATUS:
            raise ActionNotOffered(action=decision.action.value)
        return {"status": _POST_STATUS[decision.action]}

    def _unless_reached(self, decision: Decision) -> Receipt:
        item = self._read(decision)
        if item is None:
            raise ItemGone
        reached = item.state in _EXPECTED.get(decision.action, frozenset())
        edited = decision.action is Action.EDIT and gist(item.body_html) == gist(decision.text)
        if not (reached or edited):
            raise NoEffect
        return Receipt(item=item, already=True)

    def _read(self, decision: Decision) -> Item | None:
        source = self._comments if decision.ref.kind is Kind.COMMENT else self._posts
        return next(iter(source.by_ids([decision.ref.remote_id])), None)


def _in_our_words(error: AppError) -> AppError | None:
    """What WordPress means where the status says something else; None where the status is right."""
    code = code_of(error)
    if code == "comment_flood":
        return TooManyRequests(retry_after=FLOOD_SECONDS, **error.details)
    return Refused(reason=code) if code in _REFUSALS else None
