"""The calendar on paper: reads the wanted days, draws them page by page, and saves or prints."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QPagedPaintDevice

from cm_console.bridge.plan_ports import Board
from cm_console.bridge.saving import save_whole
from cm_console.bridge.tasks import Lane, TaskRunner
from cm_console.domain.errors import AppError
from cm_console.views import dates
from cm_console.views.agenda_delegate import Told
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.month_grid import next_month
from cm_console.views.plan_look import Colours
from cm_console.views.plan_view import ViewKind
from cm_console.views.print_card import PrintCard
from cm_console.views.print_sheet import Paper, Sheet, days_of, whole_weeks
from cm_console.views.printing import PdfPrinting, Printing

Reading = Callable[[date, date], Callable[[], Board]]


class CalendarPrint(QObject):
    """`reading` makes the work that reads some days with the filters of the moment; it is done on cm-db."""

    def __init__(self, page: CalendarPage, reading: Reading, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._reading, self._tasks = page, reading, tasks
        self.card = PrintCard(page)
        self.card.closed.connect(page.focus_view)
        self.card.pdf_wanted.connect(self._on_pdf)
        self.card.print_wanted.connect(self._on_print)
        page.print_wanted.connect(self._on_ask)

    def _read(self, done: Callable[[Sheet], None]) -> None:
        """Reads what the card asks for, and hands it on as a sheet."""
        extent, paper = self.card.extent, self.card.paper
        first, end = days_of(extent, self._page.shown_days(), self._page.view.day)
        read = whole_weeks(first, end) if paper is Paper.MONTHS else (first, end)
        filters, colour_by = self._page.bar.filters.said(), self._page.bar.colour_by()

        def laid_out(board: Board) -> None:
            told = Told.of(board, Colours.of(colour_by, board.personas))
            done(Sheet(paper, period(first, end), filters, first, end, board.entries, told))

        self._page.banner.hide()
        self._tasks.submit(Lane.DB, self._reading(*read), laid_out, self._failed)

    def _draw_pdf(self, path: Path, sheet: Sheet) -> None:
        printing = PdfPrinting(sheet, path, self)
        printing.done.connect(self._on_drawn)
        printing.done.connect(printing.deleteLater)
        printing.start()

    def _draw_on(self, printer: QPagedPaintDevice, sheet: Sheet) -> None:
        printing = Printing(printer, sheet, self)
        printing.done.connect(self._on_printed)
        printing.failed.connect(self._on_refused)
        for end in (printing.done, printing.failed):
            end.connect(printing.deleteLater)
        printing.start()

    def _saved(self, path: Path) -> None:
        self._page.say(self.tr("Saved as {file}").format(file=path.name))

    def _failed(self, error: AppError) -> None:
        self._page.banner.say_error(error)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_ask(self) -> None:
        paper = Paper.LIST if self._page.view_kind is ViewKind.AGENDA else Paper.MONTHS
        self.card.ask(paper, self.tr("Calendar {day}").format(day=self._page.shown_days()[0].isoformat()))

    @Slot(object)
    def _on_pdf(self, path: Path) -> None:
        self._read(partial(self._draw_pdf, path))

    @Slot(object, bytes)
    def _on_drawn(self, path: Path, content: bytes) -> None:
        self._tasks.submit(Lane.IO, partial(save_whole, path, content), self._saved, self._failed)

    @Slot(object)
    def _on_print(self, printer: QPagedPaintDevice) -> None:
        self._read(partial(self._draw_on, printer))

    @Slot()
    def _on_printed(self) -> None:
        self._page.say(self.tr("Handed to the printer"))

    @Slot()
    def _on_refused(self) -> None:
        self._page.say(self.tr("The printer did not take it. Is it switched on and connected?"))


def period(first: date, end: date) -> str:
    """The days up to and without `end`, in words: a month, or its first and last day."""
    if first.day == 1 and next_month(first) == end:
        return dates.month(first)
    last = end - timedelta(days=1)
    return f"{dates.short_day(first)} {first.year} – {dates.short_day(last)} {last.year}"
