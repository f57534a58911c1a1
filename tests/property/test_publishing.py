"""Whatever breaks and whenever: each planned item appears once, in time, and as the plan says."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis.stateful import run_state_machine_as_test

from cm_console.domain.intranet import Lock
from cm_console.domain.plan.publication import Publication, Standing, Task, Whose, Wish
from cm_console.domain.plan.status import Mode
from cm_console.domain.publishing import Placed
from cm_console.sync.publish import Publisher
from tests.fakes.intranet import Fault
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


def lost_while_placing(play: PublishingPlay) -> str:
    """Lets the answer to a placement get lost; the id of what stands on the server all the same."""
    for entry in play.entries():
        play.plan.calendar.cancel(entry.id)
    for quiet in range(10):
        play.plan_one(24 * 60, Mode.SERVER)
        play.world.faults.extend([*[Fault.NONE] * quiet, Fault.LOST_ANSWER])
        play.run()
        play.world.faults.clear()
        held = play.store.of([entry.id for entry in play.entries()]).values()
        unsure = {one.key for one in held if one.state is Standing.SENT}
        later = play.clock.time + timedelta(hours=1)
        standing = [one for one in play.wall.sheets.values() if one.shows.at and one.shows.at > later]
        found = [sheet.remote_id for sheet in standing if sheet.key in unsure]
        if found:
            return found[0]
        play.pass_time(timedelta(minutes=5))  # what was put off is due again
    raise AssertionError("no answer to a placement was lost")


@pytest.mark.parametrize("play_of", [WithKeys, WithMarkers])
def test_a_change_by_others_is_seen_though_our_answer_was_lost(play_of: type[PublishingPlay]) -> None:
    play = play_of()
    play.open_profile()
    try:
        remote_id = lost_while_placing(play)
        play.wall.change(remote_id, title="Van een collega")
        play.pass_time(timedelta(minutes=5))
        play.run()
        (waiting,) = (one for one in play.plan.follow_up.waiting() if one.publication)
        assert waiting.publication is not None
        assert waiting.publication.state is Standing.CHANGED
        assert waiting.publication.theirs is not None
        assert waiting.publication.theirs.title == "Van een collega"
        play.plan.follow_up.settle(waiting.entry.id, Whose.MINE)
        play.run()
        assert play.wall.sheets[remote_id].shows.title == waiting.entry.item.title
    finally:
        play.teardown()


def test_what_this_program_is_to_publish_leaves_the_server() -> None:
    play = WithKeys()
    play.open_profile()
    try:
        play.run()
        chosen = next(entry for entry in play.entries() if entry.item.mode is Mode.SERVER)
        play.plan.calendar.schedule(chosen.id, Mode.ONLINE)
        play.run()
        assert play.store.of([chosen.id])[chosen.id].state is Standing.WITHDRAWN
    finally:
        play.teardown()
