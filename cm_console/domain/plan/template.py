"""A template: what can be planned again and again. It holds distances in time and never a date."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum

from cm_console.domain.plan.item import DEFAULT_ZONE, Format, Wording
from cm_console.domain.plan.purpose import Mix
from cm_console.domain.plan.wall_time import monday_of

PLACE = re.compile(r"\{(\w+)\}")
FILLED = frozenset({"persona", "campaign", "hashtag", "event", "place", "day", "time"})
"""Places in a wording that the program fills by itself; all others are asked of a person."""


class TemplateKind(StrEnum):
    """What the distances are counted from."""

    CAMPAIGN = "campaign"  # from its first day, once
    RHYTHM = "rhythm"  # from the Monday of its first week, as many weeks as wanted
    EVENT = "event"  # from the day of an event; before it they are negative


class FreeDays(StrEnum):
    """What happens to an item that would stand on a day on which most people are free."""

    KEEP = "keep"
    SKIP = "skip"  # it is left out
    BEFORE = "before"  # it comes on the working day before
    AFTER = "after"  # it comes on the working day after


@dataclass(frozen=True, slots=True)
class Slot:
    """One item of a template. It stands `day` days after the first day, or with a `weekday` (0 is Monday) on
    that day of the week that begins `week` weeks after the Monday of the first day's week.

    `at` is wall time. `wordings` may hold places like `{persona}`. `whom` are names of personas, any of which
    it is for where they exist; otherwise, and when it is empty, it is for those who are chosen. `rule` is an
    RRULE without an end by date.
    """

    at: time
    wordings: tuple[Wording, ...]
    day: int = 0
    week: int = 0
    weekday: int | None = None
    purposes: Mix = ()
    format: Format = Format.POST
    whom: tuple[str, ...] = ()
    minutes: int = 30
    rule: str = ""
    tags: tuple[str, ...] = ()

    def day_from(self, first: date) -> date:
        """The day on which it stands when the template begins on `first`."""
        if self.weekday is None:
            return first + timedelta(days=self.day)
        return monday_of(first) + timedelta(weeks=self.week, days=self.weekday)


@dataclass(frozen=True, slots=True)
class Template:
    """A template. `wordings` hold its name as title and what it is good for as text."""

    wordings: tuple[Wording, ...]
    kind: TemplateKind
    slots: tuple[Slot, ...]
    phase: str = ""

    @property
    def weeks(self) -> int:
        """After how many weeks a rhythm begins again."""
        return max((slot.week + 1 for slot in self.slots), default=1)

    def name(self, language: str) -> str:
        """Its name in a language, or in the first one that it has."""
        return worded(self.wordings, language).title

    def asks(self, languages: Sequence[str]) -> tuple[str, ...]:
        """The places in these languages that a person fills, in the order in which they are met."""
        wordings = (worded(slot.wordings, language) for slot in self.slots for language in languages)
        found = (name for one in wordings for text in (one.title, one.text) for name in PLACE.findall(text))
        return tuple(dict.fromkeys(name for name in found if name not in FILLED))


@dataclass(frozen=True, slots=True)
class Placing:
    """How a template is to be placed.

    `weeks` is for rhythms (0: once through). Without `languages` the wordings are in those of the chosen
    personas. With `campaign` the items belong to a new campaign of that name. `places` fills what the
    template asks, a name like `day_nl` in that language only.
    """

    start: date
    weeks: int = 0
    persona_ids: tuple[str, ...] = ()
    intranet_id: int | None = None
    languages: tuple[str, ...] = ()
    free_days: FreeDays = FreeDays.KEEP
    campaign: str = ""
    places: Mapping[str, str] = field(default_factory=dict)
    timezone: str = DEFAULT_ZONE


def worded(wordings: Sequence[Wording], language: str) -> Wording:
    """The wording in a language, or the first that there is."""
    known = {one.language: one for one in wordings}
    return known.get(language) or next(iter(wordings), Wording(language))


def filled(text: str, places: Mapping[str, str]) -> str:
    """A text with its places filled; what nobody filled stays to be seen."""
    parts = PLACE.split(text)  # text, name, text, name, …
    named = (places.get(name, f"{{{name}}}") for name in parts[1::2])
    return "".join(part for pair in zip(parts[::2], [*named, ""], strict=True) for part in pair)
