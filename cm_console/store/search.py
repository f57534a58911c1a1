"""What a person typed, as a question to the full-text index."""

from __future__ import annotations

import re

_PARTS = re.compile(r'"([^"]*)"?|(\S+)')


def match_expression(typed: str) -> str | None:
    """An FTS5 expression: "quoted words" as a phrase, every other word as the beginning of a word, all of
    them required. None when nothing can be searched for. Nothing that is typed can be read as an operator.
    """
    terms = []
    for phrase, word in _PARTS.findall(typed):
        text = phrase or word
        if not any(character.isalnum() for character in text):
            continue
        quoted = '"' + text.replace('"', '""') + '"'
        terms.append(quoted if phrase else f"{quoted}*")
    return " ".join(terms) or None
