"""`cm-console campaign …`"""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from typing import Any

from cm_console.cli.landings import landing_document, landing_line
from cm_console.cli.output import Output
from cm_console.cli.usage import Commands, Parser
from cm_console.cli.values import day
from cm_console.domain.plan.campaign import Campaign
from cm_console.domain.plan.stored import Stored
from cm_console.domain.severity import ExitCode
from cm_console.services.workspace import Workspace

TEXTS = {
    "brief": "what it is about",
    "goal": "what should be different afterwards",
    "measure": "what is counted for it",
    "hashtag": "for example #VeiligWerken",
    "owner": "who takes care of it",
    "colour": "#rrggbb",
}
DAYS = {"first": ("--from", "its first day"), "last": ("--to", "its last day")}


def add_words(commands: Commands[Parser], common: Parser) -> None:
    """`campaign list | add | edit | remove | shift`."""
    group = commands.add_parser("campaign", help="items that tell one thing together").add_subparsers(
        dest="verb", required=True, metavar="VERB"
    )
    group.add_parser("list", parents=[common], help="all campaigns, and what each holds")
    adding = group.add_parser("add", parents=[common], help="begin a new one")
    adding.add_argument("name")
    editing = group.add_parser("edit", parents=[common], help="change what is named")
    editing.add_argument("campaign", metavar="NAME")
    editing.add_argument("--name", dest="name")
    for verb in (adding, editing):
        _options(verb)
    removing = group.add_parser("remove", parents=[common], help="let one go; its items stay")
    removing.add_argument("campaign", metavar="NAME")
    shifting = group.add_parser("shift", parents=[common], help="begin on another day, with all its items")
    shifting.add_argument("campaign", metavar="NAME")
    shifting.add_argument("--start", required=True, metavar="DAY")
    shifting.add_argument("--dry-run", action="store_true", help="only say where everything would land")


def _options(verb: Parser) -> None:
    for name, what in TEXTS.items():
        verb.add_argument(f"--{name}", metavar="TEXT", help=what)
    for name, (flag, what) in DAYS.items():
        verb.add_argument(flag, dest=name, metavar="DAY", help=f"{what}; “-” for none")
    verb.add_argument("--message", dest="messages", action="append", default=[], metavar="TEXT",
                      help="a key message")  # fmt: skip
    verb.add_argument("--target", type=float, metavar="N", help="how much of the measure is hoped for")


def listed(workspace: Workspace, _wanted: Namespace, output: Output) -> int:
    """All campaigns, and what each holds."""
    found = workspace.plan().campaigns.listed()
    documents = [
        document(one.campaign)
        | {
            "items": one.items,
            "published": one.published,
            "purposes": {purpose.value: round(share, 4) for purpose, share in (one.purposes or {}).items()},
        }
        for one in found
    ]
    lines = [
        f"{one['first'] or '–'} – {one['last'] or '–'}  {one['name']}: {one['items']}" for one in documents
    ]
    output.answer({"campaigns": documents}, lines)
    return ExitCode.DONE


def add(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Begins a new campaign."""
    made = workspace.plan().campaigns.add(_filled(Campaign(wanted.name), wanted))
    return _answer(made, output)


def edit(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Changes what is named, and leaves the rest."""
    campaigns = workspace.plan().campaigns
    found = campaigns.find(wanted.campaign)
    return _answer(campaigns.edit(found.id, _filled(found.value, wanted)), output)


def remove(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Lets a campaign go."""
    campaigns = workspace.plan().campaigns
    found = campaigns.find(wanted.campaign)
    campaigns.remove(found.id)
    output.answer({"removed": found.id}, [f"{found.value.name}: removed"])
    return ExitCode.DONE


def shift(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Lets a campaign begin on another day."""
    campaigns = workspace.plan().campaigns
    found, start = campaigns.find(wanted.campaign), day(wanted.start, "--start")
    landings = (campaigns.would_shift if wanted.dry_run else campaigns.shift)(found.id, start)
    now = campaigns.find(found.id)
    output.answer(
        {
            "dry_run": wanted.dry_run,
            "campaign": document(now),
            "items": [landing_document(one) for one in landings],
        },
        [landing_line(one) for one in landings],
    )
    return ExitCode.DONE


def document(stored: Stored[Campaign]) -> dict[str, Any]:
    """One campaign, as JSON."""
    campaign = stored.value
    return {
        "id": stored.id,
        "version": stored.version,
        "name": campaign.name,
        **{name: getattr(campaign, name) for name in TEXTS},
        "messages": list(campaign.messages),
        "target": campaign.target,
        "first": campaign.first.isoformat() if campaign.first else None,
        "last": campaign.last.isoformat() if campaign.last else None,
    }


def _filled(campaign: Campaign, wanted: Namespace) -> Campaign:
    names = ("name", "target", *TEXTS)
    parts: dict[str, Any] = {
        name: getattr(wanted, name) for name in names if getattr(wanted, name) is not None
    }
    for name, (flag, _) in DAYS.items():
        if (text := getattr(wanted, name)) is not None:
            parts[name] = None if text == "-" else day(text, flag)
    if wanted.messages:
        parts["messages"] = tuple(wanted.messages)
    return replace(campaign, **parts)


def _answer(stored: Stored[Campaign], output: Output) -> int:
    shown = document(stored)
    output.answer({"campaign": shown}, [f"{name}: {value}" for name, value in shown.items()])
    return ExitCode.DONE
