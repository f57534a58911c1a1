"""Derives from what the server said which items wait for a decision, and how urgent they are."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from cm_console.domain.moderation import Kind, Reason, State, needs_decision, rank
from cm_console.store.bits import REASON_BITS, from_bits, to_bits

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

ORDINARY, CLOSED, WAITS = 0, 1, 2
"""Values of `item.queue`: never needed a moderator; did once; does now."""

OpenReport = tuple[str, str | None, int | None]  # reason, reporter, at
MODERATED = frozenset({State.HELD, State.HIDDEN, State.SPAM, State.REMOVED})


def triage(connection: Connection, intranet_id: int, kind: Kind, remote_ids: Iterable[str]) -> set[int]:
    """Derives the queue columns of items again; returns the row ids that came out different."""
    rows = connection.exec_driver_sql(
        "SELECT id, remote_id, state, held_reasons, created_at, stated_reports, queue,"
        " open_reports, reporters,"
        " reasons, opened_at, rank"
        " FROM item WHERE intranet_id = ? AND kind = ? AND remote_id IN (SELECT value FROM json_each(?))",
        (intranet_id, kind.value, json.dumps(list(remote_ids))),
    ).all()
    reports = _open_reports(connection, intranet_id, kind, [row.remote_id for row in rows])
    changes = []
    for row in rows:
        derived = _derive(row, reports.get(row.remote_id, []))
        if derived != tuple(row[6:]):
            changes.append((*derived, row.id))
    if changes:
        connection.exec_driver_sql(
            "UPDATE item SET queue = ?, open_reports = ?, reporters = ?, reasons = ?, opened_at = ?, rank = ?"
            " WHERE id = ?",
            changes,
        )
    return {change[-1] for change in changes}


def reported(connection: Connection, intranet_id: int, kind: Kind, remote_ids: Iterable[str]) -> set[str]:
    """Which of these items have an open report."""
    found = connection.exec_driver_sql(
        "SELECT DISTINCT subject_id FROM report WHERE intranet_id = ? AND subject_kind = ? AND state = 'open'"
        " AND subject_id IN (SELECT value FROM json_each(?))",
        (intranet_id, kind.value, json.dumps(list(remote_ids))),
    )
    return set(found.scalars())


def queued(connection: Connection, intranet_id: int, kind: Kind, remote_ids: Iterable[str]) -> set[str]:
    """Which of these items wait for a decision, or once did."""
    found = connection.exec_driver_sql(
        "SELECT remote_id FROM item WHERE intranet_id = ? AND kind = ? AND queue > 0"
        " AND remote_id IN (SELECT value FROM json_each(?))",
        (intranet_id, kind.value, json.dumps(list(remote_ids))),
    )
    return set(found.scalars())


def _open_reports(
    connection: Connection, intranet_id: int, kind: Kind, remote_ids: list[str]
) -> dict[str, list[OpenReport]]:
    found = connection.exec_driver_sql(
        "SELECT subject_id, reason, reporter_id, created_at FROM report"
        " WHERE intranet_id = ? AND subject_kind = ? AND state = 'open'"
        " AND subject_id IN (SELECT value FROM json_each(?)) ORDER BY created_at, id",
        (intranet_id, kind.value, json.dumps(remote_ids)),
    )
    reports: dict[str, list[OpenReport]] = {}
    for subject, reason, reporter, at in found:
        reports.setdefault(subject, []).append((reason, reporter, at))
    return reports


def _derive(row: Row[Any], reports: list[OpenReport]) -> tuple[int, int, int, int, int | None, float | None]:
    """(queue, open reports, reporters, reason bits, opened at, rank) of one item.

    Where the platform counts the open reports itself, its count wins over the reports that have come in.
    """
    held, state = row.state == State.HELD, State(row.state)
    stated = len(reports) if row.stated_reports is None else row.stated_reports
    reports = reports[:stated]
    waits = needs_decision(state, stated)
    if not waits and row.queue == ORDINARY and state not in MODERATED:
        return (ORDINARY, stated, 0, 0, None, None)
    reasons = {Reason(reason) for reason, _, _ in reports}
    if held:
        reasons |= set(from_bits(row.held_reasons, REASON_BITS)) or {Reason.NEEDS_APPROVAL}
    elif stated and not reasons:
        reasons = {Reason.OTHER}
    opened_at = row.created_at if held or not reports else reports[0][2]
    people = {reporter or f"unnamed-{number}" for number, (_, reporter, _) in enumerate(reports)}
    reporters = len(people) if reports else stated
    position = rank(reasons, reporters, held=held, opened_at_seconds=(opened_at or 0) / 1000)
    bits = to_bits(reasons, REASON_BITS)
    return (WAITS if waits else CLOSED, stated, reporters, bits, opened_at, position)
