"""What of the plan is due: when the background has something to publish, and what nobody published in time.

Light on purpose: the background asks from the first second on, long before anybody opens the calendar.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from cm_console.domain.changes import Changes
from cm_console.domain.plan.item import PlannedItem, moment_of
from cm_console.domain.plan.pause import Pause
from cm_console.domain.plan.publication import CLOSED, Next, Publication, Standing, Task, is_late, next_for
from cm_console.domain.plan.status import Mode, Status
from cm_console.domain.plan.stored import Stored
from cm_console.services.notifier import Notifier
from cm_console.store.publication_store import PublicationStore

LONGEST_HOLD = timedelta(minutes=1)
A_DAY = timedelta(days=1)
FARTHEST_ZONE = timedelta(hours=14)


class Due:
    """Looks at the scheduled items of one profile. Times are UTC."""

    def __init__(
        self, publications: PublicationStore, notifier: Notifier, now: Callable[[], datetime]
    ) -> None:
        self._publications, self._notifier, self._now = publications, notifier, now

    def next_at(self, intranet_id: int, hold: timedelta) -> datetime | None:
        """When something of an intranet is to be published, changed or taken off next; None: nothing is."""
        schedules = self._publications.schedules(intranet_id)
        moments = [self._when(task, hold, schedules) for task in self._publications.tasks(intranet_id)]
        return min((one for one in moments if one is not None), default=None)

    def note_missed(self, leave_out: Collection[int] = ()) -> list[str]:
        """Items that should have gone out and did not become `MISSED`; their ids.

        `leave_out` names intranets that can be reached: there the server's own clock says what is late.
        """
        pause = self._publications.pause()
        late = [one.id for one in self._due() if self._is_late(one.value, leave_out, pause)]
        held = self._publications.of(late)
        missed = [one for one in late if _nothing_stands(held.get(one))]
        for item_id in missed:
            self._publications.finish(item_id, Status.MISSED, self._now(), None)
        if missed:
            self._notifier.publish(Changes(plan=True))
        return missed

    def asking(self) -> int:
        """How many items ask for a person: missed, refused, changed by others, or to be done now by hand."""
        waiting = self._publications.needing_a_person()
        return self._publications.count(Status.MISSED) + len(waiting) + len(self.reminders())

    def needing_this_program(self) -> int:
        """How many items are not on their server as planned yet, or are to be sent from here within a day."""
        soon = self._now() + A_DAY
        count = 0
        for intranet_id, schedules in self._publications.abilities().items():
            for task in self._publications.tasks(intranet_id):
                found = next_for(task, self._now(), schedules=bool(schedules))
                waits = found is Next.WAIT and task.wish is not None and task.wish.moment <= soon
                count += waits or found not in {Next.NOTHING, Next.WAIT, Next.MISS}
        return count

    def reminders(self) -> list[Stored[PlannedItem]]:
        """What a person is to do by hand now, in order of time."""
        found, pause = (
            self._publications.reminders_before(self._latest_wall_time()),
            self._publications.pause(),
        )
        return [one for one in found if self._has_come(one.value, pause)]

    def still_standing(self) -> int:
        """How many items an intranet would publish in the pause of now, as far as we know."""
        tasks = (
            task
            for intranet_id in self._publications.abilities()
            for task in self._publications.tasks(intranet_id)
        )
        return sum(task.may_appear(self._now()) for task in tasks)

    def _due(self) -> list[Stored[PlannedItem]]:
        """Scheduled items whose moment may have come."""
        return self._publications.scheduled_before(self._latest_wall_time())

    def _latest_wall_time(self) -> datetime:
        """What a clock can show now, somewhere: at most 14 hours from UTC."""
        return self._now().replace(tzinfo=None) + FARTHEST_ZONE

    def _is_late(self, item: PlannedItem, leave_out: Collection[int], pause: Pause | None) -> bool:
        if item.at is None or (item.mode is not Mode.REMINDER and item.intranet_id in leave_out):
            return False
        moment, now = moment_of(item.at, item.timezone), self._now()
        return _is_withheld(item, moment, now, pause) or is_late(moment, now)

    def _has_come(self, item: PlannedItem, pause: Pause | None) -> bool:
        if item.at is None or (moment := moment_of(item.at, item.timezone)) > self._now():
            return False
        return not _is_withheld(item, moment, self._now(), pause)

    def _when(self, task: Task, hold: timedelta, schedules: bool) -> datetime | None:
        found = next_for(task, self._now(), schedules=schedules)
        if found is Next.NOTHING:
            return None
        if found is Next.WAIT and task.wish is not None:
            return task.wish.moment
        soonest = task.changed_at + min(hold, LONGEST_HOLD)
        not_before = task.held.not_before if task.held else None
        return max(soonest, not_before) if not_before else soonest


def _is_withheld(item: PlannedItem, moment: datetime, now: datetime, pause: Pause | None) -> bool:
    """Whether a pause kept it from happening. What a person does by hand has begun at its moment."""
    if pause is None or moment > now:
        return False
    return pause.is_on(moment) if item.mode is Mode.REMINDER else pause.withholds(moment, now)


def _nothing_stands(held: Publication | None) -> bool:
    return held is None or held.state in CLOSED | {Standing.NEW}
