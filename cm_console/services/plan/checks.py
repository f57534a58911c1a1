"""What is looked at before an item is scheduled: what blocks, and what only deserves a thought."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Protocol

from cm_console.domain.plan.errors import NotReady, problems_of
from cm_console.domain.plan.item import Format, People, PlannedItem, moment_of
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.status import Mode, Status
from cm_console.domain.plan.wall_time import midnight, monday_of
from cm_console.services.plan.days import Days
from cm_console.services.plan.finding import Check, Finding
from cm_console.services.plan.neighbours import Neighbours, apart
from cm_console.store.plan_store import PlanStore

NEW_FUNCTIONS_A_WEEK = 1  # article 004: first the basics, then at most one new thing a week
SAME_MOMENT = timedelta(minutes=30)
DAY = timedelta(days=1)
PLAIN_LINK = re.compile(r"\bhttp://([^\s/?#<>\"]+)", re.IGNORECASE)


class More(Protocol):
    """Checks of another kind."""

    def of(self, item: PlannedItem, entry_id: str = "") -> Iterable[Finding]: ...


class Checks:
    """Looks at one item beside everything that is planned around it. `needs_community` is asked about an
    intranet by its number, `takes` for the suffixes of the pictures that it takes (None: not known yet), and
    `has_file` about a picture; what `more` find comes after the rest.
    """

    def __init__(
        self,
        store: PlanStore,
        days: Days,
        now: Callable[[], datetime],
        needs_community: Callable[[int], bool],
        takes: Callable[[int], frozenset[str] | None],
        has_file: Callable[[str], bool],
        more: Sequence[More] = (),
    ) -> None:
        self._store, self._days, self._now = store, days, now
        self._needs_community, self._takes, self._has_file = needs_community, takes, has_file
        self._more, self._neighbours = more, Neighbours(store)

    def of(self, item: PlannedItem, entry_id: str = "") -> list[Finding]:
        """Everything worth saying about an item before it is scheduled, what blocks first; nothing after it
        has appeared.
        """
        if item.status is Status.PUBLISHED:
            return []
        found = [
            *_about_content(item),
            *self._about_place(item),
            *self._about_files(item),
            *self._about_time(item),
        ]
        found += self._about_neighbours(item, entry_id)
        for one in self._more:
            found += one.of(item, entry_id)
        return sorted(found, key=lambda one: not one.blocks)

    def _about_place(self, item: PlannedItem) -> Iterable[Finding]:
        if item.intranet_id is None or item.mode is Mode.REMINDER or item.community_id:
            return
        if self._needs_community(item.intranet_id):
            yield Finding(Check.NO_COMMUNITY)

    def _about_files(self, item: PlannedItem) -> Iterable[Finding]:
        """Whether each picture can go along."""
        if item.intranet_id is None or item.mode is Mode.REMINDER or not item.media:
            return
        taken = self._takes(item.intranet_id)
        for number, media in enumerate(item.media, 1):
            if not self._has_file(media.file):
                yield Finding(Check.PICTURE_MISSING, str(number))
            elif taken is not None and media.file[media.file.rfind(".") :] not in taken:
                yield Finding(Check.FILM_NOT_TAKEN if media.is_film else Check.PICTURE_NOT_TAKEN, str(number))

    def _about_time(self, item: PlannedItem) -> Iterable[Finding]:
        if item.at is None:
            yield Finding(Check.NO_TIME)
            return
        day = item.at.date()
        if moment_of(item.at, item.timezone) < self._now():
            yield Finding(Check.IN_THE_PAST)
        yield from _about_dates(item, day)
        audience = {one.persona_id for one in item.audience}
        for special in self._days.on(day):
            if special.is_free and (not special.persona_ids or audience & set(special.persona_ids)):
                yield Finding(Check.HOLIDAY, special.name)
        for persona_id in sorted(audience):
            yield from self._about_season(persona_id, day)

    def _about_season(self, persona_id: str, day: date) -> Iterable[Finding]:
        stored = self._store.find(Persona, persona_id)
        for season in stored.value.busy if stored else ():
            if stored and season.holds(day):
                yield Finding(Check.BUSY_SEASON, f"{stored.value.name}: {season.name}")

    def _about_neighbours(self, item: PlannedItem, entry_id: str) -> Iterable[Finding]:
        if item.at is None:
            return
        monday = midnight(monday_of(item.at.date()))
        around = self._neighbours.between(monday - DAY, monday + 8 * DAY, entry_id, item.version_of)
        personas = {one.persona_id for one in item.audience}
        for other in around:
            shared = personas & {one.persona_id for one in other.audience}
            if shared and other.at is not None and apart(item, other) < SAME_MOMENT:
                yield Finding(Check.DOUBLE_BOOKED, other.title)
        if item.format is Format.NEW_FUNCTION:
            week = (one for one in around if one.at and monday <= one.at < monday + 7 * DAY)
            functions = sum(one.format is Format.NEW_FUNCTION for one in week)
            if functions >= NEW_FUNCTIONS_A_WEEK:
                yield Finding(Check.MANY_NEW_FUNCTIONS, str(functions + 1))


def _about_content(item: PlannedItem) -> Iterable[Finding]:
    if not item.title.strip():
        yield Finding(Check.NO_TITLE)
    for wording in item.wordings:
        if not wording.text.strip() and not (wording.title.strip() and item.mode is Mode.REMINDER):
            yield Finding(Check.EMPTY_LANGUAGE, wording.language)
    if item.intranet_id is None and item.mode is not Mode.REMINDER:
        yield Finding(Check.NO_PLACE)
    yield from _about_media(item)
    if not item.audience:
        yield Finding(Check.NO_PERSONA)
    if not item.purposes:
        yield Finding(Check.NO_PURPOSE)
    for host in dict.fromkeys(found for one in item.wordings for found in PLAIN_LINK.findall(one.text)):
        yield Finding(Check.PLAIN_LINK, host)


def _about_media(item: PlannedItem) -> Iterable[Finding]:
    for number, media in enumerate(item.media, 1):
        if not media.alt_text.strip():
            yield Finding(Check.NO_ALT_TEXT, str(number))
        if media.people is People.NOT_SAID:
            yield Finding(Check.NOT_AGREED, str(number))


def _about_dates(item: PlannedItem, day: date) -> Iterable[Finding]:
    if item.expires_on is not None and item.expires_on < day:
        yield Finding(Check.EXPIRES_FIRST)
    if item.due_on is not None and item.due_on > day:
        yield Finding(Check.LATE_DUE)
    if item.review_on is not None and item.review_on < day:
        yield Finding(Check.EARLY_REVIEW)


def blocking(findings: Iterable[Finding]) -> list[str]:
    """What must be mended first, as codes."""
    return [finding.check.value for finding in findings if finding.blocks]


def refuse_what_has_passed(item: PlannedItem, now: datetime) -> None:
    """What is scheduled for a moment that has passed would appear at once. Raises `NotReady`."""
    if item.status is Status.SCHEDULED and item.at and moment_of(item.at, item.timezone) < now:
        raise NotReady(title=item.title, problems=problems_of(Check.IN_THE_PAST))
