"""The plan: one row a value, its content as JSON, and a journal of every change for undo and redo.

The JSON is the only place of each date and status; the columns that are searched are computed from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Literal, TypeVar

import msgspec

from cm_console.domain.plan.campaign import Campaign
from cm_console.domain.plan.comment import Comments
from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.errors import PlanChanged
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.kept_text import KeptText
from cm_console.domain.plan.offline_event import OfflineEvent
from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.owner import Owner
from cm_console.domain.plan.pause import Pause
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.review import Review, ReviewRule
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.stored import Change, Planned, Stored
from cm_console.domain.plan.template import Template
from cm_console.domain.plan.week_slot import WeekSlot
from cm_console.store.engine import Database
from cm_console.store.readers import Row
from cm_console.store.times import moment, to_ms

if TYPE_CHECKING:
    from sqlalchemy import Connection

KINDS: dict[str, type[Planned]] = {
    "persona": Persona,
    "item": PlannedItem,
    "series": Series,
    "campaign": Campaign,
    "template": Template,
    "event": OfflineEvent,
    "own_days": OwnDays,
    "customs": Customs,
    "text": KeptText,
    "week_slot": WeekSlot,
    "owner": Owner,
    "review": Review,
    "review_rule": ReviewRule,
    "comments": Comments,
    "pause": Pause,
}
NAMES: dict[type[object], str] = {kind: name for name, kind in KINDS.items()}
PROGRAM = "cm-console"
"""Who changes the plan when something was published, missed or goes on; no person has this name."""
T = TypeVar("T", bound=Planned)
Named = Literal["owner", "phase"]

_LIVE = "SELECT * FROM ws.plan WHERE kind = ? AND deleted_at IS NULL"
_LAST = "SELECT step FROM ws.plan_change WHERE undone = ? AND by = ? ORDER BY id {order} LIMIT 1"
_KEEP = """
INSERT INTO ws.plan (id, kind, body, version, created_at, created_by, updated_at, updated_by)
VALUES (?1, ?2, ?3, 1, ?4, ?5, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET body = excluded.body, version = version + 1,
    updated_at = excluded.updated_at, updated_by = excluded.updated_by, deleted_at = NULL
"""
_DROP = """
UPDATE ws.plan SET deleted_at = ?2, version = version + 1, updated_at = ?2, updated_by = ?3
WHERE id = ?1
"""
_NAMED = """
SELECT DISTINCT {0} AS said FROM ws.plan WHERE kind = 'item' AND deleted_at IS NULL
UNION SELECT json_extract(body, '$.item.{0}') FROM ws.plan WHERE kind = 'series' AND deleted_at IS NULL
"""
_HAS_FILES = """instr({0}, '"media":[{{') OR instr({0}, '"picture":"') AND NOT instr({0}, '"picture":""')"""
_WITH_FILES = f"""
SELECT body FROM ws.plan WHERE {_HAS_FILES.format("body")}
UNION ALL SELECT before FROM ws.plan_change WHERE {_HAS_FILES.format("before")}
UNION ALL SELECT after FROM ws.plan_change WHERE {_HAS_FILES.format("after")}
"""
_BODY = "SELECT body FROM ws.plan WHERE id = ? AND deleted_at IS NULL"
_OWN = """
SELECT body ->> '$.occurrence' AS occurrence FROM ws.plan
WHERE kind = 'item' AND deleted_at IS NULL AND body ->> '$.series_id' = ?
    AND body ->> '$.occurrence' IS NOT NULL
"""
_FOLLOWED = """
SELECT * FROM ws.plan_change WHERE step IN (
    SELECT step FROM ws.plan_change WHERE by = ?2 AND kind = 'series'
        AND record_id IN (SELECT record_id FROM ws.plan_change WHERE step = ?1 AND kind = 'series')
        AND id > (SELECT max(id) FROM ws.plan_change WHERE step = ?1)
) AND undone = ?3 ORDER BY id
"""
_SET_UNDONE = "UPDATE ws.plan_change SET undone = ? WHERE id = ?"
_FORGET_UNDONE = "DELETE FROM ws.plan_change WHERE undone = 1 AND by IN (?, ?)"
_NOTE = """
INSERT INTO ws.plan_change (step, label, record_id, kind, before, after, at, by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True)
class Step:
    """Changes that belong together: one press of a key, one thing to undo."""

    id: str
    label: str
    changes: tuple[Change, ...]
    at: datetime
    by: str


class PlanStore:
    """The plan of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, kind: type[T], record_id: str) -> Stored[T] | None:
        """One live value; None when it is not there."""
        with self._database.readers.reading() as reader:
            row = reader.first(f"{_LIVE} AND id = ?", (NAMES[kind], record_id))
        return stored(kind, row) if row else None

    def all(self, kind: type[T]) -> list[Stored[T]]:
        """Every live value of a kind, the oldest first."""
        with self._database.readers.reading() as reader:
            rows = reader.rows(f"{_LIVE} ORDER BY id", (NAMES[kind],))
        return [stored(kind, row) for row in rows]

    def between(self, kind: type[T], first: datetime, end: datetime) -> list[Stored[T]]:
        """Values whose wall time is from `first` up to and without `end`, in order of time."""
        with self._database.readers.reading() as reader:
            rows = reader.rows(
                f"{_LIVE} AND at >= ? AND at < ? ORDER BY at, id",
                (NAMES[kind], first.isoformat(), end.isoformat()),
            )
        return [stored(kind, row) for row in rows]

    def with_status(self, kind: type[T], status: str) -> list[Stored[T]]:
        """Values with this status, in order of time."""
        with self._database.readers.reading() as reader:  # "+at": found by status, then put in order
            rows = reader.rows(f"{_LIVE} AND status = ? ORDER BY +at, id", (NAMES[kind], status))
        return [stored(kind, row) for row in rows]

    def of_series(self, series_id: str) -> list[Stored[PlannedItem]]:
        """The items that stand by themselves and belong to a series, in order of time."""
        with self._database.readers.reading() as reader:
            sql = f"{_LIVE} AND body ->> '$.series_id' = ? ORDER BY +at, id"
            rows = reader.rows(sql, (NAMES[PlannedItem], series_id))
        return [stored(PlannedItem, row) for row in rows]

    def undated(self, kind: type[T]) -> list[Stored[T]]:
        """Values without a time, the newest first."""
        with self._database.readers.reading() as reader:
            rows = reader.rows(f"{_LIVE} AND at IS NULL ORDER BY id DESC", (NAMES[kind],))
        return [stored(kind, row) for row in rows]

    def saying(self, kind: type[T], parts: Sequence[str]) -> list[Stored[T]]:
        """Values that hold all of these parts of words somewhere, the oldest first.

        A part is letters without accents and figures, in any case.
        """
        asked = "".join(" AND body LIKE ?" for _ in parts)
        with self._database.readers.reading() as reader:
            rows = reader.rows(f"{_LIVE}{asked} ORDER BY id", (NAMES[kind], *(f"%{part}%" for part in parts)))
        return [stored(kind, row) for row in rows]

    def dated(self, kind: type[T], fields: Sequence[str], first: date, end: date) -> list[Stored[T]]:
        """Values of which one of these days is from `first` up to and without `end`, the oldest first."""
        one = "(json_extract(body, ?) >= ? AND json_extract(body, ?) < ?)"
        days = [text for name in fields for text in (f"$.{name}", f"{first}", f"$.{name}", f"{end}")]
        with self._database.readers.reading() as reader:
            asked = " OR ".join([one] * len(fields))
            rows = reader.rows(f"{_LIVE} AND ({asked}) ORDER BY id", (NAMES[kind], *days))
        return [stored(kind, row) for row in rows]

    def versions(self, item_id: str) -> list[Stored[PlannedItem]]:
        """An item, where it is still there, and all that say to be versions of it."""
        original = self.find(PlannedItem, item_id)
        with self._database.readers.reading() as reader:  # "+id": found by what they are versions of
            rows = reader.rows(f"{_LIVE} AND version_of = ? ORDER BY +id", (NAMES[PlannedItem], item_id))
        return [*([original] if original else []), *(stored(PlannedItem, row) for row in rows)]

    def named(self, field: Named) -> list[str]:
        """What live items and series say in a field of an item, each once, without those that say nothing."""
        with self._database.readers.reading() as reader:
            rows = reader.rows(_NAMED.format(field))
            return sorted((row.said for row in rows if row.said), key=str.casefold)

    def with_files(self) -> Iterator[str]:
        """The texts of all values that name a picture or film: those of now, and what can be taken back."""
        with self._database.readers.reading() as reader:
            for row in reader.rows(_WITH_FILES):
                yield row.body

    def apply(self, step: Step) -> None:
        """Carries out a step and keeps how to take it back. What was undone before can no longer be redone.

        Raises `PlanChanged` when a value is not what the step began with.
        """
        with self._database.writing() as connection:
            if step.by != PROGRAM:
                connection.exec_driver_sql(_FORGET_UNDONE, (step.by, PROGRAM))
            for change in step.changes:
                kind = NAMES[type(change.after or change.before)]
                before, after = _json(change.before), _json(change.after)
                _put(connection, change.id, kind, (before, after), step.at, step.by)
                connection.exec_driver_sql(
                    _NOTE, (step.id, step.label, change.id, kind, before, after, to_ms(step.at), step.by)
                )

    def undo(self, at: datetime, by: str) -> str | None:
        """Takes back this person's last step; its label, or None when there is none. Raises `PlanChanged`."""
        return self._walk(at, by, back=True)

    def redo(self, at: datetime, by: str) -> str | None:
        """Does again what was undone last; its label, or None. Raises `PlanChanged`."""
        return self._walk(at, by, back=False)

    def _walk(self, at: datetime, by: str, *, back: bool) -> str | None:
        order = "DESC" if back else "ASC"
        with self._database.writing() as connection:
            found = connection.exec_driver_sql(_LAST.format(order=order), (int(not back), by)).first()
            if found is None:
                return None
            if back:
                _let_go_of_what_followed(connection, found.step, at)
            changes = connection.exec_driver_sql(
                f"SELECT * FROM ws.plan_change WHERE step = ? ORDER BY id {order}", (found.step,)
            ).all()
            for row in changes:
                texts = (row.after, row.before) if back else (row.before, row.after)
                _put(connection, row.record_id, row.kind, texts, at, by)
            for row in changes:
                if row.kind == NAMES[Series]:
                    _leave_out_what_stands(connection, row.record_id)
            connection.exec_driver_sql(
                "UPDATE ws.plan_change SET undone = ? WHERE step = ?", (int(back), found.step)
            )
            if not back:
                _follow_again(connection, found.step, at)
            return str(changes[0].label)


def _put(
    connection: Connection,
    record_id: str,
    kind: str,
    texts: tuple[str | None, str | None],
    at: datetime,
    by: str,
) -> None:
    before, after = texts
    if not _stands(connection, record_id, kind, before):
        raise PlanChanged
    if after is None:
        connection.exec_driver_sql(_DROP, (record_id, to_ms(at), by))
    else:
        connection.exec_driver_sql(_KEEP, (record_id, kind, after, to_ms(at), by))


def _let_go_of_what_followed(connection: Connection, step: str, at: datetime) -> None:
    """Takes back how far the program rolled the series of a step on. What is still wanted of it comes back
    by itself with the next synchronisation; what was published meanwhile stays.
    """
    rows = connection.exec_driver_sql(_FOLLOWED, (step, PROGRAM, 0)).all()
    for row in reversed(rows):
        _put(connection, row.record_id, row.kind, (row.after, row.before), at, PROGRAM)
    for row in rows:
        if row.kind == NAMES[Series]:
            _leave_out_what_stands(connection, row.record_id)
        connection.exec_driver_sql(_SET_UNDONE, (1, row.id))


def _follow_again(connection: Connection, step: str, at: datetime) -> None:
    """Rolls the series of a step on as far as before the step was taken back: steps after it, which can
    be done again next, began there. What no longer fits is left to the program.
    """
    rows = connection.exec_driver_sql(_FOLLOWED, (step, PROGRAM, 1)).all()
    for _, together in groupby(rows, key=lambda row: row.step):
        changes = list(together)
        if all(_stands(connection, row.record_id, row.kind, row.before) for row in changes):
            for row in changes:
                _put(connection, row.record_id, row.kind, (row.before, row.after), at, PROGRAM)
                connection.exec_driver_sql(_SET_UNDONE, (0, row.id))


def _leave_out_what_stands(connection: Connection, series_id: str) -> None:
    """A series does not happen where an item of it stands, whatever was taken back."""
    row = connection.exec_driver_sql(_BODY, (series_id,)).first()
    if row is None:
        return
    series = msgspec.json.decode(row.body, type=Series)
    missing = _standing(connection, series_id) - set(series.skipped)
    if missing:
        skipped = tuple(sorted({*series.skipped, *missing}))
        text = _json(replace(series, skipped=skipped))
        connection.exec_driver_sql("UPDATE ws.plan SET body = ? WHERE id = ?", (text, series_id))


def _standing(connection: Connection, series_id: str) -> set[datetime]:
    """The times of a series at which an item of its own stands."""
    found = connection.exec_driver_sql(_OWN, (series_id,)).all()
    return {datetime.fromisoformat(row.occurrence) for row in found}


def _stands(connection: Connection, record_id: str, kind: str, text: str | None) -> bool:
    """Whether a value is as a text says. One of an earlier version lacks what was added since; a series may
    lack times at which an item stands now.
    """
    row = connection.exec_driver_sql(_BODY, (record_id,)).first()
    kept = row.body if row else None
    if kept is None or text is None or kept == text:
        return kept == text
    here, there = (msgspec.json.decode(one, type=KINDS[kind]) for one in (kept, text))
    if not isinstance(here, Series) or not isinstance(there, Series):
        return here == there
    standing = _standing(connection, record_id)
    return _apart_from(here, standing) == _apart_from(there, standing)


def _apart_from(series: Series, times: set[datetime]) -> Series:
    return replace(series, skipped=tuple(sorted(set(series.skipped) - times)))


def _json(value: Planned | None) -> str | None:
    return None if value is None else msgspec.json.encode(value).decode()


def stored(kind: type[T], row: Row) -> Stored[T]:
    """A row of the plan as a value."""
    return Stored(
        id=row.id,
        value=msgspec.json.decode(row.body, type=kind),
        version=row.version,
        created_at=moment(row.created_at),
        created_by=row.created_by,
        updated_at=moment(row.updated_at),
        updated_by=row.updated_by,
    )
