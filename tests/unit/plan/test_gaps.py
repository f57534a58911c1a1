"""What the plan leaves open, by figures that were worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.gaps import Cell, Level, Week
from cm_console.domain.plan.item import Audience, PlannedItem, Wording
from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.persona import BusySeason, Persona
from cm_console.domain.plan.purpose import Mix, Purpose, mix_of
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.target import SHARES, Target, mix_for, target_of
from cm_console.services.plan.capacity import Capacity, is_busy
from cm_console.services.plan.days import Days, Region
from cm_console.services.plan.gaps import spread_of
from cm_console.services.plan.plan import Plan
from tests.fakes.records import T0

W49 = datetime(2026, 11, 30, 9)
INFORM, ACTIVATE = mix_of({Purpose.INFORM: 1}), mix_of({Purpose.ACTIVATE: 1})


def planned(
    at: datetime, persona: str, status: Status = Status.APPROVED, purposes: Mix = INFORM, phase: str = ""
) -> PlannedItem:
    audience = (Audience(persona),) if persona else ()
    wordings = (Wording("nl", "x", "y"),)
    return PlannedItem(wordings, at=at, status=status, audience=audience, purposes=purposes, phase=phase)


# --- coverage -------------------------------------------------------------------------------------------


def test_coverage_by_persona_and_week(plan: Plan) -> None:
    office = plan.personas.add(Persona("Kantoor", at_least=1)).id
    care = plan.personas.add(Persona("Zorg", at_least=2, at_most=2)).id
    for number in range(3):
        plan.calendar.add(planned(W49.replace(hour=9 + number), care))
    plan.calendar.add(planned(datetime(2026, 12, 6, 23), office, Status.DRAFT))
    plan.calendar.add(planned(datetime(2026, 12, 7), ""))
    found = plan.gaps.between(date(2026, 12, 2), date(2026, 12, 8))
    assert [week.name for week in found.weeks] == ["2026-W49", "2026-W50"]
    (office_now, office_next), (care_now, care_next) = found.cells
    assert (care_now.has, care_now.need, care_now.coverage, care_now.level) == (3, 2, 1.0, Level.OVERLOAD)
    assert (care_next.has, care_next.coverage, care_next.level) == (0.25, 0.125, Level.GAP)
    assert (office_now.has, office_now.hoped, office_now.coverage) == (0, 1, 0.0)
    assert (office_next.coverage, len(office_next.entries)) == (0.25, 1)
    assert found.spread.actual is not None
    assert found.spread.actual[Purpose.INFORM] == 1.0
    assert (found.spread.sending_only, found.spread.count, found.spread.silent) == (1.0, 4, 0)


def test_an_empty_plan_has_no_shares(plan: Plan) -> None:
    found = plan.gaps.between(date(2026, 12, 2), date(2026, 12, 2))
    spread = found.spread
    assert (spread.actual, spread.sending_only, spread.deviation, spread.shift()) == (None,) * 4
    assert (spread.count, found.cells) == (0, ())


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.IDEA, Status.MISSED])
def test_what_is_no_promise_does_not_cover(plan: Plan, status: Status) -> None:
    care = plan.personas.add(Persona("Zorg"))
    plan.calendar.add(replace(planned(datetime(2026, 12, 1, 9), care.id), status=status))
    assert plan.gaps.between(date(2026, 12, 1), date(2026, 12, 1)).cells[0][0].coverage == 0


def test_who_has_less_time_needs_less(plan: Plan) -> None:
    """Christmas 2026: four days of school holidays at 0.6 and a Friday on which nobody works."""
    care = plan.personas.add(Persona("Zorg", at_least=2)).id
    plan.calendar.add(planned(datetime(2026, 12, 22, 9), care))
    cell = plan.gaps.between(date(2026, 12, 21), date(2026, 12, 21), language="en").cells[0][0]
    assert cell.capacity == pytest.approx(0.48)
    assert cell.need == pytest.approx(0.96)
    assert (cell.coverage, cell.level) == (1.0, Level.COVERED)
    assert set(cell.because) == {"Christmas Break", "Christmas Day"}


def test_nothing_needed_is_no_coverage_and_not_zero(plan: Plan) -> None:
    plan.personas.add(Persona("Zorg", at_least=0))
    cell = plan.gaps.between(W49.date(), W49.date()).cells[0][0]
    assert (cell.coverage, cell.level) == (None, Level.FREE)


weights = st.floats(0, 20, allow_nan=False)


@given(weights, weights, st.floats(0, 5), st.floats(0.1, 5))
def test_coverage_is_a_share_and_more_never_lowers_it(
    has: float, more: float, need: float, most: float
) -> None:
    here = Cell(has, has, need, 1.0, has > most)
    after = Cell(has + more, has + more, need, 1.0, has + more > most)
    if here.coverage is None or after.coverage is None:
        assert need == 0
    else:
        assert 0 <= here.coverage <= after.coverage <= 1


def stored(*busy: BusySeason) -> Stored[Persona]:
    return Stored("x", Persona("x", busy=busy), 1, T0, "els", T0, "els")


# --- capacity -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("begin", "weeks", "end"),
    [
        (date(2026, 5, 19), 10, date(2026, 8, 26)),
        (date(2026, 7, 21), 10, date(2026, 10, 26)),
        (date(2026, 3, 2), 4, date(2026, 3, 27)),
    ],
)
def test_a_phase_takes_as_long_as_the_research_worked_out(begin: date, weeks: int, end: date) -> None:
    capacity = Capacity(Days(), begin, begin + timedelta(days=200))
    day, left = begin, weeks * 5.0
    while (left := left - capacity.of_day(stored(), day)) > 1e-9:
        day += timedelta(days=1)
    assert day == end


def test_the_region_decides_when_it_is_the_only_one() -> None:
    day = date(2026, 7, 6)  # only the North has its summer
    everywhere = Capacity(Days(), day, day + timedelta(days=1))
    assert everywhere.of_day(stored(), day) == pytest.approx(1 - 0.3 * 0.7)
    north = Capacity(Days("nl", (Region.NORTH,)), day, day + timedelta(days=1))
    assert north.of_day(stored(), day) == pytest.approx(0.3)
    south = Capacity(Days("nl", (Region.SOUTH,)), day, day + timedelta(days=1))
    assert south.of_day(stored(), day) == 1


def test_busy_seasons_and_closed_days_take_time() -> None:
    week = Week(date(2026, 11, 2))
    season = BusySeason("Jaarafsluiting", 11, 4, 1, 15)
    closed = OwnDays("Verhuizing", date(2026, 11, 2), date(2026, 11, 2), is_free=True)
    others = OwnDays("Inwerkdag", date(2026, 11, 3), date(2026, 11, 3), is_free=True, persona_ids=("y",))
    south = OwnDays("Feest", date(2026, 11, 3), date(2026, 11, 3), is_free=True, regions=(Region.SOUTH,))
    capacity = Capacity(Days("nl", own=(closed, others, south)), week.monday, week.end)
    time = capacity.of_week(stored(season), week)
    assert time.share == pytest.approx((0 + 0.7 + 3 * 0.4) / 5)
    assert time.because == ("Verhuizing", "Feest", "Jaarafsluiting")


def test_a_season_may_run_over_new_year() -> None:
    winter = BusySeason("Winter", 12, 20, 1, 5)
    assert [is_busy(winter, date(2026, *day)) for day in ((12, 19), (12, 20), (1, 5), (1, 6))] == [
        False, True, True, False,
    ]  # fmt: skip


@given(st.dates(date(2014, 1, 1), date(2035, 12, 31)))
def test_the_time_of_a_week_is_a_share(day: date) -> None:
    week = Week(day - timedelta(days=day.weekday()))
    share = Capacity(Days(), week.monday, week.end).of_week(stored(), week).share
    assert 0 <= share <= 1
    assert Week.named(week.name) == week


# --- purposes -------------------------------------------------------------------------------------------


def entries(*items: PlannedItem) -> list[Entry]:
    return [Entry(str(number), item) for number, item in enumerate(items)]


def test_targets_are_mixes_as_the_research_has_them() -> None:
    assert all(sum(shares) == pytest.approx(1) for shares in SHARES.values())
    assert mix_for(Target.ACTIVATION)[Purpose.ACTIVATE] == 0.45


def test_the_target_is_the_phase_that_most_items_name() -> None:
    assert target_of(["", "launch", "launch", "activation"]) is Target.LAUNCH
    assert target_of(["launch", "activation"]) is Target.EVEN
    assert target_of(["someday", ""]) is Target.EVEN


def test_the_spread_tells_what_to_shift() -> None:
    mixed = mix_of({Purpose.INFORM: 1, Purpose.ACTIVATE: 1})
    found = spread_of(
        entries(planned(W49, "a"), planned(W49, "a"), planned(W49, "a", purposes=mixed),
                planned(W49, "a", purposes=()), planned(W49, "a", purposes=ACTIVATE, phase="activation"))
    )  # fmt: skip
    assert (found.target, found.count, found.silent) == (Target.ACTIVATION, 4, 1)
    assert found.actual is not None
    assert found.actual[Purpose.INFORM] == pytest.approx(2.5 / 4)
    assert found.sending_only == pytest.approx(2 / 4)
    assert found.deviation == pytest.approx((0.10 + 0.475 + 0.075 + 0.15 + 0.15) / 2)
    assert found.shift() == (Purpose.INFORM, Purpose.INSPIRE)


def test_what_is_near_the_target_needs_no_shift() -> None:
    every = [planned(W49, "a", purposes=mix_of({purpose: 1})) for purpose in Purpose]
    found = spread_of(entries(*every))
    assert found.deviation == pytest.approx(0)
    assert found.shift() is None


mixes = st.dictionaries(st.sampled_from(list(Purpose)), st.floats(0.01, 10), max_size=5).map(mix_of)


@given(st.lists(mixes, max_size=12), st.sampled_from(list(Target)))
def test_all_shares_lie_between_nothing_and_everything(items: list[Mix], target: Target) -> None:
    found = spread_of(entries(*(planned(W49, "a", purposes=mix) for mix in items)), target)
    assert found.count + found.silent == len(items)
    if found.actual is None:
        assert found.count == 0
        return
    assert sum(found.actual.values()) == pytest.approx(1)
    for share in (*found.actual.values(), found.deviation, found.sending_only):
        assert share is not None
        assert -1e-9 <= share <= 1 + 1e-9
