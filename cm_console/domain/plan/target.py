"""The mix of purposes that a plan aims at: one for each phase of a community, and an even one."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from cm_console.domain.plan.purpose import Purpose


class Target(StrEnum):
    """What a mix is compared with. The phases carry the keys that items name in `phase`."""

    EVEN = "even"
    LAUNCH = "launch"
    ACQUAINTING = "acquainting"
    ACTIVATION = "activation"
    INTERACTION = "interaction"
    SELF_STEERING = "self-steering"


# fmt: off
SHARES: dict[Target, tuple[float, ...]] = {
    Target.EVEN:          (0.20, 0.20, 0.20, 0.20, 0.20),
    Target.LAUNCH:        (0.30, 0.30, 0.10, 0.15, 0.15),
    Target.ACQUAINTING:   (0.20, 0.35, 0.20, 0.10, 0.15),
    Target.ACTIVATION:    (0.10, 0.15, 0.45, 0.15, 0.15),
    Target.INTERACTION:   (0.05, 0.15, 0.30, 0.20, 0.30),
    Target.SELF_STEERING: (0.05, 0.20, 0.20, 0.20, 0.35),
}
# fmt: on


def mix_for(target: Target) -> dict[Purpose, float]:
    """The share (0–1) that each purpose should have."""
    return dict(zip(Purpose, SHARES[target], strict=True))


def target_of(phases: Iterable[str]) -> Target:
    """The phase that most items name; the even mix when none names a known one, or two equally often."""
    known = set(Target) - {Target.EVEN}
    named = [Target(phase) for phase in phases if phase in known]
    ranked = sorted(set(named), key=named.count, reverse=True)
    if not ranked or (len(ranked) > 1 and named.count(ranked[0]) == named.count(ranked[1])):
        return Target.EVEN
    return ranked[0]
