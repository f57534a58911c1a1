"""Values that somebody typed, as the plan knows them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from cm_console.domain.errors import BadValue, UnknownIntranet
from cm_console.services.workspace import Workspace

T = TypeVar("T", bound=StrEnum)


def day(text: str, field: str = "day") -> date:
    """A day. Raises `BadValue`."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadValue(value=text, field=field, possible="a day like 2026-12-01") from error


def one_of(kind: type[T], name: str, field: str) -> T:
    """One of the values of an enumeration. Raises `BadValue`."""
    try:
        return kind(name)
    except ValueError as error:
        raise BadValue(value=name, field=field, possible=", ".join(one.value for one in kind)) from error


def intranet_id(workspace: Workspace, name: str) -> int:
    """The number of an intranet. Raises `UnknownIntranet`."""
    for choice in workspace.queue.intranets():
        if choice.name == name:
            return choice.id
    raise UnknownIntranet(name=name)


def persona_ids(workspace: Workspace, names: Iterable[str]) -> tuple[str, ...]:
    """The ids of personas by their names. Raises `UnknownEntry`."""
    return tuple(workspace.plan().personas.find(name).id for name in names)


def pairs(texts: Iterable[str], field: str) -> dict[str, str]:
    """Texts like `name=value`. Raises `BadValue`."""
    found: dict[str, str] = {}
    for text in texts:
        name, separator, value = text.partition("=")
        if not separator or not name.strip():
            raise BadValue(value=text, field=field, possible="NAME=TEXT")
        found[name.strip()] = value.strip()
    return found
