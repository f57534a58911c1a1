"""What is looked at before an item is scheduled: what blocks, and what only deserves a thought."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from cm_console.domain.plan.errors import NotReady, problems_of
from cm_console.domain.plan.item import Format, People, PlannedItem, moment_of, placed
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.status import PLANNED, Mode, Status
from cm_console.domain.plan.wall_time import midnight, monday_of
from cm_console.services.plan.days import Days
from cm_console.services.plan.recurrence import occurrences
from cm_console.store.plan_store import PlanStore

NEW_FUNCTIONS_A_WEEK = 1  # article 004: first the basics, then at most one new thing a week
SAME_MOMENT = timedelta(minutes=30)
DAY = timedelta(days=1)
PLAIN_LINK = re.compile(r"\bhttp://([^\s/?#<>\"]+)", re.IGNORECASE)


class Check(StrEnum):
    """What was looked at."""

    NO_TITLE = "no_title"
    NO_TIME = "no_time"
    IN_THE_PAST = "in_the_past"
    NO_PLACE = "no_place"  # nowhere to be published
    NO_COMMUNITY = "no_community"  # where every post belongs to one
    EMPTY_LANGUAGE = "empty_language"
    NO_ALT_TEXT = "no_alt_text"
    PICTURE_MISSING = "picture_missing"  # not on this computer
    PICTURE_NOT_TAKEN = "picture_not_taken"
    FILM_NOT_TAKEN = "film_not_taken"  # as the intranet says
    EXPIRES_FIRST = "expires_first"  # gone before it appears
    NOT_AGREED = "not_agreed"  # nobody said whether those in a picture agreed
    NO_PERSONA = "no_persona"
    NO_PURPOSE = "no_purpose"
    DOUBLE_BOOKED = "double_booked"  # the same persona at about the same moment
    HOLIDAY = "holiday"
    BUSY_SEASON = "busy_season"
    MANY_NEW_FUNCTIONS = "many_new_functions"
    LATE_DUE = "late_due"  # to be ready after it appears
    EARLY_REVIEW = "early_review"  # to be looked at again before it appears
    PLAIN_LINK = "plain_link"  # http, which everybody on the way can read and change


BLOCKS = frozenset(
    {
        Check.NO_TITLE,
        Check.NO_TIME,
        Check.IN_THE_PAST,
        Check.NO_PLACE,
        Check.NO_COMMUNITY,
        Check.EMPTY_LANGUAGE,
        Check.NO_ALT_TEXT,
        Check.PICTURE_MISSING,
        Check.PICTURE_NOT_TAKEN,
        Check.FILM_NOT_TAKEN,
        Check.EXPIRES_FIRST,
    }
)
"""A person can decide to go on in spite of all others."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check found; `about` names what (a picture, a title, a day), where that helps."""

    check: Check
    about: str = ""

    @property
    def blocks(self) -> bool:
        """Whether it must be mended first."""
        return self.check in BLOCKS


class Checks:
    """Looks at one item beside everything that is planned around it. `needs_community` is asked about an
    intranet by its number, `takes` for the suffixes of the pictures that it takes (None: not known yet), and
    `has_file` about a picture.
    """

    def __init__(
        self,
        store: PlanStore,
        days: Days,
        now: Callable[[], datetime],
        needs_community: Callable[[int], bool],
        takes: Callable[[int], frozenset[str] | None],
        has_file: Callable[[str], bool],
    ) -> None:
        self._store, self._days, self._now = store, days, now
        self._needs_community, self._takes, self._has_file = needs_community, takes, has_file

    def of(self, item: PlannedItem, entry_id: str = "") -> list[Finding]:
        """Everything worth saying about an item before it is scheduled, what blocks first."""
        found = [
            *_about_content(item),
            *self._about_place(item),
            *self._about_files(item),
            *self._about_time(item),
        ]
        found += self._about_neighbours(item, entry_id)
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
        around = self._others(monday - DAY, monday + 8 * DAY, entry_id)
        personas = {one.persona_id for one in item.audience}
        for other in around:
            shared = personas & {one.persona_id for one in other.audience}
            if shared and other.at is not None and _apart(item, other) < SAME_MOMENT:
                yield Finding(Check.DOUBLE_BOOKED, other.title)
        if item.format is Format.NEW_FUNCTION:
            week = (one for one in around if one.at and monday <= one.at < monday + 7 * DAY)
            functions = sum(one.format is Format.NEW_FUNCTION for one in week)
            if functions >= NEW_FUNCTIONS_A_WEEK:
                yield Finding(Check.MANY_NEW_FUNCTIONS, str(functions + 1))

    def _others(self, first: datetime, end: datetime, entry_id: str) -> list[PlannedItem]:
        """What else is planned, occurrences of series included."""
        own = self._store.between(PlannedItem, first, end)
        found = [one.value for one in own if one.id != entry_id]
        for series in self._store.all(Series):
            found += [
                placed(series.value.item, at)
                for at in occurrences(series.value, first, end)
                if f"{series.id}@{at.isoformat()}" != entry_id
            ]
        return [one for one in found if one.status in PLANNED]


def _apart(item: PlannedItem, other: PlannedItem) -> timedelta:
    """How far two items with a time are from each other; each can have a zone of its own."""
    if item.at is None or other.at is None:
        return timedelta.max
    return abs(moment_of(item.at, item.timezone) - moment_of(other.at, other.timezone))


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
