"""What people decided and what became of it. One transaction keeps the decision, its journal line and the
fold that the list shows; nothing is ever sent that was not kept here first.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec
import uuid6

from cm_console.domain.commands import (
    OPEN_STATES,
    Decision,
    Operation,
    OperationState,
    Seen,
)
from cm_console.domain.errors import AppError
from cm_console.domain.moderation import STATE_ACTIONS, Action, ItemRef, Kind
from cm_console.store.engine import Database
from cm_console.store.operation_states import ATTENTION, OPEN, STANDING, UNDOABLE, quoted
from cm_console.store.times import from_ms, moment, to_ms

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

Touched = tuple[int, ItemRef]  # whose item, and which


_CHANGES_STATE = quoted(STATE_ACTIONS | {Action.EDIT})
_NEEDS_A_PERSON = "state = 'unknown' AND error = 'outcome_unknown'"
_ON_ITS_WAY = f"state IN ({OPEN}) AND error <> 'outcome_unknown'"
# One operation of an item at a time, the oldest. What only a person can settle holds up nothing.
_NEXT_OF_ITEM = (
    f"o.intranet_id = ?1 AND o.{_ON_ITS_WAY} AND NOT EXISTS (SELECT 1 FROM ws.operation e"
    " WHERE e.intranet_id = o.intranet_id AND e.kind = o.kind AND e.remote_id = o.remote_id"
    f" AND e.operation_id < o.operation_id AND e.{_ON_ITS_WAY})"
)
_COLUMNS = (
    *("operation_id", "intranet_id", "kind", "remote_id", "action", "state", "batch_id", "reason", "message"),
    *("title", "text", "seen", "decided_at", "not_before"),
)
_INSERT = f"INSERT INTO ws.operation ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"


class Outbox:
    """The decisions of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, decisions: Sequence[Decision], not_before: datetime) -> list[Touched]:
        """Keeps decisions; they may be sent from `not_before` on. An unsent decision about the same item is
        replaced by the new one.
        """
        with self._database.writing() as connection:
            for decision in decisions:
                if decision.action is not Action.REPLY:
                    _replace_unsent(connection, decision)
            connection.exec_driver_sql(_INSERT, [_values(decision, not_before) for decision in decisions])
            _journal(
                connection,
                [
                    (d.intranet_id, d.ref, d.decided_at, d.action, d.reason or d.text, d.operation_id)
                    for d in decisions
                ],
            )
            return _fold(connection, [(decision.intranet_id, decision.ref) for decision in decisions])

    def due(self, intranet_id: int, now: datetime) -> list[Operation]:
        """What may be sent or must be looked up now: the oldest of each item, oldest first."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"SELECT * FROM ws.operation o WHERE {_NEXT_OF_ITEM} AND coalesce(not_before, 0) <= ?2"
                " ORDER BY operation_id",
                (intranet_id, to_ms(now)),
            )
            return [operation_of(row) for row in rows]

    def next_due(self, intranet_id: int) -> datetime | None:
        """When `due` will next hold something; None when nothing waits."""
        with self._database.reading() as connection:
            return from_ms(
                connection.exec_driver_sql(
                    f"SELECT min(coalesce(not_before, 0)) FROM ws.operation o WHERE {_NEXT_OF_ITEM}",
                    (intranet_id,),
                ).scalar()
            )

    def get(self, operation_id: str) -> Operation | None:
        """One operation."""
        with self._database.reading() as connection:
            row = connection.exec_driver_sql(
                "SELECT * FROM ws.operation WHERE operation_id = ?", (operation_id,)
            ).first()
            return operation_of(row) if row else None

    def end_undo_window(self, intranet_id: int) -> None:
        """Everything decided so far may be sent at once."""
        with self._database.writing() as connection:
            connection.exec_driver_sql(
                "UPDATE ws.operation SET state = 'ready', not_before = NULL WHERE intranet_id = ?"
                " AND state = 'held'",
                (intranet_id,),
            )

    def mark_sent(self, operation_id: str, at: datetime) -> bool:
        """The durable mark that must stand before the first byte leaves; False when it was taken back."""
        with self._database.writing() as connection:
            marked = connection.exec_driver_sql(
                "UPDATE ws.operation SET state = 'sent', attempts = attempts + 1, sent_at = ?2, error = '',"
                f" error_title = '', error_hint = '' WHERE operation_id = ?1 AND state IN ({OPEN})",
                (operation_id, to_ms(at)),
            ).rowcount
            if marked:
                _attempt(connection, operation_id, at, "marked", "")
            return bool(marked)

    def settle(
        self,
        operation_id: str,
        state: OperationState,
        at: datetime,
        *,
        error: AppError | None = None,
        theirs: Seen | None = None,
        not_before: datetime | None = None,
        created_remote_id: str = "",
    ) -> list[Touched]:
        """Moves an operation on: finished, stopped with an error, or to be tried again from `not_before`.
        Nothing happens to one that was taken back meanwhile.
        """
        title, hint = error.texts() if error else ("", "")
        finished = state not in OPEN_STATES
        with self._database.writing() as connection:
            settled = connection.exec_driver_sql(
                "UPDATE ws.operation SET state = ?2, not_before = ?3, finished_at = ?4, error = ?5,"
                " error_title = ?6, error_hint = ?7, theirs = coalesce(?8, theirs), created_remote_id = ?9,"
                " attempts = attempts + (state <> 'sent' AND ?3 IS NOT NULL)"
                f" WHERE operation_id = ?1 AND state IN ({OPEN})",
                (
                    operation_id,
                    state.value,
                    to_ms(not_before),
                    to_ms(at) if finished else None,
                    error.code if error else "",
                    title,
                    hint,
                    _json(theirs) if theirs else None,
                    created_remote_id,
                ),
            ).rowcount
            if not settled:
                return []
            _attempt(connection, operation_id, at, "answered", error.code if error else state.value)
            return _after(connection, [operation_id], at, state.value if finished else None)

    def cancel_unsent(self, operation_ids: Sequence[str], at: datetime) -> dict[str, Touched]:
        """Takes back what has not left this computer; returns what was taken back and its items."""
        with self._database.writing() as connection:
            taken = connection.exec_driver_sql(
                f"UPDATE ws.operation SET state = 'cancelled', finished_at = ?1 WHERE state IN ({UNDOABLE})"
                " AND operation_id IN (SELECT value FROM json_each(?2))"
                " RETURNING operation_id, intranet_id, kind, remote_id",
                (to_ms(at), json.dumps(list(operation_ids))),
            ).all()
            _after(connection, [row.operation_id for row in taken], at, "undone")
            return {
                row.operation_id: (row.intranet_id, ItemRef(Kind(row.kind), row.remote_id)) for row in taken
            }

    def discard(self, operation_id: str, at: datetime) -> list[Touched]:
        """Lets a stopped operation go."""
        with self._database.writing() as connection:
            discarded = connection.exec_driver_sql(
                "UPDATE ws.operation SET state = 'cancelled', finished_at = ?2 WHERE operation_id = ?1"
                f" AND (state IN ({ATTENTION}) OR state IN ({UNDOABLE}) OR {_NEEDS_A_PERSON})",
                (operation_id, to_ms(at)),
            ).rowcount
            return _after(connection, [operation_id] if discarded else [], at, "discarded")

    def try_again(self, operation_id: str, at: datetime, seen: Seen | None = None) -> list[Touched]:
        """Sends a stopped operation again; with `seen`, on what the item is now. One that was answered gets a
        new key, or the server would only repeat its answer. One that is on its way keeps its key and its
        state, so that what may have arrived is still looked up first, but waits no longer.
        """
        with self._database.writing() as connection:
            connection.exec_driver_sql(
                "UPDATE ws.operation SET state = 'ready', not_before = NULL, finished_at = NULL, error = '',"
                " error_title = '', error_hint = '', theirs = NULL, seen = coalesce(?2, seen),"
                f" request_id = CASE WHEN state IN ({ATTENTION}) THEN ?3 ELSE request_id END"
                f" WHERE operation_id = ?1 AND (state IN ({ATTENTION}) OR {_NEEDS_A_PERSON})",
                (operation_id, _json(seen) if seen else None, str(uuid6.uuid7())),
            )
            connection.exec_driver_sql(
                "UPDATE ws.operation SET not_before = NULL WHERE operation_id = ?"
                " AND state IN ('retry', 'unknown')",
                (operation_id,),
            )
            return _after(connection, [operation_id], at, None)

    def rebase(self, intranet_id: int, ref: ItemRef, seen: Seen) -> None:
        """Our own decision changed the item: what still waits for it is about the item as it is now."""
        with self._database.writing() as connection:
            connection.exec_driver_sql(
                "UPDATE ws.operation SET seen = ? WHERE intranet_id = ? AND kind = ? AND remote_id = ?"
                f" AND state IN ({UNDOABLE})",
                (_json(seen), intranet_id, ref.kind.value, ref.remote_id),
            )

    def undoable(self, intranet_id: int, ref: ItemRef) -> list[str]:
        """Operations about an item that can still be taken back."""
        with self._database.reading() as connection:
            return list(
                connection.exec_driver_sql(
                    "SELECT operation_id FROM ws.operation WHERE intranet_id = ? AND kind = ?"
                    f" AND remote_id = ? AND state IN ({UNDOABLE})",
                    (intranet_id, ref.kind.value, ref.remote_id),
                ).scalars()
            )

    def in_flight(self, intranet_id: int, ref: ItemRef) -> bool:
        """Whether a decision about an item has left and is not confirmed yet."""
        with self._database.reading() as connection:
            found = connection.exec_driver_sql(
                "SELECT 1 FROM ws.operation WHERE intranet_id = ? AND kind = ? AND remote_id = ?"
                " AND state IN ('sent', 'unknown') AND action <> 'reply' LIMIT 1",
                (intranet_id, ref.kind.value, ref.remote_id),
            )
            return found.first() is not None

    def newest_undoable(self) -> list[str]:
        """The operations of the newest batch that can still be taken back."""
        with self._database.reading() as connection:
            return list(
                connection.exec_driver_sql(
                    f"SELECT operation_id FROM ws.operation WHERE state IN ({UNDOABLE}) AND batch_id = ("
                    f"  SELECT batch_id FROM ws.operation WHERE state IN ({UNDOABLE})"
                    "  ORDER BY operation_id DESC LIMIT 1)"
                ).scalars()
            )


def operation_of(row: Row[Any]) -> Operation:
    """The operation of a row of `ws.operation`."""
    decision = Decision(
        operation_id=row.operation_id,
        intranet_id=row.intranet_id,
        ref=ItemRef(Kind(row.kind), row.remote_id),
        action=Action(row.action),
        seen=seen_of(row.seen),
        decided_at=moment(row.decided_at),
        reason=row.reason,
        message=row.message,
        title=row.title,
        text=row.text,
        batch_id=row.batch_id,
    )
    return Operation(
        decision=decision,
        state=OperationState(row.state),
        attempts=row.attempts,
        not_before=from_ms(row.not_before),
        sent_at=from_ms(row.sent_at),
        finished_at=from_ms(row.finished_at),
        error=row.error,
        error_title=row.error_title,
        error_hint=row.error_hint,
        theirs=seen_of(row.theirs) if row.theirs else None,
        created_remote_id=row.created_remote_id,
        request_id=row.request_id,
    )


def seen_of(text: str) -> Seen:
    """What was seen, from its JSON."""
    return msgspec.json.decode(text, type=Seen)


def _json(value: Seen) -> str:
    return msgspec.json.encode(value).decode()


def _values(decision: Decision, not_before: datetime) -> tuple[Any, ...]:
    return (
        decision.operation_id,
        decision.intranet_id,
        decision.ref.kind.value,
        decision.ref.remote_id,
        decision.action.value,
        OperationState.HELD.value,
        decision.batch_id,
        decision.reason,
        decision.message,
        decision.title,
        decision.text,
        _json(decision.seen),
        to_ms(decision.decided_at),
        to_ms(not_before),
    )


def _replace_unsent(connection: Connection, decision: Decision) -> None:
    connection.exec_driver_sql(
        "UPDATE ws.operation SET state = 'cancelled', finished_at = ?4 WHERE intranet_id = ?1 AND kind = ?2"
        f" AND remote_id = ?3 AND action <> 'reply' AND (state IN ({UNDOABLE}) OR state IN ({ATTENTION}))",
        (
            decision.intranet_id,
            decision.ref.kind.value,
            decision.ref.remote_id,
            to_ms(decision.decided_at),
        ),
    )


def _journal(
    connection: Connection, lines: Iterable[tuple[int, ItemRef, datetime, str, str, str | None]]
) -> None:
    connection.exec_driver_sql(
        "INSERT INTO ws.journal (intranet_id, kind, remote_id, at, what, text, operation_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (number, ref.kind.value, ref.remote_id, to_ms(at), str(what), text, operation_id)
            for number, ref, at, what, text, operation_id in lines
        ],
    )


def _attempt(connection: Connection, operation_id: str, at: datetime, phase: str, outcome: str) -> None:
    connection.exec_driver_sql(
        "INSERT INTO ws.attempt (operation_id, at, phase, outcome) VALUES (?, ?, ?, ?)",
        (operation_id, to_ms(at), phase, outcome),
    )


def _after(
    connection: Connection, operation_ids: Sequence[str], at: datetime, what: str | None
) -> list[Touched]:
    """Folds again what these operations are about, and notes what happened to them."""
    rows = connection.exec_driver_sql(
        "SELECT operation_id, intranet_id, kind, remote_id FROM ws.operation"
        " WHERE operation_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(operation_ids)),),
    ).all()
    touched = [(row.intranet_id, ItemRef(Kind(row.kind), row.remote_id)) for row in rows]
    if what is not None and rows:
        _journal(
            connection,
            [(n, ref, at, what, "", row.operation_id) for (n, ref), row in zip(touched, rows, strict=True)],
        )
    return _fold(connection, touched)


def _fold(connection: Connection, touched: Sequence[Touched]) -> list[Touched]:
    """Keeps in `pending` the one operation that stands over each item: what changes it before a reply."""
    keys = [(number, ref.kind.value, ref.remote_id) for number, ref in dict.fromkeys(touched)]
    if not keys:
        return []
    connection.exec_driver_sql(
        "DELETE FROM ws.pending WHERE intranet_id = ? AND kind = ? AND remote_id = ?", keys
    )
    connection.exec_driver_sql(
        "INSERT INTO ws.pending (intranet_id, kind, remote_id, operation_id)"
        " SELECT intranet_id, kind, remote_id, operation_id FROM ws.operation"
        f" WHERE intranet_id = ? AND kind = ? AND remote_id = ? AND state IN ({STANDING})"
        f" ORDER BY action IN ({_CHANGES_STATE}) DESC, operation_id DESC LIMIT 1",
        keys,
    )
    return list(touched)
