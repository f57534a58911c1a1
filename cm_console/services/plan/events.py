"""Offline events: keeping them, and what is told online before and after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.errors import UnknownEntry
from cm_console.domain.plan.item import Audience, PlannedItem, placed
from cm_console.domain.plan.landing import Landing
from cm_console.domain.plan.offline_event import OfflineEvent
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Change, Stored
from cm_console.domain.plan.template import Placing
from cm_console.services.plan.checks import refuse_what_has_passed
from cm_console.services.plan.keeping import Keeping, added, changed, removed
from cm_console.services.plan.spoken_day import DAYS, clock_words, day_words
from cm_console.services.plan.templates import AROUND_AN_EVENT, Templates
from cm_console.services.plan.uplift import Uplift, UpliftMeter
from cm_console.store.plan_store import PlanStore


@dataclass(frozen=True, slots=True)
class Around:
    """What is planned online around an event, in order of time, and what it brought there.

    `uplift` is None while it is not known, or about too few people to tell.
    """

    before: tuple[Entry, ...]
    after: tuple[Entry, ...]
    uplift: Uplift | None


class Events:
    """The offline events of one profile. Nothing here touches the network. Times are wall times."""

    def __init__(
        self,
        store: PlanStore,
        keeping: Keeping,
        templates: Templates,
        meter: UpliftMeter,
        now: Callable[[], datetime],
    ) -> None:
        self._store, self._keeping, self._templates = store, keeping, templates
        self._meter, self._now = meter, now

    def all(self) -> list[Stored[OfflineEvent]]:
        """All events in order of time."""
        return sorted(self._store.all(OfflineEvent), key=_by_time)

    def between(self, first: datetime, end: datetime) -> list[Stored[OfflineEvent]]:
        """Events that begin from `first` up to and without `end`, in order of time."""
        return self._store.between(OfflineEvent, first, end)

    def find(self, title_or_id: str) -> Stored[OfflineEvent]:
        """An event by its id, or by its title without regard to case. Raises `UnknownEntry`."""
        wanted = title_or_id.casefold()
        for one in self.all():
            if one.id == title_or_id or one.value.title.casefold() == wanted:
                return one
        raise UnknownEntry(id=title_or_id)

    def around(self, event_id: str) -> Around:
        """What stands around an event. Raises `UnknownEntry`."""
        event = self._keeping.get(OfflineEvent, event_id).value
        linked = [Entry(one.id, one.value, one.version) for one in self._linked(event_id)]
        dated = sorted(((one.item.at, one) for one in linked if one.item.at), key=lambda pair: pair[0])
        before = tuple(one for at, one in dated if at < event.at)
        after = tuple(one for at, one in dated if at >= event.at)
        return Around(before, after, self._meter.of(event))

    def add(self, event: OfflineEvent) -> Stored[OfflineEvent]:
        """Keeps a new event."""
        change = added(event)
        self._keeping.keep("Event added", [change])
        return self._keeping.get(OfflineEvent, change.id)

    def edit(self, event_id: str, event: OfflineEvent, *, with_items: bool = True) -> Stored[OfflineEvent]:
        """Replaces what an event says. `with_items`: when it moves, what is linked moves as many days along.

        What has been published stays. Raises `UnknownEntry`, and `NotReady` when something linked that is
        scheduled would land in the past.
        """
        stored = self._keeping.get(OfflineEvent, event_id)
        by = timedelta(days=(event.at.date() - stored.value.at.date()).days)
        along = self._moves(event_id, by) if with_items and by else []
        label = "Event moved" if event.at != stored.value.at else "Event changed"
        self._keeping.keep(label, [changed(stored, event), *along])
        return self._keeping.get(OfflineEvent, event_id)

    def move(self, event_id: str, at: datetime, *, with_items: bool = True) -> Stored[OfflineEvent]:
        """Puts an event at another wall time. Raises `UnknownEntry`."""
        event = self._keeping.get(OfflineEvent, event_id).value
        return self.edit(event_id, replace(event, at=at), with_items=with_items)

    def remove(self, event_id: str) -> None:
        """Lets an event go; its items stay and go on naming it, so undo brings all back.

        Raises `UnknownEntry`.
        """
        self._keeping.keep("Event removed", [removed(self._keeping.get(OfflineEvent, event_id))])

    def would_propose(self, event_id: str, languages: Sequence[str] = ()) -> tuple[Landing, ...]:
        """An announcement, a reminder and a look back, on working days. Raises `UnknownEntry`."""
        event = self._keeping.get(OfflineEvent, event_id).value
        placing = Placing(
            event.at.date(),
            persona_ids=event.persona_ids,
            intranet_id=event.topic.intranet_id,
            languages=tuple(languages),
            places=_places(event),
            timezone=event.timezone,
        )
        found = self._templates.preview(self._templates.find(AROUND_AN_EVENT).template, placing)
        return tuple(replace(one, item=_linked_to(one.item, event_id, event)) for one in found)

    def propose(self, event_id: str, languages: Sequence[str] = ()) -> tuple[Landing, ...]:
        """Plans what `would_propose` says as drafts, as one thing to take back. Raises `UnknownEntry`."""
        found = self.would_propose(event_id, languages)
        self._keeping.keep("Items around an event added", [added(one.item) for one in found])
        return found

    # --- inside --------------------------------------------------------------------------------------

    def _linked(self, event_id: str) -> list[Stored[PlannedItem]]:
        return [one for one in self._store.all(PlannedItem) if one.value.event_id == event_id]

    def _moves(self, event_id: str, by: timedelta) -> list[Change]:
        changes = [
            changed(one, placed(one.value, one.value.at + by))
            for one in self._linked(event_id)
            if one.value.at is not None and one.value.status is not Status.PUBLISHED
        ]
        for change in changes:
            if isinstance(change.after, PlannedItem):
                refuse_what_has_passed(change.after, self._now())
        return changes


def _linked_to(item: PlannedItem, event_id: str, event: OfflineEvent) -> PlannedItem:
    audience = tuple(Audience(one) for one in event.persona_ids)
    community = event.topic.community_id or item.community_id
    return replace(item, event_id=event_id, audience=audience, topic=event.topic.text, community_id=community)


def _places(event: OfflineEvent) -> dict[str, str]:
    days = {f"day_{language}": _capital(day_words(event.at, language)) for language in DAYS}
    place = f", {event.place}" if event.place else ""
    return {"event": event.title, "time": clock_words(event.at), "place": place, **days}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _by_time(stored: Stored[OfflineEvent]) -> tuple[datetime, str]:
    return stored.value.at, stored.id
