"""Ideas for gaps: what they do, what they say, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_console.domain.intranet import Page
from cm_console.domain.moderation import State
from cm_console.domain.people import Person
from cm_console.domain.plan.errors import UnknownEntry
from cm_console.domain.plan.gaps import Week
from cm_console.domain.plan.item import Audience, PlannedItem, Wording
from cm_console.domain.plan.persona import Persona, Rule
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.suggestion import ActiveHour, Asked
from cm_console.domain.plan.target import Target
from cm_console.services.notifier import Notifier
from cm_console.services.plan.idea_file import ideas
from cm_console.services.plan.plan import Plan
from cm_console.store.connections import Connections
from cm_console.store.engine import Database
from cm_console.store.mirror import MirrorStore
from tests.fakes.records import T0, item
from tests.unit.plan.conftest import Clock, Fresh

W49 = Week(date(2026, 11, 30))


@pytest.fixture
def care(plan: Plan) -> str:
    return plan.personas.add(Persona("Wijkteam", rule=Rule(units=("Zorg",)))).id


def add(plan: Plan, at: datetime, persona: str, purpose: Purpose, title: str = "x") -> None:
    plan.calendar.add(
        PlannedItem((Wording("nl", title, "y"),), at=at, status=Status.DRAFT, audience=(Audience(persona),),
                    purposes=mix_of({purpose: 1}))
    )  # fmt: skip


# --- what ----------------------------------------------------------------------------------------------


def test_the_file_holds_an_idea_for_each_purpose_and_phase() -> None:
    found = {(one.purpose, one.phase) for one in ideas()}
    phases = [target.value for target in Target if target is not Target.EVEN]
    assert found == {(purpose, phase) for purpose in Purpose for phase in phases}
    values = {"persona": "P", "platform": "L", "season": "S"}
    for one in ideas():
        for language in ("nl", "en"):
            text = one.told_in(language).filled(values)
            assert text.title
            assert text.text
            assert text.hint
            assert "{" not in text.title + text.text + text.hint
            assert len(text.title) <= 70
        assert one.told_in("nl") != one.told_in("en")
    titles = [one.told_in("nl").title for one in ideas()]
    assert len(set(titles)) == len(titles)


def test_an_idea_is_a_draft_for_the_persona_with_everything_filled_in(plan: Plan, care: str) -> None:
    found = plan.suggestions.suggest(Asked(care, W49))
    made = found.item
    assert (made.audience, made.purposes) == ((Audience(care),), ((Purpose.ACTIVATE, 1.0),))
    assert (made.wordings[0].language, made.status, made.intranet_id) == ("nl", Status.IDEA, 1)
    assert "{" not in made.title + made.wordings[0].text + made.notes
    assert (found.persona, found.cell.has, found.below, found.rest_on) == ("Wijkteam", 0, None, 0)
    assert plan.calendar.undated() == []
    assert plan.calendar.between(datetime(2026, 1, 1), datetime(2027, 1, 1)) == []


def test_the_purpose_is_what_the_persona_gets_too_little_of(plan: Plan, care: str) -> None:
    """Four of five purposes once around that week: the fifth is missing, 20 % below the even mix."""
    for number, purpose in enumerate([Purpose.ACTIVATE, Purpose.INFORM, Purpose.BIND, Purpose.ATTEND]):
        add(plan, datetime(2026, 11, 23 + number, 9), care, purpose)
    add(plan, datetime(2027, 2, 1, 9), care, Purpose.INSPIRE)  # too far away to count
    found = plan.suggestions.suggest(Asked(care, W49))
    assert (found.purpose, found.target, found.rest_on) == (Purpose.INSPIRE, Target.EVEN, 4)
    assert found.below == pytest.approx(0.2)


def test_a_phase_decides_what_is_missing_and_comes_first(plan: Plan, care: str) -> None:
    found = plan.suggestions.suggest(Asked(care, W49, target=Target.SELF_STEERING))
    assert found.purpose is Purpose.BIND
    assert found.item.phase == "self-steering"
    assert found.item.title == "Onze winter in foto's"
    spring = plan.suggestions.suggest(Asked(care, Week(date(2027, 3, 1)), target=Target.SELF_STEERING))
    assert spring.item.title == "Onze lente in foto's"


def test_asking_again_gives_another_idea_and_none_twice(plan: Plan, care: str) -> None:
    asked = Asked(care, W49, Purpose.BIND)
    found = [plan.suggestions.suggest(replace(asked, turn=turn)).item.title for turn in range(6)]
    assert len(set(found[:5])) == 5
    assert found[5] == found[0]
    add(plan, datetime(2026, 12, 8, 9), care, Purpose.BIND, found[0])
    assert plan.suggestions.suggest(asked).item.title == found[1]


def test_the_only_intranet_is_named_and_chosen(plan: Plan, database: Database, care: str) -> None:
    def told() -> str:
        asked = Asked(care, W49, Purpose.INFORM, Target.LAUNCH)
        return plan.suggestions.suggest(asked).item.title

    (only,) = Connections(database).all()
    assert told() == f"Waarom we {only.name} gebruiken, in één minuut"
    Connections(database).add(
        name="Tweede", kind="wordpress", url="http://b", user="", token_variable=None, person_id="1",
        has_reports=False, messages_author=False, at=T0,
    )  # fmt: skip
    assert told() == "Waarom we het intranet gebruiken, in één minuut"


def test_the_language_is_that_of_the_persona(plan: Plan) -> None:
    made = plan.personas.add(Persona("Visitors", language="en"))
    item_ = plan.suggestions.suggest(Asked(made.id, W49, target=Target.SELF_STEERING)).item
    assert (item_.wordings[0].language, item_.title) == ("en", "Our winter in pictures")


def test_an_unknown_persona_is_said(plan: Plan) -> None:
    with pytest.raises(UnknownEntry):
        plan.suggestions.suggest(Asked("niemand", W49))


# --- when -----------------------------------------------------------------------------------------------


def test_without_figures_the_general_finding_decides(plan: Plan, care: str) -> None:
    found = plan.suggestions.suggest(Asked(care, W49))
    assert (found.item.at, found.hour) == (datetime(2026, 12, 1, 8), None)
    add(plan, datetime(2026, 12, 1, 8, 20), care, Purpose.INFORM)
    assert plan.suggestions.suggest(Asked(care, W49)).item.at == datetime(2026, 12, 3, 8)


def test_the_hours_of_the_persona_decide_when_enough_are_active(
    plan: Plan, database: Database, care: str
) -> None:
    at = datetime(2026, 10, 28, 13, 5, tzinfo=UTC)  # a Wednesday, 14:05 in winter time
    night = datetime(2026, 10, 29, 2, 5, tzinfo=UTC)
    members = [Person(f"p{n}", "x", org_unit="Zorg") for n in range(11)]
    posts = [item(f"a{n}", author_id=f"p{n}", created_at=at, state=State.VISIBLE) for n in range(11)]
    more = [item(f"b{n}", author_id=f"p{n % 11}", created_at=night, state=State.VISIBLE) for n in range(44)]
    page = Page(records=(*members, *posts, *more), cursor="1", complete=True)
    MirrorStore(database).store_page(1, "changes", page, T0)
    found = plan.suggestions.suggest(Asked(care, W49))
    assert (found.item.at, found.hour) == (datetime(2026, 12, 2, 14), ActiveHour(2, 14, 11, 11))
    add(plan, datetime(2026, 12, 2, 14), care, Purpose.INFORM)
    assert plan.suggestions.suggest(Asked(care, W49)).hour is None


def test_nobody_is_asked_on_a_holiday(plan: Plan, care: str) -> None:
    """Easter Monday 2027 is free; Whit week begins with a free Monday too."""
    for monday in (date(2027, 3, 29), date(2027, 5, 17)):
        moments = []
        for _ in range(12):
            at = plan.suggestions.suggest(Asked(care, Week(monday))).item.at
            assert at is not None
            moments.append(at)
            add(plan, at, care, Purpose.INFORM)
        assert monday not in {at.date() for at in moments}
        assert plan.suggestions.suggest(Asked(care, Week(monday))).item.at is None, "all moments are taken"


def test_a_week_that_is_over_gives_an_idea_without_a_time(plan: Plan, care: str, clock: Clock) -> None:
    assert plan.suggestions.suggest(Asked(care, Week(date(2026, 10, 26)))).item.at is None
    clock.wait(days=30)  # Wednesday 2 December, 08:00 UTC
    assert plan.suggestions.suggest(Asked(care, W49)).item.at == datetime(2026, 12, 3, 8)


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.integers(7, 17), st.sampled_from((0, 15, 29, 30, 45))), max_size=20
    )
)
def test_a_suggestion_keeps_half_an_hour_from_everything_else(
    fresh: Fresh, taken: list[tuple[int, int, int]]
) -> None:
    with fresh() as database:
        plan = Plan(database, Notifier(), Clock(), "els")
        care = plan.personas.add(Persona("Wijkteam")).id
        moments = [datetime(2026, 11, 30, hour, minute) + timedelta(days=day) for day, hour, minute in taken]
        for at in moments:
            add(plan, at, care, Purpose.INFORM)
        found = plan.suggestions.suggest(Asked(care, W49)).item.at
    assert found is None or all(abs(found - other) >= timedelta(minutes=30) for other in moments)
