"""Where entries stand in a week by the hour: none hides another, and none is lost."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint

from cm_console.domain.plan.wall_time import clock_change
from cm_console.views.week_grid import DAY_MINUTES, Block, Span, WeekGrid, side_by_side, spans_of
from cm_console.views.week_header import odd_hours

MONDAY = date(2026, 11, 30)
GRID = WeekGrid(MONDAY, width=1000, gutter=50, header=40, hour=44)
spans = st.builds(
    lambda row, first, long: Span(row, first, min(DAY_MINUTES, first + long)),
    st.integers(0, 10_000),
    st.integers(0, DAY_MINUTES - 31),
    st.integers(31, 300),
)


def test_two_in_one_hour_stand_beside_each_other() -> None:
    """Edit Flow #770: of two items in one hour, one disappeared."""
    first, second, later = Span(0, 540, 600), Span(1, 540, 570), Span(2, 600, 630)
    assert side_by_side([second, later, first]) == [
        Block(first, 0, 2),
        Block(second, 1, 2),
        Block(later, 0, 1),
    ]


@given(st.lists(spans, max_size=40, unique_by=lambda one: one.row))
def test_none_is_lost_and_none_hides_another(given_spans: list[Span]) -> None:
    found = side_by_side(given_spans)
    assert sorted(one.span.row for one in found) == sorted(one.row for one in given_spans)
    places = [(one, GRID.place(0, one)) for one in found]
    for number, (one, place) in enumerate(places):
        assert 0 <= one.column < one.columns
        for other, beside in places[number + 1 :]:
            apart = one.span.last <= other.span.first or other.span.last <= one.span.first
            assert apart or not place.intersects(beside)


@given(st.integers(0, 6), st.integers(0, DAY_MINUTES - 1))
def test_a_place_gives_back_its_time(number: int, minutes: int) -> None:
    """Postiz #471: a click on a free place gave a random time."""
    place = GRID.stretch(number, minutes, minutes + 1)
    at = GRID.moment_at(QPoint(place.center().x(), place.top()))
    assert at is not None
    assert at.date() == GRID.day(number)
    wanted = datetime.combine(GRID.day(number), datetime.min.time()) + timedelta(minutes=minutes)
    assert timedelta(minutes=-17) < at - wanted <= timedelta()
    assert at.minute % 15 == 0


def test_nothing_is_drawn_beyond_midnight_or_too_short_to_read() -> None:
    at = datetime.combine(MONDAY, datetime.min.time()) + timedelta(hours=23, minutes=50)
    (block,) = spans_of([(0, at, 60)], shortest=24)[MONDAY]
    assert block.span == Span(0, DAY_MINUTES - 24, DAY_MINUTES)


def test_the_days_on_which_the_clock_changes() -> None:
    hour = timedelta(hours=1)
    assert clock_change(date(2026, 3, 29)) == (datetime(2026, 3, 29, 2), hour)  # noqa: DTZ001 - a wall time
    assert clock_change(date(2026, 10, 25)) == (datetime(2026, 10, 25, 2), -hour)  # noqa: DTZ001
    assert clock_change(date(2026, 6, 1)) is None


def test_only_the_words_of_a_clock_that_is_changed_name_its_hour() -> None:
    days = [date(2026, 3, 23) + timedelta(days=number) for number in range(7)]
    (odd,) = odd_hours(days)
    assert (odd.day, odd.start, odd.end, odd.skipped) == (6, 120, 180, True)
    assert odd.words() == "No 02:00 – 03:00"
    (odd,) = odd_hours([date(2026, 10, 25)])
    assert odd.words() == "02:00 – 03:00 twice"
