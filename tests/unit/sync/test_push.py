"""Corners of sending that need exact timing; the rest is played by the state machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cm_console.domain.commands import Operation, OperationState
from cm_console.domain.errors import (
    BadAnswer,
    MassDeletion,
    NotAllowed,
    ServerFailed,
    TooManyRequests,
    Unreachable,
)
from cm_console.domain.intranet import Absence, CursorExpired, Lock, Mirror, Page, Reading, Receipt
from cm_console.domain.moderation import Action, ItemRef, Kind, State
from tests.fakes.intranet import HOST, FakeIntranet, Fault, World
from tests.property.console import INTRANET, Console, Parts, PlayedCycle, make_template


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture(params=[Lock.VERSION, Lock.NONE])
def console(request: pytest.FixtureRequest, template: Path, tmp_path: Path) -> Iterator[Console]:
    """A console whose intranet holds four posts, synchronised."""
    opened = Console.on(template, tmp_path / "profile", request.param, Parts())
    for number in range(4):
        opened.world.publish(f"Bericht {number}", State.HELD, Kind.POST)
    opened.cycle().run()
    yield opened
    opened.database.close()


def decide(console: Console, place: int, action: Action, text: str = "") -> str:
    """Decides about one of the posts, and lets the undo window pass."""
    number = console.rows("SELECT id FROM item ORDER BY id")[place][0]
    assert isinstance(number, int)
    (accepted,) = console.moderation.decide([number], action, text=text).accepted
    console.clock.advance(11)
    return accepted.operation_id


def operation(console: Console, operation_id: str) -> Operation:
    found = console.outbox.get(operation_id)
    assert found is not None
    return found


def cycle_with(console: Console, intranet: FakeIntranet) -> PlayedCycle:
    cycle = console.cycle()
    object.__setattr__(cycle, "intranet", intranet)
    return cycle


class UndoneWhileReading(FakeIntranet):
    """The person presses "undo" after the sender has fetched what is due."""

    def __init__(self, console: Console) -> None:
        super().__init__(console.world)
        self.console = console

    def capabilities(self):  # type: ignore[no-untyped-def]
        self.console.moderation.undo_last()
        return super().capabilities()


def test_undo_wins_over_a_sender_that_is_about_to_send(console: Console) -> None:
    one = decide(console, 0, Action.REMOVE)
    cycle_with(console, UndoneWhileReading(console)).run()
    assert operation(console, one).state is OperationState.CANCELLED
    assert console.world.effects == []


@pytest.mark.parametrize("fault", [Fault.BUSY, Fault.UNREACHABLE])
def test_trouble_while_looking_up_keeps_the_doubt(console: Console, fault: Fault) -> None:
    """Otherwise a reply that arrived would be sent once more."""
    one = decide(console, 0, Action.REPLY, "Dank je")
    reads_first = console.world.lock is Lock.NONE
    console.world.faults.extend([Fault.NONE] * (2 if reads_first else 1) + [Fault.LOST_ANSWER])
    console.cycle().run()
    assert operation(console, one).state is OperationState.UNKNOWN
    console.clock.advance(60)
    console.world.faults.extend([Fault.NONE, fault])
    with pytest.raises((TooManyRequests, Unreachable)):
        console.cycle().run()
    assert operation(console, one).state is OperationState.UNKNOWN
    assert console.moderation.undo_last().accepted == ()
    console.clock.advance(2000)
    console.cycle().run()
    assert operation(console, one).state is OperationState.DONE
    assert len(console.world.replies) == 1


class Picky(FakeIntranet):
    """Fails for ever on one item."""

    def __init__(self, world: World, poison: ItemRef, error: Exception) -> None:
        super().__init__(world)
        self.poison, self.error = poison, error

    def read(self, refs):  # type: ignore[no-untyped-def]
        if self.poison in refs:
            raise self.error
        return super().read(refs)

    def send(self, operation: Operation) -> Receipt:
        if operation.decision.ref == self.poison:
            raise self.error
        return super().send(operation)


def test_one_item_in_trouble_holds_up_no_other(console: Console) -> None:
    poison = next(iter(console.world.things))
    stuck, fine = decide(console, 0, Action.REMOVE), decide(console, 1, Action.REMOVE)
    written_later = console.world.publish("Nieuw", State.HELD, Kind.POST)
    cycle_with(console, Picky(console.world, poison, ServerFailed(host=HOST, status=500))).run()
    assert operation(console, fine).state is OperationState.DONE
    assert operation(console, stuck).state in {OperationState.RETRY, OperationState.UNKNOWN}
    assert written_later.remote_id in console.mirror.known_ids(INTRANET, "posts")
    assert operation(console, stuck).not_before is not None


def test_an_item_that_we_may_not_touch_is_refused(console: Console) -> None:
    poison = next(iter(console.world.things))
    stuck, fine = decide(console, 0, Action.REMOVE), decide(console, 1, Action.REMOVE)
    cycle_with(console, Picky(console.world, poison, NotAllowed(host=HOST))).run()
    assert operation(console, fine).state is OperationState.DONE
    assert operation(console, stuck).state is OperationState.REFUSED
    assert operation(console, stuck).error == "not_allowed"


def test_a_server_in_trouble_is_left_alone_after_five(console: Console) -> None:
    for number in range(8):
        console.world.publish(f"Meer {number}", State.HELD, Kind.POST)
    console.cycle().run()
    ids = [decide(console, place, Action.REMOVE) for place in range(10)]
    console.world.faults.extend([Fault.NONE] + [Fault.FAILED_BEFORE] * 20)
    with pytest.raises(ServerFailed):
        console.cycle().run()
    touched = [one for one in ids if operation(console, one).attempts]
    assert len(touched) == 5


def test_another_moderator_with_the_same_outcome_is_no_conflict(console: Console) -> None:
    one = decide(console, 0, Action.REMOVE)
    console.world.moderate(next(iter(console.world.things)), Action.REMOVE)
    console.cycle().run()
    assert operation(console, one).state is OperationState.SUPERSEDED
    assert console.world.effects == []


def test_a_conflict_keeps_all_three_sides(console: Console) -> None:
    one = decide(console, 0, Action.REMOVE)
    console.world.edit(next(iter(console.world.things)), "Heel anders")
    console.cycle().run()
    kept = operation(console, one)
    assert kept.state is OperationState.CONFLICT
    assert kept.decision.seen.body_html == "Bericht 0"
    assert kept.theirs is not None
    assert kept.theirs.body_html == "Heel anders"
    console.moderation.send_again(one)
    console.cycle().run()
    assert operation(console, one).state is OperationState.DONE


def test_our_own_decision_is_no_conflict_for_the_next(console: Console) -> None:
    first, second = decide(console, 0, Action.REPLY, "Dank je"), decide(console, 0, Action.APPROVE)
    console.cycle().run()
    assert operation(console, first).state is OperationState.DONE
    assert operation(console, second).state is OperationState.DONE


class NoBeginning(FakeIntranet):
    """A server that knows no cursor, not even none."""

    def pull(self, stream: str, cursor: str | None, mirror: Mirror) -> Iterator[Page]:
        raise CursorExpired
        yield Page()


def test_a_list_without_a_beginning_is_a_bad_answer(console: Console) -> None:
    with pytest.raises(BadAnswer):
        cycle_with(console, NoBeginning(console.world)).run()


def test_a_mass_deletion_is_asked_about_until_a_person_says_so(console: Console) -> None:
    for ref in list(console.world.things):
        console.world.delete(ref)
    console.world.expire_cursors()
    for _ in range(2):  # it is not forgotten by the next run
        with pytest.raises(MassDeletion) as stopped:
            console.cycle().run()
        assert stopped.value.details == {"name": "Plein", "count": 4}
        assert console.mirror.count(INTRANET, "posts") == 4
    console.cycle().run(full=True)
    assert console.mirror.count(INTRANET, "posts") == 0


class Forbidding(FakeIntranet):
    """Lists nothing of what we may not see any more."""

    def read(self, refs):  # type: ignore[no-untyped-def]
        found: dict[ItemRef, Reading | Absence] = dict.fromkeys(refs, Absence.FORBIDDEN)
        return found


def test_what_we_may_not_see_is_not_deleted(console: Console) -> None:
    hidden = next(iter(console.world.things))
    del console.world.things[hidden]
    console.world.expire_cursors()
    cycle_with(console, Forbidding(console.world)).run()
    assert console.mirror.count(INTRANET, "posts") == 4


class Forgetful(FakeIntranet):
    """Says yes, remembers the key, and does nothing; what it was asked is kept."""

    def __init__(self, world: World, *, forgets: bool = True) -> None:
        super().__init__(world)
        self.forgets, self.keys = forgets, list[str]()

    def send(self, operation: Operation) -> Receipt:
        self.keys.append(operation.key)
        if not self.forgets or operation.key in self._world.answers:
            return super().send(operation)
        self._world.answers[operation.key] = Receipt()
        return Receipt()


def test_sending_again_after_a_yes_without_effect_is_a_new_request(console: Console) -> None:
    """Under the old key the server would repeat its yes, and still do nothing."""
    one = decide(console, 0, Action.REMOVE)
    first = Forgetful(console.world)
    cycle_with(console, first).run()
    assert operation(console, one).error == "no_effect"
    console.moderation.retry(one)
    again = Forgetful(console.world, forgets=False)
    cycle_with(console, again).run()
    assert operation(console, one).state is OperationState.DONE
    assert console.world.count_of(one) == 1
    assert first.keys == [one]
    assert again.keys != [one]


def test_a_repeated_yes_is_no_proof(console: Console) -> None:
    one = decide(console, 0, Action.REMOVE)
    console.world.answers[one] = Receipt()
    cycle_with(console, Forgetful(console.world)).run()
    assert operation(console, one).error == ("no_effect" if console.world.versioned else "")


@pytest.mark.parametrize("fault", [Fault.LOST_REQUEST, Fault.LOST_ANSWER, Fault.FAILED_AFTER])
def test_sending_again_after_silence_is_the_same_request(console: Console, fault: Fault) -> None:
    """Also when a person asks for it: it may have arrived."""
    one = decide(console, 0, Action.REMOVE)
    reads_first = console.world.lock is Lock.NONE
    console.world.faults.extend([Fault.NONE] * (2 if reads_first else 1) + [fault])
    first, again = Forgetful(console.world, forgets=False), Forgetful(console.world, forgets=False)
    cycle_with(console, first).run()
    assert operation(console, one).state is OperationState.UNKNOWN
    console.moderation.retry(one)
    cycle_with(console, again).run()
    assert operation(console, one).state is OperationState.DONE
    assert console.world.count_of(one) == 1
    assert {*first.keys, *again.keys} == {one}
