"""Looking for deletions through trouble: each page is asked for until it comes, and none is left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cm_console.domain.errors import NoAnswer, ServerFailed
from cm_console.domain.intranet import LiveIds, Lock
from cm_console.domain.moderation import Kind, State
from cm_console.sync import reconcile
from cm_console.sync.reconcile import Reconciler
from tests.fakes.intranet import HOST, FakeIntranet, World
from tests.property.console import INTRANET, Clock, Console, Hurry, Parts, make_template

PAGES = 30


@pytest.fixture
def console(tmp_path: Path) -> Iterator[Console]:
    """A console that knows ninety posts of its intranet, of which two are deleted since."""
    opened = Console.on(make_template(tmp_path / "template"), tmp_path / "profile", Lock.NONE, Parts())
    posts = [opened.world.publish(f"Bericht {number}", State.HELD, Kind.POST) for number in range(3 * PAGES)]
    opened.cycle().run()
    for number in (0, 70):
        opened.world.delete(posts[number])
    yield opened
    opened.database.close()


class Stumbling(FakeIntranet):
    """Fails before every page that it has not failed before yet; keeps where it was asked to begin."""

    def __init__(self, world: World, clock: Clock, *, seconds: float = 0, keeps: bool = True) -> None:
        super().__init__(world)
        self.clock, self.seconds, self.keeps = clock, seconds, keeps
        self.failed, self.begun = set[str | None](), list[str | None]()
        self.left = 100

    def live_ids(self, resource: str, cursor: str | None = None) -> Iterator[LiveIds]:
        self.begun.append(cursor)
        for page in super().live_ids(resource, cursor):
            if cursor not in self.failed and self.left:
                self.failed.add(cursor)
                self.left -= 1
                self.clock.advance(self.seconds)
                raise NoAnswer(host=HOST)
            cursor = page.cursor
            yield page if self.keeps else LiveIds(page.ids)


def sweep(console: Console, intranet: FakeIntranet) -> int:
    reconciler = Reconciler(
        intranet, INTRANET, "Plein", console.mirror, console.clock, lambda changes: None, Hurry()
    )
    counts = reconciler.sweep("posts", asked_for=False)
    return counts["posts"].deleted if counts else 0


def test_each_page_is_asked_for_again_and_the_ones_before_it_are_not(console: Console) -> None:
    intranet = Stumbling(console.world, console.clock)
    assert sweep(console, intranet) == 2
    assert len(console.mirror.known_ids(INTRANET, "posts")) == 3 * PAGES - 2
    assert intranet.begun[:3] == [None, None, "p12"]
    assert len(set(intranet.begun)) == len(intranet.begun) - 1


def test_what_lasted_too_long_begins_anew(console: Console) -> None:
    """Ids of a quarter of an hour ago say nothing about now."""
    half = reconcile.ONE_MOMENT / 2 + timedelta(seconds=1)
    intranet = Stumbling(console.world, console.clock, seconds=half.total_seconds())
    intranet.left = 3
    assert sweep(console, intranet) == 2
    assert intranet.begun.count(None) > 2


def test_without_a_place_to_go_on_from_all_of_it_is_asked_again(console: Console) -> None:
    intranet = Stumbling(console.world, console.clock, keeps=False)
    intranet.left = 3
    assert sweep(console, intranet) == 2
    assert intranet.begun == [None] * 4


def test_a_page_that_never_comes_deletes_nothing(console: Console) -> None:
    class Stuck(FakeIntranet):
        def live_ids(self, resource: str, cursor: str | None = None) -> Iterator[LiveIds]:
            if cursor is not None:
                raise ServerFailed(host=HOST, status=500)
            yield from list(super().live_ids(resource))[:1]
            raise ServerFailed(host=HOST, status=500)

    with pytest.raises(ServerFailed):
        sweep(console, Stuck(console.world))
    assert len(console.mirror.known_ids(INTRANET, "posts")) == 3 * PAGES
