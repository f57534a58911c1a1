"""The ideas for empty places in the calendar, as they are written in `resources/plan/suggestions.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from cm_console.domain.plan.item import Format
from cm_console.domain.plan.purpose import Purpose
from cm_console.host.paths import resource


@dataclass(frozen=True, slots=True)
class IdeaText:
    """Title and text, and a hint for who writes it."""

    title: str
    text: str
    hint: str

    def filled(self, values: Mapping[str, str]) -> IdeaText:
        """The same with {names} replaced."""
        return IdeaText(*(_filled(part, values) for part in (self.title, self.text, self.hint)))


@dataclass(frozen=True, slots=True)
class Idea:
    """One idea in both languages; `phase` is where it fits best."""

    purpose: Purpose
    phase: str
    format: Format
    texts: Mapping[str, IdeaText]

    def told_in(self, language: str) -> IdeaText:
        """In a language, or in Dutch."""
        return self.texts.get(language, self.texts["nl"])


@cache
def ideas() -> tuple[Idea, ...]:
    """All ideas, read when they are first asked for."""
    with resource("plan", "suggestions.toml").open("rb") as file:
        return tuple(_idea(one) for one in tomllib.load(file)["suggestion"])


def _idea(written: Mapping[str, Any]) -> Idea:
    texts = {language: IdeaText(**written[language]) for language in ("nl", "en")}
    return Idea(Purpose(written["purpose"]), written["phase"], Format(written["format"]), texts)


def _filled(text: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text
