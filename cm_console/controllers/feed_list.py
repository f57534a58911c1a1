"""The feeds of a plan, as they are listed, added and removed by a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.campaign_ports import Feeds
from cm_console.bridge.ports import Settings, Workspace
from cm_console.bridge.tasks import Lane, TaskRunner
from cm_console.domain.plan.feed import Feed
from cm_console.views.feeds_card import FeedsCard


class FeedList(QObject):
    """Reads and keeps on cm-db."""

    def __init__(
        self, card: FeedsCard, workspace: Workspace, tasks: TaskRunner, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.card, self._workspace, self._tasks, self._settings = card, workspace, tasks, settings
        card.added.connect(self._on_added)
        card.removed.connect(self._on_removed)

    def open(self) -> None:
        """Shows the card with all feeds."""
        self.card.open()
        self._submit(self._all)

    # --- inside --------------------------------------------------------------------------------------

    def _submit(self, work: Callable[[], Sequence[Feed]]) -> None:
        self._tasks.submit(Lane.DB, work, self.card.take, self.card.say_error)

    def _feeds(self) -> Feeds:
        return self._workspace.plan().feeds(self._settings)

    def _all(self) -> Sequence[Feed]:
        return self._feeds().all()

    def _add(self, feed: Feed) -> Sequence[Feed]:
        self._feeds().add(feed)
        return self._all()

    def _remove(self, file: str) -> Sequence[Feed]:
        self._feeds().remove(file)
        return self._all()

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(object)
    def _on_added(self, feed: Feed) -> None:
        self._submit(partial(self._add, feed))

    @Slot(str)
    def _on_removed(self, file: str) -> None:
        self._submit(partial(self._remove, file))
