"""A list to tick: values that may lie within each other, narrowed down while somebody types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
OptionRole = Qt.ItemDataRole.UserRole
WITHIN = " / "  # between a part of an organisation and what is below it
Ticked = Qt.CheckState


@dataclass(frozen=True, slots=True)
class Option:
    """A value and how many people have it, or one below it; None where people are not what it is about.

    `is_known`: whether the copy knows it.
    """

    value: str
    people: int | None = None
    depth: int = 0
    is_known: bool = True

    @property
    def name(self) -> str:
        """What stands in the list."""
        return self.value.rpartition(WITHIN)[2] if self.depth else self.value


def nested(values: Iterable[tuple[str, int]]) -> list[Option]:
    """Values in the order of a tree. A part that nobody belongs to directly is there for what is below it."""
    people: dict[str, int] = {}
    for value, count in values:
        path = value.split(WITHIN)
        for length in range(1, len(path) + 1):
            part = WITHIN.join(path[:length])
            people[part] = people.get(part, 0) + count
    by_path = sorted(people, key=lambda value: [part.casefold() for part in value.split(WITHIN)])
    return [Option(value, people[value], value.count(WITHIN)) for value in by_path]


class ChecklistModel(QAbstractListModel):
    """Some hundreds of rows. What lies within something ticked is ticked along, and not by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._options: Sequence[Option] = ()
        self._shown: Sequence[Option] = ()
        self._chosen: dict[str, None] = {}  # in the order of choosing
        self._typed = ""

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        option = self._shown[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Ticked.Checked if self.is_ticked(option.value) else Ticked.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return option.value
        return option if role == OptionRole else None

    def setData(self, index: Index, _value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        return self.toggle(index.row())

    def flags(self, index: Index) -> Qt.ItemFlag:
        tick = Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | tick

    def option(self, row: int) -> Option:
        """What stands in a row."""
        return self._shown[row]

    def chosen(self) -> tuple[str, ...]:
        """What is ticked by hand, in the order in which it was."""
        return tuple(self._chosen)

    def known(self) -> Sequence[Option]:
        """What the copy knows."""
        return [option for option in self._options if option.is_known]

    def is_ticked(self, value: str) -> bool:
        """Whether a value is chosen, by hand or along with what it lies within."""
        return self.goes_along(value) or any(_same(value, one) for one in self._chosen)

    def goes_along(self, value: str) -> bool:
        """Whether something chosen has it within."""
        low = value.casefold()
        return any(low.startswith(one.casefold() + WITHIN) for one in self._chosen)

    def take(self, options: Sequence[Option], chosen: Iterable[str]) -> None:
        """Offers these; what is chosen and not among them is offered too."""
        self.beginResetModel()
        self._chosen = dict.fromkeys(chosen)
        known = {option.value.casefold() for option in options}
        missing = (Option(one, is_known=False) for one in self._chosen if one.casefold() not in known)
        self._options = [*options, *missing]
        self._narrow()
        self.endResetModel()

    def show(self, typed: str) -> None:
        """Shows only values with these words in them."""
        self.beginResetModel()
        self._typed = typed
        self._narrow()
        self.endResetModel()

    def toggle(self, row: int) -> bool:
        """Ticks a row or takes the tick away; whether that was possible."""
        value = self._shown[row].value
        if self.goes_along(value):
            return False
        if self.is_ticked(value):
            self._chosen = {one: None for one in self._chosen if not _same(one, value)}
        else:
            below = value.casefold() + WITHIN
            self._chosen = {one: None for one in self._chosen if not one.casefold().startswith(below)}
            self._chosen[value] = None
        self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))
        return True

    def add(self, value: str) -> None:
        """Chooses a value that the copy does not know."""
        self.take(self._options, (*self._chosen, value))

    def clear(self) -> None:
        """Takes every tick away."""
        self.take(self.known(), ())

    def _narrow(self) -> None:
        words = self._typed.casefold().split()
        self._shown = [
            option for option in self._options if all(word in option.value.casefold() for word in words)
        ]


def _same(value: str, other: str) -> bool:
    return value.casefold() == other.casefold()
