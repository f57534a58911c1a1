"""One planned item: what, for whom, why, where and when.

Each date stands in one place. `at` is the wall time that people agreed on; the moment in UTC always follows
from it and from `timezone` (see `moment_of`), so neither a change of season nor of place can shift a plan.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from cm_console.domain.plan.manner import Hook, Tone
from cm_console.domain.plan.purpose import Mix
from cm_console.domain.plan.status import Mode, Status
from cm_console.domain.publishing import FILMS

DEFAULT_ZONE = "Europe/Amsterdam"


class Format(StrEnum):
    """What kind of thing it is."""

    POST = "post"
    NEWS = "news"
    BLOG = "blog"
    VIDEO = "video"
    POLL = "poll"
    QUESTION = "question"
    EVENT = "event"
    WIKI = "wiki"
    THANKS = "thanks"
    GAME = "game"
    RECAP = "recap"
    FIGURES = "figures"
    NEW_FUNCTION = "new_function"
    SURPRISE = "surprise"


@dataclass(frozen=True, slots=True)
class Wording:
    """Title and text in one language (`nl`, `en`)."""

    language: str
    title: str = ""
    text: str = ""


class People(StrEnum):
    """Whether colleagues can be recognised, and agreed to be shown."""

    NOT_SAID = "not_said"
    NOBODY = "nobody"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class Media:
    """A picture or film: a file name in the media folder, and what it shows for who cannot see it."""

    file: str
    alt_text: str = ""
    people: People = People.NOT_SAID

    @property
    def is_film(self) -> bool:
        """Whether it moves."""
        return self.file.endswith(FILMS)


@dataclass(frozen=True, slots=True)
class Audience:
    """A persona that an item is for; `weight` 1 when it is made for them, 0.5 when they read along."""

    persona_id: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """A planned item. `wordings` has the main language first. `notes` is never part of what is published.

    `at` is wall time without a zone; None in the tray of undated ideas. `series_id` and `occurrence` (the
    wall time that the rule gave) tie an item to the series that it came from. What stands on a server is
    told by its `Publication`. `version_of` is the id of the item that it tells to others in other words.
    """

    wordings: tuple[Wording, ...]
    at: datetime | None = None
    timezone: str = DEFAULT_ZONE
    minutes: int = 30  # how tall it stands in a week; nothing is published by it
    status: Status = Status.IDEA
    mode: Mode = Mode.ONLINE
    format: Format = Format.POST
    purposes: Mix = ()
    audience: tuple[Audience, ...] = ()
    intranet_id: int | None = None
    community_id: str = ""
    campaign_id: str = ""
    phase: str = ""
    owner: str = ""
    tone: Tone = Tone.NEUTRAL
    hook: Hook = Hook.NONE
    effort_minutes: int | None = None  # of work; None: as usual for the format
    due_on: date | None = None
    expires_on: date | None = None
    review_on: date | None = None
    event_id: str = ""
    topic: str = ""
    media: tuple[Media, ...] = ()
    tags: tuple[str, ...] = ()
    notes: str = ""
    series_id: str = ""
    occurrence: datetime | None = None
    version_of: str = ""

    @property
    def title(self) -> str:
        """The title in the main language, or the beginning of its text."""
        main = self.wordings[0] if self.wordings else Wording("")
        return main.title or main.text.strip()[:60]


def placed(item: PlannedItem, at: datetime) -> PlannedItem:
    """The same item at another wall time, its other dates as far from it as before."""
    if item.at is None:
        return replace(item, at=at)
    shift = timedelta(days=(at.date() - item.at.date()).days)
    due, expires, review = (
        day + shift if day else None for day in (item.due_on, item.expires_on, item.review_on)
    )
    return replace(item, at=at, due_on=due, expires_on=expires, review_on=review)


def moment_of(at: datetime, timezone: str) -> datetime:
    """The moment in UTC of a wall time.

    An hour that a clock skips counts as the hour after it, and an hour that a clock repeats is its first, as
    RFC 5545 (3.3.5) says. Raises `zoneinfo.ZoneInfoNotFoundError` for an unknown zone.
    """
    return at.replace(tzinfo=ZoneInfo(timezone), fold=0).astimezone(UTC)
