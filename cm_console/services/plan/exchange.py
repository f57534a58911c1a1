"""Taking the calendar out of the program and bringing others in, as one step that can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from cm_console.domain.plan.entry import Entry, Wanted
from cm_console.domain.plan.file_kind import FileKind
from cm_console.domain.plan.imported import Imported
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.status import Status
from cm_console.services.plan import csv_file, icalendar_file
from cm_console.services.plan.calendar import Calendar
from cm_console.services.plan.keeping import Keeping, added
from cm_console.services.plan.outside_file import keep_whole
from cm_console.services.plan.recurrence import begun
from cm_console.services.plan.review_rules import ReviewRules
from cm_console.store.connections import Connections
from cm_console.store.plan_store import PlanStore


class Exchange:
    """Files of the calendar."""

    def __init__(
        self,
        store: PlanStore,
        calendar: Calendar,
        keeping: Keeping,
        connections: Connections,
        now: Callable[[], datetime],
        reviews: ReviewRules,
    ) -> None:
        self._store, self._calendar, self._keeping = store, calendar, keeping
        self._connections, self._now, self._reviews = connections, now, reviews

    def export(self, path: Path, kind: FileKind, wanted: Wanted) -> int:
        """Writes what is wanted; how many entries. Raises `DiskFull` and `ProfileReadOnly`."""
        entries = self._dated(wanted)
        series = [one for one in self._store.all(Series) if wanted.fits(one.value.item)]
        if kind is FileKind.ICS:
            content = icalendar_file.write(entries, series, self._now())
        else:
            entries += self._calendar.undated(wanted)
            content = csv_file.write(entries, self._names(), (one.value for one in series))
        keep_whole(path, content)
        return len(entries) + len(series)

    def bring_in(self, path: Path, *, dry_run: bool = False) -> Imported:
        """Adds what a file holds, by the end of its name; nobody here said yes to it. Raises `BadFile`."""
        if path.suffix.lower() == ".csv":
            rows, lines = csv_file.read(path, self._names())
            values: list[PlannedItem | Series] = [*rows]
            found = Imported((), None, lines=tuple(lines))
        else:
            read = icalendar_file.read(path, known=self._known())
            values = [Series(item, rule, skipped) if rule else item for item, rule, skipped in read.items]
            found = Imported((), None, read.left_out)
        values = [begun(value) if isinstance(value, Series) else value for value in values]
        if not dry_run:
            self._keeping.keep("File imported", [added(self._settled(value)) for value in values])
        items = [value.item if isinstance(value, Series) else value for value in values]
        first = min((item.at for item in items if item.at), default=None)
        return replace(found, titles=tuple(item.title for item in items), first=first)

    def _settled(self, value: PlannedItem | Series) -> PlannedItem | Series:
        """What a file brings is new here: nothing of it is scheduled before somebody here does that, and it
        belongs to no series and to no other version.
        """
        if isinstance(value, Series):
            item = self._settled(value.item)
            return replace(value, item=item) if isinstance(item, PlannedItem) else value
        status = Status.APPROVED if value.status is Status.SCHEDULED else value.status
        alone = replace(value, status=status, series_id="", occurrence=None, version_of="")
        return self._reviews.settled(alone, None, "")

    def _known(self) -> frozenset[str]:
        """The UIDs of what stands here: a file that was written here brings it in only once."""
        kept = [one.id for one in self._store.all(PlannedItem)]
        kept += [one.id for one in self._store.all(Series)]
        return frozenset(map(icalendar_file.uid_of, kept))

    def _dated(self, wanted: Wanted) -> list[Entry]:
        found = (Entry(one.id, one.value, one.version) for one in self._store.all(PlannedItem))
        dated = (entry for entry in found if entry.item.at is not None and wanted.fits(entry.item))
        return sorted(dated, key=lambda entry: (entry.item.at, entry.id))

    def _names(self) -> csv_file.Names:
        return csv_file.Names(
            {one.id: one.value.name for one in self._store.all(Persona)},
            {one.id: one.name for one in self._connections.all()},
        )
