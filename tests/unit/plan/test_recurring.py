"""A scheduled series: twelve weeks stand in the plan, later ones follow, and by reach all goes along."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.errors import BadRule, NotReady, StepNotPossible, UnknownEntry
from cm_console.domain.plan.item import PlannedItem, Wording
from cm_console.domain.plan.series import Reach
from cm_console.domain.plan.status import Mode, Status
from cm_console.services.plan.plan import Plan
from cm_console.store.engine import Database
from cm_console.store.publication_store import PublicationStore
from tests.unit.plan.conftest import Clock

FIRST = datetime(2026, 11, 3, 9)  # the clock of these tests stands at Monday the 2nd
WEEK = timedelta(weeks=1)
LONG = datetime(2026, 11, 1), datetime(2027, 6, 1)


def weekly(plan: Plan, reach: Reach = Reach.ALL, week: int = 0) -> str:
    item = PlannedItem((Wording("nl", "Vrijdagvraag", "Wat ging goed?"),), FIRST, intranet_id=1)
    first = plan.calendar.add(item, "FREQ=WEEKLY")
    series_id = first.id.partition("@")[0]
    chosen = f"{series_id}@{(FIRST + week * WEEK).isoformat()}"
    return plan.calendar.schedule(chosen, Mode.SERVER, reach=reach).id


def entries(plan: Plan) -> list[Entry]:
    return plan.calendar.between(*LONG)


def placed(plan: Plan) -> list[Entry]:
    return plan.calendar.with_status(Status.SCHEDULED)


def test_twelve_weeks_are_placed_and_later_ones_follow(plan: Plan, clock: Clock, database: Database) -> None:
    store = PublicationStore(database)
    before = len(plan.calendar.between(*LONG))
    assert (before, store.has_series()) == (0, False)
    weekly(plan)
    assert store.has_series()
    assert [one.item.at for one in placed(plan)] == [FIRST + n * WEEK for n in range(12)]
    assert len(store.tasks(1)) == 12
    times = [one.item.at for one in entries(plan)]
    assert len(times) == len(set(times)) == 30
    assert {one.item.status for one in entries(plan)} == {Status.SCHEDULED}
    assert plan.recurring.roll() == 0
    clock.wait(weeks=2)
    assert (plan.recurring.roll(), plan.recurring.roll()) == (2, 0)
    assert len(placed(plan)) == 14
    assert [one.item.at for one in entries(plan)] == times


def test_only_what_follows_can_be_scheduled(plan: Plan) -> None:
    weekly(plan, Reach.LATER, week=3)
    assert [one.item.at for one in placed(plan)] == [FIRST + n * WEEK for n in range(3, 12)]
    assert [one.item.status for one in entries(plan)[:3]] == [Status.IDEA] * 3


def test_one_alone_can_be_scheduled(plan: Plan) -> None:
    weekly(plan, Reach.THIS)
    assert [one.item.at for one in placed(plan)] == [FIRST]
    assert plan.recurring.roll() == 0


def own_words(plan: Plan, number: int, status: Status) -> Entry:
    """An occurrence that somebody gave words and an hour of its own."""
    chosen = placed(plan)[number]
    if status is not Status.SCHEDULED:
        plan.calendar.take_off(chosen.id)
        plan.calendar.step(chosen.id, status)
    at = FIRST + number * WEEK + timedelta(hours=1)
    moved = plan.calendar.move(chosen.id, at)
    wordings = (Wording("nl", "Eigen vraag", "Hoe?"),)
    return plan.calendar.edit(chosen.id, replace(moved.item, wordings=wordings))


@pytest.mark.parametrize("status", [Status.SCHEDULED, Status.DRAFT])
def test_what_is_changed_from_one_that_was_changed_by_hand_is_for_all(plan: Plan, status: Status) -> None:
    weekly(plan)
    own = own_words(plan, 4, status)
    edited = plan.calendar.edit(own.id, replace(own.item, owner="Fatima"), Reach.LATER)
    assert (edited.id, edited.item.title, edited.item.owner) == (own.id, "Eigen vraag", "Fatima")
    assert (edited.item.at, edited.item.status) == (own.item.at, status)
    shown = entries(plan)
    assert [one.item.owner for one in shown] == [""] * 4 + ["Fatima"] * (len(shown) - 4)
    assert [one.item.title for one in shown if one.id != own.id] == ["Vrijdagvraag"] * (len(shown) - 1)
    times = [FIRST + number * WEEK for number in range(len(shown))]
    assert [one.item.at for one in shown if one.id != own.id] == [*times[:4], *times[5:]]
    assert plan.keeping.undo() == "Item changed"
    assert plan.calendar.get(own.id) == replace(own, version=plan.calendar.get(own.id).version)


@pytest.mark.parametrize("reach", [Reach.LATER, Reach.ALL])
def test_the_dates_around_each_are_as_far_from_it_as_from_the_one_that_was_changed(
    plan: Plan, reach: Reach
) -> None:
    weekly(plan)
    for number in (2, 20):  # one that stands by itself, and one by its rule
        one = entries(plan)[number]
        assert one.item.at
        before = one.item.at.date() - timedelta(days=1)
        plan.calendar.edit(one.id, replace(one.item, due_on=before), reach)
    told = [(one.item.at and one.item.at.date(), one.item.due_on) for one in entries(plan)]
    assert {day - due for day, due in told if day and due} == {timedelta(days=1)}
    assert [due is not None for _, due in told] == [reach is Reach.ALL or n >= 2 for n in range(len(told))]


def test_one_that_was_changed_by_hand_moves_on_together_with_the_rest(plan: Plan) -> None:
    weekly(plan)
    own = own_words(plan, 4, Status.DRAFT)
    assert own.item.at
    moved = plan.calendar.move(own.id, own.item.at + timedelta(hours=2), Reach.LATER)
    assert (moved.id, moved.item.at) == (own.id, own.item.at + timedelta(hours=2))
    shown = [one.item.at for one in entries(plan) if one.id != own.id]
    times = [FIRST + number * WEEK for number in range(len(shown) + 1)]
    assert shown == [*times[:4], *(one + timedelta(hours=2) for one in times[5:])]
    assert {one.item.title for one in entries(plan) if one.id != own.id} == {"Vrijdagvraag"}


def test_one_that_was_changed_by_hand_is_scheduled_and_called_off_with_all(plan: Plan) -> None:
    weekly(plan)
    own, other = own_words(plan, 4, Status.DRAFT), own_words(plan, 6, Status.DRAFT)
    scheduled = plan.calendar.schedule(own.id, Mode.SERVER, reach=Reach.ALL)
    assert (scheduled.id, scheduled.item.status) == (own.id, Status.SCHEDULED)
    assert scheduled.item.title == "Eigen vraag"
    assert plan.calendar.get(other.id).item.status is Status.DRAFT, (
        "each that was changed is scheduled itself"
    )
    taken = plan.calendar.take_off(own.id, Reach.ALL)
    assert (taken.id, taken.item.status, taken.item.title) == (own.id, Status.APPROVED, "Eigen vraag")
    plan.calendar.cancel(own.id, Reach.ALL)
    assert entries(plan) == []


def test_what_has_appeared_keeps_its_place_when_what_follows_is_changed(plan: Plan) -> None:
    weekly(plan)
    fourth = placed(plan)[3]
    plan.calendar.step(fourth.id, Status.PUBLISHED)
    edited = plan.calendar.edit(fourth.id, replace(fourth.item, owner="Fatima"), Reach.LATER)
    assert (edited.id, edited.item.owner, edited.item.status) == (fourth.id, "Fatima", Status.PUBLISHED)
    times = [one.item.at for one in entries(plan)]
    assert times == [FIRST + number * WEEK for number in range(len(times))]


def test_a_series_cannot_move_so_that_one_of_it_appears_at_once(plan: Plan, clock: Clock) -> None:
    weekly(plan)
    clock.wait(hours=24)  # an hour before the first
    later = placed(plan)[3]
    assert later.item.at
    with pytest.raises(NotReady):
        plan.calendar.move(later.id, later.item.at - timedelta(days=1), Reach.ALL)
    assert placed(plan)[0].item.at == FIRST


def test_an_edit_reaches_what_nobody_changed_by_hand(plan: Plan) -> None:
    chosen = weekly(plan)
    third = placed(plan)[2]
    plan.calendar.edit(third.id, replace(third.item, wordings=(Wording("nl", "Eigen vraag", "Hoe?"),)))
    item = plan.calendar.get(chosen).item
    plan.calendar.edit(chosen, replace(item, wordings=(Wording("nl", "Weekvraag", "Wat?"),)), Reach.ALL)
    titles = [one.item.title for one in placed(plan)]
    assert titles == ["Weekvraag"] * 2 + ["Eigen vraag"] + ["Weekvraag"] * 9
    assert {one.item.title for one in entries(plan)[12:]} == {"Weekvraag"}
    assert [one.id for one in placed(plan)][2] == third.id


def test_a_move_of_all_that_follow_keeps_each_as_the_item_that_it_is(plan: Plan) -> None:
    weekly(plan)
    before = placed(plan)
    fifth = before[4]
    plan.calendar.move(fifth.id, FIRST + 4 * WEEK + timedelta(hours=2), Reach.LATER)
    after = placed(plan)
    assert [one.id for one in after] == [one.id for one in before]
    hours = [one.item.at.hour for one in after if one.item.at]
    assert hours == [9] * 4 + [11] * 8
    times = [one.item.at for one in entries(plan)]
    assert len(times) == len(set(times)) == 30


def test_what_has_appeared_stays_when_the_series_changes(
    plan: Plan, database: Database, clock: Clock
) -> None:
    chosen = weekly(plan)
    PublicationStore(database).finish(chosen, Status.PUBLISHED, clock(), None)
    second = placed(plan)[0]
    plan.calendar.edit(second.id, replace(second.item, wordings=(Wording("nl", "Nieuw", "x"),)), Reach.ALL)
    assert plan.calendar.get(chosen).item.title == "Vrijdagvraag"
    assert {one.item.title for one in placed(plan)} == {"Nieuw"}


def test_calling_off_reaches_what_was_placed(plan: Plan) -> None:
    weekly(plan)
    plan.calendar.cancel(placed(plan)[6].id, Reach.LATER)
    assert len(placed(plan)) == len(entries(plan)) == 6
    plan.calendar.cancel(placed(plan)[0].id, Reach.ALL)
    assert placed(plan) == entries(plan) == []
    plan.keeping.undo()
    plan.keeping.undo()
    assert (len(placed(plan)), len(entries(plan))) == (12, 30)


def test_scheduling_is_one_thing_to_take_back(plan: Plan) -> None:
    weekly(plan)
    plan.keeping.undo()
    assert placed(plan) == []
    assert {one.item.status for one in entries(plan)} == {Status.IDEA}
    assert len(entries(plan)) == 30


def test_a_series_comes_off_the_schedule_in_one_step(plan: Plan, clock: Clock) -> None:
    chosen = weekly(plan)
    third = placed(plan)[2]
    plan.calendar.edit(third.id, replace(third.item, wordings=(Wording("nl", "Eigen vraag", "Hoe?"),)))
    before = entries(plan)
    taken = plan.calendar.take_off(third.id, Reach.ALL)
    assert (taken.id, taken.item.title, taken.item.status) == (third.id, "Eigen vraag", Status.APPROVED)
    assert placed(plan) == []
    after = entries(plan)
    assert {one.item.status for one in after} == {Status.APPROVED}
    assert [one.item.title for one in after] == [one.item.title for one in before]
    clock.wait(weeks=2)
    assert plan.recurring.roll() == 0
    clock.wait(weeks=-2)
    plan.calendar.schedule(chosen, Mode.SERVER, reach=Reach.ALL)
    assert len(placed(plan)) == 11, "the one that was changed by hand is scheduled by itself"
    plan.keeping.undo()
    plan.keeping.undo()
    assert [one.item for one in entries(plan)] == [one.item for one in before]


def test_what_follows_comes_off_the_schedule(plan: Plan) -> None:
    weekly(plan)
    far = next(one for one in entries(plan) if one.item.at == FIRST + 20 * WEEK)
    assert far.is_occurrence
    taken = plan.calendar.take_off(far.id, Reach.LATER)
    assert (taken.item.at, taken.item.status) == (far.item.at, Status.APPROVED)
    assert [one.item.status for one in entries(plan)] == [Status.SCHEDULED] * 20 + [Status.APPROVED] * 10
    fifth = placed(plan)[4]
    taken = plan.calendar.take_off(fifth.id, Reach.LATER)
    assert taken.id == fifth.id
    assert [one.item.status for one in entries(plan)] == [Status.SCHEDULED] * 4 + [Status.APPROVED] * 26
    assert plan.calendar.take_off(placed(plan)[0].id).item.status is Status.APPROVED
    assert len(placed(plan)) == 3


def test_a_scheduled_series_moves_to_another_day_of_the_week(plan: Plan) -> None:
    item = PlannedItem((Wording("nl", "Weekvraag", "Wat?"),), FIRST, intranet_id=1)
    weekly = plan.calendar.add(item, "FREQ=WEEKLY;BYDAY=TU;COUNT=3")
    chosen = plan.calendar.schedule(weekly.id, Mode.SERVER, reach=Reach.ALL)
    moved = plan.calendar.move(chosen.id, FIRST + timedelta(days=1, hours=1), Reach.ALL)
    assert plan.calendar.get(moved.id) == moved
    days = [FIRST + timedelta(days=1, hours=1) + n * WEEK for n in range(3)]
    assert [one.item.at for one in placed(plan)] == days
    assert [one.item.at for one in entries(plan)] == days
    assert plan.recurring.roll() == 0


def test_a_series_has_a_day(plan: Plan) -> None:
    item = PlannedItem((Wording("nl", "Weekvraag"),), FIRST)
    weekly = plan.calendar.add(item, "FREQ=WEEKLY")
    with pytest.raises(StepNotPossible):
        plan.calendar.move(weekly.id, None, Reach.ALL)
    with pytest.raises(UnknownEntry):
        plan.calendar.get(weekly.id + "Z")


def told(plan: Plan) -> list[tuple[datetime | None, str, Status]]:
    return [(one.item.at, one.item.title, one.item.status) for one in entries(plan)]


def test_scheduling_is_taken_back_though_the_series_went_on_since(plan: Plan, clock: Clock) -> None:
    item = PlannedItem((Wording("nl", "Eerder", "Iets."),), FIRST, intranet_id=1)
    earlier = plan.calendar.add(item)
    weekly(plan)
    clock.wait(weeks=2)
    assert plan.recurring.roll() == 2
    plan.keeping.undo()
    assert placed(plan) == []
    assert {status for _, title, status in told(plan) if title != "Eerder"} == {Status.IDEA}
    times = [at for at, title, _ in told(plan) if title != "Eerder"]
    assert times == [FIRST + n * WEEK for n in range(30)]
    plan.keeping.redo()
    assert len(placed(plan)) == 14, "as far as it was"
    assert plan.recurring.roll() == 0
    plan.keeping.undo()  # the schedule,
    plan.keeping.undo()  # the series,
    plan.keeping.undo()  # and what came before
    assert plan.calendar.between(*LONG) == []
    with pytest.raises(UnknownEntry):
        plan.calendar.get(earlier.id)


def test_what_came_after_the_series_went_on_is_done_again(plan: Plan, clock: Clock) -> None:
    chosen = weekly(plan)
    clock.wait(weeks=2)
    assert plan.recurring.roll() == 2
    plan.calendar.cancel(chosen, Reach.ALL)
    plan.keeping.undo()
    plan.keeping.undo()
    assert placed(plan) == []
    plan.keeping.redo()
    assert len(placed(plan)) == 14
    plan.keeping.redo()
    assert entries(plan) == []


def test_an_edit_of_all_is_taken_back_though_the_series_went_on_since(plan: Plan, clock: Clock) -> None:
    chosen = weekly(plan)
    item = plan.calendar.get(chosen).item
    before = told(plan)
    plan.calendar.edit(chosen, replace(item, wordings=(Wording("nl", "Weekvraag", "Wat?"),)), Reach.ALL)
    clock.wait(weeks=2)
    assert plan.recurring.roll() == 2
    plan.keeping.undo()
    assert told(plan) == before
    assert plan.recurring.roll() == 2
    assert told(plan) == before


def test_nothing_stands_twice_when_something_was_published_before_the_undo(
    plan: Plan, clock: Clock, database: Database
) -> None:
    item = PlannedItem((Wording("nl", "Weekvraag", "Wat?"),), FIRST, intranet_id=1)
    series = plan.calendar.add(item, "FREQ=WEEKLY;COUNT=4")
    one = plan.calendar.schedule(series.id, Mode.SERVER)
    clock.wait(days=2)
    PublicationStore(database).finish(one.id, Status.PUBLISHED, clock.now, None)
    plan.keeping.undo()
    assert [at for at, _, _ in told(plan)] == [FIRST + n * WEEK for n in range(4)]
    assert told(plan)[0][2] is Status.PUBLISHED


# --- what stood by itself -------------------------------------------------------------------------------


def alone(plan: Plan, **parts: object) -> Entry:
    item = PlannedItem((Wording("nl", "Vrijdagvraag", "Wat ging goed?"),), FIRST, intranet_id=1)
    return plan.calendar.add(replace(item, **parts))  # type: ignore[arg-type]


def test_what_is_being_written_comes_back_from_its_first_time_on(plan: Plan) -> None:
    once = alone(plan)
    first = plan.calendar.repeat(once.id, "FREQ=WEEKLY;COUNT=3")
    assert (first.item.at, first.is_occurrence) == (FIRST, True)
    assert [one.item.at for one in entries(plan)] == [FIRST + n * WEEK for n in range(3)]
    with pytest.raises(StepNotPossible):
        plan.calendar.repeat(first.id, "FREQ=DAILY")
    plan.keeping.undo()
    assert [one.id for one in entries(plan)] == [once.id]


def test_what_is_scheduled_stays_and_the_rest_is_scheduled_like_it(plan: Plan, database: Database) -> None:
    once = alone(plan)
    plan.calendar.schedule(once.id, Mode.SERVER)
    kept = plan.calendar.repeat(once.id, "FREQ=WEEKLY")
    assert (kept.id, kept.item.status) == (once.id, Status.SCHEDULED)
    assert [one.item.at for one in placed(plan)] == [FIRST + n * WEEK for n in range(12)]
    assert len(PublicationStore(database).tasks(1)) == 12
    edited = plan.calendar.edit(kept.id, replace(kept.item, owner="Fatima"), Reach.ALL)
    assert (edited.id, {one.item.owner for one in entries(plan)}) == (once.id, {"Fatima"})
    plan.keeping.undo()
    plan.keeping.undo()
    assert [one.id for one in entries(plan)] == [once.id]


def test_what_has_appeared_is_followed_by_drafts(plan: Plan) -> None:
    once = alone(plan, status=Status.PUBLISHED)
    assert plan.calendar.repeat(once.id, "FREQ=WEEKLY;COUNT=3").item.status is Status.PUBLISHED
    assert [one.item.status for one in entries(plan)] == [Status.PUBLISHED, Status.DRAFT, Status.DRAFT]


def test_what_has_no_time_or_a_rule_that_is_none_does_not_come_back(plan: Plan) -> None:
    with pytest.raises(NotReady):
        plan.calendar.repeat(alone(plan, at=None).id, "FREQ=WEEKLY")
    with pytest.raises(BadRule):
        plan.calendar.repeat(alone(plan).id, "each week")
