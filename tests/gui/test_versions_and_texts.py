"""Versions of an item and kept texts, by hand, over a real plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from cm_console.controllers.plan_extras import PlanExtras
from cm_console.domain.plan.item import Audience, Media, Wording
from cm_console.domain.plan.kept_text import KeptText
from cm_console.domain.plan.persona import Persona
from cm_console.views.item_editor import ItemEditor
from tests.gui.conftest import Desk
from tests.gui.test_calendar import LEFT, Calendar, opened
from tests.gui.test_editor_parts import picture

CTRL = Qt.KeyboardModifier.ControlModifier
POPUP = pytest.mark.qt_log_ignore("This plugin does not support")  # popups on a screen that does not exist


@pytest.fixture
def calendar(desk: Desk) -> Calendar:
    return opened(desk)


@pytest.fixture
def editor(calendar: Calendar) -> ItemEditor:
    """The editor over a draft for Wim."""
    wim = calendar.plan.personas.add(Persona("Wim")).id
    calendar.plan.personas.add(Persona("Nachtdienst"))
    entry_id = calendar.add("Rooster", 2, intranet_id=1, audience=(Audience(wim),))
    calendar.desk.settle()
    calendar.page.opened.emit(entry_id)
    calendar.desk.settle()
    return calendar.page.editor


def shown(menu: QMenu) -> dict[str, QAction]:
    return {one.text(): one for one in menu.actions() if not one.isSeparator()}


def extras_of(calendar: Calendar) -> PlanExtras:
    extras = calendar.desk.window.places.planning.extras
    assert extras is not None
    return extras


@pytest.fixture(autouse=True)
def _no_menu_stays_open() -> Iterator[None]:
    yield
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


# --- versions -------------------------------------------------------------------------------------------


@POPUP
def test_a_version_is_made_opened_and_taken_back(calendar: Calendar, editor: ItemEditor) -> None:
    first = editor.entry.id
    assert editor.versions.links == []
    editor.wordings.focus_title()
    QTest.keyClick(editor.wordings.focusWidget(), Qt.Key.Key_D, CTRL)
    menu = shown(editor.versions.menu)
    assert editor.versions.menu.isVisible()
    assert "Wim" not in menu  # they have it already
    menu["Nachtdienst"].trigger()
    calendar.desk.settle()
    made = editor.entry
    assert (made.item.version_of, made.item.title) == (first, "Rooster")
    (link,) = editor.versions.links
    assert link.text().startswith("Wim, ")
    QTest.mouseClick(link, LEFT)
    calendar.desk.settle()
    assert editor.entry.id == first
    assert editor.versions.links[0].text().startswith("Nachtdienst, ")
    assert "Nachtdienst" not in shown(editor.versions.menu)
    calendar.page.undo_wanted.emit()
    calendar.desk.settle()
    assert editor.versions.links == []
    assert calendar.page.said.text() == "Taken back: Version made"


def test_what_is_not_saved_is_not_copied(calendar: Calendar, editor: ItemEditor) -> None:
    editor.notes.setPlainText("nog bellen")
    shown(editor.versions.menu)["Nachtdienst"].trigger()
    calendar.desk.settle()
    assert "Save this item first" in calendar.page.said.text()
    assert calendar.plan.versions.of(editor.entry.id) == []


def test_a_new_item_has_no_versions_yet(calendar: Calendar) -> None:
    calendar.page.new_wanted.emit(calendar.day(1))
    calendar.desk.settle()
    assert not calendar.page.editor.versions.isVisible()


def test_moving_one_offers_to_move_all(calendar: Calendar, editor: ItemEditor) -> None:
    first, page = editor.entry, calendar.page
    at = first.item.at
    assert at is not None
    other = calendar.plan.versions.make(first.id)
    calendar.desk.settle()
    for wanted in (False, True):
        page.move_card.ask([calendar.plan.calendar.get(first.id)])
        assert not page.move_card.versions.isVisible()  # until they are counted
        calendar.desk.settle()
        assert page.move_card.versions.isVisible()
        assert not page.move_card.versions.isChecked()
        page.move_card.versions.setChecked(wanted)
        page.move_card.day.setDate(page.move_card.day.date().addDays(7))
        page.move_card._on_yes()
        calendar.desk.settle()
        moved = [calendar.plan.calendar.get(one).item.at for one in (first.id, other.id)]
        assert moved == [at + timedelta(7), at + timedelta(7 if wanted else 0)]
        page.undo_wanted.emit()
        calendar.desk.settle()
        assert [calendar.plan.calendar.get(one).item.at for one in (first.id, other.id)] == [at, at]
    page.move_card.ask([calendar.plan.calendar.get(calendar.add("Alleen", 3))])
    calendar.desk.settle()
    assert not page.move_card.versions.isVisible()
    page.move_card.dismiss()


# --- texts ----------------------------------------------------------------------------------------------


@POPUP
def test_a_text_comes_where_the_cursor_is_a_signature_at_the_end(
    calendar: Calendar, editor: ItemEditor
) -> None:
    texts = calendar.plan.texts
    texts.add(KeptText("Vragen?", (Wording("nl", text="[{persona} op {platform}]"),)))
    texts.add(KeptText("Groet", (Wording("nl", text="Groet van Els"),), is_signature=True))
    calendar.desk.settle()
    fields = editor.fields
    page = fields.wordings._pages["nl"]
    page.text.setPlainText("begin eind")
    cursor = page.text.textCursor()
    cursor.setPosition(5)
    page.text.setTextCursor(cursor)
    page.text.setFocus()
    QTest.keyClick(page.text, Qt.Key.Key_T, CTRL)
    assert fields.texts.menu_of_texts.isVisible()
    name = calendar.desk.workspace.queue.intranets()[0].name
    menu = shown(fields.texts.menu_of_texts)
    menu["Vragen?"].trigger()
    assert page.text.toPlainText() == f"begin[Wim op {name}] eind"
    menu["Groet"].trigger()
    assert page.text.toPlainText() == f"begin[Wim op {name}] eind\n\nGroet van Els"
    assert editor.dirty


def test_texts_are_written_changed_and_let_go(calendar: Calendar) -> None:
    calendar.page.focus_view()
    calendar.desk.press("X")
    extras = extras_of(calendar)
    assert extras.texts is not None
    card = extras.texts.card
    assert card.isVisible()
    assert not card._save.isEnabled()
    QTest.keyClicks(card.name, "Vragen?")
    card.texts["nl"].setPlainText("Vraag het ons.")
    card.signature.setChecked(True)
    QTest.mouseClick(card._save, LEFT)
    calendar.desk.settle()
    (kept,) = calendar.plan.texts.all()
    assert kept.value == KeptText("Vragen?", (Wording("nl", text="Vraag het ons."),), is_signature=True)
    assert card.list.currentIndex().row() == 0
    card.texts["en"].setPlainText("Ask us.")
    QTest.mouseClick(card._save, LEFT)
    calendar.desk.settle()
    assert [one.language for one in calendar.plan.texts.all()[0].value.wordings] == ["nl", "en"]
    QTest.mouseClick(card._new, LEFT)
    assert (card.name.text(), card._remove.isVisible()) == ("", False)
    card.list.setCurrentIndex(card.model.index(0))
    QTest.mouseClick(card._remove, LEFT)
    calendar.desk.settle()
    assert calendar.plan.texts.all() == []
    card.dismiss()


# --- pictures -------------------------------------------------------------------------------------------


@POPUP
def test_a_readable_copy_is_saved_where_somebody_wants_it(
    calendar: Calendar, editor: ItemEditor, tmp_path: Path
) -> None:
    content = picture(tmp_path / "a.png").read_bytes()
    file = calendar.plan.media.add_content(content)
    media = editor.fields.media
    media.show_media([Media(file)])
    calendar.desk.settle()
    media.cards()[0]._copy.click()
    (dialog,) = media.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "kopie.png"))
    dialog.close()
    calendar.desk.settle()
    assert (tmp_path / "kopie.png").read_bytes() == content
