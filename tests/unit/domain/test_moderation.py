"""The rules of the queue: who waits, how urgent, and what every table must cover."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cm_console.domain.changes import Changes
from cm_console.domain.moderation import SEVERITY, Action, Kind, Reason, State, needs_decision, rank, urgency
from cm_console.domain.projection import shown_state
from cm_console.store.bits import ACTION_BITS, REASON_BITS, from_bits, to_bits
from cm_console.store.times import EPOCH, from_ms, moment, to_ms

DAY = 86_400
REASONS = st.frozensets(st.sampled_from(Reason), max_size=4)
ITEMS = st.tuples(REASONS, st.integers(0, 500), st.booleans(), st.floats(1.5e9, 1.9e9))
Waiting = tuple[frozenset[Reason], int, bool, float]


def total_at(one: Waiting, moment_seconds: float) -> float:
    reasons, reporters, held, opened = one
    return urgency(reasons, reporters, held=held, waiting_seconds=moment_seconds - opened).total


def rank_of(one: Waiting) -> float:
    reasons, reporters, held, opened = one
    return rank(reasons, reporters, held=held, opened_at_seconds=opened)


@given(one=ITEMS, other=ITEMS, later=st.floats(0, 5e8))
def test_rank_sorts_as_urgency_does_at_any_moment(one: Waiting, other: Waiting, later: float) -> None:
    now = max(one[3], other[3]) + later
    difference = total_at(one, now) - total_at(other, now)
    assume(abs(difference) > 1e-4)
    assert (rank_of(one) > rank_of(other)) == (difference > 0)


@given(one=ITEMS, waits=st.floats(1, 1e6))
def test_waiting_longer_is_more_urgent(one: Waiting, waits: float) -> None:
    reasons, reporters, held, opened = one
    assert rank_of((reasons, reporters, held, opened - waits)) > rank_of(one)


def test_the_gravest_reason_counts_once() -> None:
    found = urgency({Reason.HATE, Reason.SPAM, Reason.OTHER}, 0, held=False, waiting_seconds=0)
    assert found.severity == SEVERITY[Reason.HATE]


def test_a_pile_on_does_not_win_from_gravity() -> None:
    pile = urgency({Reason.OFF_TOPIC}, 20, held=False, waiting_seconds=0)
    grave = urgency({Reason.SELF_HARM}, 1, held=False, waiting_seconds=0)
    assert grave.total > pile.total


def test_a_clock_that_is_ahead_takes_nothing_away() -> None:
    assert urgency((), 0, held=False, waiting_seconds=-3600).total == 0.0


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("reports", [0, 1, 3])
def test_what_waits_for_a_moderator(state: State, reports: int) -> None:
    waits = state is State.HELD or (reports > 0 and state in {State.VISIBLE, State.HIDDEN})
    assert needs_decision(state, reports) == waits


def test_every_reason_has_its_weight_and_its_bit() -> None:
    assert set(SEVERITY) == set(Reason)
    assert set(REASON_BITS) == set(Reason)
    assert len(set(REASON_BITS)) == len(REASON_BITS)


@given(REASONS)
def test_bits_keep_a_set_of_reasons(reasons: frozenset[Reason]) -> None:
    assert frozenset(from_bits(to_bits(reasons, REASON_BITS), REASON_BITS)) == reasons


@given(st.frozensets(st.sampled_from(ACTION_BITS)))
def test_bits_keep_a_set_of_actions(actions: frozenset[Action]) -> None:
    assert frozenset(from_bits(to_bits(actions, ACTION_BITS), ACTION_BITS)) == actions


def test_bits_on_disk_never_move() -> None:
    """Files written before count on these numbers."""
    assert [to_bits([name], REASON_BITS) for name in (Reason.ILLEGAL, Reason.OTHER)] == [1, 1 << 14]
    assert [to_bits([name], ACTION_BITS) for name in (Action.APPROVE, Action.REPLY)] == [1, 1 << 7]


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_a_moment_is_kept_to_the_millisecond(when: datetime) -> None:
    kept = to_ms(when)
    assert kept is not None
    assert abs((moment(kept) - when).total_seconds()) <= 0.0005
    assert to_ms(from_ms(kept)) == kept


def test_no_moment_stays_no_moment() -> None:
    assert to_ms(None) is None
    assert from_ms(None) is None
    assert from_ms(0) == EPOCH


@pytest.mark.parametrize(
    ("action", "kind", "state"),
    [
        (None, Kind.POST, State.HELD),
        (Action.APPROVE, Kind.POST, State.VISIBLE),
        (Action.REPLY, Kind.POST, State.HELD),
        (Action.EDIT, Kind.COMMENT, State.HELD),
        (Action.REMOVE, Kind.COMMENT, State.REMOVED),
    ],
)
def test_what_the_list_shows_of_a_decision(action: Action | None, kind: Kind, state: State) -> None:
    assert shown_state(State.HELD, action, kind) is state


CHANGES = st.builds(
    Changes, items=st.frozensets(st.integers(0, 9)), membership=st.booleans(), many=st.booleans(),
    outbox=st.booleans(), intranets=st.booleans(),
)  # fmt: skip


@given(CHANGES, CHANGES, CHANGES)
def test_changes_may_be_joined_in_any_order(one: Changes, two: Changes, three: Changes) -> None:
    assert one | two == two | one
    assert (one | two) | three == one | (two | three)
    assert one | one == one
    assert bool(one | two) == (bool(one) or bool(two))
