"""Whatever is typed or pasted, the index is asked a question that it understands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from cm_console.store.schema import SEARCH_TABLE
from cm_console.store.search import match_expression

TEXTS = {
    1: "Wie kan er ruilen op de afdeling cardiologie?",
    2: "Ingeleverd: één fiets, Zoë’s sjaal",
    3: "nooit AND",
}


@pytest.fixture(scope="module")
def index() -> Iterator[dbapi2.Connection]:
    connection = dbapi2.connect(":memory:")
    connection.execute(SEARCH_TABLE)
    connection.executemany(
        "INSERT INTO item_fts(rowid, title, body, author) VALUES (?, '', ?, '')", list(TEXTS.items())
    )
    yield connection
    connection.close()


def found(index: dbapi2.Connection, typed: str) -> set[int]:
    expression = match_expression(typed)
    if expression is None:
        return set()
    rows = index.execute("SELECT rowid FROM item_fts WHERE item_fts MATCH ?", (expression,))
    return {row[0] for row in rows}


@given(st.text(st.characters(), max_size=60))
def test_any_text_is_a_question(index: dbapi2.Connection, typed: str) -> None:
    found(index, typed)


@given(
    st.lists(st.sampled_from(['"', "*", "AND", "NOT", "NEAR(", ")", "^", "-", ":", "body:", "een", "\x00"]))
)
def test_no_operator_comes_through(index: dbapi2.Connection, parts: list[str]) -> None:
    found(index, " ".join(parts))
    found(index, "".join(parts))


def test_a_pasted_page_is_a_question_too(index: dbapi2.Connection) -> None:
    assert found(index, "ruilen " * 10_000) == {1}
    found(index, "\ud800 kapot")


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("ruil", {1}),
        ("RUILEN afdeling", {1}),
        ("een", {2}),
        ("zoe", {2}),
        ('"de afdeling"', {1}),
        ('"afdeling de"', set()),
        ("ruilen fiets", set()),
        ('"de afdel', set()),
        ("AND", {3}),
        ("", set()),
        ("?!", set()),
    ],
)
def test_what_is_found(index: dbapi2.Connection, typed: str, ids: set[int]) -> None:
    assert found(index, typed) == ids
