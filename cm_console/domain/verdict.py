"""Whether a decision still fits what the server shows, and whether it has taken effect. Pure rules."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cm_console.domain.commands import Decision, OperationState, Seen
from cm_console.domain.errors import ActionNotOffered, AppError, Conflict, ItemGone, NoEffect
from cm_console.domain.evidence import content_hash, seen
from cm_console.domain.intranet import Absence, Reading
from cm_console.domain.moderation import STATE_ACTIONS, Action, Item, State
from cm_console.domain.text import as_paragraphs, plain_text

REACHED: dict[Action, frozenset[State]] = {
    Action.APPROVE: frozenset({State.VISIBLE, State.SCHEDULED}),
    Action.HIDE: frozenset({State.HELD, State.HIDDEN}),
    Action.REJECT: frozenset({State.HIDDEN, State.REMOVED, State.DRAFT, State.GONE}),
    Action.SPAM: frozenset({State.SPAM}),
    Action.REMOVE: frozenset({State.REMOVED, State.GONE}),
    Action.RESTORE: frozenset({State.VISIBLE, State.HELD, State.DRAFT, State.HIDDEN}),
}
"""States in which an action has taken effect; a platform's own word for it differs, the effect does not."""

ENDS_IN_NOTHING = frozenset({Action.REMOVE, Action.REJECT, Action.SPAM})
CLOSED_TO_REPLIES = frozenset({State.SPAM, State.REMOVED, State.GONE})


class Step(StrEnum):
    """What to do with an operation now."""

    SEND = "send"
    FINISH = "finish"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`SEND` it, or `FINISH` in `state` with the reason and what the server shows instead."""

    step: Step
    state: OperationState = OperationState.READY
    error: AppError | None = None
    theirs: Seen | None = None


SEND = Verdict(Step.SEND)


def before_sending(decision: Decision, found: Reading | Absence) -> Verdict:
    """Compares what the person saw with what the server shows now."""
    if isinstance(found, Absence):
        return absent(decision, found)
    if decision.action is Action.REPLY:
        return _before_reply(decision, found)
    if _unchanged(decision, found):
        return _if_offered(decision, found.item)
    if has_effect(decision, found):
        return Verdict(Step.FINISH, OperationState.SUPERSEDED, theirs=seen(found))
    return conflict(found)


def after_conflict(decision: Decision, found: Reading | Absence) -> Verdict:
    """The server's lock refused: is the outcome the same, or must a person choose?"""
    if isinstance(found, Absence):
        return absent(decision, found)
    if has_effect(decision, found):
        return Verdict(Step.FINISH, OperationState.SUPERSEDED, theirs=seen(found))
    return conflict(found)


def after_sending(decision: Decision, found: Reading | Absence) -> Verdict:
    """A yes of the server is no proof: does the item show it? Replies are proven by their id instead."""
    if isinstance(found, Absence):
        return absent(decision, found)
    if has_effect(decision, found):
        return Verdict(Step.FINISH, OperationState.DONE)
    return Verdict(Step.FINISH, OperationState.REFUSED, NoEffect(), seen(found))


def after_repetition(decision: Decision, found: Reading | Absence) -> Verdict:
    """The server had it before and repeats its yes. Others may have gone on from there since; only an item
    that is still as the person saw it shows that nothing came of it.
    """
    if isinstance(found, Reading) and _unchanged(decision, found):
        return after_sending(decision, found)
    return Verdict(Step.FINISH, OperationState.DONE)


def after_silence(decision: Decision, found: Reading | Absence) -> Verdict:
    """Nobody knows whether it arrived: the item tells. Unchanged means that sending is safe."""
    if isinstance(found, Absence):
        return absent(decision, found)
    if _unchanged(decision, found):
        return SEND
    if has_effect(decision, found):
        return Verdict(Step.FINISH, OperationState.DONE)
    return conflict(found)


def has_effect(decision: Decision, found: Reading) -> bool:
    """Whether the item is as the decision wants it."""
    item = found.item
    if decision.action is Action.EDIT:
        return _same_text(decision, item)
    reached = item.state in REACHED.get(decision.action, frozenset())
    if decision.action is Action.APPROVE:
        return reached and seen(found).open_reports == 0
    return reached and item.state is not decision.seen.state


def explains(decision: Decision, found: Reading) -> bool:
    """Whether a decision that arrived is all that changed, so that what the person knew still holds."""
    base, now = decision.seen, seen(found)
    if now.open_reports > base.open_reports:
        return False
    if decision.action is Action.EDIT:
        return now.state is base.state and has_effect(decision, found)
    same_text = (now.title, now.body_html) == (base.title, base.body_html)
    state_fits = decision.action in STATE_ACTIONS or now.state is base.state
    return same_text and state_fits and (decision.action is Action.REPLY or has_effect(decision, found))


def conflict(found: Reading) -> Verdict:
    """Stops with both sides kept."""
    return Verdict(Step.FINISH, OperationState.CONFLICT, Conflict(), seen(found))


def absent(decision: Decision, absence: Absence) -> Verdict:
    """What is gone needs no removing; anything else cannot be done any more."""
    if absence is Absence.GONE and decision.action in ENDS_IN_NOTHING:
        return Verdict(Step.FINISH, OperationState.SUPERSEDED)
    return Verdict(Step.FINISH, OperationState.GONE, ItemGone())


def _unchanged(decision: Decision, found: Reading) -> bool:
    return seen(found).fingerprint == decision.seen.fingerprint


def _before_reply(decision: Decision, found: Reading) -> Verdict:
    item, base = found.item, decision.seen
    same_text = content_hash(item.title, item.body_html) == content_hash(base.title, base.body_html)
    if not same_text or item.state in CLOSED_TO_REPLIES:
        return conflict(found)
    return _if_offered(decision, item)


def _if_offered(decision: Decision, item: Item) -> Verdict:
    if decision.action in item.actions:
        return SEND
    error = ActionNotOffered(action=decision.action.value)
    return Verdict(Step.FINISH, OperationState.REFUSED, error)


def _same_text(decision: Decision, item: Item) -> bool:
    """Servers sanitise what they store, so an edit is recognised by its words: those of its HTML, or those of
    plain lines, in which "<" is a sign like any other.
    """
    title_fits = not decision.title or plain_text(decision.title) == plain_text(item.title)
    wanted = {plain_text(decision.text), plain_text(as_paragraphs(decision.text))}
    return title_fits and plain_text(item.body_html) in wanted
