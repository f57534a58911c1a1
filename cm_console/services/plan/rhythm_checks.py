"""Checks of how items sit beside each other: quiet times, limits, tones, and who has time for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from cm_console.domain.plan.asking import asks, is_to_move
from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.manner import Tone
from cm_console.domain.plan.owner import Owner
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.status import Mode
from cm_console.domain.plan.wall_time import midnight, monday_of
from cm_console.domain.plan.workload import effort_of
from cm_console.services.plan.checks import SAME_MOMENT
from cm_console.services.plan.finding import Check, Finding
from cm_console.services.plan.gaps import weight_of
from cm_console.services.plan.neighbours import Neighbours, apart, same_place, shared
from cm_console.services.plan.quiet import QuietTimes
from cm_console.services.plan.workload import ON_HAND
from cm_console.store.plan_store import PlanStore

CLASHING = {Tone.LIGHT, Tone.SERIOUS}
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)


class RhythmChecks:
    """Nothing here blocks. `has_communities` is asked about an intranet by its number."""

    def __init__(
        self,
        store: PlanStore,
        quiet: QuietTimes,
        customs: Callable[[], Customs],
        has_communities: Callable[[int], bool],
    ) -> None:
        self._store, self._quiet, self._customs = store, quiet, customs
        self._has_communities = has_communities
        self._neighbours = Neighbours(store)

    def of(self, item: PlannedItem, entry_id: str = "") -> Iterable[Finding]:
        """What deserves a thought about an item."""
        yield from _about_hook(item)
        yield from self._about_reach(item)
        if item.at is None:
            return
        yield from self._about_quiet(item, item.at)
        monday = midnight(monday_of(item.at.date()))
        end = monday + WEEK + DAY
        around = self._neighbours.between(monday - DAY, end, entry_id, item.version_of)
        yield from self._about_spacing(item, around)
        yield from _about_tone(item, around)
        yield from self._about_week(item, [one for one in around if _in_week(one, monday)])
        yield from self._about_owner(item, monday, entry_id)

    def _about_reach(self, item: PlannedItem) -> Iterable[Finding]:
        """One persona of several, and the whole intranet although it has communities."""
        whole = item.intranet_id is not None and not item.community_id and item.mode is not Mode.REMINDER
        if not whole or len(item.audience) != 1 or len(known := self._store.all(Persona)) < 2:
            return
        names = [one.value.name for one in known if one.id == item.audience[0].persona_id]
        if names and item.intranet_id is not None and self._has_communities(item.intranet_id):
            yield Finding(Check.WIDE_AUDIENCE, names[0])

    def _about_quiet(self, item: PlannedItem, at: datetime) -> Iterable[Finding]:
        found = self._quiet.at(at, (one.persona_id for one in item.audience))
        if found is not None:
            name, is_day = found
            yield Finding(Check.QUIET_DAY if is_day else Check.QUIET_HOURS, name)

    def _about_spacing(self, item: PlannedItem, around: Sequence[PlannedItem]) -> Iterable[Finding]:
        least = timedelta(minutes=self._customs().spacing_minutes)
        for other in around:
            is_told = bool(shared(item, other)) and apart(item, other) < SAME_MOMENT  # as booked twice
            if same_place(item, other) and apart(item, other) < least and not is_told:
                yield Finding(Check.TOO_CLOSE, other.title)

    def _about_week(self, item: PlannedItem, week: Sequence[PlannedItem]) -> Iterable[Finding]:
        for one in item.audience:
            stored = self._store.find(Persona, one.persona_id)
            has = one.weight + sum(weight_of(other, one.persona_id) for other in week)
            if stored is not None and has > stored.value.at_most:
                yield Finding(Check.PERSONA_FULL, f"{stored.value.name}: {has:g} / {stored.value.at_most:g}")

    def _about_owner(self, item: PlannedItem, monday: datetime, entry_id: str) -> Iterable[Finding]:
        name = item.owner.casefold()
        known = (one.value for one in self._store.all(Owner) if one.value.name.casefold() == name)
        owner = next(known, None) if name else None
        if owner is None:
            return
        others = self._neighbours.between(monday, monday + WEEK, entry_id, statuses=ON_HAND)
        minutes = effort_of(item) + sum(effort_of(one) for one in others if one.owner.casefold() == name)
        if minutes > owner.hours * 60:
            yield Finding(
                Check.OWNER_FULL, f"{owner.name}: {_clock(minutes)} / {_clock(round(owner.hours * 60))}"
            )


def _about_hook(item: PlannedItem) -> Iterable[Finding]:
    if is_to_move(item) and not asks(item):
        yield Finding(Check.NO_HOOK)


def _about_tone(item: PlannedItem, around: Iterable[PlannedItem]) -> Iterable[Finding]:
    for other in around:
        same_day = item.at is not None and other.at is not None and item.at.date() == other.at.date()
        if same_day and {item.tone, other.tone} == CLASHING and shared(item, other):
            yield Finding(Check.TONES_CLASH, other.title)


def _in_week(item: PlannedItem, monday: datetime) -> bool:
    return item.at is not None and monday <= item.at < monday + WEEK


def _clock(minutes: int) -> str:
    """Hours and minutes as in 9:30, in every language the same."""
    return f"{minutes // 60}:{minutes % 60:02}"
