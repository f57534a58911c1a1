"""Special days of the Netherlands, and mixes of purposes."""

from __future__ import annotations

from datetime import date

from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.purpose import Purpose, balance, deviation, is_mix, mix_of
from cm_console.services.plan.days import DayKind, Days, Region, is_known


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
