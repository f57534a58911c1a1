"""What a file would bring into the calendar, and what of it cannot be used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class LeftOut(StrEnum):
    """Why something in an iCalendar file is not held here, or not all of it."""

    ALREADY_HERE = "already here"
    RULE = "rule"  # broken, too frequent, or of a kind that cannot be brought to wall time
    MORE_DATES = "more dates"  # beside those of its rule; the rest of it is used
    THIS_AND_LATER = "this and later"
    ZONE = "unknown time zone"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file would add or has added. `first` is the first wall time of it; None where nothing is dated.

    `left_out` counts events by the reason, `lines` are those of a table that could not be used, with the
    column (line 1: a column that is not known).
    """

    titles: tuple[str, ...]
    first: datetime | None
    left_out: tuple[tuple[LeftOut, int], ...] = ()
    lines: tuple[tuple[int, str], ...] = ()
