"""Holding everything: what is missed, what goes on, and what a person is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from cm_console.domain.plan.errors import NotPaused, Paused, PauseOver
from cm_console.domain.plan.item import DEFAULT_ZONE, PlannedItem, Wording, moment_of
from cm_console.domain.plan.outgoing import outgoing_of
from cm_console.domain.plan.pause import Pause
from cm_console.domain.plan.publication import Publication, Standing, Task
from cm_console.domain.plan.status import Mode, Status
from cm_console.services.due import Due
from cm_console.services.notifier import Notifier
from cm_console.services.plan.plan import Plan
from cm_console.store.engine import Database
from cm_console.store.publication_store import PublicationStore
from tests.unit.plan.conftest import Clock

AT = datetime(2026, 11, 2, 10, 0)  # an hour after the clock of these tests


@pytest.fixture
def store(database: Database) -> PublicationStore:
    return PublicationStore(database)


@pytest.fixture
def due(store: PublicationStore, clock: Clock) -> Due:
    return Due(store, Notifier(), clock)


def scheduled(plan: Plan, at: datetime = AT, mode: Mode = Mode.ONLINE) -> str:
    made = plan.calendar.add(PlannedItem((Wording("nl", "Rooster", "Het staat klaar."),), at, intranet_id=1))
    return plan.calendar.schedule(made.id, mode).id


def status(plan: Plan, entry_id: str) -> Status:
    return plan.calendar.get(entry_id).item.status


def task(store: PublicationStore, entry_id: str) -> Task:
    return next(one for one in store.tasks(1) if one.item_id == entry_id)


@pytest.mark.parametrize("mode", [Mode.ONLINE, Mode.REMINDER])
def test_what_was_due_in_a_pause_is_missed_at_once(plan: Plan, due: Due, clock: Clock, mode: Mode) -> None:
    within, later = scheduled(plan, mode=mode), scheduled(plan, AT + timedelta(hours=2), mode)
    plan.pausing.pause(moment_of(AT + timedelta(hours=1), DEFAULT_ZONE), " Ongeval ")
    pause = plan.pausing.current()
    assert pause is not None
    assert pause.reason == "Ongeval"
    assert due.note_missed() == []
    clock.wait(hours=1, seconds=1)  # not late of itself
    assert due.reminders() == []
    assert due.note_missed() == [within]
    clock.wait(hours=1)
    assert plan.pausing.current() is None, "it ended by itself"
    assert due.note_missed() == []
    assert [status(plan, one) for one in (within, later)] == [Status.MISSED, Status.SCHEDULED]


def test_what_was_missed_is_not_sent_while_everything_is_held(plan: Plan, due: Due, clock: Clock) -> None:
    entry_id = scheduled(plan)
    plan.pausing.pause()
    clock.wait(hours=2)
    due.note_missed()
    with pytest.raises(Paused):
        plan.follow_up.publish_now(entry_id)
    plan.follow_up.plan_anew(entry_id, AT + timedelta(days=1))
    assert status(plan, entry_id) is Status.SCHEDULED
    plan.pausing.resume()
    clock.wait(days=1)
    assert due.note_missed() == [entry_id]
    plan.follow_up.publish_now(entry_id)
    assert status(plan, entry_id) is Status.SCHEDULED


def test_a_person_is_told_what_may_appear_all_the_same(plan: Plan, store: PublicationStore, due: Due) -> None:
    entry_id = scheduled(plan, mode=Mode.SERVER)
    store.note_abilities(1, publishes=True, schedules=True, needs_community=False, media=frozenset())
    stands = Publication(
        "k", entry_id, 1, Standing.STANDING, confirmed=outgoing_of(plan.calendar.get(entry_id).item)
    )
    store.keep(stands)
    assert (due.still_standing(), plan.follow_up.still_standing()) == (0, 0)
    plan.pausing.pause()
    assert (due.still_standing(), plan.follow_up.still_standing()) == (1, 1)
    assert due.needing_this_program() == 1
    plan.keeping.undo()
    assert (plan.pausing.current(), plan.follow_up.still_standing()) == (None, 0)


def test_a_pause_is_changed_ended_and_taken_back(plan: Plan, clock: Clock) -> None:
    with pytest.raises(NotPaused):
        plan.pausing.resume()
    with pytest.raises(PauseOver):
        plan.pausing.pause(clock())
    begun = plan.pausing.pause()
    clock.wait(hours=1)
    changed = plan.pausing.pause(clock() + timedelta(hours=1), "Storing")
    assert changed == Pause(begun.since, clock() + timedelta(hours=1), "Storing")
    assert plan.pausing.resume().until == clock()
    assert plan.pausing.current() is None
    assert plan.keeping.undo() == "Publishing goes on"
    assert plan.pausing.current() == changed


def test_nothing_slips_out_between_two_pauses(plan: Plan, due: Due, clock: Clock) -> None:
    entry_id = scheduled(plan)
    plan.pausing.pause()
    clock.wait(hours=1, minutes=5)
    plan.pausing.resume()
    clock.wait(minutes=1)
    plan.pausing.pause()
    plan.pausing.resume()
    assert due.note_missed() == [entry_id]
    clock.wait(hours=1)
    assert plan.pausing.pause().since == clock(), "an old one is over"


def test_a_pause_between_looking_and_sending_is_seen(plan: Plan, store: PublicationStore) -> None:
    entry_id = scheduled(plan)
    seen = task(store, entry_id)
    plan.pausing.pause()
    leaving = Publication("k", entry_id, 1, Standing.SENT)
    assert not store.mark_sent(leaving, seen)
    assert store.of([entry_id]) == {}
    assert store.mark_sent(leaving, task(store, entry_id))


@pytest.mark.parametrize(
    ("state", "parts", "expected"),
    [
        (Standing.STANDING, {}, True),
        (Standing.STANDING, {"refused": True}, True),
        (Standing.SENT, {}, True),
        (Standing.CHANGED, {}, True),
        (Standing.WITHDRAWN, {}, False),
        (Standing.PUBLISHED, {}, False),
        (Standing.LET_GO, {}, False),
    ],
)
def test_whatever_may_stand_there_is_told(
    plan: Plan,
    store: PublicationStore,
    clock: Clock,
    state: Standing,
    parts: dict[str, bool],
    expected: bool,
) -> None:
    entry_id = scheduled(plan, mode=Mode.SERVER)
    confirmed = outgoing_of(plan.calendar.get(entry_id).item)
    store.keep(replace(Publication("k", entry_id, 1, state, confirmed=confirmed), **parts))  # type: ignore[arg-type]
    plan.calendar.cancel(entry_id)  # also when it is not wanted any more
    shown = {one.item_id: one for one in store.tasks(1)}
    assert not any(one.may_appear(clock()) for one in shown.values())
    plan.pausing.pause()
    assert any(one.may_appear(clock()) for one in store.tasks(1)) is expected
    clock.wait(hours=2)
    assert not any(one.may_appear(clock()) for one in store.tasks(1)), "it is there by now"
