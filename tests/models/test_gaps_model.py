"""The table of gaps, watched by Qt's own tester."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Qt

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.gaps import Cell, Week
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.stored import Stored
from cm_console.models.gaps_model import GapsModel
from tests.fakes.plan import item
from tests.models.conftest import Watch

MONDAY = date(2026, 12, 7)
WEEKS = (Week(MONDAY), Week(MONDAY + timedelta(weeks=1)))
NOW = datetime(2026, 12, 1, tzinfo=UTC)


def stored(name: str) -> Stored[Persona]:
    return Stored(name, Persona(name), 1, NOW, "els", NOW, "els")


def say(persona: Persona, week: Week, cell: Cell) -> str:
    return f"{persona.name} {week.name} {cell.has:g}"


def cells(*numbers: Sequence[float], entry: str = "e") -> list[list[Cell]]:
    found = Entry(entry, item("Bericht", None))
    return [
        [Cell(has, has, 1, 1, overload=False, entries=(found,) if has else ()) for has in row]
        for row in numbers
    ]


def test_a_row_a_persona_and_a_column_a_week(watch: Watch) -> None:
    model = GapsModel(None, say, lambda week: week.name)
    watch(model)
    resets: list[int] = []
    changes: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda *_: changes.append(1))
    model.take([stored("Zorg"), stored("Kantoor")], WEEKS, cells((0, 1), (0, 0)))
    assert model.index(0, 1).data() == "Zorg 2026-W51 1"
    assert model.place_of("e") == (0, 1)
    assert model.place_of("nothing") is None
    assert model.headerData(1, Qt.Orientation.Vertical) == "Kantoor"
    model.take([stored("Zorg"), stored("Kantoor")], WEEKS, cells((2, 1), (0, 0)))
    assert (resets, changes) == ([1], [1]), "what stays in its place is changed there"
    model.take([stored("Kantoor")], WEEKS[:1], cells((0,)))
    assert resets == [1, 1]
    assert (model.rowCount(), model.columnCount()) == (1, 1)


def test_the_week_of_today_stands_out() -> None:
    model = GapsModel(None, say, lambda week: week.name)
    model.take([stored("Zorg")], WEEKS, cells((0, 0)))
    model.set_today(MONDAY + timedelta(days=8))
    fonts = [model.headerData(n, Qt.Orientation.Horizontal, Qt.ItemDataRole.FontRole) for n in range(2)]
    assert fonts[0] is None
    assert fonts[1].bold()
