"""`cm-console calendar schedule | catch-up | settle`: how what is planned gets onto an intranet."""

from __future__ import annotations

from argparse import Namespace

from cm_console.cli.calendar import answer, moment, usual
from cm_console.cli.output import Output
from cm_console.domain.plan.publication import Whose
from cm_console.domain.plan.series import Reach
from cm_console.domain.plan.status import Mode
from cm_console.services.workspace import Workspace


def schedule(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Lets an item go out at its time; it leaves with the next synchronisation."""
    mode = Mode(wanted.mode) if wanted.mode else None
    at = moment(wanted.at, usual(workspace)) if wanted.at else None
    return answer(
        workspace, [workspace.plan().calendar.schedule(wanted.id, mode, at, Reach(wanted.reach))], output
    )


def catch_up(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """What was missed goes out now, or at another time, or was done elsewhere."""
    workspace.due.note_missed()
    follow_up = workspace.plan().follow_up
    if wanted.at:
        entry = follow_up.plan_anew(wanted.id, moment(wanted.at, usual(workspace)))
    elif wanted.done:
        entry = follow_up.done_elsewhere(wanted.id)
    else:
        entry = follow_up.publish_now(wanted.id)
    return answer(workspace, [entry], output)


def settle(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Chooses after somebody changed an item on the server."""
    return answer(workspace, [workspace.plan().follow_up.settle(wanted.id, Whose(wanted.whose))], output)
