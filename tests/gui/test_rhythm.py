"""Slots, quiet times and who has time, in the real window over a real plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QTime
from PySide6.QtTest import QTest

from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.factors import Factors
from cm_console.domain.plan.item import Audience
from cm_console.domain.plan.manner import Hook, Tone
from cm_console.domain.plan.own_days import OwnDays, Region
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.purpose import Purpose
from cm_console.domain.plan.quiet import DAY, Hours
from cm_console.domain.plan.week_slot import WeekSlot
from cm_console.views.days_page import DaysPage
from cm_console.views.gaps_view import GapsView
from cm_console.views.month_view import MonthView
from cm_console.views.open_time import OpenTime
from cm_console.views.plan_view import ViewKind
from cm_console.views.rhythm_page import RhythmPage
from cm_console.views.week_view import WeekView
from tests.gui.conftest import Desk
from tests.gui.test_calendar import LEFT, Calendar, opened

Keys = Qt.Key
TUESDAY = WeekSlot(1, time(10))


@pytest.fixture
def calendar(desk: Desk) -> Calendar:
    return opened(desk)


@pytest.fixture
def page(calendar: Calendar) -> RhythmPage:
    calendar.key(Keys.Key_R)
    found = calendar.desk.window.frame.findChild(RhythmPage)
    assert isinstance(found, RhythmPage)
    assert found.isVisible()
    return found


def choose_ideas(calendar: Calendar, *ids: str) -> None:
    ideas = calendar.page.tray
    ideas.list.setFocus()
    ideas.list.clearSelection()
    for one in ids:
        index = ideas.model.index(ideas.model.row(one))
        ideas.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)


def test_ideas_are_put_on_free_slots_and_taken_back_at_once(calendar: Calendar) -> None:
    calendar.plan.slots.add(TUESDAY)
    ideas = [calendar.add("een", None), calendar.add("twee", None)]
    choose_ideas(calendar, *ideas)
    QTest.mouseClick(calendar.page.tray.next_slot, LEFT)
    calendar.desk.settle()
    moments = sorted(at for one in ideas if (at := calendar.at(one)))
    assert len(moments) == 2
    assert moments[1] - moments[0] == timedelta(weeks=1)
    assert all((at.weekday(), at.time()) == (1, time(10)) for at in moments)
    assert calendar.page.said.text().startswith("2 item")
    calendar.page.undo_wanted.emit()
    calendar.desk.settle()
    assert [calendar.at(one) for one in ideas] == [None, None]
    assert calendar.page.tray.model.rowCount() == 2


def test_a_key_moves_what_is_chosen_on_and_says_why_it_cannot(calendar: Calendar) -> None:
    made = calendar.add("Bericht", 0)
    calendar.key(Keys.Key_S)
    assert "Choose an item" in calendar.page.said.text()
    calendar.click(made)
    calendar.key(Keys.Key_S)
    assert calendar.page.banner.isVisible()
    assert calendar.at(made) == datetime.combine(calendar.day(0), time(14, 30))
    calendar.plan.slots.add(TUESDAY)
    calendar.desk.settle()
    calendar.key(Keys.Key_S)
    assert calendar.at(made) == datetime.combine(calendar.day(1), time(10))
    assert not calendar.page.banner.isVisible()


def test_the_editor_takes_the_next_slot_and_keeps_it_when_saved(calendar: Calendar) -> None:
    calendar.plan.slots.add(TUESDAY)
    made = calendar.add("Bericht", 0)
    calendar.page.opened.emit(made)
    calendar.desk.settle()
    editor = calendar.page.editor
    QTest.mouseClick(editor.when.next_slot, LEFT)
    calendar.desk.settle()
    assert editor.when.at() == datetime.combine(calendar.day(1), time(10))
    assert calendar.at(made) == datetime.combine(calendar.day(0), time(14, 30)), "nothing is kept yet"
    editor.setFocus()
    QTest.keyClick(editor, Keys.Key_S, Qt.KeyboardModifier.AltModifier)
    calendar.desk.settle()
    assert editor.when.at() == datetime.combine(calendar.day(8), time(10)), "the one after it"
    manner = editor.fields.manner
    manner.tone.setCurrentIndex(list(Tone).index(Tone.SERIOUS))
    manner.hook.setCurrentIndex(list(Hook).index(Hook.ASK))
    manner.effort.setValue(45)
    editor.saved.emit(editor.draft())
    calendar.desk.settle()
    kept = calendar.plan.calendar.get(made).item
    assert kept.at == datetime.combine(calendar.day(8), time(10))
    assert (kept.tone, kept.hook, kept.effort_minutes) == (Tone.SERIOUS, Hook.ASK, 45)
    assert "Serious" in str(calendar.page.model.index(calendar.page.model.row(made)).data())
    manner.effort.setValue(0)
    assert editor.item().effort_minutes is None
    assert "usual" in manner.effort.text()


def test_free_slots_and_quiet_days_are_told_in_month_and_week(calendar: Calendar) -> None:
    wilma = calendar.plan.personas.add(Persona("Wilma")).id
    calendar.plan.slots.add(replace(TUESDAY, persona_id=wilma, purpose=Purpose.ACTIVATE))
    day = calendar.day(2)
    calendar.plan.own_calendars.add(OwnDays("Herdenking", day, day, is_quiet=True))
    calendar.plan.own_calendars.set_customs(Customs(quiet_hours=Hours(time(21), time(7))))
    calendar.desk.settle()
    view = calendar.page.view
    assert isinstance(view, MonthView)
    view.show_day(calendar.day(1))
    assert "Free slot: 10:00 · Activate · Wilma" in view.accessibleName()
    assert view.tip_at(calendar.middle(calendar.day(1))) == "Free slot: 10:00 · Activate · Wilma"
    assert view._open.is_quiet(day)
    before = view.grab().toImage()
    calendar.add("Bericht", 1, time(10), audience=(Audience(wilma),), purposes=((Purpose.ACTIVATE, 1.0),))
    assert "Free slot" not in view.accessibleName()
    assert view.grab().toImage() != before
    calendar.page.show_view(ViewKind.WEEK)
    calendar.desk.settle()
    week = calendar.page.view
    assert isinstance(week, WeekView)
    week.show_day(calendar.day(8))
    calendar.desk.settle()
    assert "Free slot: 10:00" in week.accessibleName()
    week.new_wanted.emit(datetime.combine(calendar.day(8), time(10)))
    calendar.desk.settle()
    made = calendar.page.editor.item()
    assert made.audience == (Audience(wilma),), "what stands on a slot says what the slot asks"
    assert made.purposes == ((Purpose.ACTIVATE, 1.0),)
    board = calendar.desk.window.places.planning.calendar.board  # type: ignore[union-attr]
    assert board is not None
    shown = OpenTime.of(board)
    assert shown.quiet_on(calendar.day(9)) == ((0, 7 * 60), (21 * 60, DAY))


def test_slots_are_made_and_let_go(calendar: Calendar, page: RhythmPage) -> None:
    wilma = calendar.plan.personas.add(Persona("Wilma")).id
    calendar.desk.settle()
    panel = page.slots_panel
    panel.weekday.setCurrentIndex(3)
    panel.time.setTime(QTime(9, 30))
    panel.persona.setCurrentIndex(panel.persona.findData(wilma))
    panel.purpose.setCurrentIndex(panel.purpose.findText("Bind"))
    QTest.mouseClick(panel.add, LEFT)
    calendar.desk.settle()
    assert [one.value for one in calendar.plan.slots.all()] == [
        WeekSlot(3, time(9, 30), wilma, None, Purpose.BIND)
    ]
    assert panel.model.index(0).data() == "Thursday 09:30; Bind · Wilma"
    panel.list.setCurrentIndex(panel.model.index(0))
    QTest.mouseClick(panel.remove, LEFT)
    calendar.desk.settle()
    assert calendar.plan.slots.all() == []
    assert panel.model.rowCount() == 0
    QTest.keyClick(page, Keys.Key_Escape)
    assert calendar.page.isVisible()


def test_quiet_hours_spacing_and_shares_count_at_once(calendar: Calendar, page: RhythmPage) -> None:
    calendar.plan.own_calendars.set_customs(Customs(regions=(Region.SOUTH,)))
    calendar.desk.settle()
    panel = page.customs
    QTest.mouseClick(panel.is_quiet, LEFT, pos=panel.is_quiet.rect().center() / 8)
    panel.spacing.setValue(45)
    panel.spacing.editingFinished.emit()
    panel.factors["summer_holiday"].setValue(50)
    panel.factors["summer_holiday"].editingFinished.emit()
    calendar.desk.settle()
    kept = calendar.plan.own_calendars.customs()
    assert kept == Customs((Region.SOUTH,), time(9), Hours(time(21), time(7)), 45, Factors(0.5))
    calendar.page.bar.days_wanted.emit()
    calendar.desk.settle()
    days = calendar.desk.window.frame.findChild(DaysPage)
    assert isinstance(days, DaysPage)
    days.usual_time.setTime(QTime(8, 0))
    days.usual_time.editingFinished.emit()
    calendar.desk.settle()
    assert calendar.plan.own_calendars.customs() == replace(kept, usual_time=time(8)), "the rest stays"


def test_a_period_of_your_own_can_be_quiet(calendar: Calendar) -> None:
    calendar.page.bar.days_wanted.emit()
    calendar.desk.settle()
    page = calendar.desk.window.frame.findChild(DaysPage)
    assert isinstance(page, DaysPage)
    page.new()
    QTest.keyClicks(page.form.name, "Inspectie")
    quiet = page.form.quiet
    assert not quiet.only.isVisible()
    quiet.quiet.click()
    quiet.only.click()
    assert quiet.field.isVisible()
    quiet.field.first.setTime(QTime(10, 0))
    quiet.field.end.setTime(QTime(14, 0))
    page.save()
    calendar.desk.settle()
    (kept,) = calendar.plan.own_calendars.all()
    assert (kept.value.is_quiet, kept.value.quiet_hours) == (True, Hours(time(10), time(14)))
    assert "quiet 10:00–14:00" in page._delegate.line(page.model.index(0)).text
    quiet.only.click()
    assert page.form.days().quiet_hours is None


def test_who_has_time_stands_below_the_gaps(calendar: Calendar, page: RhythmPage) -> None:
    owners = page.owners
    QTest.keyClicks(owners.name, "Els")
    owners.hours.setValue(1)
    QTest.mouseClick(owners.keep, LEFT)
    calendar.desk.settle()
    assert owners.model.index(0).data() == "Els; Hours a week: 1"
    page.back_wanted.emit()
    calendar.plan.personas.add(Persona("Wilma"))
    calendar.add("Blog", 1, owner="els", effort_minutes=90)
    calendar.page.show_view(ViewKind.GAPS)
    calendar.desk.settle()
    view = calendar.page.view
    assert isinstance(view, GapsView)
    assert view.workload.isVisible()
    table = view.workload.model
    said = [str(table.index(0, column).data()) for column in range(table.columnCount())]
    (full,) = [words for words in said if "more work" in words]
    assert full.startswith("Els; Week")
    assert "1.5 of 1 hours" in full
    assert view.workload.table.columnWidth(3) == view.table.columnWidth(3)
    calendar.plan.workloads.forget("Els")
    calendar.desk.settle()
    assert any("1.5 hours" in str(table.index(0, column).data()) for column in range(table.columnCount()))
    assert not any("more work" in str(table.index(0, column).data()) for column in range(table.columnCount()))
