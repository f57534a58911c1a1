"""How a planned item gets onto an intranet: what we want there, what stands there, and the next thing to do.

The plan says what is wanted. A publication remembers what the server confirmed. Whatever differs is done, one
act at a time, so an edit, a move or a cancellation follows by itself, however often it was interrupted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from cm_console.domain.plan.pause import Pause
from cm_console.domain.plan.status import Mode
from cm_console.domain.publishing import Outgoing, Placed

GRACE = timedelta(minutes=15)
"""What is later than this is not sent by itself any more (reliability research, case 58)."""


class Standing(StrEnum):
    """Where a publication is."""

    NEW = "new"  # nothing is on the server yet
    SENT = "sent"  # marked before the first byte left; nobody knows yet what became of it
    STANDING = "standing"  # the server has it, and publishes it at its time
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"  # taken off the server by us
    CHANGED = "changed"  # somebody changed it on the server: a person decides
    GONE = "gone"  # somebody removed it there: a person decides
    LET_GO = "let_go"  # left to the server as it is


CLOSED = frozenset({Standing.WITHDRAWN, Standing.LET_GO})
"""Nothing more is done; the item begins anew when it is wanted again."""

MAY_STAND = frozenset({Standing.SENT, Standing.STANDING, Standing.CHANGED})
"""The server may have it, and publish it."""

NEEDS_A_PERSON = frozenset({Standing.CHANGED, Standing.GONE})


class Act(StrEnum):
    """What can be done on the server."""

    PLACE = "place"
    REPLACE = "replace"
    WITHDRAW = "withdraw"


class Whose(StrEnum):
    """Whose version holds after somebody changed or removed an item on the server."""

    MINE = "mine"
    THEIRS = "theirs"


class Next(StrEnum):
    """The next thing to do about an item."""

    NOTHING = "nothing"
    WAIT = "wait"
    LOOK_UP = "look_up"
    PLACE = "place"
    REPLACE = "replace"
    WITHDRAW = "withdraw"
    MISS = "miss"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the plan wants of one scheduled item. `moment` (UTC) is when it is due."""

    mode: Mode
    moment: datetime
    outgoing: Outgoing


@dataclass(frozen=True, slots=True)
class Task:
    """One item beside its newest publication, as one intranet sees it. `wish` is None when nothing of it is
    wanted there (any more); `held` may still be on another intranet.

    `version` and `changed_at` are those of the plan's record when it was looked at; so is `pause_version` of
    the pause, 0 where there never was one.
    """

    item_id: str
    intranet_id: int
    version: int
    changed_at: datetime
    wish: Wish | None
    held: Publication | None
    pause: Pause | None = None
    pause_version: int = 0

    def is_paused(self, now: datetime) -> bool:
        """Whether everything is held."""
        return self.pause is not None and self.pause.is_on(now)

    def is_withheld(self, now: datetime) -> bool:
        """Whether a pause keeps it from appearing, or did."""
        return bool(self.pause and self.wish and self.pause.withholds(self.wish.moment, now))

    def may_appear(self, now: datetime) -> bool:
        """Whether the server would publish it in the pause of now, as far as we know."""
        held = self.held
        if self.pause is None or held is None or held.state not in MAY_STAND:
            return False
        shown = held.theirs or held.confirmed or held.sent
        at = shown.at if shown else None
        return at is not None and at > now and self.is_paused(now) and self.pause.withholds(at, now)

    def is_too_late(self, now: datetime) -> bool:
        """Whether its moment has passed, so that a person is asked before it appears."""
        if self.wish is None:
            return False
        return is_late(self.wish.moment, now) or (self.wish.moment <= now and self.is_withheld(now))


@dataclass(frozen=True, slots=True)
class Publication:
    """One item on its way to one server, or there. Times are UTC.

    `key` marks it on the server. `act` is what is under way or was tried last: `meant` is what the plan
    wanted then, `sent` is that to the letter as it left (what is due at once has another moment or none).
    `refused` says that nothing goes on with it. `confirmed` is what the server has by our doing, in the words
    of the plan, and `version` what it looked like there. `theirs` is what the server shows when somebody else
    was there. `files` are pictures and films that may stand on the server because of it.
    """

    key: str
    item_id: str
    intranet_id: int
    state: Standing = Standing.NEW
    act: Act = Act.PLACE
    meant: Outgoing | None = None
    sent: Outgoing | None = None
    confirmed: Outgoing | None = None
    remote_id: str = ""
    post_id: str = ""
    version: str = ""
    theirs: Placed | None = None
    published_at: datetime | None = None
    attempts: int = 0
    not_before: datetime | None = None
    sent_at: datetime | None = None
    refused: bool = False
    error: str = ""
    error_title: str = ""
    error_hint: str = ""
    files: tuple[str, ...] = ()

    def spare_files(self, wish: Wish | None) -> frozenset[str]:
        """Files on the server that nothing shows any more, nor is about to."""
        if self.state not in {Standing.NEW, Standing.STANDING, Standing.WITHDRAWN}:
            return frozenset()
        shown = [wish.outgoing] if wish else []
        if self.state is Standing.STANDING and self.confirmed is not None:
            shown.append(self.confirmed)
        return frozenset(self.files) - {picture.file for one in shown for picture in one.pictures}

    @property
    def needs_a_person(self) -> bool:
        """Whether nothing goes on until somebody says what to do."""
        return self.state in NEEDS_A_PERSON or self.refused


def next_for(task: Task, now: datetime, *, schedules: bool) -> Next:
    """What to do now. `schedules`: whether the server publishes by itself; where it does not, this program
    does at the moment.
    """
    held, late = task.held, task.is_too_late(now)
    wish = None if task.is_withheld(now) and not late else task.wish
    if held is not None and held.intranet_id != task.intranet_id and held.state not in CLOSED:
        return Next.NOTHING  # first it has to leave the other intranet
    if held is not None and held.state is Standing.SENT:
        return Next.NOTHING if held.refused else Next.LOOK_UP
    found = _wanted(wish, held, now, late=late, schedules=schedules)
    if held is not None and _was_refused(held, found, wish):
        return Next.NOTHING
    return found


def _wanted(
    wish: Wish | None, held: Publication | None, now: datetime, *, late: bool, schedules: bool
) -> Next:
    if held is None or held.state in CLOSED | {Standing.NEW}:
        return Next.NOTHING if wish is None else _first(wish, now, late=late, schedules=schedules)
    if held.state is not Standing.STANDING:
        return Next.NOTHING
    if wish is None:
        return Next.WITHDRAW
    goes_by_itself = wish.moment <= now or (wish.mode is Mode.SERVER and schedules)
    if wish.outgoing == held.confirmed and goes_by_itself:
        return Next.NOTHING
    if late:
        return Next.WITHDRAW  # and then it is missed: moving a post into the past would publish it
    return Next.REPLACE if goes_by_itself else Next.WITHDRAW


def _first(wish: Wish, now: datetime, *, late: bool, schedules: bool) -> Next:
    if late:
        return Next.MISS
    if wish.moment > now and not (wish.mode is Mode.SERVER and schedules):
        return Next.WAIT
    return Next.PLACE


def _was_refused(held: Publication, found: Next, wish: Wish | None) -> bool:
    """Whether the server said no to exactly this."""
    if not held.refused or found.value != held.act.value:
        return False
    return held.meant == (wish.outgoing if wish else None)


def is_late(moment: datetime, now: datetime) -> bool:
    """Whether it is too late to publish something without asking."""
    return now > moment + GRACE
