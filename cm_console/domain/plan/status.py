"""Where a planned item is between an idea and something that colleagues have read."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """The steps of the work. `MISSED`: it was due while nothing could send it."""

    IDEA = "idea"
    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    MISSED = "missed"
    CANCELLED = "cancelled"


class Mode(StrEnum):
    """Who publishes at the moment that was planned."""

    SERVER = "server"  # the intranet itself, also when this computer is off
    ONLINE = "online"  # this program, when it runs and has a network
    REMINDER = "reminder"  # a person, elsewhere: print, a meeting, another channel


class Approval(StrEnum):
    """Who says yes before something is scheduled, in a whole plan; never about posts of colleagues."""

    NONE = "off"  # there is no review
    OPTIONAL = "optional"  # a review can be asked for
    ONE = "one"  # one colleague says yes
    ALL = "all"  # everybody who was asked says yes


STRICT = frozenset({Approval.ONE, Approval.ALL})
"""Nothing is approved or scheduled without a yes to what it says now."""

MOVES: dict[Status, frozenset[Status]] = {
    Status.IDEA: frozenset({Status.DRAFT, Status.IN_REVIEW, Status.APPROVED, Status.CANCELLED}),
    Status.DRAFT: frozenset({Status.IDEA, Status.IN_REVIEW, Status.APPROVED, Status.CANCELLED}),
    Status.IN_REVIEW: frozenset({Status.DRAFT, Status.APPROVED, Status.CANCELLED}),
    Status.APPROVED: frozenset({Status.DRAFT, Status.IN_REVIEW, Status.SCHEDULED, Status.CANCELLED}),
    Status.SCHEDULED: frozenset({Status.APPROVED, Status.PUBLISHED, Status.MISSED, Status.CANCELLED}),
    Status.MISSED: frozenset({Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED, Status.CANCELLED}),
    Status.PUBLISHED: frozenset(),
    Status.CANCELLED: frozenset({Status.DRAFT, Status.IDEA}),
}
"""From where a person or the program may go where."""

STEPS = (Status.IDEA, Status.DRAFT, Status.IN_REVIEW, Status.APPROVED)
"""The steps that people take themselves, in order; what follows is taken by what publishes."""

PLANNED = frozenset({Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED})
"""Counts as reaching a persona when gaps are looked for; a draft with a date is a plan, not a promise."""

STANDING = frozenset(Status) - {Status.CANCELLED}
"""Shown in the calendar."""


class Role(StrEnum):
    """What somebody may do with the calendar."""

    WRITER = "writer"  # writes, and asks for a review
    EDITOR = "editor"  # also approves, schedules and cancels


EDITORS_ONLY = frozenset({Status.APPROVED, Status.SCHEDULED})


def moves(before: Status, approval: Approval = Approval.OPTIONAL) -> frozenset[Status]:
    """Where one can go from a status; without reviews what is being written can be scheduled at once."""
    if approval is not Approval.NONE:
        return MOVES[before]
    onward = {Status.SCHEDULED} if before in STEPS else set[Status]()
    return (MOVES[before] - {Status.IN_REVIEW}) | onward


def may_move(before: Status, after: Status, role: Role, approval: Approval = Approval.OPTIONAL) -> bool:
    """Whether this step exists, and this role may take it. Cancelling what was approved is the editor's."""
    if after not in moves(before, approval):
        return False
    guarded = after in EDITORS_ONLY or (after is Status.CANCELLED and before in EDITORS_ONLY)
    return role is Role.EDITOR or not guarded
