"""Reads everything about one item: its text, the thread around it, its author, reports and history."""

from __future__ import annotations

from dataclasses import dataclass

from cm_console.domain.commands import Seen
from cm_console.domain.evidence import fingerprint_of
from cm_console.domain.moderation import Action, ItemRef, Kind, Reason, ReportState, State
from cm_console.domain.queue import AuthorCard, HistoryRow, ReportRow, ThreadRow
from cm_console.domain.text import excerpt
from cm_console.store.bits import ACTION_BITS, from_bits
from cm_console.store.readers import Reader, Readers, Row
from cm_console.store.times import from_ms

THREAD_LENGTH = 60
RECENT_LENGTH = 10
THREAD = """
SELECT * FROM (
    SELECT id, kind, remote_id, parent_id, author_name, created_at, title, excerpt, state FROM item
    WHERE intranet_id = :n AND kind = 'post' AND remote_id = :thread AND state <> 'gone'
    UNION ALL
    SELECT id, kind, remote_id, parent_id, author_name, created_at, title, excerpt, state FROM item
    WHERE intranet_id = :n AND thread_id = :thread AND state <> 'gone'
)
ORDER BY kind = 'comment', created_at, id LIMIT :most
"""
AUTHOR = """
SELECT p.id, p.name, p.job_title, p.org_unit, p.location, p.joined_at,
       (SELECT count(*) FROM item i WHERE i.intranet_id = p.intranet_id AND i.author_id = p.remote_id
        AND i.kind = 'post') AS posts,
       (SELECT count(*) FROM item i WHERE i.intranet_id = p.intranet_id AND i.author_id = p.remote_id
        AND i.kind = 'comment') AS comments,
       (SELECT count(*) FROM item i WHERE i.intranet_id = p.intranet_id AND i.author_id = p.remote_id
        AND i.state IN ('hidden', 'spam', 'removed')) AS refused
FROM person p WHERE p.intranet_id = ? AND p.remote_id = ?
"""
REPORTS = """
SELECT r.id, r.reason, r.note, r.state, r.created_at, p.name FROM report r
LEFT JOIN person p ON p.intranet_id = r.intranet_id AND p.remote_id = r.reporter_id
WHERE r.intranet_id = ? AND r.subject_kind = ? AND r.subject_id = ? ORDER BY r.created_at DESC, r.id DESC
"""
HISTORY = """
SELECT at, '' AS actor, what, text, 1 AS local FROM ws.journal
WHERE intranet_id = :n AND kind = :kind AND remote_id = :remote
UNION ALL
SELECT at, actor_name, action, coalesce(nullif(reason, ''), message), 0 FROM precedent
WHERE intranet_id = :n AND subject_kind = :kind AND subject_id = :remote
ORDER BY at DESC LIMIT 100
"""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is needed to decide about an item: whose it is, what was seen, and what the server offers."""

    id: int
    intranet_id: int
    ref: ItemRef
    seen: Seen
    actions: tuple[Action, ...]
    author_id: str | None
    thread_id: str | None
    intranet: str
    messages_author: bool
    version: str  # as in `QueueRow`


class DetailReader:
    """Reads single items. Safe to use from several threads at once."""

    def __init__(self, readers: Readers) -> None:
        self._readers = readers

    def subject(self, item_id: int) -> Subject | None:
        """An item as the base of a decision; None when it is unknown."""
        with self._readers.reading() as reader:
            row = reader.first(
                "SELECT i.*, n.name AS intranet, n.messages_author FROM item i"
                " JOIN ws.intranet n ON n.id = i.intranet_id WHERE i.id = ?",
                (item_id,),
            )
            return _subject(reader, row) if row else None

    def thread(self, subject: Subject) -> tuple[ThreadRow, ...]:
        """The contributions around an item, oldest first; a person stands in no thread."""
        ref = subject.ref
        thread = ref.remote_id if ref.kind is Kind.POST else subject.thread_id
        if ref.kind is Kind.PERSON or thread is None:
            return ()
        with self._readers.reading() as reader:
            rows = reader.rows(THREAD, {"n": subject.intranet_id, "thread": thread, "most": THREAD_LENGTH})
        depths: dict[str, int] = {}
        for row in rows:
            above = depths.get(row.parent_id or "", 0)
            depths[row.remote_id] = 0 if row.kind == Kind.POST else above + 1
        return tuple(_thread_row(row, subject.id, depths[row.remote_id]) for row in rows)

    def author(self, subject: Subject) -> AuthorCard | None:
        """Who wrote it; None when the intranet does not tell."""
        key = (subject.intranet_id, subject.author_id)
        with self._readers.reading() as reader:
            row = reader.first(AUTHOR, key)
            if row is None:
                return None
            recent = reader.rows(
                "SELECT id, kind, author_name, created_at, title, excerpt, state FROM item"
                " WHERE intranet_id = ? AND author_id = ? AND kind <> 'person' AND state <> 'gone'"
                f" ORDER BY created_at DESC LIMIT {RECENT_LENGTH}",
                key,
            )
        return AuthorCard(
            id=row.id,
            name=row.name,
            job_title=row.job_title,
            org_unit=row.org_unit,
            location=row.location,
            joined_at=from_ms(row.joined_at),
            posts=row.posts,
            comments=row.comments,
            refused=row.refused,
            recent=tuple(_thread_row(item, subject.id, 0) for item in recent),
        )

    def reports(self, subject: Subject, *, reveal: bool) -> tuple[ReportRow, ...]:
        """All reports, newest first; names only with `reveal`."""
        with self._readers.reading() as reader:
            rows = reader.rows(REPORTS, (subject.intranet_id, subject.ref.kind.value, subject.ref.remote_id))
        return tuple(
            ReportRow(
                id=row.id,
                reason=Reason(row.reason),
                note=row.note,
                state=ReportState(row.state),
                created_at=from_ms(row.created_at),
                reporter=(row.name or "") if reveal else "",
                reporter_hidden=not reveal,
            )
            for row in rows
        )

    def history(self, subject: Subject) -> tuple[HistoryRow, ...]:
        """What was done about it, here and there, newest first."""
        values = {"n": subject.intranet_id, "kind": subject.ref.kind.value, "remote": subject.ref.remote_id}
        with self._readers.reading() as reader:
            rows = reader.rows(HISTORY, values)
        return tuple(HistoryRow(from_ms(r.at), r.actor, r.what, r.text, bool(r.local)) for r in rows)


def _subject(reader: Reader, row: Row) -> Subject:
    open_ids = reader.column(
        "SELECT remote_id FROM report WHERE intranet_id = ? AND subject_kind = ? AND subject_id = ?"
        " AND state = 'open'",
        (row.intranet_id, row.kind, row.remote_id),
    )
    state = State(row.state)
    return Subject(
        id=row.id,
        intranet_id=row.intranet_id,
        ref=ItemRef(Kind(row.kind), row.remote_id),
        seen=Seen(
            state=state,
            version=row.version,
            fingerprint=fingerprint_of(row.title, row.body_html, state, row.version, open_ids),
            title=row.title,
            body_html=row.body_html,
            open_reports=row.open_reports,
        ),
        actions=from_bits(row.actions, ACTION_BITS),
        author_id=row.author_id,
        thread_id=row.thread_id,
        intranet=row.intranet,
        messages_author=bool(row.messages_author),
        version=row.digest.hex(),
    )


def _thread_row(row: Row, subject_id: int, depth: int) -> ThreadRow:
    return ThreadRow(
        id=row.id,
        kind=Kind(row.kind),
        author=row.author_name,
        created_at=from_ms(row.created_at),
        excerpt=excerpt(" – ".join(part for part in (row.title, row.excerpt) if part)),
        state=State(row.state),
        is_subject=row.id == subject_id,
        depth=depth,
    )
