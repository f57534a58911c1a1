"""A campaign: items over some weeks that tell one thing together and want one thing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Campaign:
    """One campaign; items name it by `campaign_id`.

    `goal` says in words what should be different afterwards; `measure` what is counted for it, and `target`
    how much of that is hoped for (None: nobody said). `first` and `last` are days, both included. `hashtag`
    begins with #. `colour` is #rrggbb, empty for one by itself.
    """

    name: str
    brief: str = ""
    messages: tuple[str, ...] = ()
    goal: str = ""
    measure: str = ""
    target: float | None = None
    first: date | None = None
    last: date | None = None
    hashtag: str = ""
    owner: str = ""
    colour: str = ""
