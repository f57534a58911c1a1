"""A file that other calendars follow."""

from __future__ import annotations

from dataclasses import dataclass

from cm_console.domain.plan.status import Status

SETTING = "plan.feeds"  # under which the feeds of this computer are kept


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed file holds. `file` is where it stands, `name` what other calendars call it.

    Empty `statuses` are all but cancelled, empty `persona_ids` everybody.
    """

    file: str
    name: str = "CM Console"
    statuses: tuple[Status, ...] = ()
    persona_ids: tuple[str, ...] = ()
    events: bool = True
