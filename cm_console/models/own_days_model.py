"""The days that an organisation names itself, in the order of the year that they begin in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.stored import Stored

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
OwnDaysRole = Qt.ItemDataRole.UserRole


class OwnDaysModel(QAbstractListModel):
    """Some dozens of rows. `say` puts a period into words, for screen readers."""

    def __init__(self, parent: QObject | None, say: Callable[[Stored[OwnDays]], str]) -> None:
        super().__init__(parent)
        self._say = say
        self._rows: Sequence[Stored[OwnDays]] = ()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (OwnDaysRole, Qt.ItemDataRole.DisplayRole):
            return None
        row = self._rows[index.row()]
        return row if role == OwnDaysRole else self._say(row)

    def stored(self, row: int) -> Stored[OwnDays]:
        """The period in a row."""
        return self._rows[row]

    def row(self, days_id: str) -> int:
        """Where a period stands, or -1."""
        return next((row for row, one in enumerate(self._rows) if one.id == days_id), -1)

    def take(self, rows: Sequence[Stored[OwnDays]]) -> None:
        """Shows these from now on."""
        if list(rows) != list(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
