"""Lets the intranet live on: believable changes by its people and by other moderators."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from cm_console.demo import content
from cm_console.demo.bodies import (
    CommentBody,
    CommentChange,
    DecisionBody,
    PostBody,
    PostChange,
    ReactionBody,
    ReportBody,
)
from cm_console.demo.call import SCOPES, Actor
from cm_console.demo.generator.dice import Dice, Weighted
from cm_console.demo.generator.organisation import MODERATORS
from cm_console.demo.generator.slots import Slots
from cm_console.demo.generator.texts import load_lines, load_table, load_threads
from cm_console.demo.moderation import decide, offered
from cm_console.demo.records import (
    RESOURCE_OF,
    Comment,
    Community,
    Person,
    Post,
    Record,
    Report,
    Subject,
    Target,
    format_id,
    resource_of,
)
from cm_console.demo.storage import Storage

R = TypeVar("R", bound=Record)
Change = dict[str, str]


def make_activity(storage: Storage, count: int, seed: int, now: str) -> list[Change]:
    """Makes `count` changes and names them: resource, id, and what happened. Runs inside a transaction."""
    day = _Day(storage, Dice(seed), now)
    changes: list[Change] = []
    while len(changes) < count:
        change = _DEEDS.pick(day.dice)(day)
        if change is not None:
            changes.append(change)
    return changes


class _Day:
    """One busy day. A deed returns what it did, or None when there was nothing to do it to."""

    def __init__(self, storage: Storage, dice: Dice, now: str) -> None:
        self.storage, self.dice, self.now = storage, dice, now
        self._lines = load_lines("lines")
        self._threads = load_threads("common")["workplace"]
        self._slots = self._make_slots()

    def new_post(self) -> Change | None:
        """Somebody writes; one in five is held for a look first."""
        community, author = self._any(Community), self._writer()
        if community is None:
            return None
        thread, values = self.dice.pick(self._threads), self._slots.fresh()
        held = self.dice.chance(0.2)
        body = PostBody(
            community_id=community.id,
            title=thread.title.fill(values),
            body_html=thread.body.fill(values),
            author_id=author.id,
            state="held" if held else "visible",
            held_reason="needs_approval" if held else None,
        )
        return _told(content.create_post(self.storage, author, body, self.now), "post")

    def new_comment(self) -> Change | None:
        """Somebody answers a post; one in ten is held."""
        post, author = self._any(Post), self._writer()
        if post is None:
            return None
        held = self.dice.chance(0.1)
        body = CommentBody(
            post_id=post.id,
            body_html=f"<p>{self._remark()}</p>",
            author_id=author.id,
            state="held" if held else "visible",
            held_reason="needs_approval" if held else None,
        )
        return _told(content.create_comment(self.storage, author, body, self.now), "comment")

    def react(self) -> Change | None:
        """Somebody likes a post."""
        post, person = self._any(Post), self._writer()
        if post is None:
            return None
        body = ReactionBody(target=Target("post", post.id), kind="like", person_id=person.id)
        return _told(content.create_reaction(self.storage, person, body, self.now), "reaction")

    def edit(self) -> Change | None:
        """Somebody improves a post."""
        post = self._any(Post)
        if post is None:
            return None
        wanted = PostChange(
            expected_version=post.version, body_html=f"{post.body_html}<p>{self._remark()}</p>"
        )
        return _told(content.change(self.storage, post, wanted, self.now), "edit")

    def edit_comment(self) -> Change | None:
        """Somebody rewrites a comment."""
        comment = self._any(Comment)
        if comment is None:
            return None
        wanted = CommentChange(expected_version=comment.version, body_html=f"<p>{self._remark()}</p>")
        return _told(content.change(self.storage, comment, wanted, self.now), "edit")

    def report(self) -> Change | None:
        """Somebody reports a post that members can see."""
        post, reporter = self._any(Post), self._writer()
        if post is None or post.state != "visible":
            return None
        body = ReportBody(
            subject=Subject("post", post.id),
            reason=self.dice.pick(("offensive", "off_topic", "spam", "other")),
            reporter_id=reporter.id,
        )
        return _told(content.create_report(self.storage, reporter, body, self.now), "report")

    def withdraw(self) -> Change | None:
        """Somebody takes a report back."""
        report = self._open(Report, "open")
        if report is None:
            return None
        content.withdraw_report(self.storage, report, self.now)
        return _told(report, "withdraw")

    def delete_comment(self) -> Change | None:
        """Somebody deletes a comment."""
        return self._delete(self._any(Comment))

    def delete_post(self) -> Change | None:
        """Somebody deletes a post and all that hangs on it."""
        return self._delete(self._any(Post))

    def _delete(self, record: Post | Comment | None) -> Change | None:
        if record is None:
            return None
        content.delete(self.storage, record, self.now)
        return _told(record, "delete")

    def moderate(self) -> Change | None:
        """Another moderator decides something that waits."""
        kind, resource = self.dice.pick((("post", "posts"), ("comment", "comments"), ("person", "people")))
        waiting = [*self.storage.open_ids(resource, "held"), *self.storage.open_ids(resource, "reported")]
        waiting += self.storage.open_ids(resource, "pending")
        if not waiting:
            return None
        types: dict[str, type[Post | Comment | Person]] = {"post": Post, "comment": Comment, "person": Person}
        record = self.storage.known(types[kind], self.dice.pick(waiting))
        actions = [one for one in offered(record) if one not in ("edit", "reply")]
        order = DecisionBody(
            subject=Subject(kind, record.id),  # type: ignore[arg-type]
            action=self.dice.pick(actions),  # type: ignore[arg-type]
            expected_version=record.version,
        )
        decision, _, _ = decide(self.storage, self._moderator(), order, self.now)
        return {"resource": RESOURCE_OF[kind], "id": record.id, "what": f"decision:{decision.action}"}

    def _moderator(self) -> Actor:
        person = self.storage.known(Person, format_id("people", 1 + self.dice.pick(MODERATORS)))
        return Actor(person.id, person.name, SCOPES)

    def _any(self, kind: type[R]) -> R | None:
        return self.storage.nearest(kind, self.dice.random())

    def _open(self, kind: type[R], how: str) -> R | None:
        waiting = self.storage.open_ids("reports", how)
        return self.storage.find(kind, self.dice.pick(waiting)) if waiting else None

    def _writer(self) -> Actor:
        person = self._any(Person)
        while person is None or person.state != "active":
            person = self._any(Person)
        return Actor(person.id, person.name, SCOPES)

    def _remark(self) -> str:
        return self.dice.pick(self._lines["remarks"]).fill(self._slots.fresh())

    def _make_slots(self) -> Slots:
        name = self.storage.meta("organisation")
        facts = next(one for one in load_table("organisations")["organisation"] if one["name"] == name)
        words = {"org": facts["name"], "client": facts["client"], "clienten": facts["clients"]}
        return Slots(self.dice, words, facts["locations"], lambda: self._writer().name.partition(" ")[0])


def _told(record: Record, what: str) -> Change:
    return {"resource": resource_of(record), "id": record.id, "what": what}


_DEEDS: Weighted[Callable[[_Day], Change | None]] = Weighted(
    [
        (_Day.new_post, 22.0),
        (_Day.new_comment, 24.0),
        (_Day.react, 12.0),
        (_Day.edit, 8.0),
        (_Day.edit_comment, 5.0),
        (_Day.report, 9.0),
        (_Day.withdraw, 2.0),
        (_Day.delete_comment, 4.0),
        (_Day.delete_post, 2.0),
        (_Day.moderate, 12.0),
    ]
)
