"""WordPress's typed texts as HTML and back, so that an edit keeps what was not touched.

The rendered form cannot be sent back: paragraphs, short codes and blocks would be stored as their output. The
typed form is HTML already, except that in texts without blocks and paragraphs a new line is a line break.
"""

from __future__ import annotations

import html
import re

_BREAK = "<br>\n"
_LAID_OUT = re.compile(r"<!-- wp:|<(?:p|div|ul|ol|table|blockquote|h[1-6])\b", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


def as_html(typed: str) -> str:
    """A typed text as HTML that shows its line breaks."""
    text = typed.replace("\r\n", "\n")
    return text if _LAID_OUT.search(text) else text.replace("\n", _BREAK)


def as_typed(body_html: str) -> str:
    """The reverse of `as_html`."""
    return body_html if _LAID_OUT.search(body_html) else body_html.replace(_BREAK, "\n")


def gist(text: str) -> str:
    """What stays of a text however WordPress sanitised it: its words, without tags, entities and spacing."""
    words = "".join(html.unescape(_TAG.sub("", text)).split())
    return words or text.strip()
