"""The words of the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

from cm_console import __version__
from cm_console.cli import campaign, event, own_days
from cm_console.cli.plan_parser import add_calendar, add_persona
from cm_console.cli.usage import Commands, Parser
from cm_console.domain.moderation import Action

LOOKS = ("nl", "en"), ("light", "dark")


def make_parser() -> Parser:
    """The parser of all commands."""
    common = _common(argparse.SUPPRESS)
    parser = Parser(prog="cm-console", description="CM Console: moderate, plan and grow a social intranet.")
    parser.add_argument("--version", action="version", version=f"CM Console {__version__}")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="keep all data in this folder")
    parser.add_argument("--json", action="store_true", help="answer with one JSON document")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_demo(commands, common)
    _add_intranet(commands, common)
    _add_sync(commands, common)
    _add_queue(commands, common)
    _add_outbox(commands, common)
    add_persona(commands, common)
    add_calendar(commands, common)
    campaign.add_words(commands, common)
    event.add_words(commands, common)
    own_days.add_words(commands, common)
    _add_housekeeping(commands, common)
    return parser


def _common(default: str) -> Parser:
    """Options that every command takes, before or after its name."""
    common = Parser(add_help=False)
    common.add_argument("--profile", type=Path, metavar="DIR", default=default, help="keep all data in DIR")
    common.add_argument("--json", action="store_true", default=default, help="answer with one JSON document")
    return common


def _size_options(parser: Parser, people: int, posts: int) -> None:
    parser.add_argument("--people", type=int, default=people, metavar="N")
    parser.add_argument("--posts", type=int, default=posts, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")


def _add_demo(commands: Commands[Parser], common: Parser) -> None:
    demo = commands.add_parser("demo", parents=[common], help="try the console with an invented intranet")
    _size_options(demo, 400, 4000)
    demo.add_argument("--screens", type=Path, default=Path("build/screens"), metavar="DIR",
                      help="where pictures go when there is no display")  # fmt: skip
    server = commands.add_parser("demo-server", parents=[common], help="only the invented intranet")
    server.add_argument("--port", type=int, default=0)
    server.add_argument("--faults", type=Path, metavar="FILE", help="a plan of how to misbehave")
    server.add_argument("--folder", type=Path, metavar="DIR", help="keep the intranet in this folder")
    server.add_argument("--until-closed", action="store_true", help="end when standard input is closed")
    _size_options(server, 400, 4000)


def _add_intranet(commands: Commands[Parser], common: Parser) -> None:
    group = commands.add_parser("intranet", help="connect intranets").add_subparsers(
        dest="verb", required=True, metavar="VERB"
    )
    add = group.add_parser("add", parents=[common], help="test a connection and keep it")
    add.add_argument("name")
    add.add_argument("--kind", required=True)
    add.add_argument("--url", required=True)
    add.add_argument("--user", default="")
    token = add.add_mutually_exclusive_group(required=True)
    token.add_argument("--token-stdin", action="store_true", help="read the token from standard input")
    token.add_argument("--token-env", metavar="VAR", help="read the token from a variable at each run")
    group.add_parser("list", parents=[common], help="what is connected")
    for verb, what in (("test", "sign in and look"), ("remove", "forget it and its copy")):
        group.add_parser(verb, parents=[common], help=what).add_argument("name")


def _add_sync(commands: Commands[Parser], common: Parser) -> None:
    sync = commands.add_parser("sync", parents=[common], help="bring the copy up to date")
    sync.add_argument("names", nargs="*", metavar="NAME")
    sync.add_argument("--full", action="store_true", help="read everything again and look for deletions")
    sync.add_argument("--no-push", action="store_true", help="only fetch; send nothing")
    sync.add_argument("--progress", action="store_true", help="a JSON line on stderr after each page")
    commands.add_parser("push", parents=[common], help="send now what waits to be sent")


def _add_queue(commands: Commands[Parser], common: Parser) -> None:
    group = commands.add_parser("queue", help="the moderation queue").add_subparsers(
        dest="verb", required=True, metavar="VERB"
    )
    listing = group.add_parser("list", parents=[common], help="what waits for a decision")
    listing.add_argument("--state", default="open", help="open (default), closed, all, decided, held, spam …")
    listing.add_argument("--intranet", metavar="NAME")
    listing.add_argument("--search", default="", metavar="TEXT")
    listing.add_argument("--sort", default="priority", choices=("priority", "oldest", "newest", "reports"))
    listing.add_argument("--limit", type=int, default=50, metavar="N")
    show = group.add_parser("show", parents=[common], help="everything about one item")
    show.add_argument("id", type=int)
    decide = group.add_parser("decide", parents=[common], help="decide about items")
    decide.add_argument("ids", nargs="+", type=int, metavar="ID")
    decide.add_argument("action", choices=[action.value for action in Action])
    decide.add_argument("--reason", default="")
    decide.add_argument("--message", default="", help="the reply, the note, or the new text of an edit")
    decide.add_argument("--title", default="", help="the new title of an edit")
    undo = group.add_parser("undo", parents=[common], help="take back what was not sent yet")
    undo.add_argument("id", type=int)


def _add_outbox(commands: Commands[Parser], common: Parser) -> None:
    group = commands.add_parser("outbox", help="decisions on their way").add_subparsers(
        dest="verb", required=True, metavar="VERB"
    )
    group.add_parser("list", parents=[common], help="what waits, what stopped and why, what arrived")
    for verb, what in (("retry", "try a stopped decision again"), ("discard", "let a decision go")):
        group.add_parser(verb, parents=[common], help=what).add_argument("operation_id", metavar="OPERATION")


def _add_housekeeping(commands: Commands[Parser], common: Parser) -> None:
    screens = commands.add_parser("screens", parents=[common], help="pictures of every screen")
    screens.add_argument("--out", type=Path, required=True, metavar="DIR")
    screens.add_argument("--lang", choices=LOOKS[0], default="en")
    screens.add_argument("--theme", choices=LOOKS[1], default="light")
    screens.add_argument("--size", type=_size, default=(1366, 768), metavar="WIDTHxHEIGHT")
    commands.add_parser("doctor", parents=[common], help="check this installation and its data")
    for verb, what in (("backup", "copy the workspace to a file"), ("restore", "put such a copy back")):
        commands.add_parser(verb, parents=[common], help=what).add_argument("file", type=Path)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and 200 <= int(width) <= 8000 <= 40 * int(height)):
        raise argparse.ArgumentTypeError(f"{text} is not a size like 1366x768")
    return int(width), int(height)
