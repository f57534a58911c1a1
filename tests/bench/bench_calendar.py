"""The calendar with 10,000 items over five years and 50 series, beside the bare SQL in the same run."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import cycle
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from cm_console.app.container import open_workspace
from cm_console.domain.plan.item import Audience, PlannedItem, Wording
from cm_console.domain.plan.persona import Persona, Rule
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.series import Reach, Series
from cm_console.domain.plan.status import Status
from cm_console.host.paths import Profile
from cm_console.services.plan.keeping import added
from cm_console.services.workspace import Workspace
from tests.bench.measure import line, median_ms

ITEMS, SERIES, PERSONAS, YEARS = 10_000, 50, 8, 5
BEGIN = datetime(2024, 1, 1, 9, tzinfo=UTC).replace(tzinfo=None)  # wall time
MONTH = BEGIN.replace(year=2026, month=6), BEGIN.replace(year=2026, month=7)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    opened = open_workspace(Profile(tmp_path_factory.mktemp("profile")))
    plan = opened.plan()
    personas = [
        plan.personas.add(Persona(f"Persona {n}", rule=Rule(units=(f"Team {n}",)))) for n in range(PERSONAS)
    ]
    step = timedelta(days=365 * YEARS) / ITEMS
    items = [
        PlannedItem(
            (Wording("nl", f"Bericht {number}", "Wat ging er goed deze week? " * 10),),
            at=(BEGIN + number * step).replace(second=0, microsecond=0),
            status=list(Status)[number % 6],
            audience=(Audience(personas[number % PERSONAS].id),),
            purposes=mix_of({list(Purpose)[number % 5]: 1}),
        )
        for number in range(ITEMS)
    ]
    rules = [Series(item, "FREQ=WEEKLY;INTERVAL=2") for item in items[:SERIES]]
    plan.keeping.keep("Filled", [*map(added, items), *map(added, rules)])
    return opened


def test_reading(workspace: Workspace) -> None:
    """A month, a year, the gaps of a quarter, and one move."""
    plan = workspace.plan()
    raw = dbapi2.connect(str(Path(workspace.folder) / "workspace.db"))
    question = "SELECT body FROM plan WHERE kind = 'item' AND deleted_at IS NULL AND at >= ? AND at < ?"

    def bare(first: datetime, end: datetime) -> object:
        return raw.execute(question, (first.isoformat(), end.isoformat())).fetchall()

    year = MONTH[0], MONTH[0] + timedelta(days=365)
    assert len(plan.calendar.between(*MONTH)) > 200
    line(
        "a month with its series",
        median_ms(partial(plan.calendar.between, *MONTH)),
        median_ms(partial(bare, *MONTH)),
    )
    line(
        "a year with its series",
        median_ms(partial(plan.calendar.between, *year), 5),
        median_ms(partial(bare, *year)),
    )
    quarter = date(2026, 6, 1), date(2026, 8, 31)
    line(
        "the gaps of a quarter",
        median_ms(partial(plan.gaps.between, *quarter), 5),
        median_ms(partial(bare, *year)),
    )
    first = next(one for one in plan.calendar.between(*MONTH) if not one.is_occurrence)
    line(
        "a move by a day",
        median_ms(partial(plan.calendar.move_days, [first.id], 1)),
        median_ms(partial(bare, *MONTH)),
    )
    some = next(one for one in plan.calendar.between(*MONTH) if one.is_occurrence)
    of_series = "SELECT body FROM plan WHERE kind = 'item' AND body ->> '$.series_id' = ?"
    owners = cycle(("Sanne", "Youssef"))

    def edit_all() -> None:
        plan.calendar.edit(some.id, replace(some.item, owner=next(owners)), Reach.ALL)
        plan.keeping.undo()

    line(
        "an edit of a whole series, and taken back",
        median_ms(edit_all, 5),
        median_ms(lambda: raw.execute(of_series, (some.item.series_id,)).fetchall()),
    )
    raw.close()
