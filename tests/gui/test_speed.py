"""With 100,000 items the window stays quick: the GUI thread is never blocked for more than 50 ms."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cm_console.domain.moderation import Kind
from cm_console.domain.queue import Sort
from tests.gui.conftest import Desk, Open
from tests.gui.heartbeat import Heartbeat

LIMIT_MS = 50.0
PAINT_MS = 8.0
TRIES = 3


@pytest.fixture(autouse=True)
def _what_other_tests_left_is_not_looked_through() -> Iterator[None]:
    """As in a fresh program: the collector of garbage sees this window only."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def to_the_end(desk: Desk) -> None:
    QTest.keyClick(desk.page.list, Qt.Key.Key_End)
    desk.settle()
    assert desk.page.list.indexAt(desk.page.list.viewport().rect().center()).row() > 99_900


def to_the_middle(desk: Desk) -> None:
    bar = desk.page.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    desk.settle()


def search(desk: Desk) -> None:
    QTest.keyClicks(desk.page.ui.search, "posb")
    desk.qtbot.waitUntil(lambda: desk.model.wanted.text == "posb")
    desk.settle()
    assert 10_000 < desk.model.rowCount() < 30_000
    desk.page.ui.search.reset()
    desk.settle()


def narrow(desk: Desk) -> None:
    desk.page.filters.kind.choose((Kind.POST,))
    desk.page.filters.changed.emit()
    desk.settle()
    desk.page.filters.reset()
    desk.settle()


def sort(desk: Desk) -> None:
    for order in (Sort.NEWEST, Sort.REPORTS, Sort.PRIORITY):
        desk.page.set_sort(order)
        desk.page.order_wanted.emit()
        desk.settle()


def walk(desk: Desk) -> None:
    desk.page.focus_list()
    for _ in range(30):
        QTest.keyClick(desk.page.list, Qt.Key.Key_J)
    desk.settle()


def decide(desk: Desk) -> None:
    desk.page.focus_list()
    desk.press("a")
    desk.press("Ctrl+Z")


def receive(desk: Desk) -> None:
    desk.workspace.arrive(10)
    desk.settle()
    desk.page.refresh_requested.emit()
    desk.settle()


def choose_all(desk: Desk) -> None:
    desk.page.focus_list()
    desk.press("Ctrl+A")
    desk.press("Esc")


@pytest.mark.parametrize(
    "doing", [to_the_end, to_the_middle, search, narrow, sort, walk, decide, receive, choose_all]
)
def test_the_window_never_stands_still(
    open_desk: Open, big_queue: Path, doing: Callable[[Desk], None]
) -> None:
    desk = open_desk(path=big_queue)
    desk.qtbot.waitUntil(lambda: desk.model.complete)
    assert longest_pause(desk, doing) < LIMIT_MS


def refresh(desk: Desk) -> None:
    desk.page.refresh_requested.emit()
    desk.qtbot.waitUntil(lambda: desk.model.complete)
    desk.settle()


def test_opening_never_stands_still(open_desk: Open, big_queue: Path) -> None:
    desk = open_desk(path=big_queue, size=3)
    assert longest_pause(desk, refresh) < LIMIT_MS
    assert desk.model.rowCount() >= 100_000


def longest_pause(desk: Desk, doing: Callable[[Desk], None]) -> float:
    """Of the best of three tries: what the program is slow at is slow each time, a busy machine is not."""
    pauses: list[float] = []
    while len(pauses) < TRIES and min(pauses, default=LIMIT_MS) >= LIMIT_MS:
        with Heartbeat() as heart:
            doing(desk)
        pauses.append(heart.worst)
    print(f"{doing.__name__}: worst {', '.join(f'{pause:.1f}' for pause in pauses)} ms")
    return min(pauses)


def test_a_full_picture_of_warm_rows_costs_little(open_desk: Open, big_queue: Path) -> None:
    desk = open_desk(path=big_queue)
    viewport = desk.page.list.viewport()
    bar = desk.page.list.verticalScrollBar()
    costs = []
    for step in range(120):
        bar.setValue(step * 9)
        begin = time.thread_time()
        viewport.repaint()
        costs.append((time.thread_time() - begin) * 1000)
    worst = sorted(costs)[int(len(costs) * 0.99) - 1]
    print(f"paint: median {sorted(costs)[60]:.2f} ms, p99 {worst:.2f} ms")
    assert worst < PAINT_MS * 2  # twice the budget: this machine is shared, tests/bench measures it alone
