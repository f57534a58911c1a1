"""The intranet's own storage: one SQLite file that is a compacted log of every record's last change.

The row number of `entity` is the change sequence: a change takes a record out and puts it in again at the
end, a deletion leaves a tombstone there. So the change feed is a walk along the primary key.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, cast

import msgspec
from sqlcipher3 import dbapi2 as sqlite

from cm_console.demo.records import RESOURCES, Record, Scheduled, about, format_id, resource_of, standing

R = TypeVar("R", bound=Record)

_TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE resource (
    name TEXT PRIMARY KEY, live INTEGER NOT NULL, last_number INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE entity (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, resource TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
    standing TEXT, about TEXT, due TEXT, deleted INTEGER NOT NULL DEFAULT 0, data BLOB NOT NULL);
CREATE TABLE answer (
    key TEXT PRIMARY KEY, request BLOB NOT NULL, status INTEGER NOT NULL, body BLOB NOT NULL, location TEXT
) WITHOUT ROWID;
"""
_INDEXES = """
CREATE UNIQUE INDEX live_entity ON entity (resource, id) WHERE deleted = 0;
CREATE INDEX entity_about ON entity (about, resource) WHERE about IS NOT NULL AND deleted = 0;
CREATE INDEX entity_due ON entity (due) WHERE due IS NOT NULL;
CREATE INDEX open_standing ON entity (resource, standing, id)
    WHERE deleted = 0 AND standing IN ('held', 'reported', 'pending', 'open');
"""
_INSERT = (
    "INSERT INTO entity (resource, id, version, standing, about, due, data) VALUES (?, ?, ?, ?, ?, ?, ?)"
)

_encode = msgspec.json.Encoder().encode
_decoders = {name: msgspec.json.Decoder(kind) for name, kind in RESOURCES.items()}


class Row(NamedTuple):
    """One stored record. `data` is its JSON without `actions`; empty for a tombstone."""

    seq: int
    resource: str
    id: str
    standing: str | None
    deleted: int
    data: bytes


class StoredAnswer(NamedTuple):
    """What was answered to a write, kept for the day it is sent again."""

    request: bytes
    status: int
    body: bytes
    location: str | None


_MEDIA = "CREATE TABLE IF NOT EXISTS medium (name TEXT PRIMARY KEY, kind TEXT, content BLOB) WITHOUT ROWID"


class Storage:
    """Reads and writes records. Used by one thread at a time; every write happens inside `writing()`."""

    def __init__(self, file: Path, *, bulk: bool = False) -> None:
        """Opens a file. `bulk` is fast and unsafe: for filling a file that is thrown away when that fails."""
        self._db = sqlite.connect(str(file), isolation_level=None, check_same_thread=False)
        self._db.execute(f"PRAGMA journal_mode = {'MEMORY' if bulk else 'WAL'}")
        self._db.execute(f"PRAGMA synchronous = {'OFF' if bulk else 'NORMAL'}")
        self._db.execute("PRAGMA busy_timeout = 5000")
        self._db.execute("PRAGMA temp_store = FILE")
        self._db.execute(_MEDIA)

    def close(self) -> None:
        """Closes the file."""
        self._db.close()

    def create(self) -> None:
        """Lays out an empty file."""
        self._db.executescript(_TABLES)
        self._db.executemany("INSERT INTO resource VALUES (?, 0, 0)", [(name,) for name in RESOURCES])
        self.set_meta("feed", secrets.token_hex(4))

    def create_indexes(self) -> None:
        """Adds the indexes; after a bulk load, because that is several times faster."""
        self._db.executescript(_INDEXES)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: everything inside happens, or nothing."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    # Small facts

    def meta(self, name: str) -> str | None:
        """A fact about the whole intranet, or None."""
        row = self._db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return None if row is None else cast("str", row[0])

    def set_meta(self, name: str, value: str) -> None:
        """Keeps a fact about the whole intranet."""
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def count(self, resource: str) -> int:
        """Number of live records of a resource."""
        return cast("int", self._one("SELECT live FROM resource WHERE name = ?", resource))

    def last_seq(self) -> int:
        """Sequence number of the newest change."""
        return cast("int", self._one("SELECT coalesce(max(seq), 0) FROM entity"))

    def _one(self, sql: str, *parameters: object) -> Any:
        return self._db.execute(sql, parameters).fetchone()[0]

    # Reading

    def row(self, resource: str, record_id: str) -> Row | None:
        """The live record with this id, undecoded."""
        rows = self._rows("resource = ? AND deleted = 0 AND id = ?", resource, record_id)
        return next(rows, None)

    def find(self, kind: type[R], record_id: str) -> R | None:
        """The live record with this id, or None."""
        row = self.row(_resource_name(kind), record_id)
        return None if row is None else cast("R", _decoders[row.resource].decode(row.data))

    def nearest(self, kind: type[R], share: float) -> R | None:
        """A live record at about this share (0-1) of all ever made, or None where there are none."""
        resource = _resource_name(kind)
        number = int(share * self._one("SELECT last_number FROM resource WHERE name = ?", resource))
        rows = self.page(resource, format_id(resource, number), 1) or self.page(resource, "", 1)
        return self.find(kind, rows[0].id) if rows else None

    def known(self, kind: type[R], record_id: str) -> R:
        """The live record with this id. Raises KeyError where it is not there."""
        record = self.find(kind, record_id)
        if record is None:
            raise KeyError(record_id)
        return record

    def page(self, resource: str, after: str, limit: int) -> list[Row]:
        """Live records of a resource in order of id, behind the id `after`."""
        return list(
            self._rows("resource = ? AND deleted = 0 AND id > ? ORDER BY id LIMIT ?", resource, after, limit)
        )

    def page_before(self, resource: str, upto: str, limit: int) -> list[Row]:
        """The last `limit` live records of a resource up to and including the id `upto`."""
        where = "resource = ? AND deleted = 0 AND id <= ? ORDER BY id DESC LIMIT ?"
        return list(self._rows(where, resource, upto, limit))[::-1]

    def changes(self, after: int, limit: int) -> list[Row]:
        """Records and tombstones in order of their last change, behind the sequence number `after`."""
        return list(self._rows("seq > ? ORDER BY seq LIMIT ?", after, limit))

    def changes_before(self, upto: int, limit: int) -> list[Row]:
        """The last `limit` changes up to and including the sequence number `upto`."""
        return list(self._rows("seq <= ? ORDER BY seq DESC LIMIT ?", upto, limit))[::-1]

    def about(self, kind: type[R], key: str) -> list[R]:
        """Live records of a kind that hang on another one, in order of change. `key` is `kind:id`."""
        resource = _resource_name(kind)
        rows = self._rows("about = ? AND resource = ? AND deleted = 0 ORDER BY seq", key, resource)
        return [cast("R", _decoders[resource].decode(row.data)) for row in rows]

    def open_ids(self, resource: str, how: str) -> list[str]:
        """Ids of live records that wait: `how` is held, reported, pending or open."""
        sql = (
            "SELECT id FROM entity WHERE resource = ? AND standing = ? AND deleted = 0"
            " AND standing IN ('held', 'reported', 'pending', 'open') ORDER BY id"
        )
        return [row[0] for row in self._db.execute(sql, (resource, how))]

    def due(self, now: str) -> list[Scheduled]:
        """Scheduled posts whose time has come, earliest first."""
        rows = self._rows("due IS NOT NULL AND due <= ? ORDER BY due", now)
        return [cast("Scheduled", _decoders["scheduled"].decode(row.data)) for row in rows]

    def versions(self, resource: str) -> Iterator[tuple[str, int]]:
        """Id and version of all live records of a resource, in order of id."""
        sql = "SELECT id, version FROM entity WHERE resource = ? AND deleted = 0 ORDER BY id"
        yield from self._db.execute(sql, (resource,))

    def _rows(self, where: str, *parameters: object) -> Iterator[Row]:
        sql = f"SELECT seq, resource, id, standing, deleted, data FROM entity WHERE {where}"
        return map(Row._make, self._db.execute(sql, parameters))

    # Writing

    def next_id(self, kind: type[Record]) -> str:
        """A fresh identifier."""
        resource = _resource_name(kind)
        sql = "UPDATE resource SET last_number = last_number + 1 WHERE name = ? RETURNING last_number"
        return format_id(resource, self._one(sql, resource))

    def add(self, record: Record) -> None:
        """Stores a new record."""
        self._db.execute(_INSERT, _values(record))
        self._db.execute("UPDATE resource SET live = live + 1 WHERE name = ?", (resource_of(record),))

    def replace(self, record: Record) -> None:
        """Stores a changed record; it moves to the end of the change feed."""
        self._db.execute(
            "DELETE FROM entity WHERE resource = ? AND id = ? AND deleted = 0",
            (resource_of(record), record.id),
        )
        self._db.execute(_INSERT, _values(record))

    def delete(self, record: Record) -> None:
        """Takes a record out and leaves a tombstone."""
        resource = resource_of(record)
        self._db.execute(
            "DELETE FROM entity WHERE resource = ? AND id = ? AND deleted = 0", (resource, record.id)
        )
        self._db.execute(
            "INSERT INTO entity (resource, id, version, deleted, data) VALUES (?, ?, ?, 1, x'')",
            (resource, record.id, record.version + 1),
        )
        self._db.execute("UPDATE resource SET live = live - 1 WHERE name = ?", (resource,))

    def load(self, records: Iterable[Record]) -> None:
        """Adds many new records at once, without looking for duplicates."""
        self._db.executemany(_INSERT, map(_values, records))

    def set_counters(self, numbers: dict[str, int]) -> None:
        """Records how many of each resource a bulk load has added."""
        rows = [(number, number, name) for name, number in numbers.items()]
        self._db.executemany("UPDATE resource SET live = ?, last_number = ? WHERE name = ?", rows)

    # Pictures

    def medium(self, name: str) -> tuple[str, bytes] | None:
        """Media type and content of a picture, or None."""
        row = self._db.execute("SELECT kind, content FROM medium WHERE name = ?", (name,)).fetchone()
        return None if row is None else (row[0], row[1])

    def keep_medium(self, name: str, kind: str, content: bytes) -> None:
        """Keeps a picture."""
        self._db.execute("INSERT INTO medium VALUES (?, ?, ?)", (name, kind, content))

    def drop_medium(self, name: str) -> bool:
        """Removes a picture; whether it was there."""
        return bool(self._db.execute("DELETE FROM medium WHERE name = ?", (name,)).rowcount)

    # Answers to repeat

    def answer(self, key: str) -> StoredAnswer | None:
        """What was answered to the write with this idempotency key, or None."""
        sql = "SELECT request, status, body, location FROM answer WHERE key = ?"
        row = self._db.execute(sql, (key,)).fetchone()
        return None if row is None else StoredAnswer._make(row)

    def keep_answer(self, key: str, answer: StoredAnswer) -> None:
        """Keeps the answer to a write, in the same transaction as the write."""
        self._db.execute("INSERT INTO answer VALUES (?, ?, ?, ?, ?)", (key, *answer))


def _resource_name(kind: type[Record]) -> str:
    return next(name for name, known in RESOURCES.items() if known is kind)


def _values(record: Record) -> tuple[object, ...]:
    due = record.scheduled_at if isinstance(record, Scheduled) and record.state == "scheduled" else None
    return (
        resource_of(record),
        record.id,
        record.version,
        standing(record),
        about(record),
        due,
        _encode(record),
    )
