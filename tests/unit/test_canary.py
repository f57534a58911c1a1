"""PySide6 6.12.0 loses a reference to `True` at each signal and then aborts CPython 3.11.

The lock stays below it. Whoever lifts that limit learns here whether the next version is sound.
"""

from __future__ import annotations

import os
import subprocess
import sys

PROGRAM = """
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

class Sender(QObject):
    told = Signal(bool)

class Receiver(QObject):
    heard = 0
    @Slot(bool)
    def hear(self, value):
        self.heard += value

application = QApplication([])
sender, receiver = Sender(), Receiver()
sender.told.connect(receiver.hear)
for _ in range(2000):
    sender.told.emit(True)
print(receiver.heard)
"""


def test_two_thousand_signals_leave_the_interpreter_alive() -> None:
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=environ, capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip()) == (0, "2000"), done.stderr
