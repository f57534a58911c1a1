"""Brings the mirror up to date, page by page; what was stored stays stored whatever happens next."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event

from cm_console.domain.changes import ResourceCounts
from cm_console.domain.errors import BadAnswer, IntranetError
from cm_console.domain.intranet import CursorExpired, Intranet
from cm_console.sync.patience import Patience
from cm_console.sync.ports import Counts, MirrorStore, Now, Progress, Publish
from cm_console.sync.view import MirrorView

OBJECTS_OF_A_PAGE = 100_000


@contextmanager
def _few_collections() -> Iterator[None]:
    """A page is tens of thousands of objects that live and die together. To look for cycles among them again
    and again takes a tenth of a first synchronisation.
    """
    former = gc.get_threshold()
    gc.set_threshold(OBJECTS_OF_A_PAGE, *former[1:])
    try:
        yield
    finally:
        gc.set_threshold(*former)


@dataclass(slots=True)
class Puller:
    """Pulls the streams of one intranet."""

    intranet: Intranet
    intranet_id: int
    name: str
    mirror: MirrorStore
    now: Now
    publish: Publish
    stop: Event
    progress: Progress | None = None
    counts: defaultdict[str, ResourceCounts] = field(default_factory=lambda: defaultdict(ResourceCounts))
    suspected: set[str] = field(default_factory=set)

    def pull(self, *, full: bool) -> None:
        """Pulls every stream; from the beginning with `full`. Raises `IntranetError` and store errors."""
        with _few_collections():
            for stream in self.intranet.streams():
                if full:
                    self._begin_anew(stream)
                try:
                    self._pull_stream(stream)
                except CursorExpired:
                    self._pull_again(stream)

    def add(self, counts: Counts) -> None:
        """Adds up what was stored."""
        for resource, more in counts.items():
            self.counts[resource] += more

    def _begin_anew(self, stream: str) -> None:
        """What was deleted before the beginning is not told, so sweeps are owed from now on."""
        if self.mirror.cursor(self.intranet_id, stream) is not None:
            self.mirror.owe_sweeps(self.intranet_id, self.intranet.sweeps(), self.now())
            self.mirror.forget_cursor(self.intranet_id, stream)

    def _pull_again(self, stream: str) -> None:
        self._begin_anew(stream)
        try:
            self._pull_stream(stream)
        except CursorExpired as error:
            raise BadAnswer(host=self.name, reason="a list without a beginning") from error

    def _pull_stream(self, stream: str) -> None:
        """Goes on from the last page that was stored, through trouble that passes."""
        patience = Patience(self.stop)
        while True:
            cursor = self.mirror.cursor(self.intranet_id, stream)
            try:
                self._pull_from(stream, cursor)
            except IntranetError as error:
                if self.mirror.cursor(self.intranet_id, stream) != cursor:
                    patience.progressed()
                patience.bear(error)
            else:
                return

    def _pull_from(self, stream: str, cursor: str | None) -> None:
        view = MirrorView(self.mirror, self.intranet_id)
        for page in self.intranet.pull(stream, cursor, view):
            counts, changes = self.mirror.store_page(
                self.intranet_id, stream, page, self.now(), newer_only=cursor is not None
            )
            self.add(counts)
            self.suspected |= set(page.suspected)
            if changes:
                self.publish(changes)
            if self.progress is not None and counts:
                self.progress({resource: total.fetched for resource, total in self.counts.items()})
            if self.stop.is_set():
                return
