"""What becomes of a decision, given what the person saw and what the server shows."""

from __future__ import annotations

import pytest

from cm_console.domain.commands import Decision, OperationState
from cm_console.domain.evidence import content_hash, seen
from cm_console.domain.intranet import Absence, Reading
from cm_console.domain.moderation import REMOTE_ACTIONS, STATE_ACTIONS, Action, Item, State
from cm_console.domain.verdict import (
    REACHED,
    SEND,
    Step,
    after_conflict,
    after_sending,
    after_silence,
    before_sending,
    explains,
)
from tests.fakes.records import decision, item, ref, report

ALL = tuple(REMOTE_ACTIONS)
DONE, SUPERSEDED, CONFLICT = OperationState.DONE, OperationState.SUPERSEDED, OperationState.CONFLICT
REFUSED, GONE = OperationState.REFUSED, OperationState.GONE


def post(state: State = State.HELD, body: str = "<p>Hallo</p>", **more: object) -> Item:
    return item("1", state=state, body=body, actions=ALL, **more)  # type: ignore[arg-type]


def reading(found: Item, *reports: str) -> Reading:
    return Reading(found, tuple(report(key, ref("1")) for key in reports))


def deciding(action: Action, about: Item, *, text: str = "", reports: tuple[str, ...] = ()) -> Decision:
    return decision(action, about, text=text, base=seen(reading(about, *reports)))


def test_every_action_that_changes_a_state_says_when_it_is_reached() -> None:
    assert set(REACHED) == STATE_ACTIONS


@pytest.mark.parametrize("action", sorted(REMOTE_ACTIONS))
def test_what_is_as_it_was_seen_is_sent(action: Action) -> None:
    one = deciding(action, post(), text="<p>Anders</p>")
    assert before_sending(one, reading(post())) == SEND


BEFORE = [
    (Action.APPROVE, State.HELD, State.VISIBLE, SUPERSEDED),
    (Action.APPROVE, State.HELD, State.SPAM, CONFLICT),
    (Action.REJECT, State.HELD, State.REMOVED, SUPERSEDED),
    (Action.REMOVE, State.HELD, State.VISIBLE, CONFLICT),
    (Action.SPAM, State.VISIBLE, State.SPAM, SUPERSEDED),
    (Action.HIDE, State.VISIBLE, State.HELD, SUPERSEDED),
    (Action.RESTORE, State.SPAM, State.VISIBLE, SUPERSEDED),
    (Action.RESTORE, State.HIDDEN, State.REMOVED, CONFLICT),
    (Action.EDIT, State.HELD, State.VISIBLE, CONFLICT),
    (Action.REPLY, State.VISIBLE, State.SPAM, CONFLICT),
]


@pytest.mark.parametrize(("action", "was", "found", "state"), BEFORE)
def test_another_moderator_was_first(action: Action, was: State, found: State, state: OperationState) -> None:
    verdict = before_sending(deciding(action, post(was), text="<p>Anders</p>"), reading(post(found)))
    assert (verdict.step, verdict.state) == (Step.FINISH, state)
    assert verdict.theirs is not None
    assert verdict.theirs.state is found


@pytest.mark.parametrize("action", sorted(REMOTE_ACTIONS))
def test_a_changed_text_is_a_conflict(action: Action) -> None:
    verdict = before_sending(deciding(action, post(), text="x"), reading(post(body="<p>Heel anders</p>")))
    assert verdict.state is CONFLICT


def test_a_new_report_is_a_conflict_though_the_text_is_the_same() -> None:
    about = post(State.VISIBLE)
    one = deciding(Action.HIDE, about, reports=("r1",))
    assert before_sending(one, reading(about, "r1")) == SEND
    assert before_sending(one, reading(about, "r1", "r2")).state is CONFLICT


def test_a_reply_goes_under_what_was_published_meanwhile() -> None:
    one = deciding(Action.REPLY, post(), text="Dank je")
    assert before_sending(one, reading(post(State.VISIBLE))) == SEND


def test_an_action_that_is_not_offered_any_more() -> None:
    about = item("1", actions=(Action.APPROVE,))
    verdict = before_sending(deciding(Action.REMOVE, about), reading(about))
    assert verdict.state is REFUSED
    assert verdict.error is not None
    assert verdict.error.code == "action_not_offered"


def test_changing_only_the_markup_is_an_edit() -> None:
    about = post(body='<p><a href="https://a.example">hier</a></p>')
    one = deciding(Action.EDIT, about, text='<p><a href="https://b.example">hier</a></p>')
    assert before_sending(one, reading(about)) == SEND
    assert after_silence(one, reading(about)) == SEND


def test_a_server_may_tidy_what_was_edited() -> None:
    one = deciding(Action.EDIT, post(), text="Nieuwe  tekst")
    assert after_sending(one, reading(post(body="<p>Nieuwe tekst</p>\n"))).state is DONE


def test_an_edit_in_plain_lines_may_hold_any_sign() -> None:
    one = deciding(Action.EDIT, post(), text="Van 5 < 6 & 7\n\nTot morgen")
    found = post(body="<p>Van 5 &lt; 6 &amp; 7</p><p>Tot morgen</p>")
    assert after_sending(one, reading(found)).state is DONE


@pytest.mark.parametrize("action", sorted(STATE_ACTIONS))
def test_a_yes_that_changed_nothing_is_no_yes(action: Action) -> None:
    for was in (State.HELD, State.HIDDEN, State.VISIBLE):
        about = post(was)
        verdict = after_sending(deciding(action, about, reports=("r1",)), reading(about, "r1"))
        assert verdict.state is REFUSED
        assert verdict.error is not None
        assert verdict.error.code == "no_effect"


@pytest.mark.parametrize("action", sorted(STATE_ACTIONS))
def test_after_silence_the_item_tells(action: Action) -> None:
    was = (
        State.VISIBLE if action is Action.HIDE else State.REMOVED if action is Action.RESTORE else State.HELD
    )
    one = deciding(action, post(was))
    assert after_silence(one, reading(post(was))) == SEND
    for reached in REACHED[action] - {State.GONE, was}:
        assert after_silence(one, reading(post(reached))).state is DONE
    assert after_silence(one, reading(post(was, "<p>Heel anders</p>"))).state is CONFLICT


def test_the_lock_refused() -> None:
    one = deciding(Action.REMOVE, post(version="1"))
    assert after_conflict(one, reading(post(State.REMOVED, version="2"))).state is SUPERSEDED
    assert after_conflict(one, reading(post(version="2"))).state is CONFLICT


def test_a_restore_is_not_done_because_the_item_is_still_hidden() -> None:
    one = deciding(Action.RESTORE, post(State.HIDDEN, version="1"))
    assert after_conflict(one, reading(post(State.HIDDEN, version="2"))).state is CONFLICT


@pytest.mark.parametrize("action", sorted(REMOTE_ACTIONS))
@pytest.mark.parametrize("judge", [before_sending, after_sending, after_silence, after_conflict])
def test_what_is_gone(action: Action, judge: object) -> None:
    assert callable(judge)
    one = deciding(action, post(), text="x")
    ends_in_nothing = action in {Action.REMOVE, Action.REJECT, Action.SPAM}
    assert judge(one, Absence.GONE).state is (SUPERSEDED if ends_in_nothing else GONE)
    assert judge(one, Absence.FORBIDDEN).state is GONE


def test_what_our_own_decision_explains() -> None:
    held, approved = post(version="1"), post(State.VISIBLE, version="2")
    assert explains(deciding(Action.APPROVE, held), reading(approved))
    assert explains(deciding(Action.REPLY, held, text="x"), reading(held))
    assert explains(deciding(Action.EDIT, held, text="Nieuw"), reading(post(body="<p>Nieuw</p>")))


@pytest.mark.parametrize(
    "found",
    [
        reading(post(State.VISIBLE, "<p>Heel anders</p>")),
        reading(post(State.SPAM)),
        reading(post(State.VISIBLE), "r1"),
    ],
)
def test_what_somebody_else_did_is_not_explained(found: Reading) -> None:
    assert not explains(deciding(Action.APPROVE, post()), found)


def test_equal_texts_have_equal_hashes_everywhere() -> None:
    assert content_hash("a", "bc") != content_hash("ab", "c")
