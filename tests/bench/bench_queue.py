"""Reading a queue of 100,000 items: what the services take beside the bare SQL in the same run."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from cm_console.domain.queue import Filter, Scope, Sort
from cm_console.services.workspace import Workspace
from tests.bench.filled import filled_profile
from tests.bench.measure import line, median_ms

ITEMS = 100_000


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return filled_profile(tmp_path_factory.mktemp("profile"), ITEMS)


def _all(raw: dbapi2.Connection, statement: str, values: tuple[object, ...] = ()) -> object:
    return raw.execute(statement, values).fetchall()


@pytest.fixture(scope="module")
def raw(workspace: Workspace) -> dbapi2.Connection:
    connection = dbapi2.connect(str(Path(workspace.folder) / "cache.db"))
    connection.execute("PRAGMA query_only=ON")
    return connection


def test_lists(workspace: Workspace, raw: dbapi2.Connection) -> None:
    """First page, all ids and rows in each order."""
    columns = {"priority": "rank", "oldest": "created_at", "newest": "created_at", "reports": "open_reports"}
    for sort in Sort:
        direction = "" if sort is Sort.OLDEST else "DESC"
        order = f"ORDER BY {columns[sort]} {direction}, id {direction}"
        ids = f"SELECT id FROM item WHERE queue > 0 AND queue = 2 {order}"
        line(
            f"first 100 ids by {sort}",
            median_ms(partial(workspace.queue.first_ids, Filter(), sort, 100)),
            median_ms(partial(_all, raw, f"{ids} LIMIT 100")),
        )
        line(
            f"all {ITEMS:,} ids by {sort}",
            median_ms(partial(workspace.queue.all_ids, Filter(), sort), 5),
            median_ms(partial(_all, raw, ids), 5),
        )


def test_rows(workspace: Workspace, raw: dbapi2.Connection) -> None:
    """A page of rows from the middle of the list."""
    ids = list(workspace.queue.all_ids(Filter(), Sort.PRIORITY)[50_000:50_050])
    statement = "SELECT * FROM item WHERE id IN (SELECT value FROM json_each(?))"
    line(
        "50 rows from the middle",
        median_ms(partial(workspace.queue.rows, ids)),
        median_ms(partial(_all, raw, statement, (json.dumps(ids),))),
    )


def test_search(workspace: Workspace, raw: dbapi2.Connection) -> None:
    """Rare, common and short words."""
    for words, expression in (
        ("nummer77777", '"nummer77777"*'),
        ("storing", '"storing"*'),
        ("sto", '"sto"*'),
        ('"koffie vergadering" nummer1', '"koffie vergadering" "nummer1"*'),
    ):
        statement = (
            "SELECT i.id FROM item i WHERE queue > 0 AND queue = 2 AND i.id IN"
            " (SELECT rowid FROM item_fts WHERE item_fts MATCH ?) ORDER BY rank DESC LIMIT 100"
        )
        line(
            f"first 100 of search {words!r}",
            median_ms(partial(workspace.queue.first_ids, Filter(text=words), Sort.PRIORITY, 100)),
            median_ms(partial(_all, raw, statement, (expression,))),
            "(goal 1.3 ×, < 50 ms)",
        )


def test_numbers(workspace: Workspace, raw: dbapi2.Connection) -> None:
    """What the navigation and the filter menus show."""
    count = "SELECT count(*) FROM item WHERE queue > 0 AND queue = 2"
    line(
        "all numbers of the navigation",
        median_ms(workspace.queue.counts, 5),
        median_ms(partial(_all, raw, count), 5),
    )
    line(
        "communities with their open items",
        median_ms(workspace.queue.communities, 5),
        median_ms(partial(_all, raw, count), 5),
    )
    first = workspace.queue.first_ids(Filter(scope=Scope.OPEN), Sort.PRIORITY, 1)[0]
    line(
        "one item with thread, author and history",
        median_ms(partial(workspace.queue.detail, first)),
        median_ms(partial(_all, raw, "SELECT * FROM item WHERE id = ?", (first,))),
    )
