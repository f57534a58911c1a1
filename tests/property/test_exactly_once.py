"""Whatever breaks and whenever: every decision arrives once, and the copy ends as the server is."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from cm_console.domain.intranet import Lock
from tests.property.machine import Play

THOROUGH = settings(
    max_examples=100,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


class WithVersions(Play):
    lock = Lock.VERSION


class WithoutLock(Play):
    lock = Lock.NONE


def test_with_versions_and_idempotency_keys() -> None:
    run_state_machine_as_test(WithVersions, settings=THOROUGH)


def test_without_any_lock() -> None:
    run_state_machine_as_test(WithoutLock, settings=THOROUGH)
