"""The rows a list has shown lately, read a page at a time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence

from cm_console.domain.queue import QueueReader, QueueRow

PAGE = 50
KEPT = 1000  # rows; about twenty screens


class RowCache:
    """Rows by id with the least recently used thrown out first.

    A missing row is read together with its page, so scrolling costs one query for fifty rows. An id that
    the reader does not know is remembered as None until it is invalidated.
    """

    def __init__(self, reader: QueueReader) -> None:
        self._reader = reader
        self._rows: OrderedDict[int, QueueRow | None] = OrderedDict()

    def read_from(self, reader: QueueReader) -> None:
        """Another reader of the same queue takes over."""
        self._reader = reader

    def get(self, ids: Sequence[int], position: int) -> QueueRow | None:
        """The row at `position` of the ordered `ids`."""
        item_id = ids[position]
        if item_id not in self._rows:
            start = position - position % PAGE
            self.load(ids[start : start + PAGE])
        self._rows.move_to_end(item_id)
        return self._rows[item_id]

    def load(self, ids: Iterable[int]) -> None:
        """Reads those of `ids` that are not here yet."""
        missing = [item_id for item_id in ids if item_id not in self._rows]
        self._rows.update(dict.fromkeys(missing))
        self.put(self._reader.rows(missing))
        while len(self._rows) > KEPT:
            self._rows.popitem(last=False)

    def put(self, rows: Iterable[QueueRow]) -> None:
        """Keeps rows that somebody has read already."""
        self._rows.update((row.id, row) for row in rows)

    def forget(self, ids: Iterable[int]) -> list[int]:
        """Drops rows that changed; the ids that were here."""
        gone = [item_id for item_id in ids if item_id in self._rows]
        for item_id in gone:
            del self._rows[item_id]
        return gone

    def clear(self) -> None:
        """Drops everything."""
        self._rows.clear()

    def known(self) -> Iterable[int]:
        """Ids of the rows that are here."""
        return tuple(self._rows)
