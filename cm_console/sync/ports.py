"""What the sync engine needs of its surroundings, without knowing a database or a protocol."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Protocol

from cm_console.domain.changes import Changes, ResourceCounts
from cm_console.domain.commands import Operation, OperationState, Seen
from cm_console.domain.errors import AppError
from cm_console.domain.intranet import Page, Reading, Tombstone
from cm_console.domain.moderation import ItemRef, Kind

Counts = dict[str, ResourceCounts]
Publish = Callable[[Changes], None]
Now = Callable[[], datetime]
Progress = Callable[[dict[str, int]], None]
Touched = tuple[int, ItemRef]


class MirrorStore(Protocol):
    """The local copy; see `store.mirror`."""

    def store_page(
        self, intranet_id: int, stream: str, page: Page, at: datetime
    ) -> tuple[Counts, Changes]: ...
    def store_readings(
        self, intranet_id: int, readings: Iterable[Reading], gone: Iterable[ItemRef] = ()
    ) -> tuple[Counts, Changes]: ...
    def bury(self, intranet_id: int, tombstones: Sequence[Tombstone]) -> tuple[Counts, Changes]: ...
    def cursor(self, intranet_id: int, stream: str) -> str | None: ...
    def forget_cursor(self, intranet_id: int, stream: str) -> None: ...
    def count(self, intranet_id: int, resource: str) -> int: ...
    def known_ids(self, intranet_id: int, resource: str) -> frozenset[str]: ...
    def open_items(self, intranet_id: int, kind: Kind) -> frozenset[str]: ...
    def scheduled_before(self, intranet_id: int, moment: datetime) -> frozenset[str]: ...
    def suspect(
        self, intranet_id: int, resource: str, missing: Iterable[str], at: datetime
    ) -> dict[str, int]: ...
    def item_id(self, intranet_id: int, ref: ItemRef) -> int | None: ...
    def changes_made(self) -> int: ...


class OutboxStore(Protocol):
    """The decisions to send; see `store.outbox`."""

    def due(self, intranet_id: int, now: datetime) -> list[Operation]: ...
    def mark_sent(self, operation_id: str, at: datetime) -> None: ...
    def settle(
        self,
        operation_id: str,
        state: OperationState,
        at: datetime,
        *,
        error: AppError | None = None,
        theirs: Seen | None = None,
        not_before: datetime | None = None,
        created_remote_id: str = "",
    ) -> list[Touched]: ...
    def rebase(self, intranet_id: int, ref: ItemRef, seen: Seen) -> None: ...
