"""`cm-console sync` and `cm-console push`"""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from threading import Event
from typing import Any

from cm_console.cli.outbox import operation_document, outcome
from cm_console.cli.output import Output, error_document
from cm_console.domain.commands import ATTENTION_STATES, OPEN_STATES, OperationState
from cm_console.domain.errors import AppError
from cm_console.domain.severity import ExitCode
from cm_console.host.secrets import token_from_environment
from cm_console.services.first_sync import TOKEN_VARIABLE
from cm_console.services.workspace import Workspace
from cm_console.store.connections import Connected
from cm_console.sync.cycle import SyncReport


def sync(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Synchronises the named intranets, or all; one that fails does not hold up the others."""
    documents, lines, codes, failures = [], [], {ExitCode.DONE}, []
    for connected in workspace.intranets.connected(tuple(wanted.names)):
        _borrow_token(workspace, connected)
        try:
            report = workspace.synchroniser.sync(
                connected,
                Event(),
                full=wanted.full,
                push=not wanted.no_push,
                progress=_print_progress if wanted.progress else None,
            )
        except AppError as error:
            documents.append({"name": connected.name, "error": error_document(error)})
            failures.append(error)
            codes.add(error.exit_code)
        else:
            documents.append(report_document(report))
            lines.append(report_line(report))
            if any(report.sent[state] for state in ATTENTION_STATES):
                codes.add(ExitCode.PARTLY)
    document: dict[str, Any] = {"intranets": documents}
    if failures:
        document["error"] = error_document(failures[0])
    output.answer(document, lines)
    for failure in failures:
        output.message("\n".join(failure.texts()))
    return max(codes)


def push(workspace: Workspace, _wanted: Namespace, output: Output) -> int:
    """Sends what waits now."""
    waiting = [row.operation_id for row in workspace.queue.operations_in(OPEN_STATES)]
    failures: list[AppError] = []
    for connected in workspace.intranets.connected():
        try:
            workspace.synchroniser.push(connected, Event())
        except AppError as error:
            failures.append(error)
    rows = [row for row in workspace.queue.operations_in(OperationState) if row.operation_id in set(waiting)]
    document: dict[str, Any] = {"operations": [operation_document(row) for row in rows]}
    if failures:
        document["error"] = error_document(failures[0])
    output.answer(document, [f"{row.action} {row.summary!r}: {row.state} {row.error_title}" for row in rows])
    for failure in failures:
        output.message("\n".join(failure.texts()))
    return failures[0].exit_code if failures else outcome(rows)


def report_document(report: SyncReport) -> dict[str, Any]:
    """What a synchronisation did, as JSON."""
    return {
        "name": report.name,
        "requests": report.requests,
        "writes": report.writes,
        "seconds": round(report.seconds, 3),
        "resources": {
            resource: {
                "fetched": counts.fetched,
                "inserted": counts.inserted,
                "updated": counts.updated,
                "deleted": counts.deleted,
            }
            for resource, counts in sorted(report.resources.items())
        },
        "sent": {state.value: count for state, count in report.sent.items()},
        "planned": {outcome.value: count for outcome, count in report.planned.items()},
    }


def report_line(report: SyncReport) -> str:
    """What a synchronisation did, for a person."""
    parts = [
        f"{resource}: {counts.inserted} new, {counts.updated} changed, {counts.deleted} gone"
        for resource, counts in sorted(report.resources.items())
        if counts.written
    ]
    what = "; ".join(parts) or "nothing new"
    return f"{report.name}: {what} ({report.requests} requests, {report.seconds:.1f} s)"


def _print_progress(fetched: dict[str, int]) -> None:
    print(json.dumps(fetched), file=sys.stderr, flush=True)


def _borrow_token(workspace: Workspace, connected: Connected) -> None:
    """The window lends its token to the process that does the first synchronisation."""
    token = token_from_environment(TOKEN_VARIABLE)
    if token:
        workspace.intranets.lend_token(connected, token)
