"""The words of `cm-console persona` and `cm-console calendar`."""

from __future__ import annotations

from pathlib import Path

from cm_console.cli import feed, item_options, kept_text, pausing, persona_options, reviewing, slots, template
from cm_console.cli.usage import Commands, Parser
from cm_console.domain.plan.item import Format
from cm_console.domain.plan.purpose import Purpose
from cm_console.domain.plan.series import Reach
from cm_console.domain.plan.status import STEPS, Mode
from cm_console.domain.plan.target import Target

LISTS = {
    "tasks": "what they do all day",
    "needs": "what they look for",
    "frustrations": "what stands in their way",
    "joys": "what makes their day",
    "channels": "where they can be reached",
    "units": "org units that they belong to",
    "locations": "places where they work",
    "levels": "job levels",
    "roles": "roles on the intranet",
}


def add_persona(commands: Commands[Parser], common: Parser) -> None:
    """`persona list | show | add | edit | remove`."""
    group = commands.add_parser("persona", help="whom you plan for").add_subparsers(
        dest="verb", required=True, metavar="VERB"
    )
    group.add_parser("list", parents=[common], help="all personas, and how many colleagues each describes")
    for verb, what in (("show", "everything about one"), ("remove", "let one go")):
        group.add_parser(verb, parents=[common], help=what).add_argument("persona", metavar="NAME")
    adding = group.add_parser("add", parents=[common], help="describe a new one")
    adding.add_argument("name")
    editing = group.add_parser("edit", parents=[common], help="change what is named")
    editing.add_argument("persona", metavar="NAME")
    editing.add_argument("--name", dest="name")
    _persona_options(adding)
    _persona_options(editing)


def _persona_options(verb: Parser) -> None:
    verb.add_argument("--one-liner", dest="one_liner", metavar="TEXT")
    verb.add_argument("--language", choices=("nl", "en"))
    verb.add_argument("--size", type=int, metavar="N", help="an estimate, where nobody can count")
    verb.add_argument("--at-least", type=float, metavar="N", help="items a week that they should get")
    verb.add_argument("--at-most", type=float, metavar="N", help="items a week that they can take")
    persona_options.add_options(verb)
    for name, what in LISTS.items():
        verb.add_argument(f"--{name[:-1]}", dest=name, action="append", default=[], metavar="TEXT", help=what)


def add_calendar(commands: Commands[Parser], common: Parser) -> None:
    """`calendar list | find | add | edit | move | step | cancel | gaps | suggest | export | import | …`."""
    group = commands.add_parser("calendar", help="what is planned").add_subparsers(
        dest="verb", required=True, metavar="VERB"
    )
    _looking_verbs(group, common)
    adding = group.add_parser("add", parents=[common], help="plan something new")
    adding.add_argument("--at", metavar="WHEN", help="wall time, for example “2026-12-01 09:00”")
    adding.add_argument("--rrule", metavar="RULE", help="how it comes back, for example FREQ=WEEKLY;BYDAY=TU")
    adding.add_argument("--version-of", metavar="ID", help="the same for others: begins as this item")
    _item_options(adding)
    editing = group.add_parser("edit", parents=[common], help="change what is named")
    editing.add_argument("id")
    editing.add_argument("--rrule", metavar="RULE", help="let what stands by itself come back")
    _item_options(editing)
    moving = group.add_parser("move", parents=[common], help="another time; a day alone keeps the time")
    moving.add_argument("id")
    moving.add_argument("at", metavar="WHEN", help="wall time, a day, or “-” for the tray of ideas")
    moving.add_argument("--versions", action="store_true", help="its other versions move by as much")
    stepping = group.add_parser("step", parents=[common], help="the next step of the work")
    stepping.add_argument("id")
    stepping.add_argument("status", choices=[step.value for step in STEPS])
    scheduling = group.add_parser("schedule", parents=[common], help="let it go out at its time")
    scheduling.add_argument("id")
    scheduling.add_argument("--mode", choices=[mode.value for mode in Mode], help="who publishes it")
    scheduling.add_argument("--at", metavar="WHEN", help="another wall time than the one it has")
    catching = group.add_parser("catch-up", parents=[common], help="publish now what was missed, or …")
    catching.add_argument("id")
    choice = catching.add_mutually_exclusive_group()
    choice.add_argument("--at", metavar="WHEN", help="… at another wall time")
    choice.add_argument("--done", action="store_true", help="… it was done elsewhere")
    settling = group.add_parser("settle", parents=[common], help="somebody changed it on the intranet")
    settling.add_argument("id")
    settling.add_argument("whose", choices=("mine", "theirs"), help="whose version holds")
    cancelling = group.add_parser("cancel", parents=[common], help="call it off")
    cancelling.add_argument("id")
    for changing in (editing, moving, cancelling, scheduling, stepping):
        changing.add_argument("--reach", default=Reach.THIS.value, choices=[reach.value for reach in Reach])
    _gap_verbs(group, common)
    _file_verbs(group, common)
    template.add_words(group, common)
    feed.add_words(group, common)
    reviewing.add_words(group, common)
    kept_text.add_words(group, common)
    slots.add_words(group, common)
    pausing.add_words(group, common)
    for verb, what in (("undo", "take back the last change"), ("redo", "do again what was taken back last")):
        group.add_parser(verb, parents=[common], help=what)


def _file_verbs(group: Commands[Parser], common: Parser) -> None:
    exporting = group.add_parser("export", parents=[common], help="a file for other programs")
    exporting.add_argument("file", type=Path)
    exporting.add_argument("--format", default="ics", choices=("ics", "csv"))
    exporting.add_argument("--status", action="append", default=[], metavar="STATUS")
    importing = group.add_parser("import", parents=[common], help="add what a file holds (.ics or .csv)")
    importing.add_argument("file", type=Path)
    importing.add_argument("--dry-run", action="store_true", help="only say what would be added")


def _looking_verbs(group: Commands[Parser], common: Parser) -> None:
    listing = group.add_parser("list", parents=[common], help="what stands when, and the undated ideas")
    _day_options(listing)
    finding = group.add_parser("find", parents=[common], help="look for words in the whole plan")
    finding.add_argument("words", nargs="+", metavar="WORD")
    for looking in (listing, finding):
        looking.add_argument("--persona", action="append", default=[], metavar="NAME")
        looking.add_argument("--status", action="append", default=[], metavar="STATUS")
        looking.add_argument("--phase", action="append", default=[], metavar="NAME")
        looking.add_argument(
            "--owner",
            action="append",
            default=[],
            metavar="NAME",
            help="“-” for nobody yet",
        )


def _gap_verbs(group: Commands[Parser], common: Parser) -> None:
    targets = [target.value for target in Target]
    finding = group.add_parser("gaps", parents=[common], help="who gets too little, or too much")
    _day_options(finding)
    finding.add_argument("--target", choices=targets, help="the mix of purposes to compare with")
    suggesting = group.add_parser("suggest", parents=[common], help="an idea for a persona and a week")
    suggesting.add_argument("--persona", required=True, metavar="NAME")
    suggesting.add_argument("--week", required=True, metavar="WEEK", help="for example 2026-W49")
    suggesting.add_argument("--purpose", choices=[purpose.value for purpose in Purpose])
    suggesting.add_argument("--target", choices=targets, help="the phase that it is for, or even")
    suggesting.add_argument("--turn", type=int, default=0, metavar="N", help="another idea: 1, 2, …")
    suggesting.add_argument("--add", action="store_true", help="keep it as a draft")


def _day_options(verb: Parser) -> None:
    verb.add_argument("--from", dest="first", metavar="DAY", help="for example 2026-12-01")
    verb.add_argument("--to", dest="last", metavar="DAY", help="this day too")


def _item_options(verb: Parser) -> None:
    verb.add_argument("--title")
    verb.add_argument("--text")
    verb.add_argument("--lang", choices=("nl", "en"))
    verb.add_argument("--persona", action="append", default=[], metavar="NAME")
    verb.add_argument("--purpose", action="append", default=[], metavar="NAME=WEIGHT")
    verb.add_argument("--intranet", metavar="NAME")
    verb.add_argument("--mode", choices=[mode.value for mode in Mode])
    verb.add_argument("--format", choices=[kind.value for kind in Format])
    item_options.add_options(verb)
