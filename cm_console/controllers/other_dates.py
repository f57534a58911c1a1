"""The other dates of items, where they are shown: each leads to its item."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Slot

from cm_console.domain.plan.deadline import Deadline
from cm_console.views import dates, plan_words
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.entries_card import EntriesCard
from cm_console.views.plan_look import Colours
from cm_console.views.plan_view import PlanView, ViewKind
from cm_console.views.view import shortcut

if TYPE_CHECKING:
    from cm_console.views.month_view import MonthView
    from cm_console.views.week_view import WeekView

DRAWN = frozenset({ViewKind.MONTH, ViewKind.WEEK, ViewKind.DAY})


class OtherDates(QObject):
    """A click on one opens its item; O does so for the chosen day. Of several a person chooses in a list."""

    def __init__(self, page: CalendarPage, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self.card = EntriesCard(page)
        self.card.list.opened.connect(self.card.dismiss)
        self.card.list.opened.connect(page.opened)
        self.card.closed.connect(page.focus_view)
        page.view_made.connect(self._on_made)
        self._on_made(page.view_kind, page.view)
        shortcut(page, "O").activated.connect(self._on_key)

    # --- inside --------------------------------------------------------------------------------------

    def _follow(self, view: MonthView | WeekView) -> None:
        view.due_wanted.connect(self._on_due)

    def _on(self, day: date) -> list[Deadline]:
        board = self._page.board
        return [one for one in board.deadlines if one.on == day] if board else []

    def _show(self, day: date, found: Sequence[Deadline]) -> None:
        ids = {one.entry.id for one in found}
        if len(ids) == 1:
            self._page.opened.emit(found[0].entry.id)
        elif found:
            self._choose(day, found)

    def _choose(self, day: date, found: Sequence[Deadline]) -> None:
        page = self._page
        entries = {one.entry.id: one.entry for one in found}
        if page.board is not None:
            self.card.list.show_colours(Colours.of(page.bar.colour_by(), page.board.personas))
        heading = self.tr("Other dates on {day}").format(day=dates.long_day(day))
        corner = page.views.mapTo(page, page.views.rect().center())
        self.card.open(heading, list(entries.values()), QRect(corner, corner))

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(object, object)
    def _on_made(self, kind: ViewKind, view: PlanView) -> None:
        follow: Callable[..., None] = self._follow
        if kind in DRAWN:
            follow(view)

    @Slot(object, str)
    def _on_due(self, day: date, said: str) -> None:
        """`said` is what stands there: one date in words, or how many."""
        found = self._on(day)
        self._show(day, [one for one in found if plan_words.deadline(one) == said] or found)

    @Slot()
    def _on_key(self) -> None:
        day = self._page.view.day
        if found := self._on(day):
            self._show(day, found)
        elif self._page.deadlines.isChecked():
            self._page.say(self.tr("No other dates on {day}").format(day=dates.long_day(day)))
        else:
            self._page.say(self.tr("First switch on “Other dates” below the calendar"))
