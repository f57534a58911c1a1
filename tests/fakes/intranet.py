"""An intranet in memory that keeps the contract of `domain.intranet.Intranet`, also while things go wrong.

`World` is the server: it outlives every client, counts what each operation did to it, and remembers what it
looked like when that happened. `FakeIntranet` is one client's conversation with it. Two platforms are played:
one with versions, idempotency keys and tombstones, and one with none of these.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import partial
from typing import TypeVar

from cm_console.domain.commands import Operation
from cm_console.domain.errors import (
    ActionNotOffered,
    BadAnswer,
    Conflict,
    DecisionError,
    IntranetError,
    ItemGone,
    NoAnswer,
    ServerFailed,
    TooManyRequests,
    Unreachable,
)
from cm_console.domain.intranet import (
    Absence,
    Capabilities,
    CursorExpired,
    Identity,
    LiveIds,
    Lock,
    Mirror,
    Page,
    Reading,
    Receipt,
    Record,
    Tombstone,
)
from cm_console.domain.moderation import Action, Item, ItemRef, Kind, Reason, Report, ReportState, State
from cm_console.domain.publishing import Outgoing, Picture, Placed, Uploaded
from tests.fakes.publishing import Wall

T = TypeVar("T")
HOST = "intranet.example"
START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
RESULT = {
    Action.APPROVE: State.VISIBLE,
    Action.HIDE: State.HIDDEN,
    Action.REJECT: State.HIDDEN,
    Action.SPAM: State.SPAM,
    Action.REMOVE: State.REMOVED,
    Action.RESTORE: State.VISIBLE,
}
OFFERED = {
    State.HELD: (Action.APPROVE, Action.REJECT, Action.SPAM, Action.REMOVE, Action.EDIT, Action.REPLY),
    State.VISIBLE: (Action.HIDE, Action.SPAM, Action.REMOVE, Action.EDIT, Action.REPLY),
}
RESOURCE = {Kind.POST: "posts", Kind.COMMENT: "comments"}


class Killed(BaseException):
    """The process ends here: nothing may catch it, nothing runs after it."""


class Fault(StrEnum):
    """What happens to one request."""

    NONE = "none"
    UNREACHABLE = "unreachable"
    LOST_REQUEST = "lost_request"
    LOST_ANSWER = "lost_answer"
    LATE = "late"  # the request arrives, but only after the client has given up on it
    BUSY = "busy"
    FAILED_BEFORE = "failed_before"
    FAILED_AFTER = "failed_after"
    UNREADABLE = "unreadable"
    KILL_BEFORE = "kill_before"
    KILL_AFTER = "kill_after"


BEFORE: dict[Fault, IntranetError] = {
    Fault.UNREACHABLE: Unreachable(host=HOST),
    Fault.LOST_REQUEST: NoAnswer(host=HOST),
    Fault.BUSY: TooManyRequests(retry_after=2.0, host=HOST),
    Fault.FAILED_BEFORE: ServerFailed(host=HOST, status=500),
}
AFTER: dict[Fault, IntranetError] = {
    Fault.LOST_ANSWER: NoAnswer(host=HOST),
    Fault.FAILED_AFTER: ServerFailed(host=HOST, status=500),
    Fault.UNREADABLE: BadAnswer(host=HOST, reason="not JSON"),
}


@dataclass
class Thing:
    """One post or comment on the server. `changed` is its place in the order of changes."""

    ref: ItemRef
    body: str
    state: State
    changed: int
    version: int = 1
    reports: dict[str, ReportState] = field(default_factory=dict)

    @property
    def open_reports(self) -> frozenset[str]:
        return frozenset(key for key, state in self.reports.items() if state is ReportState.OPEN)

    def offered(self) -> tuple[Action, ...]:
        judged = (Action.APPROVE,) if self.open_reports and self.state is State.VISIBLE else ()
        return judged + OFFERED.get(self.state, (Action.RESTORE,))


@dataclass(frozen=True)
class Effect:
    """What an operation met when it took effect."""

    operation_id: str
    ref: ItemRef
    body: str
    state: State
    open_reports: frozenset[str]


class World:
    """The server."""

    def __init__(self, lock: Lock, *, page_size: int = 3) -> None:
        self.lock, self.page_size = lock, page_size
        self.things: dict[ItemRef, Thing] = {}
        self.buried: dict[ItemRef, int] = {}
        self.replies: dict[str, tuple[ItemRef, str]] = {}
        self.answers: dict[str, Receipt] = {}
        self.effects: list[Effect] = []
        self.touched_by_others: set[ItemRef] = set()
        self.generation, self.clock, self.numbers = 1, 0, 0
        self.faults: deque[Fault] = deque()
        self.late: list[Callable[[], object]] = []
        self.stale: Page | None = None
        self.pages: deque[Page] = deque(maxlen=8)
        self.repeat = False
        self.requests = 0
        self.wall = Wall(START, knows_keys=self.versioned)

    @property
    def versioned(self) -> bool:
        return self.lock is Lock.VERSION

    def count_of(self, operation_id: str) -> int:
        """How often an operation took effect."""
        return Counter(effect.operation_id for effect in self.effects)[operation_id]

    # --- what other people do -------------------------------------------------------------------------------

    def publish(self, body: str, state: State, kind: Kind = Kind.COMMENT) -> ItemRef:
        self.numbers += 1
        ref = ItemRef(kind, f"{kind.value[0]}{self.numbers}")
        self.things[ref] = Thing(ref, body, state, self._tick())
        return ref

    def edit(self, ref: ItemRef, body: str) -> None:
        self.things[ref].body = body
        self._touch(ref)

    def moderate(self, ref: ItemRef, action: Action) -> None:
        """Another moderator was first."""
        self._apply_state(self.things[ref], action)
        self._touch(ref)

    def report(self, ref: ItemRef) -> None:
        self.numbers += 1
        self.things[ref].reports[f"r{self.numbers}"] = ReportState.OPEN
        self._touch(ref)

    def delete(self, ref: ItemRef) -> None:
        del self.things[ref]
        self.buried[ref] = self._tick()
        self.touched_by_others.add(ref)

    def expire_cursors(self) -> None:
        """Forgets old tombstones as well: whoever was away cannot be told any more."""
        self.generation += 1
        self.buried.clear()

    def calm_down(self) -> None:
        """No more trouble; what was on its way arrives."""
        self.faults.clear()
        self.repeat, self.stale = False, None
        self.deliver_late()

    def deliver_late(self) -> None:
        late, self.late = self.late, []
        for arrive in late:
            try:
                arrive()
            except DecisionError:
                continue  # nobody listens to this answer any more

    # --- what the server does with a request ----------------------------------------------------------------

    def carry_out(self, operation: Operation) -> Receipt:
        decision = operation.decision
        if self.versioned and operation.key in self.answers:
            known = self.answers[operation.key]
            return Receipt(created_remote_id=known.created_remote_id, already=True)
        thing = self.things.get(decision.ref)
        if thing is None:
            raise ItemGone(host=HOST)
        if self.versioned and decision.seen.version != str(thing.version):
            raise Conflict
        if decision.action not in thing.offered():
            raise ActionNotOffered(action=decision.action.value)
        self.effects.append(
            Effect(decision.operation_id, thing.ref, thing.body, thing.state, thing.open_reports)
        )
        receipt = self._apply(thing, operation)
        self.answers[operation.key] = receipt
        return receipt

    def _apply(self, thing: Thing, operation: Operation) -> Receipt:
        decision = operation.decision
        if decision.action is Action.REPLY:
            self.numbers += 1
            self.replies[f"a{self.numbers}"] = (thing.ref, decision.text)
            return Receipt(created_remote_id=f"a{self.numbers}")
        if decision.action is Action.EDIT:
            thing.body = decision.text
        else:
            self._apply_state(thing, decision.action)
        self._touch(thing.ref, by_others=False)
        return Receipt()

    def _apply_state(self, thing: Thing, action: Action) -> None:
        thing.state = RESULT[action]
        closed = ReportState.DISMISSED if action is Action.APPROVE else ReportState.UPHELD
        thing.reports = dict.fromkeys(thing.reports, closed)

    def _touch(self, ref: ItemRef, *, by_others: bool = True) -> None:
        self.things[ref].version += 1
        self.things[ref].changed = self._tick()
        if by_others:
            self.touched_by_others.add(ref)

    def _tick(self) -> int:
        self.clock += 1
        return self.clock

    # --- what it shows --------------------------------------------------------------------------------------

    def item(self, thing: Thing) -> Item:
        return Item(
            ref=thing.ref,
            state=thing.state,
            author_id="u1",
            author_name="Noor",
            body_html=thing.body,
            created_at=START,
            updated_at=START + timedelta(seconds=thing.changed),
            open_reports=len(thing.open_reports) if self.versioned else None,
            actions=thing.offered(),
            version=str(thing.version) if self.versioned else "",
        )

    def records(self, thing: Thing) -> tuple[Record, ...]:
        return (self.item(thing), *self.reports(thing))

    def reports(self, thing: Thing) -> tuple[Report, ...]:
        if self.versioned:
            return ()
        return tuple(
            Report(key, thing.ref, Reason.OFFENSIVE, state=state, created_at=START)
            for key, state in thing.reports.items()
        )


class FakeIntranet:
    """One client's conversation with a `World`."""

    def __init__(self, world: World) -> None:
        self._world, self._before = world, world.requests

    def identity(self) -> Identity:
        self._request()
        return Identity("me", "Community manager", ("moderator",))

    def capabilities(self) -> Capabilities:
        return Capabilities(
            product="Fake",
            version="1",
            lock=self._world.lock,
            idempotent_writes=self._world.versioned,
            actions=frozenset(RESULT) | {Action.EDIT, Action.REPLY},
            kinds=frozenset({Kind.POST, Kind.COMMENT}),
            has_reports=True,
            publishes=self._world.wall.may_publish,
            schedules=self._world.wall.may_publish,
            media=frozenset({".jpg", ".png"}),
        )

    def streams(self) -> tuple[str, ...]:
        return ("changes",)

    def sweeps(self) -> tuple[str, ...]:
        return ("posts", "comments")

    def pull(self, stream: str, cursor: str | None, mirror: Mirror) -> Iterator[Page]:
        world = self._world
        complete, resumed = False, cursor is not None
        while not complete:
            self._request()
            generation, position = map(int, (cursor or f"{world.generation}:0").split(":"))
            if generation != world.generation:
                raise CursorExpired
            if world.stale is not None and resumed:  # a cache answers with an old page
                yield Page(records=self._still_there(world.stale), cursor=cursor)
                world.stale = None
            page = self._page(position, mirror)
            if world.repeat and page.records:
                world.repeat = False
                yield page
            if page.records:
                world.pages.append(page)
            cursor, complete = page.cursor, page.complete
            yield page

    def _still_there(self, page: Page) -> tuple[Item | Report, ...]:
        items = [r for r in page.records if isinstance(r, Item) and r.ref in self._world.things]
        return tuple(items)

    def _page(self, position: int, mirror: Mirror) -> Page:
        world = self._world
        changed: list[tuple[int, Thing | ItemRef]] = [(t.changed, t) for t in world.things.values()]
        if world.versioned:
            changed += [(at, ref) for ref, at in world.buried.items()]
        waiting = sorted((pair for pair in changed if pair[0] > position), key=lambda pair: pair[0])
        shown, more = waiting[: world.page_size], len(waiting) > world.page_size
        things = [thing for _, thing in shown if isinstance(thing, Thing)]
        gone = [ref for _, ref in shown if isinstance(ref, ItemRef)]
        last = shown[-1][0] if shown else position
        return Page(
            records=tuple(record for thing in things for record in world.records(thing)),
            tombstones=tuple(Tombstone(RESOURCE[ref.kind], ref.remote_id) for ref in gone),
            cursor=f"{world.generation}:{last}",
            complete=not more,
            suspected=() if more or world.versioned else self._suspected(mirror, things),
        )

    def _suspected(self, mirror: Mirror, coming: list[Thing]) -> tuple[str, ...]:
        """Resources of which there are more here than on the server, with what this page brings."""
        found = []
        for kind, resource in RESOURCE.items():
            here = mirror.known_ids(resource) | {t.ref.remote_id for t in coming if t.ref.kind is kind}
            if len(here) != sum(ref.kind is kind for ref in self._world.things):
                found.append(resource)
        return tuple(found)

    def live_ids(self, resource: str, cursor: str | None = None) -> Iterator[LiveIds]:
        ids = sorted(ref.remote_id for ref in self._world.things if RESOURCE[ref.kind] == resource)
        coming = [remote_id for remote_id in ids if remote_id > (cursor or "")]
        for start in range(0, max(1, len(coming)), self._world.page_size):
            self._request()
            shown = coming[start : start + self._world.page_size]
            yield LiveIds(frozenset(shown), shown[-1] if shown else cursor)

    def read(self, refs: Sequence[ItemRef]) -> dict[ItemRef, Reading | Absence]:
        self._request()
        found: dict[ItemRef, Reading | Absence] = {}
        for ref in refs:
            thing = self._world.things.get(ref)
            if thing is None:
                found[ref] = Absence.GONE
            else:
                found[ref] = Reading(self._world.item(thing), self._world.reports(thing))
        return found

    def send(self, operation: Operation) -> Receipt:
        return self._write(partial(self._world.carry_out, operation))

    def find_reply(self, operation: Operation) -> str | None:
        self._request()
        wanted = (operation.decision.ref, operation.decision.text)
        return next((key for key, reply in self._world.replies.items() if reply == wanted), None)

    def place(self, outgoing: Outgoing, key: str) -> Placed:
        return self._write(partial(self._world.wall.place, outgoing, key))

    def find(self, key: str) -> Placed | None:
        self._request()
        return self._world.wall.find(key)

    def replace(self, remote_id: str, outgoing: Outgoing, version: str) -> Placed:
        return self._write(partial(self._world.wall.replace, remote_id, outgoing, version))

    def withdraw(self, remote_id: str, version: str) -> None:
        self._write(partial(self._world.wall.withdraw, remote_id, version))

    def upload(self, picture: Picture, content: bytes) -> Uploaded:
        self._request()
        known = self._world.wall.find_upload(picture)
        return known or self._write(partial(self._world.wall.upload, picture))

    def remove_upload(self, file: str) -> None:
        self._write(partial(self._world.wall.remove_upload, file))

    def standing(self, remote_ids: Sequence[str]) -> dict[str, Placed]:
        self._request()
        return self._world.wall.standing(remote_ids)

    def requests_made(self) -> int:
        return self._world.requests - self._before

    def close(self) -> None:
        """Nothing to close."""

    def _write(self, arrive: Callable[[], T]) -> T:
        """A request that changes something, with what happens to it and to its answer."""
        fault = self._request(late=self._world.versioned)
        if fault is Fault.LATE:
            self._world.late.append(arrive)
            raise NoAnswer(host=HOST)
        answer = arrive()
        if fault is Fault.KILL_AFTER:
            raise Killed
        if fault in AFTER:
            raise AFTER[fault]
        return answer

    def _request(self, *, late: bool = False) -> Fault:
        """Draws what happens to this request; returns what has to happen after it took effect."""
        world = self._world
        world.requests += 1
        fault = world.faults.popleft() if world.faults else Fault.NONE
        if fault is Fault.KILL_BEFORE:
            raise Killed
        if fault in BEFORE:
            raise BEFORE[fault]
        if fault is Fault.LATE and not late:
            raise NoAnswer(host=HOST)
        return fault
