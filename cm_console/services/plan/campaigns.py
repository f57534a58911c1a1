"""Campaigns: keeping them, and moving all that belongs to one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from cm_console.domain.plan.campaign import Campaign
from cm_console.domain.plan.entry import Wanted
from cm_console.domain.plan.errors import UnknownEntry
from cm_console.domain.plan.item import PlannedItem, placed
from cm_console.domain.plan.landing import Landing
from cm_console.domain.plan.purpose import Purpose, balance
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Change, Stored
from cm_console.services.plan.checks import refuse_what_has_passed
from cm_console.services.plan.keeping import Keeping, added, changed, removed
from cm_console.services.plan.recurrence import shifted
from cm_console.services.plan.workdays import Workdays
from cm_console.store.plan_store import PlanStore


@dataclass(frozen=True, slots=True)
class Overview:
    """A campaign and what it holds now: a series counts once. `purposes` are shares 0–1, None without any."""

    campaign: Stored[Campaign]
    items: int
    published: int
    purposes: dict[Purpose, float] | None


class Campaigns:
    """The campaigns of one profile. Nothing here touches the network."""

    def __init__(
        self, store: PlanStore, keeping: Keeping, workdays: Workdays, now: Callable[[], datetime]
    ) -> None:
        self._store, self._keeping, self._workdays, self._now = store, keeping, workdays, now

    def all(self) -> list[Stored[Campaign]]:
        """All campaigns in the order in which they begin, those without a day at the end."""
        return sorted(self._store.all(Campaign), key=_by_start)

    def listed(self) -> list[Overview]:
        """All campaigns, each with what it holds."""
        mine: dict[str, list[PlannedItem]] = {}
        for item in self._items():
            if item.campaign_id and item.status is not Status.CANCELLED:
                mine.setdefault(item.campaign_id, []).append(item)
        return [_overview(one, mine.get(one.id, [])) for one in self.all()]

    def find(self, name_or_id: str) -> Stored[Campaign]:
        """A campaign by its id, or by its name without regard to case. Raises `UnknownEntry`."""
        wanted = name_or_id.casefold()
        for one in self._store.all(Campaign):
            if one.id == name_or_id or one.value.name.casefold() == wanted:
                return one
        raise UnknownEntry(id=name_or_id)

    def add(self, campaign: Campaign) -> Stored[Campaign]:
        """Keeps a new campaign."""
        change = added(campaign)
        self._keeping.keep("Campaign added", [change])
        return self._keeping.get(Campaign, change.id)

    def edit(self, campaign_id: str, campaign: Campaign) -> Stored[Campaign]:
        """Replaces what a campaign says. Raises `UnknownEntry`."""
        self._keeping.keep("Campaign changed", [changed(self._keeping.get(Campaign, campaign_id), campaign)])
        return self._keeping.get(Campaign, campaign_id)

    def remove(self, campaign_id: str) -> None:
        """Lets a campaign go; its items stay and go on naming it, so undo brings all back.

        Raises `UnknownEntry`.
        """
        self._keeping.keep("Campaign removed", [removed(self._keeping.get(Campaign, campaign_id))])

    def would_shift(self, campaign_id: str, start: date, told_in: str = "nl") -> list[Landing]:
        """Where everything that is not published would land, with the names of days in `told_in`.

        Raises `UnknownEntry`.
        """
        workdays = self._workdays.told_in(told_in)
        days = self._distance(self._keeping.get(Campaign, campaign_id), start)
        after = (change.after for change in self._shifts(campaign_id, days))
        items = (one.item if isinstance(one, Series) else one for one in after)
        dated = (one for one in items if isinstance(one, PlannedItem) and one.at is not None)
        found = (self._landing(one, workdays) for one in dated)
        return sorted(found, key=lambda one: one.at)

    def shift(self, campaign_id: str, start: date) -> list[Landing]:
        """Lets a campaign begin on another day: what is not published moves along and keeps its wall time.

        Returns where everything has landed. Raises `UnknownEntry`, and `NotReady` when something that is
        scheduled would land in the past.
        """
        campaign = self._keeping.get(Campaign, campaign_id)
        days = self._distance(campaign, start)
        landings = self.would_shift(campaign_id, start)
        for landing in landings:
            refuse_what_has_passed(landing.item, self._now())
        by = timedelta(days=days)
        last = campaign.value.last
        moved = replace(campaign.value, first=start, last=last + by if last else None)
        if moved != campaign.value:
            changes = [changed(campaign, moved), *self._shifts(campaign_id, days)]
            self._keeping.keep("Campaign moved", changes)
        return landings

    # --- inside --------------------------------------------------------------------------------------

    def _distance(self, campaign: Stored[Campaign], start: date) -> int:
        """The days from where a campaign begins now; without a first day that is its first item."""
        days = (item.at.date() for item in self._items() if item.campaign_id == campaign.id and item.at)
        first = campaign.value.first or min(days, default=start)
        return (start - first).days

    def _shifts(self, campaign_id: str, days: int) -> list[Change]:
        by = timedelta(days=days)
        items = [one for one in self._store.all(PlannedItem) if _moves(one.value, campaign_id)]
        series = [one for one in self._store.all(Series) if one.value.item.campaign_id == campaign_id]
        moving = {one.id for one in series}
        return [
            *(changed(one, _later(one.value, by, along=one.value.series_id in moving)) for one in items),
            *(changed(one, shifted(one.value, days)) for one in series),
        ]

    def _landing(self, item: PlannedItem, workdays: Workdays) -> Landing:
        at = item.at or self._now()
        return Landing(item, at, at.date(), notes=tuple(workdays.notes(at, item.timezone, self._now())))

    def _items(self) -> Iterable[PlannedItem]:
        yield from (one.value for one in self._store.all(PlannedItem))
        yield from (one.value.item for one in self._store.all(Series))


def of_campaign(campaign_id: str) -> Wanted:
    """What belongs to a campaign, whatever its status."""
    return Wanted(campaign_ids=(campaign_id,), statuses=tuple(Status))


def _moves(item: PlannedItem, campaign_id: str) -> bool:
    return item.campaign_id == campaign_id and item.at is not None and item.status is not Status.PUBLISHED


def _later(item: PlannedItem, by: timedelta, *, along: bool) -> PlannedItem:
    """An item with all its days later; `along` with the series that it came from."""
    occurrence = item.occurrence + by if along and item.occurrence else item.occurrence
    return replace(placed(item, item.at + by) if item.at else item, occurrence=occurrence)


def _overview(campaign: Stored[Campaign], items: list[PlannedItem]) -> Overview:
    published = sum(item.status is Status.PUBLISHED for item in items)
    return Overview(campaign, len(items), published, balance(item.purposes for item in items))


def _by_start(stored: Stored[Campaign]) -> tuple[date, str]:
    return stored.value.first or date.max, stored.value.name.casefold()
