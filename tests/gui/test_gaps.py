"""The gaps in the real window over a real plan, and what a published item brought."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cm_console.domain.plan.gaps import Level
from cm_console.domain.plan.item import Audience
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.target import Target
from cm_console.views.gaps_view import STEP, GapsView
from cm_console.views.plan_view import ViewKind
from tests.gui.conftest import Desk, Open
from tests.gui.test_calendar import Calendar, opened

Keys = Qt.Key


@dataclass
class Map:
    """The gaps of a calendar whose plan has two personas."""

    calendar: Calendar
    view: GapsView
    care: str
    office: str

    @property
    def desk(self) -> Desk:
        return self.calendar.desk

    def key(self, key: Qt.Key) -> None:
        self.calendar.key(key)

    def level(self, row: int, column: int) -> Level:
        return self.view.table.cells.cell(row, column).level

    def column(self) -> int:
        """That of the first week of the calendar of these tests."""
        cells = self.view.table.cells
        weeks = [cells.week(number).monday for number in range(cells.columnCount())]
        return weeks.index(self.calendar.first)

    def go_to(self, row: int) -> None:
        self.view.table.setCurrentIndex(self.view.table.cells.index(row, self.column()))
        self.view.table.setFocus()

    def promise(self, day: int, persona: str, purpose: Purpose = Purpose.INFORM) -> str:
        return self.calendar.add(
            "Bericht",
            day,
            status=Status.APPROVED,
            audience=(Audience(persona),),
            purposes=mix_of({purpose: 1}),
        )


def shown(desk: Desk) -> Map:
    calendar = opened(desk)
    care = calendar.plan.personas.add(Persona("Zorg", at_least=2, at_most=3))
    office = calendar.plan.personas.add(Persona("Kantoor"))
    desk.settle()
    calendar.key(Keys.Key_6)
    view = calendar.page.view
    assert isinstance(view, GapsView)
    return Map(calendar, view, care.id, office.id)


@pytest.fixture
def gaps(desk: Desk) -> Map:
    return shown(desk)


def test_a_row_a_persona_a_column_a_week(gaps: Map) -> None:
    gaps.promise(1, gaps.care)
    for _ in range(2):
        gaps.promise(2, gaps.office)
    cells, column = gaps.view.table.cells, gaps.column()
    assert [cells.persona(row).value.name for row in range(2)] == ["Kantoor", "Zorg"]
    assert [gaps.level(row, column) for row in range(2)] == [Level.COVERED, Level.THIN]
    assert gaps.level(0, column + 1) is Level.GAP
    heard = cells.index(1, column).data()
    assert heard.startswith("Zorg; Week ")
    assert "Thin; 1 of " in heard
    for _ in range(3):
        gaps.promise(3, gaps.care)
    assert gaps.level(1, column) is Level.OVERLOAD


def test_the_week_of_the_chosen_day_is_chosen_and_stays_so(gaps: Map) -> None:
    assert gaps.view.day == gaps.calendar.first
    assert gaps.view.table.hasFocus()
    gaps.key(Keys.Key_Right)
    assert gaps.view.day == gaps.calendar.first + timedelta(weeks=1)
    gaps.key(Keys.Key_PageDown)
    assert gaps.view.day == gaps.calendar.first + timedelta(weeks=1 + STEP)
    gaps.key(Keys.Key_1)
    assert gaps.calendar.page.view_kind is ViewKind.MONTH
    assert gaps.calendar.page.view.day == gaps.calendar.first + timedelta(weeks=1 + STEP)


def test_a_cell_says_what_is_there_and_opens_it(gaps: Map) -> None:
    entry_id = gaps.promise(1, gaps.care)
    gaps.go_to(1)
    gaps.key(Keys.Key_Return)
    card = gaps.view.card
    assert card.isVisible()
    assert card.model.rowCount() == 1
    assert "Thin: 1 of 2" in card.accessibleName() or "Thin: 1 of 1." in card.accessibleName()
    gaps.key(Keys.Key_Escape)
    assert not card.isVisible()
    assert gaps.view.table.hasFocus()
    gaps.key(Keys.Key_Return)
    card.list.setFocus()
    card.list.setCurrentIndex(card.model.index(0))
    gaps.key(Keys.Key_Return)
    assert gaps.calendar.page.editor.entry.id == entry_id
    assert not card.isVisible()


def test_a_suggestion_is_only_kept_when_it_is_saved(gaps: Map) -> None:
    gaps.go_to(1)
    gaps.key(Keys.Key_Return)
    gaps.view.card.suggest.click()
    gaps.desk.settle()
    page = gaps.calendar.page
    assert page.editor_is_open()
    first = page.editor.item()
    assert first.audience == (Audience(gaps.care),)
    assert first.at is not None
    assert gaps.calendar.first <= first.at.date() < gaps.calendar.first + timedelta(weeks=1)
    assert "An idea for Zorg" in page.banner.text()
    assert gaps.calendar.shown() == []
    gaps.key(Keys.Key_Escape)
    gaps.go_to(1)
    gaps.key(Keys.Key_Return)
    gaps.view.card.suggest.click()
    gaps.desk.settle()
    second = page.editor.item()
    assert second.title != first.title
    gaps.key(Keys.Key_S) if False else QTest.keyClick(
        gaps.desk.window.frame.focusWidget(), Keys.Key_S, Qt.KeyboardModifier.ControlModifier
    )
    gaps.desk.settle()
    assert gaps.calendar.shown() == [second.title]
    assert gaps.view.table.cells.cell(1, gaps.column()).hoped == 1


def test_the_purposes_stand_beside_the_chosen_target(gaps: Map) -> None:
    gaps.promise(1, gaps.care)
    gaps.promise(2, gaps.care, Purpose.BIND)
    panel = gaps.view.panel
    assert "Inform: 50 %, target 20 %" in panel.chart.accessibleName()
    panel.target.setCurrentIndex(1 + list(Target).index(Target.INTERACTION))
    panel.target.activated.emit(panel.target.currentIndex())
    gaps.desk.settle()
    assert "Bind: 50 %, target 30 %" in panel.chart.accessibleName()
    assert gaps.desk.workspace.settings.get("gaps.target", "") == "interaction"


def test_without_personas_the_next_step_is_said(desk: Desk) -> None:
    calendar = opened(desk)
    calendar.key(Keys.Key_6)
    view = calendar.page.view
    assert isinstance(view, GapsView)
    assert view.empty.isVisible()
    assert "Personas" in view.empty.text()
    assert "target 20 %" in view.panel.chart.accessibleName()
    assert "—" in view.panel.chart.accessibleName(), "nothing planned is not 0 %"


def test_dutch_and_dark(open_desk: Open) -> None:
    gaps = shown(open_desk(language="nl", theme="dark"))
    gaps.promise(1, gaps.care)
    gaps.desk.window.frame.grab()
    heard = gaps.view.table.cells.index(1, gaps.column()).data()
    assert "Zorg" in heard


# --- what it brought ------------------------------------------------------------------------------------
