"""Activity, intranets, settings, welcome: what each asks for, and what it says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateEdit, QDoubleSpinBox

from cm_console.domain.changes import Connection, ConnectionStatus
from cm_console.domain.commands import OperationState
from cm_console.domain.errors import SignInRefused, Unreachable
from cm_console.domain.moderation import Action
from cm_console.domain.plan.errors import BadFile
from cm_console.services.plan import icalendar_file
from cm_console.views.compare_view import differences
from cm_console.views.errors import kept_texts, texts
from cm_console.views.frame import Frame
from cm_console.views.shell import Page, Shell
from tests.fakes.services import Checked
from tests.gui.conftest import Desk, Open


def decide_and_fail(desk: Desk, error: str) -> int:
    """A decision that comes back with an error."""
    item_id = desk.page.list.current_id()
    desk.press("a")
    desk.workspace.fail([item_id], error)
    desk.settle()
    return item_id


@pytest.mark.parametrize(
    ("error", "button", "call"),
    [
        ("conflict", "sendAgain", "send_again"),
        ("refused", "retry", "retry"),
        ("conflict", "discard", "discard"),
    ],
)
def test_what_was_refused_is_settled_in_the_activity_panel(
    desk: Desk, error: str, button: str, call: str
) -> None:
    decide_and_fail(desk, error)
    desk.press("G, A")
    page = desk.window.places.activity_page
    assert desk.shell.page() is Page.ACTIVITY
    assert "1 needs you" in page.ui.summary.text()
    assert page.ui.problem.isVisible()
    getattr(page.ui, button).click()
    desk.settle()
    assert [one[0] for one in desk.workspace.moderation.calls][-1] == call
    assert "needs you" not in page.ui.summary.text()


def test_a_conflict_shows_the_three_sides_with_the_difference_marked(desk: Desk) -> None:
    decide_and_fail(desk, "conflict")
    compare = desk.window.places.activity_page.ui.compare.ui
    assert "Aangepast, sorry." in compare.theirs.toPlainText()
    assert "Aangepast" not in compare.base.toPlainText()
    assert desk.window.places.activity_page.ui.sendAgain.isVisibleTo(desk.window.places.activity_page)


def test_differences_mark_what_went_and_what_came() -> None:
    marked = differences("drie weekenden <b>", "vier weekenden <b>")
    assert "<del>drie</del>" in marked
    assert "<ins>vier</ins>" in marked
    assert "&lt;b&gt;" in marked


def test_from_the_activity_to_the_item(desk: Desk) -> None:
    item_id = decide_and_fail(desk, "refused")
    desk.press("G, A")
    desk.window.places.activity_page.ui.toItem.click()
    desk.settle()
    assert desk.shell.page() is Page.QUEUE
    assert desk.page.list.current_id() == item_id


def test_the_first_start_offers_demo_and_connection(open_desk: Open) -> None:
    desk = open_desk(connected=False, size=3)
    assert desk.shell.page() is Page.WELCOME
    welcome = desk.window.places.welcome_page
    assert welcome.ui.demo.isVisible()
    welcome.ui.connect.click()
    assert desk.shell.page() is Page.INTRANETS
    assert desk.window.places.intranets_page.form.isVisible()


def test_the_calendar_is_there_without_an_intranet(open_desk: Open) -> None:
    desk = open_desk(connected=False, size=3)
    welcome = desk.window.places.welcome_page
    welcome.ui.plan.click()
    desk.settle()
    assert desk.shell.page() is Page.CALENDAR
    controller = desk.window.places.planning.calendar
    assert controller is not None
    desk.press("N")
    assert controller.page.editor_is_open()
    desk.press("Escape")
    desk.press("G, Q")
    assert desk.shell.page() is Page.WELCOME, "where one can begin with an intranet too"
    desk.press("G, C")
    assert desk.shell.page() is Page.CALENDAR


def test_who_planned_without_an_intranet_begins_in_the_calendar(open_desk: Open) -> None:
    desk = open_desk(connected=False, size=3, last=Page.CALENDAR)
    assert desk.shell.page() is Page.CALENDAR


def test_the_demo_leads_to_the_queue(open_desk: Open) -> None:
    desk = open_desk(connected=False, size=3)
    desk.workspace._connect()
    desk.window.places.welcome_page.ui.demo.click()
    desk.settle()
    assert desk.shell.page() is Page.QUEUE


def test_connecting_is_tested_first_and_errors_stand_in_the_form(open_desk: Open) -> None:
    desk = open_desk(connected=False, size=3)
    desk.window.places.welcome_page.ui.connect.click()
    form = desk.window.places.intranets_page.form
    assert not form.ui.connect.isEnabled()
    QTest.keyClicks(form.ui.url, "https://www.stadswerk.nl")
    assert form.ui.name.text() == "stadswerk.nl"
    QTest.keyClicks(form.ui.user, "els")
    QTest.keyClicks(form.ui.token, "wrong")
    form.ui.test.click()
    desk.settle()
    assert "does not accept" in form.ui.result.text()
    assert form.ui.token.hasFocus()
    form.ui.token.setText("right")
    form.ui.test.click()
    desk.settle()
    assert "It works: WordPress 6.7" in form.ui.result.text()
    QTest.keyClick(form.ui.token, Qt.Key.Key_Return)
    desk.settle()
    assert ("add", "stadswerk.nl", "wordpress", "https://www.stadswerk.nl", "els") in (
        desk.workspace.intranets.calls
    )
    assert desk.workspace.scheduler.calls == ["sync_now"]
    assert "is connected" in desk.window.places.intranets_page.banner.text()


def test_without_a_keyring_it_is_said_that_the_token_is_not_kept(open_desk: Open) -> None:
    desk = open_desk(connected=False, size=3)
    desk.workspace.intranets.token_kept = False
    desk.window.places.welcome_page.ui.connect.click()
    form = desk.window.places.intranets_page.form
    form.fill("wordpress", "https://stadswerk.nl", "els", "right")
    form.ui.connect.click()
    desk.settle()
    assert "no keyring" in desk.window.places.intranets_page.banner.text()
    assert "until the console closes" in desk.window.places.intranets_page.ui.token.text()


def test_the_user_is_asked_only_where_the_kind_needs_one(desk: Desk) -> None:
    desk.window.places.intranets_page.show_form()
    form = desk.window.places.intranets_page.form
    form.ui.kind.setCurrentIndex(1)
    assert form.ui.user.isHidden()
    form.ui.kind.setCurrentIndex(0)
    assert not form.ui.user.isHidden()


def test_removing_an_intranet_is_asked_about(desk: Desk) -> None:
    desk.press("G, I")
    page = desk.window.places.intranets_page
    page.ui.remove.click()
    assert page.question.isVisible()
    desk.press("Enter", page.question)
    assert ("remove", "Stadswerk") in desk.workspace.intranets.calls
    assert page.model.rowCount() == 1


def test_a_new_token(desk: Desk) -> None:
    desk.press("G, I")
    page = desk.window.places.intranets_page
    QTest.keyClicks(page.ui.newToken, "abc")
    page.ui.saveToken.click()
    desk.settle()
    assert ("set_token", "Stadswerk") in desk.workspace.intranets.calls
    assert page.ui.newToken.text() == ""


def test_background_errors_stand_in_the_status_line_only(desk: Desk) -> None:
    error = Unreachable(host="stadswerk.example")
    desk.workspace.publish(ConnectionStatus(1, "Stadswerk", Connection.OFFLINE, error))
    desk.settle()
    button = desk.window.status._connections[0]
    assert button.text().strip() == "Stadswerk: offline"
    assert "stadswerk.example cannot be reached" in button.toolTip()
    assert not desk.page.banner.isVisible()


def test_sync_and_pause(desk: Desk) -> None:
    QTest.keyClick(desk.shell, Qt.Key.Key_F5)
    desk.window.status.pause.click()
    assert desk.workspace.scheduler.calls == ["sync_now", "pause"]
    assert desk.window.status.pause.text().strip() == "Go on"


def test_settings_take_effect_at_once_and_are_kept(desk: Desk) -> None:
    page = desk.window.places.settings_page
    page.ui.language.setCurrentIndex(page.ui.language.findData("nl"))
    page.ui.language.activated.emit(1)
    desk.settle()
    assert desk.window.queue_page.ui.order.itemText(0) == "Dringendste eerst"
    page.ui.appearance.setCurrentIndex(page.ui.appearance.findData("dark"))
    page.ui.appearance.activated.emit(2)
    assert desk.shell.palette().window().color().lightness() < 60
    page.ui.textSize.setCurrentIndex(page.ui.textSize.findData(130))
    page.ui.textSize.activated.emit(3)
    page.ui.undo.setValue(30)
    values = desk.workspace.settings.values
    assert (values["language"], values["appearance"], values["text_size"]) == ("nl", "dark", 130)
    assert values["undo_seconds"] == 30.0
    assert isinstance(values["undo_seconds"], float)
    desk.window.theme.set_text_size(100)


def test_days_and_numbers_follow_the_language_of_the_window(desk: Desk) -> None:
    day, share = QDateEdit(QDate(2026, 5, 4), desk.shell), QDoubleSpinBox(desk.shell)
    day.setDisplayFormat("ddd d MMM yyyy")
    share.setDecimals(1)
    share.setValue(0.5)
    assert (day.text(), share.text()) == ("Mon 4 May 2026", "0.5")
    desk.window.language.use("nl")
    desk.settle()
    assert (day.text(), share.text()) == ("ma 4 mei 2026", "0,5")
    assert QDateEdit(desk.shell).locale().name() == "nl_NL", "one that is made later"


def test_days_are_said_in_dutch_in_a_window_that_stood_there_before_its_language(desk: Desk) -> None:
    frame = Frame()
    desk.qtbot.addWidget(frame)
    desk.window.language.use("nl")
    shell = Shell(frame)
    frame.setCentralWidget(shell)
    assert QDateEdit(shell).locale().name() == "nl_NL"


def test_the_window_remembers_itself(desk: Desk) -> None:
    desk.shell.show_page(Page.ACTIVITY)
    desk.window.frame.close()
    values = desk.workspace.settings.values
    assert values["window.page"] == Page.ACTIVITY
    assert values["window.geometry"]
    assert len(values["queue.splitter"]) == 2


def test_the_key_sheet_opens_and_closes(desk: Desk) -> None:
    QTest.keyClick(desk.page.list, Qt.Key.Key_Question)
    sheet = desk.window.places.key_sheet
    assert sheet.isVisible()
    desk.press("Esc", sheet)
    assert not sheet.isVisible()
    assert desk.page.list.hasFocus()


def test_an_unknown_defect_is_never_shown_raw(desk: Desk) -> None:
    from cm_console.domain.errors import AppError

    title, hint = texts(AppError())
    assert title == "Something went wrong"
    assert hint


class _Words(QTranslator):
    """Knows one reason in another language."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, *_rest: object) -> str | None:
        known = (context, source) == ("errors", "not an iCalendar file")
        return "geen agendabestand" if known else None


def test_why_a_file_cannot_be_used_is_told_in_the_language_of_the_window(desk: Desk, tmp_path: Path) -> None:
    words, path = _Words(desk.shell), tmp_path / "plan.ics"
    path.write_text("BEGIN:VCALENDAR nothing", encoding="utf-8")
    with pytest.raises(BadFile) as failure:
        icalendar_file.read(path)
    application = QApplication.instance()
    assert application is not None
    application.installTranslator(words)
    assert texts(failure.value)[0] == "“plan.ics” cannot be imported: geen agendabestand"
    application.removeTranslator(words)
    assert texts(BadFile(file="a", reason="line 3"))[0].endswith("line 3"), "what has no words stays"


def test_kept_errors_are_told_in_the_language_of_the_window(desk: Desk) -> None:
    title, hint = SignInRefused(host="stadswerk.nl").texts()
    desk.window.language.use("nl")
    assert kept_texts("sign_in_refused", title, hint)[0] == (
        "stadswerk.nl accepteert de gebruiker of de token niet"
    )
    assert kept_texts("unheard_of", "A", "B") == ("A", "B")


def test_the_numbers_in_the_rail_follow(desk: Desk) -> None:
    desk.press("a")
    assert "1" in desk.shell._buttons[Page.ACTIVITY].text()
    assert desk.calls("decide")[0][2] is Action.APPROVE


def test_without_an_intranet_the_queue_is_the_welcome(open_desk: Open) -> None:
    desk = open_desk(connected=False)
    assert desk.shell.page() is Page.WELCOME
    assert desk.window.places.welcome_page.ui.demo.hasFocus()
    assert not desk.window.status.sync.isVisible()
    desk.window.places.welcome_page.ui.connect.click()
    assert desk.shell.page() is Page.INTRANETS
    desk.shell.show_page(Page.QUEUE)
    assert desk.shell.page() is Page.WELCOME


def test_a_token_from_the_environment_is_not_said_to_be_in_the_keyring(desk: Desk) -> None:
    page = desk.window.places.intranets_page
    desk.shell.show_page(Page.INTRANETS)
    assert page.ui.token.text() == "in the keyring of this computer"
    assert page.ui.newToken.isVisible()
    fake = desk.workspace.intranets
    fake.infos[0] = replace(fake.infos[0], token_variable="SITE_TOKEN")
    desk.window.places.intranets.read()
    desk.settle()
    assert page.ui.token.text() == "read at each start from the environment variable SITE_TOKEN"
    assert not page.ui.newToken.isVisible()


def test_what_an_account_cannot_do_is_said_in_words(desk: Desk) -> None:
    form = desk.window.places.intranets_page.form
    form.show_checked(Checked("WordPress", "6.7", "Els Kuiper", ("cannot_moderate",)))
    assert "But this account may not moderate." in form.ui.result.text()


def test_a_decision_that_was_not_carried_out_is_not_told_as_done(desk: Desk) -> None:
    desk.press("a")
    desk.workspace.fail([desk.model.id_at(0)], "conflict")
    desk.settle()
    page = desk.window.places.activity_page
    assert page.ui.title.text().startswith("Approve: ")


def test_a_conflict_that_was_decided_anew_is_told_as_undone(desk: Desk) -> None:
    decide_and_fail(desk, "conflict")
    page = desk.window.places.activity_page
    desk.shell.show_page(Page.ACTIVITY)
    page.take([replace(page.model.operation(0), state=OperationState.CANCELLED)])
    assert not page.ui.problem.isVisible()
    assert not page.ui.compare.isVisible()
    assert page.ui.summary.text() == "Everything was sent"
