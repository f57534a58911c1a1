"""The month with 10,000 items over five years: how long a frame takes, beside Qt filling the same area."""

from __future__ import annotations

import statistics
import time as clock
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from cm_console.bridge.garbage import GarbageCollector
from cm_console.domain.plan.item import Audience
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Change
from cm_console.services.plan.keeping import new_id
from cm_console.store.plan_store import PlanStore, Step
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.entry_drag import packed
from cm_console.views.month_view import MonthView
from cm_console.views.shell import Page
from tests.fakes.plan import PERSONAS, item
from tests.gui.conftest import Desk, Open, look, open_desk

__all__ = ["look", "open_desk"]  # fixtures of the window's tests, used here as they are

ITEMS, YEARS, FRAME_MS = 10_000, 5, 1000 / 60
TITLES = (
    "Nieuw rooster staat klaar",
    "Wie helpt mee?",
    "Collega van de week",
    "Vlog",
    "Terugblik op de zorgdag",
)


def frames(draw: Callable[[], object], times: int) -> tuple[float, float]:
    """Median and 99th percentile of what a frame takes, in milliseconds."""
    taken = []
    for _ in range(times):
        started = clock.perf_counter()
        draw()
        taken.append((clock.perf_counter() - started) * 1000)
    return statistics.median(taken), statistics.quantiles(taken, n=100)[98]


def report(what: str, measured: tuple[float, float], floor: tuple[float, float]) -> None:
    print(f"{what:<34} median {measured[0]:6.2f} ms  p99 {measured[1]:6.2f} ms   floor {floor[0]:5.2f} ms")


@pytest.fixture(params=[(1366, 768), (2560, 1440)], ids=["1366x768", "2560x1440"])
def page(request: pytest.FixtureRequest, open_desk: Open) -> Iterator[tuple[Desk, CalendarPage]]:
    desk = open_desk(show=request.param)
    plan = desk.workspace.plan()
    ids = [plan.personas.add(one).id for one in PERSONAS]
    _fill(desk, ids)
    desk.shell.show_page(Page.CALENDAR)
    desk.settle()
    controller = desk.window.places.planning.calendar
    assert controller is not None
    collector = GarbageCollector()  # as in the program: between frames, without what is loaded for good
    collector.leave_alone_what_is_loaded()
    yield desk, controller.page
    collector.stop()


def _fill(desk: Desk, personas: list[str]) -> None:
    first = date.today() - timedelta(days=365 * YEARS // 2)  # noqa: DTZ011 - a day, not a moment
    purposes = list(Purpose)
    changes = []
    for number in range(ITEMS):
        at = datetime.combine(first + timedelta(days=number * 365 * YEARS // ITEMS), time(8 + number % 9))
        made = item(
            f"{TITLES[number % len(TITLES)]} {number}",
            at,
            status=_likely_status(at, number),
            audience=(Audience(personas[number % 3]), Audience(personas[(number + 1) % 3], 0.5)),
            purposes=mix_of({purposes[number % 5]: 2, purposes[(number + 1) % 5]: 1}),
        )
        changes.append(Change(new_id(), None, made))
    database = desk.workspace.plan_database()
    PlanStore(database).apply(Step(new_id(), "Item added", tuple(changes), datetime.now(UTC), "els"))


def _likely_status(at: datetime, number: int) -> Status:
    """What is behind us has been published or called off; what comes is on its way there."""
    past = (Status.PUBLISHED, Status.PUBLISHED, Status.PUBLISHED, Status.CANCELLED)
    coming = (Status.IDEA, Status.DRAFT, Status.IN_REVIEW, Status.APPROVED, Status.SCHEDULED)
    likely = past if at < datetime.now() else coming  # noqa: DTZ005 - the wall time of this computer
    return likely[number % len(likely)]


def month_of(page: CalendarPage) -> MonthView:
    assert isinstance(page.view, MonthView)
    return page.view


def test_a_frame_of_the_month(page: tuple[Desk, CalendarPage]) -> None:
    _, shown = page
    month, size = month_of(shown), month_of(shown).viewport().size()
    image = QImage(size, QImage.Format.Format_RGB32)
    floor = frames(lambda: _fill_area(image), 100)
    assert shown.model.rowCount() > 100
    report(f"repaint {size.width()}×{size.height()}", frames(month.viewport().repaint, 200), floor)
    report("  into a picture", frames(lambda: month.viewport().render(image), 200), floor)
    assert frames(month.viewport().repaint, 50)[0] < 2 * FRAME_MS


def test_a_switch_of_the_month(page: tuple[Desk, CalendarPage]) -> None:
    desk, shown = page

    def switch() -> None:
        month_of(shown).go(1)
        month_of(shown).viewport().repaint()

    own = []
    for _ in range(24):
        started = clock.perf_counter()
        switch()
        own.append((clock.perf_counter() - started) * 1000)
        desk.settle()
    measured = statistics.median(own), max(own)
    report("switch of the month, GUI thread", measured, (0.0, 0.0))
    assert measured[0] < 2 * FRAME_MS


def test_carrying_an_entry_over_the_month(page: tuple[Desk, CalendarPage]) -> None:
    _, shown = page
    month, entry = month_of(shown), shown.model.entry(0)
    data, none = packed([entry.id], entry.id), Qt.KeyboardModifier.NoModifier
    cells = [month.grid().cell(day).center() for day in month.month.days()]
    enter = QDragEnterEvent(cells[0], Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(month.viewport(), enter)
    places = iter(cells * 8)

    def carry() -> None:
        _carry_to(month.viewport(), next(places), data)

    report("carrying, from day to day", frames(carry, len(cells) * 8), (0.0, 0.0))


def _carry_to(onto: QWidget, where: QPoint, data: QMimeData) -> None:
    none = Qt.KeyboardModifier.NoModifier
    event = QDragMoveEvent(where, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(onto, event)
    QApplication.sendPostedEvents(onto.window(), QEvent.Type.UpdateRequest.value)  # draws what changed


def _fill_area(image: QImage) -> None:
    painter = QPainter(image)
    painter.fillRect(image.rect(), QColor("#ffffff"))
    painter.end()
