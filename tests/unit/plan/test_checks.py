"""What is looked at before an item is scheduled: each check, beside an item that is fine."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from cm_console.domain.plan.errors import NotReady
from cm_console.domain.plan.item import Audience, Format, Media, People, PlannedItem, Wording
from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.persona import BusySeason, Persona
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.status import Mode, Status
from cm_console.host.paths import Profile
from cm_console.services.plan.finding import Check
from cm_console.services.plan.plan import Plan
from cm_console.store.engine import Database
from cm_console.store.publication_store import PublicationStore
from cm_console.views.plan_words import FINDINGS
from tests.fakes.pictures import CAKE, EMPTY_ROOM, png

AT = datetime(2026, 12, 1, 9)
FINE = PlannedItem(
    (Wording("nl", "Nieuws", "Lees https://intranet.example verder."),),
    at=AT,
    status=Status.APPROVED,
    intranet_id=1,
    purposes=mix_of({Purpose.INFORM: 1}),
    media=(Media(CAKE, "Een fiets", People.NOBODY),),
    due_on=date(2026, 11, 30),
    expires_on=date(2026, 12, 31),
    review_on=date(2026, 12, 1),
)


def found(plan: Plan, item: PlannedItem) -> list[tuple[Check, str]]:
    return [(one.check, one.about) for one in plan.checks.of(item)]


def test_what_has_appeared_is_not_looked_at_any_more(plan: Plan) -> None:
    past = replace(FINE, at=datetime(2026, 10, 1, 9), media=(), purposes=())
    assert found(plan, past)
    assert found(plan, replace(past, status=Status.PUBLISHED)) == []


@pytest.fixture
def persona(plan: Plan) -> str:
    season = BusySeason("griepprik", 10, 15, 11, 15)
    return plan.personas.add(Persona("Wijkteam", busy=(season,))).id


@pytest.fixture
def fine(plan: Plan, persona: str, database: Database) -> PlannedItem:
    folder = Profile(database.folder).media
    folder.mkdir()
    for file in (CAKE, EMPTY_ROOM):
        (folder / file).write_bytes(png())
    item = replace(FINE, audience=(Audience(persona),))
    assert found(plan, item) == []
    return item


@pytest.mark.parametrize(
    ("parts", "check", "about", "blocks"),
    [
        ({"wordings": (Wording("nl", "", " "),)}, Check.NO_TITLE, "", True),
        ({"at": None}, Check.NO_TIME, "", True),
        ({"at": datetime(2026, 10, 1, 9)}, Check.IN_THE_PAST, "", True),
        ({"intranet_id": None}, Check.NO_PLACE, "", True),
        ({"wordings": (Wording("nl", "t", "x"), Wording("en", "t"))}, Check.EMPTY_LANGUAGE, "en", True),
        ({"media": (Media(CAKE, " ", People.NOBODY),)}, Check.NO_ALT_TEXT, "1", True),
        ({"media": (*FINE.media, Media(EMPTY_ROOM, "Els op de fiets"))}, Check.NOT_AGREED, "2", False),
        ({"media": (Media("0" * 32 + ".png", "Weg", People.NOBODY),)}, Check.PICTURE_MISSING, "1", True),
        ({"expires_on": date(2026, 11, 30)}, Check.EXPIRES_FIRST, "", True),
        ({"due_on": date(2026, 12, 2)}, Check.LATE_DUE, "", False),
        ({"review_on": date(2026, 11, 30)}, Check.EARLY_REVIEW, "", False),
        ({"audience": ()}, Check.NO_PERSONA, "", False),
        ({"purposes": ()}, Check.NO_PURPOSE, "", False),
        ({"at": datetime(2026, 12, 25, 9)}, Check.HOLIDAY, "Eerste kerstdag", False),
        ({"at": datetime(2026, 11, 15, 9)}, Check.BUSY_SEASON, "Wijkteam: griepprik", False),
        (
            {"wordings": (Wording("nl", "t", "Zie HTTP://oud.example/a en http://oud.example/b"),)},
            Check.PLAIN_LINK,
            "oud.example",
            False,
        ),
    ],
)
def test_each_check_sees_its_own(
    plan: Plan, fine: PlannedItem, parts: dict[str, Any], check: Check, about: str, blocks: bool
) -> None:
    item = replace(fine, **parts)
    seen = {one.check: one for one in plan.checks.of(item)}
    assert seen[check].about == about
    assert seen[check].blocks is blocks
    if blocks:
        entry = plan.calendar.add(item)
        with pytest.raises(NotReady):
            plan.calendar.schedule(entry.id)


def test_own_days_count_for_whom_they_are(plan: Plan, fine: PlannedItem, persona: str) -> None:
    other = plan.personas.add(Persona("Kantoor")).id
    day = OwnDays("Beurs", AT.date(), AT.date(), is_free=True, persona_ids=(other,))
    stored = plan.own_calendars.add(day)
    assert found(plan, fine) == []
    plan.own_calendars.edit(stored.id, replace(day, persona_ids=(other, persona)))
    assert found(plan, fine) == [(Check.HOLIDAY, "Beurs")]
    plan.own_calendars.edit(stored.id, replace(day, persona_ids=(), is_free=False))
    assert found(plan, fine) == []


def test_a_series_takes_its_place_too(plan: Plan, fine: PlannedItem) -> None:
    weekly = replace(
        fine, due_on=None, at=datetime(2026, 11, 24, 9, 20), wordings=(Wording("nl", "Tip", "x"),)
    )
    first = plan.calendar.add(weekly, "FREQ=WEEKLY")
    assert found(plan, fine) == [(Check.DOUBLE_BOOKED, "Tip")]
    assert plan.checks.of(plan.calendar.get(first.id).item, first.id) == []
    away = replace(fine, timezone="America/New_York")  # nine o'clock there is three in the afternoon here
    assert found(plan, away) == []


def test_one_new_function_a_week(plan: Plan, fine: PlannedItem) -> None:
    function = replace(fine, format=Format.NEW_FUNCTION, audience=(), mode=Mode.REMINDER)
    plan.calendar.add(replace(function, at=datetime(2026, 12, 6, 23)))
    assert (Check.MANY_NEW_FUNCTIONS, "2") in found(plan, function)
    next_week = replace(function, at=datetime(2026, 12, 7, 9))
    assert Check.MANY_NEW_FUNCTIONS not in {check for check, _ in found(plan, next_week)}


def test_a_busy_season_goes_over_new_year() -> None:
    season = BusySeason("jaarwisseling", 12, 20, 1, 5)
    days = (date(2026, 12, 19), date(2026, 12, 20), date(2027, 1, 5), date(2027, 1, 6))
    assert [season.holds(day) for day in days] == [False, True, True, False]


def test_every_check_has_words_with_a_next_step() -> None:
    assert set(FINDINGS) == {check.value for check in Check}
    assert all(len(words.rstrip(".").split(". ")) > 1 or "?" in words for words in FINDINGS.values())


def test_what_an_intranet_does_not_take_is_said_before(
    plan: Plan, fine: PlannedItem, database: Database
) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE ws.intranet SET media = '.gif .jpg' WHERE id = 1")
    assert PublicationStore(database).takes(1) == frozenset({".gif", ".jpg"})
    assert found(plan, fine) == [(Check.PICTURE_NOT_TAKEN, "1")]
    film = "f" * 32 + ".mp4"
    (Profile(database.folder).media / film).write_bytes(b"film")
    filmed = replace(fine, media=(Media(film, "Een rondleiding", People.NOBODY),))
    assert found(plan, filmed) == [(Check.FILM_NOT_TAKEN, "1")]
    assert found(plan, replace(filmed, mode=Mode.REMINDER)) == []
