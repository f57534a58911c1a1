"""Where words stand in a text, without regard to case or accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

Span = tuple[int, int]  # start, length


def fold(text: str) -> str:
    """`text` without case and accents, of exactly the same length."""
    if text.isascii():
        return text.lower()
    return "".join((unicodedata.normalize("NFD", letter)[0].lower() or letter)[0] for letter in text)


def spans(text: str, words: Iterable[str]) -> list[Span]:
    """Every place where one of `words` (or a phrase) begins at the start of a word."""
    wanted = sorted({fold(word.strip()) for word in words if word.strip()}, key=len, reverse=True)
    if not wanted:
        return []
    pattern = "|".join(rf"(?<!\w){re.escape(word)}" for word in wanted)
    return [(match.start(), len(match[0])) for match in re.finditer(pattern, fold(text))]


def search_words(text: str) -> tuple[str, ...]:
    """The words and "phrases" of what a person typed into the search field."""
    found = re.findall(r'"([^"]+)"|([^\s"]+)', text)
    return tuple(word for phrase, single in found if (word := (phrase or single).rstrip("*")))
