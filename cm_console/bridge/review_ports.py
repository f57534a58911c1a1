"""What the window asks of reviews and comments. Everything runs on cm-db."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from cm_console.domain.plan.comment import Comments
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.review import Review, Verdict
from cm_console.domain.plan.status import Approval


class Reviews(Protocol):
    """Who has said yes to planned items."""

    def approval(self) -> Approval: ...
    def set_approval(self, approval: Approval) -> int: ...
    def of(self, entry_id: str) -> Review: ...
    def allows(self, entry_id: str) -> bool: ...
    def ask(self, entry_id: str, names: Sequence[str]) -> Entry: ...
    def answer(self, entry_id: str, by: str, verdict: Verdict, comment: str = "") -> Entry: ...


class Discussion(Protocol):
    """Comments on planned items; `me` stands under those that are made here."""

    @property
    def me(self) -> str: ...
    def of(self, entry_id: str) -> Comments: ...
    def add(self, entry_id: str, text: str, *, against: bool = False) -> Comments: ...
    def remove(self, entry_id: str, comment_id: str) -> Comments: ...


@dataclass(frozen=True, slots=True)
class Talk:
    """What colleagues said about an entry. `allowed` says that it may be approved as it is kept now."""

    approval: Approval = Approval.OPTIONAL
    review: Review = field(default_factory=Review)
    comments: Comments = field(default_factory=Comments)
    me: str = ""
    allowed: bool = True
