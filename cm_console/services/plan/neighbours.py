"""What else stands around an item."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from cm_console.domain.plan.item import PlannedItem, moment_of, placed
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.status import PLANNED, Status
from cm_console.services.plan.recurrence import occurrences
from cm_console.store.plan_store import PlanStore


class Neighbours:
    """Items of their own and occurrences of series alike."""

    def __init__(self, store: PlanStore) -> None:
        self._store = store

    def between(
        self,
        first: datetime,
        end: datetime,
        without: str = "",
        original: str = "",
        statuses: Collection[Status] = PLANNED,
    ) -> list[PlannedItem]:
        """What stands from `first` up to and without `end` (wall times), but for the entry `without`.

        `original` is what that entry is a version of: versions of the same are meant to stand together.
        """
        same = {without, original} - {""}
        own = self._store.between(PlannedItem, first, end)
        found = [one.value for one in own if one.id not in same and one.value.version_of not in same]
        for series in self._store.all(Series):
            found += [
                placed(series.value.item, at)
                for at in occurrences(series.value, first, end)
                if f"{series.id}@{at.isoformat()}" != without
            ]
        return [one for one in found if one.status in statuses]


def apart(item: PlannedItem, other: PlannedItem) -> timedelta:
    """How far two items with a time are from each other; each can have a zone of its own."""
    if item.at is None or other.at is None:
        return timedelta.max
    return abs(moment_of(item.at, item.timezone) - moment_of(other.at, other.timezone))


def same_place(item: PlannedItem, other: PlannedItem) -> bool:
    """Whether two items appear in the same community, or both on the whole of the same intranet."""
    here = item.intranet_id, item.community_id
    return item.intranet_id is not None and here == (other.intranet_id, other.community_id)


def shared(item: PlannedItem, other: PlannedItem) -> set[str]:
    """The personas that two items are both for."""
    return {one.persona_id for one in item.audience} & {one.persona_id for one in other.audience}
