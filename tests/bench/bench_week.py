"""The week with 10,000 items over five years: how long a frame takes, beside Qt filling the same area."""

from __future__ import annotations

import statistics
import time as clock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QImage
from PySide6.QtWidgets import QApplication

from cm_console.views.calendar_page import CalendarPage
from cm_console.views.entry_drag import packed
from cm_console.views.plan_view import ViewKind
from cm_console.views.week_view import WeekView
from tests.bench.bench_month import FRAME_MS, _carry_to, _fill_area, frames, page, report
from tests.gui.conftest import Desk, look, open_desk

__all__ = ["look", "open_desk", "page"]  # fixtures, used here as they are

NOTHING = (0.0, 0.0)


@pytest.fixture
def week(page: tuple[Desk, CalendarPage]) -> tuple[Desk, WeekView]:
    desk, shown = page
    shown.show_view(ViewKind.WEEK)
    desk.settle()
    assert isinstance(shown.view, WeekView)
    return desk, shown.view


def test_a_frame_of_the_week(week: tuple[Desk, WeekView]) -> None:
    _, view = week
    size = view.viewport().size()
    image = QImage(size, QImage.Format.Format_RGB32)
    floor = frames(lambda: _fill_area(image), 100)
    assert view.entries.rowCount() > 20
    report(f"repaint {size.width()}×{size.height()}", frames(view.viewport().repaint, 200), floor)
    assert frames(view.viewport().repaint, 50)[0] < 2 * FRAME_MS


def test_a_switch_of_the_week(week: tuple[Desk, WeekView]) -> None:
    desk, view = week
    own, whole = [], []
    for _ in range(24):
        started = clock.perf_counter()
        with desk.qtbot.waitSignal(view.entries.modelReset):
            view.go(1)
            view.viewport().repaint()
            own.append((clock.perf_counter() - started) * 1000)
        view.viewport().repaint()
        whole.append((clock.perf_counter() - started) * 1000)
        desk.settle()
    report("switch of the week, GUI thread", (statistics.median(own), max(own)), NOTHING)
    report("  until what was read is drawn", (statistics.median(whole), max(whole)), NOTHING)
    assert statistics.median(own) < 2 * FRAME_MS


def test_carrying_an_entry_over_the_week(week: tuple[Desk, WeekView]) -> None:
    _, view = week
    entry, viewport = view.entries.entry(0), view.viewport()
    data, none = packed([entry.id], entry.id), Qt.KeyboardModifier.NoModifier
    area = viewport.rect().adjusted(view.grid.gutter + 4, view.frozen_height() + 40, -4, -40)
    steps = 120
    places = [
        area.topLeft() + (area.bottomRight() - area.topLeft()) * number / steps for number in range(steps)
    ]
    enter = QDragEnterEvent(places[0], Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(viewport, enter)
    ways = iter(places * 2)

    def carry() -> None:
        _carry_to(viewport, next(ways), data)

    measured = frames(carry, 2 * steps)
    report("carrying, from time to time", measured, NOTHING)
    assert measured[0] < 2 * FRAME_MS
