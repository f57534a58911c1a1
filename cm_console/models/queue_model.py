"""The list of the queue: ordered ids and a small cache of rows; sorting and filtering are the database's."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Container, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.domain.changes import Changes
from cm_console.domain.queue import Filter, QueueReader, QueueRow, Sort
from cm_console.models.row_cache import PAGE, RowCache

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
RowRole = Qt.ItemDataRole.UserRole
FIRST = 2 * PAGE
STEP = 4000


class QueueModel(QAbstractListModel):
    """Shows an order that stands still until it is asked to refresh.

    `show` reads a new order on cm-db (first page at once, then all ids). Afterwards changed rows are read
    again in place; items that arrive or leave are only counted (`drifted`), and `refresh` takes them over.
    `say` puts a row into words, for screen readers.
    """

    drifted = Signal(int, int)  # arrived, left
    shown = Signal()  # the first page of a new order is there
    completed = Signal()  # all ids are there
    failed = Signal(object)  # AppError

    def __init__(
        self,
        reader: QueueReader,
        tasks: TaskRunner,
        parent: QObject | None = None,
        say: Callable[[QueueRow], str] = str,
    ) -> None:
        super().__init__(parent)
        self._reader, self._say = reader, say
        self._order_question = Latest(tasks, Lane.DB)
        self._drift_question = Latest(tasks, Lane.DB)
        self._cache = RowCache(reader)
        self._ids: array[int] = array("q")
        self._wanted = Filter()
        self._sort = Sort.PRIORITY
        self._complete = False

    # --- what is shown ---------------------------------------------------------------------------------

    @property
    def wanted(self) -> Filter:
        """The filter of the order that is shown or being read."""
        return self._wanted

    @property
    def complete(self) -> bool:
        """Whether all ids of the order are here, so that the count is exact."""
        return self._complete

    def read_from(self, reader: QueueReader) -> None:
        """Another reader of the same queue takes over; what is shown stays."""
        self._reader = reader
        self._cache.read_from(reader)

    def has_shown(self, wanted: Filter, sort: Sort) -> bool:
        """Whether this is the order that is on the screen."""
        answered = self._complete or bool(self._ids)
        return answered and (wanted, sort) == (self._wanted, self._sort)

    def show(self, wanted: Filter, sort: Sort) -> None:
        """Asks for another order; the old one stays on the screen until the new one is there."""
        self._wanted, self._sort = wanted, sort
        self._complete = False
        self._drift_question.cancel()
        self._order_question.ask(self._read_first, self._take_first, self.failed.emit)

    def refresh(self) -> None:
        """Takes over what arrived and lets go of what left."""
        self.show(self._wanted, self._sort)

    def apply(self, changes: Changes) -> None:
        """Reads changed rows again and notices what arrived or left."""
        unnamed = changes.many or (changes.outbox and not changes.items)
        stale = self._cache.known() if unnamed else changes.items
        forgotten = set(self._cache.forget(stale))
        if forgotten:
            self._emit_changed(forgotten)
        if changes.membership or changes.many:
            self._measure_drift()

    # --- rows -----------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (RowRole, Qt.ItemDataRole.DisplayRole):
            return None
        row = self.row(index.row())
        return row if role == RowRole or row is None else self._say(row)

    def row(self, position: int) -> QueueRow | None:
        """The row at a position; None when the item has gone from the database."""
        return self._cache.get(self._ids, position)

    def id_at(self, position: int) -> int:
        """The item at a position."""
        return self._ids[position]

    def position(self, item_id: int) -> int:
        """Where an item stands, or -1."""
        try:
            return self._ids.index(item_id)
        except ValueError:
            return -1

    def next_undecided(self, after: int, besides: Container[int] = (), reach: int = 400) -> int:
        """The nearest position after (or else before) `after` that still waits, or -1.

        Items in `besides` do not count. Looks at most `reach` rows each way, never at the whole queue.
        """
        ahead = range(after + 1, min(after + 1 + reach, len(self._ids)))
        behind = range(min(after, len(self._ids)) - 1, max(after - 1 - reach, -1), -1)
        for positions in (ahead, behind):
            for position in positions:
                if self._ids[position] not in besides and is_open(self.row(position)):
                    return position
        return -1

    # --- reading an order ----------------------------------------------------------------------------

    def _read_first(self) -> tuple[Filter, Sort, Sequence[int], list[QueueRow]]:
        wanted, sort = self._wanted, self._sort
        ids = self._reader.first_ids(wanted, sort, FIRST)
        return wanted, sort, ids, self._reader.rows(ids[:PAGE])

    def _take_first(self, answer: tuple[Filter, Sort, Sequence[int], list[QueueRow]]) -> None:
        wanted, sort, ids, rows = answer
        self.beginResetModel()
        self._ids = array("q", ids)
        self._cache.clear()
        self._cache.put(rows)
        self.endResetModel()
        self.drifted.emit(0, 0)
        self.shown.emit()
        if len(ids) < FIRST:
            self._finish()
        else:
            self._order_question.ask(
                partial(self._reader.all_ids, wanted, sort), self._take_rest, self.failed.emit
            )

    def _take_rest(self, order: array[int]) -> None:
        rest = without(order, self._ids)
        if rest:
            first = len(self._ids)
            self.beginInsertRows(NO_PARENT, first, first + len(rest) - 1)
            self._ids.extend(rest)
            self.endInsertRows()
        self._finish()

    def _finish(self) -> None:
        self._complete = True
        self.completed.emit()

    # --- what changed since --------------------------------------------------------------------------

    def _measure_drift(self) -> None:
        if not self._complete:
            return  # an order is being read at this moment, and it will be newer than this change
        self._drift_question.ask(
            _Drift(self._reader, self._wanted, self._sort, self._ids[:]),
            self._take_drift,
            self.failed.emit,
        )

    def _take_drift(self, drift: tuple[int, int]) -> None:
        arrived, left = drift
        if not self._ids and arrived:
            self.refresh()  # nothing is under the cursor, so nothing can move
        else:
            self.drifted.emit(arrived, left)

    def _emit_changed(self, ids: set[int]) -> None:
        for position in self._positions(ids):
            index = self.index(position)
            self.dataChanged.emit(index, index)

    def _positions(self, ids: set[int]) -> Iterable[int]:
        if len(ids) < 4:
            return [position for item_id in ids if (position := self.position(item_id)) >= 0]
        return [position for position, item_id in enumerate(self._ids) if item_id in ids]


class _Drift:
    """The question how far `shown` is behind the order as it is now; runs on cm-db."""

    def __init__(self, reader: QueueReader, wanted: Filter, sort: Sort, shown: array[int]) -> None:
        self._reader, self._wanted, self._sort, self._shown = reader, wanted, sort, shown

    def __call__(self) -> tuple[int, int]:
        order = self._reader.all_ids(self._wanted, self._sort)
        if order == self._shown:
            return 0, 0
        now, shown = gathered(order), gathered(self._shown)
        arrived = sum(item_id not in shown for item_id in order)
        return arrived, sum(item_id not in now for item_id in self._shown)


def gathered(ids: array[int]) -> set[int]:
    """The ids as a set, made in steps: one step of a hundred thousand would hold up the other threads."""
    made: set[int] = set()
    for start in range(0, len(ids), STEP):
        made.update(ids[start : start + STEP])
    return made


def is_open(row: QueueRow | None) -> bool:
    """Whether a row still waits and nobody decided about it here."""
    return row is not None and row.waits and row.pending is None


def without(order: array[int], shown: array[int]) -> array[int]:
    """`order` without what is shown already, so that nothing on the screen moves."""
    if order[: len(shown)] == shown:
        return order[len(shown) :]
    known = frozenset(shown)
    return array("q", (item_id for item_id in order if item_id not in known))
