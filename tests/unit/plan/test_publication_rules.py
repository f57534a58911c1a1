"""What is to be done next about an item: the table of cases, and what must hold for all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_console.domain.plan.pause import Pause
from cm_console.domain.plan.publication import (
    GRACE,
    Act,
    Next,
    Publication,
    Standing,
    Task,
    Wish,
    next_for,
)
from cm_console.domain.plan.status import Mode
from cm_console.domain.publishing import Outgoing

NOW = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
SOON, PAST = NOW + timedelta(hours=2), NOW - GRACE - timedelta(seconds=1)
JUST = NOW - GRACE  # still in time


def wish(moment: datetime = SOON, mode: Mode = Mode.SERVER, title: str = "Rooster") -> Wish:
    return Wish(mode, moment, Outgoing(title, "<p>Klaar</p>", "com-1", "nl", moment))


def held(state: Standing, confirmed: Wish | None = None, **parts: object) -> Publication:
    outgoing = confirmed.outgoing if confirmed else None
    return Publication("key", "item", 1, state, confirmed=outgoing, remote_id="7", **parts)  # type: ignore[arg-type]


def asked(
    wanted: Wish | None, one: Publication | None, *, schedules: bool = True, pause: Pause | None = None
) -> Next:
    return next_for(Task("item", 1, 3, NOW, wanted, one, pause), NOW, schedules=schedules)


@pytest.mark.parametrize("state", [None, Standing.NEW, Standing.WITHDRAWN, Standing.LET_GO])
@pytest.mark.parametrize(
    ("wanted", "schedules", "expected"),
    [
        (None, True, Next.NOTHING),
        (wish(), True, Next.PLACE),
        (wish(), False, Next.WAIT),
        (wish(mode=Mode.ONLINE), True, Next.WAIT),
        (wish(JUST, Mode.ONLINE), True, Next.PLACE),
        (wish(JUST), False, Next.PLACE),
        (wish(PAST, Mode.ONLINE), True, Next.MISS),
        (wish(PAST), True, Next.MISS),
    ],
)
def test_an_item_that_is_not_on_the_server(
    state: Standing | None, wanted: Wish | None, schedules: bool, expected: Next
) -> None:
    assert asked(wanted, held(state) if state else None, schedules=schedules) is expected


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (wish(), Next.NOTHING),
        (None, Next.WITHDRAW),
        (wish(title="Rooster, tweede versie"), Next.REPLACE),
        (wish(SOON + timedelta(days=1)), Next.REPLACE),
        (wish(mode=Mode.ONLINE, title="Anders"), Next.WITHDRAW),
        (wish(mode=Mode.ONLINE), Next.WITHDRAW),
        (wish(PAST), Next.WITHDRAW),
    ],
)
def test_an_item_that_stands_on_the_server(wanted: Wish | None, expected: Next) -> None:
    assert asked(wanted, held(Standing.STANDING, wish())) is expected


@pytest.mark.parametrize("wanted", [None, wish(), wish(PAST)])
def test_what_may_have_arrived_is_looked_up_first(wanted: Wish | None) -> None:
    assert asked(wanted, held(Standing.SENT)) is Next.LOOK_UP


@pytest.mark.parametrize("state", [Standing.CHANGED, Standing.GONE, Standing.PUBLISHED])
@pytest.mark.parametrize("wanted", [None, wish(), wish(PAST)])
def test_what_others_did_waits_for_a_person(state: Standing, wanted: Wish | None) -> None:
    assert asked(wanted, held(state)) is Next.NOTHING


def test_what_was_refused_is_not_sent_again_until_it_is_another() -> None:
    refused = replace(held(Standing.NEW), act=Act.PLACE, meant=wish().outgoing, refused=True)
    assert asked(wish(), refused) is Next.NOTHING
    assert asked(wish(title="Korter"), refused) is Next.PLACE
    assert asked(wish(PAST), refused) is Next.MISS
    stands = replace(held(Standing.STANDING, wish()), act=Act.WITHDRAW, refused=True)
    assert asked(None, stands) is Next.NOTHING
    assert asked(wish(title="Toch"), stands) is Next.REPLACE


def test_an_item_leaves_one_intranet_before_it_is_placed_on_another() -> None:
    elsewhere = replace(held(Standing.STANDING, wish()), intranet_id=2)
    assert asked(wish(title="Verhuisd"), elsewhere) is Next.NOTHING
    assert asked(wish(title="Verhuisd"), replace(elsewhere, state=Standing.WITHDRAWN)) is Next.PLACE


LASTING = Pause(NOW - timedelta(hours=1))
SHORT = Pause(NOW - timedelta(hours=1), NOW + timedelta(hours=1))
OVER = Pause(NOW - timedelta(hours=1), NOW)
WITHIN = NOW - timedelta(minutes=5)  # not late of itself


@pytest.mark.parametrize(
    ("pause", "moment", "new", "standing"),
    [
        (LASTING, SOON, Next.NOTHING, Next.WITHDRAW),
        (LASTING, WITHIN, Next.MISS, Next.NOTHING),
        (LASTING, NOW - timedelta(hours=1, minutes=5), Next.MISS, Next.NOTHING),
        (SHORT, NOW + timedelta(minutes=59), Next.NOTHING, Next.WITHDRAW),
        (SHORT, NOW + timedelta(hours=1), Next.PLACE, Next.NOTHING),
        (OVER, WITHIN, Next.MISS, Next.NOTHING),
        (OVER, NOW, Next.PLACE, Next.NOTHING),
        (OVER, SOON, Next.PLACE, Next.NOTHING),
    ],
)
def test_a_pause_holds_everything_that_was_due_in_it(
    pause: Pause, moment: datetime, new: Next, standing: Next
) -> None:
    wanted = wish(moment)
    assert asked(wanted, None, pause=pause) is new
    assert asked(wanted, held(Standing.STANDING, wanted), pause=pause) is standing


def test_what_is_due_shortly_before_a_pause_is_held_too_and_goes_out_after_it() -> None:
    before = wish(NOW - timedelta(minutes=10))
    begun = Pause(NOW - timedelta(minutes=5))
    assert asked(before, None, pause=begun) is Next.MISS
    assert asked(before, None, pause=replace(begun, until=NOW)) is Next.PLACE
    assert asked(before, None, pause=replace(begun, since=NOW + timedelta(hours=1))) is Next.PLACE


moments = st.timedeltas(timedelta(days=-400), timedelta(days=400)).map(lambda after: NOW + after)
wishes = st.none() | st.builds(
    wish, moments, st.sampled_from([Mode.SERVER, Mode.ONLINE]), st.text(max_size=3)
)
publications = st.none() | st.builds(
    lambda state, confirmed, act, refused: replace(held(state, confirmed), act=act, refused=refused),
    st.sampled_from(Standing),
    wishes,
    st.sampled_from(Act),
    st.booleans(),
)


pauses = st.none() | st.builds(Pause, moments, st.none() | moments)


@given(wishes, publications, st.booleans(), pauses)
def test_nothing_is_ever_published_late_or_twice_or_in_a_pause(
    wanted: Wish | None, one: Publication | None, schedules: bool, pause: Pause | None
) -> None:
    found = asked(wanted, one, schedules=schedules, pause=pause)
    if found in {Next.PLACE, Next.REPLACE}:
        assert wanted is not None
        assert wanted.moment + GRACE >= NOW
        assert pause is None or not pause.withholds(wanted.moment, NOW)
    if found is Next.PLACE:
        assert one is None or one.state in {Standing.NEW, Standing.WITHDRAWN, Standing.LET_GO}
    if found in {Next.REPLACE, Next.WITHDRAW}:
        assert one is not None
        assert one.state is Standing.STANDING
