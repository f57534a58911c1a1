"""What an intranet must offer so that planned items appear on it, exactly once.

A planned item has a marker of its own on the server (`key`). After silence the server is asked for the marker
before anything is sent again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

UNKNOWN_COMMUNITY = "unknown_community"  # the reason of `Refused` for a community that is not there
FILMS = (".mp4", ".webm", ".mov")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture or film of a post: its file in the media folder (named by its content), and what it shows."""

    file: str
    alt_text: str = ""

    @property
    def is_film(self) -> bool:
        """Whether it moves."""
        return self.file.endswith(FILMS)


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A file as the server has it: its id there, and the address for the text of a post."""

    remote_id: str
    url: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is to stand on the server. It has no place for private notes, so none can leave.

    `title` is plain text. `at` is the moment (UTC, whole seconds) at which the server publishes it; None: at
    once. `community_id` is the server's own id, empty where the platform needs none. `pictures` go along: to
    the letter, `body_html` shows them by their addresses there, and `cover` is the id of the first.
    """

    title: str
    body_html: str
    community_id: str = ""
    language: str = ""
    at: datetime | None = None
    pictures: tuple[Picture, ...] = ()
    cover: str = ""


class PlacedState(StrEnum):
    """What the server does with it."""

    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    ASIDE = "aside"  # it is there, but it will not appear by itself: a draft, held, hidden


@dataclass(frozen=True, slots=True)
class Placed:
    """A planned item as the server shows it.

    `remote_id` is opaque. `at` (UTC) is when it will appear or appeared, None for one that is put aside; a
    scheduled one whose `at` has passed waits for a server that is late. `version` changes with whatever a
    person could see of it: the platform's own, or a fingerprint of the title, text, community, state and
    moment. `post_id` is the published post, empty before. The server may have cleaned what it was sent, so
    compare it with what it showed earlier, not with what was sent; it may also leave out a community that it
    does not have.
    """

    remote_id: str
    state: PlacedState
    at: datetime | None
    title: str
    body_html: str
    version: str
    community_id: str = ""
    post_id: str = ""

    def shows(self, outgoing: Outgoing) -> bool:
        """Whether it stands there to the letter as `outgoing` asks."""
        if outgoing.at is None:
            in_time = self.state is PlacedState.PUBLISHED
        else:
            in_time = self.at == outgoing.at.replace(microsecond=0)
        same_text = (self.title, self.body_html) == (outgoing.title, outgoing.body_html)
        return in_time and same_text and outgoing.community_id in {"", self.community_id}


class Publishing(Protocol):
    """Placing posts on an intranet. Every method may raise `IntranetError`; none retries by itself."""

    def place(self, outgoing: Outgoing, key: str) -> Placed:
        """Makes a post that carries `key` (a UUID in lower case), and shows it as the server has it then.

        Sending the same `key` with the same `outgoing` again makes no second post where the server knows the
        key (`Capabilities.idempotent_writes`); elsewhere `find` has to be asked first. Raises `Refused` (also
        for an `at` that has passed: nothing is published late in silence), `NotAllowed`, `ItemGone` (a known
        key whose post was removed since); `NoAnswer` when it may or may not have arrived, as it may after
        `ServerFailed` and `BadAnswer`; `Unreachable` when it surely did not.
        """
        ...

    def find(self, key: str) -> Placed | None:
        """The post that carries `key`, also in the bin (as `ASIDE`); None when the server has none.

        Always None where the server knows the key by itself: send again there.
        """
        ...

    def replace(self, remote_id: str, outgoing: Outgoing, version: str) -> Placed:
        """Changes a post that is still to appear, and shows it as it is afterwards.

        One that was put aside is put back. Raises `Conflict` when the server no longer shows `version` or has
        published it, unless it shows `outgoing` already (an earlier answer was lost); `ItemGone` when it is
        not there; `Refused` as `place` does.
        """
        ...

    def withdraw(self, remote_id: str, version: str) -> None:
        """Takes a post that is still to appear off the server; into the bin where there is one.

        Raises `Conflict` when the server no longer shows `version` or has published it. One that is not
        there, or in the bin already, is no error.
        """
        ...

    def upload(self, picture: Picture, content: bytes) -> Uploaded:
        """Makes sure that a file stands on the server, once: what is there under its name is not sent again.

        So it is simply asked for again after silence. Raises `Refused` (a kind or size that the server does
        not take), `NotAllowed`; `NoAnswer` and `Unreachable` as `place`.
        """
        ...

    def remove_upload(self, file: str) -> None:
        """Removes a file that `upload` brought, for good. One that is not there is no error."""
        ...

    def standing(self, remote_ids: Sequence[str]) -> dict[str, Placed]:
        """These posts as they are now; one that is missing in the answer is not on the server any more."""
        ...
