"""The lists of the calendar and of the personas, watched by Qt's own tester."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.own_days import OwnDays, carnival
from cm_console.domain.plan.persona import PersonRef
from cm_console.domain.plan.stored import Stored
from cm_console.models.calendar_model import CalendarModel
from cm_console.models.checklist_model import ChecklistModel, nested
from cm_console.models.colleagues_model import ColleaguesModel
from cm_console.models.rows_model import RowRole, RowsModel
from cm_console.services.plan.personas import Counted
from cm_console.store.people_reader import Colleague
from cm_console.views.month_grid import Month, add_months, next_month
from tests.fakes.plan import PERSONAS, item, open_plan
from tests.fakes.services import FakeWorkspace
from tests.models.conftest import Watch

MONDAY = date(2026, 12, 7)


def entry(number: int, day: int, hour: int = 9) -> Entry:
    at = datetime.combine(MONDAY + timedelta(days=day), time(hour))
    return Entry(f"e{number}", item(f"Bericht {number}", at), 1)


def test_the_entries_of_a_day_stand_beside_each_other(watch: Watch) -> None:
    model = CalendarModel()
    watch(model)
    model.take([entry(1, 0), entry(2, 1), entry(3, 1, 9), entry(4, 4)])
    assert list(model.on(MONDAY)) == [0]
    assert list(model.on(MONDAY + timedelta(days=1))) == [1, 2]
    assert list(model.on(MONDAY + timedelta(days=2))) == []
    assert model.day_of(3) == MONDAY + timedelta(days=4)
    assert model.row("e3") == 2
    assert model.row("nothing") == -1
    assert model.find("nothing") is None


def test_an_entry_that_only_looks_different_is_told_of_alone(watch: Watch) -> None:
    model = CalendarModel()
    watch(model)
    model.take([entry(1, 0), entry(2, 1)])
    changed: list[int] = []
    resets: list[int] = []
    model.dataChanged.connect(lambda top, _bottom: changed.append(top.row()))
    model.modelReset.connect(lambda: resets.append(1))
    other = entry(2, 1)
    model.take([entry(1, 0), replace(other, item=replace(other.item, notes="Anders"))])
    assert (changed, resets) == ([1], [])
    model.take([entry(2, 1)])
    assert resets == [1]
    assert list(model.on(MONDAY)) == []


def test_rows_are_told_apart_by_their_key(watch: Watch) -> None:
    model: RowsModel[tuple[str, int]] = RowsModel(None, lambda row: row[0], lambda row: f"{row[0]} {row[1]}")
    watch(model)
    changed: list[int] = []
    resets: list[int] = []
    model.dataChanged.connect(lambda top, _bottom: changed.append(top.row()))
    model.modelReset.connect(lambda: resets.append(1))
    model.take([("a", 1), ("b", 2)])
    model.take([("a", 1), ("b", 3)])
    assert (changed, resets) == ([1], [1])
    assert (model.index(1).data(), model.index(1).data(RowRole), model.value(0)) == (
        "b 3",
        ("b", 3),
        ("a", 1),
    )
    assert (model.row("b"), model.row("nothing")) == (1, -1)
    model.take([])
    assert (model.rowCount(), resets) == (0, [1, 1])


def test_personas_stand_in_the_order_that_they_are_given(watch: Watch, workspace: FakeWorkspace) -> None:
    plan, database = open_plan(workspace.folder, workspace.publish)
    for persona in PERSONAS:
        plan.personas.add(persona)
    model: RowsModel[Counted] = RowsModel(
        None, lambda row: row.persona.id, lambda row: row.persona.value.name
    )
    watch(model)
    listed = plan.personas.listed()
    model.take(listed)
    assert [model.value(row).persona.value.name for row in range(3)] == sorted(one.name for one in PERSONAS)
    changed: list[int] = []
    model.dataChanged.connect(lambda top, _bottom: changed.append(top.row()))
    model.take([listed[0], Counted(listed[1].persona, 12), listed[2]])
    assert changed == [1]
    assert model.row(listed[2].persona.id) == 2
    database.close()


days = st.dates(date(2014, 1, 1), date(2035, 12, 31))


@given(days)
def test_a_month_is_whole_weeks_around_its_own_days(day: date) -> None:
    month = Month.of(day)
    shown = month.days()
    own = [one for one in shown if month.is_own(one)]
    assert shown[0].weekday() == 0
    assert len(shown) % 7 == 0
    assert 28 <= len(own) <= 31
    assert own[0].day == 1
    assert next_month(month.first) == own[-1] + timedelta(days=1)
    assert (own[0] - shown[0]).days < 7
    assert (shown[-1] - own[-1]).days < 7


@given(days, st.integers(-30, 30))
def test_another_month_has_the_same_day_or_its_last(day: date, count: int) -> None:
    found = add_months(day, count)
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == count
    assert found.day == min(day.day, (next_month(found) - timedelta(days=1)).day)


def test_a_list_to_tick_holds_what_lies_within_each_other(watch: Watch) -> None:
    model = ChecklistModel()
    watch(model)
    model.take(nested([("Zorg / Noord / A", 3), ("Zorg", 1), ("Staf", 2)]), ("Weg", "zorg / noord"))
    assert [(one.name, one.people) for one in map(model.option, range(model.rowCount()))] == [
        ("Staf", 2), ("Zorg", 4), ("Noord", 3), ("A", 3), ("Weg", None),
    ]  # fmt: skip
    assert [model.is_ticked(one) for one in ("Zorg", "Zorg / Noord", "Zorg / Noord / A")] == [
        False,
        True,
        True,
    ]
    assert not model.toggle(3)  # it goes along with what it lies within
    assert model.toggle(1)
    assert model.chosen() == ("Weg", "Zorg")  # the part below is no longer needed
    model.show("no")
    assert [model.option(row).value for row in range(model.rowCount())] == [
        "Zorg / Noord",
        "Zorg / Noord / A",
    ]
    model.add("Nieuw")
    model.show("")
    assert model.chosen() == ("Weg", "Zorg", "Nieuw")
    assert model.setData(model.index(0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.clear()
    assert (model.chosen(), model.rowCount()) == ((), 4)


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "a / c", "a / c / d", "b / e"]), st.integers(1, 50))))
def test_a_part_counts_whoever_is_below_it(values: list[tuple[str, int]]) -> None:
    for option in nested(values):
        within = [count for value, count in values if f"{value} / ".startswith(f"{option.value} / ")]
        assert option.people == sum(within)


def test_colleagues_stay_picked_while_others_are_looked_for(watch: Watch) -> None:
    model = ColleaguesModel()
    watch(model)
    els, wim = (
        Colleague(PersonRef(1, "1"), "Els", "Adviseur", ""),
        Colleague(PersonRef(1, "2"), "Wim", "", ""),
    )
    model.pick([PersonRef(2, "9")])
    model.take([els, wim])
    model.toggle(0)
    model.take([wim])
    assert model.setData(model.index(0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert model.picked() == (PersonRef(2, "9"), els.ref, wim.ref)
    model.toggle(0)
    assert model.picked() == (PersonRef(2, "9"), els.ref)


def test_own_days_stand_in_the_order_that_they_are_given(watch: Watch, workspace: FakeWorkspace) -> None:
    plan, database = open_plan(workspace.folder, workspace.publish)
    plan.own_calendars.add(carnival(2027))
    plan.own_calendars.add(OwnDays("Beurs", MONDAY, MONDAY))
    model: RowsModel[Stored[OwnDays]] = RowsModel(None, lambda row: row.id, str)
    watch(model)
    model.take(plan.own_calendars.all())
    assert [model.value(row).value.name for row in range(model.rowCount())] == ["Beurs", "Carnaval"]
    assert model.row(model.key(1)) == 1
    assert model.row("nothing") == -1
    database.close()
