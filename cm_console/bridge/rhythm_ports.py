"""What the window asks of slots and of the work of owners. Everything runs on cm-db."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.owner import Owner
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.week_slot import FreeSlot, WeekSlot
from cm_console.domain.plan.workload import Workload


class OnSlots(Protocol):
    """Which entries came to stand when, and the titles of those that found no slot."""

    @property
    def placed(self) -> Sequence[tuple[str, datetime]]: ...
    @property
    def left(self) -> Sequence[str]: ...


class Slots(Protocol):
    """Fixed moments of the week, and the next one that is free."""

    def all(self) -> Sequence[Stored[WeekSlot]]: ...
    def add(self, slot: WeekSlot) -> Stored[WeekSlot]: ...
    def remove(self, slot_id: str) -> None: ...
    def free_between(self, first: date, end: date) -> Sequence[FreeSlot]: ...
    def next_for(self, item: PlannedItem, entry_id: str = "") -> datetime: ...
    def place(self, entry_ids: Sequence[str]) -> OnSlots: ...


class Workloads(Protocol):
    """The hours of owners, and the work that the calendar asks of them."""

    def owners(self) -> Sequence[Stored[Owner]]: ...
    def set_hours(self, name: str, hours: float) -> None: ...
    def forget(self, name: str) -> None: ...
    def between(self, first: date, last: date) -> Workload: ...
