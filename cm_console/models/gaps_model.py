"""A row a persona, a column a week."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from cm_console.domain.plan.gaps import Cell, Week
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.stored import Stored

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
CellRole = Qt.ItemDataRole.UserRole
Say = Callable[[Persona, Week, Cell], str]


class GapsModel(QAbstractTableModel):
    """`say` puts a cell into words, for screen readers and tips; `name` does so for a week. `dot` is the sign
    of a persona.
    """

    def __init__(
        self,
        parent: QObject | None,
        say: Say,
        name: Callable[[Week], str],
        dot: Callable[[Persona], Any] = str,
    ) -> None:
        super().__init__(parent)
        self._say, self._name, self._dot = say, name, dot
        self._today = date.min
        self._personas: Sequence[Stored[Persona]] = ()
        self._weeks: Sequence[Week] = ()
        self._cells: Sequence[Sequence[Cell]] = ()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._personas)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._weeks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self._cells[index.row()][index.column()]
        if role == CellRole:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._say(self.persona(index.row()).value, self.week(index.column()), cell)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            return self._head(section, role) if section < len(self._weeks) else None
        if section >= len(self._personas):
            return None
        persona = self._personas[section].value
        if role == Qt.ItemDataRole.DecorationRole:
            return self._dot(persona)
        return persona.name if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None

    def set_today(self, today: date) -> None:
        """The day whose week stands out."""
        self._today = today
        self.rename()

    def rename(self) -> None:
        """The names of the weeks are other ones, after a change of language."""
        if self._weeks:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._weeks) - 1)

    def _head(self, section: int, role: int) -> Any:
        week = self._weeks[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(week)
        if role == Qt.ItemDataRole.FontRole and week.monday <= self._today < week.end:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def persona(self, row: int) -> Stored[Persona]:
        """The persona of a row."""
        return self._personas[row]

    def week(self, column: int) -> Week:
        """The week of a column."""
        return self._weeks[column]

    def cell(self, row: int, column: int) -> Cell:
        """What a persona gets in a week."""
        return self._cells[row][column]

    def place_of(self, entry_id: str) -> tuple[int, int] | None:
        """The first row and the column in which an entry stands."""
        for row, cells in enumerate(self._cells):
            for column, cell in enumerate(cells):
                if any(entry.id == entry_id for entry in cell.entries):
                    return row, column
        return None

    def take(
        self,
        personas: Sequence[Stored[Persona]],
        weeks: Sequence[Week],
        cells: Sequence[Sequence[Cell]],
    ) -> None:
        """Shows this from now on; where rows and columns stay, only cells change."""
        same = [one.id for one in personas] == [one.id for one in self._personas] and weeks == self._weeks
        if not same:
            self.beginResetModel()
        self._personas, self._weeks, self._cells = personas, weeks, cells
        if not same:
            self.endResetModel()
        elif personas and weeks:
            self.dataChanged.emit(self.index(0, 0), self.index(len(personas) - 1, len(weeks) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(personas) - 1)
