"""What went on in a conversation or a community, and beside it, in a stretch of time: numbers only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cm_console.domain.plan.offline_event import Topic
from cm_console.store.readers import Reader, Readers
from cm_console.store.times import to_ms

Condition = tuple[str, Sequence[str]]

_SAID = """
SELECT i.author_id AS person FROM item i
WHERE i.intranet_id = ? AND i.kind = 'comment' AND i.created_at >= ? AND i.created_at < ? AND {scope}
"""
_FELT = """
SELECT r.person_id AS person FROM reaction r JOIN item i
    ON i.intranet_id = r.intranet_id AND i.kind = r.subject_kind AND i.remote_id = r.subject_id
WHERE r.intranet_id = ? AND r.created_at >= ? AND r.created_at < ? AND {scope}
"""


@dataclass(frozen=True, slots=True)
class Activity:
    """Replies and reactions, and how many people they are known to be of."""

    count: int
    people: frozenset[str]


class UpliftReader:
    """Reads the copy. Safe to use from several threads at once."""

    def __init__(self, readers: Readers) -> None:
        self._readers = readers

    def within(self, topic: Topic, first: datetime, end: datetime, *, beside: bool = False) -> Activity:
        """Activity from `first` up to and without `end` (UTC), about the topic; `beside`: about all else."""
        scope, values = _scope(topic)
        wanted = f"NOT coalesce({scope}, 0)" if beside else scope
        span = (topic.intranet_id, to_ms(first), to_ms(end), *values)
        with self._readers.reading() as reader:
            found = [*_people(reader, _SAID, wanted, span), *_people(reader, _FELT, wanted, span)]
        return Activity(len(found), frozenset(one for one in found if one))


def _people(reader: Reader, statement: str, scope: str, values: Sequence[object]) -> list[str | None]:
    return list(reader.column(statement.format(scope=scope), values))


def _scope(topic: Topic) -> Condition:
    """A topic as a condition over `item i`: one conversation, or all of a community."""
    if topic.post_id:
        began, follows = (
            "(i.kind = 'post' AND i.remote_id = ?)",
            "(i.thread_kind = 'post' AND i.thread_id = ?)",
        )
        return f"({began} OR {follows})", (topic.post_id, topic.post_id)
    return "(i.community_id = ?)", (topic.community_id,)
