"""Makes untrusted HTML safe to show: nothing runs, nothing is loaded, and nothing can hang the window.

The caps stand before the sanitiser on purpose: deeply nested tables and endless words cost the layout of a
text minutes, so what exceeds them is shown as plain text instead.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

import nh3

from cm_console.domain.text import plain_text

MAX_CHARACTERS = 256_000
MAX_DEPTH = 60
MAX_TABLE_DEPTH = 3
MAX_UNBROKEN = 2_000
MAX_MARKS = 20_000
TAGS = {
    *("p", "br", "div", "span", "b", "strong", "i", "em", "u", "s", "del", "ins", "sub", "sup", "small"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "hr", "a"),
    *("table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"),
}
UNSEEN = {"script", "style", "title", "head", "template", "iframe", "object", "noscript", "svg", "math"}
ENDS_BY_ITSELF = {"p", "li", "dt", "dd", "tr", "td", "th"}  # closed by the next one of its kind
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr", "col", "embed", "area", "base", "track"}

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_INLINE = re.compile(r"</?(?:a|b|i|u|s|em|strong|span|small|sub|sup|del|ins|code)\b[^<>]*>", re.IGNORECASE)
_LINK = re.compile(r'<a href="([^"]*)"')


@dataclass(frozen=True, slots=True)
class SafeText:
    """A text that may be shown: `html` without anything remote, the links in it, and the images left out."""

    html: str
    links: tuple[str, ...]
    images_left_out: int


def safe_text(body_html: str) -> SafeText:
    """Sanitises a text; falls back to its plain words where the markup is abusive."""
    body = body_html[:MAX_CHARACTERS]
    shape = _measure(body)
    if len(body_html) > MAX_CHARACTERS or shape.is_abusive:
        return _words_only(body, shape.images)
    cleaned = nh3.clean(
        body,
        tags=TAGS,
        clean_content_tags=UNSEEN,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        url_relative="deny",
        link_rel=None,
    )
    if max(map(len, plain_text(_INLINE.sub("", cleaned)).split(" "))) > MAX_UNBROKEN:
        return _words_only(body, shape.images)
    return SafeText(cleaned, _links(cleaned), shape.images)


def _words_only(body: str, images: int) -> SafeText:
    return SafeText(f"<p>{html.escape(_break_long(plain_text(body)))}</p>", (), images)


@dataclass(slots=True)
class _Shape:
    """How deep, how full of markup and of images a text is."""

    marks: int = 0
    images: int = 0
    deepest: int = 0
    deepest_table: int = 0

    @property
    def is_abusive(self) -> bool:
        """Whether laying it out could take for ever."""
        too_deep = self.deepest > MAX_DEPTH or self.deepest_table > MAX_TABLE_DEPTH
        return too_deep or self.marks > MAX_MARKS


def _measure(body: str) -> _Shape:
    """Looks at the tags one after the other. A parser that understands more needs minutes for texts that are
    made to be slow (`<!--` or `<a` a hundred thousand times).
    """
    shape = _Shape(marks=body.count("&") + body.count("<"))
    opened: list[str] = []
    tables = 0
    for closes, name in _TAG.findall(body):
        tag = name.lower()
        if closes:
            if opened and opened[-1] == tag:
                opened.pop()
                tables -= tag == "table"
        elif tag not in VOID and not (tag in ENDS_BY_ITSELF and opened and opened[-1] == tag):
            opened.append(tag)
            tables += tag == "table"
            shape.deepest = max(shape.deepest, len(opened))
            shape.deepest_table = max(shape.deepest_table, tables)
        shape.images += tag == "img" and not closes
    return shape


def _links(cleaned: str) -> tuple[str, ...]:
    """The targets in a text that was sanitised, where a link looks like this and nothing else does."""
    return tuple(dict.fromkeys(html.unescape(target) for target in _LINK.findall(cleaned)))


def _break_long(words: str) -> str:
    """Cuts endless words, so that a line can end."""
    return " ".join(
        part
        for word in words.split(" ")
        for part in (word[start : start + MAX_UNBROKEN] for start in range(0, len(word), MAX_UNBROKEN))
    )
