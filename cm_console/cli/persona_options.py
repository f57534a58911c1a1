"""The options of `cm-console persona add` and `edit` that need more than a word."""

from __future__ import annotations

import re
from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Any

from cm_console.cli.usage import Parser
from cm_console.domain.errors import BadValue, UnknownIntranet
from cm_console.domain.plan.persona import BusySeason, PersonRef
from cm_console.services.workspace import Workspace

COLOUR = re.compile(r"#[0-9a-f]{6}")
LEAP_YEAR = 2024  # a season may begin or end on 29 February


def add_options(verb: Parser) -> None:
    """The words of these options."""
    verb.add_argument("--colour", metavar="#RRGGBB", help="in the calendar; “-” for one by itself")
    verb.add_argument("--picture", type=Path, metavar="FILE", help="a face; “-” for initials")
    verb.add_argument(
        "--busy", action="append", default=[], metavar="NAME=06-15..08-31@0.5",
        help="a stretch of each year with less time, and the share that is left; “-” for none",
    )  # fmt: skip
    verb.add_argument(
        "--pick", dest="picked", action="append", default=[], metavar="INTRANET=ID",
        help="somebody by hand: the intranet's name and the account's id there; “-” for nobody",
    )  # fmt: skip


def parts_of(workspace: Workspace, wanted: Namespace) -> dict[str, Any]:
    """What the options change in a persona. Raises `BadValue`, `UnknownIntranet` and the errors of media."""
    parts: dict[str, Any] = {}
    if wanted.colour is not None:
        parts["colour"] = _colour(wanted.colour)
    if wanted.picture is not None:
        none = str(wanted.picture) == "-"
        parts["picture"] = "" if none else workspace.plan().media.add(wanted.picture)
    if wanted.busy:
        parts["busy"] = tuple(_season(text) for text in wanted.busy if text != "-")
    return parts


def picked_of(workspace: Workspace, wanted: Namespace) -> tuple[PersonRef, ...] | None:
    """Who is picked by hand; None where nothing is said about it."""
    if not wanted.picked:
        return None
    intranets = {choice.name: choice.id for choice in workspace.queue.intranets()}
    return tuple(_ref(text, intranets) for text in wanted.picked if text != "-")


def season_text(season: BusySeason) -> str:
    """A season as the option takes it."""
    days = f"{season.from_month:02}-{season.from_day:02}..{season.to_month:02}-{season.to_day:02}"
    return f"{season.name}={days}" + ("" if season.left is None else f"@{season.left:g}")


def _colour(text: str) -> str:
    if text == "-":
        return ""
    if not COLOUR.fullmatch(text.lower()):
        raise BadValue(value=text, field="--colour", possible="a colour like #2456c5")
    return text.lower()


def _season(text: str) -> BusySeason:
    name, _, rest = text.rpartition("=")
    days, _, share = rest.partition("@")
    try:
        left = float(share) if share else None
        first, last = (date.fromisoformat(f"{LEAP_YEAR}-{day}") for day in days.split(".."))
    except ValueError as error:
        raise BadValue(value=text, field="--busy", possible="NAME=06-15..08-31@0.5") from error
    if left is not None and not 0 <= left <= 1:
        raise BadValue(value=text, field="--busy", possible="a share 0–1 after @")
    return BusySeason(name.strip(), first.month, first.day, last.month, last.day, left)


def _ref(text: str, intranets: dict[str, int]) -> PersonRef:
    name, _, remote_id = text.rpartition("=")
    if name not in intranets:
        raise UnknownIntranet(name=name)
    return PersonRef(intranets[name], remote_id.strip())
