"""What a story is made of: a thread that happens, before it becomes records."""

from __future__ import annotations

from dataclasses import dataclass, field

from cm_console.demo.generator.organisation import Place
from cm_console.demo.records import HeldReason, PostState, ReportReason


@dataclass(slots=True)
class Complaint:
    """One report. `closed` is its outcome when a moderator has decided already."""

    at: int
    reporter: int
    reason: ReportReason
    note: str | None = None


@dataclass(slots=True)
class Verdict:
    """What a moderator decided."""

    at: int
    action: str
    reason: str | None = None


@dataclass(slots=True)
class Entry:
    """A post (with a title) or a comment. People are numbers, times are seconds since 1970.

    `parent` is the place of the comment that this one answers, among the comments of the thread.
    """

    at: int
    author: int
    html: str
    title: str = ""
    parent: int | None = None
    state: PostState = "visible"
    held_reason: HeldReason | None = None
    matched_words: list[str] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)
    verdict: Verdict | None = None
    likes: list[tuple[int, str]] = field(default_factory=list)  # who, and which reaction


@dataclass(slots=True)
class Happening:
    """A thread that happens: where, the post, its comments."""

    place: Place
    post: Entry
    comments: list[Entry] = field(default_factory=list)
