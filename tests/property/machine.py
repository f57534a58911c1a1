"""The state machine: people decide, servers and networks fail, programs are killed, others act as well."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from cm_console.domain.commands import OPEN_STATES, OperationState, Seen
from cm_console.domain.errors import AppError, MassDeletion
from cm_console.domain.intranet import Lock
from cm_console.domain.moderation import Action, ItemRef, Kind, State
from tests.fakes.intranet import Fault, Killed, Thing
from tests.property.console import Console, Parts, make_template

WORDS = st.sampled_from(["Koffie?", "<p>Wie kan er <b>ruilen</b>?</p>", "Fiets te koop", "Dank je wel"])
PLACE = st.integers(0, 7)
DECIDED = st.sampled_from(
    [Action.REPLY, Action.APPROVE, Action.HIDE, Action.REMOVE, Action.RESTORE, Action.EDIT, Action.SPAM]
)
BY_OTHERS = st.sampled_from([Action.APPROVE, Action.HIDE, Action.SPAM, Action.REMOVE, Action.RESTORE])
FAULTS = st.sampled_from([*Fault, Fault.KILL_AFTER, Fault.KILL_AFTER, Fault.LOST_ANSWER])
TROUBLE = st.lists(
    st.builds(lambda quiet, fault: [Fault.NONE] * quiet + [fault], st.integers(0, 4), FAULTS),
    min_size=1,
    max_size=3,
).map(lambda parts: [fault for part in parts for fault in part])
SETTLING_ROUNDS = 30


class Play(RuleBasedStateMachine):
    """One person, one intranet, and every kind of bad luck."""

    lock: ClassVar[Lock] = Lock.VERSION
    parts: ClassVar[Parts] = Parts()
    template: ClassVar[Path | None] = None

    @initialize()
    def open_profile(self) -> None:
        if Play.template is None:
            Play.template = make_template(Path(tempfile.mkdtemp(prefix="cm-template-")))
        self.folder = Path(tempfile.mkdtemp(prefix="cm-play-"))
        self.console = Console.on(Play.template, self.folder / "profile", self.lock, self.parts)
        self.world = self.console.world
        self.saw: dict[str, Seen] = {}
        self.accepted: dict[str, ItemRef] = {}
        self.own_texts: dict[ItemRef, set[str]] = {}
        self.taken_back: set[str] = set()
        self.sent_again: set[str] = set()
        self.newest: dict[str, int] = {}
        self.numbers = 0
        for number in range(4):
            self.world.publish(f"Bericht {number}", State.HELD if number % 2 else State.VISIBLE)
        self.sync()

    # --- what the person does -------------------------------------------------------------------------------

    @rule(place=PLACE, action=DECIDED)
    def decide(self, place: int, action: Action) -> None:
        row = self._row(place)
        if row is None:
            return
        item_id, ref = row
        text = self._fresh_text() if action in {Action.EDIT, Action.REPLY} else ""
        here = self.console.moderation._details.subject(item_id)
        assert here is not None
        try:
            result = self.console.moderation.decide([item_id], action, text=text)
        except Killed:
            self._after_kill()
            return
        for accepted in result.accepted:
            self.accepted[accepted.operation_id] = ref
            self.saw[accepted.operation_id] = here.seen
            if action is Action.EDIT:
                self.own_texts.setdefault(ref, set()).add(text)

    @rule(place=PLACE)
    def undo(self, place: int) -> None:
        row = self._row(place)
        if row is None:
            return
        try:
            result = self.console.moderation.undo([row[0]])
        except Killed:
            self._after_kill()
            return
        self.taken_back |= {accepted.operation_id for accepted in result.accepted}

    @rule(place=PLACE, again=st.booleans())
    def settle_a_stopped_one(self, place: int, again: bool) -> None:
        stopped = self.console.queue.operations_in({OperationState.CONFLICT, OperationState.REFUSED})
        if not stopped:
            return
        operation_id = stopped[place % len(stopped)].operation_id
        try:
            if again:
                self._send_again(operation_id)
            else:
                self.console.moderation.discard(operation_id)
        except Killed:
            self._after_kill()

    @rule(place=PLACE)
    def try_again(self, place: int) -> None:
        """The person presses "retry" at what is on its way; that must never hurry into a second effect."""
        waiting = self.console.queue.operations_in({OperationState.RETRY, OperationState.UNKNOWN})
        waiting = [row for row in waiting if row.error != "outcome_unknown"]
        if not waiting:
            return
        try:
            self.console.moderation.retry(waiting[place % len(waiting)].operation_id)
        except Killed:
            self._after_kill()

    @rule()
    def sync(self) -> None:
        self._guarded(lambda: self.console.cycle().run())

    @rule()
    def sync_in_full(self) -> None:
        self._guarded(lambda: self.console.cycle().run(full=True))

    @rule(seconds=st.sampled_from([1.0, 11.0, 700.0]))
    def time_passes(self, seconds: float) -> None:
        self.console.clock.advance(seconds)

    # --- what others do -------------------------------------------------------------------------------------

    @rule(body=WORDS, held=st.booleans(), kind=st.sampled_from([Kind.POST, Kind.COMMENT]))
    def somebody_writes(self, body: str, held: bool, kind: Kind) -> None:
        if len(self.world.things) < 8:
            self.world.publish(body, State.HELD if held else State.VISIBLE, kind)

    @rule(place=PLACE, body=WORDS)
    def somebody_edits(self, place: int, body: str) -> None:
        thing = self._thing(place)
        if thing is not None and thing.body != body:
            self.world.edit(thing.ref, body)

    @rule(place=PLACE)
    def somebody_reports(self, place: int) -> None:
        thing = self._thing(place)
        if thing is not None and thing.state is State.VISIBLE:
            self.world.report(thing.ref)

    @rule(place=PLACE)
    def somebody_deletes(self, place: int) -> None:
        thing = self._thing(place)
        if thing is not None:
            self.world.delete(thing.ref)

    @rule(place=PLACE, action=BY_OTHERS)
    def another_moderator_is_first(self, place: int, action: Action) -> None:
        thing = self._thing(place)
        if thing is not None and action in thing.offered():
            self.world.moderate(thing.ref, action)

    # --- what goes wrong ------------------------------------------------------------------------------------

    @rule(faults=TROUBLE)
    def the_network_fails(self, faults: list[Fault]) -> None:
        self.world.faults.extend(faults)

    @rule(commits=st.integers(1, 8), before=st.booleans())
    def the_program_will_be_killed(self, commits: int, before: bool) -> None:
        self.console.database.kill_in, self.console.database.kill_before = commits, before

    @rule()
    def a_page_comes_twice(self) -> None:
        self.world.repeat = True

    @precondition(lambda self: self.lock is Lock.VERSION)
    @rule(place=PLACE)
    def an_old_page_comes_again(self, place: int) -> None:
        if self.world.pages:
            self.world.stale = self.world.pages[place % len(self.world.pages)]
            self.sync()

    @rule()
    def cursors_expire(self) -> None:
        self.world.expire_cursors()

    @rule()
    def a_late_request_arrives(self) -> None:
        self.world.deliver_late()

    @rule(place=PLACE, action=DECIDED, faults=TROUBLE, commits=st.integers(0, 8), meanwhile=st.booleans())
    def a_bad_day(
        self, place: int, action: Action, faults: list[Fault], commits: int, meanwhile: bool
    ) -> None:
        """Decides, and meets trouble exactly while it is sent; then the sun comes out again."""
        self.decide(place, action)
        self.console.clock.advance(11)
        if meanwhile:
            self.somebody_edits(place, f"Nieuw {self.world.clock}")
        self.world.faults.extend(faults)
        if commits:
            self.the_program_will_be_killed(commits, before=False)
        self.sync()
        self.console.database.kill_in = None
        self.world.faults.clear()
        self.console.clock.advance(700)
        self.sync()

    # --- what must be true ----------------------------------------------------------------------------------

    @invariant()
    def nothing_takes_effect_twice(self) -> None:
        times = Counter(effect.operation_id for effect in self.world.effects)
        assert all(count == 1 for count in times.values())
        texts = Counter(self.world.replies.values())
        assert all(count == 1 for count in texts.values()), "a reply was placed twice"

    @invariant()
    def nothing_is_lost(self) -> None:
        kept = {str(row[0]) for row in self.console.rows("SELECT operation_id FROM ws.operation")}
        assert self.accepted.keys() <= kept

    @invariant()
    def what_was_undone_never_takes_effect(self) -> None:
        assert not self.taken_back & {effect.operation_id for effect in self.world.effects}

    @invariant()
    def nothing_is_decided_about_what_was_not_seen(self) -> None:
        for effect in self.world.effects:
            if effect.operation_id not in self.saw:
                continue  # accepted, but the person was told nothing because the program died
            seen = self.saw[effect.operation_id]
            assert effect.body in {seen.body_html} | self.own_texts.get(effect.ref, set())
            new_reports = len(effect.open_reports) > seen.open_reports
            assert not new_reports or self._is_reply(effect.operation_id)

    @invariant()
    def one_item_is_decided_in_order(self) -> None:
        latest: dict[ItemRef, str] = {}
        for effect in self.world.effects:
            if effect.operation_id in self.sent_again:
                continue
            assert effect.operation_id > latest.get(effect.ref, "")
            latest[effect.ref] = effect.operation_id

    @invariant()
    def the_copy_never_goes_back(self) -> None:
        """A closed item comes back on a newer word of the server only."""
        found = self.console.rows("SELECT kind || remote_id, updated_at FROM item WHERE state <> 'gone'")
        for key, changed in found:
            assert isinstance(changed, int)
            assert changed >= self.newest.get(str(key), 0)
            self.newest[str(key)] = changed

    @invariant()
    def what_stands_over_an_item_is_what_is_kept(self) -> None:
        standing = self.console.rows(
            "SELECT p.operation_id FROM ws.pending p"
            " LEFT JOIN ws.operation o ON o.operation_id = p.operation_id"
            " WHERE o.state IS NULL OR o.state IN ('done', 'cancelled', 'superseded', 'gone')"
        )
        assert not standing

    def teardown(self) -> None:
        if not hasattr(self, "console"):
            return
        try:
            self._settle_down()
            self._check_operations()
            self._check_copy()
        finally:
            self.console.database.close()
            shutil.rmtree(self.folder)

    # --- the end --------------------------------------------------------------------------------------------

    def _settle_down(self) -> None:
        """Faults stop; nobody does anything; everything must come to its end by itself."""
        self.world.calm_down()
        self.console.database.kill_in = None
        for _ in range(SETTLING_ROUNDS):
            self.console.clock.advance(1000)
            try:
                report = self.console.cycle().run()
            except MassDeletion:
                report = self.console.cycle().run(full=True)  # what the message tells the person to do
            if not self.console.outbox.next_due(1) and not report.writes:
                return
        raise AssertionError("it does not come to rest")

    def _check_operations(self) -> None:
        self.nothing_takes_effect_twice()
        for operation_id, ref in self.accepted.items():
            operation = self.console.outbox.get(operation_id)
            assert operation is not None
            effects, state = self.world.count_of(operation_id), operation.state
            if state in OPEN_STATES:
                assert operation.error == "outcome_unknown"
                assert self.lock is Lock.NONE
                assert operation.decision.action is Action.REPLY
            if state is OperationState.DONE and effects == 0:
                assert self.lock is Lock.NONE  # there nobody can tell whose hand it was
                assert ref in self.world.touched_by_others
            if self.lock is Lock.VERSION and effects:
                assert state in {OperationState.DONE, OperationState.REFUSED, OperationState.GONE}

    def _check_copy(self) -> None:
        here = set(
            self.console.rows("SELECT kind, remote_id, state, body_html FROM item WHERE state <> 'gone'")
        )
        there = {
            (t.ref.kind.value, t.ref.remote_id, t.state.value, t.body) for t in self.world.things.values()
        }
        assert here == there
        waits = self.console.rows("SELECT kind, remote_id FROM item WHERE queue = 2")
        assert {f"{kind}{remote}" for kind, remote in waits} == {
            f"{t.ref.kind}{t.ref.remote_id}"
            for t in self.world.things.values()
            if t.state is State.HELD or (t.open_reports and t.state in {State.VISIBLE, State.HIDDEN})
        }

    # --- tools ----------------------------------------------------------------------------------------------

    def _guarded(self, work: object) -> None:
        assert callable(work)
        try:
            work()
        except AppError:
            return
        except Killed:
            self._after_kill()

    def _after_kill(self) -> None:
        self.console.die()

    def _send_again(self, operation_id: str) -> None:
        operation = self.console.outbox.get(operation_id)
        assert operation is not None
        self.sent_again.add(operation_id)
        if operation.theirs is not None:
            self.saw[operation_id] = operation.theirs
        self.console.moderation.send_again(operation_id)

    def _row(self, place: int) -> tuple[int, ItemRef] | None:
        rows = self.console.rows("SELECT id, kind, remote_id FROM item WHERE state <> 'gone' ORDER BY id")
        if not rows:
            return None
        number, kind, remote_id = rows[place % len(rows)]
        assert isinstance(number, int)
        return number, ItemRef(Kind(str(kind)), str(remote_id))

    def _thing(self, place: int) -> Thing | None:
        things = list(self.world.things.values())
        return things[place % len(things)] if things else None

    def _is_reply(self, operation_id: str) -> bool:
        operation = self.console.outbox.get(operation_id)
        return operation is not None and operation.decision.action is Action.REPLY

    def _fresh_text(self) -> str:
        self.numbers += 1
        return f"Antwoord {self.numbers}"
