"""The states of operations as lists for SQL."""

from __future__ import annotations

from collections.abc import Iterable

from cm_console.domain.commands import ATTENTION_STATES, OPEN_STATES, UNDOABLE_STATES


def quoted(states: Iterable[str]) -> str:
    """Constant names as a list for SQL."""
    return ", ".join(f"'{state}'" for state in sorted(states))


OPEN, ATTENTION, UNDOABLE = quoted(OPEN_STATES), quoted(ATTENTION_STATES), quoted(UNDOABLE_STATES)
STANDING = quoted(OPEN_STATES | ATTENTION_STATES)
