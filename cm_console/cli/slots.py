"""`cm-console calendar slots … | next-slot | capacity`: fixed moments of the week, and who has time."""

from __future__ import annotations

from argparse import Namespace
from datetime import time
from typing import Any

from cm_console.cli.calendar import answer, days
from cm_console.cli.output import Output
from cm_console.cli.usage import Commands, Parser
from cm_console.cli.values import intranet_id
from cm_console.domain.errors import BadValue
from cm_console.domain.plan.purpose import Purpose
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.week_slot import WeekSlot
from cm_console.domain.plan.workload import Load
from cm_console.domain.severity import ExitCode
from cm_console.services.workspace import Workspace

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MOST_HOURS = 168


def add_words(calendar: Commands[Parser], common: Parser) -> None:
    """`calendar slots list | add | remove`, `calendar next-slot` and `calendar capacity`."""
    group = calendar.add_parser("slots", help="fixed moments of the week").add_subparsers(
        dest="deed", required=True, metavar="VERB"
    )
    _verb(group, common, "list", "all of them")
    adding = _verb(group, common, "add", "keep a fixed moment of the week")
    adding.add_argument("weekday", choices=WEEKDAYS)
    adding.add_argument("at", metavar="HH:MM", help="wall time, for example 10:00")
    adding.add_argument("--persona", metavar="NAME", help="only for items for them")
    adding.add_argument("--intranet", metavar="NAME", help="only for items on it")
    adding.add_argument("--purpose", choices=[purpose.value for purpose in Purpose])
    _verb(group, common, "remove", "let one go").add_argument("id")
    going = calendar.add_parser("next-slot", parents=[common], help="put items on the next free slots")
    going.add_argument("ids", nargs="+", metavar="ID")
    telling = calendar.add_parser("capacity", parents=[common], help="who takes care of how much")
    telling.add_argument("--from", dest="first", metavar="DAY", help="for example 2026-12-01")
    telling.add_argument("--to", dest="last", metavar="DAY", help="this day too")
    telling.add_argument("--owner", metavar="NAME", help="whose hours a week to keep")
    telling.add_argument("--hours", metavar="N", help="how many; “-” when nobody knows")


def _verb(group: Commands[Parser], common: Parser, name: str, what: str) -> Parser:
    verb = group.add_parser(name, parents=[common], help=what)
    verb.set_defaults(verb=f"slots {name}")
    return verb


def listed(workspace: Workspace, _wanted: Namespace, output: Output) -> int:
    """All slots, in the order of the week."""
    return _answer(workspace, output)


def add(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Keeps a new slot."""
    plan = workspace.plan()
    plan.slots.add(
        WeekSlot(
            WEEKDAYS.index(wanted.weekday),
            clock(wanted.at, "HH:MM"),
            plan.personas.find(wanted.persona).id if wanted.persona else "",
            intranet_id(workspace, wanted.intranet) if wanted.intranet else None,
            Purpose(wanted.purpose) if wanted.purpose else None,
        )
    )
    return _answer(workspace, output)


def remove(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Lets a slot go."""
    workspace.plan().slots.remove(wanted.id)
    return _answer(workspace, output)


def next_slot(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Puts items on the next free slots, one after the other."""
    plan = workspace.plan()
    found = plan.slots.place(wanted.ids)
    for title in found.left:
        output.message(f"No free slot: {title}")
    answer(workspace, [plan.calendar.get(entry_id) for entry_id, _ in found.placed], output)
    return ExitCode.PARTLY if found.left else ExitCode.DONE


def capacity(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """The work of each owner and week; with `--hours` keeps how many somebody has."""
    workloads = workspace.plan().workloads
    if (wanted.hours is None) != (wanted.owner is None):
        raise BadValue(value=wanted.owner or wanted.hours, field="--owner", possible="--owner NAME --hours N")
    if wanted.hours == "-":
        workloads.forget(wanted.owner)
    elif wanted.hours is not None:
        workloads.set_hours(wanted.owner, _hours(wanted.hours))
    found = workloads.between(*days(wanted))
    rows = list(zip(found.owners, found.loads, strict=True))
    output.answer(
        {
            "weeks": [week.name for week in found.weeks],
            "owners": [{"owner": name, "weeks": [_document(one) for one in loads]} for name, loads in rows],
        },
        [
            f"{'':<18}" + "".join(f"{week.name[5:]:>14}" for week in found.weeks),
            *(f"{name[:17]:<18}" + "".join(f"{_told(one):>14}" for one in loads) for name, loads in rows),
        ],
    )
    return ExitCode.DONE


def clock(text: str, field: str) -> time:
    """A time of the clock. Raises `BadValue`."""
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError as error:
        raise BadValue(value=text, field=field, possible="a time like 10:00") from error


def _hours(text: str) -> float:
    try:
        hours = float(text)
    except ValueError:
        hours = -1
    if not 0 <= hours <= MOST_HOURS:
        raise BadValue(value=text, field="--hours", possible=f"0–{MOST_HOURS}")
    return hours


def _document(load: Load) -> dict[str, Any]:
    return {"minutes": load.minutes, "items": load.items, "hours": load.hours, "over": load.is_over}


def _told(load: Load) -> str:
    used = f"{load.minutes / 60:.1f}"
    return f"{used} h" if load.hours is None else f"{used} of {load.hours:g} h{'!' if load.is_over else ''}"


def _answer(workspace: Workspace, output: Output) -> int:
    plan = workspace.plan()
    personas = {one.id: one.value.name for one in plan.personas.all()}
    intranets = {choice.id: choice.name for choice in workspace.queue.intranets()}
    slots = [_slot(one, personas, intranets) for one in plan.slots.all()]
    output.answer(
        {"slots": slots},
        [
            "  ".join(
                filter(None, (one["weekday"], one["at"], one["persona"], one["intranet"], one["purpose"]))
            )
            + f"  ({one['id']})"
            for one in slots
        ],
    )
    return ExitCode.DONE


def _slot(stored: Stored[WeekSlot], personas: dict[str, str], intranets: dict[int, str]) -> dict[str, Any]:
    slot = stored.value
    return {
        "id": stored.id,
        "weekday": WEEKDAYS[slot.weekday],
        "at": f"{slot.at:%H:%M}",
        "persona": personas.get(slot.persona_id, slot.persona_id) or None,
        "intranet": intranets.get(slot.intranet_id or 0),
        "purpose": slot.purpose.value if slot.purpose else None,
    }
