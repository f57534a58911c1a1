"""The texts that people here use again and again."""

from __future__ import annotations

from cm_console.domain.errors import BadValue
from cm_console.domain.plan.errors import UnknownEntry
from cm_console.domain.plan.kept_text import KeptText
from cm_console.domain.plan.stored import Stored
from cm_console.services.plan.keeping import Keeping, added, changed, removed
from cm_console.store.plan_store import PlanStore

LONGEST = 20_000  # characters in one language


class KeptTexts:
    """The texts of one profile, by name."""

    def __init__(self, store: PlanStore, keeping: Keeping) -> None:
        self._store, self._keeping = store, keeping

    def all(self) -> list[Stored[KeptText]]:
        """Blocks before signatures, each by name."""
        return sorted(self._store.all(KeptText), key=_order)

    def find(self, name_or_id: str) -> Stored[KeptText]:
        """A text by its id, or by its name without regard to case. Raises `UnknownEntry`."""
        wanted = name_or_id.casefold()
        for one in self.all():
            if one.id == name_or_id or one.value.name.casefold() == wanted:
                return one
        raise UnknownEntry(id=name_or_id)

    def add(self, text: KeptText) -> Stored[KeptText]:
        """Keeps a new text. Raises `BadValue` for one without a name or words."""
        change = added(_looked_at(text))
        self._keeping.keep("Text added", [change])
        return self._keeping.get(KeptText, change.id)

    def edit(self, text_id: str, text: KeptText) -> Stored[KeptText]:
        """Replaces a text. Raises `UnknownEntry` and as `add`."""
        former = self._keeping.get(KeptText, text_id)
        self._keeping.keep("Text changed", [changed(former, _looked_at(text))])
        return self._keeping.get(KeptText, text_id)

    def remove(self, text_id: str) -> None:
        """Lets a text go; where it was used it stays. Raises `UnknownEntry`."""
        self._keeping.keep("Text removed", [removed(self._keeping.get(KeptText, text_id))])


def _order(stored: Stored[KeptText]) -> tuple[bool, str]:
    return stored.value.is_signature, stored.value.name.casefold()


def _looked_at(text: KeptText) -> KeptText:
    if not text.name.strip():
        raise BadValue(value="", field="the name of a text", possible="a few words")
    if not any(one.text.strip() for one in text.wordings):
        raise BadValue(value=text.name, field="the text", possible="words in at least one language")
    if any(len(one.text) > LONGEST for one in text.wordings):
        raise BadValue(value=text.name, field="the text", possible=f"at most {LONGEST} characters")
    return text
