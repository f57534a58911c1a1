"""The list of the activity panel: what needs a person first, then what waits, then what is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cm_console.domain.commands import ATTENTION_STATES, OPEN_STATES, OperationState
from cm_console.domain.queue import OperationRow

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
OperationRole = Qt.ItemDataRole.UserRole


def needs_person(operation: OperationRow) -> bool:
    """Whether nothing happens until somebody says what to do."""
    unsure = operation.state is OperationState.UNKNOWN and bool(operation.error)
    return operation.state in ATTENTION_STATES or unsure


def rank(operation: OperationRow) -> int:
    """0 needs a person, 1 on its way, 2 finished."""
    if needs_person(operation):
        return 0
    return 1 if operation.state in OPEN_STATES else 2


class OperationsModel(QAbstractListModel):
    """A few hundred operations at most; rows that stay are changed in place, so a selection survives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[OperationRow] = []

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == OperationRole:
            return row
        return f"{row.intranet}: {row.summary}" if role == Qt.ItemDataRole.DisplayRole else None

    def operation(self, position: int) -> OperationRow:
        """The operation at a position."""
        return self._rows[position]

    def position(self, operation_id: str) -> int:
        """Where an operation stands, or -1."""
        ids = [row.operation_id for row in self._rows]
        return ids.index(operation_id) if operation_id in ids else -1

    def waiting(self) -> int:
        """How many are not finished."""
        return sum(rank(row) < 2 for row in self._rows)

    def take(self, operations: Sequence[OperationRow]) -> None:
        """Shows these operations from now on."""
        fresh = sorted(operations, key=rank)
        if [row.operation_id for row in fresh] != [row.operation_id for row in self._rows]:
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
            return
        for position, row in enumerate(fresh):
            if row != self._rows[position]:
                self._rows[position] = row
                self.dataChanged.emit(self.index(position), self.index(position))
