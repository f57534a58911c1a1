"""Publishing in the window: scheduling, what became of it, and the choices when it went otherwise."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from cm_console.domain.plan.item import DEFAULT_ZONE
from cm_console.domain.plan.outgoing import outgoing_of
from cm_console.domain.plan.publication import Publication, Standing
from cm_console.domain.plan.series import Reach
from cm_console.domain.plan.status import Mode, Status
from cm_console.domain.publishing import Placed, PlacedState
from cm_console.services.due import Due
from cm_console.services.notifier import Notifier
from cm_console.store.publication_store import PublicationStore
from cm_console.views.publish_words import Choice
from cm_console.views.shell import Page
from tests.gui.test_calendar import Calendar, calendar

__all__ = ["calendar"]  # a fixture of the calendar's tests, used here as it is

LEFT = Qt.MouseButton.LeftButton


class Hands:
    """Opens entries and presses what is offered."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar, self.editor = calendar, calendar.page.editor
        self.store = PublicationStore(calendar.desk.workspace.plan_database())

    def open(self, entry_id: str) -> None:
        self.calendar.page.opened.emit(entry_id)
        self.calendar.desk.settle()

    def step(self, status: Status) -> None:
        button = next(one for one in self.editor.steps() if one.property("status") == status)
        QTest.mouseClick(button, LEFT)
        self.calendar.desk.settle()

    def choose(self, choice: Choice) -> None:
        button = next(one for one in self.editor.publish.choices() if one.property("choice") == choice)
        QTest.mouseClick(button, LEFT)
        self.calendar.desk.settle()

    def keep(self, one: Publication) -> None:
        """As the background does, which tells the window."""
        self.store.keep(one)
        self.calendar.plan.keeping.tell()
        self.calendar.desk.settle()

    def status(self, entry_id: str) -> Status:
        return self.calendar.plan.calendar.get(entry_id).item.status

    def asking(self) -> list[str]:
        waiting = self.calendar.page.tray.waiting
        return [waiting.entry(row).item.title for row in range(waiting.rowCount())]


@pytest.fixture
def hands(calendar: Calendar) -> Hands:
    return Hands(calendar)


def scheduled(hands: Hands, title: str = "Rooster") -> str:
    entry_id = hands.calendar.add(title, 3, intranet_id=1)
    hands.calendar.plan.calendar.schedule(entry_id, Mode.SERVER)
    hands.calendar.desk.settle()
    return entry_id


def test_an_item_is_scheduled_for_the_intranet(hands: Hands) -> None:
    entry_id = hands.calendar.add("Rooster", 3, intranet_id=1)
    hands.open(entry_id)
    mode = hands.editor.fields.mode
    mode.box.setCurrentIndex(list(Mode).index(Mode.SERVER))
    mode.box.activated.emit(mode.box.currentIndex())
    hands.step(Status.APPROVED)
    hands.step(Status.SCHEDULED)
    kept = hands.calendar.plan.calendar.get(entry_id).item
    assert (kept.status, kept.mode) == (Status.SCHEDULED, Mode.SERVER)
    assert hands.editor.publish.text() == "It is sent to the intranet as soon as that can be reached."


def test_what_the_server_has_is_said(hands: Hands) -> None:
    entry_id = scheduled(hands)
    hands.open(entry_id)
    confirmed = outgoing_of(hands.calendar.plan.calendar.get(entry_id).item)
    hands.keep(Publication("k", entry_id, 1, Standing.STANDING, confirmed=confirmed, remote_id="7"))
    assert hands.editor.publish.text() == "It stands ready on the intranet."
    assert hands.editor.publish.choices() == []
    assert hands.asking() == []


def test_a_change_on_the_server_is_shown_and_taken_over(hands: Hands) -> None:
    entry_id = scheduled(hands)
    item = hands.calendar.plan.calendar.get(entry_id).item
    shown = Placed("7", PlacedState.SCHEDULED, outgoing_of(item).at, "Van Jan", "<p>Anders</p>", "v2")
    changed = Publication(
        "k", entry_id, 1, Standing.CHANGED, confirmed=outgoing_of(item), remote_id="7", theirs=shown
    )
    hands.keep(changed)
    assert hands.asking() == ["Rooster"]
    hands.open(entry_id)
    assert "Van Jan" in hands.editor.publish.text()
    hands.choose(Choice.THEIRS)
    assert hands.calendar.plan.calendar.get(entry_id).item.title == "Van Jan"
    assert hands.editor.fields.wordings.wordings()[0].title == "Van Jan"
    assert hands.asking() == []


def test_a_refusal_says_why_and_the_next_step(hands: Hands) -> None:
    entry_id = scheduled(hands)
    meant = outgoing_of(hands.calendar.plan.calendar.get(entry_id).item)
    refused = Publication(
        "k", entry_id, 1, meant=meant, refused=True, error="refused",
        error_title="The intranet refused this decision (scheduled_in_past)",
        error_hint="Choose another action, or discard the decision.",
    )  # fmt: skip
    hands.keep(refused)
    hands.open(entry_id)
    assert "scheduled_in_past" in hands.editor.publish.text()
    hands.choose(Choice.THEIRS)
    assert hands.status(entry_id) is Status.APPROVED


def test_what_was_missed_is_counted_listed_and_caught_up_with(hands: Hands) -> None:
    entry_id = scheduled(hands, "Griepprik")
    late = datetime.combine(hands.calendar.day(3), time(23), tzinfo=UTC) + timedelta(days=1)
    Due(hands.store, Notifier(), lambda: late).note_missed()
    hands.calendar.plan.keeping.tell()
    hands.calendar.desk.settle()
    assert hands.asking() == ["Griepprik"]
    assert hands.calendar.desk.shell.count(Page.CALENDAR) == 1
    hands.open(entry_id)
    assert hands.editor.publish.text().endswith("It was not sent late.")
    hands.choose(Choice.NOW)
    kept = hands.calendar.plan.calendar.get(entry_id).item
    assert (kept.status, kept.mode, kept.timezone) == (Status.SCHEDULED, Mode.ONLINE, DEFAULT_ZONE)
    assert hands.calendar.desk.shell.count(Page.CALENDAR) == 0


def test_a_scheduled_series_is_called_off_as_far_as_is_said(hands: Hands) -> None:
    plan, page = hands.calendar.plan.calendar, hands.calendar.page
    first = hands.calendar.add("Weekvraag", 3, intranet_id=1)
    item = plan.get(first).item
    plan.cancel(first)
    weekly = plan.schedule(plan.add(item, "FREQ=WEEKLY").id, Mode.SERVER, reach=Reach.ALL)
    hands.calendar.desk.settle()
    page.cancel_wanted.emit([weekly.id])
    assert page.reach.isVisible()
    page.reach.dismiss()
    page.reach.chosen.emit(Reach.ALL, weekly.id)
    hands.calendar.desk.settle()
    assert plan.with_status(Status.SCHEDULED) == []


def test_a_scheduled_series_comes_off_the_schedule_as_far_as_is_said(hands: Hands) -> None:
    plan, page = hands.calendar.plan.calendar, hands.calendar.page
    first = hands.calendar.add("Weekvraag", 3, intranet_id=1)
    item = plan.get(first).item
    plan.cancel(first)
    weekly = plan.schedule(plan.add(item, "FREQ=WEEKLY").id, Mode.SERVER, reach=Reach.ALL)
    hands.calendar.desk.settle()
    hands.open(weekly.id)
    hands.step(Status.APPROVED)
    assert page.reach.isVisible()
    later = next(one for one in page.reach.findChildren(QPushButton) if one.property("reach") == Reach.LATER)
    QTest.mouseClick(later, LEFT)
    hands.calendar.desk.settle()
    assert plan.with_status(Status.SCHEDULED) == []
    assert hands.editor.entry.item.status is Status.APPROVED
    hands.step(Status.IN_REVIEW)
    assert not page.reach.isVisible(), "a review is of one text"
