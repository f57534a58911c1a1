"""What asks for a person after the planning: what was missed, and what somebody changed on the server."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.errors import NothingToSettle, Paused
from cm_console.domain.plan.item import PlannedItem, Wording
from cm_console.domain.plan.outgoing import outgoing_of
from cm_console.domain.plan.publication import Publication, Standing, Whose
from cm_console.domain.plan.status import Mode, Status
from cm_console.domain.publishing import Placed, PlacedState
from cm_console.domain.text import editable_text, plain_text
from cm_console.services.due import Due
from cm_console.services.plan.calendar import Calendar
from cm_console.services.plan.keeping import Keeping, changed
from cm_console.services.plan.pausing import Pausing
from cm_console.services.plan.review_rules import ReviewRules
from cm_console.store.publication_store import PublicationStore


@dataclass(frozen=True, slots=True)
class Waiting:
    """An item that waits for a choice; without a publication it was missed, or is to be done by hand now."""

    entry: Entry
    publication: Publication | None


class FollowUp:
    """The choices about items that did not go as planned. Nothing here touches the network."""

    def __init__(
        self,
        publications: PublicationStore,
        due: Due,
        calendar: Calendar,
        keeping: Keeping,
        now: Callable[[], datetime],
        reviews: ReviewRules,
        pausing: Pausing,
    ) -> None:
        self._publications, self._due, self._calendar = publications, due, calendar
        self._keeping, self._now, self._reviews, self._pausing = keeping, now, reviews, pausing

    def of(self, entry_ids: Sequence[str]) -> dict[str, Publication]:
        """What became of entries on their servers, for those that were ever sent."""
        return self._publications.of(entry_ids)

    def abilities(self) -> dict[int, bool | None]:
        """For each intranet whether it publishes by itself; None while nobody asked it."""
        return self._publications.abilities()

    def waiting(self) -> list[Waiting]:
        """Everything that waits for a choice, in order of time."""
        now_due = [Entry(one.id, one.value, one.version) for one in self._due.reminders()]
        missed = [Waiting(entry, None) for entry in (*self._calendar.with_status(Status.MISSED), *now_due)]
        held = self._publications.needing_a_person()
        settled = [Waiting(self._calendar.get(one.item_id), one) for one in held]
        return sorted([*missed, *settled], key=lambda one: (one.entry.item.at is None, one.entry.item.at))

    def still_standing(self) -> int:
        """How many items an intranet would publish in the pause of now."""
        return self._due.still_standing() if self._pausing.current() else 0

    def publish_now(self, entry_id: str) -> Entry:
        """Catches up: what was missed goes out as soon as the intranet can be reached, by this program.

        Raises `NothingToSettle`, `Paused`, and as `Calendar.schedule`.
        """
        item = self._missed(entry_id)
        if self._pausing.current() is not None:
            raise Paused(title=item.title)
        now = self._now().astimezone(ZoneInfo(item.timezone)).replace(tzinfo=None)
        mode = item.mode if item.mode is not Mode.SERVER else Mode.ONLINE
        next_second = now.replace(microsecond=0) + timedelta(seconds=1)
        return self._calendar.schedule(entry_id, mode, next_second)

    def plan_anew(self, entry_id: str, at: datetime) -> Entry:
        """Catches up at another wall time. Raises `NothingToSettle`, and as `Calendar.schedule`."""
        self._missed(entry_id)
        return self._calendar.schedule(entry_id, at=at)

    def done_elsewhere(self, entry_id: str) -> Entry:
        """A person published it, or did what they were reminded of. Raises `StepNotPossible`."""
        return self._calendar.step(entry_id, Status.PUBLISHED)

    def settle(self, entry_id: str, whose: Whose) -> Entry:
        """Chooses between what is planned here and what somebody made of it on the server.

        Mine: it is made there as it is planned here. Theirs: the plan says what the server says; what was
        removed there, or cannot be published, is off the schedule. So are words to which colleagues
        still have to say yes. Raises `NothingToSettle`.
        """
        entry = self._calendar.get(entry_id)
        held = self._publications.of([entry_id]).get(entry_id)
        if held is None or not held.needs_a_person:
            raise NothingToSettle(title=entry.item.title)
        if whose is Whose.MINE:
            self._publications.keep(_mine(held))
            self._keeping.tell()
        else:
            self._take_theirs(entry, held)
        return self._calendar.get(entry_id)

    def _take_theirs(self, entry: Entry, held: Publication) -> None:
        theirs, scheduled = held.theirs, entry.item.status is Status.SCHEDULED
        if theirs is None or theirs.state is PlacedState.ASIDE or not scheduled:
            left = held.refused and held.state is Standing.STANDING
            self._publications.keep(replace(held, refused=False) if left else _let_go(held))
            if scheduled:
                self._calendar.step(entry.id, Status.APPROVED)
            self._keeping.tell()
            return
        after = self._reviews.settled(_as_there(entry.item, theirs), entry.item, entry.id)
        agreed = replace(held, state=Standing.STANDING, version=theirs.version, theirs=None, refused=False)
        self._publications.keep(replace(agreed, confirmed=outgoing_of(after), error="", error_title=""))
        stored = self._keeping.get(PlannedItem, entry.id)
        self._keeping.keep("Taken over from the intranet", [changed(stored, after)])

    def _missed(self, entry_id: str) -> PlannedItem:
        item = self._calendar.get(entry_id).item
        if item.status is not Status.MISSED:
            raise NothingToSettle(title=item.title)
        return item


def _mine(held: Publication) -> Publication:
    """So that what is planned is made there again: over theirs, or as another post when theirs is gone."""
    clean = replace(held, refused=False, theirs=None, error="", error_title="", error_hint="", attempts=0)
    if held.refused and held.state in {Standing.NEW, Standing.STANDING}:
        return clean
    if held.theirs is None or held.theirs.state is PlacedState.ASIDE:
        return replace(clean, state=Standing.WITHDRAWN, confirmed=None)
    return replace(clean, state=Standing.STANDING, version=held.theirs.version, confirmed=None)


def _let_go(held: Publication) -> Publication:
    return replace(held, state=Standing.LET_GO, refused=False)


def _as_there(item: PlannedItem, theirs: Placed) -> PlannedItem:
    """The item as somebody made it on the server. A text that they changed is one text from then on."""
    at = theirs.at.astimezone(ZoneInfo(item.timezone)).replace(tzinfo=None) if theirs.at else item.at
    main, *others = item.wordings
    ours = outgoing_of(item)
    if _words(ours.body_html) == _words(theirs.body_html):
        wordings = (replace(main, title=theirs.title), *others)
    else:
        wordings = (Wording(main.language, theirs.title, editable_text(theirs.body_html)),)
    return replace(item, at=at, wordings=wordings)


def _words(body_html: str) -> str:
    return "".join(plain_text(body_html).split())
