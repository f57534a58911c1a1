"""What `domain.publishing` promises, as tests that each platform and each fake of one has to pass."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol
from uuid import uuid4

import pytest

from cm_console.domain.errors import Conflict, ItemGone, Refused
from cm_console.domain.intranet import Intranet
from cm_console.domain.plan.outgoing import illustrated
from cm_console.domain.publishing import UNKNOWN_COMMUNITY, Outgoing, Picture, Placed, PlacedState
from tests.fakes.pictures import CAKE as CAKE_FILE
from tests.fakes.pictures import png

CAKE = Picture(CAKE_FILE, "Een taart")
SUMMER_STARTS = datetime(2035, 3, 25, 1, tzinfo=UTC)
WINTER_STARTS = datetime(2035, 10, 28, 1, tzinfo=UTC)
MINUTE, HALF_AN_HOUR = timedelta(minutes=1), timedelta(minutes=30)


class Server(Protocol):
    """The server itself, as other people use it."""

    @property
    def intranet(self) -> Intranet:
        """Our conversation with it."""
        ...

    @property
    def community(self) -> str:
        """Id of a community that we may write in."""
        ...

    def now(self) -> datetime:
        """The moment by its clock (UTC)."""
        ...

    def soon(self) -> datetime:
        """A moment that `appear` reaches."""
        ...

    def appear(self, placed: Placed) -> None:
        """Waits until a post that was placed for `soon()` is published."""
        ...

    def retitle(self, placed: Placed, title: str) -> None:
        """Somebody gives a scheduled post another title."""
        ...

    def remove(self, placed: Placed) -> None:
        """Somebody removes a scheduled post for good."""
        ...

    def files(self, name: str) -> int:
        """How many files carry a name of ours."""
        ...

    def titles(self) -> list[str]:
        """Titles of all posts that have been published or are still to be."""
        ...


def new_key() -> str:
    return str(uuid4())


def standing(intranet: Intranet, remote_id: str) -> Placed:
    return intranet.standing([remote_id])[remote_id]


def try_again(intranet: Intranet, outgoing: Outgoing, key: str) -> Placed:
    """What has to be done after silence."""
    return intranet.find(key) or intranet.place(outgoing, key)


class PublishingContract:
    """Each test says something that holds on all platforms; a subclass has a fixture `server`."""

    def later(self, server: Server, title: str = "Lunchwandelen", **more: Any) -> Outgoing:
        at = (server.now() + timedelta(hours=5)).replace(microsecond=0)
        return replace(Outgoing(title, "<p>Wie gaat er mee?</p>", server.community, at=at), **more)

    def test_a_post_for_later_is_scheduled_as_asked(self, server: Server) -> None:
        outgoing = self.later(server)
        placed = server.intranet.place(outgoing, new_key())
        assert placed.state is PlacedState.SCHEDULED
        assert placed.shows(outgoing)
        assert (placed.at, placed.post_id) == (outgoing.at, "")
        assert server.intranet.standing([placed.remote_id]) == {placed.remote_id: placed}

    def test_a_post_at_once_is_published(self, server: Server) -> None:
        outgoing = self.later(server, "Meteen", at=None)
        placed = server.intranet.place(outgoing, new_key())
        assert (placed.state, placed.shows(outgoing)) == (PlacedState.PUBLISHED, True)
        assert placed.post_id
        assert placed.at is not None
        assert abs(placed.at - server.now()) < timedelta(seconds=30)
        assert server.intranet.standing([placed.remote_id]) == {placed.remote_id: placed}
        assert server.titles().count("Meteen") == 1

    @pytest.mark.parametrize(
        "at",
        [
            SUMMER_STARTS - MINUTE,
            SUMMER_STARTS,
            WINTER_STARTS - HALF_AN_HOUR,  # 2:30 in summer time
            WINTER_STARTS + HALF_AN_HOUR,  # and an hour later 2:30 again
        ],
    )
    def test_moments_around_the_clock_changes_are_kept(self, server: Server, at: datetime) -> None:
        placed = server.intranet.place(self.later(server, at=at), new_key())
        assert placed.at == at
        moved = self.later(server, at=at + HALF_AN_HOUR)
        assert server.intranet.replace(placed.remote_id, moved, placed.version).at == at + HALF_AN_HOUR
        assert standing(server.intranet, placed.remote_id).at == at + HALF_AN_HOUR

    @pytest.mark.parametrize(
        ("title", "body"),
        [
            ("Zoë & Jürgen: “feest” 😀", "<p>Ééntje vóór 9 – “nu” &amp; straks 🎉</p>"),
            ("1 < 2 > 0 &amp; <b>vet</b>", "<p>a &lt; b</p>\n<ul><li>één</li><li>twee</li></ul>"),
            ("Regels", "eerste regel\ntweede regel\n\nalinea met \\ en 'quotes' \"dubbel\""),
            ("Korte codes", '[gallery ids="1,2"] en [niet bekend] en https://example.org/?a=1&amp;b=2'),
            ("Blokken", "<!-- wp:paragraph -->\n<p>Blok<br>regel</p>\n<!-- /wp:paragraph -->"),
        ],
    )
    def test_texts_are_kept(self, server: Server, title: str, body: str) -> None:
        outgoing = self.later(server, title, body_html=body)
        placed = server.intranet.place(outgoing, new_key())
        assert (placed.title, placed.body_html) == (title, body)
        again = server.intranet.replace(placed.remote_id, outgoing, placed.version)
        assert (again.title, again.body_html) == (title, body)

    def test_it_is_moved_and_edited(self, server: Server) -> None:
        placed = server.intranet.place(self.later(server), new_key())
        assert placed.at is not None
        wanted = self.later(server, "Wandelen", body_html="<p>Anders</p>", at=placed.at + timedelta(days=9))
        changed = server.intranet.replace(placed.remote_id, wanted, placed.version)
        assert (changed.remote_id, changed.state) == (placed.remote_id, PlacedState.SCHEDULED)
        assert changed.shows(wanted)
        assert changed.version != placed.version
        assert standing(server.intranet, placed.remote_id) == changed
        assert "Lunchwandelen" not in server.titles()

    def test_an_edit_whose_answer_was_lost_is_no_conflict(self, server: Server) -> None:
        placed = server.intranet.place(self.later(server), new_key())
        wanted = self.later(server, "Wandelen")
        changed = server.intranet.replace(placed.remote_id, wanted, placed.version)
        assert server.intranet.replace(placed.remote_id, wanted, placed.version) == changed

    def test_it_is_withdrawn(self, server: Server) -> None:
        placed = server.intranet.place(self.later(server), new_key())
        for _ in range(2):
            server.intranet.withdraw(placed.remote_id, placed.version)
        left = server.intranet.standing([placed.remote_id])
        assert {one.state for one in left.values()} <= {PlacedState.ASIDE}
        assert server.titles().count("Lunchwandelen") == 0

    def test_a_change_on_the_server_is_seen_and_not_overwritten(self, server: Server) -> None:
        placed = server.intranet.place(self.later(server), new_key())
        server.retitle(placed, "Van iemand anders")
        shown = standing(server.intranet, placed.remote_id)
        assert (shown.title, shown.version != placed.version) == ("Van iemand anders", True)
        with pytest.raises(Conflict):
            server.intranet.replace(placed.remote_id, self.later(server, "Van ons"), placed.version)
        with pytest.raises(Conflict):
            server.intranet.withdraw(placed.remote_id, placed.version)
        assert standing(server.intranet, placed.remote_id) == shown
        ours = server.intranet.replace(placed.remote_id, self.later(server, "Van ons"), shown.version)
        assert ours.title == "Van ons"

    def test_one_that_was_removed_on_the_server_is_missing(self, server: Server) -> None:
        kept = server.intranet.place(self.later(server, "Blijft"), new_key())
        placed = server.intranet.place(self.later(server), new_key())
        server.remove(placed)
        found = server.intranet.standing([placed.remote_id, kept.remote_id])
        assert found == {kept.remote_id: kept}
        with pytest.raises(ItemGone):
            server.intranet.replace(placed.remote_id, self.later(server), placed.version)
        server.intranet.withdraw(placed.remote_id, placed.version)

    def test_a_picture_goes_along_once(self, server: Server) -> None:
        """Asked for again after silence, shown by a post, and gone when it is taken away."""
        intranet = server.intranet
        assert ".png" in intranet.capabilities().media
        there = intranet.upload(CAKE, png())
        assert intranet.upload(replace(CAKE, alt_text="Een taart met kaarsjes"), png()) == there
        assert server.files(CAKE.file) == 1
        wanted = illustrated(self.later(server, pictures=(CAKE,)), [there])
        placed = intranet.place(wanted, new_key())
        assert placed.shows(wanted)
        assert there.url in placed.body_html
        intranet.withdraw(placed.remote_id, placed.version)
        for _ in range(2):
            intranet.remove_upload(CAKE.file)
        assert server.files(CAKE.file) == 0
        again = intranet.upload(CAKE, png())
        assert server.files(CAKE.file) == 1
        assert again.url

    def test_a_community_that_is_not_there_is_refused(self, server: Server) -> None:
        with pytest.raises(Refused) as refusal:
            server.intranet.place(self.later(server, "Nergens", community_id="999999"), new_key())
        assert refusal.value.details["reason"] == UNKNOWN_COMMUNITY
        assert "Nergens" not in server.titles()

    def test_nothing_is_published_late_in_silence(self, server: Server) -> None:
        passed = server.now() - timedelta(seconds=10)
        with pytest.raises(Refused):
            server.intranet.place(self.later(server, at=passed), new_key())
        assert "Lunchwandelen" not in server.titles()
        placed = server.intranet.place(self.later(server), new_key())
        with pytest.raises(Refused):
            server.intranet.replace(placed.remote_id, self.later(server, at=passed), placed.version)
        assert standing(server.intranet, placed.remote_id) == placed

    @pytest.mark.parametrize("at_once", [False, True])
    def test_after_silence_it_is_one_post(self, server: Server, at_once: bool) -> None:
        outgoing = self.later(server)
        outgoing = replace(outgoing, at=None) if at_once else outgoing
        key = new_key()
        first = server.intranet.place(outgoing, key)
        assert try_again(server.intranet, outgoing, key) == first
        assert server.titles().count("Lunchwandelen") == 1
        assert server.intranet.find(new_key()) is None

    def test_what_has_appeared_is_not_changed_any_more(self, server: Server) -> None:
        outgoing = self.later(server, at=server.soon())
        placed = server.intranet.place(outgoing, new_key())
        assert placed.state is PlacedState.SCHEDULED
        server.appear(placed)
        shown = standing(server.intranet, placed.remote_id)
        assert (shown.state, shown.title) == (PlacedState.PUBLISHED, outgoing.title)
        assert shown.post_id
        assert shown.version != placed.version
        for version in (placed.version, shown.version):
            with pytest.raises(Conflict):
                server.intranet.replace(placed.remote_id, self.later(server, "Te laat"), version)
            with pytest.raises(Conflict):
                server.intranet.withdraw(placed.remote_id, version)
        assert standing(server.intranet, placed.remote_id) == shown
        assert server.titles().count(outgoing.title) == 1
