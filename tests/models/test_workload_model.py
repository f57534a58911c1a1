"""The table of who has time, watched by Qt's own tester."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt

from cm_console.domain.plan.gaps import Week
from cm_console.domain.plan.workload import Load, Workload
from cm_console.models.workload_model import LoadRole, WorkloadModel
from tests.models.conftest import Watch

MONDAY = date(2026, 12, 7)
WEEKS = (Week(MONDAY), Week(MONDAY + timedelta(weeks=1)))
FULL, NONE = Load(540, 3, 8), Load(0, 0, 8)


def say(owner: str, week: Week, load: Load) -> str:
    return f"{owner} {week.name} {load.minutes}"


def test_a_row_an_owner_and_a_column_a_week(watch: Watch) -> None:
    model = WorkloadModel(None, say)
    watch(model)
    resets: list[int] = []
    changes: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda *_: changes.append(1))
    model.take(Workload(WEEKS, ("Els", "Karim"), ((FULL, NONE), (NONE, NONE))))
    assert model.index(0, 0).data() == "Els 2026-W50 540"
    assert model.index(0, 0).data(LoadRole).is_over
    assert model.headerData(1, Qt.Orientation.Vertical) == "Karim"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "2026-W51"
    assert model.headerData(5, Qt.Orientation.Vertical) is None
    model.take(Workload(WEEKS, ("Els", "Karim"), ((NONE, NONE), (NONE, NONE))))
    assert (resets, changes) == ([1], [1]), "what stays in its place is changed there"
    model.take(Workload(WEEKS[:1], ("Els",), ((NONE,),)))
    assert (resets, model.rowCount(), model.columnCount()) == ([1, 1], 1, 1)
