"""The connector of the Intranet API keeps the contract of `domain.intranet`, against a real demo intranet."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cm_console.demo import DemoIntranet
from cm_console.domain.commands import Operation, OperationState
from cm_console.domain.errors import (
    ActionNotOffered,
    Conflict,
    IntranetError,
    ItemGone,
    NoAnswer,
    NotAnIntranet,
    Refused,
    ServerFailed,
    SignInRefused,
    TooManyRequests,
    Unreachable,
)
from cm_console.domain.evidence import seen
from cm_console.domain.intranet import RESOURCES, Absence, CursorExpired, Lock, Page, Reading
from cm_console.domain.moderation import Action, Item, ItemRef, Kind, State
from cm_console.intranet.connectors import intranet_api
from cm_console.intranet.connectors.intranet_api import CONNECTOR, IntranetApi
from tests.fakes.mirror import MemoryMirror
from tests.fakes.misbehaving import Misbehaving, in_turn, reply
from tests.fakes.records import decision
from tests.unit.demo.visitor import NOW, Visitor

SMALL = {"people": 50, "posts": 120, "now": NOW}


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoIntranet]:
    with DemoIntranet(tmp_path / "intranet", **SMALL) as intranet:  # type: ignore[arg-type]
        yield intranet


@pytest.fixture
def api(demo: DemoIntranet) -> Iterator[IntranetApi]:
    with connected(demo) as opened:
        yield opened


@contextmanager
def connected(demo: DemoIntranet, token: str | None = None) -> Iterator[IntranetApi]:
    intranet = CONNECTOR.open(demo.url, "", token or demo.token)
    assert isinstance(intranet, IntranetApi)
    try:
        yield intranet
    finally:
        intranet.close()


@contextmanager
def misbehaving(folder: Path, *faults: dict[str, Any]) -> Iterator[tuple[DemoIntranet, IntranetApi]]:
    plan = folder / "plan.json"
    plan.write_text(json.dumps({"seed": 3, "faults": faults}))
    with DemoIntranet(folder / "intranet", faults=plan, **SMALL) as demo, connected(demo) as api:  # type: ignore[arg-type]
        yield demo, api


def on_post(kind: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "rate": 1, "paths": ["/api/v1/decisions"], "methods": ["POST"], "times": 1, **more}


def some_item(api: IntranetApi, state: State = State.HELD) -> Item:
    mirror = MemoryMirror()
    mirror.pull(api, "changes")
    return next(item for item in mirror.items("posts").values() if item.state is state and item.actions)


def deciding(about: Item, action: Action, text: str = "") -> Operation:
    made = decision(action, about, text=text, base=seen(Reading(about)))
    key = f"0b9c3a52-7d0e-4c63-9f2f-{int(made.operation_id[3:]):012}"
    return Operation(replace(made, operation_id=key), OperationState.SENT)


def read(api: IntranetApi, ref: ItemRef) -> Item:
    found = api.read([ref])[ref]
    assert isinstance(found, Reading)
    return found.item


def test_who_we_are_and_what_is_offered(api: IntranetApi, demo: DemoIntranet) -> None:
    identity, offer = api.identity(), api.capabilities()
    assert identity.remote_id
    assert identity.warnings == ()
    assert (offer.lock, offer.idempotent_writes, offer.has_reports) == (Lock.VERSION, True, True)
    assert {Action.APPROVE, Action.HIDE, Action.REPLY, Action.EDIT} <= offer.actions
    assert offer.kinds == frozenset(Kind)
    demo.issue_token("only-reading", ("read",))
    with connected(demo, "only-reading") as reader:
        assert reader.identity().warnings == ("cannot_moderate",)


def test_capabilities_are_asked_for_once(api: IntranetApi) -> None:
    api.capabilities()
    asked = api.requests_made()
    api.capabilities()
    assert api.requests_made() == asked


def test_the_feed_brings_everything_that_the_lists_show(api: IntranetApi, demo: DemoIntranet) -> None:
    mirror = MemoryMirror()
    pages = mirror.pull(api, "changes")
    assert pages[-1].complete
    assert not any(page.complete for page in pages[:-1])
    with Visitor(demo) as visitor:
        wanted = visitor.get("/_demo/digest")
    assert {name: mirror.count(name) for name in RESOURCES} == {
        name: wanted[name]["count"] for name in RESOURCES
    }
    for resource in RESOURCES:
        shown: set[str] = set()
        for page in api.live_ids(resource):
            shown |= page.ids
        assert shown == mirror.known_ids(resource)


def test_a_list_of_ids_goes_on_where_it_stopped(api: IntranetApi, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intranet_api, "PAGE", 20)
    pages = list(api.live_ids("people"))
    assert list(api.live_ids("people", pages[0].cursor)) == pages[1:]
    assert len(pages) == 3


def test_nothing_new_is_one_request_and_one_empty_page(api: IntranetApi) -> None:
    mirror = MemoryMirror()
    mirror.pull(api, "changes")
    asked = api.requests_made()
    before = dict(mirror.cursors)
    assert mirror.pull(api, "changes") == [Page(complete=True)]
    assert api.requests_made() == asked + 1
    assert mirror.cursors == before


CHANGE = b'{"resource":"communities","op":"delete","id":"c1"}'


def feed(cursor: str, *changes: bytes, etag: str = "") -> bytes:
    body = b'{"changes":[%b],"next_cursor":"%b","more":false}' % (b",".join(changes), cursor.encode())
    return reply(body, etag=etag) if etag else reply(body)


def test_the_newest_change_is_named_and_a_304_is_nothing_new() -> None:
    """Also by a console that was closed in between: the name is kept with the cursor."""
    answers = in_turn(feed("a", CHANGE, etag='"7"'), reply(b"", 304), feed("b", CHANGE, etag='"8"'))
    mirror = MemoryMirror()
    pages = []
    with Misbehaving(answers) as server:
        for _ in range(3):
            api = IntranetApi(server.url, "token")
            pages += mirror.pull(api, "changes")
            api.close()
        named = [request.headers.get("if-none-match") for request in server.received]
    assert [len(page.tombstones) for page in pages] == [1, 0, 1]
    assert pages[1] == Page(complete=True)
    assert named == [None, '"7"', '"7"']


def test_a_server_without_names_is_asked_as_before() -> None:
    mirror = MemoryMirror()
    with Misbehaving(in_turn(feed("a", CHANGE), feed("a"), feed("a"))) as server:
        api = IntranetApi(server.url, "token")
        for _ in range(3):
            mirror.pull(api, "changes")
        api.close()
        targets = [request.target.partition("cursor=")[2] for request in server.received]
        named = {request.headers.get("if-none-match") for request in server.received}
    assert (targets, named) == (["", "a", "a"], {None})


def test_a_304_that_nobody_asked_for_is_no_answer() -> None:
    with Misbehaving(in_turn(reply(b"", 304))) as server:
        api = IntranetApi(server.url, "token")
        with pytest.raises(Refused):
            list(api.pull("changes", None, MemoryMirror()))
        api.close()


def test_changes_and_deletions_are_told(api: IntranetApi, demo: DemoIntranet) -> None:
    mirror = MemoryMirror()
    mirror.pull(api, "changes")
    with Visitor(demo) as visitor:
        assert visitor.post("/_demo/activity", {"count": 200, "seed": 5}).status_code == 200
        mirror.pull(api, "changes")
        wanted = visitor.get("/_demo/digest")
    for resource in RESOURCES:
        assert mirror.count(resource) == wanted[resource]["count"], resource


def test_a_lost_cursor_is_said_to_be_lost(api: IntranetApi) -> None:
    with pytest.raises(CursorExpired):
        list(api.pull("changes", "bm9ib2R5J3MgY3Vyc29y", MemoryMirror()))


def test_reading_many_at_once_with_an_answer_for_each(api: IntranetApi) -> None:
    mirror = MemoryMirror()
    mirror.pull(api, "changes")
    refs = [item.ref for name in ("posts", "comments") for item in mirror.items(name).values()][:150]
    missing = ItemRef(Kind.POST, "post-99999999")
    found = api.read([*refs, missing])
    assert found.keys() == {*refs, missing}
    assert found[missing] is Absence.GONE
    assert all(isinstance(found[ref], Reading) and found[ref].item.ref == ref for ref in refs)  # type: ignore[union-attr]


def test_what_is_read_is_what_the_feed_said(api: IntranetApi) -> None:
    item = some_item(api)
    assert read(api, item.ref) == item


@pytest.mark.parametrize(
    ("action", "state"),
    [(Action.APPROVE, State.VISIBLE), (Action.REMOVE, State.REMOVED), (Action.SPAM, State.SPAM)],
)
def test_a_decision_takes_effect_once(
    api: IntranetApi, demo: DemoIntranet, action: Action, state: State
) -> None:
    operation = deciding(some_item(api), action)
    first, again = api.send(operation), api.send(operation)
    assert (first.already, again.already) == (False, True)
    assert read(api, operation.decision.ref).state is state
    with Visitor(demo) as visitor:
        taken = visitor.get("/decisions", limit=1000)["items"]
    about = [one for one in taken if one["subject"]["id"] == operation.decision.ref.remote_id]
    assert [one["action"] for one in about] == [action.value]


def test_a_reply_and_an_edit(api: IntranetApi) -> None:
    item = some_item(api)
    receipt = api.send(deciding(item, Action.REPLY, "Dank <voor> je bericht"))
    assert "Dank" in read(api, ItemRef(Kind.COMMENT, receipt.created_remote_id)).body_html
    edited = deciding(read(api, item.ref), Action.EDIT, "<p>Een nieuwe tekst</p>")
    api.send(edited)
    assert read(api, item.ref).body_html == "<p>Een nieuwe tekst</p>"


def test_a_stale_version_is_a_conflict(api: IntranetApi) -> None:
    item = some_item(api)
    api.send(deciding(item, Action.EDIT, "<p>Intussen anders</p>"))
    with pytest.raises(Conflict):
        api.send(deciding(item, Action.APPROVE))
    assert read(api, item.ref).state is State.HELD


def test_an_action_that_is_not_offered(api: IntranetApi) -> None:
    with pytest.raises(ActionNotOffered):
        api.send(deciding(some_item(api), Action.RESTORE))


def test_one_key_for_two_decisions_is_refused(api: IntranetApi) -> None:
    operation = deciding(some_item(api), Action.EDIT, "<p>Een</p>")
    api.send(operation)
    other = replace(operation.decision, text="<p>Twee</p>")
    with pytest.raises(Refused):
        api.send(Operation(other, OperationState.SENT))


def test_an_item_that_is_gone(api: IntranetApi, demo: DemoIntranet) -> None:
    item = some_item(api)
    with Visitor(demo) as visitor:
        assert visitor.send("DELETE", f"/posts/{item.ref.remote_id}").status_code in {200, 204}
    with pytest.raises(ItemGone):
        api.send(deciding(item, Action.APPROVE))
    assert api.read([item.ref]) == {item.ref: Absence.GONE}


@pytest.mark.parametrize(
    ("kind", "error", "arrived"),
    [
        ("error_500_before", ServerFailed, False),
        ("error_500_after", ServerFailed, True),
        ("cut_body", NoAnswer, True),
        ("drop_connection", NoAnswer, False),
        ("status_429", TooManyRequests, False),
    ],
)
def test_sending_again_after_trouble_is_safe(
    tmp_path: Path, kind: str, error: type[IntranetError], arrived: bool
) -> None:
    with misbehaving(tmp_path, on_post(kind)) as (demo, api):
        item = some_item(api)
        operation = deciding(item, Action.REPLY, "Een keer is genoeg")
        with pytest.raises(error):
            api.send(operation)
        assert api.send(operation).already == arrived
        with Visitor(demo) as visitor:
            comments = visitor.get("/comments", limit=1000)["items"]
        assert sum("Een keer is genoeg" in one["body_html"] for one in comments) == 1


def test_a_wrong_token(demo: DemoIntranet) -> None:
    with connected(demo, "not-the-token") as api, pytest.raises(SignInRefused):
        api.identity()


def test_a_server_that_is_not_there(demo: DemoIntranet) -> None:
    demo.stop()
    with connected(demo) as api, pytest.raises(Unreachable):
        api.identity()


def test_the_right_host_but_the_wrong_path(demo: DemoIntranet) -> None:
    """Nobody who connects should read that an item does not exist."""
    intranet = CONNECTOR.open(f"{demo.url}/somewhere/else", "", demo.token)
    with pytest.raises(NotAnIntranet):
        intranet.identity()
    intranet.close()


@pytest.mark.parametrize("kind", ["repeated_page", "shifted_page"])
def test_repeated_and_shifted_pages_lose_nothing(tmp_path: Path, kind: str) -> None:
    fault = {"kind": kind, "rate": 0.4, "paths": ["/api/v1/changes"]}
    with misbehaving(tmp_path, fault) as (demo, api):
        mirror = MemoryMirror()
        with Visitor(demo) as visitor:
            wanted = visitor.get("/_demo/digest")
            for _ in range(20):
                pages = mirror.pull(api, "changes")
                if pages[-1].complete and all(mirror.count(n) == wanted[n]["count"] for n in RESOURCES):
                    return
        raise AssertionError("the copy never became whole")
