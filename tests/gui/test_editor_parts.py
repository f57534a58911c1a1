"""The parts of the editor over a real plan: folding, pictures, dates, zone and community."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QScrollArea

from cm_console.domain.plan.item import Media, People
from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.status import Status
from cm_console.views.banner import Banner
from cm_console.views.item_fields import ItemFields
from cm_console.views.repeat_choices import described
from tests.gui.conftest import Desk, Open
from tests.gui.test_calendar import LEFT, Calendar, opened

POPUP = pytest.mark.qt_log_ignore("This plugin does not support")  # popups on a screen that does not exist
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def calendar(desk: Desk) -> Calendar:
    return opened(desk)


@pytest.fixture
def fields(calendar: Calendar) -> ItemFields:
    """The editor over a draft."""
    entry_id = calendar.add("Bericht", 2, intranet_id=1)
    calendar.page.opened.emit(entry_id)
    calendar.desk.settle()
    return calendar.page.editor.fields


def save(calendar: Calendar) -> None:
    calendar.page.editor.saved.emit(calendar.page.editor.draft())
    calendar.desk.settle()


def picture(path: Path, colour: str = "#2e6e3a", size: tuple[int, int] = (300, 200)) -> Path:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


# --- parts ----------------------------------------------------------------------------------------------


def test_parts_open_by_mouse_and_key_and_stay_as_they_were_left(
    calendar: Calendar, fields: ItemFields
) -> None:
    more = fields.sections["more"]
    assert not fields.more.isVisible()
    QTest.mouseClick(more.head, LEFT)
    assert fields.more.isVisible()
    fields.sections["what"].head.setFocus()
    QTest.keyClick(fields.sections["what"].head, Qt.Key.Key_Space)
    assert not fields.wordings.isVisible()
    assert calendar.desk.workspace.settings.get("calendar.editor_parts", []) == fields.opened()
    assert "more" in fields.opened()
    assert "what" not in fields.opened()


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=WEEKLY;BYDAY=FR", "Every week on Friday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "Every two weeks on Monday"),
        ("FREQ=MONTHLY;BYDAY=2TU", "Every month on the second Tuesday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Every working day"),
        ("FREQ=DAILY;COUNT=3", "FREQ=DAILY;COUNT=3"),
    ],
)
def test_a_rule_is_told_in_words_on_a_day_that_it_does_not_name(desk: Desk, rule: str, words: str) -> None:
    assert described(rule, date(2026, 12, 12)) == words  # a Saturday
    assert described(rule, date(2026, 12, 7)) == words  # a Monday


def test_another_item_is_shown_from_its_first_part(calendar: Calendar, fields: ItemFields) -> None:
    fields.open_sections(("what", "when", "who", "why", "where", "more", "notes"))
    area = calendar.page.editor.findChildren(QScrollArea)
    bar = next(one for one in area if one.widget() is fields).verticalScrollBar()
    calendar.desk.qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(100)
    save(calendar)
    assert bar.value() == 100
    calendar.page.opened.emit(calendar.add("Ander", 3))
    calendar.desk.settle()
    assert bar.value() == 0
    bar.setValue(100)
    calendar.page.new_wanted.emit(calendar.first)
    assert bar.value() == 0


def test_saving_leaves_the_cursor_where_one_was_writing(calendar: Calendar, fields: ItemFields) -> None:
    fields.wordings.focus_title()
    title = fields.wordings.focusWidget()
    assert isinstance(title, QLineEdit)
    QTest.keyClick(title, Qt.Key.Key_Home)
    QTest.keyClicks(title, "Nieuw: ")
    save(calendar)
    assert (title.text(), title.cursorPosition()) == ("Nieuw: Bericht", 7)
    QTest.keyClick(title, Qt.Key.Key_Tab)
    text = fields.wordings.focusWidget()
    assert isinstance(text, QPlainTextEdit)
    text.clear()
    QTest.keyClicks(text, "Eerste zin. ")
    save(calendar)
    QTest.keyClicks(text, " Tweede zin.")
    assert text.toPlainText() == "Eerste zin. Tweede zin."
    save(calendar)
    calendar.page.opened.emit(calendar.add("Ander", 3))
    calendar.desk.settle()
    assert text.textCursor().position() == 0


@POPUP
def test_keys_of_the_editor_win_from_a_text_field_that_deletes_with_them(
    calendar: Calendar, fields: ItemFields, monkeypatch: pytest.MonkeyPatch
) -> None:
    fields.wordings.focus_title()
    title, versions = fields.wordings.focusWidget(), calendar.page.editor.versions
    deleted: list[int] = []

    def delete(event: QKeyEvent) -> None:  # as a field on Linux does; the keys of this screen are others
        if event.key() != Qt.Key.Key_Control:
            deleted.append(event.key())
        event.accept()

    monkeypatch.setattr(title, "keyPressEvent", delete)
    QTest.keyClick(title, Qt.Key.Key_D, CTRL)
    assert versions.menu.isVisible()
    versions.menu.close()
    title.setFocus()
    QTest.keyClick(title, Qt.Key.Key_K, CTRL)
    assert fields.comments.box.hasFocus()
    assert deleted == []
    title.setFocus()
    QTest.keyClick(title, Qt.Key.Key_Backspace, CTRL)
    assert deleted == [Qt.Key.Key_Backspace]


def test_parts_are_remembered_by_the_next_window(open_desk: Open) -> None:
    first = open_desk()
    first.workspace.settings.set("calendar.editor_parts", ["pictures", "nonsense"])
    page = opened(first).page
    assert page.editor.fields.opened() == ["pictures"]


def test_a_closed_part_says_what_is_in_it(calendar: Calendar, fields: ItemFields) -> None:
    fields.open_sections(())
    fields.more.owner.setText("Els")
    fields.more.owner.textEdited.emit("Els")
    assert "Els" in fields.sections["more"].head.accessibleDescription()
    assert "14:30" in fields.sections["when"].head.accessibleDescription()
    fields.open_sections(("more",))
    assert fields.sections["more"].head.accessibleDescription() == ""


def test_findings_are_opened_where_they_are_counted(calendar: Calendar, fields: ItemFields) -> None:
    fields.open_sections(())
    calendar.page.editor._on_found()
    assert fields.opened() == ["found"]


# --- beside the main thing ------------------------------------------------------------------------------


@POPUP
def test_dates_owner_tags_topic_zone_and_length_are_kept(calendar: Calendar, fields: ItemFields) -> None:
    fields.open_sections(("more",))
    more, due = fields.more, calendar.day(1)
    QTest.keyClicks(more.owner, "Els")
    QTest.keyClicks(more.tags, "zorg, rooster,, ")
    QTest.keyClicks(more.topic, "https://intranet.example/t/1")
    more.days["due_on"].show_day(due, due)
    more.days["due_on"].edited.emit()
    more.zone.setFocus()
    more.zone.line.selectAll()
    QTest.keyClicks(more.zone.line, "london")
    completer = more.zone.completer()
    assert completer is not None
    assert [
        completer.completionModel().index(row, 0).data()
        for row in range(completer.completionModel().rowCount())
    ] == ["Europe/London"]
    popup = completer.popup()
    assert popup is not None
    popup.hide()
    more.zone.line.setText("europe/london")
    QTest.keyClick(more.zone.line, Qt.Key.Key_Return)
    more.minutes.setValue(90)
    save(calendar)
    item = calendar.plan.calendar.get(calendar.page.editor.entry.id).item
    assert (item.owner, item.tags, item.topic) == ("Els", ("zorg", "rooster"), "https://intranet.example/t/1")
    assert (item.due_on, item.expires_on, item.minutes) == (due, None, 90)
    assert item.timezone == "Europe/London"


def test_a_zone_that_is_none_is_taken_back(fields: ItemFields) -> None:
    line = fields.more.zone.line
    line.setText("Nergens/Ooit")
    line.editingFinished.emit()
    assert fields.more.zone.value() == "Europe/Amsterdam"
    assert line.text() == "Europe/Amsterdam"


def test_communities_are_those_of_the_intranet_and_kept_by_its_own_id(
    calendar: Calendar, fields: ItemFields
) -> None:
    place = fields.place
    offered = [place.community.itemText(row) for row in range(place.community.count())]
    assert offered == ["The whole intranet", "Nieuwe collega's", "Team Techniek", "Zorg en Welzijn"]
    place.community.setCurrentIndex(3)
    place.community.activated.emit(3)
    save(calendar)
    assert calendar.plan.calendar.get(calendar.page.editor.entry.id).item.community_id == "10"
    place.intranet.setCurrentIndex(2)
    place.intranet.activated.emit(2)
    assert place.community_id() == ""
    assert place.community.itemText(1) == "Fietsclub Noord"


@pytest.mark.parametrize(
    ("named", "shown", "community_id"),
    [("Zorg en Welzijn", "Zorg en Welzijn", "10"), ("Opgeheven", "Opgeheven", "Opgeheven"),
     ("", "The whole intranet", "")],
)  # fmt: skip
def test_a_community_that_was_named_still_shows(
    calendar: Calendar, named: str, shown: str, community_id: str
) -> None:
    entry_id = calendar.add("Van vroeger", 3, intranet_id=1, community_id=named)
    calendar.page.opened.emit(entry_id)
    calendar.desk.settle()
    place = calendar.page.editor.fields.place
    assert (place.community.currentText(), place.community_id()) == (shown, community_id)
    assert not calendar.page.editor.dirty


# --- pictures -------------------------------------------------------------------------------------------


def test_a_picture_is_copied_shown_and_described(
    calendar: Calendar, fields: ItemFields, tmp_path: Path
) -> None:
    fields.open_sections(("pictures",))
    fields.media.files_chosen.emit([picture(tmp_path / "geheim.png")])
    calendar.desk.settle()
    (card,) = fields.media.cards()
    assert card._picture.pixmap().toImage().pixelColor(20, 20).name() == "#2e6e3a"
    assert card.words.hasFocus()
    QTest.keyClicks(card.words, "Een groen vlak")
    card._people.setCurrentIndex(1)
    save(calendar)
    (media,) = calendar.plan.calendar.get(calendar.page.editor.entry.id).item.media
    assert (media.alt_text, media.people) == ("Een groen vlak", People.NOBODY)
    assert "geheim" not in media.file
    path = calendar.desk.workspace.folder / "media" / media.file
    assert path.exists()
    QTest.mouseClick(fields.media.cards()[0]._remove, LEFT)
    save(calendar)
    assert calendar.plan.calendar.get(calendar.page.editor.entry.id).item.media == ()
    assert path.exists()


def test_what_is_dropped_or_pasted_is_kept_once(
    calendar: Calendar, fields: ItemFields, tmp_path: Path
) -> None:
    fields.open_sections(("pictures",))
    path = picture(tmp_path / "a.png")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)), QUrl("https://intranet.example/b.png")])
    none, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, LEFT, none)
    for event in (enter, QDropEvent(QPoint(5, 5), copy, data, LEFT, none)):
        QApplication.sendEvent(fields.media, event)
        assert event.isAccepted()
    calendar.desk.settle()
    QGuiApplication.clipboard().setImage(QImage(str(picture(tmp_path / "b.png", "#a23b72"))))
    QTest.keyClick(fields.media, Qt.Key.Key_V, CTRL)
    calendar.desk.settle()
    assert len(fields.media.media()) == 2
    fields.media.files_chosen.emit([path])
    calendar.desk.settle()
    assert len(fields.media.media()) == 2


def test_what_cannot_be_used_is_said_and_the_rest_comes_in(
    calendar: Calendar, fields: ItemFields, tmp_path: Path
) -> None:
    program = tmp_path / "foto.png"
    program.write_bytes(b"MZ\x90" * 100)
    fields.media.files_chosen.emit([program, picture(tmp_path / "goed.png")])
    calendar.desk.settle()
    assert len(fields.media.media()) == 1
    banner = calendar.page.findChild(Banner)
    assert isinstance(banner, Banner)
    assert banner.isVisible()


def test_a_huge_or_broken_picture_and_a_film_show_a_sign(
    calendar: Calendar, fields: ItemFields, tmp_path: Path
) -> None:
    """None of them is decoded on the GUI thread, and a picture that claims to be huge not at all."""
    whole = picture(tmp_path / "a.png", size=(64, 64)).read_bytes()
    huge = whole[:16] + (60_000).to_bytes(4, "big") * 2 + whole[24:]
    film = b"\x00\x00\x00\x18ftypisom" + b"\x00" * 64
    files = [calendar.plan.media.add_content(content) for content in (huge, film)]
    entry_id = calendar.add("Met beeld", 4, media=(*map(Media, files), Media("0" * 32 + ".png")))
    fields.open_sections(("pictures",))
    calendar.page.opened.emit(entry_id)
    calendar.desk.settle()
    assert len(fields.media.cards()) == 3
    assert {card._picture.pixmap().width() for card in fields.media.cards()} == {28}


def test_pictures_of_the_item_before_do_not_come_along(
    calendar: Calendar, fields: ItemFields, tmp_path: Path
) -> None:
    other = calendar.add("Ander", 5)
    fields.media.files_chosen.emit([picture(tmp_path / "a.png")])
    calendar.page.opened.emit(other)
    calendar.desk.settle()
    assert calendar.page.editor.entry.id == other
    assert fields.media.media() == ()


@POPUP
def test_the_dialog_for_files_does_not_stop_the_window(calendar: Calendar, fields: ItemFields) -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    fields.media._on_add()
    dialog = fields.media.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    calendar.desk.settle()
    dialog.close()
    calendar.desk.qtbot.waitUntil(lambda: fields.media.findChild(QFileDialog) is None)


# --- new items ------------------------------------------------------------------------------------------


def test_a_new_item_and_a_dropped_idea_get_the_usual_time(calendar: Calendar) -> None:
    customs = calendar.plan.own_calendars.customs()
    calendar.plan.own_calendars.set_customs(
        type(customs)(customs.regions, customs.usual_time.replace(hour=7))
    )
    calendar.desk.settle()
    idea = calendar.add("Idee", None)
    assert calendar.drop_on([idea], calendar.day(3))
    moved = calendar.at(idea)
    assert moved is not None
    assert moved.hour == 7
    calendar.page.new_wanted.emit(calendar.day(4))
    calendar.desk.settle()
    at = calendar.page.editor.when.at()
    assert at is not None
    assert at.hour == 7


def test_the_month_shows_own_days(calendar: Calendar) -> None:
    persona = calendar.plan.personas.add(Persona("Wilma")).id
    beurs = OwnDays("Zorgbeurs", calendar.day(1), calendar.day(2), persona_ids=(persona,))
    calendar.plan.own_calendars.add(beurs)
    calendar.desk.settle()
    named = calendar.month._named
    assert "Zorgbeurs · Wilma" in named.about(calendar.day(2))
    assert named.about(calendar.day(3)) == []


def test_a_day_field_begins_at_the_day_of_the_item(calendar: Calendar, fields: ItemFields) -> None:
    field = fields.more.days["review_on"]
    assert field.day() is None
    field._tick.click()
    assert field.day() == calendar.day(2)


def test_other_dates_of_items_are_shown_on_wish(calendar: Calendar) -> None:
    calendar.add("Nieuw rooster", 20, due_on=calendar.day(1), expires_on=calendar.day(1))
    calendar.add("Tip", 3, rule="FREQ=WEEKLY;COUNT=2", due_on=calendar.day(2))
    calendar.add("Af", 20, status=Status.APPROVED, due_on=calendar.day(1))
    calendar.add("Idee", None, review_on=calendar.day(4))
    assert calendar.month._named.about(calendar.day(1)) == []
    QTest.mouseClick(calendar.page.deadlines, LEFT)
    calendar.desk.settle()
    about = calendar.month._named.about
    assert set(about(calendar.day(1))) == {"Ready: Nieuw rooster", "Expires: Nieuw rooster"}
    assert [about(calendar.day(day)) for day in (2, 4, 9)] == [
        ["Ready: Tip"],
        ["Look again: Idee"],
        ["Ready: Tip"],
    ]
    calendar.add("Derde", 20, due_on=calendar.day(1))
    assert about is not calendar.month._named.about
    assert calendar.month._named.about(calendar.day(1)) == ["3 dates"]
    assert calendar.desk.workspace.settings.get("calendar.deadlines", "") is True
