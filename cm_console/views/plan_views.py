"""The views of a calendar behind each other; each is made, and loaded, when it is first shown."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cm_console.models.calendar_model import CalendarModel
from cm_console.views import dates
from cm_console.views.month_grid import next_month
from cm_console.views.month_view import MonthView
from cm_console.views.plan_view import MAKERS, PlanView, ViewKind


class PlanViews(QStackedWidget):
    """Passes on what a person wants, from whichever view it comes."""

    opened = Signal(str)
    new_wanted = Signal(object)  # date
    moved_by = Signal(object, int)  # ids, days
    dropped = Signal(object, object)  # ids with the grabbed one first, date
    cancel_wanted = Signal(object)  # ids
    copied = Signal(object)  # ids
    paste_wanted = Signal(object)  # date
    span_changed = Signal()
    more_wanted = Signal(object)  # date, of the month
    view_made = Signal(object, object)  # ViewKind, PlanView

    def __init__(self, model: CalendarModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._made: dict[ViewKind, PlanView] = {}
        self._kind = ViewKind.MONTH

    @property
    def view(self) -> PlanView:
        """The view that is shown."""
        return self._made[self._kind]

    @property
    def kind(self) -> ViewKind:
        """Which view that is; the month before the first is shown."""
        return self._kind

    def shown_days(self) -> tuple[date, date]:
        """The days that a person sees, up to and without the second; of a month only its own."""
        if isinstance(view := self.view, MonthView):
            return view.month.first, next_month(view.month.first)
        return self.view.span()

    def show_view(self, kind: ViewKind) -> None:
        """Shows the calendar in another way, at the same day."""
        day = self.view.day if self._made else dates.today()
        if kind not in self._made:
            self._made[kind] = self._make(kind)
        self._kind = kind
        shown = self.view
        self.setCurrentWidget(_widget(shown))
        self.setFocusProxy(_widget(shown))
        shown.set_today(dates.today())
        if shown.day != day:
            shown.show_day(day)

    def _make(self, kind: ViewKind) -> PlanView:
        view = MAKERS[kind](self._model, self)
        for signal, mine in (
            (view.opened, self.opened),
            (view.new_wanted, self.new_wanted),
            (view.moved_by, self.moved_by),
            (view.dropped, self.dropped),
            (view.cancel_wanted, self.cancel_wanted),
            (view.copied, self.copied),
            (view.paste_wanted, self.paste_wanted),
            (view.span_changed, self.span_changed),
        ):
            signal.connect(mine)
        if isinstance(view, MonthView):
            view.more_wanted.connect(self.more_wanted)
        self.addWidget(_widget(view))
        self.view_made.emit(kind, view)
        return view


def _widget(view: PlanView) -> QWidget:
    """A view as the widget that it is."""
    assert isinstance(view, QWidget)  # noqa: S101 - a protocol cannot say so
    return view
