"""What the window asks about the words of items: versions for others, and texts to use again. On cm-db."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.kept_text import KeptText
from cm_console.domain.plan.stored import Stored


class Versions(Protocol):
    """The same message for another persona or place."""

    def of(self, entry_id: str) -> Sequence[Entry]: ...
    def make(self, entry_id: str, persona_id: str = "", intranet_id: int | None = None) -> Entry: ...
    def move_all(self, entry_id: str, at: datetime) -> Sequence[str]: ...


class KeptTexts(Protocol):
    """Texts to use again and again."""

    def all(self) -> Sequence[Stored[KeptText]]: ...
    def add(self, text: KeptText) -> Stored[KeptText]: ...
    def edit(self, text_id: str, text: KeptText) -> Stored[KeptText]: ...
    def remove(self, text_id: str) -> None: ...
