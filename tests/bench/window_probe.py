"""Started by bench_startup: shows the floor or our window, and prints when what was painted.

Arguments: `floor`, or `ours` and a profile folder. Times are seconds since STARTED, the moment of the start.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QListView, QMainWindow, QWidget

STARTED = float(os.environ["STARTED"])


class Probe(QObject):
    """Watches for the first paint of a window, and of a list that has rows; then ends the program."""

    def __init__(self, *, until_rows: bool) -> None:
        super().__init__()
        self.times: dict[str, float] = {}
        self._last = "rows" if until_rows else "painted"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            if watched.isWindow() or isinstance(watched, QMainWindow):
                self._note("painted")
            view = watched.parentWidget()
            if isinstance(view, QListView) and view.model() and view.model().rowCount() >= 10:
                self._note("rows")
        return False

    def _note(self, what: str) -> None:
        self.times.setdefault(what, time.time() - STARTED)
        if self._last in self.times:
            print(json.dumps(self.times), flush=True)
            os._exit(0)  # what closing costs is not measured here


def main() -> None:
    application = QApplication([])
    probe = Probe(until_rows=sys.argv[1] == "ours")
    application.installEventFilter(probe)
    if sys.argv[1] == "floor":
        window = QMainWindow()
        window.resize(1280, 760)
        window.show()
        application.exec()
    else:
        from cm_console.app.main import run_window
        from cm_console.host.paths import Profile

        run_window(Profile(Path(sys.argv[2])))


if __name__ == "__main__":
    main()
