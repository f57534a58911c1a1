"""The options of `cm-console calendar add` and `edit` that say where, until when, and with which pictures."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cm_console.cli.usage import Parser
from cm_console.domain.errors import BadValue
from cm_console.domain.plan.item import Media, People, PlannedItem
from cm_console.domain.plan.manner import Hook, Tone
from cm_console.domain.plan.place import Place
from cm_console.domain.plan.workload import MOST_EFFORT
from cm_console.services.workspace import Workspace

DATES = {
    "due_on": ("--due", "to be ready by this day"),
    "expires_on": ("--expires", "of no use after this day"),
    "review_on": ("--review", "to be looked at again on this day"),
}
MOST_NAMED = 20
LONGEST = 24 * 60  # minutes


def add_options(verb: Parser) -> None:
    """The words of these options."""
    verb.add_argument("--community", metavar="NAME", help="its name or id; “-” for the whole intranet")
    for name, (flag, what) in DATES.items():
        verb.add_argument(flag, dest=name, metavar="DAY", help=f"{what}; “-” for no day")
    verb.add_argument("--owner", metavar="NAME", help="who takes care of it")
    verb.add_argument("--topic", metavar="LINK", help="the topic that it goes on with")
    verb.add_argument("--tag", dest="tags", action="append", default=[], metavar="TEXT")
    verb.add_argument("--minutes", type=int, metavar="N", help="how tall it stands in a week")
    verb.add_argument("--effort", dest="effort_minutes", type=int, metavar="N", help="minutes of work")
    verb.add_argument("--tone", choices=[one.value for one in Tone])
    verb.add_argument("--hook", choices=[one.value for one in Hook], help="what readers are asked for")
    verb.add_argument("--timezone", metavar="ZONE", help="for example Europe/Amsterdam")
    verb.add_argument(
        "--picture", dest="pictures", action="append", default=[], metavar="FILE=TEXT",
        help="a picture or film, and what it shows for who cannot see it",
    )  # fmt: skip
    verb.add_argument(
        "--people", choices=[one.value for one in People], help="whether those in the new pictures agreed"
    )


def parts_of(workspace: Workspace, item: PlannedItem, wanted: Namespace) -> dict[str, Any]:
    """What the options change in an item. Raises `BadValue` and the errors of media."""
    parts: dict[str, Any] = {
        name: getattr(wanted, name) for name in ("owner", "topic") if getattr(wanted, name) is not None
    }
    for name, (flag, _) in DATES.items():
        if (text := getattr(wanted, name)) is not None:
            parts[name] = None if text == "-" else _day(text, flag)
    if wanted.tags:
        parts["tags"] = tuple(wanted.tags)
    if wanted.minutes is not None:
        parts["minutes"] = _minutes(wanted.minutes, "--minutes", LONGEST)
    parts |= _manner(wanted)
    if wanted.timezone is not None:
        parts["timezone"] = _zone(wanted.timezone)
    if wanted.pictures:
        people = People(wanted.people or People.NOT_SAID)
        added = (_media(workspace, text, people) for text in wanted.pictures)
        parts["media"] = (*item.media, *added)
    if wanted.community is not None:
        parts["community_id"] = _community(workspace, item.intranet_id, wanted.community)
    return parts


def _manner(wanted: Namespace) -> dict[str, Any]:
    parts: dict[str, Any] = {}
    if wanted.effort_minutes is not None:
        parts["effort_minutes"] = _minutes(wanted.effort_minutes, "--effort", MOST_EFFORT)
    if wanted.tone is not None:
        parts["tone"] = Tone(wanted.tone)
    if wanted.hook is not None:
        parts["hook"] = Hook(wanted.hook)
    return parts


def _community(workspace: Workspace, intranet_id: int | None, name: str) -> str:
    """The server's own id of a community of the item's intranet."""
    if name in {"", "-"}:
        return ""
    places = [one for one in workspace.plan().communities.all() if intranet_id in {None, one.intranet_id}]
    by_id = [one for one in places if one.remote_id == name]
    found = by_id or [one for one in places if one.name.casefold() == name.casefold()]
    if len(found) != 1:
        raise BadValue(value=name, field="--community", possible=_named(found or places))
    return found[0].remote_id


def _named(places: list[Place]) -> str:
    names = [f"{one.name} ({one.remote_id})" for one in places[:MOST_NAMED]]
    return ", ".join([*names, *(["…"] if len(places) > MOST_NAMED else [])]) or "–"


def _media(workspace: Workspace, text: str, people: People) -> Media:
    file, _, alt_text = text.partition("=")
    return Media(workspace.plan().media.add(Path(file)), alt_text.strip(), people)


def _day(text: str, flag: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadValue(value=text, field=flag, possible="a day like 2026-12-01") from error


def _minutes(number: int, flag: str, most: int) -> int:
    if not 1 <= number <= most:
        raise BadValue(value=number, field=flag, possible=f"1–{most}")
    return number


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise BadValue(value=name, field="--timezone", possible="a zone like Europe/Amsterdam") from error
