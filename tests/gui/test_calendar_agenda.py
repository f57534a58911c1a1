"""The agenda, the filters and moving far away, in the real window over a real plan."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cm_console.views import dates
from cm_console.views.agenda_view import AgendaView
from cm_console.views.plan_view import ViewKind
from tests.gui.conftest import Desk, Open
from tests.gui.test_calendar import CTRL, LEFT, Calendar, drop, opened

Keys = Qt.Key
PACK = 12


@pytest.fixture
def calendar(desk: Desk) -> Calendar:
    made = opened(desk)
    made.desk.press("3")
    return made


def agenda(calendar: Calendar) -> AgendaView:
    view = calendar.page.view
    assert isinstance(view, AgendaView)
    return view


def middle(view: AgendaView, entry_id: str) -> QPoint:
    return view.visualRect(view.entries.index(view.entries.row(entry_id))).center()


# --- the agenda -----------------------------------------------------------------------------------------


def test_an_empty_agenda_says_so_and_offers_the_next_step(calendar: Calendar) -> None:
    view = agenda(calendar)
    assert view._empty.isVisible()
    assert "Nothing is planned from here on" in view._empty.text()
    view._empty.acted.emit()
    assert calendar.page.editor_is_open()


def test_days_without_items_are_left_out(calendar: Calendar) -> None:
    calendar.add("One", 0)
    calendar.add("Two", 0, time(16))
    calendar.add("Three", 9)
    view = agenda(calendar)
    assert [day for day, _ in view.lines.headings] == [calendar.day(0), calendar.day(9)]
    assert calendar.shown() == ["One", "Two", "Three"]
    assert not view._empty.isVisible()


def test_it_begins_at_the_day_that_was_chosen_before(calendar: Calendar) -> None:
    assert calendar.page.view.day == calendar.first
    assert agenda(calendar).span()[0] == calendar.first


def test_what_comes_months_later_is_found_when_little_is_planned(calendar: Calendar) -> None:
    calendar.add("Far away", 300)
    assert calendar.shown() == ["Far away"]


def test_four_more_weeks_are_read_at_the_end(calendar: Calendar) -> None:
    view = agenda(calendar)
    for number in range(2 * PACK):
        calendar.plan.calendar.add(_item(f"Item {number}", calendar.day(number)))
    calendar.add("Later", 30)
    view.show_day(calendar.first)
    calendar.desk.settle()
    assert "Later" not in calendar.shown()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    calendar.desk.settle()
    assert "Later" in calendar.shown()
    assert view.verticalScrollBar().value() > 0


def test_arrows_walk_the_items_and_enter_opens(calendar: Calendar) -> None:
    first, second = calendar.add("One", 0), calendar.add("Two", 3)
    view = agenda(calendar)
    calendar.page.focus_view()
    calendar.key(Keys.Key_Down)
    assert view.chosen_ids() == (first,)
    calendar.key(Keys.Key_Down)
    assert view.chosen_ids() == (second,)
    assert view.day == calendar.day(3)
    calendar.key(Keys.Key_Return)
    assert calendar.page.editor_is_open()


def test_keys_move_copy_and_cancel(calendar: Calendar) -> None:
    entry = calendar.add("One", 3)
    calendar.page.focus_view()
    calendar.key(Keys.Key_Down)
    calendar.key(Keys.Key_Right, CTRL)
    assert calendar.at(entry) == datetime.combine(calendar.day(4), time(14, 30))
    calendar.key(Keys.Key_Down, CTRL)
    assert calendar.at(entry) == datetime.combine(calendar.day(11), time(14, 30))
    assert agenda(calendar).chosen_ids() == (entry,)
    calendar.key(Keys.Key_C, CTRL)
    calendar.key(Keys.Key_V, CTRL)
    assert calendar.shown() == ["One", "One"]
    calendar.key(Keys.Key_Delete)
    assert calendar.shown() == ["One"]
    calendar.desk.press("Ctrl+Z")
    assert calendar.shown() == ["One", "One"]


def test_an_idea_is_dropped_on_a_day_and_goes_back_to_the_tray(calendar: Calendar) -> None:
    there = calendar.add("There", 3)
    idea = calendar.add("Idea", None)
    view = agenda(calendar)
    assert calendar.drop([idea], idea, view.viewport(), middle(view, there))
    assert calendar.at(idea) == datetime.combine(calendar.day(3), time(9))
    assert calendar.drop([idea], idea, calendar.page.tray.list.viewport(), QPoint(20, 20))
    assert calendar.at(idea) is None


def test_a_click_chooses_and_beside_it_only_the_day(calendar: Calendar) -> None:
    entry = calendar.add("One", 3)
    view = agenda(calendar)
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, middle(view, entry))
    assert view.chosen_ids() == (entry,)
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(40, 8))
    assert view.chosen_ids() == ()
    assert view.day == calendar.day(3)


def test_it_is_the_first_view_next_time(open_desk: Open) -> None:
    desk = open_desk()
    opened(desk)
    desk.press("3")
    assert desk.workspace.settings.get("calendar.view", "") == ViewKind.AGENDA.value


def _item(title: str, day: date, at: time = time(10)) -> object:
    from tests.fakes.plan import item

    return item(title, datetime.combine(day, at))
