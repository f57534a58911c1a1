"""What the calendar shows of the visible days, in order of time, and the tray of undated ideas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cm_console.domain.plan.entry import Entry

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
EntryRole = Qt.ItemDataRole.UserRole
NONE = range(0)


class EntriesModel(QAbstractListModel):
    """Some hundreds of entries at most. `say` puts an entry into words, for screen readers."""

    def __init__(self, parent: QObject | None = None, say: Callable[[Entry], str] = str) -> None:
        super().__init__(parent)
        self._say = say
        self._entries: Sequence[Entry] = ()
        self._rows: dict[str, int] = {}

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (EntryRole, Qt.ItemDataRole.DisplayRole):
            return None
        entry = self._entries[index.row()]
        return entry if role == EntryRole else self._say(entry)

    def flags(self, index: Index) -> Qt.ItemFlag:
        known = super().flags(index)  # a list lets the hand take only what can be dragged
        return known | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else known

    def entry(self, row: int) -> Entry:
        """The entry in a row."""
        return self._entries[row]

    def find(self, entry_id: str) -> Entry | None:
        """An entry by its id; None when it is not shown."""
        row = self.row(entry_id)
        return self._entries[row] if row >= 0 else None

    def row(self, entry_id: str) -> int:
        """Where an entry stands, or -1."""
        return self._rows.get(entry_id, -1)

    def take(self, entries: Iterable[Entry]) -> None:
        """Shows these entries from now on; those that stay in their places are changed there."""
        fresh = tuple(entries)
        if [entry.id for entry in fresh] != [entry.id for entry in self._entries]:
            self.beginResetModel()
            self._keep(fresh)
            self.endResetModel()
            return
        changed = [row for row, entry in enumerate(fresh) if entry != self._entries[row]]
        self._keep(fresh)
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))

    def _keep(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._rows = {entry.id: row for row, entry in enumerate(entries)}


class CalendarModel(EntriesModel):
    """Entries with a time; those of one day stand in rows beside each other."""

    def __init__(self, parent: QObject | None = None, say: Callable[[Entry], str] = str) -> None:
        super().__init__(parent, say)
        self._days: dict[date, range] = {}

    def on(self, day: date) -> range:
        """The rows of a day, the earliest first."""
        return self._days.get(day, NONE)

    def day_of(self, row: int) -> date | None:
        """The day that a row stands on."""
        at = self.entry(row).item.at
        return at.date() if at else None

    def _keep(self, entries: Sequence[Entry]) -> None:
        super()._keep(entries)
        self._days = {}
        for row, entry in enumerate(entries):
            if entry.item.at is not None:
                day = entry.item.at.date()
                self._days[day] = range(self._days.get(day, range(row, row)).start, row + 1)
