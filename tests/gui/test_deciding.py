"""Keys and clicks reach the moderation service exactly as meant, and the next item comes by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cm_console.domain.moderation import Action, Kind, State
from cm_console.domain.queue import Scope
from tests.gui.conftest import Desk, Open


def find(desk: Desk, action: Action) -> int:
    """The position of the first item that offers an action."""
    for position in range(desk.model.rowCount()):
        row = desk.model.row(position)
        if row is not None and action in row.actions and row.kind is not Kind.PERSON:
            return position
    raise AssertionError(action)


def go(desk: Desk, position: int) -> int:
    desk.page.list.go_to(position)
    desk.settle()
    return desk.page.list.current_id()


@pytest.mark.parametrize(("key", "action"), [("a", Action.APPROVE), ("s", Action.SPAM)])
def test_a_letter_decides_and_the_next_undecided_item_is_chosen(desk: Desk, key: str, action: Action) -> None:
    item_id = go(desk, find(desk, action))
    expected = desk.model.id_at(desk.model.position(item_id) + 1)
    desk.press(key)
    assert desk.calls("decide") == [("decide", (item_id,), action, {})]
    assert desk.workspace.moderation.seen == {item_id: f"v{item_id}"}
    assert desk.page.list.current_id() == expected


@pytest.mark.parametrize(("key", "action"), [("h", Action.HIDE), ("x", Action.REJECT), ("d", Action.REMOVE)])
def test_a_grave_decision_asks_for_a_reason_by_number(desk: Desk, key: str, action: Action) -> None:
    item_id = go(desk, find(desk, action))
    desk.press(key)
    card = desk.page.reasons
    assert card.isVisible()
    assert desk.calls("decide") == []
    desk.press("2", card)
    desk.press("Enter", card)
    assert desk.calls("decide") == [("decide", (item_id,), action, {"reason": "hate"})]
    assert not card.isVisible()
    assert desk.page.list.hasFocus()


def test_own_words_and_a_message_go_with_the_reason(desk: Desk) -> None:
    item_id = go(desk, find(desk, Action.HIDE))
    desk.press("h")
    card = desk.page.reasons
    desk.press("1", card)
    QTest.keyClicks(card.ui.own, "third time")
    QTest.keyClicks(card.ui.message, "Please talk to me.")
    desk.press("Enter", card.ui.message)
    details = {"reason": "harassment: third time", "message": "Please talk to me."}
    assert desk.calls("decide") == [("decide", (item_id,), Action.HIDE, details)]


def test_escape_leaves_the_reason_card_without_a_decision(desk: Desk) -> None:
    go(desk, find(desk, Action.HIDE))
    desk.press("h")
    desk.press("Esc", desk.page.reasons)
    assert not desk.page.reasons.isVisible()
    assert desk.calls("decide") == []


def test_an_action_that_is_not_offered_is_explained_and_not_sent(desk: Desk) -> None:
    held = next(
        position
        for position in range(desk.model.rowCount())
        if (row := desk.model.row(position)) is not None and row.state is State.HELD
    )
    go(desk, held)
    desk.press("u")
    assert desk.calls("decide") == []
    assert "Restore" in desk.page.banner.text()


def test_the_buttons_are_exactly_what_is_offered(desk: Desk) -> None:
    go(desk, find(desk, Action.HIDE))
    detail = desk.page.detail.detail
    assert detail is not None
    assert set(desk.page.detail.ui.actions.offered()) == set(detail.offered)
    QTest.mouseClick(desk.page.detail.ui.actions.button(Action.APPROVE), Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.calls("decide") == [("decide", (detail.row.id,), Action.APPROVE, {})]


def test_a_decided_row_stays_greyed_with_undo_until_it_is_cleared(desk: Desk) -> None:
    item_id = go(desk, 0)
    count = desk.model.rowCount()
    desk.press("a")
    assert desk.model.rowCount() == count
    row = desk.model.row(0)
    assert row is not None
    assert row.pending is not None
    assert desk.page.ui.left.isVisible()
    assert desk.page.ui.left.text() == "1 handled – clear"
    QTest.mouseClick(desk.page.ui.left, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.model.rowCount() == count - 1
    assert desk.model.position(item_id) == -1


def test_undo_in_the_row_by_mouse(desk: Desk) -> None:
    item_id = go(desk, 0)
    desk.press("a")
    view = desk.page.list
    rect = view.visualRect(desk.model.index(0))
    spot = QPoint(rect.right() - 40, rect.bottom() - 20)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    desk.settle()
    assert desk.calls("undo") == [("undo", (item_id,))]
    row = desk.model.row(0)
    assert row is not None
    assert row.pending is None


def test_undo_the_last_decision_by_key_goes_back_to_it(desk: Desk) -> None:
    item_id = go(desk, 3)
    desk.press("a")
    assert desk.page.list.current_id() != item_id
    desk.press("Ctrl+Z")
    assert desk.calls("undo_last")
    assert desk.page.list.current_id() == item_id


def test_undo_without_a_decision_says_so(desk: Desk) -> None:
    desk.press("Ctrl+Z")
    assert "no unsent decision" in desk.page.banner.text()


def test_a_selection_of_many_is_one_decision(desk: Desk) -> None:
    go(desk, 0)
    for _ in range(3):
        QTest.keyClick(desk.page.list, Qt.Key.Key_Space)
        QTest.keyClick(desk.page.list, Qt.Key.Key_Down)
    desk.settle()
    ids = tuple(desk.model.id_at(position) for position in range(3))
    assert tuple(desk.page.list.chosen_ids()) == ids
    assert desk.page.detail.ui.manyTitle.text() == "3 items selected"
    desk.press("m")
    assert desk.calls("decide") == [("decide", ids, Action.ASSIGN, {})]


def test_more_than_twenty_items_are_asked_about_first(desk: Desk) -> None:
    desk.press("Ctrl+A")
    assert desk.page.list.chosen_count() == desk.model.rowCount()
    desk.press("a")
    assert desk.calls("decide") == []
    question = desk.page.many_question
    assert question.isVisible()
    desk.press("Enter", question)
    assert len(desk.calls("decide")) == 1
    assert len(desk.calls("decide")[0][1]) == 60  # type: ignore[arg-type]


def test_a_part_that_was_refused_is_counted(desk: Desk) -> None:
    desk.press("Ctrl+A")
    desk.press("h")
    desk.press("1", desk.page.reasons)
    desk.press("Enter", desk.page.reasons)
    assert "could not be decided" in desk.page.banner.text()


def test_a_text_is_written_under_the_item_and_its_draft_is_kept(desk: Desk) -> None:
    first = go(desk, find(desk, Action.REPLY))
    desk.press("n")
    editor = desk.page.editor
    QTest.keyClicks(editor.ui.body, "Dank je")
    go(desk, desk.model.position(first) + 1)
    assert not editor.isVisible()
    go(desk, desk.model.position(first))
    desk.page.focus_list()
    desk.press("n")
    assert editor.ui.body.toPlainText() == "Dank je"
    QTest.keyClick(editor.ui.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.calls("decide") == [("decide", (first,), Action.NOTE, {"text": "Dank je"})]
    desk.page.focus_list()
    desk.press("n")
    assert editor.ui.body.toPlainText() == ""


def test_letters_typed_into_a_text_decide_nothing(desk: Desk) -> None:
    go(desk, find(desk, Action.REPLY))
    desk.press("n")
    QTest.keyClicks(desk.page.editor.ui.body, "a h x d s j k ?")
    QTest.keyClicks(desk.page.ui.search, "had")
    desk.settle()
    assert desk.calls("decide") == []
    assert desk.page.editor.ui.body.toPlainText() == "a h x d s j k ?"
    assert not desk.window.places.key_sheet.isVisible()


def test_an_edit_starts_from_the_text(desk: Desk) -> None:
    position = find(desk, Action.EDIT)
    item_id = go(desk, position)
    desk.press("e")
    detail = desk.page.detail.detail
    assert detail is not None
    assert desk.page.editor.ui.body.toPlainText() == detail.text
    desk.page.editor.ui.body.setPlainText("beter")
    desk.page.editor.ui.send.click()
    desk.settle()
    call = desk.calls("decide")[0]
    assert call[1] == (item_id,)
    assert call[3]["text"] == "beter"  # type: ignore[index]


@pytest.mark.qt_log_ignore("This plugin does not support")  # popups on a screen that does not exist
def test_snooze_asks_until_when(desk: Desk) -> None:
    item_id = go(desk, 2)
    desk.press("z")
    menu = desk.page._snooze_menu
    assert menu.isVisible()
    menu.actions()[2].trigger()
    menu.hide()
    desk.settle()
    call = desk.calls("decide")[0]
    assert call[1:3] == ((item_id,), Action.SNOOZE)
    assert "until" in call[3]  # type: ignore[operator]


def test_j_and_k_move_and_the_detail_follows(desk: Desk) -> None:
    go(desk, 0)
    desk.press("j")
    desk.press("j")
    desk.press("k")
    assert desk.page.list.currentIndex().row() == 1
    detail = desk.page.detail.detail
    assert detail is not None
    assert detail.row.id == desk.model.id_at(1)


def test_reporters_are_shown_only_when_asked_for(desk: Desk) -> None:
    reported = next(
        position
        for position in range(desk.model.rowCount())
        if (row := desk.model.row(position)) is not None and row.open_reports
    )
    item_id = go(desk, reported)
    reports = desk.page.detail.ui.reports
    assert "Wim Hendriks" not in reports.toPlainText()
    desk.page.detail.ui.reveal.click()
    desk.settle()
    assert desk.calls("reveal_reporters") == [("reveal_reporters", item_id)]
    assert "Wim Hendriks" in reports.toPlainText()


def test_a_conflict_is_shown_in_the_row_and_in_the_detail(desk: Desk) -> None:
    item_id = go(desk, 0)
    desk.press("a")
    desk.workspace.fail([item_id], "conflict")
    desk.settle()
    go(desk, 0)
    assert "Somebody changed this item" in desk.page.detail.ui.pending.text()


def test_everything_decided_is_said_in_words(open_desk: Open) -> None:
    desk = open_desk(size=3)
    desk.page.focus_list()
    desk.workspace.empty()
    desk.settle()
    desk.page.refresh_requested.emit()
    desk.settle()
    assert "Everything is decided" in desk.page.ui.emptyState.text()
    desk.page.filters.set_scope(Scope.CLOSED)
    desk.page.order_wanted.emit()
    desk.settle()
    assert desk.model.rowCount() == 3


def test_no_message_is_asked_for_where_none_would_arrive(desk: Desk) -> None:
    card = desk.page.reasons
    card.ask(Action.HIDE, [1], None, messages_author=False)
    assert not card.ui.message.isVisible()
    card.ask(Action.HIDE, [1], None, messages_author=True)
    assert card.ui.message.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")  # popups on a screen that does not exist
@pytest.mark.parametrize("place", ["menu of a filter", "list of orders", "snooze", "authors"])
def test_letters_decide_nothing_below_an_open_menu(desk: Desk, place: str) -> None:
    page = desk.page
    if place == "menu of a filter":
        page.filters.kind.menu().popup(page.mapToGlobal(page.rect().center()))
    elif place == "list of orders":
        page.ui.order.showPopup()
    elif place == "snooze":
        page.ask_snooze()
    else:
        page.filters.author.click()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    for key in (Qt.Key.Key_A, Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_J, Qt.Key.Key_X):
        QTest.keyClick(popup.focusWidget() or popup, key)
    desk.settle()
    assert desk.calls("decide") == []
    assert not page.reasons.isVisible()
    assert not page.editor.isVisible()
    popup.close()


def test_a_question_keeps_keyboard_and_mouse_from_what_is_below(desk: Desk) -> None:
    current = desk.page.list.current_id()
    desk.press("d")
    assert desk.page.reasons.isVisible()
    reached = set()
    for _ in range(20):
        QTest.keyClick(desk.shell.focusWidget(), Qt.Key.Key_Tab)
        reached.add(desk.shell.focusWidget())
    assert {desk.page.reasons.ui.own, desk.page.reasons.ui.message, desk.page.reasons.ui.cancel} <= reached
    assert all(desk.page.reasons.isAncestorOf(widget) for widget in reached)
    row = desk.page.list.mapTo(desk.shell, desk.page.list.visualRect(desk.model.index(4)).center())
    target = desk.shell.childAt(row)
    assert target is not None
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(desk.shell, row))
    assert desk.page.list.current_id() == current
    desk.press("Esc")
    assert desk.shell.childAt(row) is desk.page.list.viewport()
    assert desk.page.list.hasFocus()


def test_enter_on_cancel_cancels(desk: Desk) -> None:
    desk.press("d")
    desk.press("1")
    cancel = desk.page.reasons.ui.cancel
    cancel.setFocus()
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    desk.settle()
    assert not desk.page.reasons.isVisible()
    assert desk.calls("decide") == []


def test_while_somebody_writes_the_text_has_the_place_of_the_buttons(desk: Desk) -> None:
    desk.press("n")
    editor, actions = desk.page.editor, desk.page.detail.ui.actions
    assert editor.isVisible()
    assert not actions.isVisible()
    body, send = editor.ui.body, editor.ui.send
    assert body.geometry().bottom() < send.geometry().top()
    desk.press("Esc", body)
    assert actions.isVisible()
