"""Repeats, and prints beside the floor."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable


def median_ms(work: Callable[[], object], times: int = 15) -> float:
    """The median of several runs in milliseconds, after one that warms up."""
    work()
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        taken.append((time.perf_counter() - started) * 1000)
    return statistics.median(taken)


def line(what: str, ours: float, floor: float, goal: str = "") -> None:
    """One line of the report: ours, the floor and the ratio."""
    print(f"{what:<46} {ours:9.2f} ms   floor {floor:9.2f} ms   {ours / floor:5.2f} ×  {goal}")
