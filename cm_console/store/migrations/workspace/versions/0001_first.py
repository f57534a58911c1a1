"""The first tables of the workspace."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """
    CREATE TABLE attempt (
        id INTEGER NOT NULL,
        operation_id TEXT NOT NULL,
        at INTEGER NOT NULL,
        phase TEXT NOT NULL,
        outcome TEXT NOT NULL,
        CONSTRAINT pk_attempt PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_attempt_operation ON attempt (operation_id)
    """,
    """
    CREATE TABLE intranet (
        id INTEGER NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        url TEXT NOT NULL,
        user TEXT DEFAULT '' NOT NULL,
        token_variable TEXT,
        person_id TEXT,
        has_reports INTEGER DEFAULT '0' NOT NULL,
        messages_author INTEGER DEFAULT '0' NOT NULL,
        created_at INTEGER NOT NULL,
        CONSTRAINT pk_intranet PRIMARY KEY (id),
        CONSTRAINT uq_intranet_name UNIQUE (name)
    )
    """,
    """
    CREATE TABLE journal (
        id INTEGER NOT NULL,
        intranet_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        remote_id TEXT NOT NULL,
        at INTEGER NOT NULL,
        what TEXT NOT NULL,
        text TEXT DEFAULT '' NOT NULL,
        operation_id TEXT,
        CONSTRAINT pk_journal PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_journal_item ON journal (intranet_id, kind, remote_id, id)
    """,
    """
    CREATE TABLE marking (
        intranet_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        remote_id TEXT NOT NULL,
        assigned_to_me INTEGER DEFAULT '0' NOT NULL,
        snoozed_until INTEGER,
        notes INTEGER DEFAULT '0' NOT NULL,
        CONSTRAINT pk_marking PRIMARY KEY (intranet_id, kind, remote_id)
    )
    """,
    """
    CREATE TABLE operation (
        operation_id TEXT NOT NULL,
        intranet_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        remote_id TEXT NOT NULL,
        action TEXT NOT NULL,
        state TEXT NOT NULL,
        batch_id TEXT,
        reason TEXT DEFAULT '' NOT NULL,
        message TEXT DEFAULT '' NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        text TEXT DEFAULT '' NOT NULL,
        seen TEXT NOT NULL,
        theirs TEXT,
        decided_at INTEGER NOT NULL,
        not_before INTEGER,
        attempts INTEGER DEFAULT '0' NOT NULL,
        sent_at INTEGER,
        finished_at INTEGER,
        error TEXT DEFAULT '' NOT NULL,
        error_title TEXT DEFAULT '' NOT NULL,
        error_hint TEXT DEFAULT '' NOT NULL,
        created_remote_id TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_operation PRIMARY KEY (operation_id)
    )
    """,
    """
    CREATE INDEX ix_operation_item ON operation (intranet_id, kind, remote_id, operation_id)
    """,
    """
    CREATE INDEX ix_operation_state ON operation (state, intranet_id, operation_id)
    """,
    """
    CREATE TABLE pending (
        intranet_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        remote_id TEXT NOT NULL,
        operation_id TEXT NOT NULL,
        CONSTRAINT pk_pending PRIMARY KEY (intranet_id, kind, remote_id)
    )
    """,
)


def upgrade() -> None:
    """Makes all tables."""
    for statement in STATEMENTS:
        op.execute(statement)
