"""Colleagues whose names were typed, to be picked by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cm_console.bridge.plan_ports import Colleague
from cm_console.domain.plan.persona import PersonRef

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
ColleagueRole = Qt.ItemDataRole.UserRole


class ColleaguesModel(QAbstractListModel):
    """Some dozens of rows at most: the answer to one question."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[Colleague] = ()
        self._picked: dict[PersonRef, None] = {}

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        found = self._found[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if found.ref in self._picked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(filter(None, (found.name, found.work, found.intranet)))
        return found if role == ColleagueRole else None

    def setData(self, index: Index, _value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.toggle(index.row())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        tick = Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | tick

    def picked(self) -> tuple[PersonRef, ...]:
        """Who is picked, also those who are not shown now."""
        return tuple(self._picked)

    def is_picked(self, row: int) -> bool:
        """Whether the colleague in a row is picked."""
        return self._found[row].ref in self._picked

    def take(self, found: Sequence[Colleague]) -> None:
        """Shows these from now on."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def pick(self, refs: Iterable[PersonRef]) -> None:
        """Exactly these are picked."""
        self.beginResetModel()
        self._picked = dict.fromkeys(refs)
        self.endResetModel()

    def toggle(self, row: int) -> None:
        """Picks somebody, or lets them go."""
        ref = self._found[row].ref
        if ref in self._picked:
            del self._picked[ref]
        else:
            self._picked[ref] = None
        self.dataChanged.emit(self.index(row), self.index(row))
