"""The outbox: what is kept, what is due, what can be taken back, and what happens to what stopped."""

from __future__ import annotations

import pytest

from cm_console.domain.commands import Decision, OperationState
from cm_console.domain.errors import Conflict, NoAnswer, OutcomeUnknown, Refused, TooManyRequests
from cm_console.domain.evidence import seen
from cm_console.domain.intranet import Reading
from cm_console.domain.moderation import Action
from cm_console.store.engine import Database
from cm_console.store.outbox import Outbox
from tests.fakes.records import T0, at, decision, item, ref


def state_of(outbox: Outbox, one: Decision) -> OperationState:
    operation = outbox.get(one.operation_id)
    assert operation is not None
    return operation.state


def due_ids(outbox: Outbox, seconds: float) -> list[str]:
    return [operation.decision.operation_id for operation in outbox.due(1, at(seconds))]


def standing(database: Database) -> list[str]:
    with database.reading() as connection:
        return list(connection.exec_driver_sql("SELECT operation_id FROM ws.pending").scalars())


def journal(database: Database) -> list[str]:
    with database.reading() as connection:
        return list(connection.exec_driver_sql("SELECT what FROM ws.journal ORDER BY id").scalars())


def test_a_decision_comes_back_as_it_was_kept(outbox: Outbox) -> None:
    one = decision(
        Action.EDIT, item(body="<p>é 🚲</p>", version="7"), text="<p>nieuw</p>", title="Titel", batch="b"
    )
    outbox.add([one], at(10))
    operation = outbox.get(one.operation_id)
    assert operation is not None
    assert operation.decision == one
    assert operation.state is OperationState.HELD
    assert operation.not_before == at(10)


def test_nothing_is_due_inside_the_undo_window(outbox: Outbox) -> None:
    one = decision()
    outbox.add([one], at(10))
    assert due_ids(outbox, 9.9) == []
    assert outbox.next_due(1) == at(10)
    assert due_ids(outbox, 10) == [one.operation_id]


def test_a_new_decision_replaces_one_that_was_not_sent(outbox: Outbox, database: Database) -> None:
    first, second = decision(Action.APPROVE), decision(Action.REJECT)
    outbox.add([first], at(0))
    outbox.add([second], at(0))
    assert state_of(outbox, first) is OperationState.CANCELLED
    assert due_ids(outbox, 0) == [second.operation_id]
    assert standing(database) == [second.operation_id]


def test_a_reply_replaces_nothing_and_is_not_replaced(outbox: Outbox, database: Database) -> None:
    first, reply, second = (
        decision(Action.APPROVE),
        decision(Action.REPLY, text="Dag"),
        decision(Action.REJECT),
    )
    for one in (first, reply, second):
        outbox.add([one], at(0))
    assert state_of(outbox, reply) is OperationState.HELD
    assert standing(database) == [second.operation_id]  # what changes the item stands before a reply


def test_one_operation_of_an_item_at_a_time_in_order(outbox: Outbox) -> None:
    reply, approve = decision(Action.REPLY, text="Dag"), decision(Action.APPROVE)
    other = decision(Action.APPROVE, item("2"))
    outbox.add([reply, approve, other], at(0))
    assert due_ids(outbox, 0) == [reply.operation_id, other.operation_id]
    outbox.settle(reply.operation_id, OperationState.DONE, at(1))
    assert due_ids(outbox, 1) == [approve.operation_id, other.operation_id]


def test_next_due_waits_for_the_first_of_an_item(outbox: Outbox) -> None:
    """Otherwise a scheduler would find something due again and again and never get it."""
    reply, approve = decision(Action.REPLY, text="Dag"), decision(Action.APPROVE)
    outbox.add([reply, approve], at(0))
    outbox.mark_sent(reply.operation_id, at(0))
    outbox.settle(
        reply.operation_id, OperationState.RETRY, at(0), error=TooManyRequests(host="h"), not_before=at(300)
    )
    assert outbox.next_due(1) == at(300)
    assert due_ids(outbox, 299) == []


def test_what_only_a_person_can_settle_holds_up_nothing(outbox: Outbox) -> None:
    reply, approve = decision(Action.REPLY, text="Dag"), decision(Action.APPROVE)
    outbox.add([reply, approve], at(0))
    outbox.mark_sent(reply.operation_id, at(0))
    outbox.settle(reply.operation_id, OperationState.UNKNOWN, at(0), error=OutcomeUnknown())
    assert due_ids(outbox, 0) == [approve.operation_id]


def test_what_was_undone_cannot_be_marked_sent(outbox: Outbox) -> None:
    one = decision()
    outbox.add([one], at(0))
    assert [operation.decision for operation in outbox.due(1, at(0))] == [one]  # the sender has seen it
    assert outbox.cancel_unsent([one.operation_id], at(1)).keys() == {one.operation_id}
    assert not outbox.mark_sent(one.operation_id, at(2))
    assert outbox.settle(one.operation_id, OperationState.SUPERSEDED, at(2)) == []
    assert state_of(outbox, one) is OperationState.CANCELLED


def test_what_has_left_cannot_be_undone(outbox: Outbox, database: Database) -> None:
    one = decision()
    outbox.add([one], at(0))
    assert outbox.mark_sent(one.operation_id, at(0))
    assert outbox.cancel_unsent([one.operation_id], at(1)) == {}
    assert outbox.undoable(1, one.ref) == []
    assert outbox.in_flight(1, one.ref)
    assert "undone" not in journal(database)


def test_undo_takes_back_the_newest_batch(outbox: Outbox) -> None:
    old = decision(Action.APPROVE, item("1"), batch="a")
    new = [decision(Action.REJECT, item(key), batch="b") for key in ("2", "3")]
    outbox.add([old], at(0))
    outbox.add(new, at(0))
    assert set(outbox.newest_undoable()) == {one.operation_id for one in new}
    outbox.cancel_unsent(outbox.newest_undoable(), at(1))
    assert outbox.newest_undoable() == [old.operation_id]


def test_undo_empties_what_stands_over_the_item(outbox: Outbox, database: Database) -> None:
    one = decision()
    outbox.add([one], at(10))
    assert standing(database) == [one.operation_id]
    outbox.cancel_unsent([one.operation_id], at(1))
    assert standing(database) == []
    assert journal(database) == ["approve", "undone"]


@pytest.mark.parametrize("state", [OperationState.CONFLICT, OperationState.REFUSED])
def test_discarding_what_stopped(outbox: Outbox, database: Database, state: OperationState) -> None:
    one = decision()
    outbox.add([one], at(0))
    outbox.mark_sent(one.operation_id, at(0))
    outbox.settle(one.operation_id, state, at(0), error=Refused(reason="x"))
    assert standing(database) == [one.operation_id]
    outbox.discard(one.operation_id, at(1))
    assert state_of(outbox, one) is OperationState.CANCELLED
    assert standing(database) == []


def test_discarding_what_arrived_changes_and_notes_nothing(outbox: Outbox, database: Database) -> None:
    one = decision()
    outbox.add([one], at(0))
    outbox.mark_sent(one.operation_id, at(0))
    outbox.settle(one.operation_id, OperationState.DONE, at(0))
    outbox.discard(one.operation_id, at(1))
    assert state_of(outbox, one) is OperationState.DONE
    assert "discarded" not in journal(database)


def test_trying_a_conflict_again_on_what_the_item_is_now(outbox: Outbox) -> None:
    one = decision(Action.REJECT, item(body="was", version="1"))
    theirs = seen(Reading(item(body="is", version="2")))
    outbox.add([one], at(0))
    outbox.mark_sent(one.operation_id, at(0))
    outbox.settle(one.operation_id, OperationState.CONFLICT, at(0), error=Conflict(), theirs=theirs)
    outbox.try_again(one.operation_id, at(1), theirs)
    (operation,) = outbox.due(1, at(1))
    assert operation.decision.seen == theirs
    assert (operation.error, operation.theirs) == ("", None)


def test_trying_again_never_forgets_that_it_may_have_arrived(outbox: Outbox) -> None:
    one = decision(Action.REPLY, text="Dag")
    outbox.add([one], at(0))
    outbox.mark_sent(one.operation_id, at(0))
    outbox.settle(
        one.operation_id, OperationState.UNKNOWN, at(0), error=NoAnswer(host="h"), not_before=at(900)
    )
    outbox.try_again(one.operation_id, at(1))
    (operation,) = outbox.due(1, at(1))
    assert operation.state is OperationState.UNKNOWN


def test_trying_again_does_not_bring_back_what_was_taken_back(outbox: Outbox) -> None:
    one = decision()
    outbox.add([one], at(0))
    outbox.settle(
        one.operation_id, OperationState.RETRY, at(0), error=TooManyRequests(host="h"), not_before=at(9)
    )
    outbox.cancel_unsent([one.operation_id], at(1))
    outbox.try_again(one.operation_id, at(2))
    assert state_of(outbox, one) is OperationState.CANCELLED


def test_a_person_may_send_an_uncertain_reply_again(outbox: Outbox) -> None:
    one = decision(Action.REPLY, text="Dag")
    outbox.add([one], at(0))
    outbox.mark_sent(one.operation_id, at(0))
    outbox.settle(one.operation_id, OperationState.UNKNOWN, at(0), error=OutcomeUnknown())
    assert due_ids(outbox, 0) == []
    assert outbox.next_due(1) is None
    outbox.try_again(one.operation_id, at(1))
    assert state_of(outbox, one) is OperationState.READY


def test_our_own_change_is_the_new_base_of_what_waits_for_the_item(outbox: Outbox) -> None:
    approve, reply = decision(Action.APPROVE), decision(Action.REPLY, text="Dag")
    outbox.add([approve, reply], at(0))
    outbox.mark_sent(approve.operation_id, at(0))
    now = seen(Reading(item(version="2")))
    outbox.rebase(1, ref(), now)
    waiting, sent = outbox.get(reply.operation_id), outbox.get(approve.operation_id)
    assert waiting is not None
    assert sent is not None
    assert waiting.decision.seen == now
    assert sent.decision.seen != now


def test_attempts_count_what_failed_before_it_was_marked_too(outbox: Outbox) -> None:
    one = decision()
    outbox.add([one], at(0))
    outbox.mark_sent(one.operation_id, at(0))
    for seconds in (1, 2):
        outbox.settle(
            one.operation_id, OperationState.UNKNOWN, at(seconds), error=NoAnswer(host="h"), not_before=at(9)
        )
    operation = outbox.get(one.operation_id)
    assert operation is not None
    assert operation.attempts == 2


def test_ending_the_undo_window(outbox: Outbox) -> None:
    one = decision()
    outbox.add([one], at(3600))
    outbox.end_undo_window(1)
    assert due_ids(outbox, 0) == [one.operation_id]
    assert outbox.next_due(1) == T0.replace(year=1970, month=1, day=1, hour=0)


def test_two_hundred_decisions_are_one_transaction(outbox: Outbox, database: Database) -> None:
    """All or nothing: a duplicate id among them keeps none."""
    many = [decision(Action.APPROVE, item(str(number))) for number in range(200)]
    with pytest.raises(Exception, match="UNIQUE"):
        outbox.add([*many, many[0]], at(0))
    assert standing(database) == []
    outbox.add(many, at(0))
    assert len(standing(database)) == 200
