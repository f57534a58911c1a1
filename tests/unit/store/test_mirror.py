"""The copy: page and cursor together, nothing new writes nothing, deletions, triage, names."""

from __future__ import annotations

from threading import Event
from typing import Any

import pytest
from sqlalchemy import event

from cm_console.domain.errors import DiskFull
from cm_console.domain.intranet import Page, Reading, Tombstone
from cm_console.domain.moderation import Action, Kind, Reason, ReportState, State
from cm_console.domain.people import Community, Person, PersonState
from cm_console.domain.queue import Filter, Scope, Sort
from cm_console.services.queue import Queue
from cm_console.store.engine import Database
from cm_console.store.mirror import MirrorStore
from tests.fakes.records import T0, at, item, page, ref, report


def row(database: Database, remote_id: str, columns: str) -> Any:
    with database.reading() as connection:
        found = connection.exec_driver_sql(f"SELECT {columns} FROM item WHERE remote_id = ?", (remote_id,))
        return tuple(found.one())


def all_rows(database: Database) -> dict[str, list[Any]]:
    tables = ("item", "person", "report", "community", "stream")
    with database.reading() as connection:
        return {
            name: [tuple(r) for r in connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY 1, 2")]
            for name in tables
        }


def found_by(database: Database, text: str) -> list[str]:
    reader = Queue(database, lambda: at(0))
    ids = reader.first_ids(Filter(scope=Scope.ALL, text=text), Sort.NEWEST, 100)
    return [found.remote_id for found in reader.rows(ids)]


CROWDED = Page(
    records=(
        Community("k1", "Fietsclub"),
        Person("u1", "Noor", state=PersonState.PENDING, application="Ik wil meedoen"),
        item("1"),
        item("2", kind=Kind.COMMENT, thread=ref("1")),
        report("r1", ref("1"), reporter="u1"),
    ),
    tombstones=(Tombstone("posts", "old"), Tombstone("people", "gone")),
    cursor="c2",
    complete=True,
)


def test_page_and_cursor_are_kept_together_or_not_at_all(database: Database) -> None:
    """The n-th statement fails, for every n: the copy is as before; then the same page goes in whole."""
    mirror = MirrorStore(database)
    mirror.store_page(1, "changes", page(item("old"), Person("gone", "Weg"), cursor="c1"), at(0))
    before, number = all_rows(database), 0
    while _fails_at(database, mirror, number := number + 1):
        assert all_rows(database) == before
        assert mirror.cursor(1, "changes") == "c1"
    assert number > 15
    assert mirror.cursor(1, "changes") == "c2"
    assert row(database, "1", "queue, open_reports") == (2, 1)


def _fails_at(database: Database, mirror: MirrorStore, number: int) -> bool:
    left = [number]

    def strike(*_: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise DiskFull

    with database.writing() as connection:
        engine = connection.engine
    event.listen(engine, "before_cursor_execute", strike)
    try:
        mirror.store_page(1, "changes", CROWDED, at(1))
    except DiskFull:
        return True
    finally:
        event.remove(engine, "before_cursor_execute", strike)
    return False


def test_nothing_new_writes_nothing(mirror: MirrorStore) -> None:
    mirror.store_page(1, "changes", CROWDED, at(0))
    written = mirror.changes_made()
    counts, changes = mirror.store_page(1, "changes", CROWDED, at(60))
    assert mirror.changes_made() == written
    assert not changes
    assert sum(count.written for count in counts.values()) == 0
    assert counts["posts"].fetched == 1
    mirror.store_page(1, "changes", Page(cursor="c2", complete=True), at(120))
    assert mirror.changes_made() == written


def test_a_comment_may_come_before_its_author(database: Database, mirror: MirrorStore) -> None:
    comment = item("1", kind=Kind.COMMENT, author_id="u1")
    mirror.store_page(1, "changes", page(comment, cursor="c1"), at(0))
    _, changes = mirror.store_page(1, "changes", page(Person("u1", "Noor de Vries"), cursor="c2"), at(1))
    assert row(database, "1", "author_name") == ("Noor de Vries",)
    assert found_by(database, "vries") == ["1"]
    assert changes.items
    written = mirror.changes_made()
    mirror.store_page(1, "changes", page(comment, cursor="c2"), at(2))
    assert mirror.changes_made() == written


def test_a_new_name_is_shown_and_found(database: Database, mirror: MirrorStore) -> None:
    mirror.store_page(1, "changes", page(Person("u1", "Noor Jansen"), item("1")), at(0))
    mirror.store_page(1, "changes", page(Person("u1", "Noor de Vries"), cursor="c2"), at(1))
    assert row(database, "1", "author_name") == ("Noor de Vries",)
    assert found_by(database, "vries") == ["1"]
    assert found_by(database, "jansen") == []


def test_a_report_may_come_before_its_item(database: Database, mirror: MirrorStore) -> None:
    mirror.store_page(1, "reports", page(report("r1", ref("1"), reason=Reason.HATE)), at(0))
    mirror.store_page(1, "posts", page(item("1", state=State.VISIBLE)), at(1))
    assert row(database, "1", "queue, open_reports, reporters") == (2, 1, 1)


def test_closing_the_last_report_closes_the_item(database: Database, mirror: MirrorStore) -> None:
    mirror.store_page(1, "a", page(item("1", state=State.VISIBLE), report("r1", ref("1"))), at(0))
    assert row(database, "1", "queue") == (2,)
    closed = report("r1", ref("1"), state=ReportState.DISMISSED)
    _, changes = mirror.store_page(1, "a", page(closed, cursor="c2"), at(1))
    assert row(database, "1", "queue, open_reports") == (1, 0)
    assert changes.membership


def test_what_the_platform_counts_wins(database: Database, mirror: MirrorStore) -> None:
    stated = item("1", state=State.VISIBLE, open_reports=3)
    mirror.store_page(1, "a", page(stated, report("r1", ref("1"))), at(0))
    assert row(database, "1", "queue, open_reports") == (2, 3)
    mirror.store_page(1, "a", page(item("1", state=State.VISIBLE, open_reports=0), cursor="c2"), at(1))
    assert row(database, "1", "queue, open_reports") == (1, 0)


def test_the_same_reporter_counts_once(database: Database, mirror: MirrorStore) -> None:
    reports = [report(f"r{n}", ref("1"), reporter="u1" if n < 3 else "u2") for n in range(4)]
    mirror.store_page(1, "a", page(item("1", state=State.VISIBLE), *reports), at(0))
    assert row(database, "1", "open_reports, reporters") == (4, 2)


def test_an_ordinary_item_goes_and_its_words_with_it(database: Database, mirror: MirrorStore) -> None:
    mirror.store_page(1, "a", page(item("1", state=State.VISIBLE, body="geheimzinnig")), at(0))
    assert found_by(database, "geheimzinnig") == ["1"]
    counts, changes = mirror.bury(1, [Tombstone("posts", "1")])
    assert counts["posts"].deleted == 1
    assert changes.membership
    assert mirror.count(1, "posts") == 0
    assert found_by(database, "geheimzinnig") == []
    assert mirror.bury(1, [Tombstone("posts", "1")])[0]["posts"].deleted == 0


def test_of_a_moderated_item_an_empty_shell_stays(database: Database, mirror: MirrorStore) -> None:
    mirror.store_page(1, "a", page(item("1", body="geheimzinnig", title="Titel")), at(0))
    mirror.bury(1, [Tombstone("posts", "1")])
    assert row(database, "1", "state, queue, title, body_html, excerpt, actions") == (
        "gone",
        1,
        "",
        "",
        "",
        0,
    )
    assert mirror.known_ids(1, "posts") == frozenset()
    assert mirror.open_items(1, Kind.POST) == frozenset()
    assert found_by(database, "geheimzinnig") == []


def test_what_comes_back_from_the_dead_is_shown_again(database: Database, mirror: MirrorStore) -> None:
    mirror.store_page(1, "a", page(item("1", version="3")), at(0))
    mirror.bury(1, [Tombstone("posts", "1")])
    old = page(item("1", version="3"), cursor="c2")
    mirror.store_page(1, "a", old, at(1), newer_only=True)
    assert row(database, "1", "state") == ("gone",)
    mirror.store_page(1, "a", page(item("1", version="4"), cursor="c3"), at(2), newer_only=True)
    assert row(database, "1", "state, queue") == ("held", 2)


@pytest.mark.parametrize(
    ("known", "coming", "newer_only", "state"),
    [
        ("5", "4", True, "held"),
        ("5", "6", True, "visible"),
        ("9", "10", True, "visible"),
        ("5", "4", False, "visible"),
        ("", "", True, "visible"),
        ("b", "a", True, "visible"),
    ],
)
def test_an_older_row_never_replaces_a_newer_one(
    database: Database, mirror: MirrorStore, known: str, coming: str, newer_only: bool, state: str
) -> None:
    mirror.store_page(1, "a", page(item("1", version=known)), at(0))
    later = page(item("1", version=coming, state=State.VISIBLE), cursor="c2")
    mirror.store_page(1, "a", later, at(1), newer_only=newer_only)
    assert row(database, "1", "state") == (state,)


def test_an_application_waits_and_then_is_closed(database: Database, mirror: MirrorStore) -> None:
    asks = Person("u9", "Sem", state=PersonState.PENDING, application="Mag ik?", actions=(Action.APPROVE,))
    mirror.store_page(1, "a", page(asks, Person("u8", "Al lid")), at(0))
    assert row(database, "u9", "kind, queue, author_name, state") == ("person", 2, "Sem", "held")
    mirror.store_page(1, "a", page(Person("u9", "Sem", state=PersonState.ACTIVE), cursor="c2"), at(1))
    assert row(database, "u9", "queue, state") == (1, "visible")
    mirror.bury(1, [Tombstone("people", "u9"), Tombstone("people", "u8")])
    assert row(database, "u9", "state, body_html") == ("gone", "")
    assert mirror.count(1, "people") == 0


def test_a_reading_is_kept_with_its_reports(database: Database, mirror: MirrorStore) -> None:
    reading = Reading(item("1", state=State.VISIBLE), (report("r1", ref("1")),))
    mirror.store_readings(1, [reading], [ref("2")])
    assert row(database, "1", "queue, open_reports") == (2, 1)


def test_more_items_than_worth_naming(mirror: MirrorStore) -> None:
    many = [item(str(number)) for number in range(600)]
    _, changes = mirror.store_page(1, "a", page(*many), at(0))
    assert changes.many
    assert changes.items == frozenset()
    assert changes.membership


def test_sweeps_are_owed_until_they_are_done(mirror: MirrorStore) -> None:
    mirror.owe_sweeps(1, ["posts", "people"], at(0))
    mirror.suspect(1, "people", ["u1"], at(0))
    assert mirror.owed_sweeps(1) == {"posts", "people"}
    mirror.sweep_done(1, "posts")
    assert mirror.owed_sweeps(1) == {"people"}
    assert mirror.overdue(1, at(0)) == {"people"}
    assert mirror.overdue(1, at(-1)) == frozenset()


def test_what_is_seen_again_is_not_suspected_any_more(mirror: MirrorStore) -> None:
    assert mirror.suspect(1, "people", ["u1", "u2"], at(0)).keys() == {"u1", "u2"}
    since = mirror.suspect(1, "people", ["u2", "u3"], at(60))
    assert since == {"u2": round(T0.timestamp() * 1000), "u3": round(at(60).timestamp() * 1000)}


def test_intranets_are_kept_apart(database: Database, mirror: MirrorStore) -> None:
    mirror.store_page(1, "a", page(item("1")), at(0))
    mirror.store_page(2, "a", page(item("1"), cursor="x"), at(0))
    mirror.forget_intranet(1)
    assert mirror.count(1, "posts") == 0
    assert mirror.cursor(1, "a") is None
    assert mirror.count(2, "posts") == 1
    assert mirror.cursor(2, "a") == "x"


@pytest.mark.parametrize(("newer_only", "kept"), [(True, "4"), (False, "3")])
def test_of_one_item_twice_in_a_page(
    mirror: MirrorStore, database: Database, newer_only: bool, kept: str
) -> None:
    """The last word wins, unless an old page came again behind a newer one."""
    both = page(item("1", version="4"), item("1", version="3"))
    mirror.store_page(1, "a", both, at(0), newer_only=newer_only)
    assert row(database, "1", "version") == (kept,)


def test_deleted_words_leave_the_file(database: Database, mirror: MirrorStore) -> None:
    """Out of the search index too, whose parts keep the words of what was deleted until they are merged."""
    many = (item(str(number), body=f"gewoon bericht {number}") for number in range(300))
    mirror.store_page(1, "a", page(item("secret", body="geheimzinnig"), *many), at(0))
    database.close()
    database = Database(database.folder / "cache.db", database.folder / "workspace.db", None)
    mirror = MirrorStore(database)
    mirror.bury(1, [Tombstone("posts", "secret"), Tombstone("posts", "7")])
    database.close()
    assert b"eheimzinnig" in (database.folder / "cache.db").read_bytes()
    database = Database(database.folder / "cache.db", database.folder / "workspace.db", None)
    MirrorStore(database).forget_words(1, Event())
    assert found_by(database, "bericht 8") != []
    database.close()
    assert b"eheimzinnig" not in (database.folder / "cache.db").read_bytes()


def test_merging_happens_only_where_something_was_deleted(database: Database, mirror: MirrorStore) -> None:
    mirror.store_page(1, "a", page(item("1"), item("2")), at(0))
    before = mirror.changes_made()
    mirror.forget_words(1, Event())
    assert mirror.changes_made() == before
    mirror.bury(1, [Tombstone("posts", "1")])
    stopped = Event()
    stopped.set()
    mirror.forget_words(1, stopped)
    mirror.forget_words(1, Event())
    after = mirror.changes_made()
    mirror.forget_words(1, Event())
    assert mirror.changes_made() == after
