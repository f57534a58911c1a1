"""The part of a fake server that keeps planned posts and publishes them by its own clock.

It obeys `domain.publishing.Publishing` as two platforms do: one that knows the key of a request and counts
versions, and one with markers that have to be looked up, a bin, and nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cm_console.domain.errors import Conflict, ItemGone, NotAllowed, Refused
from cm_console.domain.publishing import UNKNOWN_COMMUNITY, Outgoing, Picture, Placed, PlacedState, Uploaded

NOWHERE = "999999"


@dataclass
class Sheet:
    """One planned post on the server. `appeared` is when it was published."""

    remote_id: str
    key: str
    shows: Outgoing
    state: PlacedState = PlacedState.SCHEDULED
    appeared: datetime | None = None
    version: int = 1
    binned: bool = False

    def placed(self) -> Placed:
        is_out = self.state is PlacedState.PUBLISHED
        return Placed(
            remote_id=self.remote_id,
            state=self.state,
            at=None if self.state is PlacedState.ASIDE else (self.shows.at or self.appeared),
            title=self.shows.title,
            body_html=self.shows.body_html,
            version=str(self.version),
            community_id=self.shows.community_id,
            post_id=f"post-{self.remote_id}" if is_out else "",
        )


class Wall:
    """Planned posts of one server. `publishing_stalls` plays a server whose own timer does not run."""

    def __init__(self, now: datetime, *, knows_keys: bool) -> None:
        self.now, self.knows_keys = now, knows_keys
        self.sheets: dict[str, Sheet] = {}
        self.may_publish, self.publishing_stalls = True, False
        self.files: list[str] = []
        self.appearances: list[tuple[str, datetime]] = []
        self._made: dict[str, tuple[Outgoing, str]] = {}
        self._count = 0

    # --- what tests ask -------------------------------------------------------------------------------------

    def made_for(self, key: str) -> int:
        """How many posts were ever made for a key."""
        return sum(sheet.key == key for sheet in self.sheets.values())

    def appeared(self, key: str) -> list[datetime]:
        """When posts with this key became visible to readers."""
        return [moment for appeared, moment in self.appearances if appeared == key]

    def most_often(self) -> int:
        """How often the key that appeared most often appeared: 1 where everything went well."""
        return max(Counter(key for key, _ in self.appearances).values(), default=0)

    # --- time, and what other people do ---------------------------------------------------------------------

    def pass_time(self, time: timedelta) -> None:
        """Moves the server's clock on; what is due appears in time, or as soon as publishing goes on."""
        before, self.now = self.now, self.now + time
        waiting = [sheet for sheet in self.sheets.values() if sheet.state is PlacedState.SCHEDULED]
        due = [(sheet.shows.at, sheet) for sheet in waiting if sheet.shows.at and sheet.shows.at <= self.now]
        for moment, sheet in [] if self.publishing_stalls else sorted(due, key=lambda pair: pair[0]):
            self._publish(sheet, max(moment, before))

    def change(self, remote_id: str, **changes: object) -> None:
        """Somebody edits or moves it on the server itself."""
        sheet = self.sheets[remote_id]
        sheet.shows = replace(sheet.shows, **changes)  # type: ignore[arg-type]
        sheet.version += 1

    def put_aside(self, remote_id: str) -> None:
        """Somebody makes it a draft."""
        self.sheets[remote_id].state = PlacedState.ASIDE
        self.sheets[remote_id].version += 1

    def remove(self, remote_id: str) -> None:
        """Somebody deletes it for good."""
        del self.sheets[remote_id]

    # --- what the server does with a request ----------------------------------------------------------------

    def place(self, outgoing: Outgoing, key: str) -> Placed:
        if not self.may_publish:
            raise NotAllowed
        if self.knows_keys and key in self._made:
            known, remote_id = self._made[key]
            if known != outgoing:
                raise Refused(reason="idempotency_key_reused")
            return self._there(remote_id).placed()
        self._require_future(outgoing)
        if outgoing.community_id == NOWHERE:
            raise Refused(reason=UNKNOWN_COMMUNITY)
        self._count += 1
        sheet = Sheet(f"s{self._count}", key, outgoing)
        self.sheets[sheet.remote_id] = sheet
        self._made[key] = (outgoing, sheet.remote_id)
        if outgoing.at is None:
            self._publish(sheet, self.now)
        return sheet.placed()

    def find(self, key: str) -> Placed | None:
        if self.knows_keys:
            return None
        carrying = [sheet for sheet in self.sheets.values() if sheet.key == key]
        return next((sheet.placed() for sheet in sorted(carrying, key=lambda sheet: sheet.binned)), None)

    def replace(self, remote_id: str, outgoing: Outgoing, version: str) -> Placed:
        sheet = self._there(remote_id)
        shown = sheet.placed()
        if shown.version != version and shown.shows(outgoing):
            return shown
        if shown.version != version or sheet.state is PlacedState.PUBLISHED:
            raise Conflict
        self._require_future(outgoing)
        sheet.shows, sheet.state, sheet.binned = outgoing, PlacedState.SCHEDULED, False
        sheet.version += 1
        if outgoing.at is None:
            self._publish(sheet, self.now)
        return sheet.placed()

    def withdraw(self, remote_id: str, version: str) -> None:
        sheet = self.sheets.get(remote_id)
        if sheet is None or sheet.binned:
            return
        if str(sheet.version) != version or sheet.state is PlacedState.PUBLISHED:
            raise Conflict
        if self.knows_keys:
            self.remove(remote_id)
        else:
            sheet.state, sheet.binned = PlacedState.ASIDE, True
            sheet.version += 1

    def upload(self, picture: Picture) -> Uploaded:
        """A server that knows names keeps one file of each; the other keeps what it is sent."""
        if not (self.knows_keys and picture.file in self.files):
            self.files.append(picture.file)
        return Uploaded(picture.file, f"https://example.org/{picture.file}")

    def find_upload(self, picture: Picture) -> Uploaded | None:
        known = not self.knows_keys and picture.file in self.files
        return Uploaded(picture.file, f"https://example.org/{picture.file}") if known else None

    def remove_upload(self, file: str) -> None:
        self.files = [one for one in self.files if one != file]

    def standing(self, remote_ids: Sequence[str]) -> dict[str, Placed]:
        return {name: self.sheets[name].placed() for name in remote_ids if name in self.sheets}

    def _publish(self, sheet: Sheet, moment: datetime) -> None:
        sheet.state, sheet.appeared = PlacedState.PUBLISHED, moment
        sheet.version += 1
        self.appearances.append((sheet.key, moment))

    def _require_future(self, outgoing: Outgoing) -> None:
        if outgoing.at is not None and outgoing.at <= self.now:
            raise Refused(reason="scheduled_in_past")

    def _there(self, remote_id: str) -> Sheet:
        if remote_id not in self.sheets:
            raise ItemGone
        return self.sheets[remote_id]
