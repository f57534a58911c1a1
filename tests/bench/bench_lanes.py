"""Lanes and board with 10,000 items over five years, beside Qt filling as many rectangles."""

from __future__ import annotations

import statistics
import time as clock

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from cm_console.bridge.plan_ports import Board
from cm_console.domain.plan.wall_time import midnight
from cm_console.views.board_view import BoardView
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.lanes_view import LanesView
from cm_console.views.plan_look import Colours
from cm_console.views.plan_view import ViewKind
from tests.bench.bench_month import FRAME_MS, frames, page, report
from tests.gui.conftest import Desk, look, open_desk

__all__ = ["look", "open_desk", "page"]  # fixtures, used here as they are

OPEN_MS = 150


def _opened(desk: Desk, shown: CalendarPage, kind: ViewKind) -> float:
    """Milliseconds from asking for a view to its drawn entries, with everything that the page reads."""
    started = clock.perf_counter()
    with desk.qtbot.waitSignal(shown.model.modelReset):
        shown.show_view(kind)
    view = shown.views.currentWidget()
    assert view is not None
    view.repaint()
    return (clock.perf_counter() - started) * 1000


def _own_part(desk: Desk, shown: CalendarPage) -> float:
    """Milliseconds to read the visible days, work out where all stands, and draw it."""
    view = shown.view
    assert isinstance(view, LanesView | BoardView)
    plan, (first, end) = desk.workspace.plan(), view.span()
    started = clock.perf_counter()
    entries = plan.calendar.between(midnight(first), midnight(end), shown.bar.wanted())
    days, people = plan.days.between(first, end), plan.personas.all()
    undated = plan.calendar.undated(shown.bar.wanted())
    board = Board(first, end, entries, undated, days, people, (), ())
    view.show_plan(board, Colours.of(shown.bar.colour_by(), people))
    view.viewport().repaint()
    return (clock.perf_counter() - started) * 1000


def _rectangles(image: QImage, count: int) -> None:
    painter = QPainter(image)
    painter.fillRect(image.rect(), QColor("#ffffff"))
    for number in range(count):
        painter.fillRect(number % 40 * 30, number // 40 * 22, 28, 20, QColor("#e6eefc"))
    painter.end()


@pytest.mark.parametrize("kind", [ViewKind.PERSONAS, ViewKind.BOARD])
def test_opening_and_drawing(page: tuple[Desk, CalendarPage], kind: ViewKind) -> None:
    desk, shown = page
    first = _opened(desk, shown, kind)
    again = []
    for _ in range(5):
        _opened(desk, shown, ViewKind.MONTH)
        again.append(_opened(desk, shown, kind))
    view = shown.view
    assert isinstance(view, LanesView | BoardView)
    image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    count = view.entries.rowCount()
    floor = frames(lambda: _rectangles(image, count), 100)
    typical = statistics.median(again)
    own = statistics.median(_own_part(desk, shown) for _ in range(10))
    print(f"\n{kind.value}: {count} entries; opened first {first:.0f} ms, then {typical:.0f} ms")
    print(f"  of which reading these days, placing and drawing: {own:.0f} ms")
    drawn = frames(view.viewport().repaint, 100)
    report(f"repaint {image.width()}×{image.height()}", drawn, floor)
    assert typical < OPEN_MS
    assert drawn[0] < 2 * FRAME_MS


def test_every_zoom_of_the_lanes(page: tuple[Desk, CalendarPage]) -> None:
    desk, shown = page
    shown.show_view(ViewKind.PERSONAS)
    desk.settle()
    view = shown.view
    assert isinstance(view, LanesView)
    for _ in range(3):
        measured, renewed = frames(view.viewport().repaint, 50), frames(view.renew, 20)
        report(f"repaint of {view.weeks()} weeks, {view.entries.rowCount()} entries", measured, (0.0, 0.0))
        report("  working out where all stands", renewed, (0.0, 0.0))
        assert measured[0] < 2 * FRAME_MS
        view.zoom(1)
        desk.settle()
