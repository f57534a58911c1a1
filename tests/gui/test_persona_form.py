"""The form of a persona over a real copy: a rule to tick, people to pick, a face and seasons."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from cm_console.domain.plan.persona import BusySeason, Persona, PersonRef, Rule
from cm_console.views.personas_page import PersonasPage
from tests.gui.conftest import Desk
from tests.gui.test_calendar import LEFT, Calendar, opened
from tests.gui.test_editor_parts import picture

POPUP = pytest.mark.qt_log_ignore("This plugin does not support")  # popups on a screen that does not exist


@pytest.fixture
def calendar(desk: Desk) -> Calendar:
    return opened(desk)


@pytest.fixture
def page(calendar: Calendar) -> PersonasPage:
    """Two personas, the first of them open."""
    calendar.plan.personas.add(Persona("Aart", rule=Rule(locations=("Breda",)), colour="#123456"))
    calendar.plan.personas.add(Persona("Bea"))
    calendar.page.bar.personas_wanted.emit()
    calendar.desk.settle()
    found = calendar.desk.window.frame.findChild(PersonasPage)
    assert isinstance(found, PersonasPage)
    return found


def save(calendar: Calendar, page: PersonasPage) -> Persona:
    page.save()
    calendar.desk.settle()
    return calendar.plan.personas.find(page.form.name.text()).value


@POPUP
def test_units_are_ticked_with_what_is_below_them(calendar: Calendar, page: PersonasPage) -> None:
    field = page.form.rules["units"]
    QTest.mouseClick(field, LEFT)
    menu = field.menu_of_values
    rows = [menu.model.option(row) for row in range(menu.model.rowCount())]
    assert [(row.name, row.depth, row.people) for row in rows] == [
        ("Bedrijfsvoering", 0, 4), ("HR", 1, 4), ("Bestuur", 0, 4), ("Zorg", 0, 12), ("Noord", 1, 8),
        ("Team Assen", 2, 4), ("Zuid", 1, 4),
    ]  # fmt: skip
    QTest.keyClicks(menu.field, "noord")
    QTest.keyClick(menu.field, Qt.Key.Key_Return)
    assert field.chosen() == ("Zorg / Noord",)
    assert menu.model.goes_along("Zorg / Noord / Team Assen")
    menu.dismiss()
    calendar.desk.qtbot.waitUntil(lambda: page.form.count.text().startswith("2 "))  # those in Breda
    page.form.rules["locations"].menu_of_values.model.clear()
    page.form.rules["locations"].edited.emit()
    calendar.desk.qtbot.waitUntil(lambda: page.form.count.text().startswith("8 "))
    assert "12 colleagues" in page._cover.text()
    assert save(calendar, page).rule == Rule(units=("Zorg / Noord",))


@POPUP
def test_a_value_that_the_copy_does_not_know_can_be_used(calendar: Calendar, page: PersonasPage) -> None:
    field = page.form.rules["roles"]
    QTest.mouseClick(field, LEFT)
    menu = field.menu_of_values
    QTest.keyClicks(menu.field, "ambassadeur")
    assert menu._use.isVisible()
    QTest.keyClick(menu.field, Qt.Key.Key_Return)
    menu.dismiss()
    assert save(calendar, page).rule.roles == ("ambassadeur",)
    assert "ambassadeur" in field.text()


@POPUP
def test_people_are_found_by_name_and_only_counted(calendar: Calendar, page: PersonasPage) -> None:
    picker = page.form.picked
    QTest.mouseClick(picker._pick, LEFT)
    menu = picker.menu_of_people
    assert menu.model.rowCount() == 0
    QTest.keyClicks(menu.field, "fat")
    calendar.desk.qtbot.waitUntil(lambda: menu.model.rowCount() == 2)
    QTest.keyClick(menu.field, Qt.Key.Key_Return)
    menu.dismiss()
    assert picker._count.text() == "1 picked"
    assert save(calendar, page).rule.picked == (PersonRef(1, "4"),)
    assert not any("Fatima" in words for words in texts(page))
    QTest.mouseClick(picker._none, LEFT)
    assert save(calendar, page).rule.picked == ()


def texts(page: PersonasPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_a_face_a_colour_and_seasons_are_kept(calendar: Calendar, page: PersonasPage, tmp_path: Path) -> None:
    face, busy = page.form.face, page.form.busy
    assert face.colour() == "#123456"  # a colour of somebody's own stays until another is chosen
    face.file_chosen.emit(picture(tmp_path / "a.png", "#2e6e3a"))
    calendar.desk.settle()
    QTest.mouseClick(face._swatches["#7b3fa0"], LEFT)
    QTest.mouseClick(busy._add, LEFT)
    QTest.keyClicks(busy.rows[0].name, "griepprik")
    busy._add.click()  # without a name it is not kept
    kept = save(calendar, page)
    assert (kept.colour, kept.busy) == ("#7b3fa0", (BusySeason("griepprik", 7, 1, 8, 31),))
    assert calendar.plan.media.content(kept.picture) is not None
    assert face._face.pixmap().toImage().pixelColor(32, 32).name() == "#2e6e3a"
    QTest.mouseClick(face._remove, LEFT)
    assert face._face.pixmap().toImage().pixelColor(8, 32).name() == "#7b3fa0"
    QTest.mouseClick(busy.rows[0]._remove, LEFT)
    kept = save(calendar, page)
    assert (kept.picture, kept.busy) == ("", ())


def test_another_persona_shows_its_own(calendar: Calendar, page: PersonasPage) -> None:
    page.list.setCurrentIndex(page.model.index(1))
    assert page.form.rule() == Rule()
    assert page.form.face.colour() == ""
    assert page.form.persona() == Persona("Bea")


def test_what_the_editor_cannot_say_is_not_lost(calendar: Calendar, page: PersonasPage) -> None:
    full = Persona(
        "Cor", "zin", ("t",), ("n",), ("f",), ("j",), ("k",), (BusySeason("x", 2, 29, 3, 1),), "en", 12,
        Rule(("Weg / Deel",), ("Nergens",), ("hoog",), ("rol",), (PersonRef(1, "2"),)),
        2.5, 4.0, "", "#123456",
    )  # fmt: skip
    made = calendar.plan.personas.add(full)
    calendar.desk.settle()
    page.list.setCurrentIndex(page.model.index(page.model.row(made.id)))
    assert page.form.persona() == full
