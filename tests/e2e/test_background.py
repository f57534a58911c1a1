"""The background of the window: first a synchronisation in its own process, then all by itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Condition

import pytest

from cm_console.app.container import open_workspace
from cm_console.demo import DemoIntranet
from cm_console.domain.changes import Changes, Connection, ConnectionStatus
from cm_console.domain.commands import OperationState
from cm_console.domain.moderation import Action
from cm_console.domain.queue import Filter, Sort
from cm_console.host.paths import Profile
from cm_console.services.workspace import Workspace

PATIENCE = 60.0


class Watch:
    """Waits for what the background tells."""

    def __init__(self, workspace: Workspace) -> None:
        self._news = Condition()
        self.states: list[Connection] = []
        self.progress: list[dict[str, int]] = []
        workspace.listen(self._hear)

    def until(self, fulfilled: Callable[[], bool]) -> None:
        """Returns as soon as it is so; fails after a minute."""
        with self._news:
            assert self._news.wait_for(fulfilled, PATIENCE), (self.states, self.progress[-1:])

    def _hear(self, event: Changes | ConnectionStatus) -> None:
        with self._news:
            if isinstance(event, ConnectionStatus):
                self.states.append(event.state)
                if event.progress:
                    self.progress.append(dict(event.progress))
            self._news.notify_all()


@pytest.fixture
def workspace(profile: Path, demo: DemoIntranet, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    monkeypatch.setitem(os.environ, "DEMO_TOKEN", demo.token)
    workspace = open_workspace(Profile(profile))
    workspace.settings.set("undo_seconds", 0.5)
    workspace.intranets.add(
        "lindenhof", "intranet-api", demo.url, "", demo.token, token_variable="DEMO_TOKEN"
    )
    yield workspace
    workspace.close()


def test_first_sync_then_decisions_by_themselves(workspace: Workspace, demo: DemoIntranet) -> None:
    watch = Watch(workspace)
    workspace.scheduler.start()
    watch.until(lambda: watch.states[-1:] == [Connection.OK])
    assert watch.states[0] is Connection.NEVER
    assert watch.progress[-1]["posts"] == 600  # the child process said how far it was

    first, second = workspace.queue.first_ids(Filter(), Sort.PRIORITY, 2)
    workspace.moderation.decide([first], Action.REMOVE)
    workspace.moderation.decide([second], Action.REMOVE)
    assert len(workspace.moderation.undo_last().accepted) == 1
    watch.until(lambda: _states(workspace) == {OperationState.DONE, OperationState.CANCELLED})
    assert not workspace.queue.rows([first])[0].waits
    assert workspace.queue.rows([second])[0].waits


def test_offline_is_named_and_what_was_decided_arrives_later(
    workspace: Workspace, demo: DemoIntranet
) -> None:
    watch = Watch(workspace)
    workspace.scheduler.start()
    watch.until(lambda: watch.states[-1:] == [Connection.OK])
    port = int(demo.url.rpartition(":")[2])
    demo.stop()
    workspace.scheduler.sync_now()
    watch.until(lambda: watch.states[-1] is Connection.OFFLINE)
    (status,) = workspace.scheduler.statuses()
    assert status.error is not None
    assert status.error.code in {"unreachable", "no_answer"}

    (item,) = workspace.queue.first_ids(Filter(), Sort.PRIORITY, 1)
    workspace.moderation.decide([item], Action.REMOVE)
    again = DemoIntranet(_folder(demo), people=60, posts=600, seed=3, port=port)
    with again:
        workspace.scheduler.sync_now()
        watch.until(lambda: _states(workspace) == {OperationState.DONE})
        watch.until(lambda: watch.states[-1] is Connection.OK)


def test_a_new_token_is_tried_at_once(
    workspace: Workspace, demo: DemoIntranet, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = Watch(workspace)
    monkeypatch.setitem(os.environ, "DEMO_TOKEN", "revoked")
    workspace.scheduler.start()
    watch.until(lambda: watch.states[-1:] == [Connection.SIGN_IN])
    workspace.intranets.set_token("lindenhof", demo.token)
    watch.until(lambda: watch.states[-1] is Connection.OK)


def test_pause_rests_and_resume_goes_on(workspace: Workspace) -> None:
    watch = Watch(workspace)
    workspace.scheduler.start()
    watch.until(lambda: watch.states[-1:] == [Connection.OK])
    workspace.scheduler.pause()
    assert watch.states[-1] is Connection.PAUSED
    (item,) = workspace.queue.first_ids(Filter(), Sort.PRIORITY, 1)
    workspace.moderation.decide([item], Action.REMOVE)
    assert _states(workspace) == {OperationState.HELD}
    workspace.scheduler.resume()
    watch.until(lambda: _states(workspace) == {OperationState.DONE})


def _states(workspace: Workspace) -> set[OperationState]:
    return {row.state for row in workspace.queue.operations()}


def _folder(demo: DemoIntranet) -> Path:
    folder = demo._folder
    assert folder is not None
    return folder
