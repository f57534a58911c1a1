"""What the editor asks of the plan about one entry. Everything here runs on cm-db."""

from __future__ import annotations

from dataclasses import replace

from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.review_ports import Talk
from cm_console.domain.plan.errors import PlanChanged
from cm_console.domain.plan.publication import Publication, Standing, Whose
from cm_console.domain.plan.results import Result
from cm_console.domain.plan.series import Reach
from cm_console.domain.plan.status import Status
from cm_console.views.opened_item import Draft, Opened
from cm_console.views.publish_words import Choice


def opened(plan: Plan, entry_id: str) -> Opened:
    """An entry with everything that the editor shows of it."""
    series = plan.calendar.series_of(entry_id)
    held = plan.follow_up.of([entry_id]).get(entry_id)
    rule = series.value.rule if series else ""
    versions, talk = tuple(plan.versions.of(entry_id)), _talk(plan, entry_id)
    entry, result = plan.calendar.get(entry_id), _result(plan, held)
    unanswered = plan.unanswered.is_so(entry.item, result)
    return Opened(entry, rule, held, result, unanswered, versions, talk)


def keep(plan: Plan, draft: Draft, reach: Reach) -> Opened:
    """Keeps a draft. Raises `PlanChanged` when somebody else was first."""
    calendar, item = plan.calendar, draft.item
    if not draft.entry_id:
        status = Status.DRAFT if item.at else Status.IDEA
        return opened(plan, calendar.add(replace(item, status=status), draft.rule).id)
    entry = calendar.get(draft.entry_id)
    if entry.version != draft.version:
        raise PlanChanged
    former = entry.item
    with plan.keeping.together("Item changed"):
        if replace(item, at=former.at, status=former.status) != former:
            entry = calendar.edit(entry.id, item, reach)
        if draft.moved:
            entry = calendar.move(entry.id, item.at, reach)
        if draft.step is Status.SCHEDULED and reach is not Reach.THIS:
            entry = calendar.schedule(entry.id, reach=reach)
        elif draft.step is Status.APPROVED and former.status is Status.SCHEDULED:
            entry = calendar.take_off(entry.id, reach)
        elif draft.step is not None:
            entry = calendar.step(entry.id, draft.step)
        if draft.rule:
            entry = calendar.repeat(entry.id, draft.rule)
    return opened(plan, entry.id)


def settle(plan: Plan, entry_id: str, choice: Choice) -> None:
    """Carries out a choice about what did not go as planned."""
    if choice is Choice.NOW:
        plan.follow_up.publish_now(entry_id)
    elif choice is Choice.DONE:
        plan.follow_up.done_elsewhere(entry_id)
    else:
        plan.follow_up.settle(entry_id, Whose(choice.value))


def _talk(plan: Plan, entry_id: str) -> Talk:
    reviews, discussion = plan.reviews, plan.discussion
    review, comments = reviews.of(entry_id), discussion.of(entry_id)
    return Talk(reviews.approval(), review, comments, discussion.me, reviews.allows(entry_id))


def _result(plan: Plan, held: Publication | None) -> Result | None:
    if held is None or held.state is not Standing.PUBLISHED:
        return None
    return plan.results.of(held.intranet_id, held.post_id or held.remote_id)
