"""The demo publishes: what it plans is scheduled, sent and answered, so that each standing can be seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from threading import Event
from zoneinfo import ZoneInfo

from cm_console.cli.demo_plan import FRIDAY, PLANNER
from cm_console.demo.colleagues import Colleagues
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.item import DEFAULT_ZONE, Audience, Format, PlannedItem, Wording
from cm_console.domain.plan.publication import Standing
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.series import Reach
from cm_console.domain.plan.status import Mode, Status
from cm_console.host.clock import now
from cm_console.services.plan.plan import Plan
from cm_console.services.workspace import Workspace
from cm_console.store.connections import Connected

STANDING, CHANGED, SERIES = "Wat leerden we van de peiling?", "Fietstocht: wie gaat er mee?", "Vrijdagvraag"
PUBLISHED, MISSED, REMINDER = "Wie deelt een goede tip?", "Storing verholpen", "Poster in de personeelskamer"
REWRITTEN = "Fietstocht: geef je voor vrijdag op"
REMARKS = (
    "Ja! Zet je vragen op een briefje voor je aan je dienst begint.",
    "Wij lopen altijd eerst samen een rondje. Scheelt een hoop zoeken.",
    "Goede vraag, ik ben benieuwd naar wat anderen doen.",
    "Hang je rooster op de koelkast, werkt echt.",
)
REACTIONS = 14
LONG_AGO = timedelta(days=7)
AHEAD = timedelta(seconds=2)
ROUNDS = 30  # of a second: for a server that is slow to publish


class Rehearsal:
    """Plays what happens to a plan in some days in a few seconds, by the services that always do it.

    `stop` ends it early; what was done until then stays.
    """

    def __init__(self, workspace: Workspace, connected: Connected, stop: Event) -> None:
        self._workspace, self._connected, self._stop = workspace, connected, stop
        self._plan = Plan(workspace.database, workspace.notifier, now, PLANNER)
        # What is late was planned in time: a week ago.
        self._before = Plan(workspace.database, workspace.notifier, lambda: now() - LONG_AGO, PLANNER)
        self._colleagues = Colleagues(connected.url, workspace.intranets.token(connected))
        places = (one for one in self._plan.communities.all() if one.intranet_id == connected.id)
        self._community = next((one.remote_id for one in places), "")
        self._audience = tuple(Audience(one.id) for one in self._plan.personas.all()[:2])

    def play(self) -> None:
        """Raises `AppError`, and OSError when the demo intranet is not there."""
        wall = now().astimezone(ZoneInfo(DEFAULT_ZONE)).replace(tzinfo=None)
        for title in (SERIES, STANDING, CHANGED):
            for entry in self._next_named(title, wall):
                self._schedule(entry, Reach.LATER if entry.is_occurrence else Reach.THIS)
        self._let_pass(wall)
        published = self._publish_now()
        self._sync()
        for entry in self._next_named(CHANGED, wall):
            self._change_there(entry)
        post_id = self._appeared(published)
        if post_id:
            self._colleagues.answer(post_id, REMARKS, REACTIONS)
            self._sync()

    def _next_named(self, title: str, wall: datetime) -> list[Entry]:
        """The next one with this title; none where the person removed it."""
        coming = self._plan.calendar.between(wall, wall + timedelta(days=15))
        return [one for one in coming if one.item.title == title][:1]

    def _change_there(self, entry: Entry) -> None:
        """Somebody writes another title over what was placed on the server."""
        held = self._plan.follow_up.of([entry.id]).get(entry.id)
        if held is not None and held.state is Standing.STANDING:
            self._colleagues.rewrite(held.remote_id.rpartition("/")[2], REWRITTEN)

    def _schedule(self, entry: Entry, reach: Reach) -> None:
        item = replace(entry.item, intranet_id=self._connected.id, community_id=self._community)
        placed = self._plan.calendar.edit(entry.id, item, reach)
        self._plan.calendar.schedule(placed.id, Mode.SERVER, reach=reach)

    def _let_pass(self, wall: datetime) -> None:
        """One was missed because the program was not there, and one is to be done by hand now."""
        late = wall.replace(hour=16, minute=0, second=0, microsecond=0) - timedelta(days=1)
        late -= timedelta(days=max(0, late.weekday() - FRIDAY))
        missed = self._item(MISSED, "Het netwerk doet het weer. Bedankt voor je geduld.", Format.NEWS, late)
        this_minute = wall.replace(second=0, microsecond=0)
        poster = self._item(REMINDER, "Hang de poster van de fietstocht op.", Format.POST, this_minute)
        for item, mode in ((missed, Mode.ONLINE), (poster, Mode.REMINDER)):
            self._before.calendar.schedule(self._before.calendar.add(item).id, mode)

    def _publish_now(self) -> str:
        """Something for this very moment; its id."""
        at = (now() + AHEAD).astimezone(ZoneInfo(DEFAULT_ZONE)).replace(tzinfo=None, microsecond=0)
        words = "Wat helpt jou door een drukke dienst? Zet je beste tip eronder."
        entry = self._plan.calendar.add(self._item(PUBLISHED, words, Format.QUESTION, at))
        return self._before.calendar.schedule(entry.id, Mode.SERVER).id

    def _item(self, title: str, text: str, kind: Format, at: datetime) -> PlannedItem:
        return PlannedItem(
            (Wording("nl", title, text),),
            at=at,
            status=Status.APPROVED,
            format=kind,
            audience=self._audience,
            purposes=mix_of({Purpose.INFORM: 1, Purpose.BIND: 1}),
            intranet_id=self._connected.id,
            community_id=self._community,
        )

    def _appeared(self, entry_id: str) -> str:
        """The post that an item became, once the server has published it; empty where it did not."""
        for _ in range(ROUNDS):
            if self._stop.wait(1.0):
                break
            self._sync()
            held = self._plan.follow_up.of([entry_id]).get(entry_id)
            if held is not None and held.state is Standing.PUBLISHED:
                return held.post_id
        return ""

    def _sync(self) -> None:
        self._workspace.synchroniser.sync(self._connected, self._stop)
