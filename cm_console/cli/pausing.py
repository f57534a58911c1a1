"""`cm-console calendar pause | resume`: nothing appears until somebody says so."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cm_console.cli.calendar import moment, usual
from cm_console.cli.output import Output
from cm_console.cli.usage import Commands, Parser
from cm_console.domain.plan.item import DEFAULT_ZONE, moment_of
from cm_console.domain.severity import ExitCode
from cm_console.services.workspace import Workspace

if TYPE_CHECKING:
    from cm_console.domain.plan.pause import Pause


def add_words(calendar: Commands[Parser], common: Parser) -> None:
    """`calendar pause` and `calendar resume`."""
    pausing = calendar.add_parser("pause", parents=[common], help="let nothing appear until you say so")
    pausing.add_argument("--until", metavar="WHEN", help="wall time at which it ends by itself")
    pausing.add_argument("--reason", default="", metavar="TEXT", help="why, for yourself")
    calendar.add_parser("resume", parents=[common], help="publish again what comes from now on")


def pause(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Holds everything; what stands on an intranet is taken off with the next synchronisation."""
    until = moment_of(moment(wanted.until, usual(workspace)), DEFAULT_ZONE) if wanted.until else None
    return _answer(workspace, workspace.plan().pausing.pause(until, wanted.reason), output, on=True)


def resume(workspace: Workspace, _wanted: Namespace, output: Output) -> int:
    """Ends it; what was due in it waits for a choice."""
    ended = workspace.plan().pausing.resume()
    workspace.due.note_missed()
    return _answer(workspace, ended, output, on=False)


def _answer(workspace: Workspace, pause: Pause, output: Output, *, on: bool) -> int:
    standing = workspace.due.still_standing()
    said = f"Paused until {_wall(pause.until)}" if on and pause.until else "Paused" if on else "Going on"
    output.answer(
        {
            "paused": on,
            "since": _wall(pause.since),
            "until": _wall(pause.until),
            "timezone": DEFAULT_ZONE,
            "reason": pause.reason,
            "still_standing": standing,
        },
        [said, *([f"Still on an intranet, taken off at the next sync: {standing}"] if standing else [])],
    )
    return ExitCode.DONE


def _wall(at: datetime | None) -> str | None:
    """As a clock in the usual zone shows it."""
    if at is None:
        return None
    return at.astimezone(ZoneInfo(DEFAULT_ZONE)).replace(tzinfo=None).isoformat(" ", "minutes")
