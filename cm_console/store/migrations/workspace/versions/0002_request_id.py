"""A decision that is sent again after an answer goes out under another key."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Empty means: the id of the operation is its key."""
    op.execute("ALTER TABLE operation ADD COLUMN request_id TEXT DEFAULT '' NOT NULL")
