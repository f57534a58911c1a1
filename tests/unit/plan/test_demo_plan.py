"""The demo has a plan of its own, once, and leaves one that is there alone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from cm_console.app.container import open_workspace
from cm_console.cli.demo_plan import IDEAS, LINES, PERSONAS, fill_plan
from cm_console.domain.plan.errors import NothingToTakeBack
from cm_console.host.paths import Profile


@pytest.mark.parametrize("today", [date(2026, 11, 22), date(2026, 11, 25), date(2027, 1, 1)])
def test_the_demo_fills_some_weeks_around_today(profile: Path, today: date) -> None:
    workspace = open_workspace(Profile(profile))
    plan = workspace.plan()
    fill_plan(workspace, today)
    fill_plan(workspace, today)
    assert [one.persona.value.name for one in plan.personas.listed()] == sorted(one.name for one in PERSONAS)
    begin = datetime(today.year, today.month, today.day) - timedelta(days=14)
    entries = plan.calendar.between(begin, begin + timedelta(days=35))
    own = [entry for entry in entries if not entry.is_occurrence]
    assert len(own) == len(LINES)
    assert all(entry.item.at is not None and entry.item.at.weekday() < 5 for entry in entries)
    assert len(entries) > len(own)  # the question of every Friday
    assert len(plan.calendar.undated()) == len(IDEAS)
    with pytest.raises(NothingToTakeBack):
        plan.keeping.undo()  # it is not the person's own doing
    workspace.close()


def test_each_persona_has_a_colour_of_its_own() -> None:
    assert len({one.colour for one in PERSONAS}) == len(PERSONAS)
    assert all(one.colour for one in PERSONAS)
