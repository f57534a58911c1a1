"""The arithmetic of a board: a column a status, cards below each other. No drawing, and no widget."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from PySide6.QtCore import QPoint, QRect

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.status import STANDING, Status

MARGIN, GAP = 4, 6
WAY = (Status.IDEA, Status.DRAFT, Status.IN_REVIEW, Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED)
BACK = {Status.MISSED: Status.SCHEDULED, Status.CANCELLED: Status.DRAFT}


@dataclass(frozen=True, slots=True)
class BoardGrid:
    """Where cards stand in the content. `cards` are rows of the model by column, undated ones first."""

    columns: tuple[Status, ...]
    cards: tuple[tuple[int, ...], ...]
    width: int
    header: int
    card: int  # the height of a card

    @classmethod
    def of(cls, entries: Sequence[Entry], width: int, header: int, card: int) -> BoardGrid:
        """Every status but cancelled, which gets a column when something cancelled is asked for."""
        rows: dict[Status, list[int]] = defaultdict(list)
        for row, entry in enumerate(entries):
            rows[entry.item.status].append(row)
        columns = tuple(one for one in Status if one in STANDING or rows[one])
        return cls(columns, tuple(tuple(rows[one]) for one in columns), width, header, card)

    @property
    def height(self) -> int:
        """Everything from the headings to the last card."""
        return self.header + max(map(len, self.cards), default=0) * (self.card + GAP) + 2 * GAP

    def left(self, column: int) -> int:
        """The left edge of a column."""
        return self.width * column // len(self.columns)

    def heading(self, column: int) -> QRect:
        """The place of a heading, which stands still."""
        left = self.left(column)
        return QRect(left, 0, self.left(column + 1) - left, self.header)

    def place(self, column: int, number: int) -> QRect:
        """The place of a card."""
        left = self.left(column) + MARGIN
        top = self.header + GAP + number * (self.card + GAP)
        return QRect(left, top, self.left(column + 1) - left - MARGIN, self.card)

    def column_at(self, content: QPoint) -> int:
        """The column at a place, or -1."""
        if not 0 <= content.x() < self.width or not self.columns:
            return -1
        found = (column for column in range(len(self.columns)) if self.left(column) <= content.x())
        return max(found)

    def row_at(self, content: QPoint) -> int:
        """The row of the card at a place, or -1."""
        column = self.column_at(content)
        number = (content.y() - self.header - GAP) // (self.card + GAP)
        if column < 0 or not 0 <= number < len(self.cards[column]):
            return -1
        return self.cards[column][number] if self.place(column, number).contains(content) else -1

    def where(self, row: int) -> tuple[int, int]:
        """Column and number of a card; (-1, -1) for one that is not there."""
        for column, rows in enumerate(self.cards):
            if row in rows:
                return column, rows.index(row)
        return -1, -1

    def visible(self, column: int, top: int, bottom: int) -> range:
        """The cards of a column between two heights of the content."""
        step = self.card + GAP
        first = max(0, (top - self.header - GAP) // step)
        return range(first, min(len(self.cards[column]), (bottom - self.header - GAP) // step + 1))


def in_order(entries: Sequence[Entry]) -> list[Entry]:
    """What has no day first, then by time."""
    undated = [one for one in entries if one.item.at is None]
    dated = [(one.item.at, one.id, one) for one in entries if one.item.at is not None]
    return [*undated, *(one for _, _, one in sorted(dated, key=itemgetter(0, 1)))]


def next_step(status: Status, way: int) -> Status | None:
    """The step to the column beside, to the right (1) or the left (-1); None where there is none."""
    if status not in WAY:
        return BACK[status] if way < 0 else None
    number = WAY.index(status) + way
    return WAY[number] if 0 <= number < len(WAY) else None
