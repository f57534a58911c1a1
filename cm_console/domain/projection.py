"""What the screen shows: the state that the server confirmed, with an unsent decision laid over it."""

from __future__ import annotations

from cm_console.domain.moderation import Action, Kind, State

_RESULT: dict[Action, State] = {
    Action.APPROVE: State.VISIBLE,
    Action.HIDE: State.HIDDEN,
    Action.REJECT: State.REMOVED,
    Action.SPAM: State.SPAM,
    Action.REMOVE: State.REMOVED,
    Action.RESTORE: State.VISIBLE,
}


def shown_state(state: State, action: Action | None, kind: Kind) -> State:
    """The state that members will see once a decision has arrived; `state` when there is none."""
    if action is None:
        return state
    if action is Action.REJECT and kind is Kind.POST:
        return State.HIDDEN
    return _RESULT.get(action, state)
