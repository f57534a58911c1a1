"""Limits, tones, hooks, hours of owners, and what holidays leave: each beside a plan in which it is fine."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from cm_console.domain.intranet import Page
from cm_console.domain.people import Community
from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.errors import UnknownEntry
from cm_console.domain.plan.factors import Factors
from cm_console.domain.plan.gaps import Reason, Week
from cm_console.domain.plan.item import Audience, Format, PlannedItem, Wording
from cm_console.domain.plan.manner import Hook, Tone
from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.persona import BusySeason, Persona
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.quiet import Hours
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.suggestion import Asked
from cm_console.domain.plan.workload import effort_of
from cm_console.services.plan.finding import Check
from cm_console.services.plan.plan import Plan
from cm_console.store.engine import Database
from cm_console.store.mirror import MirrorStore

AT = datetime(2026, 12, 1, 9)
HOUR = timedelta(hours=1)


@pytest.fixture
def persona(plan: Plan) -> str:
    return plan.personas.add(Persona("Wijkteam", at_most=2)).id


@pytest.fixture
def fine(plan: Plan, persona: str) -> PlannedItem:
    item = PlannedItem((Wording("nl", "Nieuws", "Lees verder."),), AT, status=Status.APPROVED, intranet_id=1,
                       audience=(Audience(persona),), purposes=mix_of({Purpose.INFORM: 1}))  # fmt: skip
    assert found(plan, item) == []
    return item


def found(plan: Plan, item: PlannedItem, entry_id: str = "") -> list[tuple[Check, str]]:
    return [(one.check, one.about) for one in plan.checks.of(item, entry_id) if not one.blocks]


def beside(plan: Plan, item: PlannedItem, title: str, **parts: object) -> str:
    other = replace(item, wordings=(Wording("nl", title, title),), **parts)  # type: ignore[arg-type]
    return plan.calendar.add(other).id


def test_quiet_days_and_hours_are_named(plan: Plan, fine: PlannedItem, persona: str) -> None:
    day = AT.date()
    plan.own_calendars.add(OwnDays("Herdenking", day, day, is_quiet=True, persona_ids=(persona,)))
    assert found(plan, fine) == [(Check.QUIET_DAY, "Herdenking")]
    assert found(plan, replace(fine, audience=())) == [(Check.NO_PERSONA, "")]
    plan.own_calendars.set_customs(Customs(quiet_hours=Hours(time(21), time(7))))
    early = replace(fine, at=datetime(2026, 12, 2, 6, 59))
    assert found(plan, early) == [(Check.QUIET_HOURS, "21:00–07:00")]
    assert found(plan, replace(fine, at=datetime(2026, 12, 2, 7))) == []


def test_what_appears_too_close_in_the_same_place_is_named(plan: Plan, fine: PlannedItem) -> None:
    other = plan.personas.add(Persona("Kantoor")).id
    made = beside(plan, fine, "Buur", at=AT + timedelta(minutes=25), audience=(Audience(other),))
    assert found(plan, fine) == [(Check.TOO_CLOSE, "Buur")]
    assert found(plan, replace(fine, community_id="7")) == []
    assert found(plan, replace(fine, intranet_id=2)) == []
    assert (Check.TOO_CLOSE, "Buur") not in found(plan, plan.calendar.get(made).item, made)
    plan.own_calendars.set_customs(Customs(spacing_minutes=25))
    assert found(plan, fine) == []


def test_a_persona_takes_so_much_a_week(plan: Plan, fine: PlannedItem) -> None:
    made = beside(plan, fine, "a", at=AT + 24 * HOUR)
    assert found(plan, fine) == []
    beside(plan, fine, "b", at=AT + 48 * HOUR, status=Status.DRAFT)
    assert found(plan, fine) == [], "a draft is no promise"
    beside(plan, fine, "c", at=AT + 72 * HOUR)
    assert found(plan, fine) == [(Check.PERSONA_FULL, "Wijkteam: 3 / 2")]
    assert found(plan, plan.calendar.get(made).item, made) == [], "it does not count itself twice"
    assert found(plan, replace(fine, at=AT + 7 * 24 * HOUR)) == []


def test_light_and_serious_do_not_meet_on_one_day(plan: Plan, fine: PlannedItem) -> None:
    beside(plan, fine, "Overleden", at=AT + 5 * HOUR, tone=Tone.SERIOUS)
    assert found(plan, fine) == []
    light = replace(fine, tone=Tone.LIGHT)
    assert found(plan, light) == [(Check.TONES_CLASH, "Overleden")]
    assert found(plan, replace(light, at=AT + 24 * HOUR)) == []
    other = plan.personas.add(Persona("Kantoor")).id
    assert found(plan, replace(light, audience=(Audience(other),))) == []


@pytest.mark.parametrize("purpose", [Purpose.ACTIVATE, Purpose.BIND])
def test_what_is_to_get_people_going_asks_something(plan: Plan, fine: PlannedItem, purpose: Purpose) -> None:
    silent = replace(fine, purposes=mix_of({purpose: 2, Purpose.INFORM: 1}))
    assert found(plan, silent) == [(Check.NO_HOOK, "")]
    assert found(plan, replace(silent, hook=Hook.ASK)) == []
    assert found(plan, replace(silent, format=Format.POLL)) == []


def test_one_of_several_personas_and_the_whole_intranet_is_wide(
    plan: Plan, fine: PlannedItem, database: Database
) -> None:
    plan.personas.add(Persona("Kantoor"))
    assert found(plan, fine) == [], "there are no communities"
    page = Page(records=(Community("7", "Zorg"),), cursor="1", complete=True)
    MirrorStore(database).store_page(1, "changes", page, datetime(2026, 11, 1, tzinfo=AT.astimezone().tzinfo))
    assert found(plan, fine) == [(Check.WIDE_AUDIENCE, "Wijkteam")]
    assert found(plan, replace(fine, community_id="7")) == []
    assert found(plan, replace(fine, audience=())) == [(Check.NO_PERSONA, "")]


def test_owners_have_so_many_hours(plan: Plan, fine: PlannedItem) -> None:
    mine = replace(fine, owner="els", effort_minutes=90)
    beside(plan, mine, "Blog", at=AT + 24 * HOUR, format=Format.BLOG, effort_minutes=None, owner="Els")
    assert found(plan, mine) == [], "nobody said how many hours there are"
    plan.workloads.set_hours("Els", 4)
    assert found(plan, mine) == [(Check.OWNER_FULL, "Els: 4:30 / 4:00")]
    plan.workloads.set_hours("ELS", 4.5)
    assert found(plan, mine) == []
    assert [one.value.hours for one in plan.workloads.owners()] == [4.5]


def test_the_work_of_each_owner_and_week(plan: Plan, fine: PlannedItem) -> None:
    beside(plan, fine, "a", owner="Els", effort_minutes=60)
    beside(plan, fine, "b", owner="els", status=Status.IDEA, format=Format.QUESTION)
    beside(plan, fine, "c", owner="Els", at=AT + 7 * 24 * HOUR, status=Status.CANCELLED)
    plan.workloads.set_hours("Els", 1)
    plan.workloads.set_hours("Karim", 2)
    beside(plan, fine, "d", owner="Bo", effort_minutes=6000)
    work = plan.workloads.between(date(2026, 12, 1), date(2026, 12, 13))
    assert work.owners == ("Bo", "Els", "Karim")
    assert [week.name for week in work.weeks] == ["2026-W49", "2026-W50"]
    told = [[(one.minutes, one.items, one.hours, one.is_over) for one in row] for row in work.loads]
    assert told == [
        [(6000, 1, None, False), (0, 0, None, False)],
        [(60 + effort_of(PlannedItem((), format=Format.QUESTION)), 2, 1, True), (0, 0, 1, False)],
        [(0, 0, 2, False), (0, 0, 2, False)],
    ]
    plan.workloads.forget("karim")
    assert [one.value.name for one in plan.workloads.owners()] == ["Els"]
    plan.keeping.undo()
    assert len(plan.workloads.owners()) == 2
    with pytest.raises(UnknownEntry):
        plan.workloads.forget("niemand")


def test_what_holidays_leave_can_be_changed(plan: Plan) -> None:
    season = BusySeason("Griep", 2, 1, 2, 28, left=0.5)
    plan.personas.add(Persona("Wijkteam", busy=(season, BusySeason("Telling", 3, 1, 3, 31))))
    (summer,) = plan.gaps.between(date(2026, 8, 3), date(2026, 8, 3)).cells[0]
    assert summer.capacity == pytest.approx(0.3)
    plan.own_calendars.set_customs(Customs(factors=Factors(summer_holiday=0.5, busy_season=0.2)))
    (summer,) = plan.gaps.between(date(2026, 8, 3), date(2026, 8, 3)).cells[0]
    assert summer.capacity == pytest.approx(0.5)
    assert summer.need == pytest.approx(0.5)
    (reason,) = summer.reasons
    assert reason.left == pytest.approx(0.5)
    (flu,) = plan.gaps.between(date(2026, 2, 2), date(2026, 2, 2)).cells[0]
    assert flu.reasons == (Reason("Griep", 0.5),)
    (count,) = plan.gaps.between(date(2026, 3, 2), date(2026, 3, 2)).cells[0]
    assert count.reasons == (Reason("Telling", 0.2),)


def test_a_suggestion_keeps_away_from_quiet_times(plan: Plan, persona: str) -> None:
    week = Week.named("2026-W49")
    usual = plan.suggestions.suggest(Asked(persona, week)).day
    assert usual is not None
    plan.own_calendars.add(OwnDays("Stil", usual, usual, is_quiet=True))
    assert plan.suggestions.suggest(Asked(persona, week)).day not in {None, usual}
    plan.own_calendars.set_customs(Customs(quiet_hours=Hours(time(7), time(20))))
    assert plan.suggestions.suggest(Asked(persona, week)).day is None
