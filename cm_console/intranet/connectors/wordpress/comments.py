"""The stream of comments.

A comment has no time of change and WordPress no list of changes, so news are found by looking: at the newest
hundred by id (one request), at all that wait for a decision here, and now and then at what is held there and
at a part of the old ones.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import replace

import msgspec

from cm_console.domain.intranet import Mirror, Page
from cm_console.domain.moderation import Item, Kind
from cm_console.intranet.connectors.wordpress import cursor as cursors
from cm_console.intranet.connectors.wordpress.api import BATCH, Api, Listing, digest
from cm_console.intranet.connectors.wordpress.cursor import Cursor
from cm_console.intranet.connectors.wordpress.differences import (
    CHECK_SECONDS,
    Difference,
    difference,
    settled,
)
from cm_console.intranet.connectors.wordpress.items import Rights, comment_item
from cm_console.intranet.connectors.wordpress.lists import newest, pages, walk
from cm_console.intranet.connectors.wordpress.places import Places
from cm_console.intranet.connectors.wordpress.wire import Comment, Row

COMMENT_LIST = {"status": "any", "context": "edit"}
"""All comments, those under posts in the bin too. An unknown status would be an empty list, not an error."""


class Comments:
    """Pulls comments for one account."""

    def __init__(self, api: Api, places: Places, rights: Rights) -> None:
        self._api = api
        self._places = places
        self._rights = rights

    def pull(self, text: str | None, mirror: Mirror) -> Generator[Page, None, None]:
        """Pages of what is new since the cursor in `text`."""
        cursor = cursors.read(text)
        if not cursor.whole:
            cursor = yield from self._walk(cursor)
            cursor = msgspec.structs.replace(cursor, whole=True, checked=self._now())
        look = self._api.listing("/comments", Comment, newest(COMMENT_LIST))
        if len(look.rows) == BATCH and look.rows[-1].id > cursor.last:
            cursor = yield from self._walk(cursor)
        here = mirror.count("comments") + sum(row.id > cursor.last for row in look.rows)
        found = difference(look.total, here, cursor)
        if found is Difference.MORE_THERE:
            yield from self._walk(Cursor(), resumable=False)
            here = mirror.count("comments")
        suspected = ("comments",) if found is Difference.FEWER_THERE else ()
        cursor = msgspec.structs.replace(cursor, settled=settled(look.total, here))
        yield replace(self._look(cursor, look, mirror), suspected=suspected)

    def by_ids(self, ids: Iterable[int | str]) -> list[Item]:
        """The comments with these ids, as far as they exist."""
        return self.items(self._rows(ids))

    def items(self, rows: Sequence[Comment]) -> list[Item]:
        """Rows as items."""
        communities = self._places.of(row.post for row in rows)
        return [comment_item(row, communities.get(row.post), self._rights) for row in rows]

    def _walk(self, cursor: Cursor, *, resumable: bool = True) -> Generator[Page, None, Cursor]:
        steps = walk(self._api, "/comments", Comment, COMMENT_LIST, last=cursor.last, at=cursor.at)
        return pages(steps, cursor, self.items, resumable=resumable)

    def _look(self, cursor: Cursor, look: Listing[Comment], mirror: Mirror) -> Page:
        """The page that ends a run: the newest and the waiting, each if anything about them changed."""
        near = {row.id for row in look.rows}
        waiting = self._rows({int(remote_id) for remote_id in mirror.open_items(Kind.COMMENT)} - near)
        news = list(look.rows) if digest(look.rows) != cursor.shown else []
        news += waiting if digest(waiting) != cursor.waiting else []
        if self._now() - cursor.checked >= CHECK_SECONDS:
            old = self._old_ones(cursor.turn, mirror)
            news += self._rows((self._held() | set(old)) - near - {row.id for row in waiting})
            cursor = msgspec.structs.replace(cursor, checked=self._now(), turn=max(old, default=0))
        cursor = msgspec.structs.replace(
            cursor,
            shown=digest(look.rows),
            waiting=digest(waiting),
            last=max(near | {cursor.last}),
            at=cursor.at if look.total is None else look.total,
        )
        return Page(records=tuple(self.items(news)), cursor=cursor.text(), complete=True)

    def _rows(self, ids: Iterable[int | str]) -> list[Comment]:
        return self._api.by_ids("/comments", Comment, ids, COMMENT_LIST)

    def _held(self) -> set[int]:
        """All that waits for a moderator on the server, also what somebody put on hold again."""
        query = {**COMMENT_LIST, "status": "hold"}
        return {row.id for step in walk(self._api, "/comments", Row, query) for row in step.rows}

    def _old_ones(self, turn: int, mirror: Mirror) -> list[int]:
        """The next part of what we know, so that in time every edit and every change of state is seen."""
        known = sorted(int(remote_id) for remote_id in mirror.known_ids("comments"))
        return [remote_id for remote_id in known if remote_id > turn][:BATCH]

    def _now(self) -> int:
        return int(self._api.http.server_now().timestamp())
