"""What reviews allow: asked before anything is approved or scheduled, and after anything is rewritten."""

from __future__ import annotations

from dataclasses import replace

from cm_console.domain.plan.comment import Comments
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.review import (
    AGREED,
    RULE_ID,
    Review,
    ReviewRule,
    content_of,
    has_enough,
    subject_of,
)
from cm_console.domain.plan.status import Approval, Status
from cm_console.domain.plan.stored import Change
from cm_console.services.plan.finding import Check, Finding
from cm_console.store.plan_store import PlanStore


class ReviewRules:
    """Reads only. `entry_id` is empty for what is not kept yet."""

    def __init__(self, store: PlanStore) -> None:
        self._store = store

    def approval(self) -> Approval:
        """Who says yes in this plan."""
        found = self._store.find(ReviewRule, RULE_ID)
        return found.value.approval if found else Approval.OPTIONAL

    def review(self, item: PlannedItem, entry_id: str) -> Review:
        """The review of an item; one without names while nobody was asked."""
        found = self._store.find(Review, review_id(subject_of(item, entry_id)))
        return found.value if found else Review()

    def allow(self, item: PlannedItem, entry_id: str) -> bool:
        """Whether an item may be scheduled as it is now."""
        approval = self.approval()
        return has_enough(approval, self.review(item, entry_id), content_of(item))

    def of(self, item: PlannedItem, entry_id: str = "") -> list[Finding]:
        """What stands in the way of scheduling, as a check."""
        return [] if self.allow(item, entry_id) else [Finding(Check.NOT_REVIEWED)]

    def settled(self, after: PlannedItem, former: PlannedItem | None, entry_id: str) -> PlannedItem:
        """An item that says something else than what colleagues agreed to is in review again.

        `former` is what it was before; None for what comes from outside.
        """
        rewritten = former is None or content_of(after) != content_of(former)
        if after.status in AGREED and rewritten and not self.allow(after, entry_id):
            return replace(after, status=Status.IN_REVIEW)
        return after

    def carried(self, former_id: str, new_id: str) -> list[Change]:
        """What makes the second part of a divided series keep what was said about the whole of it."""
        review = self._store.find(Review, review_id(former_id))
        comments = self._store.find(Comments, comments_id(former_id))
        found = ((review_id(new_id), review), (comments_id(new_id), comments))
        return [Change(record_id, None, one.value) for record_id, one in found if one is not None]


def review_id(subject: str) -> str:
    """The id of the review of an item or series."""
    return f"review:{subject}"


def comments_id(subject: str) -> str:
    """The id of the comments on an item or series."""
    return f"comments:{subject}"
