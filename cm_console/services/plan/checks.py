"""What is looked at before an item is scheduled: what blocks, and what only deserves a thought."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from cm_console.domain.plan.item import Format, PlannedItem, moment_of
from cm_console.domain.plan.status import PLANNED, Mode
from cm_console.domain.plan.wall_time import midnight, monday_of
from cm_console.services.plan.days import Days
from cm_console.store.plan_store import PlanStore

NEW_FUNCTIONS_A_WEEK = 1  # article 004: first the basics, then at most one new thing a week
SAME_MOMENT = timedelta(minutes=30)


class Check(StrEnum):
    """What was looked at."""

    NO_TITLE = "no_title"
    NO_TIME = "no_time"
    IN_THE_PAST = "in_the_past"
    NO_PLACE = "no_place"  # nowhere to be published
    EMPTY_LANGUAGE = "empty_language"
    NO_ALT_TEXT = "no_alt_text"
    NO_PERSONA = "no_persona"
    NO_PURPOSE = "no_purpose"
    DOUBLE_BOOKED = "double_booked"  # the same persona at about the same moment
    HOLIDAY = "holiday"
    MANY_NEW_FUNCTIONS = "many_new_functions"


BLOCKS = frozenset({Check.NO_TITLE, Check.NO_TIME, Check.IN_THE_PAST, Check.NO_PLACE, Check.EMPTY_LANGUAGE})
"""A person can decide to go on in spite of all others."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check found; `about` names what (a file, a title, a day), where that helps."""

    check: Check
    about: str = ""

    @property
    def blocks(self) -> bool:
        """Whether it must be mended first."""
        return self.check in BLOCKS


class Checks:
    """Looks at one item beside everything that is planned around it."""

    def __init__(self, store: PlanStore, days: Days, now: Callable[[], datetime]) -> None:
        self._store, self._days, self._now = store, days, now

    def of(self, item: PlannedItem, entry_id: str = "") -> list[Finding]:
        """Everything worth saying about an item before it is scheduled, what blocks first."""
        found = [*_about_content(item), *self._about_time(item), *self._about_neighbours(item, entry_id)]
        return sorted(found, key=lambda one: not one.blocks)

    def _about_time(self, item: PlannedItem) -> Iterable[Finding]:
        if item.at is None:
            yield Finding(Check.NO_TIME)
            return
        if moment_of(item.at, item.timezone) < self._now():
            yield Finding(Check.IN_THE_PAST)
        for day in self._days.on(item.at.date()):
            if day.is_free:
                yield Finding(Check.HOLIDAY, day.name)

    def _about_neighbours(self, item: PlannedItem, entry_id: str) -> Iterable[Finding]:
        if item.at is None:
            return
        monday = midnight(monday_of(item.at.date()))
        week = self._store.between(PlannedItem, monday, monday + timedelta(days=7))
        others = [one.value for one in week if one.id != entry_id and one.value.status in PLANNED]
        personas = {one.persona_id for one in item.audience}
        for other in others:
            shared = personas & {one.persona_id for one in other.audience}
            if shared and other.at is not None and abs(other.at - item.at) < SAME_MOMENT:
                yield Finding(Check.DOUBLE_BOOKED, other.title)
        if item.format is Format.NEW_FUNCTION:
            functions = sum(other.format is Format.NEW_FUNCTION for other in others)
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
    for media in item.media:
        if not media.alt_text.strip():
            yield Finding(Check.NO_ALT_TEXT, media.file)
    if not item.audience:
        yield Finding(Check.NO_PERSONA)
    if not item.purposes:
        yield Finding(Check.NO_PURPOSE)


def blocking(findings: Iterable[Finding]) -> list[str]:
    """What must be mended first, as codes."""
    return [finding.check.value for finding in findings if finding.blocks]
