"""A plan of misbehaviour: which faults the server shows, how often, and where.

A plan is a JSON file:

    {"seed": 7, "faults": [
        {"kind": "latency", "rate": 0.1, "seconds": 0.5},
        {"kind": "error_500_after", "rate": 1, "times": 1,
         "methods": ["POST"], "paths": ["/api/v1/decisions"]}
    ]}

`rate` is a share from 0 to 1, `paths` are prefixes, `times` ends a fault after so many hits, `seconds` is
the length of a latency, the Retry-After of a 429, or the error of a skewed clock.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random
from threading import Lock
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Kind = Literal[
    "latency",
    "status_429",
    "error_500_before",
    "error_500_after",
    "cut_body",
    "repeated_page",
    "shifted_page",
    "wrong_content_type",
    "html_instead_of_json",
    "expired_token",
    "clock_skew",
    "drop_connection",
]
KINDS: tuple[str, ...] = Kind.__args__  # type: ignore[attr-defined]
_SECONDS = {"latency": 0.5, "status_429": 1.0, "clock_skew": 3600.0}
_COMBINES = frozenset({"latency", "clock_skew"})  # these go together with any other fault


class Fault(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One fault of a plan."""

    kind: Kind
    rate: Annotated[float, Meta(ge=0, le=1)]
    seconds: Annotated[float, Meta(ge=-86_400, le=86_400)] | None = None
    paths: tuple[str, ...] = ("/api/",)
    methods: tuple[str, ...] = ()
    times: Annotated[int, Meta(ge=1)] | None = None

    @property
    def length(self) -> float:
        """Seconds of delay, of waiting asked for, or of clock error."""
        return _SECONDS.get(self.kind, 0.0) if self.seconds is None else self.seconds

    def concerns(self, method: str, path: str) -> bool:
        """Whether this fault can meet such a request."""
        return (not self.methods or method in self.methods) and path.startswith(self.paths)


class _PlanFile(msgspec.Struct, forbid_unknown_fields=True):
    faults: list[Fault]
    seed: int = 0


class FaultPlan:
    """Draws faults by a seeded lottery and counts them; safe to use from several threads."""

    def __init__(self, faults: list[Fault] | None = None, seed: int = 0) -> None:
        self._faults = faults or []
        self._random = Random(seed)
        self._hits = [0] * len(self._faults)
        self._lock = Lock()

    @classmethod
    def load(cls, file: Path | None) -> FaultPlan:
        """The plan in a file; no file is no faults. Raises ValueError where the file is not a plan."""
        if file is None:
            return cls()
        try:
            plan = msgspec.json.decode(file.read_bytes(), type=_PlanFile)
        except msgspec.MsgspecError as error:
            raise ValueError(f"{file.name} is not a fault plan: {error}") from error
        return cls(plan.faults, plan.seed)

    def draw(self, method: str, path: str) -> dict[str, Fault]:
        """The faults that meet a request, by kind: at most one, besides latency and a skewed clock."""
        drawn: dict[str, Fault] = {}
        with self._lock:
            for number, fault in enumerate(self._faults):
                if not fault.concerns(method, path) or self._random.random() >= fault.rate:
                    continue
                spent = fault.times is not None and self._hits[number] >= fault.times
                taken = fault.kind not in _COMBINES and drawn.keys() - _COMBINES
                if not spent and not taken:
                    self._hits[number] += 1
                    drawn[fault.kind] = fault
        return drawn

    def counts(self) -> dict[str, int]:
        """How often each kind of fault has struck."""
        with self._lock:
            counter: Counter[str] = Counter(dict.fromkeys(KINDS, 0))
            for fault, hits in zip(self._faults, self._hits, strict=True):
                counter[fault.kind] += hits
        return dict(counter)
