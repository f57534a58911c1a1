"""What a published item brought, as far as the copy of the intranet shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonaResult:
    """How many of a persona took part, as a share 0–1 of its `people` on that intranet.

    `people` is None for a persona without a rule, and `share` is None where it would tell about fewer than
    ten colleagues, by itself or beside what is told of another group.
    """

    persona_id: str
    name: str
    people: int | None
    share: float | None


@dataclass(frozen=True, slots=True)
class Result:
    """What colleagues did with a post. The author does not count.

    `reactions` is None where the intranet gives none at all. How often it was read is not in any copy.
    """

    replies: int
    reactions: int | None
    people: int
    personas: tuple[PersonaResult, ...]
