"""Times are kept as whole milliseconds since 1970, UTC: exact, sortable, and the same everywhere."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_ms(moment: datetime | None) -> int | None:
    """Milliseconds of a moment; None stays None."""
    return None if moment is None else round(moment.timestamp() * 1000)


def from_ms(value: int | None) -> datetime | None:
    """The moment of a number of milliseconds; None stays None."""
    return None if value is None else EPOCH + timedelta(milliseconds=value)


def moment(value: int) -> datetime:
    """The moment of a number that is always there."""
    return EPOCH + timedelta(milliseconds=value)
