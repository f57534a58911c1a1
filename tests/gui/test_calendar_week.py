"""The week by the hour in the real window, over a real plan."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cm_console.domain.plan.offline_event import OfflineEvent
from cm_console.domain.plan.status import Status
from cm_console.views import dates
from cm_console.views.plan_view import ViewKind
from cm_console.views.week_view import WeekView
from tests.fakes.plan import item as fresh
from tests.gui.test_calendar import Calendar, calendar

__all__ = ["calendar"]  # a fixture of the calendar's tests, used here as it is

LEFT, Keys = Qt.MouseButton.LeftButton, Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Week:
    """The week of the calendar, and hands that know where a time stands."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar, self.page = calendar, calendar.page
        self.page.show_view(ViewKind.WEEK)
        self.page.focus_view()
        calendar.desk.settle()
        view = self.page.view
        assert isinstance(view, WeekView)
        self.view = view

    def at(self, day: int, hour: int, minute: int = 0) -> datetime:
        return datetime.combine(self.calendar.day(day), time(hour, minute))

    def place(self, at: datetime) -> QPoint:
        """A little below a time, on the screen."""
        minutes = at.hour * 60 + at.minute
        number = self.view.grid.number(at.date())
        place = self.view.grid.stretch(number, minutes, minutes + 15)
        return QPoint(place.center().x(), place.top() + 2 - self.view.verticalOffset())

    def drop(self, ids: list[str], at: datetime) -> bool:
        return self.calendar.drop(ids, ids[0], self.view.viewport(), self.place(at))

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view, key, modifiers)
        self.calendar.desk.settle()

    def minutes(self, entry_id: str) -> int:
        return self.calendar.plan.calendar.get(entry_id).item.minutes


@pytest.fixture
def week(calendar: Calendar) -> Week:
    return Week(calendar)


def test_the_week_shows_what_stands_in_it_and_says_its_number(week: Week) -> None:
    week.calendar.add("Rooster", 2)
    week.calendar.add("Volgende week", 9)
    assert [week.view.entries.entry(0).item.title, week.view.entries.rowCount()] == ["Rooster", 1]
    assert f"week {week.calendar.day(0).isocalendar().week}" in week.view.title()
    assert week.view.span() == (week.calendar.day(0), week.calendar.day(7))


def test_two_items_in_one_hour_are_both_there(week: Week) -> None:
    ids = [week.calendar.add(title, 2, time(9)) for title in ("Een", "Twee")]
    places = [week.view.place_of(week.view.entries.row(one)) for one in ids]
    assert not places[0].intersects(places[1])
    assert min(place.width() for place in places) > 20


def test_an_item_that_is_carried_keeps_the_place_where_the_hand_took_it(week: Week) -> None:
    entry_id = week.calendar.add("Rooster", 1, time(9, 30))
    assert week.drop([entry_id], week.at(3, 14))
    assert week.calendar.at(entry_id) == week.at(3, 14)
    week.calendar.plan.keeping.undo()
    assert week.calendar.at(entry_id) == week.at(1, 9, 30)


def test_several_items_keep_their_distance(week: Week) -> None:
    first, second = week.calendar.add("Een", 1, time(9)), week.calendar.add("Twee", 2, time(11, 45))
    assert week.drop([first, second], week.at(2, 10))
    assert (week.calendar.at(first), week.calendar.at(second)) == (week.at(2, 10), week.at(3, 12, 45))


def test_an_idea_gets_the_time_at_which_it_is_let_go(week: Week) -> None:
    idea = week.calendar.add("Idee", None, status=Status.IDEA)
    assert week.drop([idea], week.at(4, 10, 15))
    assert week.calendar.at(idea) == week.at(4, 10, 15)


def test_nothing_can_be_put_into_the_past(week: Week) -> None:
    idea = week.calendar.add("Idee", None, status=Status.IDEA)
    week.view.go(-20)
    week.calendar.desk.settle()
    past = datetime.combine(week.view.span()[0], time(10))
    assert not week.drop([idea], past)
    assert week.calendar.at(idea) is None


def test_a_click_on_a_free_place_chooses_that_slot_and_a_double_click_plans_there(week: Week) -> None:
    QTest.mouseClick(week.view.viewport(), LEFT, pos=week.place(week.at(2, 13, 30)))
    assert week.view.slot == week.at(2, 13, 30)
    QTest.mouseDClick(week.view.viewport(), LEFT, pos=week.place(week.at(3, 10)))
    week.calendar.desk.settle()
    assert week.page.editor_is_open()
    assert week.page.editor.item().at == week.at(3, 10)


def test_the_keyboard_walks_plans_moves_and_stretches(week: Week) -> None:
    week.view.step_to(week.calendar.day(2), 9 * 60)
    week.key(Keys.Key_Down)
    week.key(Keys.Key_Right)
    assert week.view.slot == week.at(3, 9, 30)
    entry_id = week.calendar.add("Rooster", 3, time(11))
    week.key(Keys.Key_Tab)
    assert week.view.chosen_ids() == (entry_id,)
    week.key(Keys.Key_Down, CONTROL)
    week.key(Keys.Key_Right, CONTROL)
    assert week.calendar.at(entry_id) == week.at(4, 11, 15)
    week.key(Keys.Key_Down, ALT)
    assert week.minutes(entry_id) == 45
    week.key(Keys.Key_Escape)
    week.view.step_to(week.calendar.day(1), 15 * 60)
    week.key(Keys.Key_N)
    assert week.page.editor.item().at == week.at(1, 15)


def test_the_end_of_an_item_can_be_pulled(week: Week) -> None:
    entry_id = week.calendar.add("Workshop", 2, time(10), minutes=60)
    place = week.view.visualRect(week.view.entries.index(0))
    bottom = QPoint(place.center().x(), place.bottom() - 1)
    QTest.mousePress(week.view.viewport(), LEFT, pos=bottom)
    QTest.mouseMove(week.view.viewport(), week.place(week.at(2, 11, 45)))
    QTest.mouseRelease(week.view.viewport(), LEFT, pos=week.place(week.at(2, 11, 45)))
    week.calendar.desk.settle()
    assert week.minutes(entry_id) == 120
    assert week.calendar.at(entry_id) == week.at(2, 10)


def test_an_hour_can_be_taller_and_the_chosen_time_stays_in_place(week: Week) -> None:
    week.view.step_to(week.calendar.day(2), 12 * 60)
    before = week.place(week.at(2, 12)).y()
    week.key(Keys.Key_Plus, CONTROL)
    assert week.view.grid.hour == 60
    assert abs(week.place(week.at(2, 12)).y() - before) <= 1
    week.key(Keys.Key_0, CONTROL)
    assert week.view.grid.hour == 44


def test_the_chosen_day_stays_chosen_in_another_view(week: Week) -> None:
    week.view.step_to(week.calendar.day(4))
    week.page.show_view(ViewKind.MONTH)
    assert week.page.view.day == week.calendar.day(4)
    week.page.view.show_day(week.calendar.day(4) + timedelta(days=14))
    week.page.show_view(ViewKind.WEEK)
    assert week.view.day == week.calendar.day(18)


def scrolled_header(week: Week, day: int) -> QPoint:
    """A place on the name of a day, with hours hidden behind it."""
    assert week.view.verticalOffset() > 0
    left = week.view.grid.column(week.view.grid.number(week.calendar.day(day)))
    return QPoint(left + 20, 6)


def test_a_click_on_the_name_of_a_day_keeps_the_time(week: Week) -> None:
    week.view.step_to(week.calendar.day(0), 9 * 60)
    QTest.mouseClick(week.view.viewport(), LEFT, pos=scrolled_header(week, 2))
    assert week.view.slot == week.at(2, 9)


def test_nothing_lands_at_an_hour_that_is_hidden_behind_the_names_of_the_days(week: Week) -> None:
    idea = week.calendar.add("Idee", None, status=Status.IDEA)
    assert not week.calendar.drop([idea], idea, week.view.viewport(), scrolled_header(week, 2))
    assert week.calendar.at(idea) is None


def test_a_moment_of_today_that_has_passed_refuses_and_says_why(week: Week) -> None:
    idea = week.calendar.add("Idee", None, status=Status.IDEA)
    week.view.show_day(dates.today())
    week.calendar.desk.settle()
    week.view.verticalScrollBar().setValue(0)
    assert not week.drop([idea], datetime.combine(dates.today(), time()))
    assert week.calendar.at(idea) is None
    now = datetime.now().astimezone().replace(tzinfo=None)
    assert week.view.why_not_at(now - timedelta(minutes=1)) != ""
    assert week.view.why_not_at(now + timedelta(days=1)) == ""


def test_the_end_that_is_pulled_stays_that_of_its_item_when_the_plan_changes_meanwhile(week: Week) -> None:
    pulled = week.calendar.add("Workshop", 2, time(10), minutes=60)
    place = week.view.visualRect(week.view.entries.index(0))
    QTest.mousePress(week.view.viewport(), LEFT, pos=QPoint(place.center().x(), place.bottom() - 1))
    earlier = week.calendar.add("Eerder", 1, time(9))
    QTest.mouseMove(week.view.viewport(), week.place(week.at(2, 11, 45)))
    QTest.mouseRelease(week.view.viewport(), LEFT, pos=week.place(week.at(2, 11, 45)))
    week.calendar.desk.settle()
    assert (week.minutes(pulled), week.minutes(earlier)) == (120, 30)


def test_an_item_that_is_taken_away_while_its_end_is_pulled_does_no_harm(week: Week) -> None:
    pulled = week.calendar.add("Workshop", 2, time(10), minutes=60)
    place = week.view.visualRect(week.view.entries.index(0))
    QTest.mousePress(week.view.viewport(), LEFT, pos=QPoint(place.center().x(), place.bottom() - 1))
    week.calendar.plan.calendar.cancel(pulled)
    week.calendar.desk.settle()
    QTest.mouseMove(week.view.viewport(), week.place(week.at(2, 11, 45)))
    QTest.mouseRelease(week.view.viewport(), LEFT, pos=week.place(week.at(2, 11, 45)))
    assert week.minutes(pulled) == 60


def test_an_occurrence_that_is_made_longer_stays_chosen(week: Week) -> None:
    week.calendar.add("Tip", 1, time(9), rule="FREQ=DAILY;COUNT=3")
    week.view.choose(week.view.entries.entry(1).id)
    week.key(Keys.Key_Down, ALT)
    (chosen,) = week.view.chosen_ids()
    assert week.minutes(chosen) == 45
    assert [week.minutes(one.id) for one in week.calendar.entries()] == [30, 45, 30]


def test_what_was_copied_is_put_at_the_chosen_time(week: Week) -> None:
    first, second = week.calendar.add("Een", 1, time(9)), week.calendar.add("Twee", 1, time(10, 30))
    week.page.view.copied.emit((second, first))
    week.view.step_to(week.calendar.day(4), 13 * 60)
    week.key(Keys.Key_V, CONTROL)
    assert [one.item.at for one in week.calendar.entries()][2:] == [week.at(4, 13), week.at(4, 14, 30)]


def test_the_height_of_an_hour_is_remembered(week: Week) -> None:
    week.key(Keys.Key_Plus, CONTROL)
    settings = week.calendar.desk.workspace.settings
    assert settings.get("calendar.hour", 0) == week.view.grid.hour


def test_an_offline_event_is_moved_and_made_longer_like_an_item(week: Week) -> None:
    plan = week.calendar.plan
    event = plan.events.add(OfflineEvent("Borrel", week.at(1, 16), minutes=60))
    week.calendar.desk.settle()
    week.view.choose(week.view.entries.entry(0).id)
    week.key(Keys.Key_Down, CONTROL)
    week.key(Keys.Key_Down, ALT)
    moved = plan.events.find(event.id).value
    assert (moved.at, moved.minutes) == (week.at(1, 16, 15), 75)
    week.key(Keys.Key_Z, CONTROL)
    week.key(Keys.Key_Z, CONTROL)
    assert plan.events.find(event.id).value == event.value


# --- one day, and five ----------------------------------------------------------------------------------


def test_seven_shows_one_day_and_its_arrows_another(week: Week) -> None:
    week.calendar.add("Rooster", 2, time(9))
    week.calendar.add("Morgen", 3, time(9))
    week.view.step_to(week.calendar.day(2), 9 * 60)
    week.key(Keys.Key_7)
    assert week.page.view_kind is ViewKind.DAY
    day = week.page.view
    assert isinstance(day, WeekView)
    assert day.span() == (week.calendar.day(2), week.calendar.day(3))
    assert [day.entries.entry(row).item.title for row in range(day.entries.rowCount())] == ["Rooster"]
    assert day.visualRect(day.entries.index(0)).width() > day.viewport().width() * 0.8
    QTest.keyClick(day, Keys.Key_Right)
    week.calendar.desk.settle()
    assert [day.entries.entry(row).item.title for row in range(day.entries.rowCount())] == ["Morgen"]
    assert dates.long_day(week.calendar.day(3)) in day.title()
    QTest.keyClick(day, Keys.Key_PageUp)
    week.calendar.desk.settle()
    assert day.day == week.calendar.day(2)
    assert week.calendar.desk.workspace.settings.get("calendar.view", "") == "day"


def test_in_a_day_an_item_is_carried_and_made_longer_too(week: Week) -> None:
    entry_id = week.calendar.add("Rooster", 2, time(9))
    week.view.step_to(week.calendar.day(2), 9 * 60)
    week.key(Keys.Key_7)
    day = week.page.view
    assert isinstance(day, WeekView)
    day.choose(entry_id)
    QTest.keyClick(day, Keys.Key_Down, CONTROL)
    week.calendar.desk.settle()
    QTest.keyClick(day, Keys.Key_Down, ALT)
    week.calendar.desk.settle()
    assert (week.calendar.at(entry_id), week.minutes(entry_id)) == (week.at(2, 9, 15), 45)


def test_w_leaves_the_weekend_out_until_somebody_goes_there(week: Week) -> None:
    week.calendar.add("Zaterdag", 5, time(9))
    week.view.step_to(week.calendar.day(4), 9 * 60)
    week.key(Keys.Key_W)
    assert week.view.shown() == [week.calendar.day(number) for number in range(5)]
    assert not week.view.visualRect(week.view.entries.index(0)).isValid()
    week.key(Keys.Key_Right)
    assert week.view.day == week.calendar.day(7)
    week.key(Keys.Key_Left)
    assert week.view.day == week.calendar.day(4)
    week.view.choose(week.view.entries.entry(0).id)
    assert len(week.view.shown()) == 7
    assert week.view.visualRect(week.view.entries.index(0)).isValid()
    assert week.calendar.desk.workspace.settings.get("calendar.weekend", True) is False


def test_page_home_and_end_show_the_slot_that_they_go_to(week: Week) -> None:
    week.view.step_to(week.calendar.day(2), 9 * 60)
    for key, day in ((Keys.Key_PageDown, 9), (Keys.Key_Home, 7), (Keys.Key_End, 13)):
        week.view.verticalScrollBar().setValue(week.view.verticalScrollBar().maximum())
        week.key(key)
        assert week.view.slot == week.at(day, 9)
        assert week.view.viewport().rect().contains(week.place(week.at(day, 9)))


def test_the_button_for_something_new_takes_the_chosen_time(week: Week) -> None:
    week.view.step_to(week.calendar.day(2), 13 * 60)
    week.page.bar.new_wanted.emit()
    week.calendar.desk.settle()
    assert week.page.editor.item().at == week.at(2, 13)


def test_an_end_cannot_be_pulled_into_the_past(week: Week) -> None:
    begin = datetime.combine(dates.today() - timedelta(days=1), time(10))
    entry_id = week.calendar.plan.calendar.add(fresh("Gisteren", begin, minutes=60)).id
    week.view.show_day(begin.date())
    week.calendar.desk.settle()
    place = week.view.visualRect(week.view.entries.index(week.view.entries.row(entry_id)))
    QTest.mousePress(week.view.viewport(), LEFT, pos=QPoint(place.center().x(), place.bottom() - 1))
    QTest.mouseMove(week.view.viewport(), week.place(begin + timedelta(hours=2)))
    assert week.view.drop_refused == "This day has passed"
    QTest.mouseRelease(week.view.viewport(), LEFT, pos=week.place(begin + timedelta(hours=2)))
    week.calendar.desk.settle()
    assert (week.minutes(entry_id), week.view.drop_refused) == (60, "")
    week.view.choose(entry_id)
    week.key(Keys.Key_Down, ALT)
    assert week.minutes(entry_id) == 60
    assert week.page.said.text() == "This moment has passed"


def test_with_ctrl_an_item_is_copied_to_another_time(week: Week) -> None:
    ids = [week.calendar.add("Een", 1, time(9)), week.calendar.add("Twee", 1, time(10))]
    week.calendar.drop(ids, ids[1], week.view.viewport(), week.place(week.at(3, 14)), CONTROL)
    titles = [(one.item.title, one.item.at) for one in week.calendar.entries()][2:]
    assert titles == [("Een", week.at(3, 13)), ("Twee", week.at(3, 14))]
