"""Special days of the Netherlands, and what the plan leaves open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from cm_console.domain.plan.item import Audience, PlannedItem, Wording
from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.purpose import Purpose, balance, deviation, is_mix, mix_of
from cm_console.domain.plan.status import Status
from cm_console.services.plan.days import DayKind, Days, Region, is_known
from cm_console.services.plan.plan import Plan


def names(days: Days, day: date) -> list[str]:
    return [one.name for one in days.on(day)]


def test_public_holidays_come_first_and_are_free() -> None:
    christmas = Days("nl").on(date(2026, 12, 25))
    assert [(day.name, day.kind, day.is_free) for day in christmas] == [
        ("Eerste kerstdag", DayKind.PUBLIC, True),
        ("Kerstvakantie", DayKind.SCHOOL, False),
    ]
    assert names(Days("en"), date(2026, 12, 25))[0] == "Christmas Day"


def test_school_holidays_follow_the_region() -> None:
    """The weeks of summer 2026 as the ministry publishes them."""
    assert [day.regions for day in Days().on(date(2026, 7, 6))] == [(Region.NORTH,)]
    assert [day.regions for day in Days().on(date(2026, 7, 20))] == [tuple(Region)]
    assert names(Days("nl", (Region.SOUTH,)), date(2026, 7, 6)) == []


def test_years_without_school_holidays_are_unknown_not_empty() -> None:
    assert is_known(2030)
    assert not is_known(2031)
    assert not is_known(2013)


def test_own_periods_stand_beside_them() -> None:
    own = OwnDays("Bouwvak Noord", date(2026, 7, 20), date(2026, 8, 7), is_free=True)
    days = Days("nl", (), (own,))
    assert [names(days, date(2026, 7, day)) for day in (19, 20)] == [[], ["Bouwvak Noord"]]
    assert names(days, date(2026, 8, 8)) == []


def planned(at: datetime, persona: str, status: Status = Status.APPROVED) -> PlannedItem:
    audience = (Audience(persona),) if persona else ()
    purposes = mix_of({Purpose.INFORM: 1})
    return PlannedItem((Wording("nl", "x", "y"),), at=at, status=status, audience=audience, purposes=purposes)


def test_coverage_by_persona_and_week(plan: Plan) -> None:
    care = plan.personas.add(Persona("Zorg", at_least=2, at_most=2)).id
    office = plan.personas.add(Persona("Kantoor", at_least=1)).id
    monday = datetime(2026, 11, 30, 9)
    for number in range(3):
        plan.calendar.add(planned(monday.replace(hour=9 + number), care))
    plan.calendar.add(planned(datetime(2026, 12, 6, 23), office, Status.DRAFT))
    plan.calendar.add(planned(datetime(2026, 12, 7), ""))
    found = plan.gaps.between(date(2026, 12, 2), date(2026, 12, 8))
    assert [week.name for week in found.weeks] == ["2026-W49", "2026-W50"]
    (care_now, care_next), (office_now, office_next) = found.cells
    assert (care_now.has, care_now.coverage, care_now.overload) == (3, 1.0, True)
    assert (care_next.has, care_next.coverage) == (0.25, 0.125)
    assert (office_now.has, office_now.hoped, office_now.coverage) == (0, 1, 0.0)
    assert office_next.coverage == 0.25
    assert found.purposes is not None
    assert found.purposes[Purpose.INFORM] == 1.0
    assert found.sending_only == 1.0


def test_an_empty_plan_has_no_shares(plan: Plan) -> None:
    found = plan.gaps.between(date(2026, 12, 2), date(2026, 12, 2))
    assert (found.purposes, found.sending_only, found.cells) == (None, None, ())


def test_mixes_are_shares() -> None:
    mix = mix_of({Purpose.BIND: 1, Purpose.ATTEND: 3, Purpose.INFORM: 0})
    assert mix == ((Purpose.ATTEND, 0.75), (Purpose.BIND, 0.25))
    assert is_mix(mix)
    assert not is_mix(((Purpose.BIND, 0.7),))
    assert mix_of({}) == ()
    assert balance([]) is None
    half = {Purpose.ATTEND: 0.5, Purpose.BIND: 0.5}
    assert deviation(half, half) == 0
    assert deviation({Purpose.ATTEND: 1}, {Purpose.BIND: 1}) == 1


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.IDEA, Status.MISSED])
def test_what_is_no_promise_does_not_cover(plan: Plan, status: Status) -> None:
    care = plan.personas.add(Persona("Zorg"))
    plan.calendar.add(replace(planned(datetime(2026, 12, 1, 9), care.id), status=status))
    assert plan.gaps.between(date(2026, 12, 1), date(2026, 12, 1)).cells[0][0].coverage == 0
