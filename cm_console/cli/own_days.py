"""`cm-console days …`: what the organisation calls special, and how it plans."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cm_console.cli import customs as rhythm
from cm_console.cli.output import Output
from cm_console.cli.usage import Commands, Parser
from cm_console.domain.errors import BadValue
from cm_console.domain.plan.errors import UnknownEntry
from cm_console.domain.plan.own_days import OwnDays, Region, Returns, carnival
from cm_console.domain.plan.stored import Stored
from cm_console.domain.severity import ExitCode
from cm_console.services.workspace import Workspace

if TYPE_CHECKING:
    from cm_console.services.plan.own_days import (
        OwnCalendars,  # loads readers of files that few commands need
    )


def add_words(commands: Commands[Parser], common: Parser) -> None:
    """`days list | add | carnival | remove | import | set`."""
    group = commands.add_parser("days", help="holidays and days of your own").add_subparsers(
        dest="verb", required=True, metavar="VERB"
    )
    group.add_parser("list", parents=[common], help="your own days, and how you plan")
    adding = group.add_parser("add", parents=[common], help="give some days a name")
    adding.add_argument("name")
    adding.add_argument("first", metavar="FIRST", help="for example 2027-07-19")
    adding.add_argument("last", metavar="LAST", nargs="?", help="this day too; without it one day")
    adding.add_argument("--returns", default="once", choices=[one.value for one in Returns])
    for verb in (adding, group.add_parser("carnival", parents=[common], help="of every year, by Easter")):
        verb.add_argument("--free", action="store_true", help="most people do not work")
        rhythm.add_day_options(verb)
        verb.add_argument("--region", action="append", default=[], choices=[one.value for one in Region])
        verb.add_argument("--persona", action="append", default=[], metavar="NAME")
    group.add_parser("remove", parents=[common], help="let some days go").add_argument("id")
    importing = group.add_parser("import", parents=[common], help="the days of an iCalendar file")
    importing.add_argument("file", type=Path)
    importing.add_argument("--free", action="store_true", help="most people do not work on them")
    setting = group.add_parser("set", parents=[common], help="how you plan")
    setting.add_argument("--region", action="append", default=[], choices=[one.value for one in Region])
    setting.add_argument("--usual-time", metavar="HH:MM", help="for what has a day and no time yet")
    rhythm.add_options(setting)


def listed(workspace: Workspace, _wanted: Namespace, output: Output) -> int:
    """All own days, and how it is planned here."""
    return _answer(workspace.plan().own_calendars, output)


def add(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Gives some days a name."""
    first = _day(wanted.first)
    last = _day(wanted.last) if wanted.last else first
    if last < first:
        raise BadValue(value=wanted.last, field="LAST", possible=f"{first} or later")
    return _kept(workspace, OwnDays(wanted.name, first, last, Returns(wanted.returns)), wanted, output)


def carnival_days(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Carnival of every year, free in the south unless something else is said."""
    return _kept(workspace, carnival(date.today().year), wanted, output)  # noqa: DTZ011 - any year does


def remove(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Lets some days go."""
    calendars = workspace.plan().own_calendars
    if wanted.id not in {one.id for one in calendars.all()}:
        raise UnknownEntry(id=wanted.id)
    calendars.remove(wanted.id)
    return _answer(calendars, output)


def bring_in(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Adds the days of a file that are not here yet."""
    found = workspace.plan().own_calendars.bring_in(wanted.file, is_free=wanted.free)
    left_out = [f"Left out: {found.left_out}"] if found.left_out else []
    output.answer({"added": list(found.names), "left_out": found.left_out}, [*found.names, *left_out])
    return ExitCode.PARTLY if found.left_out else ExitCode.DONE


def set_customs(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Changes the regions that count, and the usual time."""
    calendars = workspace.plan().own_calendars
    customs = calendars.customs()
    if wanted.region:
        chosen = set(wanted.region)
        customs = replace(customs, regions=tuple(one for one in Region if one in chosen))
    if wanted.usual_time is not None:
        customs = replace(customs, usual_time=_time(wanted.usual_time))
    calendars.set_customs(rhythm.changed(customs, wanted))
    return _answer(calendars, output)


def document(stored: Stored[OwnDays]) -> dict[str, Any]:
    """One period, as JSON."""
    days = stored.value
    return {
        "id": stored.id,
        "name": days.name,
        "first": days.first.isoformat(),
        "last": days.last.isoformat(),
        "returns": days.returns.value,
        "free": days.is_free,
        "quiet": days.is_quiet,
        "quiet_hours": days.quiet_hours.name if days.quiet_hours else None,
        "regions": [region.value for region in days.regions],
        "personas": list(days.persona_ids),
    }


def _kept(workspace: Workspace, days: OwnDays, wanted: Namespace, output: Output) -> int:
    plan = workspace.plan()
    personas = tuple(plan.personas.find(name).id for name in wanted.persona)
    regions = tuple(Region(name) for name in wanted.region) or days.regions
    free = wanted.free or days.is_free
    made = replace(days, is_free=free, regions=regions, persona_ids=personas)
    plan.own_calendars.add(rhythm.quiet(made, wanted))
    return _answer(plan.own_calendars, output)


def _answer(calendars: OwnCalendars, output: Output) -> int:
    customs = calendars.customs()
    days = [document(one) for one in calendars.all()]
    regions, usual = [one.value for one in customs.regions], f"{customs.usual_time:%H:%M}"
    output.answer(
        {"days": days, "regions": regions, "usual_time": usual, **rhythm.document(customs)},
        [f"{one['first']} – {one['last']}  {one['name']}  ({one['id']})" for one in days]
        + [f"School holidays: {', '.join(regions)}", f"Usual time: {usual}"]
        + ([f"Quiet hours: {customs.quiet_hours.name}"] if customs.quiet_hours else []),
    )
    return ExitCode.DONE


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadValue(value=text, field="day", possible="a day like 2027-07-19") from error


def _time(text: str) -> time:
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError as error:
        raise BadValue(value=text, field="--usual-time", possible="a time like 09:00") from error
