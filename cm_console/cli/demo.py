"""`cm-console demo` and `cm-console demo-server`"""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from threading import Event

from platformdirs import user_data_path

from cm_console.cli.demo_session import DemoSession
from cm_console.cli.output import Output
from cm_console.cli.program import Program
from cm_console.cli.sync import report_document, report_line
from cm_console.demo.server import DemoIntranet
from cm_console.domain.errors import BadValue
from cm_console.domain.moderation import Action
from cm_console.domain.queue import Filter, Sort
from cm_console.domain.severity import ExitCode
from cm_console.host.paths import Profile
from cm_console.services.workspace import Workspace
from cm_console.store.connections import Connected
from cm_console.sync.cycle import SyncReport

SAMPLE: tuple[tuple[Action, int, str], ...] = (
    (Action.APPROVE, 3, ""),
    (Action.REMOVE, 1, ""),
    (Action.REPLY, 1, "Dank je wel voor je bericht, ik kijk ernaar."),
)


def demo_profile() -> Profile:
    """The demo keeps its data apart from the real work."""
    return Profile(user_data_path("CM Console Demo", appauthor=False))


def serve(wanted: Namespace) -> int:
    """Only the server: one line of JSON when it is ready, then it runs until it is stopped."""
    server = DemoIntranet(wanted.folder, wanted.people, wanted.posts, wanted.seed, wanted.port, wanted.faults)
    try:
        server.start()
    except (OSError, ValueError) as error:
        raise BadValue(value=str(error), field="demo-server", possible="a free port, a fault plan") from error
    print(json.dumps({"url": server.url, "token": server.token}), flush=True)
    if wanted.until_closed:
        sys.stdin.read()
        server.stop()
    else:
        server.serve_forever()
    return ExitCode.DONE


def demo(program: Program, profile: Profile, wanted: Namespace, output: Output) -> int:
    """The console with an invented intranet; without a display a round of work and pictures of it."""
    session = DemoSession()
    try:
        workspace = program.open_workspace(profile)
        try:
            connected = session.start(workspace, (wanted.people, wanted.posts, wanted.seed))
            output.message(f"The demo intranet runs at {connected.url}.")
            if not program.has_display():
                return _without_display(program, workspace, session, connected, wanted.screens, output)
        finally:
            workspace.close()
        return program.run_window(profile)
    finally:
        session.close()


def _without_display(
    program: Program,
    workspace: Workspace,
    session: DemoSession,
    connected: Connected,
    out: Path,
    output: Output,
) -> int:
    report = workspace.synchroniser.sync(connected, Event())
    decided = list(_sample_decisions(workspace))
    workspace.synchroniser.push(connected, Event())
    session.rehearse(workspace, Event())
    states = {row.operation_id: row.state.value for row in workspace.queue.operations()}
    files = []
    for language, theme in (("nl", "light"), ("en", "dark")):
        folder = out / f"{language}-{theme}"
        files += program.render_screens(workspace, folder, language=language, theme=theme, size=(1366, 768))
    _report(report, [(action, states[operation]) for action, operation in decided], files, output)
    return ExitCode.DONE


def _sample_decisions(workspace: Workspace) -> Iterable[tuple[Action, str]]:
    for action, count, text in SAMPLE:
        ids = workspace.queue.first_ids(Filter(), Sort.PRIORITY, 50)
        fitting = [row.id for row in workspace.queue.rows(ids) if action in row.actions][:count]
        for accepted in workspace.moderation.decide(fitting, action, text=text).accepted:
            yield action, accepted.operation_id


def _report(report: SyncReport, decided: list[tuple[Action, str]], files: list[Path], output: Output) -> None:
    output.answer(
        {
            "sync": report_document(report),
            "decided": [{"action": action.value, "state": state} for action, state in decided],
            "screens": [str(file) for file in files],
        },
        [
            report_line(report),
            *(f"{action.value}: {state}" for action, state in decided),
            f"{len(files)} pictures in {files[0].parent.parent if files else '-'}",
        ],
    )
