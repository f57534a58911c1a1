"""Everything about planning in one hand, made when somebody first asks for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from cm_console.domain.plan.status import Role
from cm_console.host.media_folder import MediaFolder
from cm_console.host.paths import Profile
from cm_console.services.due import Due
from cm_console.services.notifier import Notifier
from cm_console.services.plan.calendar import Calendar
from cm_console.services.plan.campaigns import Campaigns
from cm_console.services.plan.checks import Checks
from cm_console.services.plan.days import Days
from cm_console.services.plan.deadlines import Deadlines
from cm_console.services.plan.discussion import Discussion
from cm_console.services.plan.events import Events
from cm_console.services.plan.exchange import Exchange
from cm_console.services.plan.feeds import Feeds, Preferences
from cm_console.services.plan.follow_up import FollowUp
from cm_console.services.plan.gaps import GapFinder
from cm_console.services.plan.keeping import Keeping
from cm_console.services.plan.kept_texts import KeptTexts
from cm_console.services.plan.media import Media
from cm_console.services.plan.own_days import OwnCalendars
from cm_console.services.plan.pausing import Pausing
from cm_console.services.plan.personas import Personas
from cm_console.services.plan.placing import Placer
from cm_console.services.plan.quiet import QuietTimes
from cm_console.services.plan.recurring import Recurring
from cm_console.services.plan.results import Results
from cm_console.services.plan.review_rules import ReviewRules
from cm_console.services.plan.reviews import Reviews
from cm_console.services.plan.rhythm_checks import RhythmChecks
from cm_console.services.plan.search import PlanSearch
from cm_console.services.plan.slots import Slots
from cm_console.services.plan.suggestions import Suggestions
from cm_console.services.plan.templates import Templates
from cm_console.services.plan.unanswered import Unanswered
from cm_console.services.plan.uplift import UpliftMeter
from cm_console.services.plan.versions import Versions
from cm_console.services.plan.workdays import Workdays
from cm_console.services.plan.workload import Workloads
from cm_console.store.activity_hours import ActivityHours
from cm_console.store.community_reader import CommunityReader
from cm_console.store.connections import Connections
from cm_console.store.engine import Database
from cm_console.store.people_reader import PeopleReader
from cm_console.store.plan_store import PROGRAM, PlanStore
from cm_console.store.publication_store import PublicationStore
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
        self.media = Media(store, MediaFolder(Profile(database.folder).media, database.key), now)
        publications = PublicationStore(database)
        customs = self.own_calendars.customs
        quiet, rules = QuietTimes(self.days, customs), ReviewRules(store)
        rhythm = RhythmChecks(store, quiet, customs, self.communities.any_in)
        asked = (publications.needs_community, publications.takes, self.media.has)
        self.checks = Checks(store, self.days, now, *asked, (rules, rhythm))
        self.recurring = Recurring(store, Keeping(store, notifier, now, PROGRAM), rules, now)
        parts = (store, self.keeping, self.checks, now)
        self.calendar = Calendar(*parts, lambda: Role.EDITOR, rules, self.recurring)
        self.reviews = Reviews(store, self.keeping, self.calendar, rules, now)
        self.discussion = Discussion(store, self.keeping, self.calendar, now)
        self.deadlines = Deadlines(store)
        self.search = PlanSearch(store)
        self.slots = Slots(store, self.keeping, self.calendar, quiet, customs, now)
        self.workloads = Workloads(store, self.calendar, self.keeping)
        self.gaps = GapFinder(store, self.calendar, self.days, customs)
        habits = (ActivityHours(database.readers), Connections(database))
        kept = (self.personas, self.calendar, self.gaps, self.days)
        self.suggestions = Suggestions(*kept, *habits, now, quiet, customs)
        self.results = Results(store, ResultsReader(database.readers))
        self.pausing = Pausing(store, self.keeping, now)
        self.follow_up = FollowUp(
            publications,
            Due(publications, notifier, now),
            self.calendar,
            self.keeping,
            now,
            rules,
            self.pausing,
        )
        self.exchange = Exchange(store, self.calendar, self.keeping, Connections(database), now, rules)
        workdays = Workdays(self.days)
        self.campaigns = Campaigns(store, self.keeping, workdays, now)
        self.unanswered = Unanswered(workdays, now)
        placer = Placer(self.calendar, workdays, now)
        self.templates = Templates(store, self.keeping, self.calendar, placer)
        meter = UpliftMeter(UpliftReader(database.readers), now)
        self.events = Events(store, self.keeping, self.templates, meter, now)
        self.versions = Versions(store, self.keeping, self.calendar, now)
        self.texts = KeptTexts(store, self.keeping)
        self._store = store

    def feeds(self, settings: Preferences) -> Feeds:
        """The feed files; which there are is a preference of this computer."""
        return Feeds(self._store, settings)
