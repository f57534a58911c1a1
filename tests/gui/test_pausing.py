"""Holding everything in the window."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from cm_console.domain.plan.outgoing import outgoing_of
from cm_console.domain.plan.publication import Publication, Standing
from cm_console.store.connections import Connections
from cm_console.store.publication_store import PublicationStore
from cm_console.views import dates, times
from cm_console.views.pause_card import PauseCard
from cm_console.views.plan_view import ViewKind
from tests.gui.test_calendar import Calendar, calendar
from tests.gui.test_publishing import Hands, scheduled

__all__ = ["calendar"]  # a fixture of the calendar's tests, used here as it is

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def hands(calendar: Calendar) -> Hands:
    return Hands(calendar)


def open_card(calendar: Calendar) -> PauseCard:
    calendar.key(Qt.Key.Key_H)
    card = calendar.page.findChild(PauseCard)
    assert isinstance(card, PauseCard)
    assert card.isVisible()
    return card


def test_everything_is_paused_and_goes_on(hands: Hands) -> None:
    calendar = hands.calendar
    scheduled(hands)
    calendar.page.focus_view()
    card = open_card(calendar)
    QTest.keyClicks(card.reason, "Ongeval in Assen")
    QTest.keyClick(card.reason, Qt.Key.Key_Return)
    calendar.desk.settle()
    bar = calendar.page.pause_bar
    assert bar.isVisible()
    assert bar.text().splitlines()[0] == "Publishing is paused"
    assert "Ongeval in Assen" in bar.text()
    for kind in (ViewKind.WEEK, ViewKind.BOARD, ViewKind.AGENDA):
        calendar.page.show_view(kind)
        assert bar.isVisible()
    going_on = next(one for one in bar.findChildren(QPushButton) if one.isVisible())
    QTest.mouseClick(going_on, LEFT)
    calendar.desk.settle()
    assert not bar.isVisible()
    assert calendar.plan.pausing.current() is None
    calendar.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    calendar.desk.settle()
    assert bar.isVisible(), "undo takes the going on back"


def test_a_pause_ends_at_a_chosen_moment(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    calendar = hands.calendar
    card = open_card(calendar)
    assert not card.day.isEnabled()
    QTest.keyClick(card.ends, Qt.Key.Key_Space)
    assert card.day.isEnabled()
    card.day.setDate(dates.qdate(dates.today() + timedelta(days=2)))
    QTest.mouseClick(card.yes, LEFT)
    calendar.desk.settle()
    pause = calendar.plan.pausing.current()
    assert pause is not None
    assert pause.until is not None
    wall = pause.until.astimezone().replace(tzinfo=None)
    assert (wall.date(), wall.hour) == (dates.today() + timedelta(days=2), 9)
    bar = calendar.page.pause_bar
    assert dates.moment(wall) in bar.text()
    again = open_card(calendar)
    assert again.ends.isChecked()
    assert dates.to_date(again.day.date()) == wall.date()
    again.dismiss()
    end = pause.until
    monkeypatch.setattr(times, "now", lambda: end)
    bar.look()
    assert not bar.isVisible(), "nobody has to end it"
    monkeypatch.undo()
    assert not open_card(calendar).ends.isChecked(), "the next pause begins anew"


def test_it_is_said_what_still_stands_on_an_intranet(hands: Hands) -> None:
    calendar = hands.calendar
    entry_id = scheduled(hands)
    database = calendar.desk.workspace.plan_database()
    Connections(database).add(
        name="Intranet", kind="intranet-api", url="https://intranet.example", user="", token_variable=None,
        person_id="1", has_reports=True, messages_author=True, at=times.now(),
    )  # fmt: skip
    store = PublicationStore(database)
    store.note_abilities(1, publishes=True, schedules=True, needs_community=False, media=frozenset())
    confirmed = outgoing_of(calendar.plan.calendar.get(entry_id).item)
    hands.keep(Publication("k", entry_id, 1, Standing.STANDING, confirmed=confirmed))
    card = open_card(calendar)
    QTest.mouseClick(card.yes, LEFT)
    calendar.desk.settle()
    assert "1 item still stands on an intranet" in calendar.page.pause_bar.text()
    hands.keep(Publication("k", entry_id, 1, Standing.WITHDRAWN))
    assert "intranet" not in calendar.page.pause_bar.text()


def test_esc_pauses_nothing(hands: Hands) -> None:
    card = open_card(hands.calendar)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    hands.calendar.desk.settle()
    assert not card.isVisible()
    assert hands.calendar.plan.pausing.current() is None
