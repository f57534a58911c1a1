"""Everything of one day, where the month has no room for all of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from cm_console.domain.plan.entry import Entry
from cm_console.views import dates
from cm_console.views.entries_card import EntriesCard


class DayCard(EntriesCard):
    """Stands above its day."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.list.rows.names_days = False
        self._day = dates.today()

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self._day

    def open_day(self, day: date, entries: Sequence[Entry], above: QRect) -> None:
        """Shows the entries of a day at its place in the parent."""
        self._day = day
        self.open(dates.long_day(day), entries, above)

    def retranslate(self) -> None:
        self.say(dates.long_day(self._day))
