"""Writes a batch of mirrored rows: reads digests first, so that what did not change is not written."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

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


@dataclass(frozen=True, slots=True)
class Written:
    """What a batch did: counts, the remote ids that are new, and those that are different."""

    counts: ResourceCounts
    new: tuple[str, ...]
    different: tuple[str, ...]

    @property
    def touched(self) -> set[str]:
        """The remote ids of what was written."""
        return {*self.new, *self.different}


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
    by_id = _last_of_each(items, newer_only=newer_only)
    prepared = {key: _prepared(key, kind, item) for key, item in by_id.items()}
    known = _known(connection, "item", intranet_id, by_id, kind)
    changed = [
        key
        for key, item in by_id.items()
        if key not in known
        or known[key].gives_way_to(prepared[key].digest, item.version, newer_only=newer_only)
    ]
    written, ids = _written(len(items), changed, known), _numbered(connection, changed, known)
    names = _author_names(connection, intranet_id, [by_id[key] for key in changed])
    rows, words = {}, []
    for key in changed:
        item, row = by_id[key], prepared[key]
        name = item.author_name or names.get(item.author_id or "", "")
        rows[key] = (ids[key], intranet_id, row.digest, key, kind.value, name, *row.values)
        words.append((ids[key], item.title, row.words, name))
    _write(connection, _INSERT_ITEM, [rows[key] for key in written.new])
    _write(connection, _UPSERT_ITEM, [rows[key] for key in written.different])
    index_words(connection, words)
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


class _Prepared(NamedTuple):
    """An item as it will be stored."""

    values: Values
    words: str
    digest: bytes


def _prepared(key: str, kind: Kind, item: Item) -> _Prepared:
    values, words = item_values(item)
    return _Prepared(values, words, digest((key, kind, item.author_name, *values)))


@dataclass(frozen=True, slots=True)
class _Known:
    """What the mirror holds of a record; an empty digest is the shell of something deleted."""

    id: int
    digest: bytes
    version: str

    def gives_way_to(self, digest: bytes, version: str, *, newer_only: bool) -> bool:
        if self.digest == digest:
            return False
        if not (newer_only and version.isdecimal() and self.version.isdecimal()):
            return True  # a version that does not count cannot tell what is newer
        return int(version) >= int(self.version) + (not self.digest)


def _is_older(version: str, other: str) -> bool:
    """Whether a version came before another; one that does not count cannot tell."""
    return version.isdecimal() and other.isdecimal() and int(version) < int(other)


def _last_of_each(items: Iterable[Item], *, newer_only: bool) -> dict[str, Item]:
    """Items by remote id. Of several with the same id the last one wins, or the newest with `newer_only`."""
    by_id: dict[str, Item] = {}
    for item in items:
        former = by_id.get(item.ref.remote_id)
        if former is None or not (newer_only and _is_older(item.version, former.version)):
            by_id[item.ref.remote_id] = item
    return by_id


def _numbered(connection: Connection, changed: list[str], known: Mapping[str, _Known]) -> dict[str, int]:
    """Row ids: new rows get theirs here, so that nothing has to be read back."""
    free = count(connection.exec_driver_sql("SELECT coalesce(max(id), 0) + 1 FROM item").scalar_one())
    return {key: known[key].id if key in known else next(free) for key in changed}


def _known(
    connection: Connection, table: str, intranet_id: int, keys: Iterable[str], kind: Kind | None = None
) -> dict[str, _Known]:
    restriction = f" AND kind = '{kind.value}'" if kind else ""
    found = connection.exec_driver_sql(
        f"SELECT remote_id, id, digest, version FROM {table} WHERE intranet_id = ?{restriction}"
        " AND remote_id IN (SELECT value FROM json_each(?))",
        (intranet_id, json.dumps(list(keys))),
    )
    return {key: _Known(number, digest, version) for key, number, digest, version in found}


def _write(connection: Connection, statement: str, rows: list[Values]) -> None:
    if rows:
        connection.exec_driver_sql(statement, rows)


def _written(fetched: int, changed: list[str], known: Container[str]) -> Written:
    new = tuple(key for key in changed if key not in known)
    different = tuple(key for key in changed if key in known)
    return Written(ResourceCounts(fetched, len(new), len(different)), new, different)


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


def _insert(table: str, columns: Sequence[str]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def _upsert(table: str, key: Sequence[str], columns: Sequence[str]) -> str:
    updates = ", ".join(f"{name} = excluded.{name}" for name in columns if name not in (*key, "id"))
    return f"{_insert(table, columns)} ON CONFLICT ({', '.join(key)}) DO UPDATE SET {updates}"


def _plain_statement(kind: Mirrored) -> str:
    columns = ("intranet_id", "digest", "remote_id", "version", *kind.columns)
    return _upsert(kind.table, ("intranet_id", "remote_id"), columns)


_STORED = ("id", "intranet_id", "digest", "remote_id", "kind", "author_name", *ITEM_COLUMNS)
_INSERT_ITEM = _insert("item", _STORED)
_UPSERT_ITEM = _upsert("item", ("intranet_id", "kind", "remote_id"), _STORED)
