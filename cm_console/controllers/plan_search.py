"""What is typed is looked for in the whole plan: how much stands elsewhere, and the way there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QRect, Slot

from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.tasks import Latest, TaskRunner
from cm_console.domain.plan.entry import Entry, Wanted
from cm_console.domain.plan.wall_time import midnight
from cm_console.views import dates
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.entries_card import EntriesCard
from cm_console.views.plan_look import Colours
from cm_console.views.view import shortcut

LEAST = 2  # letters


class PlanSearching(QObject):
    """Asks on cm-db as soon as something is typed; going from one to the next asks nothing any more."""

    def __init__(
        self, page: CalendarPage, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page, self._plan, self._asking = page, plan, Latest(tasks)
        self._found: Sequence[Entry] = ()
        self._asked = Wanted()  # what `_found` answers, or will
        self._is_known, self._goes = False, False  # whether it is answered; whether to go there then
        self.card = EntriesCard(page)
        self.card.list.opened.connect(self._on_picked)
        self.card.closed.connect(page.focus_view)
        hits = page.bar.hits
        hits.on_wanted.connect(self._on_next)
        hits.back_wanted.connect(self._on_previous)
        hits.list_wanted.connect(self._on_list)
        page.bar.filters.search.entered.connect(self._on_entered)
        page.range_changed.connect(self._on_range)
        shortcut(page, "F3").activated.connect(self._on_next)
        shortcut(page, "Shift+F3").activated.connect(self._on_previous)

    def read(self) -> None:
        """Looks again: the plan has changed, or what is typed."""
        self._asked, self._is_known = self._page.bar.wanted(), False
        if self._is_long_enough():
            work = partial(self._find, self._asked, dates.today())
            self._asking.ask(work, self._take, self._page.banner.say_error)
        else:
            self._take(())

    # --- inside --------------------------------------------------------------------------------------

    def _is_long_enough(self) -> bool:
        """One letter stands nearly everywhere: it says nothing about where to go."""
        return len(self._asked.text) >= LEAST

    def _find(self, wanted: Wanted, today: date) -> Sequence[Entry]:
        return self._plan().search.find(wanted, today)

    def _take(self, found: Sequence[Entry]) -> None:
        if self._asked != self._page.bar.wanted():
            return  # something else is asked by now
        self._found, self._is_known = found, True
        if self.card.isVisible():
            self._fill_card()
        self._tell()
        if self._goes:
            self._go(1)

    def _tell(self) -> None:
        hits = self._page.bar.hits
        if not self._is_long_enough() or not self._is_known:
            hits.hide()
            return
        first, end = self._page.view.span()
        days = [entry.item.at.date() for entry in self._found if entry.item.at]
        before, after = [day for day in days if day < first], [day for day in days if day >= end]
        hits.tell(len(before), len(after), before[-1] if before else None, after[0] if after else None)

    def _go(self, way: int) -> None:
        """To the next one from where the keyboard is, or the one before; beyond the last is the first."""
        self._goes = False
        if not self._found:
            return
        entry = self._found[self._beside(way) % len(self._found)]
        if entry.item.at is None:
            return
        if not self._page.view.choose(entry.id):
            self._page.view.show_day(entry.item.at.date())
            self._page.choose(entry.id)

    def _beside(self, way: int) -> int:
        chosen = set(self._page.view.chosen_ids())
        here = next((number for number, one in enumerate(self._found) if one.id in chosen), None)
        if here is not None:
            return here + way
        times = [one.item.at for one in self._found if one.item.at is not None]
        number = bisect_left(times, midnight(self._page.view.day))
        return number if way > 0 else number - 1

    def _fill_card(self) -> None:
        self.card.take(self._found)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_range(self) -> None:
        if self._page.bar.wanted() != self._asked:
            self.read()
        else:
            self._tell()

    @Slot()
    def _on_entered(self) -> None:
        self._goes = bool(self._page.bar.wanted().text)
        if self._goes and self._is_known and self._asked == self._page.bar.wanted():
            self._go(1)

    @Slot()
    def _on_next(self) -> None:
        self._go(1)

    @Slot()
    def _on_previous(self) -> None:
        self._go(-1)

    @Slot()
    def _on_list(self) -> None:
        if not self._found:
            return
        hits, board = self._page.bar.hits, self._page.board
        if board is not None:
            self.card.list.show_colours(Colours.of(self._page.bar.colour_by(), board.personas))
        heading = self.tr("“{text}” in the whole plan").format(text=self._asked.text)
        below = hits.mapTo(self._page, hits.rect().bottomLeft())
        self.card.open(heading, self._found, QRect(below, below))

    @Slot(str)
    def _on_picked(self, entry_id: str) -> None:
        self.card.dismiss()
        entry = next((one for one in self._found if one.id == entry_id), None)
        if entry is not None and entry.item.at is not None:
            self._page.view.show_day(entry.item.at.date())
            self._page.choose(entry_id)
