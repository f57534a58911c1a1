"""Comments on planned items: one list for an item, or for all that comes back by one rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from cm_console.domain.errors import BadValue
from cm_console.domain.plan.comment import LONGEST, Comment, Comments
from cm_console.domain.plan.errors import NotYours, UnknownEntry
from cm_console.domain.plan.review import subject_of
from cm_console.domain.plan.stored import Change
from cm_console.services.plan.calendar import Calendar
from cm_console.services.plan.keeping import Keeping, new_id
from cm_console.services.plan.review_rules import comments_id
from cm_console.store.plan_store import PlanStore


class Discussion:
    """Comments are signed with the name in which the plan is changed."""

    def __init__(
        self, store: PlanStore, keeping: Keeping, calendar: Calendar, now: Callable[[], datetime]
    ) -> None:
        self._store, self._keeping, self._calendar, self._now = store, keeping, calendar, now

    @property
    def me(self) -> str:
        """The name that stands under comments made here."""
        return self._keeping.by

    def of(self, entry_id: str) -> Comments:
        """What was said about an entry. Raises `UnknownEntry`."""
        found = self._store.find(Comments, self._id(entry_id))
        return found.value if found else Comments()

    def add(self, entry_id: str, text: str, *, against: bool = False) -> Comments:
        """Says something about an entry. Raises `UnknownEntry`; `BadValue` for nothing or too much."""
        if not 0 < len(said := text.strip()) <= LONGEST:
            raise BadValue(value=len(said), field="comment", possible=f"1–{LONGEST}")
        comment = Comment(new_id(), self.me, self._now(), said, against)
        return self._keep(entry_id, "Comment added", (*self.of(entry_id).said, comment))

    def remove(self, entry_id: str, comment_id: str) -> Comments:
        """Takes back a comment of one's own. Raises `UnknownEntry` and `NotYours`."""
        here = self.of(entry_id).said
        found = next((one for one in here if one.id == comment_id), None)
        if found is None:
            raise UnknownEntry(id=comment_id)
        if found.by != self.me:
            raise NotYours
        return self._keep(entry_id, "Comment removed", tuple(one for one in here if one is not found))

    def _keep(self, entry_id: str, label: str, said: tuple[Comment, ...]) -> Comments:
        record_id = self._id(entry_id)
        former = self._store.find(Comments, record_id)
        after = Comments(said)
        self._keeping.keep(label, [Change(record_id, former.value if former else None, after)])
        return after

    def _id(self, entry_id: str) -> str:
        return comments_id(subject_of(self._calendar.get(entry_id).item, entry_id))
