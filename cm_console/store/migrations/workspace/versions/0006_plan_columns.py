"""Whom an item belongs to, its phase and what it is a version of are found without reading every item."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"

COLUMNS = ("owner", "phase", "version_of")


def upgrade() -> None:
    """Adds computed columns with an index each."""
    for name in COLUMNS:
        op.execute(
            f'ALTER TABLE "plan" ADD COLUMN {name} TEXT'
            f" GENERATED ALWAYS AS (json_extract(body, '$.{name}')) VIRTUAL"
        )
        op.execute(f'CREATE INDEX ix_plan_{name} ON "plan" (kind, {name}) WHERE deleted_at IS NULL')
