"""Planned items on their way to a server, and which servers take them."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"

STATEMENTS = (
    """
    CREATE TABLE publication (
        "key" TEXT NOT NULL,
        item_id TEXT NOT NULL,
        intranet_id INTEGER NOT NULL,
        state TEXT NOT NULL,
        body TEXT NOT NULL,
        CONSTRAINT pk_publication PRIMARY KEY ("key")
    )
    """,
    """
    CREATE INDEX ix_publication_item ON publication (item_id, "key")
    """,
    """
    CREATE INDEX ix_publication_state ON publication (state, intranet_id)
    """,
    """
    CREATE INDEX ix_plan_status ON "plan" (kind, status) WHERE deleted_at IS NULL
    """,
    "ALTER TABLE intranet ADD COLUMN publishes INTEGER",
    "ALTER TABLE intranet ADD COLUMN schedules INTEGER",
    "ALTER TABLE intranet ADD COLUMN needs_community INTEGER",
)


def upgrade() -> None:
    """Makes the table, and a way to find what is scheduled; what a server takes is not known until asked."""
    for statement in STATEMENTS:
        op.execute(statement)
