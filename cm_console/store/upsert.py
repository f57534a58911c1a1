"""Writes a batch of mirrored rows: reads digests first, so that what did not change is not written."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cm_console.domain.changes import ResourceCounts
from cm_console.domain.intranet import Record
from cm_console.domain.moderation import Item, Kind
from cm_console.domain.people import Person
from cm_console.store.rows import (
    ITEM_COLUMNS,
    Mirrored,
    Values,
    digest,
    item_values,
    remote_id_of,
    searched_words,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection

AUTHOR_NAME = ITEM_COLUMNS.index("author_name")


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
    digests = {key: digest((key, *row)) for key, row in rows.items()}
    known = _known(connection, kind.table, intranet_id, rows)
    changed = [key for key in rows if key not in known or known[key].digest != digests[key]]
    _write(connection, _plain_statement(kind), [(intranet_id, digests[k], k, *rows[k]) for k in changed])
    return _written(len(records), changed, known)


def upsert_items(
    connection: Connection, intranet_id: int, kind: Kind, items: Sequence[Item], *, newer_only: bool
) -> tuple[Written, dict[str, int]]:
    """Stores items of one kind and their words for search; also returns the row ids of what was touched.

    With `newer_only` what is older than the row it would replace is left out.
    """
    by_id = {item.ref.remote_id: item for item in items}
    values = {key: item_values(item) for key, item in by_id.items()}
    digests = {key: digest((key, kind.value, *row)) for key, (row, _) in values.items()}
    known = _known(connection, "item", intranet_id, by_id, kind)
    changed = [
        key
        for key, item in by_id.items()
        if key not in known or known[key].gives_way_to(digests[key], item.version, newer_only=newer_only)
    ]
    names = _author_names(connection, intranet_id, [by_id[key] for key in changed])
    rows, words = [], []
    for key in changed:
        row, text = values[key]
        name = row[AUTHOR_NAME] or names.get(by_id[key].author_id or "", "")
        named = (*row[:AUTHOR_NAME], name, *row[AUTHOR_NAME + 1 :])
        rows.append((intranet_id, digests[key], key, kind.value, *named))
        words.append((by_id[key].title, text, name))
    _write(connection, _ITEM_STATEMENT, rows)
    ids = row_ids(connection, intranet_id, kind, changed)
    index_words(connection, [(ids[key], *found) for key, found in zip(changed, words, strict=True)])
    return _written(len(items), changed, known), ids


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
    return {row[0]: row[1] for row in found}


def rename_authors(connection: Connection, intranet_id: int, people: Iterable[Person]) -> set[int]:
    """Lets the items of these people show their name and be found by it; returns the row ids that changed."""
    stale = connection.exec_driver_sql(
        "SELECT i.id, i.title, i.body_html, p.name FROM person p"
        " JOIN item i ON i.intranet_id = p.intranet_id AND i.author_id = p.remote_id"
        " WHERE p.intranet_id = ? AND i.author_name <> p.name AND i.state <> 'gone'"
        " AND p.remote_id IN (SELECT value FROM json_each(?))",
        (intranet_id, json.dumps([person.remote_id for person in people])),
    ).all()
    _write(connection, "UPDATE item SET author_name = ? WHERE id = ?", [(row.name, row.id) for row in stale])
    index_words(connection, [(r.id, r.title, searched_words(r.body_html), r.name) for r in stale])
    return {row.id for row in stale}


@dataclass(frozen=True, slots=True)
class _Known:
    """What the mirror holds of a record; an empty digest is the shell of something deleted."""

    digest: bytes
    version: str

    def gives_way_to(self, digest: bytes, version: str, *, newer_only: bool) -> bool:
        if self.digest == digest:
            return False
        if not (newer_only and version.isdecimal() and self.version.isdecimal()):
            return True  # a version that does not count cannot tell what is newer
        return int(version) >= int(self.version) + (not self.digest)


def _known(
    connection: Connection, table: str, intranet_id: int, keys: Iterable[str], kind: Kind | None = None
) -> dict[str, _Known]:
    restriction = f" AND kind = '{kind.value}'" if kind else ""
    found = connection.exec_driver_sql(
        f"SELECT remote_id, digest, version FROM {table} WHERE intranet_id = ?{restriction}"
        " AND remote_id IN (SELECT value FROM json_each(?))",
        (intranet_id, json.dumps(list(keys))),
    )
    return {key: _Known(digest, version) for key, digest, version in found}


def _write(connection: Connection, statement: str, rows: list[Values]) -> None:
    if rows:
        connection.exec_driver_sql(statement, rows)


def _written(fetched: int, changed: list[str], known: Container[str]) -> Written:
    inserted = sum(key not in known for key in changed)
    counts = ResourceCounts(fetched=fetched, inserted=inserted, updated=len(changed) - inserted)
    return Written(counts, tuple(changed))


def _author_names(connection: Connection, intranet_id: int, items: Iterable[Item]) -> dict[str, str]:
    wanted = {item.author_id for item in items if item.author_id and not item.author_name}
    if not wanted:
        return {}
    found = connection.exec_driver_sql(
        "SELECT remote_id, name FROM person WHERE intranet_id = ?"
        " AND remote_id IN (SELECT value FROM json_each(?))",
        (intranet_id, json.dumps(sorted(wanted))),
    )
    return {row[0]: row[1] for row in found}


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
