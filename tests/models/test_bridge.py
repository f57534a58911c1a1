"""Work goes off the GUI thread and comes back on it; events come merged."""

from __future__ import annotations

import sys
import threading
from types import TracebackType

import pytest
from pytestqt.qtbot import QtBot

from cm_console.bridge.events import Bridge
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.domain.changes import Changes, Connection, ConnectionStatus
from cm_console.domain.errors import AppError, DiskFull


def test_work_runs_elsewhere_and_answers_here(tasks: TaskRunner, qtbot: QtBot) -> None:
    answers: list[tuple[str, str]] = []

    def done(name: str) -> None:
        answers.append((name, threading.current_thread().name))

    tasks.submit(Lane.DB, lambda: threading.current_thread().name, done)
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert answers == [("cm-db-0", threading.main_thread().name)]


def test_the_database_lane_keeps_its_order(tasks: TaskRunner, qtbot: QtBot) -> None:
    seen: list[int] = []
    for number in range(50):
        tasks.submit(Lane.DB, lambda number=number: seen.append(number))  # type: ignore[misc]
    qtbot.waitUntil(lambda: tasks.outstanding == 0)
    assert seen == list(range(50))


def test_an_error_of_ours_comes_back_as_it_is(tasks: TaskRunner, qtbot: QtBot) -> None:
    def fail() -> None:
        raise DiskFull

    errors: list[AppError] = []
    tasks.submit(Lane.IO, fail, None, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], DiskFull)


def test_a_defect_is_reported_and_its_text_goes_nowhere(
    tasks: TaskRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[BaseException] = []

    def hook(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        reported.append(error)

    def fail() -> None:
        raise ZeroDivisionError("secret")

    errors: list[AppError] = []
    monkeypatch.setattr(sys, "excepthook", hook)
    tasks.submit(Lane.IO, fail, None, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert type(errors[0]) is AppError
    assert "secret" not in str(errors[0])
    assert [type(error) for error in reported] == [ZeroDivisionError]


def test_an_overtaken_question_is_never_answered(tasks: TaskRunner, qtbot: QtBot) -> None:
    gate = threading.Event()
    answers: list[int] = []
    latest = Latest(tasks)
    tasks.submit(Lane.DB, gate.wait)
    for number in range(20):
        latest.ask(lambda number=number: number, answers.append)  # type: ignore[misc]
    gate.set()
    qtbot.waitUntil(lambda: tasks.outstanding == 0)
    assert answers == [19]


def test_what_a_task_held_is_let_go_on_this_thread(tasks: TaskRunner, qtbot: QtBot) -> None:
    """A widget that a worker let go of last would be destroyed on its thread."""
    gone: list[str] = []

    class Held:
        def __del__(self) -> None:
            gone.append(threading.current_thread().name)

        def work(self) -> None:
            return None

        def done(self, _nothing: None) -> None:
            return None

    for _ in range(200):
        held = Held()
        tasks.submit(Lane.DB, held.work, held.done)
        del held
    qtbot.waitUntil(lambda: len(gone) == 200)
    assert set(gone) == {threading.main_thread().name}


def test_closing_takes_no_more_results(qtbot: QtBot) -> None:
    runner = TaskRunner()
    answers: list[int] = []
    gate = threading.Event()
    runner.submit(Lane.DB, lambda: gate.wait() and 1, answers.append)
    threading.Timer(0.05, gate.set).start()
    assert runner.close()
    assert answers == []


def test_ten_thousand_events_become_a_few_batches(qtbot: QtBot) -> None:
    bridge = Bridge()
    batches: list[Changes] = []
    bridge.changed.connect(batches.append)

    def publish() -> None:
        for number in range(10_000):
            bridge.publish(Changes(items=frozenset({number})))

    thread = threading.Thread(target=publish)
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive() and not bridge.busy())
    thread.join()
    assert frozenset().union(*(batch.items for batch in batches)) == frozenset(range(10_000))
    assert len(batches) < 20


def test_of_a_connection_only_the_newest_state_counts(qtbot: QtBot) -> None:
    bridge = Bridge()
    states: list[Connection] = []
    bridge.connection_changed.connect(lambda status: states.append(status.state))
    for state in (Connection.SYNCING, Connection.SLOWED, Connection.OK):
        bridge.publish(ConnectionStatus(1, "a", state))
    qtbot.waitUntil(lambda: bool(states))
    assert states == [Connection.OK]
