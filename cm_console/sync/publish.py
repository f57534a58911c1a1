"""Makes the server show what the plan wants: each item appears exactly once, and never late in silence.

The mark "sent" is on disk before the first byte leaves. After silence the server is asked for the item's own
marker, or for what stands there, before anything is sent again.
"""

from __future__ import annotations

import logging
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from threading import Event

from cm_console.domain.changes import Changes
from cm_console.domain.errors import (
    AppError,
    Conflict,
    DecisionError,
    IntranetError,
    ItemGone,
    NotAllowed,
    OutcomeUnknown,
    Refused,
    TooManyRequests,
)
from cm_console.domain.intranet import Intranet
from cm_console.domain.plan.errors import AppearedFirst, CommunityUnknown, PlanError
from cm_console.domain.plan.publication import (
    CLOSED,
    NEEDS_A_PERSON,
    Act,
    Next,
    Publication,
    Standing,
    Task,
    Wish,
    next_for,
)
from cm_console.domain.plan.status import Status
from cm_console.domain.publishing import Outgoing, Placed, PlacedState
from cm_console.sync.backoff import after_busy, after_failure
from cm_console.sync.pictures import Illustrator, ReadFile
from cm_console.sync.ports import NewKey, Now, PublicationStore, Publish
from cm_console.sync.publication_words import as_said_of_items, is_ours, settled, told
from cm_console.sync.trouble import NOTHING_ARRIVED

log = logging.getLogger(__name__)


class Outcome(StrEnum):
    """What a run did about planned items."""

    PLACED = "placed"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    APPEARED = "appeared"
    MISSED = "missed"
    REFUSED = "refused"
    CHANGED_THERE = "changed_there"  # somebody changed or removed it on the server


JUST_AHEAD = timedelta(seconds=10)
ACTS = {Next.PLACE: Act.PLACE, Next.REPLACE: Act.REPLACE, Next.WITHDRAW: Act.WITHDRAW}


@dataclass(slots=True)
class Publisher:
    """Publishes to one intranet. `ahead` is how far the server's clock is ahead of ours: its clock counts.

    What was changed less than `hold` ago is left alone, so that a hand that still moves things about is not
    followed step by step.
    """

    intranet: Intranet
    intranet_id: int
    store: PublicationStore
    now: Now
    publish: Publish
    new_key: NewKey
    stop: Event
    read_file: ReadFile
    ahead: timedelta = timedelta()
    hold: timedelta = timedelta()
    random: float = 0.5
    outcomes: Counter[Outcome] = field(default_factory=Counter)

    def run(self) -> None:
        """Does what is to be done now. Raises `IntranetError` when going on makes no sense now."""
        tasks = self.store.tasks(self.intranet_id)
        if not tasks and self.store.knows_abilities(self.intranet_id):
            return  # the server need not even be asked what it takes
        offer = self.intranet.capabilities()
        self.store.note_abilities(
            self.intranet_id,
            publishes=offer.publishes,
            schedules=offer.schedules,
            needs_community=offer.needs_community,
            media=offer.media,
        )
        shown = self._shown(tasks)
        for task in tasks:
            if self.stop.is_set():
                return
            self._bring_about(self._compared(task, shown))

    def _bring_about(self, task: Task) -> None:
        """One item, act by act, until it is as it is wanted or something has to be waited for."""
        while not self._rests(task.held):
            after = self._act(task)
            if after is None:
                return
            task = replace(task, held=after)

    def _rests(self, held: Publication | None) -> bool:
        not_before = held.not_before if held else None
        return self.stop.is_set() or (not_before is not None and not_before > self.now())

    def _act(self, task: Task) -> Publication | None:
        """The next act; the publication after it, or None when nothing more is to be done now."""
        schedules, held = self.intranet.capabilities().schedules, task.held
        found = next_for(task, self._server_now(), schedules=schedules)
        if found is Next.MISS:
            self._finish(task, Status.MISSED, held)
        elif found is Next.LOOK_UP and held is not None:
            return self._look_up(task, held)
        elif found in ACTS and task.changed_at + self.hold <= self.now():
            return self._carry_out(task, held, ACTS[found])
        elif held is not None and held.intranet_id == self.intranet_id:
            self._tidy(task, held)
        return None

    def _tidy(self, task: Task, held: Publication) -> None:
        """Takes pictures away that nothing shows any more; what may not be removed is left."""
        try:
            self._pictures().tidy(held, task.wish)
        except (DecisionError, NotAllowed) as error:
            log.info("left pictures of the publication %s: %s", held.key, error.code)
            self.store.keep(replace(held, files=()))
        except IntranetError as error:
            log.info("put off the pictures of the publication %s: %s", held.key, error.code)
            if isinstance(error, NOTHING_ARRIVED):
                raise

    def _pictures(self) -> Illustrator:
        return Illustrator(self.intranet, self.store, self.read_file)

    # --- doing -----------------------------------------------------------------------------------------

    def _carry_out(self, task: Task, held: Publication | None, act: Act) -> Publication | None:
        base, wish, sent = self._base(task, held), None, None
        if act is not Act.WITHDRAW and task.wish is not None:
            wish, base = task.wish, self._pictures().note(base, task.wish)
            sent = self._to_the_letter(base, task, wish, act)
            if sent is None:
                return None
        marked = self._marked(base, wish, sent, act)
        if not self.store.mark_sent(marked, task):
            return None  # the plan was changed or paused since we looked; the next run sees it
        try:
            return self._send(task, marked)
        except Conflict:
            return self._somebody_was_there(task, marked)
        except ItemGone:
            return self._keep(replace(marked, state=Standing.GONE))
        except (DecisionError, NotAllowed) as error:
            self._refused(marked, held, error)
            return None
        except NOTHING_ARRIVED as error:
            self._postpone(replace(marked, state=_before(held)), error)
            raise
        except IntranetError as error:
            self._postpone(marked, error)
            return None

    def _to_the_letter(self, base: Publication, task: Task, wish: Wish, act: Act) -> Outgoing | None:
        """What leaves, its pictures being there; None when it cannot now. A post is not begun before."""
        try:
            sent = self._pictures().send(wish.outgoing)
        except (DecisionError, NotAllowed, PlanError) as error:
            self._refused(replace(base, act=act, meant=wish.outgoing), task.held, error)
            return None
        except IntranetError as error:
            self._postpone(replace(base, attempts=base.attempts + 1), error)
            if isinstance(error, NOTHING_ARRIVED):
                raise
            return None
        if task.is_too_late(self._server_now()):
            return None  # sending pictures may have taken minutes
        return replace(sent, at=self._moment(wish))

    def _base(self, task: Task, held: Publication | None) -> Publication:
        """Something that begins anew gets a new key, and is another post."""
        if held is not None and held.state not in CLOSED:
            return held
        files = held.files if held is not None and held.intranet_id == self.intranet_id else ()
        return Publication(self.new_key(), task.item_id, self.intranet_id, files=files)

    def _marked(self, base: Publication, wish: Wish | None, sent: Outgoing | None, act: Act) -> Publication:
        """What is about to be sent."""
        return replace(
            base,
            state=Standing.SENT,
            act=act,
            meant=wish.outgoing if wish else None,
            sent=sent,
            sent_at=self.now(),
            attempts=base.attempts + 1,
            not_before=None,
            refused=False,
            error="",
            error_title="",
            error_hint="",
        )

    def _moment(self, wish: Wish) -> datetime | None:
        """When it is to appear. What is due goes out now. Where the server knows keys it is asked for a
        moment just ahead: sent again after silence, it then either was there already or is refused, but never
        appears late.
        """
        if wish.moment > self._server_now():
            return wish.outgoing.at
        offer = self.intranet.capabilities()
        if offer.idempotent_writes and offer.schedules:
            return self._server_now().replace(microsecond=0) + JUST_AHEAD
        return None

    def _send(self, task: Task, marked: Publication) -> Publication | None:
        if marked.sent is None:
            self.intranet.withdraw(marked.remote_id, marked.version)
            return self._withdrawn(marked)
        if marked.act is Act.REPLACE:
            placed = self.intranet.replace(marked.remote_id, marked.sent, marked.version)
        else:
            placed = self.intranet.place(marked.sent, marked.key)
        return self._arrived(task, marked, placed)

    def _arrived(self, task: Task, marked: Publication, placed: Placed) -> Publication | None:
        """The server has what we sent."""
        self.outcomes[Outcome.PLACED if marked.act is Act.PLACE else Outcome.CHANGED] += 1
        if marked.meant is not None and marked.meant.community_id not in {"", placed.community_id}:
            return self._elsewhere(task, marked, placed)
        return self._stands(task, replace(settled(marked), confirmed=marked.meant), placed)

    def _elsewhere(self, task: Task, marked: Publication, placed: Placed) -> Publication | None:
        """The server left out the community: a person says where it belongs."""
        there = replace(settled(marked), remote_id=placed.remote_id, version=placed.version)
        if placed.state is PlacedState.PUBLISHED:
            return self._stands(
                task, told(replace(there, confirmed=marked.meant), CommunityUnknown()), placed
            )
        return self._keep(told(replace(there, state=Standing.CHANGED, theirs=placed), CommunityUnknown()))

    def _stands(self, task: Task, one: Publication, placed: Placed) -> Publication | None:
        """What the server shows becomes what we know."""
        one = replace(one, remote_id=placed.remote_id, version=placed.version, post_id=placed.post_id)
        if placed.state is PlacedState.PUBLISHED:
            one = replace(one, state=Standing.PUBLISHED, published_at=placed.at or self._server_now())
            overtaken = task.wish is None or task.wish.outgoing != one.confirmed
            self._finish(task, Status.PUBLISHED, told(one, AppearedFirst()) if overtaken else one)
            return None
        if placed.state is PlacedState.ASIDE:
            return self._keep(replace(one, state=Standing.CHANGED, theirs=placed))
        return self._keep(replace(one, state=Standing.STANDING, theirs=None))

    # --- after silence ---------------------------------------------------------------------------------

    def _look_up(self, task: Task, held: Publication) -> Publication | None:
        """Nobody knows whether it arrived: the server's own words decide."""
        try:
            return self._found_out(task, held)
        except ItemGone:
            return self._keep(replace(settled(held), state=Standing.GONE))
        except IntranetError as error:
            self._postpone(held, error)
            if isinstance(error, NOTHING_ARRIVED):
                raise
            return None

    def _found_out(self, task: Task, held: Publication) -> Publication | None:
        if held.act is Act.PLACE:
            return self._found_post(task, held)
        shown = self.intranet.standing([held.remote_id]).get(held.remote_id)
        if held.act is Act.WITHDRAW and (shown is None or shown.state is PlacedState.ASIDE):
            return self._withdrawn(held)
        if shown is None:
            return self._keep(replace(settled(held), state=Standing.GONE))
        if shown.version == held.version:
            return self._keep(replace(settled(held), state=Standing.STANDING))
        if shown.state is PlacedState.PUBLISHED or is_ours(held.sent, shown):
            return self._arrived(task, held, shown)
        return self._keep(replace(settled(held), state=Standing.CHANGED, theirs=shown))

    def _found_post(self, task: Task, held: Publication) -> Publication | None:
        """The post that was to be made. A server that knows keys is simply sent the same again."""
        now = self._server_now()
        if not self.intranet.capabilities().idempotent_writes or held.sent is None:
            placed = self.intranet.find(held.key)
        elif held.sent.at is None and (task.is_too_late(now) or task.is_paused(now)):
            return self._keep(told(replace(held, refused=True), OutcomeUnknown()))
        elif held.sent.at is not None and task.is_paused(now) and now < held.sent.at <= now + JUST_AHEAD:
            return None  # it could appear before it is withdrawn; after that moment it is there, or refused
        else:
            placed = self._sent_again(held, held.sent)
        if placed is None:
            return self._keep(replace(settled(held), state=Standing.NEW))
        if placed.state is PlacedState.SCHEDULED and not is_ours(held.sent, placed):
            there = replace(settled(held), remote_id=placed.remote_id, theirs=placed)
            return self._keep(replace(there, state=Standing.CHANGED))  # somebody was there before we looked
        return self._arrived(task, held, placed)

    def _sent_again(self, held: Publication, sent: Outgoing) -> Placed | None:
        try:
            return self.intranet.place(sent, held.key)
        except (Refused, NotAllowed):
            return None  # it was not there, and the server does not take it now

    def _somebody_was_there(self, task: Task, marked: Publication) -> Publication | None:
        """The server shows something else than what we knew; what, is read."""
        try:
            shown = self.intranet.standing([marked.remote_id]).get(marked.remote_id)
        except IntranetError as error:
            self._postpone(marked, error)
            return None
        if shown is None:
            return self._keep(replace(settled(marked), state=Standing.GONE))
        if shown.state is PlacedState.PUBLISHED:
            return self._stands(task, settled(marked), shown)
        return self._keep(replace(settled(marked), state=Standing.CHANGED, theirs=shown))

    # --- what others did -------------------------------------------------------------------------------

    def _shown(self, tasks: list[Task]) -> dict[str, Placed] | None:
        """What stands on the server of ours, read once; None when there is nothing to ask for."""
        held = [task.held for task in tasks if task.held is not None and self._stands_here(task.held)]
        return self.intranet.standing([one.remote_id for one in held]) if held else None

    def _stands_here(self, held: Publication) -> bool:
        here = held.intranet_id == self.intranet_id
        return here and held.state in {Standing.STANDING, Standing.CHANGED}

    def _compared(self, task: Task, shown: dict[str, Placed] | None) -> Task:
        """Notices that the server published it, or that somebody changed or removed it there."""
        held = task.held
        if shown is None or held is None or not self._stands_here(held):
            return task
        theirs = shown.get(held.remote_id)
        after: Publication | None = held
        if theirs is None:
            after = self._keep(replace(held, state=Standing.GONE))
        elif theirs.state is PlacedState.PUBLISHED:
            self._stands(task, held, theirs)
            after = replace(held, state=Standing.PUBLISHED)
        elif theirs.version != (held.theirs.version if held.theirs else held.version):
            after = self._keep(replace(held, state=Standing.CHANGED, theirs=theirs))
        return replace(task, held=after)

    # --- keeping ---------------------------------------------------------------------------------------

    def _withdrawn(self, marked: Publication) -> Publication:
        self.outcomes[Outcome.WITHDRAWN] += 1
        return self._keep(replace(settled(marked), state=Standing.WITHDRAWN, confirmed=None))

    def _keep(self, one: Publication) -> Publication:
        self.outcomes[Outcome.CHANGED_THERE] += one.state in NEEDS_A_PERSON
        self.store.keep(one)
        self.publish(Changes(plan=True))
        return one

    def _finish(self, task: Task, status: Status, one: Publication | None) -> None:
        self.outcomes[Outcome.MISSED if status is Status.MISSED else Outcome.APPEARED] += 1
        self.store.finish(task.item_id, status, self.now(), one)
        self.publish(Changes(plan=True))

    def _refused(self, marked: Publication, held: Publication | None, error: AppError) -> None:
        """The server said no: a person changes the item, or calls it off."""
        self.outcomes[Outcome.REFUSED] += 1
        self._keep(told(replace(marked, state=_before(held), refused=True), as_said_of_items(error)))

    def _postpone(self, one: Publication, error: AppError) -> None:
        log.info("put off the publication %s: %s", one.key, error.code)
        if isinstance(error, TooManyRequests):
            wait = after_busy(error.retry_after, one.attempts, self.random)
        else:
            wait = after_failure(one.attempts, self.random)
        later = self.now() + timedelta(seconds=wait)
        self._keep(told(replace(one, not_before=later), error))

    def _server_now(self) -> datetime:
        return self.now() + self.ahead


def _before(held: Publication | None) -> Standing:
    """Where a publication was before an act of which nothing arrived."""
    return held.state if held is not None and held.state not in CLOSED else Standing.NEW
