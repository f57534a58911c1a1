"""What asked colleagues something and was answered by nobody: a reason to react, never to post by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from cm_console.domain.plan.asking import asks, is_to_move
from cm_console.domain.plan.item import PlannedItem, moment_of
from cm_console.domain.plan.results import Result
from cm_console.services.plan.workdays import Workdays

DAY = timedelta(days=1)
PATIENCE = 2  # working days


class Unanswered:
    """`now` gives the moment in UTC."""

    def __init__(self, workdays: Workdays, now: Callable[[], datetime]) -> None:
        self._workdays, self._now = workdays, now

    def is_so(self, item: PlannedItem, result: Result | None) -> bool:
        """Whether a published item that asks for a reaction has had none for two working days."""
        wants_an_answer = asks(item) or is_to_move(item)
        if result is None or result.replies or item.at is None or not wants_an_answer:
            return False
        return moment_of(self._end(item.at), item.timezone) <= self._now()

    def _end(self, at: datetime) -> datetime:
        """The same time, two working days later."""
        for _ in range(PATIENCE):
            at = datetime.combine(self._workdays.nearest(at.date() + DAY, later=True), at.time())
        return at
