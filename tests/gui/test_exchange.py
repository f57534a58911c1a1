"""The calendar as a file, in the real window with real files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from cm_console.controllers.exchange import ExchangeController
from tests.gui.conftest import Desk
from tests.gui.test_calendar import Calendar, opened
from tests.gui.test_calendar_print import POPUP
from tests.unit.plan.test_icalendar import FILES

Keys = Qt.Key
pytestmark = POPUP


@pytest.fixture
def calendar(desk: Desk) -> Calendar:
    return opened(desk)


def choose(calendar: Calendar, dialog: QFileDialog | None, path: Path) -> None:
    """Answers a question for a file as the person does in it."""
    assert dialog is not None
    assert dialog.isVisible()
    dialog.fileSelected.emit(str(path))
    dialog.close()
    frame = calendar.desk.window.frame
    frame.activateWindow()  # what the window system does
    calendar.desk.qtbot.waitUntil(frame.isActiveWindow)
    calendar.desk.settle()


def exchange(calendar: Calendar) -> ExchangeController:
    found = calendar.desk.window.frame.findChild(ExchangeController)
    assert isinstance(found, ExchangeController)
    return found


def bring_in(calendar: Calendar, path: Path) -> ExchangeController:
    calendar.page.bar.more.import_wanted.emit()
    found = exchange(calendar)
    choose(calendar, found.dialog, path)
    return found


def test_a_file_is_looked_at_first_and_taken_back_as_one(calendar: Calendar) -> None:
    found = bring_in(calendar, FILES / "google.ics")
    assert found.card.isVisible()
    text = found.card.text()
    assert "3 items would be added:" in text
    assert "Fietstocht (verzet)" in text
    assert calendar.plan.calendar.undated() == []
    calendar.key(Keys.Key_Return)
    assert not found.card.isVisible()
    assert calendar.page.said.text().startswith("3 items added")
    assert calendar.page.view.day.isoformat() == "2026-12-01"
    assert "Fietstocht" in calendar.shown()
    calendar.desk.press("Ctrl+Z")
    assert "Fietstocht" not in calendar.shown()


def test_escape_brings_nothing_in(calendar: Calendar) -> None:
    found = bring_in(calendar, FILES / "google.ics")
    calendar.key(Keys.Key_Escape)
    assert not found.card.isVisible()
    assert calendar.shown() == []


def test_what_cannot_be_used_is_said(calendar: Calendar, tmp_path: Path) -> None:
    found = bring_in(calendar, FILES / "nextcloud.ics")
    assert "Comes back in a way that is not possible here: 1" in found.card.text()
    calendar.key(Keys.Key_Escape)
    table = tmp_path / "lijst.csv"
    table.write_text("title;at;kleur\nVraag;gisteren;rood\n")
    text = bring_in(calendar, table).card.text()
    assert "Nothing in this file can be added." in text
    assert "Column “kleur” is not known\nLine 2: “at” cannot be used" in text
    calendar.key(Keys.Key_Return)
    assert not found.card.isVisible()


def test_a_file_that_is_no_calendar_says_so(calendar: Calendar, tmp_path: Path) -> None:
    bad = tmp_path / "foto.ics"
    bad.write_bytes(b"\xff\xd8\xff")
    found = bring_in(calendar, bad)
    assert not found.card.isVisible()
    assert calendar.page.banner.isVisible()


@pytest.mark.parametrize("ending", ["ics", "csv"])
def test_what_the_filters_show_is_saved_and_known_again(
    calendar: Calendar, tmp_path: Path, ending: str
) -> None:
    calendar.add("Rooster", 1)
    calendar.add("Vraag", 2, rule="FREQ=WEEKLY;COUNT=3")
    calendar.page.bar.more.save_wanted.emit()
    path = tmp_path / f"plan.{ending}"
    choose(calendar, exchange(calendar).dialog, path)
    assert calendar.page.said.text() == f"2 items saved as plan.{ending}"
    assert "Rooster" in path.read_text("utf-8")
    if ending == "ics":
        text = bring_in(calendar, path).card.text()
        assert "Already in this calendar: 2" in text


def test_the_ending_follows_the_kind_of_file(calendar: Calendar) -> None:
    calendar.page.bar.more.save_wanted.emit()
    dialog = exchange(calendar).dialog
    assert dialog is not None
    assert dialog.defaultSuffix() == "ics"
    dialog.filterSelected.emit(dialog.nameFilters()[1])
    assert dialog.defaultSuffix() == "csv"
    dialog.close()
