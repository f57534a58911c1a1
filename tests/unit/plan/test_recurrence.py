"""Series keep their wall time through every change of the clock, against the library as oracle."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil import tz
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from cm_console.domain.plan.errors import BadRule, CannotMoveAll
from cm_console.domain.plan.item import PlannedItem, Wording, moment_of
from cm_console.domain.plan.series import Series
from cm_console.services.plan.recurrence import check_rule, first_of, in_utc, moved, occurrences, split

AMSTERDAM = "Europe/Amsterdam"
FIRST, LAST = datetime(2014, 1, 1), datetime(2036, 1, 1)
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

begins = st.datetimes(FIRST, LAST).map(lambda at: at.replace(second=0, microsecond=0))
rules = st.one_of(
    st.builds("FREQ=DAILY;INTERVAL={}".format, st.integers(1, 40)),
    st.builds(
        lambda every, days: f"FREQ=WEEKLY;INTERVAL={every};BYDAY={','.join(sorted(days, key=DAYS.index))}",
        st.integers(1, 6),
        st.sets(st.sampled_from(DAYS), min_size=1),
    ),
    st.builds("FREQ=MONTHLY;BYMONTHDAY={}".format, st.integers(1, 28)),
    st.builds("FREQ=MONTHLY;BYDAY={}{}".format, st.sampled_from((1, 2, 3, 4, -1)), st.sampled_from(DAYS)),
    st.just("FREQ=YEARLY"),
)


def series(begin: datetime, rule: str) -> Series:
    return Series(PlannedItem((Wording("nl", "Vrijdagvraag"),), at=begin), rule)


@given(begins, rules, st.integers(0, 400), st.integers(1, 400))
def test_the_library_gives_the_same_moments(begin: datetime, rule: str, after: int, long: int) -> None:
    first = begin + timedelta(days=after)
    end = first + timedelta(days=long)
    ours = [moment_of(at, AMSTERDAM) for at in occurrences(series(begin, rule), first, end)]
    zone = tz.gettz(AMSTERDAM)
    oracle = rrulestr(rule, dtstart=begin.replace(tzinfo=zone))
    theirs = [
        at for at in oracle.xafter(first.replace(tzinfo=zone), count=len(ours) + 1, inc=True)
        if at.replace(tzinfo=None) < end
    ]  # fmt: skip
    assert [at.replace(tzinfo=None) for at in theirs] == occurrences(series(begin, rule), first, end)
    for moment, at in zip(ours, theirs, strict=True):
        if tz.datetime_exists(at):
            assert moment == at.replace(fold=0).astimezone(UTC)


@given(begins, rules)
def test_the_wall_time_never_drifts(begin: datetime, rule: str) -> None:
    for at in occurrences(series(begin, rule), begin, begin + timedelta(days=800)):
        assert at.time() == begin.time()
        shown = moment_of(at, AMSTERDAM).astimezone(ZoneInfo(AMSTERDAM)).replace(tzinfo=None)
        assert shown == at or shown - at == timedelta(hours=1)  # an hour that the clock skipped


@given(begins, rules, st.integers(0, 12), st.booleans())
def test_both_parts_of_a_split_series_are_the_whole(
    begin: datetime, rule: str, number: int, counted: bool
) -> None:
    whole = series(begin, f"{rule};COUNT=15" if counted else rule)
    end = begin + timedelta(days=366 * 9)
    happens = occurrences(whole, begin, end)
    at = happens[min(number, len(happens) - 1)]
    former, latter = split(whole, at)
    assert all(moment < at for moment in occurrences(former, begin, end))
    assert occurrences(former, begin, end) + occurrences(latter, begin, end) == happens


def test_what_is_skipped_does_not_happen() -> None:
    weekly = series(datetime(2026, 12, 1, 9), "FREQ=WEEKLY;COUNT=3")
    without = Series(weekly.item, weekly.rule, (datetime(2026, 12, 8, 9),))
    assert [at.day for at in occurrences(without, datetime(2026, 12, 1), datetime(2027, 1, 1))] == [1, 15]
    assert first_of(without) == datetime(2026, 12, 1, 9)


@pytest.mark.parametrize(
    ("begin", "second"),
    [
        (datetime(2026, 3, 22, 9), datetime(2026, 3, 29, 7, tzinfo=UTC)),  # the clock went forward that night
        (datetime(2026, 10, 18, 9), datetime(2026, 10, 25, 8, tzinfo=UTC)),  # and back
    ],
)
def test_nine_o_clock_stays_nine_o_clock(begin: datetime, second: datetime) -> None:
    happens = occurrences(series(begin, "FREQ=WEEKLY"), begin, begin + timedelta(days=8))
    assert moment_of(happens[1], AMSTERDAM) == second


@pytest.mark.parametrize(
    "rule",
    ["", "nonsense", "FREQ=FORTNIGHTLY", "FREQ=HOURLY", "FREQ=SECONDLY;COUNT=3", "FREQ=WEEKLY;BYDAY=XX",
     "FREQ=DAILY;UNTIL=20200101T000000", "FREQ=WEEKLY;COUNT=many"],
)  # fmt: skip
def test_a_rule_that_cannot_be_used_is_refused(rule: str) -> None:
    with pytest.raises(BadRule):
        check_rule(rule, datetime(2026, 12, 1, 9))


def test_a_rule_is_kept_in_one_form() -> None:
    assert check_rule(" rrule:freq=weekly;byday=tu ", datetime(2026, 12, 1, 9)) == "FREQ=WEEKLY;BYDAY=TU"


FOUND_FROM = datetime(2026, 1, 1), datetime(2030, 1, 1)


@pytest.mark.parametrize("by", [timedelta(days=1), timedelta(hours=1), timedelta(days=-9, minutes=-45)])
@pytest.mark.parametrize(
    "rule",
    ["FREQ=WEEKLY;BYDAY=TU;COUNT=3", "FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20261222T090000", "FREQ=DAILY;COUNT=9",
     "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;COUNT=7", "FREQ=DAILY;BYDAY=MO,TU,WE;COUNT=8",
     "FREQ=MONTHLY;COUNT=4", "FREQ=YEARLY;COUNT=3", "FREQ=WEEKLY;UNTIL=20261222T090000"],
)  # fmt: skip
def test_all_of_a_series_move_as_far(rule: str, by: timedelta) -> None:
    first = datetime(2026, 11, 17, 9)  # a Tuesday
    skipped = datetime(2026, 11, 24, 9)
    series = Series(PlannedItem((Wording("nl", "Vraag"),), first), check_rule(rule, first), (skipped,))
    later = moved(series, by)
    assert occurrences(later, *FOUND_FROM) == [one + by for one in occurrences(series, *FOUND_FROM)]


@pytest.mark.parametrize(
    "rule", ["FREQ=MONTHLY;BYDAY=3TU", "FREQ=MONTHLY;BYMONTHDAY=17", "FREQ=YEARLY;BYMONTH=11"]
)
def test_fixed_days_of_the_month_do_not_move_as_a_whole(rule: str) -> None:
    first = datetime(2026, 11, 17, 9)
    series = Series(PlannedItem((Wording("nl", "Vraag"),), first), check_rule(rule, first))
    with pytest.raises(CannotMoveAll):
        moved(series, timedelta(days=1))
    later = moved(series, timedelta(hours=1))
    assert occurrences(later, *FOUND_FROM) == [
        one + timedelta(hours=1) for one in occurrences(series, *FOUND_FROM)
    ]
    near_the_end = replace(
        series, item=replace(series.item, at=datetime(2026, 1, 31, 9)), rule="FREQ=MONTHLY"
    )
    with pytest.raises(CannotMoveAll):
        moved(near_the_end, timedelta(days=1))


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        ("FREQ=WEEKLY;UNTIL=20261124", "FREQ=WEEKLY;UNTIL=20261124T235959"),
        ("FREQ=WEEKLY;BYHOUR=9;BYMINUTE=0;BYSECOND=0", "FREQ=WEEKLY"),
    ],
)
def test_a_rule_is_kept_as_it_is_meant(rule: str, kept: str) -> None:
    assert check_rule(rule, datetime(2026, 11, 17, 9)) == kept


@pytest.mark.parametrize(
    "rule", ["FREQ=DAILY;BYHOUR=9,10", "FREQ=DAILY;BYMINUTE=0,1,2", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"]
)
def test_what_comes_too_often_or_never_is_refused(rule: str) -> None:
    with pytest.raises(BadRule):
        check_rule(rule, datetime(2026, 11, 17, 9))


@pytest.mark.parametrize(
    "part", ["INTERVAL=0", "INTERVAL=-1", "COUNT=0", "COUNT=-1", "UNTIL=2027-12-01", "UNTIL=20271201T0900Z"]
)
def test_a_number_or_an_end_that_no_calendar_knows_is_refused(part: str) -> None:
    with pytest.raises(BadRule):
        check_rule(f"FREQ=WEEKLY;{part}", datetime(2026, 12, 1, 9))


@pytest.mark.parametrize("end", ["99991231", "99991231T235900", "99991231T235900Z", "22000101T000000Z"])
def test_an_end_that_nobody_lives_to_see_is_none(end: str) -> None:
    """Other programs write it for what goes on for ever; as a moment it is beyond what a clock can say."""
    rule = f"FREQ=WEEKLY;UNTIL={end};BYDAY=TU"
    assert check_rule(rule, datetime(2026, 12, 1, 9), "America/Curacao") == "FREQ=WEEKLY;BYDAY=TU"
    assert in_utc(rule, "America/Curacao") == "FREQ=WEEKLY;BYDAY=TU"


def test_an_end_that_was_kept_as_a_day_is_written_as_a_moment() -> None:
    assert in_utc("FREQ=WEEKLY;UNTIL=20261208", AMSTERDAM) == "FREQ=WEEKLY;UNTIL=20261208T225959Z"
