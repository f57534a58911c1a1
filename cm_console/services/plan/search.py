"""What was typed, looked for in the whole plan and not only on the days that are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from cm_console.domain.plan.entry import Entry, Wanted
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.offline_event import OfflineEvent
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.wall_time import midnight
from cm_console.services.plan.calendar import occurrence_at
from cm_console.services.plan.recurrence import occurrences
from cm_console.store.plan_store import PlanStore

BEFORE, AFTER = timedelta(days=366), timedelta(days=2 * 366)
PLAIN = re.compile("[0-9a-z]+")


class PlanSearch:
    """Reads only."""

    def __init__(self, store: PlanStore) -> None:
        self._store = store

    def find(self, wanted: Wanted, today: date) -> list[Entry]:
        """Everything with a time that is wanted, events too, in order of time.

        A series is found once: by its next occurrence from `today` on, or else by the last one before it.
        """
        parts = plain_parts(wanted.text)
        items = (one for one in self._store.saying(PlannedItem, parts) if one.value.at is not None)
        found = [Entry(one.id, one.value, one.version) for one in items if wanted.fits(one.value)]
        for series in self._store.saying(Series, parts):
            if wanted.fits(series.value.item):
                found += _standing(series, midnight(today))
        events = self._store.saying(OfflineEvent, parts)
        found += [Entry.of_event(one) for one in events if wanted.fits_event(one.value)]
        return sorted(found, key=lambda entry: (entry.item.at or midnight(today), entry.id))


def plain_parts(text: str) -> tuple[str, ...]:
    """The longest part of each word that is written in the same way wherever it stands.

    They narrow down what is read: accents and signs are left to who compares the words themselves.
    """
    found = (max(PLAIN.findall(word), key=len, default="") for word in text.casefold().split())
    return tuple(part for part in found if part and "ss" not in part)  # ß is one letter


def _standing(series: Stored[Series], now: datetime) -> Iterator[Entry]:
    following = occurrences(series.value, now, now + AFTER)[:1]
    for at in following or occurrences(series.value, now - BEFORE, now)[-1:]:
        yield occurrence_at(series, at)
