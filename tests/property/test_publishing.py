"""Whatever breaks and whenever: each planned item appears once, in time, and as the plan says."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis.stateful import run_state_machine_as_test

from cm_console.domain.intranet import Lock
from cm_console.domain.plan.publication import Publication, Standing, Task, Wish
from cm_console.domain.publishing import Placed
from cm_console.sync.publish import Publisher
from tests.property.publishing import PublishingPlay
from tests.property.test_exactly_once import THOROUGH
from tests.property.test_mutants import SEARCHING


class WithKeys(PublishingPlay):
    lock = Lock.VERSION


class WithMarkers(PublishingPlay):
    lock = Lock.NONE


def test_on_a_server_that_knows_keys() -> None:
    run_state_machine_as_test(WithKeys, settings=THOROUGH)


def test_on_a_server_that_is_asked_for_markers() -> None:
    run_state_machine_as_test(WithMarkers, settings=THOROUGH)


class SendsBlindly(Publisher):
    """Takes silence for a no."""

    def _found_post(self, task: Task, held: Publication) -> Publication | None:
        return self._keep(replace(held, state=Standing.NEW))


class BeginsAnew(Publisher):
    """Sends again after silence under another key."""

    def _found_post(self, task: Task, held: Publication) -> Publication | None:
        return self._keep(replace(held, state=Standing.WITHDRAWN))


class LooksAtNothing(Publisher):
    """Never notices what the server did with what stands there."""

    def _shown(self, tasks: list[Task]) -> dict[str, Placed] | None:
        return None


class OverwritesOthers(Publisher):
    """Takes whatever the server shows for its own doing."""

    def _compared(self, task: Task, shown: dict[str, Placed] | None) -> Task:
        theirs = shown.get(task.held.remote_id) if shown and task.held else None
        if theirs is None or task.held is None:
            return super()._compared(task, shown)
        ours = replace(task.held, version=theirs.version)
        return super()._compared(replace(task, held=ours), shown)


class PublishesLate(Publisher):
    """Sends the same again after silence, however late it is."""

    def _moment(self, wish: Wish) -> datetime | None:
        return None


class LeavesPictures(Publisher):
    """Withdraws a post and forgets what it brought for it."""

    def _tidy(self, task: Task, held: Publication) -> None:
        pass


class GoesOnInAPause(Publisher):
    """Does not look whether everything is held."""

    def _bring_about(self, task: Task) -> None:
        super()._bring_about(replace(task, pause=None))


MUTANTS = [
    (Lock.NONE, SendsBlindly),
    (Lock.NONE, BeginsAnew),
    (Lock.VERSION, BeginsAnew),
    (Lock.NONE, LooksAtNothing),
    (Lock.VERSION, OverwritesOthers),
    (Lock.VERSION, PublishesLate),
    (Lock.NONE, LeavesPictures),
    (Lock.VERSION, GoesOnInAPause),
    (Lock.NONE, GoesOnInAPause),
]


@pytest.mark.parametrize(("lock", "publisher"), MUTANTS)
def test_a_mutant_is_caught(lock: Lock, publisher: type[Publisher]) -> None:
    class Mutated(PublishingPlay):
        pass

    Mutated.lock, Mutated.publisher = lock, publisher
    with pytest.raises(AssertionError):
        run_state_machine_as_test(Mutated, settings=SEARCHING)
