"""The other days of an item: when it has to be ready, when it is of no use any more, when to look again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.status import Status


class Due(StrEnum):
    """What a day is for; the values are the names of the dates of an item."""

    READY = "due_on"
    EXPIRES = "expires_on"
    REVIEW = "review_on"


DONE = frozenset({Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED})
"""Ready: the day for that is of no interest any more."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """One such day."""

    on: date
    due: Due
    entry: Entry


def deadlines_of(entry: Entry, first: date, end: date) -> Iterator[Deadline]:
    """Those of an entry from `first` up to and without `end`."""
    for due in Due:
        on: date | None = getattr(entry.item, due)
        is_past = due is Due.READY and entry.item.status in DONE
        if on is not None and first <= on < end and not is_past:
            yield Deadline(on, due, entry)
