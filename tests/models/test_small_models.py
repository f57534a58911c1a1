"""The lists of operations and of intranets."""

from __future__ import annotations

from dataclasses import replace

from cm_console.domain.changes import Connection, ConnectionStatus
from cm_console.domain.commands import OperationState
from cm_console.domain.moderation import Action
from cm_console.domain.queue import Filter, Sort
from cm_console.models.intranets_model import IntranetsModel, StatusRole
from cm_console.models.operations_model import OperationsModel
from tests.fakes.services import FakeWorkspace
from tests.models.conftest import Watch


def test_operations_stand_in_the_order_of_need(workspace: FakeWorkspace, watch: Watch) -> None:
    ids = list(workspace.queue.first_ids(Filter(), Sort.PRIORITY, 4))
    workspace.moderation.decide(ids, Action.APPROVE)
    workspace.fail(ids[2:3], "conflict")
    model = OperationsModel()
    watch(model)
    operations = workspace.queue.operations()
    model.take([*operations, replace(operations[0], operation_id="done", state=OperationState.DONE)])
    states = [model.operation(position).state for position in range(model.rowCount())]
    assert states[0] is OperationState.CONFLICT
    assert states[-1] is OperationState.DONE
    assert model.waiting() == 4
    assert model.position("done") == 4
    assert model.position("nothing") == -1


def test_a_change_of_one_operation_is_told_of_that_one(workspace: FakeWorkspace, watch: Watch) -> None:
    ids = list(workspace.queue.first_ids(Filter(), Sort.PRIORITY, 3))
    workspace.moderation.decide(ids, Action.APPROVE)
    model = OperationsModel()
    watch(model)
    operations = workspace.queue.operations()
    model.take(operations)
    said: list[int] = []
    model.dataChanged.connect(lambda top, _bottom: said.append(top.row()))
    model.modelReset.connect(lambda: said.append(-1))
    model.take([operations[0], replace(operations[1], attempts=5), operations[2]])
    assert said == [1]


def test_the_state_of_a_connection_is_told_of_its_row(workspace: FakeWorkspace, watch: Watch) -> None:
    model = IntranetsModel()
    watch(model)
    model.take(workspace.intranets.listed())
    said: list[int] = []
    model.dataChanged.connect(lambda top, _bottom: said.append(top.row()))
    model.take_status(ConnectionStatus(2, "Zorggroep Delta", Connection.SYNCING))
    assert said == [1]
    assert model.index(1).data(StatusRole).state is Connection.SYNCING
    assert model.names() == frozenset({"Stadswerk", "Zorggroep Delta"})
