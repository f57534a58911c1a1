"""The tables of both files. `migrations/` makes them; a test holds the two together.

Rows of the mirror are known by (intranet_id, remote_id); everything that refers to another row of the same
intranet does so by remote id, because pages may bring a comment before its author.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Computed,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
mirror = MetaData(naming_convention=NAMES)
workspace = MetaData(naming_convention=NAMES, schema="ws")


def _remote(name: str, *columns: Column[object] | Index) -> Table:
    """A mirrored table: own id, whose it is, its remote id, and the digest that tells whether it changed."""
    return Table(
        name,
        mirror,
        Column("id", Integer, primary_key=True),
        Column("intranet_id", Integer, nullable=False),
        Column("remote_id", Text, nullable=False),
        Column("digest", LargeBinary, nullable=False),
        Column("version", Text, nullable=False, server_default=""),
        *columns,
        UniqueConstraint("intranet_id", "remote_id"),
    )


def _text(name: str) -> Column[object]:
    return Column(name, Text, nullable=False, server_default="")


def _int(name: str) -> Column[object]:
    return Column(name, Integer)


community = _remote(
    "community", _text("name"), _text("description"), _text("url"), _int("member_count"), _int("archived")
)
person = _remote(
    "person",
    _text("name"),
    _text("handle"),
    _text("avatar_url"),
    Column("org_unit", Text),
    Column("location", Text),
    Column("job_title", Text),
    Column("job_level", Text),
    _text("roles"),
    _text("state"),
    _int("joined_at"),
    _int("last_active_at"),
)
membership = _remote(
    "membership",
    _text("person_id"),
    _text("community_id"),
    _text("role"),
    _int("joined_at"),
    _int("left_at"),
    Index("ix_membership_community", "intranet_id", "community_id"),
    Index("ix_membership_person", "intranet_id", "person_id"),
)
reaction = _remote(
    "reaction",
    _text("subject_kind"),
    _text("subject_id"),
    Column("person_id", Text),
    _text("kind"),
    _int("created_at"),
    Index("ix_reaction_subject", "intranet_id", "subject_kind", "subject_id"),
)
event = _remote(
    "event",
    _text("title"),
    Column("community_id", Text),
    _text("place"),
    _int("starts_at"),
    _int("ends_at"),
    _int("attendees"),
)
report = _remote(
    "report",
    _text("subject_kind"),
    _text("subject_id"),
    Column("reporter_id", Text),
    _text("reason"),
    _text("note"),
    _text("state"),
    _int("created_at"),
    Index("ix_report_subject", "intranet_id", "subject_kind", "subject_id"),
)
precedent = _remote(
    "precedent",
    _text("subject_kind"),
    _text("subject_id"),
    _text("action"),
    _text("actor_name"),
    _text("reason"),
    _text("message"),
    _int("at"),
    Index("ix_precedent_subject", "intranet_id", "subject_kind", "subject_id"),
)

item = Table(
    "item",
    mirror,
    Column("id", Integer, primary_key=True),
    Column("intranet_id", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("remote_id", Text, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("state", Text, nullable=False),
    Column("author_id", Text),
    _text("author_name"),
    Column("community_id", Text),
    Column("thread_kind", Text),
    Column("thread_id", Text),
    Column("parent_kind", Text),
    Column("parent_id", Text),
    _text("title"),
    _text("body_html"),
    _text("excerpt"),
    _text("matched_words"),
    Column("held_reasons", Integer, nullable=False, server_default="0"),  # bits, see store.bits
    Column("actions", Integer, nullable=False, server_default="0"),
    _text("language"),
    _text("url"),
    _text("version"),
    Column("stated_reports", Integer),
    _int("created_at"),
    _int("updated_at"),
    # what follows is derived from the above and from the open reports (store.triage)
    Column("queue", Integer, nullable=False, server_default="0"),
    Column("open_reports", Integer, nullable=False, server_default="0"),
    Column("reporters", Integer, nullable=False, server_default="0"),
    Column("reasons", Integer, nullable=False, server_default="0"),
    Column("opened_at", Integer),
    Column("rank", Float),
    UniqueConstraint("intranet_id", "kind", "remote_id"),
    Index("ix_item_by_rank", "queue", "rank", sqlite_where=text("queue > 0")),
    Index("ix_item_by_age", "queue", "created_at", sqlite_where=text("queue > 0")),
    Index("ix_item_by_reports", "queue", "open_reports", "rank", sqlite_where=text("queue > 0")),
    Index("ix_item_by_community", "queue", "intranet_id", "community_id", sqlite_where=text("queue > 0")),
    Index("ix_item_created", "created_at"),
    Index("ix_item_author", "intranet_id", "author_id", "created_at"),
    Index("ix_item_thread", "intranet_id", "thread_id", "created_at"),
)

stream = Table(
    "stream",
    mirror,
    Column("intranet_id", Integer, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("cursor", Text),
    Column("complete_at", Integer),  # end of the last run in which nothing was skipped
)
sweep = Table(
    "sweep",
    mirror,
    Column("intranet_id", Integer, primary_key=True),
    Column("resource", Text, primary_key=True),
    Column("remote_id", Text, primary_key=True),
    Column("missing_since", Integer, nullable=False),  # suspected, not believed yet
)

intranet = Table(
    "intranet",
    workspace,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("url", Text, nullable=False),
    _text("user"),
    Column("token_variable", Text),  # name of an environment variable, never a token
    Column("person_id", Text),
    Column("has_reports", Integer, nullable=False, server_default="0"),
    Column("messages_author", Integer, nullable=False, server_default="0"),
    Column("created_at", Integer, nullable=False),
    Column("publishes", Integer),  # NULL: not known yet
    Column("schedules", Integer),
    Column("needs_community", Integer),
    Column("media", Text),
)
operation = Table(
    "operation",
    workspace,
    Column("operation_id", Text, primary_key=True),
    Column("intranet_id", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("remote_id", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("batch_id", Text),
    _text("reason"),
    _text("message"),
    _text("title"),
    _text("text"),
    Column("seen", Text, nullable=False),  # JSON of domain.commands.Seen
    Column("theirs", Text),
    Column("decided_at", Integer, nullable=False),
    Column("not_before", Integer),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("sent_at", Integer),
    Column("finished_at", Integer),
    _text("error"),
    _text("error_title"),
    _text("error_hint"),
    _text("created_remote_id"),
    _text("request_id"),
    Index("ix_operation_state", "state", "intranet_id", "operation_id"),
    Index("ix_operation_item", "intranet_id", "kind", "remote_id", "operation_id"),
)
pending = Table(
    "pending",
    workspace,
    Column("intranet_id", Integer, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("remote_id", Text, primary_key=True),
    Column("operation_id", Text, nullable=False),
)
attempt = Table(
    "attempt",
    workspace,
    Column("id", Integer, primary_key=True),
    Column("operation_id", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Column("phase", Text, nullable=False),  # marked | answered | looked_up
    Column("outcome", Text, nullable=False),
    Index("ix_attempt_operation", "operation_id"),
)
marking = Table(
    "marking",
    workspace,
    Column("intranet_id", Integer, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("remote_id", Text, primary_key=True),
    Column("assigned_to_me", Integer, nullable=False, server_default="0"),
    Column("snoozed_until", Integer),
    Column("notes", Integer, nullable=False, server_default="0"),
)
journal = Table(
    "journal",
    workspace,
    Column("id", Integer, primary_key=True),
    Column("intranet_id", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("remote_id", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Column("what", Text, nullable=False),
    _text("text"),
    Column("operation_id", Text),
    Index("ix_journal_item", "intranet_id", "kind", "remote_id", "id"),
)

plan = Table(
    "plan",
    workspace,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False),  # JSON of a dataclass of domain.plan; all else follows from it
    Column("version", Integer, nullable=False),
    Column("created_at", Integer, nullable=False),
    Column("created_by", Text, nullable=False),
    Column("updated_at", Integer, nullable=False),
    Column("updated_by", Text, nullable=False),
    Column("deleted_at", Integer),
    Column("at", Text, Computed("json_extract(body, '$.at')", persisted=False)),
    Column("status", Text, Computed("json_extract(body, '$.status')", persisted=False)),
    Column("owner", Text, Computed("json_extract(body, '$.owner')", persisted=False)),
    Column("phase", Text, Computed("json_extract(body, '$.phase')", persisted=False)),
    Column("version_of", Text, Computed("json_extract(body, '$.version_of')", persisted=False)),
    Index("ix_plan_at", "kind", "at", sqlite_where=text("deleted_at IS NULL")),
    Index("ix_plan_status", "kind", "status", sqlite_where=text("deleted_at IS NULL")),
    Index("ix_plan_owner", "kind", "owner", sqlite_where=text("deleted_at IS NULL")),
    Index("ix_plan_phase", "kind", "phase", sqlite_where=text("deleted_at IS NULL")),
    Index("ix_plan_version_of", "kind", "version_of", sqlite_where=text("deleted_at IS NULL")),
)
publication = Table(
    "publication",
    workspace,
    Column("key", Text, primary_key=True),
    Column("item_id", Text, nullable=False),
    Column("intranet_id", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("body", Text, nullable=False),  # JSON of domain.plan.publication.Publication
    Index("ix_publication_item", "item_id", "key"),
    Index("ix_publication_state", "state", "intranet_id"),
)
plan_change = Table(
    "plan_change",
    workspace,
    Column("id", Integer, primary_key=True),
    Column("step", Text, nullable=False),  # changes that were made together, and are undone together
    Column("label", Text, nullable=False),
    Column("record_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("at", Integer, nullable=False),
    Column("by", Text, nullable=False),
    Column("undone", Integer, nullable=False, server_default="0"),
    Index("ix_plan_change_step", "step"),
)

SEARCH_TABLE = """
CREATE VIRTUAL TABLE item_fts USING fts5(
    title, body, author,
    content='', contentless_delete=1,
    tokenize='unicode61 remove_diacritics 2', prefix='2 3'
)
"""
