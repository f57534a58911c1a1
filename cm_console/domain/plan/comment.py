"""What colleagues say to each other about a planned item; never part of what is published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

LONGEST = 4000  # characters


@dataclass(frozen=True, slots=True)
class Comment:
    """A text by somebody, at a moment in UTC. `against` is the sign of the devil's advocate: they look for
    what could go wrong, whatever they think of it themselves.
    """

    id: str
    by: str
    at: datetime
    text: str
    against: bool = False


@dataclass(frozen=True, slots=True)
class Comments:
    """All comments on one item or series, the newest last."""

    said: tuple[Comment, ...] = ()
