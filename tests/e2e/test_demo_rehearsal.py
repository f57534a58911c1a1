"""A new demo publishes what it plans: by itself, once, and each standing can be seen."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest

from cm_console.app.container import open_workspace
from cm_console.app.session import WindowSession
from cm_console.cli import demo_rehearsal as rehearsal
from cm_console.cli.demo_session import TOKEN_VARIABLE, DemoSession, find
from cm_console.demo.colleagues import Colleagues
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.errors import NothingToTakeBack
from cm_console.domain.plan.publication import Standing
from cm_console.domain.plan.status import Mode, Status
from cm_console.host.clock import now
from cm_console.host.paths import Profile
from cm_console.host.settings import Settings
from cm_console.services.workspace import Workspace
from tests.e2e.test_background import Watch

SIZE = (60, 300, 3)


@pytest.fixture
def workspace(profile: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    monkeypatch.setenv(TOKEN_VARIABLE, "")  # put back afterwards, whatever the demo makes of it
    opened = open_workspace(Profile(profile))
    yield opened
    opened.close()


@pytest.fixture
def session(workspace: Workspace) -> Iterator[DemoSession]:
    """Started and synchronised."""
    session = DemoSession()
    workspace.synchroniser.sync(session.start(workspace, SIZE), Event())
    yield session
    session.close()


def planned(workspace: Workspace) -> dict[str, list[Entry]]:
    """What stands in the calendar, by title."""
    found: dict[str, list[Entry]] = {}
    begin = now().replace(tzinfo=None) - timedelta(days=14)
    for entry in workspace.plan().calendar.between(begin, begin + timedelta(weeks=13)):
        found.setdefault(entry.item.title, []).append(entry)
    return found


def test_every_standing_can_be_seen(workspace: Workspace, session: DemoSession) -> None:
    session.rehearse(workspace, Event())
    entries, plan, connected = planned(workspace), workspace.plan(), find(workspace)
    assert connected is not None
    held = plan.follow_up.of([one.id for found in entries.values() for one in found])

    def standing(title: str) -> Standing:
        return held[entries[title][0].id].state

    assert standing(rehearsal.STANDING) is Standing.STANDING
    assert standing(rehearsal.CHANGED) is Standing.CHANGED
    changed = held[entries[rehearsal.CHANGED][0].id]
    assert changed.theirs is not None
    assert changed.theirs.title == rehearsal.REWRITTEN
    weekly = [one.id for one in entries[rehearsal.SERIES] if one.item.status is Status.SCHEDULED]
    assert len([one for one in weekly if one in held and held[one].state is Standing.STANDING]) >= 9

    published = held[entries[rehearsal.PUBLISHED][0].id]
    assert published.state is Standing.PUBLISHED
    result = plan.results.of(connected.id, published.post_id)
    assert result is not None
    assert (result.replies, result.reactions) == (len(rehearsal.REMARKS), rehearsal.REACTIONS)
    assert result.people == len(rehearsal.REMARKS) + rehearsal.REACTIONS
    assert any(one.share is not None for one in result.personas)

    waiting = {one.entry.item.title: one.entry.item for one in plan.follow_up.waiting()}
    assert waiting.keys() == {rehearsal.MISSED, rehearsal.REMINDER, rehearsal.CHANGED}
    assert waiting[rehearsal.MISSED].status is Status.MISSED
    assert waiting[rehearsal.REMINDER].mode is Mode.REMINDER
    with pytest.raises(NothingToTakeBack):
        plan.keeping.undo()  # it is not the person's own doing


def test_it_is_played_once(workspace: Workspace, session: DemoSession) -> None:
    session.rehearse(workspace, Event())
    session.rehearse(workspace, Event())
    assert len(planned(workspace)[rehearsal.PUBLISHED]) == 1


def test_what_the_person_called_off_is_left_alone(workspace: Workspace, session: DemoSession) -> None:
    called_off = planned(workspace)[rehearsal.CHANGED][0].id
    workspace.plan().calendar.cancel(called_off)
    session.rehearse(workspace, Event())
    assert workspace.plan().calendar.get(called_off).item.status is Status.CANCELLED
    assert planned(workspace)[rehearsal.PUBLISHED][0].item.status is Status.PUBLISHED


def test_colleagues_need_an_intranet(workspace: Workspace, session: DemoSession) -> None:
    connected = find(workspace)
    assert connected is not None
    with pytest.raises(OSError, match="404"):
        Colleagues(connected.url, os.environ[TOKEN_VARIABLE]).rewrite("sch_none", "Anders")
    session.close()
    with pytest.raises(OSError):
        Colleagues(connected.url, os.environ[TOKEN_VARIABLE]).rewrite("sch_none", "Anders")


def test_a_window_lets_it_be_played_after_its_first_synchronisation(
    profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOKEN_VARIABLE, "")
    opening = WindowSession(Profile(profile), Settings(profile / "settings.json"))
    workspace = opening.open()
    try:
        workspace.settings.set("demo_size", list(SIZE))
        watch = Watch(workspace)
        opening.start_demo(workspace)
        watch.until(lambda: any(one.publication for one in workspace.plan().follow_up.waiting()))
    finally:
        opening.close()
