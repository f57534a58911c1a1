"""People, communities and who belongs where, as an intranet tells them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cm_console.domain.moderation import Action, Item, ItemRef, Kind, State


class PersonState(StrEnum):
    """What an intranet says about an account."""

    PENDING = "pending"  # asked for an account, nobody decided yet
    ACTIVE = "active"
    SUSPENDED = "suspended"
    REMOVED = "removed"


SEEN_AS = {
    PersonState.PENDING: State.HELD,
    PersonState.ACTIVE: State.VISIBLE,
    PersonState.SUSPENDED: State.HIDDEN,
    PersonState.REMOVED: State.REMOVED,
}


@dataclass(frozen=True, slots=True)
class Community:
    """A space, group, category or site in which people post."""

    remote_id: str
    name: str
    description: str = ""
    url: str = ""
    member_count: int | None = None
    archived: bool = False
    version: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """An account on an intranet. All times are UTC; None means that the intranet does not tell."""

    remote_id: str
    name: str
    handle: str = ""
    avatar_url: str = ""
    org_unit: str | None = None
    location: str | None = None
    job_title: str | None = None
    job_level: str | None = None
    roles: tuple[str, ...] = ()
    state: PersonState = PersonState.ACTIVE
    joined_at: datetime | None = None
    last_active_at: datetime | None = None
    application: str = ""
    open_reports: int | None = None
    actions: tuple[Action, ...] = ()
    url: str = ""
    version: str = ""

    def as_item(self) -> Item:
        """The person as something a moderator decides about: an account that was asked for or reported."""
        return Item(
            ref=ItemRef(Kind.PERSON, self.remote_id),
            state=SEEN_AS[self.state],
            author_id=self.remote_id,
            author_name=self.name,
            title=self.name,
            body_html=self.application,
            created_at=self.joined_at,
            open_reports=self.open_reports,
            actions=self.actions,
            url=self.url,
            version=self.version,
        )


@dataclass(frozen=True, slots=True)
class Membership:
    """One stay of a person in a community; `left_at` is None while it lasts."""

    remote_id: str
    person_id: str
    community_id: str
    role: str = "member"
    joined_at: datetime | None = None
    left_at: datetime | None = None
    version: str = ""
