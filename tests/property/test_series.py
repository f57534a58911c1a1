"""Whatever is changed of a series, from whichever of its days and for how many: the plan says just that.

The oracle knows no rules and no exceptions: it keeps each day of the series by itself, beside what the series
says of that day. A day that says the same as its series goes along with it.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.errors import NotReady
from cm_console.domain.plan.item import PlannedItem, Wording, moment_of
from cm_console.domain.plan.series import Reach
from cm_console.domain.plan.status import Mode, Status
from cm_console.services.notifier import Notifier
from cm_console.services.plan.plan import Plan
from cm_console.store.engine import Database
from tests.property.console import Clock, make_template
from tests.property.test_exactly_once import THOROUGH

ZONE = "Europe/Amsterdam"
FIRST, WEEK, TIMES = datetime.fromisoformat("2014-06-03T09:00"), timedelta(weeks=1), 16
LONG = FIRST - 4 * WEEK, FIRST + 52 * WEEK
PLACE = st.integers(0, TIMES)
REACH = st.sampled_from(Reach)
BY = st.sampled_from([timedelta(hours=1), timedelta(hours=-2), timedelta(days=1), timedelta(days=-1)])


@dataclass(frozen=True)
class Told:
    """What stands in the calendar of one day."""

    at: datetime
    title: str
    status: Status


@dataclass(frozen=True)
class Slot:
    """A day of the series: what stands there, and what the series says of it."""

    told: Told
    series: Told
    part: int = 0  # "this and later" makes two series of one

    def with_series(self, series: Told, part: int) -> Slot:
        return Slot(series if self.told == self.series else self.told, series, part)


Slots = tuple[Slot, ...]


class SeriesPlay(RuleBasedStateMachine):
    """A weekly question in a plan without any intranet that answers."""

    template: ClassVar[Path | None] = None

    @initialize()
    def begin(self) -> None:
        if SeriesPlay.template is None:
            SeriesPlay.template = make_template(Path(tempfile.mkdtemp(prefix="cm-template-")))
        self.folder = Path(tempfile.mkdtemp(prefix="cm-play-"))
        shutil.copytree(SeriesPlay.template, self.folder / "profile")
        profile = self.folder / "profile"
        self.database = Database(profile / "cache.db", profile / "workspace.db", None)
        self.clock = Clock()
        self.clock.time = moment_of(FIRST, ZONE) - timedelta(days=3)
        self.plan = Plan(self.database, Notifier(), self.clock, "els")
        item = PlannedItem(
            (Wording("nl", "Vraag", "Wat ging goed?"),), FIRST, ZONE, mode=Mode.SERVER, intranet_id=1
        )
        self.plan.calendar.add(item, f"FREQ=WEEKLY;COUNT={TIMES}")
        told = [Told(FIRST + number * WEEK, "Vraag", Status.IDEA) for number in range(TIMES)]
        self.slots: Slots = tuple(Slot(one, one) for one in told)
        self.before: list[Slots] = []
        self.undone: list[Slots] = []
        self.numbers = 0

    def teardown(self) -> None:
        if not hasattr(self, "database"):
            return
        try:
            while self.before:
                self.undo()
                self.the_plan_says_just_that()
        finally:
            self.database.close()
            shutil.rmtree(self.folder)

    # --- what the person does -----------------------------------------------------------------------------

    @precondition(lambda self: self.slots)
    @rule(place=PLACE, reach=REACH)
    def rewrite(self, place: int, reach: Reach) -> None:
        number, entry = self.chosen(place)
        if entry.item.status is Status.PUBLISHED:
            return
        title = f"Vraag {self.fresh()}"
        after = replace(entry.item, wordings=(Wording("nl", title, "Anders."),))
        made = self.plan.calendar.edit(entry.id, after, reach)
        self.done(number, reach, lambda one: replace(one, title=title), made)

    @precondition(lambda self: self.slots)
    @rule(place=PLACE, reach=REACH, by=BY)
    def move(self, place: int, reach: Reach, by: timedelta) -> None:
        number, entry = self.chosen(place)
        at = entry.item.at
        if at is None or entry.item.status is Status.PUBLISHED:
            return
        try:
            made = self.plan.calendar.move(entry.id, at + by, reach)
        except NotReady:
            return  # something that is scheduled would have appeared at once
        self.done(number, reach, lambda one: replace(one, at=one.at + by), made)

    @precondition(lambda self: self.slots)
    @rule(place=PLACE, reach=REACH)
    def schedule(self, place: int, reach: Reach) -> None:
        number, entry = self.chosen(place)
        if entry.item.status is Status.PUBLISHED:
            return
        try:
            made = self.plan.calendar.schedule(entry.id, Mode.SERVER, reach=reach)
        except NotReady:
            return
        self.done(number, reach, lambda one: replace(one, status=Status.SCHEDULED), made)

    @precondition(lambda self: self.slots)
    @rule(place=PLACE, reach=REACH)
    def take_off(self, place: int, reach: Reach) -> None:
        number, entry = self.chosen(place)
        if entry.item.status is not Status.SCHEDULED:
            return
        reached = self.reached(number, reach)
        made = self.plan.calendar.take_off(entry.id, reach)
        self.done(number, reach, lambda one: replace(one, status=Status.APPROVED), made)
        self.slots = tuple(off(one) if place in reached else one for place, one in enumerate(self.slots))

    @precondition(lambda self: self.slots)
    @rule(place=PLACE)
    def say_that_it_appeared(self, place: int) -> None:
        number, entry = self.chosen(place)
        if entry.item.status is Status.SCHEDULED:
            made = self.plan.calendar.step(entry.id, Status.PUBLISHED)
            self.done(number, Reach.THIS, lambda one: replace(one, status=Status.PUBLISHED), made)

    @precondition(lambda self: self.slots)
    @rule(place=PLACE, reach=REACH)
    def call_off(self, place: int, reach: Reach) -> None:
        number, entry = self.chosen(place)
        if entry.item.status is Status.PUBLISHED:
            return
        self.plan.calendar.cancel(entry.id, reach)
        gone = {number, *self.reached(number, reach)}
        self.now(
            tuple(
                one
                for place, one in enumerate(self.slots)
                if place not in gone or one.told.status is Status.PUBLISHED
            )
        )

    @rule()
    def undo(self) -> None:
        if self.before:
            self.plan.keeping.undo()
            self.undone.append(self.slots)
            self.slots = self.before.pop()

    @rule()
    def redo(self) -> None:
        if self.undone:
            self.plan.keeping.redo()
            self.before.append(self.slots)
            self.slots = self.undone.pop()

    # --- what happens by itself ---------------------------------------------------------------------------

    @rule(weeks=st.integers(1, 3))
    def time_passes(self, weeks: int) -> None:
        self.clock.time += weeks * WEEK

    @rule()
    def the_series_goes_on(self) -> None:
        self.plan.recurring.roll()

    # --- what has to be true ------------------------------------------------------------------------------

    @invariant()
    def the_plan_says_just_that(self) -> None:
        assert [told(entry) for entry in self.entries()] == sorted(
            (one.told for one in self.slots), key=lambda one: (one.at, one.title)
        )

    # --- inside -------------------------------------------------------------------------------------------

    def entries(self) -> list[Entry]:
        found = self.plan.calendar.between(*LONG)
        standing = [one for one in found if one.item.status is not Status.CANCELLED]
        return sorted(standing, key=lambda one: (one.item.at or FIRST, one.item.title))

    def chosen(self, place: int) -> tuple[int, Entry]:
        """A slot by its number, with the entry that stands there."""
        number = place % len(self.slots)
        return number, next(one for one in self.entries() if told(one) == self.slots[number].told)

    def done(self, number: int, reach: Reach, change: Callable[[Told], Told], made: Entry) -> None:
        slots = list(self.slots)
        part = self.fresh() if reach is Reach.LATER else slots[number].part
        for place in self.reached(number, reach):
            slots[place] = slots[place].with_series(change(slots[place].series), part)
        slots[number] = replace(slots[number], told=change(self.slots[number].told))
        self.now(tuple(slots))
        assert told(made) == slots[number].told
        assert told(self.plan.calendar.get(made.id)) == slots[number].told

    def reached(self, number: int, reach: Reach) -> list[int]:
        """The slots of which the series says something else after a change of one."""
        same = [place for place, one in enumerate(self.slots) if one.part == self.slots[number].part]
        if reach is Reach.THIS:
            return []
        return same if reach is Reach.ALL else [place for place in same if place >= number]

    def fresh(self) -> int:
        self.numbers += 1
        return self.numbers

    def now(self, slots: Slots) -> None:
        self.before.append(self.slots)
        self.undone.clear()
        self.slots = slots


def told(entry: Entry) -> Told:
    assert entry.item.at
    return Told(entry.item.at, entry.item.title, entry.item.status)


def off(slot: Slot) -> Slot:
    """What was changed by hand and is scheduled comes off the schedule along."""
    if slot.told.status is not Status.SCHEDULED:
        return slot
    return replace(slot, told=replace(slot.told, status=Status.APPROVED))


def test_a_series_says_what_was_said_of_it() -> None:
    run_state_machine_as_test(SeriesPlay, settings=THOROUGH)
