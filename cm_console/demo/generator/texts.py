"""Reads the text files: threads of posts and comments, with slots to be filled in.

A file is a list of blocks with an empty line between them. `## topic` begins a topic. The first line of a
block is the title, the next lines are paragraphs (`- ` makes a list), and lines with `>` are comments that
fit the post. `@function` before a title or comment says which part of the organisation its writer works in,
`>!` that the writer of the post says it. `{slot}` is filled in; all uses in one thread get the same value.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

Fill = Callable[[str], str]
_SLOT = re.compile(r"\{(\w+)\}")
_BEGINNING = re.compile(r"(^|<p>|<li>|[.!?] )$")
AUTHOR = "!"


@dataclass(frozen=True, slots=True)
class Template:
    """Text with slots; `parts` is text and slot names in turn, `^` where one begins a sentence."""

    parts: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> Template:
        """The template of a text."""
        parts = _SLOT.split(text)
        for place in range(1, len(parts), 2):
            if _BEGINNING.search(parts[place - 1]) and (parts[place - 1] or place == 1):
                parts[place] = f"^{parts[place]}"
        return cls(tuple(parts))

    def fill(self, values: Fill) -> str:
        """The text with its slots filled in."""
        parts = self.parts
        if len(parts) == 1:
            return parts[0]
        return "".join([_slot(part, values) if odd & 1 else part for odd, part in enumerate(parts)])


def _slot(name: str, values: Fill) -> str:
    if name[0] != "^":
        return values(name)
    text = values(name[1:])
    return text[0].upper() + text[1:]


@dataclass(frozen=True, slots=True)
class Line:
    """A comment, and who says it: a function, `AUTHOR`, or anybody (empty)."""

    writer: str
    text: Template


@dataclass(frozen=True, slots=True)
class Thread:
    """A post with comments that fit it."""

    writer: str
    title: Template
    body: Template
    comments: tuple[Line, ...]


@cache
def load_threads(name: str) -> dict[str, tuple[Thread, ...]]:
    """The threads of a text file by topic."""
    topics: dict[str, list[Thread]] = {}
    current: list[Thread] = []
    for block in _read(f"{name}.txt").split("\n\n"):
        lines = [line for line in block.strip().split("\n") if line]
        while lines and lines[0].startswith("##"):
            current = topics.setdefault(lines.pop(0)[2:].strip(), [])
        if lines:
            current.append(_thread(lines))
    return {topic: tuple(threads) for topic, threads in topics.items()}


@cache
def load_lines(name: str) -> dict[str, tuple[Template, ...]]:
    """Single lines of a text file by topic."""
    topics: dict[str, list[Template]] = {}
    current: list[Template] = []
    for line in filter(None, map(str.strip, _read(f"{name}.txt").split("\n"))):
        if line.startswith("##"):
            current = topics.setdefault(line[2:].strip(), [])
        else:
            current.append(Template.parse(escape(line, quote=False)))
    return {topic: tuple(lines) for topic, lines in topics.items()}


@cache
def load_table(name: str) -> dict[str, Any]:
    """A table file (TOML)."""
    return tomllib.loads(_read(f"{name}.toml"))


def _read(name: str) -> str:
    return (files("cm_console.demo") / "texts" / name).read_text("utf-8")


def _thread(lines: list[str]) -> Thread:
    writer, title = _writer(lines[0])
    body = [line for line in lines[1:] if not line.startswith(">")]
    comments = [_writer(line[1:].strip()) for line in lines[1:] if line.startswith(">")]
    return Thread(
        writer,
        Template.parse(title),
        Template.parse(to_html(body)),
        tuple(Line(who, Template.parse(escape(text, quote=False))) for who, text in comments),
    )


def _writer(line: str) -> tuple[str, str]:
    if line.startswith("@") and not line.startswith("@{"):
        function, _, text = line[1:].partition(" ")
        return function, text
    if line.startswith(AUTHOR):
        return AUTHOR, line[1:].strip()
    return "", line


def to_html(lines: list[str]) -> str:
    """Paragraphs as HTML; lines that begin with `- ` become a list."""
    html: list[str] = []
    for line in lines:
        text = escape(line, quote=False)
        if not text.startswith("- "):
            html.append(f"<p>{text}</p>")
        elif html and html[-1].endswith("</ul>"):
            html[-1] = html[-1].removesuffix("</ul>") + f"<li>{text[2:]}</li></ul>"
        else:
            html.append(f"<ul><li>{text[2:]}</li></ul>")
    return "".join(html)
