"""How much trouble a run rides out, and what it does not wait for."""

from __future__ import annotations

from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_console.domain.errors import IntranetError, NoAnswer, ServerFailed, SignInRefused, TooManyRequests
from cm_console.sync.backoff import FIRST_SECONDS, LONGEST_SECONDS, after_busy, after_failure
from cm_console.sync.patience import FAILURES_IN_A_ROW, Patience


class Waited(Event):
    """Notes how long it was asked to wait."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds: list[float] = []

    def wait(self, timeout: float | None = None) -> bool:
        self.seconds.append(timeout or 0.0)
        return self.is_set()


def failing(times: int, error: IntranetError) -> tuple[list[int], object]:
    calls: list[int] = []

    def ask() -> str:
        calls.append(1)
        if len(calls) <= times:
            raise error
        return "answer"

    return calls, ask


def test_trouble_that_passes_is_ridden_out() -> None:
    stop = Waited()
    _, ask = failing(3, NoAnswer(host="h"))
    assert Patience(stop).call(ask) == "answer"  # type: ignore[arg-type]
    assert stop.seconds == pytest.approx([0.2, 0.4, 0.8])


def test_trouble_that_stays_ends_the_run() -> None:
    calls, ask = failing(99, ServerFailed(host="h", status=500))
    with pytest.raises(ServerFailed):
        Patience(Waited()).call(ask)  # type: ignore[arg-type]
    assert len(calls) == FAILURES_IN_A_ROW + 1


@pytest.mark.parametrize("error", [SignInRefused(host="h"), TooManyRequests(host="h")])
def test_what_does_not_pass_soon_is_not_waited_for(error: IntranetError) -> None:
    calls, ask = failing(99, error)
    with pytest.raises(type(error)):
        Patience(Waited()).call(ask)  # type: ignore[arg-type]
    assert len(calls) == 1


def test_a_short_rest_is_granted() -> None:
    stop = Waited()
    _, ask = failing(1, TooManyRequests(retry_after=2.0, host="h"))
    assert Patience(stop).call(ask) == "answer"  # type: ignore[arg-type]
    assert stop.seconds == [2.0]


def test_stopping_is_not_delayed() -> None:
    stop = Waited()
    stop.set()
    calls, ask = failing(99, NoAnswer(host="h"))
    with pytest.raises(NoAnswer):
        Patience(stop).call(ask)  # type: ignore[arg-type]
    assert len(calls) == 1


@given(attempt=st.integers(1, 1000), random=st.floats(0, 1))
def test_waiting_grows_and_ends(attempt: int, random: float) -> None:
    assert FIRST_SECONDS / 2 <= after_failure(attempt, random) <= LONGEST_SECONDS
    assert after_failure(attempt, random) <= after_failure(attempt + 1, random)


@given(asked=st.floats(1, 900), attempt=st.integers(1, 50), random=st.floats(0, 1))
def test_never_sooner_than_the_server_asked(asked: float, attempt: int, random: float) -> None:
    assert asked <= after_busy(asked, attempt, random) <= asked * 1.5
