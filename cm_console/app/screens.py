"""Renders every screen to a PNG from a real workspace, for the documentation and for looking at them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer, QUrl, Slot

from cm_console.app.window import make_application
from cm_console.bridge.tasks import TaskRunner
from cm_console.controllers.window import Window
from cm_console.domain.changes import Connection, ConnectionStatus
from cm_console.domain.commands import OperationState
from cm_console.domain.errors import SignInRefused, Unreachable
from cm_console.domain.moderation import Action
from cm_console.domain.plan.entry import OF_EVENT
from cm_console.domain.plan.pause import Pause
from cm_console.domain.plan.status import Status
from cm_console.domain.queue import Scope
from cm_console.views import times
from cm_console.views.detail_pane import offered_for
from cm_console.views.frame import Frame
from cm_console.views.plan_view import ViewKind
from cm_console.views.shell import Page

if TYPE_CHECKING:
    from cm_console.bridge.ports import Workspace
    from cm_console.controllers.calendar import CalendarController
    from cm_console.views.calendar_page import CalendarPage

QUIET_TICKS = 8  # ticks without work before a screen counts as settled
TICK_MS = 20
ANSWERS = (Action.HIDE, Action.REJECT, Action.REMOVE)


class Screens:
    """Walks through the window and takes a picture of each screen."""

    def __init__(
        self, workspace: Workspace, out: Path, *, language: str, theme: str, size: tuple[int, int]
    ) -> None:
        _, look, tongue = make_application(language, theme, 100)
        self._out, self._suffix = out, f"{language}-{theme}-{size[0]}x{size[1]}"
        self._workspace = workspace
        self.frame = Frame()
        self.frame.resize(*size)
        self.tasks = TaskRunner(self.frame)
        self.window = Window(self.frame, look, tongue, workspace.settings, self.tasks, start_demo=_no_demo)
        self.shell = self.window.shell

    def render(self) -> list[Path]:
        """Takes all pictures; the files in the order of the walk."""
        self._out.mkdir(parents=True, exist_ok=True)
        self.frame.show()
        self.window.attach(self._workspace)
        self._settle()
        self._publish(Connection.OK)
        written = [self._picture(number, name) for number, name in enumerate(self._walk(), 1)]
        self.tasks.close()
        self.frame.hide()
        self.window.language.withdraw()
        for part in (self.frame, self.window.language, self.window.theme):
            part.deleteLater()
        # Now, while there still is an application.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return written

    def _walk(self) -> Iterator[str]:
        queue = (self._beginning, self._queue, self._cards, self._empty)
        for part in (*queue, self._calendar, self._activity, self._settings):
            yield from part()

    def _beginning(self) -> Iterator[str]:
        self.shell.show_page(Page.WELCOME)
        yield "welcome"
        self.shell.show_page(Page.QUEUE)
        yield "queue"

    def _queue(self) -> Iterator[str]:
        page = self.window.queue_page
        for _ in range(3):
            page.list.toggle()
            page.list.step(1)
        yield "queue-selection"
        page.list.clear_selection()
        for tab, name in enumerate(("thread", "author", "reports", "history")):
            page.detail.ui.tabs.setCurrentIndex(tab)
            yield f"detail-{name}"
        page.detail.ui.tabs.setCurrentIndex(0)
        detail = page.detail.detail
        words = (detail.row.title or detail.row.excerpt).split() if detail else []
        page.ui.search.setText(max(words, key=len, default="a")[:6])
        yield "queue-searching"
        page.ui.search.clear()
        self._settle()

    def _cards(self) -> Iterator[str]:
        page = self.window.queue_page
        detail = page.detail.detail
        if detail is not None:
            offered = offered_for([detail.row])
            page.decision_requested.emit(next((one for one in ANSWERS if one in offered), Action.NOTE))
            yield "reason"
            page.reasons.dismiss()
            page.decision_requested.emit(Action.REPLY if Action.REPLY in offered else Action.NOTE)
            page.editor.ui.body.setPlainText("Dank je wel voor je bericht.")
            yield "editor"
            page.editor.dismiss()
        self.window.places.key_sheet.open()
        yield "keys"
        self.window.places.key_sheet.dismiss()

    def _empty(self) -> Iterator[str]:
        page = self.window.queue_page
        page.ui.search.setText("qqqqzzzz")
        yield "queue-nothing-found"
        page.ui.search.clear()
        page.filters.set_scope(Scope.SNOOZED)
        page.order_wanted.emit()
        yield "queue-empty"
        page.filters.set_scope(Scope.OPEN)
        page.order_wanted.emit()
        self._publish(Connection.OFFLINE)
        yield "offline"
        self._publish(Connection.OK)

    def _calendar(self) -> Iterator[str]:
        self.shell.show_page(Page.CALENDAR)
        self._settle()
        calendar = self.window.places.planning.calendar
        if calendar is None:
            return
        yield "calendar"
        page = calendar.page
        yield from self._agenda(calendar)
        if page.model.rowCount():
            page.opened.emit(page.model.entry(0).id)
            yield "item"
            was_open = page.editor.fields.opened()
            page.editor.fields.open_sections(("where", "pictures", "more"))
            yield "item-parts"
            page.editor.fields.open_sections(("review", "comments"))
            yield "item-review"
            page.editor.fields.open_sections(was_open)
        yield from self._other_views(calendar)
        page.new_wanted.emit(page.view.day)
        yield "new-item"
        page.show_tray()
        page.bar.personas_wanted.emit()
        yield "personas"
        page.bar.days_wanted.emit()
        yield "days"
        yield from self._extras(page)
        yield from self._publishing(calendar)
        yield from self._pause(calendar)

    def _other_views(self, calendar: CalendarController) -> Iterator[str]:
        page = calendar.page
        for kind in (ViewKind.WEEK, ViewKind.DAY, ViewKind.BOARD, ViewKind.PERSONAS, ViewKind.GAPS):
            page.show_view(kind)
            self._settle()
            yield f"calendar-{kind.value}"
        page.show_view(ViewKind.MONTH)
        yield from self._searching(calendar)
        self.window.places.key_sheet.open_for(calendar=True)
        yield "calendar-keys"
        self.window.places.key_sheet.dismiss()

    def _searching(self, calendar: CalendarController) -> Iterator[str]:
        page, search = calendar.page, calendar.page.bar.filters.search
        search.setText("over")
        self._settle()
        yield "calendar-searching"
        page.bar.hits.list_wanted.emit()
        if calendar.search.card.isVisible():  # something was found
            yield "calendar-found"
            calendar.search.card.dismiss()
        search.reset()
        self._settle()

    def _extras(self, page: CalendarPage) -> Iterator[str]:
        self.shell.show_page(Page.CALENDAR)
        extras = self.window.places.planning.extras
        events = self._workspace.plan().events.between(datetime.min, datetime.max)  # noqa: DTZ901 - all of them
        page.bar.more.campaigns_wanted.emit()
        yield "campaigns"
        if extras is not None and extras.campaigns is not None:
            extras.campaigns.page.back_wanted.emit()
        page.bar.more.rhythm_wanted.emit()
        yield "rhythm"
        if extras is not None and extras.rhythm is not None:
            extras.rhythm.page.back_wanted.emit()
        page.bar.more.template_wanted.emit()
        yield "template"
        if extras is not None and extras.templates is not None:
            extras.templates.card.dismiss()
        page.bar.more.texts_wanted.emit()
        yield "texts"
        if extras is not None and extras.texts is not None:
            extras.texts.card.dismiss()
        for event in events[:1]:
            page.opened.emit(f"{OF_EVENT}{event.id}")
            yield "event"
        if extras is not None and extras.events is not None:
            extras.events.editor.dismiss()

    def _publishing(self, calendar: CalendarController) -> Iterator[str]:
        """What became of items on the intranet."""
        page = calendar.page
        self.shell.show_page(Page.CALENDAR)
        page.show_view(ViewKind.MONTH)
        page.show_tray()
        self._settle()
        waiting = calendar.board.waiting if calendar.board else ()
        if waiting:
            page.tray.waiting_list.setFocus()
            yield "waits-for-a-choice"
        shown = map(page.model.entry, range(page.model.rowCount()))
        published = [one for one in shown if one.item.status is Status.PUBLISHED]
        changed = [one.entry for one in waiting if one.publication is not None]
        for entries, name in ((changed, "changed-there"), (published, "results")):
            for entry in entries[:1]:
                page.opened.emit(entry.id)
                yield name
        page.show_tray()

    def _pause(self, calendar: CalendarController) -> Iterator[str]:
        page, extras = calendar.page, self.window.places.planning.extras
        page.bar.more.pause_wanted.emit()
        yield "pause"
        if extras is not None and extras.pausing.card is not None:
            extras.pausing.card.dismiss()
        # Shown only: the plan of the pictures stays as it is.
        page.pause_bar.take(Pause(times.now(), reason="Ongeval op de locatie in Assen"), 2)
        yield "paused"
        page.pause_bar.take(None, 0)

    def _agenda(self, calendar: CalendarController) -> Iterator[str]:
        page = calendar.page
        page.show_view(ViewKind.AGENDA)
        yield "agenda"
        if page.model.rowCount():
            page.move_card.ask([page.model.entry(0)])
            yield "move"
            page.move_card.dismiss()
        page.print_wanted.emit()
        yield "print"
        calendar.print.card.dismiss()
        page.show_view(ViewKind.MONTH)
        self._settle()

    def _activity(self) -> Iterator[str]:
        self.shell.show_page(Page.ACTIVITY)
        yield "activity"
        model = self.window.places.activity_page.model
        rows = [model.operation(number) for number in range(model.rowCount())]
        conflict = next((row for row in rows if row.state is OperationState.CONFLICT), None)
        if conflict is not None:
            self.window.places.activity_page.go_to(conflict.operation_id)
            yield "conflict"

    def _settings(self) -> Iterator[str]:
        page = self.window.places.intranets_page
        self.shell.show_page(Page.INTRANETS)
        yield "intranets"
        page.show_form()
        page.form.fill("wordpress", "https://intranet.example.org", "els", "abcd efgh ijkl")
        page.form.show_error(SignInRefused(host="intranet.example.org"))
        yield "connect-error"
        self.shell.show_page(Page.SETTINGS)
        yield "settings"

    def _publish(self, state: Connection) -> None:
        """Nothing is synchronised for a picture, so the state of the connections is set by hand."""
        for info in self._workspace.intranets.listed():
            error = Unreachable(host=QUrl(info.url).host()) if state is Connection.OFFLINE else None
            self.window.bridge.publish(ConnectionStatus(info.id, info.name, state, error))
        self._settle()

    def _picture(self, number: int, name: str) -> Path:
        self._settle()
        path = self._out / f"{number:02}-{name}-{self._suffix}.png"
        self.frame.grab().save(str(path))
        return path

    def _settle(self) -> None:
        Settled(self._calm).wait()

    def _calm(self) -> bool:
        return self.window.is_ready() and self.tasks.outstanding == 0 and not self.window.bridge.busy()


class Settled(QObject):
    """Lets the event loop run until nothing is under way for a few ticks."""

    def __init__(self, quiet: Callable[[], bool]) -> None:
        super().__init__()
        self._quiet, self._ticks = quiet, 0
        self._loop, self._timer = QEventLoop(), QTimer()
        self._timer.timeout.connect(self._tick)

    def wait(self) -> None:
        """Returns when all is quiet."""
        self._timer.start(TICK_MS)
        self._loop.exec()

    @Slot()
    def _tick(self) -> None:
        self._ticks = self._ticks + 1 if self._quiet() else 0
        if self._ticks >= QUIET_TICKS:
            self._timer.stop()
            self._loop.quit()


def _no_demo(_workspace: Workspace) -> None:
    """The pictures offer the demo; nobody presses it."""


def render_screens(
    workspace: Workspace, out: Path, *, language: str, theme: str, size: tuple[int, int]
) -> list[Path]:
    """Writes a PNG of every screen of `workspace` into `out`; the files.

    `language` is nl or en, `theme` light or dark, `size` in logical pixels. Nothing is decided and nothing
    is sent. A screen that the data cannot show (no conflict, no item) is left out.
    """
    return Screens(workspace, out, language=language, theme=theme, size=size).render()
