"""Decisions carried out on a real WordPress and read back from its own API."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cm_console.domain import errors
from cm_console.domain.commands import Decision, Operation, OperationState
from cm_console.domain.evidence import seen
from cm_console.domain.intranet import Intranet, Reading
from cm_console.domain.moderation import Action, ItemRef, Kind, State
from cm_console.domain.verdict import has_effect
from cm_console.intranet.connectors.wordpress import CONNECTOR
from tests.fakes.misbehaving import Misbehaving, in_turn, reply
from tests.servers.wordpress import WordPress

pytestmark = pytest.mark.wordpress


@pytest.fixture(autouse=True)
def _as_seeded(wordpress: WordPress) -> None:
    wordpress.reset()


@pytest.fixture
def site(wordpress: WordPress) -> Iterator[Intranet]:
    """The site as a moderator with the role of editor sees it."""
    account = wordpress.accounts["mod"]
    site = CONNECTOR.open(wordpress.url, account.login, account.password)
    yield site
    site.close()


def comment(wordpress: WordPress, status: str, number: int = 0) -> ItemRef:
    return ItemRef(Kind.COMMENT, str(wordpress.seeded.comments[status][number]))


def post(wordpress: WordPress, status: str, number: int = 0) -> ItemRef:
    return ItemRef(Kind.POST, str(wordpress.seeded.posts[status][number]))


def reading(site: Intranet, ref: ItemRef) -> Reading:
    found = site.read([ref])[ref]
    assert isinstance(found, Reading)
    return found


def decide(site: Intranet, ref: ItemRef, action: Action, *, text: str = "", title: str = "") -> Operation:
    """A decision about the item as it is now, just marked as sent."""
    now = datetime.now(UTC)
    base = seen(reading(site, ref))
    decision = Decision("op-1", 1, ref, action, base, now, text=text, title=title)
    return Operation(decision, OperationState.SENT, sent_at=now)


def clean_what_editors_write(wordpress: WordPress) -> None:
    """As on a site in a network, where only its owner may write any HTML."""
    wordpress.sql(
        "UPDATE wp_options SET option_value ="
        " REPLACE(option_value, 's:15:\"unfiltered_html\";b:1', 's:15:\"unfiltered_html\";b:0')"
        " WHERE option_name = 'wp_user_roles'"
    )


# --- each action ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "action", "status"),
    [
        ("hold", Action.APPROVE, "approved"),
        ("hold", Action.SPAM, "spam"),
        ("hold", Action.REMOVE, "trash"),
        ("approve", Action.HIDE, "hold"),
        ("approve", Action.SPAM, "spam"),
        ("approve", Action.REMOVE, "trash"),
        ("spam", Action.APPROVE, "approved"),
        ("spam", Action.RESTORE, "hold"),
        ("spam", Action.REMOVE, "trash"),
        ("trash", Action.RESTORE, "approved"),  # where it came from
    ],
)
def test_a_decision_about_a_comment_is_found_on_the_site(
    wordpress: WordPress, site: Intranet, start: str, action: Action, status: str
) -> None:
    ref = comment(wordpress, start)
    assert action in reading(site, ref).item.actions
    operation = decide(site, ref, action)
    receipt = site.send(operation)
    row = wordpress.api("admin").get(f"/comments/{ref.remote_id}", context="edit")
    assert row["status"] == status
    after = reading(site, ref)
    assert receipt.item == after.item
    assert not receipt.already
    assert has_effect(operation.decision, after)


@pytest.mark.parametrize(
    ("start", "action", "status"),
    [
        ("pending", Action.APPROVE, "publish"),
        ("pending", Action.REJECT, "draft"),
        ("pending", Action.REMOVE, "trash"),
        ("publish", Action.HIDE, "private"),
        ("publish", Action.REMOVE, "trash"),
        ("private", Action.RESTORE, "publish"),
        ("future", Action.REMOVE, "trash"),
        ("trash", Action.RESTORE, "draft"),
    ],
)
def test_a_decision_about_a_post_is_found_on_the_site(
    wordpress: WordPress, site: Intranet, start: str, action: Action, status: str
) -> None:
    ref = post(wordpress, start)
    assert action in reading(site, ref).item.actions
    operation = decide(site, ref, action)
    receipt = site.send(operation)
    assert wordpress.api("admin").get(f"/posts/{ref.remote_id}", context="edit")["status"] == status
    after = reading(site, ref)
    assert receipt.item == after.item
    assert has_effect(operation.decision, after)


def test_an_approved_post_is_published_now_whatever_date_it_had(wordpress: WordPress, site: Intranet) -> None:
    ref = post(wordpress, "pending")
    ahead = (datetime.now(UTC) + timedelta(days=9)).strftime("%Y-%m-%dT%H:%M:%S")
    wordpress.api("admin").post(f"/posts/{ref.remote_id}", {"date_gmt": ahead})
    site.send(decide(site, ref, Action.APPROVE))
    row = wordpress.api("admin").get(f"/posts/{ref.remote_id}", context="edit")
    published = datetime.fromisoformat(row["date_gmt"]).replace(tzinfo=UTC)
    assert row["status"] == "publish"
    assert abs(published - datetime.now(UTC)) < timedelta(seconds=60)


# --- edits ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("comments", "Eerste regel\nTweede regel met <b>vet</b>\n\nNieuwe alinea & meer"),
        ("posts", "Oude schrijfwijze\nmet een losse regel\n\nen een alinea"),
        ("posts", "<p>Met alinea’s</p>\n<p>en een\nlosse regel</p>"),
        ("posts", "<!-- wp:paragraph -->\n<p>Blok<br>\nregel</p>\n<!-- /wp:paragraph -->"),
    ],
)
def test_an_edit_keeps_what_was_not_touched(
    wordpress: WordPress, site: Intranet, kind: str, typed: str
) -> None:
    ref = comment(wordpress, "hold") if kind == "comments" else post(wordpress, "pending")
    admin = wordpress.api("admin")
    stored = admin.post(f"/{kind}/{ref.remote_id}", {"content": typed})["content"]["raw"]
    body = reading(site, ref).item.body_html
    site.send(decide(site, ref, Action.EDIT, text=f"{body} (bewerkt)"))
    after = admin.get(f"/{kind}/{ref.remote_id}", context="edit")["content"]["raw"]
    assert after == f"{stored} (bewerkt)"


def test_a_line_break_is_shown_as_one(wordpress: WordPress, site: Intranet) -> None:
    ref = comment(wordpress, "hold")
    wordpress.api("admin").post(f"/comments/{ref.remote_id}", {"content": "een\ntwee"})
    assert reading(site, ref).item.body_html == "een<br>\ntwee"


def test_an_edit_that_the_site_cleans_counts_by_its_words(wordpress: WordPress, site: Intranet) -> None:
    clean_what_editors_write(wordpress)
    ref = comment(wordpress, "hold")
    operation = decide(site, ref, Action.EDIT, text="Tom & Jerry <i>samen</i> <u>hier</u>")
    site.send(operation)
    row = wordpress.api("admin").get(f"/comments/{ref.remote_id}", context="edit")
    assert row["content"]["raw"] == "Tom &amp; Jerry <i>samen</i> hier"
    assert has_effect(operation.decision, reading(site, ref))


def test_an_edit_to_the_same_text_is_done_already(wordpress: WordPress, site: Intranet) -> None:
    ref = comment(wordpress, "hold")
    site.send(decide(site, ref, Action.EDIT, text=reading(site, ref).item.body_html))
    assert reading(site, ref).item.state is State.HELD


def test_a_title_is_edited_with_the_text(wordpress: WordPress, site: Intranet) -> None:
    ref = post(wordpress, "pending")
    site.send(decide(site, ref, Action.EDIT, text="Nieuwe tekst", title="Zorg & welzijn"))
    after = reading(site, ref).item
    assert (after.title, after.body_html) == ("Zorg & welzijn", "Nieuwe tekst")


# --- replies -------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["Dank voor je reactie!", "A & B < C <b>vet</b>\nen “citaat” 😀", "&"])
def test_a_reply_is_placed_once_and_found_again(wordpress: WordPress, site: Intranet, text: str) -> None:
    ref = comment(wordpress, "approve")
    operation = decide(site, ref, Action.REPLY, text=text)
    assert site.find_reply(operation) is None
    receipt = site.send(operation)
    row = wordpress.api("admin").get(f"/comments/{receipt.created_remote_id}", context="edit")
    me = wordpress.accounts["mod"].id
    assert (str(row["parent"]), row["author"], row["status"]) == (ref.remote_id, me, "approved")
    assert site.find_reply(operation) == receipt.created_remote_id
    again = site.send(operation)
    assert (again.already, again.created_remote_id) == (True, receipt.created_remote_id)
    replies = wordpress.api("admin").every("/comments", parent=ref.remote_id, status="any")
    assert len(replies) == 1


def test_a_reply_that_the_site_cleaned_is_found_again(wordpress: WordPress, site: Intranet) -> None:
    clean_what_editors_write(wordpress)
    operation = decide(site, comment(wordpress, "approve"), Action.REPLY, text="Tom & Jerry <u>samen</u>")
    receipt = site.send(operation)
    row = wordpress.api("admin").get(f"/comments/{receipt.created_remote_id}", context="edit")
    assert row["content"]["raw"] == "Tom &amp; Jerry samen"
    assert site.find_reply(operation) == receipt.created_remote_id


def test_an_older_reply_with_the_same_words_is_not_taken_for_this_one(
    wordpress: WordPress, site: Intranet
) -> None:
    ref = comment(wordpress, "approve")
    operation = decide(site, ref, Action.REPLY, text="Dank!")
    site.send(operation)
    assert operation.sent_at is not None
    later = replace(operation, sent_at=operation.sent_at + timedelta(hours=1))
    assert site.find_reply(later) is None


def test_a_reply_to_a_post_stands_under_the_post(wordpress: WordPress, site: Intranet) -> None:
    ref = post(wordpress, "publish")
    operation = decide(site, ref, Action.REPLY, text="Mooi bericht")
    receipt = site.send(operation)
    row = wordpress.api("admin").get(f"/comments/{receipt.created_remote_id}", context="edit")
    assert (str(row["post"]), row["parent"]) == (ref.remote_id, 0)
    assert site.find_reply(operation) == receipt.created_remote_id


def test_a_closed_post_refuses_a_reply(wordpress: WordPress, site: Intranet) -> None:
    ref = post(wordpress, "publish")
    wordpress.api("admin").post(f"/posts/{ref.remote_id}", {"comment_status": "closed"})
    with pytest.raises(errors.Refused, match="rest_comment_closed"):
        site.send(decide(site, ref, Action.REPLY, text="Te laat"))


def test_a_flood_is_a_wait(wordpress: WordPress, site: Intranet) -> None:
    ref = post(wordpress, "publish")
    account = wordpress.accounts["writer"]
    writer = CONNECTOR.open(wordpress.url, account.login, account.password)
    operation = decide(site, ref, Action.REPLY, text="Eerste")
    writer.send(operation)
    second = replace(operation, decision=replace(operation.decision, text="Tweede"))
    with pytest.raises(errors.TooManyRequests) as caught:
        writer.send(second)
    assert caught.value.retry_after == 15
    writer.close()


# --- somebody was first, and refusals ------------------------------------------------------------


def test_removing_what_is_in_the_bin_is_done_already(wordpress: WordPress, site: Intranet) -> None:
    for ref in (comment(wordpress, "hold"), post(wordpress, "pending")):
        operation = decide(site, ref, Action.REMOVE)
        wordpress.api("admin").delete(f"/{ref.kind.value}s/{ref.remote_id}")
        receipt = site.send(operation)
        assert receipt.already
        assert receipt.item is not None
        assert receipt.item.state is State.REMOVED


def test_approving_what_another_has_approved_is_no_error(wordpress: WordPress, site: Intranet) -> None:
    ref = comment(wordpress, "hold")
    operation = decide(site, ref, Action.APPROVE)
    wordpress.api("admin").post(f"/comments/{ref.remote_id}", {"status": "approved"})
    receipt = site.send(operation)
    assert receipt.item is not None
    assert receipt.item.state is State.VISIBLE


@pytest.mark.parametrize("action", [Action.APPROVE, Action.REMOVE, Action.EDIT, Action.REPLY])
def test_what_was_purged_is_gone(wordpress: WordPress, site: Intranet, action: Action) -> None:
    ref = comment(wordpress, "hold")
    operation = decide(site, ref, action, text="x")
    wordpress.api("admin").delete(f"/comments/{ref.remote_id}", force=True)
    with pytest.raises(errors.ItemGone):
        site.send(operation)


def test_an_account_without_the_right_is_not_allowed(wordpress: WordPress, site: Intranet) -> None:
    account = wordpress.accounts["writer"]
    writer = CONNECTOR.open(wordpress.url, account.login, account.password)
    for ref in (comment(wordpress, "hold"), post(wordpress, "pending")):
        with pytest.raises(errors.NotAllowed):
            writer.send(decide(site, ref, Action.APPROVE))
        assert reading(site, ref).item.state is State.HELD
    writer.close()


def test_without_a_bin_nothing_is_deleted_for_good(wordpress: WordPress, site: Intranet) -> None:
    ref = comment(wordpress, "hold")
    plugin = wordpress.root / "www/wp-content/mu-plugins/no-bin.php"
    plugin.write_text("<?php add_filter('rest_comment_trashable', '__return_false');")
    try:
        with pytest.raises(errors.Refused, match="rest_trash_not_supported"):
            site.send(decide(site, ref, Action.REMOVE))
    finally:
        plugin.unlink()
    assert reading(site, ref).item.state is State.HELD


def test_an_action_that_wordpress_does_not_have_is_not_sent(wordpress: WordPress, site: Intranet) -> None:
    operation = decide(site, comment(wordpress, "hold"), Action.REJECT)
    before = site.requests_made()
    with pytest.raises(errors.ActionNotOffered):
        site.send(operation)
    person = replace(operation, decision=replace(operation.decision, ref=ItemRef(Kind.PERSON, "3")))
    with pytest.raises(errors.ActionNotOffered):
        site.send(person)
    assert site.requests_made() == before


def test_a_yes_that_did_nothing_is_told(wordpress: WordPress, site: Intranet) -> None:
    operation = decide(site, comment(wordpress, "hold"), Action.APPROVE)
    me = b'{"id": 2, "capabilities": {"moderate_comments": true}}'
    unchanged = b'{"id": 9, "status": "hold", "content": {"raw": "x"}}'
    with Misbehaving(in_turn(reply(me), reply(unchanged))) as server:
        fake = CONNECTOR.open(server.url, "mod", "x")
        with pytest.raises(errors.NoEffect):
            fake.send(operation)
        fake.close()


def test_a_write_that_found_nothing_to_change_is_looked_at(wordpress: WordPress, site: Intranet) -> None:
    operation = decide(site, comment(wordpress, "hold"), Action.APPROVE)
    me = reply(b'{"id": 2, "capabilities": {"moderate_comments": true}}')
    failed = reply(b'{"code": "rest_comment_failed_edit", "message": "x"}', 500)
    for status, reached in ((b"approved", True), (b"hold", False)):
        row = reply(b'[{"id": 9, "status": "' + status + b'"}]')
        with Misbehaving(in_turn(me, failed, row)) as server:
            fake = CONNECTOR.open(server.url, "mod", "x")
            if reached:
                assert fake.send(operation).already
            else:
                with pytest.raises(errors.NoEffect):
                    fake.send(operation)
            fake.close()
