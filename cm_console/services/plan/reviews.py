"""Asking colleagues for a yes, and keeping what they answered. They need no account: names are free."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from cm_console.domain.errors import BadValue
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.errors import StepNotPossible
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.review import (
    AGREED,
    RULE_ID,
    Answer,
    Review,
    ReviewRule,
    Verdict,
    content_of,
    distinct,
    subject_of,
)
from cm_console.domain.plan.status import STRICT, Approval, Status
from cm_console.domain.plan.stored import Change
from cm_console.services.plan.calendar import Calendar
from cm_console.services.plan.keeping import Keeping, changed
from cm_console.services.plan.review_rules import ReviewRules, review_id
from cm_console.store.plan_store import PlanStore

OVER = frozenset({Status.PUBLISHED, Status.CANCELLED})


class Reviews:
    """Every change is one step that can be taken back, with what it does to the item."""

    def __init__(
        self,
        store: PlanStore,
        keeping: Keeping,
        calendar: Calendar,
        rules: ReviewRules,
        now: Callable[[], datetime],
    ) -> None:
        self._store, self._keeping, self._calendar = store, keeping, calendar
        self._rules, self._now = rules, now

    def approval(self) -> Approval:
        """Who says yes in this plan."""
        return self._rules.approval()

    def set_approval(self, approval: Approval) -> int:
        """Chooses who says yes. What is scheduled already stays: how many of these nobody said yes to."""
        former = self._store.find(ReviewRule, RULE_ID)
        change = Change(RULE_ID, former.value if former else None, ReviewRule(approval))
        if change.before != change.after:
            self._keeping.keep("Approval changed", [change])
        standing = self._calendar.with_status(Status.SCHEDULED)
        return sum(not self._rules.allow(entry.item, entry.id) for entry in standing)

    def of(self, entry_id: str) -> Review:
        """The review of an entry. Raises `UnknownEntry`."""
        return self._rules.review(self._calendar.get(entry_id).item, entry_id)

    def allows(self, entry_id: str) -> bool:
        """Whether enough colleagues said yes to an entry as it is now. Raises `UnknownEntry`."""
        return self._rules.allow(self._calendar.get(entry_id).item, entry_id)

    def ask(self, entry_id: str, names: Sequence[str]) -> Entry:
        """From now on these are the reviewers, and the item is in review, off the schedule.

        Raises `UnknownEntry`, and `StepNotPossible` for what is over and in a plan without reviews.
        """
        item = self._reviewable(entry_id)
        if self.approval() is Approval.NONE:
            raise StepNotPossible(before=item.status, after=Status.IN_REVIEW, possible="–")
        review = self._rules.review(item, entry_id)
        with self._keeping.together("Review asked for"):
            self._keep(item, entry_id, replace(review, asked=distinct(tuple(names))))
            if item.status is not Status.IN_REVIEW:
                return self._calendar.put_back(entry_id, Status.IN_REVIEW)
        return self._calendar.get(entry_id)

    def drop(self, entry_id: str, name: str) -> Entry:
        """Somebody is no longer asked, for example in the holidays. Raises as `ask`.

        With nobody left there is nobody's yes either: what was agreed to is in review again then.
        """
        item = self._reviewable(entry_id)
        review = self._rules.review(item, entry_id)
        rest = tuple(one for one in review.asked if one.casefold() != name.casefold())
        with self._keeping.together("Review changed"):
            self._keep(item, entry_id, replace(review, asked=rest))
            if item.status in AGREED and not self._rules.allow(item, entry_id):
                return self._calendar.put_back(entry_id, Status.IN_REVIEW)
        return self._calendar.get(entry_id)

    def answer(self, entry_id: str, by: str, verdict: Verdict, comment: str = "") -> Entry:
        """Keeps what somebody said about the item as it is now.

        The last yes that the plan asks for approves it. “Please change” makes it a draft again, and puts
        everything back into review that says the same. Raises `UnknownEntry`, `StepNotPossible`, and
        `BadValue` without a name.
        """
        item = self._reviewable(entry_id)
        if not (named := distinct((by,))):
            raise BadValue(value=by, field="by", possible="a name")
        said = Answer(named[0], verdict, self._now(), content_of(item), comment.strip())
        review = self._rules.review(item, entry_id)
        with self._keeping.together("Review answered"):
            self._keep(item, entry_id, replace(review, answers=(*review.answers, said)))
            if verdict is Verdict.YES:
                return self._approved(entry_id, item)
            self._put_back_alike(entry_id, item)
            if item.status in {Status.IN_REVIEW, Status.MISSED, *AGREED}:
                return self._calendar.put_back(entry_id, Status.DRAFT)
        return self._calendar.get(entry_id)

    # --- inside --------------------------------------------------------------------------------------

    def _reviewable(self, entry_id: str) -> PlannedItem:
        item = self._calendar.get(entry_id).item
        if item.status in OVER:
            raise StepNotPossible(before=item.status, after=Status.IN_REVIEW, possible="–")
        return item

    def _keep(self, item: PlannedItem, entry_id: str, review: Review) -> None:
        record_id = review_id(subject_of(item, entry_id))
        former = self._store.find(Review, record_id)
        change = Change(record_id, former.value if former else None, review)
        if change.before != change.after:
            self._keeping.keep("Review changed", [change])

    def _approved(self, entry_id: str, item: PlannedItem) -> Entry:
        ready = self.approval() in STRICT and self._rules.allow(item, entry_id)
        if ready and item.status is Status.IN_REVIEW:
            return self._calendar.step(entry_id, Status.APPROVED)
        return self._calendar.get(entry_id)

    def _put_back_alike(self, entry_id: str, item: PlannedItem) -> None:
        """What comes back is reviewed as one: the others that say the same have no yes any more either."""
        if self.approval() not in STRICT or not item.series_id:
            return
        alike = [
            one
            for one in self._store.all(PlannedItem)
            if one.value.series_id == item.series_id
            and one.id != entry_id
            and one.value.status in AGREED
            and content_of(one.value) == content_of(item)
        ]
        changes = [changed(one, replace(one.value, status=Status.IN_REVIEW)) for one in alike]
        self._keeping.keep("Review changed", changes)
