"""Writes a story down as records, with the numbers and links that belong to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cm_console.demo.generator.organisation import MODERATORS, Organisation
from cm_console.demo.generator.story import Complaint, Entry, Happening, Verdict
from cm_console.demo.generator.timeline import stamp
from cm_console.demo.records import (
    Comment,
    Decision,
    Post,
    Reaction,
    Record,
    Report,
    Subject,
    SubjectKind,
    Target,
    TargetKind,
    format_id,
)

_OUTCOME = {"approve": "dismissed"}


class Scribe:
    """Turns happenings into records, in an order in which nothing refers to what is still to come."""

    def __init__(self, organisation: Organisation) -> None:
        self._organisation = organisation
        self._ids = organisation.people_ids
        self.numbers: Counter[str] = Counter()

    def write(self, happening: Happening) -> Iterator[Record]:
        """The records of one thread."""
        post_id = self._next("posts")
        community = happening.place.record.id
        url = f"{self._organisation.site}/p/{post_id}"
        yield self._post(happening.post, post_id, community, url)
        yield from self._around(happening.post, "post", post_id)
        ids: list[str] = []
        for entry in happening.comments:
            ids.append(self._next("comments"))
            yield self._comment(entry, ids, post_id, community, url)
            yield from self._around(entry, "comment", ids[-1])

    def _next(self, resource: str) -> str:
        self.numbers[resource] += 1
        return format_id(resource, self.numbers[resource])

    def _post(self, entry: Entry, post_id: str, community: str, url: str) -> Post:
        at = stamp(entry.at)
        return Post(
            id=post_id,
            version=_version(entry),
            updated_at=_updated(entry),
            community_id=community,
            author_id=self._ids[entry.author],
            title=entry.title,
            body_html=entry.html,
            state=entry.state,
            held_reason=entry.held_reason,
            matched_words=entry.matched_words,
            open_reports=_open_reports(entry),
            created_at=at,
            published_at=None if entry.held_reason else at,
            url=url,
        )

    def _comment(self, entry: Entry, ids: list[str], post_id: str, community: str, url: str) -> Comment:
        at = stamp(entry.at)
        return Comment(
            id=ids[-1],
            version=_version(entry),
            updated_at=_updated(entry),
            community_id=community,
            post_id=post_id,
            parent_id=None if entry.parent is None else ids[entry.parent],
            author_id=self._ids[entry.author],
            body_html=entry.html,
            state=entry.state,
            held_reason=entry.held_reason,
            matched_words=entry.matched_words,
            open_reports=_open_reports(entry),
            created_at=at,
            published_at=None if entry.held_reason else at,
            url=f"{url}#{ids[-1]}",
        )

    def _around(self, entry: Entry, kind: TargetKind, record_id: str) -> Iterator[Record]:
        for person, reaction in entry.likes:
            at = stamp(entry.at)
            yield Reaction(
                id=self._next("reactions"),
                updated_at=at,
                target=Target(kind, record_id),
                person_id=self._ids[person],
                kind=reaction,  # type: ignore[arg-type]
                created_at=at,
            )
        for complaint in entry.complaints:
            yield self.report(complaint, Subject(kind, record_id), entry)
        if entry.verdict is not None:
            yield self._decision(entry.verdict, kind, record_id, _version(entry))

    def report(self, complaint: Complaint, subject: Subject, entry: Entry | None = None) -> Report:
        """The record of a complaint, open unless a moderator has decided about the entry."""
        verdict = None if entry is None else entry.verdict
        outcome = "open" if verdict is None else _OUTCOME.get(verdict.action, "upheld")
        return Report(
            id=self._next("reports"),
            version=1 if verdict is None else 2,
            updated_at=stamp(complaint.at if verdict is None else verdict.at),
            subject=subject,
            reporter_id=self._ids[complaint.reporter],
            reason=complaint.reason,
            note=complaint.note,
            state=outcome,  # type: ignore[arg-type]
            created_at=stamp(complaint.at),
        )

    def _decision(self, verdict: Verdict, kind: SubjectKind, record_id: str, version: int) -> Decision:
        moderator = MODERATORS[self.numbers["decisions"] % len(MODERATORS)]
        return Decision(
            id=self._next("decisions"),
            updated_at=stamp(verdict.at),
            subject=Subject(kind, record_id),
            action=verdict.action,
            reason=verdict.reason,
            actor_id=self._ids[moderator],
            actor_name=self._organisation.names[moderator],
            at=stamp(verdict.at),
            result_version=version,
        )


def _version(entry: Entry) -> int:
    return 1 + len(entry.complaints) + (entry.verdict is not None)


def _open_reports(entry: Entry) -> int:
    return 0 if entry.verdict is not None else len(entry.complaints)


def _updated(entry: Entry) -> str:
    moments = [entry.at, *(complaint.at for complaint in entry.complaints)]
    if entry.verdict is not None:
        moments.append(entry.verdict.at)
    return stamp(max(moments))
