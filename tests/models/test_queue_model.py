"""The model of the queue: right notifications, an order that stands still, and rows read a page at a time."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot

from cm_console.bridge.tasks import TaskRunner
from cm_console.domain.changes import Changes
from cm_console.domain.moderation import Action, Kind
from cm_console.domain.queue import Filter, QueueRow, Sort
from cm_console.models.queue_model import FIRST, QueueModel, RowRole
from cm_console.models.row_cache import KEPT, PAGE, RowCache
from tests.fakes.services import FakeQueue, FakeWorkspace
from tests.models.conftest import Watch


@pytest.fixture
def model(workspace: FakeWorkspace, tasks: TaskRunner, qtbot: QtBot, watch: Watch) -> QueueModel:
    """A complete model that is watched for wrong notifications from its first day on."""
    made = QueueModel(workspace.queue, tasks)
    watch(made)
    with qtbot.waitSignal(made.completed):
        made.show(Filter(), Sort.PRIORITY)
    return made


def order(model: QueueModel) -> list[int]:
    return [model.id_at(position) for position in range(model.rowCount())]


def test_the_first_page_comes_before_the_rest(
    workspace: FakeWorkspace, tasks: TaskRunner, qtbot: QtBot, watch: Watch
) -> None:
    model = QueueModel(workspace.queue, tasks)
    watch(model)
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    with qtbot.waitSignal(model.shown):
        model.show(Filter(), Sort.PRIORITY)
    assert model.rowCount() == FIRST
    assert not model.complete
    with qtbot.waitSignal(model.completed):
        pass
    assert inserted == [(FIRST, 299)]
    assert order(model) == list(workspace.queue.all_ids(Filter(), Sort.PRIORITY))


def test_only_the_newest_question_is_answered(
    workspace: FakeWorkspace, tasks: TaskRunner, qtbot: QtBot
) -> None:
    model = QueueModel(workspace.queue, tasks)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(model.rowCount()))
    with qtbot.waitSignal(model.completed):
        for kind in (Kind.COMMENT, Kind.POST, Kind.PERSON):
            model.show(Filter(kinds=(kind,)), Sort.NEWEST)
    qtbot.waitUntil(lambda: tasks.outstanding == 0)
    rows = [model.row(position) for position in range(model.rowCount())]
    assert all(row is not None and row.kind is Kind.PERSON for row in rows)
    assert len(resets) == 1


def test_a_changed_row_is_read_again_and_nothing_else_is_said(
    model: QueueModel, workspace: FakeWorkspace
) -> None:
    item_id = model.id_at(4)
    before = model.row(4)
    said: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda top, bottom: said.append((top.row(), bottom.row())))
    workspace.moderation.decide([item_id], Action.NOTE, text="x")
    model.apply(Changes(items=frozenset({item_id, 999_999})))
    after = model.row(4)
    assert said == [(4, 4)]
    assert before is not None
    assert after is not None
    assert after.notes == before.notes + 1


def test_rows_that_nobody_saw_say_nothing(model: QueueModel) -> None:
    said: list[object] = []
    model.dataChanged.connect(lambda top, _bottom: said.append(top))
    model.apply(Changes(items=frozenset({model.id_at(290)})))
    assert said == []


def test_what_arrives_and_leaves_is_counted_and_taken_over_on_demand(
    model: QueueModel, workspace: FakeWorkspace, qtbot: QtBot
) -> None:
    before = order(model)
    workspace.arrive(7)
    workspace.moderation.decide(before[:2], Action.APPROVE)
    with qtbot.waitSignal(model.drifted) as drift:
        model.apply(Changes(items=frozenset(before[:2]), membership=True))
    assert drift.args == [7, 2]
    assert order(model) == before
    with qtbot.waitSignal(model.completed):
        model.refresh()
    assert model.rowCount() == 305
    assert not set(before[:2]) & set(order(model))


def test_items_that_come_while_the_rest_is_read_do_not_move_the_first_page(
    workspace: FakeWorkspace, tasks: TaskRunner, qtbot: QtBot, watch: Watch
) -> None:
    class Growing(FakeQueue):
        def all_ids(self, wanted: Filter, sort: Sort):  # type: ignore[no-untyped-def]
            workspace.arrive(3)
            return super().all_ids(wanted, sort)

    model = QueueModel(Growing(workspace.database), tasks)
    watch(model)
    first = list(workspace.queue.first_ids(Filter(), Sort.NEWEST, FIRST))
    with qtbot.waitSignal(model.completed):
        model.show(Filter(), Sort.NEWEST)
    assert order(model)[:FIRST] == first
    assert len(set(order(model))) == 303


def test_the_next_undecided_item_is_ahead_or_else_behind(model: QueueModel, workspace: FakeWorkspace) -> None:
    ids = order(model)
    decided = ids[3:6]
    workspace.moderation.decide(decided, Action.APPROVE)
    model.apply(Changes(items=frozenset(decided)))
    assert model.next_undecided(2) == 6
    assert model.next_undecided(2, besides=frozenset({ids[6]})) == 7
    assert model.next_undecided(299) == 298
    assert model.next_undecided(299, besides=frozenset(ids)) == -1


def test_a_vanished_item_is_an_empty_row(model: QueueModel, workspace: FakeWorkspace) -> None:
    item_id = model.id_at(0)
    with workspace.database.connection() as connection:
        connection.execute("DELETE FROM items WHERE id = ?", (item_id,))
    model.apply(Changes(items=frozenset({item_id})))
    assert model.row(0) is None
    assert model.data(model.index(0), RowRole) is None


class Counting:
    """A reader that remembers what it was asked."""

    def __init__(self, reader: FakeQueue) -> None:
        self._reader = reader
        self.asked: list[int] = []

    def rows(self, ids: Sequence[int]) -> list[QueueRow]:
        self.asked.append(len(ids))
        return self._reader.rows(ids)

    def first_ids(self, wanted: Filter, sort: Sort, limit: int) -> Sequence[int]:
        return self._reader.first_ids(wanted, sort, limit)

    def all_ids(self, wanted: Filter, sort: Sort):  # type: ignore[no-untyped-def]
        return self._reader.all_ids(wanted, sort)


def test_scrolling_reads_a_page_at_a_time_and_memory_is_bounded(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    workspace = FakeWorkspace(tmp_path_factory.mktemp("large"), 3000)
    reader = Counting(workspace.queue)
    cache = RowCache(reader)
    ids = list(workspace.queue.all_ids(Filter(), Sort.NEWEST))
    for position in range(len(ids)):
        row = cache.get(ids, position)
        assert row is not None
        assert row.id == ids[position]
    assert reader.asked == [PAGE] * (3000 // PAGE)
    assert len(tuple(cache.known())) <= KEPT
    workspace.close()
