"""Deciding through the services, over real files and without any network."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cm_console.domain.changes import Changes
from cm_console.domain.commands import OperationState
from cm_console.domain.errors import (
    ActionNotOffered,
    AlreadyDecided,
    ChangedMeanwhile,
    MissingText,
    NothingToUndo,
    UnknownItem,
)
from cm_console.domain.intranet import Lock
from cm_console.domain.moderation import Action, Kind, State
from cm_console.domain.people import Person
from cm_console.domain.queue import Filter, Scope, Sort
from cm_console.services.moderation import Moderation
from cm_console.services.notifier import Notifier
from cm_console.store.mirror import MirrorStore
from tests.fakes.records import T0, item, page, ref, report
from tests.property.console import INTRANET, Console, Parts, make_template


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def console(template: Path, tmp_path: Path) -> Iterator[Console]:
    opened = Console.on(template, tmp_path / "profile", Lock.NONE, Parts())
    held = [item(f"p{number}", body=f"Bericht {number}") for number in range(5)]
    held.append(item("p9", state=State.VISIBLE, actions=(Action.HIDE,)))
    reported = report("r1", ref("p9"), reporter="u2")
    opened.mirror.store_page(INTRANET, "a", page(Person("u2", "Melder Jansen"), *held, reported), T0)
    yield opened
    opened.database.close()


def ids(console: Console, scope: Scope = Scope.OPEN) -> list[int]:
    return list(console.queue.all_ids(Filter(scope=scope), Sort.OLDEST))


def test_a_decided_item_leaves_the_open_list_and_comes_back_on_undo(console: Console) -> None:
    first, second, *rest = ids(console)
    result = console.moderation.decide([first, second], Action.APPROVE)
    assert [one.item_id for one in result.accepted] == [first, second]
    assert ids(console) == rest
    assert sorted(ids(console, Scope.DECIDED)) == [first, second]
    assert {one.item_id for one in console.moderation.undo_last().accepted} == {first, second}
    assert ids(console) == [first, second, *rest]


def test_an_answer_leaves_the_item_where_it_is(console: Console) -> None:
    before = ids(console)
    assert console.moderation.decide([before[0]], Action.REPLY, text="Dank je").accepted
    assert ids(console) == before


def test_what_is_not_possible_is_refused_by_itself(console: Console) -> None:
    *held, reported = ids(console)
    result = console.moderation.decide([held[0], reported, 9999], Action.APPROVE)
    assert [one.item_id for one in result.accepted] == [held[0]]
    assert {one.item_id: type(one.error) for one in result.refused} == {
        reported: ActionNotOffered,
        9999: UnknownItem,
    }


@pytest.mark.parametrize("action", [Action.EDIT, Action.REPLY, Action.NOTE])
def test_an_action_that_needs_a_text(console: Console, action: Action) -> None:
    with pytest.raises(MissingText):
        console.moderation.decide(ids(console)[:1], action, text="  ")


def test_what_changed_between_showing_and_deciding_is_refused(console: Console) -> None:
    """Another moderator's edit came in while this one looked at the old text."""
    shown = {row.id: row.version for row in console.queue.rows(ids(console))}
    edited = item("p1", body="Heel wat anders")
    console.mirror.store_page(INTRANET, "a", page(edited, cursor="c2"), T0)
    first, second, *_ = ids(console)
    result = console.moderation.decide([first, second], Action.APPROVE, seen=shown)
    assert [one.item_id for one in result.accepted] == [first]
    assert [(one.item_id, type(one.error)) for one in result.refused] == [(second, ChangedMeanwhile)]
    assert second in ids(console)
    again = {row.id: row.version for row in console.queue.rows([second])}
    assert console.moderation.decide([second], Action.APPROVE, seen=again).accepted


def test_a_row_that_came_again_unchanged_is_no_obstacle(console: Console) -> None:
    shown = {row.id: row.version for row in console.queue.rows(ids(console))}
    console.mirror.store_page(INTRANET, "a", page(item("p1", body="Bericht 1"), cursor="c2"), T0)
    assert len(console.moderation.decide(ids(console)[:2], Action.APPROVE, seen=shown).accepted) == 2


def test_notes_are_taken_whatever_changed(console: Console) -> None:
    number = ids(console)[0]
    assert console.moderation.decide([number], Action.NOTE, text="let op", seen={number: "old"}).accepted


def test_what_is_being_sent_cannot_be_decided_or_undone(console: Console) -> None:
    number = ids(console)[0]
    (accepted,) = console.moderation.decide([number], Action.APPROVE).accepted
    console.outbox.mark_sent(accepted.operation_id, T0)
    (again,) = console.moderation.decide([number], Action.REJECT).refused
    assert isinstance(again.error, AlreadyDecided)
    (undone,) = console.moderation.undo([number]).refused
    assert isinstance(undone.error, NothingToUndo)


def test_changing_ones_mind_sends_only_the_last(console: Console) -> None:
    number = ids(console)[0]
    console.moderation.decide([number], Action.APPROVE)
    (last,) = console.moderation.decide([number], Action.REJECT).accepted
    console.clock.advance(60)
    due = console.outbox.due(INTRANET, console.clock())
    assert [one.decision.operation_id for one in due] == [last.operation_id]


def test_two_hundred_at_once_are_one_undo(console: Console) -> None:
    many = [item(f"m{number}") for number in range(200)]
    console.mirror.store_page(INTRANET, "a", page(*many, cursor="c2"), T0)
    chosen = [number for number in ids(console) if number][-200:]
    accepted = console.moderation.decide(chosen, Action.REJECT, reason="spam").accepted
    assert len(accepted) == len(console.moderation.undo_last().accepted)


def test_marks_stay_here(console: Console) -> None:
    number = ids(console)[0]
    console.moderation.decide([number], Action.NOTE, text="Even overleggen")
    console.moderation.decide([number], Action.ASSIGN)
    console.moderation.decide([number], Action.SNOOZE, until=T0 + timedelta(hours=1))
    (row,) = console.queue.rows([number])
    assert (row.notes, row.assigned_to_me, row.snoozed_until) == (1, True, T0 + timedelta(hours=1))
    assert number in ids(console, Scope.MINE)
    assert number in ids(console, Scope.SNOOZED)
    assert number not in ids(console)
    assert console.outbox.next_due(INTRANET) is None
    console.clock.advance(3601)
    assert number in ids(console)
    console.moderation.decide([number], Action.ASSIGN)
    assert number not in ids(console, Scope.MINE)


def test_reporters_are_hidden_until_somebody_asks_and_the_asking_is_kept(console: Console) -> None:
    number = ids(console)[-1]
    (hidden,) = console.queue.detail(number).reports
    assert (hidden.reporter, hidden.reporter_hidden) == ("", True)
    (shown,) = console.moderation.reveal_reporters(number).reports
    assert (shown.reporter, shown.reporter_hidden) == ("Melder Jansen", False)
    assert [one.what for one in console.queue.detail(number).history] == ["identity_revealed"]
    with pytest.raises(UnknownItem):
        console.moderation.reveal_reporters(9999)


def test_the_history_tells_what_happened_here(console: Console) -> None:
    number = ids(console)[0]
    console.moderation.decide([number], Action.REJECT, reason="spam")
    console.moderation.undo([number])
    history = console.queue.detail(number).history
    assert [(one.what, one.text, one.local) for one in history] == [
        ("undone", "", True),
        ("reject", "spam", True),
    ]


def test_a_thread_is_shown_in_order_with_its_depth(console: Console) -> None:
    top = ref("p0")
    answers = [
        item("c1", kind=Kind.COMMENT, thread=top, parent=top, body="Eerste", state=State.VISIBLE),
        item("c2", kind=Kind.COMMENT, thread=top, parent=ref("c1", Kind.COMMENT), body="Tweede"),
    ]
    console.mirror.store_page(INTRANET, "a", page(*answers, cursor="c2"), T0)
    number = console.mirror.item_id(INTRANET, ref("c2", Kind.COMMENT)) or 0
    thread = console.queue.detail(number).thread
    assert [(one.excerpt, one.depth, one.is_subject) for one in thread] == [
        ("Bericht 0", 0, False),
        ("Eerste", 1, False),
        ("Tweede", 2, True),
    ]


def test_every_decision_is_told(console: Console) -> None:
    told: list[object] = []
    notifier = Notifier()
    notifier.listen(told.append)
    moderation = Moderation(console.database, console.queue, notifier, console.clock, lambda: 10.0)
    number = ids(console)[0]
    moderation.decide([number], Action.APPROVE)
    moderation.decide([9999], Action.APPROVE)
    assert told == [Changes(items=frozenset({number}), membership=True, outbox=True)]


def test_a_discarded_conflict_opens_the_item_again(console: Console) -> None:
    number = ids(console)[0]
    (one,) = console.moderation.decide([number], Action.APPROVE).accepted
    console.outbox.settle(one.operation_id, OperationState.CONFLICT, T0)
    assert console.queue.counts().need_attention == 1
    console.moderation.discard(one.operation_id)
    (row,) = console.queue.rows([number])
    assert row.pending is None
    assert console.queue.counts().need_attention == 0


def test_a_removed_intranet_leaves_nothing_behind(console: Console) -> None:
    MirrorStore(console.database).forget_intranet(INTRANET)
    assert ids(console, Scope.ALL) == []
    assert console.rows("SELECT count(*) FROM item_fts") == [(0,)]
