"""Somebody who takes care of items."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Owner:
    """An owner by the name that stands on items, and the hours a week that they have for them."""

    name: str
    hours: float
