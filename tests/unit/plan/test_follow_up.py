"""Choices about what did not go as planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from cm_console.domain.plan.errors import NothingToSettle
from cm_console.domain.plan.item import PlannedItem, Wording
from cm_console.domain.plan.outgoing import outgoing_of
from cm_console.domain.plan.publication import Act, Publication, Standing, Whose
from cm_console.domain.plan.status import Mode, Status
from cm_console.domain.publishing import Placed, PlacedState
from cm_console.services.due import Due
from cm_console.services.notifier import Notifier
from cm_console.services.plan.plan import Plan
from cm_console.store.engine import Database
from cm_console.store.publication_store import PublicationStore
from tests.unit.plan.conftest import Clock

AT = datetime(2026, 12, 1, 9, 0)
MOMENT = datetime.fromisoformat("2026-12-01T08:00Z")


@pytest.fixture
def store(database: Database) -> PublicationStore:
    return PublicationStore(database)


@pytest.fixture
def item_id(plan: Plan) -> str:
    made = plan.calendar.add(PlannedItem((Wording("nl", "Rooster", "Het staat klaar."),), AT, intranet_id=1))
    return plan.calendar.schedule(made.id, Mode.SERVER).id


def theirs(**parts: object) -> Placed:
    shown = Placed("7", PlacedState.SCHEDULED, MOMENT, "Rooster", "<p>Het staat klaar.</p>", "v2")
    return replace(shown, **parts)  # type: ignore[arg-type]


def keep(store: PublicationStore, plan: Plan, item_id: str, state: Standing, shown: Placed | None) -> None:
    confirmed = outgoing_of(plan.calendar.get(item_id).item)
    store.keep(
        Publication("k", item_id, 1, state, confirmed=confirmed, remote_id="7", version="v1", theirs=shown)
    )


def missed(plan: Plan, clock: Clock, store: PublicationStore, item_id: str) -> None:
    clock.now = MOMENT + timedelta(hours=5, seconds=7)
    assert Due(store, Notifier(), clock).note_missed() == [item_id]


def test_what_was_missed_can_go_out_now(
    plan: Plan, clock: Clock, store: PublicationStore, item_id: str
) -> None:
    missed(plan, clock, store, item_id)
    assert [one.entry.id for one in plan.follow_up.waiting()] == [item_id]
    item = plan.follow_up.publish_now(item_id).item
    assert (item.status, item.mode, item.at) == (Status.SCHEDULED, Mode.ONLINE, AT.replace(hour=14, second=8))
    assert plan.follow_up.waiting() == []


def test_what_was_missed_can_be_planned_anew_or_was_done_elsewhere(
    plan: Plan, clock: Clock, store: PublicationStore, item_id: str
) -> None:
    with pytest.raises(NothingToSettle):
        plan.follow_up.publish_now(item_id)
    missed(plan, clock, store, item_id)
    later = AT + timedelta(days=2)
    item = plan.follow_up.plan_anew(item_id, later).item
    assert (item.status, item.mode, item.at) == (Status.SCHEDULED, Mode.SERVER, later)
    plan.keeping.undo()
    assert plan.follow_up.done_elsewhere(item_id).item.status is Status.PUBLISHED


def test_theirs_changes_the_plan_and_can_be_taken_back(
    plan: Plan, store: PublicationStore, item_id: str
) -> None:
    day_later = MOMENT + timedelta(days=1)
    keep(store, plan, item_id, Standing.CHANGED, theirs(title="Rooster 2", at=day_later))
    item = plan.follow_up.settle(item_id, Whose.THEIRS).item
    assert (item.title, item.at, item.wordings[0].text) == (
        "Rooster 2",
        AT + timedelta(days=1),
        "Het staat klaar.",
    )
    held = store.of([item_id])[item_id]
    assert (held.state, held.version, held.confirmed) == (Standing.STANDING, "v2", outgoing_of(item))
    plan.keeping.undo()
    assert plan.calendar.get(item_id).item.title == "Rooster"


def test_their_text_is_taken_over_as_it_can_be_edited(
    plan: Plan, store: PublicationStore, item_id: str
) -> None:
    keep(
        store,
        plan,
        item_id,
        Standing.CHANGED,
        theirs(body_html="<p>Eerste.</p>\n<p>Tweede &amp; laatste.</p>"),
    )
    item = plan.follow_up.settle(item_id, Whose.THEIRS).item
    assert item.wordings == (Wording("nl", "Rooster", "Eerste.\n\nTweede & laatste."),)


def test_mine_is_made_there_again_over_theirs(plan: Plan, store: PublicationStore, item_id: str) -> None:
    keep(store, plan, item_id, Standing.CHANGED, theirs(title="Anders"))
    assert plan.follow_up.settle(item_id, Whose.MINE).item.title == "Rooster"
    held = store.of([item_id])[item_id]
    assert (held.state, held.version, held.confirmed) == (Standing.STANDING, "v2", None)
    with pytest.raises(NothingToSettle):
        plan.follow_up.settle(item_id, Whose.MINE)


@pytest.mark.parametrize(
    ("state", "shown"),
    [(Standing.GONE, None), (Standing.CHANGED, theirs(state=PlacedState.ASIDE))],
)
def test_what_was_removed_there_is_placed_anew_or_leaves_the_schedule(
    plan: Plan, store: PublicationStore, item_id: str, state: Standing, shown: Placed | None
) -> None:
    keep(store, plan, item_id, state, shown)
    plan.follow_up.settle(item_id, Whose.MINE)
    assert store.of([item_id])[item_id].state is Standing.WITHDRAWN
    keep(store, plan, item_id, state, shown)
    assert plan.follow_up.settle(item_id, Whose.THEIRS).item.status is Status.APPROVED
    assert store.of([item_id])[item_id].state is Standing.LET_GO


def test_what_was_refused_is_tried_again_or_leaves_the_schedule(
    plan: Plan, store: PublicationStore, item_id: str
) -> None:
    sent = outgoing_of(plan.calendar.get(item_id).item)
    refused = Publication("k", item_id, 1, act=Act.PLACE, meant=sent, refused=True, error="not_allowed")
    store.keep(refused)
    plan.follow_up.settle(item_id, Whose.MINE)
    assert store.of([item_id])[item_id] == replace(refused, refused=False, error="")
    store.keep(refused)
    assert plan.follow_up.settle(item_id, Whose.THEIRS).item.status is Status.APPROVED
    assert not store.of([item_id])[item_id].needs_a_person
