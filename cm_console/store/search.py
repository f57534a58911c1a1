"""What a person typed, as a question to the full-text index."""

from __future__ import annotations

import re

_PARTS = re.compile(r'"([^"]*)"?|([^\s"]+)')
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")  # what the index or its driver cannot take
MOST_TERMS = 32  # a pasted page is not a question; the index has a limit of its own beyond this


def match_expression(typed: str) -> str | None:
    """An FTS5 expression: "quoted words" as a phrase, every other word as the beginning of a word, all of
    them required. None when nothing can be searched for. Nothing that is typed can be read as an operator.
    """
    terms = []
    for phrase, word in _PARTS.findall(_UNSEEN.sub(" ", typed)):
        if any(character.isalnum() for character in phrase or word):
            terms.append(f'"{phrase}"' if phrase else f'"{word}"*')
    return " ".join(terms[:MOST_TERMS]) or None
