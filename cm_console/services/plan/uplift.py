"""Whether an event moved something: what was said about its topic before and after, beside all else.

Measure M36 of the research, with a control: a busy fortnight makes every conversation busier.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cm_console.domain.plan.offline_event import OfflineEvent
from cm_console.store.uplift_reader import Activity, UpliftReader

SPAN = timedelta(days=14)
FEWEST = 10  # people; below that, numbers would point at somebody


@dataclass(frozen=True, slots=True)
class Uplift:
    """Replies and reactions in the 14 days before and after, and the change as a share (0.5: half more).

    `change` is None where there was nothing before to compare with. `beside` is the same change in everything
    else on that intranet; None also when too few people took part.
    """

    before: int
    after: int
    change: float | None
    beside: float | None


class UpliftMeter:
    """Compares over the copy."""

    def __init__(self, reader: UpliftReader, now: Callable[[], datetime]) -> None:
        self._reader, self._now = reader, now

    def of(self, event: OfflineEvent) -> Uplift | None:
        """The uplift of an event.

        None without a topic online, while the 14 days after it are not over, and when fewer than ten people
        took part in both stretches together.
        """
        topic = event.topic
        end = event.moment + timedelta(minutes=event.minutes)
        if topic.intranet_id is None or not (topic.post_id or topic.community_id):
            return None
        if end + SPAN > self._now():
            return None
        before, after = self._both(event, end, beside=False)
        if len(before.people | after.people) < FEWEST:
            return None
        others = self._both(event, end, beside=True)
        known = len(others[0].people | others[1].people) >= FEWEST
        return Uplift(before.count, after.count, _change(before, after), _change(*others) if known else None)

    def _both(self, event: OfflineEvent, end: datetime, *, beside: bool) -> tuple[Activity, Activity]:
        begin = event.moment
        return (
            self._reader.within(event.topic, begin - SPAN, begin, beside=beside),
            self._reader.within(event.topic, end, end + SPAN, beside=beside),
        )


def _change(before: Activity, after: Activity) -> float | None:
    return after.count / before.count - 1 if before.count else None
