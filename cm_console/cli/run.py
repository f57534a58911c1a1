"""Finds the command, runs it, and turns what happened into an exit code."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from cm_console.cli import (
    calendar,
    campaign,
    demo,
    event,
    feed,
    gaps,
    housekeeping,
    intranets,
    kept_text,
    outbox,
    own_days,
    pausing,
    persona,
    publishing,
    queue,
    reviewing,
    slots,
    sync,
    template,
)
from cm_console.cli.output import Output
from cm_console.cli.parser import make_parser
from cm_console.cli.program import Program
from cm_console.domain.errors import AppError
from cm_console.domain.severity import ExitCode
from cm_console.host.paths import Profile, default_profile
from cm_console.services.workspace import Workspace

Command = Callable[[Workspace, Namespace, Output], int]
COMMANDS: dict[tuple[str, str], Command] = {
    ("intranet", "add"): intranets.add,
    ("intranet", "list"): intranets.listed,
    ("intranet", "test"): intranets.test,
    ("intranet", "remove"): intranets.remove,
    ("sync", ""): sync.sync,
    ("push", ""): sync.push,
    ("queue", "list"): queue.listed,
    ("queue", "show"): queue.show,
    ("queue", "decide"): queue.decide,
    ("queue", "undo"): queue.undo,
    ("outbox", "list"): outbox.listed,
    ("outbox", "retry"): outbox.retry,
    ("outbox", "discard"): outbox.discard,
    ("persona", "list"): persona.listed,
    ("persona", "show"): persona.show,
    ("persona", "add"): persona.add,
    ("persona", "edit"): persona.edit,
    ("persona", "remove"): persona.remove,
    ("calendar", "list"): calendar.listed,
    ("calendar", "find"): calendar.found,
    ("calendar", "add"): calendar.add,
    ("calendar", "edit"): calendar.edit,
    ("calendar", "move"): calendar.move,
    ("calendar", "step"): calendar.step,
    ("calendar", "schedule"): publishing.schedule,
    ("calendar", "catch-up"): publishing.catch_up,
    ("calendar", "settle"): publishing.settle,
    ("calendar", "cancel"): calendar.cancel,
    ("calendar", "gaps"): gaps.gaps,
    ("calendar", "suggest"): gaps.suggest,
    ("calendar", "export"): calendar.export,
    ("calendar", "import"): calendar.bring_in,
    ("calendar", "template list"): template.listed,
    ("calendar", "template apply"): template.apply,
    ("calendar", "template make"): template.make,
    ("calendar", "template remove"): template.remove,
    ("calendar", "template export"): template.export,
    ("calendar", "template import"): template.bring_in,
    ("calendar", "feed add"): feed.add,
    ("calendar", "feed list"): feed.listed,
    ("calendar", "feed remove"): feed.remove,
    ("calendar", "feed write"): feed.write,
    ("calendar", "text list"): kept_text.listed,
    ("calendar", "text add"): kept_text.add,
    ("calendar", "text remove"): kept_text.remove,
    ("calendar", "slots list"): slots.listed,
    ("calendar", "slots add"): slots.add,
    ("calendar", "slots remove"): slots.remove,
    ("calendar", "next-slot"): slots.next_slot,
    ("calendar", "capacity"): slots.capacity,
    ("calendar", "pause"): pausing.pause,
    ("calendar", "resume"): pausing.resume,
    ("calendar", "review"): reviewing.review,
    ("calendar", "comment"): reviewing.comment,
    ("calendar", "approval"): reviewing.approval,
    ("calendar", "undo"): calendar.undo,
    ("calendar", "redo"): calendar.redo,
    ("campaign", "list"): campaign.listed,
    ("campaign", "add"): campaign.add,
    ("campaign", "edit"): campaign.edit,
    ("campaign", "remove"): campaign.remove,
    ("campaign", "shift"): campaign.shift,
    ("event", "list"): event.listed,
    ("event", "show"): event.show,
    ("event", "add"): event.add,
    ("event", "edit"): event.edit,
    ("event", "remove"): event.remove,
    ("event", "propose"): event.propose,
    ("days", "list"): own_days.listed,
    ("days", "add"): own_days.add,
    ("days", "carnival"): own_days.carnival_days,
    ("days", "remove"): own_days.remove,
    ("days", "import"): own_days.bring_in,
    ("days", "set"): own_days.set_customs,
    ("doctor", ""): housekeeping.doctor,
    ("backup", ""): housekeeping.backup,
}


def run(arguments: Sequence[str], program: Program) -> int:
    """Runs one command line; returns the exit code of `domain.severity.ExitCode`."""
    output = Output(as_json="--json" in arguments)
    try:
        wanted = make_parser().parse_args(arguments)
        return _dispatch(wanted, program, output)
    except AppError as error:
        output.error(error)
        return error.exit_code
    except KeyboardInterrupt:
        print("Stopped. What was done so far is kept.", file=sys.stderr)
        return ExitCode.PARTLY


def _dispatch(wanted: Namespace, program: Program, output: Output) -> int:
    profile = Profile(wanted.profile.absolute()) if wanted.profile else None
    if wanted.command is None:
        return program.run_window(profile or default_profile())
    if wanted.command == "demo-server":
        return demo.serve(wanted)
    if wanted.command == "demo":
        return demo.demo(program, profile or demo.demo_profile(), wanted, output)
    with_profile = profile or default_profile()
    if wanted.command == "restore":
        return housekeeping.restore(program, with_profile, wanted, output)
    workspace = program.open_workspace(with_profile)
    for notice in workspace.notices:
        output.message("\n".join(notice.texts()))
    following = feed.Following(workspace)
    try:
        if wanted.command == "screens":
            return housekeeping.screens(workspace, wanted, output, program)
        code = COMMANDS[wanted.command, getattr(wanted, "verb", "")](workspace, wanted, output)
        following.write(output)
        return code
    finally:
        workspace.close()
