"""The words for what the domain names: actions, kinds, reasons, states, and why something is urgent."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from cm_console.domain.changes import Connection
from cm_console.domain.commands import ATTENTION_STATES, OperationState
from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.moderation import Action, Kind, Reason, State, Urgency
from cm_console.domain.queue import Assignee, Scope, Sort

ACTIONS = {
    Action.APPROVE: QT_TRANSLATE_NOOP("words", "Approve"),
    Action.HIDE: QT_TRANSLATE_NOOP("words", "Hide"),
    Action.REJECT: QT_TRANSLATE_NOOP("words", "Reject"),
    Action.SPAM: QT_TRANSLATE_NOOP("words", "Spam"),
    Action.REMOVE: QT_TRANSLATE_NOOP("words", "Remove"),
    Action.RESTORE: QT_TRANSLATE_NOOP("words", "Restore"),
    Action.EDIT: QT_TRANSLATE_NOOP("words", "Edit"),
    Action.REPLY: QT_TRANSLATE_NOOP("words", "Reply"),
    Action.NOTE: QT_TRANSLATE_NOOP("words", "Note"),
    Action.ASSIGN: QT_TRANSLATE_NOOP("words", "Assign to me"),
    Action.SNOOZE: QT_TRANSLATE_NOOP("words", "Snooze"),
}
DONE = {
    Action.APPROVE: QT_TRANSLATE_NOOP("words", "Approved"),
    Action.HIDE: QT_TRANSLATE_NOOP("words", "Hidden"),
    Action.REJECT: QT_TRANSLATE_NOOP("words", "Rejected"),
    Action.SPAM: QT_TRANSLATE_NOOP("words", "Marked as spam"),
    Action.REMOVE: QT_TRANSLATE_NOOP("words", "Removed"),
    Action.RESTORE: QT_TRANSLATE_NOOP("words", "Restored"),
    Action.EDIT: QT_TRANSLATE_NOOP("words", "Edited"),
    Action.REPLY: QT_TRANSLATE_NOOP("words", "Answered"),
    Action.NOTE: QT_TRANSLATE_NOOP("words", "Note made"),
    Action.ASSIGN: QT_TRANSLATE_NOOP("words", "Assigned to you"),
    Action.SNOOZE: QT_TRANSLATE_NOOP("words", "Snoozed"),
}
EVENTS = {
    "identity_revealed": QT_TRANSLATE_NOOP("words", "Asked who reported this"),
    "undone": QT_TRANSLATE_NOOP("words", "Undone"),
    "released": QT_TRANSLATE_NOOP("words", "Released"),
    "unassign": QT_TRANSLATE_NOOP("words", "Released"),
    "discarded": QT_TRANSLATE_NOOP("words", "Decision discarded"),
    "retried": QT_TRANSLATE_NOOP("words", "Tried again"),
    "conflict": QT_TRANSLATE_NOOP("words", "Changed in the meantime"),
    "refused": QT_TRANSLATE_NOOP("words", "Refused by the intranet"),
    "superseded": QT_TRANSLATE_NOOP("words", "Somebody else had done the same"),
    "gone": QT_TRANSLATE_NOOP("words", "No longer on the intranet"),
    "created": QT_TRANSLATE_NOOP("words", "Came in"),
    "reopened": QT_TRANSLATE_NOOP("words", "Opened again"),
    "held": QT_TRANSLATE_NOOP("words", "Put on hold"),
    "hold": QT_TRANSLATE_NOOP("words", "Put on hold"),
}
KINDS = {
    Kind.POST: QT_TRANSLATE_NOOP("words", "Post"),
    Kind.COMMENT: QT_TRANSLATE_NOOP("words", "Comment"),
    Kind.PERSON: QT_TRANSLATE_NOOP("words", "New member"),
}
REASONS = {
    Reason.ILLEGAL: QT_TRANSLATE_NOOP("words", "Against the law"),
    Reason.SELF_HARM: QT_TRANSLATE_NOOP("words", "Self-harm"),
    Reason.HATE: QT_TRANSLATE_NOOP("words", "Hate"),
    Reason.HARASSMENT: QT_TRANSLATE_NOOP("words", "Harassment"),
    Reason.SENSITIVE_DATA: QT_TRANSLATE_NOOP("words", "Private data"),
    Reason.OFFENSIVE: QT_TRANSLATE_NOOP("words", "Offensive"),
    Reason.MISINFORMATION: QT_TRANSLATE_NOOP("words", "Not true"),
    Reason.SPAM: QT_TRANSLATE_NOOP("words", "Spam"),
    Reason.ADVERTISING: QT_TRANSLATE_NOOP("words", "Advertising"),
    Reason.OFF_TOPIC: QT_TRANSLATE_NOOP("words", "Off topic"),
    Reason.WATCHED_WORD: QT_TRANSLATE_NOOP("words", "Watched word"),
    Reason.LINK: QT_TRANSLATE_NOOP("words", "Holds a link"),
    Reason.FIRST_POST: QT_TRANSLATE_NOOP("words", "First post"),
    Reason.NEEDS_APPROVAL: QT_TRANSLATE_NOOP("words", "Needs approval"),
    Reason.OTHER: QT_TRANSLATE_NOOP("words", "Other"),
}
STATES = {
    State.HELD: QT_TRANSLATE_NOOP("words", "Held"),
    State.VISIBLE: QT_TRANSLATE_NOOP("words", "Visible"),
    State.HIDDEN: QT_TRANSLATE_NOOP("words", "Hidden"),
    State.SPAM: QT_TRANSLATE_NOOP("words", "Spam"),
    State.REMOVED: QT_TRANSLATE_NOOP("words", "Removed"),
    State.DRAFT: QT_TRANSLATE_NOOP("words", "Draft"),
    State.SCHEDULED: QT_TRANSLATE_NOOP("words", "Scheduled"),
    State.GONE: QT_TRANSLATE_NOOP("words", "Gone"),
}
SCOPES = {
    Scope.OPEN: QT_TRANSLATE_NOOP("words", "Open"),
    Scope.MINE: QT_TRANSLATE_NOOP("words", "Mine"),
    Scope.SNOOZED: QT_TRANSLATE_NOOP("words", "Snoozed"),
    Scope.DECIDED: QT_TRANSLATE_NOOP("words", "Decided"),
    Scope.CLOSED: QT_TRANSLATE_NOOP("words", "Closed"),
    Scope.ALL: QT_TRANSLATE_NOOP("words", "All"),
}
ASSIGNEES = {
    Assignee.ME: QT_TRANSLATE_NOOP("words", "Me"),
    Assignee.NOBODY: QT_TRANSLATE_NOOP("words", "Nobody"),
}
SORTS = {
    Sort.PRIORITY: QT_TRANSLATE_NOOP("words", "Most urgent first"),
    Sort.OLDEST: QT_TRANSLATE_NOOP("words", "Oldest first"),
    Sort.NEWEST: QT_TRANSLATE_NOOP("words", "Newest first"),
    Sort.REPORTS: QT_TRANSLATE_NOOP("words", "Most reports first"),
}
OPERATIONS = {
    OperationState.HELD: QT_TRANSLATE_NOOP("words", "Can still be undone"),
    OperationState.READY: QT_TRANSLATE_NOOP("words", "Waits to be sent"),
    OperationState.SENT: QT_TRANSLATE_NOOP("words", "Being sent"),
    OperationState.RETRY: QT_TRANSLATE_NOOP("words", "Tried again soon"),
    OperationState.UNKNOWN: QT_TRANSLATE_NOOP("words", "Not confirmed yet"),
    OperationState.DONE: QT_TRANSLATE_NOOP("words", "Done and checked"),
    OperationState.SUPERSEDED: QT_TRANSLATE_NOOP("words", "A colleague had done the same"),
    OperationState.CONFLICT: QT_TRANSLATE_NOOP("words", "Changed in the meantime"),
    OperationState.REFUSED: QT_TRANSLATE_NOOP("words", "Refused by the intranet"),
    OperationState.GONE: QT_TRANSLATE_NOOP("words", "No longer on the intranet"),
    OperationState.CANCELLED: QT_TRANSLATE_NOOP("words", "Undone"),
}
CONNECTIONS = {
    Connection.NEVER: QT_TRANSLATE_NOOP("words", "not synchronised yet"),
    Connection.SYNCING: QT_TRANSLATE_NOOP("words", "synchronising"),
    Connection.OK: QT_TRANSLATE_NOOP("words", "up to date"),
    Connection.OFFLINE: QT_TRANSLATE_NOOP("words", "offline"),
    Connection.SLOWED: QT_TRANSLATE_NOOP("words", "asked us to wait"),
    Connection.TROUBLE: QT_TRANSLATE_NOOP("words", "has a problem"),
    Connection.SIGN_IN: QT_TRANSLATE_NOOP("words", "needs a new token"),
    Connection.STOPPED: QT_TRANSLATE_NOOP("words", "stopped, needs you"),
    Connection.PAUSED: QT_TRANSLATE_NOOP("words", "paused"),
}
LIMITS = {
    "people_partial": QT_TRANSLATE_NOOP("words", "cannot see all people"),
    "cannot_moderate": QT_TRANSLATE_NOOP("words", "may not moderate"),
}
TABLES: tuple[dict[Any, str], ...] = (
    ACTIONS,
    KINDS,
    REASONS,
    STATES,
    SCOPES,
    ASSIGNEES,
    SORTS,
    OPERATIONS,
    CONNECTIONS,
)
_WORDS = {type(key): table for table in TABLES for key in table}


def word(value: StrEnum) -> str:
    """The word for a value of one of the domain's enumerations."""
    return QCoreApplication.translate("words", _WORDS[type(value)][value])


def done(action: Action) -> str:
    """What was done, as a past participle: "Hidden"."""
    return QCoreApplication.translate("words", DONE[action])


def decision(action: Action, state: OperationState) -> str:
    """A decision over an item: told as done, unless it did not come through."""
    return word(action) if state in ATTENTION_STATES else done(action)


def event(what: str) -> str:
    """What happened to an item: an action, or an event code of the history."""
    if what in set(Action):
        return done(Action(what))
    return QCoreApplication.translate("words", EVENTS[what]) if what in EVENTS else what


def limit(code: str) -> str:
    """What an account cannot do, to go on after "this account"."""
    return QCoreApplication.translate("words", LIMITS[code]) if code in LIMITS else code


def reason(text: str) -> str:
    """A reason as it was given: a code, words of one's own, or "code: own words"."""
    code, _, own = text.partition(": ")
    if code not in set(Reason):
        return text
    return f"{word(Reason(code))}: {own}" if own else word(Reason(code))


def why_urgent(urgency: Urgency, gravest: Reason | None, reports: int | None) -> list[tuple[str, float]]:
    """Every factor of the urgency in words, with its points; factors without points are left out."""
    translate = QCoreApplication.translate
    named = word(gravest) if gravest else "–"
    factors = [
        (translate("urgency", "Gravest reason: {reason}").format(reason=named), urgency.severity),
        (translate("urgency", "Number of reports: {n}").format(n=reports or 0), urgency.reporters),
        (translate("urgency", "Nobody sees it until you decide"), urgency.held),
        (translate("urgency", "Time it has waited"), urgency.waiting),
    ]
    return [(text, points) for text, points in factors if points > 0]
