"""`cm-console outbox …`"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from cm_console.cli.output import Output
from cm_console.domain.commands import ATTENTION_STATES, OPEN_STATES, OperationState
from cm_console.domain.errors import BadValue
from cm_console.domain.queue import OperationRow
from cm_console.domain.severity import ExitCode
from cm_console.services.workspace import Workspace


def listed(workspace: Workspace, _wanted: Namespace, output: Output) -> int:
    """What waits to be sent, what stopped and why, and what arrived lately."""
    _answer(workspace.queue.operations(), output)
    return ExitCode.DONE


def retry(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Tries a stopped decision again, after a conflict on the item as it is now."""
    row = _find(workspace, wanted.operation_id)
    if row.state is OperationState.CONFLICT:
        workspace.moderation.send_again(row.operation_id)
    else:
        workspace.moderation.retry(row.operation_id)
    _answer([_find(workspace, wanted.operation_id)], output)
    return ExitCode.DONE


def discard(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Lets a decision go that did not arrive."""
    workspace.moderation.discard(_find(workspace, wanted.operation_id).operation_id)
    _answer([_find(workspace, wanted.operation_id)], output)
    return ExitCode.DONE


def operation_document(row: OperationRow) -> dict[str, Any]:
    """A decision on its way, as JSON."""
    return {
        "operation_id": row.operation_id,
        "item_id": row.item_id,
        "intranet": row.intranet,
        "action": row.action.value,
        "state": row.state.value,
        "error": {"code": row.error, "title": row.error_title, "hint": row.error_hint} if row.error else None,
        "attempts": row.attempts,
        "decided_at": row.decided_at.isoformat(),
    }


def outcome(rows: Sequence[OperationRow]) -> int:
    """The exit code that fits what became of decisions."""
    stopped = ATTENTION_STATES | OPEN_STATES
    return ExitCode.PARTLY if any(row.state in stopped for row in rows) else ExitCode.DONE


def _find(workspace: Workspace, operation_id: str) -> OperationRow:
    for row in workspace.queue.operations_in(OperationState):
        if row.operation_id == operation_id:
            return row
    raise BadValue(value=operation_id, field="the decision", possible="see “outbox list”")


def _answer(rows: Sequence[OperationRow], output: Output) -> None:
    output.answer(
        {"operations": [operation_document(row) for row in rows]},
        [f"{row.operation_id}  {row.state:<10} {row.action:<8} {row.summary}" for row in rows]
        or ["Nothing waits to be sent."],
    )
