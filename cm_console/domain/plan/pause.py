"""A hold on everything that is to be published: for a crisis, or a fault that has to be found first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

PAUSE_ID = "pause"  # there is one of it: the last


@dataclass(frozen=True, slots=True)
class Pause:
    """From `since` up to and without `until` nothing appears by this program. Times are UTC; without `until`
    it lasts until a person ends it, which then is its `until`.
    """

    since: datetime
    until: datetime | None = None
    reason: str = ""

    def is_on(self, at: datetime) -> bool:
        """Whether a moment lies in it."""
        return self.since <= at and self._lasts(at)

    def withholds(self, moment: datetime, now: datetime) -> bool:
        """Whether what was due at `moment` may not appear by itself any more, or not yet.

        While it lasts, that is so for what was due shortly before it too.
        """
        return self.is_on(moment) or (self._lasts(moment) and self.is_on(now))

    def _lasts(self, at: datetime) -> bool:
        return self.until is None or at < self.until
