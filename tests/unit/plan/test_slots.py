"""Fixed moments of the week: which are free, and which one an item gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.errors import SLOT_REASONS, NoFreeSlot, UnknownEntry
from cm_console.domain.plan.item import Audience, PlannedItem, Wording, moment_of
from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.quiet import DAY, Hours
from cm_console.domain.plan.status import Mode, Status
from cm_console.domain.plan.week_slot import WeekSlot
from cm_console.services.notifier import Notifier
from cm_console.services.plan.plan import Plan
from tests.unit.plan.conftest import Clock, Fresh

TUESDAY, THURSDAY = WeekSlot(1, time(10)), WeekSlot(3, time(9))
FIRST = datetime(2026, 11, 3, 10)  # the first Tuesday after the clock of these tests


def idea(title: str = "Idee", **parts: object) -> PlannedItem:
    known: dict[str, object] = {"mode": Mode.REMINDER} | parts
    return PlannedItem((Wording("nl", title, title),), **known)  # type: ignore[arg-type]


def ids(plan: Plan, *items: PlannedItem) -> list[str]:
    return [plan.calendar.add(one).id for one in items]


def at(plan: Plan, entry_id: str) -> datetime | None:
    return plan.calendar.get(entry_id).item.at


def why(plan: Plan, item: PlannedItem) -> list[str]:
    with pytest.raises(NoFreeSlot) as error:
        plan.slots.next_for(item)
    said = error.value.texts()[1]
    return [code for code, words in SLOT_REASONS.items() if words in said]


def test_ideas_fill_the_slots_in_order_as_one_step(plan: Plan) -> None:
    plan.slots.add(THURSDAY)
    plan.slots.add(TUESDAY)
    chosen = ids(plan, idea("a"), idea("b"), idea("c"))
    placed = plan.slots.place(chosen).placed
    assert placed == (
        (chosen[0], FIRST),
        (chosen[1], datetime(2026, 11, 5, 9)),
        (chosen[2], datetime(2026, 11, 10, 10)),
    )
    assert plan.calendar.get(chosen[0]).item.status is Status.IDEA
    plan.keeping.undo()
    assert [at(plan, one) for one in chosen] == [None, None, None]
    plan.keeping.redo()
    assert at(plan, chosen[2]) == datetime(2026, 11, 10, 10)


def test_what_has_a_time_goes_on_to_the_slot_after_it(plan: Plan) -> None:
    plan.slots.add(TUESDAY)
    (one,) = ids(plan, idea())
    for weeks in range(3):
        plan.slots.place([one])
        assert at(plan, one) == FIRST + timedelta(weeks=weeks)


def test_a_slot_that_asks_something_is_for_what_says_it(plan: Plan) -> None:
    wilma, piet = plan.personas.add(Persona("Wilma")).id, plan.personas.add(Persona("Piet")).id
    plan.slots.add(replace(TUESDAY, persona_id=wilma, intranet_id=1, purpose=Purpose.ACTIVATE))
    fitting = idea(audience=(Audience(wilma),), intranet_id=1, purposes=mix_of({Purpose.ACTIVATE: 1}))
    assert plan.slots.next_for(fitting) == FIRST
    for other in (
        replace(fitting, audience=(Audience(piet),)),
        replace(fitting, audience=()),
        replace(fitting, intranet_id=2),
        replace(fitting, intranet_id=None),
        replace(fitting, purposes=mix_of({Purpose.ACTIVATE: 1, Purpose.BIND: 2})),
        replace(fitting, purposes=()),
    ):
        assert why(plan, other) == ["none_fits"]


def test_it_says_why_there_is_no_slot(plan: Plan) -> None:
    assert why(plan, idea()) == ["no_slots"]
    plan.slots.add(TUESDAY)
    plan.own_calendars.set_customs(Customs(quiet_hours=Hours(time(9), time(12))))
    assert why(plan, idea()) == ["quiet"]
    plan.own_calendars.set_customs(Customs())
    full = plan.personas.add(Persona("Vol", at_least=0, at_most=0.5)).id
    assert why(plan, idea(audience=(Audience(full),))) == ["full"]
    plan.calendar.add(idea("Vast", at=FIRST), "FREQ=WEEKLY")
    assert why(plan, idea()) == ["taken"]
    assert why(plan, idea(at=datetime(2028, 1, 1, 9))) == ["later"]


def test_what_finds_no_slot_is_left_and_the_rest_is_placed(plan: Plan) -> None:
    plan.slots.add(replace(TUESDAY, purpose=Purpose.BIND))
    chosen = ids(plan, idea("past niet"), idea("past", purposes=mix_of({Purpose.BIND: 1})))
    found = plan.slots.place(chosen)
    assert (found.placed, found.left) == (((chosen[1], FIRST),), ("past niet",))
    with pytest.raises(NoFreeSlot):
        plan.slots.place(chosen[:1])


def test_a_slot_keeps_away_from_quiet_days_neighbours_and_full_weeks(plan: Plan) -> None:
    wilma, piet = plan.personas.add(Persona("Wilma", at_most=1)).id, plan.personas.add(Persona("Piet")).id
    plan.slots.add(TUESDAY)
    quiet = FIRST.date()
    plan.own_calendars.add(OwnDays("Herdenking", quiet, quiet, is_quiet=True))
    second, third, fourth = (FIRST + timedelta(weeks=number) for number in (1, 2, 3))
    near = second + timedelta(minutes=20)
    plan.calendar.add(idea("Buur", at=near, intranet_id=1, community_id="7", audience=(Audience(piet),)))
    plan.calendar.add(idea("Vol", at=third + timedelta(days=2), audience=(Audience(wilma),)))
    wanted = idea(intranet_id=1, community_id="7", audience=(Audience(wilma),))
    assert plan.slots.next_for(wanted) == fourth
    assert plan.slots.next_for(replace(wanted, community_id="8")) == second, "another community"
    assert plan.slots.next_for(replace(wanted, audience=(), community_id="8")) == second
    plan.own_calendars.set_customs(Customs(spacing_minutes=20))
    assert plan.slots.next_for(wanted) == second


def test_quiet_for_some_leaves_the_slot_to_others(plan: Plan) -> None:
    wilma = plan.personas.add(Persona("Wilma")).id
    plan.slots.add(TUESDAY)
    day = FIRST.date()
    plan.own_calendars.add(OwnDays("Inspectie", day, day, persona_ids=(wilma,), is_quiet=True))
    assert plan.slots.next_for(idea()) == FIRST
    assert plan.slots.next_for(idea(audience=(Audience(wilma),))) == FIRST + timedelta(weeks=1)


def test_free_slots_are_to_come_not_taken_and_not_quiet(plan: Plan, clock: Clock) -> None:
    plan.slots.add(TUESDAY)
    plan.slots.add(THURSDAY)
    plan.calendar.add(idea(at=datetime(2026, 11, 5, 9)))
    quiet = date(2026, 11, 10)
    plan.own_calendars.add(
        OwnDays("Stil", quiet, quiet, is_quiet=True, quiet_hours=Hours(time(10), time(11)))
    )

    def free() -> list[datetime]:
        return [one.at for one in plan.slots.free_between(date(2026, 11, 2), date(2026, 11, 16))]

    assert free() == [FIRST, datetime(2026, 11, 12, 9)]
    clock.wait(days=1, hours=1)  # 10:00 in Amsterdam
    assert free() == [datetime(2026, 11, 12, 9)]


def test_slots_are_kept_once_and_let_go(plan: Plan) -> None:
    first = plan.slots.add(TUESDAY)
    assert plan.slots.add(TUESDAY).id == first.id
    plan.slots.remove(first.id)
    assert plan.slots.all() == []
    plan.keeping.undo()
    assert [one.value for one in plan.slots.all()] == [TUESDAY]
    with pytest.raises(UnknownEntry):
        plan.slots.remove("nothing")


def test_the_change_of_the_clock_moves_no_slot(plan: Plan, clock: Clock) -> None:
    plan.slots.add(WeekSlot(6, time(2, 30)))
    clock.now = datetime(2027, 3, 15, tzinfo=UTC)
    chosen = ids(plan, idea(), idea(), idea())
    placed = [moment for _, moment in plan.slots.place(chosen).placed]
    assert placed == [datetime(2027, 3, day, 2, 30) for day in (21, 28)] + [datetime(2027, 4, 4, 2, 30)]
    moments = [plan.calendar.get(one).moment for one in chosen]
    assert [one.hour for one in moments if one] == [1, 1, 0], "the skipped hour counts as the one after it"


@pytest.mark.parametrize(
    ("hours", "inside", "outside", "stretches"),
    [
        (Hours(time(9), time(17)), time(9), time(17), ((540, 1020),)),
        (Hours(time(21), time(7)), time(3), time(7), ((0, 420), (1260, DAY))),
        (Hours(time(21), time(0)), time(23, 59), time(0), ((1260, DAY),)),
    ],
)
def test_hours_go_over_midnight(
    hours: Hours, inside: time, outside: time, stretches: tuple[tuple[int, int], ...]
) -> None:
    assert hours.hold(inside)
    assert not hours.hold(outside)
    assert hours.stretches() == stretches


clocks = st.times().map(lambda at: at.replace(second=0, microsecond=0, fold=0))
slots = st.lists(st.builds(WeekSlot, st.integers(0, 6), clocks), min_size=1, max_size=4, unique=True)
zone_names = st.lists(st.sampled_from(["Europe/Amsterdam", "America/New_York"]), max_size=6)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1), timezones=st.just(UTC))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    slots=slots,
    now=moments,
    zones=st.lists(st.sampled_from(["Europe/Amsterdam", "America/New_York"]), max_size=6),
)
def test_the_next_slot_keeps_its_wall_time_and_is_never_given_twice(
    fresh: Fresh, slots: Sequence[WeekSlot], now: datetime, zones: Sequence[str]
) -> None:
    with fresh() as database:
        plan = Plan(database, Notifier(), Clock(now), "els")
        for slot in slots:
            plan.slots.add(slot)
        chosen = ids(plan, *(idea(str(number), timezone=zone) for number, zone in enumerate(zones)))
        placed = plan.slots.place(chosen).placed
        assert len(placed) == len(chosen)
        for (_, moment), zone in zip(placed, zones, strict=True):
            assert (moment.weekday(), moment.time()) in {(one.weekday, one.at) for one in slots}
            assert moment_of(moment, zone) > now
        assert len({moment for _, moment in placed}) == len(placed)
