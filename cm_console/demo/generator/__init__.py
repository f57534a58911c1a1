"""Makes an intranet: a believable Dutch organisation with eighteen months of history, from one seed."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from heapq import merge
from pathlib import Path

from cm_console.demo.generator.agenda import events, reports_on_people, scheduled
from cm_console.demo.generator.dice import Dice
from cm_console.demo.generator.narrator import Narrator
from cm_console.demo.generator.organisation import MANAGER, Founder
from cm_console.demo.generator.plots import Plots
from cm_console.demo.generator.scribe import Scribe
from cm_console.demo.generator.story import Happening
from cm_console.demo.generator.timeline import Timeline
from cm_console.demo.generator.trouble import Troublemaker
from cm_console.demo.records import Record, resource_of
from cm_console.demo.storage import Storage

GENERATION = "3"  # raise it when the same seed no longer gives the same intranet
MIN_PEOPLE = 50
MAX_PEOPLE = 100_000


def open_intranet(folder: Path, people: int, posts: int, seed: int, *, now: datetime | None) -> Storage:
    """The intranet with these numbers from a folder; made first where it is not there yet.

    Raises ValueError for fewer than 50 people or a negative number of posts, OSError for the folder.
    """
    if not MIN_PEOPLE <= people <= MAX_PEOPLE or posts < 0:
        raise ValueError(f"An intranet needs {MIN_PEOPLE} to {MAX_PEOPLE} people and no negative posts.")
    folder.mkdir(parents=True, exist_ok=True)
    history = "" if now is None else now.astimezone(UTC).strftime("-%Y%m%dT%H%M%S")
    file = folder / f"intranet-{people}-{posts}-{seed}{history}-g{GENERATION}.db"
    if not file.exists():
        _make(file, people, posts, seed, now or datetime.now(UTC))
    return Storage(file)


def _make(file: Path, people: int, posts: int, seed: int, now: datetime) -> None:
    partial = file.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    storage = Storage(partial, bulk=True)
    try:
        storage.create()
        _fill(storage, people, posts, seed, now)
        storage.create_indexes()
    finally:
        storage.close()
    partial.rename(file)


def _fill(storage: Storage, people: int, posts: int, seed: int, now: datetime) -> None:
    dice = Dice(seed)
    timeline = Timeline(now, dice)
    founder = Founder(people, dice, timeline)
    numbers: Counter[str] = Counter()
    with storage.writing():
        storage.load(_counted(_everything(founder, dice, timeline, posts), numbers))
        storage.set_counters(numbers)
        organisation = founder.organisation
        storage.set_meta("generation", GENERATION)
        storage.set_meta("organisation", organisation.name)
        storage.set_meta("site", organisation.site)
        storage.set_meta("token", secrets.token_urlsafe(24))
        storage.set_meta("manager", organisation.people_ids[MANAGER])
        storage.set_meta("manager_name", organisation.names[MANAGER])


def _everything(founder: Founder, dice: Dice, timeline: Timeline, posts: int) -> Iterator[Record]:
    organisation = founder.organisation
    yield from founder.communities()
    yield from founder.people()
    yield from founder.memberships()
    narrator = Narrator(organisation, dice, timeline)
    scribe = Scribe(organisation)
    for happening in _history(narrator, timeline, posts):
        yield from scribe.write(happening)
    yield from reports_on_people(narrator, scribe)
    yield from events(narrator, posts)
    yield from scheduled(narrator)


def _history(narrator: Narrator, timeline: Timeline, posts: int) -> Iterator[Happening]:
    trouble = Troublemaker(narrator)
    plots = Plots(narrator, trouble).all(posts)
    everyday = (trouble.meddle(narrator.everyday(at)) for at in timeline.moments(posts - len(plots)))
    return merge(everyday, plots, key=lambda happening: happening.post.at)


def _counted(records: Iterable[Record], numbers: Counter[str]) -> Iterator[Record]:
    for record in records:
        numbers[resource_of(record)] += 1
        yield record
