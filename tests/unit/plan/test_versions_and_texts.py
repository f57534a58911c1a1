"""Versions of one message that belong together, and texts that are used again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_console.domain.errors import BadValue
from cm_console.domain.plan.errors import NotReady, StepNotPossible, UnknownEntry
from cm_console.domain.plan.item import Audience, Media, PlannedItem, Wording
from cm_console.domain.plan.kept_text import KeptText, places_of
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.status import Status
from cm_console.services.plan.finding import Check
from cm_console.services.plan.plan import Plan

AT = datetime(2026, 12, 4, 9)
BOTH = (Wording("nl", "Rooster", "Het nieuwe rooster is er."), Wording("en", "Roster", "It is here."))


def add(plan: Plan, **parts: object) -> str:
    known = {"at": AT, "status": Status.APPROVED, "notes": "nog bellen"} | parts
    return plan.calendar.add(PlannedItem(BOTH, **known)).id  # type: ignore[arg-type]


# --- versions -------------------------------------------------------------------------------------------


def test_a_version_begins_as_the_item_and_goes_its_own_way(plan: Plan) -> None:
    english = plan.personas.add(Persona("Engineers", language="en")).id
    first = add(plan, community_id="12", intranet_id=1, media=(Media("a.png", "x"),))
    made = plan.versions.make(first, english)
    assert (made.item.version_of, made.item.status, made.item.at) == (first, Status.DRAFT, AT)
    assert made.item.audience == (Audience(english),)
    assert [one.language for one in made.item.wordings] == ["en", "nl"]  # theirs first
    elsewhere = plan.versions.make(made.id, intranet_id=2)  # of a version: of the same first one
    assert (elsewhere.item.version_of, elsewhere.item.intranet_id) == (first, 2)
    assert elsewhere.item.community_id == ""
    plan.calendar.edit(made.id, replace(made.item, wordings=(Wording("en", "Short"),)))
    assert plan.calendar.get(first).item.wordings == BOTH
    ids = {first, made.id, elsewhere.id}
    for one in ids:
        assert {other.id for other in plan.versions.of(one)} == ids - {one}


def test_one_step_takes_a_version_back(plan: Plan) -> None:
    series = plan.calendar.add(PlannedItem(BOTH, AT), "FREQ=WEEKLY").id
    made = plan.versions.make(series)
    first = plan.calendar.get(made.item.version_of)
    assert not first.is_occurrence  # it could be renamed or skipped, and the version would lose it
    assert (first.item.series_id, made.item.series_id) == (series.partition("@")[0], "")
    assert plan.keeping.undo() == "Version made"
    assert plan.calendar.get(series).is_occurrence
    with pytest.raises(UnknownEntry):
        plan.calendar.get(made.id)


def test_what_was_called_off_or_lost_is_no_version(plan: Plan) -> None:
    first = add(plan)
    one, other = plan.versions.make(first).id, plan.versions.make(first).id
    plan.calendar.cancel(one)
    assert [entry.id for entry in plan.versions.of(first)] == [other]
    plan.calendar.cancel(first)
    assert plan.versions.of(other) == []
    copy = plan.calendar.copy(other, AT)
    assert copy.item.version_of == ""  # another message now
    assert plan.versions.of("nothing") == []


def test_a_version_of_what_has_passed_has_no_time_yet(plan: Plan) -> None:
    made = plan.versions.make(add(plan, at=datetime(2026, 10, 1, 9), status=Status.PUBLISHED))
    assert (made.item.at, made.item.status) == (None, Status.IDEA)


def test_versions_may_stand_together(plan: Plan) -> None:
    persona = plan.personas.add(Persona("Wim")).id
    first = add(plan, audience=(Audience(persona),))
    one, other = (add(plan, audience=(Audience(persona),), version_of=first) for _ in range(2))
    stranger = add(plan, audience=(Audience(persona),))

    def booked(entry_id: str) -> int:
        found = plan.checks.of(plan.calendar.get(entry_id).item, entry_id)
        return sum(finding.check is Check.DOUBLE_BOOKED for finding in found)

    assert [booked(entry_id) for entry_id in (first, one, other)] == [1, 1, 1]  # the stranger only
    assert booked(stranger) == 3
    unsaved = plan.versions.begin(first)
    assert sum(one.check is Check.DOUBLE_BOOKED for one in plan.checks.of(unsaved)) == 1


def test_all_versions_move_as_one(plan: Plan) -> None:
    first = add(plan)
    later = plan.versions.make(first).id
    plan.calendar.move(later, datetime(2026, 12, 5, 14))
    idea = plan.versions.make(first).id
    plan.calendar.move(idea, None)
    moved = plan.versions.move_all(later, datetime(2026, 12, 8, 15))
    assert set(moved) == {first, later}
    assert plan.calendar.get(first).item.at == datetime(2026, 12, 7, 10)
    assert plan.calendar.get(idea).item.at is None
    plan.keeping.undo()
    assert [plan.calendar.get(one).item.at for one in (first, later)] == [AT, datetime(2026, 12, 5, 14)]


def test_all_move_or_none(plan: Plan) -> None:
    first = add(plan)
    scheduled = add(plan, version_of=first, at=datetime(2026, 11, 3, 9), status=Status.SCHEDULED)
    with pytest.raises(NotReady):
        plan.versions.move_all(first, datetime(2026, 12, 1, 9))  # the other would land in the past
    assert [plan.calendar.get(one).item.at for one in (first, scheduled)] == [AT, datetime(2026, 11, 3, 9)]
    published = add(plan, status=Status.PUBLISHED)
    with pytest.raises(StepNotPossible):
        plan.versions.move_all(published, datetime(2026, 12, 8, 9))
    idea = add(plan, at=None, status=Status.IDEA, version_of=first)
    assert plan.versions.move_all(idea, datetime(2026, 12, 8, 9)) == [idea]


# --- texts ----------------------------------------------------------------------------------------------

BLOCK = KeptText("Vragen?", (Wording("nl", text="Vraag het op {platform}."), Wording("en", text="Ask us.")))


def test_texts_are_kept_found_and_taken_back(plan: Plan) -> None:
    signature = KeptText("Afzender", (Wording("nl", text="Groet, {persona}"),), is_signature=True)
    for text in (signature, BLOCK):
        plan.texts.add(text)
    assert [one.value for one in plan.texts.all()] == [BLOCK, signature]
    found = plan.texts.find("VRAGEN?")
    plan.texts.edit(found.id, replace(BLOCK, name="Hulp"))
    assert plan.texts.find(found.id).value.name == "Hulp"
    plan.texts.remove(found.id)
    assert plan.keeping.undo() == "Text removed"
    assert plan.texts.find("hulp").id == found.id
    with pytest.raises(UnknownEntry):
        plan.texts.remove("nothing")


@pytest.mark.parametrize(
    "text",
    [
        KeptText(" ", (Wording("nl", text="x"),)),
        KeptText("x", (Wording("nl", text=" "),)),
        KeptText("x", ()),
        KeptText("x", (Wording("nl", text="x" * 20_001),)),
    ],
)
def test_a_text_without_a_name_or_words_is_refused(plan: Plan, text: KeptText) -> None:
    with pytest.raises(BadValue):
        plan.texts.add(text)
    assert plan.texts.all() == []


def test_places_are_filled_in_the_language_of_the_text() -> None:
    text = KeptText("x", (Wording("nl", text="{date}: {persona} op {platform}, {wie}"),))
    nl = places_of("nl", "Lindenhof", ("Wim", "Piet"), date(2026, 12, 4))
    assert text.in_language("nl", nl) == "4 december 2026: Wim, Piet op Lindenhof, {wie}"
    assert (
        text.in_language("en", places_of("en", "", (), None)) == "{date}: colleagues op our intranet, {wie}"
    )
    assert places_of("en", "", (), date(2026, 3, 1))["date"] == "1 March 2026"


@given(st.text(), st.dictionaries(st.sampled_from(["platform", "persona", "date"]), st.text()))
def test_filling_changes_nothing_but_places(words: str, places: dict[str, str]) -> None:
    plain = words.replace("{", "(")
    text = KeptText("x", (Wording("nl", text=plain + "{platform}"),))
    assert text.in_language("nl", places) == plain + places.get("platform", "{platform}")
