"""What a calendar shows: items that stand by themselves, and occurrences of a series that nobody touched."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cm_console.domain.plan.item import Audience, Format, PlannedItem, Wording, moment_of
from cm_console.domain.plan.offline_event import OfflineEvent
from cm_console.domain.plan.purpose import Purpose
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Stored

OF_EVENT = "event:"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the calendar. The `id` of an occurrence is that of its series, `@`, and its wall time.

    An offline event stands there with its own id after `OF_EVENT`; `item` then only shows it: nothing is
    published, and it has no steps.
    """

    id: str
    item: PlannedItem
    version: int = 0
    event: OfflineEvent | None = None

    @classmethod
    def of_event(cls, stored: Stored[OfflineEvent]) -> Entry:
        """An offline event as it stands in the calendar."""
        event = stored.value
        shown = PlannedItem(
            (Wording("", event.title),),
            event.at,
            event.timezone,
            event.minutes,
            Status.APPROVED,
            format=Format.EVENT,
            audience=tuple(Audience(one) for one in event.persona_ids),
        )
        return cls(f"{OF_EVENT}{stored.id}", shown, stored.version, event)

    @property
    def is_occurrence(self) -> bool:
        """Whether it exists by the rule of a series only."""
        return "@" in self.id

    @property
    def moment(self) -> datetime | None:
        """When, in UTC; None for an undated idea."""
        return moment_of(self.item.at, self.item.timezone) if self.item.at else None


def event_id_of(entry_id: str) -> str | None:
    """The id of the offline event that an entry stands for; None for an item."""
    return entry_id.removeprefix(OF_EVENT) if entry_id.startswith(OF_EVENT) else None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries to show; an empty part asks nothing. `text` is looked for in titles, texts and tags.

    Among `owners`, an empty name asks for what nobody takes care of yet.
    """

    persona_ids: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    intranet_ids: tuple[int, ...] = ()
    campaign_ids: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    text: str = ""

    def fits(self, item: PlannedItem) -> bool:
        """Whether an item is wanted. Cancelled items are shown only when they are asked for."""
        if item.status not in (self.statuses or _SHOWN):
            return False
        audience = {one.persona_id for one in item.audience}
        return (
            (not self.persona_ids or bool(audience & set(self.persona_ids)))
            and (not self.purposes or any(purpose in self.purposes for purpose, _ in item.purposes))
            and (not self.intranet_ids or item.intranet_id in self.intranet_ids)
            and (not self.campaign_ids or item.campaign_id in self.campaign_ids)
            and (not self.owners or item.owner.casefold() in {one.casefold() for one in self.owners})
            and (not self.phases or item.phase in self.phases)
            and self._says(item)
        )

    def fits_event(self, event: OfflineEvent) -> bool:
        """Whether an event is wanted: it has no steps, purposes, place or campaign to be asked for."""
        places = (self.intranet_ids, self.campaign_ids)
        parts = (self.statuses, self.purposes, *places, self.owners, self.phases)
        shared = set(event.persona_ids) & set(self.persona_ids)
        for_them = not (self.persona_ids and event.persona_ids) or bool(shared)
        text = f"{event.title} {event.place} {event.topic.text}".casefold()
        return not any(parts) and for_them and all(word in text for word in self.text.casefold().split())

    def _says(self, item: PlannedItem) -> bool:
        words = self.text.casefold().split()
        if not words:
            return True
        parts = [part for one in item.wordings for part in (one.title, one.text)]
        text = " ".join([*parts, *item.tags, item.owner]).casefold()
        return all(word in text for word in words)


_SHOWN = tuple(status for status in Status if status is not Status.CANCELLED)
