"""What a difference between the server's total and our count is worth."""

from __future__ import annotations

from enum import StrEnum

from cm_console.intranet.connectors.wordpress.cursor import Cursor

CHECK_SECONDS = 15 * 60
"""How often a pull looks for what no list of news shows."""


class Difference(StrEnum):
    """What the totals say."""

    NONE = "none"  # equal, unknown, or known to differ: WordPress also counts what it then leaves out
    FEWER_THERE = "fewer there"  # something was deleted
    MORE_THERE = "more there"  # something was never shown to us


def difference(total: int | None, here: int, cursor: Cursor) -> Difference:
    """Compares the server's `total` with the rows that we will have `here` after this page."""
    if total is None or total == here or cursor.settled == (total, here):
        return Difference.NONE
    return Difference.FEWER_THERE if total < here else Difference.MORE_THERE


def settled(total: int | None, here: int) -> tuple[int, int] | None:
    """What the next look need not wonder about again."""
    return None if total is None or total == here else (total, here)
