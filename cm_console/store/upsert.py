"""Writes a batch of mirrored rows: reads digests first, so that what did not change is not written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from cm_console.domain.changes import ResourceCounts
from cm_console.domain.intranet import Record
from cm_console.domain.moderation import Item, Kind
from cm_console.domain.people import Person
from cm_console.store.rows import ITEM_COLUMNS, Mirrored, Values, digest, item_values, remote_id_of


@dataclass(frozen=True, slots=True)
class Written:
    """What a batch did: counts, and the remote ids that are new or different."""

    counts: ResourceCounts
    touched: tuple[str, ...]


def upsert_rows(
    connection: Connection, kind: Mirrored, intranet_id: int, records: Sequence[Record]
) -> Written:
    """Stores records of one plain table; of several with the same id the last one wins."""
    rows: dict[str, Values] = {remote_id_of(r): (r.version, *kind.values(r)) for r in records}
    known = _digests(connection, kind.table, intranet_id, rows)
    keyed = {key: (key, *row) for key, row in rows.items()}
    return _write(connection, _plain_statement(kind), len(records), known, keyed, intranet_id)


def upsert_items(
    connection: Connection, intranet_id: int, kind: Kind, items: Sequence[Item]
) -> tuple[Written, dict[str, int]]:
    """Stores items of one kind and their words for search; also returns the row ids of what was touched."""
    by_id = {item.ref.remote_id: item for item in items}
    names = _author_names(connection, intranet_id, by_id.values())
    rows, words = {}, {}
    for key, item in by_id.items():
        values, text = item_values(item, item.author_name or names.get(item.author_id or "", ""))
        rows[key] = (key, kind.value, *values)
        words[key] = (item.title, text, values[2])
    known = _digests(connection, "item", intranet_id, rows, kind)
    written = _write(connection, _ITEM_STATEMENT, len(items), known, rows, intranet_id)
    ids = row_ids(connection, intranet_id, kind, written.touched)
    index_words(connection, [(ids[key], *words[key]) for key in written.touched])
    return written, ids


def index_words(connection: Connection, rows: Sequence[tuple[int, str, str, str]]) -> None:
    """Makes (row id, title, words, author) findable; replaces what stood there."""
    if rows:
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO item_fts(rowid, title, body, author) VALUES (?, ?, ?, ?)", list(rows)
        )


def row_ids(
    connection: Connection, intranet_id: int, kind: Kind, remote_ids: Iterable[str]
) -> dict[str, int]:
    """Row ids of items by their remote ids."""
    found = connection.exec_driver_sql(
        "SELECT remote_id, id FROM item WHERE intranet_id = ? AND kind = ?"
        " AND remote_id IN (SELECT value FROM json_each(?))",
        (intranet_id, kind.value, json.dumps(list(remote_ids))),
    )
    return dict(found.tuples().all())


def rename_author(connection: Connection, intranet_id: int, people: Iterable[Person]) -> None:
    """Lets the items of people whose name changed show the new name."""
    connection.exec_driver_sql(
        "UPDATE item SET author_name = ?1 WHERE intranet_id = ?2 AND author_id = ?3 AND author_name <> ?1",
        [(person.name, intranet_id, person.remote_id) for person in people],
    )


def _write(
    connection: Connection,
    statement: str,
    fetched: int,
    known: dict[str, bytes],
    rows: dict[str, Values],
    intranet_id: int,
) -> Written:
    digests = {key: digest(row) for key, row in rows.items()}
    changed = [key for key in rows if known.get(key) != digests[key]]
    if changed:
        connection.exec_driver_sql(statement, [(intranet_id, digests[key], *rows[key]) for key in changed])
    inserted = sum(key not in known for key in changed)
    counts = ResourceCounts(fetched=fetched, inserted=inserted, updated=len(changed) - inserted)
    return Written(counts, tuple(changed))


def _digests(
    connection: Connection, table: str, intranet_id: int, keys: Iterable[str], kind: Kind | None = None
) -> dict[str, bytes]:
    restriction = f" AND kind = '{kind.value}'" if kind else ""
    found = connection.exec_driver_sql(
        f"SELECT remote_id, digest FROM {table} WHERE intranet_id = ?{restriction}"
        " AND remote_id IN (SELECT value FROM json_each(?))",
        (intranet_id, json.dumps(list(keys))),
    )
    return dict(found.tuples().all())


def _author_names(connection: Connection, intranet_id: int, items: Iterable[Item]) -> dict[str, str]:
    wanted = {item.author_id for item in items if item.author_id and not item.author_name}
    if not wanted:
        return {}
    found = connection.exec_driver_sql(
        "SELECT remote_id, name FROM person WHERE intranet_id = ?"
        " AND remote_id IN (SELECT value FROM json_each(?))",
        (intranet_id, json.dumps(sorted(wanted))),
    )
    return dict(found.tuples().all())


def _statement(table: str, key: tuple[str, ...], columns: tuple[str, ...]) -> str:
    names = ("intranet_id", "digest", *key, *columns)
    updates = ", ".join(f"{name} = excluded.{name}" for name in ("digest", *columns))
    return (
        f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
        f" ON CONFLICT (intranet_id, {', '.join(reversed(key))}) DO UPDATE SET {updates}"
    )


def _plain_statement(kind: Mirrored) -> str:
    return _statement(kind.table, ("remote_id",), ("version", *kind.columns))


_ITEM_STATEMENT = _statement("item", ("remote_id", "kind"), ITEM_COLUMNS)
