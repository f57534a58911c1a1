"""The stream of posts.

Posts have a time of change, with two holes: a post made with a date carries that date, in the future
(scheduled) or in the past (never seen by asking for changes), and publication by schedule does not move it.
So the time asked for is the server's own "now" of the run before, less an overlap; what is due here is read
again; and now and then the newest ids and the total are looked at.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from datetime import UTC, datetime, timedelta

import msgspec

from cm_console.domain.intranet import Mirror, Page
from cm_console.domain.moderation import Item
from cm_console.intranet.connectors.wordpress import cursor as cursors
from cm_console.intranet.connectors.wordpress.api import BATCH, Api, batches, digest
from cm_console.intranet.connectors.wordpress.cursor import Cursor
from cm_console.intranet.connectors.wordpress.differences import (
    CHECK_SECONDS,
    Difference,
    difference,
    settled,
)
from cm_console.intranet.connectors.wordpress.items import Rights, moment, post_item
from cm_console.intranet.connectors.wordpress.lists import newest, pages, walk
from cm_console.intranet.connectors.wordpress.places import POST_LIST, Places
from cm_console.intranet.connectors.wordpress.wire import Post

OVERLAP = timedelta(hours=2)
"""WordPress compares times of its own time zone: the hour that autumn repeats is asked for twice."""


class Posts:
    """Pulls posts for one account."""

    def __init__(self, api: Api, places: Places, rights: Rights) -> None:
        self._api = api
        self._places = places
        self._rights = rights

    def pull(self, text: str | None, mirror: Mirror) -> Generator[Page, None, None]:
        """Pages of what is new since the cursor in `text`."""
        cursor = cursors.read(text)
        if not cursor.whole:
            cursor = msgspec.structs.replace(cursor, since=cursor.since or self._now())
            cursor = yield from self._walk(cursor)
            cursor = msgspec.structs.replace(cursor, whole=True, checked=self._now())
        rows = self._changed_since(datetime.fromtimestamp(cursor.since, UTC) - OVERLAP)
        news = {row.id: row for row in rows} if digest(rows) != cursor.shown else {}
        if news:
            cursor = self._advance(cursor, rows)
        due = mirror.scheduled_before(self._api.http.server_now())
        news |= {row.id: row for row in self._rows(due)}
        suspected: tuple[str, ...] = ()
        if self._now() - cursor.checked >= CHECK_SECONDS:
            cursor, suspected = yield from self._check(cursor, news, mirror)
        *pages, last = list(batches(list(news.values()))) or [[]]
        yield from (Page(records=tuple(self.items(some))) for some in pages)
        records = tuple(self.items(last))
        yield Page(records=records, cursor=cursor.text(), complete=True, suspected=suspected)

    def by_ids(self, ids: Iterable[int | str]) -> list[Item]:
        """The posts with these ids, as far as they exist."""
        return self.items(self._rows(ids))

    def items(self, rows: Sequence[Post]) -> list[Item]:
        """Rows as items."""
        self._places.remember(rows)
        return [post_item(row, self._rights) for row in rows]

    def _rows(self, ids: Iterable[int | str]) -> list[Post]:
        return self._api.by_ids("/posts", Post, ids, POST_LIST)

    def _walk(self, cursor: Cursor, *, resumable: bool = True) -> Generator[Page, None, Cursor]:
        steps = walk(self._api, "/posts", Post, POST_LIST, last=cursor.last, at=cursor.at)
        return pages(steps, cursor, self.items, resumable=resumable)

    def _changed_since(self, since: datetime) -> list[Post]:
        """Posts changed after `since`, by id. Asks on from the last time seen: places in the list move."""
        rows: dict[int, Post] = {}
        offset = 0
        while True:
            times = {"modified_after": f"{since:%Y-%m-%dT%H:%M:%SZ}", "orderby": "modified", "order": "asc"}
            found = self._api.listing("/posts", Post, {**POST_LIST, **times, "offset": offset}).rows
            rows |= {row.id: row for row in found}
            if len(found) < BATCH:
                return [rows[remote_id] for remote_id in sorted(rows)]
            reached = (moment(found[-1].modified_gmt) or since) - timedelta(seconds=1)
            since, offset = (reached, 0) if reached > since else (since, offset + BATCH)

    def _advance(self, cursor: Cursor, rows: list[Post]) -> Cursor:
        """From now on changes are asked for since now; `shown` is what that question would answer now."""
        now = self._now()
        limit = datetime.fromtimestamp(now, UTC) - OVERLAP
        kept = [row for row in rows if (moment(row.modified_gmt) or limit) > limit]
        return msgspec.structs.replace(cursor, since=now, shown=digest(kept))

    def _check(
        self, cursor: Cursor, news: dict[int, Post], mirror: Mirror
    ) -> Generator[Page, None, tuple[Cursor, tuple[str, ...]]]:
        """Adds to `news` what no time of change shows; also tells where something seems to be deleted."""
        look = self._api.listing("/posts", Post, newest(POST_LIST))
        known = mirror.known_ids("posts")
        news |= {row.id: row for row in look.rows if str(row.id) not in known}
        here = len(known | {str(remote_id) for remote_id in news})
        found = difference(look.total, here, cursor)
        if found is Difference.MORE_THERE:
            yield from self._walk(Cursor(), resumable=False)
            here = mirror.count("posts")
        suspected = ("posts",) if found is Difference.FEWER_THERE else ()
        checked = {"checked": self._now(), "settled": settled(look.total, here)}
        return msgspec.structs.replace(cursor, **checked), suspected

    def _now(self) -> int:
        return int(self._api.http.server_now().timestamp())
