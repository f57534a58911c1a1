"""Days that are not like the others: Dutch public holidays, school holidays by region, and own calendars."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from holidays.countries.netherlands import Netherlands

KNOWN_SCHOOL_YEARS = range(2014, 2031)  # the library has no school holidays beyond; shown as unknown


class Region(StrEnum):
    """The three regions of Dutch school holidays."""

    NORTH = "Noord"
    MIDDLE = "Midden"
    SOUTH = "Zuid"


class DayKind(StrEnum):
    """Why a day is special."""

    PUBLIC = "public"
    SCHOOL = "school"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A special day. `regions` is empty when it holds everywhere; `is_free` when most people do not work."""

    on: date
    name: str
    kind: DayKind
    regions: tuple[Region, ...] = ()
    is_free: bool = False


@dataclass(frozen=True, slots=True)
class OwnPeriod:
    """A stretch of days that an organisation names itself (both days included): bouwvak, carnaval, a peak."""

    name: str
    first: date
    last: date
    is_free: bool = False


class Days:
    """Special days in one language (`nl`, `en`), for the regions that an organisation has people in."""

    def __init__(
        self, language: str = "nl", regions: Sequence[Region] = tuple(Region), own: Sequence[OwnPeriod] = ()
    ) -> None:
        self._language = "nl" if language == "nl" else "en_US"
        self._regions, self._own = tuple(regions), tuple(own)

    @property
    def regions(self) -> tuple[Region, ...]:
        """The regions whose school holidays count."""
        return self._regions

    def told_in(self, language: str) -> Days:
        """The same days with their names in another language."""
        return Days(language, self._regions, self._own)

    def on(self, day: date) -> list[SpecialDay]:
        """What is special about a day, public holidays first."""
        return self.between(day, day + timedelta(days=1))

    def between(self, first: date, end: date) -> list[SpecialDay]:
        """Special days from `first` up to and without `end`, by day."""
        found = [*self._public(first, end), *self._school(first, end), *self._own_days(first, end)]
        return sorted(found, key=lambda day: (day.on, list(DayKind).index(day.kind), day.name))

    def _public(self, first: date, end: date) -> Iterable[SpecialDay]:
        for year in range(first.year, end.year + 1):
            for on, name in _public_days(year, self._language):
                if first <= on < end:
                    yield SpecialDay(on, name, DayKind.PUBLIC, is_free=True)

    def _school(self, first: date, end: date) -> Iterable[SpecialDay]:
        regions: dict[tuple[date, str], list[Region]] = {}
        for region in self._regions:
            for year in range(first.year, end.year + 1):
                for on, name in _school_days(year, region, self._language):
                    if first <= on < end:
                        regions.setdefault((on, name), []).append(region)
        for (on, name), where in regions.items():
            yield SpecialDay(on, name, DayKind.SCHOOL, tuple(where))

    def _own_days(self, first: date, end: date) -> Iterable[SpecialDay]:
        for period in self._own:
            on = max(first, period.first)
            while on < end and on <= period.last:
                yield SpecialDay(on, period.name, DayKind.OWN, is_free=period.is_free)
                on += timedelta(days=1)


def is_known(year: int) -> bool:
    """Whether the school holidays of a year are known."""
    return year in KNOWN_SCHOOL_YEARS


@lru_cache(maxsize=64)
def _public_days(year: int, language: str) -> tuple[tuple[date, str], ...]:
    found = Netherlands(years=year, language=language)  # type: ignore[no-untyped-call]
    return tuple(sorted(found.items()))


@lru_cache(maxsize=256)
def _school_days(year: int, region: Region, language: str) -> tuple[tuple[date, str], ...]:
    if not is_known(year):
        return ()
    found = Netherlands(subdiv=region.value, years=year, categories=("school",), language=language)  # type: ignore[no-untyped-call]
    return tuple(sorted(found.items()))
