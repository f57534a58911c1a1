"""Looking for words in the whole plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from cm_console.domain.plan.entry import Wanted
from cm_console.domain.plan.item import PlannedItem, Wording
from cm_console.domain.plan.offline_event import OfflineEvent
from cm_console.domain.plan.status import Status
from cm_console.services.plan.plan import Plan
from cm_console.services.plan.search import plain_parts

TODAY = date(2026, 11, 2)


def item(title: str, at: datetime | None, text: str = "", **parts: object) -> PlannedItem:
    return replace(PlannedItem((Wording("nl", title, text),), at, status=Status.DRAFT), **parts)  # type: ignore[arg-type]


def found(plan: Plan, text: str, today: date = TODAY) -> list[tuple[str, date | None]]:
    entries = plan.search.find(Wanted(text=text), today)
    return [(one.item.title, one.item.at.date() if one.item.at else None) for one in entries]


def test_words_are_found_wherever_and_whenever_they_stand(plan: Plan) -> None:
    plan.calendar.add(item("Rooster", datetime(2031, 5, 4, 9), "Het nieuwe café"))
    plan.calendar.add(item("Vroeger", datetime(2019, 5, 4, 9), "het ROOSTER van toen"))
    plan.calendar.add(item("Iets", datetime(2026, 12, 1, 9), tags=("rooster",), notes="café"))
    plan.calendar.add(item("Idee: rooster", None))
    plan.calendar.add(item("Af", datetime(2026, 12, 2, 9), "rooster", status=Status.CANCELLED))
    plan.events.add(OfflineEvent("Borrel", datetime(2026, 12, 3, 16), place="Café de Roosterhoek"))
    days = [("Vroeger", date(2019, 5, 4)), ("Iets", date(2026, 12, 1)), ("Borrel", date(2026, 12, 3)),
            ("Rooster", date(2031, 5, 4))]  # fmt: skip
    assert found(plan, "rooster") == days
    assert [title for title, _ in found(plan, "CAFÉ rooster")] == ["Borrel", "Rooster"]
    assert found(plan, "caféx") == []


def test_a_series_is_found_once(plan: Plan) -> None:
    weekly = item("Vrijdagvraag", datetime(2026, 10, 2, 9))
    plan.calendar.add(weekly, "FREQ=WEEKLY;BYDAY=FR;COUNT=8")
    assert found(plan, "vrijdag") == [("Vrijdagvraag", date(2026, 11, 6))]
    (entry,) = plan.search.find(Wanted(text="vrijdag"), TODAY)
    assert plan.calendar.get(entry.id).item.at == datetime(2026, 11, 6, 9)
    assert found(plan, "vrijdag", TODAY + timedelta(days=90)) == [("Vrijdagvraag", date(2026, 11, 20))]


@pytest.mark.parametrize(
    ("text", "title"),
    [("strasse", "Straße"), ('100% "zeker"', '100% "zeker"'), ("a_b", "a_b"), ("\\", "a\\b"), ("é", "Café")],
)
def test_signs_and_letters_that_are_written_otherwise(plan: Plan, text: str, title: str) -> None:
    plan.calendar.add(item(title, datetime(2026, 12, 1, 9)))
    plan.calendar.add(item("azb 100", datetime(2026, 12, 1, 9)))
    assert [one for one, _ in found(plan, text)] == [title]


def test_what_is_read_is_narrowed_down_by_plain_parts() -> None:
    assert plain_parts("Café 2027 é stress") == ("caf", "2027")
