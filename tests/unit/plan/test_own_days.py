"""Days that an organisation names itself: when they are, whom they touch, and how they come in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from dateutil.easter import easter as known_easter
from hypothesis import given
from hypothesis import strategies as st

from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.errors import BadFile, UnknownEntry
from cm_console.domain.plan.own_days import OwnDays, Region, Returns, carnival, easter
from cm_console.services.plan.days import DayKind
from cm_console.services.plan.plan import Plan

PEAK = OwnDays("Jaarrekening", date(2026, 12, 28), date(2027, 1, 8), Returns.YEARLY)


def names(plan: Plan, day: date) -> list[str]:
    return [one.name for one in plan.days.on(day) if one.kind is DayKind.OWN]


@pytest.mark.parametrize("year", range(1900, 2200))
def test_easter_is_that_of_the_library(year: int) -> None:
    assert easter(year) == known_easter(year)


@pytest.mark.parametrize(
    ("year", "sunday"), [(2024, date(2024, 2, 11)), (2026, date(2026, 2, 15)), (2027, date(2027, 2, 7))]
)
def test_carnival_goes_along_with_easter(year: int, sunday: date) -> None:
    (found,) = carnival(2025).between(date(year, 1, 1), date(year + 1, 1, 1))
    assert found == (sunday, sunday + timedelta(days=2))


@given(
    st.dates(date(2014, 1, 1), date(2035, 12, 31)),
    st.integers(0, 40),
    st.sampled_from(Returns),
    st.dates(date(2014, 1, 1), date(2035, 12, 31)),
    st.integers(1, 400),
)
def test_a_stretch_is_found_whichever_days_are_looked_at(
    first: date, length: int, returns: Returns, begin: date, span: int
) -> None:
    days = OwnDays("x", first, first + timedelta(days=length), returns)
    whole = days.between(begin, begin + timedelta(days=span))
    held = {on for stretch in whole for on in each(stretch)}
    window = [begin + timedelta(days=number) for number in range(span)]
    single = {on for on in window if list(days.between(on, on + timedelta(days=1)))}
    assert held & set(window) == single
    if returns is Returns.YEARLY and length < 200:
        assert len({day.year for day, _ in days.between(date(2014, 1, 1), date(2036, 1, 1))}) >= 22


def each(stretch: tuple[date, date]) -> list[date]:
    first, last = stretch
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def test_a_leap_day_is_the_day_before_in_other_years() -> None:
    leap = OwnDays("Schrikkeldag", date(2028, 2, 29), date(2028, 2, 29), Returns.YEARLY)
    assert list(leap.between(date(2029, 1, 1), date(2030, 1, 1))) == [(date(2029, 2, 28), date(2029, 2, 28))]


def test_they_are_kept_changed_and_taken_back(plan: Plan) -> None:
    made = plan.own_calendars.add(PEAK)
    assert names(plan, date(2028, 1, 3)) == ["Jaarrekening"]
    plan.own_calendars.edit(made.id, replace(PEAK, name="Drukte", returns=Returns.ONCE))
    assert (names(plan, date(2028, 1, 3)), names(plan, date(2027, 1, 3))) == ([], ["Drukte"])
    plan.own_calendars.remove(made.id)
    assert plan.own_calendars.all() == []
    plan.keeping.undo()
    plan.keeping.undo()
    assert [one.value for one in plan.own_calendars.all()] == [PEAK]
    with pytest.raises(UnknownEntry):
        plan.own_calendars.remove("nothing")


def test_only_the_regions_that_count_are_shown(plan: Plan) -> None:
    plan.own_calendars.add(carnival(2026))
    monday, summer = date(2026, 2, 16), date(2026, 7, 6)  # summer begins in the north
    assert names(plan, monday) == ["Carnaval"]
    plan.own_calendars.set_customs(Customs((Region.NORTH,), time(10)))
    assert names(plan, monday) == []
    assert [day.regions for day in plan.days.on(summer)] == [(Region.NORTH,)]
    plan.own_calendars.set_customs(replace(plan.own_calendars.customs(), regions=(Region.SOUTH,)))
    assert plan.days.told_in("en").on(summer) == []
    assert plan.own_calendars.customs().usual_time == time(10)
    plan.keeping.undo()
    plan.keeping.undo()
    assert plan.own_calendars.customs() == Customs()


FILE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y
BEGIN:VEVENT
UID:1
SUMMARY:Brugdag
DTSTART;VALUE=DATE:20270507
DTEND;VALUE=DATE:20270508
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:Sint
DTSTART;VALUE=DATE:20261205
RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5
END:VEVENT
BEGIN:VEVENT
UID:3
SUMMARY:Open dag
DTSTART;TZID=Europe/Amsterdam:20270312T100000
DTEND;TZID=Europe/Amsterdam:20270313T000000
END:VEVENT
BEGIN:VEVENT
UID:4
SUMMARY:Elke week
DTSTART;VALUE=DATE:20270101
RRULE:FREQ=WEEKLY
END:VEVENT
BEGIN:VEVENT
UID:5
DTSTART;VALUE=DATE:20270101
END:VEVENT
END:VCALENDAR
"""


def test_holidays_of_another_calendar_come_in_once(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "days.ics"
    file.write_text(FILE.replace("\n", "\r\n"), encoding="utf-8")
    found = plan.own_calendars.bring_in(file, is_free=True)
    assert (found.names, found.left_out) == (("Brugdag", "Sint", "Open dag"), 2)
    kept = {one.value.name: one.value for one in plan.own_calendars.all()}
    assert kept["Brugdag"] == OwnDays("Brugdag", date(2027, 5, 7), date(2027, 5, 7), is_free=True)
    assert kept["Sint"].returns is Returns.YEARLY
    assert (kept["Open dag"].first, kept["Open dag"].last) == (date(2027, 3, 12), date(2027, 3, 12))
    assert plan.own_calendars.bring_in(file, is_free=True).names == ()
    plan.keeping.undo()
    assert plan.own_calendars.all() == []


def test_what_is_no_calendar_is_refused(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "days.ics"
    file.write_bytes(b"\x00\xff")
    with pytest.raises(BadFile):
        plan.own_calendars.bring_in(file, is_free=False)


@pytest.mark.parametrize("start", ["DTSTART:99991231T235900Z", "DTSTART;VALUE=DATE:99991231"])
def test_a_day_that_nobody_plans_is_left_out(plan: Plan, tmp_path: Path, start: str) -> None:
    file = tmp_path / "days.ics"
    event = ("BEGIN:VEVENT", start, "SUMMARY:Einde", "END:VEVENT")
    file.write_text("\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *event, "END:VCALENDAR", "")))
    found = plan.own_calendars.bring_in(file, is_free=True)
    assert (found.names, found.left_out) == ((), 1)
