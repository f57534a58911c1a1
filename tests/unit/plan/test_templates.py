"""Templates hold distances and never a date; what they place can be looked at first and taken back whole."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cm_console.domain.errors import BadValue, ProfileReadOnly
from cm_console.domain.plan.entry import Wanted
from cm_console.domain.plan.errors import BadFile, NothingToTakeBack, UnknownEntry
from cm_console.domain.plan.item import Audience, Format, PlannedItem, Wording
from cm_console.domain.plan.landing import Landing, Mark
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.purpose import Purpose, is_mix, mix_of
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.template import FreeDays, Placing, Slot, Template, TemplateKind, filled
from cm_console.services.plan import template_file
from cm_console.services.plan.outside_file import LARGEST
from cm_console.services.plan.placing import hashtag_of
from cm_console.services.plan.plan import Plan
from cm_console.services.plan.recurrence import occurrences
from cm_console.services.plan.templates import shipped

MONDAY = date(2026, 12, 7)
A_DATE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{8}T")
words = st.text(st.characters(exclude_categories=("Cs", "Cc", "Nd")), min_size=1, max_size=30)
slots = st.builds(
    Slot,
    at=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    wordings=st.lists(st.builds(Wording, st.sampled_from(("nl", "en")), words, words), min_size=1, max_size=2)
    .map(tuple),
    day=st.integers(-30, 400),
    week=st.integers(0, 20),
    weekday=st.none() | st.integers(0, 6),
    purposes=st.dictionaries(st.sampled_from(Purpose), st.integers(1, 9)).map(mix_of),
    format=st.sampled_from(Format),
    whom=st.lists(words, max_size=2).map(tuple),
    minutes=st.integers(5, 600),
    rule=st.sampled_from(("", "", "FREQ=WEEKLY;COUNT=3", "FREQ=MONTHLY")),
    tags=st.lists(words, max_size=2).map(tuple),
)  # fmt: skip
templates = st.builds(
    Template,
    wordings=words.filter(str.strip).map(lambda name: (Wording("nl", name),)),
    kind=st.sampled_from(TemplateKind),
    slots=st.lists(slots, min_size=1, max_size=6).map(tuple),
    phase=st.sampled_from(("", "activation")),
)
days = st.dates(date(2014, 1, 1), date(2035, 12, 31))


def simple(*days: int, kind: TemplateKind = TemplateKind.CAMPAIGN) -> Template:
    spots = (Slot(time(9), (Wording("nl", f"Bericht {day}"),), day=day) for day in days)
    return Template((Wording("nl", "Proef"),), kind, tuple(spots))


def in_plan(plan: Plan) -> list[PlannedItem]:
    span = datetime(2014, 1, 1), datetime(2040, 1, 1)
    return [entry.item for entry in plan.calendar.between(*span, Wanted(statuses=tuple(Status)))]


def marks(landing: Landing) -> list[Mark]:
    return [note.mark for note in landing.notes]


# --- what comes along --------------------------------------------------------------------------------


def test_what_comes_along_is_complete_in_both_languages() -> None:
    known = shipped()
    assert {one.id for one in known} >= {
        *(
            "five-purpose-week",
            "new-function",
            "new-colleagues",
            "theme-month",
            "light-summer",
            "colleagues-campaign",
        ),
        "around-an-event",
    }
    for one in known:
        for wordings in (one.template.wordings, *(slot.wordings for slot in one.template.slots)):
            assert [wording.language for wording in wordings] == ["nl", "en"]
            assert all(wording.title.strip() and wording.text.strip() for wording in wordings)
        assert all(slot.purposes and is_mix(slot.purposes) for slot in one.template.slots)
        assert not A_DATE.search(msgspec.json.encode(one.template).decode())


def test_each_day_of_the_week_has_another_purpose(plan: Plan) -> None:
    template = plan.templates.find("Five-purpose week").template
    landings = plan.templates.preview(template, Placing(MONDAY, weeks=1))
    mains = [max(one.item.purposes, key=lambda part: part[1])[0] for one in landings]
    assert mains == list(Purpose)
    assert [one.at.weekday() for one in landings] == [0, 1, 2, 3, 4]


# --- placing -----------------------------------------------------------------------------------------


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(templates, days, st.integers(0, 60))
def test_another_start_moves_everything_and_keeps_wall_times(
    plan: Plan, template: Template, start: date, later: int
) -> None:
    """All distances follow the start; across changes of the clocks nine o'clock stays nine o'clock."""
    by = timedelta(weeks=later) if template.kind is TemplateKind.RHYTHM else timedelta(days=later * 7)
    former = plan.templates.preview(template, Placing(start))
    latter = plan.templates.preview(template, Placing(start + by))
    if template.kind is not TemplateKind.EVENT:  # those keep to working days by themselves
        assert [one.at + by for one in former] == [one.at for one in latter]
        assert [one.item.title for one in former] == [one.item.title for one in latter]
    assert sorted(one.at for one in latter) == [one.at for one in latter]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(templates, st.sampled_from(FreeDays), st.booleans())
def test_what_was_placed_is_taken_back_as_one(
    plan: Plan, template: Template, free_days: FreeDays, in_campaign: bool
) -> None:
    placing = Placing(MONDAY, weeks=3, free_days=free_days, campaign="Proef" if in_campaign else "")
    done = plan.templates.apply(template, placing)
    assert len(done.ids) == sum(not one.left_out for one in done.landings)
    if done.ids:
        assert plan.keeping.undo() == "Template applied"
    assert (in_plan(plan), plan.campaigns.all()) == ([], [])
    with pytest.raises(NothingToTakeBack):
        plan.keeping.undo()


def test_what_is_seen_first_is_what_is_placed(plan: Plan) -> None:
    placing = Placing(MONDAY, campaign="Veilig werken", places={"thema": "veiligheid"})
    template = plan.templates.find("theme-month").template
    seen = plan.templates.preview(template, placing)
    assert in_plan(plan) == []
    done = plan.templates.apply(template, placing)
    placed = in_plan(plan)
    assert [one.at for one in placed] == [one.at for one in seen]
    assert {one.status for one in placed} == {Status.DRAFT}
    assert {one.campaign_id for one in placed} == {done.campaign_id}
    assert placed[0].title == "Deze maand: veiligheid"
    assert placed[0].wordings[0].text.endswith("#VeiligWerken.")
    campaign = plan.campaigns.find("veilig werken").value
    assert (campaign.first, campaign.last) == (MONDAY, date(2027, 1, 1))


@pytest.mark.parametrize(
    ("name", "hashtag"),
    [("Veilig werken", "#VeiligWerken"), ("Collega's aan het woord", "#CollegasAanHetWoord"), ("!", "")],
)
def test_a_hashtag_is_made_of_the_words_of_a_name(name: str, hashtag: str) -> None:
    assert hashtag_of(name) == hashtag_of(name.replace("'", "’")) == hashtag


def test_holidays_are_kept_left_out_or_gone_round(plan: Plan) -> None:
    christmas = date(2026, 12, 25)  # a Friday; the 26th is a holiday on a Saturday
    found = {
        wanted: plan.templates.preview(simple(0), Placing(christmas, free_days=wanted))[0]
        for wanted in FreeDays
    }
    assert found[FreeDays.KEEP].at.date() == christmas
    assert marks(found[FreeDays.KEEP]) == [Mark.HOLIDAY]
    assert found[FreeDays.SKIP].left_out
    assert found[FreeDays.BEFORE].at == datetime(2026, 12, 24, 9)
    assert found[FreeDays.AFTER].at == datetime(2026, 12, 28, 9)
    assert marks(found[FreeDays.AFTER]) == [Mark.MOVED]
    assert plan.templates.apply(simple(0), Placing(christmas, free_days=FreeDays.SKIP)).ids == ()


def test_a_weekend_that_is_asked_for_by_name_is_kept(plan: Plan) -> None:
    by_name = Slot(time(11), (Wording("nl", "Zaterdag"),), weekday=5)
    by_distance = Slot(time(10), (Wording("nl", "Vijf dagen later"),), day=5)
    template = Template((Wording("nl", "Proef"),), TemplateKind.CAMPAIGN, (by_name, by_distance))
    landings = plan.templates.preview(template, Placing(MONDAY, free_days=FreeDays.BEFORE))
    assert [(one.at.weekday(), marks(one)) for one in landings] == [(4, [Mark.MOVED]), (5, [Mark.WEEKEND])]


def test_a_rhythm_begins_again_and_ends_in_time(plan: Plan) -> None:
    template = plan.templates.find("light-summer").template
    wednesday = MONDAY + timedelta(days=2)
    landings = plan.templates.preview(template, Placing(wednesday, weeks=3))
    assert [one.at.date() for one in landings] == [
        date(2026, 12, day) for day in (11, 15, 18, 22, 25)
    ]  # the Tuesday before the start is not placed


def test_double_bookings_are_told_before_anything_is_placed(plan: Plan) -> None:
    wilma = plan.personas.add(Persona("Wilma")).id
    at = datetime(2026, 12, 7, 9, 15)
    plan.calendar.add(PlannedItem((Wording("nl", "Er staat al iets"),), at, audience=(Audience(wilma),)))
    landing = plan.templates.preview(simple(0), Placing(MONDAY, persona_ids=(wilma,)))[0]
    assert [(one.mark, one.about) for one in landing.notes] == [(Mark.BOOKED, "Er staat al iets")]
    assert plan.templates.preview(simple(0), Placing(MONDAY))[0].notes == ()


def test_a_role_goes_to_its_persona_and_the_rest_to_those_chosen(plan: Plan) -> None:
    wilma, leader = plan.personas.add(Persona("Wilma")), plan.personas.add(Persona("Leidinggevende"))
    base = simple(0, 1)
    slots = (replace(base.slots[0], whom=("leidinggevende", "manager")), base.slots[1])
    landings = plan.templates.preview(replace(base, slots=slots), Placing(MONDAY, persona_ids=(wilma.id,)))
    assert [one.item.audience[0].persona_id for one in landings] == [leader.id, wilma.id]


def test_texts_are_in_the_languages_of_those_who_read_them(plan: Plan) -> None:
    ids = [plan.personas.add(Persona(name, language=code)).id for name, code in (("A", "en"), ("B", "nl"))]
    template = plan.templates.find("new-function").template
    item = plan.templates.preview(
        template, Placing(MONDAY, persona_ids=tuple(ids), places={"function": "Groups", "functie": "Groepen"})
    )[0].item
    assert [one.language for one in item.wordings] == ["en", "nl"]
    assert [one.title for one in item.wordings] == ["Coming soon: Groups", "Binnenkort: Groepen"]
    assert template.asks(("nl", "en")) == ("functie", "function")


@given(st.lists(words), st.dictionaries(st.sampled_from(("a", "b")), words))
def test_only_places_are_filled(texts: list[str], places: dict[str, str]) -> None:
    plain = "".join(texts).replace("{", "").replace("}", "")
    assert filled(plain, places) == plain
    assert filled(f"{plain}{{a}}{plain}", places) == f"{plain}{places.get('a', '{a}')}{plain}"


# --- files -------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(templates)
def test_a_shared_file_is_read_as_it_was_written(tmp_path: Path, template: Template) -> None:
    path = tmp_path / "template.json"
    path.write_bytes(template_file.write(template))
    assert template_file.read(path) == template


BAD = {
    "no json": b"BEGIN:VCALENDAR",
    "another file": b'{"format": "something", "version": 1}',
    "newer": b'{"format": "cm-console-template", "version": 99}',
    "no template": b'{"format": "cm-console-template", "version": 1}',
    "bytes": b"\xff\xfe\x00",
    "too large": b" " * (LARGEST + 1),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_whole(plan: Plan, tmp_path: Path, name: str) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(BAD[name])
    with pytest.raises(BadFile):
        plan.templates.bring_in(path)
    assert not any(one.is_own for one in plan.templates.all())


@pytest.mark.parametrize(
    ("key", "value"),
    [("weekday", 9), ("day", 99_999), ("week", -1), ("minutes", 0), ("purposes", [["inform", 3]]),
     ("rule", "FREQ=WEEKLY;UNTIL=20270101T000000"), ("rule", "FREQ=HOURLY"), ("wordings", []),
     ("at", "09:00:00+01:00"), ("format", "unknown"),
     ("wordings", [{"language": "nl", "text": "x" * 20_001}])],
)  # fmt: skip
def test_an_impossible_item_is_refused_with_the_reason(tmp_path: Path, key: str, value: object) -> None:
    content = json.loads(template_file.write(simple(0)))
    content["template"]["slots"][0][key] = value
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(BadFile) as caught:
        template_file.read(path)
    assert str(caught.value.details["reason"])


@pytest.mark.parametrize("where", ["file", "template", "slot", "wording"])
def test_a_key_that_nobody_knows_is_refused(tmp_path: Path, where: str) -> None:
    content = json.loads(template_file.write(simple(0)))
    template = content["template"]
    slot = template["slots"][0]
    places = {"file": content, "template": template, "slot": slot, "wording": slot["wordings"][0]}
    places[where]["colour"] = "red"
    (tmp_path / "newer.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(BadFile, match="colour"):
        template_file.read(tmp_path / "newer.json")


def test_a_template_goes_out_and_comes_in(plan: Plan, tmp_path: Path) -> None:
    path = tmp_path / "share.json"
    plan.templates.export("theme-month", path)
    known = plan.templates.bring_in(path)
    assert known.is_own
    assert known.template == plan.templates.find("theme-month").template
    plan.templates.remove(known.id)
    assert not any(one.is_own for one in plan.templates.all())
    with pytest.raises(UnknownEntry):
        plan.templates.remove("theme-month")
    with pytest.raises(ProfileReadOnly):
        plan.templates.export("theme-month", tmp_path / "nowhere" / "share.json")


# --- own templates -----------------------------------------------------------------------------------


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.datetimes(datetime(2026, 12, 1), datetime(2027, 6, 1)), min_size=1, max_size=5), days)
def test_what_was_made_a_template_comes_back_at_its_distances(
    plan: Plan, moments: list[datetime], start: date
) -> None:
    moments = sorted(at.replace(second=0, microsecond=0) for at in moments)
    items = [PlannedItem((Wording("nl", f"Bericht {n}"),), at) for n, at in enumerate(moments)]
    ids = [plan.calendar.add(item).id for item in items]
    known = plan.templates.make(Wording("nl", "Van ons"), TemplateKind.CAMPAIGN, ids)
    assert not A_DATE.search(msgspec.json.encode(known.template).decode())
    by = start - moments[0].date()
    assert [one.at for one in plan.templates.preview(known.template, Placing(start))] == [
        at + by for at in moments
    ]
    for _ in range(len(ids) + 1):
        plan.keeping.undo()


def test_a_campaign_becomes_a_template_with_its_series(plan: Plan) -> None:
    wilma = plan.personas.add(Persona("Wilma")).id
    placing = Placing(MONDAY, persona_ids=(wilma,), campaign="Eerste keer")
    campaign_id = plan.templates.apply(simple(0, 3), placing).campaign_id
    friday = PlannedItem((Wording("nl", "Vrijdag"),), datetime(2026, 12, 11, 15), campaign_id=campaign_id)
    plan.calendar.add(friday, "FREQ=WEEKLY;UNTIL=20270101T235959")
    made = plan.templates.make_of_campaign(campaign_id, Wording("nl", "Nog eens"))
    assert [slot.rule for slot in made.template.slots] == ["", "", "FREQ=WEEKLY;COUNT=4"]
    assert not A_DATE.search(msgspec.json.encode(made.template).decode())
    assert [slot.whom for slot in made.template.slots] == [("Wilma",), ("Wilma",), ()]  # they differ
    plan.templates.apply(made.template, Placing(date(2027, 6, 7)))
    found = [entry.item.at for entry in plan.calendar.between(datetime(2027, 6, 1), datetime(2027, 8, 1))]
    assert found == [
        *(datetime(2027, 6, 7, 9), datetime(2027, 6, 10, 9)),
        *(datetime(2027, 6, day, 15) for day in (11, 18, 25)),
        datetime(2027, 7, 2, 15),
    ]


def test_a_rhythm_is_made_of_days_of_the_week(plan: Plan) -> None:
    moments = datetime(2026, 12, 10, 9), datetime(2026, 12, 15, 14)
    ids = [plan.calendar.add(PlannedItem((Wording("nl", "Bericht"),), at)).id for at in moments]
    template = plan.templates.make(Wording("nl", "Ritme"), TemplateKind.RHYTHM, ids).template
    assert [(one.week, one.weekday, one.day) for one in template.slots] == [(0, 3, 0), (1, 1, 0)]
    assert template.weeks == 2


def test_who_all_items_are_for_is_chosen_again(plan: Plan) -> None:
    wilma, piet = (plan.personas.add(Persona(name)).id for name in ("Wilma", "Piet"))
    ids = plan.templates.apply(simple(0, 3), Placing(MONDAY, persona_ids=(wilma,))).ids
    template = plan.templates.make(Wording("nl", "Nog eens"), TemplateKind.CAMPAIGN, ids).template
    assert [slot.whom for slot in template.slots] == [(), ()]
    landings = plan.templates.preview(template, Placing(MONDAY, persona_ids=(piet,)))
    assert {one.item.audience[0].persona_id for one in landings} == {piet}


def test_ideas_alone_make_no_template(plan: Plan) -> None:
    idea = plan.calendar.add(PlannedItem((Wording("nl", "Ooit"),)))
    with pytest.raises(BadValue):
        plan.templates.make(Wording("nl", "Niets"), TemplateKind.CAMPAIGN, [idea.id])


def test_a_slot_that_comes_back_becomes_a_series(plan: Plan) -> None:
    base = simple(0)
    slots = (replace(base.slots[0], rule="FREQ=WEEKLY;COUNT=3"),)
    plan.templates.apply(replace(base, slots=slots), Placing(MONDAY))
    assert [one.at for one in in_plan(plan)] == [datetime(2026, 12, day, 9) for day in (7, 14, 21)]
    series = Series(in_plan(plan)[0], "FREQ=WEEKLY;COUNT=3")
    assert len(occurrences(series, datetime(2026, 1, 1), datetime(2028, 1, 1))) == 3


def test_what_has_passed_is_told(plan: Plan) -> None:
    landing = plan.templates.preview(simple(0), Placing(datetime(2026, 10, 5, tzinfo=UTC).date()))[0]
    assert marks(landing) == [Mark.PAST]
