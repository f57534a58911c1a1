"""Any intranet that offers our own Intranet API (`resources/openapi/intranet-api.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import msgspec

from cm_console.domain.commands import Operation
from cm_console.domain.errors import ActionNotOffered, BadAnswer, ItemGone, NotAnIntranet, Refused
from cm_console.domain.intranet import (
    RESOURCES,
    Absence,
    Capabilities,
    CursorExpired,
    Identity,
    Intranet,
    LiveIds,
    Lock,
    Mirror,
    Page,
    Reading,
    Receipt,
)
from cm_console.domain.moderation import Action, Item, ItemRef, Kind
from cm_console.domain.publishing import Outgoing, Picture, Placed, Uploaded
from cm_console.domain.text import as_paragraphs
from cm_console.intranet.connectors.intranet_api_publishing import Publisher
from cm_console.intranet.connectors.intranet_api_wire import (
    API,
    READ_AT_ONCE,
    Change,
    Changes,
    Decided,
    Ids,
    Listing,
    Me,
    Offer,
    item_of,
    offered,
    page_of,
)
from cm_console.intranet.gathering import gathered
from cm_console.intranet.http import Answer, Http, problem_of
from cm_console.intranet.media_types import MEDIA_TYPES

PAGE = 1000
REPEATS_BELIEVED = 20
RESOURCE = {Kind.POST: "posts", Kind.COMMENT: "comments", Kind.PERSON: "people"}


class IntranetApi:
    """Implements `domain.intranet.Intranet` over the change feed of the Intranet API."""

    def __init__(self, url: str, token: str) -> None:
        self._http = Http(url, {"Authorization": f"Bearer {token}"})
        self._known_me: Me | None = None
        self._offer: Offer | None = None

    def identity(self) -> Identity:
        """Who the token belongs to."""
        me = self._ask_who_we_are()
        missing = () if "moderate" in me.scopes else ("cannot_moderate",)
        return Identity(me.id, me.name, tuple(me.scopes), self._http.clock_offset, missing)

    def capabilities(self) -> Capabilities:
        """What the server says it offers, and what of it this account may do."""
        offer = self._ask_what_is_offered()
        actions, kinds = offered(offer.actions)
        publishes = "content_write" in offer.features and "publish" in self._me().scopes
        return Capabilities(
            product=offer.product.name,
            version=offer.product.version,
            lock=Lock.VERSION,
            idempotent_writes=True,
            actions=actions,
            kinds=kinds,
            sends_message_to_author=True,
            has_reports="reports" in offer.features,
            publishes=publishes,
            schedules=publishes and "scheduled_posts" in offer.features,
            needs_community=True,
            media=frozenset(one for one, kind in MEDIA_TYPES.items() if kind in offer.media_types),
        )

    def streams(self) -> tuple[str, ...]:
        """One feed tells everything."""
        return ("changes",)

    def pull(self, stream: str, cursor: str | None, mirror: Mirror) -> Iterator[Page]:  # noqa: ARG002
        """Pages of the change feed, several answers to each."""
        return gathered(self._pages(cursor))

    def _pages(self, kept: str | None) -> Iterator[Page]:
        """The kept cursor is the server's, and what its last page named as the newest change there was."""
        cursor, _, etag = (kept or "").partition("\n")
        repeated = 0
        while (found := self._changes(cursor, etag)) is not None:
            answer, newest = found.value, found.headers.get("etag", "")
            repeated = repeated + 1 if answer.more and answer.next_cursor == cursor else 0
            self._check_progress(repeated)
            page = page_of(answer, complete=not answer.more)
            stands_still = not answer.changes and answer.next_cursor == cursor
            cursor, etag = answer.next_cursor, ""
            yield replace(page, cursor=None if stands_still else f"{cursor}\n{newest}".rstrip())
            if not answer.more:
                return
        yield Page(complete=True)

    def sweeps(self) -> tuple[str, ...]:
        """Deletions come as tombstones; a sweep is for when the cursor was lost."""
        return RESOURCES

    def live_ids(self, resource: str, cursor: str | None = None) -> Iterator[LiveIds]:
        """Ids from the list of a resource, which is in order of id."""
        repeated = 0
        while True:
            listing = self._http.get_json(f"{API}/{resource}", Ids, _after(cursor)).value
            yield LiveIds(frozenset(record.id for record in listing.items), listing.next_cursor)
            if listing.next_cursor is None:
                return
            repeated = repeated + 1 if listing.next_cursor == cursor else 0
            self._check_progress(repeated)
            cursor = listing.next_cursor

    def read(self, refs: Sequence[ItemRef]) -> dict[ItemRef, Reading | Absence]:
        """Items by id; what a list of ids leaves out is asked for by itself."""
        found: dict[ItemRef, Reading | Absence] = {}
        for kind in Kind:
            ids = [ref.remote_id for ref in refs if ref.kind is kind]
            for start in range(0, len(ids), READ_AT_ONCE):
                for item in self._items(kind, ids[start : start + READ_AT_ONCE]):
                    found[item.ref] = Reading(item)
        for ref in refs:
            if ref not in found:
                found[ref] = self._single(ref)
        return found

    def send(self, operation: Operation) -> Receipt:
        """Posts the decision under its key and with the version that was seen."""
        decision = operation.decision
        try:
            answer = self._http.request(
                "POST",
                f"{API}/decisions",
                into=Decided,
                json=_body(operation),
                headers={"Idempotency-Key": operation.key},
            )
        except Refused as error:
            raise self._meaning(error, decision.action) from error
        return Receipt(
            created_remote_id=answer.value.created.id if answer.value.created else "",
            already=answer.headers.get("idempotency-replayed", "").lower() == "true",
        )

    def find_reply(self, operation: Operation) -> str | None:  # noqa: ARG002
        """Never needed: the server recognises an operation that it has seen."""
        return None

    def place(self, outgoing: Outgoing, key: str) -> Placed:
        """Makes a planned post; see `Publisher`."""
        return self._publisher().place(outgoing, key)

    def find(self, key: str) -> Placed | None:
        """Never needed: the server recognises a key that it has seen."""
        return self._publisher().find(key)

    def replace(self, remote_id: str, outgoing: Outgoing, version: str) -> Placed:
        """Changes a planned post."""
        return self._publisher().replace(remote_id, outgoing, version)

    def withdraw(self, remote_id: str, version: str) -> None:
        """Takes a planned post off the server."""
        self._publisher().withdraw(remote_id, version)

    def upload(self, picture: Picture, content: bytes) -> Uploaded:
        """Puts a picture on the server."""
        return self._publisher().upload(picture, content)

    def remove_upload(self, file: str) -> None:
        """Takes one off the server."""
        self._publisher().remove_upload(file)

    def standing(self, remote_ids: Sequence[str]) -> dict[str, Placed]:
        """Planned posts as they are now."""
        return self._publisher().standing(remote_ids)

    def requests_made(self) -> int:
        """Requests so far."""
        return self._http.requests_made

    def close(self) -> None:
        """Closes the connection."""
        self._http.close()

    def _ask_who_we_are(self) -> Me:
        try:
            self._known_me = self._http.get_json(f"{API}/me", Me).value
        except ItemGone as error:
            raise NotAnIntranet(host=self._http.host) from error
        return self._known_me

    def _me(self) -> Me:
        return self._known_me or self._ask_who_we_are()

    def _ask_what_is_offered(self) -> Offer:
        if self._offer is None:
            self._offer = self._http.get_json(f"{API}/capabilities", Offer).value
        return self._offer

    def _publisher(self) -> Publisher:
        self._me()  # with the first answer comes the server's clock
        return Publisher(self._http)

    def _changes(self, cursor: str, etag: str) -> Answer[Changes] | None:
        try:
            return self._http.get_news(f"{API}/changes", Changes, _after(cursor or None), etag)
        except ItemGone as error:
            raise CursorExpired from error

    def _check_progress(self, repeated: int) -> None:
        """A page may come twice; a server that never gets on is in trouble."""
        if repeated >= REPEATS_BELIEVED:
            raise BadAnswer(host=self._http.host, reason="the same page again and again")

    def _items(self, kind: Kind, ids: list[str]) -> list[Item]:
        if not ids:
            return []
        resource = RESOURCE[kind]
        listing = self._http.get_json(f"{API}/{resource}", Listing, {"ids": ",".join(ids)}).value
        return [item_of(Change(resource, "upsert", "", raw)) for raw in listing.items]

    def _single(self, ref: ItemRef) -> Reading | Absence:
        resource = RESOURCE[ref.kind]
        try:
            raw = self._http.get_json(f"{API}/{resource}/{ref.remote_id}", msgspec.Raw).value
        except ItemGone:
            return Absence.GONE
        return Reading(item_of(Change(resource, "upsert", ref.remote_id, raw)))

    def _meaning(self, error: Refused, action: Action) -> Refused | ActionNotOffered:
        problem = problem_of(error)
        if problem is not None and problem.code == "action_not_offered":
            return ActionNotOffered(action=action.value)
        return error


def _after(cursor: str | None) -> dict[str, str | int]:
    return {"limit": PAGE} if cursor is None else {"limit": PAGE, "cursor": cursor}


def _body(operation: Operation) -> dict[str, object]:
    decision = operation.decision
    body: dict[str, object] = {
        "subject": {"kind": decision.ref.kind.value, "id": decision.ref.remote_id},
        "action": decision.action.value,
        "expected_version": int(decision.seen.version),
    }
    if decision.reason:
        body["reason"] = decision.reason
    if decision.action is Action.EDIT:
        body["body_html"] = as_paragraphs(decision.text)
        if decision.title:
            body["title"] = decision.title
    elif decision.action is Action.REPLY:
        body["message"] = decision.text
    elif decision.message:
        body["message"] = decision.message
    return body


@dataclass(frozen=True, slots=True)
class IntranetApiConnector:
    """How to connect an intranet that offers the Intranet API."""

    kind: str = "intranet-api"
    label: str = "Intranet API"
    needs_user: bool = False

    def open(self, url: str, user: str, token: str) -> Intranet:  # noqa: ARG002
        """An intranet at `url`; nothing is sent yet."""
        return IntranetApi(url, token)


CONNECTOR = IntranetApiConnector()
