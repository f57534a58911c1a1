"""The streams of people and of communities: small lists without a time of change."""

from __future__ import annotations

from collections.abc import Generator

import msgspec

from cm_console.domain.intranet import Mirror, Page
from cm_console.intranet.connectors.wordpress import cursor as cursors
from cm_console.intranet.connectors.wordpress.api import Api, digest
from cm_console.intranet.connectors.wordpress.cursor import Cursor
from cm_console.intranet.connectors.wordpress.differences import Difference, difference, settled
from cm_console.intranet.connectors.wordpress.items import Rights, community, person
from cm_console.intranet.connectors.wordpress.lists import newest, pages, walk
from cm_console.intranet.connectors.wordpress.wire import Category, User

AGAIN_SECONDS = 6 * 60 * 60
"""How often everybody is asked for again, since a new name or role shows nowhere else."""


class People:
    """Pulls people: everybody for an administrator, else only those who published something."""

    def __init__(self, api: Api, rights: Rights) -> None:
        self._api = api
        self.query = {"context": "edit" if rights.list_people else "view"}

    def pull(self, text: str | None, mirror: Mirror) -> Generator[Page, None, None]:
        """Pages of what is new since the cursor in `text`."""
        cursor = cursors.read(text)
        if not cursor.whole:
            cursor = yield from self._walk(cursor)
            cursor = msgspec.structs.replace(cursor, whole=True, checked=self._now())
        look = self._api.listing("/users", User, newest(self.query))
        here = mirror.count("people") + sum(row.id > cursor.last for row in look.rows)
        found = difference(look.total, here, cursor)
        if found is Difference.MORE_THERE or self._now() - cursor.checked >= AGAIN_SECONDS:
            yield from self._walk(Cursor(), resumable=False)
            here = mirror.count("people")
            cursor = msgspec.structs.replace(cursor, checked=self._now())
        shown = digest(look.rows)
        records = tuple(person(row) for row in look.rows) if shown != cursor.shown else ()
        last = max([cursor.last, *(row.id for row in look.rows)])
        end = msgspec.structs.replace(cursor, shown=shown, last=last, settled=settled(look.total, here))
        suspected = ("people",) if found is Difference.FEWER_THERE else ()
        yield Page(records=records, cursor=end.text(), complete=True, suspected=suspected)

    def _walk(self, cursor: Cursor, *, resumable: bool = True) -> Generator[Page, None, Cursor]:
        steps = walk(self._api, "/users", User, self.query, last=cursor.last, at=cursor.at)
        return pages(steps, cursor, lambda rows: map(person, rows), resumable=resumable)

    def _now(self) -> int:
        return int(self._api.http.server_now().timestamp())


class Communities:
    """Pulls the categories, which stand in for communities. They are few: all of them each time."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def pull(self, text: str | None, mirror: Mirror) -> Generator[Page, None, None]:
        """One page with all of them if anything about them changed."""
        cursor = cursors.read(text)
        rows = [row for step in walk(self._api, "/categories", Category, {}) for row in step.rows]
        shown = digest(rows)
        records = tuple(community(row) for row in rows) if shown != cursor.shown else ()
        gone = mirror.known_ids("communities") - {str(row.id) for row in rows}
        suspected = ("communities",) if gone and records else ()
        end = Cursor(whole=True, shown=shown).text()
        yield Page(records=records, cursor=end, complete=True, suspected=suspected)
