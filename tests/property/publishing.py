"""The state machine of publishing: people plan and change their minds, servers and networks fail, programs
are killed, others change what stands on the server, and time passes.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar
from zoneinfo import ZoneInfo

import uuid6
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from cm_console.domain.errors import AppError
from cm_console.domain.intranet import Lock
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.item import Media, PlannedItem, Wording, moment_of
from cm_console.domain.plan.outgoing import illustrated, outgoing_of
from cm_console.domain.plan.publication import GRACE, Standing, Whose
from cm_console.domain.plan.status import Mode, Status
from cm_console.domain.publishing import Outgoing, PlacedState, Uploaded
from cm_console.services.due import Due
from cm_console.services.notifier import Notifier
from cm_console.services.plan.plan import Plan
from cm_console.store.publication_store import PublicationStore
from cm_console.sync.publish import JUST_AHEAD, Publisher
from tests.fakes.intranet import FakeIntranet, Fault, Killed, World
from tests.fakes.pictures import chunk, png
from tests.property.console import INTRANET, Clock, Hurry, KillableDatabase, make_template
from tests.property.machine import TROUBLE

PICTURES = (png(), png(chunk(b"gAMA", b"\0\0\xb1\x8f")))
PLACE = st.integers(0, 5)
MINUTES = st.sampled_from([1, 3, 10, 16, 45, 24 * 60])
ZONE = "Europe/Amsterdam"
ROUNDS = 30
SLACK = timedelta(seconds=30)  # the clock of these plays goes on with every question


class PublishingPlay(RuleBasedStateMachine):
    """One plan, one intranet, and every kind of bad luck."""

    lock: ClassVar[Lock] = Lock.VERSION
    publisher: ClassVar[type[Publisher]] = Publisher
    template: ClassVar[Path | None] = None

    @initialize()
    def open_profile(self) -> None:
        if PublishingPlay.template is None:
            PublishingPlay.template = make_template(Path(tempfile.mkdtemp(prefix="cm-template-")))
        self.folder = Path(tempfile.mkdtemp(prefix="cm-play-"))
        shutil.copytree(PublishingPlay.template, self.folder / "profile")
        self.world, self.clock = World(self.lock), Clock()
        self.wall = self.world.wall
        self.moments: dict[str, list[datetime]] = {}  # every moment at which an item was ever wanted
        self.again: set[str] = set()  # items that a person sent again without knowing whether they arrived
        self.by_others: set[str] = set()  # items that somebody changed on the server
        self.after_all: set[str] = set()  # uploads that arrived long after they were given up
        self.numbers = 0
        self.calm_from: datetime | None = None  # since when a pause is known to be kept on the server
        self.open()
        self.files = [self.plan.media.add_content(picture) for picture in PICTURES]
        for minutes, mode in ((3, Mode.SERVER), (10, Mode.ONLINE), (45, Mode.SERVER)):
            self.plan_one(minutes, mode)

    def open(self) -> None:
        folder = self.folder / "profile"
        self.database = KillableDatabase(folder / "cache.db", folder / "workspace.db", None)
        self.store = PublicationStore(self.database)
        self.plan = Plan(self.database, Notifier(), self.clock, "els")
        self.due = Due(self.store, Notifier(), self.clock)

    def teardown(self) -> None:
        if not hasattr(self, "database"):
            return
        try:
            self.settle_down()
            self.compare()
        finally:
            self.database.close()
            shutil.rmtree(self.folder)

    # --- what the person does -----------------------------------------------------------------------------

    @rule(minutes=MINUTES, mode=st.sampled_from([Mode.SERVER, Mode.ONLINE]))
    def schedule(self, minutes: int, mode: Mode) -> None:
        self.plan_one(minutes, mode)

    def plan_one(self, minutes: int, mode: Mode) -> None:
        made = self.plan.calendar.add(
            PlannedItem(
                (Wording("nl", self.fresh(), "Lees mee."),),
                self.at(minutes),
                ZONE,
                intranet_id=INTRANET,
                media=self.some_pictures(),
            )
        )
        self.plan.calendar.schedule(made.id, mode)
        self.note(made.id)

    @rule(place=PLACE)
    def edit(self, place: int) -> None:
        for entry_id in self.chosen(place):
            item = self.plan.calendar.get(entry_id).item
            if item.status is not Status.PUBLISHED:
                self.plan.calendar.edit(
                    entry_id,
                    replace(
                        item, wordings=(Wording("nl", self.fresh(), "Anders."),), media=self.some_pictures()
                    ),
                )

    @rule(place=PLACE, minutes=MINUTES)
    def move(self, place: int, minutes: int) -> None:
        self.attempt(place, lambda entry_id: self.plan.calendar.move(entry_id, self.at(minutes)))

    @rule(place=PLACE, mode=st.sampled_from([Mode.SERVER, Mode.ONLINE]))
    def schedule_again(self, place: int, mode: Mode) -> None:
        self.attempt(place, lambda entry_id: self.plan.calendar.schedule(entry_id, mode))

    @rule(place=PLACE)
    def call_off(self, place: int) -> None:
        self.attempt(place, self.plan.calendar.cancel)

    @rule(place=PLACE)
    def take_off_the_schedule(self, place: int) -> None:
        self.attempt(place, lambda entry_id: self.plan.calendar.step(entry_id, Status.APPROVED))

    @rule()
    def undo(self) -> None:
        self.calm_from = None
        try:
            self.plan.keeping.undo()
        except AppError:
            return
        self.note_all()

    @rule(place=PLACE, whose=st.sampled_from(Whose))
    def settle(self, place: int, whose: Whose) -> None:
        waiting = [one for one in self.plan.follow_up.waiting() if one.publication is not None]
        if not waiting:
            return
        self.calm_from = None
        one = waiting[place % len(waiting)]
        if one.publication is not None and one.publication.state is Standing.SENT and whose is Whose.MINE:
            self.again.add(one.entry.id)
        self.plan.follow_up.settle(one.entry.id, whose)
        self.note(one.entry.id)

    @rule(place=PLACE)
    def catch_up(self, place: int) -> None:
        missed = [one for one in self.plan.follow_up.waiting() if one.entry.item.status is Status.MISSED]
        if missed:
            entry = missed[place % len(missed)].entry
            self.attempt_one(entry.id, self.plan.follow_up.publish_now)

    @rule(minutes=st.none() | MINUTES)
    def pause(self, minutes: int | None) -> None:
        self.calm_from = None
        self.plan.pausing.pause(self.clock.time + timedelta(minutes=minutes) if minutes else None)

    @rule()
    def resume(self) -> None:
        self.calm_from = None
        if self.plan.pausing.current():
            self.plan.pausing.resume()

    # --- the program, and what happens to it --------------------------------------------------------------

    @rule(trouble=TROUBLE)
    def sync_in_trouble(self, trouble: list[Fault]) -> None:
        self.world.faults.extend(trouble)
        self.run()
        self.world.faults.clear()

    @rule()
    def sync(self) -> None:
        self.run()

    @rule(trouble=TROUBLE, minutes=MINUTES)
    def sync_in_trouble_again_and_again(self, trouble: list[Fault], minutes: int) -> None:
        """As a scheduler does while a server is in trouble: what is put off is due again in between."""
        for fault in trouble:
            self.world.faults.append(fault)
            self.run()
            self.pass_time(timedelta(seconds=minutes))

    @rule(commits=st.integers(1, 4), before=st.booleans())
    def sync_and_be_killed(self, commits: int, before: bool) -> None:
        self.database.kill_in, self.database.kill_before = commits, before
        self.run()
        self.database.kill_in = None

    @rule()
    def deliver_late(self) -> None:
        before = set(self.wall.files)
        self.world.deliver_late()
        self.after_all |= set(self.wall.files) - before

    @rule(minutes=MINUTES)
    def time_passes(self, minutes: int) -> None:
        self.pass_time(timedelta(minutes=minutes))

    # --- what others do on the server ---------------------------------------------------------------------

    @rule(place=PLACE, what=st.sampled_from(["change", "move", "aside", "remove"]))
    def somebody_else(self, place: int, what: str) -> None:
        waiting = [one for one in self.wall.sheets.values() if one.state is PlacedState.SCHEDULED]
        if not waiting:
            return
        sheet = waiting[place % len(waiting)]
        self.by_others.add(self.item_of(sheet.key))
        if what == "change":
            self.wall.change(sheet.remote_id, title=self.fresh())
        elif what == "move" and sheet.shows.at is not None:
            moment = sheet.shows.at + timedelta(hours=1)
            self.wall.change(sheet.remote_id, at=moment)
            self.moments.setdefault(self.item_of(sheet.key), []).append(moment)
        elif what == "aside":
            self.wall.put_aside(sheet.remote_id)
        elif what == "remove":
            self.wall.remove(sheet.remote_id)

    # --- what must always be true -------------------------------------------------------------------------

    @invariant()
    def nothing_appears_twice_or_late(self) -> None:
        if not hasattr(self, "database"):
            return
        per_item: dict[str, int] = {}
        for key, appeared in self.wall.appearances:
            item_id = self.item_of(key)
            per_item[item_id] = per_item.get(item_id, 0) + 1
            moments = self.moments[item_id]
            assert min(moments) - SLACK <= appeared <= max(moments) + GRACE + JUST_AHEAD + SLACK
        assert all(count == 1 or item_id in self.again for item_id, count in per_item.items())

    @invariant()
    def nothing_appears_in_a_pause(self) -> None:
        """Once a synchronisation came through; but for what waits for a person, or is left to the server."""
        pause = self.plan.pausing.current() if hasattr(self, "database") else None
        if pause is None or self.calm_from is None:
            return
        for item_id in (self.item_of(key) for key, at in self.wall.appearances if at > self.calm_from):
            held = self.store.of([item_id])[item_id]
            left = held.needs_a_person or held.state is Standing.LET_GO or item_id in self.by_others
            assert left, held

    @invariant()
    def each_picture_stands_there_once_and_is_known(self) -> None:
        if not hasattr(self, "database"):
            return
        files = self.wall.files
        assert len(files) == len(set(files))
        if not self.world.late:
            assert set(files) - self.after_all <= self.known_files()

    def compare(self) -> None:
        """At the end the server shows what the plan says, where nobody has to choose first."""
        held = self.store.of([entry.id for entry in self.entries()])
        for entry in self.entries():
            one = held.get(entry.id)
            appeared = [key for key, _ in self.wall.appearances if self.item_of(key) == entry.id]
            standing = [
                sheet
                for sheet in self.wall.sheets.values()
                if self.item_of(sheet.key) == entry.id and sheet.state is PlacedState.SCHEDULED
            ]
            if one is not None and (one.needs_a_person or one.state is Standing.LET_GO):
                continue
            assert (entry.item.status is Status.PUBLISHED) == bool(appeared), (entry, one)
            if entry.item.status is Status.SCHEDULED and entry.item.mode is Mode.SERVER:
                assert len(standing) == 1, (entry, one, standing)
                (sheet,) = standing
                assert replace(sheet.shows, pictures=()) == self.shown(entry), (entry, one)
            else:
                assert standing == [], (entry, one)
                # Pictures of what is still to appear are used again.
                wanted = entry.item.media if entry.item.status is Status.SCHEDULED else ()
                left = set(one.files if one and one.state is Standing.WITHDRAWN else ())
                assert left <= {media.file for media in wanted}, (entry, one)

    # --- inside -------------------------------------------------------------------------------------------

    def run(self) -> bool:
        """One run of the publisher; whether it came through."""
        publisher = self.publisher(
            FakeIntranet(self.world),
            INTRANET,
            self.store,
            self.clock,
            lambda changes: None,
            lambda: str(uuid6.uuid7()),
            Hurry(),
            self.plan.media.content,
        )
        try:
            publisher.run()
            self.note_calm()
        except AppError:
            return False
        except Killed:
            self.database.close()
            self.open()
            return False
        return True

    def note_calm(self) -> None:
        """Nothing is on its way any more, and what could appear is off the server."""
        held = self.store.of([entry.id for entry in self.entries()]).values()
        under_way = any(one.state is Standing.SENT or one.not_before for one in held)
        if self.plan.pausing.current() and not under_way and not self.world.late and self.calm_from is None:
            self.calm_from = self.clock.time

    def settle_down(self) -> None:
        if self.plan.pausing.current():
            self.plan.pausing.resume()
        self.world.faults.clear()
        self.deliver_late()
        for _ in range(ROUNDS):
            self.run()
            self.pass_time(timedelta(seconds=1))
        self.pass_time(timedelta(hours=1))
        for _ in range(3):
            self.run()

    def pass_time(self, time: timedelta) -> None:
        self.clock.time = max(self.clock.time, self.wall.now) + time
        self.wall.pass_time(self.clock.time - self.wall.now)

    def attempt(self, place: int, change: Callable[[str], object]) -> None:
        for entry_id in self.chosen(place):
            self.attempt_one(entry_id, change)

    def attempt_one(self, entry_id: str, change: Callable[[str], object]) -> None:
        try:
            change(entry_id)
        except AppError:
            return  # a step that is not possible now
        self.note(entry_id)

    def chosen(self, place: int) -> list[str]:
        entries = self.entries()
        return [entries[place % len(entries)].id] if entries else []

    def entries(self) -> list[Entry]:
        return [entry for status in Status for entry in self.plan.calendar.with_status(status)]

    def note(self, entry_id: str) -> None:
        item = self.plan.calendar.get(entry_id).item
        if item.at is not None and item.status is Status.SCHEDULED:
            self.moments.setdefault(entry_id, []).append(moment_of(item.at, item.timezone))

    def note_all(self) -> None:
        for entry in self.entries():
            self.note(entry.id)

    def at(self, minutes: int) -> datetime:
        moment = self.clock.time + timedelta(minutes=minutes)
        return moment.astimezone(ZoneInfo(ZONE)).replace(tzinfo=None, microsecond=0)

    def item_of(self, key: str) -> str:
        with self.database.reading() as connection:
            found = connection.exec_driver_sql('SELECT item_id FROM ws.publication WHERE "key" = ?', (key,))
            return str(found.scalar_one())

    def some_pictures(self) -> tuple[Media, ...]:
        """Sometimes none, one, another, or both; two items share them."""
        files = [file for bit, file in enumerate(self.files) if self.numbers >> bit & 1]
        return tuple(Media(file, "Taart") for file in files)

    def known_files(self) -> set[str]:
        with self.database.reading() as connection:
            sql = "SELECT f.value FROM ws.publication p, json_each(p.body, '$.files') f"
            return {row[0] for row in connection.exec_driver_sql(sql)}

    def shown(self, entry: Entry) -> Outgoing:
        """How an item stands on the server, its pictures in the text."""
        wanted = outgoing_of(entry.item)
        assert {picture.file for picture in wanted.pictures} <= set(self.wall.files)
        there = [Uploaded(one.file, f"https://example.org/{one.file}") for one in wanted.pictures]
        return replace(illustrated(wanted, there), pictures=())

    def fresh(self) -> str:
        self.numbers += 1
        return f"Bericht {self.numbers}"
