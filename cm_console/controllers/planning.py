"""The calendar comes into being when somebody first goes there: at the start nothing of it is loaded."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QStackedWidget

from cm_console.bridge.ports import Settings, Workspace
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.controllers.feeds import FeedsController
from cm_console.domain.changes import Changes
from cm_console.domain.errors import AppError
from cm_console.views.language import Language
from cm_console.views.shell import Page, Shell

if TYPE_CHECKING:
    from cm_console.controllers.calendar import CalendarController
    from cm_console.controllers.own_days import OwnDaysController
    from cm_console.controllers.personas import PersonasController
    from cm_console.controllers.plan_extras import PlanExtras


log = logging.getLogger(__name__)
MINUTE_MS = 60_000
AT_REST_MS = 3_000  # after the window was ready: by then the queue is shown and quiet


class Planning(QObject):
    """Builds the calendar, and later the personas, on the first visit; passes on to them what changed."""

    def __init__(
        self, shell: Shell, workspace: Workspace, tasks: TaskRunner, look: tuple[Language, Settings]
    ) -> None:
        super().__init__(shell)
        self._shell, self._workspace, self._tasks, self._look = shell, workspace, tasks, look
        self._pages: QStackedWidget
        self.calendar: CalendarController | None = None
        self.personas: PersonasController | None = None
        self.days: OwnDaysController | None = None
        self.extras: PlanExtras | None = None
        self.feeds = FeedsController(workspace, tasks, look[1], self)
        self._numbers: dict[str, int] = {}  # of the pages beside the calendar
        shell.page_changed.connect(self._on_page)
        self._asking, self._needing = Latest(tasks), Latest(tasks)
        self.needing_this_program = 0  # planned items that will not appear when the program closes now
        self._minutes = QTimer(self)
        self._minutes.timeout.connect(self._count)
        self._minutes.start(MINUTE_MS)
        QTimer.singleShot(AT_REST_MS, self, self._on_rest)
        self._count()
        self._on_page(shell.page())

    def apply(self, changes: Changes) -> None:
        """Something was committed."""
        if changes.plan or changes.intranets:
            self._count()
        if self.calendar is not None and (changes.plan or changes.intranets):
            self.calendar.read()
        if self.personas is not None and (changes.plan or changes.many):
            self.personas.read()
        if self.days is not None and changes.plan:
            self.days.read()
        if self.extras is not None:
            self.extras.apply(changes)
        if changes.plan:
            self.feeds.note_change()

    def show_days(self) -> None:
        """Goes to the holidays and own days."""
        self._shell.show_page(Page.CALENDAR)
        self._on_days()

    def _build_calendar(self) -> None:
        from cm_console.controllers.calendar import CalendarController
        from cm_console.controllers.plan_extras import PlanExtras
        from cm_console.views.calendar_page import CalendarPage

        page = CalendarPage()
        self._pages = QStackedWidget()
        self._pages.addWidget(page)
        self._pages.setFocusProxy(page)
        self._shell.put(Page.CALENDAR, self._pages)
        self.calendar = CalendarController(page, self._workspace, self._tasks, self._look, self)
        page.bar.personas_wanted.connect(self._on_personas)
        page.bar.days_wanted.connect(self._on_days)
        parts = (self._workspace, self._tasks, *self._look)
        self.extras = PlanExtras(self.calendar, self._pages, self._show, parts, self)
        self.feeds.failed.connect(page.banner.say_error)
        self.calendar.read()
        page.focus_view()

    def _build_personas(self) -> None:
        from cm_console.controllers.personas import PersonasController
        from cm_console.views.personas_page import PersonasPage

        page = PersonasPage()
        self._numbers["personas"] = self._pages.addWidget(page)
        self.personas = PersonasController(page, self._workspace.plan, self._tasks, self)
        page.back_wanted.connect(self._on_back)
        self.personas.read()

    def _build_days(self) -> None:
        from cm_console.controllers.own_days import OwnDaysController
        from cm_console.views.days_page import DaysPage

        page = DaysPage()
        self._numbers["days"] = self._pages.addWidget(page)
        self.days = OwnDaysController(page, self._workspace.plan, self._tasks, self)
        page.back_wanted.connect(self._on_back)
        self.days.read()

    def _show(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
        if (page := self._pages.currentWidget()) is not None:
            self._pages.setFocusProxy(page)
            page.setFocus()

    def _counted(self, asking: int) -> None:
        self._shell.set_count(Page.CALENDAR, asking)

    def _needed(self, count: int) -> None:
        self.needing_this_program = count

    def _not_counted(self, error: AppError) -> None:
        log.warning("what waits in the plan was not counted: %s", error.code)

    @Slot()
    def _count(self) -> None:
        """Shows in the navigation how much of the plan asks for a person; a minute can make a difference."""
        due = self._workspace.due
        self._asking.ask(due.asking, self._counted, self._not_counted)
        self._needing.ask(due.needing_this_program, self._needed, self._not_counted)

    @Slot()
    def _on_rest(self) -> None:
        """Loads what the first visit would otherwise have to wait for."""
        if self.calendar is None:
            self._tasks.submit(Lane.IO, self._workspace.load_planning)

    @Slot(int)
    def _on_page(self, page: int) -> None:
        if page == Page.CALENDAR and self.calendar is None:
            self._build_calendar()

    @Slot()
    def _on_personas(self) -> None:
        if self.personas is None:
            self._build_personas()
        self._show(self._numbers["personas"])

    @Slot()
    def _on_days(self) -> None:
        if self.days is None:
            self._build_days()
        self._show(self._numbers["days"])

    @Slot()
    def _on_back(self) -> None:
        self._show(0)
