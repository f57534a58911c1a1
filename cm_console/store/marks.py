"""What people here keep about items besides decisions: notes, who takes it, and for how long it sleeps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cm_console.domain.moderation import ItemRef
from cm_console.store.engine import Database
from cm_console.store.times import to_ms

_KEY = "intranet_id = ? AND kind = ? AND remote_id = ?"


class Marks:
    """The workspace's own facts about items; each is written with a line in the journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, items: Sequence[tuple[int, ItemRef]], text: str, at: datetime) -> None:
        """Adds a note for colleagues; it never leaves the workspace."""
        self._mark(items, at, "notes = notes + 1", (), "note", text)

    def assign(self, items: Sequence[tuple[int, ItemRef]], at: datetime) -> None:
        """Takes items, or releases the ones that were mine already."""
        self._mark(items, at, "assigned_to_me = 1 - assigned_to_me", (), "assign", "")

    def snooze(self, items: Sequence[tuple[int, ItemRef]], until: datetime, at: datetime) -> None:
        """Lets items sleep until a moment (UTC)."""
        self._mark(items, at, "snoozed_until = ?", (to_ms(until),), "snooze", until.isoformat())

    def journal(self, intranet_id: int, ref: ItemRef, what: str, at: datetime, text: str = "") -> None:
        """Notes that something was done about an item."""
        self._mark([(intranet_id, ref)], at, "notes = notes", (), what, text)

    def _mark(
        self,
        items: Sequence[tuple[int, ItemRef]],
        at: datetime,
        change: str,
        values: tuple[object, ...],
        what: str,
        text: str,
    ) -> None:
        keys = [(number, ref.kind.value, ref.remote_id) for number, ref in items]
        with self._database.writing() as connection:
            connection.exec_driver_sql(
                "INSERT OR IGNORE INTO ws.marking (intranet_id, kind, remote_id) VALUES (?, ?, ?)", keys
            )
            connection.exec_driver_sql(
                f"UPDATE ws.marking SET {change} WHERE {_KEY}", [(*values, *key) for key in keys]
            )
            connection.exec_driver_sql(
                "INSERT INTO ws.journal (intranet_id, kind, remote_id, at, what, text)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [(*key, to_ms(at), what, text) for key in keys],
            )
