"""Where on an intranet something is published."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A community; `remote_id` is what the intranet itself calls it."""

    intranet_id: int
    remote_id: str
    name: str
