"""A list of values of one kind: templates, campaigns, what would stand where."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
RowRole = Qt.ItemDataRole.UserRole
T = TypeVar("T")


class RowsModel(QAbstractListModel, Generic[T]):
    """Some hundreds of rows at most. `key` tells which row is which, `say` puts one into words."""

    def __init__(self, parent: QObject | None, key: Callable[[T], str], say: Callable[[T], str]) -> None:
        super().__init__(parent)
        self._key, self._say = key, say
        self._rows: Sequence[T] = ()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (RowRole, Qt.ItemDataRole.DisplayRole):
            return None
        row = self._rows[index.row()]
        return row if role == RowRole else self._say(row)

    def value(self, row: int) -> T:
        """What stands in a row."""
        return self._rows[row]

    def key(self, row: int) -> str:
        """Which one stands in a row."""
        return self._key(self._rows[row])

    def row(self, key: str) -> int:
        """Where something stands, or -1."""
        return next((row for row, one in enumerate(self._rows) if self._key(one) == key), -1)

    def take(self, rows: Sequence[T]) -> None:
        """Shows these from now on; those that stay in their places are changed there."""
        if [self._key(one) for one in rows] != [self._key(one) for one in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        changed = [number for number, one in enumerate(rows) if one != self._rows[number]]
        self._rows = rows
        for number in changed:
            self.dataChanged.emit(self.index(number), self.index(number))
