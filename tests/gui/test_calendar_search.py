"""Searching the whole plan, and the other dates of items, in the real window."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cm_console.domain.plan.campaign import Campaign
from cm_console.views.plan_view import ViewKind
from cm_console.views.week_view import WeekView
from tests.fakes.plan import item
from tests.gui.test_calendar import Calendar, calendar

__all__ = ["calendar"]  # a fixture of the calendar's tests, used here as it is

LEFT, Keys = Qt.MouseButton.LeftButton, Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def search(calendar: Calendar, text: str, *, enter: bool = False) -> None:
    field = calendar.page.bar.filters.search
    field.setFocus()
    field.setText(text)
    if enter:
        QTest.keyClick(field, Keys.Key_Return)
    calendar.desk.qtbot.waitUntil(lambda: calendar.page.bar.wanted().text == text)
    calendar.desk.settle()


def far(calendar: Calendar, title: str, day: int) -> str:
    at = datetime.combine(calendar.day(day), time(9))
    return calendar.plan.calendar.add(item(title, at)).id


@pytest.fixture
def spread(calendar: Calendar) -> tuple[Calendar, list[str]]:
    ids = [far(calendar, f"Rooster {number}", day) for number, day in enumerate((2, 100, 400))]
    far(calendar, "Iets anders", 200)
    calendar.desk.settle()
    return calendar, ids


def test_what_stands_elsewhere_is_counted_with_the_way_there(spread: tuple[Calendar, list[str]]) -> None:
    calendar, _ = spread
    hits = calendar.page.bar.hits
    assert not hits.isVisible()
    search(calendar, "rooster")
    assert hits.isVisible()
    assert hits.words().startswith("2 elsewhere in the plan · the next on ")
    assert str(calendar.day(100).day) in hits.words()
    search(calendar, "anders")
    assert hits.words().startswith("1 elsewhere")
    search(calendar, "nergens")
    assert hits.words() == "Nothing elsewhere in the plan"
    search(calendar, "")
    assert not hits.isVisible()


def test_enter_and_f3_go_from_one_to_the_next_and_round(spread: tuple[Calendar, list[str]]) -> None:
    calendar, ids = spread
    search(calendar, "rooster", enter=True)
    assert calendar.page.view.chosen_ids() == (ids[0],)
    for wanted in (ids[1], ids[2], ids[0]):
        calendar.key(Keys.Key_F3)
        assert calendar.page.view.chosen_ids() == (wanted,)
    calendar.key(Keys.Key_F3, SHIFT)
    assert calendar.page.view.chosen_ids() == (ids[2],)
    assert calendar.page.view.day == calendar.day(400)
    assert "the one before on" in calendar.page.bar.hits.words()


@pytest.mark.parametrize("kind", list(ViewKind))
def test_every_view_goes_there(spread: tuple[Calendar, list[str]], kind: ViewKind) -> None:
    calendar, ids = spread
    calendar.page.bar.view_chosen.emit(kind)
    search(calendar, "rooster 1", enter=True)
    first, end = calendar.page.view.span()
    assert first <= calendar.day(100) < end
    assert kind is ViewKind.GAPS or calendar.page.view.chosen_ids() == (ids[1],)


def test_all_of_them_stand_in_a_list_by_day(spread: tuple[Calendar, list[str]]) -> None:
    calendar, ids = spread
    search(calendar, "rooster")
    calendar.page.bar.hits.list_wanted.emit()
    controller = calendar.desk.window.places.planning.calendar
    assert controller is not None
    card = controller.search.card
    assert [card.model.entry(row).id for row in range(card.model.rowCount())] == ids
    QTest.keyClick(card.list, Keys.Key_Down)
    QTest.keyClick(card.list, Keys.Key_Return)
    calendar.desk.settle()
    assert not card.isVisible()
    assert calendar.page.view.chosen_ids() == (ids[1],)


def test_what_is_found_follows_the_plan(spread: tuple[Calendar, list[str]]) -> None:
    calendar, ids = spread
    search(calendar, "rooster")
    calendar.plan.calendar.cancel(ids[2])
    calendar.desk.settle()
    assert calendar.page.bar.hits.words().startswith("1 elsewhere")


def test_what_is_being_typed_stays_when_the_plan_arrives_meanwhile(calendar: Calendar) -> None:
    calendar.page.bar.filters.search.setText("roos")
    assert calendar.page.board is not None
    calendar.page.take(calendar.page.board)
    assert calendar.page.bar.filters.search.text() == "roos"
    calendar.desk.qtbot.waitUntil(lambda: calendar.page.bar.wanted().text == "roos")


# --- other dates ----------------------------------------------------------------------------------------


def with_dates(calendar: Calendar, count: int) -> list[str]:
    """Items that have to be ready on one day, which is not their own."""
    QTest.mouseClick(calendar.page.deadlines, LEFT)
    at = datetime.combine(calendar.day(20), time(9))
    ids = [
        calendar.plan.calendar.add(item(f"Item {number}", at, due_on=calendar.day(2))).id
        for number in range(count)
    ]
    calendar.desk.settle()
    return ids


def band(calendar: Calendar, day: date, lane: int = 0) -> QPoint:
    """The middle of a line at the foot of a day of the month."""
    cell = calendar.month.on_screen(day)
    line = calendar.month.fontMetrics().height() - 2
    return QPoint(cell.center().x(), cell.bottom() - lane * line - line // 2)


def test_a_click_on_another_date_opens_its_item(calendar: Calendar) -> None:
    (entry_id,) = with_dates(calendar, 1)
    QTest.mouseClick(calendar.month.viewport(), LEFT, pos=band(calendar, calendar.day(2)))
    calendar.desk.settle()
    assert calendar.page.editor_is_open()
    assert calendar.page.editor.entry.id == entry_id


def test_of_many_other_dates_a_person_chooses(calendar: Calendar) -> None:
    ids = with_dates(calendar, 4)
    calendar.page.view.show_day(calendar.day(2))
    calendar.key(Keys.Key_O)
    controller = calendar.desk.window.places.planning.calendar
    assert controller is not None
    card = controller.other_dates.card
    assert sorted(card.model.entry(row).id for row in range(card.model.rowCount())) == sorted(ids)
    QTest.keyClick(card.list, Keys.Key_Return)
    calendar.desk.settle()
    assert calendar.page.editor.entry.id == card.model.entry(0).id


def test_in_the_week_another_date_opens_its_item_too(calendar: Calendar) -> None:
    (entry_id,) = with_dates(calendar, 1)
    calendar.page.view.show_day(calendar.day(2))
    calendar.page.bar.view_chosen.emit(ViewKind.WEEK)
    calendar.desk.settle()
    week = calendar.page.view
    assert isinstance(week, WeekView)
    place = QPoint(week.grid.column(2) + 30, week.grid.header - 8)
    QTest.mouseClick(week.viewport(), LEFT, pos=place)
    calendar.desk.settle()
    assert calendar.page.editor.entry.id == entry_id


def test_o_says_what_to_do_while_they_are_not_shown(calendar: Calendar) -> None:
    calendar.key(Keys.Key_O)
    assert "Other dates" in calendar.page.said.text()
    with_dates(calendar, 1)
    calendar.page.view.show_day(calendar.day(2) + timedelta(days=1))
    calendar.key(Keys.Key_O)
    assert calendar.page.said.text().startswith("No other dates")


# --- a campaign that is gone ----------------------------------------------------------------------------


def test_an_item_of_a_campaign_that_was_removed_says_so(calendar: Calendar) -> None:
    campaign = calendar.plan.campaigns.add(Campaign("Overdragen"))
    entry_id = calendar.add("Bericht", 2, campaign_id=campaign.id)
    calendar.plan.campaigns.remove(campaign.id)
    calendar.page.opened.emit(entry_id)
    calendar.desk.settle()
    box = calendar.page.editor.fields.more.campaign
    assert box.currentText() == "A campaign that was removed"
    calendar.page.editor.fields.open_sections(("more",))
    assert box.isVisible()
    calendar.key(Keys.Key_Z, CTRL)
    assert box.currentText() == "Overdragen"
