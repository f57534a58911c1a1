"""Who has said yes: to which text, in every way of approving, and whatever happens in between."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cm_console.domain.errors import AppError, BadValue
from cm_console.domain.plan.entry import Wanted
from cm_console.domain.plan.errors import NotReady, NotReviewed, NotYours, StepNotPossible, UnknownEntry
from cm_console.domain.plan.feed import Feed
from cm_console.domain.plan.file_kind import FileKind
from cm_console.domain.plan.item import Media, PlannedItem, Wording
from cm_console.domain.plan.outgoing import outgoing_of
from cm_console.domain.plan.review import AGREED, Answer, Review, Verdict, content_of, has_enough
from cm_console.domain.plan.series import Reach
from cm_console.domain.plan.status import STRICT, Approval, Mode, Role, Status, may_move, moves
from cm_console.host.settings import Settings
from cm_console.services.notifier import Notifier
from cm_console.services.plan.plan import Plan
from cm_console.store.engine import Database
from tests.unit.plan.conftest import Clock, Fresh

AT = datetime(2026, 12, 1, 9, 15)
SECRET = "Geheim overleg"


def item(title: str = "Fietstocht", **parts: object) -> PlannedItem:
    made = PlannedItem((Wording("nl", title, "Ga je mee?"),), AT, status=Status.DRAFT, intranet_id=1)
    return replace(made, **parts)  # type: ignore[arg-type]


def rewritten(one: PlannedItem, text: str = "Ga je mee? Neem brood mee.") -> PlannedItem:
    return replace(one, wordings=(Wording("nl", one.title, text),))


def status(plan: Plan, entry_id: str) -> Status:
    return plan.calendar.get(entry_id).item.status


@pytest.fixture
def entry_id(plan: Plan) -> str:
    return plan.calendar.add(item()).id


@pytest.fixture
def scheduled(plan: Plan, entry_id: str) -> str:
    """Both who were asked said yes."""
    plan.reviews.set_approval(Approval.ALL)
    plan.reviews.ask(entry_id, ["Fatima", "Piet"])
    for name in ("Fatima", "Piet"):
        plan.reviews.answer(entry_id, name, Verdict.YES)
    plan.calendar.schedule(entry_id)
    return entry_id


def test_a_review_is_optional_until_somebody_chooses_otherwise(plan: Plan, entry_id: str) -> None:
    assert plan.reviews.approval() is Approval.OPTIONAL
    plan.calendar.schedule(entry_id)
    assert status(plan, entry_id) is Status.SCHEDULED
    plan.calendar.edit(entry_id, rewritten(item()))
    assert status(plan, entry_id) is Status.SCHEDULED


def test_without_reviews_what_is_written_is_scheduled_at_once(plan: Plan, entry_id: str) -> None:
    plan.reviews.set_approval(Approval.NONE)
    with pytest.raises(StepNotPossible):
        plan.calendar.step(entry_id, Status.IN_REVIEW)
    with pytest.raises(StepNotPossible):
        plan.reviews.ask(entry_id, ["Piet"])
    plan.calendar.step(entry_id, Status.SCHEDULED)
    assert status(plan, entry_id) is Status.SCHEDULED
    assert Status.IN_REVIEW not in moves(Status.DRAFT, Approval.NONE)
    assert may_move(Status.IN_REVIEW, Status.DRAFT, Role.WRITER, Approval.NONE)  # nothing is stuck there


def test_one_colleague_is_enough(plan: Plan, entry_id: str) -> None:
    plan.reviews.set_approval(Approval.ONE)
    with pytest.raises(NotReviewed, match="Fietstocht"):
        plan.calendar.step(entry_id, Status.APPROVED)
    with pytest.raises(NotReady) as refused:
        plan.calendar.schedule(entry_id)
    assert "said yes" in str(refused.value.details["problems"])
    plan.reviews.ask(entry_id, ["Fatima", "Piet"])
    assert status(plan, entry_id) is Status.IN_REVIEW
    assert plan.reviews.answer(entry_id, " fatima ", Verdict.YES, "Mooi").item.status is Status.APPROVED
    plan.calendar.schedule(entry_id)


def test_all_who_were_asked_say_yes(plan: Plan, entry_id: str) -> None:
    plan.reviews.set_approval(Approval.ALL)
    plan.reviews.ask(entry_id, ["Fatima", "Piet", "PIET", "  "])
    plan.reviews.answer(entry_id, "Fatima", Verdict.YES)
    plan.reviews.answer(entry_id, "Somebody", Verdict.YES)  # was not asked
    with pytest.raises(NotReady):
        plan.calendar.schedule(entry_id)
    assert plan.reviews.of(entry_id).people() == ["Fatima", "Piet", "Somebody"]
    plan.reviews.drop(entry_id, "piet")
    plan.calendar.schedule(entry_id)


def test_with_the_last_reviewer_goes_the_yes(plan: Plan, scheduled: str) -> None:
    assert plan.reviews.drop(scheduled, "Piet").item.status is Status.SCHEDULED
    assert plan.reviews.drop(scheduled, "Fatima").item.status is Status.IN_REVIEW


def test_nobody_asked_is_not_everybody(plan: Plan, entry_id: str) -> None:
    plan.reviews.set_approval(Approval.ALL)
    plan.reviews.answer(entry_id, "Fatima", Verdict.YES)
    with pytest.raises(NotReady):
        plan.calendar.schedule(entry_id)


def test_please_change_makes_a_draft_and_keeps_what_was_said(
    plan: Plan, clock: Clock, scheduled: str
) -> None:
    clock.wait(hours=1)
    entry = plan.reviews.answer(scheduled, "Piet", Verdict.CHANGE, " De tijd klopt niet ")
    assert entry.item.status is Status.DRAFT
    said = plan.reviews.of(scheduled).last_of("PIET")
    assert said is not None
    assert (said.comment, said.verdict, said.at) == ("De tijd klopt niet", Verdict.CHANGE, clock.now)
    plan.keeping.undo()  # the answer and what it did are one step
    assert status(plan, scheduled) is Status.SCHEDULED
    last = plan.reviews.of(scheduled).last_of("Piet")
    assert last is not None
    assert last.verdict is Verdict.YES


@pytest.mark.parametrize(
    "change",
    [
        rewritten,
        lambda one: replace(one, wordings=(*one.wordings, Wording("en", "Ride", "Join us?"))),
        lambda one: replace(one, media=(Media("a.png", "Een fiets"),)),
        lambda one: replace(one, community_id="12"),
        lambda one: replace(one, intranet_id=2),
    ],
)
def test_what_is_rewritten_is_in_review_again(plan: Plan, scheduled: str, change: object) -> None:
    former = plan.calendar.get(scheduled).item
    entry = plan.calendar.edit(scheduled, change(former))  # type: ignore[operator]
    assert entry.item.status is Status.IN_REVIEW
    assert [one.id for one in plan.calendar.with_status(Status.SCHEDULED)] == []
    back = plan.calendar.edit(scheduled, former)  # the old text again: to that they had said yes
    assert back.item.status is Status.IN_REVIEW
    plan.calendar.schedule(scheduled)


def test_everything_else_leaves_a_yes(plan: Plan, scheduled: str) -> None:
    former = plan.calendar.get(scheduled).item
    plan.calendar.edit(scheduled, replace(former, notes=SECRET, owner="Els", tags=("x",), mode=Mode.SERVER))
    plan.calendar.move(scheduled, AT + timedelta(days=3))
    plan.calendar.move_days([scheduled], 4)
    assert status(plan, scheduled) is Status.SCHEDULED


def test_asking_again_takes_it_off_the_schedule(plan: Plan, scheduled: str) -> None:
    assert plan.reviews.ask(scheduled, ["Fatima", "Piet", "Nadia"]).item.status is Status.IN_REVIEW
    plan.keeping.undo()
    assert status(plan, scheduled) is Status.SCHEDULED
    assert plan.reviews.of(scheduled).asked == ("Fatima", "Piet")


def test_a_stricter_rule_leaves_what_is_scheduled_and_says_how_much(plan: Plan, entry_id: str) -> None:
    plan.calendar.schedule(entry_id)
    assert plan.reviews.set_approval(Approval.ONE) == 1
    assert status(plan, entry_id) is Status.SCHEDULED
    plan.keeping.undo()
    assert plan.reviews.approval() is Approval.OPTIONAL


@pytest.mark.parametrize("over", [Status.PUBLISHED, Status.CANCELLED])
def test_what_is_over_is_not_reviewed(plan: Plan, scheduled: str, over: Status) -> None:
    plan.calendar.step(scheduled, over)
    with pytest.raises(StepNotPossible):
        plan.reviews.answer(scheduled, "Piet", Verdict.YES)
    with pytest.raises(StepNotPossible):
        plan.reviews.ask(scheduled, ["Piet"])


def test_an_answer_has_a_name(plan: Plan, entry_id: str) -> None:
    with pytest.raises(BadValue):
        plan.reviews.answer(entry_id, "  ", Verdict.YES)
    with pytest.raises(UnknownEntry):
        plan.reviews.answer("nowhere", "Piet", Verdict.YES)


def test_what_comes_from_a_file_still_needs_a_yes(plan: Plan, tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text("title;text;status;at\nA;x;scheduled;2026-12-01 09:00\nB;x;draft;\n", encoding="utf-8")
    plan.reviews.set_approval(Approval.ONE)
    plan.exchange.bring_in(path)
    found = plan.calendar.between(AT - timedelta(days=2), AT + timedelta(days=2))
    assert [entry.item.status for entry in found] == [Status.IN_REVIEW]


# --- what comes back ------------------------------------------------------------------------------------


def test_a_series_is_reviewed_as_one(plan: Plan) -> None:
    plan.reviews.set_approval(Approval.ONE)
    first = plan.calendar.add(item("Weekpoll"), "FREQ=WEEKLY")
    plan.reviews.ask(first.id, ["Piet"])
    shown = plan.calendar.between(AT, AT + timedelta(days=15))
    asked = next(entry for entry in shown if entry.item.status is Status.IN_REVIEW)
    plan.reviews.answer(asked.id, "Piet", Verdict.YES)
    second = next(entry for entry in shown if entry.is_occurrence)
    own = plan.calendar.schedule(second.id)  # the same text on another day
    assert own.item.status is Status.SCHEDULED
    plan.reviews.answer(asked.id, "Piet", Verdict.CHANGE, "Toch niet")
    assert (status(plan, asked.id), status(plan, own.id)) == (Status.DRAFT, Status.IN_REVIEW)


def placed(plan: Plan) -> set[Status]:
    """What became of the items of a scheduled series."""
    return {one.item.status for one in plan.calendar.between(AT, AT + timedelta(weeks=9))}


def test_a_scheduled_series_that_is_rewritten_waits_for_a_yes_as_a_whole(plan: Plan, clock: Clock) -> None:
    plan.reviews.set_approval(Approval.ONE)
    first = plan.calendar.add(item("Weekpoll"), "FREQ=WEEKLY")
    plan.reviews.answer(first.id, "Piet", Verdict.YES)
    shown = plan.calendar.schedule(first.id, Mode.SERVER, reach=Reach.ALL)
    assert placed(plan) == {Status.SCHEDULED}
    after = plan.calendar.edit(shown.id, rewritten(shown.item), Reach.ALL)
    assert placed(plan) == {Status.IN_REVIEW}
    clock.wait(weeks=2)
    assert plan.recurring.roll() == 0
    plan.reviews.answer(after.id, "Piet", Verdict.YES)
    plan.calendar.schedule(after.id, reach=Reach.ALL)
    assert placed(plan) == {Status.SCHEDULED}


def test_a_series_of_which_somebody_wants_a_change_does_not_go_on(plan: Plan, clock: Clock) -> None:
    plan.reviews.set_approval(Approval.ONE)
    first = plan.calendar.add(item("Weekpoll"), "FREQ=WEEKLY")
    plan.reviews.answer(first.id, "Piet", Verdict.YES)
    shown = plan.calendar.schedule(first.id, Mode.SERVER, reach=Reach.ALL)
    plan.reviews.answer(shown.id, "Piet", Verdict.CHANGE, "Toch niet")
    clock.wait(weeks=4)
    assert plan.recurring.roll() == 0


def test_moving_the_rest_of_a_series_leaves_its_yes_and_its_comments(plan: Plan) -> None:
    plan.reviews.set_approval(Approval.ONE)
    first = plan.calendar.add(item("Weekpoll"), "FREQ=WEEKLY")
    plan.reviews.answer(first.id, "Piet", Verdict.YES)
    plan.discussion.add(first.id, "Elke week?")
    later = plan.calendar.between(AT + timedelta(days=7), AT + timedelta(days=8))[0]
    moved = plan.calendar.move(later.id, AT + timedelta(days=8), Reach.LATER)
    assert [one.text for one in plan.discussion.of(moved.id).said] == ["Elke week?"]
    plan.calendar.schedule(moved.id)
    plan.keeping.undo()
    plan.keeping.undo()
    assert plan.calendar.get(later.id).item.at == later.item.at


# --- comments -------------------------------------------------------------------------------------------


def test_comments_stand_in_order_and_only_ones_own_can_be_removed(
    plan: Plan, database: Database, clock: Clock, entry_id: str
) -> None:
    plan.discussion.add(entry_id, "  Mooi plan ")
    clock.wait(minutes=5)
    other = Plan(database, Notifier(), clock, "fatima").discussion
    said = other.add(entry_id, "Wie leest dit?", against=True).said
    assert [(one.by, one.text, one.against) for one in said] == [
        ("els", "Mooi plan", False),
        ("fatima", "Wie leest dit?", True),
    ]
    assert said[1].at - said[0].at == timedelta(minutes=5)
    with pytest.raises(NotYours):
        plan.discussion.remove(entry_id, said[1].id)
    with pytest.raises(UnknownEntry):
        plan.discussion.remove(entry_id, "nothing")
    assert [one.by for one in plan.discussion.remove(entry_id, said[0].id).said] == ["fatima"]
    plan.keeping.undo()
    assert plan.discussion.of(entry_id).said == said


@pytest.mark.parametrize("text", ["", " \n ", "x" * 4001])
def test_a_comment_says_something(plan: Plan, entry_id: str, text: str) -> None:
    with pytest.raises(BadValue):
        plan.discussion.add(entry_id, text)


def test_comments_and_reviews_leave_the_item_as_it_is(plan: Plan, entry_id: str) -> None:
    before = plan.calendar.get(entry_id)
    plan.discussion.add(entry_id, SECRET)
    plan.reviews.answer(entry_id, "Piet", Verdict.YES, SECRET)
    assert plan.calendar.get(entry_id) == before


def test_what_is_said_in_the_house_stays_there(plan: Plan, tmp_path: Path, entry_id: str) -> None:
    plan.discussion.add(entry_id, SECRET)
    plan.reviews.answer(entry_id, SECRET, Verdict.YES, SECRET)
    for kind in FileKind:
        path = tmp_path / f"plan.{kind.value}"
        plan.exchange.export(path, kind, Wanted())
        assert "Fietstocht" in path.read_text("utf-8")
        assert SECRET not in path.read_text("utf-8")
    feed = tmp_path / "feed.ics"
    plan.feeds(Settings(tmp_path / "settings.json")).add(Feed(str(feed), "Planning", tuple(Status)))
    assert "Fietstocht" in feed.read_text("utf-8")
    assert SECRET not in feed.read_text("utf-8").replace("\n ", "")
    assert SECRET not in repr(outgoing_of(plan.calendar.get(entry_id).item))


# --- rules ----------------------------------------------------------------------------------------------

PEOPLE = st.sampled_from(["Fatima", "Piet", "Nadia"])
DEEDS = st.one_of(
    st.tuples(st.just("ask"), st.lists(PEOPLE, max_size=3)),
    st.tuples(st.just("drop"), PEOPLE),
    st.tuples(st.just("yes"), PEOPLE),
    st.tuples(st.just("change"), PEOPLE),
    st.tuples(st.just("write"), st.sampled_from(["een", "twee"])),
    st.tuples(st.just("move"), st.integers(1, 20)),
    st.tuples(st.just("step"), st.sampled_from([Status.APPROVED, Status.IN_REVIEW, Status.CANCELLED])),
    st.tuples(st.just("schedule"), st.none()),
    st.tuples(st.just("undo"), st.none()),
    st.tuples(st.just("redo"), st.none()),
)


def do(plan: Plan, entry_id: str, deed: str, about: object) -> None:
    calendar, reviews = plan.calendar, plan.reviews
    if deed == "ask":
        reviews.ask(entry_id, about)  # type: ignore[arg-type]
    elif deed == "drop":
        reviews.drop(entry_id, str(about))
    elif deed in {"yes", "change"}:
        reviews.answer(entry_id, str(about), Verdict(deed), "x")
    elif deed == "write":
        calendar.edit(entry_id, rewritten(calendar.get(entry_id).item, str(about)))
    elif deed == "move":
        calendar.move(entry_id, AT + timedelta(days=about))  # type: ignore[arg-type]
    elif deed == "step":
        calendar.step(entry_id, Status(str(about)))
    elif deed == "schedule":
        calendar.schedule(entry_id)
    else:
        getattr(plan.keeping, deed)()


BEGINNINGS: dict[str, list[tuple[str, object]]] = {
    "draft": [],
    "asked": [("ask", ["Fatima", "Piet"]), ("yes", "Fatima")],
    "scheduled": [("ask", ["Fatima"]), ("yes", "Fatima"), ("schedule", None)],
}


def agreed(approval: Approval, review: Review, content: str) -> bool:
    """The rule in other words: of each colleague counts what they said last about this content."""
    said = {one.by: one.verdict for one in review.answers if one.content == content}
    asked = set(review.asked) if approval is Approval.ALL else set(said)
    return bool(asked) and asked <= set(said) and set(said.values()) == {Verdict.YES}


@given(
    st.sampled_from(sorted(STRICT)), st.sampled_from(sorted(BEGINNINGS)),
    st.lists(DEEDS, min_size=1, max_size=8),
)  # fmt: skip
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_is_scheduled_without_enough_yes_to_what_it_says(
    fresh: Fresh, approval: Approval, beginning: str, deeds: list[tuple[str, object]]
) -> None:
    with fresh() as database:
        plan = Plan(database, Notifier(), Clock(), "els")
        plan.reviews.set_approval(approval)
        entry_id = plan.calendar.add(item()).id
        for deed, about in (*BEGINNINGS[beginning], *deeds):
            before = here(plan, entry_id)
            with suppress(AppError):
                do(plan, entry_id, deed, about)
            after = here(plan, entry_id)
            if deed == "move" and before and after:
                assert after.status is before.status
            if after and after.status in AGREED and plan.reviews.approval() in STRICT:
                assert agreed(approval, plan.reviews.of(entry_id), content_of(after)), deed


def here(plan: Plan, entry_id: str) -> PlannedItem | None:
    """The item; None while it is taken back."""
    with suppress(UnknownEntry):
        return plan.calendar.get(entry_id).item
    return None


@given(
    st.sampled_from(list(Approval)), st.lists(PEOPLE, max_size=3),
    st.lists(st.tuples(PEOPLE, st.sampled_from(list(Verdict)), st.sampled_from("ab")), max_size=6),
    st.datetimes(datetime(2026, 11, 3), datetime(2028, 1, 1)),
)  # fmt: skip
def test_the_time_never_decides_about_a_yes(
    approval: Approval, asked: list[str], answers: list[tuple[str, Verdict, str]], at: datetime
) -> None:
    texts = {text: content_of(rewritten(item(), text)) for text in "ab"}
    said = tuple(Answer(by, verdict, datetime(2026, 11, 2), texts[text]) for by, verdict, text in answers)
    review = Review(tuple(asked), said)
    moved = replace(rewritten(item(), "a"), at=at, due_on=at.date(), notes="x")
    assert content_of(moved) == texts["a"]
    enough = has_enough(approval, review, texts["a"])
    last = {by: verdict for by, verdict, text in answers if text == "a"}
    if enough and approval in STRICT:
        assert last
        assert set(last.values()) == {Verdict.YES}
    if enough and approval is Approval.ALL:
        assert asked
        assert set(asked) <= set(last)
