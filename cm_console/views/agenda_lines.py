"""The arithmetic of an agenda: where the heading of each day and each entry stand. No drawing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Lines:
    """Tops in pixels from the first line on; days without entries have no place."""

    headings: tuple[tuple[date, int], ...]
    rows: tuple[int, ...]
    row_height: int
    height: int  # of everything

    @classmethod
    def of(cls, days: Sequence[date], heading: int, row: int) -> Lines:
        """For entries on these days, in order; `heading` and `row` are heights."""
        headings: list[tuple[date, int]] = []
        rows: list[int] = []
        top = 0
        for day in days:
            if not headings or headings[-1][0] != day:
                headings.append((day, top))
                top += heading
            rows.append(top)
            top += row
        return cls(tuple(headings), tuple(rows), row, top)

    def row_at(self, y: int) -> int:
        """The row at a height; -1 on a heading and below the last row."""
        row = bisect_right(self.rows, y) - 1
        return row if row >= 0 and y < self.rows[row] + self.row_height else -1

    def day_at(self, y: int) -> date | None:
        """The day at a height, its heading included; None where nothing is shown."""
        number = bisect_right([top for _, top in self.headings], y) - 1
        return self.headings[number][0] if number >= 0 and y < self.height else None

    def headings_in(self, top: int, bottom: int) -> Sequence[tuple[date, int]]:
        """The headings that may be seen between two heights."""
        tops = [one for _, one in self.headings]
        return self.headings[max(0, bisect_right(tops, top) - 1) : bisect_right(tops, bottom)]

    def rows_in(self, top: int, bottom: int) -> range:
        """The rows of which something stands between two heights."""
        return range(bisect_right(self.rows, top - self.row_height), bisect_right(self.rows, bottom))


NO_LINES = Lines((), (), 1, 0)
