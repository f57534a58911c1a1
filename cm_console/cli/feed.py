"""`cm-console calendar feed …`: files that other calendars follow."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cm_console.cli.output import Output
from cm_console.cli.usage import Commands, Parser
from cm_console.cli.values import one_of, persona_ids
from cm_console.domain.changes import Changes, ConnectionStatus
from cm_console.domain.errors import AppError
from cm_console.domain.plan.feed import SETTING, Feed
from cm_console.domain.plan.status import Status
from cm_console.domain.severity import ExitCode
from cm_console.services.workspace import Workspace


def add_words(calendar: Commands[Parser], common: Parser) -> None:
    """`calendar feed add | list | remove | write`."""
    group = calendar.add_parser("feed", help="files that other calendars follow").add_subparsers(
        dest="deed", required=True, metavar="VERB"
    )
    adding = _verb(group, common, "add", "keep a file as the plan is, from now on")
    adding.add_argument("file", type=Path)
    adding.add_argument("--name", default="CM Console", metavar="TEXT", help="what other calendars call it")
    adding.add_argument("--status", action="append", default=[], metavar="STATUS")
    adding.add_argument("--persona", action="append", default=[], metavar="NAME")
    adding.add_argument("--no-events", action="store_true", help="without offline events")
    _verb(group, common, "list", "all of them")
    _verb(group, common, "remove", "delete one").add_argument("file", type=Path)
    _verb(group, common, "write", "bring all up to date now")


def _verb(group: Commands[Parser], common: Parser, name: str, what: str) -> Parser:
    verb = group.add_parser(name, parents=[common], help=what)
    verb.set_defaults(verb=f"feed {name}")
    return verb


def add(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Keeps a file as the plan is."""
    feed = Feed(
        str(wanted.file.absolute()),
        wanted.name,
        tuple(one_of(Status, name, "--status") for name in wanted.status),
        persona_ids(workspace, wanted.persona),
        not wanted.no_events,
    )
    feeds = workspace.plan().feeds(workspace.settings)
    feeds.add(feed)
    return _answer(feeds.all(), output)


def listed(workspace: Workspace, _wanted: Namespace, output: Output) -> int:
    """All feeds."""
    return _answer(workspace.plan().feeds(workspace.settings).all(), output)


def remove(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Deletes a feed and its file."""
    feeds = workspace.plan().feeds(workspace.settings)
    feeds.remove(str(wanted.file.absolute()))
    return _answer(feeds.all(), output)


def write(workspace: Workspace, _wanted: Namespace, output: Output) -> int:
    """Brings all files up to date."""
    count = workspace.plan().feeds(workspace.settings).write()
    output.answer({"written": count}, [f"Written: {count}"])
    return ExitCode.DONE


class Following:
    """Brings the feeds up to date after a command that changed the plan."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace, self._changed = workspace, False
        workspace.listen(self._note)

    def write(self, output: Output) -> None:
        """What cannot be written is told and changes nothing of what the command did."""
        if not self._changed or not self._workspace.settings.get(SETTING, list[object]()):
            return
        try:
            self._workspace.plan().feeds(self._workspace.settings).write()
        except AppError as error:
            output.message("\n".join(error.texts()))

    def _note(self, event: Changes | ConnectionStatus) -> None:
        self._changed = self._changed or (isinstance(event, Changes) and event.plan)


def document(feed: Feed) -> dict[str, Any]:
    """One feed, as JSON."""
    return {
        "file": feed.file,
        "name": feed.name,
        "statuses": [one.value for one in feed.statuses],
        "personas": list(feed.persona_ids),
        "events": feed.events,
    }


def _answer(feeds: Sequence[Feed], output: Output) -> int:
    output.answer({"feeds": [document(one) for one in feeds]}, [f"{one.name}: {one.file}" for one in feeds])
    return ExitCode.DONE
