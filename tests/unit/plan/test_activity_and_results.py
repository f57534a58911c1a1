"""When colleagues are active and what a post brought, counted over a copy with real rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_console.domain.intranet import Page, Reaction, Record
from cm_console.domain.moderation import Item, Kind, State
from cm_console.domain.people import Person, PersonState
from cm_console.domain.plan.item import Format, PlannedItem, Wording, moment_of
from cm_console.domain.plan.manner import Hook
from cm_console.domain.plan.persona import Persona, Rule
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.results import Result
from cm_console.domain.plan.suggestion import FEWEST_PEOPLE, ActiveHour
from cm_console.services.notifier import Notifier
from cm_console.services.plan.plan import Plan
from cm_console.store.activity_hours import ActivityHours
from cm_console.store.engine import Database
from cm_console.store.mirror import MirrorStore
from tests.fakes.records import T0, item, ref
from tests.unit.plan.conftest import Clock, Fresh

ZONE = "Europe/Amsterdam"
NOW = datetime(2026, 11, 2, 8, tzinfo=UTC)
CARE = Rule(units=("Zorg",))


def people(count: int, unit: str = "Zorg", first: int = 0) -> list[Person]:
    return [Person(f"{unit}{number}", "x", org_unit=unit) for number in range(first, first + count)]


def store(database: Database, records: Iterable[Record], intranet_id: int = 1) -> None:
    page = Page(records=tuple(records), cursor="1", complete=True)
    MirrorStore(database).store_page(intranet_id, "changes", page, T0)


def posts(count: int, at: datetime, unit: str = "Zorg", name: str = "post") -> list[Item]:
    return [
        item(f"{name}{number}", author_id=f"{unit}{number}", created_at=at, state=State.VISIBLE)
        for number in range(count)
    ]


# --- hours ----------------------------------------------------------------------------------------------


def test_hours_are_those_of_the_clock_on_the_wall_in_summer_and_winter(database: Database) -> None:
    """Tuesday 13 October 07:20 UTC is 09:20 in summer; Tuesday 27 October 08:20 UTC is 09:20 in winter."""
    summer, winter = datetime(2026, 10, 13, 7, 20, tzinfo=UTC), datetime(2026, 10, 27, 8, 20, tzinfo=UTC)
    found: list[Record] = [*people(12), *posts(12, summer), *posts(12, winter, name="later")]
    store(database, found)
    assert ActivityHours(database.readers).of(CARE, ZONE, NOW) == (ActiveHour(1, 9, 24, 12),)


def test_reactions_count_and_joining_does_not(database: Database) -> None:
    joined = datetime(2026, 10, 14, 6, 30, tzinfo=UTC)
    members = [Person(one.remote_id, "x", org_unit="Zorg", joined_at=joined) for one in people(10)]
    asked = [one.as_item() for one in members]
    liked = datetime(2026, 10, 17, 22, 30, tzinfo=UTC)  # Sunday 00:30
    likes = [Reaction(f"r{n}", ref("1"), f"Zorg{n}", "like", liked) for n in range(10)]
    store(database, [*members, *asked, *likes])
    assert ActivityHours(database.readers).of(CARE, ZONE, NOW) == (ActiveHour(6, 0, 10, 10),)


def test_only_the_last_ninety_days_and_people_who_are_still_here(database: Database) -> None:
    old = NOW - timedelta(days=91)
    away = [Person(f"Weg{n}", "x", org_unit="Zorg", state=PersonState.SUSPENDED) for n in range(12)]
    store(database, [*people(12), *away, *posts(12, old), *posts(12, NOW - timedelta(days=1), "Weg", "w")])
    assert ActivityHours(database.readers).of(CARE, ZONE, NOW) is None


def test_accounts_on_two_intranets_may_be_the_same_colleagues(database: Database) -> None:
    at = NOW - timedelta(days=1)
    for intranet_id in (1, 2):
        store(database, [*people(9), *posts(9, at)], intranet_id)
    assert ActivityHours(database.readers).of(CARE, ZONE, NOW) is None


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 14), st.integers(0, 2), st.booleans()), max_size=60))
def test_nothing_is_told_of_fewer_than_ten(fresh: Fresh, events: list[tuple[int, int, bool]]) -> None:
    """Whoever does whatever: an hour is told with its true numbers when ten took part, or not at all."""
    base = datetime(2026, 10, 27, 8, 5, tzinfo=UTC)
    records: list[Record] = list(people(30))
    slots: dict[int, list[int]] = {}
    for number, (person, hour, is_post) in enumerate(events):
        at = base + timedelta(hours=hour)
        author = f"Zorg{person}"
        made = item(f"i{number}", author_id=author, created_at=at, state=State.VISIBLE)
        records.append(made if is_post else Reaction(f"r{number}", ref("1"), author, "like", at))
        slots.setdefault(9 + hour, []).append(person)
    with fresh() as database:
        store(database, records)
        found = ActivityHours(database.readers).of(CARE, ZONE, NOW) or ()
    expected = {
        ActiveHour(1, hour, len(who), len(set(who)))
        for hour, who in slots.items()
        if len(set(who)) >= FEWEST_PEOPLE
    }
    assert set(found) == expected


# --- results --------------------------------------------------------------------------------------------


@pytest.fixture
def answered(database: Database) -> Database:
    """A post with three replies, one of them hidden and one by its author, and eleven reactions."""
    post = item("p", author_id="Zorg0", state=State.VISIBLE)
    replies = [
        item(f"c{number}", kind=Kind.COMMENT, author_id=author, thread=ref("p"), state=state)
        for number, (author, state) in enumerate(
            [("Zorg1", State.VISIBLE), ("Kantoor1", State.VISIBLE), ("Zorg2", State.HELD),
             ("Zorg0", State.VISIBLE)]
        )
    ]  # fmt: skip
    likes = [Reaction(f"r{n}", ref("p"), f"Zorg{n}", "like", T0) for n in range(12)]
    store(database, [*people(40), *people(9, "Kantoor"), *people(10, "Dienst"), post, *replies, *likes])
    return database


def test_what_a_post_brought_by_persona(plan: Plan, answered: Database) -> None:
    plan.personas.add(Persona("Zorg", rule=CARE))
    plan.personas.add(Persona("Kantoor", rule=Rule(units=("Kantoor",))))
    plan.personas.add(Persona("Niemand"))
    result = plan.results.of(1, "p")
    assert result is not None
    assert (result.replies, result.reactions, result.people) == (2, 11, 12)
    told = {one.name: (one.people, one.share) for one in result.personas}
    assert told["Zorg"] == (40, 11 / 40), "eleven who liked it, of whom one replied as well"
    assert told["Kantoor"] == (9, None), "one of nine would be about somebody"
    assert told["Niemand"] == (None, None)


def test_a_share_is_not_told_where_two_would_tell_of_a_few(plan: Plan, answered: Database) -> None:
    everybody = Rule(units=("Zorg", "Kantoor", "Dienst"))
    for name, rule in (
        ("Zorg en Kantoor", Rule(units=("Zorg", "Kantoor"))),  # the ten of Dienst are the rest of everybody
        ("Alleen Zorg", CARE),  # nine fewer
        ("Nog eens Zorg en Kantoor", Rule(units=("Kantoor", "Zorg"))),
        ("Dienst", Rule(units=("Dienst",))),
        ("Allemaal", everybody),
    ):
        plan.personas.add(Persona(name, rule=rule))
    result = plan.results.of(1, "p")
    assert result is not None
    told = {one.name: one.share for one in result.personas}
    assert told == {
        "Zorg en Kantoor": 12 / 49,
        "Alleen Zorg": None,
        "Nog eens Zorg en Kantoor": 12 / 49,
        "Dienst": 0,
        "Allemaal": 12 / 59,
    }


def test_a_persona_of_nearly_everybody_tells_nothing_of_the_few_others(
    plan: Plan, database: Database
) -> None:
    post = item("p", author_id="x", state=State.VISIBLE)
    store(database, [*people(40), *people(9, "Kantoor"), post])
    plan.personas.add(Persona("Zorg", rule=CARE))
    result = plan.results.of(1, "p")
    assert result is not None
    assert result.personas[0].share is None


def test_what_is_not_in_the_copy_is_unknown_and_not_zero(plan: Plan, answered: Database) -> None:
    assert plan.results.of(1, "elsewhere") is None
    assert plan.results.of(2, "p") is None


def test_an_intranet_without_reactions_gives_none(plan: Plan, database: Database) -> None:
    store(database, [item("p", state=State.VISIBLE)])
    result = plan.results.of(1, "p")
    assert result is not None
    assert (result.replies, result.reactions, result.people) == (0, None, 0)


@pytest.mark.parametrize(
    ("parts", "hours", "told"),
    [
        ({"format": Format.QUESTION}, 95, False),  # asked on Friday: the weekend does not count
        ({"format": Format.QUESTION}, 96, True),
        ({"hook": Hook.ASK}, 96, True),
        ({"purposes": mix_of({Purpose.BIND: 1})}, 96, True),
        ({"purposes": mix_of({Purpose.INFORM: 1})}, 96, False),
    ],
)
def test_a_question_that_nobody_answers_is_told_of_after_two_working_days(
    plan: Plan, clock: Clock, parts: dict[str, object], hours: int, told: bool
) -> None:
    friday = datetime(2026, 11, 6, 9)
    asked = replace(PlannedItem((Wording("nl", "Wie helpt?"),), friday), **parts)  # type: ignore[arg-type]
    clock.now = moment_of(friday, "Europe/Amsterdam") + timedelta(hours=hours)
    nothing = Result(0, 4, 4, ())
    assert plan.unanswered.is_so(asked, nothing) is told
    assert not plan.unanswered.is_so(asked, replace(nothing, replies=1))
    assert not plan.unanswered.is_so(asked, None), "not in the copy is unknown, not unanswered"


@settings(max_examples=20)
@given(st.sets(st.integers(0, 14)), st.integers(1, 15))
def test_a_share_is_told_of_ten_or_more_only(fresh: Fresh, likers: set[int], size: int) -> None:
    likes = [Reaction(f"r{n}", ref("p"), f"Zorg{n}", "like", T0) for n in likers]
    with fresh() as database:
        plan = Plan(database, Notifier(), Clock(), "els")
        store(database, [*people(size), item("p", author_id="x", state=State.VISIBLE), *likes])
        plan.personas.add(Persona("Zorg", rule=CARE))
        result = plan.results.of(1, "p")
    assert result is not None
    share = result.personas[0].share
    assert share == (len([n for n in likers if n < size]) / size if size >= FEWEST_PEOPLE else None)
