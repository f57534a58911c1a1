"""Fixed moments of the week, and the next one that is free for an item."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.errors import NoFreeSlot, reasons_of
from cm_console.domain.plan.item import DEFAULT_ZONE, PlannedItem, moment_of, placed
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.status import STANDING, Status
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.wall_time import midnight, monday_of
from cm_console.domain.plan.week_slot import FreeSlot, WeekSlot
from cm_console.services.plan.calendar import Calendar
from cm_console.services.plan.checks import SAME_MOMENT
from cm_console.services.plan.gaps import weight_of
from cm_console.services.plan.keeping import Keeping, added, removed
from cm_console.services.plan.neighbours import Neighbours, apart, same_place, shared
from cm_console.services.plan.quiet import Quiet, QuietTimes
from cm_console.store.plan_store import PlanStore

AHEAD = 26  # weeks that are searched
ON_A_SLOT = STANDING - {Status.MISSED}
WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class OnSlots:
    """Which entries (by the ids that they have now) came to stand when, and which titles found no slot."""

    placed: tuple[tuple[str, datetime], ...]
    left: tuple[str, ...]


class Slots:
    """Every change can be taken back, as all of the plan. Times are wall times."""

    def __init__(
        self,
        store: PlanStore,
        keeping: Keeping,
        calendar: Calendar,
        quiet: QuietTimes,
        customs: Callable[[], Customs],
        now: Callable[[], datetime],
    ) -> None:
        self._store, self._keeping, self._calendar = store, keeping, calendar
        self._quiet, self._customs, self._now = quiet, customs, now
        self._neighbours = Neighbours(store)

    # --- which there are -----------------------------------------------------------------------------

    def all(self) -> list[Stored[WeekSlot]]:
        """All of them in the order of the week."""
        return sorted(self._store.all(WeekSlot), key=lambda one: (one.value.weekday, one.value.at, one.id))

    def add(self, slot: WeekSlot) -> Stored[WeekSlot]:
        """Keeps a new slot; one that says the same as another is that one."""
        for one in self.all():
            if one.value == slot:
                return one
        change = added(slot)
        self._keeping.keep("Slot added", [change])
        return self._keeping.get(WeekSlot, change.id)

    def remove(self, slot_id: str) -> None:
        """Lets a slot go; what stands on it stays. Raises `UnknownEntry`."""
        self._keeping.keep("Slot removed", [removed(self._keeping.get(WeekSlot, slot_id))])

    def free_between(self, first: date, end: date) -> list[FreeSlot]:
        """The slots from `first` up to and without `end` that are to come, not quiet, and not taken."""
        slots = [one.value for one in self.all()]
        if not slots:
            return []
        standing = self._neighbours.between(midnight(first), midnight(end), statuses=ON_A_SLOT)
        quiet, local = self._quiet.between(first, end), self._local()
        return [
            FreeSlot(at, slot)
            for at, slot in _times(slots, first, end)
            if at > local
            and not quiet.at(at, (slot.persona_id,) if slot.persona_id else ())
            and not any(one.at == at and slot.fits(one) for one in standing)
        ]

    # --- the next free one ---------------------------------------------------------------------------

    def next_for(self, item: PlannedItem, entry_id: str = "") -> datetime:
        """The first slot that an item can have; for one with a time, the first after that.

        Raises `NoFreeSlot` when there is none in the next 26 weeks, and says why.
        """
        return self._search(entry_id).next_for(item)

    def place(self, entry_ids: Sequence[str]) -> OnSlots:
        """Puts entries on the next free slots, one after the other, as one thing to take back.

        Raises `UnknownEntry`, `StepNotPossible`, and `NoFreeSlot` when not one of them found a slot.
        """
        found, left = list[tuple[str, datetime]](), list[str]()
        trouble: NoFreeSlot | None = None
        with self._keeping.together("Put on the next free slot"):
            for entry_id in entry_ids:
                item = self._calendar.get(entry_id).item
                try:
                    at = self.next_for(item, entry_id)
                except NoFreeSlot as error:
                    trouble = trouble or error
                    left.append(item.title)
                    continue
                found.append((self._calendar.move(entry_id, at).id, at))
        if trouble is not None and not found:
            raise trouble
        return OnSlots(tuple(found), tuple(left))

    def _search(self, entry_id: str) -> _Search:
        local = self._local()
        first = monday_of(local.date())
        end = first + timedelta(weeks=AHEAD + 1)
        standing = self._neighbours.between(midnight(first), midnight(end), entry_id, statuses=ON_A_SLOT)
        personas = {one.id: one.value for one in self._store.all(Persona)}
        rules = _Rules(self._customs(), personas, self._quiet.between(first, end))
        return _Search([one.value for one in self.all()], standing, rules, self._now())

    def _local(self) -> datetime:
        return self._now().astimezone(ZoneInfo(DEFAULT_ZONE)).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class _Rules:
    customs: Customs
    personas: dict[str, Persona]
    quiet: Quiet


class _Search:
    """Looks through the slots of half a year, once everything around them was read."""

    def __init__(
        self, slots: Sequence[WeekSlot], standing: Sequence[PlannedItem], rules: _Rules, now: datetime
    ) -> None:
        self._slots, self._standing, self._rules, self._now = slots, standing, rules, now
        self._weeks: dict[date, list[PlannedItem]] = {}
        for one in standing:
            if one.at is not None:
                self._weeks.setdefault(monday_of(one.at.date()), []).append(one)

    def next_for(self, item: PlannedItem) -> datetime:
        fitting = [slot for slot in self._slots if slot.fits(item)]
        if not fitting:
            why = "none_fits" if self._slots else "no_slots"
            raise NoFreeSlot(title=item.title, weeks=AHEAD, reasons=reasons_of(why))
        local = self._now.astimezone(ZoneInfo(item.timezone)).replace(tzinfo=None)
        end = local.date() + timedelta(weeks=AHEAD)
        reasons: list[str] = []
        for at, slot in _times(fitting, local.date(), end):
            if moment_of(at, item.timezone) <= self._now or (item.at is not None and at <= item.at):
                continue
            why = self._why_not(replace(placed(item, at), at=at), at, slot)
            if not why:
                return at
            reasons.append(why)
        raise NoFreeSlot(title=item.title, weeks=AHEAD, reasons=reasons_of(*(reasons or ["later"])))

    def _why_not(self, item: PlannedItem, at: datetime, slot: WeekSlot) -> str:
        """The reason why an item cannot have a slot; empty when it can."""
        week = self._weeks.get(monday_of(at.date()), ())
        if any(other.at == at and slot.fits(other) for other in week):
            return "taken"
        if self._rules.quiet.at(at, (one.persona_id for one in item.audience)):
            return "quiet"
        if self._is_close(item, at):
            return "close"
        return "full" if self._is_full(item, week) else ""

    def _is_close(self, item: PlannedItem, at: datetime) -> bool:
        """Whether something else stands too near, for the same people or in the same place."""
        spacing = timedelta(minutes=self._rules.customs.spacing_minutes)
        mondays = {monday_of((at + shift).date()) for shift in (-timedelta(days=1), timedelta(days=1))}
        near = (other for monday in mondays for other in self._weeks.get(monday, ()))
        return any(
            (same_place(item, other) and apart(item, other) < spacing)
            or (bool(shared(item, other)) and apart(item, other) < SAME_MOMENT)
            for other in near
        )

    def _is_full(self, item: PlannedItem, week: Iterable[PlannedItem]) -> bool:
        """Whether some persona would get more in a week than they can take."""
        others = list(week)
        return any(
            one.weight + sum(weight_of(other, one.persona_id) for other in others)
            > self._rules.personas[one.persona_id].at_most
            for one in item.audience
            if one.persona_id in self._rules.personas
        )


def _times(slots: Sequence[WeekSlot], first: date, end: date) -> Iterable[tuple[datetime, WeekSlot]]:
    """Each slot of each week with its wall time, from `first` up to and without `end`, in order of time."""
    monday = monday_of(first)
    while monday < end:
        for slot in sorted(slots, key=lambda one: (one.weekday, one.at)):
            at = slot.in_week(monday)
            if first <= at.date() < end:
                yield at, slot
        monday += WEEK
