"""The calendar in the real window over a real plan: what people do there with keys and mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QToolButton, QWidget

from cm_console.domain.plan.entry import Entry, Wanted
from cm_console.domain.plan.item import Audience, Wording
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.series import Reach
from cm_console.domain.plan.status import Status
from cm_console.services.plan.plan import Plan
from cm_console.views import dates
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.entry_drag import packed
from cm_console.views.month_canvas import EVERYTHING
from cm_console.views.month_grid import Month, add_months
from cm_console.views.month_view import MonthView
from cm_console.views.personas_page import PersonasPage
from cm_console.views.shell import Page
from tests.fakes.plan import item
from tests.gui.conftest import Desk, Open

Keys = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton


@dataclass
class Calendar:
    """The calendar of a window, the plan behind it, and a few hands."""

    desk: Desk
    plan: Plan
    page: CalendarPage
    first: date  # the first Monday of the month after this one: nothing of it is past

    @property
    def month(self) -> MonthView:
        view = self.page.view
        assert isinstance(view, MonthView)
        return view

    def day(self, number: int) -> date:
        """A day of that month, counted from its first Monday."""
        return self.first + timedelta(days=number)

    def add(
        self, title: str, day: int | None, at: time = time(14, 30), rule: str = "", **parts: object
    ) -> str:
        """Plans something, and waits until it is on the screen."""
        moment = None if day is None else datetime.combine(self.day(day), at)
        entry = self.plan.calendar.add(item(title, moment, **parts), rule)
        self.desk.settle()
        return entry.id

    def at(self, entry_id: str) -> datetime | None:
        return self.plan.calendar.get(entry_id).item.at

    def shown(self) -> list[str]:
        return [one.item.title for one in self.entries()]

    def entries(self) -> list[Entry]:
        return [self.page.model.entry(row) for row in range(self.page.model.rowCount())]

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.desk.window.frame.focusWidget() or self.month, key, modifiers)
        self.desk.settle()

    def place(self, entry_id: str) -> QPoint:
        return self.month.visualRect(self.page.model.index(self.page.model.row(entry_id))).center()

    def middle(self, day: date) -> QPoint:
        return self.month.grid().cell(day).center()

    def click(self, entry_id: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(self.month.viewport(), LEFT, modifiers, self.place(entry_id))
        self.desk.settle()

    def drop(
        self, ids: Sequence[str], grabbed: str, onto: QWidget, where: QPoint,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> bool:  # fmt: skip
        """Lets go of entries somewhere, as the window system does; whether they were taken."""
        data = packed(ids, grabbed)
        taken = drop(data, onto, where, held)
        self.desk.settle()
        return taken

    def drop_on(self, ids: Sequence[str], day: date) -> bool:
        return self.drop(ids, ids[0], self.month.viewport(), self.middle(day))


def drop(
    data: QMimeData, onto: QWidget, where: QPoint,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> bool:  # fmt: skip
    """Entering, moving and letting go; whether the last was accepted."""
    for make in (QDragEnterEvent, QDragMoveEvent):
        over = make(where, MOVE | COPY, data, LEFT, held)
        QApplication.sendEvent(onto, over)
    assert not over.isAccepted() or over.dropAction() == (COPY if held & CTRL else MOVE)
    let_go = QDropEvent(where, MOVE | COPY, data, LEFT, held, QEvent.Type.Drop)
    let_go.ignore()
    QApplication.sendEvent(onto, let_go)
    return let_go.isAccepted()


def opened(desk: Desk) -> Calendar:
    """Goes to the calendar, and there to the month after this one."""
    desk.shell.show_page(Page.CALENDAR)
    desk.settle()
    controller = desk.window.places.planning.calendar
    assert controller is not None
    page = controller.page
    page.view.show_day(add_months(dates.today(), 1).replace(day=1))
    first = Month.of(page.view.day)
    monday = first.monday if first.is_own(first.monday) else first.monday + timedelta(days=7)
    page.view.show_day(monday)
    page.focus_view()
    desk.settle()
    return Calendar(desk, desk.workspace.plan(), page, monday)


@pytest.fixture
def calendar(desk: Desk) -> Calendar:
    return opened(desk)


# --- being there ----------------------------------------------------------------------------------------


def test_nothing_of_it_is_built_before_somebody_goes_there(desk: Desk) -> None:
    assert desk.window.places.planning.calendar is None
    desk.press("G, C")
    assert desk.shell.page() is Page.CALENDAR
    controller = desk.window.places.planning.calendar
    assert controller is not None
    assert controller.page.view.hasFocus()


def test_the_calendar_is_remembered_as_the_place_to_begin(open_desk: Open) -> None:
    desk = open_desk()
    desk.shell.show_page(Page.CALENDAR)
    desk.window.remember()
    assert desk.workspace.settings.get("window.page", 0) == int(Page.CALENDAR)


def test_two_items_of_one_hour_are_both_there(calendar: Calendar) -> None:
    ids = [calendar.add(f"Bericht {number}", 2, time(9)) for number in range(2)]
    places = [calendar.place(one) for one in ids]
    assert calendar.shown() == ["Bericht 0", "Bericht 1"]
    assert places[0] != places[1]
    assert [calendar.month.indexAt(place).row() for place in places] == [0, 1]


def test_what_does_not_fit_is_counted_and_opens_the_day(calendar: Calendar) -> None:
    for number in range(12):
        calendar.add(f"Bericht {number}", 1, time(8 + number))
    more = calendar.month.more_rect(calendar.day(1))
    assert more.isValid()
    QTest.mouseClick(calendar.month.viewport(), LEFT, pos=more.center())
    card = calendar.page.day_card
    assert card.isVisible()
    assert card.model.rowCount() == 12
    assert card.list.hasFocus()
    calendar.key(Keys.Key_Escape)
    assert not card.isVisible()
    assert calendar.month.hasFocus()


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_names_of_the_views_can_be_read_in_a_narrow_window(open_desk: Open, language: str) -> None:
    calendar = opened(open_desk(language=language, show=(1024, 700)))
    bar = calendar.page.bar
    for frame_width, is_below in ((1024, True), (1500, False), (980, True)):
        calendar.desk.window.frame.resize(frame_width, 700)
        calendar.desk.settle()
        assert (bar.chooser.y() > 30) is is_below
        for button in bar.chooser.findChildren(QToolButton):
            assert button.width() >= button.sizeHint().width(), button.text()


def test_dutch_holidays_are_named_in_the_language_of_the_window(open_desk: Open) -> None:
    for language, name in (("nl", "Koningsdag"), ("en", "King's Day")):
        desk = open_desk(language=language)
        month = opened(desk).month
        month.show_day(date(dates.today().year + 1, 4, 27))
        desk.settle()
        assert name in month.accessibleName()


def test_a_day_is_told_in_words(calendar: Calendar) -> None:
    calendar.add("Bericht", 3)
    calendar.month.show_day(calendar.day(3))
    heard = calendar.month.accessibleName()
    assert dates.long_day(calendar.day(3)) in heard
    assert "1 item" in heard


# --- keys -----------------------------------------------------------------------------------------------


def test_arrows_move_the_day_and_pages_the_month(calendar: Calendar) -> None:
    calendar.key(Keys.Key_Right)
    calendar.key(Keys.Key_Down)
    assert calendar.month.day == calendar.day(8)
    calendar.key(Keys.Key_PageDown)
    assert calendar.month.month == Month.of(add_months(calendar.day(8), 1))
    calendar.key(Keys.Key_PageUp)
    calendar.key(Keys.Key_T)
    assert calendar.month.day == dates.today()
    assert calendar.month.month == Month.of(dates.today())


def test_tab_goes_into_the_items_of_the_day_and_on(calendar: Calendar) -> None:
    ids = [calendar.add(f"Bericht {number}", 0, time(9 + number)) for number in range(2)]
    calendar.month.show_day(calendar.day(0))
    for entry_id in ids:
        calendar.key(Keys.Key_Tab)
        assert calendar.month.chosen_ids() == (entry_id,)
    calendar.key(Keys.Key_Tab)
    assert not calendar.month.hasFocus()
    assert calendar.month.chosen_ids() == ()


def test_control_and_an_arrow_moves_the_item_and_keeps_its_time(calendar: Calendar) -> None:
    entry_id = calendar.add("Bericht", 2)
    calendar.month.choose(entry_id)
    calendar.key(Keys.Key_Right, CTRL)
    assert calendar.at(entry_id) == datetime.combine(calendar.day(3), time(14, 30))
    assert calendar.month.chosen_ids() == (entry_id,), "the item stays chosen"
    calendar.key(Keys.Key_Down, CTRL)
    assert calendar.at(entry_id) == datetime.combine(calendar.day(10), time(14, 30))
    calendar.key(Keys.Key_Z, CTRL)
    calendar.key(Keys.Key_Z, CTRL)
    assert calendar.at(entry_id) == datetime.combine(calendar.day(2), time(14, 30))
    calendar.key(Keys.Key_Y, CTRL)
    assert calendar.at(entry_id) == datetime.combine(calendar.day(3), time(14, 30))


def test_a_copy_is_put_on_the_chosen_day(calendar: Calendar) -> None:
    entry_id = calendar.add("Bericht", 2, status=Status.SCHEDULED)
    calendar.month.choose(entry_id)
    calendar.key(Keys.Key_C, CTRL)
    calendar.key(Keys.Key_Escape)
    calendar.month.show_day(calendar.day(9))
    calendar.key(Keys.Key_V, CTRL)
    assert [(one.item.at, one.item.status) for one in calendar.entries()] == [
        (datetime.combine(calendar.day(2), time(14, 30)), Status.SCHEDULED),
        (datetime.combine(calendar.day(9), time(14, 30)), Status.DRAFT),
    ]


def test_delete_cancels_and_undo_brings_it_back(calendar: Calendar) -> None:
    calendar.month.choose(calendar.add("Bericht", 2))
    calendar.key(Keys.Key_Delete)
    assert calendar.shown() == []
    calendar.key(Keys.Key_Z, CTRL)
    assert calendar.shown() == ["Bericht"]


# --- carrying -------------------------------------------------------------------------------------------


def test_what_is_dropped_on_another_day_keeps_its_time(calendar: Calendar) -> None:
    entry_id = calendar.add("Bericht", 2)
    assert calendar.drop_on([entry_id], calendar.day(11))
    assert calendar.at(entry_id) == datetime.combine(calendar.day(11), time(14, 30))


def test_a_past_day_refuses_and_says_why(calendar: Calendar) -> None:
    entry_id = calendar.add("Bericht", 2)
    month = calendar.month
    month.go(-2)
    calendar.desk.settle()
    day = month.month.first
    assert not calendar.drop_on([entry_id], day)
    assert month.why_not(day) == "This day has passed"
    assert calendar.at(entry_id) == datetime.combine(calendar.day(2), time(14, 30))


def test_with_ctrl_several_are_copied_and_keep_their_distance(calendar: Calendar) -> None:
    ids = [calendar.add("Een", 1, time(9)), calendar.add("Twee", 3, time(10))]
    onto = calendar.month.viewport()
    assert calendar.drop(ids, ids[1], onto, calendar.middle(calendar.day(10)), CTRL)
    assert [one.item.title for one in calendar.entries()] == ["Een", "Twee", "Een", "Twee"]
    copies = [one.item.at for one in calendar.entries()][2:]
    days = ((8, 9), (10, 10))
    assert copies == [datetime.combine(calendar.day(day), time(hour)) for day, hour in days]
    calendar.key(Keys.Key_Z, CTRL)
    assert len(calendar.entries()) == 2


def test_an_idea_that_is_copied_stays_in_the_tray(calendar: Calendar) -> None:
    idea = calendar.add("Idee", None, status=Status.IDEA)
    assert calendar.drop([idea], idea, calendar.month.viewport(), calendar.middle(calendar.day(3)), CTRL)
    assert calendar.page.tray.model.find(idea) is not None
    assert [one.item.at for one in calendar.entries()] == [datetime.combine(calendar.day(3), time(9))]


def test_ctrl_and_a_press_takes_an_entry_along_and_only_letting_go_leaves_it_out(calendar: Calendar) -> None:
    first, second = calendar.add("Een", 1), calendar.add("Twee", 3)
    calendar.click(first)
    calendar.click(second, CTRL)
    QTest.mousePress(calendar.month.viewport(), LEFT, CTRL, calendar.place(first))
    assert calendar.month.chosen_ids() == (first, second)
    QTest.mouseRelease(calendar.month.viewport(), LEFT, CTRL, calendar.place(first))
    assert calendar.month.chosen_ids() == (second,)


def test_weeks_can_be_taller_until_nothing_is_folded_away(open_desk: Open) -> None:
    desk = open_desk()
    desk.workspace.settings.set("calendar.rows", 1)
    calendar = opened(desk)
    for number in range(30):
        calendar.plan.calendar.add(item(f"Item {number}", datetime.combine(calendar.day(9), time(9))))
    desk.settle()
    calendar.page.view.show_day(calendar.day(9))
    assert calendar.month.more_rect(calendar.day(9)).isValid()
    before = calendar.month.on_screen(calendar.day(9)).top()
    calendar.key(Keys.Key_Plus, CTRL)
    assert calendar.month.on_screen(calendar.day(9)).top() == before
    for _ in range(2):
        calendar.key(Keys.Key_Plus, CTRL)
    assert not calendar.month.more_rect(calendar.day(9)).isValid()
    assert calendar.month.verticalScrollBar().maximum() > 0
    last = calendar.page.model.on(calendar.day(9))[-1]
    calendar.month.scrollTo(calendar.page.model.index(last))
    place = calendar.month.visualRect(calendar.page.model.index(last))
    assert calendar.month.viewport().rect().contains(place)
    assert calendar.month.indexAt(place.center()).row() == last
    assert desk.workspace.settings.get("calendar.rows", 0) == EVERYTHING
    calendar.key(Keys.Key_0, CTRL)
    assert calendar.month.verticalScrollBar().maximum() == 0


def test_a_day_behind_the_names_of_the_days_takes_nothing(calendar: Calendar) -> None:
    one = calendar.add("Een", 9)
    for _ in range(3):
        calendar.month.zoom(1)
    calendar.month.verticalScrollBar().setValue(calendar.month.verticalScrollBar().maximum())
    assert not calendar.drop([one], one, calendar.month.viewport(), QPoint(200, 4))
    calendar.month.ground_pressed(calendar.month.content(QPoint(200, 4)))
    assert calendar.month.day == calendar.first


def test_an_idea_on_a_day_gets_nine_o_clock_and_goes_back_without_a_time(calendar: Calendar) -> None:
    entry_id = calendar.add("Idee", None, status=Status.IDEA)
    assert calendar.page.tray.model.rowCount() == 1
    assert calendar.drop_on([entry_id], calendar.day(4))
    assert calendar.at(entry_id) == datetime.combine(calendar.day(4), time(9))
    assert calendar.page.tray.model.rowCount() == 0
    tray = calendar.page.tray.list.viewport()
    assert calendar.drop([entry_id], entry_id, tray, tray.rect().center())
    assert calendar.at(entry_id) is None
    assert calendar.page.tray.model.rowCount() == 1
    assert calendar.shown() == []


def test_several_are_chosen_and_carried_together(calendar: Calendar) -> None:
    ids = [calendar.add(f"Bericht {number}", number, time(9 + number)) for number in range(3)]
    calendar.click(ids[0])
    calendar.click(ids[2], SHIFT)
    assert calendar.month.chosen_ids() == tuple(ids)
    calendar.click(ids[1], CTRL)
    assert calendar.month.chosen_ids() == (ids[0], ids[2])
    assert calendar.drop_on([ids[2], ids[0]], calendar.day(9))
    assert [calendar.at(one) for one in ids] == [
        datetime.combine(calendar.day(7), time(9)),
        datetime.combine(calendar.day(1), time(10)),
        datetime.combine(calendar.day(9), time(11)),
    ]


def test_two_occurrences_of_one_series_are_carried_together(calendar: Calendar) -> None:
    calendar.add("Tip", 0, time(9), rule="FREQ=DAILY;COUNT=3")
    ids = [one.id for one in calendar.entries()][:2]
    assert calendar.drop_on(ids, calendar.day(7))
    found = sorted(one.item.at for one in calendar.entries() if one.item.at)
    assert found == [datetime.combine(calendar.day(number), time(9)) for number in (2, 7, 8)]


def test_over_the_change_of_the_clock_the_wall_time_stays(calendar: Calendar) -> None:
    last = date(dates.today().year + 1, 3, 31)
    sunday = last - timedelta(days=(last.weekday() + 1) % 7)
    entry = calendar.plan.calendar.add(item("Bericht", datetime.combine(sunday - timedelta(1), time(9))))
    calendar.month.show_day(sunday)
    calendar.desk.settle()
    assert calendar.drop_on([entry.id], sunday + timedelta(days=1))
    assert calendar.at(entry.id) == datetime.combine(sunday + timedelta(days=1), time(9))


# --- writing --------------------------------------------------------------------------------------------


def write(calendar: Calendar, title: str) -> None:
    calendar.page.editor.wordings.focus_title()
    QTest.keyClicks(calendar.desk.window.frame.focusWidget(), title)


def test_n_writes_on_the_chosen_day(calendar: Calendar) -> None:
    calendar.month.show_day(calendar.day(5))
    calendar.key(Keys.Key_N)
    assert calendar.page.editor_is_open()
    write(calendar, "Nieuw bericht")
    calendar.key(Keys.Key_S, CTRL)
    assert calendar.shown() == ["Nieuw bericht"]
    made = calendar.entries()[0].item
    assert made.at == datetime.combine(calendar.day(5), time(9))
    assert made.status is Status.DRAFT
    assert calendar.month.chosen_ids() == (calendar.entries()[0].id,)
    assert not calendar.page.editor.dirty


def test_enter_opens_and_what_is_not_saved_is_asked_about(calendar: Calendar) -> None:
    entry_id = calendar.add("Bericht", 2)
    calendar.month.choose(entry_id)
    calendar.key(Keys.Key_Return)
    assert calendar.page.editor.entry.id == entry_id
    write(calendar, "Beter bericht")
    calendar.key(Keys.Key_Escape)
    assert calendar.page.leave_question.isVisible()
    calendar.key(Keys.Key_Escape)
    assert calendar.page.editor_is_open()
    calendar.page.editor.notes.setPlainText("Nooit plaatsen")
    calendar.page.editor.setFocus()
    calendar.page.editor.saved.emit(calendar.page.editor.draft())
    calendar.desk.settle()
    kept = calendar.plan.calendar.get(entry_id).item
    assert (kept.title, kept.notes) == ("Beter bericht", "Nooit plaatsen")
    assert "Nooit plaatsen" not in {part for one in kept.wordings for part in (one.title, one.text)}


def test_an_occurrence_that_is_moved_by_key_stays_chosen(calendar: Calendar) -> None:
    at = datetime.combine(calendar.day(2), time(14, 30))
    first = calendar.plan.calendar.add(item("Vrijdagvraag", at), "FREQ=WEEKLY;COUNT=3")
    calendar.desk.settle()
    calendar.month.choose(first.id)
    for _ in range(2):
        calendar.key(Keys.Key_Right, CTRL)
    moved = next(one for one in calendar.entries() if not one.is_occurrence)
    assert moved.item.at == at + timedelta(days=2)
    assert calendar.month.chosen_ids() == (moved.id,)


def test_it_is_said_what_was_moved(calendar: Calendar) -> None:
    weekly = calendar.add("Vrijdagvraag", 2, rule="FREQ=WEEKLY;COUNT=3")
    assert calendar.drop_on([weekly], calendar.day(3))
    assert calendar.page.said.text().startswith("Only this one moved to")
    one, two = calendar.add("Een", 2), calendar.add("Twee", 3)
    assert calendar.drop_on([one], calendar.day(4))
    assert calendar.page.said.text().startswith("Moved to")
    assert calendar.drop_on([one, two], calendar.day(5))
    assert calendar.page.said.text() == "2 items moved – Ctrl+Z takes all of it back"


def test_text_and_time_that_are_saved_together_are_taken_back_together(calendar: Calendar) -> None:
    entry_id = calendar.add("Bericht", 2)
    former = calendar.plan.calendar.get(entry_id).item
    calendar.page.opened.emit(entry_id)
    calendar.desk.settle()
    draft = calendar.page.editor.draft()
    later = datetime.combine(calendar.day(4), time(10))
    changed = replace(draft.item, at=later, wordings=(Wording("nl", "Anders", "Tekst"),))
    calendar.page.editor.saved.emit(replace(draft, item=changed, moved=True))
    calendar.desk.settle()
    assert calendar.plan.calendar.get(entry_id).item == changed
    calendar.plan.keeping.undo()
    assert calendar.plan.calendar.get(entry_id).item == former


def test_the_steps_of_the_work_are_buttons(calendar: Calendar) -> None:
    entry_id = calendar.add("Bericht", 2, status=Status.DRAFT)
    calendar.page.opened.emit(entry_id)
    calendar.desk.settle()
    offered = {button.property("status") for button in calendar.page.editor.steps()}
    assert offered == {Status.IDEA, Status.IN_REVIEW, Status.APPROVED, Status.CANCELLED}
    QTest.mouseClick(step_button(calendar, Status.APPROVED), LEFT)
    calendar.desk.settle()
    assert calendar.plan.calendar.get(entry_id).item.status is Status.APPROVED


def test_shares_that_the_sliders_cannot_show_stay_as_they_were(calendar: Calendar) -> None:
    entry_id = calendar.add("Bericht", 2)
    former = calendar.plan.calendar.get(entry_id).item
    mix = mix_of({Purpose.ATTEND: 1, Purpose.INSPIRE: 2})
    calendar.plan.calendar.edit(entry_id, replace(former, purposes=mix))
    calendar.desk.settle()
    calendar.page.opened.emit(entry_id)
    calendar.desk.settle()
    assert calendar.page.editor.item().purposes == mix


def step_button(calendar: Calendar, status: Status) -> QWidget:
    return next(one for one in calendar.page.editor.steps() if one.property("status") == status.value)


@pytest.mark.parametrize(
    ("reach", "hours"), [(Reach.THIS, [9, 10, 9]), (Reach.LATER, [9, 10, 10]), (Reach.ALL, [10, 10, 10])]
)
def test_what_comes_back_is_asked_about(calendar: Calendar, reach: Reach, hours: list[int]) -> None:
    calendar.add("Tip", 0, time(9), rule="FREQ=DAILY;COUNT=3")
    second = calendar.entries()[1]
    calendar.page.opened.emit(second.id)
    calendar.desk.settle()
    calendar.page.editor.when.show_moment(
        second.item.at and second.item.at.replace(hour=10), "FREQ=DAILY;COUNT=3"
    )
    calendar.page.editor.saved.emit(calendar.page.editor.draft())
    assert calendar.page.reach.isVisible()
    calendar.page.reach.chosen.emit(reach, calendar.page.editor.draft())
    calendar.page.reach.dismiss()
    calendar.desk.settle()
    assert [one.item.at.hour for one in calendar.entries() if one.item.at] == hours


def test_an_item_that_is_kept_can_be_made_to_come_back(calendar: Calendar) -> None:
    entry_id = calendar.add("Tip", 0, time(9))
    calendar.page.opened.emit(entry_id)
    calendar.desk.settle()
    repeat = calendar.page.editor.when.findChildren(QComboBox)[0]
    assert repeat.isVisible()
    repeat.setFocus()
    for _ in range(2):
        calendar.key(Keys.Key_Down)  # every working day, every week
    assert calendar.page.editor.dirty
    calendar.key(Keys.Key_S, CTRL)
    assert not calendar.page.reach.isVisible()
    shown = [one.item.at and one.item.at.date() for one in calendar.entries()]
    assert shown[:3] == [calendar.day(0), calendar.day(7), calendar.day(14)]
    assert calendar.page.editor.entry.is_occurrence
    assert not calendar.page.editor.when.findChildren(QComboBox)[0].isEnabled(), "told from now on"
    calendar.plan.keeping.undo()
    assert calendar.plan.calendar.get(entry_id).item.title == "Tip"


def test_deleting_one_of_a_series_asks_how_far(calendar: Calendar) -> None:
    calendar.add("Tip", 0, time(9), rule="FREQ=DAILY;COUNT=3")
    calendar.month.choose(calendar.entries()[1].id)
    calendar.key(Keys.Key_Delete)
    assert calendar.page.reach.isVisible()
    calendar.key(Keys.Key_Return)  # only this one
    assert [one.item.at and one.item.at.date() for one in calendar.entries()] == [
        calendar.day(0),
        calendar.day(2),
    ]


def test_a_filter_shows_what_is_for_a_persona(calendar: Calendar) -> None:
    persona = calendar.plan.personas.add(Persona("Wilma"))
    calendar.add("Voor Wilma", 1, audience=(Audience(persona.id),))
    calendar.add("Voor iedereen", 2)
    calendar.page.bar.filters.show_wanted(Wanted(persona_ids=(persona.id,)))
    calendar.page.bar.filter_changed.emit()
    calendar.desk.settle()
    assert calendar.shown() == ["Voor Wilma"]


# --- personas -------------------------------------------------------------------------------------------


def test_a_persona_is_written_kept_and_removed(calendar: Calendar) -> None:
    calendar.page.bar.personas_wanted.emit()
    calendar.desk.settle()
    page = calendar.desk.window.frame.findChild(PersonasPage)
    assert isinstance(page, PersonasPage)
    assert page.isVisible()
    page.new()
    QTest.keyClicks(page.form.name, "Wilma in de wijk")
    page.form.lists["needs"].setPlainText("Korte berichten\n\nRoosters op tijd")
    page.save()
    calendar.desk.settle()
    kept = calendar.plan.personas.find("Wilma in de wijk")
    assert kept.value.needs == ("Korte berichten", "Roosters op tijd")
    assert page.model.rowCount() == 1
    page.form.rules["units"].menu_of_values.model.add("Nergens")
    page.form.rules["units"].edited.emit()
    calendar.desk.qtbot.waitUntil(lambda: page.form.count.text().startswith("0 "))
    page.removed.emit(kept.id)
    calendar.desk.settle()
    assert calendar.plan.personas.listed() == []


def test_the_sheet_of_keys_is_that_of_the_place(calendar: Calendar) -> None:
    sheet = calendar.desk.window.places.key_sheet
    calendar.key(Keys.Key_Question)
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"In the calendar", "New item on this day", "Go to the queue"} <= shown
    calendar.key(Keys.Key_Question)
    calendar.desk.shell.show_page(Page.QUEUE)
    calendar.desk.press("?")
    shown = {label.text() for label in sheet.findChildren(QLabel) if label.isVisible()}
    assert {"Decide", "Approve"} <= shown
    assert "In the calendar" not in shown
