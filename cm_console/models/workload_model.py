"""A row an owner, a column a week: the work beside the hours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cm_console.domain.plan.gaps import Week
from cm_console.domain.plan.workload import Load, Workload

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
LoadRole = Qt.ItemDataRole.UserRole
NOTHING = Workload((), (), ())


class WorkloadModel(QAbstractTableModel):
    """`say` puts a cell into words, for screen readers and tips."""

    def __init__(self, parent: QObject | None, say: Callable[[str, Week, Load], str]) -> None:
        super().__init__(parent)
        self._say = say
        self._shown = NOTHING

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._shown.owners)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._shown.weeks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        load = self._shown.loads[row][column]
        if role == LoadRole:
            return load
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._say(self._shown.owners[row], self._shown.weeks[column], load)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation is Qt.Orientation.Vertical and section < len(self._shown.owners):
            return self._shown.owners[section]
        if orientation is Qt.Orientation.Horizontal and section < len(self._shown.weeks):
            return self._shown.weeks[section].name
        return None

    def take(self, workload: Workload) -> None:
        """Shows this from now on; where rows and columns stay, only cells change."""
        before = self._shown
        same = (before.owners, before.weeks) == (workload.owners, workload.weeks)
        if not same:
            self.beginResetModel()
        self._shown = workload
        if not same:
            self.endResetModel()
        elif workload.owners and workload.weeks:
            last = self.index(len(workload.owners) - 1, len(workload.weeks) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
