"""Holidays and own days in the window over a real plan."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QTime
from PySide6.QtTest import QTest

from cm_console.domain.plan.own_days import OwnDays, Region, Returns
from cm_console.domain.plan.persona import Persona
from cm_console.views.days_page import DaysPage
from cm_console.views.own_days_form import bouwvak
from cm_console.views.shell import Page
from tests.gui.conftest import Desk
from tests.gui.test_calendar import LEFT, Calendar, opened
from tests.unit.plan.test_own_days import FILE


@pytest.fixture
def calendar(desk: Desk) -> Calendar:
    return opened(desk)


@pytest.fixture
def page(calendar: Calendar) -> DaysPage:
    calendar.page.bar.days_wanted.emit()
    calendar.desk.settle()
    found = calendar.desk.window.frame.findChild(DaysPage)
    assert isinstance(found, DaysPage)
    assert found.isVisible()
    return found


def kept(calendar: Calendar) -> list[OwnDays]:
    calendar.desk.settle()
    return [one.value for one in calendar.plan.own_calendars.all()]


def test_the_settings_lead_there(desk: Desk) -> None:
    desk.shell.show_page(Page.SETTINGS)
    QTest.mouseClick(desk.window.places.settings_page.ui.days, LEFT)
    desk.settle()
    assert desk.shell.page() is Page.CALENDAR
    assert isinstance(desk.window.frame.findChild(DaysPage), DaysPage)


def test_regions_and_the_usual_time_take_effect_at_once(calendar: Calendar, page: DaysPage) -> None:
    QTest.mouseClick(page.regions._chips[Region.SOUTH], LEFT)
    page.usual_time.setTime(QTime(8, 30))
    page.usual_time.editingFinished.emit()
    calendar.desk.settle()
    customs = calendar.plan.own_calendars.customs()
    assert customs.regions == (Region.NORTH, Region.MIDDLE)
    assert customs.usual_time == time(8, 30)
    summer = calendar.plan.days.on(date(2026, 7, 20))
    assert [day.regions for day in summer] == [(Region.NORTH, Region.MIDDLE)]
    calendar.plan.keeping.undo()
    calendar.desk.settle()
    assert page.usual_time.time() == QTime(9, 0)


def test_days_are_named_kept_changed_and_let_go(calendar: Calendar, page: DaysPage) -> None:
    persona = calendar.plan.personas.add(Persona("Wilma")).id
    calendar.desk.settle()
    page.new()
    QTest.keyClicks(page.form.name, "Zorgbeurs")
    page.form.first.setDate(QDate(2027, 3, 1))
    page.form.last.setDate(QDate(2027, 3, 3))
    page.form.personas.menu_of_values.model.toggle(0)
    page.form.personas.edited.emit()
    page.form.is_free.click()
    page.save()
    beurs = OwnDays("Zorgbeurs", date(2027, 3, 1), date(2027, 3, 3), is_free=True, persona_ids=(persona,))
    assert kept(calendar) == [beurs]
    page.form.first.setDate(QDate(2027, 4, 5))  # the end goes along
    page.form.returns.setCurrentIndex(1)
    page.form.returns.activated.emit(1)
    page.save()
    (changed,) = kept(calendar)
    assert (changed.first, changed.last) == (date(2027, 4, 5), date(2027, 4, 7))
    assert changed.returns is Returns.YEARLY
    QTest.mouseClick(page._remove, LEFT)
    assert kept(calendar) == []


def test_an_end_before_the_beginning_takes_it_along(page: DaysPage) -> None:
    page.new()
    page.form.first.setDate(QDate(2027, 3, 10))
    page.form.last.setDate(QDate(2027, 3, 3))
    assert (page.form.days().first, page.form.days().last) == (date(2027, 3, 3), date(2027, 3, 3))


def test_carnival_comes_with_its_days_and_the_building_holiday_asks_for_them(
    calendar: Calendar, page: DaysPage
) -> None:
    QTest.mouseClick(page._carnival, LEFT)
    assert not page.form.note.isVisible()
    page.save()
    (carnival,) = kept(calendar)
    assert (carnival.returns, carnival.regions) == (Returns.WITH_EASTER, (Region.SOUTH,))
    QTest.mouseClick(page._bouwvak, LEFT)
    assert page.form.note.isVisible()
    assert page.form.first.hasFocus()
    page.form.first.setDate(QDate(2027, 7, 26))
    page.save()
    assert OwnDays("Bouwvak", date(2027, 7, 26), date(2027, 8, 13), is_free=True) in kept(calendar)


@pytest.mark.parametrize(
    ("today", "monday"),
    [(date(2026, 5, 1), date(2026, 7, 20)), (date(2026, 10, 1), date(2027, 7, 19)),
     (date(2024, 1, 1), date(2024, 7, 15))],
)  # fmt: skip
def test_the_building_holiday_begins_on_a_monday(today: date, monday: date) -> None:
    assert bouwvak(today).first == monday


def test_what_is_not_saved_is_asked_about(calendar: Calendar, page: DaysPage) -> None:
    page.new()
    QTest.keyClicks(page.form.name, "Half")
    QTest.mouseClick(page._back, LEFT)
    assert page.leave_question.isVisible()
    page.leave_question.ui.yes.click()
    calendar.desk.settle()
    assert not page.isVisible()
    assert kept(calendar) == []


def test_another_period_does_not_overwrite_the_one_being_written(calendar: Calendar, page: DaysPage) -> None:
    page.new()
    QTest.keyClicks(page.form.name, "Half")
    QTest.mouseClick(page._carnival, LEFT)
    assert page.leave_question.isVisible()
    assert page.form.name.text() == "Half"
    page.leave_question.ui.yes.click()
    assert page.form.name.text() == "Carnival"
    page.save()
    calendar.desk.settle()
    assert [one.value.name for one in calendar.plan.own_calendars.all()] == ["Carnival"]


def test_days_of_a_file_come_in(calendar: Calendar, page: DaysPage, tmp_path: Path) -> None:
    file = tmp_path / "vrij.ics"
    file.write_text(FILE.replace("\n", "\r\n"), encoding="utf-8")
    page.file_chosen.emit(file)
    assert {one.name for one in kept(calendar)} == {"Brugdag", "Sint", "Open dag"}
    assert page._said.text().startswith("3 ")
    (tmp_path / "slecht.ics").write_bytes(b"\xff")
    page.file_chosen.emit(tmp_path / "slecht.ics")
    calendar.desk.settle()
    assert page.banner.isVisible()
