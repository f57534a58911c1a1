"""What the background is to publish next, and what nobody published in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cm_console.domain.plan.item import PlannedItem, Wording
from cm_console.domain.plan.outgoing import outgoing_of
from cm_console.domain.plan.publication import Publication, Standing
from cm_console.domain.plan.status import Mode, Status
from cm_console.services.due import Due
from cm_console.services.notifier import Notifier
from cm_console.services.plan.plan import Plan
from cm_console.store.engine import Database
from cm_console.store.publication_store import PublicationStore
from tests.unit.plan.conftest import Clock, clock, database, plan, template

__all__ = ["clock", "database", "plan", "template"]  # fixtures of the plan's tests, used here as they are

HOLD, NONE = timedelta(seconds=15), timedelta()
AT = datetime(2026, 12, 1, 9, 0)  # noqa: DTZ001 - wall time
MOMENT = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)


@pytest.fixture
def store(database: Database) -> PublicationStore:
    return PublicationStore(database)


@pytest.fixture
def due(store: PublicationStore, clock: Clock) -> Due:
    return Due(store, Notifier(), clock)


def scheduled(plan: Plan, mode: Mode) -> str:
    made = plan.calendar.add(PlannedItem((Wording("nl", "Rooster", "Het staat klaar."),), AT, intranet_id=1))
    return plan.calendar.schedule(made.id, mode).id


def test_a_server_gets_it_at_once_and_this_program_waits_for_its_moment(
    plan: Plan,
    clock: Clock,
    due: Due,
    store: PublicationStore,
) -> None:
    assert due.next_at(1, HOLD) is None
    item_id = scheduled(plan, Mode.SERVER)
    assert due.next_at(1, HOLD) == MOMENT  # whether the server can is not known, so it is this program
    store.note_abilities(1, publishes=True, schedules=True, needs_community=False, media=frozenset())
    assert due.next_at(1, HOLD) == clock.now + HOLD
    plan.calendar.edit(item_id, replace(plan.calendar.get(item_id).item, mode=Mode.ONLINE))
    assert due.next_at(1, HOLD) == MOMENT
    assert due.next_at(2, HOLD) is None


def test_what_stands_as_wanted_needs_nothing_and_an_edit_does(
    plan: Plan,
    due: Due,
    store: PublicationStore,
) -> None:
    store.note_abilities(1, publishes=True, schedules=True, needs_community=False, media=frozenset())
    item_id = scheduled(plan, Mode.SERVER)
    confirmed = outgoing_of(plan.calendar.get(item_id).item)
    store.keep(Publication("k", item_id, 1, Standing.STANDING, confirmed=confirmed, remote_id="7"))
    assert due.next_at(1, NONE) is None
    plan.calendar.move(item_id, AT + timedelta(days=1))
    assert due.next_at(1, NONE) is not None


def test_what_needs_this_program_is_counted(
    plan: Plan, clock: Clock, due: Due, store: PublicationStore
) -> None:
    assert due.needing_this_program() == 0
    item_id = scheduled(plan, Mode.ONLINE)
    assert due.needing_this_program() == 0  # a month ahead
    clock.now = MOMENT - timedelta(hours=23)
    assert due.needing_this_program() == 1
    store.note_abilities(1, publishes=True, schedules=True, needs_community=False, media=frozenset())
    plan.calendar.schedule(item_id, Mode.SERVER)
    assert due.needing_this_program() == 1  # not there yet
    confirmed = outgoing_of(plan.calendar.get(item_id).item)
    store.keep(Publication("k", item_id, 1, Standing.STANDING, confirmed=confirmed, remote_id="7"))
    assert due.needing_this_program() == 0
    clock.now = MOMENT + timedelta(hours=1)
    assert due.needing_this_program() == 0


def test_only_what_is_nowhere_and_late_is_missed(
    plan: Plan,
    clock: Clock,
    due: Due,
    store: PublicationStore,
) -> None:
    ours, reminder, theirs = (scheduled(plan, mode) for mode in (Mode.ONLINE, Mode.REMINDER, Mode.SERVER))
    store.keep(Publication("k", theirs, 1, Standing.STANDING, remote_id="7"))
    clock.now = MOMENT + timedelta(minutes=14)
    assert due.note_missed() == []
    assert due.asking() == 1  # it is time for what a person does by hand
    clock.now = MOMENT + timedelta(minutes=16)
    assert due.note_missed(leave_out=[1]) == [reminder]
    assert due.note_missed() == [ours]
    assert due.note_missed() == []
    statuses = [plan.calendar.get(one).item.status for one in (ours, reminder, theirs)]
    assert statuses == [Status.MISSED, Status.MISSED, Status.SCHEDULED]
    assert due.asking() == 2


def test_nobody_takes_back_that_something_was_missed(plan: Plan, clock: Clock, due: Due) -> None:
    other = plan.calendar.add(PlannedItem((Wording("nl", "Ander", "Idee"),)))
    item_id = scheduled(plan, Mode.ONLINE)
    clock.now = MOMENT + timedelta(hours=3)
    assert due.note_missed() == [item_id]
    plan.keeping.undo()
    assert plan.calendar.undated() == []  # the step before it; what was missed stays so
    assert plan.calendar.get(item_id).item.status is Status.MISSED
    plan.keeping.redo()
    assert [entry.id for entry in plan.calendar.undated()] == [other.id]
