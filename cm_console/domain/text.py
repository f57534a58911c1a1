"""Untrusted HTML as plain text, for lists, search and comparing; never for showing it as HTML."""

from __future__ import annotations

import html
import re

_UNSEEN = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL)
_OPEN_TAG = re.compile(r"<[^>]*>?")  # also one that never ends
# These stop at the next "<": looking on to a ">" that never comes takes minutes for a text made of "<a".
_TAG = re.compile(r"<[^<>]*>")
_TAG_NAME = re.compile(r"</?([a-z][a-z0-9]*)[^<>]*>", re.IGNORECASE)
_PARAGRAPH_END = re.compile(r"</p\s*>\s*", re.IGNORECASE)
_LINE_END = re.compile(r"<br\s*/?>\s*", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n\s*\n")
EXCERPT_CHARACTERS = 280
SEARCHED_CHARACTERS = 20_000


def plain_text(body_html: str) -> str:
    """The words of a text without tags, entities resolved, white space folded."""
    text = body_html
    if "<s" in text or "<S" in text:
        text = _UNSEEN.sub(" ", text)
    if "<" in text:
        text = _OPEN_TAG.sub(" ", text)
    if "&" in text:
        text = html.unescape(text)
    text = text.strip()
    if "  " not in text and text.isprintable():
        return text  # as most are: splitting would only put the same words together again
    return " ".join(text.split())


def editable_text(body_html: str) -> str:
    """What an edit starts from: paragraphs as plain lines, or the HTML itself where it has formatting."""
    if not body_html.strip() or set(_TAG_NAME.findall(body_html.lower())) - {"p", "br"}:
        return body_html
    lines = _PARAGRAPH_END.sub("\n\n", _LINE_END.sub("\n", body_html))
    return html.unescape(_TAG.sub("", lines)).strip()


def as_paragraphs(text: str) -> str:
    """A text that somebody wrote as HTML: blank lines end paragraphs. HTML stays as it is."""
    if _TAG_NAME.search(text):
        return text
    paragraphs = (html.escape(part.strip(), quote=False) for part in _BLANK_LINE.split(text.strip()))
    return "".join(f"<p>{part.replace(chr(10), '<br>')}</p>" for part in paragraphs)


def excerpt(text: str, length: int = EXCERPT_CHARACTERS) -> str:
    """The first `length` characters of a plain text, cut at a word, with an ellipsis where it was cut."""
    if len(text) <= length:
        return text
    head = text[:length]
    return f"{head[: head.rfind(' ')] if ' ' in head[length // 2 :] else head} …"
