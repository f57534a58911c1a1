"""The calendar: what stands where, and every way to change it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import Any

from cm_console.domain.plan.entry import Entry, Wanted
from cm_console.domain.plan.errors import NotReady, NotReviewed, StepNotPossible, UnknownEntry, problems_of
from cm_console.domain.plan.item import PlannedItem, placed
from cm_console.domain.plan.outgoing import outgoing_of
from cm_console.domain.plan.series import Reach, Series
from cm_console.domain.plan.status import STEPS, Mode, Role, Status, may_move, moves
from cm_console.domain.plan.stored import Change, Stored
from cm_console.services.plan.checks import Checks, blocking, refuse_what_has_passed
from cm_console.services.plan.keeping import Keeping, added, changed, new_id, removed
from cm_console.services.plan.recurrence import begun, check_rule, first_of, moved, occurrences, split
from cm_console.services.plan.recurring import Recurring, comes_back
from cm_console.services.plan.review_rules import ReviewRules
from cm_console.store.plan_store import Named, PlanStore

EVERYTHING = Wanted()
Told = Mapping[str, Any]
"""Fields of an item by name."""
NOTHING: Told = {}


class Calendar:
    """The planned items of one profile. Nothing here touches the network. Times are wall times."""

    def __init__(
        self,
        store: PlanStore,
        keeping: Keeping,
        checks: Checks,
        now: Callable[[], datetime],
        role: Callable[[], Role],
        reviews: ReviewRules,
        recurring: Recurring,
    ) -> None:
        self._store, self._keeping, self._checks = store, keeping, checks
        self._now, self._role = now, role
        self._reviews, self._recurring = reviews, recurring

    # --- looking -------------------------------------------------------------------------------------

    def between(self, first: datetime, end: datetime, wanted: Wanted = EVERYTHING) -> list[Entry]:
        """Everything from `first` up to and without `end`, in order of time, occurrences included."""
        entries = [_entry(one) for one in self._store.between(PlannedItem, first, end)]
        for series in self._store.all(Series):
            entries += [occurrence_at(series, at) for at in occurrences(series.value, first, end)]
        fitting = (entry for entry in entries if wanted.fits(entry.item))
        return sorted(fitting, key=lambda entry: (entry.item.at or first, entry.id))

    def undated(self, wanted: Wanted = EVERYTHING) -> list[Entry]:
        """The tray: ideas without a time, the newest first."""
        entries = (_entry(one) for one in self._store.undated(PlannedItem))
        return [entry for entry in entries if wanted.fits(entry.item)]

    def with_status(self, status: Status) -> list[Entry]:
        """Every item with a status of its own, in order of time; a series has no such step."""
        return [_entry(one) for one in self._store.with_status(PlannedItem, status)]

    def named(self, field: Named) -> list[str]:
        """What items say in a field (`owner`, `phase`), each once whatever its case, sorted."""
        return list({one.casefold(): one for one in self._store.named(field)}.values())

    def get(self, entry_id: str) -> Entry:
        """One entry. Raises `UnknownEntry`."""
        series_id, _, at = entry_id.partition("@")
        if not at:
            return _entry(self._keeping.get(PlannedItem, entry_id))
        series, moment = self._keeping.get(Series, series_id), _wall_time(at, entry_id)
        if moment not in occurrences(series.value, moment, moment + timedelta(seconds=1)):
            raise UnknownEntry(id=entry_id)
        return occurrence_at(series, moment)

    def series_of(self, entry_id: str) -> Stored[Series] | None:
        """The series that an entry belongs to; None when it stands by itself."""
        series_id = entry_id.partition("@")[0] if "@" in entry_id else self.get(entry_id).item.series_id
        return self._store.find(Series, series_id) if series_id else None

    # --- changing ------------------------------------------------------------------------------------

    def add(self, item: PlannedItem, rule: str = "") -> Entry:
        """Keeps a new item, or with `rule` (an RRULE) a series of it. Raises `BadRule`."""
        if not rule:
            change = added(item)
            self._keeping.keep("Item added", [change])
            return self.get(change.id)
        if item.at is None:
            raise NotReady(title=item.title, problems=problems_of("no_first_time"))
        series = begun(Series(item, check_rule(rule, item.at, item.timezone)))
        change = added(series)
        self._keeping.keep("Series added", [change])
        return occurrence_at(self._keeping.get(Series, change.id), first_of(series))

    def edit(self, entry_id: str, item: PlannedItem, reach: Reach = Reach.THIS) -> Entry:
        """Replaces what an entry says; status and time are changed by `step` and `move`.

        Where colleagues say yes first, what they agreed to and now says something else is in review again.

        Raises `UnknownEntry`; `StepNotPossible` for the words of what colleagues have read.
        """
        former = self.get(entry_id).item
        after = replace(item, at=former.at, status=former.status, occurrence=former.occurrence)
        if former.status is Status.PUBLISHED and outgoing_of(after) != outgoing_of(former):
            raise StepNotPossible(before=former.status, after="rewritten", possible="–")
        settled = self._reviews.settled(after, former, entry_id)
        again = {"status": settled.status} if settled.status is not former.status else {}
        return self._change(entry_id, settled, reach, "Item changed", again)

    def repeat(self, entry_id: str, rule: str) -> Entry:
        """Lets an item that stands by itself come back; what was said about it is about all of them.

        What is scheduled stays as it is and the rest is scheduled like it; what has appeared is followed by
        drafts. Raises `BadRule`, `NotReady` without a time, `StepNotPossible` for what comes back already.
        """
        item = self.get(entry_id).item
        if item.at is None:
            raise NotReady(title=item.title, problems=problems_of("no_first_time"))
        if self.series_of(entry_id) is not None:
            raise StepNotPossible(before=item.status, after="repeated", possible="–")
        alone = self._keeping.get(PlannedItem, entry_id)
        changes = comes_back(alone, check_rule(rule, item.at, item.timezone))
        series = changes[-1]
        carried = self._reviews.carried(entry_id, series.id)
        self._keeping.keep("Item comes back", self._recurring.rolled([*carried, *changes]))
        if alone.value.status in STEPS:
            return self.get(f"{series.id}@{first_of(self._keeping.get(Series, series.id).value).isoformat()}")
        return self.get(entry_id)

    def move(self, entry_id: str, at: datetime | None, reach: Reach = Reach.THIS) -> Entry:
        """Puts an entry at another wall time, or with None into the tray of undated ideas.

        Raises `UnknownEntry`; `StepNotPossible` for what has been published; `CannotMoveAll`; `NotReady` for
        what is scheduled and would land in the past, where it would appear at once.
        """
        former = self.get(entry_id).item
        to_no_day = at is None and (former.status is Status.SCHEDULED or reach is not Reach.THIS)
        if former.status is Status.PUBLISHED or to_no_day:
            raise StepNotPossible(before=former.status, after="moved", possible="–")
        refuse_what_has_passed(replace(former, at=at), self._now())
        return self._change(entry_id, replace(former, at=at), reach, "Item moved")

    def move_days(self, entry_ids: Sequence[str], days: int) -> list[str]:
        """Shifts entries by whole days together; each keeps its wall time. The ids that they have now."""
        return self.shift(entry_ids, timedelta(days=days))

    def shift(self, entry_ids: Sequence[str], by: timedelta) -> list[str]:
        """Moves entries by the same stretch of wall time together. The ids that they have now.

        Raises `NotReady` for what is scheduled and would land in the past.
        """
        changes: list[Change] = []
        moved: list[str] = []
        for entry_id in entry_ids:
            item = self.get(entry_id).item
            if item.at is not None and item.status is not Status.PUBLISHED:
                after = replace(item, at=item.at + by)
                refuse_what_has_passed(after, self._now())
                changes += self._own(entry_id, after)
                moved.append(changes[-1].id)
        self._keeping.keep("Items moved", _joined(changes))
        return moved

    def copy(self, entry_id: str, at: datetime | None) -> Entry:
        """A draft with the same content at another time."""
        item = self.get(entry_id).item
        fresh = replace(item, at=at, status=Status.DRAFT, series_id="", occurrence=None, version_of="")
        change = added(fresh)
        self._keeping.keep("Item copied", [change])
        return self.get(change.id)

    def step(self, entry_id: str, after: Status) -> Entry:
        """Takes one step of the work; `PUBLISHED` is for what a person did elsewhere.

        Raises `StepNotPossible`, `NotReady`, `NotReviewed` and `UnknownEntry`.
        """
        item = self.get(entry_id).item
        role, approval = self._role(), self._reviews.approval()
        if not may_move(item.status, after, role, approval):
            steps = moves(item.status, approval)
            possible = (one for one in steps if may_move(item.status, one, role, approval))
            raise StepNotPossible(
                before=item.status, after=after, possible=", ".join(sorted(possible)) or "–"
            )
        if after is Status.SCHEDULED:
            self._make_sure(entry_id, item)
        elif after is Status.APPROVED and not self._reviews.allow(item, entry_id):
            raise NotReviewed(title=item.title)
        return self._change(entry_id, replace(item, status=after), Reach.THIS, f"Status: {after}")

    def schedule(
        self,
        entry_id: str,
        mode: Mode | None = None,
        at: datetime | None = None,
        reach: Reach = Reach.THIS,
    ) -> Entry:
        """Approves where that is still to be done, and schedules, at another wall time when `at` is given.

        `LATER` or `ALL` schedule a series: what comes within twelve weeks at once, the rest in its time.

        Raises as `step`.
        """
        item = self.get(entry_id).item
        role = self._role()
        if role is not Role.EDITOR or item.status in {Status.PUBLISHED, Status.CANCELLED}:
            raise StepNotPossible(before=item.status, after=Status.SCHEDULED, possible="–")
        ready = replace(item, mode=mode or item.mode, at=at or item.at, status=Status.SCHEDULED)
        self._make_sure(entry_id, ready)
        for_all = {"status": Status.SCHEDULED} | ({"mode": mode} if mode else {})
        return self._change(entry_id, ready, reach, "Item scheduled", for_all)

    def take_off(self, entry_id: str, reach: Reach = Reach.THIS) -> Entry:
        """Takes what is scheduled off the schedule again; it stays approved.

        `LATER` or `ALL` take the series along, also what was changed by hand. Raises as `step`.
        """
        entry, series = self.get(entry_id), self.series_of(entry_id)
        if series is None or reach is Reach.THIS or entry.item.status is not Status.SCHEDULED:
            return self.step(entry_id, Status.APPROVED)
        changes = self._off_schedule(series, entry, reach)
        self._keeping.keep(f"Status: {Status.APPROVED}", changes)
        return self._shown(entry, changes[-1].id, entry.item)

    def put_back(self, entry_id: str, after: Status) -> Entry:
        """Back to being written or reviewed, whatever was agreed before: somebody wants to look again."""
        item = self.get(entry_id).item
        return self._change(entry_id, replace(item, status=after), Reach.THIS, f"Status: {after}")

    def cancel(self, entry_id: str, reach: Reach = Reach.THIS) -> None:
        """Cancels an item; an occurrence is left out of its series, with `LATER` or `ALL` more than one.

        Raises `StepNotPossible` and `UnknownEntry`.
        """
        entry, series = self.get(entry_id), self.series_of(entry_id)
        if series is not None and (entry.is_occurrence or reach is not Reach.THIS):
            self._keeping.keep("Series changed", self._cut(series, entry, reach))
        else:
            self.step(entry_id, Status.CANCELLED)

    # --- inside --------------------------------------------------------------------------------------

    def _make_sure(self, entry_id: str, item: PlannedItem) -> None:
        problems = blocking(self._checks.of(item, entry_id))
        if problems:
            raise NotReady(title=item.title, problems=problems_of(*problems))

    def _change(
        self, entry_id: str, after: PlannedItem, reach: Reach, label: str, for_all: Told = NOTHING
    ) -> Entry:
        """`for_all` is said of a whole series whatever this entry said before, its status too."""
        entry, series = self.get(entry_id), self.series_of(entry_id)
        if series is None or reach is Reach.THIS:
            changes = self._own(entry_id, after)
            self._keeping.keep(label, changes)
            return self.get(changes[-1].id)
        changes = self._series_changes(series, entry, after, reach, for_all)
        self._keeping.keep(label, changes)
        return self._shown(entry, changes[-1].id, after)

    def _own(self, entry_id: str, after: PlannedItem) -> list[Change]:
        """The changes that make one entry say `after`: an occurrence becomes an item of its own."""
        series_id, _, at = entry_id.partition("@")
        if not at:
            return [changed(self._keeping.get(PlannedItem, entry_id), after)]
        series, moment = self._keeping.get(Series, series_id), _wall_time(at, entry_id)
        without = replace(series.value, skipped=(*series.value.skipped, moment))
        own = replace(after, series_id=series_id, occurrence=moment)
        return [changed(series, without), Change(new_id(), None, own)]

    def _series_changes(
        self, series: Stored[Series], entry: Entry, after: PlannedItem, reach: Reach, for_all: Told
    ) -> list[Change]:
        """Changes of a whole series, or of the part of it that begins with an entry. Only what `after` says
        otherwise than the entry is for all: what was changed by hand before stays its own.
        """
        here = entry.item.occurrence or entry.item.at
        begin = series.value.item.at
        if here is None or begin is None:
            return []
        shift = after.at - entry.item.at if after.at and entry.item.at else timedelta()
        told = _with_changes(_seen_from(series.value.item, entry), entry.item, after, for_all)
        if reach is Reach.ALL or here <= begin:
            here, changes = begin, [changed(series, _shifted(series.value, told, shift))]
        else:
            former, latter = split(series.value, here)
            own = added(_shifted(latter, told, shift))
            changes = [changed(series, former), *self._reviews.carried(series.id, own.id), own]
        chosen = replace(entry, item=after)
        changes = [*self._recurring.following(series, here, shift, changes[-1], chosen), *changes]
        self._refuse_what_has_passed(changes)
        return self._recurring.rolled(changes)

    def _refuse_what_has_passed(self, changes: Sequence[Change]) -> None:
        for one in changes:
            before, after = one.before, one.after
            if isinstance(before, PlannedItem) and isinstance(after, PlannedItem) and before.at != after.at:
                refuse_what_has_passed(after, self._now())

    def _off_schedule(self, series: Stored[Series], entry: Entry, reach: Reach) -> list[Change]:
        after = replace(entry.item, status=Status.APPROVED)
        changes = self._series_changes(series, entry, after, reach, {"status": Status.APPROVED})
        return [_off(one) for one in changes]

    def _shown(self, former: Entry, series_id: str, wanted: PlannedItem) -> Entry:
        """The entry that stands where a changed series was looked at."""
        if not former.is_occurrence:
            return self.get(former.id)
        series = self._keeping.get(Series, series_id)
        at = wanted.at or series.value.item.at
        if at is None:
            raise UnknownEntry(id=series_id)
        here = (one for one in self._recurring.placed(series_id) if one.value.at == at)
        found = next(here, None)
        return _entry(found) if found else occurrence_at(series, at)

    def _cut(self, series: Stored[Series], entry: Entry, reach: Reach) -> list[Change]:
        here = entry.item.occurrence or entry.item.at
        if here is None or reach is Reach.ALL:
            return [*self._recurring.called_off(series.id), removed(series)]
        if reach is Reach.THIS:
            return [changed(series, replace(series.value, skipped=(*series.value.skipped, here)))]
        begin = series.value.item.at
        rest = removed(series) if here == begin else changed(series, split(series.value, here)[0])
        return [*self._recurring.called_off(series.id, here), rest]


def _shifted(series: Series, after: PlannedItem, shift: timedelta) -> Series:
    """A series that says `after`, each time `shift` later than before."""
    later = moved(series, shift)
    template = placed(after, later.item.at) if later.item.at else replace(after, at=None)
    return replace(later, item=replace(template, series_id="", occurrence=None))


def _seen_from(item: PlannedItem, entry: Entry) -> PlannedItem:
    """What a series says, with the dates around it as they are on the day of one of its entries."""
    return placed(item, entry.item.at) if entry.item.at else item


def _with_changes(item: PlannedItem, before: PlannedItem, after: PlannedItem, for_all: Told) -> PlannedItem:
    """An item with what `after` says otherwise than `before`, and `for_all` with its status."""
    names = {one.name for one in fields(PlannedItem)} - {"status"}
    otherwise = {
        name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)
    }
    return replace(item, **{**otherwise, **for_all})


def _off(change: Change) -> Change:
    after = change.after
    if not isinstance(after, PlannedItem) or after.status is not Status.SCHEDULED:
        return change
    return replace(change, after=replace(after, status=Status.APPROVED))


def _joined(changes: Sequence[Change]) -> list[Change]:
    """One change a value: a series that several occurrences leave is changed once, without all of them."""
    joined: dict[str, Change] = {}
    for change in changes:
        former = joined.get(change.id)
        if former is not None and isinstance(former.after, Series) and isinstance(change.after, Series):
            skipped = dict.fromkeys((*former.after.skipped, *change.after.skipped))
            change = replace(change, after=replace(former.after, skipped=tuple(skipped)))
        joined[change.id] = change
    return list(joined.values())


def _entry(stored: Stored[PlannedItem]) -> Entry:
    return Entry(stored.id, stored.value, stored.version)


def occurrence_at(series: Stored[Series], at: datetime) -> Entry:
    item = replace(placed(series.value.item, at), series_id=series.id, occurrence=at)
    return Entry(f"{series.id}@{at.isoformat()}", item, series.version)


def _wall_time(text: str, entry_id: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise UnknownEntry(id=entry_id) from error
    if found.tzinfo is not None:
        raise UnknownEntry(id=entry_id)
    return found
