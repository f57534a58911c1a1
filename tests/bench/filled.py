"""A profile whose queue holds as many items as wanted, made by the store itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cm_console.app.container import open_workspace
from cm_console.domain.intranet import Page
from cm_console.domain.moderation import Action, Item, ItemRef, Kind, Reason, State
from cm_console.domain.people import Community, Person
from cm_console.host.paths import Profile
from cm_console.services.workspace import Workspace
from cm_console.store.connections import Connections
from cm_console.store.mirror import MirrorStore

NOW = datetime(2026, 11, 1, 9, tzinfo=UTC)
VOCABULARY = (
    "rooster koffie vergadering fiets cliënt afdeling lunch collega parkeren training nieuw systeem storing "
    "bedankt vraag graag morgen kantoor sleutel verlof"
)
WORDS = VOCABULARY.split(" ")
PAGE = 1000
PEOPLE = 2000


def filled_profile(folder: Path, items: int) -> Workspace:
    """An open profile with `items` held comments by 2,000 people in 40 communities."""
    workspace = open_workspace(Profile(folder))
    connected = Connections(workspace.database).add(
        name="Lindenhof",
        kind="intranet-api",
        url="http://127.0.0.1:9",
        user="",
        token_variable="CM_BENCH_TOKEN",
        person_id="1",
        has_reports=True,
        messages_author=True,
        at=NOW,
    )
    mirror = MirrorStore(workspace.database)
    for page in pages(items):
        mirror.store_page(connected.id, "changes", page, NOW)
    return workspace


def pages(items: int) -> Iterator[Page]:
    """The pages of a change feed with `items` comments that wait for a decision."""
    communities = tuple(Community(f"c{n}", f"Team {n}") for n in range(40))
    people = tuple(Person(f"p{n}", f"Naam {n} van Achternaam") for n in range(PEOPLE))
    yield Page(records=(*communities, *people), cursor="people")
    for start in range(0, items, PAGE):
        stop = min(start + PAGE, items)
        comments = tuple(item(number) for number in range(start, stop))
        yield Page(records=comments, cursor=str(stop), complete=stop == items)


def item(number: int) -> Item:
    """The comment with this number; always the same."""
    words = " ".join(WORDS[(number * 7 + step * step) % len(WORDS)] for step in range(40))
    return Item(
        ref=ItemRef(Kind.COMMENT, f"k{number}"),
        state=State.HELD,
        author_id=f"p{number % PEOPLE}",
        author_name=f"Naam {number % PEOPLE} van Achternaam",
        body_html=f"<p>{words} nummer{number}</p>",
        community_id=f"c{number % 40}",
        thread=ItemRef(Kind.POST, f"b{number // 20}"),
        created_at=NOW - timedelta(seconds=61 * number),
        held_reasons=(Reason.WATCHED_WORD if number % 3 else Reason.FIRST_POST,),
        matched_words=("storing",) if number % 3 else (),
        actions=(Action.APPROVE, Action.REJECT, Action.SPAM, Action.REMOVE, Action.EDIT, Action.REPLY),
        open_reports=0,
        version="1",
    )
