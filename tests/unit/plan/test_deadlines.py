"""The other days of items: each on its own day, also for what comes back, whatever the moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from cm_console.domain.plan.deadline import Due
from cm_console.domain.plan.entry import Wanted
from cm_console.domain.plan.item import PlannedItem, Wording
from cm_console.domain.plan.status import Status
from cm_console.services.plan.plan import Plan

FIRST, END = date(2026, 12, 1), date(2027, 1, 1)
EVERYTHING = Wanted()


def item(title: str, at: datetime | None = None, **days: date) -> PlannedItem:
    return replace(PlannedItem((Wording("nl", title),), at, status=Status.DRAFT), **days)  # type: ignore[arg-type]


def found(plan: Plan, wanted: Wanted = EVERYTHING) -> list[tuple[date, Due, str]]:
    deadlines = plan.deadlines.between(FIRST, END, wanted)
    return [(one.on, one.due, one.entry.item.title) for one in deadlines]


def test_each_stands_on_its_own_day(plan: Plan) -> None:
    far = datetime(2028, 1, 1, 9)
    last, after = END - timedelta(days=1), date(2029, 1, 1)
    plan.calendar.add(item("Ver", far, due_on=FIRST, expires_on=after, review_on=last))
    plan.calendar.add(item("Idee", review_on=date(2026, 12, 5)))
    plan.calendar.add(item("Erna", far, due_on=END))
    plan.calendar.add(item("Zonder", datetime(2026, 12, 3, 9)))
    assert found(plan) == [
        (FIRST, Due.READY, "Ver"),
        (date(2026, 12, 5), Due.REVIEW, "Idee"),
        (last, Due.REVIEW, "Ver"),
    ]
    assert [title for _, _, title in found(plan, Wanted(text="idee"))] == ["Idee"]


def test_what_is_ready_need_not_be_ready_any_more(plan: Plan) -> None:
    both = {"due_on": date(2026, 12, 2), "expires_on": date(2026, 12, 9)}
    for status in (Status.APPROVED, Status.PUBLISHED, Status.CANCELLED):
        plan.calendar.add(replace(item(status.value, datetime(2026, 12, 3, 9), **both), status=status))
    assert found(plan) == [(date(2026, 12, 9), Due.EXPIRES, one) for one in ("approved", "published")]


def test_what_comes_back_brings_its_days_along(plan: Plan) -> None:
    """Ready three months before: the occurrence is far outside of the days that are looked at."""
    first = plan.calendar.add(
        item("Kwartaal", datetime(2026, 6, 15, 9), due_on=date(2026, 3, 15)), "FREQ=MONTHLY"
    )
    assert found(plan) == [(date(2026, 12, 13), Due.READY, "Kwartaal")]
    series_id = first.id.partition("@")[0]
    assert plan.deadlines.between(FIRST, END, EVERYTHING)[0].entry.id == f"{series_id}@2027-03-15T09:00:00"
