"""Reviews and comments in the real window, over a real plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cm_console.domain.plan.item import Media, PlannedItem, Wording
from cm_console.domain.plan.review import Verdict
from cm_console.domain.plan.status import Approval, Status
from cm_console.views import review_sheet
from cm_console.views.item_editor import ItemEditor
from cm_console.views.review_sheet import LONGEST_MAIL, ReviewSheet, mail_of
from tests.fakes.pdf import pages
from tests.gui.conftest import Desk
from tests.gui.test_calendar import LEFT, Calendar, opened

CTRL = Qt.KeyboardModifier.ControlModifier
POPUP = pytest.mark.qt_log_ignore("This plugin does not support")  # popups on a screen that does not exist
SECRET = "Geheim overleg"


@pytest.fixture
def calendar(desk: Desk) -> Calendar:
    return opened(desk)


@pytest.fixture
def entry_id(calendar: Calendar) -> str:
    """A draft, open in the editor."""
    entry_id = calendar.add("Fietstocht", 2, intranet_id=1, notes=SECRET)
    calendar.page.opened.emit(entry_id)
    calendar.desk.settle()
    return entry_id


@pytest.fixture
def editor(calendar: Calendar, entry_id: str) -> ItemEditor:
    assert calendar.page.editor.entry.id == entry_id
    return calendar.page.editor


def status(calendar: Calendar, entry_id: str) -> Status:
    return calendar.plan.calendar.get(entry_id).item.status


def offered(editor: ItemEditor) -> set[str]:
    return {str(button.property("status")) for button in editor.steps()}


def choose(calendar: Calendar, approval: Approval) -> None:
    """Chooses in the menu who says yes."""
    menu = calendar.page.bar.more.approvals
    next(one for one in menu.actions() if one.data() == approval).trigger()
    calendar.desk.settle()


def ask(calendar: Calendar, editor: ItemEditor, names: str) -> None:
    review = editor.fields.review
    editor.show_review()
    QTest.mouseClick(review.ask, LEFT)
    review.ask_form.names.setText(names)
    QTest.keyClick(review.ask_form.names, Qt.Key.Key_Return)
    calendar.desk.settle()


def record(calendar: Calendar, editor: ItemEditor, name: str, verdict: Verdict, comment: str = "") -> None:
    review = editor.fields.review
    editor.show_review()
    QTest.mouseClick(review.record, LEFT)
    review.answer_form.who.setEditText(name)
    review.answer_form.comment.setPlainText(comment)
    button = review.answer_form.yes if verdict is Verdict.YES else review.answer_form.change
    QTest.mouseClick(button, LEFT)
    calendar.desk.settle()


# --- reviews --------------------------------------------------------------------------------------------


def test_asking_and_answering_by_hand(calendar: Calendar, editor: ItemEditor, entry_id: str) -> None:
    choose(calendar, Approval.ALL)
    assert "approved" not in offered(editor)
    ask(calendar, editor, "Fatima, Piet")
    assert status(calendar, entry_id) is Status.IN_REVIEW
    said = editor.fields.review.people.toPlainText()
    assert said.count("no answer yet") == 2
    record(calendar, editor, "Fatima", Verdict.YES)
    assert status(calendar, entry_id) is Status.IN_REVIEW
    assert editor.fields.review.summary() == "1 of 2 said yes"
    record(calendar, editor, "Piet", Verdict.YES, "Mooi <b>zo</b>")
    assert status(calendar, entry_id) is Status.APPROVED
    assert "Mooi <b>zo</b>" in editor.fields.review.people.toPlainText()
    assert "scheduled" in offered(editor)
    calendar.desk.press("Ctrl+Z", calendar.month)
    assert status(calendar, entry_id) is Status.IN_REVIEW


def test_please_change_makes_a_draft_with_the_words_in_sight(
    calendar: Calendar, editor: ItemEditor, entry_id: str
) -> None:
    ask(calendar, editor, "Fatima")
    form = editor.fields.review.answer_form
    QTest.mouseClick(editor.fields.review.record, LEFT)
    form.who.setEditText("Fatima")
    assert not form.change.isEnabled()  # what is to be changed must be said
    assert form.yes.isEnabled()
    form.dismiss()
    record(calendar, editor, "Fatima", Verdict.CHANGE, "Andere dag")
    assert status(calendar, entry_id) is Status.DRAFT
    text = editor.fields.review.people.toPlainText()
    assert "Please change" in text
    assert "Andere dag" in text


def test_another_text_is_in_review_again_and_says_so(
    calendar: Calendar, editor: ItemEditor, entry_id: str
) -> None:
    choose(calendar, Approval.ONE)
    ask(calendar, editor, "Fatima")
    record(calendar, editor, "Fatima", Verdict.YES)
    calendar.plan.calendar.move(entry_id, datetime.combine(calendar.day(4), datetime.min.time()))
    calendar.desk.settle()
    assert status(calendar, entry_id) is Status.APPROVED  # another time is the same text
    editor.wordings.focus_title()
    QTest.keyClicks(calendar.desk.window.frame.focusWidget(), "!")
    assert not editor.fields.review.ask.isEnabled()  # a yes is to what is kept
    assert not editor.fields.review.record.isEnabled()
    QTest.keyClick(calendar.desk.window.frame.focusWidget(), Qt.Key.Key_S, CTRL)
    calendar.desk.settle()
    assert status(calendar, entry_id) is Status.IN_REVIEW
    assert "in review again" in calendar.page.said.text()
    assert "to an earlier text" in editor.fields.review.people.toPlainText()


def test_without_reviews_there_is_no_such_part_and_no_such_step(
    calendar: Calendar, editor: ItemEditor
) -> None:
    assert "in_review" in offered(editor)
    choose(calendar, Approval.NONE)
    assert not editor.fields.sections["review"].isVisible()
    assert "in_review" not in offered(editor)
    assert "scheduled" in offered(editor)
    choose(calendar, Approval.OPTIONAL)
    assert editor.fields.sections["review"].isVisible()


def test_a_stricter_choice_says_what_stays_scheduled(calendar: Calendar) -> None:
    calendar.add("Staat al klaar", 1, status=Status.SCHEDULED)
    choose(calendar, Approval.ONE)
    said = calendar.page.said.text()
    assert "One colleague" in said
    assert "stay scheduled" in said or "stays scheduled" in said
    menu = calendar.page.bar.more.approvals
    assert [one.isChecked() for one in menu.actions()] == [False, False, True, False]


def test_it_is_said_why_a_part_does_not_open(calendar: Calendar, editor: ItemEditor) -> None:
    choose(calendar, Approval.NONE)
    editor.wordings.focus_title()
    QTest.keyClick(editor.wordings.focusWidget(), Qt.Key.Key_R, CTRL)
    assert calendar.page.said.text().startswith("Nobody is asked")
    calendar.page.focus_view()
    calendar.desk.press("N")
    QTest.keyClick(editor.wordings.focusWidget(), Qt.Key.Key_K, CTRL)
    assert calendar.page.said.text() == "Save this item first: Ctrl+S"


@POPUP
def test_the_choice_and_the_parts_have_keys(calendar: Calendar, editor: ItemEditor) -> None:
    editor.wordings.focus_title()
    title = editor.wordings.focusWidget()
    assert isinstance(title, QLineEdit)
    written = title.text()
    assert written
    title.setCursorPosition(0)
    QTest.keyClick(title, Qt.Key.Key_K, CTRL)  # on Linux a field would delete all that follows
    assert editor.fields.comments.box.hasFocus()
    assert title.text() == written
    QTest.keyClick(editor.fields.comments.box, Qt.Key.Key_R, CTRL)
    assert editor.fields.review.ask.hasFocus()
    calendar.page.focus_view()
    calendar.desk.press("Y")
    menu = calendar.page.bar.more.approvals
    assert menu.isVisible()
    menu.close()


def test_an_occurrence_in_review_stays_open_as_an_item_of_its_own(calendar: Calendar) -> None:
    first = calendar.add("Weekpoll", 1, rule="FREQ=WEEKLY")
    calendar.page.opened.emit(first)
    calendar.desk.settle()
    editor = calendar.page.editor
    ask(calendar, editor, "Fatima")
    assert editor.entry.id != first
    assert editor.entry.item.status is Status.IN_REVIEW
    assert editor.fields.review.review().asked == ("Fatima",)


# --- comments -------------------------------------------------------------------------------------------


def test_comments_are_added_by_key_and_only_ones_own_removed(
    calendar: Calendar, editor: ItemEditor, entry_id: str
) -> None:
    comments = editor.fields.comments
    editor.show_comments()
    QTest.keyClicks(comments.box, "Wie <leest> dit?")
    comments.against.setChecked(True)
    QTest.keyClick(comments.box, Qt.Key.Key_Return, CTRL)
    calendar.desk.settle()
    text = comments.thread_text.toPlainText()
    assert "Wie <leest> dit?" in text
    assert "Devil's advocate" in text
    assert comments.summary() == "1"
    assert comments.box.toPlainText() == ""
    (said,) = calendar.plan.discussion.of(entry_id).said
    comments.thread_text.anchorClicked.emit(QUrl(f"remove:{said.id}"))
    calendar.desk.settle()
    assert calendar.plan.discussion.of(entry_id).said == ()
    assert not comments.thread_text.isVisible()


def test_a_comment_that_is_not_added_is_asked_about(calendar: Calendar, editor: ItemEditor) -> None:
    editor.show_comments()
    QTest.keyClicks(editor.fields.comments.box, "Nog niet klaar")
    editor.leave_wanted.emit()
    assert calendar.page.leave_question.isVisible()
    calendar.page.leave_question.dismiss()
    assert editor.fields.comments.box.toPlainText() == "Nog niet klaar"
    calendar.page.leave_question.agreed.emit((None,))
    calendar.desk.settle()
    other = calendar.add("Iets anders", 3)
    calendar.page.opened.emit(other)
    calendar.desk.settle()
    assert editor.fields.comments.box.toPlainText() == ""


def test_what_is_written_stays_while_others_answer(
    calendar: Calendar, editor: ItemEditor, entry_id: str
) -> None:
    editor.wordings.focus_title()
    QTest.keyClicks(calendar.desk.window.frame.focusWidget(), "!")
    calendar.plan.reviews.answer(entry_id, "Piet", Verdict.YES)
    calendar.plan.discussion.add(entry_id, "Leuk")
    calendar.desk.settle()
    assert editor.item().title.endswith("!")
    assert "Piet" in editor.fields.review.people.toPlainText()
    assert "Leuk" in editor.fields.comments.thread_text.toPlainText()


# --- on paper and by mail -------------------------------------------------------------------------------


@POPUP
def test_the_sheet_shows_both_languages_and_no_secrets(calendar: Calendar, tmp_path: Path) -> None:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#2e6e3a"))
    assert image.save(str(tmp_path / "foto.png"))
    file = calendar.plan.media.add(tmp_path / "foto.png")
    entry_id = calendar.add(
        "Fietstocht", 2, intranet_id=1, notes=SECRET, media=(Media(file, "Een groene bus"),)
    )
    both = (Wording("nl", "Fietstocht", "Ga je mee?"), Wording("en", "Bike ride", "Join us?"))
    calendar.plan.calendar.edit(entry_id, replace(calendar.plan.calendar.get(entry_id).item, wordings=both))
    calendar.plan.discussion.add(entry_id, SECRET)
    calendar.plan.reviews.answer(entry_id, SECRET, Verdict.YES, SECRET)
    calendar.page.opened.emit(entry_id)
    calendar.desk.settle()
    editor = calendar.page.editor
    editor.show_review()
    QTest.mouseClick(editor.fields.review.ask, LEFT)
    form = editor.fields.review.ask_form
    QTest.mouseClick(form.pdf, LEFT)
    assert form.file_dialog is not None
    path = tmp_path / "review.pdf"
    form.file_dialog.fileSelected.emit(str(path))
    form.file_dialog.close()
    calendar.desk.qtbot.waitUntil(lambda: "Saved as" in calendar.page.said.text(), timeout=10_000)
    content = path.read_bytes()
    text = " ".join(pages(content)).replace("\n", " ")
    for words in ("Fietstocht", "Ga je mee?", "Bike ride", "Join us?", "Een groene bus", "Your answer"):
        assert words in text
    assert "Geheim" not in text
    assert b"/Subtype /Image" in content


class Mailer(QObject):
    """Stands where the mail program of this computer would."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[QUrl] = []

    @Slot(QUrl)
    def begin(self, address: QUrl) -> None:
        self.asked.append(address)


@pytest.fixture
def mailer() -> Iterator[Mailer]:
    mailer = Mailer()
    QDesktopServices.setUrlHandler("mailto", mailer, "begin")  # type: ignore[arg-type]  # its stub says bytes
    yield mailer
    QDesktopServices.unsetUrlHandler("mailto")


def test_a_mail_begins_with_what_colleagues_will_read(
    calendar: Calendar, editor: ItemEditor, mailer: Mailer
) -> None:
    calendar.plan.discussion.add(editor.entry.id, SECRET)
    calendar.plan.reviews.answer(editor.entry.id, "Piet", Verdict.YES, SECRET)
    calendar.desk.settle()
    editor.show_review()
    QTest.mouseClick(editor.fields.review.ask, LEFT)
    editor.fields.review.ask_form.names.setText("Fatima, piet@lindenhof.example")
    QTest.mouseClick(editor.fields.review.ask_form.mail, LEFT)
    (address,) = mailer.asked
    assert address.path() == "piet@lindenhof.example"
    text = unquote(bytes(address.toEncoded().data()).decode())
    assert "Fietstocht" in text
    assert SECRET not in text


@pytest.mark.parametrize("text", ["kort", "é & % ? \n" * 400, "x" * 9000])
def test_a_mail_is_never_longer_than_an_address_can_be(text: str) -> None:
    item = PlannedItem((Wording("nl", "Titel", text), Wording("en", "Title", text)), notes=SECRET)
    address = bytes(mail_of(ReviewSheet(item, "Lindenhof", "Wilma"), ["a@b.example"]).toEncoded().data())
    assert len(address) <= LONGEST_MAIL
    assert "Titel" in unquote(address.decode())
    assert ("ask for the PDF" in unquote(address.decode())) is (len(text) > 100)
    assert SECRET not in review_sheet.html_of(ReviewSheet(item, "", ""), {})


# --- filters --------------------------------------------------------------------------------------------


def test_filters_know_who_takes_care_and_nobody(calendar: Calendar) -> None:
    filters = calendar.page.bar.filters
    assert not filters.owner.isVisible()
    assert not filters.phase.isVisible()
    calendar.add("Van Els", 1, owner="Els", phase="launch")
    calendar.add("Van niemand", 2)
    assert filters.owner.isVisible()
    assert filters.phase.menu().actions()[0].text() == "Launch"

    def tick(chip: object, value: str) -> None:
        action = next(one for one in chip.menu().actions() if one.data() == value)  # type: ignore[attr-defined]
        action.trigger()
        calendar.desk.settle()

    tick(filters.owner, "Els")
    assert calendar.shown() == ["Van Els"]
    assert "Els" in filters.said()
    tick(filters.owner, "Els")
    tick(filters.owner, "")
    assert calendar.shown() == ["Van niemand"]
    assert "Nobody yet" in filters.said()
    kept = calendar.desk.workspace.settings.get("calendar.filter", {})
    assert list(kept["owners"]) == [""]
    tick(filters.owner, "")
    tick(filters.phase, "launch")
    assert calendar.shown() == ["Van Els"]
