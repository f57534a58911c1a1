"""Work that the GUI thread must not do: two lanes of plain threads, results back on the GUI thread."""

from __future__ import annotations

import queue
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar, cast

from PySide6.QtCore import QObject, Signal, Slot

from cm_console.domain.errors import AppError

T = TypeVar("T")
Done = Callable[[Any], None]
Failed = Callable[[AppError], None]
BUDGET_SECONDS = 0.008  # handing over results never takes more than half a frame at a time


class Lane(StrEnum):
    """Where work runs: one worker for everything that touches the database, two for network and keyring."""

    DB = "cm-db"
    IO = "cm-io"


WORKERS = {Lane.DB: 1, Lane.IO: 2}


class Task:
    """One piece of work. After `cancel` it is not started any more, and its result is thrown away."""

    __slots__ = ("_work", "cancelled", "done", "failed")

    def __init__(self, work: Callable[[], Any], done: Done | None, failed: Failed | None) -> None:
        self._work = work
        self.done = done
        self.failed = failed
        self.cancelled = False

    def cancel(self) -> None:
        """Nobody waits for the result any more."""
        self.cancelled = True

    def run(self) -> tuple[Any, BaseException | None]:
        """The result, or the exception instead."""
        try:
            return self._work(), None
        except Exception as error:  # noqa: BLE001 - a thread root: reported on the GUI thread
            return None, error


class TaskRunner(QObject):
    """Runs tasks on their lane and calls back on the thread that made the runner (the GUI thread).

    An exception that is no `AppError` is a defect of ours: it goes to `sys.excepthook`, and `failed` gets a
    plain `AppError` without its text.
    """

    _arrived = Signal()
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results: deque[tuple[Task, Any, BaseException | None]] = deque()
        self._inboxes: dict[Lane, queue.SimpleQueue[Task | None]] = {}
        self._threads: list[threading.Thread] = []
        self._outstanding = 0
        self._closed = False
        self._arrived.connect(self._deliver)
        for lane, workers in WORKERS.items():
            self._inboxes[lane] = queue.SimpleQueue()
            for number in range(workers):
                self._start(lane, number)

    def submit(
        self,
        lane: Lane,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> Task:
        """Runs `work` on `lane`, then `done` with its result or `failed` with its `AppError`."""
        task = Task(work, done, failed)
        self._outstanding += 1
        self._inboxes[lane].put(task)
        return task

    @property
    def outstanding(self) -> int:
        """Tasks whose result was not handed over yet."""
        return self._outstanding

    def close(self, timeout: float = 3.0) -> bool:
        """Takes no results any more and waits for running work; False when some is still running."""
        self._closed = True
        for lane, workers in WORKERS.items():
            for _ in range(workers):
                self._inboxes[lane].put(None)
        deadline = time.monotonic() + timeout
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _start(self, lane: Lane, number: int) -> None:
        thread = threading.Thread(
            target=self._work, args=(self._inboxes[lane],), name=f"{lane}-{number}", daemon=True
        )
        self._threads.append(thread)
        thread.start()

    def _work(self, inbox: queue.SimpleQueue[Task | None]) -> None:
        while self._finish_next(inbox):
            if not self._closed:
                self._arrived.emit()

    def _finish_next(self, inbox: queue.SimpleQueue[Task | None]) -> bool:
        """Nothing of a task stays here: a widget that is let go of last by a worker dies on its thread."""
        waiting = [inbox.get()]
        if waiting[0] is None:
            return False
        self._results.append(_outcome(cast("Task", waiting.pop())))
        return True

    @Slot()
    def _deliver(self) -> None:
        end = time.monotonic() + BUDGET_SECONDS
        while self._results and not self._closed:
            if time.monotonic() > end:
                self._arrived.emit()
                return
            self._hand_over(*self._results.popleft())

    def _hand_over(self, task: Task, result: Any, error: BaseException | None) -> None:
        self._outstanding -= 1
        if error is not None and not isinstance(error, AppError):
            sys.excepthook(type(error), error, error.__traceback__)
            error = AppError()
        if not task.cancelled:
            if error is None and task.done is not None:
                task.done(result)
            elif error is not None and task.failed is not None:
                task.failed(error)
        if not self._outstanding:
            self.idle.emit()


def _outcome(task: Task) -> tuple[Task, Any, BaseException | None]:
    return (task, None, None) if task.cancelled else (task, *task.run())


class Latest:
    """A question of which only the newest answer counts: asking again drops the one before."""

    def __init__(self, runner: TaskRunner, lane: Lane = Lane.DB) -> None:
        self._runner = runner
        self._lane = lane
        self._task: Task | None = None

    def ask(self, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None) -> None:
        """Runs `work` on the lane unless it is overtaken by a newer question."""
        self.cancel()
        self._task = self._runner.submit(self._lane, work, done, failed)

    def cancel(self) -> None:
        """Drops the question that stands open, if any."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
