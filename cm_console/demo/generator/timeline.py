"""When things happen: eighteen months of mostly working hours, up to now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache

from cm_console.demo.generator.dice import Dice, Weighted

DAY = 86_400
DAYS = 548
# Share of the activity by hour of the day (UTC; in the Netherlands one or two hours later).
_HOURS = Weighted(
    list(enumerate([1, 0, 0, 0, 1, 4, 14, 40, 62, 66, 58, 44, 56, 60, 52, 34, 14, 9, 11, 12, 9, 6, 3, 2]))
)
_WEEKDAYS = (1.0, 1.05, 0.95, 1.0, 0.7, 0.12, 0.1)


class Timeline:
    """The history before `now` (seconds since 1970)."""

    def __init__(self, now: datetime, dice: Dice) -> None:
        self.now = int(now.timestamp())
        self.start = self.now - DAYS * DAY
        self._dice = dice

    def moments(self, count: int) -> Iterator[int]:
        """`count` moments in order; busier on working days, and slowly growing over the months."""
        weights = [self._weight(day) for day in range(DAYS)]
        total, spent, done = sum(weights), 0.0, 0
        for day, weight in enumerate(weights):
            spent += weight
            target = round(count * spent / total)
            yield from sorted(self._moment(day) for _ in range(target - done))
            done = target

    def _weight(self, day: int) -> float:
        weekday = datetime.fromtimestamp(self.start + day * DAY + DAY // 2, UTC).weekday()
        return _WEEKDAYS[weekday] * (0.6 + 0.8 * day / DAYS)

    def _moment(self, day: int) -> int:
        begin = self.start + day * DAY
        of_day = _HOURS.pick(self._dice) * 3600 + int(self._dice.random() * 3600)
        return begin + (of_day - begin) % DAY

    def later(self, moment: int, delay: float) -> int:
        """A moment about `delay` seconds later, never after now."""
        then = moment + int(delay)
        return then if then < self.now else moment + int(self._dice.random() * (self.now - moment))

    def recent(self, days: float) -> int:
        """A moment in the last so many days."""
        return self.now - int(self._dice.random() * days * DAY)


@lru_cache(maxsize=2048)
def _day(day: int) -> str:
    return datetime.fromtimestamp(day * DAY, UTC).strftime("%Y-%m-%d")


def stamp(moment: int) -> str:
    """A moment as the API writes it."""
    day, rest = divmod(moment, DAY)
    hour, rest = divmod(rest, 3600)
    return f"{_day(day)}T{hour:02d}:{rest // 60:02d}:{rest % 60:02d}Z"
