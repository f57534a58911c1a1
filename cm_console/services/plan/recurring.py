"""A scheduled series: what comes within twelve weeks stands in the plan as items of its own.

So each occurrence is published like any other item, exactly once, and what comes later follows when its time
is near enough. An occurrence that nobody changed by hand follows its series.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.errors import PlanChanged
from cm_console.domain.plan.item import PlannedItem, moment_of, placed
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.status import STEPS, Status
from cm_console.domain.plan.stored import Change, Stored
from cm_console.services.plan.keeping import Keeping, added, changed, removed
from cm_console.services.plan.recurrence import begun, occurrences
from cm_console.services.plan.review_rules import ReviewRules
from cm_console.store.plan_store import PlanStore

HORIZON = timedelta(weeks=12)
A_DAY = timedelta(days=1)
OPEN = (*STEPS, Status.SCHEDULED)


class Recurring:
    """Looks after scheduled series. `now` gives the moment in UTC; `keeping` writes as the program, and only
    what `rules` allow: a colleague may have asked for a change since the series was scheduled.
    """

    def __init__(
        self, store: PlanStore, keeping: Keeping, rules: ReviewRules, now: Callable[[], datetime]
    ) -> None:
        self._store, self._keeping, self._rules, self._now = store, keeping, rules, now

    def roll(self) -> int:
        """Puts what has come within the horizon into the plan; how many occurrences."""
        count = 0
        for stored in self._store.all(Series):
            if not self._goes_on(stored):
                continue
            changes = self.rolled([changed(stored, stored.value)])
            if len(changes) == 1:
                continue
            try:
                self._keeping.keep("Series goes on", changes)
            except PlanChanged:
                continue  # somebody was first; the next time sees it as it is then
            count += len(changes) - 1
        return count

    def rolled(self, changes: list[Change]) -> list[Change]:
        """These changes, the last of them of a series, with items for what comes within the horizon."""
        *others, last = changes
        if not isinstance(last.after, Series) or last.after.item.status is not Status.SCHEDULED:
            return changes
        coming = self._coming(last.after)
        items = [added(_given(last.id, last.after, at)) for at in coming]
        skipped = (*last.after.skipped, *coming)
        return [*others, *items, replace(last, after=replace(last.after, skipped=skipped))]

    def following(
        self, former: Stored[Series], here: datetime, shift: timedelta, last: Change, chosen: Entry
    ) -> list[Change]:
        """Changes of the items of a series from `here` on, after it became `last`: `chosen` says what it says
        now, and what nobody changed by hand follows; the others stay as they are.
        """
        if not isinstance(last.after, Series):
            return []
        standing = {one.id: one for one in self.placed(former.id, here)}
        if not chosen.is_occurrence:
            standing.setdefault(chosen.id, self._keeping.get(PlannedItem, chosen.id))
        changes = []
        for one in standing.values():
            at = one.value.occurrence or here
            if one.id == chosen.id:
                after = chosen.item
            elif one.value == _given(former.id, former.value, at):
                after = _given(last.id, last.after, at + shift)
            else:
                after = one.value
            changes.append(changed(one, replace(after, series_id=last.id, occurrence=at + shift)))
        return changes

    def called_off(self, series_id: str, here: datetime | None = None) -> list[Change]:
        """Calls off every item of a series that has not appeared, from `here` on."""
        placed_here = self.placed(series_id, here)
        return [changed(one, replace(one.value, status=Status.CANCELLED)) for one in placed_here]

    def placed(self, series_id: str, here: datetime | None = None) -> list[Stored[PlannedItem]]:
        """The items of a series that stand by themselves, scheduled or changed by hand, from `here` (a wall
        time of its rule) on, but for what has appeared or is called off.
        """
        return [
            one
            for one in self._store.of_series(series_id)
            if one.value.status in OPEN
            and one.value.occurrence
            and (here is None or one.value.occurrence >= here)
        ]

    def _goes_on(self, series: Stored[Series]) -> bool:
        item = series.value.item
        return item.status is Status.SCHEDULED and self._rules.allow(replace(item, series_id=series.id), "")

    def _coming(self, series: Series) -> list[datetime]:
        now, zone = self._now(), series.item.timezone
        wall = now.replace(tzinfo=None)
        near = occurrences(series, wall - A_DAY, wall + HORIZON)
        return [at for at in near if moment_of(at, zone) > now]


def comes_back(alone: Stored[PlannedItem], rule: str) -> list[Change]:
    """Changes that make a series of an item; the last of them is the series. What is still being written is
    all in it; what is scheduled or has appeared stays an item of its own.
    """
    item = replace(alone.value, series_id="", occurrence=None, version_of="")
    if item.status in STEPS:
        return [removed(alone), added(begun(Series(item, rule)))]
    status = Status.SCHEDULED if item.status is Status.SCHEDULED else Status.DRAFT
    series = Series(replace(item, status=status), rule, (item.at,) if item.at else ())
    made = added(series)
    return [changed(alone, replace(alone.value, series_id=made.id, occurrence=item.at)), made]


def _given(series_id: str, series: Series, at: datetime) -> PlannedItem:
    """An occurrence as its series says it."""
    item = placed(series.item, at)
    return replace(item, series_id=series_id, occurrence=at)
