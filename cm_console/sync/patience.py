"""Riding out trouble that passes: what only reads is asked again a few times before a run is given up."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import TypeVar

from cm_console.domain.errors import BadAnswer, IntranetError, NoAnswer, ServerFailed, TooManyRequests

FAILURES_IN_A_ROW = 8
FIRST_SECONDS = 0.1
LONGEST_SECONDS = 5.0
TOO_SLOW_SECONDS = 10.0
PASSES = (NoAnswer, ServerFailed, BadAnswer, TooManyRequests)
T = TypeVar("T")


@dataclass(slots=True)
class Patience:
    """How much more trouble one piece of reading may meet. Never for what changes something there."""

    stop: Event
    _failures: int = 0
    _since: float = field(default_factory=time.monotonic)

    def call(self, ask: Callable[[], T]) -> T:
        """The answer to `ask`, asked again after trouble. Raises the last `IntranetError`."""
        while True:
            try:
                return ask()
            except IntranetError as error:
                self.bear(error)

    def bear(self, error: IntranetError) -> None:
        """Waits a little; raises `error` when more of it makes no sense: a server that takes long to fail, or
        that asks for a long rest, is better left alone until the next run.
        """
        self._failures += 1
        wait = min(LONGEST_SECONDS, FIRST_SECONDS * 2.0**self._failures)
        if isinstance(error, TooManyRequests):
            wait = LONGEST_SECONDS + 1 if error.retry_after is None else error.retry_after
        too_much = self._failures > FAILURES_IN_A_ROW or wait > LONGEST_SECONDS
        too_slow = time.monotonic() - self._since > TOO_SLOW_SECONDS
        if not isinstance(error, PASSES) or too_much or too_slow or self.stop.wait(wait):
            raise error
        self._since = time.monotonic()

    def progressed(self) -> None:
        """Something came through, so count anew."""
        self._failures, self._since = 0, time.monotonic()
