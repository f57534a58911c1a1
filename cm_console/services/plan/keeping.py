"""One way to change the plan: a step that is kept whole, told to who listens, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar

import uuid6

from cm_console.domain.changes import Changes
from cm_console.domain.plan.errors import NothingToTakeBack, UnknownEntry
from cm_console.domain.plan.stored import Change, Planned, Stored
from cm_console.services.notifier import Notifier
from cm_console.store.plan_store import PlanStore, Step

T = TypeVar("T", bound=Planned)


class Keeping:
    """Writes steps in the name of one person. `now` gives the moment in UTC."""

    def __init__(self, store: PlanStore, notifier: Notifier, now: Callable[[], datetime], by: str) -> None:
        self._store, self._notifier, self._now, self._by = store, notifier, now, by
        self._open: tuple[str, str] | None = None  # id and label of the step that is being put together

    @property
    def by(self) -> str:
        """In whose name."""
        return self._by

    def keep(self, label: str, changes: Sequence[Change]) -> None:
        """Carries out changes together. `label` says in English what was done. Raises `PlanChanged`."""
        if changes:
            step_id, said = self._open or (new_id(), label)
            self._store.apply(Step(step_id, said, tuple(changes), self._now(), self._by))
            self.tell()

    def tell(self) -> None:
        """Something about the plan looks different now."""
        self._notifier.publish(Changes(plan=True))

    @contextmanager
    def together(self, label: str) -> Iterator[None]:
        """All that is kept inside is one thing to take back. What came before trouble stays."""
        self._open = (new_id(), label)
        try:
            yield
        finally:
            self._open = None

    def get(self, kind: type[T], record_id: str) -> Stored[T]:
        """One live value. Raises `UnknownEntry`."""
        found = self._store.find(kind, record_id)
        if found is None:
            raise UnknownEntry(id=record_id)
        return found

    def undo(self) -> str:
        """Takes back the last step; what it was. Raises `NothingToTakeBack` and `PlanChanged`."""
        return self._walked(self._store.undo(self._now(), self._by))

    def redo(self) -> str:
        """Does again what was undone last; what it was. Raises `NothingToTakeBack` and `PlanChanged`."""
        return self._walked(self._store.redo(self._now(), self._by))

    def _walked(self, label: str | None) -> str:
        if label is None:
            raise NothingToTakeBack
        self.tell()
        return label


def new_id() -> str:
    """An id that sorts by the time it was made."""
    return str(uuid6.uuid7())


def added(value: Planned) -> Change:
    """A value that was not there."""
    return Change(new_id(), None, value)


def changed(stored: Stored[T], after: Planned) -> Change:
    """A value that becomes another."""
    return Change(stored.id, stored.value, after)


def removed(stored: Stored[T]) -> Change:
    """A value that goes."""
    return Change(stored.id, stored.value, None)
