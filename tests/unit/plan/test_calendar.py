"""The calendar over real files: the bugs that users of other calendars met cannot happen here."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cm_console.domain.plan.entry import Wanted
from cm_console.domain.plan.errors import (
    BETWEEN_PROBLEMS,
    PROBLEMS,
    NothingToTakeBack,
    NotReady,
    PlanChanged,
    StepNotPossible,
    UnknownEntry,
    problems_of,
)
from cm_console.domain.plan.item import Audience, Format, Media, PlannedItem, Wording
from cm_console.domain.plan.manner import Hook
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.series import Reach
from cm_console.domain.plan.status import MOVES, Mode, Role, Status, may_move
from cm_console.domain.plan.stored import Change
from cm_console.services.plan.finding import BLOCKS, Check
from cm_console.services.plan.plan import Plan
from cm_console.store.engine import Database
from tests.unit.plan.conftest import Clock

DECEMBER = datetime(2026, 12, 1), datetime(2027, 1, 1)


def item(title: str = "Fietstocht", at: datetime | None = datetime(2026, 12, 1, 9, 15)) -> PlannedItem:
    return PlannedItem(
        (Wording("nl", title, "Ga je mee?"),),
        at=at,
        status=Status.DRAFT,
        intranet_id=1,
        audience=(Audience("somebody"),),
        purposes=mix_of({Purpose.ACTIVATE: 1}),
    )


def december(plan: Plan, wanted: Wanted = Wanted()) -> list[str]:  # noqa: B008 - a frozen value
    return [entry.item.title for entry in plan.calendar.between(*DECEMBER, wanted)]


def test_an_item_comes_back_as_it_was_kept(plan: Plan) -> None:
    full = replace(
        item(), due_on=date(2026, 11, 20), media=(Media("foto.jpg", "Een fiets"),), tags=("fiets",),
        notes="Nooit plaatsen", format=Format.POLL, mode=Mode.SERVER, phase="activation",
        occurrence=datetime(2026, 12, 1, 9, 15), series_id="s",
    )  # fmt: skip
    made = plan.calendar.add(full)
    assert plan.calendar.get(made.id).item == full
    assert (made.version, made.moment) == (1, datetime.fromisoformat("2026-12-01T08:15Z"))


def test_a_move_to_another_day_keeps_the_wall_time(plan: Plan) -> None:
    """Postiz #1052: dragging set 23:59; and across the change of the clocks nothing may shift."""
    made = plan.calendar.add(item(at=datetime(2026, 10, 24, 9, 15)))
    plan.calendar.move_days([made.id], 1)
    moved = plan.calendar.get(made.id)
    assert moved.item.at == datetime(2026, 10, 25, 9, 15)
    assert moved.moment == datetime.fromisoformat("2026-10-25T08:15Z")


def test_items_of_one_moment_are_all_there(plan: Plan) -> None:
    """Edit Flow #770: of two items in one hour one disappeared."""
    for number in range(30):
        plan.calendar.add(item(f"Bericht {number}"))
    assert len(december(plan)) == 30


def test_ideas_without_a_time_stand_in_the_tray_only(plan: Plan) -> None:
    """PublishPress #278."""
    idea = plan.calendar.add(item("Idee", None))
    dated = plan.calendar.add(item("Gepland"))
    assert [entry.item.title for entry in plan.calendar.undated()] == ["Idee"]
    plan.calendar.move(idea.id, datetime(2026, 12, 3, 10))
    plan.calendar.move(dated.id, None)
    assert [entry.item.title for entry in plan.calendar.undated()] == ["Gepland"]
    assert december(plan) == ["Idee"]


def test_a_series_is_changed_for_one_for_the_rest_or_for_all(plan: Plan) -> None:
    first = plan.calendar.add(item("Vraag"), "FREQ=WEEKLY;COUNT=5")
    entries = plan.calendar.between(*DECEMBER)
    assert [entry.item.at.day for entry in entries if entry.item.at] == [1, 8, 15, 22, 29]

    second = entries[1]
    plan.calendar.edit(second.id, replace(second.item, wordings=(Wording("nl", "Anders", "x"),)))
    assert december(plan) == ["Vraag", "Anders", "Vraag", "Vraag", "Vraag"]

    fourth = plan.calendar.between(*DECEMBER)[3]
    plan.calendar.move(fourth.id, datetime(2026, 12, 23, 14), Reach.LATER)
    days = [(one.item.at.day, one.item.at.hour) for one in plan.calendar.between(*DECEMBER) if one.item.at]
    assert days == [(1, 9), (8, 9), (15, 9), (23, 14), (30, 14)]

    renamed = replace(first.item, wordings=(Wording("nl", "Nieuw", "x"),))
    plan.calendar.edit(first.id, renamed, Reach.ALL)
    assert december(plan) == ["Nieuw", "Anders", "Nieuw", "Vraag", "Vraag"]

    plan.calendar.cancel(plan.calendar.between(*DECEMBER)[2].id)
    assert december(plan) == ["Nieuw", "Anders", "Vraag", "Vraag"]
    for _ in range(4):
        plan.keeping.undo()
    assert december(plan) == ["Vraag"] * 5


def test_an_occurrence_that_is_not_there_is_unknown(plan: Plan) -> None:
    first = plan.calendar.add(item(), "FREQ=WEEKLY")
    series_id = first.id.partition("@")[0]
    for wrong in (f"{series_id}@2026-12-02T09:15:00", f"{series_id}@yesterday", "nothing", ""):
        with pytest.raises(UnknownEntry):
            plan.calendar.get(wrong)


def test_the_work_goes_by_steps_that_exist(plan: Plan) -> None:
    made = plan.calendar.add(item())
    with pytest.raises(StepNotPossible):
        plan.calendar.step(made.id, Status.PUBLISHED)
    for step in (Status.IN_REVIEW, Status.APPROVED, Status.SCHEDULED):
        plan.calendar.step(made.id, step)
    assert plan.calendar.get(made.id).item.status is Status.SCHEDULED
    with pytest.raises(StepNotPossible):
        plan.calendar.move(made.id, None)


def test_a_writer_asks_and_an_editor_approves() -> None:
    """Postiz #1758: drafts went straight to scheduled."""
    assert may_move(Status.DRAFT, Status.IN_REVIEW, Role.WRITER)
    assert not may_move(Status.IN_REVIEW, Status.APPROVED, Role.WRITER)
    assert not may_move(Status.APPROVED, Status.CANCELLED, Role.WRITER)
    assert Status.SCHEDULED not in MOVES[Status.DRAFT]


def test_what_is_not_ready_is_not_scheduled(plan: Plan, clock: Clock) -> None:
    empty = replace(item(""), wordings=(Wording("nl"), Wording("en", "Bike", "Join?")), intranet_id=None)
    made = plan.calendar.add(empty)
    with pytest.raises(NotReady) as refusal:
        plan.calendar.schedule(made.id)
    title, hint = refusal.value.texts()
    assert "ready to be scheduled" in title
    for words in ("there is no title yet", "no intranet is chosen", "a language has no text yet"):
        assert words in hint
    late = plan.calendar.add(item())
    clock.wait(days=60)
    with pytest.raises(NotReady):
        plan.calendar.schedule(late.id)


def test_every_check_that_blocks_has_words() -> None:
    assert set(BLOCKS) <= set(PROBLEMS)
    assert problems_of(*BLOCKS).count(BETWEEN_PROBLEMS) == len(BLOCKS) - 1


def test_the_checks_see_what_deserves_a_thought(plan: Plan) -> None:
    christmas = replace(
        item(at=datetime(2026, 12, 25, 9)), audience=(), purposes=(), media=(Media("foto.jpg"),)
    )
    found = {finding.check for finding in plan.checks.of(christmas)}
    assert found == {
        Check.HOLIDAY,
        Check.NO_PERSONA,
        Check.NO_PURPOSE,
        Check.NO_ALT_TEXT,
        Check.NOT_AGREED,
        Check.PICTURE_MISSING,
    }
    new = replace(item("Nieuwe functie"), format=Format.NEW_FUNCTION, hook=Hook.ASK)
    made = plan.calendar.add(new)
    plan.calendar.schedule(made.id)
    other = replace(new, at=datetime(2026, 12, 1, 9, 30))
    found = {finding.check for finding in plan.checks.of(other)}
    assert found == {Check.DOUBLE_BOOKED, Check.MANY_NEW_FUNCTIONS}
    assert plan.checks.of(plan.calendar.get(made.id).item, made.id) == []


def test_filters_narrow_and_cancelled_items_are_shown_on_request(plan: Plan) -> None:
    plan.calendar.add(replace(item("Voor zorg"), audience=(Audience("zorg"),), tags=("Fiets",)))
    gone = plan.calendar.add(replace(item("Afgelast"), owner="Els"))
    plan.calendar.cancel(gone.id)
    assert december(plan) == ["Voor zorg"]
    assert december(plan, Wanted(persona_ids=("zorg",))) == ["Voor zorg"]
    assert december(plan, Wanted(persona_ids=("kantoor",))) == []
    assert december(plan, Wanted(text="fiets zorg")) == ["Voor zorg"]
    both = (Status.CANCELLED, Status.DRAFT)
    assert december(plan, Wanted(statuses=both, owners=("els",))) == ["Afgelast"]
    assert december(plan, Wanted(statuses=both, owners=("",))) == ["Voor zorg"]
    assert december(plan, Wanted(statuses=both, owners=("", "ELS"))) == ["Voor zorg", "Afgelast"]
    plan.calendar.add(replace(item("Fase"), phase="launch"))
    assert december(plan, Wanted(phases=("launch",))) == ["Fase"]


def test_a_copy_is_a_draft_of_its_own(plan: Plan) -> None:
    made = plan.calendar.add(item())
    plan.calendar.schedule(made.id)
    copied = plan.calendar.copy(made.id, datetime(2026, 12, 9, 9))
    assert copied.item.status is Status.DRAFT
    assert copied.id != made.id


def test_a_change_of_what_somebody_else_changed_is_refused(plan: Plan, database: Database) -> None:
    made = plan.calendar.add(item())
    stale = Change(made.id, item("Vroeger"), item("Nu"))
    with pytest.raises(PlanChanged):
        plan.keeping.keep("Item changed", [stale])
    assert plan.calendar.get(made.id).item == made.item
    with pytest.raises(PlanChanged):  # all of a step or nothing
        plan.keeping.keep("Items changed", [Change("new", None, item("Half")), stale])
    assert december(plan) == ["Fietstocht"]


def test_undo_and_redo_end_somewhere(plan: Plan) -> None:
    with pytest.raises(NothingToTakeBack):
        plan.keeping.undo()
    made = plan.calendar.add(item())
    plan.calendar.move(made.id, datetime(2026, 12, 5, 9))
    plan.keeping.undo()
    plan.calendar.move(made.id, datetime(2026, 12, 7, 9))
    with pytest.raises(NothingToTakeBack):
        plan.keeping.redo()  # another way was taken


def test_several_changes_are_taken_back_as_one(plan: Plan) -> None:
    first, second = plan.calendar.add(item("Een")), plan.calendar.add(item("Twee"))
    with plan.keeping.together("Item changed"):
        edited = replace(first.item, notes="anders")
        plan.calendar.edit(first.id, edited)
        plan.calendar.move(first.id, datetime(2026, 12, 9, 9))
        plan.calendar.cancel(second.id)
    assert december(plan) == ["Een"]
    assert plan.keeping.undo() == "Item changed"
    assert (plan.calendar.get(first.id).item, december(plan)) == (first.item, ["Een", "Twee"])
    assert plan.keeping.redo() == "Item changed"
    assert plan.calendar.get(first.id).item == replace(edited, at=datetime(2026, 12, 9, 9))
    plan.keeping.undo()
    plan.keeping.undo()
    assert december(plan) == ["Een"]


steps = st.lists(st.integers(0, 5), min_size=1, max_size=12)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_every_change_can_be_taken_back_and_done_again(plan: Plan, what: list[int]) -> None:
    def picture() -> list[tuple[str, PlannedItem]]:
        far = datetime(2024, 1, 1), datetime(2030, 1, 1)
        return [(one.id, one.item) for one in (*plan.calendar.between(*far), *plan.calendar.undated())]

    begin = picture()
    plan.calendar.add(item(), "FREQ=WEEKLY;COUNT=6")
    pictures = [begin, picture()]
    for number in what:
        entries = plan.calendar.between(datetime(2026, 1, 1), datetime(2029, 1, 1))
        entry = entries[number % len(entries)]
        at = (entry.item.at or datetime(2026, 12, 1)) + timedelta(days=1)
        if number < 3:
            plan.calendar.move(entry.id, at, list(Reach)[number])
        elif number == 3:
            plan.calendar.copy(entry.id, at)
        else:
            plan.calendar.edit(entry.id, replace(entry.item, notes=f"{number}"))
        pictures.append(picture())
    for former in reversed(pictures[:-1]):
        plan.keeping.undo()
        assert picture() == former
    for later in pictures[1:]:
        plan.keeping.redo()
        assert picture() == later
    for _ in pictures[1:]:
        plan.keeping.undo()


def test_the_dates_of_a_series_go_along_with_each_occurrence(plan: Plan) -> None:
    begin = datetime(2026, 12, 1, 9)
    tip = replace(item(at=begin), due_on=date(2026, 11, 30), expires_on=date(2026, 12, 8))
    first = plan.calendar.add(tip, "FREQ=WEEKLY;COUNT=3")
    series_id = first.id.partition("@")[0]
    second = plan.calendar.get(f"{series_id}@2026-12-08T09:00:00")
    assert (second.item.due_on, second.item.expires_on) == (date(2026, 12, 7), date(2026, 12, 15))
    assert plan.checks.of(second.item, second.id) == plan.checks.of(first.item, first.id)
    plan.calendar.edit(second.id, replace(second.item, tags=("tip",)), Reach.ALL)
    changed = plan.calendar.get(f"{series_id}@2026-12-15T09:00:00").item
    assert (changed.tags, changed.due_on) == (("tip",), date(2026, 12, 14))


def test_what_an_earlier_version_kept_can_be_changed(plan: Plan, database: Database) -> None:
    """A value gains properties over time; the text of one that was kept before lacks them."""
    made = plan.calendar.add(item(at=datetime(2026, 12, 1, 9)))
    with database.writing() as connection:
        for table, column in (("plan", "body"), ("plan_change", "after")):
            connection.exec_driver_sql(
                f"UPDATE ws.{table} SET {column} = json_remove({column}, '$.tags', '$.review_on')"
            )
    plan.calendar.edit(made.id, replace(made.item, tags=("tip",)))
    assert plan.calendar.get(made.id).item.tags == ("tip",)
    plan.keeping.undo()
    plan.keeping.undo()
    assert plan.calendar.undated() == []
    plan.keeping.redo()
    assert plan.calendar.get(made.id).item.tags == ()
