"""Planned posts on a real WordPress, looked at with the tests' own client."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from socket import socket
from threading import Event
from typing import Any

import pytest
import requests

from cm_console.domain.errors import Conflict, NoAnswer, NotAllowed
from cm_console.domain.intranet import Intranet
from cm_console.domain.publishing import Placed, PlacedState
from cm_console.intranet.connectors.wordpress import CONNECTOR
from tests.contract.publishing_contract import PublishingContract, new_key, standing, try_again
from tests.fakes.misbehaving import KEEP, Misbehaving, Received, reply
from tests.servers.wordpress import WordPress

pytestmark = pytest.mark.wordpress

STATUSES = "publish,future,draft,pending,private,trash"
OUT_OR_TO_COME = "publish,future"


@pytest.fixture(autouse=True)
def _as_seeded(wordpress: WordPress) -> None:
    wordpress.reset()


class WordPressServer:
    def __init__(self, wordpress: WordPress, intranet: Intranet) -> None:
        self.wordpress, self.intranet = wordpress, intranet
        self.admin = wordpress.api("admin")
        self.community = str(wordpress.seeded.categories[1])

    def now(self) -> datetime:
        return datetime.now(UTC)

    def soon(self) -> datetime:
        return self.now().replace(microsecond=0) + timedelta(minutes=2)

    def appear(self, placed: Placed) -> None:
        """Somebody publishes it by hand: the time of WordPress cannot be moved (see the slow test)."""
        self.write(placed, status="publish", date_gmt=f"{self.now():%Y-%m-%dT%H:%M:%S}")

    def retitle(self, placed: Placed, title: str) -> None:
        self.write(placed, title=title)

    def remove(self, placed: Placed) -> None:
        self.admin.delete(f"/posts/{placed.remote_id}", force=True)

    def files(self, name: str) -> int:
        rows = self.admin.every("/media", context="edit")
        return sum(name.partition(".")[0] in row["slug"] for row in rows)

    def titles(self) -> list[str]:
        rows = self.admin.every("/posts", status=OUT_OR_TO_COME, context="edit")
        return [row["title"]["raw"] for row in rows]

    def write(self, placed: Placed, **fields: Any) -> None:
        self.admin.post(f"/posts/{placed.remote_id}", fields)

    def row(self, placed: Placed) -> Any:
        return self.admin.get(f"/posts/{placed.remote_id}", context="edit")

    def carrying(self, key: str) -> list[Any]:
        """Posts made for a key, whatever became of them."""
        rows = self.admin.every("/posts", status=STATUSES, context="edit")
        return [row for row in rows if key in row["slug"]]


@contextmanager
def signed_in(wordpress: WordPress, login: str, url: str = "") -> Iterator[Intranet]:
    account = wordpress.accounts[login]
    intranet = CONNECTOR.open(url or wordpress.url, account.login, account.password)
    yield intranet
    intranet.close()


@contextmanager
def plugin(wordpress: WordPress, code: str) -> Iterator[None]:
    """The site with one more plugin."""
    file = wordpress.root / "www/wp-content/mu-plugins/for-one-test.php"
    file.write_text(f"<?php {code}")
    try:
        yield
    finally:
        file.unlink()


class TestPublishingOnWordPress(PublishingContract):
    @pytest.fixture
    def server(self, wordpress: WordPress) -> Iterator[WordPressServer]:
        """As an editor sees it."""
        with signed_in(wordpress, "mod") as intranet:
            yield WordPressServer(wordpress, intranet)

    # --- its time ---------------------------------------------------------------------------------------

    @pytest.mark.slow
    def test_wordpress_publishes_it_at_its_time(self, server: WordPressServer) -> None:
        """More than a minute ahead: nearer, WordPress publishes at once."""
        at = server.now().replace(microsecond=0) + timedelta(seconds=64)
        placed = server.intranet.place(self.later(server, at=at), new_key())
        patience = Event()
        while (shown := standing(server.intranet, placed.remote_id)).state is PlacedState.SCHEDULED:
            assert shown == placed
            assert server.now() < at + timedelta(seconds=30)
            server.wordpress.let_time_pass()
            patience.wait(1)
        assert server.now() >= at
        assert (shown.state, shown.at, shown.post_id) == (PlacedState.PUBLISHED, at, placed.remote_id)
        assert "Wie gaat er mee?" in requests.get(server.row(placed)["link"], timeout=30).text

    def test_within_a_minute_it_appears_at_once(self, server: WordPressServer) -> None:
        at = server.now().replace(microsecond=0) + timedelta(seconds=40)
        placed = server.intranet.place(self.later(server, at=at), new_key())
        assert (placed.state, placed.at) == (PlacedState.PUBLISHED, at)

    def test_one_that_is_overdue_stays_scheduled(self, server: WordPressServer) -> None:
        """As on a site that nobody visits, so that its own timer does not run; it can still be moved."""
        placed = server.intranet.place(self.later(server), new_key())
        passed = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=1)
        server.wordpress.sql(
            f"UPDATE wp_posts SET post_date_gmt = '{passed:%Y-%m-%d %H:%M:%S}' WHERE ID = {placed.remote_id}"
        )
        shown = standing(server.intranet, placed.remote_id)
        assert (shown.state, shown.at) == (PlacedState.SCHEDULED, passed)
        moved = server.intranet.replace(placed.remote_id, self.later(server), shown.version)
        assert moved.shows(self.later(server, at=moved.at))

    def test_a_planned_post_can_be_published_now(self, server: WordPressServer) -> None:
        placed = server.intranet.place(self.later(server), new_key())
        out = server.intranet.replace(placed.remote_id, self.later(server, at=None), placed.version)
        assert out.state is PlacedState.PUBLISHED
        assert out.at is not None
        assert abs(out.at - server.now()) < timedelta(seconds=30)

    # --- its marker ---------------------------------------------------------------------------------------

    def test_it_is_found_wherever_people_put_it(self, server: WordPressServer) -> None:
        key = new_key()
        placed = server.intranet.place(self.later(server), key)
        assert server.intranet.find(key) == placed
        found: Placed | None = None
        for status in ("draft", "pending", "private", "trash"):
            if status == "trash":
                server.admin.delete(f"/posts/{placed.remote_id}")
            else:
                server.write(placed, status=status)
            found = server.intranet.find(key)
            assert found is not None
            assert (found.remote_id, found.state, found.at) == (placed.remote_id, PlacedState.ASIDE, None)
        assert found is not None
        back = server.intranet.replace(placed.remote_id, self.later(server), found.version)
        assert back.state is PlacedState.SCHEDULED
        assert server.intranet.find(key) == back

    def test_one_in_the_bin_does_not_hide_the_one_that_stands(self, server: WordPressServer) -> None:
        key = new_key()
        binned = server.intranet.place(self.later(server), key)
        server.intranet.withdraw(binned.remote_id, binned.version)
        placed = server.intranet.place(self.later(server), key)
        assert placed.remote_id != binned.remote_id
        assert server.intranet.find(key) == placed

    @pytest.mark.parametrize("at_once", [False, True])
    def test_a_lost_answer_leaves_one_post(self, server: WordPressServer, at_once: bool) -> None:
        outgoing, key = self.later(server), new_key()
        outgoing = replace(outgoing, at=None) if at_once else outgoing
        with losing_answers(server.wordpress) as relay, signed_in(server.wordpress, "mod", relay.url) as cut:
            with pytest.raises(NoAnswer):
                cut.place(outgoing, key)
            assert try_again(cut, outgoing, key).shows(outgoing)
        assert len(server.carrying(key)) == 1

    def test_a_lost_answer_to_a_change_is_no_conflict(self, server: WordPressServer) -> None:
        placed = server.intranet.place(self.later(server), new_key())
        wanted = self.later(server, "Wandelen")
        with losing_answers(server.wordpress) as relay, signed_in(server.wordpress, "mod", relay.url) as cut:
            with pytest.raises(NoAnswer):
                cut.replace(placed.remote_id, wanted, placed.version)
            shown = cut.replace(placed.remote_id, wanted, placed.version)
            with pytest.raises(NoAnswer):
                cut.withdraw(shown.remote_id, shown.version)
            cut.withdraw(shown.remote_id, shown.version)
        assert shown.shows(wanted)
        assert server.row(placed)["status"] == "trash"

    def test_a_request_that_was_only_late_makes_no_second_post(self, server: WordPressServer) -> None:
        """It arrives after we looked for it, before the one that was sent instead."""
        key = new_key()
        late = {"title": "Lunchwandelen", "content": "x", "status": "future", "slug": f"cm-{key}"}
        first = server.admin.post("/posts", late | {"date_gmt": "2035-01-01T10:00:00"})
        placed = server.intranet.place(self.later(server), key)
        assert placed.remote_id == str(first["id"])
        assert sorted(row["status"] for row in server.carrying(key)) == ["future", "trash"]

    def test_a_site_with_slugs_of_its_own_gets_its_post(self, server: WordPressServer) -> None:
        with plugin(server.wordpress, "add_filter('wp_unique_post_slug', fn() => 'van-de-site');"):
            placed = server.intranet.place(self.later(server), new_key())
        assert server.row(placed)["status"] == "future"

    # --- what an account may do --------------------------------------------------------------------------

    @pytest.mark.parametrize(("login", "may"), [("admin", True), ("mod", True), ("writer", True)])
    def test_who_may_publish(self, server: WordPressServer, login: str, may: bool) -> None:
        key = new_key()
        with signed_in(server.wordpress, login) as intranet:
            offer = intranet.capabilities()
            assert (offer.publishes, offer.schedules, offer.idempotent_writes) == (may, may, False)
            placed = intranet.place(self.later(server), key)
            assert intranet.find(key) == standing(intranet, placed.remote_id) == placed
            intranet.withdraw(placed.remote_id, placed.version)

    @pytest.mark.parametrize("login", ["contrib", "reader"])
    def test_who_may_not_publish_is_told(self, server: WordPressServer, login: str) -> None:
        key = new_key()
        with signed_in(server.wordpress, login) as intranet:
            offer = intranet.capabilities()
            assert (offer.publishes, offer.schedules) == (False, False)
            for at in (None, self.later(server).at):
                with pytest.raises(NotAllowed):
                    intranet.place(self.later(server, at=at), key)
        assert server.carrying(key) == []

    def test_an_author_may_not_touch_the_post_of_another(self, server: WordPressServer) -> None:
        placed = server.intranet.place(self.later(server), new_key())
        with signed_in(server.wordpress, "writer") as writer:
            with pytest.raises(NotAllowed):
                writer.replace(placed.remote_id, self.later(server, "Van mij"), placed.version)
            with pytest.raises(NotAllowed):
                writer.withdraw(placed.remote_id, placed.version)
        assert standing(server.intranet, placed.remote_id) == placed

    def test_a_site_where_somebody_looks_first_puts_it_aside(self, server: WordPressServer) -> None:
        key = new_key()
        waits = "add_filter('wp_insert_post_data', fn($data) => ['post_status' => 'pending'] + $data);"
        with plugin(server.wordpress, waits):
            placed = server.intranet.place(self.later(server), key)
        assert (placed.state, placed.at, placed.post_id) == (PlacedState.ASIDE, None, "")
        assert server.intranet.find(key) == placed

    def test_without_a_bin_it_becomes_a_draft(self, server: WordPressServer) -> None:
        key = new_key()
        placed = server.intranet.place(self.later(server), key)
        with plugin(server.wordpress, "add_filter('rest_post_trashable', '__return_false');"):
            server.intranet.withdraw(placed.remote_id, placed.version)
        assert server.row(placed)["status"] == "draft"
        assert server.intranet.find(key) == standing(server.intranet, placed.remote_id)

    # --- what stands there ---------------------------------------------------------------------------------

    def test_what_the_site_cleaned_is_what_counts(self, server: WordPressServer) -> None:
        typed = "<p>Tom & Jerry <script>x</script><b>vet</b></p>"
        with signed_in(server.wordpress, "writer") as writer:
            placed = writer.place(self.later(server, "Tom & <Jerry>", body_html=typed), new_key())
            assert (placed.title, placed.body_html) == ("Tom & <Jerry>", "<p>Tom &amp; Jerry x<b>vet</b></p>")
            assert standing(writer, placed.remote_id) == placed
            moved = writer.replace(placed.remote_id, self.later(server, body_html=typed), placed.version)
            assert moved.version != placed.version

    def test_a_title_is_shown_to_readers_as_it_was_typed(self, server: WordPressServer) -> None:
        placed = server.intranet.place(self.later(server, "1 < 2 & <b>vet</b>", at=None), new_key())
        page = requests.get(server.row(placed)["link"], timeout=30).text
        assert "1 &lt; 2 &amp; &lt;b&gt;vet&lt;/b&gt;" in page or "1 &lt; 2 &#038; &lt;b&gt;vet" in page

    @pytest.mark.parametrize(
        "change",
        [
            {"content": "anders"},
            {"date_gmt": "2035-01-01T10:00:00"},
            {"status": "draft"},
            {"categories": [1]},
        ],
        ids=lambda change: next(iter(change)),
    )
    def test_any_change_that_people_see_is_a_conflict(
        self, server: WordPressServer, change: dict[str, Any]
    ) -> None:
        placed = server.intranet.place(self.later(server), new_key())
        server.write(placed, **change)
        with pytest.raises(Conflict):
            server.intranet.replace(placed.remote_id, self.later(server, "Van ons"), placed.version)

    def test_no_community_is_the_sites_own_choice(self, server: WordPressServer) -> None:
        outgoing = self.later(server, community_id="")
        placed = server.intranet.place(outgoing, new_key())
        assert placed.community_id == "1"
        assert placed.shows(outgoing)

    def test_a_hundred_are_looked_at_in_one_request(self, server: WordPressServer) -> None:
        placed = [server.intranet.place(self.later(server), new_key()).remote_id for _ in range(3)]
        unknown = [str(number) for number in range(5000, 5097)]
        asked = server.intranet.requests_made()
        assert server.intranet.standing([*placed, *unknown]).keys() == set(placed)
        assert server.intranet.requests_made() == asked + 1
        assert server.intranet.standing([]) == {}
        assert server.intranet.requests_made() == asked + 1


@contextmanager
def losing_answers(wordpress: WordPress) -> Iterator[Misbehaving]:
    """A way to the site on which requests arrive, but no answer to a change comes back."""

    def answering(received: Received, connection: socket) -> bool:
        passed_on = {"authorization", "content-type"}
        headers = {name: text for name, text in received.headers.items() if name in passed_on}
        url = f"{wordpress.url}{received.target}"
        done = requests.request(received.method, url, headers=headers, data=received.body, timeout=60)
        if received.method != "GET":
            return not KEEP
        connection.sendall(reply(done.content, done.status_code))
        return KEEP

    with Misbehaving(answering) as relay:
        yield relay
