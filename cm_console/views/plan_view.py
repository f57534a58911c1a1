"""What the calendar page needs of any of its views, and which views there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from cm_console.bridge.plan_ports import Board
from cm_console.models.calendar_model import CalendarModel
from cm_console.views.plan_look import Colours


class ViewKind(StrEnum):
    """The ways to look at the calendar, in the order of their keys: 1, 2, …"""

    MONTH = "month"
    WEEK = "week"
    AGENDA = "agenda"
    BOARD = "board"
    PERSONAS = "personas"
    GAPS = "gaps"
    DAY = "day"


class PlanView(Protocol):
    """A view says what a person wants by its signals, and shows what it is given.

    It is a widget. `new_wanted`, `dropped` and `paste_wanted` carry a day, or a wall time where the view
    knows one; the ids of `dropped` begin with the grabbed one.
    """

    opened: SignalInstance  # entry id
    new_wanted: SignalInstance  # date or datetime
    moved_by: SignalInstance  # ids, days
    dropped: SignalInstance  # ids, date or datetime
    cancel_wanted: SignalInstance  # ids
    copied: SignalInstance  # ids
    paste_wanted: SignalInstance  # date or datetime
    span_changed: SignalInstance  # other days are to be read

    @property
    def day(self) -> date:
        """The day that keys and buttons are about."""
        ...

    def span(self) -> tuple[date, date]:
        """The days to be read: from the first up to and without the second."""
        ...

    def title(self) -> str:
        """The days that are shown, in words."""
        ...

    def show_day(self, day: date) -> None:
        """Goes to a day, wherever that is."""
        ...

    def go(self, count: int) -> None:
        """As many months, weeks, … on, or back."""
        ...

    def show_plan(self, board: Board, colours: Colours) -> None:
        """Shows this from now on; the entries of `board` are in the model by then."""
        ...

    def set_today(self, today: date) -> None:
        """The day that is marked as today."""
        ...

    def why_not(self, day: date) -> str:
        """Why nothing can be put on a day; empty when it can."""
        ...

    def choose(self, entry_id: str) -> bool:
        """Chooses one entry; whether it is shown."""
        ...

    def chosen_ids(self) -> tuple[str, ...]:
        """The chosen entries in order of time."""
        ...

    def leave_entries(self) -> None:
        """From the entries back to their day."""
        ...


def _month(model: CalendarModel, parent: QWidget) -> PlanView:
    from cm_console.views.month_view import MonthView

    return MonthView(model, parent)


def _gaps(model: CalendarModel, parent: QWidget) -> PlanView:
    from cm_console.views.gaps_view import GapsView

    return GapsView(model, parent)


def _week(_model: CalendarModel, parent: QWidget) -> PlanView:
    from cm_console.views.week_view import WeekView

    return WeekView(parent)


def _day(_model: CalendarModel, parent: QWidget) -> PlanView:
    from cm_console.views.week_view import WeekView

    return WeekView(parent, days=1)


def _agenda(model: CalendarModel, parent: QWidget) -> PlanView:
    from cm_console.views.agenda_view import AgendaView

    return AgendaView(model, parent)


def _personas(_model: CalendarModel, parent: QWidget) -> PlanView:
    from cm_console.views.lanes_view import LanesView

    return LanesView(parent)


def _board(_model: CalendarModel, parent: QWidget) -> PlanView:
    from cm_console.views.board_view import BoardView

    return BoardView(parent)


MAKERS: dict[ViewKind, Callable[[CalendarModel, QWidget], PlanView]] = {
    ViewKind.MONTH: _month,
    ViewKind.WEEK: _week,
    ViewKind.AGENDA: _agenda,
    ViewKind.BOARD: _board,
    ViewKind.PERSONAS: _personas,
    ViewKind.GAPS: _gaps,
    ViewKind.DAY: _day,
}
"""How each view is made; what it needs is imported then."""


BESIDE_EACH_OTHER = (
    ViewKind.MONTH,
    ViewKind.WEEK,
    ViewKind.DAY,
    ViewKind.AGENDA,
    ViewKind.BOARD,
    ViewKind.PERSONAS,
    ViewKind.GAPS,
)


def offered() -> Sequence[ViewKind]:
    """The views that there are, as they stand beside each other."""
    return BESIDE_EACH_OTHER
