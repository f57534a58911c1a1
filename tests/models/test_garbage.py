"""A cycle with a Qt object in it is freed on the GUI thread, whichever thread has allocated."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cm_console.bridge.garbage import GarbageCollector


class Knot(QObject):
    """Holds itself."""

    def __init__(self, freed_on: list[str]) -> None:
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: freed_on.append(threading.current_thread().name))


def allocate(many: int) -> list[list[int]]:
    """Enough containers to bring a collector to all of its generations."""
    return [[number] for number in range(many)]


def test_cycles_are_freed_on_the_gui_thread(qtbot: QtBot) -> None:
    freed_on: list[str] = []
    garbage = GarbageCollector()
    try:
        Knot(freed_on)
        worker = threading.Thread(target=allocate, args=(200_000,), name="worker")
        worker.start()
        worker.join()
        assert freed_on == []
        kept = allocate(2_000)
        qtbot.waitUntil(lambda: bool(freed_on), timeout=10_000)
    finally:
        garbage.stop()
    assert kept
    assert freed_on == [threading.main_thread().name]
    assert gc.isenabled()
