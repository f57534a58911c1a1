"""The list of personas, each with how many people it describes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cm_console.bridge.plan_ports import Counted

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
PersonaRole = Qt.ItemDataRole.UserRole


class PersonasModel(QAbstractListModel):
    """Some dozens of rows at most. `say` puts a persona into words, for screen readers."""

    def __init__(self, parent: QObject | None = None, say: Callable[[Counted], str] = str) -> None:
        super().__init__(parent)
        self._say = say
        self._rows: Sequence[Counted] = ()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (PersonaRole, Qt.ItemDataRole.DisplayRole):
            return None
        row = self._rows[index.row()]
        return row if role == PersonaRole else self._say(row)

    def counted(self, row: int) -> Counted:
        """The persona in a row."""
        return self._rows[row]

    def row(self, persona_id: str) -> int:
        """Where a persona stands, or -1."""
        ids = [row.persona.id for row in self._rows]
        return ids.index(persona_id) if persona_id in ids else -1

    def take(self, rows: Sequence[Counted]) -> None:
        """Shows these personas from now on."""
        if [one.persona.id for one in rows] != [one.persona.id for one in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        changed = [number for number, one in enumerate(rows) if one != self._rows[number]]
        self._rows = rows
        for number in changed:
            self.dataChanged.emit(self.index(number), self.index(number))
