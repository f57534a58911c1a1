"""The agenda, the filters and moving far away, in the real window over a real plan."""

from __future__ import annotations

import json
from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt, QTime
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from cm_console.controllers.calendar_filters import read_wanted
from cm_console.domain.plan.entry import Wanted
from cm_console.domain.plan.item import Audience
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.status import Status
from cm_console.views import dates
from cm_console.views.agenda_view import AgendaView
from cm_console.views.chip import MenuChip
from cm_console.views.plan_view import ViewKind
from tests.fakes.plan import item
from tests.gui.conftest import Desk, Open
from tests.gui.test_calendar import CTRL, LEFT, Calendar, opened

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
        calendar.plan.calendar.add(item(f"Item {number}", datetime.combine(calendar.day(number), time(10))))
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


def test_with_ctrl_an_item_is_copied_to_another_day(calendar: Calendar) -> None:
    there, one = calendar.add("There", 3), calendar.add("One", 1, time(10))
    view = agenda(calendar)
    assert calendar.drop([one], one, view.viewport(), middle(view, there), CTRL)
    assert calendar.shown() == ["One", "One", "There"]
    assert calendar.entries()[1].item.at == datetime.combine(calendar.day(3), time(10))


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


# --- search and filters ---------------------------------------------------------------------------------


def test_slash_searches_titles_texts_and_tags(calendar: Calendar) -> None:
    calendar.add("Nieuw rooster", 0)
    calendar.add("Kerstmarkt", 3)
    calendar.desk.press("/")
    search = calendar.page.bar.filters.search
    assert search.hasFocus()
    QTest.keyClicks(search, "kerst")
    QTest.keyClick(search, Keys.Key_Return)
    calendar.desk.settle()
    assert calendar.shown() == ["Kerstmarkt"]
    assert "No idea fits" in calendar.page.tray.hint()
    assert agenda(calendar).hasFocus()
    calendar.desk.press("/")
    QTest.keyClick(search, Keys.Key_Escape)
    calendar.desk.settle()
    assert calendar.shown() == ["Nieuw rooster", "Kerstmarkt"]
    assert "Nothing here" in calendar.page.tray.hint()


def test_chips_ask_for_a_purpose_and_an_intranet(calendar: Calendar) -> None:
    calendar.add("Bind", 0, purposes=mix_of({Purpose.BIND: 1}), intranet_id=1)
    calendar.add("Inform", 1, purposes=mix_of({Purpose.INFORM: 1}), intranet_id=2)
    filters = calendar.page.bar.filters
    pick(calendar, filters.purpose, Purpose.INFORM)
    assert calendar.shown() == ["Inform"]
    pick(calendar, filters.intranet, 1)
    assert calendar.shown() == []
    filters._clear.click()
    calendar.desk.settle()
    assert calendar.shown() == ["Bind", "Inform"]
    assert not filters._clear.isVisible()


def test_a_filter_is_kept_under_a_name_applied_and_forgotten(calendar: Calendar) -> None:
    calendar.add("Draft", 0)
    calendar.add("Approved", 1, status=Status.APPROVED)
    filters, card = calendar.page.bar.filters, calendar.page.name_card
    pick(calendar, filters.status, Status.APPROVED)
    item_of(filters.saved.menu(), "Keep this filter…").trigger()
    assert card.isVisible()
    QTest.keyClicks(card.name, "To be sent")
    QTest.keyClick(card.name, Keys.Key_Return)
    filters._clear.click()
    calendar.desk.settle()
    assert calendar.shown() == ["Draft", "Approved"]
    item_of(filters.saved.menu(), "To be sent").trigger()
    calendar.desk.settle()
    assert calendar.shown() == ["Approved"]
    forget = item_of(filters.saved.menu(), "Forget").menu()
    assert isinstance(forget, QMenu)
    item_of(forget, "To be sent").trigger()
    assert calendar.desk.workspace.settings.get("calendar.filters", None) == {}
    assert "To be sent" not in [one.text() for one in filters.saved.menu().actions()]


def test_the_last_filter_comes_back_without_its_search(open_desk: Open) -> None:
    desk = open_desk()
    persona = desk.workspace.plan().personas.add(Persona("Wilma"))
    kept = {"persona_ids": [persona.id, "gone"], "statuses": ["draft", "unheard of"], "intranet_ids": [99]}
    desk.workspace.settings.set("calendar.filter", json.loads(json.dumps(kept)))
    calendar = opened(desk)
    calendar.add("Everybody", 0)
    calendar.add("Wilma", 1, audience=(Audience(persona.id),))
    assert calendar.page.bar.wanted() == Wanted(persona_ids=(persona.id,), statuses=(Status.DRAFT,))
    assert calendar.shown() == ["Wilma"]
    calendar.page.bar.filters.search.show_text("x")
    calendar.page.bar.filters.search.setText("wil")
    QTest.keyClick(calendar.page.bar.filters.search, Keys.Key_Return)
    desk.settle()
    assert desk.workspace.settings.get("calendar.filter", {})["text"] == ""


@pytest.mark.parametrize("kept", [None, [], "x", {"persona_ids": "abc", "statuses": [3], "intranet_ids": {}}])
def test_settings_that_are_not_understood_ask_nothing(kept: object) -> None:
    assert read_wanted(kept) == Wanted()


# --- moving far -----------------------------------------------------------------------------------------


def test_m_moves_all_that_are_chosen_and_is_taken_back_at_once(calendar: Calendar) -> None:
    first, second = calendar.add("One", 0), calendar.add("Two", 2, time(16))
    agenda(calendar).selectAll()
    calendar.page.focus_view()
    calendar.desk.press("M")
    card = calendar.page.move_card
    assert card.isVisible()
    assert not card.time.isVisible()
    target = calendar.day(200)
    card.day.setDate(dates.qdate(target))
    calendar.key(Keys.Key_Return)
    assert calendar.at(first) == datetime.combine(target, time(14, 30))
    assert calendar.at(second) == datetime.combine(target + timedelta(days=2), time(16))
    calendar.desk.press("Ctrl+Z")
    assert calendar.at(first) == datetime.combine(calendar.day(0), time(14, 30))
    assert calendar.at(second) == datetime.combine(calendar.day(2), time(16))


def test_one_item_gets_another_time_as_well(calendar: Calendar) -> None:
    entry = calendar.add("One", 0)
    agenda(calendar).choose(entry)
    calendar.page.focus_view()
    calendar.desk.press("M")
    card = calendar.page.move_card
    card.time.setTime(QTime(8, 15))
    card.day.setDate(dates.qdate(calendar.day(100)))
    calendar.key(Keys.Key_Return)
    assert calendar.at(entry) == datetime.combine(calendar.day(100), time(8, 15))


def test_a_week_number_keeps_the_day_of_the_week(calendar: Calendar) -> None:
    entry = calendar.add("One", 2)
    agenda(calendar).choose(entry)
    calendar.page.focus_view()
    calendar.desk.press("M")
    card = calendar.page.move_card
    card.day.setDate(dates.qdate(calendar.day(200)))
    day = dates.to_date(card.day.date())
    card.week.setValue(day.isocalendar().week + 1)
    assert dates.to_date(card.day.date()) == day + timedelta(weeks=1)
    calendar.key(Keys.Key_Escape)
    assert calendar.at(entry) == datetime.combine(calendar.day(2), time(14, 30))


def test_m_without_a_choice_says_what_to_do(calendar: Calendar) -> None:
    calendar.desk.press("M")
    assert not calendar.page.move_card.isVisible()
    assert "Choose an item first" in calendar.page.said.text()


def test_an_idea_in_the_tray_is_given_a_day(calendar: Calendar) -> None:
    idea = calendar.add("Idea", None)
    tray = calendar.page.tray.list
    tray.setCurrentIndex(calendar.page.tray.model.index(0))
    tray.setFocus()
    calendar.desk.press("M")
    calendar.page.move_card.day.setDate(dates.qdate(calendar.day(50)))
    calendar.key(Keys.Key_Return)
    assert calendar.at(idea) == datetime.combine(calendar.day(50), time(9))


# --- hands ----------------------------------------------------------------------------------------------


def pick(calendar: Calendar, chip: MenuChip, value: object) -> None:
    """Ticks an entry of a chip's menu."""
    next(action for action in chip.menu().actions() if action.data() == value).trigger()
    calendar.desk.settle()


def item_of(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == text)
