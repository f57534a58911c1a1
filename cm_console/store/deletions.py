"""Removing what the server deleted: the words go, the trace that something was decided here stays."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from cm_console.domain.moderation import Kind
from cm_console.store.rows import RESOURCE_KIND, TABLE_OF
from cm_console.store.times import to_ms

if TYPE_CHECKING:
    from sqlalchemy import Connection

WORDS = "words"  # in the table of sweeps: words of deleted texts are still in the file
MERGED_PAGES = 64  # some milliseconds: a decision that is made meanwhile hardly waits
OWN_TABLES = (*TABLE_OF.values(), "stream", "sweep")


def bury(
    connection: Connection, intranet_id: int, resource: str, remote_ids: Sequence[str]
) -> tuple[int, set[int]]:
    """Deletes rows; returns how many, and the row ids of the items among them."""
    keys = json.dumps(list(remote_ids))
    connection.exec_driver_sql(
        "DELETE FROM sweep WHERE intranet_id = ? AND resource = ?"
        " AND remote_id IN (SELECT value FROM json_each(?))",
        (intranet_id, resource, keys),
    )
    if resource in RESOURCE_KIND:
        items = _empty_items(connection, intranet_id, RESOURCE_KIND[resource], keys)
        return len(items), items
    deleted = connection.exec_driver_sql(
        f"DELETE FROM {TABLE_OF[resource]} WHERE intranet_id = ?"
        " AND remote_id IN (SELECT value FROM json_each(?))",
        (intranet_id, keys),
    ).rowcount
    items = _empty_items(connection, intranet_id, Kind.PERSON, keys) if resource == "people" else set()
    return deleted, items


def suspect(
    connection: Connection, intranet_id: int, resource: str, missing: Iterable[str], at: datetime
) -> dict[str, int]:
    """Keeps exactly `missing` as suspected; returns since when each is missed."""
    keys = json.dumps(sorted(missing))
    connection.exec_driver_sql(
        "DELETE FROM sweep WHERE intranet_id = ? AND resource = ?"
        " AND remote_id NOT IN (SELECT value FROM json_each(?))",
        (intranet_id, resource, keys),
    )
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO sweep (intranet_id, resource, remote_id, missing_since)"
        " SELECT ?, ?, value, ? FROM json_each(?)",
        (intranet_id, resource, to_ms(at), keys),
    )
    found = connection.exec_driver_sql(
        "SELECT remote_id, missing_since FROM sweep WHERE intranet_id = ? AND resource = ?",
        (intranet_id, resource),
    )
    return {row[0]: row[1] for row in found}


def subjects_of_reports(
    connection: Connection, intranet_id: int, report_ids: Sequence[str]
) -> list[tuple[str, str]]:
    """(kind, remote id) of the items that these reports are about."""
    found = connection.exec_driver_sql(
        "SELECT DISTINCT subject_kind, subject_id FROM report WHERE intranet_id = ?"
        " AND remote_id IN (SELECT value FROM json_each(?))",
        (intranet_id, json.dumps(list(report_ids))),
    )
    return [(kind, subject) for kind, subject in found]


def merge_words(connection: Connection, *, begins: bool) -> bool:
    """One step of writing the search index anew without what was deleted from it; False when all is done.

    Deleting only marks a text as gone; its words stay in the file until the part that holds them is merged,
    and the option `secure-delete` does nothing for an index without contents.
    """
    before = connection.exec_driver_sql("SELECT total_changes()").scalar_one()
    connection.exec_driver_sql(
        "INSERT INTO item_fts(item_fts, rank) VALUES ('merge', ?)",
        (-MERGED_PAGES if begins else MERGED_PAGES,),
    )
    after = connection.exec_driver_sql("SELECT total_changes()").scalar_one()
    return bool(after - before >= 2)


def forget_intranet(connection: Connection, intranet_id: int) -> None:
    """Removes every row of an intranet, and its words from the search index."""
    connection.exec_driver_sql(
        "DELETE FROM item_fts WHERE rowid IN (SELECT id FROM item WHERE intranet_id = ?)", (intranet_id,)
    )
    for table in ("item", *OWN_TABLES):
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE intranet_id = ?", (intranet_id,))


def _empty_items(connection: Connection, intranet_id: int, kind: Kind, keys: str) -> set[int]:
    """Items that never needed a moderator are deleted; of the others an empty shell keeps the history."""
    found = connection.exec_driver_sql(
        "SELECT id, queue FROM item WHERE intranet_id = ? AND kind = ? AND state <> 'gone'"
        " AND remote_id IN (SELECT value FROM json_each(?))",
        (intranet_id, kind.value, keys),
    ).all()
    if not found:
        return set()
    connection.exec_driver_sql("DELETE FROM item_fts WHERE rowid = ?", [(row.id,) for row in found])
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO sweep (intranet_id, resource, remote_id, missing_since) VALUES (?, ?, '', 0)",
        (intranet_id, WORDS),
    )
    plain = [(row.id,) for row in found if row.queue == 0]
    shells = [(row.id,) for row in found if row.queue != 0]
    if plain:
        connection.exec_driver_sql("DELETE FROM item WHERE id = ?", plain)
    if shells:
        connection.exec_driver_sql(
            "UPDATE item SET state = 'gone', queue = 1, title = '', body_html = '', excerpt = '',"
            " matched_words = '', actions = 0, open_reports = 0, digest = x'' WHERE id = ?",
            shells,
        )
    return {row.id for row in found}
