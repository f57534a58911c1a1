"""Untrusted HTML as plain text, for lists, search and comparing; never for showing it as HTML."""

from __future__ import annotations

import html
import re

_UNSEEN = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL)
_TAGS_AND_SPACE = re.compile(r"(?:<[^>]*>?|\s)+")
_SPACE = re.compile(r"\s+")
EXCERPT_CHARACTERS = 280
SEARCHED_CHARACTERS = 20_000


def plain_text(body_html: str) -> str:
    """The words of a text without tags, entities resolved, white space folded."""
    text = body_html
    if "<s" in text or "<S" in text:
        text = _UNSEEN.sub(" ", text)
    if "&" not in text:
        return _TAGS_AND_SPACE.sub(" ", text).strip()
    return _SPACE.sub(" ", html.unescape(_TAGS_AND_SPACE.sub(" ", text))).strip()


def excerpt(text: str, length: int = EXCERPT_CHARACTERS) -> str:
    """The first `length` characters of a plain text, cut at a word, with an ellipsis where it was cut."""
    if len(text) <= length:
        return text
    head = text[:length]
    return f"{head[: head.rfind(' ')] if ' ' in head[length // 2 :] else head} …"
