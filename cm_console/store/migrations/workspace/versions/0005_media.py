"""Which kinds of pictures and films a server takes."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Suffixes with spaces between; not known until the server is asked."""
    op.execute("ALTER TABLE intranet ADD COLUMN media TEXT")
