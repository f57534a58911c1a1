"""Why something is published: five purposes from sending to binding, each item a mix of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from math import isclose, isfinite

TOLERANCE = 0.001


class Purpose(StrEnum):
    """The scale of purposes of Dutch internal communication, from sending to binding."""

    ATTEND = "attend"  # draw attention
    INFORM = "inform"
    ACTIVATE = "activate"
    INSPIRE = "inspire"
    BIND = "bind"  # captivate and bind


Mix = tuple[tuple[Purpose, float], ...]
"""Shares (0–1) that add up to 1; empty when nobody chose a purpose."""


def mix_of(weights: Mapping[Purpose, float]) -> Mix:
    """Weights of any size as shares, in the order of the scale; what weighs nothing is left out.

    Raises ValueError for a weight that is negative or no number.
    """
    if not all(isfinite(weight) and weight >= 0 for weight in weights.values()):
        raise ValueError("a weight is a number from 0 on")
    total = sum(weights.values())
    if total <= 0:
        return ()
    return tuple((purpose, weights[purpose] / total) for purpose in Purpose if weights.get(purpose, 0) > 0)


def is_mix(mix: Mix) -> bool:
    """Whether the shares are a mix: none negative, and together 1."""
    return not mix or (
        all(share >= 0 for _, share in mix) and isclose(sum(share for _, share in mix), 1, abs_tol=TOLERANCE)
    )


def main_purpose(mix: Mix) -> Purpose | None:
    """The purpose with the largest share; the first of the scale when several are equally large."""
    return max(mix, key=lambda part: part[1])[0] if mix else None


def balance(mixes: Iterable[Mix]) -> dict[Purpose, float] | None:
    """The share of each purpose over many items, each counting once; None when none has a purpose."""
    totals = dict.fromkeys(Purpose, 0.0)
    for mix in mixes:
        for purpose, share in mix:
            totals[purpose] += share
    total = sum(totals.values())
    return {purpose: amount / total for purpose, amount in totals.items()} if total else None


def deviation(actual: Mapping[Purpose, float], target: Mapping[Purpose, float]) -> float:
    """How far one mix is from another: half the sum of the differences, 0 (equal) to 1 (nothing in common).

    Measure M44 of the research: total variation distance.
    """
    return sum(abs(actual.get(one, 0.0) - target.get(one, 0.0)) for one in Purpose) / 2
