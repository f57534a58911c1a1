"""How long to wait before trying again. Pure: the caller brings the randomness."""

from __future__ import annotations

FIRST_SECONDS = 2.0
LONGEST_SECONDS = 900.0


def after_failure(attempt: int, random: float) -> float:
    """Seconds to wait after failure number `attempt` in a row (1, 2, …), full jitter; `random` is 0–1."""
    ceiling = min(LONGEST_SECONDS, FIRST_SECONDS * 2.0 ** min(attempt, 12))
    return FIRST_SECONDS / 2 + (ceiling - FIRST_SECONDS / 2) * random


def after_busy(retry_after: float | None, attempt: int, random: float) -> float:
    """Seconds to wait when the server asked for it: never less than it asked, spread by up to a half more.

    Full jitter could fall to nearly nothing and spend every attempt inside one window of the server's limit.
    """
    asked = retry_after if retry_after is not None else after_failure(attempt, 0.5)
    return min(LONGEST_SECONDS, asked) * (1 + random / 2)
