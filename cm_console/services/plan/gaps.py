"""Where the plan leaves a persona without anything to read, and where it says too much of one kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.entry import Entry, Wanted
from cm_console.domain.plan.gaps import Cell, Gaps, Spread, Week
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.purpose import Purpose, balance
from cm_console.domain.plan.status import PLANNED
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.target import Target, mix_for, target_of
from cm_console.domain.plan.wall_time import midnight, monday_of
from cm_console.services.plan.calendar import Calendar
from cm_console.services.plan.capacity import Capacity
from cm_console.services.plan.days import Days
from cm_console.store.plan_store import PlanStore

FOR_EVERYBODY = 0.25  # an item without a persona counts a quarter for each
Weighed = tuple[Entry, float]
SENDING = frozenset({Purpose.ATTEND, Purpose.INFORM})


class GapFinder:
    """Counts over the calendar."""

    def __init__(
        self, store: PlanStore, calendar: Calendar, days: Days, customs: Callable[[], Customs] = Customs
    ) -> None:
        self._store, self._calendar, self._days, self._customs = store, calendar, days, customs

    def between(self, first: date, last: date, target: Target | None = None, language: str = "nl") -> Gaps:
        """The weeks that contain `first` up to and with `last`.

        Without a `target` it is the phase that most of the promised items name, or else the even mix. Special
        days are named in `language`.
        """
        weeks = weeks_of(first, last)
        begin, end = weeks[0].monday, weeks[-1].end
        entries = self._calendar.between(midnight(begin), midnight(end), Wanted())
        return self.over(entries, weeks, target, language)

    def over(
        self, entries: Sequence[Entry], weeks: Sequence[Week], target: Target | None, language: str
    ) -> Gaps:
        """The same of all `entries` of these weeks, by whoever has read them already."""
        begin, end = weeks[0].monday, weeks[-1].end
        capacity = Capacity(self._days.told_in(language), begin, end, self._customs().factors)
        by_week = _by_week(entries)
        personas = tuple(sorted(self._store.all(Persona), key=lambda one: one.value.name.casefold()))
        ids = [one.id for one in personas]
        served = {week: _by_persona(by_week[week], ids) for week in weeks}
        return Gaps(
            weeks=tuple(weeks),
            personas=personas,
            cells=tuple(
                tuple(_cell(one, served[week][one.id], capacity, week) for week in weeks) for one in personas
            ),
            spread=spread_of((entry for entry in entries if entry.item.status in PLANNED), target),
        )


def is_for(entry: Entry, persona_id: str) -> bool:
    """Whether an entry is for a persona, by name or because it is for everybody."""
    return weight_for(entry, persona_id) > 0


def weight_for(entry: Entry, persona_id: str) -> float:
    """How much an entry counts for a persona: 1, 0.5 when they read along, 0.25 when it is for everybody."""
    return weight_of(entry.item, persona_id)


def weight_of(item: PlannedItem, persona_id: str) -> float:
    """The same of an item."""
    if not item.audience:
        return FOR_EVERYBODY
    return sum(one.weight for one in item.audience if one.persona_id == persona_id)


def spread_of(entries: Iterable[Entry], target: Target | None = None) -> Spread:
    """The purposes of some entries, each counting once, beside a target or that of the phase they name."""
    items = [entry.item for entry in entries]
    telling = [item for item in items if item.purposes]
    sending = sum(all(purpose in SENDING for purpose, _ in item.purposes) for item in telling)
    aim = target or target_of(item.phase for item in items)
    return Spread(
        target=aim,
        wanted=mix_for(aim),
        actual=balance(item.purposes for item in telling),
        sending_only=sending / len(telling) if telling else None,
        count=len(telling),
        silent=len(items) - len(telling),
    )


def weeks_of(first: date, last: date) -> tuple[Week, ...]:
    """The weeks that contain `first` up to and with `last`."""
    monday = monday_of(first)
    count = (max(last, first) - monday).days // 7 + 1
    return tuple(Week(monday + timedelta(weeks=number)) for number in range(count))


def _by_week(entries: Iterable[Entry]) -> dict[Week, list[Entry]]:
    found = defaultdict[Week, list[Entry]](list)
    for entry in entries:
        if entry.item.at is not None:
            found[Week(monday_of(entry.item.at.date()))].append(entry)
    return found


def _by_persona(entries: Iterable[Entry], persona_ids: Sequence[str]) -> dict[str, list[Weighed]]:
    """What each persona gets, and how much it counts for them."""
    found: dict[str, list[Weighed]] = {one: [] for one in persona_ids}
    for entry in entries:
        named = {one.persona_id for one in entry.item.audience}
        for persona_id in named & found.keys() if named else persona_ids:
            if (weight := weight_for(entry, persona_id)) > 0:
                found[persona_id].append((entry, weight))
    return found


def _cell(persona: Stored[Persona], mine: Sequence[Weighed], capacity: Capacity, week: Week) -> Cell:
    has = sum(weight for entry, weight in mine if entry.item.status in PLANNED)
    time = capacity.of_week(persona, week)
    return Cell(
        has=has,
        hoped=sum(weight for _, weight in mine),
        need=persona.value.at_least * time.share,
        capacity=time.share,
        overload=has > persona.value.at_most,
        reasons=time.reasons,
        entries=tuple(entry for entry, _ in mine),
    )
