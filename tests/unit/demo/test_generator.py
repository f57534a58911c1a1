"""The generated intranet: the same for the same seed, whole, believable, and made without much memory."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cm_console.demo.generator import open_intranet
from cm_console.demo.generator.texts import Template, load_lines, load_threads
from cm_console.demo.moderation import offered
from cm_console.demo.records import Comment, Person, Post
from cm_console.demo.storage import Storage
from tests.unit.demo.visitor import NOW, RESOURCES

Record = dict[str, Any]


@contextmanager
def _intranet(folder: Path, people: int = 60, posts: int = 500, seed: int = 1) -> Iterator[Storage]:
    with closing(open_intranet(folder, people, posts, seed, now=NOW)) as storage:
        yield storage


def _records(storage: Storage, resource: str) -> dict[str, Record]:
    return {row.id: json.loads(row.data) for row in storage.page(resource, "", 10_000_000)}


def _content(folder: Path, seed: int) -> list[bytes]:
    with _intranet(folder, seed=seed) as storage:
        return [row.data for row in storage.changes(0, 10_000_000)]


def test_the_same_seed_gives_the_same_intranet(tmp_path: Path) -> None:
    assert _content(tmp_path / "a", 1) == _content(tmp_path / "b", 1)
    assert _content(tmp_path / "a", 1) != _content(tmp_path / "c", 2)


def test_sizes(tmp_path: Path) -> None:
    with _intranet(tmp_path, people=400, posts=20_000) as storage:
        counts = {name: storage.count(name) for name in RESOURCES}
        assert counts == {name: len(storage.page(name, "", 10_000_000)) for name in RESOURCES}
    assert (counts["people"], counts["posts"]) == (400, 20_000)
    assert 0.5 < counts["comments"] / 20_000 < 0.75
    assert 0.25 < counts["reactions"] / 20_000 < 0.4
    assert 3 < counts["memberships"] / 400 < 5


@pytest.mark.parametrize("seed", range(1, 7))
@pytest.mark.parametrize("posts", [100, 500])
def test_there_is_always_something_to_decide(tmp_path: Path, seed: int, posts: int) -> None:
    with _intranet(tmp_path, people=50, posts=posts, seed=seed) as storage:
        waiting = [
            record_id
            for name in ("posts", "comments")
            for how in ("held", "reported")
            for record_id in storage.open_ids(name, how)
        ]
        assert len(waiting) >= 25
        assert len(storage.open_ids("people", "pending")) >= 5


def test_a_small_share_of_much_content_waits(tmp_path: Path) -> None:
    with _intranet(tmp_path, people=400, posts=20_000) as storage:
        waiting = sum(
            len(storage.open_ids(n, h)) for n in ("posts", "comments") for h in ("held", "reported")
        )
        share = waiting / (storage.count("posts") + storage.count("comments"))
    assert 0.009 < share < 0.016


def test_every_record_that_is_named_is_there(tmp_path: Path) -> None:
    with _intranet(tmp_path) as storage:
        known = {name: _records(storage, name) for name in RESOURCES}
    places = {"community_id": "communities", "author_id": "people", "person_id": "people", "post_id": "posts"}
    places |= {"reporter_id": "people", "actor_id": "people", "parent_id": "comments"}
    kinds = {"post": "posts", "comment": "comments", "person": "people"}
    for record in (record for records in known.values() for record in records.values()):
        for field in places.keys() & record.keys():
            assert record[field] is None or record[field] in known[places[field]], (field, record["id"])
        for field in {"subject", "target"} & record.keys():
            assert record[field]["id"] in known[kinds[record[field]["kind"]]]


def test_counts_versions_and_offers_agree_with_the_reports(tmp_path: Path) -> None:
    with _intranet(tmp_path, posts=3000) as storage:
        reports = _records(storage, "reports").values()
        opened = Counter(one["subject"]["id"] for one in reports if one["state"] == "open")
        for name, kind in (("posts", Post), ("comments", Comment), ("people", Person)):
            for record_id, record in _records(storage, name).items():
                assert record["open_reports"] == opened[record_id]
                assert record["version"] > record["open_reports"]
            for how in ("held", "reported"):
                for record_id in storage.open_ids(name, how):
                    assert "approve" in offered(storage.known(kind, record_id))
        for decision in _records(storage, "decisions").values():
            name = {"post": "posts", "comment": "comments"}[decision["subject"]["kind"]]
            subject = _records_one(storage, name, decision["subject"]["id"])
            assert subject["version"] == decision["result_version"]


def _records_one(storage: Storage, name: str, record_id: str) -> Record:
    row = storage.row(name, record_id)
    assert row is not None
    return dict(json.loads(row.data))


def test_times_are_in_eighteen_months_of_mostly_working_hours(tmp_path: Path) -> None:
    with _intranet(tmp_path, posts=3000) as storage:
        posts = list(_records(storage, "posts").values())
        comments = list(_records(storage, "comments").values())
    moments = [datetime.fromisoformat(post["created_at"]) for post in posts]
    assert min(moments) > NOW - timedelta(days=560)
    assert max(moments) <= NOW
    assert NOW - max(moments) < timedelta(days=3)
    assert moments == sorted(moments)
    working = [moment for moment in moments if moment.weekday() < 5 and 6 <= moment.hour < 17]
    assert len(working) / len(moments) > 0.75
    posted = {post["id"]: post["created_at"] for post in posts}
    stamps = [(posted[comment["post_id"]], comment["created_at"]) for comment in comments]
    assert all(post <= comment <= NOW.strftime("%Y-%m-%dT%H:%M:%SZ") for post, comment in stamps)


def test_no_slot_is_left_open_and_html_is_whole(tmp_path: Path) -> None:
    for seed in (1, 2, 5):
        with _intranet(tmp_path, posts=1500, seed=seed) as storage:
            for name in ("posts", "comments", "scheduled"):
                for record in _records(storage, name).values():
                    text = record.get("title", "") + record["body_html"]
                    assert not re.search(r"[{}^]", text), text
                    tags = Counter(re.findall(r"</?(\w+)>", text))
                    assert set(tags) <= {"p", "ul", "li"}, text
                    assert all(number % 2 == 0 for number in tags.values()), text


def test_each_kind_of_organisation_comes_up(tmp_path: Path) -> None:
    names = set()
    for seed in range(1, 9):
        with _intranet(tmp_path, posts=100, seed=seed) as storage:
            names.add(storage.meta("organisation"))
    assert len(names) == 3


def test_the_clique_only_answers_itself(tmp_path: Path) -> None:
    titles = {thread.title.parts[0] for thread in load_threads("plots")["clique"]}
    with _intranet(tmp_path, people=300, posts=4000) as storage:
        posts = [post for post in _records(storage, "posts").values() if post["title"] in titles]
        friends = {post["author_id"] for post in posts}
        about = {post["id"] for post in posts}
        answers = [one for one in _records(storage, "comments").values() if one["post_id"] in about]
        likes = [one for one in _records(storage, "reactions").values() if one["target"]["id"] in about]
    assert len(friends) <= 5
    assert len(posts) >= 8
    assert len(answers) > len(posts)
    assert {one["author_id"] for one in answers} | {one["person_id"] for one in likes} <= friends


def test_the_first_posts_of_newcomers_are_held(tmp_path: Path) -> None:
    with _intranet(tmp_path, people=300) as storage:
        held = [one for one in _records(storage, "posts").values() if one["held_reason"] == "first_post"]
        people = _records(storage, "people")
    newcomers = [one for one in held if people[one["author_id"]]["joined_at"] > "2026-01-01"]
    assert len(newcomers) >= 4


def test_the_texts_are_rich_enough() -> None:
    names = ("common", "care", "municipality", "parks", "plots")
    threads = [thread for name in names for topic in load_threads(name).values() for thread in topic]
    remarks = [line.text for thread in threads for line in thread.comments]
    lines = load_lines("lines")
    remarks += [line for topic, texts in lines.items() if topic.startswith("remarks") for line in texts]
    assert len(threads) >= 150
    assert len(remarks) >= 250
    assert len({thread.title for thread in threads}) == len(threads)


def test_a_slot_that_begins_a_sentence_gets_a_capital() -> None:
    template = Template.parse("{dag} en {dag}. {dag}!")
    assert template.fill(lambda _: "maandag") == "Maandag en maandag. Maandag!"


@pytest.mark.parametrize(("people", "posts"), [(49, 10), (50, -1)])
def test_impossible_sizes_are_refused(tmp_path: Path, people: int, posts: int) -> None:
    with pytest.raises(ValueError, match="An intranet needs"):
        open_intranet(tmp_path, people, posts, 1, now=NOW)


_MAKE = """
import re, sys
from datetime import UTC, datetime
from pathlib import Path
from cm_console.demo.generator import open_intranet
open_intranet(Path(sys.argv[1]), 4000, 200_000, 1, now=datetime(2026, 3, 2, tzinfo=UTC)).close()
print(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024)
"""  # not ru_maxrss, which begins with the size of the process that started this one


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells on Linux only")
def test_two_hundred_thousand_posts_need_little_memory(tmp_path: Path) -> None:
    made = subprocess.run([sys.executable, "-c", _MAKE, tmp_path], capture_output=True, text=True, check=True)
    assert int(made.stdout) < 250  # MiB
