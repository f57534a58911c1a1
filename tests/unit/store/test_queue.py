"""Every list of the queue beside a model in plain Python, and the plans of what must be fast."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cm_console.domain.commands import OperationState
from cm_console.domain.errors import TooManyRequests
from cm_console.domain.moderation import (
    Action,
    Item,
    ItemRef,
    Kind,
    Reason,
    Report,
    State,
    needs_decision,
    rank,
)
from cm_console.domain.people import Community, Person
from cm_console.domain.queue import Assignee, Filter, Scope, Sort
from cm_console.services.queue import Queue
from cm_console.store.connections import Connections
from cm_console.store.engine import Database
from cm_console.store.marks import Marks
from cm_console.store.mirror import MirrorStore
from cm_console.store.outbox import Outbox
from cm_console.store.queue_query import queue_query
from tests.fakes.records import T0, at, decision, item, page, report

NOW = T0 + timedelta(days=30)
AUTHORS = {"Noor": "u1", "Sem": "u2"}
WORDS = ("fiets", "koffie", "rooster", "parkeren", "één", "Zoë")
CLOSED_STATES = {State.HIDDEN, State.SPAM, State.REMOVED}


@dataclass
class Known:
    """One item as the model knows it."""

    intranet_id: int
    item: Item
    reports: list[Report]
    mine: bool = False
    snoozed: datetime | None = None
    decided: bool = False
    id: int = 0

    @property
    def waits(self) -> bool:
        return needs_decision(self.item.state, len(self.reports))

    @property
    def queued(self) -> bool:
        return self.waits or self.item.state in CLOSED_STATES

    @property
    def reasons(self) -> set[Reason]:
        found = {one.reason for one in self.reports} if self.queued else set()
        if self.item.state is State.HELD:
            found |= set(self.item.held_reasons) or {Reason.NEEDS_APPROVAL}
        return found

    @property
    def rank(self) -> float:
        held = self.item.state is State.HELD
        opened = self.item.created_at
        if not held and self.reports:
            opened = min(one.created_at for one in self.reports if one.created_at)
        seconds = opened.timestamp() if opened else 0.0
        reporters = len({one.reporter_id for one in self.reports})
        return rank(self.reasons, reporters, held=held, opened_at_seconds=seconds)


@dataclass
class Model:
    """All items, and the lists that should be made of them."""

    known: list[Known] = field(default_factory=list)

    def in_scope(self, one: Known, scope: Scope) -> bool:
        snoozed = one.snoozed is not None and one.snoozed > NOW
        return {
            Scope.OPEN: one.waits and not snoozed and not one.decided,
            Scope.DECIDED: one.decided,
            Scope.SNOOZED: one.waits and snoozed,
            Scope.MINE: one.waits and one.mine and not one.decided,
            Scope.CLOSED: one.queued and not one.waits,
            Scope.ALL: True,
        }[scope]

    def ids(self, wanted: Filter, sort: Sort) -> list[int]:
        chosen = [one for one in self.known if self.in_scope(one, wanted.scope) and fits(one, wanted)]
        by_age_only = wanted.scope is Scope.ALL and sort not in {Sort.OLDEST, Sort.NEWEST}
        chosen.sort(key=KEYS[Sort.NEWEST if by_age_only else sort])
        return [one.id for one in chosen]


def created(one: Known) -> float:
    return one.item.created_at.timestamp() if one.item.created_at else float("-inf")


def ranked(one: Known) -> float:
    return one.rank if one.queued else float("-inf")


KEYS: dict[Sort, Any] = {
    Sort.PRIORITY: lambda one: (-ranked(one), -one.id),
    Sort.OLDEST: lambda one: (created(one), one.id),
    Sort.NEWEST: lambda one: (-created(one), -one.id),
    Sort.REPORTS: lambda one: (-len(one.reports), -ranked(one), -one.id),
}


def fits(one: Known, wanted: Filter) -> bool:
    text = f"{one.item.title} {one.item.body_html} {one.item.author_name}"
    return all(
        (
            not wanted.intranet_ids or one.intranet_id in wanted.intranet_ids,
            not wanted.kinds or one.item.ref.kind in wanted.kinds,
            not wanted.states or one.item.state in wanted.states,
            wanted.assignee is None or one.mine is (wanted.assignee is Assignee.ME),
            not wanted.reasons or bool(one.reasons & set(wanted.reasons)),
            wanted.created_after is None or created(one) >= wanted.created_after.timestamp(),
            wanted.created_before is None
            or (one.item.created_at is not None and created(one) < wanted.created_before.timestamp()),
            all(any(word == part for part in text.split()) for word in wanted.text.split()),
        )
    )


def an_item(chance: random.Random, number: int) -> Item:
    author = chance.choice(list(AUTHORS))
    return item(
        f"i{number}",
        kind=chance.choice([Kind.POST, Kind.COMMENT]),
        state=chance.choice([State.HELD, State.HELD, State.VISIBLE, State.VISIBLE, *CLOSED_STATES]),
        body=" ".join(chance.choices(WORDS, k=3)),
        author_id=AUTHORS[author],
        author_name=author,
        community_id=chance.choice(["k1", "k2", None]),
        created_at=None if chance.random() < 0.05 else at(chance.randrange(0, 40) * 3600),
        held=(chance.choice([Reason.LINK, Reason.FIRST_POST]),) if chance.random() < 0.5 else (),
    )


def some_reports(chance: random.Random, number: int, about: Item) -> list[Report]:
    return [
        report(
            f"r{number}-{n}",
            about.ref,
            reason=chance.choice(list(Reason)),
            reporter=f"u{n}",
            created_at=at(n * 60),
        )
        for n in range(chance.choice([0, 0, 0, 1, 2, 5]))
    ]


def make_model(database: Database) -> Model:
    """Some hundred items of two intranets, with everything that puts them into one list or another."""
    chance, model, mirror = random.Random(4), Model(), MirrorStore(database)
    Connections(database).add(
        name="Site", kind="fake", url="https://b.example", user="", token_variable=None, person_id="me",
        has_reports=True, messages_author=True, at=T0,
    )  # fmt: skip
    for number in range(300):
        one = an_item(chance, number)
        model.known.append(Known(1 + number % 2, one, some_reports(chance, number, one)))
    people = [Person(number, name) for name, number in AUTHORS.items()]
    more = (Community("k1", "Fietsclub"), Community("k2", "Zorg"))
    for intranet_id in (1, 2):
        mine = [one for one in model.known if one.intranet_id == intranet_id]
        reports = [each for one in mine for each in one.reports]
        mirror.store_page(intranet_id, "all", page(*more, *people, *(one.item for one in mine), *reports), T0)
    for known in model.known:
        known.id = mirror.item_id(known.intranet_id, known.item.ref) or 0
    mark(database, model, chance)
    return model


def mark(database: Database, model: Model, chance: random.Random) -> None:
    marks, outbox = Marks(database), Outbox(database)
    for one in chance.sample(model.known, 60):
        marks.assign([(one.intranet_id, one.item.ref)], T0)
        one.mine = True
    for number, one in enumerate(chance.sample(model.known, 60)):
        one.snoozed = NOW + timedelta(hours=1 if number % 2 else -1)
        marks.snooze([(one.intranet_id, one.item.ref)], one.snoozed, T0)
    for number, one in enumerate(chance.sample(model.known, 60)):
        action = Action.REPLY if number % 3 == 0 else Action.APPROVE
        made = decision(action, one.item, text="Dag", intranet_id=one.intranet_id)
        outbox.add([made], T0)
        one.decided = action is not Action.REPLY
        if number % 5 == 0:
            outbox.settle(made.operation_id, OperationState.CONFLICT, T0)
            one.decided = False
        elif number % 5 == 1:
            later = NOW + timedelta(days=1)
            outbox.settle(
                made.operation_id, OperationState.RETRY, T0, error=TooManyRequests(host="h"), not_before=later
            )


@pytest.fixture(scope="module")
def filled(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, Model]]:
    folder = tmp_path_factory.mktemp("queue") / "profile"
    shutil.copytree(template, folder)
    database = Database(folder / "cache.db", folder / "workspace.db", None)
    yield database, make_model(database)
    database.close()


FILTERS = st.builds(
    Filter,
    scope=st.sampled_from(Scope),
    intranet_ids=st.sampled_from([(), (1,), (2,), (1, 2)]),
    kinds=st.sampled_from([(), (Kind.POST,), (Kind.COMMENT, Kind.PERSON)]),
    reasons=st.sampled_from([(), (Reason.SPAM,), (Reason.LINK, Reason.HATE), (Reason.NEEDS_APPROVAL,)]),
    states=st.sampled_from([(), (State.HELD,), (State.VISIBLE, State.SPAM)]),
    assignee=st.none() | st.sampled_from(Assignee),
    created_after=st.none() | st.integers(0, 40).map(lambda hours: at(hours * 3600)),
    created_before=st.none() | st.integers(0, 40).map(lambda hours: at(hours * 3600)),
    text=st.sampled_from(["", "", "", "fiets", "koffie rooster", "Sem", "Zoë fiets"]),
)


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=FILTERS, sort=st.sampled_from(Sort))
def test_every_list_is_what_the_model_says(
    filled: tuple[Database, Model], wanted: Filter, sort: Sort
) -> None:
    database, model = filled
    queue, expected = Queue(database, lambda: NOW), model.ids(wanted, sort)
    assert list(queue.all_ids(wanted, sort)) == expected
    assert list(queue.first_ids(wanted, sort, 7)) == expected[:7]
    assert queue.total(wanted) == len(expected)
    query = queue_query(wanted, sort, NOW)  # the way that is taken for words that many items have
    with database.readers.reading() as reader:
        assert list(reader.column(query.ids(), query.values)) == expected


def test_the_model_has_something_to_say(filled: tuple[Database, Model]) -> None:
    _, model = filled
    assert all(len(model.ids(Filter(scope=scope), Sort.NEWEST)) > 10 for scope in Scope)


def test_counts_are_those_of_the_lists(filled: tuple[Database, Model]) -> None:
    database, model = filled
    counts = Queue(database, lambda: NOW).counts()
    scopes = [scope for scope in Scope if scope is not Scope.ALL]
    assert counts.by_scope == {scope: len(model.ids(Filter(scope=scope), Sort.NEWEST)) for scope in scopes}
    assert counts.need_attention == 12


def test_choices_count_what_waits(filled: tuple[Database, Model]) -> None:
    database, model = filled
    queue = Queue(database, lambda: NOW)
    assert [(one.name, one.open_items) for one in queue.intranets()] == [
        ("Plein", sum(one.waits for one in model.known if one.intranet_id == 1)),
        ("Site", sum(one.waits for one in model.known if one.intranet_id == 2)),
    ]
    for choice in queue.communities():
        remote = {"Fietsclub": "k1", "Zorg": "k2"}[choice.name]
        number = {"Plein": 1, "Site": 2}[choice.intranet]
        here = [one for one in model.known if one.item.community_id == remote and one.intranet_id == number]
        assert choice.open_items == sum(one.waits for one in here)
        ids = queue.all_ids(Filter(scope=Scope.ALL, community_ids=(choice.id,)), Sort.OLDEST)
        assert sorted(ids) == sorted(one.id for one in here)


def test_authors_are_found_by_the_beginning_of_their_names(filled: tuple[Database, Model]) -> None:
    database, model = filled
    queue = Queue(database, lambda: NOW)
    authors = queue.authors("", 10)
    assert [one.open_items for one in authors] == sorted((one.open_items for one in authors), reverse=True)
    assert {(one.name, one.intranet) for one in authors} == {
        (name, intranet) for name in AUTHORS for intranet in ("Plein", "Site")
    }
    for author in authors:
        number = {"Plein": 1, "Site": 2}[author.intranet]
        theirs = [
            one
            for one in model.known
            if one.intranet_id == number and one.item.author_id == AUTHORS[author.name]
        ]
        assert author.open_items == sum(one.waits for one in theirs)
        ids = queue.all_ids(Filter(scope=Scope.ALL, author_id=author.id), Sort.OLDEST)
        assert sorted(ids) == sorted(one.id for one in theirs)
    assert {one.name for one in queue.authors("nò", 10)} == {"Noor"}
    assert queue.authors("fiets", 10) == []  # a word of a text is no name
    assert queue.authors("?", 10) == []
    assert queue.authors("", 1) == authors[:1]


def test_rows_come_in_the_order_of_their_ids(filled: tuple[Database, Model]) -> None:
    database, model = filled
    queue = Queue(database, lambda: NOW)
    ids = [one.id for one in model.known[:200]][::-1]
    rows = queue.rows([*ids[:100], 999_999, *ids[100:]])
    assert [row.id for row in rows] == ids
    by_id = {one.id: one for one in model.known}
    for row in rows:
        assert set(row.reasons) == by_id[row.id].reasons
        assert row.waits == by_id[row.id].waits


def test_a_stopped_decision_is_not_laid_over_the_state(database: Database) -> None:
    MirrorStore(database).store_page(1, "a", page(item("1")), T0)
    outbox, one = Outbox(database), decision(Action.APPROVE)
    outbox.add([one], T0)
    queue = Queue(database, lambda: NOW)
    number = queue.item_id(1, ItemRef(Kind.POST, "1")) or 0
    assert queue.rows([number])[0].shown_state is State.VISIBLE
    outbox.settle(one.operation_id, OperationState.REFUSED, T0)
    (row,) = queue.rows([number])
    assert row.shown_state is State.HELD
    assert row.pending is not None


def plan(database: Database, wanted: Filter, sort: Sort) -> str:
    query = queue_query(wanted, sort, NOW)
    with database.readers.reading() as reader:
        steps = reader.rows(f"EXPLAIN QUERY PLAN {query.ids(50)}", query.values)
    return " | ".join(str(step[-1]) for step in steps)


@pytest.mark.parametrize(
    ("scope", "sort", "index"),
    [
        (Scope.OPEN, Sort.PRIORITY, "ix_item_by_rank"),
        (Scope.OPEN, Sort.OLDEST, "ix_item_by_age"),
        (Scope.OPEN, Sort.REPORTS, "ix_item_by_reports"),
        (Scope.CLOSED, Sort.NEWEST, "ix_item_by_age"),
        (Scope.ALL, Sort.NEWEST, "ix_item_created"),
    ],
)
def test_the_first_page_comes_from_an_index(
    filled: tuple[Database, Model], scope: Scope, sort: Sort, index: str
) -> None:
    steps = plan(filled[0], Filter(scope=scope), sort)
    assert index in steps
    assert "TEMP B-TREE FOR ORDER BY" not in steps
