"""Small versions of pictures, read on a worker and kept for a while."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from cm_console.bridge.pictures import thumbnail
from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.tasks import Lane, TaskRunner
from cm_console.domain.errors import AppError

MOST = 100  # small pictures of some ten thousand bytes


class Thumbnails(QObject):
    """`ready` carries a file and its picture, None for what cannot be shown (a film, a missing file)."""

    ready = Signal(str, object)  # QImage | None

    def __init__(self, plan: Callable[[], Plan], tasks: TaskRunner, side: int, parent: QObject) -> None:
        super().__init__(parent)
        self._plan, self._tasks, self._side = plan, tasks, side
        self._known: dict[str, QImage | None] = {}

    @Slot(object)
    def ask(self, files: Iterable[str]) -> None:
        """Has these shown, at once or once they are read."""
        for file in dict.fromkeys(files):
            if file in self._known:
                self.ready.emit(file, self._known[file])
            else:
                self._tasks.submit(Lane.IO, partial(self._read, file), self._take, self._failed)

    def _read(self, file: str) -> tuple[str, QImage | None]:
        return file, small(self._plan(), file, self._side)

    def _take(self, answer: tuple[str, QImage | None]) -> None:
        file, image = answer
        while len(self._known) >= MOST:
            self._known.pop(next(iter(self._known)))
        self._known[file] = image
        self.ready.emit(file, image)

    def _failed(self, _error: AppError) -> None:
        """A sign stands where the picture would; what is a defect has been told already."""


def small(plan: Plan, file: str, side: int) -> QImage | None:
    """A picture that fits into a square, on cm-io; None for what cannot be shown."""
    content = plan.media.content(file)
    return thumbnail(content, side) if content else None
