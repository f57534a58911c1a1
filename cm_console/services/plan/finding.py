"""What a check can find about an item."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    NOT_REVIEWED = "not_reviewed"  # where colleagues say yes first
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
    QUIET_DAY = "quiet_day"  # a day of the organisation's own on which nothing is to appear
    QUIET_HOURS = "quiet_hours"
    TOO_CLOSE = "too_close"  # to another item in the same community
    PERSONA_FULL = "persona_full"  # more in a week than they can take
    TONES_CLASH = "tones_clash"  # something light and something serious for the same people on one day
    OWNER_FULL = "owner_full"  # more work in a week than they have hours
    NO_HOOK = "no_hook"  # meant to get people going, and asks nothing of them
    WIDE_AUDIENCE = "wide_audience"  # made for one persona, and shown to the whole intranet


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
        Check.NOT_REVIEWED,
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
