"""A campaign moves as one and keeps its wall times; what has been published stays where it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cm_console.domain.plan.campaign import Campaign
from cm_console.domain.plan.entry import Wanted
from cm_console.domain.plan.errors import NotReady, UnknownEntry
from cm_console.domain.plan.item import PlannedItem, Wording
from cm_console.domain.plan.landing import Mark
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.status import Status
from cm_console.services.plan.plan import Plan
from cm_console.services.plan.recurrence import occurrences, shifted

FIRST = date(2026, 12, 7)
ALL = datetime(2014, 1, 1), datetime(2040, 1, 1)


def item(campaign_id: str, at: datetime | None, **parts: object) -> PlannedItem:
    return PlannedItem((Wording("nl", "Bericht", "Tekst"),), at, campaign_id=campaign_id, **parts)  # type: ignore[arg-type]


def moments(plan: Plan) -> list[datetime | None]:
    return [entry.item.at for entry in plan.calendar.between(*ALL, Wanted(statuses=tuple(Status)))]


def test_a_campaign_is_kept_with_all_that_it_says(plan: Plan) -> None:
    full = Campaign("Veilig werken", "Waarom", ("Meld het", "Durf te vragen"), "Meer meldingen", "meldingen",
                    40.0, FIRST, FIRST + timedelta(days=27), "#VeiligWerken", "els", "#2456c5")  # fmt: skip
    made = plan.campaigns.add(full)
    assert plan.campaigns.find("veilig werken").value == full
    plan.campaigns.edit(made.id, replace(full, goal="Nog meer"))
    assert plan.campaigns.find(made.id).version == 2
    plan.campaigns.remove(made.id)
    with pytest.raises(UnknownEntry):
        plan.campaigns.find(made.id)
    for _ in range(3):
        plan.keeping.undo()
    assert plan.campaigns.all() == []


def test_what_a_campaign_holds_is_counted_from_its_items(plan: Plan) -> None:
    mine = plan.campaigns.add(Campaign("Een", first=FIRST)).id
    plan.campaigns.add(Campaign("Zonder dag"))
    at = datetime(2026, 12, 8, 9)
    plan.calendar.add(item(mine, at, purposes=mix_of({Purpose.BIND: 1})))
    plan.calendar.add(item(mine, at, status=Status.PUBLISHED, purposes=mix_of({Purpose.INFORM: 1})))
    plan.calendar.add(item(mine, at, status=Status.CANCELLED))
    first, second = plan.campaigns.listed()
    assert (first.items, first.published) == (2, 1)
    assert first.purposes is not None
    assert first.purposes[Purpose.BIND] == 0.5
    assert (second.items, second.purposes) == (0, None)
    assert len(plan.calendar.between(*ALL, Wanted(campaign_ids=(mine,)))) == 2


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.datetimes(datetime(2026, 12, 1), datetime(2027, 3, 1)), min_size=1, max_size=6),
    st.integers(-700, 700),
)
def test_a_shift_keeps_wall_times_and_order(plan: Plan, at: list[datetime], days: int) -> None:
    start = min(at).date()
    mine = plan.campaigns.add(Campaign("Een", first=start, last=max(at).date())).id
    for moment in at:
        plan.calendar.add(item(mine, moment))
    before, by = moments(plan), timedelta(days=days)
    would = plan.campaigns.would_shift(mine, start + by)
    landed = plan.campaigns.shift(mine, start + by)
    assert would == landed
    assert moments(plan) == [moment + by for moment in before if moment]
    assert plan.campaigns.find(mine).value.first == start + by
    if days:
        assert plan.keeping.undo() == "Campaign moved"
    assert moments(plan) == before
    for _ in range(len(at) + 1):
        plan.keeping.undo()


def test_what_has_been_published_stays(plan: Plan) -> None:
    mine = plan.campaigns.add(Campaign("Een", first=FIRST)).id
    plan.calendar.add(item(mine, datetime(2026, 12, 7, 9), status=Status.PUBLISHED))
    plan.calendar.add(item(mine, datetime(2026, 12, 8, 9), due_on=date(2026, 12, 4)))
    plan.calendar.add(item(mine, None))
    other = plan.calendar.add(item("", datetime(2026, 12, 8, 10)))
    landed = plan.campaigns.shift(mine, FIRST + timedelta(days=17))
    assert moments(plan) == [datetime(2026, 12, 7, 9), datetime(2026, 12, 8, 10), datetime(2026, 12, 25, 9)]
    assert landed[0].item.due_on == date(2026, 12, 21)
    assert [(one.mark, one.about) for one in landed[0].notes] == [(Mark.HOLIDAY, "Eerste kerstdag")]
    assert plan.calendar.get(other.id).version == 1


def test_nothing_that_is_scheduled_may_land_in_the_past(plan: Plan) -> None:
    """On a server it would appear at once."""
    mine = plan.campaigns.add(Campaign("Een", first=FIRST)).id
    plan.calendar.add(item(mine, datetime(2026, 12, 7, 9), status=Status.SCHEDULED))
    plan.calendar.add(item(mine, datetime(2026, 12, 8, 9)))
    before = moments(plan)
    with pytest.raises(NotReady):
        plan.campaigns.shift(mine, date(2026, 10, 1))
    assert moments(plan) == before
    assert plan.campaigns.find(mine).value.first == FIRST


def test_a_campaign_without_a_first_day_begins_with_its_first_item(plan: Plan) -> None:
    mine = plan.campaigns.add(Campaign("Een")).id
    plan.calendar.add(item(mine, datetime(2026, 12, 9, 9)))
    plan.campaigns.shift(mine, date(2026, 12, 12))
    assert moments(plan) == [datetime(2026, 12, 12, 9)]


def test_a_series_moves_with_its_days_of_the_week_and_its_exceptions(plan: Plan) -> None:
    mine = plan.campaigns.add(Campaign("Een", first=FIRST)).id
    first = plan.calendar.add(item(mine, datetime(2026, 12, 8, 9)), "FREQ=WEEKLY;BYDAY=TU;COUNT=4")
    second = plan.calendar.between(datetime(2026, 12, 15), datetime(2026, 12, 16))[0]
    plan.calendar.cancel(second.id)
    third = plan.calendar.between(datetime(2026, 12, 22), datetime(2026, 12, 23))[0]
    plan.calendar.move(third.id, datetime(2026, 12, 23, 14))
    plan.campaigns.shift(mine, FIRST + timedelta(days=2))
    assert moments(plan) == [
        datetime(2026, 12, 10, 9), datetime(2026, 12, 25, 14), datetime(2026, 12, 31, 9),
    ]  # fmt: skip
    assert first.item.at == datetime(2026, 12, 8, 9)


rules = st.sampled_from(
    ("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=9", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;COUNT=9", "FREQ=DAILY;COUNT=5",
     "FREQ=WEEKLY;INTERVAL=3;BYDAY=FR;UNTIL=20280101T000000", "FREQ=WEEKLY;COUNT=4")
)  # fmt: skip


@given(st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)), rules, st.integers(-60, 60))
def test_each_time_of_a_shifted_series_is_as_much_later(at: datetime, rule: str, days: int) -> None:
    series = Series(item("", at.replace(second=0, microsecond=0)), rule)
    before = occurrences(series, *ALL)
    after = occurrences(shifted(series, days), *ALL)
    assert after == [one + timedelta(days=days) for one in before]
