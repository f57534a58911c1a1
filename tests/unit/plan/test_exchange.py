"""Tables for spreadsheets, and files that come in as one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cm_console.domain.errors import ProfileReadOnly
from cm_console.domain.plan.entry import Entry, Wanted
from cm_console.domain.plan.errors import BadFile
from cm_console.domain.plan.file_kind import FileKind
from cm_console.domain.plan.imported import LeftOut
from cm_console.domain.plan.item import Audience, PlannedItem, Wording
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.series import Reach, Series
from cm_console.domain.plan.status import Status
from cm_console.services.notifier import Notifier
from cm_console.services.plan import csv_file
from cm_console.services.plan.plan import Plan
from tests.unit.plan.conftest import Clock, Fresh
from tests.unit.plan.test_icalendar import FILES, items

EVER = datetime(2020, 1, 1), datetime(2040, 1, 1)
NAMES = csv_file.Names({"p1": "Zorg; Noord", "p2": "Kantoor"}, {1: "Lindenhof", 2: "Vraag & antwoord"})


def in_a_table(item: PlannedItem) -> PlannedItem:
    """What of an item a table can hold."""
    kept = PlannedItem(
        item.wordings[:1], at=item.at, timezone=item.timezone, status=item.status, format=item.format,
        mode=item.mode, intranet_id=item.intranet_id, community_id=item.community_id, owner=item.owner,
        tags=tuple(part.strip() for tag in item.tags for part in tag.split(";") if part.strip()),
    )  # fmt: skip
    main = kept.wordings[0]
    return replace(kept, wordings=(Wording(main.language, main.title.strip(), main.text.strip()),))


def only_items(path: Path) -> tuple[list[PlannedItem], list[tuple[int, str]]]:
    """A table in which nothing comes back."""
    found, left_out = csv_file.read(path, NAMES)
    items = [one for one in found if isinstance(one, PlannedItem)]
    assert len(items) == len(found)
    return items, left_out


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(items, st.sampled_from([None, 1, 2]))
def test_a_table_is_read_as_it_was_written(tmp_path: Path, item: PlannedItem, intranet: int | None) -> None:
    path = tmp_path / "table.csv"
    plain = in_a_table(replace(item, intranet_id=intranet))
    path.write_bytes(csv_file.write([Entry("e", plain)], NAMES))
    found, left_out = csv_file.read(path, NAMES)
    if plain.wordings[0].title or plain.wordings[0].text:
        assert (found, left_out) == ([plain], [])
    else:
        assert left_out == [(2, "title")]


def test_a_table_says_on_which_intranet(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    item = PlannedItem((Wording("nl", "Fietstocht"),), intranet_id=2, community_id="12")
    path.write_bytes(csv_file.write([Entry("e", item)], NAMES))
    assert csv_file.read(path, NAMES) == ([item], [])
    path.write_text("title;intranet;kleur\nEen;lindenhof;rood\nTwee;Elders;\nDrie;;\n")
    found, left_out = only_items(path)
    assert [(one.title, one.intranet_id) for one in found] == [("Een", 1), ("Drie", None)]
    assert left_out == [(1, "kleur"), (3, "intranet")]


@pytest.mark.parametrize("text", ["=1+1", "+31", "-1", "@SUM(A1)"])
def test_no_cell_is_a_formula(text: str) -> None:
    written = csv_file.write([Entry("e", PlannedItem((Wording("nl", text),)))], NAMES).decode("utf-8-sig")
    assert written.splitlines()[1].startswith("'")


def test_a_table_of_a_spreadsheet_with_mistakes_in_it(tmp_path: Path) -> None:
    path = tmp_path / "van buiten.csv"
    path.write_text(
        "title,at,personas,purposes,status\n"
        "Fietstocht,2026-12-01 09:00,kantoor,activate=2;inform=2,approved\n"
        "Fout,morgen,,,\n"
        "Onbekend,,Directie,,\n"
        "Raar,,,verkopen,\n"
        "Idee,,,,\n"
    )
    found, left_out = only_items(path)
    assert [item.title for item in found] == ["Fietstocht", "Idee"]
    assert found[0].audience == (Audience("p2"),)
    assert [share for _, share in found[0].purposes] == [0.5, 0.5]
    assert (found[0].status, found[1].status) == (Status.APPROVED, Status.IDEA)
    assert left_out == [(3, "at"), (4, "personas"), (5, "purposes")]


@pytest.mark.parametrize("content", [b"", b"naam;datum\nx;y\n", b"title\n\xff\xfe\n"])
def test_what_is_no_table_of_ours_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    with pytest.raises(BadFile):
        csv_file.read(path, NAMES)


def test_a_file_comes_in_as_one_step_or_only_for_show(plan: Plan) -> None:
    shown = plan.exchange.bring_in(FILES / "google.ics", dry_run=True)
    assert (len(shown.titles), plan.calendar.between(*EVER)) == (3, [])
    assert plan.exchange.bring_in(FILES / "google.ics") == shown
    assert [entry.item.title for entry in plan.calendar.between(*EVER)] == [
        "Fietstocht", "Fietstocht (verzet)", "Fietstocht",
    ]  # fmt: skip
    plan.keeping.undo()
    assert plan.calendar.between(*EVER) == []


def test_the_calendar_goes_out_and_comes_back(plan: Plan, tmp_path: Path) -> None:
    plan.exchange.bring_in(FILES / "google.ics")
    plan.exchange.bring_in(FILES / "outlook.ics")
    plan.calendar.add(PlannedItem((Wording("nl", "Idee"),)))
    everything = Wanted(statuses=tuple(Status))
    before = [(entry.item.title, entry.item.at) for entry in plan.calendar.between(*EVER, everything)]
    assert plan.exchange.export(tmp_path / "alles.ics", FileKind.ICS, everything) == 4
    for _ in range(3):
        plan.keeping.undo()
    plan.exchange.bring_in(tmp_path / "alles.ics")
    after = [(entry.item.title, entry.item.at) for entry in plan.calendar.between(*EVER, everything)]
    assert after == before
    plan.personas.add(Persona("Zorg"))
    assert plan.exchange.export(tmp_path / "alles.csv", FileKind.CSV, everything) == 4
    with pytest.raises(ProfileReadOnly):
        plan.exchange.export(tmp_path / "nergens" / "alles.csv", FileKind.CSV, everything)


def test_what_comes_back_travels_in_a_table(plan: Plan, tmp_path: Path, fresh: Fresh) -> None:
    first = datetime(2026, 11, 3, 9)
    item = PlannedItem((Wording("nl", "Weekvraag", "Wat ging goed?"),), first, tags=("week",))
    weekly = plan.calendar.add(item, "FREQ=WEEKLY;COUNT=6")
    series_id = weekly.id.partition("@")[0]
    plan.calendar.move(
        f"{series_id}@{first + timedelta(weeks=2):%Y-%m-%dT%H:%M:%S}", datetime(2026, 11, 18, 10)
    )
    plan.calendar.cancel(f"{series_id}@{first + timedelta(weeks=4):%Y-%m-%dT%H:%M:%S}")
    path = tmp_path / "reeks.csv"
    assert plan.exchange.export(path, FileKind.CSV, Wanted()) == 2
    with fresh() as database:
        other = Plan(database, Notifier(), Clock(), "els")
        assert other.exchange.bring_in(path).left_out == ()
        told = [
            [(one.item.at, one.item.title, one.item.tags) for one in it.calendar.between(*EVER)]
            for it in (plan, other)
        ]
    assert told[0] == told[1]
    assert len(told[0]) == 5


def test_a_rule_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    path = tmp_path / "fout.csv"
    path.write_text(
        "title;at;rule;except\n"
        "Zonder dag;;FREQ=WEEKLY;\n"
        "Geen regel;2026-12-01 09:00;elke week;\n"
        "Geen tijd;2026-12-01 09:00;FREQ=WEEKLY;morgen\n"
        '"Goed";2026-12-01 09:00;"FREQ=WEEKLY;COUNT=2";\n'
    )
    (good,), left_out = csv_file.read(path, NAMES)
    assert isinstance(good, Series)
    assert good.rule == "FREQ=WEEKLY;COUNT=2"
    assert left_out == [(2, "at"), (3, "rule"), (4, "except")]


@pytest.mark.parametrize(
    ("column", "value"),
    [("timezone", "Europe/Amsterdm"), ("at", "2026-12-01T09:00Z"), ("purposes", "inform=inf"),
     ("purposes", "inform=-1; bind=2"), ("purposes", "inform=nan")],
)  # fmt: skip
def test_a_cell_that_would_spoil_the_plan_is_left_out(tmp_path: Path, column: str, value: str) -> None:
    path = tmp_path / "fout.csv"
    path.write_text(f'title;{column}\nFietstocht;"{value}"\n')
    assert csv_file.read(path, NAMES) == ([], [(2, column)])


def test_an_exception_with_a_zone_is_left_out_and_a_huge_cell_refused(tmp_path: Path) -> None:
    path = tmp_path / "fout.csv"
    path.write_text("title;at;rule;except\nVraag;2026-12-01 09:00;FREQ=WEEKLY;2026-12-08T09:00Z\n")
    assert csv_file.read(path, NAMES) == ([], [(2, "except")])
    path.write_text(f"title\n{'x' * 200_000}\n")
    with pytest.raises(BadFile):
        csv_file.read(path, NAMES)


@pytest.mark.parametrize("kind", FileKind)
def test_nothing_of_a_file_is_scheduled_by_itself(
    plan: Plan, tmp_path: Path, fresh: Fresh, kind: FileKind
) -> None:
    item = PlannedItem((Wording("nl", "Rooster", "Klaar."),), datetime(2026, 12, 1, 9), intranet_id=1)
    plan.calendar.schedule(plan.calendar.add(item).id)
    weekly = plan.calendar.add(
        replace(item, wordings=(Wording("nl", "Vraag", "Wat?"),)), "FREQ=WEEKLY;COUNT=3"
    )
    plan.calendar.schedule(weekly.id, reach=Reach.ALL)
    path = tmp_path / f"alles.{kind}"
    plan.exchange.export(path, kind, Wanted())
    with fresh() as database:
        other = Plan(database, Notifier(), Clock(), "els")
        other.exchange.bring_in(path)
        assert other.calendar.with_status(Status.SCHEDULED) == []
        found = other.calendar.with_status(Status.APPROVED)
        assert [(one.item.series_id, one.item.occurrence) for one in found] == [("", None)] * 4


def test_what_stands_here_is_brought_in_once(plan: Plan, tmp_path: Path) -> None:
    item = PlannedItem((Wording("nl", "Rooster", "Klaar."),), datetime(2026, 12, 1, 9))
    once = plan.calendar.add(item)
    plan.calendar.add(replace(item, at=datetime(2026, 12, 2, 9)), "FREQ=WEEKLY;COUNT=3")
    before = plan.calendar.between(*EVER)
    path = tmp_path / "alles.ics"
    plan.exchange.export(path, FileKind.ICS, Wanted())
    found = plan.exchange.bring_in(path)
    assert (found.titles, found.left_out) == ((), ((LeftOut.ALREADY_HERE, 2),))
    assert plan.calendar.between(*EVER) == before
    plan.calendar.cancel(once.id)
    assert plan.exchange.bring_in(path).titles == (), "also what was called off here"
    plan.keeping.undo()
    plan.keeping.undo()
    plan.keeping.undo()
    assert plan.exchange.bring_in(path).titles == ("Rooster", "Rooster"), "what is gone comes back"


def test_a_rule_that_skips_its_own_first_day_begins_at_its_first_time(plan: Plan, tmp_path: Path) -> None:
    item = PlannedItem((Wording("nl", "Dinsdagvraag", "Wat?"),), datetime(2026, 11, 30, 9))  # a Monday
    first = plan.calendar.add(item, "FREQ=WEEKLY;BYDAY=TU;COUNT=3")
    assert first.item.at == datetime(2026, 12, 1, 9)
    assert len(plan.calendar.between(*EVER)) == 3
    plan.exchange.export(tmp_path / "reeks.ics", FileKind.ICS, Wanted())
    assert "DTSTART;TZID=Europe/Amsterdam:20261201T090000" in (tmp_path / "reeks.ics").read_text()


def test_a_table_says_the_line_and_takes_its_own_marks_off(tmp_path: Path) -> None:
    names = csv_file.Names({"p": "@zorg"}, {})
    path = tmp_path / "lijst.csv"
    path.write_text(
        'title,text,personas,community,at\n"Een","twee\nregels",\'@zorg,\'-c1,\nDrie,,,,gisteren\n'
    )
    (item,), left_out = csv_file.read(path, names)
    assert isinstance(item, PlannedItem)
    assert (item.audience[0].persona_id, item.community_id) == ("p", "-c1")
    assert left_out == [(4, "at")]


def test_a_time_that_nobody_plans_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("title;at\nEeuwen;9999-12-31 23:59\nVroeger;0001-01-01 00:00\n")
    assert csv_file.read(path, NAMES) == ([], [(2, "at"), (3, "at")])


def test_a_series_of_a_file_begins_at_its_first_time(plan: Plan, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    row = 'Vraag;2026-11-30 09:00;"FREQ=WEEKLY;BYDAY=TU;COUNT=3";2026-12-01 09:00'  # from a Monday
    path.write_text(f"title;at;rule;except\n{row}\n")
    assert plan.exchange.bring_in(path).first == datetime(2026, 12, 1, 9)
    happens = [one.item.at for one in plan.calendar.between(*EVER)]
    assert happens == [datetime(2026, 12, 8, 9), datetime(2026, 12, 15, 9)]
    plan.exchange.export(tmp_path / "reeks.ics", FileKind.ICS, Wanted())
    assert "DTSTART;TZID=Europe/Amsterdam:20261201T090000" in (tmp_path / "reeks.ics").read_text()


@pytest.mark.parametrize("content", ["title;" + "x" * 131_073, "title\n" + "x" * 131_073])
def test_a_cell_that_cannot_be_read_is_told(tmp_path: Path, content: str) -> None:
    path = tmp_path / "lijst.csv"
    path.write_bytes(content.encode())
    with pytest.raises(BadFile, match="a cell is too long"):
        csv_file.read(path, NAMES)


@pytest.mark.parametrize("title", ["'=1+1", "''@zorg", "'s avonds", "'", "=1+1"])
def test_marks_of_its_own_stay_in_a_title(tmp_path: Path, title: str) -> None:
    path = tmp_path / "lijst.csv"
    item = PlannedItem((Wording("nl", title),))
    path.write_bytes(csv_file.write([Entry("e", item)], NAMES))
    assert csv_file.read(path, NAMES) == ([item], [])
