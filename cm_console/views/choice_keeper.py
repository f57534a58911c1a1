"""What is chosen in a view of entries, and how it stays so when the plan is read again."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QListView

from cm_console.models.calendar_model import EntriesModel

Pick = QItemSelectionModel.SelectionFlag


class ChoiceKeeper:
    """Speaks of entries by their ids: rows do not survive a fresh plan. The view has its model already."""

    def __init__(self, view: QListView, entries: EntriesModel) -> None:
        self._view, self._entries = view, entries
        self._kept: tuple[frozenset[str], str] = (frozenset(), "")

    def ids(self) -> tuple[str, ...]:
        """The chosen entries in the order of the rows."""
        rows = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        return tuple(self._entries.entry(row).id for row in rows)

    def current_id(self) -> str:
        """The entry that the keyboard is at; empty for none."""
        here = self._view.currentIndex()
        return self._entries.entry(here.row()).id if here.isValid() else ""

    def keep(self) -> None:
        """Before other rows come."""
        self._kept = (frozenset(self.ids()), self.current_id())

    def restore(self) -> None:
        """Once they are there; what is gone is no longer chosen."""
        (chosen, current), picks = self._kept, self._view.selectionModel()
        for entry_id in chosen:
            if (row := self._entries.row(entry_id)) >= 0:
                picks.select(self._entries.index(row), Pick.Select)
        if (row := self._entries.row(current)) >= 0:
            picks.setCurrentIndex(self._entries.index(row), Pick.NoUpdate)
