"""Everything about planning in one hand, made when somebody first asks for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from cm_console.domain.plan.status import Role
from cm_console.host.media_folder import MEDIA, MediaFolder
from cm_console.services.due import Due
from cm_console.services.notifier import Notifier
from cm_console.services.plan.calendar import Calendar
from cm_console.services.plan.campaigns import Campaigns
from cm_console.services.plan.checks import Checks
from cm_console.services.plan.days import Days
from cm_console.services.plan.deadlines import Deadlines
from cm_console.services.plan.events import Events
from cm_console.services.plan.exchange import Exchange
from cm_console.services.plan.feeds import Feeds, Preferences
from cm_console.services.plan.follow_up import FollowUp
from cm_console.services.plan.gaps import GapFinder
from cm_console.services.plan.keeping import Keeping
from cm_console.services.plan.media import Media
from cm_console.services.plan.own_days import OwnCalendars
from cm_console.services.plan.personas import Personas
from cm_console.services.plan.placing import Placer
from cm_console.services.plan.recurring import Recurring
from cm_console.services.plan.results import Results
from cm_console.services.plan.suggestions import Suggestions
from cm_console.services.plan.templates import Templates
from cm_console.services.plan.uplift import UpliftMeter
from cm_console.services.plan.workdays import Workdays
from cm_console.store.activity_hours import ActivityHours
from cm_console.store.community_reader import CommunityReader
from cm_console.store.connections import Connections
from cm_console.store.engine import Database
from cm_console.store.people_reader import PeopleReader
from cm_console.store.plan_store import PlanStore
from cm_console.store.publication_store import PROGRAM, PublicationStore
from cm_console.store.results_reader import ResultsReader
from cm_console.store.uplift_reader import UpliftReader


class Plan:
    """Personas, the calendar, its gaps and checks, over one profile. `by` names who makes changes here."""

    def __init__(self, database: Database, notifier: Notifier, now: Callable[[], datetime], by: str) -> None:
        store = PlanStore(database)
        self.keeping = Keeping(store, notifier, now, by)
        self.personas = Personas(store, PeopleReader(database.readers), self.keeping)
        self.own_calendars = OwnCalendars(store, self.keeping)
        self.days = Days.kept(self.own_calendars.known)
        self.communities = CommunityReader(database.readers)
        self.media = Media(store, MediaFolder(database.folder / MEDIA), now)
        publications = PublicationStore(database)
        self.checks = Checks(
            store, self.days, now, publications.needs_community, publications.takes, self.media.has
        )
        self.recurring = Recurring(store, Keeping(store, notifier, now, PROGRAM), now)
        self.calendar = Calendar(store, self.keeping, self.checks, now, lambda: Role.EDITOR, self.recurring)
        self.deadlines = Deadlines(store)
        self.gaps = GapFinder(store, self.calendar, self.days)
        self.suggestions = Suggestions(
            self.personas,
            self.calendar,
            self.gaps,
            self.days,
            ActivityHours(database.readers),
            Connections(database),
            now,
        )
        self.results = Results(store, ResultsReader(database.readers))
        self.follow_up = FollowUp(
            publications, Due(publications, notifier, now), self.calendar, self.keeping, now
        )
        self.exchange = Exchange(store, self.calendar, self.keeping, now)
        workdays = Workdays(self.days)
        self.campaigns = Campaigns(store, self.keeping, workdays, now)
        placer = Placer(self.calendar, workdays, now)
        self.templates = Templates(store, self.keeping, self.calendar, placer)
        meter = UpliftMeter(UpliftReader(database.readers), now)
        self.events = Events(store, self.keeping, self.templates, meter, now)
        self._store = store

    def feeds(self, settings: Preferences) -> Feeds:
        """The feed files; which there are is a preference of this computer."""
        return Feeds(self._store, settings)
