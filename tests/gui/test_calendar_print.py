"""The calendar on paper: what is in the PDF, what never is, and that nothing stops meanwhile."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.review import Verdict
from cm_console.domain.plan.status import Status
from cm_console.views import dates
from cm_console.views.agenda_delegate import Told
from cm_console.views.month_grid import Month
from cm_console.views.print_card import PrintCard
from cm_console.views.print_painter import PrintPainter
from cm_console.views.print_sheet import Extent, Paper, Sheet, days_of, whole_weeks
from cm_console.views.printing import PdfPrinting
from tests.fakes.pdf import pages
from tests.fakes.plan import item
from tests.gui.conftest import Desk
from tests.gui.test_calendar import Calendar, opened

NOVEMBER = date(2026, 11, 1)
DECEMBER = date(2026, 12, 1)
SECRET = "Alleen voor ons"
POPUP = pytest.mark.qt_log_ignore("This plugin does not support")  # popups on a screen that does not exist
WIDE, HIGH = 7740.0, 5270.0  # A4 across, without its margins


@pytest.fixture
def calendar(desk: Desk) -> Calendar:
    return opened(desk)


def sheet(paper: Paper, count: int, first: date = NOVEMBER, end: date = DECEMBER) -> Sheet:
    """`count` items, all on different hours of the first days."""
    begin = datetime.combine(first, time(9))
    entries = [
        Entry(str(number), item(f"Nr {number}", begin + timedelta(hours=number), notes=SECRET))
        for number in range(count)
    ]
    return Sheet(paper, "November 2026", "Persona: Wilma", first, end, entries, Told())


def drawn(qtbot: QtBot, wanted: Sheet) -> bytes:
    parent = QObject()
    printing = PdfPrinting(wanted, Path("plan.pdf"), parent)
    with qtbot.waitSignal(printing.done) as done:
        printing.start()
    path, content = done.args or (None, None)
    assert path == Path("plan.pdf")
    assert isinstance(content, bytes)
    return content


# --- what is on it --------------------------------------------------------------------------------------


def test_a_month_is_one_page_with_everything_but_the_notes(qtbot: QtBot, look: object) -> None:
    content = drawn(qtbot, sheet(Paper.MONTHS, 4))
    assert content.startswith(b"%PDF")
    (text,) = pages(content)
    for words in ("November 2026", "Persona: Wilma", "Nr 0", "Nr 3", "09:00", "44", "49", "1 / 1", "Monday"):
        assert words in text, words
    assert SECRET not in text
    assert b"/Subtype /Image" not in content  # text and lines only


def test_a_long_list_goes_on_on_the_next_page(qtbot: QtBot, look: object) -> None:
    drawn_pages = pages(drawn(qtbot, sheet(Paper.LIST, 60)))
    assert len(drawn_pages) == 3
    text = "\n".join(drawn_pages)
    lines = text.split("\n")
    assert [line for line in lines if line.startswith("Nr ")] == [f"Nr {number}" for number in range(60)]
    assert "Monday 2 November (goes on)" in text
    assert [f"{number} / 3" in page for number, page in enumerate(drawn_pages, 1)] == [True] * 3
    assert SECRET not in text


def test_a_quarter_is_a_page_for_each_month(qtbot: QtBot, look: object) -> None:
    first, end = days_of(Extent.QUARTER, (NOVEMBER, DECEMBER), NOVEMBER)
    assert (first, end) == (date(2026, 10, 1), date(2027, 1, 1))
    texts = pages(drawn(qtbot, sheet(Paper.MONTHS, 1, first, end)))
    assert [text.strip().split("\n")[0] for text in texts] == [
        "October 2026",
        "November 2026",
        "December 2026",
    ]


def test_what_does_not_fit_on_a_day_is_counted(qtbot: QtBot, look: object) -> None:
    (text,) = pages(drawn(qtbot, sheet(Paper.MONTHS, 14)))
    shown = sum(line.startswith("Nr ") for line in text.split("\n"))
    assert f"+{14 - shown} more" in text


def test_nothing_planned_is_said(qtbot: QtBot, look: object) -> None:
    (text,) = pages(drawn(qtbot, sheet(Paper.LIST, 0)))
    assert "Nothing is planned in these days." in text


def test_paper_is_light_in_a_dark_window(calendar: Calendar) -> None:
    calendar.desk.window.theme.set_appearance("dark")
    image = QImage(780, 530, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(0.1, 0.1)
    PrintPainter(sheet(Paper.MONTHS, 4), "", WIDE, HIGH).paint(painter, 0)
    painter.end()
    colours = [QColor(image.pixel(x, y)).lightness() for x in range(0, 774, 7) for y in range(0, 527, 7)]
    assert sum(colours) / len(colours) > 230


def test_whole_weeks_stand_on_the_pages_of_months() -> None:
    assert whole_weeks(NOVEMBER, DECEMBER) == (date(2026, 10, 26), date(2026, 12, 7))
    assert days_of(Extent.MONTH, (NOVEMBER, DECEMBER), date(2026, 12, 31)) == (DECEMBER, date(2027, 1, 1))


# --- in the window --------------------------------------------------------------------------------------


def card(calendar: Calendar) -> PrintCard:
    controller = calendar.desk.window.places.planning.calendar
    assert controller is not None
    return controller.print.card


def saved(calendar: Calendar, path: Path) -> list[str]:
    """Answers the dialog of files, and waits for the file."""
    chooser = card(calendar)
    chooser.pdf.click()
    dialog = chooser.file_dialog
    assert dialog is not None
    assert dialog.isVisible()
    dialog.fileSelected.emit(str(path))
    dialog.close()
    calendar.desk.qtbot.waitUntil(lambda: "Saved as" in calendar.page.said.text(), timeout=10_000)
    return pages(path.read_bytes())


@POPUP
def test_control_p_saves_what_is_shown_with_its_filters(calendar: Calendar, tmp_path: Path) -> None:
    calendar.add("Draft", 1, notes=SECRET)
    calendar.add("Approved", 2, status=Status.APPROVED, notes=SECRET)
    filters = calendar.page.bar.filters
    next(one for one in filters.status.menu().actions() if one.data() == Status.APPROVED).trigger()
    calendar.desk.settle()
    calendar.desk.press("Ctrl+P")
    assert card(calendar).isVisible()
    (text,) = saved(calendar, tmp_path / "month.pdf")
    assert not card(calendar).isVisible()
    assert dates.month(Month.of(calendar.first).first) in text
    assert "Status: Approved" in text
    lines = text.split("\n")
    assert "Approved" in lines
    assert "Draft" not in lines
    assert SECRET not in text


@POPUP
@pytest.mark.parametrize(("key", "paper"), [("1", Paper.MONTHS), ("3", Paper.LIST)])
def test_what_colleagues_say_among_themselves_is_never_on_paper(
    calendar: Calendar, tmp_path: Path, key: str, paper: Paper
) -> None:
    entry_id = calendar.add("Fietstocht", 1, notes=SECRET)
    calendar.plan.discussion.add(entry_id, SECRET, against=True)
    calendar.plan.reviews.answer(entry_id, "Fatima", Verdict.YES, SECRET)
    calendar.desk.settle()
    calendar.desk.press(key)
    calendar.desk.press("Ctrl+P")
    assert card(calendar).paper is paper
    (text,) = saved(calendar, tmp_path / "plan.pdf")
    assert "Fietstocht" in text.split("\n")
    assert "Alleen" not in text


@POPUP
def test_the_agenda_is_printed_as_a_list(calendar: Calendar, tmp_path: Path) -> None:
    calendar.add("One", 1)
    calendar.desk.press("3")
    calendar.desk.press("Ctrl+P")
    assert card(calendar).paper is Paper.LIST
    assert dates.long_day(calendar.day(1)) in saved(calendar, tmp_path / "list.pdf")[0]


def test_a_folder_that_is_not_there_is_explained(calendar: Calendar, tmp_path: Path) -> None:
    calendar.desk.press("Ctrl+P")
    card(calendar).dismiss()
    card(calendar).pdf_wanted.emit(tmp_path / "gone" / "month.pdf")
    calendar.desk.qtbot.waitUntil(calendar.page.banner.isVisible, timeout=10_000)
    assert "month.pdf" in calendar.page.banner.text()


def test_a_printer_draws_every_page(calendar: Calendar, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    calendar.add("One", 1)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    card(calendar).choose(Extent.QUARTER, Paper.MONTHS)
    card(calendar).print_wanted.emit(printer)
    calendar.desk.qtbot.waitUntil(lambda: "printer" in calendar.page.said.text(), timeout=10_000)
    texts = pages((tmp_path / "printed.pdf").read_bytes())
    assert len(texts) == 3
    assert any("One" in text.split("\n") for text in texts)


@POPUP
def test_the_dialog_of_the_printer_opens_beside_the_window(calendar: Calendar) -> None:
    calendar.desk.press("Ctrl+P")
    card(calendar).printer.click()
    dialog = card(calendar).print_dialog
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()
    assert card(calendar).isVisible()
    calendar.desk.press("Esc")
    assert not card(calendar).isVisible()
