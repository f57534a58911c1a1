"""What the plan wants on a server beside what stands there, and what became of it.

Results are written into the plan by the program itself: nobody can take back that something was published, so
the steps that led there leave the journal of undo.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from cm_console.domain.plan.item import PlannedItem, moment_of
from cm_console.domain.plan.outgoing import outgoing_of
from cm_console.domain.plan.pause import PAUSE_ID, Pause
from cm_console.domain.plan.publication import CLOSED, Publication, Standing, Task, Wish
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Stored
from cm_console.store.engine import Database
from cm_console.store.plan_store import PROGRAM, stored
from cm_console.store.readers import Reader, Row
from cm_console.store.times import moment, to_ms

if TYPE_CHECKING:
    from sqlalchemy import Connection

# "+at": by the few that have this status, not by all that come before a time.
_SCHEDULED = "SELECT * FROM ws.plan WHERE kind = 'item' AND status = 'scheduled' AND deleted_at IS NULL"
_SENT_FROM = " AND body ->> '$.intranet_id' = ? AND body ->> '$.mode' <> 'reminder'"
_BY_HAND = " AND body ->> '$.mode' = 'reminder'"
_ABLE = "SELECT schedules FROM ws.intranet"
_NEWEST = (
    "SELECT p.* FROM ws.publication p WHERE p.item_id IN (SELECT value FROM json_each(?1))"
    ' AND p."key" = (SELECT max("key") FROM ws.publication o WHERE o.item_id = p.item_id)'
)
_OPEN = ", ".join(f"'{one}'" for one in Standing if one not in CLOSED | {Standing.PUBLISHED})
_LEFT_FILES = "state = 'withdrawn' AND json_array_length(body, '$.files') > 0"
_PAUSE = "SELECT body, version, deleted_at FROM ws.plan WHERE id = ?"
_VERSIONS = (
    "SELECT version, coalesce((SELECT version FROM ws.plan WHERE id = ?2), 0) FROM ws.plan WHERE id = ?1"
)
_KEEP = (
    'INSERT INTO ws.publication ("key", item_id, intranet_id, state, body) VALUES (?, ?, ?, ?, ?)'
    ' ON CONFLICT ("key") DO UPDATE SET state = excluded.state, body = excluded.body'
)


class PublicationStore:
    """The publications of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def tasks(self, intranet_id: int) -> list[Task]:
        """Everything that is wanted on an intranet or stands there by our doing, in order of time."""
        with self._database.readers.reading() as reader:
            wishes = _wishes(reader, intranet_id)
            open_here = reader.column(
                "SELECT item_id FROM ws.publication WHERE intranet_id = ?"
                f" AND (state IN ({_OPEN}) OR {_LEFT_FILES})",
                (intranet_id,),
            )
            ids = list(dict.fromkeys([*wishes, *open_here]))
            held, records = _newest(reader, ids), _records(reader, ids)
            pause = reader.first(_PAUSE, (PAUSE_ID,))
        held_up = (_pause(pause), pause.version if pause else 0)
        return [
            Task(
                row.id,
                intranet_id,
                row.version,
                moment(row.updated_at),
                wishes.get(row.id),
                held.get(row.id),
                *held_up,
            )
            for row in records
        ]

    def pause(self) -> Pause | None:
        """The last hold on everything, over or not."""
        with self._database.readers.reading() as reader:
            return _pause(reader.first(_PAUSE, (PAUSE_ID,)))

    def knows_abilities(self, intranet_id: int) -> bool:
        """Whether the server was asked whether it takes planned items."""
        with self._database.readers.reading() as reader:
            return reader.value("SELECT media FROM ws.intranet WHERE id = ?", (intranet_id,)) is not None

    def note_abilities(
        self,
        intranet_id: int,
        *,
        publishes: bool,
        schedules: bool,
        needs_community: bool,
        media: frozenset[str],
    ) -> None:
        """What the server takes from this account; written only where it is news."""
        kinds = " ".join(sorted(media))
        known = (int(publishes), int(schedules), int(needs_community), kinds, intranet_id)
        same = (
            f"{_ABLE} WHERE publishes = ? AND schedules = ? AND needs_community = ? AND media = ? AND id = ?"
        )
        with self._database.readers.reading() as reader:
            if reader.first(same, known):
                return
        with self._database.writing() as connection:
            connection.exec_driver_sql(
                "UPDATE ws.intranet SET publishes = ?, schedules = ?, needs_community = ?, media = ?"
                " WHERE id = ?",
                known,
            )

    def needs_community(self, intranet_id: int) -> bool:
        """Whether a post belongs to a community there, as far as we know."""
        with self._database.readers.reading() as reader:
            return bool(reader.value("SELECT needs_community FROM ws.intranet WHERE id = ?", (intranet_id,)))

    def takes(self, intranet_id: int) -> frozenset[str] | None:
        """Suffixes of the pictures and films that it takes; None while nobody asked it."""
        with self._database.readers.reading() as reader:
            kinds = reader.value("SELECT media FROM ws.intranet WHERE id = ?", (intranet_id,))
        return None if kinds is None else frozenset(kinds.split())

    def has_series(self) -> bool:
        """Whether a series is scheduled, so that it has to be looked after."""
        with self._database.readers.reading() as reader:
            sql = "SELECT 1 FROM ws.plan WHERE kind = 'series' AND deleted_at IS NULL"
            return reader.first(f"{sql} AND body ->> '$.item.status' = 'scheduled'") is not None

    def abilities(self) -> dict[int, bool | None]:
        """For each intranet whether it publishes by itself; None while nobody asked it."""
        with self._database.readers.reading() as reader:
            rows = reader.rows("SELECT id, schedules FROM ws.intranet")
        return {row.id: None if row.schedules is None else bool(row.schedules) for row in rows}

    def schedules(self, intranet_id: int) -> bool:
        """Whether the server publishes by itself, as far as we know."""
        with self._database.readers.reading() as reader:
            return bool(reader.value(f"{_ABLE} WHERE id = ?", (intranet_id,)))

    def scheduled_before(self, wall_time: datetime) -> list[Stored[PlannedItem]]:
        """Scheduled items before a wall time, whoever publishes them, in order of time."""
        with self._database.readers.reading() as reader:
            rows = reader.rows(f"{_SCHEDULED} AND +at < ? ORDER BY +at, id", (wall_time.isoformat(),))
        return [stored(PlannedItem, row) for row in rows]

    def reminders_before(self, wall_time: datetime) -> list[Stored[PlannedItem]]:
        """Those of them that a person does by hand."""
        with self._database.readers.reading() as reader:
            rows = reader.rows(
                f"{_SCHEDULED}{_BY_HAND} AND +at < ? ORDER BY +at, id", (wall_time.isoformat(),)
            )
        return [stored(PlannedItem, row) for row in rows]

    def count(self, status: Status) -> int:
        """How many items have a status."""
        with self._database.readers.reading() as reader:
            return int(
                reader.value(
                    "SELECT count(*) FROM ws.plan WHERE kind = 'item' AND status = ? AND deleted_at IS NULL",
                    (status.value,),
                )
            )

    def of(self, item_ids: Sequence[str]) -> dict[str, Publication]:
        """The newest publication of each item that has one."""
        with self._database.readers.reading() as reader:
            return _newest(reader, item_ids)

    def needing_a_person(self) -> list[Publication]:
        """Publications that wait for a choice, of items that are still there."""
        with self._database.readers.reading() as reader:
            rows = reader.column(
                f"SELECT body FROM ws.publication WHERE state IN ({_OPEN}) AND item_id IN"
                " (SELECT id FROM ws.plan WHERE deleted_at IS NULL)"
            )
            found = [msgspec.json.decode(body, type=Publication) for body in rows]
        return [one for one in found if one.needs_a_person]

    def mark_sent(self, publication: Publication, task: Task) -> bool:
        """The durable mark that must stand before the first byte leaves; False when the item was changed, or
        everything paused, since it was looked at.
        """
        with self._database.writing() as connection:
            row = connection.exec_driver_sql(_VERSIONS, (task.item_id, PAUSE_ID)).first()
            if row is None or tuple(row) != (task.version, task.pause_version):
                return False
            _put(connection, publication)
            return True

    def keep(self, publication: Publication) -> None:
        """What is known of a publication now."""
        with self._database.writing() as connection:
            _put(connection, publication)

    def files_of_others(self, publication: Publication) -> frozenset[str]:
        """Files on the same server that other publications than this one brought or use."""
        with self._database.readers.reading() as reader:
            found = reader.column(
                "SELECT DISTINCT f.value FROM ws.publication p, json_each(p.body, '$.files') f"
                " WHERE p.intranet_id = ? AND p.\"key\" <> ? AND p.state <> 'withdrawn'",
                (publication.intranet_id, publication.key),
            )
            return frozenset(found)

    def finish(self, item_id: str, status: Status, now: datetime, publication: Publication | None) -> None:
        """Writes what became of an item, `PUBLISHED` or `MISSED`, into the plan, with its publication.

        A published item stands at the moment at which it appeared.
        """
        with self._database.writing() as connection:
            if publication is not None:
                _put(connection, publication)
            row = connection.exec_driver_sql(
                "SELECT body FROM ws.plan WHERE id = ? AND deleted_at IS NULL", (item_id,)
            ).first()
            if row is None:
                return
            appeared = publication.published_at if publication else None
            after = _finished(msgspec.json.decode(row.body, type=PlannedItem), status, appeared)
            connection.exec_driver_sql(
                "UPDATE ws.plan SET body = ?, version = version + 1, updated_at = ?, updated_by = ?"
                " WHERE id = ?",
                (_json(after), to_ms(now), PROGRAM, item_id),
            )
            connection.exec_driver_sql("DELETE FROM ws.plan_change WHERE record_id = ?", (item_id,))


def _finished(item: PlannedItem, status: Status, appeared: datetime | None) -> PlannedItem:
    if appeared is None or item.at is None:
        return replace(item, status=status)
    wall = appeared.astimezone(ZoneInfo(item.timezone)).replace(tzinfo=None)
    same_minute = wall.replace(second=0, microsecond=0) == item.at.replace(second=0, microsecond=0)
    return replace(item, status=status, at=item.at if same_minute else wall.replace(microsecond=0))


def _wishes(reader: Reader, intranet_id: int) -> dict[str, Wish]:
    found = {}
    for row in reader.rows(_SCHEDULED + _SENT_FROM, (intranet_id,)):
        item = _item(row)
        if item.at is not None:
            found[row.id] = Wish(item.mode, moment_of(item.at, item.timezone), outgoing_of(item))
    return found


def _newest(reader: Reader, item_ids: Sequence[str]) -> dict[str, Publication]:
    rows = reader.rows(_NEWEST, (json.dumps(list(item_ids)),))
    return {row.item_id: msgspec.json.decode(row.body, type=Publication) for row in rows}


def _records(reader: Reader, item_ids: Sequence[str]) -> list[Row]:
    """The plan's records of these items, also of those that were removed, in order of time."""
    return reader.rows(
        "SELECT id, version, updated_at FROM ws.plan WHERE id IN (SELECT value FROM json_each(?))"
        " ORDER BY at, id",
        (json.dumps(list(item_ids)),),
    )


def _put(connection: Connection, one: Publication) -> None:
    connection.exec_driver_sql(_KEEP, (one.key, one.item_id, one.intranet_id, one.state.value, _json(one)))


def _pause(row: Row | None) -> Pause | None:
    return None if row is None or row.deleted_at else msgspec.json.decode(row.body, type=Pause)


def _item(row: Row) -> PlannedItem:
    return msgspec.json.decode(row.body, type=PlannedItem)


def _json(value: PlannedItem | Publication) -> str:
    return msgspec.json.encode(value).decode()
