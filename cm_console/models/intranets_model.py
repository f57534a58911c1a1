"""The list of connected intranets with the state of each connection."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cm_console.bridge.ports import IntranetInfo
from cm_console.domain.changes import ConnectionStatus

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
IntranetRole = Qt.ItemDataRole.UserRole
StatusRole = Qt.ItemDataRole.UserRole + 1


class IntranetsModel(QAbstractListModel):
    """A handful of rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[IntranetInfo] = []
        self._statuses: dict[int, ConnectionStatus] = {}

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == StatusRole:
            return self._statuses.get(row.id)
        if role == IntranetRole:
            return row
        return row.name if role == Qt.ItemDataRole.DisplayRole else None

    def intranet(self, position: int) -> IntranetInfo:
        """The intranet at a position."""
        return self._rows[position]

    def names(self) -> frozenset[str]:
        """Names in use."""
        return frozenset(row.name for row in self._rows)

    def take(self, rows: Sequence[IntranetInfo]) -> None:
        """Shows these intranets from now on."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def take_status(self, status: ConnectionStatus) -> None:
        """The state of one connection changed."""
        self._statuses[status.intranet_id] = status
        for position, row in enumerate(self._rows):
            if row.id == status.intranet_id:
                index = self.index(position)
                self.dataChanged.emit(index, index, [StatusRole])
