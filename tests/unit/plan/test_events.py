"""Events bring topics from online to the table and back; figures about too few people are never told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from cm_console.domain.plan.errors import NotReady, UnknownEntry
from cm_console.domain.plan.item import PlannedItem, Wording
from cm_console.domain.plan.landing import Mark
from cm_console.domain.plan.offline_event import EventKind, OfflineEvent, Topic
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.status import Status
from cm_console.services.plan.plan import Plan
from cm_console.store.engine import Database
from cm_console.store.times import to_ms
from tests.unit.plan.conftest import Clock

AT = datetime(2026, 12, 17, 16)
DRINKS = OfflineEvent(
    "Kerstborrel", AT, EventKind.DRINKS, 90, place="Kantine", topic=Topic("Wie kookt er?", 1, post_id="7"),
    capacity=80, notes="Nooit naar buiten",
)  # fmt: skip


def test_an_event_is_kept_with_all_that_it_says(plan: Plan) -> None:
    made = plan.events.add(DRINKS)
    assert plan.events.find("kerstborrel").value == DRINKS
    assert [one.id for one in plan.events.between(AT, AT + timedelta(minutes=1))] == [made.id]
    assert plan.events.between(AT + timedelta(minutes=1), AT + timedelta(days=30)) == []
    plan.events.edit(made.id, replace(DRINKS, attendance=62, outcome="Gezellig"))
    assert plan.events.find(made.id).value.attendance == 62
    plan.events.remove(made.id)
    with pytest.raises(UnknownEntry):
        plan.events.around(made.id)
    for _ in range(3):
        plan.keeping.undo()
    assert plan.events.all() == []


def test_what_is_told_before_and_after_is_proposed_on_working_days(plan: Plan) -> None:
    wilma = plan.personas.add(Persona("Wilma")).id
    event = plan.events.add(replace(DRINKS, persona_ids=(wilma,)))
    assert plan.events.would_propose(event.id) == plan.events.propose(event.id)
    around = plan.events.around(event.id)
    assert [entry.item.at for entry in around.before] == [
        datetime(2026, 12, 10, 9),
        datetime(2026, 12, 16, 10),
    ]
    assert [entry.item.at for entry in around.after] == [datetime(2026, 12, 21, 10)]  # the 19th is a Saturday
    first = around.before[0].item
    assert first.wordings[0].text.startswith("Donderdag 17 december om 16:00, Kantine.")
    assert (first.audience[0].persona_id, first.event_id, first.topic) == (wilma, event.id, "Wie kookt er?")
    assert all("Nooit" not in one.text for entry in around.before for one in entry.item.wordings)
    plan.keeping.undo()
    assert plan.events.around(event.id).before == ()


def test_a_reminder_before_a_monday_comes_on_friday(plan: Plan) -> None:
    event = plan.events.add(replace(DRINKS, at=datetime(2026, 12, 14, 16)))
    announcement, reminder, look_back = plan.events.would_propose(event.id, ("en",))
    assert (announcement.at.date(), reminder.at.date()) == (date(2026, 12, 7), date(2026, 12, 11))
    assert [note.mark for note in reminder.notes] == [Mark.MOVED]
    assert look_back.item.wordings[0].language == "en"
    assert announcement.item.wordings[0].text.startswith("Monday 14 December at 16:00")


@pytest.mark.parametrize("with_items", [True, False])
def test_what_is_linked_moves_along_when_that_is_wanted(plan: Plan, with_items: bool) -> None:
    event = plan.events.add(DRINKS)
    plan.events.propose(event.id)
    out = PlannedItem(
        (Wording("nl", "Al geplaatst"),), datetime(2026, 12, 3, 9), status=Status.PUBLISHED, event_id=event.id
    )
    plan.calendar.add(out)
    before = [entry.item.at for entry in plan.events.around(event.id).before]
    plan.events.move(event.id, AT + timedelta(days=7, hours=1), with_items=with_items)
    after = [entry.item.at for entry in plan.events.around(event.id).before]
    by = timedelta(days=7 if with_items else 0)
    assert before[0] == datetime(2026, 12, 3, 9)
    assert after[0] == before[0]
    expected = [one + by for one in before[1:] if one]
    assert [one for one in after[1:] if one in expected] == expected
    assert plan.keeping.undo() == "Event moved"
    assert [entry.item.at for entry in plan.events.around(event.id).before] == before


def test_an_event_does_not_take_what_is_scheduled_into_the_past(plan: Plan) -> None:
    event = plan.events.add(DRINKS)
    linked = PlannedItem((Wording("nl", "Kom ook"),), datetime(2026, 12, 1, 9), status=Status.SCHEDULED,
                         event_id=event.id, due_on=date(2026, 11, 27))  # fmt: skip
    entry = plan.calendar.add(linked)
    with pytest.raises(NotReady):
        plan.events.move(event.id, AT - timedelta(days=40))
    assert plan.events.find(event.id).value.at == AT
    plan.events.move(event.id, AT + timedelta(days=2))
    moved = plan.calendar.get(entry.id).item
    assert (moved.at, moved.due_on) == (datetime(2026, 12, 3, 9), date(2026, 11, 29))


# --- before and after --------------------------------------------------------------------------------


class Intranet:
    """Writes into the copy as a synchronisation would."""

    def __init__(self, database: Database) -> None:
        self._database, self._next = database, 100

    def post(self, remote_id: str, community: str = "c1") -> None:
        self._item("post", remote_id, "p0", datetime(2026, 10, 1, tzinfo=UTC), community, None)

    def replies(self, post: str, people: range, at: datetime, community: str | None = "c1") -> None:
        for person in people:
            self._next += 1
            self._item("comment", str(self._next), f"p{person}", at, community, post)

    def reacts(self, post: str, people: range, at: datetime) -> None:
        with self._database.writing() as connection:
            for person in people:
                self._next += 1
                connection.exec_driver_sql(
                    "INSERT INTO reaction (intranet_id, remote_id, digest, subject_kind, subject_id,"
                    " person_id, kind, created_at) VALUES (1, ?, x'00', 'post', ?, ?, 'like', ?)",
                    (str(self._next), post, f"p{person}", to_ms(at)),
                )

    def _item(
        self, kind: str, remote_id: str, author: str, at: datetime, community: str | None, post: str | None
    ) -> None:
        with self._database.writing() as connection:
            connection.exec_driver_sql(
                "INSERT INTO item (intranet_id, kind, remote_id, digest, state, author_id, community_id,"
                " thread_kind, thread_id, created_at) VALUES (1, ?, ?, x'00', 'visible', ?, ?, ?, ?, ?)",
                (kind, remote_id, author, community, "post" if post else None, post, to_ms(at)),
            )


BEFORE = datetime(2026, 12, 10, 12, tzinfo=UTC)
AFTER = datetime(2026, 12, 20, 12, tzinfo=UTC)


@pytest.fixture
def intranet(database: Database, clock: Clock) -> Intranet:
    clock.now = datetime(2027, 1, 15, tzinfo=UTC)
    made = Intranet(database)
    made.post("7")
    made.post("8", "c2")
    return made


def test_activity_is_compared_with_all_else(plan: Plan, intranet: Intranet) -> None:
    intranet.replies("7", range(4), BEFORE)
    intranet.replies("7", range(6), AFTER)
    intranet.reacts("7", range(6, 12), AFTER)
    intranet.replies("8", range(20, 30), BEFORE, "c2")
    intranet.replies("8", range(20, 35), AFTER, "c2")
    uplift = plan.events.around(plan.events.add(DRINKS).id).uplift
    assert uplift is not None
    assert (uplift.before, uplift.after, uplift.change, uplift.beside) == (4, 12, 2.0, 0.5)
    whole = replace(DRINKS, topic=Topic(intranet_id=1, community_id="c2"))
    of_community = plan.events.around(plan.events.add(whole).id).uplift
    assert of_community is not None
    assert (of_community.before, of_community.after, of_community.beside) == (10, 15, 2.0)


def test_what_stands_in_no_community_is_something_else(plan: Plan, intranet: Intranet) -> None:
    whole = replace(DRINKS, topic=Topic(intranet_id=1, community_id="c1"))
    intranet.replies("7", range(12), AFTER)
    intranet.replies("9", range(20, 30), BEFORE, None)
    intranet.replies("9", range(20, 35), AFTER, None)
    uplift = plan.events.around(plan.events.add(whole).id).uplift
    assert uplift is not None
    assert (uplift.before, uplift.after) == (0, 12)
    assert (uplift.change, uplift.beside) == (None, 0.5), "nothing to compare with"


def test_fewer_than_ten_people_are_never_told_of(plan: Plan, intranet: Intranet) -> None:
    intranet.replies("7", range(9), BEFORE)
    intranet.replies("7", range(9), AFTER)
    intranet.replies("8", range(20, 29), AFTER, "c2")
    event = plan.events.add(DRINKS)
    assert plan.events.around(event.id).uplift is None
    intranet.replies("7", range(9, 10), AFTER)
    uplift = plan.events.around(event.id).uplift
    assert uplift is not None
    assert uplift.beside is None  # nine people in all else


def test_nothing_is_told_before_a_fortnight_is_over(plan: Plan, intranet: Intranet, clock: Clock) -> None:
    intranet.replies("7", range(12), AFTER)
    event = plan.events.add(DRINKS)
    clock.now = datetime(2026, 12, 31, 15, tzinfo=UTC)
    assert plan.events.around(event.id).uplift is None
    clock.wait(hours=2)
    assert plan.events.around(event.id).uplift is not None
    bare = plan.events.add(replace(DRINKS, topic=Topic("Alleen woorden")))
    assert plan.events.around(bare.id).uplift is None


def test_activity_outside_of_the_fortnights_does_not_count(plan: Plan, intranet: Intranet) -> None:
    begin, end = DRINKS.moment, DRINKS.moment + timedelta(minutes=90)
    days, moment = timedelta(days=14), timedelta(milliseconds=1)
    for number, at in enumerate((begin - days, begin - moment, end, end + days - moment)):
        intranet.replies("7", range(number * 5, number * 5 + 5), at)
    for at in (begin - days - moment, begin, end - moment, end + days):
        intranet.replies("7", range(50, 60), at)
    uplift = plan.events.around(plan.events.add(DRINKS).id).uplift
    assert uplift is not None
    assert (uplift.before, uplift.after) == (10, 10)
