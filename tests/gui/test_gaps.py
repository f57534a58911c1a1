"""The gaps in the real window over a real plan, and what a published item brought."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from cm_console.domain.intranet import Page as Records
from cm_console.domain.intranet import Reaction
from cm_console.domain.moderation import State
from cm_console.domain.people import Person
from cm_console.domain.plan.gaps import Level
from cm_console.domain.plan.item import Audience
from cm_console.domain.plan.persona import Persona, Rule
from cm_console.domain.plan.publication import Publication, Standing
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.status import Mode, Status
from cm_console.domain.plan.target import Target
from cm_console.store.mirror import MirrorStore
from cm_console.views import dates
from cm_console.views.gaps_view import STEP, GapsView
from cm_console.views.plan_view import ViewKind
from tests.fakes.records import T0, item, ref
from tests.gui.conftest import Desk, Open
from tests.gui.test_calendar import Calendar, opened
from tests.gui.test_publishing import Hands

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


def test_the_card_of_a_cell_leaves_when_something_else_gets_the_keyboard(gaps: Map) -> None:
    gaps.go_to(1)
    gaps.key(Keys.Key_Return)
    card = gaps.view.card
    assert card.suggest.hasFocus()
    gaps.view.table.setFocus()
    assert not card.isVisible()
    gaps.key(Keys.Key_Return)
    assert card.isVisible()


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
    assert page.banner.isHidden(), "it was about what has been left"
    gaps.go_to(1)
    gaps.key(Keys.Key_Return)
    gaps.view.card.suggest.click()
    gaps.desk.settle()
    second = page.editor.item()
    assert second.title != first.title
    gaps.calendar.key(Keys.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert gaps.calendar.shown() == [second.title]
    assert gaps.view.table.cells.cell(1, gaps.column()).hoped == 1


def test_a_week_that_is_over_gets_no_suggestion(gaps: Map) -> None:
    gaps.view.show_day(dates.today() - timedelta(weeks=8))
    gaps.desk.settle()
    gaps.view.table.setFocus()
    gaps.key(Keys.Key_Return)
    assert gaps.view.card.isVisible()
    assert not gaps.view.card.suggest.isEnabled()


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


def test_only_the_chosen_personas_are_shown(gaps: Map) -> None:
    persona = gaps.calendar.page.bar.filters.persona
    persona.choose([gaps.office])
    persona.changed.emit()
    gaps.desk.settle()
    assert gaps.view.table.cells.rowCount() == 1


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


def test_what_a_published_item_brought_is_told_by_persona(desk: Desk) -> None:
    calendar = opened(desk)
    hands = Hands(calendar)
    entry_id = calendar.add("Rooster", 3, intranet_id=1, status=Status.SCHEDULED, mode=Mode.SERVER)
    calendar.plan.personas.add(Persona("Zorg", rule=Rule(units=("Zorg Zuid",))))
    calendar.plan.personas.add(Persona("Klein", rule=Rule(units=("Klein",))))
    held = Publication("k", entry_id, 1, Standing.PUBLISHED, post_id="p9")
    hands.open(entry_id)
    panel = calendar.page.editor.results
    assert not panel.isVisible()
    hands.keep(held)
    assert panel.isVisible()
    assert panel.text().startswith("Not known yet")
    people = [Person(f"z{n}", "x", org_unit="Zorg Zuid") for n in range(20)]
    few = [Person(f"k{n}", "x", org_unit="Klein") for n in range(9)]
    likes = [Reaction(f"r{n}", ref("p9"), f"z{n}", "like", T0) for n in range(5)]
    post = item("p9", author_id="z19", state=State.VISIBLE)
    records = Records(records=(*people, *few, post, *likes), cursor="2", complete=True)
    MirrorStore(desk.workspace.plan_database()).store_page(1, "changes", records, T0)
    calendar.plan.keeping.tell()
    desk.settle()
    told = panel.text()
    assert told.startswith("0 replies · 5 reactions · 5 colleagues")
    assert "not known" in told, "how often it was read"
    assert "Zorg: 25 %" in told
    assert "Klein: too few to show" in told
