"""Templates, campaigns, events and feeds in the real window over a real plan."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from cm_console.controllers.plan_extras import PlanExtras
from cm_console.domain.plan.campaign import Campaign
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.feed import Feed
from cm_console.domain.plan.landing import Mark
from cm_console.domain.plan.offline_event import EventKind, OfflineEvent
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.wall_time import monday_of
from cm_console.views import dates
from cm_console.views.board_view import BoardView
from cm_console.views.entry_drag import packed
from cm_console.views.lane_grid import lanes_of
from cm_console.views.plan_view import ViewKind
from cm_console.views.template_card import TemplateCard
from tests.fakes.plan import item
from tests.gui.conftest import Desk, Open
from tests.gui.test_calendar import LEFT, Calendar, calendar, drop, opened

__all__ = ["calendar"]  # a fixture, used here as it is
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def extras(calendar: Calendar) -> PlanExtras:
    found = calendar.desk.window.places.planning.extras
    assert found is not None
    return found


def press(calendar: Calendar, parent: object, text: str) -> None:
    """Presses the button with this text."""
    buttons = [one for one in parent.findChildren(QPushButton) if one.text() == text]  # type: ignore[attr-defined]
    assert len(buttons) == 1, text
    QTest.mouseClick(buttons[0], LEFT)
    calendar.desk.settle()


def template_card(calendar: Calendar, name: str) -> TemplateCard:
    """Opens the card with a key and goes to a template with the arrows."""
    calendar.key(Qt.Key.Key_P)
    controller = extras(calendar).templates
    assert controller is not None
    card = controller.card
    assert card.isVisible()
    names = [card.model.value(row).template.name("en") for row in range(card.model.rowCount())]
    for _ in range(names.index(name)):
        QTest.keyClick(card.list, Qt.Key.Key_Down)
    calendar.desk.settle()
    return card


# --- templates -----------------------------------------------------------------------------------------


def test_everything_is_seen_before_it_is_planned_and_taken_back_as_one(calendar: Calendar) -> None:
    wilma = calendar.plan.personas.add(Persona("Wilma", language="en"))
    calendar.desk.settle()
    card = template_card(calendar, "Theme month")
    card.form.personas.choose([wilma.id])
    card.form.personas.changed.emit()
    assert list(card.form.places) == ["theme"]
    QTest.keyClicks(card.form.places["theme"], "cycling")
    QTest.keyClicks(card.form.campaign, "By bike")
    calendar.desk.settle()
    seen = card.preview.model_of
    assert seen.value(0).item.title == "This month: cycling"
    assert calendar.shown() == []

    press(calendar, card, "Plan all of it")
    assert not card.isVisible()
    assert calendar.page.said.text().startswith("7 item")
    campaign = calendar.plan.campaigns.find("by bike")
    assert campaign.value.first == calendar.first
    assert calendar.shown()[0] == "This month: cycling"
    assert {entry.item.status for entry in calendar.entries()} == {Status.DRAFT}
    calendar.key(Qt.Key.Key_Z, CONTROL)
    assert calendar.shown() == []
    assert calendar.plan.campaigns.all() == []
    assert "Template applied" in calendar.page.said.text()


def test_a_rhythm_asks_how_long_and_what_of_holidays(calendar: Calendar) -> None:
    card = template_card(calendar, "Five-purpose week")
    assert card.form.weeks.isVisible()
    card.form.weeks.setValue(10)
    spring = monday_of(date(dates.today().year + 1, 3, 15))  # Easter Monday is within ten weeks, each year
    card.form.start.setDate(dates.qdate(spring))
    calendar.desk.settle()
    many = [card.preview.model_of.value(row) for row in range(card.preview.model_of.rowCount())]
    assert len(many) == 50
    holidays = [one for one in many if any(note.mark is Mark.HOLIDAY for note in one.notes)]
    assert holidays
    card.form.free_days.setCurrentIndex(1)
    card.form.edited.emit()
    calendar.desk.settle()
    left_out = [card.preview.model_of.value(row).left_out for row in range(card.preview.model_of.rowCount())]
    assert sum(left_out) == len(holidays)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_chosen_items_become_a_template_that_travels(calendar: Calendar, tmp_path: Path) -> None:
    menu = calendar.page.bar.more
    menu.keep_wanted.emit()
    assert "Choose the items first" in calendar.page.said.text()
    first = calendar.add("Eerste", 0)
    second = calendar.add("Tweede", 3)
    calendar.click(first)
    calendar.click(second, CONTROL)
    menu.keep_wanted.emit()
    calendar.desk.settle()
    card = template_card(calendar, "Eerste")
    known = card.model.value(0)
    assert [slot.day for slot in known.template.slots] == [0, 3]

    path = tmp_path / "share.json"
    card.file_wanted.emit(known.id, path)
    calendar.desk.settle()
    press(calendar, card, "Remove")
    assert not card.model.value(0).is_own
    card.file_chosen.emit(path)
    calendar.desk.settle()
    assert card.model.value(0).is_own
    assert card.list.currentIndex().row() == 0
    path.write_text("{}", encoding="utf-8")
    card.file_chosen.emit(path)
    calendar.desk.settle()
    assert "cannot be imported" in card.banner.text()


# --- campaigns -----------------------------------------------------------------------------------------


def test_a_campaign_is_written_moved_and_shown_by_itself(calendar: Calendar) -> None:
    calendar.key(Qt.Key.Key_C)
    controller = extras(calendar).campaigns
    assert controller is not None
    page = controller.page
    assert page.isVisible()
    press(calendar, page, "Begin the first one")
    QTest.keyClicks(page.form.lines["name"], "Veilig werken")
    QTest.keyClicks(page.form.lines["target"], "40")
    page.form.days["first"].show_day(calendar.first, calendar.first)
    QTest.keyClick(page.form.lines["name"], Qt.Key.Key_S, CONTROL)
    calendar.desk.settle()
    kept = calendar.plan.campaigns.find("veilig werken")
    assert (kept.value.target, kept.value.first) == (40.0, calendar.first)

    mine = calendar.add("Van de campagne", 0, campaign_id=kept.id)
    calendar.add("Iets anders", 1)
    press(calendar, page, "Another first day…")
    page.shift.start.setDate(dates.qdate(calendar.day(6)))
    calendar.desk.settle()
    assert [note.mark for note in page.shift.preview.model_of.value(0).notes] == [Mark.WEEKEND]
    press(calendar, page.shift, "Move all of it")
    assert calendar.at(mine) == datetime.combine(calendar.day(6), time(14, 30))

    press(calendar, page, "Show in the calendar")
    assert calendar.page.isVisible()
    assert calendar.shown() == ["Van de campagne"]
    assert calendar.page.bar.filters.campaign.chosen() == (kept.id,)
    calendar.page.bar.filters.campaign.clear()
    calendar.page.bar.filters.campaign.changed.emit()
    calendar.desk.settle()
    assert calendar.shown() == ["Iets anders", "Van de campagne"]


def test_leaving_a_campaign_that_is_not_saved_is_asked_about(calendar: Calendar) -> None:
    calendar.plan.campaigns.add(Campaign("Een"))
    calendar.key(Qt.Key.Key_C)
    controller = extras(calendar).campaigns
    assert controller is not None
    page = controller.page
    QTest.keyClicks(page.form.lines["goal"], "Meer")
    QTest.keyClick(page.list, Qt.Key.Key_Escape)
    assert page.leave_question.isVisible()
    QTest.keyClick(page.leave_question, Qt.Key.Key_Return)
    calendar.desk.settle()
    assert calendar.page.isVisible()
    assert calendar.plan.campaigns.find("een").value.goal == ""


def test_the_editor_offers_the_campaigns(calendar: Calendar) -> None:
    campaign = calendar.plan.campaigns.add(Campaign("Veilig werken"))
    mine = calendar.add("Bericht", 0, campaign_id=campaign.id)
    calendar.page.opened.emit(mine)
    calendar.desk.settle()
    box = calendar.page.editor.fields.more.campaign
    assert (box.value(), box.currentText()) == (campaign.id, "Veilig werken")


# --- events --------------------------------------------------------------------------------------------


def event(calendar: Calendar, day: int = 9) -> str:
    at = datetime.combine(calendar.day(day), time(16))
    made = calendar.plan.events.add(OfflineEvent("Borrel", at, EventKind.DRINKS, place="Kantine"))
    calendar.desk.settle()
    return made.id


def test_an_event_is_written_and_told_about(calendar: Calendar) -> None:
    calendar.page.view.show_day(calendar.day(9))
    calendar.key(Qt.Key.Key_E)
    controller = extras(calendar).events
    assert controller is not None
    editor = controller.editor
    QTest.keyClicks(editor.form.title, "Borrel")
    QTest.keyClick(editor.form.title, Qt.Key.Key_S, CONTROL)
    calendar.desk.settle()
    kept = calendar.plan.events.find("borrel")
    assert kept.value.at == datetime.combine(calendar.day(9), time(15))
    assert kept.value.capacity is None
    press(calendar, editor, "Announce, remind and look back")
    around = calendar.plan.events.around(kept.id)
    assert (len(around.before), len(around.after)) == (2, 1)
    assert not editor.propose.isVisible()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert "Borrel" in calendar.shown()
    spoken = str(calendar.page.model.index(calendar.page.model.row(f"event:{kept.id}")).data())
    assert "Workshop" in spoken


def test_what_was_written_is_not_lost_by_one_key(calendar: Calendar) -> None:
    calendar.page.opened.emit(f"event:{event(calendar)}")
    calendar.desk.settle()
    controller = extras(calendar).events
    assert controller is not None
    editor = controller.editor
    QTest.keyClicks(editor.form.place, "!")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isVisible()
    assert "not saved" in editor.banner.text()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_an_event_is_carried_with_what_is_linked_to_it(calendar: Calendar) -> None:
    event_id = event(calendar)
    calendar.plan.events.propose(event_id)
    calendar.desk.settle()
    before = [entry.item.at for entry in calendar.plan.events.around(event_id).before]
    shown_id = f"event:{event_id}"
    target = calendar.day(10)
    assert drop(packed([shown_id], shown_id), calendar.month.viewport(), calendar.middle(target))
    calendar.desk.settle()
    assert calendar.plan.events.find(event_id).value.at == datetime.combine(target, time(16))
    after = [entry.item.at for entry in calendar.plan.events.around(event_id).before]
    assert after == [at + timedelta(days=1) for at in before if at]
    calendar.key(Qt.Key.Key_Z, CONTROL)
    assert calendar.plan.events.find(event_id).value.at.date() == calendar.day(9)
    assert [entry.item.at for entry in calendar.plan.events.around(event_id).before] == before


def test_an_event_is_called_off_and_brought_back(calendar: Calendar) -> None:
    event_id = event(calendar)
    calendar.click(f"event:{event_id}")
    calendar.key(Qt.Key.Key_Delete)
    assert calendar.plan.events.all() == []
    calendar.key(Qt.Key.Key_Z, CONTROL)
    assert calendar.shown() == ["Borrel"]
    calendar.key(Qt.Key.Key_Return)
    assert not calendar.page.editor_is_open()


@pytest.mark.parametrize(("language", "word"), [("en", "Workshop"), ("nl", "Workshop")])
def test_filters_and_languages_hold_for_events(open_desk: Open, language: str, word: str) -> None:
    calendar = opened(open_desk(language=language))
    wilma = calendar.plan.personas.add(Persona("Wilma"))
    at = datetime.combine(calendar.day(2), time(16))
    calendar.plan.events.add(OfflineEvent("Alleen Wilma", at, persona_ids=(wilma.id,)))
    piet = calendar.plan.personas.add(Persona("Piet"))
    calendar.desk.settle()
    assert word in str(calendar.page.model.index(0).data())
    calendar.page.bar.filters.persona.choose([piet.id])
    calendar.page.bar.filters.persona.changed.emit()
    calendar.desk.settle()
    assert calendar.shown() == []


# --- feeds ---------------------------------------------------------------------------------------------


def test_a_feed_follows_what_is_planned_here(calendar: Calendar, tmp_path: Path) -> None:
    calendar.page.bar.more.feeds_wanted.emit()
    calendar.desk.settle()
    card = extras(calendar).feeds
    assert card is not None
    path = tmp_path / "planning.ics"
    card.added.emit(Feed(str(path)))
    calendar.desk.settle()
    assert card.model.rowCount() == 1
    calendar.plan.calendar.add(item("Nieuw bericht", datetime.combine(calendar.day(1), time(9))))
    calendar.desk.qtbot.waitUntil(lambda: "Nieuw bericht" in path.read_text("utf-8"), timeout=5000)
    card.list.setCurrentIndex(card.model.index(0))
    press(calendar, card, "Remove")
    assert (card.model.rowCount(), path.exists()) == (0, False)


def test_nothing_of_a_plan_is_read_for_nobody(desk: Desk) -> None:
    """Without a feed a change starts nothing."""
    planning = desk.window.places.planning
    planning.feeds.note_change()
    assert not planning.feeds._pause.isActive()


def test_an_event_is_stretched_and_carried_in_the_week(calendar: Calendar) -> None:
    event_id = event(calendar, 2)
    shown_id = f"event:{event_id}"
    calendar.page.show_view(ViewKind.WEEK)
    calendar.page.view.show_day(calendar.day(2))
    calendar.desk.settle()
    calendar.page.resized.emit(shown_id, 90)
    calendar.desk.settle()
    assert calendar.plan.events.find(event_id).value.minutes == 90
    calendar.page.shifted.emit((shown_id,), timedelta(hours=1))
    calendar.desk.settle()
    assert calendar.plan.events.find(event_id).value.at == datetime.combine(calendar.day(2), time(17))


def test_an_event_takes_no_steps_and_reaches_nobody_in_the_lanes(calendar: Calendar) -> None:
    wilma = calendar.plan.personas.add(Persona("Wilma"))
    at = datetime.combine(calendar.day(2), time(16))
    calendar.plan.events.add(OfflineEvent("Borrel", at, persona_ids=(wilma.id,)))
    calendar.page.show_view(ViewKind.BOARD)
    calendar.page.view.show_day(calendar.day(2))
    calendar.desk.settle()
    board = calendar.page.view
    assert isinstance(board, BoardView)
    assert board.entries.rowCount() == 0
    entries = [Entry.of_event(one) for one in calendar.plan.events.all()]
    gaps = calendar.plan.gaps.between(calendar.day(0), calendar.day(13))
    lane = lanes_of(entries, calendar.plan.personas.all(), [], calendar.day(0), 2, gaps)[1]
    assert (lane.served[0].has, lane.cells[0], lane.held) == (0.0, (0,), (0, 0, 1))
