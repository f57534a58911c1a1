"""What holidays and busy times leave of somebody's time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Factors:
    """Shares 0–1 of the usual time. Assumptions, not measurements: an organisation can put its own here."""

    summer_holiday: float = 0.3
    school_holiday: float = 0.6
    busy_season: float = 0.4  # where a season does not say itself


USUAL = Factors()
