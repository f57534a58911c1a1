"""Personas, the calendar, and what was changed in them."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"

STATEMENTS = (
    """
    CREATE TABLE "plan" (
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        body TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        created_by TEXT NOT NULL,
        updated_at INTEGER NOT NULL,
        updated_by TEXT NOT NULL,
        deleted_at INTEGER,
        at TEXT GENERATED ALWAYS AS (json_extract(body, '$.at')) VIRTUAL,
        status TEXT GENERATED ALWAYS AS (json_extract(body, '$.status')) VIRTUAL,
        CONSTRAINT pk_plan PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_plan_at ON "plan" (kind, at) WHERE deleted_at IS NULL
    """,
    """
    CREATE TABLE plan_change (
        id INTEGER NOT NULL,
        step TEXT NOT NULL,
        label TEXT NOT NULL,
        record_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        before TEXT,
        after TEXT,
        at INTEGER NOT NULL,
        by TEXT NOT NULL,
        undone INTEGER DEFAULT '0' NOT NULL,
        CONSTRAINT pk_plan_change PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_plan_change_step ON plan_change (step)
    """,
)


def upgrade() -> None:
    """Makes the tables."""
    for statement in STATEMENTS:
        op.execute(statement)
