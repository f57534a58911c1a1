"""What a calendar shows: items that stand by themselves, and occurrences of a series that nobody touched."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cm_console.domain.plan.item import PlannedItem, moment_of
from cm_console.domain.plan.purpose import Purpose
from cm_console.domain.plan.status import Status


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the calendar. The `id` of an occurrence is that of its series, `@`, and its wall time."""

    id: str
    item: PlannedItem
    version: int = 0

    @property
    def is_occurrence(self) -> bool:
        """Whether it exists by the rule of a series only."""
        return "@" in self.id

    @property
    def moment(self) -> datetime | None:
        """When, in UTC; None for an undated idea."""
        return moment_of(self.item.at, self.item.timezone) if self.item.at else None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries to show; an empty part asks nothing. `text` is looked for in titles, texts and tags."""

    persona_ids: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    intranet_ids: tuple[int, ...] = ()
    campaign_ids: tuple[str, ...] = ()
    owner: str = ""
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
            and (not self.owner or item.owner.casefold() == self.owner.casefold())
            and self._says(item)
        )

    def _says(self, item: PlannedItem) -> bool:
        words = self.text.casefold().split()
        if not words:
            return True
        parts = [part for one in item.wordings for part in (one.title, one.text)]
        text = " ".join([*parts, *item.tags, item.owner]).casefold()
        return all(word in text for word in words)


_SHOWN = tuple(status for status in Status if status is not Status.CANCELLED)
