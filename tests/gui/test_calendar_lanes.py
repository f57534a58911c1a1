"""Lanes a persona in the real window over a real plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cm_console.controllers.rearranging import passed_on
from cm_console.domain.plan.entry import OF_EVENT
from cm_console.domain.plan.item import Audience
from cm_console.domain.plan.offline_event import OfflineEvent
from cm_console.domain.plan.persona import BusySeason, Persona
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.wall_time import midnight, monday_of
from cm_console.views import dates, gap_words
from cm_console.views.lanes_view import LanesView
from cm_console.views.plan_view import ViewKind
from cm_console.views.shell import Page
from tests.fakes.plan import PERSONAS, item
from tests.gui.conftest import Desk, Open
from tests.gui.test_calendar import Calendar, opened

Keys = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


class Lanes(Calendar):
    """The calendar with its lanes."""

    ids: tuple[str, ...] = ()

    @property
    def view(self) -> LanesView:
        view = self.page.view
        assert isinstance(view, LanesView)
        return view

    def for_whom(self, entry_id: str) -> set[str]:
        return {one.persona_id for one in self.plan.calendar.get(entry_id).item.audience}

    def spot(self, lane: int, week: int) -> QPoint:
        return self.view.grid.cell(lane, week).center() - QPoint(0, self.view.verticalOffset())

    def lane_of(self, persona_id: str) -> int:
        return [one.id for one in self.view.grid.lanes].index(persona_id)

    def chip(self, entry_id: str, lane: int) -> QPoint:
        row = self.view.entries.row(entry_id)
        at = self.view.entries.entry(row).item.at
        assert at is not None
        places = dict(self.view.grid.chips(lane, self.view.grid.week_of(at.date())))
        return places[row].center() - QPoint(0, self.view.verticalOffset())

    def carry(self, entry_id: str, lane: int, where: QPoint) -> bool:
        """Takes an entry in a lane, and lets it go elsewhere."""
        QTest.mousePress(self.view.viewport(), LEFT, pos=self.chip(entry_id, lane))
        QTest.mouseRelease(self.view.viewport(), LEFT, pos=self.chip(entry_id, lane))
        return self.drop([entry_id], entry_id, self.view.viewport(), where)


def lanes_of(desk: Desk, *personas: Persona) -> Lanes:
    calendar = opened(desk)
    made = Lanes(desk, calendar.plan, calendar.page, calendar.first)
    made.ids = tuple(made.plan.personas.add(one).id for one in personas)
    calendar.page.bar.view_chosen.emit(ViewKind.PERSONAS)
    desk.settle()
    return made


@pytest.fixture
def lanes(desk: Desk) -> Lanes:
    return lanes_of(desk, *PERSONAS)


def test_nothing_of_the_lanes_is_made_before_they_are_asked_for(desk: Desk) -> None:
    desk.shell.show_page(Page.CALENDAR)
    desk.settle()
    controller = desk.window.places.planning.calendar
    assert controller is not None
    assert not controller.page.findChildren(LanesView)
    desk.press("5")
    assert controller.page.view_kind is ViewKind.PERSONAS
    assert controller.page.findChildren(LanesView)[0].hasFocus()


def test_each_persona_has_a_lane_and_an_item_for_two_stands_in_both(lanes: Lanes) -> None:
    wilma, piet, _ = lanes.ids
    both = lanes.add("Voor twee", 2, audience=(Audience(wilma), Audience(piet)))
    lanes.add("Voor allen", 3, status=Status.DRAFT)
    grid = lanes.view.grid
    week = grid.week_of(lanes.day(2))
    row = lanes.view.entries.row(both)
    assert grid.lanes[0].persona is None
    assert len(grid.lanes) == 4
    holding = [one.id for one in grid.lanes if row in one.cells.get(week, ())]
    assert sorted(holding) == sorted([wilma, piet])
    assert grid.lanes[0].held == (0, 1, 0)


def test_lanes_count_promises_as_the_gaps_do(desk: Desk) -> None:
    season = BusySeason("griepprik", 1, 1, 12, 31)
    quiet = replace(PERSONAS[1], at_least=2.0)
    lanes = lanes_of(desk, replace(PERSONAS[0], at_least=1.0, busy=(season,)), quiet)
    lanes.add("Bericht", 2, audience=(Audience(lanes.ids[1]),), status=Status.APPROVED)
    lanes.add("Misschien", 3, audience=(Audience(lanes.ids[1]),), status=Status.DRAFT)
    week = lanes.view.grid.week_of(lanes.day(2))
    busy, other = (lanes.view.grid.lanes[lanes.lane_of(one)] for one in lanes.ids)
    gaps = lanes.plan.gaps.between(lanes.day(2), lanes.day(2))
    needs = {one.id: cells[0] for one, cells in zip(gaps.personas, gaps.cells, strict=True)}
    assert [one.served[week] for one in (busy, other)] == [needs[one] for one in lanes.ids]
    assert busy.busy == (("griepprik", 0, lanes.view.weeks() - 1),)
    assert busy.served[week].need < 1
    assert other.falls_short(week)
    lanes.view.choose_cell(lanes.lane_of(lanes.ids[1]), week)
    assert gap_words.of_need(needs[lanes.ids[1]]) in lanes.view.accessibleName()
    assert "1 planned, 1 draft" in lanes.view.accessibleName()
    lanes.add("Nog een", 3, audience=(Audience(lanes.ids[1]),), status=Status.APPROVED)
    assert not lanes.view.grid.lanes[lanes.lane_of(lanes.ids[1])].falls_short(week)


def test_a_filter_hides_entries_and_leaves_no_gap_behind(lanes: Lanes) -> None:
    wilma = lanes.ids[0]
    lanes.add("Bericht", 2, audience=(Audience(wilma),), status=Status.APPROVED)
    lane, week = lanes.lane_of(wilma), lanes.view.grid.week_of(lanes.day(2))
    before = lanes.view.grid.lanes[lane].served[week]
    lanes.page.bar.filters.search.searched.emit("iets anders")
    lanes.desk.settle()
    assert not lanes.view.grid.lanes[lane].cells
    assert lanes.view.grid.lanes[lane].served[week].has == before.has == 1


def test_the_number_of_weeks_is_remembered(open_desk: Open) -> None:
    desk = open_desk()
    desk.workspace.settings.set("calendar.weeks", 13)
    lanes = lanes_of(desk, *PERSONAS)
    assert lanes.view.weeks() == 13
    lanes.view.zoom(1)
    assert desk.workspace.settings.get("calendar.weeks", 0) == 26


def test_an_event_is_carried_with_what_is_linked_to_it(lanes: Lanes) -> None:
    wilma, piet, _ = lanes.ids
    at = datetime.combine(lanes.day(2), time(16))
    event = lanes.plan.events.add(OfflineEvent("Borrel", at, persona_ids=(wilma,)))
    linked = lanes.add("Kom ook", 1, event_id=event.id)
    week = lanes.view.grid.week_of(lanes.day(2))
    assert lanes.carry(
        f"{OF_EVENT}{event.id}", lanes.lane_of(wilma), lanes.spot(lanes.lane_of(piet), week + 1)
    )
    moved = lanes.plan.events.find(event.id).value
    assert (moved.at, moved.persona_ids) == (at + timedelta(weeks=1), (piet,))
    assert lanes.at(linked) == datetime.combine(lanes.day(8), time(14, 30))
    lanes.key(Keys.Key_Z, CTRL)
    back = lanes.plan.events.find(event.id).value
    assert (back.at, back.persona_ids) == (at, (wilma,))
    assert lanes.at(linked) == datetime.combine(lanes.day(1), time(14, 30))


def test_with_ctrl_an_item_is_copied_for_another_persona(lanes: Lanes) -> None:
    wilma, piet, _ = lanes.ids
    one = lanes.add("Bericht", 2, audience=(Audience(wilma),), status=Status.APPROVED)
    week = lanes.view.grid.week_of(lanes.day(2))
    QTest.mouseClick(lanes.view.viewport(), LEFT, pos=lanes.chip(one, lanes.lane_of(wilma)))
    onto = lanes.spot(lanes.lane_of(piet), week + 1)
    assert lanes.drop([one], one, lanes.view.viewport(), onto, CTRL)
    first, second = lanes.entries()
    assert (first.id, lanes.for_whom(one)) == (one, {wilma})
    assert (lanes.for_whom(second.id), second.item.status) == ({piet}, Status.DRAFT)
    assert second.item.at == datetime.combine(lanes.day(9), time(14, 30))
    lanes.key(Keys.Key_Z, CTRL)
    assert [entry.id for entry in lanes.entries()] == [one]


def test_keys_walk_cells_and_entries_and_open_them(lanes: Lanes) -> None:
    wilma = lanes.lane_of(lanes.ids[0])
    ids = [lanes.add(f"Bericht {one}", one, audience=(Audience(lanes.ids[0]),)) for one in (1, 2)]
    lanes.view.show_day(lanes.day(0))
    lanes.view.choose_cell(wilma, lanes.view.week)
    lanes.key(Keys.Key_Tab)
    assert lanes.view.chosen_ids() == (ids[0],)
    lanes.key(Keys.Key_Tab)
    assert lanes.view.chosen_ids() == (ids[1],)
    lanes.key(Keys.Key_Return)
    assert lanes.page.editor.entry.id == ids[1]
    lanes.page.show_tray()
    lanes.page.focus_view()
    lanes.key(Keys.Key_Up)
    assert (lanes.view.lane, lanes.view.chosen_ids()) == (wilma - 1, ())
    for _ in range(lanes.view.weeks() + 1):
        lanes.key(Keys.Key_Right)
    assert lanes.view.span()[0] <= lanes.view.day < lanes.view.span()[1]
    assert lanes.view.day == monday_of(lanes.first) + timedelta(weeks=lanes.view.weeks() + 1)


def test_enter_in_an_empty_cell_makes_one_for_that_persona(lanes: Lanes) -> None:
    lanes.view.choose_cell(lanes.lane_of(lanes.ids[2]), lanes.view.week)
    lanes.key(Keys.Key_Return)
    assert lanes.page.editor_is_open()
    assert [one.persona_id for one in lanes.page.editor.entry.item.audience] == [lanes.ids[2]]


def test_ctrl_and_arrows_carry_to_another_week_and_another_persona(lanes: Lanes) -> None:
    first, second = lanes.view.grid.lanes[1].id, lanes.view.grid.lanes[2].id
    entry = lanes.add("Bericht", 2, audience=(Audience(first, 0.5),))
    before = lanes.at(entry)
    assert before is not None
    lanes.page.choose(entry)
    lanes.key(Keys.Key_Right, CTRL)
    assert lanes.at(entry) == before + timedelta(weeks=1)
    lanes.key(Keys.Key_Down, CTRL)
    assert lanes.for_whom(entry) == {second}
    lanes.key(Keys.Key_Up, CTRL)
    lanes.key(Keys.Key_Up, CTRL)
    assert lanes.for_whom(entry) == set()


def test_carrying_to_another_lane_and_week_is_one_step(lanes: Lanes) -> None:
    first, second = lanes.view.grid.lanes[1].id, lanes.view.grid.lanes[2].id
    entry = lanes.add("Bericht", 2, audience=(Audience(first),))
    before = lanes.at(entry)
    assert before is not None
    lanes.view.show_day(lanes.day(2))
    week = lanes.view.week
    assert lanes.carry(entry, 1, lanes.spot(2, week + 1))
    assert lanes.at(entry) == before + timedelta(weeks=1)
    assert lanes.for_whom(entry) == {second}
    lanes.key(Keys.Key_Z, CTRL)
    assert (lanes.at(entry), lanes.for_whom(entry)) == (before, {first})


def test_an_idea_from_the_tray_gets_a_day_and_a_persona(lanes: Lanes) -> None:
    idea = lanes.add("Idee", None)
    lanes.view.show_day(lanes.day(2))
    assert lanes.drop([idea], idea, lanes.view.viewport(), lanes.spot(1, lanes.view.week))
    at = lanes.at(idea)
    assert at is not None
    assert at.date() == lanes.first
    assert lanes.for_whom(idea) == {lanes.view.grid.lanes[1].id}


def test_a_week_that_has_passed_takes_nothing(lanes: Lanes) -> None:
    entry = lanes.add("Bericht", 2)
    lanes.view.show_day(dates.today())
    past = lanes.view.week - 1
    assert not lanes.drop([entry], entry, lanes.view.viewport(), lanes.spot(0, past))
    assert lanes.at(entry) is not None


def test_what_does_not_fit_is_counted_and_unfolds(lanes: Lanes) -> None:
    ids = [lanes.add(f"Bericht {one}", 2) for one in range(12)]
    lanes.view.show_day(lanes.day(2))
    week = lanes.view.week
    place, hidden = lanes.view.grid.more(0, week)
    assert hidden
    QTest.mouseClick(lanes.view.viewport(), LEFT, pos=place.center())
    lanes.desk.settle()
    assert lanes.view.grid.more(0, week)[1] == 0
    assert len(lanes.view.grid.chips(0, week)) == len(ids)
    lanes.key(Keys.Key_Space)
    assert lanes.view.grid.more(0, week)[1] == hidden
    lanes.page.choose(ids[-1])
    assert lanes.view.visualRect(lanes.view.currentIndex()).isValid()


def test_zoom_shows_more_weeks_and_reads_them(lanes: Lanes) -> None:
    late = lanes.add("Later", 7 * 8)
    assert lanes.view.entries.row(late) < 0
    lanes.key(Keys.Key_Minus)
    assert lanes.view.weeks() == 13
    assert lanes.view.entries.row(late) >= 0
    lanes.view.more.click()
    lanes.desk.settle()
    assert lanes.view.grid.is_dense
    assert not lanes.view.more.isEnabled()


def test_without_personas_there_is_a_way_to_the_first(desk: Desk) -> None:
    lanes = lanes_of(desk)
    assert lanes.view.empty.isVisible()
    lanes.view.empty.acted.emit()
    desk.settle()
    assert desk.window.places.planning.personas is not None


def test_two_hundred_personas_and_four_hundred_items_in_one_lane(open_desk: Open) -> None:
    desk = open_desk(show=(1366, 768))
    lanes = lanes_of(desk, *(Persona(f"Persona {number:03}") for number in range(200)))
    calendar = lanes.plan.calendar
    with lanes.plan.keeping.together("Items added"):
        for number in range(400):
            at = midnight(lanes.day(number % 14)) + timedelta(hours=8)
            calendar.add(item(f"Bericht {number}", at, audience=(Audience(lanes.ids[150]),)))
    desk.settle()
    lane = lanes.lane_of(lanes.ids[150])
    lanes.view.choose_cell(lane, lanes.view.grid.week_of(lanes.first))
    lanes.key(Keys.Key_Space)
    assert lanes.view.grid.lanes[lane].held == (0, 400, 0)
    assert lanes.view.verticalScrollBar().maximum() > 10_000
    assert lanes.view.visualRect(lanes.view.currentIndex()).isNull()


def test_passing_on_replaces_one_persona_and_keeps_the_others() -> None:
    audience = (Audience("a", 0.5), Audience("b"))
    assert passed_on(audience, "a", "c") == (Audience("c", 0.5), Audience("b"))
    assert passed_on(audience, "a", "b") == (Audience("b"),)
    assert passed_on(audience, "a", "") == ()
    assert passed_on((), "", "c") == (Audience("c"),)
