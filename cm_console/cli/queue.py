"""`cm-console queue …`"""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from cm_console.cli.output import Output, error_document
from cm_console.domain.errors import BadValue, UnknownIntranet
from cm_console.domain.moderation import LOCAL_ACTIONS, Action, State
from cm_console.domain.queue import Filter, ItemDetail, QueueRow, Scope, Sort
from cm_console.domain.severity import ExitCode
from cm_console.domain.text import plain_text
from cm_console.services.moderation import DecideResult
from cm_console.services.workspace import Workspace

READ_AT_ONCE = 200


def listed(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Lists items; by default what waits for a decision, most urgent first."""
    chosen = _filter(workspace, wanted)
    ids = workspace.queue.first_ids(chosen, Sort(wanted.sort), max(0, wanted.limit))
    rows: list[QueueRow] = []
    for start in range(0, len(ids), READ_AT_ONCE):
        rows += workspace.queue.rows(ids[start : start + READ_AT_ONCE])
    total = workspace.queue.total(chosen)
    output.answer(
        {"total": total, "items": [row_document(row) for row in rows]},
        [_line(row) for row in rows] + [f"{len(rows)} of {total}"],
    )
    return ExitCode.DONE


def show(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Everything about one item."""
    detail = workspace.queue.detail(wanted.id)
    output.answer(detail_document(detail), _detail_lines(detail))
    return ExitCode.DONE


def decide(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Decides about items; it is sent by `push`, `sync` or the window."""
    action = Action(wanted.action)
    result = workspace.moderation.decide(
        wanted.ids,
        action,
        reason=wanted.reason,
        message="" if action in {Action.EDIT, Action.REPLY, Action.NOTE} else wanted.message,
        text=wanted.message,
        title=wanted.title,
    )
    return _answer(result, output)


def undo(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Takes back what has not been sent."""
    return _answer(workspace.moderation.undo([wanted.id]), output)


def row_document(row: QueueRow) -> dict[str, Any]:
    """One item of the list, as JSON."""
    return {
        "id": row.id,
        "intranet": row.intranet,
        "kind": row.kind.value,
        "remote_id": row.remote_id,
        "state": row.state.value,
        "shown_state": row.shown_state.value,
        "waits": row.waits,
        "author": row.author,
        "community": row.community,
        "created_at": row.created_at.isoformat() if row.created_at else None,
        "title": row.title,
        "excerpt": row.excerpt,
        "reasons": [reason.value for reason in row.reasons],
        "open_reports": row.open_reports,
        "priority": round(row.urgency.total, 1),
        "actions": [action.value for action in row.actions],
        "pending": row.pending.operation_id if row.pending else None,
    }


def detail_document(detail: ItemDetail) -> dict[str, Any]:
    """One item with everything around it, as JSON."""
    return {
        **row_document(detail.row),
        "text": plain_text(detail.text),
        "html": detail.safe_html,
        "links": list(detail.links),
        "local_actions": sorted(action.value for action in LOCAL_ACTIONS),
        "thread": [
            {"id": row.id, "author": row.author, "excerpt": row.excerpt, "state": row.state.value}
            for row in detail.thread
        ],
        "reports": [
            {"reason": row.reason.value, "note": row.note, "state": row.state.value} for row in detail.reports
        ],
        "history": [
            {
                "at": row.at.isoformat() if row.at else None,
                "actor": row.actor,
                "what": row.what,
                "text": row.text,
            }
            for row in detail.history
        ],
    }


def _filter(workspace: Workspace, wanted: Namespace) -> Filter:
    scope, states = _scope(wanted.state)
    intranets: tuple[int, ...] = ()
    if wanted.intranet:
        found = [choice.id for choice in workspace.queue.intranets() if choice.name == wanted.intranet]
        if not found:
            raise UnknownIntranet(name=wanted.intranet)
        intranets = tuple(found)
    return Filter(scope=scope, states=states, intranet_ids=intranets, text=wanted.search)


PLATFORM_WORDS = {"hold": "held", "pending": "held", "approved": "visible", "trash": "removed"}


def _scope(name: str) -> tuple[Scope, tuple[State, ...]]:
    """A scope by its name, or all items in one state (a platform's own word for it will do)."""
    name = PLATFORM_WORDS.get(name, name)
    scopes, states = {scope.value for scope in Scope}, {state.value for state in State}
    if name in scopes:
        return Scope(name), ()
    if name in states:
        return Scope.ALL, (State(name),)
    raise BadValue(value=name, field="--state", possible=", ".join(sorted(scopes | states)))


def _answer(result: DecideResult, output: Output) -> int:
    document = {
        "accepted": [{"id": one.item_id, "operation_id": one.operation_id} for one in result.accepted],
        "refused": [
            {
                "id": one.item_id,
                "code": one.error.code,
                "message": ". ".join(one.error.texts()),
                "error": error_document(one.error),
            }
            for one in result.refused
        ],
    }
    lines = [f"{one.item_id}: kept" for one in result.accepted]
    lines += [f"{one.item_id}: {one.error.texts()[0]}" for one in result.refused]
    output.answer(document, lines)
    return ExitCode.PARTLY if result.refused else ExitCode.DONE


def _line(row: QueueRow) -> str:
    return f"{row.id:>8}  {row.state:<8} {row.intranet} · {row.community} · {row.author}: {row.excerpt[:80]}"


def _detail_lines(detail: ItemDetail) -> list[str]:
    row = detail.row
    return [
        f"{row.kind} {row.remote_id} on {row.intranet}, {row.state}",
        f"{row.author} in {row.community}, {row.created_at}",
        row.title,
        plain_text(detail.text),
        f"Reasons: {', '.join(row.reasons) or '–'}; open reports: {row.open_reports}",
        f"Possible: {', '.join(detail.offered)}",
    ]
