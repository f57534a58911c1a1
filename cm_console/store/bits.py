"""Small sets of reasons and actions are kept as bits of one number, so that SQL can filter on them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from cm_console.domain.moderation import Action, Reason

E = TypeVar("E", bound=StrEnum)

# The position of a name is its bit on disk: append only, never reorder.
REASON_BITS = (
    Reason.ILLEGAL,
    Reason.SELF_HARM,
    Reason.HATE,
    Reason.HARASSMENT,
    Reason.SENSITIVE_DATA,
    Reason.OFFENSIVE,
    Reason.MISINFORMATION,
    Reason.SPAM,
    Reason.ADVERTISING,
    Reason.OFF_TOPIC,
    Reason.WATCHED_WORD,
    Reason.LINK,
    Reason.FIRST_POST,
    Reason.NEEDS_APPROVAL,
    Reason.OTHER,
)
ACTION_BITS = (
    Action.APPROVE,
    Action.HIDE,
    Action.REJECT,
    Action.SPAM,
    Action.REMOVE,
    Action.RESTORE,
    Action.EDIT,
    Action.REPLY,
)


def to_bits(names: Iterable[E], order: tuple[E, ...]) -> int:
    """The number of a set; names that have no bit are left out."""
    return _number(frozenset(names), order)


@lru_cache(maxsize=1024)
def from_bits(bits: int, order: tuple[E, ...]) -> tuple[E, ...]:
    """The set of a number, in the order of `order`."""
    return tuple(name for position, name in enumerate(order) if bits >> position & 1)


@lru_cache(maxsize=1024)
def _number(names: frozenset[E], order: tuple[E, ...]) -> int:
    return sum(1 << position for position, name in enumerate(order) if name in names)
