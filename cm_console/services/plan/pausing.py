"""Pausing everything that is to be published, and going on again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from cm_console.domain.plan.errors import NotPaused, PauseOver
from cm_console.domain.plan.pause import PAUSE_ID, Pause
from cm_console.domain.plan.publication import GRACE
from cm_console.domain.plan.stored import Change
from cm_console.services.plan.keeping import Keeping
from cm_console.store.plan_store import PlanStore


class Pausing:
    """Every step can be taken back, as all of the plan. `now` gives the moment in UTC."""

    def __init__(self, store: PlanStore, keeping: Keeping, now: Callable[[], datetime]) -> None:
        self._store, self._keeping, self._now = store, keeping, now

    def current(self) -> Pause | None:
        """The pause that lasts now."""
        last = self._last()
        return last if last is not None and last.is_on(self._now()) else None

    def pause(self, until: datetime | None = None, reason: str = "") -> Pause:
        """Holds everything, until a moment (UTC) or until it is ended. One that lasts gets another end.

        Raises `PauseOver` for an end that has passed.
        """
        now, last = self._now(), self._last()
        if until is not None and until <= now:
            raise PauseOver
        # What was due in a pause that has just ended does not slip out between the two.
        goes_on = last is not None and (last.until is None or last.until > now - GRACE)
        pause = Pause(last.since if last and goes_on else now, until, reason.strip())
        self._keep("Everything paused", last, pause)
        return pause

    def resume(self) -> Pause:
        """Ends the pause now; what was due in it has become, or becomes, missed. Raises `NotPaused`."""
        lasting = self.current()
        if lasting is None:
            raise NotPaused
        ended = replace(lasting, until=self._now())
        self._keep("Publishing goes on", lasting, ended)
        return ended

    def _last(self) -> Pause | None:
        found = self._store.find(Pause, PAUSE_ID)
        return found.value if found else None

    def _keep(self, label: str, before: Pause | None, after: Pause) -> None:
        self._keeping.keep(label, [Change(PAUSE_ID, before, after)])
