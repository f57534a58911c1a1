"""What the window asks of the services, as protocols: views and models know these and nothing below."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from cm_console.domain.changes import Changes, ConnectionStatus
from cm_console.domain.errors import AppError
from cm_console.domain.moderation import Action
from cm_console.domain.queue import (
    Choice,
    Counts,
    Filter,
    ItemDetail,
    OperationRow,
    QueueReader,
    QueueRow,
    Sort,
)

if TYPE_CHECKING:
    from cm_console.bridge.plan_ports import Plan

T = TypeVar("T")
Event = Changes | ConnectionStatus


class Accepted(Protocol):
    """A decision that stands in the outbox (or, for a local one, in the workspace)."""

    @property
    def item_id(self) -> int: ...
    @property
    def operation_id(self) -> str: ...


class RefusedItem(Protocol):
    """A decision that could not be taken, and why."""

    @property
    def item_id(self) -> int: ...
    @property
    def error(self) -> AppError: ...


class DecideResult(Protocol):
    """What became of each item of one decision or undo."""

    @property
    def accepted(self) -> Sequence[Accepted]: ...
    @property
    def refused(self) -> Sequence[RefusedItem]: ...


class KindInfo(Protocol):
    """A kind of intranet that can be connected."""

    @property
    def kind(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def needs_user(self) -> bool: ...


class IntranetInfo(Protocol):
    """A connected intranet. `token_kept` is False when the token lives for this run only.

    `token_variable` is the environment variable that the token comes from, or empty.
    """

    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def user(self) -> str: ...
    @property
    def has_token(self) -> bool: ...
    @property
    def token_kept(self) -> bool: ...
    @property
    def token_variable(self) -> str: ...


class Checked(Protocol):
    """What a tested address turned out to be; `warnings` are codes of what the account cannot do."""

    @property
    def product(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def person(self) -> str: ...
    @property
    def warnings(self) -> Sequence[str]: ...


class Added(Protocol):
    """A connection that was tested and saved."""

    @property
    def info(self) -> IntranetInfo: ...
    @property
    def token_kept(self) -> bool: ...


class Queue(Protocol):
    """Reading the queue. `first_ids` and `rows` may run on the GUI thread, the rest on cm-db."""

    def first_ids(self, wanted: Filter, sort: Sort, limit: int) -> Sequence[int]: ...
    def all_ids(self, wanted: Filter, sort: Sort) -> array[int]: ...
    def rows(self, ids: Sequence[int]) -> list[QueueRow]: ...
    def detail(self, item_id: int) -> ItemDetail: ...
    def counts(self) -> Counts: ...
    def communities(self) -> list[Choice]: ...
    def intranets(self) -> list[Choice]: ...
    def authors(self, typed: str, limit: int) -> list[Choice]: ...
    def operations(self) -> list[OperationRow]: ...


class Moderation(Protocol):
    """Deciding. Everything runs on cm-db; nothing here touches the network."""

    def decide(
        self,
        item_ids: Sequence[int],
        action: Action,
        *,
        reason: str = "",
        message: str = "",
        text: str = "",
        title: str = "",
        until: datetime | None = None,
        seen: Mapping[int, str] | None = None,
    ) -> DecideResult: ...
    def undo(self, item_ids: Sequence[int]) -> DecideResult: ...
    def undo_last(self) -> DecideResult: ...
    def retry(self, operation_id: str) -> None: ...
    def discard(self, operation_id: str) -> None: ...
    def send_again(self, operation_id: str) -> None: ...
    def reveal_reporters(self, item_id: int) -> ItemDetail: ...


class Intranets(Protocol):
    """Connecting intranets. Everything runs on cm-io: it asks servers and the keyring."""

    def kinds(self) -> Sequence[KindInfo]: ...
    def listed(self) -> Sequence[IntranetInfo]: ...
    def test(self, kind: str, url: str, user: str, token: str) -> Checked: ...
    def add(self, name: str, kind: str, url: str, user: str, token: str) -> Added: ...
    def set_token(self, name: str, token: str) -> bool: ...
    def remove(self, name: str) -> None: ...


class Scheduler(Protocol):
    """The background synchronisation. No call here waits for the network."""

    @property
    def paused(self) -> bool: ...
    def pause(self) -> None: ...
    def resume(self) -> None: ...
    def sync_now(self) -> None: ...
    def statuses(self) -> tuple[ConnectionStatus, ...]: ...


class Settings(Protocol):
    """Preferences by key; values are anything JSON can hold."""

    def get(self, key: str, default: T) -> T: ...
    def set(self, key: str, value: object) -> None: ...


class Due(Protocol):
    """What of the plan is due, without loading the plan."""

    def asking(self) -> int: ...  # items that ask for a person
    def needing_this_program(self) -> int: ...  # items that need it within a day


class Workspace(Protocol):
    """Everything the window works with, opened on cm-db."""

    @property
    def queue(self) -> Queue: ...
    @property
    def moderation(self) -> Moderation: ...
    @property
    def intranets(self) -> Intranets: ...
    @property
    def scheduler(self) -> Scheduler: ...
    @property
    def settings(self) -> Settings: ...
    @property
    def folder(self) -> Path: ...
    @property
    def encrypted(self) -> bool: ...
    @property
    def notices(self) -> Sequence[AppError]: ...
    @property
    def due(self) -> Due: ...
    def plan(self) -> Plan: ...
    def load_planning(self) -> None: ...
    def listen(self, callback: Callable[[Event], None]) -> None: ...


class Opening(Protocol):
    """How the window comes by its data. `look` and `open` run on cm-db, `start_demo` on cm-io."""

    def look(self) -> QueueReader | None:
        """Only the list, at once; None when the files have to be made or upgraded first."""

    def open(self) -> Workspace:
        """Everything. Both raise `LocalDataError`."""

    def start_demo(self, workspace: Workspace) -> None:
        """Starts and connects the demo intranet. Raises `AppError`."""
