"""`cm-console event …`: meeting each other, and what is told online around it."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from cm_console.cli.calendar import moment, usual
from cm_console.cli.landings import landing_document, landing_line
from cm_console.cli.output import Output
from cm_console.cli.usage import Commands, Parser
from cm_console.cli.values import day, intranet_id, persona_ids
from cm_console.domain.errors import BadValue
from cm_console.domain.plan.offline_event import EventKind, OfflineEvent
from cm_console.domain.plan.stored import Stored
from cm_console.domain.severity import ExitCode
from cm_console.services.workspace import Workspace

if TYPE_CHECKING:
    from cm_console.services.plan.events import Around  # loads what few commands need

NUMBERS = {"minutes": "how long", "capacity": "how many can come", "attendance": "how many came"}
TEXTS = {"place": "where", "outcome": "what came out of it", "notes": "for yourself; never leaves"}


def add_words(commands: Commands[Parser], common: Parser) -> None:
    """`event list | show | add | edit | remove | propose`."""
    group = commands.add_parser("event", help="workshops, drinks, walk-in hours …").add_subparsers(
        dest="verb", required=True, metavar="VERB"
    )
    listing = group.add_parser("list", parents=[common], help="all events, or those of some days")
    listing.add_argument("--from", dest="first", metavar="DAY")
    listing.add_argument("--to", dest="last", metavar="DAY", help="this day too")
    for name, what in (("show", "one, and what is told around it"), ("remove", "let one go; items stay")):
        group.add_parser(name, parents=[common], help=what).add_argument("event", metavar="TITLE")
    adding = group.add_parser("add", parents=[common], help="plan a new one")
    adding.add_argument("title")
    adding.add_argument("--at", required=True, metavar="WHEN", help="wall time, like “2026-12-17 16:00”")
    editing = group.add_parser("edit", parents=[common], help="change what is named")
    editing.add_argument("event", metavar="TITLE")
    editing.add_argument("--title", dest="title")
    editing.add_argument("--at", metavar="WHEN")
    editing.add_argument("--leave-items", action="store_true", help="when it moves, what is linked stays")
    for verb in (adding, editing):
        _options(verb)
    proposing = group.add_parser("propose", parents=[common], help="an announcement, a reminder, a look back")
    proposing.add_argument("event", metavar="TITLE")
    proposing.add_argument("--lang", action="append", default=[], choices=("nl", "en"))
    proposing.add_argument("--dry-run", action="store_true", help="only say what would stand when")


def _options(verb: Parser) -> None:
    verb.add_argument("--kind", choices=[one.value for one in EventKind])
    verb.add_argument("--persona", action="append", default=[], metavar="NAME")
    for name, what in NUMBERS.items():
        verb.add_argument(f"--{name}", type=int, metavar="N", help=what)
    for name, what in TEXTS.items():
        verb.add_argument(f"--{name}", metavar="TEXT", help=what)
    verb.add_argument("--topic", metavar="TEXT", help="the conversation online that it takes up")
    verb.add_argument("--intranet", metavar="NAME", help="where that conversation is")
    verb.add_argument("--post", metavar="ID", help="the post that began it")
    verb.add_argument("--community", metavar="ID", help="the community that it is in")


def listed(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """All events, or those of some days."""
    events = workspace.plan().events
    first = day(wanted.first, "--from") if wanted.first else date.min
    last = day(wanted.last, "--to") if wanted.last else date.max
    shown = (one for one in events.all() if first <= one.value.at.date() <= last)
    found = [document(one, _names(workspace)) for one in shown]
    output.answer({"events": found}, [f"{one['at']}  {one['kind']:<16} {one['title']}" for one in found])
    return ExitCode.DONE


def show(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """One event, with what is told around it and what it moved."""
    events = workspace.plan().events
    found = events.find(wanted.event)
    shown = document(found, _names(workspace)) | _around(events.around(found.id))
    output.answer({"event": shown}, [f"{name}: {value}" for name, value in shown.items()])
    return ExitCode.DONE


def add(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Plans a new event."""
    at = moment(wanted.at, keep=usual(workspace))
    made = workspace.plan().events.add(_filled(workspace, OfflineEvent(wanted.title, at), wanted))
    return _answer(workspace, made, output)


def edit(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Changes what is named, and leaves the rest."""
    events = workspace.plan().events
    found = events.find(wanted.event)
    after = _filled(workspace, found.value, wanted)
    if wanted.title is not None:
        after = replace(after, title=wanted.title)
    if wanted.at is not None:
        after = replace(after, at=moment(wanted.at, keep=found.value.at.time()))
    return _answer(workspace, events.edit(found.id, after, with_items=not wanted.leave_items), output)


def remove(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Lets an event go."""
    events = workspace.plan().events
    found = events.find(wanted.event)
    events.remove(found.id)
    output.answer({"removed": found.id}, [f"{found.value.title}: removed"])
    return ExitCode.DONE


def propose(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Plans what is told online before and after, or says what that would be."""
    events = workspace.plan().events
    found = events.find(wanted.event)
    landings = (events.would_propose if wanted.dry_run else events.propose)(found.id, wanted.lang)
    output.answer(
        {"dry_run": wanted.dry_run, "items": [landing_document(one) for one in landings]},
        [landing_line(one) for one in landings],
    )
    return ExitCode.DONE


def document(stored: Stored[OfflineEvent], personas: dict[str, str]) -> dict[str, Any]:
    """One event, as JSON."""
    event = stored.value
    return {
        "id": stored.id,
        "version": stored.version,
        "title": event.title,
        "kind": event.kind.value,
        "at": event.at.isoformat(sep=" ", timespec="minutes"),
        "timezone": event.timezone,
        "personas": [personas.get(one, one) for one in event.persona_ids],
        **{name: getattr(event, name) for name in (*NUMBERS, *TEXTS)},
        "topic": event.topic.text,
        "post": event.topic.post_id or None,
        "community": event.topic.community_id or None,
    }


def _around(around: Around) -> dict[str, Any]:
    uplift = around.uplift
    return {
        "before": [entry.id for entry in around.before],
        "after": [entry.id for entry in around.after],
        "activity": {
            "before": uplift.before,
            "after": uplift.after,
            "change": _rounded(uplift.change),
            "beside": _rounded(uplift.beside),
        }
        if uplift
        else None,
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _filled(workspace: Workspace, event: OfflineEvent, wanted: Namespace) -> OfflineEvent:
    names = (*NUMBERS, *TEXTS)
    parts: dict[str, Any] = {
        name: getattr(wanted, name) for name in names if getattr(wanted, name) is not None
    }
    for name in NUMBERS:
        if parts.get(name, 1) < (1 if name == "minutes" else 0):
            raise BadValue(value=parts[name], field=f"--{name}", possible="a number that is not negative")
    if wanted.kind:
        parts["kind"] = EventKind(wanted.kind)
    if wanted.persona:
        parts["persona_ids"] = persona_ids(workspace, wanted.persona)
    return replace(event, **parts, topic=replace(event.topic, **_topic(workspace, wanted)))


def _topic(workspace: Workspace, wanted: Namespace) -> dict[str, Any]:
    given = {"text": wanted.topic, "post_id": wanted.post, "community_id": wanted.community}
    parts: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    if wanted.intranet:
        parts["intranet_id"] = intranet_id(workspace, wanted.intranet)
    return parts


def _names(workspace: Workspace) -> dict[str, str]:
    return {one.id: one.value.name for one in workspace.plan().personas.all()}


def _answer(workspace: Workspace, stored: Stored[OfflineEvent], output: Output) -> int:
    shown = document(stored, _names(workspace))
    output.answer({"event": shown}, [f"{name}: {value}" for name, value in shown.items()])
    return ExitCode.DONE
