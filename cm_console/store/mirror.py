"""The local copy of the intranets. It is written only from what a server said, here and nowhere else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from threading import Event
from typing import TYPE_CHECKING

from cm_console.domain.changes import Changes, ResourceCounts
from cm_console.domain.intranet import Page, Reading, Record, Tombstone
from cm_console.domain.moderation import Item, ItemRef, Kind, Report
from cm_console.domain.people import Person, PersonState
from cm_console.store import deletions, triage
from cm_console.store.engine import Database
from cm_console.store.rows import ITEM_RESOURCE, MIRRORED, TABLE_OF
from cm_console.store.times import to_ms
from cm_console.store.upsert import rename_authors, row_ids, upsert_items, upsert_rows

if TYPE_CHECKING:
    from sqlalchemy import Connection

NAMED_AT_MOST = 500
OWED = "*"  # in the table of sweeps: the names of resources that have to be looked through
Counts = dict[str, ResourceCounts]


class MirrorStore:
    """Stores pages and answers what the copy holds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def store_page(
        self, intranet_id: int, stream: str, page: Page, at: datetime, *, newer_only: bool = False
    ) -> tuple[Counts, Changes]:
        """Keeps a page and its cursor in one transaction; a page without news writes nothing.

        With `newer_only` an item that is older than its row is left out: a repeated or cached page.
        """
        if not page.records and not page.tombstones and not self._advances(intranet_id, stream, page):
            return {}, Changes()
        with self._database.writing() as connection:
            batch = _Batch(connection, intranet_id, newer_only=newer_only)
            batch.store(page.records)
            batch.bury(page.tombstones)
            _advance(connection, intranet_id, stream, page, at)
            return batch.counts, batch.changes()

    def store_readings(
        self, intranet_id: int, readings: Iterable[Reading], gone: Iterable[ItemRef] = ()
    ) -> tuple[Counts, Changes]:
        """Keeps items that were read one by one, with the reports that came along."""
        with self._database.writing() as connection:
            batch = _Batch(connection, intranet_id)
            for reading in readings:
                batch.store((reading.item, *reading.reports))
            batch.bury(Tombstone(ITEM_RESOURCE[ref.kind], ref.remote_id) for ref in gone)
            return batch.counts, batch.changes()

    def cursor(self, intranet_id: int, stream: str) -> str | None:
        """Where the last stored page of a stream left off."""
        with self._database.reading() as connection:
            return connection.exec_driver_sql(
                "SELECT cursor FROM stream WHERE intranet_id = ? AND name = ?", (intranet_id, stream)
            ).scalar()

    def has_pulled(self, intranet_id: int) -> bool:
        """Whether some stream of an intranet has been read to its end."""
        with self._database.reading() as connection:
            found = connection.exec_driver_sql(
                "SELECT 1 FROM stream WHERE intranet_id = ? AND complete_at IS NOT NULL LIMIT 1",
                (intranet_id,),
            )
            return found.first() is not None

    def complete_at(self, intranet_id: int, stream: str) -> int | None:
        """When a run of a stream first or last brought something and ended whole (milliseconds, UTC)."""
        with self._database.reading() as connection:
            return connection.exec_driver_sql(
                "SELECT complete_at FROM stream WHERE intranet_id = ? AND name = ?", (intranet_id, stream)
            ).scalar()

    def forget_cursor(self, intranet_id: int, stream: str) -> None:
        """The next pull of this stream begins at the beginning."""
        with self._database.writing() as connection:
            connection.exec_driver_sql(
                "UPDATE stream SET cursor = NULL WHERE intranet_id = ? AND name = ?", (intranet_id, stream)
            )

    def count(self, intranet_id: int, resource: str) -> int:
        """Live rows of a resource."""
        table, restriction = _table(resource)
        with self._database.reading() as connection:
            return int(
                connection.exec_driver_sql(
                    f"SELECT count(*) FROM {table} WHERE intranet_id = ?{restriction}", (intranet_id,)
                ).scalar_one()
            )

    def known_ids(self, intranet_id: int, resource: str) -> frozenset[str]:
        """Remote ids of the live rows of a resource."""
        table, restriction = _table(resource)
        return self._ids(f"SELECT remote_id FROM {table} WHERE intranet_id = ?{restriction}", (intranet_id,))

    def open_items(self, intranet_id: int, kind: Kind) -> frozenset[str]:
        """Remote ids of the items that wait for a decision."""
        return self._ids(
            "SELECT remote_id FROM item WHERE queue > 0 AND queue = 2 AND intranet_id = ? AND kind = ?",
            (intranet_id, kind.value),
        )

    def scheduled_before(self, intranet_id: int, moment: datetime) -> frozenset[str]:
        """Remote ids of posts that are scheduled here before a moment."""
        return self._ids(
            "SELECT remote_id FROM item WHERE intranet_id = ? AND kind = 'post' AND state = 'scheduled'"
            " AND created_at <= ?",
            (intranet_id, to_ms(moment)),
        )

    def item_id(self, intranet_id: int, ref: ItemRef) -> int | None:
        """The number that an item has here."""
        with self._database.reading() as connection:
            return row_ids(connection, intranet_id, ref.kind, [ref.remote_id]).get(ref.remote_id)

    def suspect(
        self, intranet_id: int, resource: str, missing: Iterable[str], at: datetime
    ) -> dict[str, int]:
        """Remembers what a whole sweep did not show; returns when each was first missed (ms, UTC)."""
        with self._database.writing() as connection:
            return deletions.suspect(connection, intranet_id, resource, missing, at)

    def overdue(self, intranet_id: int, before: datetime) -> frozenset[str]:
        """Resources of which something has been missed since before a moment: look a second time."""
        return self._ids(
            "SELECT DISTINCT resource FROM sweep WHERE intranet_id = ? AND resource <> ?"
            " AND missing_since <= ?",
            (intranet_id, OWED, to_ms(before)),
        )

    def owe_sweeps(self, intranet_id: int, resources: Iterable[str], at: datetime) -> None:
        """Remembers, over restarts, that deletions may have been missed."""
        with self._database.writing() as connection:
            deletions.suspect(connection, intranet_id, OWED, resources, at)

    def owed_sweeps(self, intranet_id: int) -> frozenset[str]:
        """Resources in which deletions may have been missed."""
        owed = "SELECT remote_id FROM sweep WHERE intranet_id = ? AND resource = ?"
        return self._ids(owed, (intranet_id, OWED))

    def sweep_done(self, intranet_id: int, resource: str) -> None:
        """A resource has been looked through."""
        with self._database.writing() as connection:
            connection.exec_driver_sql(
                "DELETE FROM sweep WHERE intranet_id = ? AND resource = ? AND remote_id = ?",
                (intranet_id, OWED, resource),
            )

    def bury(self, intranet_id: int, tombstones: Sequence[Tombstone]) -> tuple[Counts, Changes]:
        """Removes what is known to be deleted."""
        with self._database.writing() as connection:
            batch = _Batch(connection, intranet_id)
            batch.bury(tombstones)
            return batch.counts, batch.changes()

    def forget_intranet(self, intranet_id: int) -> None:
        """Removes the whole copy of one intranet."""
        with self._database.writing() as connection:
            deletions.forget_intranet(connection, intranet_id)

    def forget_words(self, intranet_id: int, stop: Event) -> None:
        """Lets the words of deleted texts leave the file of the search index, where there are any."""
        owed = "FROM sweep WHERE intranet_id = ? AND resource = ?"
        if not self._ids(f"SELECT 1 {owed}", (intranet_id, deletions.WORDS)):
            return
        more, begins = True, True
        while more and not stop.is_set():
            with self._database.writing() as connection:
                more, begins = deletions.merge_words(connection, begins=begins), False
                if not more:
                    connection.exec_driver_sql(f"DELETE {owed}", (intranet_id, deletions.WORDS))

    def changes_made(self) -> int:
        """Rows written by this process so far."""
        return self._database.changes_made()

    def _ids(self, query: str, values: tuple[object, ...]) -> frozenset[str]:
        with self._database.reading() as connection:
            return frozenset(connection.exec_driver_sql(query, values).scalars())

    def _advances(self, intranet_id: int, stream: str, page: Page) -> bool:
        moved = page.cursor is not None and page.cursor != self.cursor(intranet_id, stream)
        return moved or (page.complete and self.complete_at(intranet_id, stream) is None)


class _Batch:
    """One transaction's worth of records of one intranet."""

    def __init__(self, connection: Connection, intranet_id: int, *, newer_only: bool = False) -> None:
        self._connection, self._intranet_id, self._newer_only = connection, intranet_id, newer_only
        self.counts: defaultdict[str, ResourceCounts] = defaultdict(ResourceCounts)
        self._triage: defaultdict[Kind, set[str]] = defaultdict(set)
        self._items: set[int] = set()
        self._moved: set[int] = set()

    def store(self, records: Sequence[Record]) -> None:
        """Stores records of any kinds, people first because items show their names."""
        by_type: defaultdict[type, list[Record]] = defaultdict(list)
        for record in records:
            by_type[type(record)].append(record)
        for kind, mirrored in MIRRORED.items():
            if kind in by_type:
                written = upsert_rows(self._connection, mirrored, self._intranet_id, by_type[kind])
                self.counts[mirrored.resource] += written.counts
                self._after(kind, by_type[kind], written.touched)
        items = [record for record in by_type[Item] if isinstance(record, Item)]
        for item_kind in (Kind.POST, Kind.COMMENT):
            self._store_items(item_kind, [item for item in items if item.ref.kind is item_kind])
        self._settle()

    def bury(self, tombstones: Iterable[Tombstone]) -> None:
        """Deletes rows on the word of the server."""
        by_resource: defaultdict[str, list[str]] = defaultdict(list)
        for tombstone in tombstones:
            by_resource[tombstone.resource].append(tombstone.remote_id)
        for resource, remote_ids in by_resource.items():
            if resource == "reports":
                self._remember_subjects(remote_ids)
            buried, items = deletions.bury(self._connection, self._intranet_id, resource, remote_ids)
            self.counts[resource] += ResourceCounts(deleted=buried)
            self._items |= items
            self._moved |= items
        self._settle()

    def changes(self) -> Changes:
        """What screens must read again."""
        seen = self._items | self._moved
        many = len(seen) > NAMED_AT_MOST
        return Changes(
            items=frozenset() if many else frozenset(seen), membership=bool(self._moved), many=many
        )

    def _after(self, kind: type, records: list[Record], touched: set[str]) -> None:
        if kind is Report:
            for report in records:
                if isinstance(report, Report) and report.remote_id in touched:
                    self._triage[report.subject.kind].add(report.subject.remote_id)
        if kind is Person:
            people = [person for person in records if isinstance(person, Person)]
            changed = [person for person in people if person.remote_id in touched]
            if changed:
                self._items |= rename_authors(self._connection, self._intranet_id, changed)
            self._store_items(Kind.PERSON, self._applications(people))

    def _applications(self, people: list[Person]) -> list[Item]:
        """People who wait for an account, or once did, as items."""
        known = row_ids(self._connection, self._intranet_id, Kind.PERSON, [p.remote_id for p in people])
        return [
            person.as_item()
            for person in people
            if person.state is PersonState.PENDING or person.open_reports or person.remote_id in known
        ]

    def _store_items(self, kind: Kind, items: list[Item]) -> None:
        if not items:
            return
        written, ids = upsert_items(
            self._connection, self._intranet_id, kind, items, newer_only=self._newer_only
        )
        if kind is not Kind.PERSON:
            self.counts[ITEM_RESOURCE[kind]] += written.counts
        touched = written.touched
        moderated = {
            item.ref.remote_id: item.state in triage.MODERATED or bool(item.open_reports) for item in items
        }
        self._triage[kind] |= {key for key in touched if moderated[key]}
        self._triage[kind] |= triage.reported(self._connection, self._intranet_id, kind, touched)
        self._triage[kind] |= triage.queued(self._connection, self._intranet_id, kind, written.different)
        if written.counts.updated or len(ids) <= NAMED_AT_MOST:
            self._items |= set(ids.values())

    def _remember_subjects(self, report_ids: list[str]) -> None:
        for kind, subject in deletions.subjects_of_reports(self._connection, self._intranet_id, report_ids):
            self._triage[Kind(kind)].add(subject)

    def _settle(self) -> None:
        for kind, remote_ids in self._triage.items():
            if remote_ids:
                self._moved |= triage.triage(self._connection, self._intranet_id, kind, remote_ids)
        self._triage.clear()


def _advance(connection: Connection, intranet_id: int, stream: str, page: Page, at: datetime) -> None:
    connection.exec_driver_sql(
        "INSERT INTO stream (intranet_id, name, cursor, complete_at) VALUES (?1, ?2, ?3, ?4)"
        " ON CONFLICT (intranet_id, name) DO UPDATE SET cursor = coalesce(excluded.cursor, cursor),"
        " complete_at = coalesce(excluded.complete_at, complete_at)"
        " WHERE coalesce(excluded.cursor, cursor) IS NOT cursor"
        " OR (complete_at IS NULL AND excluded.complete_at IS NOT NULL)",
        (intranet_id, stream, page.cursor, to_ms(at) if page.complete else None),
    )


def _table(resource: str) -> tuple[str, str]:
    for kind in (Kind.POST, Kind.COMMENT):
        if ITEM_RESOURCE[kind] == resource:
            return "item", f" AND kind = '{kind.value}' AND state <> 'gone'"
    return TABLE_OF[resource], ""
