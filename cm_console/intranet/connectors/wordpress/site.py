"""One WordPress, signed in to: everything that `domain.intranet.Intranet` asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cm_console.domain.commands import Operation
from cm_console.domain.errors import ItemGone, NotAllowed
from cm_console.domain.intranet import (
    Absence,
    Capabilities,
    Identity,
    LiveIds,
    Lock,
    Mirror,
    Page,
    Reading,
    Receipt,
)
from cm_console.domain.moderation import REMOTE_ACTIONS, ItemRef, Kind
from cm_console.domain.publishing import Outgoing, Picture, Placed, Uploaded
from cm_console.intranet.connectors.wordpress.api import Api, code_of
from cm_console.intranet.connectors.wordpress.comments import COMMENT_LIST, Comments
from cm_console.intranet.connectors.wordpress.decisions import Decisions
from cm_console.intranet.connectors.wordpress.items import Rights
from cm_console.intranet.connectors.wordpress.lists import Query, walk
from cm_console.intranet.connectors.wordpress.media import Media
from cm_console.intranet.connectors.wordpress.people import Communities, People
from cm_console.intranet.connectors.wordpress.places import POST_LIST, Places
from cm_console.intranet.connectors.wordpress.posts import Posts
from cm_console.intranet.connectors.wordpress.publishing import Publisher
from cm_console.intranet.connectors.wordpress.wire import Comment, Me, Post, Row, fields
from cm_console.intranet.media_types import MEDIA_TYPES

_ROUTES = {Kind.POST: "/posts", Kind.COMMENT: "/comments"}
_NO_SUCH_ID = frozenset({"rest_comment_invalid_id", "rest_post_invalid_id"})


class Site:
    """A WordPress site as one account sees it."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._places = Places(api)
        self._known_me: Me | None = None

    def identity(self) -> Identity:
        """Who we are. A wrong token gets the view of a visitor elsewhere, so only this can tell."""
        me = self._ask_who_we_are()
        rights = Rights.of(me)
        lacks = {"people_partial": not rights.list_people, "cannot_moderate": not rights.moderate}
        return Identity(
            remote_id=str(me.id),
            name=me.name,
            roles=tuple(me.roles),
            clock_offset=self._api.http.clock_offset,
            warnings=tuple(code for code, lacking in lacks.items() if lacking),
        )

    def capabilities(self) -> Capabilities:
        """What WordPress offers to this account; it does not tell its version."""
        rights = self._rights()
        allowed = rights.post_actions() | rights.comment_actions()
        return Capabilities(
            product="WordPress",
            version="",
            lock=Lock.NONE,
            idempotent_writes=False,
            actions=frozenset(REMOTE_ACTIONS & allowed),
            kinds=frozenset({Kind.POST, Kind.COMMENT}),
            refuses_duplicates=True,
            publishes=rights.publish_posts,
            schedules=rights.publish_posts,
            media=frozenset(MEDIA_TYPES) if rights.upload_files else frozenset(),
        )

    def streams(self) -> tuple[str, ...]:
        """Communities and people first, since items name them."""
        rights = self._rights()
        posts = ("posts",) if rights.edit_posts else ()
        return ("communities", "people", *posts, *(("comments",) if rights.moderate else ()))

    def pull(self, stream: str, cursor: str | None, mirror: Mirror) -> Iterator[Page]:
        """Pages of what is new; see the module of each stream for how news are found."""
        streams = {
            "communities": Communities(self._api).pull,
            "people": People(self._api, self._rights()).pull,
            "posts": self._posts().pull,
            "comments": self._comments().pull,
        }
        yield from streams[stream](cursor, mirror)

    def sweeps(self) -> tuple[str, ...]:
        """All of it: WordPress tells no deletion. People only where the whole list is shown."""
        listed = self._rights().list_people
        return tuple(name for name in self.streams() if name != "people" or listed)

    def live_ids(self, resource: str, cursor: str | None = None) -> Iterator[LiveIds]:
        """Ids page by page, by ascending id."""
        lists: dict[str, tuple[str, Query]] = {
            "communities": ("/categories", {}),
            "people": ("/users", People(self._api, self._rights()).query),
            "posts": ("/posts", POST_LIST),
            "comments": ("/comments", COMMENT_LIST),
        }
        route, query = lists[resource]
        last, _, at = (cursor or "0:0").partition(":")
        for step in walk(self._api, route, Row, query, last=int(last), at=int(at)):
            yield LiveIds(frozenset(str(row.id) for row in step.rows), f"{step.last}:{step.at}")

    def read(self, refs: Sequence[ItemRef]) -> dict[ItemRef, Reading | Absence]:
        """The items now. One that is not in the list of its ids is asked for by itself."""
        found: dict[ItemRef, Reading | Absence] = {}
        sources: dict[Kind, Posts | Comments] = {Kind.POST: self._posts(), Kind.COMMENT: self._comments()}
        for kind, source in sources.items():
            items = source.by_ids(ref.remote_id for ref in refs if ref.kind is kind)
            found |= {item.ref: Reading(item) for item in items}
        for ref in refs:
            if ref not in found:
                found[ref] = self._read_one(ref)
        return {ref: found[ref] for ref in refs}

    def send(self, operation: Operation) -> Receipt:
        """Carries out one decision; see `Decisions`."""
        return self._decisions().send(operation)

    def find_reply(self, operation: Operation) -> str | None:
        """The reply that `operation` placed, told from older ones by its time."""
        decisions = self._decisions()
        return decisions.find_reply(operation, decisions.earliest(operation))

    def place(self, outgoing: Outgoing, key: str) -> Placed:
        """Makes a planned post; see `Publisher`."""
        return self._publisher().place(outgoing, key)

    def find(self, key: str) -> Placed | None:
        """The planned post that carries `key`."""
        return self._publisher().find(key)

    def replace(self, remote_id: str, outgoing: Outgoing, version: str) -> Placed:
        """Changes a planned post."""
        return self._publisher().replace(remote_id, outgoing, version)

    def withdraw(self, remote_id: str, version: str) -> None:
        """Takes a planned post off the site."""
        self._publisher().withdraw(remote_id, version)

    def upload(self, picture: Picture, content: bytes) -> Uploaded:
        """Brings a picture or film into the media library."""
        return Media(self._api).upload(picture, content)

    def remove_upload(self, file: str) -> None:
        """Takes one out of the media library."""
        Media(self._api).remove(file)

    def standing(self, remote_ids: Sequence[str]) -> dict[str, Placed]:
        """Planned posts as they are now."""
        return self._publisher().standing(remote_ids)

    def requests_made(self) -> int:
        """HTTP requests since this object was made."""
        return self._api.http.requests_made

    def close(self) -> None:
        """Closes the connections."""
        self._api.http.close()

    def _read_one(self, ref: ItemRef) -> Reading | Absence:
        if ref.kind not in _ROUTES:
            return Absence.FORBIDDEN
        route = f"{_ROUTES[ref.kind]}/{ref.remote_id}"
        try:
            if ref.kind is Kind.POST:
                post = self._api.get(route, Post, {"context": "edit", "_fields": fields(Post)})
                return Reading(self._posts().items([post.value])[0])
            comment = self._api.get(route, Comment, {"context": "edit", "_fields": fields(Comment)})
            return Reading(self._comments().items([comment.value])[0])
        except NotAllowed:
            return Absence.FORBIDDEN
        except ItemGone as error:
            if code_of(error) not in _NO_SUCH_ID:
                raise
            return Absence.GONE

    def _ask_who_we_are(self) -> Me:
        self._known_me = self._api.me()
        return self._known_me

    def _me(self) -> Me:
        return self._known_me or self._ask_who_we_are()

    def _rights(self) -> Rights:
        return Rights.of(self._me())

    def _posts(self) -> Posts:
        return Posts(self._api, self._places, self._rights())

    def _comments(self) -> Comments:
        return Comments(self._api, self._places, self._rights())

    def _publisher(self) -> Publisher:
        self._me()  # with the first answer comes the server's clock
        return Publisher(self._api)

    def _decisions(self) -> Decisions:
        return Decisions(self._api, self._posts(), self._comments(), self._me().id)
