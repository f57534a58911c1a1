"""Small sets of reasons and actions are kept as bits of one number, so that SQL can filter on them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
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
    """The number of a set."""
    bits = 0
    for name in names:
        bits |= 1 << order.index(name)
    return bits


def from_bits(bits: int, order: tuple[E, ...]) -> tuple[E, ...]:
    """The set of a number, in the order of `order`."""
    return tuple(name for position, name in enumerate(order) if bits >> position & 1)
