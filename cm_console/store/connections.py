"""Which intranets this profile is connected to. Never a token: only where to find one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cm_console.store.engine import Database
from cm_console.store.readers import Row
from cm_console.store.times import to_ms

CONNECTED = "SELECT * FROM ws.intranet"


@dataclass(frozen=True, slots=True)
class Connected:
    """One connected intranet. `token_variable` names an environment variable, for scripts."""

    id: int
    name: str
    kind: str
    url: str
    user: str
    token_variable: str | None
    person_id: str | None
    has_reports: bool
    messages_author: bool  # a message that goes with a decision reaches the author
    publishes: bool | None = None  # takes planned items; None: not asked yet
    schedules: bool | None = None  # and publishes them by itself at their time


class Connections:
    """The list of connected intranets."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Connected]:
        """In the order in which they were connected."""
        with self._database.readers.reading() as reader:
            return [_connected(row) for row in reader.rows(f"{CONNECTED} ORDER BY id")]

    def named(self, name: str) -> Connected | None:
        """The one with this name."""
        with self._database.readers.reading() as reader:
            row = reader.first(f"{CONNECTED} WHERE name = ?", (name,))
            return _connected(row) if row else None

    def add(
        self,
        *,
        name: str,
        kind: str,
        url: str,
        user: str,
        token_variable: str | None,
        person_id: str,
        has_reports: bool,
        messages_author: bool,
        at: datetime,
    ) -> Connected:
        """Keeps a new connection."""
        with self._database.writing() as connection:
            connection.exec_driver_sql(
                "INSERT INTO ws.intranet (name, kind, url, user, token_variable, person_id, has_reports,"
                " messages_author, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(name, kind, url, user, token_variable, person_id),
                    *(int(has_reports), int(messages_author), to_ms(at)),
                ),
            )
            return _connected(connection.exec_driver_sql(f"{CONNECTED} WHERE name = ?", (name,)).one())

    def use_variable(self, intranet_id: int, token_variable: str | None) -> None:
        """Where the token comes from, from now on."""
        with self._database.writing() as connection:
            connection.exec_driver_sql(
                "UPDATE ws.intranet SET token_variable = ? WHERE id = ?", (token_variable, intranet_id)
            )

    def move(self, intranet_id: int, url: str) -> None:
        """The intranet has another address now (the demo finds a free port at each start)."""
        with self._database.writing() as connection:
            connection.exec_driver_sql("UPDATE ws.intranet SET url = ? WHERE id = ?", (url, intranet_id))

    def remove(self, intranet_id: int) -> None:
        """Forgets a connection and all that was kept about its items."""
        with self._database.writing() as connection:
            for table in ("operation", "pending", "marking", "journal", "publication"):
                connection.exec_driver_sql(f"DELETE FROM ws.{table} WHERE intranet_id = ?", (intranet_id,))
            connection.exec_driver_sql("DELETE FROM ws.intranet WHERE id = ?", (intranet_id,))


def _connected(row: Row) -> Connected:
    return Connected(
        id=row.id,
        name=row.name,
        kind=row.kind,
        url=row.url,
        user=row.user,
        token_variable=row.token_variable,
        person_id=row.person_id,
        has_reports=bool(row.has_reports),
        messages_author=bool(row.messages_author),
        publishes=None if row.publishes is None else bool(row.publishes),
        schedules=None if row.schedules is None else bool(row.schedules),
    )
