"""Days that an organisation names itself: the building holiday, carnival, a peak of its own work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from cm_console.domain.plan.quiet import Hours

CARNIVAL = (-49, -47)  # Sunday to Tuesday, in days from Easter


class Region(StrEnum):
    """The three regions of Dutch school holidays."""

    NORTH = "Noord"
    MIDDLE = "Midden"
    SOUTH = "Zuid"


class Returns(StrEnum):
    """Whether and how a period comes back."""

    ONCE = "once"
    YEARLY = "yearly"  # on the same days of the year
    WITH_EASTER = "with_easter"  # as far from Easter as in the year that it was written down for


@dataclass(frozen=True, slots=True)
class OwnDays:
    """A stretch of days with a name, both days included. `is_free` when most people do not work.

    `is_quiet` when nothing is to appear, with `quiet_hours` only within these. Without `regions` it holds
    everywhere, without `persona_ids` for everybody.
    """

    name: str
    first: date
    last: date
    returns: Returns = Returns.ONCE
    is_free: bool = False
    regions: tuple[Region, ...] = ()
    persona_ids: tuple[str, ...] = ()
    is_quiet: bool = False
    quiet_hours: Hours | None = None

    def between(self, first: date, end: date) -> Iterator[tuple[date, date]]:
        """Its stretches that touch the days from `first` up to and without `end`, both days included."""
        length = self.last - self.first
        for begin in self._begins(first - length, end):
            if begin < end and begin + length >= first:
                yield begin, begin + length

    def _begins(self, first: date, end: date) -> Iterator[date]:
        if self.returns is Returns.ONCE:
            yield self.first
            return
        from_easter = self.first - easter(self.first.year)
        for year in range(first.year - 1, end.year + 2):
            if self.returns is Returns.YEARLY:
                yield _in_year(self.first, year)
            else:
                yield easter(year) + from_easter


def carnival(year: int) -> OwnDays:
    """Carnival of a year and of every other: Sunday to Tuesday, seven weeks before Easter, in the south."""
    first, last = (easter(year) + timedelta(days=days) for days in CARNIVAL)
    return OwnDays("Carnaval", first, last, Returns.WITH_EASTER, is_free=True, regions=(Region.SOUTH,))


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the Gregorian computus of Meeus, Jones and Butcher)."""
    century, of_century = divmod(year, 100)
    golden, leaps, rest = year % 19, century // 4, century % 4
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - correction + 15) % 30
    weekday = (32 + 2 * rest + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _in_year(day: date, year: int) -> date:
    """The same day of another year; 29 February becomes the day before where there is none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28)
