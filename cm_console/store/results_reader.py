"""Counts what colleagues did with one post."""

from __future__ import annotations

from dataclasses import dataclass

from cm_console.domain.plan.persona import Rule
from cm_console.store.people_reader import ACTIVE, condition
from cm_console.store.readers import Readers

POST = "SELECT author_id FROM item WHERE intranet_id = :n AND kind = 'post' AND remote_id = :post"
REPLIES = """
SELECT author_id AS person_id FROM item
WHERE intranet_id = :n AND thread_kind = 'post' AND thread_id = :post
AND kind = 'comment' AND state = 'visible' AND author_id IS NOT (:author)
"""
REACTIONS = """
SELECT person_id FROM reaction
WHERE intranet_id = :n AND subject_kind = 'post' AND subject_id = :post AND person_id IS NOT (:author)
"""
GIVES_REACTIONS = "SELECT EXISTS (SELECT 1 FROM reaction WHERE intranet_id = :n)"
MEMBERS = f"SELECT p.remote_id FROM person p WHERE p.intranet_id = ? AND {ACTIVE}"


@dataclass(frozen=True, slots=True)
class Echo:
    """Replies and reactions to one post, without its author, and the accounts behind them.

    `reactions` is None where the intranet gives none at all.
    """

    replies: int
    reactions: int | None
    accounts: frozenset[str]


class ResultsReader:
    """Reads the copy. Safe to use from several threads at once."""

    def __init__(self, readers: Readers) -> None:
        self._readers = readers

    def echo(self, intranet_id: int, post_id: str) -> Echo | None:
        """What came of a post; None while the copy does not have it."""
        post = {"n": intranet_id, "post": post_id}
        with self._readers.reading() as reader:
            found = reader.first(POST, post)
            if found is None:
                return None
            post |= {"author": found.author_id}
            replies = list(reader.column(REPLIES, post))
            reactions = list(reader.column(REACTIONS, post))
            gives = reader.value(GIVES_REACTIONS, {"n": intranet_id})
        accounts = frozenset(one for one in (*replies, *reactions) if one)
        return Echo(len(replies), len(reactions) if gives else None, accounts)

    def active(self, intranet_id: int) -> frozenset[str]:
        """The remote ids of all active accounts of an intranet."""
        with self._readers.reading() as reader:
            return frozenset(reader.column(MEMBERS, [intranet_id]))

    def members(self, intranet_id: int, rule: Rule) -> frozenset[str]:
        """The remote ids of the active accounts of an intranet that a rule chooses."""
        sql, values = condition(rule)
        with self._readers.reading() as reader:
            return frozenset(reader.column(f"{MEMBERS} AND ({sql})", [intranet_id, *values]))
