"""Days that are not like the others: Dutch public holidays, school holidays by region, and own calendars."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from holidays.countries.netherlands import Netherlands

from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.own_days import Region as Region  # noqa: PLC0414 - what `SpecialDay` speaks of
from cm_console.domain.plan.quiet import Hours

LANGUAGES = {"nl": "nl", "en": "en_US"}  # as the library calls them
KNOWN_SCHOOL_YEARS = range(2014, 2031)  # the library has no school holidays beyond; shown as unknown


class DayKind(StrEnum):
    """Why a day is special."""

    PUBLIC = "public"
    SCHOOL = "school"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A special day. `is_free` when most people do not work.

    Nothing appears on it when it `is_quiet`, or within `quiet_hours`. `regions` is empty when it holds
    everywhere, `persona_ids` when it is for everybody.
    """

    on: date
    name: str
    kind: DayKind
    regions: tuple[Region, ...] = ()
    is_free: bool = False
    persona_ids: tuple[str, ...] = ()
    is_quiet: bool = False
    quiet_hours: Hours | None = None


Known = tuple[Sequence[Region], Sequence[OwnDays]]


class Days:
    """Special days in one language (`nl`, `en`), for the regions that an organisation has people in."""

    def __init__(
        self, language: str = "nl", regions: Sequence[Region] = tuple(Region), own: Sequence[OwnDays] = ()
    ) -> None:
        self._language = language
        self._known: Callable[[], Known] = lambda: (regions, own)

    @classmethod
    def kept(cls, known: Callable[[], Known], language: str = "nl") -> Days:
        """The days of an organisation as it keeps them at the moment that is asked."""
        days = cls(language)
        days._known = known
        return days

    @property
    def regions(self) -> tuple[Region, ...]:
        """The regions whose school holidays count."""
        return tuple(self._known()[0])

    def told_in(self, language: str) -> Days:
        """The same days with their names in another language."""
        return Days.kept(self._known, language)

    def on(self, day: date) -> list[SpecialDay]:
        """What is special about a day, public holidays first."""
        return self.between(day, day + timedelta(days=1))

    def between(self, first: date, end: date) -> list[SpecialDay]:
        """Special days from `first` up to and without `end`, by day."""
        regions, own = self._known()
        found = [
            *self._public(first, end),
            *self._school(first, end, regions),
            *_own_days(first, end, regions, own),
        ]
        return sorted(found, key=lambda day: (day.on, list(DayKind).index(day.kind), day.name))

    def _public(self, first: date, end: date) -> Iterable[SpecialDay]:
        for year in range(first.year, end.year + 1):
            for on, name in _public_days(year, LANGUAGES[self._language]):
                if first <= on < end:
                    yield SpecialDay(on, name, DayKind.PUBLIC, is_free=True)

    def _school(self, first: date, end: date, wanted: Sequence[Region]) -> Iterable[SpecialDay]:
        regions: dict[tuple[date, str], list[Region]] = {}
        for region in wanted:
            for year in range(first.year, end.year + 1):
                for on, name in _school_days(year, region, LANGUAGES[self._language]):
                    if first <= on < end:
                        regions.setdefault((on, name), []).append(region)
        for (on, name), where in regions.items():
            yield SpecialDay(on, name, DayKind.SCHOOL, tuple(where))


def _own_days(
    first: date, end: date, regions: Sequence[Region], own: Sequence[OwnDays]
) -> Iterable[SpecialDay]:
    for one in own:
        where = tuple(region for region in one.regions if region in regions)
        if one.regions and not where:
            continue
        for begin, last in one.between(first, end):
            on = max(first, begin)
            while on < end and on <= last:
                yield SpecialDay(
                    on,
                    one.name,
                    DayKind.OWN,
                    where,
                    one.is_free,
                    one.persona_ids,
                    one.is_quiet,
                    one.quiet_hours,
                )
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
