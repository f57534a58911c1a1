"""The board by status in the real window over a real plan."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cm_console.domain.plan.entry import Wanted
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.wall_time import midnight
from cm_console.views.banner import Banner
from cm_console.views.board_grid import next_step
from cm_console.views.board_view import BoardView, why_no_step
from cm_console.views.entry_drag import packed
from cm_console.views.plan_view import ViewKind
from tests.fakes.plan import item
from tests.gui.conftest import Desk, Open
from tests.gui.test_calendar import Calendar, opened

Keys = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


class Cards(Calendar):
    """The calendar with its board."""

    @property
    def view(self) -> BoardView:
        view = self.page.view
        assert isinstance(view, BoardView)
        return view

    def titles(self, status: Status) -> list[str]:
        rows = self.view.grid.cards[self.view.grid.columns.index(status)]
        return [self.view.entries.entry(row).item.title for row in rows]

    def status(self, entry_id: str) -> Status:
        return self.plan.calendar.get(entry_id).item.status

    def column(self, status: Status) -> QPoint:
        return self.view.grid.heading(self.view.grid.columns.index(status)).center() + QPoint(0, 120)

    def carry(self, entry_id: str, status: Status) -> bool:
        return self.drop([entry_id], entry_id, self.view.viewport(), self.column(status))

    def banner(self) -> Banner:
        return self.page.banner


def board_of(desk: Desk) -> Cards:
    calendar = opened(desk)
    calendar.page.bar.view_chosen.emit(ViewKind.BOARD)
    desk.settle()
    return Cards(desk, calendar.plan, calendar.page, calendar.first)


@pytest.fixture
def cards(desk: Desk) -> Cards:
    return board_of(desk)


def test_columns_hold_their_status_undated_first_then_by_time(cards: Cards) -> None:
    cards.add("Later", 5)
    cards.add("Eerder", 2)
    cards.add("Ooit", None)
    cards.add("Idee", None, status=Status.IDEA)
    assert cards.titles(Status.DRAFT) == ["Ooit", "Eerder", "Later"]
    assert cards.titles(Status.IDEA) == ["Idee"]
    assert cards.view.grid.columns[-1] is Status.MISSED
    assert Status.CANCELLED not in cards.view.grid.columns


def test_cancelled_items_get_a_column_when_they_are_asked_for(cards: Cards) -> None:
    entry = cards.add("Weg", 2)
    cards.plan.calendar.cancel(entry)
    cards.page.bar.filters.show_wanted(Wanted(statuses=tuple(Status)))
    cards.page.range_changed.emit()
    cards.desk.settle()
    assert cards.titles(Status.CANCELLED) == ["Weg"]


def test_arrows_walk_and_enter_opens(cards: Cards) -> None:
    cards.add("Idee", None, status=Status.IDEA)
    draft = cards.add("Een", 2)
    second = cards.add("Twee", 3)
    cards.key(Keys.Key_Down)
    cards.key(Keys.Key_Right)
    assert cards.view.chosen_ids() == (draft,)
    cards.key(Keys.Key_Down)
    assert cards.view.chosen_ids() == (second,)
    assert cards.view.day == cards.day(3)
    cards.key(Keys.Key_Right)
    assert cards.view.chosen_ids() == ()
    assert "In review" in cards.view.accessibleName()
    cards.key(Keys.Key_Left)
    cards.key(Keys.Key_Return)
    assert cards.page.editor.entry.id == draft


def test_ctrl_and_an_arrow_take_the_step_and_undo_takes_it_back(cards: Cards) -> None:
    entry = cards.add("Bericht", 2)
    cards.page.choose(entry)
    cards.key(Keys.Key_Right, CTRL)
    assert cards.status(entry) is Status.IN_REVIEW
    assert cards.view.chosen_ids() == (entry,)
    cards.key(Keys.Key_Right, CTRL)
    cards.key(Keys.Key_Right, CTRL)
    assert cards.status(entry) is Status.SCHEDULED
    cards.key(Keys.Key_Left, CTRL)
    assert cards.status(entry) is Status.APPROVED
    cards.key(Keys.Key_Z, CTRL)
    assert cards.status(entry) is Status.SCHEDULED


def test_a_card_that_is_carried_takes_the_step(cards: Cards) -> None:
    entry = cards.add("Bericht", 2)
    assert cards.carry(entry, Status.APPROVED)
    assert cards.status(entry) is Status.APPROVED
    assert "Approved" in cards.page.said.text()


def test_ctrl_makes_no_copy_on_the_board(cards: Cards) -> None:
    entry = cards.add("Bericht", 2)
    onto, where = cards.view.viewport(), cards.column(Status.APPROVED)
    data, actions = packed([entry], entry), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    QApplication.sendEvent(onto, QDragEnterEvent(where, actions, data, LEFT, CTRL))
    over = QDragMoveEvent(where, actions, data, LEFT, CTRL)
    QApplication.sendEvent(onto, over)
    assert (over.isAccepted(), over.dropAction()) == (True, Qt.DropAction.MoveAction)


def test_a_step_that_does_not_exist_is_refused_with_a_word_why(cards: Cards) -> None:
    entry = cards.add("Bericht", 2)
    assert not cards.carry(entry, Status.PUBLISHED)
    assert cards.status(entry) is Status.DRAFT
    words = why_no_step(frozenset({Status.DRAFT}), Status.PUBLISHED)
    assert "Draft" in words
    assert "Approved" in words
    cards.page.choose(cards.add("Idee", None, status=Status.IDEA))
    cards.key(Keys.Key_Left, CTRL)
    assert cards.page.said.text() == "There is no step that way"


def test_what_is_not_ready_says_what_must_be_mended(cards: Cards) -> None:
    entry = cards.add("Zonder dag", None, status=Status.APPROVED)
    cards.page.choose(entry)
    cards.key(Keys.Key_Right, CTRL)
    assert cards.status(entry) is Status.APPROVED
    assert cards.banner().isVisible()
    assert "there is no day and time yet" in cards.banner().text()


def test_months_turn_and_counts_are_of_what_is_shown(cards: Cards) -> None:
    cards.add("Bericht", 2)
    first = cards.view.span()
    assert cards.titles(Status.DRAFT) == ["Bericht"]
    for _ in range(3):
        cards.page.bar.on_wanted.emit()
    cards.desk.settle()
    assert cards.view.span()[0] >= first[1]
    assert cards.titles(Status.DRAFT) == []


def test_an_empty_board_says_how_to_begin(cards: Cards) -> None:
    assert cards.view.empty.isVisible()
    cards.view.empty.acted.emit()
    cards.desk.settle()
    assert cards.page.editor_is_open()


def test_clicking_and_double_clicking_a_card(cards: Cards) -> None:
    entry = cards.add("Bericht", 2)
    place = cards.view.visualRect(cards.view.entries.index(0))
    QTest.mouseClick(cards.view.viewport(), LEFT, pos=place.center())
    assert cards.view.chosen_ids() == (entry,)
    QTest.mouseDClick(cards.view.viewport(), LEFT, pos=place.center())
    cards.desk.settle()
    assert cards.page.editor.entry.id == entry


def test_four_hundred_cards_in_a_column_scroll(open_desk: Open) -> None:
    cards = board_of(open_desk(show=(1366, 768)))
    with cards.plan.keeping.together("Items added"):
        for number in range(400):
            at = midnight(cards.day(number % 14)) + timedelta(hours=8, minutes=number % 60)
            cards.plan.calendar.add(item(f"Bericht {number}", at))
    cards.desk.settle()
    cards.key(Keys.Key_Right)
    cards.key(Keys.Key_End)
    assert cards.view.verticalScrollBar().value() > 10_000
    place = cards.view.visualRect(cards.view.currentIndex())
    assert cards.view.viewport().rect().contains(place)
    assert cards.view.indexAt(place.center()) == cards.view.currentIndex()


@pytest.mark.parametrize(
    ("status", "way", "after"),
    [
        (Status.IDEA, 1, Status.DRAFT),
        (Status.IDEA, -1, None),
        (Status.PUBLISHED, 1, None),
        (Status.MISSED, -1, Status.SCHEDULED),
        (Status.MISSED, 1, None),
        (Status.CANCELLED, -1, Status.DRAFT),
    ],
)
def test_the_step_beside_a_status(status: Status, way: int, after: Status | None) -> None:
    assert next_step(status, way) is after
