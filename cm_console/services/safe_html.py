"""Makes untrusted HTML safe to show: nothing runs, nothing is loaded, and nothing can hang the window.

The caps stand before the sanitiser on purpose: deeply nested tables and endless words cost the layout of a
text minutes, so what exceeds them is shown as plain text instead.
"""

from __future__ import annotations

import html
from dataclasses import dataclass, field
from html.parser import HTMLParser

import nh3

from cm_console.domain.text import plain_text

MAX_CHARACTERS = 256_000
MAX_DEPTH = 60
MAX_TABLE_DEPTH = 3
MAX_UNBROKEN = 2_000
TAGS = {
    *("p", "br", "div", "span", "b", "strong", "i", "em", "u", "s", "del", "ins", "sub", "sup", "small"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "hr", "a"),
    *("table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"),
}
UNSEEN = {"script", "style", "title", "head", "template", "iframe", "object", "noscript", "svg", "math"}
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr", "col", "embed", "area", "base", "track"}


@dataclass(frozen=True, slots=True)
class SafeText:
    """A text that may be shown: `html` without anything remote, the links in it, and the images left out."""

    html: str
    links: tuple[str, ...]
    images_left_out: int


def safe_text(body_html: str) -> SafeText:
    """Sanitises a text; falls back to its plain words where the markup is abusive."""
    shape = _measure(body_html[:MAX_CHARACTERS])
    if len(body_html) > MAX_CHARACTERS or shape.is_abusive:
        words = _break_long(plain_text(body_html[:MAX_CHARACTERS]))
        return SafeText(f"<p>{html.escape(words)}</p>", (), shape.images)
    cleaned = nh3.clean(
        body_html,
        tags=TAGS,
        clean_content_tags=UNSEEN,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        url_relative="deny",
        link_rel=None,
    )
    return SafeText(cleaned, _links(cleaned), shape.images)


@dataclass(slots=True)
class _Shape(HTMLParser):
    """How deep, how long and how full of images a text is."""

    images: int = 0
    deepest: int = 0
    deepest_table: int = 0
    longest_word: int = 0
    links: list[str] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)
    _tables: int = 0

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)

    @property
    def is_abusive(self) -> bool:
        """Whether laying it out could take for ever."""
        return (
            self.deepest > MAX_DEPTH
            or self.deepest_table > MAX_TABLE_DEPTH
            or self.longest_word > MAX_UNBROKEN
        )

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.images += tag == "img"
        if tag == "a":
            self.links += [value for name, value in attrs if name == "href" and value]
        if tag in VOID:
            return
        self._open.append(tag)
        self._tables += tag == "table"
        self.deepest = max(self.deepest, len(self._open))
        self.deepest_table = max(self.deepest_table, self._tables)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()
            self._tables -= tag == "table"

    def handle_data(self, data: str) -> None:
        self.longest_word = max(self.longest_word, max(map(len, data.split()), default=0))


def _measure(text: str) -> _Shape:
    shape = _Shape()
    shape.feed(text)
    shape.close()
    return shape


def _links(cleaned: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_measure(cleaned).links))


def _break_long(words: str) -> str:
    """Cuts endless words, so that a line can end."""
    return " ".join(
        part
        for word in words.split(" ")
        for part in (word[start : start + MAX_UNBROKEN] for start in range(0, len(word), MAX_UNBROKEN))
    )
