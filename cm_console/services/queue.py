"""Reading the moderation queue, for the window, the command line and tests alike."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from cm_console.domain.commands import OperationState
from cm_console.domain.errors import UnknownItem
from cm_console.domain.moderation import LOCAL_ACTIONS, ItemRef
from cm_console.domain.queue import Choice, Counts, Filter, ItemDetail, OperationRow, QueueRow, Sort
from cm_console.domain.text import editable_text
from cm_console.services.safe_html import safe_text
from cm_console.store.activity_reader import ActivityReader
from cm_console.store.detail_reader import DetailReader
from cm_console.store.engine import Database
from cm_console.store.mirror import MirrorStore
from cm_console.store.queue_reader import QueueReader


class Queue:
    """The queue of all connected intranets. Safe to use from several threads at once."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._reader = QueueReader(database.readers, now)
        self._details = DetailReader(database.readers)
        self._activity = ActivityReader(database.readers)
        self._mirror = MirrorStore(database)

    def first_ids(self, wanted: Filter, sort: Sort, limit: int) -> Sequence[int]:
        """The first ids in order, fast."""
        return self._reader.first_ids(wanted, sort, limit)

    def all_ids(self, wanted: Filter, sort: Sort) -> array[int]:
        """All ids in order; not for the GUI thread."""
        return self._reader.all_ids(wanted, sort)

    def total(self, wanted: Filter) -> int:
        """How many items a filter leaves."""
        return self._reader.total(wanted)

    def rows(self, ids: Sequence[int]) -> list[QueueRow]:
        """Rows by id, at most 200."""
        return self._reader.rows(ids)

    def detail(self, item_id: int, *, reveal: bool = False) -> ItemDetail:
        """Everything about one item; the reporters' names only with `reveal`. Raises `UnknownItem`."""
        subject = self._details.subject(item_id)
        rows = self._reader.rows([item_id])
        if subject is None or not rows:
            raise UnknownItem(id=item_id)
        text = safe_text(subject.seen.body_html)
        return ItemDetail(
            row=rows[0],
            safe_html=text.html,
            text=editable_text(subject.seen.body_html),
            links=text.links,
            images_left_out=text.images_left_out,
            thread=self._details.thread(subject),
            author=self._details.author(subject),
            reports=self._details.reports(subject, reveal=reveal),
            history=self._details.history(subject),
            offered=(*subject.actions, *sorted(LOCAL_ACTIONS)),
        )

    def item_id(self, intranet_id: int, ref: ItemRef) -> int | None:
        """The number of an item here."""
        return self._mirror.item_id(intranet_id, ref)

    def counts(self) -> Counts:
        """Numbers for the navigation."""
        return self._reader.counts()

    def communities(self) -> list[Choice]:
        """Communities to filter by."""
        return self._reader.communities()

    def intranets(self) -> list[Choice]:
        """Intranets to filter by."""
        return self._reader.intranets()

    def authors(self, typed: str, limit: int) -> list[Choice]:
        """Authors to filter by: those with most waiting first, and with names that begin as `typed`."""
        return self._reader.authors(typed, limit)

    def operations(self) -> list[OperationRow]:
        """The activity panel: what is not finished, then the latest that finished."""
        return self._activity.operations()

    def operations_in(self, states: Iterable[OperationState]) -> list[OperationRow]:
        """Every operation in these states, oldest first."""
        return self._activity.in_states(states)
