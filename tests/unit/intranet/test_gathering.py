"""Joining pages loses nothing, changes no order that matters, and holds nothing back from trouble."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cm_console.domain.errors import NoAnswer
from cm_console.domain.intranet import Page, Tombstone
from cm_console.intranet import gathering
from cm_console.intranet.gathering import gathered
from tests.fakes.records import item

GONE = Tombstone("posts", "1")


def test_several_become_one_with_the_last_cursor() -> None:
    pages = [
        Page((item("1"),), cursor="a", suspected=("posts",)),
        Page((item("2"),), cursor="b", complete=True),
    ]
    assert list(gathered(iter(pages))) == [
        Page((item("1"), item("2")), cursor="b", complete=True, suspected=("posts",))
    ]


def test_a_page_without_a_cursor_keeps_the_former_one() -> None:
    (joined,) = gathered(iter([Page((item("1"),), cursor="a"), Page((item("2"),))]))
    assert joined.cursor == "a"


def test_what_is_made_again_after_a_tombstone_lives() -> None:
    pages = [Page((item("1"),)), Page(tombstones=(GONE,), cursor="a"), Page((item("1"),), cursor="b")]
    first, second = gathered(iter(pages))
    assert (first.tombstones, first.cursor) == ((GONE,), "a")
    assert (second.records, second.tombstones) == ((item("1"),), ())


def test_many_records_are_handed_over_as_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "RECORDS_AT_ONCE", 2)
    pages = [Page((item(str(number)),), cursor=str(number)) for number in range(5)]
    assert [page.cursor for page in gathered(iter(pages))] == ["1", "3", "4"]


def test_a_slow_server_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "LONGEST_SECONDS", -1.0)
    pages = [Page((item(str(number)),), cursor=str(number)) for number in range(3)]
    assert list(gathered(iter(pages))) == pages


def test_what_came_before_trouble_is_kept() -> None:
    def interrupted() -> Iterator[Page]:
        yield Page((item("1"),), cursor="a")
        raise NoAnswer(host="h")

    pages = gathered(interrupted())
    assert next(pages).cursor == "a"
    with pytest.raises(NoAnswer):
        next(pages)
