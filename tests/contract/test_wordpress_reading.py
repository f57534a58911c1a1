"""What the connector reads from a real WordPress, compared with what the site's own lists say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cm_console.domain import errors
from cm_console.domain.intranet import Absence, CursorExpired, Intranet, Reading
from cm_console.domain.moderation import Action, Item, ItemRef, Kind, State
from cm_console.domain.people import Person
from cm_console.intranet.connectors.wordpress import CONNECTOR
from tests.fakes.mirror import MemoryMirror
from tests.servers.wordpress import WordPress

pytestmark = pytest.mark.wordpress

STATE = {"hold": State.HELD, "approved": State.VISIBLE, "spam": State.SPAM, "trash": State.REMOVED}
POST_STATE = {
    "publish": State.VISIBLE,
    "future": State.SCHEDULED,
    "draft": State.DRAFT,
    "pending": State.HELD,
    "private": State.HIDDEN,
    "trash": State.REMOVED,
}
EVERY_POST = {"status": ",".join(POST_STATE), "context": "edit"}


@pytest.fixture(autouse=True)
def _as_seeded(wordpress: WordPress) -> None:
    wordpress.reset()


@pytest.fixture
def site(wordpress: WordPress) -> Iterator[Intranet]:
    """The site as its administrator sees it."""
    account = wordpress.accounts["admin"]
    site = CONNECTOR.open(wordpress.url, account.login, account.password)
    yield site
    site.close()


@pytest.fixture
def mirror(site: Intranet) -> MemoryMirror:
    """A mirror after a first full pull."""
    mirror = MemoryMirror()
    mirror.pull(site, *site.streams())
    return mirror


def requests_for(site: Intranet, mirror: MemoryMirror, stream: str) -> int:
    before = site.requests_made()
    mirror.pull(site, stream)
    return site.requests_made() - before


def remember(mirror: MemoryMirror, stream: str, **changes: object) -> None:
    """Changes what a cursor remembers, so that a test need not wait for hours."""
    mirror.cursors[stream] = json.dumps(json.loads(mirror.cursors[stream] or "{}") | changes)


def held(wordpress: WordPress, number: int) -> int:
    """A held comment that is not among the newest hundred."""
    return wordpress.seeded.comments["hold"][number]


# --- the whole -----------------------------------------------------------------------------


def test_a_full_pull_is_what_the_sites_own_lists_say(wordpress: WordPress, mirror: MemoryMirror) -> None:
    admin = wordpress.api("admin")
    comments = {str(row["id"]): row for row in admin.every("/comments", status="any", context="edit")}
    items = mirror.items("comments")
    assert len(items) > 300
    assert {key: item.state for key, item in items.items()} == {
        key: STATE[row["status"]] for key, row in comments.items()
    }
    assert {key: item.body_html for key, item in items.items()} == {
        key: row["content"]["raw"].replace("\n", "<br>\n") for key, row in comments.items()
    }
    posts = {str(row["id"]): row for row in admin.every("/posts", **EVERY_POST)}
    assert {key: (item.state, item.title) for key, item in mirror.items("posts").items()} == {
        key: (POST_STATE[row["status"]], row["title"]["raw"]) for key, row in posts.items()
    }
    people = {str(row["id"]): row for row in admin.every("/users", context="edit")}
    assert {
        key: person.name for key, person in mirror.records["people"].items() if isinstance(person, Person)
    } == {key: row["name"] for key, row in people.items()}
    assert mirror.known_ids("communities") == {str(row["id"]) for row in admin.every("/categories")}


def test_a_comment_tells_its_place_its_author_and_its_time(
    wordpress: WordPress, mirror: MemoryMirror
) -> None:
    row = wordpress.api("admin").get(f"/comments/{held(wordpress, 1)}", context="edit")
    post = wordpress.api("admin").get(f"/posts/{row['post']}", context="edit")
    item = mirror.items("comments")[str(row["id"])]
    assert item.thread == item.parent == ItemRef(Kind.POST, str(row["post"]))
    assert item.community_id == str(min(post["categories"]))
    assert (item.author_id, item.author_name) == (str(row["author"]), row["author_name"])
    assert item.created_at == datetime.fromisoformat(row["date_gmt"]).replace(tzinfo=UTC)
    assert (item.version, item.updated_at) == ("", None)
    assert "@test.invalid" not in repr(item)


def test_only_what_makes_sense_in_a_state_is_offered(mirror: MemoryMirror) -> None:
    offered: dict[tuple[Kind, State], set[Action]] = {}
    for item in (*mirror.items("comments").values(), *mirror.items("posts").values()):
        offered.setdefault((item.ref.kind, item.state), set()).update(item.actions)
    common = {Action.SPAM, Action.REMOVE, Action.EDIT, Action.REPLY}
    assert offered[Kind.COMMENT, State.HELD] == common | {Action.APPROVE}
    assert offered[Kind.COMMENT, State.VISIBLE] == common | {Action.HIDE}
    assert offered[Kind.COMMENT, State.SPAM] == {Action.APPROVE, Action.RESTORE, Action.REMOVE}
    assert offered[Kind.COMMENT, State.REMOVED] == {Action.RESTORE}
    assert offered[Kind.POST, State.HELD] == {Action.APPROVE, Action.REJECT, Action.REMOVE, Action.EDIT}


def test_a_pull_that_broke_off_goes_on_where_it_stopped(wordpress: WordPress, site: Intranet) -> None:
    mirror = MemoryMirror()
    pages = site.pull("comments", None, mirror)
    mirror.store("comments", next(pages))
    mirror.store("comments", next(pages))
    pages.close()  # type: ignore[attr-defined]
    first = mirror.known_ids("comments")
    page = next(iter(site.pull("comments", mirror.cursors["comments"], mirror)))
    assert 150 < len(first) < 250
    assert not {item.ref.remote_id for item in page.records if isinstance(item, Item)} & first
    mirror.pull(site, "comments")
    assert mirror.count("comments") == len(wordpress.api("admin").every("/comments", status="any"))


def test_comments_deleted_during_the_first_pull_hide_no_other(wordpress: WordPress, site: Intranet) -> None:
    mirror = MemoryMirror()
    admin = wordpress.api("admin")
    pages = site.pull("comments", None, mirror)
    mirror.store("comments", next(pages))
    for remote_id in sorted(mirror.known_ids("comments"))[:30]:
        admin.delete(f"/comments/{remote_id}", force=True)
    for page in pages:
        mirror.store("comments", page)
    there = {str(row["id"]) for row in admin.every("/comments", status="any", context="edit")}
    assert there <= mirror.known_ids("comments")
    assert page.suspected == ("comments",)


def test_a_cursor_of_another_version_begins_anew(site: Intranet) -> None:
    with pytest.raises(CursorExpired):
        next(iter(site.pull("comments", '{"last": "x"}', MemoryMirror())))


# --- nothing new, and news -----------------------------------------------------------------


@pytest.mark.parametrize("stream", ["communities", "people", "posts"])
def test_nothing_new_is_one_request_and_an_empty_page(
    site: Intranet, mirror: MemoryMirror, stream: str
) -> None:
    cursor = mirror.cursors[stream]
    before = site.requests_made()
    (page,) = mirror.pull(site, stream)
    assert site.requests_made() - before == 1
    assert (page.records, page.complete, page.suspected) == ((), True, ())
    assert mirror.cursors[stream] == cursor


def test_nothing_new_about_comments_asks_for_the_newest_and_for_what_waits(
    site: Intranet, mirror: MemoryMirror
) -> None:
    mirror.pull(site, "comments")
    cursor, before = mirror.cursors["comments"], site.requests_made()
    (page,) = mirror.pull(site, "comments")
    waiting = len(mirror.open_items(Kind.COMMENT))
    assert site.requests_made() - before <= 1 + -(-waiting // 100)
    assert (page.records, page.complete) == ((), True)
    assert mirror.cursors["comments"] == cursor


def test_with_nothing_waiting_far_back_comments_are_one_request(wordpress: WordPress, site: Intranet) -> None:
    wordpress.sql("UPDATE wp_comments SET comment_approved = '1' WHERE comment_approved = '0'")
    mirror = MemoryMirror()
    mirror.pull(site, "comments")
    assert requests_for(site, mirror, "comments") == 1


def test_new_comments_are_seen_however_old_their_date(
    wordpress: WordPress, site: Intranet, mirror: MemoryMirror
) -> None:
    post = wordpress.seeded.posts["publish"][0]
    body = {"post": post, "content": "Nagekomen reactie", "date_gmt": "2024-01-01T10:00:00", "status": "hold"}
    made = wordpress.api("admin").post("/comments", body)
    mirror.pull(site, "comments")
    assert mirror.items("comments")[str(made["id"])].state is State.HELD


def test_more_new_comments_than_one_answer_holds_are_all_seen(
    wordpress: WordPress, site: Intranet, mirror: MemoryMirror
) -> None:
    post = wordpress.seeded.posts["publish"][0]
    wordpress.sql(
        "INSERT INTO wp_comments (comment_post_ID, comment_author, comment_date, comment_date_gmt,"
        " comment_content, comment_approved, comment_agent, comment_type)"
        f" SELECT {post}, 'Gast', NOW(), NOW(), CONCAT('Stapel ', seq), '0', '', 'comment' FROM seq_1_to_250"
    )
    known = mirror.known_ids("comments")
    *pages, _ = mirror.pull(site, "comments")
    texts = {item.body_html for item in mirror.items("comments").values()}
    assert (
        not {item.ref.remote_id for page in pages for item in page.records if isinstance(item, Item)} & known
    )
    assert {f"Stapel {number}" for number in range(1, 251)} <= texts


def test_what_another_moderator_decided_or_edited_is_seen(
    wordpress: WordPress, site: Intranet, mirror: MemoryMirror
) -> None:
    approved, edited, spam = (held(wordpress, number) for number in (2, 3, 4))
    mod = wordpress.api("mod")
    mod.post(f"/comments/{approved}", {"status": "approved"})
    mod.post(f"/comments/{edited}", {"content": "Anders gezegd"})
    mod.post(f"/comments/{spam}", {"status": "spam"})
    mirror.pull(site, "comments")
    items = mirror.items("comments")
    assert items[str(approved)].state is State.VISIBLE
    assert items[str(edited)].body_html == "Anders gezegd"
    assert items[str(spam)].state is State.SPAM


def test_an_old_comment_put_on_hold_again_is_seen_at_the_next_check(
    wordpress: WordPress, site: Intranet
) -> None:
    old = sorted(wordpress.seeded.comments["hold"])[150]  # neither new nor next to be read again
    wordpress.sql(f"UPDATE wp_comments SET comment_approved = '1' WHERE comment_ID = {old}")
    mirror = MemoryMirror()
    mirror.pull(site, "comments")
    wordpress.sql(f"UPDATE wp_comments SET comment_approved = '0' WHERE comment_ID = {old}")
    mirror.pull(site, "comments")
    assert mirror.items("comments")[str(old)].state is State.VISIBLE
    remember(mirror, "comments", checked=0)
    mirror.pull(site, "comments")
    assert mirror.items("comments")[str(old)].state is State.HELD


def test_an_edit_of_an_old_comment_is_seen_when_its_turn_comes(wordpress: WordPress, site: Intranet) -> None:
    ids = sorted(wordpress.seeded.comments["hold"])
    wordpress.sql(f"UPDATE wp_comments SET comment_approved = '1' WHERE comment_ID <= {ids[200]}")
    mirror = MemoryMirror()
    mirror.pull(site, "comments")
    old = ids[150]
    wordpress.api("mod").post(f"/comments/{old}", {"content": "Bij nader inzien"})
    for _ in range(2):
        assert mirror.items("comments")[str(old)].body_html != "Bij nader inzien"
        remember(mirror, "comments", checked=0)
        mirror.pull(site, "comments")
    assert mirror.items("comments")[str(old)].body_html == "Bij nader inzien"


def test_a_purged_comment_is_suspected_then_missing_from_the_live_ids(
    wordpress: WordPress, site: Intranet, mirror: MemoryMirror
) -> None:
    remote_id = str(held(wordpress, 5))
    wordpress.api("admin").delete(f"/comments/{remote_id}", force=True)
    *_, page = mirror.pull(site, "comments")
    assert page.suspected == ("comments",)
    live = frozenset().union(*(page.ids for page in site.live_ids("comments")))
    assert mirror.known_ids("comments") - live == {remote_id}
    *_, again = mirror.pull(site, "comments")
    assert again.suspected == ()


@pytest.mark.parametrize("resource", ["communities", "people", "posts", "comments"])
def test_the_live_ids_are_all_ids(site: Intranet, mirror: MemoryMirror, resource: str) -> None:
    pages = list(site.live_ids(resource))
    known = mirror.known_ids(resource)
    assert frozenset().union(*(page.ids for page in pages)) == known
    rest = frozenset().union(*(page.ids for page in site.live_ids(resource, pages[0].cursor)))
    assert rest | pages[0].ids == known
    assert not rest & pages[0].ids


# --- posts and the calendar ----------------------------------------------------------------


def test_a_scheduled_post_does_not_hide_later_changes(
    wordpress: WordPress, site: Intranet, mirror: MemoryMirror
) -> None:
    admin = wordpress.api("admin")
    ahead = (datetime.now(UTC) + timedelta(days=30)).strftime("%Y-%m-%dT%H:%M:%S")
    scheduled = admin.post("/posts", {"title": "Straks", "status": "future", "date_gmt": ahead})
    assert scheduled["modified_gmt"] == ahead
    mirror.pull(site, "posts")
    changed = wordpress.seeded.posts["publish"][3]
    admin.post(f"/posts/{changed}", {"title": "Nieuwe titel"})
    mirror.pull(site, "posts")
    assert mirror.items("posts")[str(scheduled["id"])].state is State.SCHEDULED
    assert mirror.items("posts")[str(changed)].title == "Nieuwe titel"


def test_publication_by_schedule_is_seen_though_no_stamp_moves(
    wordpress: WordPress, site: Intranet, mirror: MemoryMirror
) -> None:
    remote_id = wordpress.seeded.posts["future"][0]
    mirror.records["posts"][str(remote_id)] = replace(
        mirror.items("posts")[str(remote_id)], created_at=datetime.now(UTC) - timedelta(hours=1)
    )
    wordpress.sql(  # what cron does: the status changes, the time of change does not
        "UPDATE wp_posts SET post_status = 'publish', post_modified = '2024-01-01',"
        f" post_modified_gmt = '2024-01-01' WHERE ID = {remote_id}"
    )
    mirror.pull(site, "posts")
    assert mirror.items("posts")[str(remote_id)].state is State.VISIBLE


def test_a_backdated_post_is_found_by_the_next_check(
    wordpress: WordPress, site: Intranet, mirror: MemoryMirror
) -> None:
    body = {"title": "Uit de oude doos", "status": "publish", "date_gmt": "2024-01-05T10:00:00"}
    made = wordpress.api("admin").post("/posts", body)
    assert made["modified_gmt"].startswith("2024")
    remember(mirror, "posts", checked=0)
    mirror.pull(site, "posts")
    assert mirror.items("posts")[str(made["id"])].title == "Uit de oude doos"


def test_the_hour_that_autumn_repeats_is_not_lost(
    wordpress: WordPress, site: Intranet, mirror: MemoryMirror
) -> None:
    remote_id = wordpress.seeded.posts["publish"][4]
    wordpress.sql(  # changed at 01:10 UTC, which is 02:10 for the second time that night
        "UPDATE wp_posts SET post_title = 'Wintertijd', post_modified_gmt = '2025-10-26 01:10:00',"
        f" post_modified = '2025-10-26 02:10:00' WHERE ID = {remote_id}"
    )
    earlier = int(datetime(2025, 10, 26, 0, 45, tzinfo=UTC).timestamp())
    remember(mirror, "posts", since=earlier, shown="")
    mirror.pull(site, "posts")
    assert mirror.items("posts")[str(remote_id)].title == "Wintertijd"


def test_comments_under_a_post_in_the_bin_are_removed_and_offer_nothing(
    wordpress: WordPress, site: Intranet, mirror: MemoryMirror
) -> None:
    under = [key for key, item in mirror.items("comments").items() if item.state is State.HELD]
    remote_id = under[0]
    thread = mirror.items("comments")[remote_id].thread
    assert thread is not None
    wordpress.api("admin").delete(f"/posts/{thread.remote_id}")
    mirror.pull(site, "posts", "comments")
    comment = mirror.items("comments")[remote_id]
    assert (comment.state, comment.actions) == (State.REMOVED, ())
    assert mirror.items("posts")[thread.remote_id].state is State.REMOVED


# --- single items, rights and sign-in ------------------------------------------------------


def test_reading_answers_for_each_item(wordpress: WordPress, site: Intranet) -> None:
    there, trashed = held(wordpress, 10), wordpress.seeded.comments["trash"][0]
    purged = held(wordpress, 11)
    wordpress.api("admin").delete(f"/comments/{purged}", force=True)
    post = wordpress.seeded.posts["trash"][0]
    refs = [
        *(ItemRef(Kind.COMMENT, str(key)) for key in (there, trashed, purged, 999_999)),
        *(ItemRef(Kind.POST, str(key)) for key in (post, 999_999)),
        ItemRef(Kind.PERSON, "1"),
    ]
    found = list(site.read(refs).values())
    states = [answer.item.state if isinstance(answer, Reading) else answer for answer in found]
    assert states == [
        State.HELD,
        State.REMOVED,
        Absence.GONE,
        Absence.GONE,
        State.REMOVED,
        Absence.GONE,
        Absence.FORBIDDEN,
    ]


@pytest.mark.parametrize("login", ["admin", "mod", "writer", "reader"])
def test_an_account_is_told_what_it_cannot_do(wordpress: WordPress, login: str) -> None:
    account = wordpress.accounts[login]
    site = CONNECTOR.open(wordpress.url, account.login, account.password)
    identity = site.identity()
    assert (identity.remote_id, identity.roles) == (str(account.id), (account.role,))
    assert abs(identity.clock_offset) < 3
    expected = {
        "admin": (),
        "mod": ("people_partial",),
        "writer": ("people_partial", "cannot_moderate"),
        "reader": ("people_partial", "cannot_moderate"),
    }
    assert identity.warnings == expected[login]
    assert ("comments" in site.streams()) == (login in {"admin", "mod"})
    assert ("people" in site.sweeps()) == (login == "admin")
    mirror = MemoryMirror()
    mirror.pull(site, *site.streams())
    assert (mirror.count("people") > 30) == (login == "admin")
    assert site.capabilities().kinds == {Kind.POST, Kind.COMMENT}
    assert (Action.APPROVE in site.capabilities().actions) == (login in {"admin", "mod"})
    site.close()


def test_a_wrong_token_is_refused_though_public_lists_would_answer(wordpress: WordPress) -> None:
    site = CONNECTOR.open(wordpress.url, "mod", "wrong wrong wrong")
    with pytest.raises(errors.SignInRefused):
        site.identity()
    with pytest.raises(errors.SignInRefused):
        site.read([ItemRef(Kind.COMMENT, "1")])
    site.close()


def test_a_token_revoked_in_mid_run_is_noticed(wordpress: WordPress) -> None:
    account = wordpress.accounts["mod"]
    site = CONNECTOR.open(wordpress.url, account.login, account.password)
    site.identity()
    name = "_application_passwords"
    kept = wordpress.sql(
        f"SELECT HEX(meta_value) FROM wp_usermeta WHERE user_id = {account.id} AND meta_key = '{name}'"
    )
    wordpress.sql(f"DELETE FROM wp_usermeta WHERE user_id = {account.id} AND meta_key = '{name}'")
    try:
        for stream in ("posts", "comments"):
            with pytest.raises(errors.SignInRefused):
                list(site.pull(stream, None, MemoryMirror()))
    finally:
        wordpress.sql(
            "INSERT INTO wp_usermeta (user_id, meta_key, meta_value)"
            f" VALUES ({account.id}, '{name}', UNHEX('{kept.strip()}'))"
        )
        site.close()


def test_plain_permalinks_are_found(wordpress: WordPress) -> None:
    changed = "option_name IN ('permalink_structure', 'rewrite_rules')"
    wordpress.sql(f"UPDATE wp_options SET option_value = '' WHERE {changed}")
    account = wordpress.accounts["mod"]
    site = CONNECTOR.open(wordpress.url, account.login, account.password)
    assert site.identity().name == "Mod"
    assert site.requests_made() <= 4  # where it usually is (with a redirect), the start page, where it is
    mirror = MemoryMirror()
    mirror.pull(site, "posts")
    assert mirror.count("posts") > 30
    (answer,) = site.read([ItemRef(Kind.POST, str(wordpress.seeded.posts["pending"][0]))]).values()
    assert isinstance(answer, Reading)
    site.close()


def test_a_web_page_that_is_no_wordpress_is_told_so(wordpress: WordPress) -> None:
    site = CONNECTOR.open(f"{wordpress.url}/wp-admin", "mod", "x")
    with pytest.raises(errors.NotAnIntranet):
        site.identity()
    site.close()


def test_maintenance_is_a_wait_and_not_an_empty_site(wordpress: WordPress, site: Intranet) -> None:
    notice = wordpress.root / "www/.maintenance"
    notice.write_text("<?php $upgrading = time();")
    try:
        with pytest.raises(errors.TooManyRequests) as caught:
            list(site.pull("comments", None, MemoryMirror()))
    finally:
        notice.unlink()
    assert caught.value.retry_after == 600


def test_a_database_that_is_down_is_the_servers_failure(wordpress: WordPress, site: Intranet) -> None:
    wordpress.pause_database()
    try:
        with pytest.raises(errors.ServerFailed):
            site.identity()
    finally:
        wordpress.resume_database()
    assert site.identity().name
