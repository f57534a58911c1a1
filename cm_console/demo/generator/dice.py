"""Chance, seeded: the same seed throws the same."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


class Dice:
    """Fast draws from one seeded source."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed).random

    def chance(self, share: float) -> bool:
        """True in this share (0-1) of the throws."""
        return self.random() < share

    def number(self, low: int, high: int) -> int:
        """A whole number from low up to and including high."""
        return low + int(self.random() * (high - low + 1))

    def pick(self, options: Sequence[T]) -> T:
        """One of the options, all equally likely."""
        return options[int(self.random() * len(options))]

    def pick_early(self, options: Sequence[T]) -> T:
        """One of the options, the first ones much more often: a few people write most."""
        return options[int(self.random() ** 2.2 * len(options))]

    def some(self, options: Sequence[T], count: int) -> list[T]:
        """Up to `count` different options."""
        return list(dict.fromkeys(self.pick(options) for _ in range(count)))


class Weighted(Generic[T]):
    """Options with weights."""

    def __init__(self, weights: Sequence[tuple[T, float]]) -> None:
        self._options = [option for option, _ in weights]
        self._sums = list(accumulate(weight for _, weight in weights))

    def pick(self, dice: Dice) -> T:
        """One of the options by its weight."""
        return self._options[bisect(self._sums, dice.random() * self._sums[-1])]
