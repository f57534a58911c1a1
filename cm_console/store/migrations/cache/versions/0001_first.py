"""The first tables of the mirror."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """
    CREATE TABLE community (
        id INTEGER NOT NULL,
        intranet_id INTEGER NOT NULL,
        remote_id TEXT NOT NULL,
        digest BLOB NOT NULL,
        version TEXT DEFAULT '' NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        description TEXT DEFAULT '' NOT NULL,
        url TEXT DEFAULT '' NOT NULL,
        member_count INTEGER,
        archived INTEGER,
        CONSTRAINT pk_community PRIMARY KEY (id),
        CONSTRAINT uq_community_intranet_id_remote_id UNIQUE (intranet_id, remote_id)
    )
    """,
    """
    CREATE TABLE event (
        id INTEGER NOT NULL,
        intranet_id INTEGER NOT NULL,
        remote_id TEXT NOT NULL,
        digest BLOB NOT NULL,
        version TEXT DEFAULT '' NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        community_id TEXT,
        place TEXT DEFAULT '' NOT NULL,
        starts_at INTEGER,
        ends_at INTEGER,
        attendees INTEGER,
        CONSTRAINT pk_event PRIMARY KEY (id),
        CONSTRAINT uq_event_intranet_id_remote_id UNIQUE (intranet_id, remote_id)
    )
    """,
    """
    CREATE TABLE item (
        id INTEGER NOT NULL,
        intranet_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        remote_id TEXT NOT NULL,
        digest BLOB NOT NULL,
        state TEXT NOT NULL,
        author_id TEXT,
        author_name TEXT DEFAULT '' NOT NULL,
        community_id TEXT,
        thread_kind TEXT,
        thread_id TEXT,
        parent_kind TEXT,
        parent_id TEXT,
        title TEXT DEFAULT '' NOT NULL,
        body_html TEXT DEFAULT '' NOT NULL,
        excerpt TEXT DEFAULT '' NOT NULL,
        matched_words TEXT DEFAULT '' NOT NULL,
        held_reasons INTEGER DEFAULT '0' NOT NULL,
        actions INTEGER DEFAULT '0' NOT NULL,
        language TEXT DEFAULT '' NOT NULL,
        url TEXT DEFAULT '' NOT NULL,
        version TEXT DEFAULT '' NOT NULL,
        stated_reports INTEGER,
        created_at INTEGER,
        updated_at INTEGER,
        queue INTEGER DEFAULT '0' NOT NULL,
        open_reports INTEGER DEFAULT '0' NOT NULL,
        reporters INTEGER DEFAULT '0' NOT NULL,
        reasons INTEGER DEFAULT '0' NOT NULL,
        opened_at INTEGER,
        rank FLOAT,
        CONSTRAINT pk_item PRIMARY KEY (id),
        CONSTRAINT uq_item_intranet_id_kind_remote_id UNIQUE (intranet_id, kind, remote_id)
    )
    """,
    """
    CREATE INDEX ix_item_author ON item (intranet_id, author_id, created_at)
    """,
    """
    CREATE INDEX ix_item_by_age ON item (queue, created_at) WHERE queue > 0
    """,
    """
    CREATE INDEX ix_item_by_community ON item (queue, intranet_id, community_id) WHERE queue > 0
    """,
    """
    CREATE INDEX ix_item_by_rank ON item (queue, rank) WHERE queue > 0
    """,
    """
    CREATE INDEX ix_item_by_reports ON item (queue, open_reports, rank) WHERE queue > 0
    """,
    """
    CREATE INDEX ix_item_created ON item (created_at)
    """,
    """
    CREATE INDEX ix_item_thread ON item (intranet_id, thread_id, created_at)
    """,
    """
    CREATE TABLE membership (
        id INTEGER NOT NULL,
        intranet_id INTEGER NOT NULL,
        remote_id TEXT NOT NULL,
        digest BLOB NOT NULL,
        version TEXT DEFAULT '' NOT NULL,
        person_id TEXT DEFAULT '' NOT NULL,
        community_id TEXT DEFAULT '' NOT NULL,
        role TEXT DEFAULT '' NOT NULL,
        joined_at INTEGER,
        left_at INTEGER,
        CONSTRAINT pk_membership PRIMARY KEY (id),
        CONSTRAINT uq_membership_intranet_id_remote_id UNIQUE (intranet_id, remote_id)
    )
    """,
    """
    CREATE INDEX ix_membership_community ON membership (intranet_id, community_id)
    """,
    """
    CREATE INDEX ix_membership_person ON membership (intranet_id, person_id)
    """,
    """
    CREATE TABLE person (
        id INTEGER NOT NULL,
        intranet_id INTEGER NOT NULL,
        remote_id TEXT NOT NULL,
        digest BLOB NOT NULL,
        version TEXT DEFAULT '' NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        handle TEXT DEFAULT '' NOT NULL,
        avatar_url TEXT DEFAULT '' NOT NULL,
        org_unit TEXT,
        location TEXT,
        job_title TEXT,
        job_level TEXT,
        roles TEXT DEFAULT '' NOT NULL,
        state TEXT DEFAULT '' NOT NULL,
        joined_at INTEGER,
        last_active_at INTEGER,
        CONSTRAINT pk_person PRIMARY KEY (id),
        CONSTRAINT uq_person_intranet_id_remote_id UNIQUE (intranet_id, remote_id)
    )
    """,
    """
    CREATE TABLE precedent (
        id INTEGER NOT NULL,
        intranet_id INTEGER NOT NULL,
        remote_id TEXT NOT NULL,
        digest BLOB NOT NULL,
        version TEXT DEFAULT '' NOT NULL,
        subject_kind TEXT DEFAULT '' NOT NULL,
        subject_id TEXT DEFAULT '' NOT NULL,
        action TEXT DEFAULT '' NOT NULL,
        actor_name TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        message TEXT DEFAULT '' NOT NULL,
        at INTEGER,
        CONSTRAINT pk_precedent PRIMARY KEY (id),
        CONSTRAINT uq_precedent_intranet_id_remote_id UNIQUE (intranet_id, remote_id)
    )
    """,
    """
    CREATE INDEX ix_precedent_subject ON precedent (intranet_id, subject_kind, subject_id)
    """,
    """
    CREATE TABLE reaction (
        id INTEGER NOT NULL,
        intranet_id INTEGER NOT NULL,
        remote_id TEXT NOT NULL,
        digest BLOB NOT NULL,
        version TEXT DEFAULT '' NOT NULL,
        subject_kind TEXT DEFAULT '' NOT NULL,
        subject_id TEXT DEFAULT '' NOT NULL,
        person_id TEXT,
        kind TEXT DEFAULT '' NOT NULL,
        created_at INTEGER,
        CONSTRAINT pk_reaction PRIMARY KEY (id),
        CONSTRAINT uq_reaction_intranet_id_remote_id UNIQUE (intranet_id, remote_id)
    )
    """,
    """
    CREATE INDEX ix_reaction_subject ON reaction (intranet_id, subject_kind, subject_id)
    """,
    """
    CREATE TABLE report (
        id INTEGER NOT NULL,
        intranet_id INTEGER NOT NULL,
        remote_id TEXT NOT NULL,
        digest BLOB NOT NULL,
        version TEXT DEFAULT '' NOT NULL,
        subject_kind TEXT DEFAULT '' NOT NULL,
        subject_id TEXT DEFAULT '' NOT NULL,
        reporter_id TEXT,
        reason TEXT DEFAULT '' NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        state TEXT DEFAULT '' NOT NULL,
        created_at INTEGER,
        CONSTRAINT pk_report PRIMARY KEY (id),
        CONSTRAINT uq_report_intranet_id_remote_id UNIQUE (intranet_id, remote_id)
    )
    """,
    """
    CREATE INDEX ix_report_subject ON report (intranet_id, subject_kind, subject_id)
    """,
    """
    CREATE TABLE stream (
        intranet_id INTEGER NOT NULL,
        name TEXT NOT NULL,
        cursor TEXT,
        complete_at INTEGER,
        CONSTRAINT pk_stream PRIMARY KEY (intranet_id, name)
    )
    """,
    """
    CREATE TABLE sweep (
        intranet_id INTEGER NOT NULL,
        resource TEXT NOT NULL,
        remote_id TEXT NOT NULL,
        missing_since INTEGER NOT NULL,
        CONSTRAINT pk_sweep PRIMARY KEY (intranet_id, resource, remote_id)
    )
    """,
    """
    CREATE VIRTUAL TABLE item_fts USING fts5(
        title, body, author,
        content='', contentless_delete=1,
        tokenize='unicode61 remove_diacritics 2', prefix='2 3'
    )
    """,
)


def upgrade() -> None:
    """Makes all tables."""
    for statement in STATEMENTS:
        op.execute(statement)
