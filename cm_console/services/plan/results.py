"""What a published item brought, told by persona only where that is about a group."""

from __future__ import annotations

import json

from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.results import PersonaResult, Result
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.suggestion import FEWEST_PEOPLE
from cm_console.store.plan_store import PlanStore
from cm_console.store.results_reader import ResultsReader


class Results:
    """Reads the copy. Nothing here touches the network."""

    def __init__(self, store: PlanStore, reader: ResultsReader) -> None:
        self._store, self._reader = store, reader

    def of(self, intranet_id: int, post_id: str) -> Result | None:
        """What came of a post (by its remote id); None while the copy does not have it."""
        echo = self._reader.echo(intranet_id, post_id)
        if echo is None:
            return None
        accounts = json.dumps(sorted(echo.accounts))
        personas = sorted(self._store.all(Persona), key=lambda one: one.value.name.casefold())
        shares = tuple(self._share(one, intranet_id, accounts) for one in personas)
        return Result(echo.replies, echo.reactions, len(echo.accounts), shares)

    def _share(self, persona: Stored[Persona], intranet_id: int, accounts: str) -> PersonaResult:
        value = persona.value
        if not (value.rule.asks() or value.rule.picked):
            return PersonaResult(persona.id, value.name, None, None)
        people, took_part = self._reader.took_part(intranet_id, value.rule, accounts)
        share = took_part / people if people >= FEWEST_PEOPLE else None
        return PersonaResult(persona.id, value.name, people, share)
