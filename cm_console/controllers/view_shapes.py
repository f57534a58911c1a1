"""How tall and how wide the views of the calendar were left: they are so again at the next start."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.ports import Settings
from cm_console.domain.errors import AppError
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.plan_view import PlanView, ViewKind

if TYPE_CHECKING:
    from cm_console.views.lanes_view import LanesView
    from cm_console.views.month_view import MonthView
    from cm_console.views.week_view import WeekView

HOUR = "calendar.hour"  # its height in the week and the day, in pixels
ROWS = "calendar.rows"  # how tall the weeks of a month are
WEEKS = "calendar.weeks"  # in lanes
WEEKEND = "calendar.weekend"


class ViewShapes(QObject):
    """Listens to the views as soon as they are made."""

    def __init__(self, page: CalendarPage, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._settings = page, settings
        self._weeks: list[WeekView] = []
        page.weekend.setChecked(settings.get(WEEKEND, True))
        page.weekend.clicked.connect(self._on_weekend)
        page.view_made.connect(self._on_made)
        self._on_made(page.view_kind, page.view)

    def _follow_month(self, month: MonthView) -> None:
        month.set_rows(self._settings.get(ROWS, 0))
        month.zoomed.connect(self._on_rows)

    def _follow_week(self, week: WeekView) -> None:
        self._weeks.append(week)
        week.set_hour(self._settings.get(HOUR, 0))
        week.show_weekend(shown=self._page.weekend.isChecked())
        week.zoomed.connect(self._on_hour)

    def _follow_lanes(self, lanes: LanesView) -> None:
        lanes.set_weeks(self._settings.get(WEEKS, 0))
        lanes.zoomed.connect(self._on_lanes)

    def _keep(self, name: str, value: object) -> None:
        try:
            self._settings.set(name, value)
        except AppError as error:
            self._page.banner.say_error(error)

    @Slot(object, object)
    def _on_made(self, kind: ViewKind, view: PlanView) -> None:
        follow: dict[ViewKind, Callable[..., None]] = {
            ViewKind.MONTH: self._follow_month,
            ViewKind.WEEK: self._follow_week,
            ViewKind.DAY: self._follow_week,
            ViewKind.PERSONAS: self._follow_lanes,
        }
        if kind in follow:
            follow[kind](view)

    @Slot(int)
    def _on_rows(self, zoom: int) -> None:
        self._keep(ROWS, zoom)

    @Slot(int)
    def _on_hour(self, height: int) -> None:
        for week in self._weeks:
            week.set_hour(height)
        self._keep(HOUR, height)

    @Slot(int)
    def _on_lanes(self, weeks: int) -> None:
        self._keep(WEEKS, weeks)

    @Slot()
    def _on_weekend(self) -> None:
        for week in self._weeks:
            week.show_weekend(shown=self._page.weekend.isChecked())
        self._page.bar.show_title(self._page.view.title())
        self._keep(WEEKEND, self._page.weekend.isChecked())
