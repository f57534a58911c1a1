"""A short list of choices, read anew for every question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cm_console.domain.queue import Choice

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
ChoiceRole = Qt.ItemDataRole.UserRole


class ChoicesModel(QAbstractListModel):
    """Some dozens of rows at most."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: Sequence[Choice] = ()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (ChoiceRole, Qt.ItemDataRole.DisplayRole):
            return None
        choice = self._choices[index.row()]
        return choice if role == ChoiceRole else f"{choice.name} ({choice.open_items})"

    def take(self, choices: Sequence[Choice]) -> None:
        """Shows these choices from now on."""
        self.beginResetModel()
        self._choices = choices
        self.endResetModel()

    def intranets(self) -> frozenset[str]:
        """The intranets that the choices are of."""
        return frozenset(choice.intranet for choice in self._choices)
