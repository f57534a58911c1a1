"""The list shows what is asked for and never moves under the cursor; nothing remote is ever loaded."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cm_console.domain.changes import Connection, ConnectionStatus
from cm_console.domain.moderation import Kind, Reason
from cm_console.domain.queue import Assignee, Scope, Sort
from cm_console.models.choices_model import ChoiceRole
from cm_console.views.author_chip import AuthorMenu
from cm_console.views.row_look import Fonts, body_layout
from cm_console.views.safe_text import SafeText, safe_url
from cm_console.views.theme import LIGHT
from tests.gui.conftest import Desk, Open

POPUP = pytest.mark.qt_log_ignore("This plugin does not support")  # popups on a screen that does not exist


def test_new_items_wait_behind_a_button(desk: Desk) -> None:
    desk.page.list.go_to(5)
    current, before = desk.page.list.current_id(), [desk.model.id_at(n) for n in range(desk.model.rowCount())]
    desk.workspace.arrive(12)
    desk.settle()
    assert [desk.model.id_at(n) for n in range(desk.model.rowCount())] == before
    assert desk.page.ui.arrived.text() == "12 new"
    assert desk.page.list.current_id() == current
    desk.press("l")
    assert desk.model.rowCount() == len(before) + 12
    assert desk.page.list.current_id() == current
    assert not desk.page.ui.arrived.isVisible()


def test_into_an_empty_list_new_items_come_by_themselves(open_desk: Open) -> None:
    desk = open_desk(size=2)
    desk.workspace.empty()
    desk.settle()
    desk.page.refresh_requested.emit()
    desk.settle()
    desk.workspace.arrive(3)
    desk.settle()
    assert desk.model.rowCount() == 3


def test_during_the_first_sync_the_list_fills_until_somebody_works_with_it(open_desk: Open) -> None:
    desk = open_desk(size=5)
    desk.window.bridge.publish(ConnectionStatus(1, "Demo", Connection.NEVER))
    desk.window.bridge.publish(ConnectionStatus(2, "Other", Connection.SYNCING))
    desk.settle()
    desk.workspace.arrive(12)
    desk.settle()
    desk.workspace.arrive(3)
    desk.settle()
    assert desk.model.rowCount() == 20
    assert not desk.page.ui.arrived.isVisible()
    assert desk.page.list.current_id() == desk.model.id_at(0)
    desk.page.focus_list()
    desk.press("j")
    desk.workspace.arrive(4)
    desk.settle()
    assert desk.model.rowCount() == 20
    assert desk.page.ui.arrived.text() == "4 new"


def test_results_come_while_typing(desk: Desk) -> None:
    desk.press("/")
    assert desk.page.ui.search.hasFocus()
    QTest.keyClicks(desk.page.ui.search, "posbank")
    desk.qtbot.waitUntil(lambda: desk.model.wanted.text == "posbank")
    desk.settle()
    assert 0 < desk.model.rowCount() < 60
    row = desk.model.row(0)
    assert row is not None
    assert "Posbank" in row.excerpt
    desk.press("Esc", desk.page.ui.search)
    desk.settle()
    assert desk.model.rowCount() == 60
    assert desk.page.list.hasFocus()


def test_nothing_found_offers_to_show_everything(desk: Desk) -> None:
    desk.page.ui.search.setText("zzzzzz")
    desk.press("Enter", desk.page.ui.search)
    assert "Nothing found" in desk.page.ui.emptyState.text()
    desk.page.ui.emptyState.acted.emit()
    desk.settle()
    desk.qtbot.waitUntil(lambda: desk.model.rowCount() == 60)


def test_filters_and_sort_ask_the_database(desk: Desk) -> None:
    desk.page.filters.kind.choose((Kind.POST,))
    desk.page.filters.kind.changed.emit()
    desk.settle()
    rows = [desk.model.row(n) for n in range(desk.model.rowCount())]
    assert rows
    assert all(row is not None and row.kind is Kind.POST for row in rows)
    desk.page.filters.reset()
    desk.page.filters.reason.choose((Reason.SPAM, Reason.HATE))
    desk.page.filters.reason.changed.emit()
    desk.page.set_sort(Sort.NEWEST)
    desk.page.order_wanted.emit()
    desk.settle()
    assert desk.model.has_shown(desk.page.filters.wanted(), Sort.NEWEST)
    found = [row for n in range(desk.model.rowCount()) if (row := desk.model.row(n)) is not None]
    assert {row.reasons[0] for row in found} == {Reason.SPAM, Reason.HATE}
    moments = [row.created_at for row in found if row.created_at]
    assert moments == sorted(moments, reverse=True)


@POPUP
def test_everything_by_one_author(desk: Desk) -> None:
    desk.page.list.go_to(0)
    desk.settle()
    row = desk.model.row(0)
    assert row is not None
    desk.page.detail.ui.onlyAuthor.click()
    desk.settle()
    assert {one.author for n in range(desk.model.rowCount()) if (one := desk.model.row(n))} == {row.author}
    desk.page.filters.author.click()
    desk.settle()
    desk.page.filters.author.menu_of_names.clear.click()
    desk.settle()
    assert desk.model.rowCount() == 60


def names(menu: AuthorMenu) -> list[str]:
    """The names that the menu offers."""
    model = menu.list.model()
    choices = [model.index(row, 0).data(ChoiceRole) for row in range(model.rowCount())]
    return [choice.name for choice in choices]


@POPUP
def test_an_author_is_found_by_typing(desk: Desk) -> None:
    menu = desk.page.filters.author.menu_of_names
    desk.page.filters.author.click()
    desk.settle()
    assert len(names(menu)) == 10
    QTest.keyClicks(menu.field, "s")
    desk.qtbot.waitUntil(lambda: names(menu) == ["Sanne de Boer", "Rahul Sharma", "Anouk Smit"])
    desk.press("Down", menu.field)
    desk.press("Return", menu.field)
    assert not menu.isVisible()
    assert desk.page.filters.author.text() == "Author: Rahul Sharma"
    found = {one.author for n in range(desk.model.rowCount()) if (one := desk.model.row(n))}
    assert found == {"Rahul Sharma"}


@POPUP
def test_enter_right_after_a_letter_takes_the_first_author_with_it(desk: Desk) -> None:
    menu = desk.page.filters.author.menu_of_names
    desk.page.filters.author.click()
    QTest.keyClicks(menu.field, "kee")
    QTest.keyClick(menu.field, Qt.Key.Key_Return)
    desk.settle()
    assert desk.page.filters.author.text() == "Author: Kees Mulder"
    assert desk.model.rowCount() == 6


@POPUP
def test_a_name_that_nobody_has_is_said(desk: Desk) -> None:
    menu = desk.page.filters.author.menu_of_names
    desk.page.filters.author.click()
    QTest.keyClicks(menu.field, "xyz")
    desk.press("Return", menu.field)
    assert menu.nothing.isVisible()
    desk.press("Esc", menu.field)
    assert not menu.isVisible()
    assert desk.model.rowCount() == 60


def test_who_took_an_item_on_is_a_filter(desk: Desk) -> None:
    taken = desk.page.list.current_id()
    desk.press("m")
    assignee = desk.page.filters.assignee
    assignee.choose((Assignee.ME,))
    assignee.changed.emit()
    desk.settle()
    assert [desk.model.id_at(n) for n in range(desk.model.rowCount())] == [taken]
    assert assignee.text() == "Assigned to: Me"
    assignee.choose((Assignee.NOBODY,))
    assignee.changed.emit()
    desk.settle()
    assert desk.model.rowCount() == 59
    assert desk.model.position(taken) == -1


def test_the_number_of_items_is_told(desk: Desk) -> None:
    assert desk.page.ui.total.text() == "60 items"


def test_the_choice_survives_another_order(desk: Desk) -> None:
    desk.page.list.go_to(7)
    current = desk.page.list.current_id()
    desk.page.set_sort(Sort.OLDEST)
    desk.page.order_wanted.emit()
    desk.settle()
    assert desk.page.list.current_id() == current


def test_escape_clears_the_selection_first_and_then_the_search(desk: Desk) -> None:
    desk.page.ui.search.setText("posbank")
    desk.press("Enter", desk.page.ui.search)
    desk.press("Ctrl+A")
    desk.press("Esc")
    assert desk.page.list.chosen_count() == 1
    assert desk.page.ui.search.text() == "posbank"
    desk.press("Esc")
    assert desk.page.ui.search.text() == ""


def test_the_reason_for_the_urgency_is_told_in_words(desk: Desk) -> None:
    from cm_console.views.queue_delegate import tip

    row = desk.model.row(0)
    assert row is not None
    told = tip(row)
    assert "Gravest reason: Self-harm" in told
    assert "Time it has waited" in told


class Trap(BaseHTTPRequestHandler):
    """A server that nobody may ask for anything."""

    asked: list[str]

    def do_GET(self) -> None:
        type(self).asked.append(self.path)
        self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Nothing to say."""


@pytest.fixture
def trap() -> Iterator[HTTPServer]:
    Trap.asked = []
    server = HTTPServer(("127.0.0.1", 0), Trap)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def test_hostile_html_loads_nothing(qtbot: QtBot, trap: HTTPServer, tmp_path: Path) -> None:
    picture = tmp_path / "secret.png"
    picture.write_bytes(b"not a picture")
    base = f"http://127.0.0.1:{trap.server_port}"
    view = SafeText()
    qtbot.addWidget(view)
    asked: list[str] = []
    view.link_clicked.connect(asked.append)
    view.show_html(
        f"<html><head><link rel='stylesheet' href='{base}/a.css'>"
        f"<style>@import '{base}/b.css';</style></head>"
        f"<body background='{base}/c.png'><img src='{base}/d.png'>"
        f"<img src='file://{picture}'>"
        f"<script src='{base}/e.js'></script><iframe src='{base}/f'></iframe><a href='{base}/g'>link</a>"
        f"<p style='background-image:url({base}/h.png)'>text</p></body></html>"
    )
    view.show()
    qtbot.waitExposed(view)
    view.grab()
    view.setSource(QUrl(f"{base}/i"))
    view.anchorClicked.emit(QUrl(f"{base}/g"))
    assert Trap.asked == []
    assert asked == [f"{base}/g"]
    assert "text" in view.toPlainText()


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://voorbeeld.nl/x", True),
        ("http://voorbeeld.nl", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https://els:geheim@voorbeeld.nl", False),
        ("data:text/html,x", False),
        ("https://", False),
        ("smb://server/share", False),
    ],
)
def test_only_plain_web_addresses_may_be_opened(address: str, safe: bool) -> None:
    assert (safe_url(address) is not None) is safe


class Browser(QObject):
    """Stands where the person's browser would open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_a_link_opens_only_after_its_host_was_shown(desk: Desk) -> None:
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")  # type: ignore[arg-type]  # the stub asks for bytes, the call for str
    try:
        desk.page.detail.link_requested.emit("https://voorbeeld.nl/fiets")
        question = desk.page.link_question
        assert "voorbeeld.nl" in question.ui.heading.text()
        assert browser.opened == []
        desk.press("Enter", question)
    finally:
        QDesktopServices.unsetUrlHandler("https")
    assert browser.opened == ["https://voorbeeld.nl/fiets"]
    desk.page.detail.link_requested.emit("javascript:alert(1)")
    assert "not safe" in desk.page.banner.text()


def test_offline_with_an_empty_copy_says_so(open_desk: Open) -> None:
    desk = open_desk(size=1)
    desk.workspace.empty()
    states = [status for status in desk.workspace.scheduler.states if status.state == "offline"]
    desk.workspace.scheduler.states = tuple(states)
    desk.window.queue._statuses = {status.intranet_id: status for status in states}
    desk.page.refresh_requested.emit()
    desk.settle()
    assert "network is back" in desk.page.ui.emptyState.text()
    desk.page.ui.emptyState.acted.emit()
    assert desk.workspace.scheduler.calls == ["sync_now"]
    assert desk.page.filters.scope() is Scope.OPEN


def test_page_keys_work_while_the_list_is_empty(desk: Desk) -> None:
    desk.page.ui.search.setText("zzzz")
    desk.press("Enter", desk.page.ui.search)
    assert desk.model.rowCount() == 0
    QTest.keyClick(desk.shell.focusWidget(), Qt.Key.Key_Question)
    assert desk.window.places.key_sheet.isVisible()


def test_a_very_long_name_leaves_room_for_the_rest(desk: Desk) -> None:
    author = desk.page.filters.author
    author.choose(1, "Wolfeschlegelsteinhausen" * 5)
    assert author.sizeHint().width() < 340
    assert author.accessibleName().endswith("steinhausen")
    row = desk.model.row(0)
    assert row is not None
    fonts = Fonts.of(desk.page.list.font())
    body = body_layout(replace(row, title="Titel " * 60), 300, fonts, LIGHT, ())
    assert body.lineCount() == 2
