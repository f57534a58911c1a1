"""A persona: a group of colleagues as in a human-centred design, and the rule of who they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

STALE_AFTER_MONTHS = 12


@dataclass(frozen=True, slots=True)
class PersonRef:
    """An account on one intranet."""

    intranet_id: int
    remote_id: str


@dataclass(frozen=True, slots=True)
class Rule:
    """Who belongs to a persona: everybody of whom each named property fits, and those who are picked by hand.

    An empty property asks nothing; a rule without any property chooses nobody by itself. Values are compared
    as the intranet writes them, without regard to case.
    """

    units: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    picked: tuple[PersonRef, ...] = ()

    def asks(self) -> bool:
        """Whether any property is named."""
        return bool(self.units or self.locations or self.levels or self.roles)


@dataclass(frozen=True, slots=True)
class BusySeason:
    """A stretch of each year in which the persona has less time. Both days included.

    `left` is the share (0–1) of their time that it leaves; None: as the plan assumes for any season.
    """

    name: str
    from_month: int
    from_day: int
    to_month: int
    to_day: int
    left: float | None = None

    def holds(self, day: date) -> bool:
        """Whether a day belongs to it; it can go over New Year."""
        first, last = (self.from_month, self.from_day), (self.to_month, self.to_day)
        here = (day.month, day.day)
        return first <= here <= last if first <= last else here >= first or here <= last


@dataclass(frozen=True, slots=True)
class Persona:
    """One persona. `size` is an estimate for where the rule cannot count; None: nobody estimated.

    `at_least` and `at_most` are items a week: below the one is a gap, above the other is too much. `picture`
    is a file name in the media folder, empty for initials. `colour` is #rrggbb, empty for one by itself.
    """

    name: str
    one_liner: str = ""
    tasks: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    frustrations: tuple[str, ...] = ()
    joys: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    busy: tuple[BusySeason, ...] = ()
    language: str = "nl"
    size: int | None = None
    rule: Rule = Rule()
    at_least: float = 1.0
    at_most: float = 5.0
    picture: str = ""
    colour: str = ""
