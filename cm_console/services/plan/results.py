"""What a published item brought, told by persona only where that is about a group."""

from __future__ import annotations

from collections.abc import Iterable

from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.results import PersonaResult, Result
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.suggestion import FEWEST_PEOPLE
from cm_console.store.plan_store import PlanStore
from cm_console.store.results_reader import ResultsReader

Accounts = frozenset[str]


class Results:
    """Reads the copy. Nothing here touches the network."""

    def __init__(self, store: PlanStore, reader: ResultsReader) -> None:
        self._store, self._reader = store, reader

    def of(self, intranet_id: int, post_id: str) -> Result | None:
        """What came of a post (by its remote id); None while the copy does not have it."""
        echo = self._reader.echo(intranet_id, post_id)
        if echo is None:
            return None
        personas = sorted(self._store.all(Persona), key=lambda one: one.value.name.casefold())
        groups = {one.id: self._members(one, intranet_id) for one in personas}
        told = _told(self._reader.active(intranet_id), groups.values())
        shares = tuple(_result(one, groups[one.id], told, echo.accounts) for one in personas)
        return Result(echo.replies, echo.reactions, len(echo.accounts), shares)

    def _members(self, persona: Stored[Persona], intranet_id: int) -> Accounts | None:
        rule = persona.value.rule
        return self._reader.members(intranet_id, rule) if rule.asks() or rule.picked else None


def _result(
    persona: Stored[Persona], members: Accounts | None, told: set[Accounts], took_part: Accounts
) -> PersonaResult:
    share = len(members & took_part) / len(members) if members is not None and members in told else None
    return PersonaResult(persona.id, persona.value.name, None if members is None else len(members), share)


def _told(everybody: Accounts, groups: Iterable[Accounts | None]) -> set[Accounts]:
    """The groups that a share is told of, the largest first. Where two differ by fewer than ten colleagues,
    what one brought less what the other brought would tell about these.
    """
    told = {everybody}
    for group in sorted((one for one in groups if one is not None), key=len, reverse=True):
        large_enough = len(group) >= FEWEST_PEOPLE
        if large_enough and not any(0 < len(group ^ other) < FEWEST_PEOPLE for other in told):
            told.add(group)
    return told if len(everybody) >= FEWEST_PEOPLE else set()
