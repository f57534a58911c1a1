"""The client's part of a first sync of 100,000 items, beside the least that has to be done.

The floor decodes the same bytes into the same structs, inserts the same columns by bare SQL into the same
tables with the same indexes, and builds the search index once at the end.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

import msgspec
import pytest

from cm_console.domain.moderation import Item
from cm_console.host.clock import now
from cm_console.intranet.connectors.intranet_api import IntranetApi
from cm_console.intranet.connectors.intranet_api_wire import Changes, WireContent
from cm_console.intranet.http import Answer
from cm_console.store.engine import Database
from cm_console.store.files import connect_file
from cm_console.store.mirror import MirrorStore
from cm_console.store.rows import ITEM_COLUMNS, item_values
from cm_console.store.upgrade import Files, upgrade
from cm_console.sync.pull import Puller
from tests.bench.filled import item
from tests.bench.measure import line

ITEMS = 100_000
PAGE = 1000
Pages = list[bytes]


@pytest.fixture(scope="module")
def answers() -> Pages:
    """The bodies of a change feed: ordinary comments, one in fifty held."""
    return [
        msgspec.json.encode(
            {
                "changes": [_change(number) for number in range(start, start + PAGE)],
                "next_cursor": str(start + PAGE),
                "more": start + PAGE < ITEMS,
            }
        )
        for start in range(0, ITEMS, PAGE)
    ]


def test_first_sync(answers: Pages, tmp_path: Path) -> None:
    """Both in turn, three times; the best of each counts."""
    floor, ours = [], []
    for number in range(3):
        floor.append(_timed(partial(_floor, answers, tmp_path / f"floor{number}")))
        ours.append(_timed(partial(_ours, answers, tmp_path / f"ours{number}")))
    line(f"decode and store {ITEMS:,} items", min(ours), min(floor), "(goal 1.5 ×)")


def test_nothing_new(answers: Pages, tmp_path: Path) -> None:
    """The same pages again: compared, not written."""
    database = _database(tmp_path)
    mirror = MirrorStore(database)
    _store(answers, mirror)
    before = mirror.changes_made()
    again = _timed(partial(_store, answers, mirror))
    print(f"the same {ITEMS:,} items again: {again:.0f} ms, {mirror.changes_made() - before} rows written")
    database.close()


def _ours(answers: Pages, folder: Path) -> None:
    database = _database(folder)
    _store(answers, MirrorStore(database))
    database.close()


def _store(answers: Pages, mirror: MirrorStore) -> None:
    """What a synchronisation does with the answers of the server."""
    mirror.forget_cursor(1, "changes")
    Puller(Answered(answers), 1, "bench", mirror, now, _shown, Event()).pull(full=False)


class Answered(IntranetApi):
    """Has its answers already: what is measured is the work on this side."""

    def __init__(self, answers: Pages) -> None:
        super().__init__("http://127.0.0.1:9", "token")
        self._answers = answers

    def _changes(self, cursor: str, etag: str) -> Answer[Changes]:
        return Answer(200, {}, msgspec.json.decode(self._answers[int(cursor or 0) // PAGE], type=Changes))


def _floor(answers: Pages, folder: Path) -> None:
    _database(folder).close()
    connection = connect_file(folder / "cache.db", None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    columns = ("intranet_id", "kind", "remote_id", "digest", "author_name", *ITEM_COLUMNS)
    insert = f"INSERT INTO item ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    feed, content = msgspec.json.Decoder(Changes), msgspec.json.Decoder(WireContent)
    (template, _), author = item_values(item(1)), item(1).author_name
    for start in range(0, len(answers), 50):
        connection.execute("BEGIN IMMEDIATE")
        for body in answers[start : start + 50]:
            rows = []
            for change in feed.decode(body).changes:
                wire = content.decode(change.data)
                rows.append((1, "comment", wire.id, b"0" * 12, author, *_floor_values(template, wire)))
            connection.executemany(insert, rows)
        connection.execute("COMMIT")
    connection.execute(
        "INSERT INTO item_fts(rowid, title, body, author) SELECT id, title, body_html, author_name FROM item"
    )
    connection.close()


def _floor_values(template: tuple[object, ...], wire: WireContent) -> tuple[object, ...]:
    """As many values of the same size, without looking at them."""
    return (wire.state, wire.author_id, *template[2:8], wire.body_html, wire.body_html[:280], *template[10:])


def _database(folder: Path) -> Database:
    folder.mkdir(exist_ok=True)
    files = Files(folder / "cache.db", folder / "workspace.db", folder / "backups", None)
    upgrade(files, now())
    return Database(files.cache, files.workspace, None)


def _change(number: int) -> dict[str, object]:
    one: Item = item(number)
    return {
        "resource": "comments",
        "op": "upsert",
        "id": one.ref.remote_id,
        "data": {
            "id": one.ref.remote_id,
            "version": 1,
            "author_id": one.author_id,
            "body_html": one.body_html,
            "state": "held" if number % 50 == 0 else "visible",
            "community_id": one.community_id,
            "post_id": f"b{number // 20}",
            "language": "nl",
            "matched_words": [],
            "open_reports": 0,
            "created_at": "2026-10-01T08:00:00Z",
            "updated_at": "2026-10-01T08:00:00Z",
            "url": f"https://intranet.example/{number}",
            "actions": ["hide", "remove", "spam", "edit", "reply"],
        },
    }


def _shown(_changes: object) -> None:
    """There is no window here."""


def _timed(work: Callable[[], None]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000
