"""What happens when something breaks that nobody foresaw: it is written down, and the person is told.

Neither the message nor the values of an exception are logged: they may hold what people wrote.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

log = logging.getLogger("cm_console.crash")
_dump: list[object] = []  # faulthandler needs its file to stay open


def watch_for_crashes(logs: Path) -> None:
    """Writes crashes of every thread, and of the interpreter itself, into the folder of the log."""
    sys.excepthook = _on_exception
    threading.excepthook = _on_thread_exception
    sys.unraisablehook = _on_unraisable
    try:
        logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = (logs / "crash.log").open("a", encoding="utf-8")
    except OSError:
        return  # the profile cannot be written; opening it says so in the window
    _dump.append(file)
    faulthandler.enable(file)


def _on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    _write(kind, trace, threading.current_thread().name)


def _on_thread_exception(given: threading.ExceptHookArgs) -> None:
    _write(given.exc_type, given.exc_traceback, given.thread.name if given.thread else "?")


def _on_unraisable(given: sys.UnraisableHookArgs) -> None:
    _write(given.exc_type, given.exc_traceback, "?")


def _write(kind: type[BaseException], trace: TracebackType | None, thread: str) -> None:
    places = "".join(traceback.format_tb(trace))
    log.critical("%s in thread %s\n%s", kind.__name__, thread, places)
    print(f"{kind.__name__} in thread {thread}\n{places}", file=sys.stderr)  # noqa: T201 - nowhere else to say it
