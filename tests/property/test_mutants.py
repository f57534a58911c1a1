"""Tests of the test: an engine with one classic mistake must not get through the state machine."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from cm_console.domain.changes import Changes
from cm_console.domain.commands import Operation, OperationState
from cm_console.domain.errors import AppError
from cm_console.domain.intranet import Lock, Page
from cm_console.store.mirror import Counts, MirrorStore
from cm_console.store.outbox import Outbox
from cm_console.sync.push import Pusher
from tests.property.console import Parts
from tests.property.machine import Play

SEARCHING = settings(
    max_examples=2000,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)


class MarksNothing(Outbox):
    """Sends without a durable mark."""

    def mark_sent(self, operation_id: str, at: datetime) -> bool:
        return True


class RetriesBlindly(Pusher):
    """Sends again after silence, without looking."""

    def _look_up(self, operation: Operation) -> None:
        self._send(operation)


class ReadsNothing(Pusher):
    """Sends without reading the item first."""

    def _send_if_it_fits(self, operation: Operation) -> None:
        self._send(operation)


class ForgetsThatItLeft(Pusher):
    """Takes every failure for one in which nothing arrived."""

    def _postpone(self, operation: Operation, error: AppError, state: OperationState) -> None:
        super()._postpone(operation, error, OperationState.RETRY)


class HurriesAhead(MirrorStore):
    """Keeps the cursor before the page."""

    def store_page(
        self, intranet_id: int, stream: str, page: Page, at: datetime, *, newer_only: bool = False
    ) -> tuple[Counts, Changes]:
        super().store_page(intranet_id, stream, Page(cursor=page.cursor, complete=page.complete), at)
        return super().store_page(intranet_id, stream, page, at, newer_only=newer_only)


class OwesNothing(MirrorStore):
    """Believes that an expired cursor hid no deletion."""

    def owe_sweeps(self, intranet_id: int, resources: Iterable[str], at: datetime) -> None:
        return


class BelievesOldPages(MirrorStore):
    """Lets an older row replace a newer one."""

    def store_page(
        self, intranet_id: int, stream: str, page: Page, at: datetime, *, newer_only: bool = False
    ) -> tuple[Counts, Changes]:
        return super().store_page(intranet_id, stream, page, at)


MUTANTS = [
    (Lock.NONE, Parts(outbox=MarksNothing)),
    (Lock.NONE, Parts(pusher=RetriesBlindly)),
    (Lock.NONE, Parts(pusher=ReadsNothing)),
    (Lock.NONE, Parts(pusher=ForgetsThatItLeft)),
    (Lock.VERSION, Parts(mirror=HurriesAhead)),
    (Lock.VERSION, Parts(mirror=OwesNothing)),
    (Lock.VERSION, Parts(mirror=BelievesOldPages)),
]


def name_of(value: object) -> str:
    if not isinstance(value, Parts):
        return str(value)
    ours = (value.outbox, value.mirror, value.pusher)
    return next(part.__name__ for part in ours if part.__module__ == __name__)


@pytest.mark.parametrize(("lock", "parts"), MUTANTS, ids=name_of)
def test_a_mutant_is_caught(lock: Lock, parts: Parts) -> None:
    class Mutated(Play):
        pass

    Mutated.lock, Mutated.parts = lock, parts
    with pytest.raises(AssertionError):
        run_state_machine_as_test(Mutated, settings=SEARCHING)
